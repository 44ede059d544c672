"""Matches of the grammar that are no times for what stands beside them."""

from spacy.tokens import Doc

from dateline.language.calendar.lexicon import calendar_lexicon
from dateline.language.calendar.reading import Match
from dateline.language.calendar.words import Item

_GLUE = "$€£¥#%/@&_"
OLDEST_BARE, NEWEST_BARE = 1900, 2060
_ROUND = 100


class Persons:
    """The persons of a Doc: "April" and "Christmas" are no times within their names."""

    def __init__(self, doc: Doc) -> None:
        self._spans = [(e.start_char, e.end_char) for e in doc.ents if e.label_ == "PERSON"]

    def name(self, match: Match, items: list[Item]) -> bool:
        """Whether the match lies within a person's name."""
        start, end = items[match.first].start, items[match.last].end
        return any(first <= start and end <= last for first, last in self._spans)


def is_vetoed(match: Match, items: list[Item], text: str) -> bool:
    """Whether the words around a match say that it is no time."""
    first, last = items[match.first], items[match.last]
    if first.number is not None and _glued_before(first, text):
        return True
    if last.number is not None and _glued_after(last, text):
        return True
    if match.rule.means in ("year", "year_range") and match.position is None and match.edge is None:
        return _no_year(match, items, text)
    if match.rule.means == "deictic":
        return _is_title(match, items, text)
    if match.rule.means == "feast":
        return _is_no_feast(match, items, text)
    if match.rule.means == "decade":
        return _is_bare_decade(match, items)
    return match.rule.means == "duration" and match.last + 1 < len(items) and _is_age(match, items)


def _is_title(match: Match, items: list[Item], text: str) -> bool:
    """ "Today" as the name of a programme or paper."""
    if match.last + 1 >= len(items):
        return False
    word, following = items[match.last], items[match.last + 1]
    if following.word in calendar_lexicon().neighbours["programmes"]:
        return True
    loud = text[word.start : word.end].isupper() and text[following.start : following.end].isupper()
    return loud and following.word.isalpha() and match.first == 0


def _is_no_feast(match: Match, items: list[Item], text: str) -> bool:
    """In lower case ("lent"), or only naming a thing ("an Easter truce")."""
    feast = match.slots["feast"]
    if not text[feast.start].isupper():
        return True
    before = items[match.first - 1].word if match.first else ""
    after = items[match.last + 1].word if match.last + 1 < len(items) else ""
    return before in ("a", "an", "his", "her", "their") and after.isalpha() and "unit" not in match.slots


def _is_bare_decade(match: Match, items: list[Item]) -> bool:
    """Two digits are a decade with "the" or an apostrophe; else an age or a size ("in her 30s")."""
    word = match.slots["decade"].word
    bare = len(word.rstrip("'s")) == 2
    return (
        bare
        and match.first == match.last
        and (not match.first or items[match.first - 1].word not in ("and", "or"))
    )


def _glued_before(item: Item, text: str) -> bool:
    """Part of a code, price or word: F-16, $2000, UN1973."""
    if item.start == 0:
        return False
    sign = text[item.start - 1]
    if sign in _GLUE or sign.isalnum():
        return True
    return sign in "-–" and item.start > 1 and text[item.start - 2].isupper()


def _glued_after(item: Item, text: str) -> bool:
    after = text[item.end : item.end + 1]
    if after in ("-", "_") and text[item.end + 1 : item.end + 2].isupper():  # a code: 2010-11-S-231
        return True
    return bool(after) and (after in _GLUE or (after.isalnum() and not item.word.endswith(("s", "th"))))


def _no_year(match: Match, items: list[Item], text: str) -> bool:
    year = match.slots["year"]
    value = int(year.number) if year.number is not None else 0
    before = items[match.first - 1].word if match.first else ""
    after = items[match.last + 1] if match.last + 1 < len(items) else None
    near = calendar_lexicon().neighbours
    if (
        _opens_list(match, items) in near["numbered"]
        or before in near["counting"]
        or _is_digit_group(match, items)
    ):
        return True
    if after is not None and after.word in ("%", "percent", "per"):
        return True
    if not OLDEST_BARE <= value <= NEWEST_BARE:
        return before not in near["years_before"] or _counts_next(after, text)
    return value % _ROUND == 0 and before != "in" and _counts_next(after, text)


def _opens_list(match: Match, items: list[Item]) -> str:
    """The word before a number, or before the list that it ends ("Resolutions 1267, 1390 and 1455")."""
    k = match.first - 1
    while k >= 0 and (
        items[k].word in (",", "and") or (items[k].number is not None and items[k].word.isdigit())
    ):
        k -= 1
    return items[k].word if k >= 0 else ""


def _is_digit_group(match: Match, items: list[Item]) -> bool:
    """Digits straight behind other digits: part of a telephone number or a table."""
    if not match.first:
        return False
    return items[match.first - 1].number is not None and items[match.first - 1].word[0].isdigit()


def _counts_next(after: Item | None, text: str) -> bool:
    """Whether a plural noun follows, so that the digits count something: "2000 troops"."""
    return (
        after is not None
        and after.word.isalpha()
        and text[after.start].islower()
        and (
            after.word.endswith(("people", "men", "children"))
            or (
                after.word.endswith("s")
                and not after.word.endswith("ss")
                and after.word not in ("was", "is", "has", "as", "s", "us")
            )
        )
    )


def _is_age(match: Match, items: list[Item]) -> bool:
    following = [items[k].word for k in range(match.last + 1, min(match.last + 3, len(items)))]
    return following[:1] == ["old"] or following == ["of", "age"] or following == ["-", "old"]
