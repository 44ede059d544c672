"""Readers that take no model: every capitalised word is an actor, and some words make them misbehave."""

import os
import re
import signal
import time
from pathlib import Path

from dateline.adding.answer import Read
from dateline.errors import DatelineError, LanguageError
from dateline.reading import read_text
from dateline.record import Actor, Document, Record, Span

NAME = re.compile(r"\b[A-Z]\w+")


def read(document: Document) -> Record:
    spans: dict[str, list[Span]] = {}
    for match in NAME.finditer(document.text):
        spans.setdefault(match[0], []).append(Span.of(document.text, *match.span()))
    actors = (
        Actor(f"a{number}", name, "other", None, None, (), tuple(found))
        for number, (name, found) in enumerate(spans.items(), 1)
    )
    return Record(document, actors=tuple(actors))


def read_or_fail(document: Document) -> Record:
    if "Refused" in document.text:
        raise LanguageError.about(document.origin or "", "is refused", "Leave it out.")
    if "Broken" in document.text:
        raise ZeroDivisionError("a fault of ours")
    if "Deadly" in document.text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "Once" in document.text:
        mark = Path(os.environ["DATELINE_TEST_MARK"])
        if not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
    if "Slow" in document.text:
        time.sleep(0.02)
    return read(document)


def plain() -> Read:
    return read_or_fail


def never() -> Read:
    os._exit(3)


def missing() -> Read:
    raise DatelineError("--tagger none: no such spaCy model is installed")


def documents(number: int, words: str = "Slow") -> list[Document]:
    return [
        read_text(f"{words} report {n} from Ansel and Darrow. Keth {n} said so. It rained.")
        for n in range(number)
    ]
