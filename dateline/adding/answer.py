"""What becomes of one document: its rows, or why it could not be read."""

from collections.abc import Callable
from dataclasses import dataclass

from dateline.errors import DatelineError
from dateline.record import Document, Record
from dateline.store import Prepared, prepare

Read = Callable[[Document], Record]
Load = Callable[[], Read]  # called once in each process; must be importable there


@dataclass(frozen=True, slots=True)
class Answer:
    """A document with its rows, or with the message that says why there are none."""

    document: Document
    result: Prepared | str


def answer(read: Read, document: Document) -> Answer:
    """Reads the document. Nothing that goes wrong with one stops the others, faults of our own included."""
    try:
        return Answer(document, prepare(document, read(document)))
    except DatelineError as error:
        return Answer(document, str(error))
    except Exception as error:
        words = f"could not be read ({type(error).__name__}: {error})"
        way_out = "This is a fault of Dateline's: please report it with the text."
        return Answer(document, str(DatelineError.about(name_of(document), words, way_out)))


def name_of(document: Document) -> str:
    """What people know the document by."""
    return document.origin or document.id
