"""The PLOVER frames: the shipped lexicon is in order, and the loader says what is wrong with one that is not."""

import pytest

from dateline.errors import FormatError
from dateline.language.frames import MODES, NO_ACT, Frame, frames_of, load_frames

ACTS = [kind for kind in MODES if kind != NO_ACT]


def lexicon(frames: str = "", modes: str = "", **other: str) -> dict[str, str]:
    """A lexicon of one file of ASSAULT, and of `other` files by their names without the ending."""
    text = f'type = "ASSAULT"\nrecipient = ["object", "on"]\n{frames}\n{modes}'
    return {"assault.toml": text} | {f"{name}.toml": words for name, words in other.items()}


def shipped() -> list[tuple[str, Frame]]:
    """Every trigger of the shipped lexicon, "v:" before verbs and "n:" before nouns, with its frame."""
    frames = load_frames()
    verbs = [
        (f"v:{' '.join((lemma, *extra))}", frame)
        for lemma, found in frames.verbs.items()
        for extra, frame in found
    ]
    nouns = [
        (f"n:{' '.join((*before, last))}", frame)
        for last, found in frames.nouns.items()
        for before, frame in found
    ]
    return verbs + nouns


@pytest.mark.parametrize("kind", ACTS)
def test_every_type_has_verbs_and_nouns(kind):
    triggers = [trigger for trigger, frame in shipped() if frame.type == kind]
    assert sum(trigger.startswith("v:") for trigger in triggers) >= 40
    assert sum(trigger.startswith("n:") for trigger in triggers) >= 10


@pytest.mark.parametrize(("kind", "mode"), [(kind, mode) for kind in ACTS for mode in MODES[kind]])
def test_every_mode_is_told_by_a_frame_or_by_words_of_the_clause(kind, mode):
    frames = load_frames()
    by_words = mode in dict(frames.modes[kind])
    assert by_words or any((frame.type, frame.mode) == (kind, mode) for _, frame in shipped())


def test_no_trigger_stands_in_two_types_that_ask_for_the_same():
    seen: dict[tuple[object, ...], str] = {}
    for trigger, frame in shipped():
        key = (trigger, *frame.demands)
        assert seen.setdefault(key, frame.type) == frame.type, trigger


def test_the_lexicon_is_written_in_lower_case():
    assert [trigger for trigger, _ in shipped() if trigger != trigger.lower()] == []


def test_of_the_patterns_of_a_verb_the_longest_comes_first():
    for entries in (*load_frames().verbs.values(), *load_frames().nouns.values()):
        lengths = [len(extra) for extra, _ in entries]
        assert lengths == sorted(lengths, reverse=True)


def test_the_frame_that_asks_for_most_comes_first_and_of_two_the_narrower():
    frames = frames_of(
        lexicon(
            '[[frame]]\nverbs = ["hit"]\n'
            '[[frame]]\nverbs = ["hit"]\nobject = ["@person", "dog"]\n'
            '[[frame]]\nverbs = ["hit"]\nobject = ["town"]\n'
            '[[frame]]\nverbs = ["hit"]\nobject = ["town", "dog"]\nsubject = ["shell"]\n'
        )
    )
    assert [frame.name for _, frame in frames.verbs["hit"]] == [
        "ASSAULT/4",
        "ASSAULT/3",
        "ASSAULT/2",
        "ASSAULT/1",
    ]


def test_a_frame_takes_the_recipient_of_its_file_unless_it_has_its_own():
    frames = frames_of(
        lexicon(
            '[[frame]]\nnouns = ["air raid"]\n'
            '[[frame]]\nverbs = ["fire at"]\nrecipient = ["at"]\nwith = ["at", "with @gun"]',
            classes='gun = ["rifle"]',
        )
    )
    (raid,) = frames.nouns["raid"]
    (fire,) = frames.verbs["fire"]
    assert (raid[0], raid[1].recipient) == (("air",), ("object", "on"))
    assert (fire[0], fire[1].recipient) == (("at",), ("at",))
    assert fire[1].with_ == (("at", "*"), ("with", "@gun"))


@pytest.mark.parametrize(
    ("word", "verbal", "lemma"),
    [
        ("shot", True, "shoot"),
        ("blew", True, "blow"),
        ("cancelled", True, "cancel"),
        ("withdrew", True, "withdraw"),
        ("talks", False, "talks"),
        ("strikes", False, "strike"),
        ("hostilities", False, "hostilities"),
        ("gunmen", False, "gunman"),
    ],
)
def test_a_word_of_the_lexicon_is_known_by_its_forms(word, verbal, lemma):
    assert load_frames().lemma(word, verbal, "?") == lemma


def test_any_other_word_keeps_the_lemma_that_was_guessed():
    assert load_frames().lemma("zygotes", False, "zygote") == "zygote"


def test_a_plural_that_is_a_trigger_has_the_frames_of_its_singular_too():
    frames = frames_of(
        lexicon('[[frame]]\nnouns = ["clashes"]\n[[frame]]\nnouns = ["border clash"]\nsubject = ["clash"]')
    )
    assert [before for before, _ in frames.nouns["clashes"]] == [("border",), ()]
    assert frames.nouns["clash"][0][1].subject == {"clash", "clashes"}


@pytest.mark.parametrize(
    ("verb", "words", "role"),
    [
        ("carry", ("out",), "doer"),
        ("come", ("under",), "victim"),
        ("take", ("place",), "happen"),
        ("continue", (), "doer"),
        ("continue", (), "happen"),
    ],
)
def test_light_verbs_say_what_their_subject_is_to_the_act(verb, words, role):
    assert (words, role) in load_frames().light[verb]


@pytest.mark.parametrize("verb", ["reject", "condemn", "broker", "welcome"])
def test_what_others_do_to_an_act_makes_no_light_verb(verb):
    assert verb not in load_frames().light


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (lexicon('[[frame]]\nverbs = ["hit"]\nobject = ["@nowhere"]'), "no such classes ['@nowhere']"),
        (lexicon('[[frame]]\nverbs = ["hit"]\nwith = ["of @nowhere"]'), "no such classes ['@nowhere']"),
        (lexicon('[[frame]]\nverbs = ["hit"]\nmode = "visit"'), "ASSAULT has no mode 'visit'"),
        (lexicon(modes='[modes]\nvisit = ["trip"]'), "ASSAULT has no mode 'visit'"),
        (lexicon(modes='[modes]\ndrone = ["loitering munition"]'), "are phrases"),
        (lexicon('[[frame]]\nverbs = []'), "verbs is no list of words"),
        (lexicon('[[frame]]\nverbs = "hit"'), "verbs is no list of words"),
        (lexicon('[[frame]]\nverbs = ["hit", "hit"]'), "names ['hit'] twice"),
        (lexicon('[[frame]]\nverbs = ["Hit"]'), "no lower-case lemmas"),
        (lexicon('[[frame]]\nmode = "drone"'), "neither verbs nor nouns"),
        (lexicon('[[frame]]\nverbs = ["hit"]\nobjects = ["town"]'), "unknown keys ['objects']"),
        (lexicon('[[frame]]\nverbs = ["hit"]\nactor = "victim"'), "actor = 'victim'"),
        (lexicon('[[frame]]\nverbs = ["hit"]\n[[frame]]\nverbs = ["hit"]'), "ask for the same"),
        (lexicon('[[frame]]\nverbs = ["hit"'), "no TOML"),
        (lexicon(classes='person = ["man"]'), "known from the report"),
        (lexicon(light='[carry]\ndoer = "make"'), "carry.doer is no list of words"),
        ({"siege.toml": 'type = "SIEGE"'}, "type 'SIEGE' is none of PLOVER's"),
        ({"siege.toml": 'type = "COERCE"\nmode = "seize"'}, "unknown keys ['mode']"),
    ],
)  # fmt: skip
def test_a_file_that_is_not_in_order_is_named_with_its_fault(texts, told):
    with pytest.raises(FormatError) as caught:
        frames_of(texts)
    assert str(caught.value).startswith("lexicon/plover/")
    assert told in str(caught.value)


def test_one_trigger_in_two_frames_needs_restrictions_that_tell_them_apart():
    frames = frames_of(lexicon('[[frame]]\nverbs = ["hit"]\n[[frame]]\nverbs = ["hit"]\nobject = ["town"]'))
    assert len(frames.verbs["hit"]) == 2
