"""All links of a record together, the words that they compare, and the time that they take."""

import time

import pytest

from dateline.linking import link_facts
from dateline.linking.days import compare_days, in_words
from dateline.linking.pairs import REACH, near_pairs
from dateline.linking.wording import same_word, wording_of
from dateline.record import Interval, Record, Span

from .reports import STATE, Report, day


def test_an_empty_record_has_no_links() -> None:
    assert link_facts(Record(Report("").record().document)) == ()


def test_what_events_say_already_is_not_said_again_of_their_statements() -> None:
    text = "Arland: Voss shelled the Illyr mill wall. Voss: it had not shelled the Illyr mill wall."
    report = Report(text)
    arland, voss = report.actor("Arland", *STATE, "ARL"), report.actor("Voss", *STATE, "VOS")
    first = report.statement(arland, "Voss shelled the Illyr mill wall")
    second = report.statement(voss, "it had not shelled the Illyr mill wall")
    assert report.brief() == [("contradicts", "s1", "s2")]
    report.event("shelled", voss, first)
    report.event("…shelled", voss, second, status="denied")
    assert report.brief() == [("contradicts", "e1", "e2")]


def test_every_link_quotes_the_text_and_names_two_facts_of_the_record() -> None:
    report = Report("14 gunners died. The toll rose to 17. It fell to 16.")
    for count in (14, 17, 16):
        report.figure(str(count), count)
    links = report.links()
    assert [(link.a, link.b) for link in links] == [("f2", "f1"), ("f3", "f1"), ("f3", "f2")]
    assert all(report.text[s.start : s.end] == s.quote for link in links for s in link.evidence)


def test_the_order_in_which_facts_come_does_not_matter() -> None:
    report = Report("14 gunners died. The toll rose to 17. It fell to 16.")
    for count in (16, 14, 17):
        report.figure(str(count), count)
    assert [(link.a, link.b) for link in report.links()] == [("f3", "f2"), ("f1", "f2"), ("f1", "f3")]


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("shelled", "shelling", True),
        ("fired", "fire", True),
        ("raids", "raid", True),
        ("fled", "flew", False),
        ("met", "men", False),
    ],
)
def test_forms_of_one_word(a: str, b: str, same: bool) -> None:
    assert same_word(a, b) is same


def test_wording_counts_content_numbers_and_denials() -> None:
    words = "“We didn’t see the 1,200 ships that they've lost”"
    found = wording_of([Span(0, len(words), words)])
    assert (sorted(found.stems), sorted(found.numbers), found.negative) == (
        ["lost", "see", "ships"],
        ["1,200"],
        True,
    )


def test_days_agree_where_one_holds_the_other() -> None:
    march = Interval(day(1).start, day(31).start, "DATE", "1931-03")
    found = compare_days(march, day(9))
    assert found is not None and (found.agrees, found.why) == (True, "same day")
    clash = compare_days(day(2), day(9))
    assert clash is not None and (clash.agrees, clash.why) == (False, "1931-03-02 v 1931-03-09")
    assert compare_days(None, march) is None
    assert in_words(march) == "1931-03-01 to 1931-03-31"


def test_near_pairs_remember_the_last_few_of_a_key_only() -> None:
    pairs = list(near_pairs(range(100), lambda number: [number % 2]))
    assert len(pairs) < 100 * REACH
    assert all(a < b and (b - a) % 2 == 0 for a, b in pairs)
    assert list(near_pairs(["ab", "bc", "abc"], list, least=2)) == [("ab", "abc"), ("bc", "abc")]


def test_time_grows_with_length_not_with_its_square() -> None:
    def seconds(copies: int) -> float:
        sentence = "Voss says that the port of Illyr will stay shut to foreign grain ships this winter. "
        report = Report(sentence * copies)
        voss = report.actor("Voss", *STATE, "VOS")
        report.statement(voss, sentence.strip())
        (one,) = report.record().statements
        report.facts["statements"] = [
            type(one)(f"s{i}", *(getattr(one, name) for name in one.__slots__[1:])) for i in range(copies)
        ]
        start = time.perf_counter()
        link_facts(report.record())
        return time.perf_counter() - start

    seconds(50)
    assert seconds(2000) < 40 * max(seconds(200), 0.002)
