"""RTF by striprtf, which knows code pages and leaves out pictures, heads and feet."""

import re

from dateline.errors import FormatError
from dateline.reading.formats.libraries import damage_told, library
from dateline.reading.source import Raw

# striprtf would write the address behind the words of each link, and looks for links in cubic time. Its
# pattern wants the brace at once; RTF does not mind the newline.
LINK = re.compile(r"(\\fldinst)(?=\{)", re.IGNORECASE)
LONGEST_FONT_TABLE = 100_000  # characters; it is read in quadratic time, and real ones have a tenth
BROKEN = "some of its characters do not fit the code page that it names, and were read as U+FFFD."
SURROGATES = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def rtf_lines(data: bytes, origin: str) -> Raw:
    """The text of an RTF file, a line a paragraph or a row of a table, its cells parted by "|".

    `FormatError` where it is damaged or striprtf is not installed.
    """
    striprtf = library("striprtf.striprtf", "office", origin)
    source = LINK.sub("\\1\n", _characters(data))
    if len(striprtf.font_table_group(source)) > LONGEST_FONT_TABLE:
        raise FormatError.about(origin, "has a table of fonts without end", "Save it again, or as .docx.")
    warnings: tuple[str, ...] = ()
    with damage_told(origin, "RTF file", "Save it again, or as .docx."):
        try:
            text = striprtf.rtf_to_text(source)
        except UnicodeDecodeError:
            text = striprtf.rtf_to_text(source, errors="replace")
            warnings = (BROKEN,)
    # RTF counts in UTF-16: a character beyond its first plane comes in two halves.
    return Raw(SURROGATES.sub(_whole, text), origin, warnings=warnings)


def _characters(data: bytes) -> str:
    """RTF is ASCII; some writers put other letters in as they are."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _whole(pair: re.Match[str]) -> str:
    return pair[0].encode("utf-16", "surrogatepass").decode("utf-16")
