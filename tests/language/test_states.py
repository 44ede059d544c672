"""The lexicon of states: names, adjectives, capitals, seats."""

import pytest

from dateline.language.states import (
    country_by_name,
    country_of_capital,
    country_of_demonym,
    country_of_seat,
    load_states,
    plural_of,
)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Ukraine", "UKR"),
        ("the United Kingdom", "GBR"),
        ("U.S.", "USA"),
        ("Cote d’Ivoire", "CIV"),
        ("Burma", "MMR"),
        ("the Soviet Union", "SUN"),
        ("South Vietnam", "VNM"),
        ("Kosovo", "XKX"),
        ("Guinea Bissau", "GNB"),
        ("Atlantis", None),
    ],
)
def test_a_country_is_known_by_any_of_its_names(words, code):
    assert country_by_name(words) == code


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Ukrainian", "UKR"),
        ("Danes", "DNK"),
        ("Frenchmen", "FRA"),
        ("Turkish", "TUR"),
        ("Turks", "TUR"),
        ("Burkinabé", "BFA"),
        ("North Koreans", "PRK"),
        ("Nigerien", "NER"),
        ("Nigerian", "NGA"),
        ("Congolese", "COD"),
        ("Germans", "DEU"),
        ("tall", None),
    ],
)
def test_an_adjective_or_people_points_to_a_country(word, code):
    assert country_of_demonym(word) == code


@pytest.mark.parametrize(
    ("name", "code"),
    [("Kiev", "UKR"), ("Kyiv", "UKR"), ("Rangoon", "MMR"), ("Washington", "USA"), ("Hargeisa", "SOM")],
)
def test_former_and_present_capitals_point_to_their_state(name, code):
    assert country_of_capital(name) == code


@pytest.mark.parametrize(
    ("words", "code"), [("the Kremlin", "RUS"), ("Downing Street", "GBR"), ("Élysée", "FRA")]
)
def test_seats_stand_for_governments(words, code):
    assert country_of_seat(words) == code


def test_every_adjective_that_two_states_share_keeps_both():
    assert {state.iso3 for state in load_states().by_demonym["congolese"]} == {"COD", "COG"}


def test_no_two_states_have_the_same_name_of_the_first_rank():
    names = [state.name for state in load_states().all]
    assert len(names) == len(set(names)) > 195


@pytest.mark.parametrize(
    ("one", "several"),
    [("Briton", "Britons"), ("Swiss", "Swiss"), ("Irishman", "Irishmen"), ("Czech", "Czechs")],
)
def test_nouns_for_citizens_have_plurals(one, several):
    assert plural_of(one) == several
