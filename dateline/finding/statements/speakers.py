"""Who speaks: the source's actors, or those whom its pronoun or document points back to."""

from spacy.tokens import Doc

from dateline.finding.statements.draft import Draft, head_of, tokens_of
from dateline.finding.statements.index import Actors
from dateline.language.cues import load_words

FIRST_PERSON = frozenset({"i", "we", "my", "our", "us", "me"})
THIRD_PERSON = frozenset({"he", "she", "they", "it"})
FARTHEST = 80  # tokens back to the statement whose speaker a pronoun or "the statement" may take


class Known:
    """The drafts resolved so far, in text order, with their speakers."""

    def __init__(self) -> None:
        self.speakers: dict[Draft, tuple[str, ...]] = {}
        self.starts: dict[tuple[object, ...], tuple[str, ...]] = {}
        self.last: tuple[Draft, tuple[str, ...]] | None = None

    def add(self, draft: Draft, speakers: tuple[str, ...]) -> None:
        """Remember who speaks in `draft`; the last outermost one is kept at hand."""
        self.speakers[draft] = speakers
        self.starts[(draft.source, draft.cue)] = speakers
        if draft.outer is None:
            self.last = (draft, speakers)

    def of(self, draft: Draft) -> tuple[str, ...]:
        """The speakers of `draft`, also where its content has grown since it was pointed at."""
        return self.speakers.get(draft) or self.starts.get((draft.source, draft.cue), ())


def speakers_of(doc: Doc, draft: Draft, actors: Actors, before: Known) -> tuple[str, ...]:
    """Actor ids of the speakers of `draft`; `before` holds the drafts already resolved, in text order."""
    if draft.continues is not None:
        return before.of(draft.continues)
    if not draft.source:
        return ()
    words = {doc[i].lower_ for i in tokens_of(draft.source)}
    if draft.outer is not None and words & FIRST_PERSON and len(words) == 1:
        return before.of(draft.outer)
    found = _in_head(doc, draft, actors)
    if found:
        return found
    return _from_before(doc, draft, before) if _points_back(doc, draft, words) else ()


def _in_head(doc: Doc, draft: Draft, actors: Actors) -> tuple[str, ...]:
    found = [actor for start, end in draft.source for actor in actors.actors_in(start, end)]
    return tuple(dict.fromkeys(found))


def _points_back(doc: Doc, draft: Draft, words: set[str]) -> bool:
    head = head_of(doc, draft.source)
    definite = bool(words & {"the", "this", "his", "her", "its", "their"})
    return (len(words) == 1 and bool(words & THIRD_PERSON)) or (
        head is not None and head.lemma_.lower() in load_words().papers and definite
    )


def _from_before(doc: Doc, draft: Draft, before: Known) -> tuple[str, ...]:
    """The speaker of the statement just before, if it is near, outermost and has one."""
    if before.last is None:
        return ()
    other, speakers = before.last
    near = draft.start()[0] - other.start()[0] >= 0 and draft.start()[0] - other.start()[1] <= FARTHEST
    return speakers if near and (other.source or other.continues) else ()
