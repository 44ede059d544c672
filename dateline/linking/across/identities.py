"""Identities as they are kept: JSON, with the keys under which a holder is found and those for whom one is."""

import json
from collections.abc import Iterator
from dataclasses import asdict

from dateline.linking.across.actors import Identity, asked, offered
from dateline.record import Actor

ASKS = "asks"


def kept(identity: Identity) -> str:
    """The identity as JSON."""
    return json.dumps(asdict(identity), ensure_ascii=False, separators=(",", ":"))


def remembered(data: str) -> Identity:
    """The identity that `kept` wrote."""
    row = json.loads(data)
    return Identity(**{**row, "offices": tuple(row["offices"])})


def identity_keys(identity: Identity, actor: Actor) -> Iterator[str]:
    """What the actor offers, each also with his name, and what he asks for."""
    for key in offered(identity, actor):
        yield key
        yield named_key(key, identity)
    for keys in asked(identity):
        for key in keys:
            yield f"{ASKS}|{key}"


def named_key(key: str, identity: Identity) -> str:
    """The key of what one identity offers: there once anybody of that name has offered it."""
    return f"{key}={identity.name}"
