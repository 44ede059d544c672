"""Country codes as people write them, from the lexicon of states."""

import tomllib
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    lexicon = files("dateline.language").joinpath("lexicon/states.toml").read_text(encoding="utf-8")
    names: dict[str, str] = {}
    for state in tomllib.loads(lexicon)["state"]:
        if state["kind"] != "part":
            names.setdefault(state["iso3"], state["name"])
    return names


def country_name(code: str) -> str:
    """The name of the country with this ISO 3166-1 alpha-3 code; the code itself if the lexicon has none."""
    return _names().get(code, code)
