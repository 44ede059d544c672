"""The calendar on sentences of our own, with a blank tokenizer: tenses from surface words."""

import datetime

import pytest
import spacy

from dateline.language.calendar import find_times, find_timexes
from dateline.record.interval import Time

ENGLISH = spacy.blank("en")
WEDNESDAY = datetime.date(2025, 4, 23)


def times(text: str, published: datetime.date | None = WEDNESDAY) -> tuple[Time, ...]:
    return find_times(ENGLISH.make_doc(text), published)


def only(text: str, published: datetime.date | None = WEDNESDAY) -> Time:
    found = times(text, published)
    assert len(found) == 1, [t.evidence[0].quote for t in found]
    return found[0]


def days(time: Time) -> tuple[str | None, str | None]:
    start, end = time.interval.start, time.interval.end
    return (str(start) if start else None, str(end) if end else None)


WHOLE_DATES = [
    ("The accord was signed on 5 October 1998.", "5 October 1998", "1998-10-05"),
    ("The accord was signed on October 5, 1998.", "October 5, 1998", "1998-10-05"),
    ("The accord was signed on Monday, October 5, 1998.", "Monday, October 5, 1998", "1998-10-05"),
    ("The accord was signed on Monday 5 October 1998.", "Monday 5 October 1998", "1998-10-05"),
    ("The accord was signed on the 5th of October 1998.", "5th of October 1998", "1998-10-05"),
    ("The accord was signed on October 5th, 1998.", "October 5th, 1998", "1998-10-05"),
    ("The accord was signed on Oct. 5, 1998.", "Oct. 5, 1998", "1998-10-05"),
    ("The accord was signed on 1998-10-05.", "1998-10-05", "1998-10-05"),
    ("The accord was signed on 05.10.1998.", "05.10.1998", "1998-10-05"),
    ("The accord was signed on 10/25/1998.", "10/25/1998", "1998-10-25"),
    ("The accord was signed on 25/10/1998.", "25/10/1998", "1998-10-25"),
    ("The accord was signed on March 1, 1994.", "March 1, 1994", "1994-03-01"),
    ("The accord was signed on May 7, 1994.", "May 7, 1994", "1994-05-07"),
    ("ASMARA, 12 June 2000 - The guns fell silent.", "12 June 2000", "2000-06-12"),
    ("Monrovia , August 18 , 2003", "August 18 , 2003", "2003-08-18"),
    ("The accord was signed on the twelfth of June 2000.", "twelfth of June 2000", "2000-06-12"),
    ("The front moved on 14-Nov-2001.", "14-Nov-2001", "2001-11-14"),
]


@pytest.mark.parametrize(("text", "quote", "day"), WHOLE_DATES)
def test_a_whole_date_is_that_day_in_any_notation(text: str, quote: str, day: str) -> None:
    time = only(text)
    assert time.evidence[0].quote.removeprefix("the ") == quote
    assert time.interval.value == day
    assert days(time) == (day, day)


WEEKDAYS = [
    ("The governor said on Wednesday that the port was open.", "2025-04-23"),
    ("The governor said on Tuesday that the port was open.", "2025-04-22"),
    ("The governor said on Thursday that the port was open.", "2025-04-17"),
    ("Rebels seized the mine Monday.", "2025-04-21"),
    ("The delegates will meet on Wednesday.", "2025-04-23"),
    ("The delegates will meet on Friday.", "2025-04-25"),
    ("The delegates will meet on Tuesday.", "2025-04-29"),
    ("Elections are scheduled for Sunday.", "2025-04-27"),
    ("The envoy is due to land on Saturday.", "2025-04-26"),
    ("The curfew stays in place until Friday.", "2025-04-25"),
    ("Last Friday the bridge was blown up.", "2025-04-18"),
    ("Last Wednesday the bridge was blown up.", "2025-04-16"),
    ("The parties will return next Monday.", "2025-04-28"),
    ("The parties will return this Friday.", "2025-04-25"),
    ("Shelling killed two on Tuesday of last week.", "2025-04-15"),
    ("Shells landed Sunday", "2025-04-20"),
]


@pytest.mark.parametrize(("text", "day"), WEEKDAYS)
def test_a_weekday_follows_tense_and_small_words(text: str, day: str) -> None:
    time = only(text)
    assert days(time) == (day, day)
    assert time.interval.value == day


PARTS = [
    ("Jets struck the depot on Monday night.", "2025-04-21TNI", "2025-04-21", "night"),
    ("Jets struck the depot on Tuesday morning.", "2025-04-22TMO", "2025-04-22", "morning"),
    ("Jets struck the depot yesterday afternoon.", "2025-04-22TAF", "2025-04-22", "afternoon"),
    ("Jets struck the depot this morning.", "2025-04-23TMO", "2025-04-23", "morning"),
    ("Jets struck the depot last night.", "2025-04-22TNI", "2025-04-22", "night"),
    ("The council will sit tonight.", "2025-04-23TNI", "2025-04-23", "night"),
    ("Jets struck on the night of 3 March.", "2025-03-03TNI", "2025-03-03", "night"),
    ("Jets struck in the early hours of 7 March 2019.", "2019-03-07TMO", "2019-03-07", "morning"),
    ("Jets struck on the morning of 7 March 2019.", "2019-03-07TMO", "2019-03-07", "morning"),
]


@pytest.mark.parametrize(("text", "value", "day", "part"), PARTS)
def test_a_part_of_the_day_is_kept_beside_the_day(text: str, value: str, day: str, part: str) -> None:
    time = only(text)
    assert (time.interval.type, time.interval.value, time.interval.part) == ("TIME", value, part)
    assert days(time) == (day, day)


def test_overnight_covers_both_days() -> None:
    time = only("Drones hit the refinery overnight.")
    assert days(time) == ("2025-04-22", "2025-04-23")


CLOCKS = [
    ("Mortars fell at 10:30 p.m. on Tuesday.", "2025-04-22T22:30"),
    ("Mortars fell at 5 a.m. Monday.", "2025-04-21T05:00"),
    ("Mortars fell at noon on Monday.", "2025-04-21T12:00"),
    ("Mortars fell at 3:40 in the afternoon.", "2025-04-23T15:40"),
    ("Mortars fell at 06:15 GMT.", "2025-04-23T06:15"),
    ("Mortars fell at nine o'clock in the evening.", "2025-04-23T21:00"),
    ("Mortars fell at 12 a.m. on Tuesday.", "2025-04-22T00:00"),
]


@pytest.mark.parametrize(("text", "value"), CLOCKS)
def test_a_clock_time_joins_its_day(text: str, value: str) -> None:
    assert only(text).interval.value == value


UNITS = [
    ("The army withdrew this week.", "2025-W17", "2025-04-21", "2025-04-23"),
    ("The army will withdraw this week.", "2025-W17", "2025-04-23", "2025-04-27"),
    ("The army withdrew last week.", "2025-W16", "2025-04-14", "2025-04-20"),
    ("The army will withdraw next week.", "2025-W18", "2025-04-28", "2025-05-04"),
    ("The army withdrew last month.", "2025-03", "2025-03-01", "2025-03-31"),
    ("The army will withdraw next month.", "2025-05", "2025-05-01", "2025-05-31"),
    ("The army withdrew this year.", "2025", "2025-01-01", "2025-04-23"),
    ("The army will withdraw this year.", "2025", "2025-04-23", "2025-12-31"),
    ("The army withdrew last year.", "2024", "2024-01-01", "2024-12-31"),
    ("The army withdrew earlier this month.", "2025-04", "2025-04-01", "2025-04-23"),
    ("The army will withdraw later this month.", "2025-04", "2025-04-23", "2025-04-30"),
    ("The army will withdraw early next year.", "2026", "2026-01-01", "2026-04-30"),
    ("The army withdrew over the weekend.", "2025-W16-WE", "2025-04-19", "2025-04-20"),
    ("The army withdrew last weekend.", "2025-W16-WE", "2025-04-19", "2025-04-20"),
    ("The army will withdraw next weekend.", "2025-W18-WE", "2025-05-03", "2025-05-04"),
    ("Voters will decide at the end of the year.", "2025", "2025-12-01", "2025-12-31"),
    ("The truce runs out at the end of next month.", "2025-05", "2025-05-22", "2025-05-31"),
    ("The army withdrew at the beginning of 2011.", "2011", "2011-01-01", "2011-01-31"),
]


@pytest.mark.parametrize(("text", "value", "start", "end"), UNITS)
def test_weeks_months_and_years_count_from_publication(text: str, value: str, start: str, end: str) -> None:
    time = only(text)
    assert time.interval.value == value
    assert days(time) == (start, end)


PERIODS = [
    ("The mine was nationalised in 1971.", "1971", "1971-01-01", "1971-12-31"),
    ("The mine was nationalised in June 1971.", "1971-06", "1971-06-01", "1971-06-30"),
    ("The mine was nationalised in mid-1971.", "1971", "1971-05-01", "1971-08-31"),
    ("The mine was nationalised in late 1971.", "1971", "1971-09-01", "1971-12-31"),
    ("The mine was nationalised in early June 1971.", "1971-06", "1971-06-01", "1971-06-10"),
    ("The mine was nationalised in the 1970s.", "197", "1970-01-01", "1979-12-31"),
    ("The mine was nationalised in the seventies.", "197", "1970-01-01", "1979-12-31"),
    ("The fort was built in the 17th century.", "16", "1600-01-01", "1699-12-31"),
    ("The fort was built in the nineteenth century.", "18", "1800-01-01", "1899-12-31"),
    ("Exports fell in the third quarter of 2009.", "2009-Q3", "2009-07-01", "2009-09-30"),
    ("Exports fell in the first half of 2009.", "2009-H1", "2009-01-01", "2009-06-30"),
    ("Exports fell in Q2 2009.", "2009-Q2", "2009-04-01", "2009-06-30"),
    ("The offensive came in the spring of 2003.", "2003-SP", "2003-03-01", "2003-05-31"),
    ("The offensive came in summer 2003.", "2003-SU", "2003-06-01", "2003-08-31"),
    ("The offensive came last winter.", "2024-WI", "2024-12-01", "2025-02-28"),
    ("The offensive came last summer.", "2024-SU", "2024-06-01", "2024-08-31"),
    ("The offensive came in the first week of March 2003.", "2003-03", "2003-03-01", "2003-03-07"),
    ("The offensive came in the week of 6 March 2003.", "2003-W10", "2003-03-03", "2003-03-09"),
    ("The offensive came in nineteen ninety-four.", "1994", "1994-01-01", "1994-12-31"),
]


@pytest.mark.parametrize(("text", "value", "start", "end"), PERIODS)
def test_years_decades_quarters_and_seasons_are_whole(text: str, value: str, start: str, end: str) -> None:
    time = only(text)
    assert time.interval.value == value
    assert days(time) == (start, end)


NO_YEAR = [
    ("The dam burst on 12 February.", "2025-02-12"),
    ("The dam burst on 12 December.", "2024-12-12"),
    ("The summit will open on 12 June.", "2025-06-12"),
    ("The summit will open on 3 January.", "2026-01-03"),
    ("The dam burst on Nov. 9.", "2024-11-09"),
    ("The dam burst in November.", "2024-11"),
    ("The summit will open in September.", "2025-09"),
    ("The dam burst last August.", "2024-08"),
    ("The summit will open next March.", "2026-03"),
]


@pytest.mark.parametrize(("text", "value"), NO_YEAR)
def test_a_date_without_a_year_takes_the_year_that_the_tense_asks_for(text: str, value: str) -> None:
    assert only(text).interval.value == value


FEASTS = [
    ("Guns fell silent for Easter.", "2025-04-20", "2025-04-20"),
    ("Guns fell silent over the Easter weekend.", "2025-04-19", "2025-04-20"),
    ("Guns fell silent on Good Friday.", "2025-04-18", "2025-04-18"),
    ("Guns fell silent on Orthodox Easter 2024.", "2024-05-05", "2024-05-05"),
    ("Guns fell silent at Christmas.", "2024-12-25", "2024-12-25"),
    ("Guns fell silent on Orthodox Christmas.", "2025-01-07", "2025-01-07"),
    ("Guns fell silent during Ramadan.", "2025-03-01", "2025-03-29"),
    ("Guns fell silent for Eid al-Fitr.", "2025-03-30", "2025-04-01"),
    ("Guns will fall silent for Eid al-Adha.", "2025-06-06", "2025-06-09"),
    ("Guns fell silent at Nowruz.", "2025-03-21", "2025-03-21"),
    ("Guns fell silent on Yom Kippur 1973.", "1973-10-06", "1973-10-06"),
    ("Guns fell silent at Passover.", "2025-04-13", "2025-04-20"),
    ("Guns fell silent on Thanksgiving 2024.", "2024-11-28", "2024-11-28"),
    ("Guns fell silent at Diwali.", "2024-10-31", "2024-10-31"),
    ("Guns fell silent over Tet 1968.", "1968-01-30", "1968-01-30"),
    ("Guns fell silent on New Year's Eve.", "2024-12-31", "2024-12-31"),
    ("Guns fell silent on Christmas Eve last year.", "2024-12-24", "2024-12-24"),
]


@pytest.mark.parametrize(("text", "start", "end"), FEASTS)
def test_a_feast_is_found_by_its_own_calendar(text: str, start: str, end: str) -> None:
    assert days(only(text)) == (start, end)


NATIONAL = [
    ("Kenya's Independence Day passed.", ("2024-12-12", "2024-12-12")),
    ("Ghana marked Independence Day.", ("2025-03-06", "2025-03-06")),
    ("Ghana hailed the people of Kenya on their Independence Day.", ("2024-12-12", "2024-12-12")),
    ("Ghana and Mali marked Independence Day.", (None, None)),
    ("They marked Independence Day.", (None, None)),
]


@pytest.mark.parametrize(("text", "expected"), NATIONAL)
def test_a_national_day_is_that_of_the_country_the_text_names(
    text: str, expected: tuple[str | None, str | None]
) -> None:
    assert days(only(text)) == expected


def test_easter_is_the_orthodox_one_where_the_text_speaks_of_the_orthodox() -> None:
    text = "The Orthodox patriarch asked for calm. Guns fell silent at Easter."
    assert days(times(text, datetime.date(2024, 5, 8))[-1]) == ("2024-05-05", "2024-05-05")


RANGES = [
    ("Envoys met from 3 to 5 March 2011.", "3 to 5 March 2011", "P3D", "2011-03-03", "2011-03-05"),
    ("Envoys met on 3-5 March 2011.", "3-5 March 2011", "P3D", "2011-03-03", "2011-03-05"),
    ("Envoys met on March 3-5, 2011.", "March 3-5, 2011", "P3D", "2011-03-03", "2011-03-05"),
    (
        "They met between 28 June and 2 July 2011.",
        "28 June and 2 July 2011",
        "P5D",
        "2011-06-28",
        "2011-07-02",
    ),
    ("Envoys met from Monday to Wednesday.", "Monday to Wednesday", "P3D", "2025-04-21", "2025-04-23"),
    ("The 1998-2000 border war cost much.", "1998-2000", "P2Y", "1998-01-01", "2000-12-31"),
    ("The 2011-13 drought cost much.", "2011-13", "P2Y", "2011-01-01", "2013-12-31"),
    ("Between 1983 and 2005 the south burned.", "1983 and 2005", "P22Y", "1983-01-01", "2005-12-31"),
    ("Trade grew in January-March 2011.", "January-March 2011", "P3M", "2011-01-01", "2011-03-31"),
]


@pytest.mark.parametrize(("text", "quote", "value", "start", "end"), RANGES)
def test_a_range_is_one_time(text: str, quote: str, value: str, start: str, end: str) -> None:
    time = only(text)
    assert (time.evidence[0].quote, time.interval.value) == (quote, value)
    assert days(time) == (start, end)


CHAINS = [
    ("The envoy landed on 3 May 1999. Two days later he left.", "1999-05-05", "1999-05-05"),
    ("The envoy landed on 3 May 1999. The next day he left.", "1999-05-04", "1999-05-04"),
    ("The envoy landed on 3 May 1999. The following day he left.", "1999-05-04", "1999-05-04"),
    ("The envoy landed on 3 May 1999. The previous evening a bomb had gone off.", "1999-05-02", "1999-05-02"),
    ("The envoy landed on 3 May 1999. The same day a bomb went off.", "1999-05-03", "1999-05-03"),
    ("The envoy landed on 3 May 1999. A bomb went off that day.", "1999-05-03", "1999-05-03"),
    ("The envoy landed on 3 May 1999. A week earlier a bomb went off.", "1999-04-26", "1999-05-02"),
    ("The envoy landed on 3 May 1999. The following year he died.", "2000-01-01", "2000-12-31"),
    ("It broke out in 1998. Ten years later it broke out again.", "2008-01-01", "2008-12-31"),
    ("Police marched on Tuesday, the day before the vote.", "2025-04-22", "2025-04-22"),
]


@pytest.mark.parametrize(("text", "start", "end"), CHAINS)
def test_a_time_counts_from_another_time_of_the_text(text: str, start: str, end: str) -> None:
    assert days(times(text)[-1]) == (start, end)


SPANS = [
    ("Roads have been shut for the past week.", "P1W", "2025-04-16", "2025-04-23"),
    ("Roads were shut in the last 24 hours.", "PT24H", "2025-04-22", "2025-04-23"),
    ("Troops will leave over the next two weeks.", "P2W", "2025-04-23", "2025-05-07"),
    ("They have fought for three years.", "P3Y", "2022-04-23", "2025-04-23"),
    ("They have fought for more than three years.", "P3Y", None, "2025-04-23"),
    ("Relations soured in recent weeks.", "PXW", None, "2025-04-23"),
    ("Relations soured in recent years.", "PXY", None, "2025-04-23"),
    ("Relations soured over the past few months.", "PXM", None, "2025-04-23"),
    ("The strait may reopen in the coming days.", "FUTURE_REF", "2025-04-23", "2025-04-30"),
    ("The strait may reopen in the coming weeks.", "FUTURE_REF", "2025-04-23", "2025-05-23"),
    ("The strait may reopen in coming months.", "FUTURE_REF", "2025-04-23", "2026-04-23"),
    ("The strait was mined two years ago.", "2023", "2023-01-01", "2023-12-31"),
    ("The strait was mined ten days ago.", "2025-04-13", "2025-04-13", "2025-04-13"),
    ("The strait was mined a few days ago.", "PAST_REF", None, "2025-04-23"),
    ("The talks took 48 hours.", "PT48H", None, None),
    ("The six-year siege broke the town.", "P6Y", None, None),
    ("The siege took two and a half years.", "P2Y6M", None, None),
    ("The siege took 2½ years.", "P2Y6M", None, None),
    ("The siege took decades.", "PXDE", None, None),
    ("The siege took more than a decade.", "P1DE", None, None),
    ("The siege took several months.", "PXM", None, None),
    ("The siege took a couple of weeks.", "P2W", None, None),
]


@pytest.mark.parametrize(("text", "value", "start", "end"), SPANS)
def test_a_duration_is_anchored_only_where_the_text_anchors_it(
    text: str, value: str, start: str | None, end: str | None
) -> None:
    time = only(text)
    assert time.interval.value == value
    assert days(time) == (start, end)


def test_since_runs_to_publication_where_it_goes_on() -> None:
    assert days(only("The port has been closed since 4 March 2024.")) == ("2024-03-04", "2025-04-23")
    assert days(only("Since 4 March 2024, the first such day.")) == ("2024-03-04", None)


SETS = [
    ("Women march every Friday.", "XXXX-WXX-5"),
    ("Women march on Fridays.", "XXXX-WXX-5"),
    ("Women march every week.", "P1W"),
    ("Women march every two weeks.", "P2W"),
    ("Women march daily.", "P1D"),
    ("Women march twice a month.", "P1M"),
    ("A guard earns 90 dollars a month.", "P1M"),
    ("Women march each year.", "P1Y"),
]


@pytest.mark.parametrize(("text", "value"), SETS)
def test_a_repeated_time_is_a_set(text: str, value: str) -> None:
    time = only(text)
    assert (time.interval.type, time.interval.value) == ("SET", value)


NO_TIMES = [
    "A 34-year-old farmer was shot.",
    "A farmer, 34 years old, was shot.",
    "The boy was 12 years of age.",
    "The troops may march on the capital.",
    "Mrs May thanked the guards.",
    "They march in step.",
    "The sun rose. The Sun printed it.",
    "The second battalion lost 2,000 troops.",
    "It lost 2000 troops.",
    "The council passed Resolution 1973.",
    "The council passed Resolutions 1267, 1390 and 1973.",
    "The F-16 and the Mi-24 came back.",
    "It ran on Channel 4 and page 1998.",
    "The visitors won 3-2.",
    "It cost $2014 or 1999%.",
    "She told the Today programme.",
    "She told the Sunday Times.",
    "The Good Friday Agreement held.",
    "Survivors of Bloody Sunday spoke.",
    "He is now in exile and will soon return.",
    "Recently it grew quiet; currently it is calm.",
    "A quarter of the town lies in ruins.",
    "The fall of the city shocked them.",
    "Call 0044 1900 555 1998-77.",
    "They declared an Easter truce.",
    "See https://news.example/2019/05/12/attack for more.",
    "The lent money was gone.",
    "Isaf release 2010-11-S-231 said so.",
    "",
    "   \n\n ",
]


@pytest.mark.parametrize("text", NO_TIMES)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert [t.evidence[0].quote for t in times(text)] == []


UNDATED = [
    ("The governor spoke on Tuesday.", "XXXX-WXX-2"),
    ("The governor spoke yesterday.", "XXXX-XX-XX"),
    ("The governor spoke last week.", "XXXX-WXX"),
    ("The governor spoke on 12 June.", "XXXX-06-12"),
    ("The governor spoke this morning.", "XXXX-XX-XXTMO"),
    ("The governor will speak in the coming weeks.", "PXW"),
]


@pytest.mark.parametrize(("text", "value"), UNDATED)
def test_without_a_date_of_publication_relative_times_stay_open(text: str, value: str) -> None:
    time = only(text, None)
    assert time.interval.value == value
    assert days(time) == (None, None)


def test_without_a_date_of_publication_whole_dates_resolve() -> None:
    assert days(only("The accord was signed on 5 October 1998.", None)) == ("1998-10-05", "1998-10-05")


def test_ids_follow_the_text_and_quotes_are_its_words() -> None:
    text = "On Monday they met. On Tuesday they parted.\n\nIn 1999 it began."
    found = times(text)
    assert [t.id for t in found] == ["t1", "t2", "t3"]
    assert all(text[t.evidence[0].start : t.evidence[0].end] == t.evidence[0].quote for t in found)
    assert all(t.interval.rule for t in found)


def test_the_same_text_gives_the_same_times_again() -> None:
    text = "Since Easter, on every Friday, for two weeks, until 5 May, the guns fell silent at 5 p.m."
    assert times(text) == times(text)


def test_timeml_marks_words_without_a_unit() -> None:
    doc = ENGLISH.make_doc("He is now in exile.")
    assert [t.interval.value for t in find_timexes(doc, WEDNESDAY, scheme="timex3")] == ["PRESENT_REF"]


def test_a_number_beyond_the_calendar_does_no_harm() -> None:
    assert times("It was 99999999999 years ago and 3 million centuries later.") is not None


def test_odd_spacing_within_a_feast_does_no_harm() -> None:
    assert only("They prayed on Eid al -Adha 2021.").interval.rule == "feast"


def test_a_time_to_come_is_not_opened_by_since() -> None:
    time = only("I ask since tomorrow the talks begin.").interval
    assert (str(time.start), str(time.end)) == ("2025-04-24", "2025-04-24")


@pytest.mark.parametrize("published", [datetime.date.min, datetime.date.max])
def test_the_ends_of_the_calendar_do_no_harm(published: datetime.date) -> None:
    text = "Overnight, last week, next year, a century ago, this winter, at Easter and in May."
    found = times(text, published)
    assert all(t.interval.start is None or t.interval.rule for t in found)
