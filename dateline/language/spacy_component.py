"""Dateline's layers as a component of a spaCy pipeline.

import spacy
import dateline.language.spacy_component
nlp = spacy.blank("en")
nlp.add_pipe("dateline")
doc = nlp("The minister said on Monday that talks would go on.")
doc._.attributions
"""

from typing import Any

from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, POS, TAG
from spacy.language import Language
from spacy.tokens import Doc

from dateline.language.pipeline import Pipeline, load_pipeline

LAYERS = [POS, TAG, MORPH, LEMMA, HEAD, DEP, ENT_IOB, ENT_TYPE]


class DatelineComponent:
    """Sets tags, parse, entities and `doc._.attributions`, `antecedents`, `paragraphs`, `sentence_vectors`."""

    def __init__(self, threads: int | None) -> None:
        self._pipeline: Pipeline = load_pipeline(threads)

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc, annotated; its text and tokens stay as they are."""
        ours = self._pipeline(doc.text)
        if [t.text for t in ours] != [t.text for t in doc]:
            raise ValueError("the dateline component needs spaCy's English tokenizer: use spacy.blank('en')")
        for token in ours:
            for text in (token.lemma_, token.tag_, token.dep_, token.ent_type_):
                doc.vocab.strings.add(text)
            doc.vocab.morphology.add(str(token.morph))
        doc.from_array(LAYERS, ours.to_array(LAYERS))
        for layer in ("attributions", "antecedents", "paragraphs", "sentence_vectors"):
            setattr(doc._, layer, getattr(ours._, layer))
        return doc


@Language.factory("dateline", default_config={"threads": None})  # type: ignore[untyped-decorator]
def make_component(nlp: Language, name: str, threads: int | None) -> Any:
    """The factory that `nlp.add_pipe("dateline")` calls; `threads` as in `load_pipeline`."""
    return DatelineComponent(threads)
