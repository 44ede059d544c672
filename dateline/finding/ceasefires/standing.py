"""What became of a ceasefire by the words around it: record.md's statuses."""

from dateline.finding.ceasefires.position import OBJECT, SUBJECT, Position, object_phrases, subject_phrases
from dateline.finding.meetings.outlook import DEMANDED, DONE, NONE, PLANNED, POSSIBLE, outlook
from dateline.finding.meetings.phrases import lemma_of, relative_behind
from dateline.language.ceasefire_words import load_ceasefire_words
from dateline.language.clauses import is_passive
from dateline.language.mood import own_status
from dateline.language.parse import Parse

NOTHING = "nothing"  # the words name no ceasefire, or say that there is none
REAL = frozenset({"declared", "agreed", "in-force", "extended", "breached", "ended"})
OPEN = frozenset({POSSIBLE, DEMANDED})
WITHIN = frozenset({"during", "under", "since", "thanks to", "amid"})
PROMISING = frozenset({"agree", "accept", "vow", "pledge", "promise", "undertake", "commit"})
PROMISED = {"in-force": "agreed", "agreed": "agreed", "declared": "agreed", "extended": "extended"}
COMING = {"in-force": "agreed", "ended": "in-force", "declared": "proposed", "agreed": "proposed"}
REFUSING = frozenset({"refuse", "reject", "decline", "oppose"})
# Of nouns that hold a ceasefire the first in this order says what it is.
FIRST = (
    "nothing",
    "breached",
    "rejected",
    "ended",
    "extended",
    "proposed",
    "declared",
    "agreed",
    "in-force",
    "neutral",
)


def standing(parse: Parse, position: Position) -> str | None:
    """The status of the ceasefire; None where the words say nothing of it, `NOTHING` where they name none."""
    held = _of_holders(parse, position)
    if held == NOTHING or _is_denied(parse, position.trigger):
        return NOTHING
    governed = _of_governor(parse, position)
    clause = _of_clauses(parse, position)
    if clause in REAL and governed in (None, "proposed"):
        return clause  # "efforts to secure the truce, which began in May"
    if held in ("breached", "rejected", "ended", "extended"):
        return held
    if held == "proposed":
        return governed if governed in ("rejected", "agreed") else "proposed"
    if governed is not None:
        return governed
    found = clause or held or _of_modifiers(parse, position.trigger)
    return found if found not in (None, "neutral") else _of_preposition(position)


def _of_holders(parse: Parse, position: Position) -> str | None:
    words = load_ceasefire_words()
    found = {
        words.carrier.get(parse.lower[token]) or words.carrier.get(parse.lemmas[token], "nothing")
        for token in position.holders
    }
    return next((status for status in FIRST if status in found), None)


def _is_denied(parse: Parse, noun: int) -> bool:
    return any(
        parse.lower[c] in ("no", "without", "neither") for c in parse.kids(noun, "det", "case", "advmod")
    )


def _of_governor(parse: Parse, position: Position) -> str | None:
    verb = position.governor
    if verb is None:
        return None
    seen = outlook(parse, verb)
    if parse.has(verb, "expl") and _of_holders(parse, position) in (None, "in-force"):
        return "in-force" if seen in DONE else "proposed" if seen != NONE else NOTHING
    words = load_ceasefire_words()
    table = words.subject if position.link == SUBJECT else words.object
    status = table.get(position.phrase)
    return None if status in (None, "neutral") else made(parse, verb, str(status), seen)


def made(parse: Parse, verb: int, status: str, seen: str) -> str | None:
    """`status` under what the verb's helpers and governors say of it."""
    if status in ("rejected", "proposed"):
        return status if seen != NONE else None
    if seen in DONE:
        return status
    if seen == NONE and _is_ceasing(parse, verb):
        return None
    if seen == PLANNED:
        return _planned(parse, verb, status)
    if seen in OPEN:
        return "proposed" if status in ("declared", "agreed", "in-force") else None
    return _undone(parse, verb, status)


def _is_ceasing(parse: Parse, verb: int) -> bool:
    """ "has no wish to cease fire": no ceasefire, and none that is broken."""
    words = load_ceasefire_words()
    silenced = any(parse.lower[c] in words.lists["names.silenced"] for c in parse.kids(verb, "obj"))
    return silenced and lemma_of(parse, verb, words.verb_of) in words.lists["names.verbs"]


def _planned(parse: Parse, verb: int, status: str) -> str | None:
    """ "will take effect" is agreed, "agreed to observe" too; "will expire" is still in force."""
    if _lemmas_above(parse, verb) & PROMISING:
        return PROMISED.get(status)
    if status == "extended":
        return status if own_status(parse, verb) == PLANNED else None
    return COMING.get(status)


def _undone(parse: Parse, verb: int, status: str) -> str | None:
    """ "did not hold" is breached; "refused to agree to" is rejected; "was not agreed" only proposed."""
    if status in ("agreed", "declared") or (status == "in-force" and _lemmas_above(parse, verb) & REFUSING):
        return "rejected" if _lemmas_above(parse, verb) & REFUSING else "proposed"
    return "breached" if status == "in-force" else None


def _lemmas_above(parse: Parse, verb: int) -> set[str]:
    verb_of = load_ceasefire_words().verb_of
    return {lemma_of(parse, head, verb_of) for head in list(parse.up(verb))[:3] if parse.pos[head] == "VERB"}


def _of_clauses(parse: Parse, position: Position) -> str | None:
    """ "the truce agreed in May", "a ceasefire that took effect on Monday", "a truce due to end on Friday"."""
    words = load_ceasefire_words()
    for token in dict.fromkeys((position.trigger, position.top)):
        for verb in (*parse.kids(token, "acl", "acl:relcl"), *relative_behind(parse, token)):
            if parse.mark(verb) == "to":
                continue  # "a truce to bring relief"
            passive = is_passive(parse, verb) or parse.tags[verb] == "VBN"
            phrases = object_phrases(parse, verb, verb) if passive else subject_phrases(parse, verb)
            table = words.object if passive else words.subject
            status = next((table[p] for p in phrases if p in table), None)
            if status is not None and status != "neutral":
                return made(parse, verb, status, outlook(parse, verb))
    return None


def _of_modifiers(parse: Parse, noun: int) -> str | None:
    modifier = load_ceasefire_words().modifier
    near = parse.kids(noun, "amod", "compound", "advmod")
    return next((modifier[parse.lower[c]] for c in near if c < noun and parse.lower[c] in modifier), None)


def _of_preposition(position: Position) -> str | None:
    """ "during the truce", "under the ceasefire": there is one."""
    return "in-force" if position.case in WITHIN and position.link != OBJECT else None
