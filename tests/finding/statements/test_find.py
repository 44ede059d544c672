"""Statements of hand-built Docs, from the attribution to the fact."""

import datetime

import pytest
from spacy.tokens import Doc

from dateline.finding.statements import find_statements
from dateline.language.layers import Attribution
from dateline.record import Interval, Span, Time

from .docs import NamedActors, parsed, plain, span_of, with_attributions

SAID = """
Tigray PROPN nsubj 1
said VERB ROOT 1 say
on ADP case 3
Monday PROPN obl 1
that SCONJ mark 7
troops NOUN nsubj 7
had AUX aux 7
left VERB ccomp 1 leave
. PUNCT punct 1
"""
NESTED = """
Juba PROPN nsubj 1
said VERB ROOT 1 say
Khartoum PROPN nsubj 4
had AUX aux 4
denied VERB ccomp 1 deny
that SCONJ mark 7
it PRON nsubj 7
attacked VERB ccomp 4 attack
Abyei PROPN obj 7
. PUNCT punct 1
"""
TOLD = """
Quito PROPN nsubj 1
told VERB ROOT 1 tell
Lima PROPN obj 1
that SCONJ mark 5
guns NOUN nsubj 5
fell VERB ccomp 1 fall
silent ADJ xcomp 5
"""
ESTIMATED = """
It PRON expl 2
is AUX aux:pass 2
estimated VERB ROOT 2 estimate
that SCONJ mark 5
thousands NOUN nsubj 5
fled VERB csubj:pass 2 flee
"""


def monday(doc: Doc, words: str = "Monday") -> Time:
    day = datetime.date(2022, 11, 7)
    start = doc.text.index(words)
    span = Span.of(doc.text, start, start + len(words))
    return Time("t1", Interval(day, day, "DATE", "2022-11-07", evidence=(span,)))


def attribution(doc: Doc, source: str, cue: str, *content: str) -> Attribution:
    return Attribution(
        (span_of(doc, source),) if source else (),
        (span_of(doc, cue),) if cue else (),
        tuple(span_of(doc, part) for part in content),
        0.9,
    )


def test_an_attribution_becomes_a_statement_with_speaker_day_and_words() -> None:
    doc = parsed(SAID)
    with_attributions(doc, attribution(doc, "Tigray", "said", "that troops had left"))
    (found,) = find_statements(doc, NamedActors(doc, {"Tigray": "a1"}), (monday(doc),))
    assert (found.id, found.speakers, found.act, found.form) == ("s1", ("a1",), "say", "indirect")
    assert found.said is not None and found.said.start == datetime.date(2022, 11, 7)
    assert [span.quote for span in found.content] == ["that troops had left"]
    assert found.score == 0.9


def test_what_the_model_passes_over_is_found_by_the_parse() -> None:
    doc = parsed(SAID)
    (found,) = find_statements(doc, NamedActors(doc, {"Tigray": "a1"}), ())
    assert found.rule == "sure-frame"
    assert found.speakers == ("a1",)
    assert found.said is None


def test_a_time_within_the_content_is_not_when_it_was_said() -> None:
    doc = parsed(SAID.replace("on ADP case 3\nMonday PROPN obl 1", "on ADP case 3\nMonday PROPN obl 7"))
    with_attributions(doc, attribution(doc, "Tigray", "said", "on Monday that troops had left"))
    (found,) = find_statements(doc, NamedActors(doc, {}), (monday(doc),))
    assert found.said is None


def test_a_day_after_the_publication_is_not_when_it_was_said() -> None:
    doc = parsed(SAID)
    doc._.published = datetime.date(2022, 11, 6)
    (found,) = find_statements(doc, NamedActors(doc, {}), (monday(doc),))
    assert found.said is None


def test_a_statement_within_another_points_at_it() -> None:
    doc = parsed(NESTED)
    with_attributions(doc, attribution(doc, "Juba", "said", "Khartoum had denied that it attacked Abyei"))
    outer, inner = find_statements(doc, NamedActors(doc, {"Juba": "a1", "Khartoum": "a2"}), ())
    assert (outer.inside, inner.inside) == (None, "s1")
    assert (inner.speakers, inner.act) == (("a2",), "deny")
    assert [span.quote for span in inner.content] == ["that it attacked Abyei"]


def test_the_addressee_is_whom_the_cue_names() -> None:
    doc = parsed(TOLD)
    (found,) = find_statements(doc, NamedActors(doc, {"Quito": "a1", "Lima": "a2"}), ())
    assert (found.speakers, found.to) == (("a1",), "a2")


def test_an_estimate_of_nobody_has_no_source_and_no_speaker() -> None:
    doc = parsed(ESTIMATED)
    with_attributions(doc, attribution(doc, "It", "is estimated", "that thousands fled"))
    (found,) = find_statements(doc, NamedActors(doc, {"It": "a9"}), ())
    assert (found.source, found.speakers, found.act) == ((), (), "estimate")


def test_an_attribution_of_punctuation_alone_is_dropped() -> None:
    doc = parsed(ESTIMATED + ". PUNCT punct 2\n")
    with_attributions(doc, attribution(doc, "", "that", "."))
    assert find_statements(doc, NamedActors(doc, {}), ()) == ()


CHANNELS = [
    ("in a phone call", "call"), ("at a news conference", "briefing"), ("in an interview", "interview"),
    ("on state television", "broadcast"), ("on Telegram", "social"), ("in a letter", "letter"),
    ("in a joint statement", "written-statement"), ("in a speech", "speech"), ("in parliament", "parliament"),
    ("in a newspaper", "newspaper"), ("at a meeting", "meeting"), ("on Twitter", "social"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "kind"), CHANNELS)
def test_the_channel_is_named_by_its_words(words: str, kind: str) -> None:
    tail = [f"{w} X dep 1" for w in words.split()]
    doc = parsed("\n".join([*SAID.strip().splitlines()[:-1], *tail]))
    with_attributions(doc, attribution(doc, "Tigray", "said", "that troops had left"))
    (found,) = find_statements(doc, NamedActors(doc, {}), ())
    assert found.channel is not None
    assert found.channel.kind == kind
    assert doc.text[found.channel.text.start : found.channel.text.end] == found.channel.text.quote


def test_a_channel_within_the_content_is_none() -> None:
    doc = parsed(SAID.replace("troops NOUN", "television NOUN"))
    with_attributions(doc, attribution(doc, "Tigray", "said", "that television had left"))
    (found,) = find_statements(doc, NamedActors(doc, {}), ())
    assert found.channel is None


def test_a_quotation_without_source_goes_to_the_speaker_before() -> None:
    doc = plain("Nkomo said “we have crossed the river.” “The army did not stop us.” Rain fell.")
    for token in doc:
        token.pos_ = "VERB" if token.text in ("said", "crossed", "stop", "fell") else "X"
        token.lemma_ = "say" if token.text == "said" else token.text.lower()
    with_attributions(doc, attribution(doc, "Nkomo", "said", "“we have crossed the river.”"))
    found = find_statements(doc, NamedActors(doc, {"Nkomo": "a1"}), ())
    assert [span.quote for span in found[0].content][-1] == "“The army did not stop us.”"
    assert {s.speakers for s in found} == {("a1",)}


TEXTS = [
    "",
    " ",
    "\n\n",
    "PEACE TALKS FAIL",
    "“",
    "said",
    "He said",
    "“Why?”\n\n“Because.”",
    "🕊 said it 🕊",
    "a\u200bb “c",
]


@pytest.mark.parametrize("text", TEXTS)
def test_odd_documents_never_fail(text: str) -> None:
    doc = plain(text)
    assert find_statements(doc, NamedActors(doc, {}), ()) == find_statements(doc, NamedActors(doc, {}), ())


@pytest.mark.parametrize("table", [SAID, NESTED, TOLD, ESTIMATED])
def test_every_span_quotes_the_text(table: str) -> None:
    doc = parsed(table)
    for statement in find_statements(doc, NamedActors(doc, {}), ()):
        for span in (*statement.source, *statement.cue, *statement.content, *statement.evidence):
            assert doc.text[span.start : span.end] == span.quote
