"""Copies of one text, whole or in part."""

from dateline.linking.across.copies import are_copies, text_keys

LONG = " ".join(
    f"The {n}th convoy crossed the bridge at Kesh with {n * 7} trucks of grain and flour." for n in range(40)
)
OTHER = " ".join(
    f"In round {n} the envoys spoke of prisoners, of the {n * 3} villages and of their wells."
    for n in range(40)
)


def copies(one: str, other: str) -> bool:
    a, b = text_keys(one), text_keys(other)
    return are_copies(a, b, set(a) & set(b))


def test_a_text_with_a_few_other_words_is_a_copy() -> None:
    assert copies(
        LONG, LONG.replace("The 7th convoy", "Officials said the 7th convoy").replace("grain", "wheat", 1)
    )


def test_another_text_is_none() -> None:
    assert not copies(LONG, OTHER)


def test_a_paragraph_taken_over_into_a_short_report_makes_it_a_copy() -> None:
    agency = LONG[:400]
    assert copies(f"{agency}\nA word of our own.", f"{OTHER}\n{agency}")


def test_a_set_phrase_makes_no_copy() -> None:
    assert not copies(f"For immediate release\n{LONG}", f"For immediate release\n{OTHER}")


def test_texts_too_short_to_tell_are_no_copies() -> None:
    assert not copies("Nine people died.", "Nine people died.")


def test_the_keys_are_the_same_every_time() -> None:
    assert text_keys(LONG) == text_keys(LONG)
