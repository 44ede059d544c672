"""`dateline watch` from the outside. The network and the model are not the subject: stand-ins answer and read."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import dateline.reader
import dateline.watching
from dateline.adding import Outcome
from dateline.cli.main import main
from dateline.cli.watch import line
from dateline.record import Record
from dateline.watching import Clock, Fetcher, Poll
from dateline.watching.address import Address
from dateline.watching.transport import Limits, Reply

FEED = b"""<rss version="2.0"><channel><title>Post</title><item><title>T</title><link>http://a.example/1</link>
<description>The Front said the truce of Sunday would hold.</description></item></channel></rss>"""
URL = "http://a.example/feed"


@pytest.fixture
def answers() -> dict[str, bytes | BaseException]:
    return {"/feed": FEED}


@pytest.fixture
def run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answers: dict[str, bytes | BaseException]
) -> Callable[..., Result]:
    def ask(address: Address, numbers: list[str], headers: Mapping[str, str], limits: Limits) -> Reply:
        found = answers.get(address.target)
        if isinstance(found, BaseException):
            raise found
        return Reply(404 if found is None else 200, {}, found or b"")

    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DATELINE_STORE", raising=False)
    monkeypatch.setattr(dateline.reader, "load_reader", lambda *options: Record)
    clock = Clock(lambda: 1.9e9, lambda seconds: None)
    monkeypatch.setattr(dateline.watching, "Clock", lambda: clock)
    monkeypatch.setattr(
        dateline.watching, "Fetcher", lambda clock: Fetcher(clock, lambda *_: ["8.8.8.8"], ask)
    )
    return lambda *arguments, **options: CliRunner().invoke(main, ["watch", *arguments], **options)


def test_one_round_adds_what_is_new_and_says_so(run: Callable[..., Result]) -> None:
    result = run(URL, "--once", "--store", "x.db")
    assert (result.exit_code, result.stdout) == (0, f"{URL}: 1 entries, 1 added, 0 known already\n")
    assert run(URL, "--once", "--store", "x.db").stdout == f"{URL}: 1 entries, 0 added, 1 known already\n"
    assert CliRunner().invoke(main, ["check", "x.db"]).stdout == "x.db: whole, 1 documents\n"


def test_a_list_of_feeds_is_watched(run: Callable[..., Result]) -> None:
    Path("f.opml").write_text(f'<opml><body><outline xmlUrl="{URL}"/></body></opml>')
    assert run("f.opml", "--once").stdout.startswith(f"{URL}: 1 entries, 1 added")


def test_a_broken_feed_is_named_and_the_others_go_on(run: Callable[..., Result]) -> None:
    result = run("http://a.example/none", URL, "--once")
    assert result.exit_code == 2
    assert result.stdout.splitlines() == [
        "http://a.example/none: broken, asked again in 15 min at the earliest",
        f"{URL}: 1 entries, 1 added, 0 known already",
    ]
    assert "dateline: error: http://a.example/none: answers with status 404" in result.stderr


def test_ctrl_c_leaves_a_whole_store(
    run: Callable[..., Result], answers: dict[str, bytes | BaseException]
) -> None:
    answers["/stop"] = KeyboardInterrupt()
    result = run(URL, "http://a.example/stop")
    assert result.exit_code == 130
    assert "dateline: stopped: what was added is kept in dateline.db" in result.stderr
    assert CliRunner().invoke(main, ["check", "dateline.db"]).exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "Missing argument"),
        (("feeds.opml",), "no file of that name is there"),
        (("ftp://a.example/x",), "no file of that name"),
        (("http://u:p@a.example/x",), "a name or password"),
        ((URL, "--every", "1"), "--every"),
    ],
)
def test_what_cannot_be_watched_is_told_at_once(
    run: Callable[..., Result], arguments: tuple[str, ...], words: str
) -> None:
    result = run(*arguments)
    assert result.exit_code == 2 and words in result.stderr
    assert not Path("dateline.db").exists()


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (Poll("u", "unchanged"), "u: unchanged"),
        (Poll("u", "resting", rest=7200), "u: resting, asked again in 2 h at the earliest"),
        (Poll("u", entries=1200, outcome=Outcome(added=3)), "u: 1,200 entries, 3 added, 0 known already"),
        (
            Poll("u", entries=3, textless=1, waiting=2, outcome=Outcome(problems=[("a", "b")])),
            "u: 3 entries, 0 added, 0 known already, 1 not read, 1 without a text, 2 waiting for their page",
        ),
    ],
)
def test_each_poll_is_one_line(found: Poll, words: str) -> None:
    assert line(found) == words
