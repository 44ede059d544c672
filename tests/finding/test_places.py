"""Toponyms found and told apart, on hand-built Docs."""

import pytest
import spacy
from spacy.tokens import Doc, Span

from dateline.finding.places import find_places
from dateline.language.gazetteer import load_gazetteer

BLANK = spacy.blank("en")


def read(text: str, entities: dict[str, str] | None = None) -> Doc:
    doc = BLANK(text)
    spans = [(text.index(words), words, label) for words, label in (entities or {}).items()]
    doc.ents = [
        Span(doc, span.start, span.end, label=label)
        for start, words, label in sorted(spans)
        if (span := doc.char_span(start, start + len(words))) is not None
    ]
    return doc


def places(text: str, entities: dict[str, str] | None = None, **options):
    return find_places(read(text, entities), load_gazetteer(), **options)


def place(text: str, name: str, entities: dict[str, str] | None = None, **options):
    return next((p for p in places(text, entities, **options) if p.name == name), None)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Shells hit a market in Tripoli, Lebanon, on Sunday.", "Tripoli", "LBN"),
        ("Rebels entered Tripoli as Libya's government fled.", "Tripoli", "LBY"),
        ("Talks opened in the Syrian town of Al Bab.", "Al Bab", "SYR"),
        ("Troops left the Georgian city of Gori.", "Gori", "GEO"),
        ("Five people died in Valencia in northern Venezuela.", "Valencia", "VEN"),
        ("A patrol came under fire in Hyderabad, Pakistan.", "Hyderabad", "PAK"),
        ("Colombia's Armenia saw no fighting.", "Armenia", "COL"),
        ("He was born in Paris, Texas, and moved north.", "Paris", "USA"),
    ],
)
def test_words_beside_a_name_tell_which_place_it_is(text, name, country):
    assert place(text, name).country == country


def test_the_rule_names_the_words():
    assert place("Shells hit a market in Tripoli, Lebanon, on Sunday.", "Tripoli").rule == "words"


def test_other_places_of_the_document_draw_a_name_to_them():
    text = "The convoy left Beirut for Sidon and Tyre. It came back through Tripoli to Zahlé."
    assert place(text, "Tripoli").country == "LBN"
    assert place(text, "Tripoli").rule == "other-places"


def test_adjectives_speak_for_their_country():
    text = "Lebanese soldiers and Lebanese police sealed off Tripoli. The Lebanese cabinet met."
    assert place(text, "Tripoli").country == "LBN"


def test_without_context_the_best_known_place_is_taken():
    assert place("Protesters marched in London.", "London").country == "GBR"


def test_two_places_of_one_name_are_kept_apart_by_their_words():
    found = [
        p
        for p in places("Envoys met in Tripoli, Libya, and later in Tripoli, Lebanon.")
        if p.name == "Tripoli"
    ]
    assert [p.country for p in found] == ["LBY", "LBN"]


def test_mentions_of_one_place_under_two_names_are_one_place():
    (state,) = places("The United States sent an envoy. The US denied it.")
    assert [span.quote for span in state.mentions] == ["United States", "US"]
    assert state.precision == "country" and state.country == "USA"


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("The Bank of England raised rates.", None),
        ("Manchester United won again.", None),
        ("The Washington Post reported the talks.", None),
        ("Mr London declined to answer.", None),
        ("General Lima denied the charge.", None),
        ("They waited in March for Reading to begin.", None),
        ("Much of it was over. Nice words followed.", None),
        ("Florence Aden spoke for the families.", {"Florence Aden": "PERSON"}),
    ],
)
def test_names_of_other_things_are_no_places(text, entities):
    assert places(text, entities) == ()


def test_an_entity_that_the_gazetteer_does_not_know_stays_without_coordinates():
    (found,) = places("They fled to Zzyrkhovka at dawn.", {"Zzyrkhovka": "GPE"})
    assert (found.latitude, found.country, found.geonames_id, found.rule) == (None, None, None, "unknown")


def test_regions_may_be_named_with_their_kind():
    found = place("Strikes hit the Kharkiv region overnight.", "Kharkiv region", {"Kharkiv region": "GPE"})
    assert (found.precision, found.country) == ("region", "UKR")


@pytest.mark.parametrize(
    ("text", "name", "precision"),
    [
        ("Barrels fell on Aleppo all week.", "Aleppo", "place"),
        ("The order came from Washington on Friday.", "Washington", "place"),
        ("Refugees left Chechnya by road.", "Chechnya", "region"),
        ("A bomb went off in Kandahar City.", "Kandahar City", "place"),
        ("Voters in Quebec stayed at home.", "Quebec", "region"),
        ("Ships crossed the Atlantic under guard.", "Atlantic", "region"),
        ("The Middle East waits.", "Middle East", "region"),
    ],
)
def test_a_town_comes_before_the_region_of_its_name_and_seas_before_towns(text, name, precision):
    assert place(text, name).precision == precision


def test_half_of_a_name_follows_the_whole():
    text = "North Yemen and South Yemen signed. The North kept its army."
    doc = read(text, {"North Yemen": "GPE", "South Yemen": "GPE"})
    north = text.rindex("North")
    doc.ents = [*doc.ents, doc.char_span(north, north + 5, label="GPE")]
    (found,) = [p for p in find_places(doc) if len(p.mentions) == 2]
    assert [span.quote for span in found.mentions] == ["North Yemen", "North"]


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("They fought Grey Dawn for years.", {"Grey Dawn": "GPE"}),
        ("Rivals in the ZQX objected.", {"ZQX": "GPE"}),
        ("He spoke at the White House.", {"White House": "FAC"}),
    ],
)
def test_what_only_the_entity_layer_takes_for_a_place_is_doubted(text, entities):
    assert places(text, entities) == ()


def test_the_toponym_within_a_longer_entity_is_found():
    found = places("They met in northern Ethiopia.", {"northern Ethiopia": "LOC"})
    assert [span.quote for p in found for span in p.mentions] == ["Ethiopia"]


def test_a_public_body_named_after_its_place_holds_a_toponym():
    found = places("Guards of the Basra Provincial Council fled.", {"Basra Provincial Council": "ORG"})
    assert [p.name for p in found] == ["Basra"]


def test_a_list_of_countries_is_no_address():
    found = places("Envoys of Jordan, Lebanon, Georgia and Iraq came.")
    assert [p.precision for p in found] == ["country"] * 4


def test_demonyms_are_mentions_only_when_asked_for():
    text = "Turkish and Greek ministers met."
    assert places(text) == ()
    assert [p.country for p in places(text, demonyms=True)] == ["TUR", "GRC"]


def test_a_publisher_speaks_for_its_own_country():
    text = "A man was held in Hamilton after a fire."
    entities = {"Hamilton": "GPE"}
    assert place(text, "Hamilton", entities, publisher="Otago Daily Times New Zealand").country == "NZL"


def test_mentions_are_spans_of_the_text():
    text = "KYIV (Reuters) - Shelling hit Ukraine’s Kharkiv and the  port of\nOdesa."
    for found in places(text):
        assert all(text[span.start : span.end] == span.quote for span in found.mentions)


@pytest.mark.parametrize("text", ["", " \n\n ", "WORLD NEWS IN BRIEF TODAY", "… — ( ,", "A\u200bB 🙂 Z"])
def test_odd_texts_are_read_without_a_crash(text):
    places(text)


def test_the_same_text_gives_the_same_places():
    text = "Clashes in Homs, Hama and Idlib drew in Turkey, Russia and Iran."
    assert places(text) == places(text)
