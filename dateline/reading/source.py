"""What the formats hand on: text and what is said about it, before it is a Document."""

import datetime
from dataclasses import dataclass

from dateline.errors import EmptyError, TooLongError
from dateline.reading.canonical import ID_LENGTH, canonical, sha256_of, without_surrogates
from dateline.reading.language import language_of
from dateline.reading.masthead import UNDATED, Dating, dating_of
from dateline.record import Document
from dateline.settings import Settings

NO_DATING = Dating()


@dataclass(frozen=True, slots=True)
class Raw:
    """A report as its format gives it. `exact`: the text came as data, and its offsets must not move."""

    text: str
    origin: str
    dating: Dating = NO_DATING
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    id: str | None = None
    exact: bool = False
    warnings: tuple[str, ...] = ()


def document_from(raw: Raw, published: datetime.date | None, settings: Settings) -> Document:
    """The Document; `published` goes before what the report says. `DatelineError` where it cannot be read."""
    refuse_long(len(raw.text), raw.origin, settings)
    text, odd = without_surrogates(raw.text) if raw.exact else canonical(raw.text)
    if not any(character.isalnum() for character in text):
        raise EmptyError.about(raw.origin, "holds no words", "Give a file with the text of a report.")
    language = language_of(text, raw.origin, settings)
    masthead = dating_of(text, settings)
    dating = _chosen(published, raw.dating, masthead)
    sha256 = sha256_of(text)
    return Document(
        id=raw.id or sha256[:ID_LENGTH],
        text=text,
        sha256=sha256,
        published=dating.published,
        published_by=dating.by,
        title=_whole(raw.title),
        publisher=_whole(raw.publisher),
        url=_whole(raw.url),
        language=language,
        origin=raw.origin,
        warnings=(*raw.warnings, *odd, *dating.warnings),
        masthead=(masthead.words,) if masthead.words else (),
    )


def _whole(line: str | None) -> str | None:
    """As UTF-8 can hold it; mails and PDFs have half characters in their titles."""
    return without_surrogates(line)[0] if line else None


def refuse_long(length: int, origin: str, settings: Settings) -> None:
    """`TooLongError` where a text of `length` characters is more than one document may have."""
    if length > settings.max_characters:
        raise TooLongError.about(
            origin,
            f"has {length:,} characters, more than the {settings.max_characters:,} of one document",
            "Split it, or raise max_characters (dateline.settings).",
        )


def _chosen(published: datetime.date | None, data: Dating, masthead: Dating) -> Dating:
    """Option before data before masthead before doubtful data; what is wrong with those passed over is told."""
    if published:
        return Dating(published, "option")
    if data.published and not data.doubt:
        return data
    warnings = data.warnings + masthead.warnings
    if masthead.published:
        return Dating(masthead.published, masthead.by, None, warnings + _clash(data, masthead.published))
    if data.published:
        return Dating(
            data.published, data.by, None, (*warnings, f"its only date, {data.published}, {data.doubt}.")
        )
    return Dating(warnings=(*warnings, UNDATED))


def _clash(data: Dating, taken: datetime.date) -> tuple[str, ...]:
    if data.published in (None, taken):
        return ()
    return (f"dated {taken} by its masthead; the date {data.published}, which {data.doubt}, is left aside.",)
