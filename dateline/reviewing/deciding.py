"""A person's decisions into the store. Each is a row that stays; the newest on a fact counts.

`who` is the name of the person, `fact` and `other` are global ids. Every function answers with the decision that it
wrote, and raises `ReviewError` where it makes no sense, `StoreError` where the store has no such fact or cannot be
written to.
"""

import datetime
from collections.abc import Mapping
from dataclasses import replace

from dateline.reviewing.fields import field_of
from dateline.reviewing.trouble import ReviewError
from dateline.reviewing.values import Report, value_of
from dateline.store import Decision, Fact, Store
from dateline.store.judged import judged_fact

STAMP = "%Y-%m-%dT%H:%M:%S.%fZ"
INSTANT = datetime.timedelta(microseconds=1)


def accept(store: Store, fact: str, who: str, note: str | None = None) -> Decision:
    """The fact is right as it stands."""
    return _decided(store, Decision(fact, "accept", who, "", note=note))


def reject(store: Store, fact: str, who: str, note: str | None = None) -> Decision:
    """The report does not say so: the fact leaves everything that counts."""
    return _decided(store, Decision(fact, "reject", who, "", note=note))


def comment(store: Store, fact: str, who: str, note: str) -> Decision:
    """A note that decides nothing."""
    if not note.strip():
        raise ReviewError.about("comment", "has no words", "Write what you have to say.")
    return _decided(store, Decision(fact, "comment", who, "", note=note))


def correct(
    store: Store, fact: str, changes: Mapping[str, str], who: str, note: str | None = None
) -> list[Decision]:
    """Fields of the fact get other values ("" takes one away), all or none; the fields: `fields_of`."""
    values = _values(store, _current(store, fact), changes)
    with store.transaction():
        return [
            _decided(store, Decision(fact, "correct", who, "", field=field, value=value, note=note))
            for field, value in values.items()
        ]


def merge(store: Store, fact: str, other: str, who: str, note: str | None = None) -> Decision:
    """Both tell of one thing."""
    return _pair(store, Decision(fact, "merge", who, "", other=other, note=note))


def split(store: Store, fact: str, other: str, who: str, note: str | None = None) -> Decision:
    """They do not tell of one thing, whatever linked them."""
    return _pair(store, Decision(fact, "split", who, "", other=other, note=note))


def undo(store: Store, who: str, decision: str | None = None) -> Decision:
    """Takes back the decision of that id, or the newest of that person's; answers with what was taken back.

    The row stays, and another one that supersedes it is written.
    """
    own = [one for one in store.decisions() if not one.supersedes]
    meant = [one for one in own if (one.id == decision if decision else one.who == who)]
    if not meant:
        wrong = "is no decision that still stands" if decision else "has decided nothing that still stands"
        raise ReviewError.about(decision or who, wrong, "There is nothing to undo.")
    last = max(meant, key=lambda one: (one.at, one.id))
    note = f"takes back: {last.verdict}"
    _decided(store, Decision(last.fact, "comment", who, "", note=note, supersedes=last.id))
    return last


def _decided(store: Store, decision: Decision) -> Decision:
    """Stamped and written. It is newer than all that was decided about the fact, also where clocks disagree."""
    if not decision.who.strip():
        raise ReviewError.about("who", "has no name", "Say who decides.")
    latest = max((one.decision.at for one in judged_fact(store, decision.fact)), default="")
    stamped = replace(decision, at=_after(latest))
    store.decide(stamped)
    return stamped


def _after(latest: str) -> str:
    now = datetime.datetime.now(datetime.UTC).strftime(STAMP)
    if now > latest:
        return now
    try:
        return (datetime.datetime.strptime(latest, STAMP) + INSTANT).strftime(STAMP)
    except ValueError:  # another program's stamp, of another form
        return latest + "+"


def _pair(store: Store, decision: Decision) -> Decision:
    first, second = _current(store, decision.fact), _current(store, decision.other or "")
    if first.id == second.id:
        raise ReviewError.about(first.id, "is one fact", f"Name another one to {decision.verdict} it with.")
    if first.kind != second.kind:
        wrong = f"is of another kind ({second.kind}, not {first.kind})"
        raise ReviewError.about(second.id, wrong, f"Name another {first.kind}.")
    return _decided(store, decision)


def _current(store: Store, key: str) -> Fact:
    fact = store.fact(key)
    if fact is None:
        wrong = "is no fact of the store that counts now"
        raise ReviewError.about(key or "(nothing)", wrong, "It may be rejected, or of an older reading.")
    return fact


def _values(store: Store, fact: Fact, changes: Mapping[str, str]) -> dict[str, str]:
    """Field as decisions name it -> value, each judged before anything is written."""
    if not changes:
        raise ReviewError.about(fact.id, "is given no field to correct", "Name a field and its value.")
    record = store.record(fact.document)
    assert record is not None  # a fact that counts has a reading
    report = Report.of(record)
    type_ = changes.get("type", fact.type)
    fields = {name: field_of(fact.kind, name, type_) for name in changes}
    return {field.stored_as: value_of(field, changes[name], report) for name, field in fields.items()}
