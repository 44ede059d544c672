"""The head of the page: what report this is, of which day, and how that is known."""

from rich.console import Group, RenderableType
from rich.text import Text

from dateline.cli.view.days import long_day
from dateline.cli.view.styles import NAME, QUIET, WARNING
from dateline.cli.view.words import shortened
from dateline.record import Document, Record

TITLE_ROOM = 100
HOW_FOUND = {
    "option": "as given",
    "published-line": "from its masthead",
    "date-line": "from its masthead",
    "front-matter": "from its front matter",
    "date-field": "from its date field",
    "htmldate:meta": "from the page's metadata",
}


def header(record: Record) -> RenderableType:
    """Title, day of publication and how it was found, publisher, source."""
    document = record.document
    return Group(
        Text(_title(document), style=NAME), _published(document), Text(_origin(document), style=QUIET)
    )


def _title(document: Document) -> str:
    if document.title:
        return shortened(document.title, TITLE_ROOM)
    text = document.text
    for head in document.masthead:  # the date is told on the next line
        text = text[: head.start] + text[head.end :]
    return shortened(text.strip().partition("\n")[0], TITLE_ROOM) or document.id


def _published(document: Document) -> Text:
    publisher = f" · {document.publisher}" if document.publisher else ""
    if document.published is None:
        return Text.assemble(("No date of publication: give one with --date", WARNING), publisher)
    by = document.published_by
    how = HOW_FOUND.get(by, f"by {by}") if by else ""
    return Text.assemble(long_day(document.published), (f" ({how})" if how else "", QUIET), publisher)


def _origin(document: Document) -> str:
    return document.url or document.origin or document.id
