"""What each format says of the small war."""

import csv
import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest

from dateline.errors import ExportError
from dateline.export import FORMATS, Options, acled_like, ceasefires, export, polecat, ucdp
from dateline.query import Filter
from dateline.store import open_store
from tests.query.conftest import War, first, second, tie
from tests.query.drafts import Draft

CONVENTIONS = {
    "ucdp-shaped": (
        "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,"
        "dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,"
        "number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,"
        "where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,"
        "region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,"
        "high,low,gwnoa,gwnob"
    ),
    "acled-like": (
        "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,"
        "inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,"
        "location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp"
    ),
    "polecat": (
        "Event ID,Event Date,Event Type,Event Mode,Intensity,Quad Code,Contexts,Actor Name,Actor Country,Actor COW,"
        "Primary Actor Sector,Actor Sectors,Actor Title,Actor Name Raw,Wikipedia Actor ID,Recipient Name,"
        "Recipient Country,Recipient COW,Primary Recipient Sector,Recipient Sectors,Recipient Title,"
        "Recipient Name Raw,Wikipedia Recipient ID,Placename,City,District,Province,Country,Latitude,Longitude,"
        "GeoNames ID,Raw Placename,Feature Type,Source,Publication Date,Story People,Story Organizations,"
        "Story Locations,Language,Version"
    ),
}


def text_of(war: War, tmp_path: Path, name: str, options: Options | None = None) -> str:
    return export(war.store, name, tmp_path / "out", options).read_text("utf-8")


def rows_of(war: War, tmp_path: Path, name: str, options: Options | None = None) -> list[dict[str, str]]:
    delimiter = "\t" if name == "polecat" else ","
    return list(csv.DictReader(text_of(war, tmp_path, name, options).splitlines(), delimiter=delimiter))


def json_of(war: War, tmp_path: Path, name: str, options: Options | None = None) -> Any:
    return json.loads(text_of(war, tmp_path, name, options))


def lines_of(war: War, tmp_path: Path, name: str) -> list[Any]:
    return [json.loads(line) for line in text_of(war, tmp_path, name).splitlines()]


@pytest.mark.parametrize("name", CONVENTIONS)
def test_columns_are_those_of_the_convention(name: str) -> None:
    modules = {"ucdp-shaped": ucdp, "acled-like": acled_like, "polecat": polecat}
    own = [column for column in modules[name].COLUMNS if column != "mapping_confidence"]
    assert own == CONVENTIONS[name].split(",")


def test_plover_has_one_event_for_three_reports(war: War, tmp_path: Path) -> None:
    (event,) = [one for one in json_of(war, tmp_path, "plover") if one["event"] == "ASSAULT"]
    assert (event["mode"], event["date"], event["dead"], event["reports"], event["origins"]) == (
        "heavy-weapons", "2031-03-03", 9, 3, 2,
    )  # fmt: skip
    assert event["actor"] == [{"actorText": "The Valmoran army", "code": "VLMMIL", "sector": "MIL"}]
    assert event["eventLoc"]["name"] == "Upper Senn"


def test_plover_marks_what_did_not_happen(war: War, tmp_path: Path) -> None:
    asked = Options(Filter(publisher="ministry"))
    (event,) = json_of(war, tmp_path, "plover", asked)
    assert (event["status"], event["auxiliary"]) == ("denied", ["negation"])


def test_polecat_has_only_what_happened_and_none_as_text(war: War, tmp_path: Path) -> None:
    rows = rows_of(war, tmp_path, "polecat")
    assert {row["Event Type"] for row in rows} == {"ASSAULT", "RETREAT"}
    assert (rows[0]["Quad Code"], rows[0]["Actor Country"]) == ("MATERIAL CONFLICT", "VLM")
    assert rows[0]["Intensity"] == "None"
    assert [row["Event Date"] for row in rows] == ["2031-03-03", "None", "None"]
    assert rows_of(war, tmp_path, "polecat", Options(Filter(status="denied"))) == []


def test_ucdp_has_bounds_and_all_sources(war: War, tmp_path: Path) -> None:
    (row,) = rows_of(war, tmp_path, "ucdp-shaped")
    assert (row["low"], row["best"], row["high"], row["deaths_unknown"]) == ("9", "9", "9", "9")
    assert (row["type_of_violence"], row["number_of_sources"], row["date_prec"]) == ("1", "2", "1")
    assert row["source_office"] == "The Ansel Post;Senn Courier;Ministry of Valmora"


def test_open_bounds_become_the_farthest_number_told() -> None:
    dead = [{"low": 9, "point": 9, "high": 9}, {"low": 14, "point": None, "high": None}]
    assert ucdp.bounds(dead) == (9, 14, 14)


@pytest.mark.parametrize("name", ["ucdp-shaped", "acled-like", "ceasefires"])
def test_ids_are_our_own_and_the_likeness_is_rated(war: War, tmp_path: Path, name: str) -> None:
    rows = rows_of(war, tmp_path, name)
    assert rows
    assert all(next(iter(row.values())).startswith("DL-") or row.get("cf_id", "").startswith("DL-") for row in rows)
    assert {row["mapping_confidence"] for row in rows} <= {"high", "medium", "low"}


def test_acled_like_leaves_empty_what_is_not_told(war: War, tmp_path: Path) -> None:
    shelled, left, _ = rows_of(war, tmp_path, "acled-like")
    assert (shelled["sub_event_type"], shelled["fatalities"], shelled["inter2"]) == (
        "Shelling/artillery/missile attack", "9", "Rebel group",
    )  # fmt: skip
    assert (left["event_date"], left["fatalities"], left["time_precision"]) == ("", "", "")


def test_a_ceasefire_has_a_row_for_each_side(war: War, tmp_path: Path) -> None:
    rows = rows_of(war, tmp_path, "ceasefires")
    assert [(row["actor_name"], row["side"]) for row in rows] == [("The Valmoran army", "1"), ("the Front", "2")]
    assert (rows[0]["cf_effect_yr"], rows[0]["cf_dec_yr"], rows[0]["ended"]) == ("2031", "-1", "0")
    assert rows[0]["comment"] == "by Senn Front, says Zoe Tarnovik"
    assert {"cf_id", "uniq_id", "actor_name"} <= set(ceasefires.COLUMNS)


def test_geojson_has_longitude_first(war: War, tmp_path: Path) -> None:
    (feature,) = json_of(war, tmp_path, "geojson")["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [2.0, 1.5]}
    assert (feature["properties"]["clashes"], feature["properties"]["origins"]) == (True, 2)


def test_timelinejs_has_what_has_a_day_escaped(war: War, tmp_path: Path) -> None:
    draft = Draft("<script>alert(1)</script> fell on Friday.", "2031-03-09")
    draft.event("<script>alert(1)</script>", happened=draft.day("on Friday", "2031-03-08"))
    draft.into(war.store)
    slides = json_of(war, tmp_path, "timelinejs")["events"]
    assert len(slides) == 4  # shelled, truce, talks, script; what has no day is left out
    assert "<script>" not in json.dumps(slides)
    assert slides[-1]["text"]["headline"] == "&lt;script&gt;alert(1)&lt;/script&gt;"


def test_follow_the_money_names_entities_before_they_are_used(war: War, tmp_path: Path) -> None:
    known: set[str] = set()
    schemata = set()
    for entity in lines_of(war, tmp_path, "ftm"):
        properties = entity["properties"]
        assert {*properties.get("involved", []), *properties.get("proof", [])} <= known
        assert entity["id"] not in known
        known.add(entity["id"])
        schemata.add(entity["schema"])
    assert schemata == {"Article", "Organization", "Person", "Event"}


def test_an_annotation_points_at_its_words_in_code_points(war: War, tmp_path: Path) -> None:
    draft = Draft("Київ 😀 قال. The bomb fell.", "2031-03-09", url := "The Ansel Post")
    draft.event("fell")
    key = draft.into(war.store)
    items = json_of(war, tmp_path, "annotations")["items"]
    (item,) = [one for one in items if one["id"].startswith(f"urn:dateline:fact:{key}")]
    position, quote = item["target"][0]["selector"]
    text = draft.document.text
    assert text[position["start"] : position["end"]] == quote["exact"] == "fell"
    assert text.index("fell") == position["start"]
    assert quote["prefix"] + quote["exact"] + quote["suffix"] == text
    assert item["prov:wasAttributedTo"] == [{"type": "prov:Agent", "name": url}]


def test_without_text_a_cut_quote_is_no_quote_selector(war: War, tmp_path: Path) -> None:
    items = json_of(war, tmp_path, "annotations", Options(quote=8))["items"]
    (item,) = [one for one in items if one["id"] == f"urn:dateline:fact:{war.id(war.post, 's1')}"]
    (target,) = item["target"]
    assert [selector["type"] for selector in target["selector"]] == ["TextPositionSelector"]
    whole = "The Valmoran army shelled Upper Senn"
    assert target["dateline:sha256"] == hashlib.sha256(whole.encode()).hexdigest()
    assert whole not in json.dumps(items)


def test_label_studio_regions_stand_in_the_text(war: War, tmp_path: Path) -> None:
    for task in lines_of(war, tmp_path, "labelstudio"):
        for region in task["predictions"][0]["result"]:
            value = region["value"]
            assert task["data"]["text"][value["start"] : value["end"]] == value["text"]
    assert len(lines_of(war, tmp_path, "labelstudio")) == 3


def test_gold_refers_by_quotes_that_stand_once(war: War, tmp_path: Path) -> None:
    out = export(war.store, "gold", tmp_path / "gold")
    gold = json.loads((out / f"{war.post}.json").read_text("utf-8"))
    assert set(gold) == {
        "document", "actors", "times", "statements", "events", "meetings", "positions", "ceasefires", "figures",
        "links",
    }  # fmt: skip
    (event, _) = gold["events"]
    assert (event["trigger"], event["actors"]) == ("shelled", ["The Valmoran army"])
    assert gold["document"]["text"].count("shelled") == 1


@pytest.mark.parametrize("name", ["labelstudio", "gold"])
def test_what_has_to_hold_texts_is_refused_without(war: War, tmp_path: Path, name: str) -> None:
    with pytest.raises(ExportError, match="has to hold whole texts"):
        export(war.store, name, tmp_path / "out", Options(quote=100))
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in ("native", "labelstudio", "gold")])
def test_no_format_leaks_text_where_it_may_not(war: War, tmp_path: Path, name: str) -> None:
    words = "a long sentence of a licensed paper that nobody may print again"
    draft = Draft(f"Title. The mayor saw {words} on Monday.", "2031-03-09")
    senn = draft.place("mayor", spot=(1.0, 1.0))
    day = draft.day("on Monday", "2031-03-03")
    dead = draft.figure(words, (1, 1, 1))
    draft.event(words, places=(senn,), happened=day, figures=(dead,))
    draft.ceasefire(words, "declared", in_force=day, place=senn)
    draft.into(war.store)
    if name != "polecat":  # which has no words of reports
        assert words in text_of(war, tmp_path, name)
    assert words not in text_of(war, tmp_path, name, Options(quote=20))


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in ("native", "gold")])
def test_the_order_of_arrival_changes_no_byte(war: War, tmp_path: Path, name: str) -> None:
    with open_store(tmp_path / "other.db") as store:
        ministry = second().into(store)
        courier = first(" From a partner.", "Senn Courier", "2031-03-05").into(store)
        other = War(store, first().into(store), courier, ministry)
        tie(other)
        assert text_of(other, tmp_path, name) == text_of(war, tmp_path, name)


def test_a_file_gets_its_name_in_a_folder(war: War, tmp_path: Path) -> None:
    assert export(war.store, "geojson", tmp_path).name == "dateline-geojson.geojson"


def test_an_unknown_format_is_refused(war: War, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="acled: is no format"):
        export(war.store, "acled", tmp_path / "out")


def test_no_name_of_ours_claims_to_be_the_data_of_others() -> None:
    assert not {name for name in FORMATS if re.fullmatch(r"acled|ucdp(-ged)?|eth-prio", name)}
