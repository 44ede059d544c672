"""A user's own list of actors."""

import pytest

from dateline.errors import FormatError
from dateline.linking.across.actors import identify
from dateline.linking.across.lists import as_listed, listed_names, read_actor_list
from dateline.record import Actor

LIST = """id,name,aliases,kind,country
Q1,Omar Keita,Umar Keyta;Keita,person,MLI
Q2,Azawad Front,AF; the Front of Azawad,armed-group,
Q3,Amina Diallo,,,
Q4,Amina Dialo,,,
"""
NAMES = listed_names(read_actor_list(LIST, "list.csv"))


def found(name: str, kind: str, country: str | None = None) -> str:
    identity = identify(Actor("a1", name, kind, country, None, (), ()), "f1", "2031-03")
    return as_listed(identity, identity.name or identity.own, NAMES)


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("Omar Keita", "person", "listed|Q1"),
        ("Umar Keyta", "person", "listed|Q1"),
        ("Keita", "person", "listed|Q1"),
        ("Azawad Front", "armed-group", "listed|Q2"),
        ("Front of Azawad", "armed-group", "listed|Q2"),
        ("Ada Oba", "person", "person|ada oba"),
        ("Diop", "person", "actor|f1"),
    ],
)
def test_an_actor_of_the_list_has_the_id_that_the_list_gives(name: str, kind: str, expected: str) -> None:
    assert found(name, kind) == expected


def test_a_name_that_two_of_the_list_share_is_neithers() -> None:
    assert not found("Amina Diallo", "person").startswith("listed")


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("", "l.csv"),
        ("name,country\nA,B\n", "l.csv"),
        ("id,name\n,B C\n", "l.csv:2"),
        ("id,name,kind\n1,B C,ship\n", "l.csv:2"),
    ],
)
def test_a_list_that_is_none_is_refused_where_it_is_wrong(text: str, where: str) -> None:
    with pytest.raises(FormatError, match=f"^{where}:"):
        read_actor_list(text, "l.csv")
