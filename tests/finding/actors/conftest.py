"""`read`: a text to its Doc and its actors, with the shipped model; skipped where the model is not there."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from dateline.finding.actors import ActorIndex, read_actors

Read = Callable[[str], tuple[Doc, ActorIndex]]


@pytest.fixture(scope="session")
def read() -> Read:
    pipeline = pytest.importorskip("dateline.language.pipeline")
    try:
        load = pipeline.load_pipeline()
    except OSError:
        pytest.skip("the model is not there")

    def run(text: str) -> tuple[Doc, ActorIndex]:
        doc = load(text, None)
        return doc, read_actors(doc)

    return run
