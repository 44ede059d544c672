"""Around a figure: who was counted, who did it, where, when, over how many events, and who says so."""

import datetime

import pytest

from dateline.finding.figures import find_figures
from dateline.finding.story import Story
from dateline.record import Figure

from .conftest import Read


def only(story: Story) -> Figure:
    (figure,) = find_figures(story)
    return figure


def name_of(story: Story, actor: str | None) -> str | None:
    return next((a.name for a in story.actors.actors if a.id == actor), None)


def place_of(story: Story, place: str | None) -> str | None:
    return next((p.name for p in story.places if p.id == place), None)


WHO = [
    ("Nine people were killed.", "people"),
    ("Kenya has 2,000 elite troops in Somalia.", "elite troops"),
    ("Dozens of women and children were rescued.", "women and children"),
    ("The attack left 43 dead.", None),
    ("The bombing claimed 14 lives.", None),
    ("A rocket killed seven.", None),
]


@pytest.mark.parametrize(("text", "who"), WHO)
def test_who_is_counted_is_the_noun_phrase_without_its_number(read: Read, text: str, who: str | None) -> None:
    found = only(read(text)).who
    assert (found.quote if found else None) == who


BY = [
    ("Ethiopia killed 40 rebels in Tigray.", "Ethiopia"),
    ("Forty rebels were killed by the Ethiopian army in Tigray.", "Ethiopian army"),
    ("Turkey bombed a camp near Erbil, killing nine people.", "Turkey"),
    ("France sent 500 soldiers to Chad.", "France"),
    ("Norway pledged $400m in military aid.", "Norway"),
    ("Forty soldiers died near Mekelle.", None),
    ("Uganda mourned the deaths of 40 soldiers.", None),
    ("Uganda lost 40 soldiers near Gulu.", None),
]


@pytest.mark.parametrize(("text", "name"), BY)
def test_who_did_it_is_named_where_the_clause_says_so(read: Read, text: str, name: str | None) -> None:
    story = read(text)
    assert name_of(story, only(story).by) == name


PLACES = [
    ("Nine people were killed in the Kenyan town of Garissa.", "Garissa"),
    ("Gunmen killed 22 villagers in Niger.", "Niger"),
    ("A drone hit a bus in Marib, killing nine people.", "Marib"),
    ("Shells killed nine people in Donetsk in Ukraine.", "Donetsk"),
    ("France killed 20 rebels.", None),
]


@pytest.mark.parametrize(("text", "name"), PLACES)
def test_the_place_is_the_narrowest_where_it_happened(read: Read, text: str, name: str | None) -> None:
    story = read(text)
    assert place_of(story, only(story).place) == name


def test_the_period_is_the_time_of_the_clause(read: Read) -> None:
    period = only(read("Nine people were killed in Taiz on Wednesday.")).period
    assert period is not None
    assert (period.start, period.end) == (datetime.date(2020, 10, 7), datetime.date(2020, 10, 7))


CUMULATIVE = [
    ("Hundreds of people have been killed since the invasion in March 2003.", True),
    ("More than 4,000 protesters have been arrested since June.", True),
    ("In the past week 60 people have been killed in Aleppo.", True),
    ("So far this year 300 people have died.", True),
    ("The war has killed 250,000 people.", True),
    ("At least 600 people have disappeared since the war began.", True),
    ("More than a million refugees live in Kenya.", True),
    ("Two million people have been displaced by the fighting.", True),
    ("About 20 people die every day.", True),
    ("Nine people were killed in Marib on Wednesday.", False),
    ("In October 1983, 241 marines were killed in a bombing in Beirut.", False),
    ("The earthquake killed 2,300 people in Agadir.", False),
    ("Kenya has 2,000 troops in Somalia.", False),
    ("Ghana evacuated about 80 people.", False),
    ("Norway pledged $400m in military aid.", False),
    ("Tens of thousands of people fled to Uganda overnight.", False),
    ("By Friday 93,000 people had crossed into Armenia.", True),
    ("Hundreds of monks were killed in Lhasa in December.", False),
    ("Some 1,400 soldiers were killed last month.", True),
    ("Eritrea freed 48 prisoners of war.", False),
]


@pytest.mark.parametrize(("text", "cumulative"), CUMULATIVE)
def test_a_count_over_more_than_one_event_is_cumulative(read: Read, text: str, cumulative: bool) -> None:
    assert only(read(text)).cumulative is cumulative


def test_a_figure_that_is_handed_on_names_the_statement(read: Read) -> None:
    story = read("The ministry said that nine people had been killed. Two were wounded.")
    told, plain = find_figures(story)
    assert told.claimed_by == (story.statements[0].id,)
    assert plain.claimed_by == ()


def test_the_same_fact_told_twice_is_one_figure(read: Read) -> None:
    story = read("Nine people were killed in Marib. The raid killed nine people, the mayor said later.")
    figure = only(story)
    assert [span.quote for span in figure.evidence] == ["Nine people", "nine people"]


def test_a_toll_that_changed_is_two_figures(read: Read) -> None:
    found = find_figures(read("Nine people were killed in Marib. The toll later rose to 14."))
    assert [f.point for f in found] == [9, 14]


def test_the_same_number_in_two_towns_is_two_figures(read: Read) -> None:
    found = find_figures(read("Nine people were killed in Kano. Nine people were killed in Jos."))
    assert len(found) == 2
