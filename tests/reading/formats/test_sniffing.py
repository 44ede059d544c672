"""What an input is taken for, what extras are for, and folders of mixed formats."""

import sys
import time

import pytest

from dateline.errors import FormatError
from dateline.reading import read_sources
from dateline.reading.files import FORMATS, format_of
from dateline.reading.sniffing import kind_of
from dateline.record import Document
from tests.reading.formats.test_feed import ITEM, RSS
from tests.reading.formats.test_mail import ONE as MAIL
from tests.reading.formats.test_office import RTF, word
from tests.reading.formats.test_pdf import FIRST, pdf
from tests.reading.formats.test_warc import ONE as ARCHIVED
from tests.reading.formats.test_warc import packed

EXTRAS = [
    ("a.pdf", pdf([FIRST]), "pypdf", "pip install 'dateline[pdf]'"),
    ("a.rtf", RTF.encode(), "striprtf", "pip install 'dateline[office]'"),
    ("a.warc", ARCHIVED, "fastwarc", "pip install 'dateline[warc]'"),
]


@pytest.mark.parametrize("extra", EXTRAS, ids=[extra[2] for extra in EXTRAS])
def test_a_missing_extra_is_named_with_the_way_out(
    refused, monkeypatch: pytest.MonkeyPatch, extra: tuple[str, bytes, str, str]
) -> None:
    name, content, package, way_out = extra
    for loaded in [module for module in sys.modules if module.partition(".")[0] == package]:
        monkeypatch.delitem(sys.modules, loaded)
    monkeypatch.setitem(sys.modules, package, None)
    error = refused(name, content)
    assert isinstance(error, FormatError) and package in str(error) and way_out in str(error)


def test_a_folder_takes_every_format(tmp_path) -> None:
    files = {
        "a.rss": RSS.format(ITEM).encode(),
        "b.pdf": pdf([FIRST]),
        "c.docx": word(),
        "d.RTF": RTF.encode(),
        "e.warc.gz": packed(ARCHIVED),
        "f.eml": MAIL,
        "g.gz": b"\x1f\x8bnot taken",
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    found = list(read_sources([tmp_path]))
    assert len(found) == len(files) - 1 and all(isinstance(item, Document) for item in found)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.WARC.GZ", "warc"),
        ("a.b.pdf", "pdf"),
        ("2025.04.23.txt", "text"),
        ("a.gz", None),
        ("a", None),
        (".pdf", None),
    ],
)
def test_the_ending_tells_the_format(name: str, kind: str | None) -> None:
    assert format_of(name) == kind


def test_every_ending_leads_to_a_format_that_is_read(read) -> None:
    for ending in FORMATS:
        for found in read(f"a{ending}", "The men left the port in the night, said the governor of the town."):
            assert isinstance(found, Document) or "a" + ending in str(found)


HOSTILE = {
    "comments": b"<!-- a -->" * 800,
    "blanks": b" " * 8000,
    "declarations": b"<?a?>" * 1600,
    "from": b"From a " + b"1" * 8000,
    "mail": b"Received:" + b" " * 8000,
}


@pytest.mark.parametrize("head", HOSTILE.values(), ids=HOSTILE)
def test_no_head_takes_long_to_look_at(head: bytes) -> None:
    start = time.perf_counter()
    kind_of(head, "a")
    assert time.perf_counter() - start < 0.5
