"""RSS and Atom files."""

import dataclasses
import datetime

import pytest

from dateline.errors import EmptyError, FormatError, TooLongError
from dateline.record import Document
from dateline.settings import DEFAULTS

ITEM = """<item><title>Talks end &amp; troops stay</title><link>https://post.example/1</link>
<pubDate>Sat, 02 Jul 1994 23:30:00 -0500</pubDate>
<content:encoded><![CDATA[<p>The rebels said that they would <b>leave</b> the port.</p><script>x()</script>
<p>The army agreed to it.</p>]]></content:encoded><description>The rebels said that they…</description></item>"""
SHORT = """<item><title>Shells fall</title><link>https://post.example/2</link>
<description>Shells fell on the port, the governor said.</description></item>"""
RSS = (
    '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
    "<channel><title>The Vardar Post</title>{}</channel></rss>"
)
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Planet</title>
<entry><title>Truce holds</title><link href="https://a.example/1"/><updated>1994-07-03T23:59:00-05:00</updated>
<source><title>Radio Ansel</title></source>
<content type="html">&lt;p&gt;The truce held through the night, both armies said.&lt;/p&gt;</content></entry></feed>"""


def test_an_entry_has_text_title_address_publisher_and_the_day_on_its_own_clock(one) -> None:
    document = one("a.rss", RSS.format(ITEM))
    assert document.text == "The rebels said that they would leave the port.\n\nThe army agreed to it."
    assert (document.title, document.url) == ("Talks end & troops stay", "https://post.example/1")
    assert (document.publisher, document.published_by) == ("The Vardar Post", "feed:published")
    assert document.published == datetime.date(1994, 7, 2)
    assert not any("partial" in warning for warning in document.warnings)


def test_a_summary_is_told_to_be_one_and_entries_keep_their_order(read) -> None:
    first, second = read("a.rss", RSS.format(ITEM + SHORT))
    assert (first.title, second.title) == ("Talks end & troops stay", "Shells fall")
    assert any(warning.startswith("partial") for warning in second.warnings)
    assert second.published is None and second.origin.endswith("a.rss[2]")


def test_a_day_of_last_change_is_taken_with_a_doubt_and_the_entrys_own_source_is_named(one) -> None:
    document = one("a.atom", ATOM)
    assert (document.published, document.published_by) == (datetime.date(1994, 7, 3), "feed:updated")
    assert document.publisher == "Radio Ansel"
    assert any("last change" in warning for warning in document.warnings)


@pytest.mark.parametrize("name", ["feed", "feed.xml", "feed.html", "feed.txt"])
def test_a_feed_is_known_by_its_root_whatever_its_name(read, name: str) -> None:
    assert [item.title for item in read(name, "<!-- saved -->\n" + RSS.format(ITEM)[21:])] == [
        "Talks end & troops stay"
    ]


@pytest.mark.parametrize("date", ["yesterday", "31 Feb 1994", "04/05/1994", "Sat, 99 Jul 1994 10:00:00 GMT"])
def test_a_date_that_is_none_is_told(one, date: str) -> None:
    document = one("a.rss", RSS.format(ITEM.replace("Sat, 02 Jul 1994 23:30:00 -0500", date)))
    assert document.published is None and any(date in warning for warning in document.warnings)


def test_a_feed_that_breaks_off_gives_what_is_there_and_then_an_error(read) -> None:
    whole = RSS.format(ITEM + SHORT.replace("</item>", "<author>A. Writer</author></item>"))
    first, second, error = read("a.rss", whole[: whole.rindex("Writer")])
    assert "agreed" in first.text and not any("cut off" in word for word in first.warnings)
    assert second.title == "Shells fall" and any("cut off" in word for word in second.warnings)
    assert isinstance(error, FormatError) and "breaks off" in str(error)


def test_an_entry_that_breaks_off_within_its_text_is_named(read) -> None:
    whole = RSS.format(ITEM + SHORT)
    first, second, error = read("a.rss", whole[: whole.rindex(" the governor")])
    assert isinstance(first, Document) and "a.rss[2]" in str(second) and "breaks off" in str(error)


def test_a_feed_that_is_not_quite_xml_is_read_with_a_warning(read) -> None:
    first, second = read("a.rss", RSS.format(ITEM.replace("&amp;", "&") + ITEM))
    assert first.title == "Talks end & troops stay" and "agreed" in second.text
    assert any("well-formed" in warning for warning in first.warnings)


BOMB = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>' + RSS.format(ITEM)[21:]
OUTSIDE = '<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + RSS.format(ITEM)[21:]


@pytest.mark.parametrize("content", [BOMB, OUTSIDE, BOMB.encode("utf-16")], ids=["bomb", "file", "utf-16"])
def test_entities_are_refused(refused, content: bytes | str) -> None:
    assert "entities" in str(refused("a.rss", content))


def test_a_million_entries_are_refused_at_once(refused) -> None:
    error = refused("a.rss", RSS.format("<item/>" * 1_000_000))
    assert isinstance(error, TooLongError) and "1,000,000" in str(error) and "max_items" in str(error)


def test_the_limit_of_entries_can_be_set(read) -> None:
    settings = dataclasses.replace(DEFAULTS, max_items=1)
    assert isinstance(read("a.rss", RSS.format(ITEM), settings)[0], Document)
    assert isinstance(read("a.rss", RSS.format(ITEM + SHORT), settings)[0], TooLongError)


NO_FEEDS = [
    ("a.rss", RSS.format(""), EmptyError),
    ("a.xml", "<?xml version='1.0'?><note>Hello</note>", FormatError),
    ("a.rss", "no XML at all", FormatError),
    ("a.atom", b"\x00\x01\x02" * 100, FormatError),
    ("a.xml", "", EmptyError),
    ("a.rss", RSS.format("<item><title>A bare link</title></item>"), EmptyError),
]


@pytest.mark.parametrize(("name", "content", "kind"), NO_FEEDS)
def test_what_is_no_feed_is_refused(refused, name: str, content: bytes | str, kind: type) -> None:
    assert type(refused(name, content)) is kind


def test_an_entry_in_another_language_is_named_and_the_next_is_read(read) -> None:
    french = SHORT.replace(
        "Shells fell on the port, the governor said.",
        "Le ministre a dit que les soldats se retireront du front et de la ville.",
    )
    error, document = read("a.rss", RSS.format(french + ITEM))
    assert "French" in str(error) and "a.rss[1]" in str(error) and isinstance(document, Document)
