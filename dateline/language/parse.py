"""The parse of a Doc as plain lists, which rules walk ten times as fast as spaCy's tokens.

Everything is indexed by token; dependency labels are Universal Dependencies' (with subtypes: "nsubj:pass",
"acl:relcl", "obl:agent", "nmod:poss").
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dateline.record import Span

BETWEEN = frozenset({"between", "among", "with"})
SUBJECT = ("nsubj", "nsubj:pass")
REACH = 12  # tokens before a verb in which its own words are sought
DEEPEST = 40  # steps up a tree before a climb gives up; no sentence goes so deep but a damaged one


@dataclass(frozen=True, slots=True)
class Parse:
    """Words, tags and tree of one Doc. `heads[i] == i` and `deps[i] == "root"` at a root; `left[i]`..`right[i]`
    (inclusive) are the edges of the subtree of `i`; `sentence[i]` numbers the sentences from 0; `starts`, `ends` are
    characters of `text`."""

    text: str
    words: list[str]
    lower: list[str]
    lemmas: list[str]
    pos: list[str]
    tags: list[str]
    deps: list[str]
    heads: list[int]
    entities: list[str]
    children: list[list[int]]
    left: list[int]
    right: list[int]
    sentence: list[int]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.words)

    def span(self, start: int, end: int) -> Span:
        """The characters of tokens `start`..`end` (end exclusive), without white space at either edge."""
        while start < end - 1 and self.pos[start] == "SPACE":
            start += 1
        while end - 1 > start and self.pos[end - 1] == "SPACE":
            end -= 1
        return Span.of(self.text, self.starts[start], self.ends[end - 1])

    def up(self, token: int) -> Iterator[int]:
        """The governors of `token`, nearest first, up to the root."""
        for _ in range(DEEPEST):
            head = self.heads[token]
            if head == token:
                return
            yield head
            token = head

    def has(self, token: int, *deps: str) -> bool:
        """Whether a child of `token` stands in one of the relations `deps`."""
        return any(self.deps[child] in deps for child in self.children[token])

    def kids(self, token: int, *deps: str) -> list[int]:
        """The children of `token` that stand in one of the relations `deps`, in text order."""
        return [child for child in self.children[token] if self.deps[child] in deps]

    def case(self, token: int) -> str:
        """The preposition(s) before the phrase that `token` heads ("out of"), lower case; "" for none."""
        return " ".join(self.lower[child] for child in self.children[token] if self.deps[child] == "case")

    def mark(self, token: int) -> str:
        """The conjunction that opens the clause of `token` ("if", "after", "to"), lower case; "" for none."""
        return " ".join(self.lower[child] for child in self.children[token] if self.deps[child] == "mark")


def _mended(tokens: list[Token], heads: list[int], deps: list[str]) -> None:
    """Undo one garden path of parsers, in place: in "X confirmed talks between ministers had failed" it is the talks
    that failed, whatever the first words suggest."""
    for mark, (word, dep) in enumerate(zip(tokens, deps, strict=True)):
        if mark and dep == "mark" and word.lower_ in BETWEEN and deps[heads[mark]] == "ccomp":
            _give_back_subject(heads, deps, mark)
    for verb, dep in enumerate(deps):
        if dep == "ccomp" and tokens[verb].tag_ in ("VBN", "VBD", "VBG", "VB"):
            _give_object(tokens, heads, deps, verb)


def _give_back_subject(heads: list[int], deps: list[str], mark: int) -> None:
    """Object "talks", then "between" as a conjunction before the subject: the object is the subject."""
    verb, noun = heads[mark], mark - 1
    subject = next((i for i in range(mark + 1, verb) if heads[i] == verb and deps[i] in SUBJECT), None)
    if subject is None or deps[noun] != "obj" or heads[noun] != heads[verb]:
        return
    heads[noun], deps[noun] = verb, deps[subject]
    heads[subject], deps[subject] = noun, "nmod"
    heads[mark], deps[mark] = subject, "case"


def _give_object(tokens: list[Token], heads: list[int], deps: list[str], verb: int) -> None:
    """A finite clause without a subject takes the object right before it, of the verb above, for its own."""
    kids = {deps[i]: i for i in range(max(0, verb - REACH), verb) if heads[i] == verb}
    finite = any(
        tokens[i].tag_ in ("VBD", "VBZ", "VBP", "MD")
        for i in range(max(0, verb - 3), verb)
        if heads[i] == verb
    )
    if not finite or kids.keys() & {*SUBJECT, "mark", "expl", "csubj"}:
        return
    above = heads[verb]
    noun = next((i for i in range(verb - 1, above, -1) if heads[i] == above and deps[i] == "obj"), None)
    if noun is not None:
        heads[noun], deps[noun] = verb, "nsubj:pass" if "aux:pass" in kids else "nsubj"


def _join_ceasefires(lemmas: list[str]) -> None:
    """ "cease-fire", which the tokeniser cuts in three, has the lemma of "ceasefire" at both its words."""
    for first in range(len(lemmas) - 2):
        if lemmas[first] == "cease" and lemmas[first + 1] == "-" and lemmas[first + 2] == "fire":
            lemmas[first] = lemmas[first + 2] = "ceasefire"


def _break_circles(heads: list[int], deps: list[str]) -> None:
    """Make a root of one word of every circle of heads, in place: another tagger's tree may have some."""
    done = [False] * len(heads)
    for start in range(len(heads)):
        path: dict[int, None] = {}
        token = start
        while not done[token] and token not in path and heads[token] != token:
            path[token] = None
            token = heads[token]
        if token in path:
            heads[token], deps[token] = token, "root"
        for seen in (*path, token):
            done[seen] = True


def _edges(heads: list[int]) -> tuple[list[int], list[int]]:
    """The first and last token of each subtree."""
    left, right = list(range(len(heads))), list(range(len(heads)))
    for token in range(len(heads)):
        head, steps = heads[token], 0
        while steps < DEEPEST:
            left[head], right[head] = min(left[head], token), max(right[head], token)
            if heads[head] == head:
                break
            head, steps = heads[head], steps + 1
    return left, right


def parse_of(doc: Doc) -> Parse:
    """The lists of `doc`, built in one pass over its tokens."""
    tokens = list(doc)
    lemmas = [token.lemma_.lower() for token in tokens]
    _join_ceasefires(lemmas)
    children: list[list[int]] = [[] for _ in tokens]
    heads = [token.head.i for token in tokens]
    deps = [token.dep_ if token.head.i != i else "root" for i, token in enumerate(tokens)]
    _mended(tokens, heads, deps)
    _break_circles(heads, deps)
    for index, head in enumerate(heads):
        if head != index:
            children[head].append(index)
    left, right = _edges(heads)
    sentence, number = [], -1
    for token in tokens:
        number += bool(token.is_sent_start)
        sentence.append(max(number, 0))
    words = [token.text for token in tokens]
    starts = [token.idx for token in tokens]
    return Parse(
        text=doc.text,
        words=words,
        lower=[word.lower() for word in words],
        lemmas=lemmas,
        pos=[token.pos_ for token in tokens],
        tags=[token.tag_ for token in tokens],
        deps=deps,
        heads=heads,
        entities=[token.ent_type_ for token in tokens],
        children=children,
        left=left,
        right=right,
        sentence=sentence,
        starts=starts,
        ends=[start + len(word) for start, word in zip(starts, words, strict=True)],
    )
