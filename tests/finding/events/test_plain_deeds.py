"""Plain deeds that were missed or misattributed until a sceptical reading: one sentence for each class."""

import pytest

from tests.finding.events.reading import are, events, the

# text, word of the trigger, field, what stands there
TOLD = [
    ("Police in Bamako arrested a suspected recruiter of the Azawad Front.", "arrested", "type", "COERCE"),
    ("The junta expelled foreign relief workers.", "expelled", "sufferers", "workers"),
    ("Rebel troops captured the cathedral in Kisangani.", "captured", "mode", "seize"),
    ("Militants held 300 villagers as human shields in Marawi.", "held", "sufferers", "villagers"),
    ("Norway gave 2 million dollars to Malawi.", "gave", "type", "AID"),
    ("Kenya suspended aid to the relief group Open Hands.", "suspended", "type", "SANCTION"),
    ("Kenya blamed Ethiopia's hardline policies for the rise in tensions.", "blamed", "sufferers", "Ethiopia"),
    ("Chad has kept the crossing with Sudan shut since May.", "kept", "mode", "restrict"),
    ("Mali strikes warehouses in Agadez.", "strikes", "type", "ASSAULT"),
    ("Taiwan holds exercises near the island.", "holds", "type", "MOBILIZE"),
    ("The court ordered the former minister to appear before it.", "ordered", "type", "REQUEST"),
    ("The Azawad Front will not participate in talks with Mali.", "participate", "type", "REJECT"),
    ("Rwanda vowed to win back control of the province.", "vowed", "type", "THREATEN"),
    # who did it
    ("Kenyan soldiers detained two men during a raid in Garissa.", "raid", "doers", "soldiers"),
    ("Clashes between Mali and elements of the Azawad Front broke out.", "Clashes", "doers", "Mali, Front"),
    ("The Malian army denied involvement in the strike on the clinic.", "strike", "doers", "army"),
    ("Officials blame the attacks on the Azawad Front.", "attacks", "doers", "Front"),
    ("Gunfire from rebels hit the convoy.", "Gunfire", "doers", "rebels"),
    ("Kenya's parliament passed a resolution criticising Uganda.", "criticising", "doers", "parliament"),
    ("Prime Minister Okello called President Banda to thank him.", "thank", "doers", "Okello"),
    ("Prime Minister Okello called President Banda to thank him.", "thank", "status", "happened"),
    ("President of Mali Assimi Keita met President of Niger Omar Tiani.", "met", "doers", "Keita, Tiani"),
    ("Omar Keita held talks with Niger's foreign minister Jean Habimana.", "talks", "doers", "Keita, Habimana"),
    # whom it was not done to
    ("Police arrested a recruiter of the Azawad Front.", "arrested", "sufferers", ""),
    ("Militias massed in Chad on Monday.", "massed", "sufferers", ""),
    # words that accuse
    ("President Okello said Rwanda was undermining the peace process.", "said", "sufferers", "Rwanda"),
    ("President Okello said the Rwandan plan was illegal.", "said", "sufferers", "Rwanda"),
    # courtesies and consequences
    ("President Omar Banda said: \"I would like to thank Kenya.\"", "thank", "status", "happened"),
    ("Two rebels were killed after they fired at the patrol.", "killed", "doers", ""),
    ("Chad called on rebels to leave Gao and then its troops captured the town.", "captured", "status", "happened"),
    # where and when
    ("GAO (4 March) — Malian troops detained ten men on Tuesday.", "detained", "days", "2009-03-03"),
    ("Kenyan forces killed two rebels and detained a third in Garissa on Monday.", "killed", "places", "Garissa"),
    ("Kenyan forces killed two rebels and detained a third in Garissa on Monday.", "killed", "days", "2009-03-02"),
    ("A court sentences five rebels for bombings nine years ago in Lima.", "sentences", "days", ""),
]  # fmt: skip

RELEASE = "Amina Diallo, Minister of Foreign Affairs\n\n"
VOICES = [
    (f"{RELEASE}We condemn the raid on Agadez.", "condemn", "Amina Diallo"),
    (f"{RELEASE}We will continue to support Niger.", "support", "Amina Diallo"),
    ("Statement by Foreign Minister Amina Diallo\n\nI met President Banda.", "met", "Amina Diallo, Banda"),
    ("We, the foreign ministers of Chad and Niger, condemn the raid.", "condemn", "Chad, Niger"),
    (f'{RELEASE}President Omar Banda said: "We condemn the raid."', "condemn", "Banda"),
]


@pytest.mark.parametrize(("text", "word", "field", "expected"), TOLD, ids=[f"{c[0]} {c[2]}" for c in TOLD])
def test_a_plain_deed_is_told(text: str, word: str, field: str, expected: str) -> None:
    value = getattr(the(text, word), field)
    assert are(value, expected) if isinstance(value, tuple) else value == expected


@pytest.mark.parametrize(("text", "word", "expected"), VOICES)
def test_we_are_those_in_whose_name_the_text_speaks(text: str, word: str, expected: str) -> None:
    assert are(the(text, word).doers, expected)


def test_of_two_authors_none_is_we() -> None:
    text = "Ann Ode, Minister of Defence\n\nJon Ude, Minister of Health\n\nWe condemn the raid on Agadez."
    assert all(event.type != "ACCUSE" or not event.doers for event in events(text))


SOUND_ALIKE = [
    "ISAF Joint Command - Mali",
    "The readiness of Chad to defend itself is known.",
    "Troops found a device for attacks on Mali.",
]


@pytest.mark.parametrize("text", SOUND_ALIKE)
def test_words_that_only_sound_like_acts_are_none(text: str) -> None:
    assert not [event for event in events(text) if event.status == "happened"]


@pytest.mark.parametrize("cause", ["bridge collapsed", "bus overturned", "ferry capsized"])
def test_an_accident_is_no_attack(cause: str) -> None:
    assert events(f"At least six people were killed when a {cause} in Pune.") == ()


def test_a_ferry_that_somebody_sank_is_no_accident() -> None:
    assert events("Six people were killed when the navy of Chad sank a ferry near Bol.")
