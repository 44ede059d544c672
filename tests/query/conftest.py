"""A small war in three reports: one tells it, one copies that, and the other side denies it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from dateline.store import Store, open_store

from .drafts import Draft, global_id

FIRST = """The Valmoran army shelled Upper Senn on Monday and killed nine people, the Front said. President Zoë Tarnovík
will meet the Front. Peace talks in Port Ansel are planned for Friday. The Front wants the bridge. The truce of
Sunday holds. A patrol left.{copy}"""
SECOND = """The army did not shell Upper Senn on Monday, the ministry of Valmora said; at least 14 people died there
on Monday. Peace talks in Port Ansel were postponed. The Senn Front offers the bridge. The truce is broken by the
Senn Front, says Zoe Tarnovik."""


@dataclass(frozen=True, slots=True)
class War:
    """An open store and the ids of its documents."""

    store: Store
    post: str
    courier: str
    ministry: str

    def id(self, document: str, local: str) -> str:
        return global_id(self.store, document, local)


def first(copy: str = "", publisher: str = "The Ansel Post", published: str = "2031-03-04") -> Draft:
    draft = Draft(FIRST.format(copy=copy), published, publisher)
    army = draft.actor("The Valmoran army", "military", "VLM", "MIL")
    front = draft.actor("the Front", "armed-group", None, "REB")
    zoe = draft.actor("Zoë Tarnovík", "person", "VLM")
    senn, port = draft.place("Upper Senn", spot=(1.5, 2.0)), draft.place("Port Ansel", "PRT")
    monday = draft.day("on Monday", "2031-03-03")
    said = draft.statement(front, "said", "The Valmoran army shelled Upper Senn", "accuse", said=monday)
    dead = draft.figure("nine people", (9, 9, 9), by=army, place=senn, period=monday, claimed_by=(said,))
    shelled = draft.event(
        "shelled", army, recipients=(front,), places=(senn,), happened=monday, claimed_by=(said,), figures=(dead,),
        mode="heavy-weapons",
    )  # fmt: skip
    draft.event("left", type="RETREAT", mode="withdraw")
    draft.meeting("Peace talks", "announced", zoe, front, place=port, held=draft.day("Friday", "2031-03-07"))
    draft.position(front, "the bridge", "demands")
    draft.ceasefire("truce", "in-force", army, front, in_force=draft.day("Sunday", "2031-03-02", None))
    draft.link("supports", dead, shelled, "same day")
    return draft


def second() -> Draft:
    draft = Draft(SECOND, "2031-03-06", "Ministry of Valmora")
    army = draft.actor("The army", "military", "VLM", "MIL")
    front = draft.actor("Senn Front", "armed-group", None, "REB")
    zoe = draft.actor("Zoe Tarnovik", "person", "VLM")
    ministry = draft.actor("the ministry of Valmora", "body", "VLM")
    senn = draft.place("Upper Senn", spot=(1.5, 2.0))
    draft.place("Port Ansel", "PRT")
    monday = draft.day("on Monday", "2031-03-03")
    said = draft.statement(ministry, "said", "The army did not shell Upper Senn", "deny")
    draft.event("shell", army, places=(senn,), happened=monday, status="denied", claimed_by=(said,))
    draft.figure("at least 14 people", (14, None, None), place=senn, period=monday)
    draft.meeting("Peace talks", "postponed", zoe, front)
    draft.position(front, "the bridge", "offers")
    draft.ceasefire(
        "truce", "breached", army, front, violations=((front, zoe, "broken"),), kind=None
    )  # fmt: skip
    return draft


TOGETHER = ("a1", "a2", "a3", "e1", "m1", "o1", "c1")  # what the reports tell of in common


def tie(war: War) -> None:
    """What linking would find, whatever it finds at present."""
    store = war.store
    documents = (war.post, war.courier, war.ministry)
    store.put_stories(
        [(war.id(document, local), war.id(war.post, local)) for document in documents for local in TOGETHER]
    )
    one, other = war.id(war.post, "e1"), war.id(war.ministry, "e1")
    store.put_ties([one], [("contradicts", one, other, "happened v denied", one)])
    store.join_origins([war.post, war.courier])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "war.db"


@pytest.fixture
def war(path: Path) -> Iterator[War]:
    with open_store(path) as store:
        ids = [
            first().into(store),
            first(" From a partner.", "Senn Courier", "2031-03-05").into(store),
            second().into(store),
        ]
        made = War(store, *ids)
        tie(made)
        yield made
