"""The gazetteer: names of places -> what they may be and where.

    gazetteer = load_gazetteer()
    gazetteer.lookup("Saint Petersburg")  # every entry of that name, most populous first

Data: GeoNames (CC BY 4.0) and our own lexicon of regions, packed by `training/gazetteer/build.py`
into `model/gazetteer.bin`; docs/data-sources.md tells the sources. The file is mapped, not read: a
look-up hashes the normalised name, finds the hash by bisection and checks the names that have it.
"""

import json
import mmap
import re
import unicodedata
import zlib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path

import numpy as np
import numpy.typing as npt

from dateline.language.states import (
    country_by_name,
    country_of_capital,
    country_of_demonym,
    country_of_seat,
    load_states,
)

__all__ = [
    "Entry",
    "Gazetteer",
    "country_by_name",
    "country_of_capital",
    "country_of_demonym",
    "country_of_seat",
    "load_gazetteer",
    "normal_name",
]

MAGIC = b"DLGAZ001"
KINDS = ("place", "capital", "region", "district", "country", "continent", "area", "water", "mountain")
NONE_16 = 0xFFFF
ALTERNATE = np.uint32(1 << 31)  # the row's name is not the entry's first name
SCALE = 10_000  # degrees are kept as whole numbers of 1e-4
CACHED_NAMES = 50_000
ENTRY_TYPE = np.dtype(
    [("id", "<u4"), ("lat", "<i4"), ("lon", "<i4"), ("population", "<u4"), ("name", "<u4"),
     ("admin1", "<u2"), ("country", "u1"), ("kind", "u1")]
)  # fmt: skip
_WORD_FORMS = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}
_DOTS = re.compile(r"(?<=\w)\.(?=\s|$|\w)")
_MARKS = str.maketrans({"’": "", "‘": "", "'": "", "ʼ": "", "`": "", "ʿ": "", "ʾ": "", "ʹ": "", "-": " ",
                        "–": " ", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "ə": "a",
                        "ð": "d", ",": " "})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """One place. Degrees are WGS 84; `country` ISO3 or None; `admin1` the name of its first-level region.

    `kind`: place, capital, region (first level), district (second level), country, continent, area
    (a region of our own lexicon), water, mountain. `alternate`: found by another than its first name.
    """

    geonames_id: int | None
    name: str
    latitude: float
    longitude: float
    country: str | None
    kind: str
    population: int
    admin1: str | None
    alternate: bool = False


@lru_cache(maxsize=CACHED_NAMES)
def normal_name(name: str) -> str:
    """`name` as it is looked up: no case, diacritics, apostrophes, hyphens, "the"; "St." is "saint"."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_MARKS))
    letters = "".join(character for character in plain if not unicodedata.combining(character))
    words = _DOTS.sub("", letters).split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(_WORD_FORMS.get(word, word) for word in words) if len(words) > 1 else "".join(words)


def name_hash(normal: str) -> int:
    """The 32-bit hash under which a normalised name is filed (CRC-32: the same on every machine)."""
    return zlib.crc32(normal.encode())


class Gazetteer:
    """A packed gazetteer, mapped into memory; `ValueError` where the file is of another make."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if data[:8] != MAGIC:
            raise ValueError(f"{path}: no gazetteer of this version; run python -m training.gazetteer.build")
        length = int.from_bytes(data[8:12], "little")
        header = json.loads(data[12 : 12 + length])
        self._countries: list[str] = header["countries"]
        self._data = data
        self._entries = self._array(header["entries"], ENTRY_TYPE)
        self._hashes: npt.NDArray[np.uint32] = self._array(header["hashes"], np.dtype("<u4"))
        self._rows: npt.NDArray[np.uint32] = self._array(header["rows"], np.dtype("<u4"))
        self._names: int = header["names"][0]

    def __len__(self) -> int:
        return len(self._entries)

    @lru_cache(maxsize=CACHED_NAMES)  # noqa: B019  one gazetteer lives as long as the process
    def lookup(self, name: str) -> tuple[Entry, ...]:
        """Every entry that is called `name`, first names before other names, most populous first."""
        wanted = np.uint32(name_hash(normal_name(name)))
        start, end = (
            np.searchsorted(self._hashes, wanted, "left"),
            np.searchsorted(self._hashes, wanted, "right"),
        )
        found = {int(row & ~ALTERNATE): bool(row & ALTERNATE) for row in self._rows[start:end][::-1]}
        entries = [self._entry(index, alternate) for index, alternate in found.items()]
        return tuple(sorted(entries, key=lambda e: (e.alternate, -e.population, e.geonames_id or 0, e.name)))

    def country(self, iso3: str) -> tuple[Entry, ...]:
        """The entry of the country with that code, as a tuple of one; empty where it is none of today's."""
        names = (state.name for state in load_states().all if state.iso3 == iso3)
        found = (e for name in names for e in self.lookup(name) if e.kind == "country" and e.country == iso3)
        return tuple(found)[:1]

    def _entry(self, index: int, alternate: bool) -> Entry:
        row = self._entries[index]
        admin1 = int(row["admin1"])
        return Entry(
            geonames_id=int(row["id"]) or None,
            name=self._name(int(row["name"])),
            latitude=int(row["lat"]) / SCALE,
            longitude=int(row["lon"]) / SCALE,
            country=self._countries[row["country"]] or None,
            kind=KINDS[row["kind"]],
            population=int(row["population"]),
            admin1=None if admin1 == NONE_16 else self._name(int(self._entries[admin1]["name"])),
            alternate=alternate,
        )

    def _name(self, offset: int) -> str:
        start = self._names + offset
        return self._data[start + 1 : start + 1 + self._data[start]].decode()

    def _array(
        self, place: list[int], dtype: np.dtype[np.void] | np.dtype[np.uint32]
    ) -> npt.NDArray[np.uint32]:
        offset, count = place
        return np.frombuffer(self._data, dtype, count, offset)


@cache
def load_gazetteer() -> Gazetteer:
    """The gazetteer that ships with Dateline; `FileNotFoundError` where it was not built."""
    return Gazetteer(Path(str(files("dateline.language") / "model" / "gazetteer.bin")))
