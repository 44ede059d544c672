"""What a person types for a field and its value, which may be shorter than what is meant."""

from dateline.reviewing.fields import Field, field_of, fields_of
from dateline.reviewing.trouble import ReviewError
from dateline.store import Fact

NONE = "-"  # takes a value away


def meant_field(fact: Fact, words: str) -> Field:
    """The field of that name, or the only one that begins so; `ReviewError` where none or several do."""
    words = words.strip().casefold()
    fields = fields_of(fact.kind, fact.type)
    begun = [name for name in fields if words and name.startswith(words)]
    if words not in fields and len(begun) > 1:
        raise ReviewError.about(words, f"may be {' or '.join(begun)}", "Write more of it.")
    return field_of(fact.kind, begun[0] if words not in fields and begun else words, fact.type)


def meant_value(field: Field, words: str) -> str:
    """The value: a number stands for a choice of the list, "-" for nothing."""
    words = words.strip()
    if words == NONE:
        return ""
    if field.choices and words.isascii() and words.isdigit():
        if not 1 <= int(words[:9]) <= len(field.choices):
            wrong = "is no number of the list"
            raise ReviewError.about(words, wrong, f"Give 1 to {len(field.choices)}, or the word itself.")
        return field.choices[int(words) - 1]
    return words
