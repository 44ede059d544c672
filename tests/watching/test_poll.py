"""What a look at a feed brings into the store, and what is asked for the next time."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.record import Document, Record
from dateline.store import Store, open_store
from dateline.watching import Clock, Fetcher, Memories, Poll, Watch, rounds
from dateline.watching import look as look_at
from tests.watching.sites import Answer, Hand, Site

Look = Callable[..., Poll]
SHELLED = ("Shelling", "/shelling", "The Valmoran army shelled Upper Senn on Monday, the Front said.")
TALKS = ("Talks", "/talks", "Talks in Port Ansel are planned for Friday, the minister said.")
FRENCH = (
    "Obus", "/obus", "Les obus sont tombés sur la ville pendant toute la nuit, et les habitants ont quitté leurs"
    " maisons avant que les troupes ne soient arrivées, selon le maire de la ville voisine.",
)  # fmt: skip


def counts(found: Poll) -> tuple[str, int, int, int]:
    return found.state, found.outcome.added, found.outcome.known, found.outcome.failed


def texts(store: Store) -> list[str]:
    return [document.text.partition("\n")[0] for document in store.documents()]


def test_entries_are_added_and_known_the_next_time(site: Site, look: Look, store: Store) -> None:
    feed = site.feed(SHELLED, TALKS)
    assert counts(look(feed)) == ("read", 2, 0, 0)
    assert counts(look(feed)) == ("read", 0, 2, 0)
    documents = list(store.documents())
    assert {document.publisher for document in documents} == {"The Ansel Post"}
    assert {document.url for document in documents} == {site.url + "/shelling", site.url + "/talks"}
    assert {str(document.published) for document in documents} == {"2031-03-03"}


def test_an_entry_that_moves_within_its_feed_is_not_seen_anew(site: Site, look: Look, store: Store) -> None:
    look(site.feed(SHELLED))
    look(site.feed(TALKS, SHELLED))
    rows = store.connection.execute("SELECT origin, count(*) FROM sighting GROUP BY origin").fetchall()
    assert sorted(rows) == [(site.url + "/shelling", 1), (site.url + "/talks", 1)]


def test_a_summary_says_that_it_is_one(site: Site, look: Look, store: Store) -> None:
    look(site.feed(SHELLED))
    [(warnings,)] = store.connection.execute("SELECT warnings FROM sighting").fetchall()
    assert json.loads(warnings)[0].startswith("partial: the feed holds only a summary")


def test_only_what_has_changed_is_asked_for(site: Site, look: Look) -> None:
    feed = site.feed(SHELLED, ETag='"1"', Last_Modified="Mon, 03 Mar 2031 10:00:00 GMT")
    look(feed)
    site.answers["/feed.xml"] = lambda headers: Answer(
        status=304 if headers.get("if-none-match") == '"1"' else 500
    )
    assert counts(look(feed)) == ("unchanged", 0, 0, 0)
    assert site.asked[-1][1]["if-modified-since"] == "Mon, 03 Mar 2031 10:00:00 GMT"


def test_a_new_store_beside_an_old_memory_asks_for_everything(
    site: Site, hand: Hand, job: object, tmp_path: Path
) -> None:
    feed = site.feed(SHELLED, ETag='"1"')
    for _ in range(2):
        with open_store(tmp_path / "war.db") as store:
            fetcher = Fetcher(hand.clock)
            found = look_at(feed, Watch(store, fetcher, Memories(store.path), job, hand.clock))  # type: ignore[arg-type]
        assert found.outcome.added == 1
        for file in tmp_path.glob("war.db*"):
            if not file.name.endswith(".json"):
                file.unlink()
    assert "if-none-match" not in site.asked[-1][1]


def test_a_memory_that_is_damaged_is_no_memory(site: Site, look: Look, path: Path) -> None:
    feed = site.feed(SHELLED, ETag='"1"')
    look(feed)
    memory = Path(f"{path}.watch.json")
    assert '"1"' in json.loads(memory.read_text())["feeds"][feed]["etag"]
    memory.write_text(memory.read_text()[:-40])
    assert counts(look(feed)) == ("read", 0, 1, 0)


def test_a_feed_that_fails_is_asked_less_and_less(site: Site, look: Look, hand: Hand) -> None:
    feed = site.put("/feed.xml", status=500)
    rests = []
    for _ in range(9):
        found = look(feed)
        assert (found.state, "status 500" in str(found.trouble)) == ("broken", True)
        rests.append(found.rest / 60)
        asked = len(site.asked)
        assert (look(feed).state, len(site.asked)) == ("resting", asked)
        hand.time += found.rest + 1
    assert rests == [15, 30, 60, 120, 240, 480, 960, 1440, 1440]
    site.feed(SHELLED)
    assert counts(look(feed)) == ("read", 1, 0, 0)
    site.put("/feed.xml", status=500)
    assert look(feed).rest == 15 * 60


def test_retry_after_is_kept_over_a_restart(site: Site, look: Look, hand: Hand) -> None:
    feed = site.put("/feed.xml", status=503, Retry_After="7200")
    assert look(feed).rest == 7200
    hand.time += 7000
    assert look(feed).state == "resting"
    assert site.paths == ["/feed.xml"]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<html><body>Not found</body></html>", "no RSS or Atom feed"),
        ("<!DOCTYPE x [<!ENTITY a 'b'>]><rss/>", "bombs"),
    ],
)
def test_what_is_no_feed_is_told(site: Site, look: Look, body: str, words: str) -> None:
    found = look(site.put("/feed.xml", body))
    assert found.state == "broken" and words in str(found.trouble)


def test_a_feed_without_an_entry_is_no_fault(site: Site, look: Look) -> None:
    assert counts(look(site.feed())) == ("read", 0, 0, 0)


def test_a_feed_that_breaks_off_gives_what_it_has_and_is_asked_for_whole_again(
    site: Site, look: Look
) -> None:
    whole = site.feed(SHELLED, TALKS) and site.answers["/feed.xml"]
    assert isinstance(whole, Answer)
    feed = site.put("/feed.xml", whole.body[:-30], ETag='"1"')
    found = look(feed)
    assert found.outcome.added == 1 and "breaks off" in str(found.trouble)
    look(feed)
    assert "if-none-match" not in site.asked[-1][1]


def test_an_entry_that_is_cut_off_is_left_for_the_next_time(site: Site, look: Look, store: Store) -> None:
    feed = site.feed(SHELLED)
    whole = site.answers["/feed.xml"]
    assert isinstance(whole, Answer)
    site.put("/feed.xml", whole.body.partition(b" on Monday")[0] + b"</description>")
    assert look(feed).outcome.added == 0
    site.answers["/feed.xml"] = whole
    assert look(feed).outcome.added == 1


def test_an_entry_in_another_language_is_named_and_kept_as_a_failure_once(
    site: Site, look: Look, store: Store
) -> None:
    feed = site.feed(FRENCH, SHELLED)
    assert counts(look(feed)) == ("read", 1, 0, 1)
    look(site.feed(SHELLED, FRENCH))
    assert [origin for origin, _ in store.failures()] == [site.url + "/obus"]


def test_an_entry_without_words_is_counted(site: Site, look: Look) -> None:
    found = look(site.feed(("Link", "/a", ""), SHELLED))
    assert (found.textless, found.entries) == (1, 1)


def test_the_page_of_a_summary_is_read_where_that_is_wanted(site: Site, look: Look, store: Store) -> None:
    site.page("/shelling", "Shelling", "The army shelled the town for three hours, a witness told the paper.")
    feed = site.feed(SHELLED)
    assert counts(look(feed, article=True)) == ("read", 1, 0, 0)
    [document] = store.documents()
    assert "for three hours" in document.text
    assert (document.title, document.publisher, document.url) == (
        "Shelling",
        "The Ansel Post",
        site.url + "/shelling",
    )
    assert str(document.published) == "2031-03-03"
    assert counts(look(feed, article=True)) == ("read", 0, 1, 0)
    assert site.paths.count("/shelling") == 1


def test_pages_are_left_alone_unless_wanted(site: Site, look: Look) -> None:
    look(site.feed(SHELLED))
    assert site.paths == ["/feed.xml"]


def test_pages_wanted_later_are_fetched_although_the_feed_is_unchanged(site: Site, look: Look) -> None:
    site.page("/shelling", "Shelling", "The army shelled the town for three hours.")
    feed = site.feed(SHELLED, ETag='"1"')
    look(feed)
    assert look(feed, article=True).outcome.added == 1


def test_a_page_that_robots_txt_closes_leaves_the_summary(site: Site, look: Look, store: Store) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /shelling")
    found = look(site.feed(SHELLED), article=True)
    assert found.outcome.added == 1 and "robots.txt" in found.notices[0]
    assert texts(store) == [SHELLED[2]] and site.paths == ["/feed.xml"]


def test_a_page_without_an_article_leaves_the_summary(site: Site, look: Look, store: Store) -> None:
    site.put("/shelling", b"\x89PNG", Content_Type="image/png")
    found = look(site.feed(SHELLED), article=True)
    assert "is no web page but image/png" in found.notices[0]
    assert texts(store) == [SHELLED[2]]


def test_a_page_that_fails_is_tried_thrice_before_its_summary_is_taken(
    site: Site, look: Look, store: Store, hand: Hand
) -> None:
    site.put("/shelling", status=500)
    feed = site.feed(SHELLED, ETag='"1"')
    seen = []
    for _ in range(4):
        found = look(feed, article=True)
        seen.append((found.waiting, found.outcome.added))
    assert seen == [(1, 0), (1, 0), (0, 1), (0, 0)]
    assert site.paths.count("/shelling") == 3
    assert texts(store) == [SHELLED[2]]


def test_a_page_that_comes_after_all_is_added(site: Site, look: Look, store: Store) -> None:
    feed = site.feed(SHELLED, ETag='"1"')
    site.put("/shelling", status=500)
    look(feed, article=True)
    site.page("/shelling", "Shelling", "The army shelled the town for three hours.")
    assert look(feed, article=True).outcome.added == 1
    assert len(texts(store)) == 1 and texts(store) != [SHELLED[2]]


def test_so_many_pages_are_fetched_in_one_poll_and_no_more(
    site: Site, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dateline.watching.pages.MOST", 1)
    for name in ("shelling", "talks"):
        site.page(f"/{name}", name, f"The {name} went on for three hours.")
    feed = site.feed(SHELLED, TALKS, ETag='"1"')
    assert [(found.outcome.added, found.waiting) for found in (look(feed, article=True), look(feed, article=True))] == [
        (1, 1), (1, 0),
    ]  # fmt: skip


def test_an_entry_cannot_send_us_behind_a_wall(
    site: Site, look: Look, store: Store, make_site: Callable[[], Site]
) -> None:
    other = make_site()
    links = (
        other.url + "/admin",
        "http://localhost/admin",
        "http://169.254.169.254/latest",
        "file:///etc/passwd",
    )
    found = look(site.feed(*(("Shelling", link, SHELLED[2] + link) for link in links)), article=True)
    assert other.asked == [] and found.outcome.added == 4
    assert all(document.text.startswith("The Valmoran") for document in store.documents())


def test_a_full_text_needs_no_page(site: Site, look: Look) -> None:
    body = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><entry><title>T</title><link href="/a"/>
    <updated>2031-03-03T10:00:00Z</updated><content type="html">The Front said the truce of Sunday would hold.</content>
    </entry></feed>"""
    assert look(site.put("/feed.xml", body), article=True).outcome.added == 1
    assert site.paths == ["/feed.xml"]


def test_a_feed_that_moved_for_good_is_told(site: Site, look: Look) -> None:
    site.feed(SHELLED, path="/new.xml")
    found = look(site.put("/feed.xml", status=301, Location="/new.xml"))
    assert found.outcome.added == 1
    assert found.notices == [
        f"{site.url}/feed.xml: has moved for good to {site.url}/new.xml. Change your list."
    ]


def test_a_broken_feed_does_not_stop_the_others_and_rounds_are_so_far_apart(
    site: Site, store: Store, hand: Hand, job: object
) -> None:
    feeds = [site.put("/broken.xml", "<html>"), site.feed(SHELLED), site.feed(TALKS, path="/other.xml")]
    watch = Watch(store, Fetcher(hand.clock), Memories(store.path), job, hand.clock)  # type: ignore[arg-type]
    turns = rounds(feeds, watch, every=1800)
    states = [next(turns).state for _ in range(4)]
    assert states == ["broken", "read", "read", "broken"]
    assert hand.time >= 1_900_000_000 + 1800
    assert len(list(rounds(feeds, watch))) == 3


def test_ctrl_c_while_reading_loses_nothing_and_the_feed_comes_again(
    site: Site, store: Store, hand: Hand, job: object
) -> None:
    def read(document: Document) -> Record:
        if "Talks" in document.text:
            raise KeyboardInterrupt
        return Record(document)

    from dataclasses import replace

    feed = site.feed(SHELLED, TALKS, ETag='"1"')
    clock = Clock(lambda: hand.time, hand.sleep)
    for load, added in ((lambda: read, 1), (lambda: Record, 1)):
        watch = Watch(store, Fetcher(clock), Memories(store.path), replace(job, load=load), clock)  # type: ignore[type-var]
        before = len(store.document_ids())
        try:
            look_at(feed, watch)
        except KeyboardInterrupt:
            assert before == 0
        assert len(store.document_ids()) == before + added
    assert "if-none-match" not in site.asked[-1][1]
