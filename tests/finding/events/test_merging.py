# ruff: noqa: E501
"""One event for each act, not one for each mention."""

import pytest

from tests.finding.events.reading import events

ONE = [
    # deed and result
    ("A bomb attack on the barracks killed nine recruits.", "ASSAULT"),
    ("Four nurses were killed when shells hit the hospital in Huambo.", "ASSAULT"),
    ("Gunmen opened fire on pilgrims, killing six.", "ASSAULT"),
    ("Rebels shelled the market, wounding a grocer.", "ASSAULT"),
    ("Six sailors died in an attack by guerrillas on the patrol boat.", "ASSAULT"),
    ("A suicide bomber blew himself up in Colombo, killing a minister.", "ASSAULT"),
    ("The attack killed a priest and wounded two nuns.", "ASSAULT"),
    # the words that carry a noun and the noun
    ("The rebels launched an attack on the garrison.", "ASSAULT"),
    ("The envoy met the guerrillas for talks in Panama.", "CONSULT"),
    ("Kenya and Uganda held a meeting in Arusha.", "CONSULT"),
    # two sentences
    ("Rebels attacked the garrison at Bouar on Monday. The attack lasted two hours.", "ASSAULT"),
    ("Kenya and Uganda will hold talks on Friday. The talks will take place in Arusha.", "CONSULT"),
    ("Norway imposed sanctions on Rhodesia. The sanctions hit the tobacco trade.", "SANCTION"),
    ("The junta arrested the poet Ismael Odu on Monday. Odu was arrested at his home in Kano.", "COERCE"),
    ("Argentine jets sank a British frigate on 4 May. The sinking of the frigate shocked the admirals.", "ASSAULT"),
    ("Tanzania accused Uganda of shelling a village. It again accused Uganda of shelling the village on Tuesday.", "ACCUSE"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), ONE, ids=[case[0] for case in ONE])
def test_an_act_told_twice_is_one_event(text: str, kind: str) -> None:
    assert [told.type for told in events(text) if told.type == kind] == [kind], events(text)


TWO = [
    ("Rebels shelled Bouar on Sunday. Rebels shelled Bouar on Monday.", "ASSAULT"),
    ("Rebels shelled the port on Sunday and the airfield on Monday; on Tuesday they shelled the palace.", "ASSAULT"),
    ("Rebels shelled Bouar. The army shelled Bouar.", "ASSAULT"),
    ("Guerrillas killed a priest. Soldiers killed a student.", "ASSAULT"),
    ("Gunmen killed a judge in Cali. Gunmen killed a judge in Quito.", "ASSAULT"),
    ("Kenya met Uganda in Arusha on Monday. Kenya met Sudan in Arusha on Tuesday.", "CONSULT"),
    ("Police arrested a poet on Sunday. Police arrested a singer on Monday.", "COERCE"),
    ("Norway imposed sanctions on Rhodesia. Sweden imposed sanctions on Rhodesia.", "SANCTION"),
    ("Ethiopia bombed Asmara and Eritrea bombed Mekele.", "ASSAULT"),
    ("The king met the pope in 1993. The king met the pope in 1998.", "CONSULT"),
    ("Tanzania accused Uganda of shelling a village. Uganda accused Tanzania of arming rebels.", "ACCUSE"),
    ("The army attacked the rebels on Sunday, and the rebels attacked the army on Monday.", "ASSAULT"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), TWO, ids=[case[0] for case in TWO])
def test_two_acts_stay_two_events(text: str, kind: str) -> None:
    found = [told for told in events(text) if told.type == kind]
    assert len(found) >= 2, events(text)
    assert len(set(found)) == len(found)


def test_both_tellings_stand_in_the_evidence() -> None:
    text = "Rebels attacked the garrison at Bouar on Monday. The attack on the garrison failed."
    (told,) = (told for told in events(text) if told.type == "ASSAULT")
    assert any("garrison" in quote for quote in told.quotes)
    assert any("The attack" in quote for quote in told.quotes)


def test_the_later_telling_adds_the_day_and_the_place() -> None:
    text = "Rebels attacked the garrison. The attack on the garrison took place at Bouar on Monday."
    (told,) = (told for told in events(text) if told.type == "ASSAULT")
    assert (told.days, told.places) == ("2009-03-02", ("Bouar",))


def test_the_trigger_is_the_word_of_the_main_clause() -> None:
    text = "Four nurses were killed when shells hit the hospital in Huambo."
    assert [told.trigger for told in events(text)] == ["killed"]
