"""Which actor a token or a span of tokens denotes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from dateline.language.bodies import load_bodies
from dateline.language.groups import load_groups
from dateline.record.actors import Actor

DEEPEST = 6  # steps from a span's head down to the words that name somebody
WHOSE = ("nmod", "nmod:poss", "appos", "compound", "acl", "flat", "nmod:unmarked", "obl", "amod", "nsubj")


@dataclass(frozen=True, slots=True)
class ActorIndex:
    """The actors of one Doc and where they stand. Token offsets are the Doc's; ends are exclusive.

    `by_head` knows the heads of mentions and pronouns, `by_token` every token of a mention, `several` the heads of
    phrases and pronouns that stand for more than one actor ("both sides").
    """

    actors: tuple[Actor, ...] = ()
    by_token: Mapping[int, str] = field(default_factory=dict)
    by_head: Mapping[int, str] = field(default_factory=dict)
    doc: Doc | None = None
    by_id: Mapping[str, Actor] = field(default_factory=dict)
    several: Mapping[int, tuple[str, ...]] = field(default_factory=dict)

    def actor_at(self, token: int) -> str | None:
        """The id of the actor whose mention heads at or covers `token`; None where there is none."""
        return self.by_head.get(token) or self.by_token.get(token)

    def actors_in(self, start: int, end: int) -> tuple[str, ...]:
        """The ids of the actors that the phrase `start`..`end` denotes, in order of mention.

        Follows the head of the phrase, coordination ("Russia and Iran"), possessives, pronouns, and documents
        to their authors ("a statement by the ministry"); empty for unnamed sources ("officials").
        """
        if self.doc is None or start >= end:
            return ()
        found: list[str] = []
        for root in self._roots(start, end):
            for actor in self._denoted(root, start, end, DEEPEST):
                if actor not in found:
                    found.append(actor)
        return tuple(found)

    def known(self, ids: Iterable[str]) -> tuple[Actor, ...]:
        """The actors with these ids, in their order."""
        return tuple(self.by_id[key] for key in ids)

    def denoted(self, head: int) -> tuple[str, ...]:
        """The ids of the actors that the phrase headed by token `head` denotes, as `actors_in` of all its words."""
        if self.doc is None:
            return ()
        root = self.doc[head]
        found = self._denoted(root, root.left_edge.i, root.right_edge.i + 1, DEEPEST)
        return tuple(dict.fromkeys(found))

    def _roots(self, start: int, end: int) -> list[Token]:
        assert self.doc is not None
        inside = [t for t in self.doc[start:end] if not (t.is_space or t.is_punct)]
        tops = [t for t in inside if not start <= t.head.i < end or t.head.i == t.i]
        nominal = [t for t in tops if t.pos_ in ("NOUN", "PROPN", "PRON", "ADJ", "DET", "X")]
        return (nominal or tops)[:1]  # a second top is a misread modifier; coordination hangs below the first

    def _denoted(self, root: Token, start: int, end: int, depth: int) -> list[str]:
        if depth == 0:
            return []
        if root.i in self.several:
            return list(self.several[root.i])
        own = self.by_head.get(root.i) or self._covering(root)
        found = [own] if own else self._through(root, start, end, depth)
        for child in root.rights:
            if child.dep_ == "conj" and start <= child.i < end:
                found = [*found, *self._denoted(child, start, end, depth - 1)]
        return found

    def _covering(self, root: Token) -> str | None:
        """A mention that covers the root, unless the root only describes it ("Chilean officials")."""
        return self.by_token.get(root.i)

    def _through(self, root: Token, start: int, end: int, depth: int) -> list[str]:
        """Whose words or share it is, where the head itself is no actor."""
        groups = load_groups()
        lemma = root.lemma_.lower()
        for child in root.children:
            if (
                child.dep_ == "appos"
                and start <= child.i < end
                and (found := self._denoted(child, start, end, depth - 1))
            ):
                return found
        passes = (
            lemma in groups.documents
            or lemma in groups.quantity
            or lemma in ("leadership", "leader", "delegation")
        )
        if not passes and (name := self._named_modifier(root, start)):
            return name
        if lemma in groups.sources and lemma not in groups.documents and lemma not in groups.quantity:
            return []
        if not (passes or root.pos_ in ("VERB", "ADP", "ADV", "NUM", "DET", "PRON", "ADJ")):
            return []
        for child in root.children:
            if (
                child.dep_ in WHOSE
                and start <= child.i < end
                and (found := self._denoted(child, start, end, depth - 1))
            ):
                return found
        definite = any(child.lower_ in ("the", "this") for child in root.lefts)
        return (
            self._author_before(root) if lemma in groups.documents and definite and end - start <= 2 else []
        )

    def _named_modifier(self, root: Token, start: int) -> list[str]:
        """ "the Popular Front party": the party is the one whose name stands before it."""
        if load_bodies().sort_of((root.lower_,)) is None:
            return []
        names = [
            c.i
            for c in root.lefts
            if c.dep_ in ("compound", "nmod:desc") and c.pos_ == "PROPN" and c.i >= start
        ]
        return [self.by_head[i] for i in names if i in self.by_head][:1]

    def _author_before(self, root: Token) -> list[str]:
        """ "the statement said": whoever the last attribution before it speaks for."""
        assert self.doc is not None
        earlier = [a for a in self.doc._.attributions if a.source and a.source[0][1] <= root.i - 1]
        for attribution in sorted(earlier, key=lambda a: -a.source[0][0])[:2]:
            found = [self.by_head[t] for t in range(*attribution.source[0]) if t in self.by_head]
            if found:
                return found[:1]
        return []
