"""Which feeds a list names."""

from pathlib import Path

import pytest

from dateline.watching import RefusedError, WatchListError, feeds_of, read_opml

OPML = b"""<?xml version="1.0" encoding="UTF-8"?><opml version="2.0"><head><title>War</title></head><body>
<outline text="Papers"><outline type="rss" text="Ansel" xmlUrl="https://ansel.example/feed?a=1&amp;b=2"/></outline>
<outline text="Darrow" XMLURL=" http://darrow.example/atom "/><outline text="no feed" htmlUrl="http://x.example"/>
</body></opml>"""
BOMB = b"""<!DOCTYPE opml [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><opml><body><outline xmlUrl="&b;"/></body></opml>"""


def test_feeds_in_folders_of_a_list_are_found() -> None:
    assert read_opml(OPML, "x") == ["https://ansel.example/feed?a=1&b=2", "http://darrow.example/atom"]


def test_addresses_and_lists_may_be_mixed_and_each_feed_counts_once(tmp_path: Path) -> None:
    (tmp_path / "feeds.opml").write_bytes(OPML)
    found = feeds_of(["http://darrow.example/atom", str(tmp_path / "feeds.opml"), "feed://keth.example/x"])
    assert found == [
        "http://darrow.example/atom",
        "https://ansel.example/feed?a=1&b=2",
        "http://keth.example/x",
    ]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (BOMB, "declares entities"),
        (BOMB.decode().encode("utf-16"), "declares entities"),
        (b"<rss></rss>", "XML of another kind"),
        (b"<opml><body/></opml>", "holds no feed"),
        (b"notes", "is no OPML"),
        (b"", "is no OPML"),
    ],
)
def test_what_is_no_list_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(WatchListError, match=words):
        read_opml(data, "x")


def test_a_file_named_by_an_entity_is_never_opened(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    data = f'<!DOCTYPE o SYSTEM "{tmp_path}/secret"><opml><body><outline xmlUrl="http://a.example"/></body></opml>'
    assert read_opml(data.encode(), "x") == ["http://a.example"]


def test_a_list_that_is_not_there_is_told() -> None:
    with pytest.raises(WatchListError, match="no file of that name"):
        feeds_of(["feeds.opml"])


def test_a_list_cannot_send_us_to_files(tmp_path: Path) -> None:
    (tmp_path / "feeds.opml").write_bytes(b'<opml><body><outline xmlUrl="file:///etc/passwd"/></body></opml>')
    with pytest.raises(RefusedError):
        feeds_of([str(tmp_path / "feeds.opml")])
