"""Counts: where a report gives a number, and the noun phrase of what it counts."""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.finding.story import Story
from dateline.language.measures import load_measures
from dateline.language.numbers import Quantity, amount_at, may_open, number_firsts, units_of
from dateline.language.parse import Parse

WINDOW = 14  # tokens that a number with its modifiers can have
REACH = 5  # tokens from a premodifier to the noun that it describes
GLUE = frozenset({"-", "–", "—", "/"})
MORE = frozenset({"more", "further", "additional", "other"})
STRONG = frozenset({"strong", "member", "man", "person", "troop", "soldier"})
NUMBERED = frozenset(
    {
        "no",
        "no.",
        "№",
        "#",
        "number",
        "resolution",
        "article",
        "aged",
        "age",
        "chapter",
        "section",
        "page",
        "paragraph",
        "nos",
    }
)
FRACTIONS = frozenset(
    ["%", "/", "quarters", "quarter", "thirds", "third", "fifths", "tenths", "halves", "half"]
)
THEM = frozenset({"them", "whom", "these", "those", "us", "which"})
DETERMINERS = frozenset({"the", "these", "those", "his", "her", "its", "their", "our", "my", "your"})
SHARES = frozenset(
    ["some", "most", "none", "half", "many", "few", "each", "any", "either", "neither", "one", "third", "thirds",
     "quarter", "majority", "rest", "part", "percent", "%", "cent", "member", "members", "much", "number"]
)  # fmt: skip
DESCRIBING = (
    "amod",
    "compound",
    "nmod",
    "flat",
    "nmod:desc",
    "nummod",
    "det",
    "acl",
    "nmod:unmarked",
    "conj",
    "punct",
)
NOUNS = ("NOUN", "PROPN")


@dataclass(frozen=True, slots=True)
class Count:
    """A number phrase: tokens `start`..`end` are the number with its modifiers, `begin`..`stop` the noun phrase behind
    it (empty where there is none), whose head is `noun`, `last` the end of the nouns that share the number ("12 men and
    women"); `top` stands for the whole in the tree. `partitive`: so many of them; `strong`: "a 500-strong crowd"."""

    start: int
    end: int
    begin: int
    stop: int
    last: int
    top: int
    noun: int | None
    quantity: Quantity
    money: bool
    partitive: bool
    strong: bool

    @property
    def zero(self) -> bool:
        """Whether nobody is counted ("no casualties")."""
        return self.quantity.high == 0

    @property
    def bare(self) -> bool:
        """Whether no noun says who is counted ("killed nine", "three of them")."""
        return self.noun is None


def find_counts(story: Story) -> tuple[Count, ...]:
    """Every number of the story that may count something, in text order: no dates, ages, ordinals or labels."""
    return tuple(_counts(story))


def _counts(story: Story) -> Iterator[Count]:
    parse, firsts, i = story.parse, number_firsts(), 0
    lower, size = parse.lower, len(parse)
    end_of_sum: int | None = None
    while i < size:
        word = lower[i]
        if (word.isalpha() and word not in firsts) or not may_open(lower, i) or i in story.time_at:
            i += 1
            continue
        found = _number_at(parse, i)
        if found is None or any(t in story.time_at for t in range(i, found[1])):
            i += 1
            continue
        quantity, end, money = found
        count = _counted(story, i, end, quantity, money)
        twice = money and end_of_sum == i - 1 and lower[i - 1] == "("  # "$2bn (£1.6bn)" is one sum
        if _counts_something(parse, count) and not twice:
            yield count
        end_of_sum = end if money else None
        i = max(count.stop if count.partitive else end, i + 1)


def _number_at(parse: Parse, start: int) -> tuple[Quantity, int, bool] | None:
    """The quantity that begins at token `start`, the token after it, and whether it is money."""
    units: list[str] = []
    tokens: list[int] = []
    changes = start > 0 and parse.lower[start - 1] == "from"  # "from 12 to 43" are two numbers
    for i in range(start, min(start + WINDOW, len(parse))):
        word = parse.lower[i]
        if changes and word == "to":
            break
        parts = [word] if word.isalpha() else units_of(word)
        units += parts
        tokens += [i] * len(parts)
    found = amount_at(units, 0)
    if found is None or (found.end < len(tokens) and tokens[found.end] == tokens[found.end - 1]):
        return None
    return found.quantity, tokens[found.end - 1] + 1, found.money


def _counts_something(parse: Parse, count: Count) -> bool:
    """No label ("Resolution 10"), no part of a word ("T-72", "five-day"), no share ("one of the 12")."""
    start, end = count.start, count.end
    before = parse.lower[start - 1] if start else ""
    glued = start > 0 and parse.ends[start - 1] == parse.starts[start] and before[-1] in "-–—/.:#№"
    after = parse.lower[end] if end < len(parse) else ""
    joined = after in GLUE and parse.starts[end] == parse.ends[end - 1] and not count.strong
    if glued or joined or before in NUMBERED or after in FRACTIONS:
        return False
    of = parse.lower[end + 1] if after == "of" and end + 1 < len(parse) else ""
    if of == "which" or (of not in ("", "them") and parse.lower[start:end] == ["one"]):
        return False
    return not _of_share(parse, start)


def _of_share(parse: Parse, start: int) -> bool:
    """Whether a share of the count is meant: "one of the 12", "some of his 40"."""
    i = start - 1
    if i > 0 and parse.lower[i] in DETERMINERS:
        i -= 1
    return i > 0 and i < start - 1 and parse.lower[i] == "of" and parse.lower[i - 1] in SHARES


def _counted(story: Story, start: int, end: int, quantity: Quantity, money: bool) -> Count:
    """The count whose number stands at `start`..`end`, with the noun phrase behind it."""
    parse, size = story.parse, len(story.parse)
    begin = end
    strong = end + 1 < size and parse.lower[end] == "-" and parse.lower[end + 1] in STRONG
    begin += 2 if strong else 0
    while begin < size and parse.lower[begin] in MORE and not money:
        begin += 1
    partitive = False
    if begin + 1 < size and parse.lower[begin] == "of" and not money:
        partitive = parse.lower[begin + 1] in THEM | DETERMINERS
        begin = _inside_of(parse, begin + 1, partitive)
    them = partitive and parse.lower[begin] in THEM and parse.pos[begin] != "DET"
    noun, stop = (None, begin + them) if money or them else noun_phrase(story, begin)
    top = _top(parse, start, max(stop, end), noun if noun is not None else end - 1)
    last = max([stop, end, *(token + 1 for token in _sharing(parse, noun))])
    return Count(start, end, min(begin, stop), stop, last, top, noun, quantity, money, partitive, strong)


def _sharing(parse: Parse, noun: int | None) -> list[int]:
    """Nouns that share the number of `noun`: "no deaths or injuries"; one with a number of its own does not."""
    if noun is None:
        return []
    near = [t for t in parse.kids(noun, "conj") if 0 < t - noun <= REACH and parse.pos[t] in NOUNS]
    near = [
        t for t in near if not any(parse.pos[i] in ("VERB", "AUX") for i in range(noun + 1, parse.left[t]))
    ]
    return [t for t in near if not parse.has(t, "nummod", "det", "case") and _linked(parse, t)]


def _linked(parse: Parse, noun: int) -> bool:
    """Whether a conjunction, no comma alone, leads to `noun`, which is neither a number itself nor a thing."""
    joined = any(parse.lower[t] in ("and", "or", "nor") for t in parse.kids(noun, "cc"))
    measures, first = load_measures(), parse.heads[noun]
    thing = measures.among(parse.lower[noun], "things.nouns")
    unlike = parse.lower[first] in measures.toll and parse.lower[noun] not in measures.toll
    numbered = any(may_open(parse.lower, t) for t in range(parse.left[noun], noun + 1))
    return joined and not thing and not unlike and not numbered


def _inside_of(parse: Parse, begin: int, partitive: bool) -> int:
    """The first token of what is counted behind "of": determiners and the whole's own number passed over."""
    if not partitive or parse.lower[begin] in THEM - DETERMINERS:
        return begin
    begin += 1
    found = _number_at(parse, begin) if begin < len(parse) else None
    return found[1] if found else begin


def noun_phrase(story: Story, begin: int) -> tuple[int | None, int]:
    """The head of the noun phrase that begins at token `begin` without article or number, and the token after the
    head; (None, begin) where there is none. An adjective without a noun is a head of its own ("dead")."""
    parse, i, head = story.parse, begin, None
    while i < len(parse) and i not in story.time_at and i < begin + WINDOW:
        if parse.pos[i] in NOUNS or parse.lower[i] in ("others", "them", "whom", "one"):
            head = i
            if not _premodifies(parse, i):
                return head, i + 1
        elif _adjectival(parse, i):
            head = i if head is None or parse.pos[head] not in NOUNS else head
        elif not _between(parse, begin, i):
            break
        i += 1
    return (None, begin) if head is None else (head, head + 1)


def _adjectival(parse: Parse, i: int) -> bool:
    return parse.pos[i] == "ADJ" or (parse.tags[i] in ("VBN", "VBG") and _premodifies(parse, i))


def _premodifies(parse: Parse, i: int) -> bool:
    """Whether the word describes a noun close behind it."""
    at = i
    for _ in range(REACH):
        head = parse.heads[at]
        if head == at or parse.deps[at] not in DESCRIBING:
            break
        at = head
        if i < at <= i + REACH:
            return parse.pos[at] in NOUNS or parse.pos[at] == "ADJ"
        if abs(at - i) > REACH:
            break
    return False


def _between(parse: Parse, begin: int, i: int) -> bool:
    """A hyphen within a word, "and" between two adjectives, or an adverb before one."""
    if i + 1 >= len(parse):
        return False
    if parse.pos[i] == "ADV":
        return parse.heads[i] == i + 1 and _adjectival(parse, i + 1) and _premodifies(parse, i + 1)
    if i == begin:
        return False
    if parse.lower[i] in GLUE:
        return parse.ends[i - 1] == parse.starts[i]
    if parse.lower[i] in ("and", "or", ",") and parse.pos[i - 1] in ("ADJ", "PROPN"):
        return _premodifies(parse, i - 1) and parse.pos[i + 1] in ("ADJ", "PROPN", "NOUN")
    return False


def _top(parse: Parse, start: int, stop: int, token: int) -> int:
    """The token of `start`..`stop` that hangs on a word outside, upwards from `token`."""
    for _ in range(WINDOW):
        head = parse.heads[token]
        if head == token or not start <= head < stop:
            return token
        token = head
    return token
