"""Every mention of a meeting in a story, by noun or by verb."""

from collections.abc import Iterator

from dateline.finding.meetings.mention import Mention
from dateline.finding.meetings.nouns import noun_mention
from dateline.finding.meetings.scene import Scene
from dateline.finding.meetings.verbs import verb_key, verb_mention
from dateline.language.meeting_words import load_meeting_words


def mentions_of(scene: Scene) -> Iterator[Mention]:
    """The mentions of a scene, in text order."""
    words, parse = load_meeting_words(), scene.parse
    for token, word in enumerate(parse.lower):
        found = None
        if word in words.nouns and parse.pos[token] in ("NOUN", "PROPN"):
            found = noun_mention(scene, token)
        elif parse.pos[token] == "VERB" and verb_key(parse, token, words):
            found = verb_mention(scene, token)
        if found is not None:
            yield found
