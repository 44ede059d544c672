"""The packed gazetteer: names in all spellings, kinds, countries."""

import math

import pytest

from dateline.language.gazetteer import Gazetteer, load_gazetteer, normal_name


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("St. Petersburg", "saint petersburg"),
        ("The Hague", "hague"),
        ("Port-au-Prince", "port au prince"),
        ("Sana’a", "sanaa"),
        ("Bogotá", "bogota"),
        ("U.S.", "us"),
        ("Łódź", "lodz"),
        ("KYIV", "kyiv"),
        ("", ""),
    ],
)
def test_names_are_looked_up_without_case_marks_and_articles(written, normal):
    assert normal_name(written) == normal


@pytest.mark.parametrize(
    ("name", "country", "kind"),
    [
        ("Kyiv", "UKR", "region"),
        ("Kiev", "UKR", "capital"),
        ("the Hague", "NLD", "capital"),
        ("Goma", "COD", "place"),
        ("Hodeidah", "YEM", "place"),
        ("Nineveh", "IRQ", "region"),
        ("Dagestan", "RUS", "region"),
        ("Donbas", "UKR", "area"),
        ("Sahel", None, "area"),
        ("Strait of Hormuz", None, "water"),
        ("Hindu Kush", None, "mountain"),
        ("Timor-Leste", "TLS", "country"),
        ("Burma", "MMR", "country"),
        ("Tex.", "USA", "region"),
        ("Panmunjom", "KOR", "place"),
    ],
)
def test_places_of_every_kind_are_known(name, country, kind):
    assert any(entry.country == country and entry.kind == kind for entry in load_gazetteer().lookup(name))


def test_places_of_one_name_come_most_populous_first_with_their_regions():
    tripolis = [entry for entry in load_gazetteer().lookup("Tripoli") if entry.kind in ("place", "capital")]
    assert [entry.country for entry in tripolis[:2]] == ["LBY", "LBN"]
    assert tripolis[1].admin1 is not None


def test_entries_carry_geonames_ids_and_degrees():
    entry = load_gazetteer().lookup("Srebrenica")[0]
    assert entry.geonames_id is not None
    assert math.isclose(entry.latitude, 44.106, abs_tol=0.05) and math.isclose(
        entry.longitude, 19.297, abs_tol=0.05
    )


def test_an_unknown_or_empty_name_has_no_entries():
    assert load_gazetteer().lookup("Qwertyville upon Nowhere") == load_gazetteer().lookup("") == ()


def test_a_country_has_one_entry():
    (entry,) = load_gazetteer().country("UKR")
    assert entry.name == "Ukraine" and load_gazetteer().country("ZZZ") == ()


def test_the_gazetteer_knows_more_than_capitals():
    assert len(load_gazetteer()) > 200_000


def test_a_file_that_is_no_gazetteer_is_refused(tmp_path):
    path = tmp_path / "other.bin"
    path.write_bytes(b"something else entirely")
    with pytest.raises(ValueError, match="no gazetteer"):
        Gazetteer(path)
