"""The native tables: whole, described, the same every time."""

import csv
import hashlib
import json
from pathlib import Path
from typing import Any

import pyarrow.parquet
import pytest

from dateline.errors import ExportError
from dateline.export import Options, export
from dateline.query import Filter
from dateline.store import open_store
from dateline.store.questions import TABLES
from tests.query.conftest import War, first, second, tie
from tests.query.drafts import Draft


def table(folder: Path, name: str) -> list[dict[str, str]]:
    with open(folder / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def described(folder: Path) -> dict[str, Any]:
    whole = json.loads((folder / "datapackage.json").read_text("utf-8"))
    return {resource["name"]: resource for resource in whole["resources"]}


def test_every_table_is_there_twice_and_described(war: War, tmp_path: Path) -> None:
    out = export(war.store, "native", tmp_path / "out")
    resources = described(out)
    assert set(resources) == {*TABLES, *(f"{name}-parquet" for name in TABLES)}
    for resource in resources.values():
        content = (out / resource["path"]).read_bytes()
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert resource["bytes"] == len(content)


@pytest.mark.parametrize("name", TABLES)
def test_csv_and_parquet_hold_the_same(war: War, tmp_path: Path, name: str) -> None:
    out = export(war.store, "native", tmp_path / "out")
    flat = table(out, name)
    packed = pyarrow.parquet.read_table(out / f"{name}.parquet")
    fields = [field["name"] for field in described(out)[name]["schema"]["fields"]]
    assert (len(flat), list(flat[0])) == (packed.num_rows, fields)
    assert packed.column_names == fields


def test_references_lead_to_rows(war: War, tmp_path: Path) -> None:
    out = export(war.store, "native", tmp_path / "out")
    ids = {name: {row["id"] for row in table(out, name)} for name in ("documents", "events", "actors", "places")}
    assert {row["document"] for row in table(out, "events")} <= ids["documents"]
    assert {row["actor"] for row in table(out, "participants")} <= ids["actors"]
    assert {row["place"] for row in table(out, "located")} <= ids["places"]


def test_a_key_tells_rows_apart(war: War, tmp_path: Path) -> None:
    out = export(war.store, "native", tmp_path / "out")
    for name in TABLES:
        key = described(out)[name]["schema"]["primaryKey"]
        keys = [tuple(row[column] for column in key) for row in table(out, name)]
        assert len(keys) == len(set(keys)), name


def test_tellings_of_one_thing_share_a_story_and_copies_an_origin(war: War, tmp_path: Path) -> None:
    out = export(war.store, "native", tmp_path / "out")
    assert len({row["story"] for row in table(out, "events") if row["type"] == "ASSAULT"}) == 1
    copies = {row["id"]: row["copied_from"] for row in table(out, "documents")}
    assert copies[war.courier] == war.post


def test_the_order_of_arrival_changes_no_byte(war: War, tmp_path: Path) -> None:
    one = export(war.store, "native", tmp_path / "one")
    with open_store(tmp_path / "other.db") as store:
        ministry = second().into(store)
        courier = first(" From a partner.", "Senn Courier", "2031-03-05").into(store)
        other = War(store, first().into(store), courier, ministry)
        first().into(store)
        tie(other)
        two = export(store, "native", tmp_path / "two")
    for path in sorted(one.iterdir()):
        assert path.read_bytes() == (two / path.name).read_bytes(), path.name


def test_quotes_are_cut_with_offsets_and_a_hash_that_proves_the_whole(war: War, tmp_path: Path) -> None:
    out = export(war.store, "native", tmp_path / "out", Options(quote=5))
    (row,) = [row for row in table(out, "evidence") if row["fact"] == war.id(war.post, "s1")]
    assert row["quote"] == "The V…"
    document = war.store.document(war.post)
    assert document is not None
    whole = document.text[int(row["start"]) : int(row["end"])]
    assert row["sha256_of_quote"] == hashlib.sha256(whole.encode()).hexdigest()
    texts = "".join(path.read_text("utf-8") for path in out.glob("*.csv"))
    assert "The Valmoran army shelled Upper Senn" not in texts.replace(document.title or "-", "")


def test_no_cell_is_a_formula(war: War, tmp_path: Path) -> None:
    draft = Draft("=cmd() was said. @SUM left -5 towns.", "2031-03-09", "+evil")
    draft.event("-5 towns", draft.actor("=cmd()"), draft.actor("@SUM"))
    draft.into(war.store)
    out = export(war.store, "native", tmp_path / "out")
    cells = [cell for name in TABLES for row in table(out, name) for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@", "-"))]
    assert "'=cmd()" in cells


def test_a_day_of_creation_is_written_only_where_asked(war: War, tmp_path: Path) -> None:
    import datetime

    plain = export(war.store, "native", tmp_path / "plain")
    dated = export(war.store, "native", tmp_path / "dated", Options(created=datetime.date(2031, 4, 1)))
    assert "created" not in json.loads((plain / "datapackage.json").read_text("utf-8"))
    assert json.loads((dated / "datapackage.json").read_text("utf-8"))["created"] == "2031-04-01T00:00:00Z"


def test_a_filter_is_refused(war: War, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="takes no filter"):
        export(war.store, "native", tmp_path / "out", Options(Filter(type="ASSAULT")))


def test_an_empty_store_gives_empty_tables(tmp_path: Path) -> None:
    with open_store(tmp_path / "empty.db") as store:
        out = export(store, "native", tmp_path / "out")
    assert (out / "events.csv").read_text("utf-8").startswith("id,")
    assert pyarrow.parquet.read_table(out / "figures.parquet").num_rows == 0
