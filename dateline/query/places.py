"""Other names of a place: whoever asks for Kiev finds Kyiv."""

from collections.abc import Iterable

LIKELIEST = 2  # entries of a name, most populous first, that are looked at


def called_otherwise(name: str, labels: Iterable[str]) -> list[str]:
    """Those of `labels` that the gazetteer knows as the same place as `name`."""
    wanted = _ids(name)
    return [label for label in labels if wanted & _ids(label)] if wanted else []


def _ids(name: str) -> set[int]:
    from dateline.language.gazetteer import load_gazetteer  # numpy, which no other question needs

    likeliest = load_gazetteer().lookup(name)[:LIKELIEST]
    return {entry.geonames_id for entry in likeliest if entry.geonames_id is not None}
