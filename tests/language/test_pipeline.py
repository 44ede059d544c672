"""The language layer over whole texts, with the shipped model."""

import pytest
import spacy

import dateline.language.spacy_component  # noqa: F401  (registers the factory)
from dateline.errors import DatelineError
from dateline.language.pipeline import load_pipeline

REPORT = (
    "The rebels said on Friday that they would withdraw from the port.\n\n"
    "“We have kept our word,” their commander, Amadou Keita, told reporters in Bamako. He left at once."
)


@pytest.fixture(scope="module")
def read():
    return load_pipeline(1)


def attributions(doc):
    return [
        tuple(" ".join(doc[a:b].text for a, b in spans) for spans in (item.source, item.cue, item.content))
        for item in doc._.attributions
    ]


def test_every_layer_is_there(read):
    doc = read(REPORT)
    assert doc.text == REPORT
    assert [s.root.lemma_ for s in doc.sents] == ["say", "tell", "leave"]
    assert ("Amadou Keita", "PERSON") in [(e.text, e.label_) for e in doc.ents]
    assert attributions(doc)[0] == ("The rebels", "said", "that they would withdraw from the port")
    assert attributions(doc)[1][2] == "“We have kept our word,”"
    assert doc._.sentence_vectors.shape == (3, 384)
    assert [doc[a].text for a, _ in doc._.paragraphs] == ["The", "“"]


def test_a_pronoun_refers_back(read):
    doc = read(REPORT)
    pairs = {(doc[a.anaphor].text, doc[a.antecedent].text) for a in doc._.antecedents}
    assert ("they", "rebels") in pairs


def test_the_same_text_gives_the_same_bytes_with_any_number_of_threads(read):
    one, two = read(REPORT), load_pipeline(2)(REPORT)
    assert one.to_bytes(exclude=["user_data"]) == two.to_bytes(exclude=["user_data"])
    assert one._.attributions == two._.attributions


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "a", ".", "“", "🕊️", "\u200f\u200f", "x" * 5000, "? " * 400]
)
def test_odd_texts_are_read_without_a_word_lost(read, text):
    assert read(text).text == text


def test_a_sentence_longer_than_the_window_is_one_sentence_and_one_tree(read):
    text = "The envoy named " + ", ".join(f"village number {i} in the north" for i in range(120)) + "."
    doc = read(text)
    assert len(list(doc.sents)) == 1
    assert sum(token.head.i == token.i for token in doc) == 1


def test_long_documents_come_out_as_short_ones(read):
    alone = attributions(read(REPORT))
    filler = "The road was closed. Trucks waited for hours at the bridge. " * 60
    inside = attributions(read(filler.strip() + "\n\n" + REPORT))
    assert inside[-len(alone) :] == alone


def test_dateline_is_a_component_of_a_spacy_pipeline():
    nlp = spacy.blank("en")
    nlp.add_pipe("dateline")
    doc = nlp(REPORT)
    assert attributions(doc)[0][0] == "The rebels"
    assert doc[1].dep_ == "nsubj"


def test_an_unknown_tagger_is_named_with_the_way_out():
    with pytest.raises(DatelineError, match=r"no_such_model.*install"):
        load_pipeline(1, "no_such_model")
