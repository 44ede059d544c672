# ruff: noqa: E501
"""No side, place or day is taken from a clause that tells of something else."""

import pytest

from tests.finding.events.reading import Told, are, the

# text, word of the trigger, doers, sufferers, places
CASES = [
    ("Rebels shelled Arusha while the president was visiting Kampala.", "shelled", "rebels", "", "Arusha"),
    ("Police arrested a student in Lima after rebels bombed a bank in Cusco.", "arrested", "police", "student", "Lima"),
    ("Police arrested a student in Lima after rebels bombed a bank in Cusco.", "bombed", "rebels", "", "Cusco"),
    ("France sent troops to Chad, and Libya condemned the move.", "sent", "France", "Chad", "Chad"),
    ("Soldiers killed a farmer, and the bishop of Puno buried him.", "killed", "soldiers", "farmer", ""),
    ("The mayor resigned when the governor accused the council of theft.", "resigned", "mayor", "", ""),
    ("The mayor resigned when the governor accused the council of theft.", "accused", "governor", "council", ""),
    ("Ethiopia bombed Asmara, and Eritrea expelled the Red Cross.", "expelled", "Eritrea", "Red Cross", ""),
    ("The minister was in Geneva when gunmen killed his brother in Beirut.", "killed", "gunmen", "brother", "Beirut"),
    ("Colombia, which borders Venezuela, arrested two smugglers.", "arrested", "Colombia", "smugglers", ""),
    ("Rebels captured a town that the Portuguese built in 1590.", "captured", "rebels", "", ""),
    ("The general, who trained in Moscow, attacked the garrison in Kabul.", "attacked", "general", "garrison", "Kabul"),
    ("Kenya rejected the plan that Uganda had drawn up in Entebbe.", "rejected", "Kenya", "", ""),
    ("While Sudan was at war with Chad, Kenya arrested a poet in Mombasa.", "arrested", "Kenya", "poet", "Mombasa"),
    ("Troops killed six protesters in Rangoon, the ambassador told a newspaper in London.", "killed", "troops", "protesters", "Rangoon"),
    ("The rebels freed a priest because Spain had paid them.", "freed", "rebels", "priest", ""),
    ("Although Belgium protested, Zaire deported the nuns.", "deported", "Zaire", "nuns", ""),
    ("Guerrillas blew up a pipeline, but the army, backed by Cuba, held the refinery.", "blew up", "guerrillas", "", ""),
    ("Jordan recalled its consul after Syrian tanks attacked nurses near Ramtha.", "attacked", "Syria", "nurses", "Ramtha"),
    ("Pirates seized a Greek tanker as a Danish frigate was leaving Djibouti.", "seized", "pirates", "Greece", ""),
    ("The emir met the Sultan of Oman before gunmen attacked his palace.", "attacked", "gunmen", "emir", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "doers", "sufferers", "places"), CASES)
def test_an_act_has_the_sides_and_places_of_its_own_clause(
    text: str, word: str, doers: str, sufferers: str, places: str
) -> None:
    told: Told = the(text, word)
    assert are(told.doers, doers), told
    assert are(told.sufferers, sufferers), told
    assert are(told.places, places), told


DAYS = [
    ("Rebels shelled Arusha before the president left on Monday.", "shelled", ""),
    ("The minister resigned; on Sunday his successor arrested the bankers.", "resigned", ""),
    ("Police arrested a man who had escaped from jail on Friday.", "arrested", ""),
    ("The army retook a town that fell in 1998.", "retook", ""),
    ("The general said on Tuesday that his troops had seized the dam.", "seized", ""),
    ("Rebels bombed the bridge, the radio reported on Monday.", "bombed", ""),
    ("The cabinet, formed in January, expelled the consul.", "expelled", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "days"), DAYS)
def test_an_act_has_no_day_of_another_clause(text: str, word: str, days: str) -> None:
    assert the(text, word).days == days
