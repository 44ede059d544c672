"""Archives of the web, written here by hand."""

import dataclasses
import gzip
import zlib

import pytest

from dateline.errors import DatelineError, EmptyError, FormatError, TooLongError
from dateline.record import Document
from dateline.settings import DEFAULTS

LEAVE = "The rebels said that they would leave the port by the end of the week, and the army agreed to it."
PAGE = (
    '<html><head><title>Port handed over {0}</title><meta property="article:published_time"'
    ' content="1994-07-02T10:00:00Z"></head><body><article><h1>Port handed over {0}</h1><p>'
    + LEAVE
    + "</p><p>"
    "The generals of the army said that ships would come in at noon.</p></article></body></html>"
)


def record(kind: str, number: int, block: bytes) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{number:04}>\r\n"
        f"WARC-Date: 2022-03-15T10:00:00Z\r\nWARC-Target-URI: https://post.example/{number}\r\n"
        f"Content-Type: application/http; msgtype={kind}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def answer(
    number: int, page: bytes | None = None, status: int = 200, head: str = "text/html; charset=utf-8"
) -> bytes:
    page = PAGE.format(number).encode() if page is None else page
    return record("response", number, f"HTTP/1.1 {status} X\r\nContent-Type: {head}\r\n\r\n".encode() + page)


ONE, TWO = answer(1), answer(2)
INFO = record("warcinfo", 9, b"software: test\r\n")


def packed(*records: bytes) -> bytes:
    return b"".join(map(gzip.compress, records))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.warc", INFO + ONE + TWO),
        ("a.warc.gz", packed(INFO, ONE, TWO)),
        ("a", packed(ONE, TWO)),
        ("b.gz", packed(ONE, TWO)),
    ],
)
def test_pages_are_read_with_their_address_and_their_own_day(read, name: str, content: bytes) -> None:
    first, second = read(name, content)
    assert LEAVE in first.text and (first.title, second.title) == ("Port handed over 1", "Port handed over 2")
    assert (first.url, str(first.published)) == ("https://post.example/1", "1994-07-02")
    assert first.origin.endswith(f"{name}#urn:uuid:0001 fetched 2022-03-15T10:00:00Z")


def test_the_day_of_fetching_is_never_the_day_of_publication(one) -> None:
    undated = PAGE.format(1).replace('content="1994-07-02T10:00:00Z"', "")
    assert one("a.warc", answer(1, undated.encode())).published is None


def test_other_answers_are_passed_over(read) -> None:
    others = (
        INFO,
        record("request", 3, b"GET / HTTP/1.1\r\n\r\n"),
        answer(4, status=404),
        answer(5, b"\x89PNG", head="image/png"),
        record("response", 6, b"no HTTP at all"),
        record("response", 7, b""),
    )
    assert [item.title for item in read("a.warc", b"".join(others) + ONE)] == ["Port handed over 1"]
    assert isinstance(read("b.warc", b"".join(others))[0], EmptyError)


@pytest.mark.parametrize("behind", [1, 9, 40, 150, 400, len(TWO) - 10])
@pytest.mark.parametrize("packing", [bytes, gzip.compress], ids=["plain", "packed"])
def test_an_archive_that_is_cut_gives_the_whole_records_and_then_one_error(
    read, behind: int, packing
) -> None:
    first, second = packing(ONE), packing(TWO)
    *documents, error = read("a.warc", first + second[: min(behind, len(second) - 10)])
    assert documents and all(LEAVE in document.text and "at noon." in document.text for document in documents)
    assert isinstance(error, FormatError) and "a.warc" in str(error)


@pytest.mark.parametrize("junk", [b"junk" * 200, b"\0\xff" * 500])
def test_damage_between_records_ends_the_reading_with_an_error(read, junk: bytes) -> None:
    document, error = read("a.warc", ONE + junk + TWO)
    assert isinstance(document, Document) and isinstance(error, FormatError)


def test_a_bad_page_is_named_and_the_next_is_read(read) -> None:
    french = PAGE.format(1).replace(LEAVE, "Le ministre a dit que les soldats se retireront du front. " * 3)
    french = french.replace(
        "The generals of the army said that ships would come in at noon.", "Il est parti hier soir."
    )
    bare, foreign, document = read(
        "a.warc", answer(1, b"<html></html>") + answer(2, french.encode()) + answer(3)
    )
    assert "0001" in str(bare) and "no article" in str(bare) and "French" in str(foreign)
    assert isinstance(document, Document)


def test_packed_answers_and_other_encodings_are_read(read) -> None:
    text = PAGE.format("café")
    zipped = answer(1, gzip.compress(text.encode()), head="text/html\r\nContent-Encoding: gzip")
    latin = answer(2, text.encode("latin-1"), head="text/html; charset=iso-8859-1")
    wrong = answer(3, text.encode("cp1252"), head="text/html; charset=utf-8")
    assert [item.title for item in read("a.warc", zipped + latin + wrong)] == ["Port handed over café"] * 3


def test_a_page_that_unpacks_without_end_is_refused_and_the_next_is_read(read) -> None:
    bomb = gzip.compress(b"<p>word</p>" * 10_000)
    settings = dataclasses.replace(DEFAULTS, max_bytes=20_000)
    error, document = read(
        "a.warc", answer(1, bomb, head="text/html\r\nContent-Encoding: gzip") + TWO, settings
    )
    assert isinstance(error, TooLongError) and isinstance(document, Document)


def test_a_record_that_is_too_long_is_refused_and_the_next_is_read(read) -> None:
    settings = dataclasses.replace(DEFAULTS, max_bytes=2_000)
    error, document = read("a.warc", answer(1, b"x" * 5_000) + TWO, settings)
    assert isinstance(error, TooLongError) and isinstance(document, Document)


BAD = {
    "empty": b"",
    "no archive": b"The men left.",
    "only a version": b"WARC/1.0\r\n",
    "nonsense in a head": b"WARC/1.0\r\nnonsense",
    "another gzip file": gzip.compress(b"The men left."),
    "broken gzip": b"\x1f\x8b\x08\x00nonsense and so on",
    "a negative length": ONE.replace(b"Content-Length: ", b"Content-Length: -"),
}


@pytest.mark.parametrize("content", BAD.values(), ids=BAD)
def test_what_is_no_archive_is_refused(refused, content: bytes) -> None:
    assert isinstance(refused("a.warc", content), DatelineError)


def test_an_archive_is_read_record_by_record(tmp_path) -> None:
    """The memory of a long archive is that of a page: ten times the records, the same peak."""
    import tracemalloc

    from dateline.reading.formats.warc import read_warc

    def peak(count: int) -> int:
        path = tmp_path / f"{count}.warc.gz"
        noise = b"".join(bytes(str(zlib.crc32(b"%d" % n)), "ascii") for n in range(20_000))
        path.write_bytes(packed(ONE) + gzip.compress(answer(2, noise, head="image/png")) * count)
        tracemalloc.start()
        with path.open("rb") as stream:
            assert sum(1 for _ in read_warc(stream, "x", DEFAULTS)) == 1
        highest = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return highest

    peak(1)
    assert peak(60) < 2 * peak(6)
