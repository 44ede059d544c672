"""What somebody will not do: "will not attend the talks" is a refusal (REJECT), not a meeting that is none."""

from dataclasses import replace

from dateline.finding.events.triggers import Trigger
from dateline.finding.story import Story
from dateline.language.frames import Frame
from dateline.language.status_words import load_status_words

MODES = {
    "CONSULT": "meet",
    "AGREE": "yield",
    "CONCEDE": "yield",
    "RETREAT": "yield",
    "SUPPORT": "yield",
    "AID": "assist",
    "COOPERATE": "assist",
    "MOBILIZE": "assist",
}  # PLOVER's mode of refusing an act of the type
NOT = frozenset({"not", "n't", "n’t", "never"})
BEFORE = 4  # tokens before the verb in which its helper and its "not" stand


def as_refusal(story: Story, trigger: Trigger) -> Trigger | None:
    """The trigger as one of a refusal, its "will not" included; None where the verb group refuses nothing."""
    parse, verb = story.parse, trigger.token
    mode = MODES.get(trigger.frame.type)
    if mode is None or trigger.nominal or parse.tags[verb] != "VB":
        return None
    helpers = {parse.lower[c]: c for c in parse.kids(verb, "aux", "advmod") if verb - c <= BEFORE}
    will = [token for word, token in helpers.items() if word in load_status_words().helpers["planned"]]
    if not will or not NOT & helpers.keys():
        return None
    return replace(trigger, start=min(will), frame=_refusing(trigger.frame, mode))


def _refusing(frame: Frame, mode: str) -> Frame:
    return replace(
        frame,
        name=f"REJECT/{mode} of {frame.name}",
        type="REJECT",
        mode=mode,
        reciprocal=False,
        actor="subject",
    )
