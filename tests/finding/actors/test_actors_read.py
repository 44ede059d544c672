"""Actors of whole sentences, read with the shipped model; skipped where the model is not there."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from dateline.finding.actors import ActorIndex, find_actors
from dateline.record.actors import Actor

Read = Callable[[str], tuple[Doc, ActorIndex]]


def by_name(index: ActorIndex, name: str) -> Actor:
    return next(actor for actor in index.actors if actor.name == name)


def denoted(doc: Doc, index: ActorIndex, words: str) -> list[str]:
    at = doc.text.index(words)
    span = doc.char_span(at, at + len(words), alignment_mode="expand")
    names = {actor.id: actor.name for actor in index.actors}
    return [names[actor] for actor in index.actors_in(span.start, span.end)]


@pytest.mark.parametrize(
    ("text", "name", "country", "office"),
    [
        ("Chilean President Ramiro Soto arrived in Lima.", "Ramiro Soto", "CHL", ("President", "Chile")),
        ("Nepal's prime minister, Hari Thapa, refused.", "Hari Thapa", "NPL", ("prime minister", "Nepal")),
        ("Amara Keita, the premier of Mali, met the rebels.", "Amara Keita", "MLI", ("premier", "Mali")),
        (
            "The envoy spoke by telephone with President of the Republic of Chile Ramiro Soto.",
            "Ramiro Soto",
            "CHL",
            ("President", "Republic of Chile"),
        ),
    ],
)
def test_an_office_beside_a_name_gives_title_owner_and_country(
    read: Read, text: str, name: str, country: str, office: tuple[str, str]
) -> None:
    _, index = read(text)
    actor = by_name(index, name)
    assert (actor.kind, actor.country, actor.sector) == ("person", country, "GOV")
    assert [(held.title, held.of) for held in actor.offices] == [office]


def test_an_office_alone_is_its_named_holder(read: Read) -> None:
    doc, index = read(
        "Sudanese Foreign Minister Osman Idris flew to Nairobi. "
        "The Sudanese foreign minister said talks would resume."
    )
    assert denoted(doc, index, "The Sudanese foreign minister") == ["Osman Idris"]


def test_two_countries_in_one_source_are_two_actors(read: Read) -> None:
    doc, index = read("Honduras and Peru said they would not attend the talks in Quito.")
    assert denoted(doc, index, "Honduras and Peru") == ["Honduras", "Peru"]


def test_a_capital_that_speaks_is_its_state(read: Read) -> None:
    doc, index = read("Eritrea withdrew from the talks. Asmara said the terms had been broken.")
    assert denoted(doc, index, "Asmara") == ["Eritrea"]


def test_unnamed_officials_are_no_actors(read: Read) -> None:
    doc, index = read("Officials said the bridge had been destroyed.")
    assert denoted(doc, index, "Officials") == []


def test_an_acronym_joins_its_expansion(read: Read) -> None:
    doc, index = read("The National Salvation Council (NSC) rejected the plan. The NSC said it was too late.")
    assert denoted(doc, index, "The NSC") == ["National Salvation Council"]


def test_a_counterpart_is_somebody_else(read: Read) -> None:
    _, index = read("Indian Foreign Secretary Anil Rao met his Pakistani counterpart in Dubai.")
    assert by_name(index, "Pakistani counterpart").country == "PAK"
    assert by_name(index, "Anil Rao").country == "IND"


def test_a_surname_is_the_person_named_before(read: Read) -> None:
    doc, index = read("Gen Pedro Salazar praised Bolivia. Salazar said he would sign.")
    assert denoted(doc, index, "Salazar said") == ["Pedro Salazar"]
    assert denoted(doc, index, "he would") == ["Pedro Salazar"]


def test_an_empty_doc_has_no_actors() -> None:
    assert find_actors(Doc(Vocab(), [])) == ()
    assert find_actors(Doc(Vocab(), ["\n\n"], [False])) == ()


@pytest.mark.parametrize("text", ["...", "“”", "THE TALKS FAIL", "a" * 300, "Mr Mr Mr", "’s’s of the"])
def test_odd_input_does_not_crash(read: Read, text: str) -> None:
    doc, index = read(text)
    assert find_actors(doc) == index.actors


def test_mentions_quote_the_text_and_ids_follow_the_first_mention(read: Read) -> None:
    doc, index = read("Kenya welcomed the truce. Uganda's president, Moses Okello, said he doubted it.")
    starts = [actor.mentions[0].start for actor in index.actors]
    assert [actor.id for actor in index.actors] == [f"a{n}" for n in range(1, len(starts) + 1)]
    assert starts == sorted(starts)
    assert all(doc.text[m.start : m.end] == m.quote for actor in index.actors for m in actor.mentions)


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("Chad and Niger signed a pact. Both sides freed prisoners.", "Both sides", ["Chad", "Niger"]),
        (
            "Gen Pedro Salazar met Amara Keita. The two leaders agreed.",
            "The two leaders",
            ["Pedro Salazar", "Amara Keita"],
        ),
        ("Peru held talks with Chile. The two governments agreed.", "The two governments", ["Peru", "Chile"]),
        ("Kenya and Uganda quarrelled. Each side accused the other.", "Each side", ["Kenya", "Uganda"]),
        ("The leader of the junta fled. The two sides of the river flooded.", "The two sides", []),
    ],
)
def test_words_for_several_are_those_told_of_before(
    read: Read, text: str, words: str, meant: list[str]
) -> None:
    doc, index = read(text)
    assert denoted(doc, index, words) == meant


def test_an_unnamed_office_is_one_actor_and_he_is_its_holder(read: Read) -> None:
    doc, index = read("The president fled at dawn. He had dissolved parliament. The president is in Lima.")
    assert [actor.name for actor in index.actors if actor.kind == "person"] == ["president"]
    assert denoted(doc, index, "He") == ["president"]


def test_a_bare_office_goes_to_the_holder_named_before(read: Read) -> None:
    _, index = read("President Ramiro Soto flew to Lima. The president promised an amnesty.")
    assert [actor.name for actor in index.actors if actor.kind == "person"] == ["Ramiro Soto"]


def test_a_vice_president_is_not_the_president(read: Read) -> None:
    _, index = read("Vice President Ramiro Soto flew to Lima. The president promised an amnesty.")
    assert {"Ramiro Soto", "president"} <= {actor.name for actor in index.actors}


def test_a_second_soldier_is_somebody_else(read: Read) -> None:
    _, index = read(
        "A soldier was shot at noon. Another soldier was stabbed. The soldier was then evacuated."
    )
    ids = [actor.id for actor in index.actors if actor.name == "soldier"]
    assert len(ids) == 2


def test_the_council_is_the_fuller_body_named_before(read: Read) -> None:
    doc, index = read("The Supreme Council of Velmark met in Lorn. The council banned the march.")
    assert denoted(doc, index, "The council") == ["Supreme Council of Velmark"]


def test_the_government_is_the_last_one_told_of_or_nobodys(read: Read) -> None:
    doc, index = read("The Malian government closed the border. The government also expelled a consul.")
    assert denoted(doc, index, "The government") == ["Mali"]
    _, index = read("The government expelled a consul.")
    assert by_name(index, "government").country is None


def test_an_adjective_of_an_unknown_country_is_that_country(read: Read) -> None:
    doc, index = read("Karsovia closed its embassy. Karsovian gunboats shelled the fort.")
    assert denoted(doc, index, "Karsovia closed"[:8]) == ["Karsovia"]
    assert [m.quote for m in by_name(index, "Karsovia").mentions if m.quote != "its"] == [
        "Karsovia",
        "Karsovian",
    ]


@pytest.mark.parametrize(
    ("text", "pronoun", "who"),
    [
        ("The minister said that the general had betrayed him.", "him", ["minister"]),
        ("The bishop was stabbed by a gunman as he said mass.", " he ", ["bishop"]),
        ("The president wept when a bomber blew herself up.", "herself", ["bomber"]),
        ("The regent and the speaker met. She offered grain; he refused.", " he ", ["speaker"]),
        ("Peru and Chile met in Quito. They signed a pact.", "They", ["Peru", "Chile"]),
        ("Troops and tanks came. The rebels said they had left.", "they", ["rebels"]),
    ],
)
def test_pronouns_fit_their_clause_and_gender(read: Read, text: str, pronoun: str, who: list[str]) -> None:
    doc, index = read(text)
    assert denoted(doc, index, pronoun) == who
