"""A story read with the shipped model; tests that want it are skipped where the model is not there."""

import datetime
from collections.abc import Callable

import pytest

from dateline.finding.story import Story

PUBLISHED = datetime.date(2020, 10, 10)
Read = Callable[[str], Story]


@pytest.fixture(scope="session")
def read() -> Read:
    """Text -> Story, published on Saturday, 10 October 2020."""
    pipeline = pytest.importorskip("dateline.language.pipeline")
    from dateline.finding.actors import read_actors
    from dateline.finding.places import find_places
    from dateline.finding.statements import find_statements
    from dateline.finding.story import story_of
    from dateline.language.calendar import find_times

    try:
        load = pipeline.load_pipeline()
    except OSError:
        pytest.skip("the model is not there")

    def run(text: str) -> Story:
        doc = load(text, PUBLISHED)
        times, actors, places = tuple(find_times(doc, PUBLISHED)), read_actors(doc), tuple(find_places(doc))
        return story_of(doc, actors, places, times, tuple(find_statements(doc, actors, times)))

    return run
