"""From text to items: words of the calendar with their classes, everything else one neutral sign.

The grammar runs over one character an item, so that a whole document is searched by few regular
expressions over a short string, and only where a word of the calendar stands.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from dateline.language.calendar.lexicon import CalendarLexicon, calendar_lexicon
from dateline.language.numbers import number_at, number_words

NEUTRAL = "x"
FIRST_YEAR, LAST_YEAR = 1000, 2199
_TOKEN = re.compile(
    r"(?P<skip>https?://\S+|www\.\S+|\S+@\S+\.\w+)"
    r"|(?P<break>\n[ \t\r]*\n\s*|(?<=[.!?:”\"])[ \t]*\n)"
    r"|(?P<quarter>[QH][1-4]\b)"
    r"|(?P<oclock>o['’]clock)"
    r"|(?P<word>[^\W\d_]+(?:['’](?=[sS]\b)|(?<=s)['’](?=\s[DdWw]))?)"
    r"|(?P<iso>\d{4}-\d{2}-\d{2}(?!\d))"
    r"|(?P<slash>\d{1,2}/\d{1,2}/\d{2,4}(?!\d)|\d{1,2}\.\d{1,2}\.\d{4}(?!\d))"
    r"|(?P<clock>\d{1,2}:\d{2}(?::\d{2})?(?!\d))"
    r"|(?P<decade>(?:1[0-9]|20)?\d0['’]?s\b)"
    r"|(?P<ordinal>\d{1,3}(?:st|nd|rd|th)\b)"
    r"|(?P<ampm_clock>\d{1,2}(?:[:.]\d{2})?(?=\s?[ap]\.?m\b))"
    r"|(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d*[½¼¾]|\d+(?:\.\d+)?(?:/\d+)?)"
    r"|(?P<sign>[^\s\w])"
)
_AMPM = re.compile(r"[ap]\.m\.?|[ap]m\b", re.IGNORECASE)
_GLUED_SIGNS = "$€£¥#%/@"
_NAME_LIKE = frozenset(("may", "march", "august", "april", "june"))
_ABBREVIATED = 5
_VULGAR = {"¼": 1, "½": 2, "¾": 3}  # quarters


@dataclass(slots=True)
class Item:
    """One word of the scan: its class sign, lower-case word, place in the text, and number if it is one."""

    sign: str
    word: str
    start: int
    end: int
    number: Fraction | None = None


def scan(text: str) -> tuple[list[Item], str]:
    """The items of a text and the string of their class signs."""
    lexicon = calendar_lexicon()
    items = [_item(m, lexicon) for m in _TOKEN.finditer(text) if m.lastgroup is not None]
    _judge_names(items, text, lexicon)
    items = _merged(items, text, lexicon)
    return items, "".join([item.sign for item in items])


def _item(m: "re.Match[str]", lexicon: CalendarLexicon) -> Item:
    kind, found = m.lastgroup, m.group()
    start, end = m.span()
    if kind == "word":
        if found[-1] in "'’":
            found, end = (found[:-1], end - 1) if found[-2] not in "sS" else (found, end)
        word = found.lower()
        return Item(lexicon.signs.get(word, NEUTRAL), word, start, end)
    if kind == "sign":
        return Item(lexicon.signs.get(found, NEUTRAL), found, start, end)
    if kind in ("number", "ordinal", "ampm_clock"):
        return _number_item(found, start, lexicon)
    classes = {
        "iso": "ISO",
        "slash": "SLASH",
        "clock": "CLOCK",
        "decade": "DECADE",
        "oclock": "o'clock",
        "quarter": "QUARTER",
    }
    if kind in classes:
        return Item(lexicon.sign_of({classes[kind]}), found.lower().replace("’", "'"), start, end)
    return Item(lexicon.sign_of({"BREAK"}) if kind == "break" else NEUTRAL, "", start, end)


def _number_item(found: str, start: int, lexicon: CalendarLexicon) -> Item:
    end = start + len(found)
    digits = found.rstrip("stndrh")
    if digits != found:
        return Item(lexicon.sign_of(ordinal_classes(int(digits))), found, start, end, Fraction(int(digits)))
    try:
        number = _value(found)
    except ZeroDivisionError:
        return Item(NEUTRAL, found, start, end)
    return Item(lexicon.sign_of(_number_classes(found, number)), found, start, end, number)


def _value(digits: str) -> Fraction:
    """The value of digits with commas, a point, a slash or a vulgar fraction behind them."""
    quarters = _VULGAR.get(digits[-1])
    if quarters is None:
        return Fraction(digits.replace(",", ""))
    return Fraction(digits[:-1] or 0) + Fraction(quarters, 4)


def _number_classes(found: str, number: Fraction) -> set[str]:
    classes = {"NUM"}
    if found.isdigit():
        if len(found) <= 2:
            classes |= {"TWODIGIT"} if len(found) == 2 else set()
            classes |= {"DAYNUM"} if 1 <= number <= 31 else set()
        if len(found) == 4 and (FIRST_YEAR <= number <= LAST_YEAR):
            classes.add("YEAR")
        if len(found) == 4 and found[0] == "0":
            classes.add("CLOCK")
    elif re.fullmatch(r"\d{1,2}\.\d\d", found):
        classes.add("CLOCK")
    return classes


def ordinal_classes(value: int) -> set[str]:
    """Classes of an ordinal: ORD, and DAYNUM where a month has such a day."""
    return {"ORD", "DAYNUM"} if 1 <= value <= 31 else {"ORD"}


def _judge_names(items: list[Item], text: str, lexicon: CalendarLexicon) -> None:
    """Take the class from month and weekday words that are no times here (the verb, the name, the sun)."""
    for i, item in enumerate(items):
        if (
            item.sign != NEUTRAL
            and item.word in lexicon.capitalised
            and not _is_calendar_word(items, i, text, lexicon)
        ):
            item.sign = NEUTRAL


def _is_calendar_word(items: list[Item], i: int, text: str, lexicon: CalendarLexicon) -> bool:
    item = items[i]
    if not text[item.start].isupper():
        return False
    before = items[i - 1] if i else None
    if before is not None and before.word == "-" and i > 1:
        before = items[i - 2]
    after = _after_dot(items, i)
    number_beside = any(x is not None and x.number is not None for x in (before, after))
    if item.word in lexicon.months and item.word not in _NAME_LIKE and len(item.word) >= _ABBREVIATED:
        return True
    if item.word in _NAME_LIKE:
        return (
            number_beside
            or (before is not None and before.word in calendar_lexicon().neighbours["month_before"])
            or (item.word in ("august", "april", "june") and not _is_name(items, i, text))
        )
    if item.word in lexicon.months or len(item.word) < _ABBREVIATED:
        dotted = item.end < len(text) and text[item.end] == "." and len(item.word) >= 3
        return (
            number_beside
            or (
                dotted and before is not None and before.word in calendar_lexicon().neighbours["month_before"]
            )
            or (after is not None and after.word in lexicon.months)
            or item.word in ("july",)
        )
    return True


def _is_name(items: list[Item], i: int, text: str) -> bool:
    """Whether a capitalised word stands beside it, as in a person's name."""
    return any(
        0 <= k < len(items)
        and items[k].word.isalpha()
        and items[k].sign == NEUTRAL
        and text[items[k].start].isupper()
        and not text[items[k].start - 2 : items[k].start].startswith(".")
        and abs(items[k].start - items[i].end) <= 1
        for k in (i + 1,)
    )


def _after_dot(items: list[Item], i: int) -> Item | None:
    k = i + 1
    while k < len(items) and items[k].word in (".", ",", "-"):
        k += 1
    return items[k] if k < len(items) else None


def _merged(items: list[Item], text: str, lexicon: CalendarLexicon) -> list[Item]:
    """The items with phrases, number words and a.m./p.m. each made one item."""
    out: list[Item] = []
    i = 0
    while i < len(items):
        item = items[i]
        if item.word in lexicon.openers:
            joined = (
                _phrase(items, i, lexicon) or _number_run(items, i, lexicon) or _ampm(items, i, text, lexicon)
            )
            if joined:
                out.append(joined[0])
                i = joined[1]
                continue
        out.append(item)
        i += 1
    return out


def _phrase(items: Sequence[Item], i: int, lexicon: CalendarLexicon) -> tuple[Item, int] | None:
    for words, sign, phrase in lexicon.phrases.get(items[i].word, ()):
        last = i + len(words) - 1
        if last < len(items) and all(items[i + k].word == word for k, word in enumerate(words)):
            return Item(sign, phrase, items[i].start, items[last].end), last + 1
    return None


def _ampm(items: Sequence[Item], i: int, text: str, lexicon: CalendarLexicon) -> tuple[Item, int] | None:
    found = _AMPM.match(text, items[i].start)
    if not found or items[i].word not in ("a", "p", "am", "pm"):
        return None
    last = i
    while last + 1 < len(items) and items[last + 1].end <= found.end():
        last += 1
    return Item(
        lexicon.sign_of({"AMPM"}), found.group().lower()[0] + "m", items[i].start, found.end()
    ), last + 1


def _number_run(items: Sequence[Item], i: int, lexicon: CalendarLexicon) -> tuple[Item, int] | None:
    """Number words from item `i` on as one item; "nineteen ninety-six" as a year."""
    if items[i].word in ("a", "an", "p", "am", "pm"):
        return None
    words, places = _number_words_from(items, i)
    ordinal = number_words().ordinal
    found = number_at(words, 0)
    if found is None:
        value = ordinal.get(words[0]) if words else None
        classes = ordinal_classes(value) if value else set()
        return (_joined(items, i, i, lexicon.sign_of(classes), Fraction(value)), i + 1) if value else None
    value_, used = found
    rest = number_at(words, used)
    if 16 <= value_ <= 20 and rest and rest[0] >= 10 and rest[0] < 100 and used == 1:
        last = places[rest[1] - 1]
        sign = lexicon.sign_of({"YEAR", "NUM"})
        return _joined(items, i, last, sign, value_ * 100 + rest[0]), last + 1
    if used < len(words) and words[used] in ordinal and value_ in range(20, 40, 10):
        total = int(value_) + ordinal[words[used]]
        return _joined(
            items, i, places[used], lexicon.sign_of(ordinal_classes(total)), Fraction(total)
        ), places[used] + 1
    last = places[used - 1]
    sign = (
        items[i].sign
        if used == 1 and items[i].number is not None
        else lexicon.sign_of({"NUM", *_one(items[i])})
    )
    return _joined(items, i, last, sign, value_), last + 1


def _one(item: Item) -> Iterable[str]:
    return ("one",) if item.word == "one" else ()


def _number_words_from(items: Sequence[Item], i: int) -> tuple[list[str], list[int]]:
    """Words that may be one number, with their places; a hyphen between two words is passed over."""
    known = number_words()
    words: list[str] = []
    places: list[int] = []
    k = i
    while k < len(items) and len(words) < 12:
        word = items[k].word
        if (
            word in known.small
            or word in known.large
            or word in known.ordinal
            or word == "and"
            or items[k].number is not None
        ):
            words.append(word)
            places.append(k)
        elif not (
            word == "-" and words and k + 1 < len(items) and items[k + 1].word in known.small | known.ordinal
        ):
            break
        k += 1
    return words, places


def _joined(items: Sequence[Item], i: int, last: int, sign: str, number: Fraction) -> Item:
    word = items[i].word if last == i else " ".join(x.word for x in items[i : last + 1])
    return Item(sign, word, items[i].start, items[last].end, number)
