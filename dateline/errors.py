"""What can go wrong, as one small tree: `except DatelineError` catches everything that is the input's fault.

Every message names the input, says what is wrong with it, and tells the way out.
"""

from typing import Self


class DatelineError(Exception):
    """Something about an input or an option that Dateline cannot work with."""

    @classmethod
    def about(cls, source: str, wrong: str, way_out: str) -> Self:
        """The error whose message is "source: what is wrong. The way out." """
        return cls(f"{source}: {wrong}. {way_out}")


class SourceError(DatelineError):
    """A file or folder that is not there, cannot be opened, or holds nothing to read."""


class EmptyError(DatelineError):
    """An input without a word in it."""


class EncodingError(DatelineError):
    """Bytes that are no text, or text in an encoding that cannot be told."""


class FormatError(DatelineError):
    """JSONL, HTML or a record that is not of the form that it should have."""


class TooLongError(DatelineError):
    """More text than one document may have; the limit is in `dateline.settings`."""


class LanguageError(DatelineError):
    """A report that is not in English."""


class DateError(DatelineError):
    """A date of publication, given by the caller, that is no day of the calendar."""


class QuestionError(DatelineError):
    """A question that cannot be put: a filter that is no day, words that are no search, an id of nothing."""


class ExportError(DatelineError):
    """An export that cannot be made, or not where it was asked to be."""


class StoreError(DatelineError):
    """A store that cannot be opened, read or written; the classes below say why."""


class NotAStoreError(StoreError):
    """A file that is no SQLite file, or one of another program."""


class NewerStoreError(StoreError):
    """A store that a newer Dateline has written."""


class LockedStoreError(StoreError):
    """A store that another program has been writing to for longer than our patience."""


class DamagedStoreError(StoreError):
    """A store whose file is cut off or changed, or whose rows contradict each other."""


class ReadOnlyStoreError(StoreError):
    """A store, or its folder, that may not be written to."""


class FullDiskError(StoreError):
    """No room on the disk for what was to be written; what was written before is whole."""
