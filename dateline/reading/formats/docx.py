"""DOCX by the standard library's zipfile and lxml: the two parts that matter, neither unpacked without bound."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from dateline.errors import FormatError, TooLongError
from dateline.reading.formats.libraries import damage_told
from dateline.reading.source import Raw
from dateline.settings import Settings

BODY = "word/document.xml"
PROPERTIES = "docProps/core.xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT_W = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
TITLE = "{http://purl.org/dc/elements/1.1/}title"
SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
OTHERS = {
    "mimetype": ("is an OpenDocument file", "Save it as .docx."),
    "xl/workbook.xml": ("is a spreadsheet", "Save its texts as JSONL, one report a line."),
    "ppt/presentation.xml": ("is a presentation", "Save its text."),
}
TRACKED = "it has tracked changes: what was deleted is left out, what was inserted is kept."


def docx_lines(data: bytes, origin: str, settings: Settings) -> Raw:
    """The text of a Word file, a line a paragraph, and its title.

    Tables and boxes are read in place; comments, notes, heads and feet are not. Its own dates are those
    of the file, or even of a template, and are not taken. `FormatError` for other archives and damaged ones.
    """
    with damage_told(origin, "Word file", "Save it again as .docx."):
        archive = zipfile.ZipFile(io.BytesIO(data))
        names = set(archive.namelist())
        if BODY not in names:
            raise _other(names, origin)
        body = _parsed(_part(archive, BODY, origin, settings))
        title = (
            _parsed(_part(archive, PROPERTIES, origin, settings)).find(TITLE) if PROPERTIES in names else None
        )
    tracked = any(next(body.iter(space + "del"), None) is not None for space in (W, STRICT_W))
    return Raw(
        "\n".join(_paragraphs(body)),
        origin,
        title=(title.text or "").strip() or None if title is not None else None,
        warnings=(TRACKED,) if tracked else (),
    )


def _other(names: set[str], origin: str) -> FormatError:
    found = next((told for name, told in OTHERS.items() if name in names), None)
    wrong, way_out = found or ("is a ZIP archive, not a Word file", "Unpack it, and give the files in it.")
    return FormatError.about(origin, wrong, way_out)


def _part(archive: zipfile.ZipFile, name: str, origin: str, settings: Settings) -> bytes:
    """One part, unpacked. What it declares is checked before, what comes out while it comes."""
    limit = settings.max_bytes
    if archive.getinfo(name).file_size <= limit:
        with archive.open(name) as part:
            data = part.read(limit + 1)
        if len(data) <= limit:
            return data
    way_out = "If it is no archive bomb, split it, or raise max_bytes (dateline.settings)."
    raise TooLongError.about(origin, f"unpacks to more than {limit:,} bytes", way_out)


def _parsed(xml: bytes) -> Any:
    from lxml.etree import XMLParser, fromstring

    if b"<!DOCTYPE" in xml:
        raise ValueError("it declares a DOCTYPE, which Word never does")
    return fromstring(xml, XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


def _paragraphs(body: Any) -> Iterator[str]:
    """The text of every paragraph; what lies in a box within one comes as paragraphs of its own, after it."""
    for element in body.iter(W + "p", STRICT_W + "p"):
        if not any(ancestor.tag == FALLBACK for ancestor in element.iterancestors()):
            yield "".join(_signs(element))


def _signs(paragraph: Any) -> Iterator[str]:
    nested = {f"{space}txbxContent" for space in (W, STRICT_W)} | {FALLBACK}
    for child in paragraph:
        if child.tag in nested or not isinstance(child.tag, str):
            continue
        name = child.tag.partition("}")[2]
        if name == "t":
            yield child.text or ""
        elif name in SIGNS and paragraph.tag.endswith("}r"):
            yield SIGNS[name]
        else:
            yield from _signs(child)
