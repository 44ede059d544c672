"""Ids follow the order of the text."""

from dateline.record.ids import numbered


def test_items_are_numbered_in_text_order() -> None:
    assert numbered("t", [(9, "b"), (2, "a")], lambda item: (item[0],)) == [
        ("t1", (2, "a")),
        ("t2", (9, "b")),
    ]


def test_items_at_one_place_keep_their_order() -> None:
    assert [key + word for key, word in numbered("a", "zy", lambda _: (0,))] == ["a1z", "a2y"]
