"""What a robots.txt allows."""

import time

import pytest

from dateline.watching.rules import Rules, fits, read_rules

GROUPS = b"""# for all
User-agent: *
Disallow: /

User-agent: Other
User-agent: dateline/2.0
Disallow: /closed   # not for programs
Crawl-delay: 7

Sitemap: https://a.example/sitemap.xml
user-agent: DATELINE
Allow: /closed/open
Crawl-delay: soon
"""


@pytest.mark.parametrize(
    ("path", "allowed"), [("/", True), ("/closed/a", False), ("/closed/open/a", True), ("/close", True)]
)
def test_groups_that_name_us_count_together_and_before_those_for_all(path: str, allowed: bool) -> None:
    assert read_rules(GROUPS, "Dateline").allow(path) is allowed


def test_others_go_by_the_group_for_all() -> None:
    assert not read_rules(GROUPS, "Somebody").allow("/a")
    assert read_rules(b"User-agent: Other\nDisallow: /", "Dateline").allow("/a")


def test_a_pause_is_read_and_nonsense_is_none() -> None:
    assert read_rules(GROUPS, "Dateline").delay == 7
    assert read_rules(b"User-agent: *\nCrawl-delay: -3", "Dateline").delay == 0


@pytest.mark.parametrize(
    ("text", "path", "allowed"),
    [
        (b"", "/a", True),
        (b"<html>Not found</html>", "/a", True),
        (b"User-agent: *\nDisallow:", "/a", True),
        (b"User-agent: *\nDisallow: /a\nAllow: /a", "/a", True),
        (b"User-agent: *\nDisallow: /\nAllow: /feed", "/feed.xml", True),
        (b"User-agent: *\nDisallow: /*?", "/a?b=1", False),
        (b"User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", False),
        (b"User-agent: *\nDisallow: /*.pdf$", "/a/b.pdfx", True),
        (b"User-agent: *\rDisallow: /a", "/a", False),
        ("User-agent: *\nDisallow: /fête".encode(), "/f%c3%aate", False),
        (b"User-agent: *\nDisallow: /%7Ejoe", "/~joe", False),
        (b"User-agent: *\nDisallow: /a%2Fb", "/a/b", True),
        (b"\xef\xbb\xbfUser-agent: *\nDisallow: /a", "/a", False),
        (b"\xff\xfe\x00garbage: :::\n:", "/a", True),
    ],
)
def test_rules_are_read_as_the_standard_has_them(text: bytes, path: str, allowed: bool) -> None:
    assert read_rules(text, "Dateline").allow(path) is allowed


@pytest.mark.parametrize(
    ("pattern", "path", "fit"),
    [
        ("/a", "/ab", True), ("/a$", "/a", True), ("/a$", "/ab", False), ("*", "/x", True), ("/*/c", "/a/b/c", True),
        ("/*b*b$", "/b", False), ("/a*a$", "/a", False), ("/a*a$", "/aa", True), ("b", "/b", False),
        ("/**$", "/", True),
    ],
)  # fmt: skip
def test_patterns_fit_from_the_left(pattern: str, path: str, fit: bool) -> None:
    assert fits(pattern, path) is fit


def test_no_pattern_takes_long() -> None:
    began = time.process_time()
    assert not fits("/" + "*a" * 500 + "*b$", "/" + "a" * 2000)
    assert Rules(((False, "/" + "*a" * 500),)).allow("/" + "a" * 400)
    assert time.process_time() - began < 0.5
