"""Who is told to have broken a ceasefire, and who says so."""

from collections.abc import Iterable, Sequence

from dateline.finding.ceasefires.position import OBLIQUE, Position
from dateline.finding.meetings.outlook import DONE, outlook
from dateline.finding.meetings.phrases import lemma_of, ties, verb_phrases
from dateline.finding.meetings.scene import Scene
from dateline.finding.meetings.whereabouts import words_of_verb
from dateline.language.ceasefire_words import load_ceasefire_words
from dateline.language.clauses import conjuncts, owners, premodifiers, subjects, verb_agents
from dateline.language.parse import Parse
from dateline.record import Span, Violation

ACCUSED = ("obj", "iobj")


def violations_of(scene: Scene, position: Position, status: str | None) -> tuple[Violation, ...]:
    """The breaches that the words around one mention tell."""
    parse = scene.parse
    if position.governor is not None and _breaks(parse, position):
        return broken_by(scene, position.governor)
    if (
        f"{position.case} {parse.lower[position.top]} of"
        in load_ceasefire_words().lists["violation.against_it"]
    ):
        return _in_spite(scene, position)
    if status == "breached" and position.holders:
        return _of_noun(scene, position)
    if position.case in load_ceasefire_words().lists["violation.against_it"]:
        return _in_spite(scene, position)
    return ()


def _breaks(parse: Parse, position: Position) -> bool:
    breaking = load_ceasefire_words().lists["violation.break"]
    return (
        position.phrase in breaking
        and lemma_of(parse, position.governor or 0, load_ceasefire_words().verb_of) in breaking
    )


def broken_by(scene: Scene, verb: int) -> tuple[Violation, ...]:
    """The violations that `verb`, "broke" or "violating", tells: in the report's voice, a speaker's or an accuser's."""
    parse = scene.parse
    words = words_of_verb(scene, verb)
    accuser = _accusing(parse, verb)
    if accuser is not None:
        return _accused(scene, accuser, words)
    if outlook(parse, verb) not in DONE:
        return ()
    return _each(scene, scene.parties(verb_agents(parse, verb)), verb, words)


def _accusing(parse: Parse, token: int) -> int | None:
    """The verb of accusing above `token`, one or two steps up."""
    words = load_ceasefire_words()
    for head in list(parse.up(token))[:3]:
        if (
            lemma_of(parse, head, words.verb_of) in words.lists["violation.accuse"]
            and parse.pos[head] == "VERB"
        ):
            return head
        if parse.pos[head] not in ("NOUN", "VERB"):
            break
    return None


def _accused(scene: Scene, verb: int, words: Span) -> tuple[Violation, ...]:
    """ "X accused Y of ...": Y by X; "X and Y accused each other": both."""
    parse = scene.parse
    accusers = scene.parties(verb_agents(parse, verb))
    objects = [head for child in parse.kids(verb, *ACCUSED) for head in conjuncts(parse, child)]
    mutual = any(
        parse.lower[head] in load_ceasefire_words().lists["violation.each_other"] for head in objects
    )
    if mutual:
        return tuple(Violation(b, a, (words,)) for a in accusers for b in accusers if a != b)
    if not objects:
        objects = subjects(parse, verb)
    accused = scene.parties(objects)
    alleged = next(iter(accusers), None)
    return tuple(Violation(actor, alleged, (words,)) for actor in accused if actor != alleged)


def _each(scene: Scene, doers: Sequence[str], token: int, words: Span) -> tuple[Violation, ...]:
    alleged = speaker_at(scene, token)
    if not doers:
        return (Violation(None, alleged, (words,)),)
    return tuple(Violation(doer, alleged if alleged != doer else None, (words,)) for doer in doers)


def speaker_at(scene: Scene, token: int) -> str | None:
    """The actor through whose statement `token` is told, the innermost that the text names."""
    statement = scene.story.told_in.get(token)
    while statement is not None:
        if statement.speakers:
            return statement.speakers[0]
        statement = scene.story.by_id.get(statement.inside or "")
    return None


def _of_noun(scene: Scene, position: Position) -> tuple[Violation, ...]:
    """ "violations of the truce by X", "X's breach of the ceasefire", "accused X of truce violations"."""
    parse, noun = scene.parse, position.top
    words = scene.story.span(min(noun, position.trigger), max(noun, position.trigger) + 1)
    accuser = _accusing(parse, noun)
    if accuser is not None:
        return _accused(scene, accuser, words)
    if position.governor is not None and outlook(parse, position.governor) not in DONE:
        return ()
    heads = [*(head for case, head in ties(parse, noun) if case == "by"), *owners(parse, noun)]
    heads = heads or _committing(parse, position)
    heads += [
        head
        for head in premodifiers(parse, noun)
        if parse.pos[head] in ("ADJ", "PROPN") and head != position.trigger
    ]
    return _each(scene, scene.parties(heads), noun, words)


def _committing(parse: Parse, position: Position) -> list[int]:
    """ "X has committed violations of the truce"."""
    words, verb = load_ceasefire_words(), position.governor
    if verb is None or lemma_of(parse, verb, words.verb_of) not in words.lists["violation.commit"]:
        return []
    return [head for head in verb_agents(parse, verb) if head != position.top]


def _in_spite(scene: Scene, position: Position) -> tuple[Violation, ...]:
    """ "X shelled the town despite the truce": by X; "fighting went on despite it": by nobody named."""
    parse, verb = scene.parse, position.governor
    if verb is None or position.link != OBLIQUE or outlook(parse, verb) not in DONE:
        return ()
    words = load_ceasefire_words()
    doers = verb_agents(parse, verb)
    violent_acts = [
        d for d in (*doers, *subjects(parse, verb)) if parse.lemmas[d] in words.lists["violation.acts"]
    ]
    lemma = lemma_of(parse, verb, words.verb_of)
    if not words.lists["violation.violence"] & {lemma, *verb_phrases(parse, verb, verb, lemma)}:
        return ()
    actors = scene.parties(_whose(parse, doers))
    if not actors and not violent_acts:
        return ()
    return _each(scene, actors, verb, words_of_verb(scene, verb))


def _whose(parse: Parse, heads: Iterable[int]) -> list[int]:
    """The doers, and for "Syrian shelling" whose it is."""
    return [h for head in heads for h in (head, *owners(parse, head))]
