"""One tree of errors, whose messages name the input, what is wrong, and the way out."""

import pytest

from dateline import errors
from dateline.errors import DatelineError

KINDS = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, DatelineError)]


@pytest.mark.parametrize("kind", KINDS)
def test_every_error_is_caught_as_a_dateline_error(kind: type[DatelineError]) -> None:
    with pytest.raises(DatelineError):
        raise kind.about("a.txt", "is empty", "Give another.")


def test_a_message_names_the_input_what_is_wrong_and_the_way_out() -> None:
    assert str(DatelineError.about("a.txt", "is empty", "Give another.")) == "a.txt: is empty. Give another."
