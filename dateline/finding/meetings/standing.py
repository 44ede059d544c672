"""What became of a meeting by the words around it: record.md's statuses, and the words that say so."""

import datetime
from collections.abc import Mapping

from dateline.finding.meetings.outlook import (
    DEMANDED,
    DONE,
    HAPPENED,
    NONE,
    ONGOING,
    PLANNED,
    POSSIBLE,
    is_now,
    outlook,
)
from dateline.finding.meetings.phrases import clauses_of, lemma_of, verb_phrases
from dateline.finding.meetings.setting import TURNS, Setting
from dateline.language.clauses import is_passive
from dateline.language.meeting_words import load_meeting_words
from dateline.language.parse import Parse
from dateline.language.status_words import load_status_words
from dateline.record import Interval

DECLINED = "declined"  # refused, denied, not held: no meeting is to be made of it
TOLD: Mapping[str, str] = {
    HAPPENED: "held", ONGOING: "ongoing", PLANNED: "announced", POSSIBLE: "proposed",
    DEMANDED: "proposed", NONE: DECLINED,
}  # fmt: skip
BEGUN: Mapping[str, str] = {**TOLD, HAPPENED: "ongoing"}


def told_by_verb(parse: Parse, verb: int) -> str:
    """The status of the meeting that `verb` itself tells of."""
    return TOLD[outlook(parse, verb)]


def standing(parse: Parse, setting: Setting) -> str | None:
    """The status of the meeting of a noun; None where the words say nothing of it."""
    if any(_is_denied(parse, token) for token in setting.carriers):
        return DECLINED
    found = [
        status
        for status in (
            _of_governor(parse, setting),
            *_of_clauses(parse, setting),
            _right_behind(parse, setting.noun),
            _of_modifiers(parse, setting),
            _of_carriers(parse, setting),
            _of_preposition(parse, setting),
        )
        if status
    ]
    turned = next((status for status in found if status in TURNS), None)
    return turned or (found[0] if found else None)


def _is_denied(parse: Parse, carrier: int) -> bool:
    """ "no plans for talks", by the words alone: the parse errs here."""
    before = parse.left[carrier]
    near = {parse.lower[i] for i in (before - 1, before, carrier - 1) if i >= 0}
    return bool(near & {"no", "neither", "without"})


def _of_governor(parse: Parse, setting: Setting) -> str | None:
    if setting.governor is None:
        return None
    if setting.subject is not None:
        return _going_on(parse, setting, _made(parse, setting.governor, setting.subject))
    if setting.entry is None or setting.entry.role == "absent":
        return None if setting.entry is None else _left(parse, setting.governor)
    return _going_on(parse, setting, _made(parse, setting.governor, setting.entry.status))


def _going_on(parse: Parse, setting: Setting, status: str | None) -> str | None:
    """What is told of talks in the present goes on ("which Norway hosts")."""
    verb, noun = setting.governor, load_meeting_words().nouns[parse.lower[setting.noun]]
    now = verb is not None and status == "held" and is_now(parse, verb)
    return "ongoing" if now and noun.kind == "talks" else status


def _left(parse: Parse, verb: int) -> str | None:
    """What a boycott makes of a meeting; nothing where it is only threatened or not meant."""
    return "boycotted" if outlook(parse, verb) in {*DONE, PLANNED} else None


def _made(parse: Parse, verb: int, status: str) -> str | None:
    seen = outlook(parse, verb)
    if status == "attended" and seen == NONE:
        return "announced" if is_to_come(parse, verb) else "held"
    if status in ("told", "attended"):
        return TOLD[seen]
    if status == "begun":
        return BEGUN[seen]
    if status == "none":
        return DECLINED
    if seen == NONE:
        return DECLINED if status in ("proposed", "announced", "confirmed") else None
    if seen in (POSSIBLE, DEMANDED):
        return None if status in TURNS else "proposed"
    return status


def is_to_come(parse: Parse, verb: int) -> bool:
    """Whether a verb's helpers point ahead, whatever it denies ("will not attend")."""
    planned = load_status_words().helpers["planned"]
    return any(parse.lower[c] in planned for c in parse.kids(verb, "aux")) or parse.mark(verb) == "to"


def _of_clauses(parse: Parse, setting: Setting) -> list[str]:
    """ "talks planned for May", "the summit, postponed twice", "a meeting to be held in Oslo"."""
    found = []
    for token in dict.fromkeys((setting.noun, setting.top)):
        for child in clauses_of(parse, token):
            status = _of_clause(parse, child)
            if status is not None and status != DECLINED:
                found.append(status)
    return found


def _of_clause(parse: Parse, verb: int) -> str | None:
    words = load_meeting_words()
    lemma = lemma_of(parse, verb, words.verb_of)
    if "due" in (parse.lower[verb], *(parse.lower[c] for c in parse.kids(verb, "mark"))):
        return "announced"
    phrases = verb_phrases(parse, verb, verb, lemma)
    if is_passive(parse, verb) or parse.tags[verb] == "VBN":
        entry = next((words.governors[p] for p in _with_for(phrases) if p in words.governors), None)
        return None if entry is None else _made(parse, verb, entry.status)
    if parse.mark(verb) == "to":
        return None
    subject = next((words.subjects[p] for p in phrases if p in words.subjects), None)
    return None if subject is None else _made(parse, verb, subject)


def _right_behind(parse: Parse, noun: int) -> str | None:
    """ "talks due to resume", where the parse missed the clause."""
    plans = load_meeting_words().lists["noun.planned_behind"]
    return "announced" if noun + 1 < len(parse) and parse.lower[noun + 1] in plans else None


def _with_for(phrases: list[str]) -> list[str]:
    return [*phrases, *(f"{phrase} for" for phrase in phrases)]


def _of_modifiers(parse: Parse, setting: Setting) -> str | None:
    words = load_meeting_words()
    for token in dict.fromkeys((setting.noun, setting.top)):
        for child in parse.kids(token, "amod", "compound", "advmod"):
            if child < token and parse.lower[child] in words.modifiers:
                return words.modifiers[parse.lower[child]]
    return None


def _of_carriers(parse: Parse, setting: Setting) -> str | None:
    words = load_meeting_words()
    told = (words.carriers[parse.lower[token]] for token in setting.carriers)
    return next((status for status in told if status != "told"), None)


def _of_preposition(parse: Parse, setting: Setting) -> str | None:
    """ "after talks" were held, "ahead of talks" are to come, "at talks" stand as their clause does."""
    planned = setting.governor is not None and outlook(parse, setting.governor) not in DONE
    if setting.before in ("held", "announced"):
        return None if planned and setting.before == "held" else setting.before
    if setting.before == "within" and setting.governor is not None:
        seen = TOLD[outlook(parse, setting.governor)]
        return None if seen == DECLINED else seen
    return None


def by_days(held: Interval | None, published: datetime.date | None) -> str | None:
    """Held where the day is over, announced where it is to come; None where the days do not tell."""
    if held is None or published is None:
        return None
    if held.end is not None and held.end < published:
        return "held"
    return "announced" if held.start is not None and held.start > published else None
