"""One person going through facts, a key at a time. What shows them and where the lines come from is the caller's."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dateline.errors import DatelineError
from dateline.reviewing.asking import meant_field, meant_value
from dateline.reviewing.deciding import accept, comment, correct, merge, reject, split, undo
from dateline.reviewing.fields import fields_of
from dateline.reviewing.neighbours import meant_fact, neighbours
from dateline.reviewing.screen import Screen, Step, Turn
from dateline.reviewing.trouble import ReviewError
from dateline.store import Store
from dateline.store.doubts import Doubtful, Wanted, doubtful


@dataclass(frozen=True, slots=True)
class Key:
    """What a key does, in words and by which method."""

    does: str
    method: Callable[["Session", Turn], Step]


class Session:
    """Goes through facts and keeps what is decided; `decided` counts."""

    def __init__(self, store: Store, who: str, screen: Screen) -> None:
        """`who` is the name under which decisions are kept."""
        self._store, self._who, self._screen = store, who, screen
        self._again: list[Doubtful] = []  # to be shown before the next one, the last first
        self.decided = 0

    def go(self, facts: Iterator[Doubtful]) -> None:
        """Shows one fact after the other and does what the keys say, until `q`, the last fact or the last line.

        Mistakes are told and asked about again; with a strict screen they are raised (`ReviewError`, `StoreError`).
        """
        for found in self._in_turn(facts):
            if self._one(found) is Step.QUIT:
                return

    def _in_turn(self, facts: Iterator[Doubtful]) -> Iterator[Doubtful]:
        for found in facts:
            yield found
            while self._again:
                yield self._again.pop()

    def _one(self, found: Doubtful) -> Step:
        """Until the fact is done with. One that was rejected or replaced meanwhile is passed over."""
        step = Step.AGAIN
        while step in (Step.STAY, Step.AGAIN):
            fact = self._store.fact(found.id)
            if fact is None:
                return Step.NEXT
            if step is Step.AGAIN:
                self._screen.show(found, fact)
            line = self._screen.ask(PROMPT)
            if line is None:
                return Step.QUIT
            step = self._do(Turn(found, fact, line.strip()))
        return step

    def _do(self, turn: Turn) -> Step:
        if not turn.line:
            return Step.STAY
        try:
            if turn.key not in KEYS:
                raise ReviewError.about(turn.key[:40], "is no key", f"Give one of {' '.join(KEYS)}.")
            return KEYS[turn.key].method(self, turn)
        except DatelineError as error:
            if self._screen.strict:
                raise
            self._screen.say(str(error))
            return Step.STAY

    def _accept(self, turn: Turn) -> Step:
        accept(self._store, turn.fact.id, self._who, turn.rest or None)
        return self._next()

    def _reject(self, turn: Turn) -> Step:
        reject(self._store, turn.fact.id, self._who, turn.rest or None)
        return self._next()

    def _correct(self, turn: Turn) -> Step:
        name, _, words = turn.rest.partition(" ")
        fields = fields_of(turn.fact.kind, turn.fact.type)
        field = meant_field(turn.fact, name or self._asked(f"field ({', '.join(fields)}): "))
        if not words:
            for number, choice in enumerate(field.choices, 1):
                self._screen.say(f"{number:>4} {choice}")
            words = self._asked(f"{field.name}{' (- for none)' if field.optional else ''}: ")
        correct(self._store, turn.fact.id, {field.name: meant_value(field, words)}, self._who)
        self.decided += 1
        return Step.AGAIN

    def _merge(self, turn: Turn) -> Step:
        other, note = self._other(turn)
        merge(self._store, turn.fact.id, other, self._who, note or None)
        return self._next()

    def _split(self, turn: Turn) -> Step:
        other, note = self._other(turn)
        split(self._store, turn.fact.id, other, self._who, note or None)
        return self._next()

    def _comment(self, turn: Turn) -> Step:
        comment(self._store, turn.fact.id, self._who, turn.rest or self._asked("note: "))
        self.decided += 1
        return Step.AGAIN

    def _undo(self, turn: Turn) -> Step:
        """What was taken back is shown next, and then the fact at hand again."""
        back = undo(self._store, self._who)
        self.decided += 1
        self._screen.say(f"taken back: {back.verdict}{f' {back.field} {back.value}' if back.field else ''}")
        undone = _found(self._store, back.fact)
        self._again.extend([turn.found, *([undone] if undone and undone.id != turn.fact.id else [])])
        return Step.NEXT

    def _skip(self, turn: Turn) -> Step:
        return Step.NEXT

    def _quit(self, turn: Turn) -> Step:
        return Step.QUIT

    def _help(self, turn: Turn) -> Step:
        for name, key in KEYS.items():
            self._screen.say(f"  {name}  {key.does}")
        return Step.STAY

    def _next(self) -> Step:
        self.decided += 1
        return Step.NEXT

    def _other(self, turn: Turn) -> tuple[str, str]:
        """The other fact of a pair, named by its number in the list that is shown, or by an id; and the note."""
        near = neighbours(self._store, turn.fact)
        if not turn.rest:
            for number, other in enumerate(near, 1):
                self._screen.say(f"{number:>4} {other.words}  ({other.why}; {other.fact.id})")
        words = turn.rest or self._asked("which (number or id): ")
        name, _, note = words.partition(" ")
        return meant_fact(self._store, turn.fact, name, near).id, note.strip()

    def _asked(self, prompt: str) -> str:
        """What is answered; `ReviewError` where nothing is."""
        words = self._screen.ask(prompt)
        if words is None or not words.strip():
            raise ReviewError.about(
                prompt.partition(" ")[0].rstrip(":"), "is not given", "Nothing was decided."
            )
        return words.strip()


def _found(store: Store, fact: str) -> Doubtful | None:
    """The fact with its doubts, None where it no longer counts."""
    current = store.fact(fact)
    if current is None:
        return None
    wanted = Wanted((current.kind,), document=current.document)
    return next((found for found in doubtful(store, wanted) if found.id == fact), None)


KEYS = {
    "a": Key("accept: it is right; a note may follow", Session._accept),
    "r": Key("reject: the report does not say so; a note may follow", Session._reject),
    "c": Key("correct a field: c status denied; c alone asks", Session._correct),
    "m": Key("merge: both tell of one thing; a number or an id, then a note", Session._merge),
    "s": Key("split: they do not; a number or an id, then a note", Session._split),
    "n": Key("note: a comment that decides nothing", Session._comment),
    "u": Key("undo: take back your newest decision", Session._undo),
    "k": Key("skip", Session._skip),
    "q": Key("quit", Session._quit),
    "?": Key("the keys", Session._help),
}
PROMPT = f"{' '.join(KEYS)} > "
