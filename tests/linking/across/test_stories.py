"""Which tellings of several reports are one thing, whatever the order in which they come."""

import random
from itertools import combinations

import pytest

from dateline.linking.across.claims import claims
from dateline.linking.across.grouping import stories
from dateline.linking.across.kinds import keys_of, pair_of
from dateline.linking.across.profile import Profile, packed, unpacked
from tests.linking.across.tellings import group, killed, land, person, state, telling, town

MALI, NIGER, UN = state("MLI"), state("NER"), state("UNO")
KESH, DARROW = town("kesh", 10.0, 20.0), town("darrow", 14.0, 25.0)


def told(*tellings: Profile) -> dict[str, str]:
    by_fact = {one.fact: one for one in tellings}
    pairs = [
        pair
        for a, b in combinations(tellings, 2)
        if set(keys_of(a)) & set(keys_of(b)) and (pair := pair_of(a, b)) is not None
    ]
    return stories(by_fact, pairs)


def number_of(*tellings: Profile) -> int:
    return len(set(told(*tellings).values()))


def raid(number: int, **fields: object) -> Profile:
    made: dict[str, object] = {
        "actors": (MALI,),
        "spots": (KESH,),
        "words": ("army", "kesh", "raid"),
        **fields,
    }
    return telling(number, **made)  # type: ignore[arg-type]


def test_one_kidnapping_told_by_366_reports_is_one() -> None:
    rebels, girls = group("gunmen", "armed-group"), group("schoolgirls")
    wordings = [
        ("abduc", "girls", "kesh", "schoo"),
        ("girls", "kidna", "kesh", "schoo"),
        ("gunme", "schoo", "seize", "girls", "kesh"),
    ]
    tellings = [
        telling(
            n, f"2031-03-{4 + n % 3:02}", "2031-03-03" if n % 2 else None, mode="abduct",
            actors=(rebels,) * (n % 3 > 0),
            recipients=(girls,), spots=(KESH,), words=tuple(sorted(wordings[n % 3])),
        )
        for n in range(366)
    ]  # fmt: skip
    assert number_of(*tellings) == 1


def test_two_attacks_on_one_town_in_one_week_are_two() -> None:
    monday, thursday = raid(1, day="2031-03-03"), raid(2, published="2031-03-07", day="2031-03-06")
    assert number_of(monday, thursday) == 2


def test_a_report_without_a_day_that_fits_two_attacks_joins_neither() -> None:
    monday, wednesday = raid(1, day="2031-03-03"), raid(2, day="2031-03-05", published="2031-03-05")
    vague = raid(3, published="2031-03-05")
    assert number_of(monday, wednesday, vague) == 3


@pytest.mark.parametrize(
    "other",
    [
        raid(2, day="2031-03-03", spots=(DARROW,)),
        raid(2, day="2031-03-03", actors=(NIGER,)),
        raid(2, day="2031-03-03", type="PROTEST"),
        raid(2, day="2031-03-03", document="d0001"),
        raid(2, published="2031-05-20"),
    ],
    ids=["place", "doer", "type", "same report", "months later"],
)
def test_another_place_doer_type_or_time_is_another_event(other: Profile) -> None:
    assert number_of(raid(1, day="2031-03-03"), other) == 2


def test_the_same_place_and_day_in_other_words_is_one_event() -> None:
    assert (
        number_of(raid(1, day="2031-03-03"), raid(2, day="2031-03-03", words=("milit", "strik"), actors=()))
        == 1
    )


def call(number: int, published: str, day: str | None = None, *sides: object) -> Profile:
    return telling(
        number, published, day, type="CONSULT", mode="phone", actors=tuple(sides), words=("call", "phone")
    )  # type: ignore[arg-type]


def test_both_sides_tell_of_one_call() -> None:
    ode, udo = person("ann ode", "MLI"), person("ben udo", "NER")
    assert (
        number_of(
            call(1, "2031-03-04", None, ode, udo), call(2, "2031-03-04", None, udo, person("ode", "MLI"))
        )
        == 1
    )


def test_calls_of_two_days_are_two() -> None:
    ode, udo = person("ann ode", "MLI"), person("ben udo", "NER")
    assert number_of(call(1, "2031-03-04", None, ode, udo), call(2, "2031-03-08", None, ode, udo)) == 2


def test_calls_with_two_partners_on_one_day_are_two() -> None:
    ode, udo, ada = person("ann ode", "MLI"), person("ben udo", "NER"), person("ada oba", "TCD")
    assert (
        number_of(
            call(1, "2031-03-04", "2031-03-04", ode, udo), call(2, "2031-03-04", "2031-03-04", ode, ada)
        )
        == 2
    )


def test_what_was_planned_and_then_held_is_one_meeting() -> None:
    plan = telling(
        1,
        "2031-03-01",
        "2031-03-05",
        kind="meeting",
        type="",
        status="announced",
        actors=(MALI, NIGER),
        spots=(KESH,),
    )
    held = telling(2, "2031-03-05", None, kind="meeting", type="", status="held", actors=(NIGER, MALI))
    assert number_of(plan, held) == 1


def test_a_truce_of_a_country_goes_on_under_its_extension() -> None:
    truce = telling(
        1, "2031-04-02", kind="ceasefire", type="", status="agreed", spots=(land("valmora", "VAL"),)
    )
    longer = telling(
        2, "2031-06-02", kind="ceasefire", type="", status="extended", spots=(land("valmora", "VAL"),)
    )
    elsewhere = telling(
        3, "2031-04-02", kind="ceasefire", type="", status="agreed", spots=(land("mali", "MLI"),)
    )
    only_asked = telling(
        4, "2031-04-02", kind="ceasefire", type="", status="proposed", spots=(land("valmora", "VAL"),)
    )
    assert number_of(truce, longer, elsewhere, only_asked) == 3


def stance(
    number: int, party: object, *words: str, status: str = "demands", published: str = "2031-03-04"
) -> Profile:
    return telling(number, published, kind="position", type="", status=status, actors=(party,), words=words)  # type: ignore[arg-type]


def test_one_party_on_one_issue_is_one_row_and_any_other_is_another() -> None:
    rows = told(
        stance(1, MALI, "troop", "withd"),
        stance(
            2, person("ann ode", "MLI"), "army", "troop", "withd", status="accepts", published="2031-05-01"
        ),
        stance(3, NIGER, "troop", "withd"),
        stance(4, MALI, "grain", "expor"),
    )
    assert rows["f0001"] == rows["f0002"] and len(set(rows.values())) == 3


def test_stories_do_not_hang_on_the_order() -> None:
    several = [raid(n, day=f"2031-03-{1 + n % 4:02}", spots=(KESH if n % 3 else DARROW,)) for n in range(30)]
    expected = told(*several)
    for seed in range(5):
        random.Random(seed).shuffle(several)
        assert told(*several) == expected


def test_a_pair_is_the_same_from_both_ends() -> None:
    one, two = raid(1, day="2031-03-03"), raid(2, day="2031-03-03", spots=(DARROW, KESH))
    assert pair_of(one, two) == pair_of(two, one) is not None


def test_a_profile_comes_back_from_its_json() -> None:
    one = raid(1, day="2031-03-03", counts=(killed(9),), names=("kesh",), recipients=(group("nurses"),))
    assert unpacked(packed(one)) == one


def of(*tellings: Profile) -> list[tuple[str, str, str]]:
    return [(claim.kind, claim.a, claim.b) for claim in claims(tellings, {("f0001", "f0002"): "same day"})]


def test_a_toll_that_grows_is_an_update_and_two_tolls_of_one_day_clash() -> None:
    nine, early = raid(1, counts=(killed(9),)), raid(2, counts=(killed(14),))
    later = raid(2, counts=(killed(14),), published="2031-03-06")
    assert of(nine, later) == [("updates", "f0002", "f0001")]
    assert of(nine, early) == [("contradicts", "f0001", "f0002")]
    assert of(nine, raid(2, counts=(killed(9),))) == [("same", "f0001", "f0002")]


def test_a_denial_contradicts_the_deed() -> None:
    assert of(raid(1), raid(2, status="denied")) == [("contradicts", "f0001", "f0002")]


def test_a_later_stance_updates_and_one_of_the_same_day_contradicts() -> None:
    rejects = stance(1, MALI, "truce", status="rejects")
    assert of(rejects, stance(2, MALI, "truce", status="accepts", published="2031-04-01")) == [
        ("updates", "f0002", "f0001")
    ]
    assert of(rejects, stance(2, MALI, "truce", status="accepts")) == [("contradicts", "f0001", "f0002")]
