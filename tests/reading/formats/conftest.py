"""Writes bytes under a name and reads them as anyone would, with `read_sources`."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.errors import DatelineError
from dateline.reading import read_sources
from dateline.record import Document
from dateline.settings import DEFAULTS, Settings

Found = list[Document | DatelineError]
Reading = Callable[..., Found]


@pytest.fixture
def read(tmp_path: Path) -> Reading:
    def read(name: str, content: bytes | str, settings: Settings = DEFAULTS) -> Found:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return list(read_sources([path], settings=settings))

    return read


@pytest.fixture
def one(read: Reading) -> Callable[..., Document]:
    def one(name: str, content: bytes | str) -> Document:
        (document,) = read(name, content)
        assert isinstance(document, Document), document
        return document

    return one


@pytest.fixture
def refused(read: Reading) -> Callable[..., DatelineError]:
    def refused(name: str, content: bytes | str, settings: Settings = DEFAULTS) -> DatelineError:
        (error,) = read(name, content, settings)
        assert isinstance(error, DatelineError), error
        assert name in str(error) and str(error).endswith(".")
        return error

    return refused
