"""Quotation marks of all styles and the form of speech they make."""

import pytest

from dateline.finding.statements.quotes import find_quotations, form_of, snapped

from .docs import plain, span_of

QUOTATIONS = [
    ("The general said “we hold the bridge” at dusk.", ["“we hold the bridge”"]),
    ('The envoy said "we are close" in Juba.', ['"we are close"']),
    ("The rebels said «nous restons ici» on radio.", ["«nous restons ici»"]),
    ("Der Sprecher sagte „wir gehen nicht“ gestern.", ["„wir gehen nicht“"]),
    ("The colonel said ‘hold your fire’ twice.", ["‘hold your fire’"]),
    ("He called it 'a quiet night' in Aden.", ["'a quiet night'"]),
    ("The parties’ envoys met in Oslo.", []),
    ("The rebels' camp lay near the river.", []),
    ("Sudan's army didn't answer.", []),
    ("“One,” she said. “Two.”", ["“One,”", "“Two.”"]),
    ("“We will not sign", ["“We will not sign"]),
    ("“First day of talks.\n\n“Second day of talks.”", ["“First day of talks.", "“Second day of talks.”"]),
    ('"The truce is over.\n\n"We march at dawn."', ['"The truce is over.', '"We march at dawn."']),
    ("No marks here at all.", []),
    ("The so-called “republic” voted.", ["“republic”"]),
    ("“He told me ‘run’ and I ran,” she said.", ["“He told me ‘run’ and I ran,”"]),
    ("“The rebels’ demands are unreal,” he said.", ["“The rebels’ demands are unreal,”"]),
    ("", []),
    ("”", []),
    ("“", []),
]


@pytest.mark.parametrize(("text", "expected"), QUOTATIONS)
def test_quotations_are_found_with_their_marks(text: str, expected: list[str]) -> None:
    doc = plain(text)
    assert [doc[q.start : q.end].text for q in find_quotations(doc)] == expected


FORMS = [
    ("“The siege is lifted,” said the mayor.", "“The siege is lifted,”", "direct"),
    ("The mayor said the siege was lifted.", "the siege was lifted", "indirect"),
    ("She said the siege was “finally over” in town.", "the siege was “finally over” in town", "mixed"),
    ("He spoke of a “so-called” army of thieves.", "a “so-called” army of thieves", "mixed"),
    ('The clerk wrote "no flour left" that night.', '"no flour left"', "direct"),
    ("The clerk said Mali's troops had left.", "Mali's troops had left", "indirect"),
    ("“We stay", "“We stay", "direct"),
    ("She said that «la paix» was near.", "that «la paix» was near", "mixed"),
    ("He said 'never again' twice.", "'never again'", "direct"),
    ("He said the fighters' families wept.", "the fighters' families wept", "indirect"),
]


@pytest.mark.parametrize(("text", "content", "form"), FORMS)
def test_the_form_follows_the_quotation_marks(text: str, content: str, form: str) -> None:
    doc = plain(text)
    assert form_of(doc, (span_of(doc, content),), find_quotations(doc)) == form


def test_speech_nested_in_a_quotation_is_indirect() -> None:
    doc = plain("“The chief says the road is open,” she said.")
    inner = span_of(doc, "the road is open")
    assert form_of(doc, (inner,), find_quotations(doc), nested=True) == "indirect"


SNAPS = [
    ("“We are leaving,” he said.", "We are leaving", "“We are leaving,”"),
    ("“We are leaving,” he said.", "“We are leaving", "“We are leaving,”"),
    ("He said “we are leaving”.", "we are leaving", "“we are leaving”"),
    ("He said they were leaving.", "they were leaving", "they were leaving"),
]


@pytest.mark.parametrize(("text", "words", "expected"), SNAPS)
def test_a_content_takes_the_marks_at_its_edges(text: str, words: str, expected: str) -> None:
    doc = plain(text)
    span = snapped(doc, span_of(doc, words), find_quotations(doc))
    assert span is not None
    assert doc[span[0] : span[1]].text == expected
