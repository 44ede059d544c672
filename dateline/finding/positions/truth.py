"""Whether a sign shows what somebody stands for: no question, nobody's stance, no clause that only describes."""

from dateline.finding.positions.assertion import NO, YES, asked, held
from dateline.finding.positions.sign import Sign
from dateline.finding.story import Story
from dateline.language.parse import Parse
from dateline.language.stances import load_holding

ALWAYS = frozenset({"unless", "terms"})  # frames that have read their own condition
UNSETTLED = frozenset({"intent", "wish"})
NOBODY = frozenset({"neither", "no", "none", "nobody"})


def truth_of(story: Story, sign: Sign) -> str:
    """YES, WEAK or NO, as `assertion.held`."""
    parse = story.parse
    if asked(parse, sign.cue) or _defines(parse, sign) or _nobody(parse, sign) or _once_wished(story, sign):
        return NO
    if sign.frame == "duty":
        return _owed(parse, sign.cue)
    if sign.frame in ALWAYS or _purposed(parse, sign):
        return YES
    return held(parse, sign.cue)


def _defines(parse: Parse, sign: Sign) -> bool:
    """ "groups opposing the deal": the clause says which are meant and tells nothing of them."""
    head = parse.heads[sign.cue]
    return parse.deps[sign.cue] == "acl" and head in sign.holders and parse.pos[head] != "PROPN"


def _nobody(parse: Parse, sign: Sign) -> bool:
    """ "neither X nor Y proposed ...", "no state supports ..."."""
    near = (
        one for head in sign.holders for one in (head, head - 1, head - 2, *parse.children[head]) if one >= 0
    )
    return any(parse.lower[one] in NOBODY for one in near)


def _once_wished(story: Story, sign: Sign) -> bool:
    """ "wanted to join": a wish of the past, unless it is told in reported speech, which shifts the tense."""
    past = story.parse.tags[sign.cue] == "VBD" and story.parse.lemmas[sign.cue] in load_holding().wishing
    return sign.stance in UNSETTLED and past and sign.cue not in story.told_in


def _owed(parse: Parse, cue: int) -> str:
    """A duty is read in its own modal; only a condition around it undoes it."""
    around = (cue, *(one for one in parse.up(cue) if parse.pos[one] in ("VERB", "ADJ")))
    marks = {mark for one in around for mark in parse.mark(one).split()}
    return NO if marks & load_holding().marks else YES


def _purposed(parse: Parse, sign: Sign) -> bool:
    """ "marched to demand X": what is done to demand is demanded."""
    head = parse.heads[sign.cue]
    purpose = sign.stance == "demands" and parse.deps[sign.cue] == "advcl" and parse.mark(sign.cue) == "to"
    done = parse.pos[head] == "VERB" and parse.lemmas[head] not in load_holding().verbs
    return purpose and done and held(parse, head) == YES
