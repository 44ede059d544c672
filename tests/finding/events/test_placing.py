"""Where an act falls."""

import pytest

from tests.finding.events.reading import are, the

CASES = [
    ("Gunmen killed a magistrate in Medellin.", "killed", "Medellin"),
    ("In Medellin, gunmen killed a magistrate.", "killed", "Medellin"),
    ("A magistrate was killed near Medellin in Colombia.", "killed", "Medellin"),
    ("A magistrate was killed in Medellin, Colombia.", "killed", "Medellin"),
    ("Rebels bombed the port of Massawa.", "bombed", "Massawa"),
    ("Rebels bombed Massawa.", "bombed", "Massawa"),
    ("Warplanes bombed Basra and Mosul.", "bombed", "Basra, Mosul"),
    ("Shelling was heavy in Vukovar and Osijek when Serbian guns opened fire on Vinkovci.", "opened fire", "Vinkovci"),
    ("The attack on Kandahar killed two marines.", "killed", "Kandahar"),
    ("Serbian forces besieged Srebrenica.", "besieged", "Srebrenica"),
    ("Rebels captured the Angolan town of Huambo.", "captured", "Huambo"),
    ("Troops fired on protesters outside the parliament in Bangkok.", "fired", "Bangkok"),
    ("Soldiers killed two herders during a raid in Kidal.", "killed", "Kidal"),
    ("A smuggler was seized during a search by guards in Tessalit.", "seized", "Tessalit"),
    # where somebody goes to is where a visit or a deployment is, and no other act
    ("The foreign minister of Chile visited Quito.", "visited", "Quito"),
    ("India deployed troops to Kashmir.", "deployed", "Kashmir"),
    ("Gunmen from Karachi killed a judge in Quetta.", "killed", "Quetta"),
    # a side is no place
    ("Norway imposed sanctions on Rhodesia.", "imposed", ""),
    ("The Bogota government arrested a poet.", "arrested", ""),
    ("The mayor of Cali condemned the killing of a judge.", "condemned", ""),
    ("Paris expelled two Libyan diplomats.", "expelled", ""),
    ("Moscow and Beijing signed a treaty in Almaty.", "signed", "Almaty"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "places"), CASES, ids=[case[0] for case in CASES])
def test_an_act_is_at_the_narrowest_places_of_its_words(text: str, word: str, places: str) -> None:
    told = the(text, word)
    assert are(told.places, places), told
