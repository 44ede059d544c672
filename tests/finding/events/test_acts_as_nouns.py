"""Acts told as nouns, and what stands around them: who does or undergoes them, what has happened, on which day."""

import pytest

from tests.finding.events.reading import are, events, the

# text, word of the trigger, field, what stands there
TOLD = [
    ("The mayor's arrest shocked the town of Gao.", "arrest", "sufferers", "mayor"),
    ("The mayor's arrest shocked the town of Gao.", "arrest", "doers", ""),
    ("The journalist's murder shocked Mali.", "murder", "doers", ""),
    ("The general's detention by the rebels shocked Mali.", "detention", "doers", "rebels"),
    ("The police's arrest of the mayor shocked the town.", "arrest", "doers", "police"),
    ("Peru's expulsion of the envoy was condemned by Chile.", "expulsion", "doers", "Peru"),
    ("The envoy's expulsion was condemned by Chile.", "condemned", "sufferers", ""),
    ("The resignation of the defence minister followed.", "resignation", "doers", "minister"),
    ("The surrender of the rebels ended the siege.", "surrender", "doers", "rebels"),
    ("The garrison's surrender ended the siege.", "surrender", "status", "happened"),
    ("The parliament approved the entry of Kenyan troops into Somalia.", "entry", "doers", "troops"),
    ("The exchange of prisoners between Mali and Niger took place.", "exchange", "doers", "Mali, Niger"),
    ("The refusal of the government to meet the rebels angered Kenya.", "refusal", "doers", "government"),
    ("The arrest of the mayor sparked protests by students.", "protests", "doers", "students"),
    ("The arrest of the mayor sparked protests by students.", "protests", "status", "happened"),
    ("The rebels confirmed the seizure of Gao by their men.", "seizure", "status", "happened"),
    ("Troops of Chad led an attack on the port on Monday.", "attack", "status", "happened"),
    ("The navy of Chad helped free the hostages.", "free", "status", "happened"),
    ("The army of Chad secured the release of nine nurses.", "release", "status", "happened"),
    # what is waited for, is to come, or is only made possible
    ("The ministers will meet after the rebels have freed the nurses.", "freed", "status", "possible"),
    ("We will be able to make progress in releasing nine nurses.", "releasing", "status", "possible"),
    ("The nurses will be given food and be treated by army doctors.", "treated", "status", "planned"),
    ("The president's trip to Chad will strengthen ties.", "trip", "status", "planned"),
    # a deed's day stays with the deed
    ("The expulsion of two Chilean envoys was announced on Monday.", "expulsion", "days", ""),
    ("The minister condemned an attack on 1 March in Gao.", "condemned", "days", ""),
    ("The court of Chad jailed two men over the killing of a judge in 2007.", "jailed", "days", ""),
    ("Nine men were killed in an attack on Monday.", "killed", "days", "2009-03-02"),
    # who meets whom
    ("Okello discussed Libya with Banda on Monday.", "discussed", "doers", "Okello, Banda"),
    ("The President will meet President Ode in Kigali.", "meet", "doers", "President, Ode"),
    # whose they are is not where they are
    ("Poland sheltered millions of citizens of Ukraine.", "sheltered", "places", ""),
    ("Okello welcomed Banda to Kenya on his first visit as President of Mali.", "welcomed", "places", "Kenya"),
    ("Soldiers shot at residents of Gao on Monday.", "shot", "places", "Gao"),
    # a group is no company, and words of a verb of saying are its speakers' own
    ("The Azawad group released 19 nurses.", "released", "doers", "Azawad group"),
    ("Okello said he will not lift the embargo.", "will not lift", "doers", "Okello"),
    ("Teachers said they would march against Mali.", "march", "doers", "Teachers"),
    ("A group of Malian hackers attacked a ministry.", "attacked", "doers", "hackers"),
    ("The union of nurses is suing the ministry for records.", "suing", "type", "ACCUSE"),
    ("Chad summoned the ambassador of Mali to complain.", "summoned", "type", "ACCUSE"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "field", "expected"), TOLD, ids=[f"{c[0]} {c[2]}" for c in TOLD])
def test_an_act_is_told_as_a_careful_reader_takes_it(text: str, word: str, field: str, expected: str) -> None:
    value = getattr(the(text, word), field)
    assert are(value, expected) if isinstance(value, tuple) else value == expected


NOBODYS = [
    "Chad has decided to lift the sanctions imposed on Mali and Niger after their nuclear tests.",
    "The council approved troop deployments in Libya.",
    "Nine people were killed, 14 wounded and three are missing, the governor said.",
]


@pytest.mark.parametrize("text", NOBODYS)
def test_nobody_does_or_suffers_what_another_clause_tells(text: str) -> None:
    violent = [event for event in events(text) if event.type in ("MOBILIZE", "ASSAULT")]
    assert not any(event.doers or event.sufferers for event in violent)


def test_into_his_country_is_nothing_done_to_him() -> None:
    text = "President Omar Keita approved the entry of Kenyan troops into his country."
    assert the(text, "entry").sufferers == ()
