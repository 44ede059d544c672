"""Another spaCy model's tags, parse and entities in place of ours; attribution, coreference and vectors stay ours."""

import datetime

import spacy
from spacy.tokens import Doc, Token

from dateline.errors import DatelineError
from dateline.language.pipeline import Pipeline

# ClearNLP's relations, which most English spaCy models use, in Universal Dependencies' names.
CLEAR_TO_UD = {
    "dobj": "obj", "dative": "iobj", "nsubjpass": "nsubj:pass", "csubjpass": "csubj:pass", "auxpass": "aux:pass",
    "neg": "advmod", "poss": "nmod:poss", "prt": "compound:prt", "relcl": "acl:relcl", "npadvmod": "obl:unmarked",
    "attr": "xcomp", "acomp": "xcomp", "oprd": "xcomp", "agent": "obl:agent", "predet": "det:predet",
    "preconj": "cc:preconj", "quantmod": "advmod", "nummod": "nummod", "ROOT": "root",
}  # fmt: skip
PREPOSITIONS = ("prep", "agent")
OBJECTS = ("pobj", "pcomp")
ENTITY_NAMES = {"WORK_OF_ART": "WORK", "LAW": "WORK"}


class TaggerPipeline(Pipeline):
    """Our layers over the tokens of an installed spaCy model, with its tags, parse and entities."""

    def __init__(self, threads: int, name: str) -> None:
        super().__init__(threads)
        try:
            self._other = spacy.load(name)
        except OSError as error:
            raise DatelineError(
                f"--tagger {name}: no such spaCy model is installed; install it (pip install {name}) or leave"
                " --tagger away to use Dateline's own"
            ) from error

    def __call__(self, text: str, published: datetime.date | None = None) -> Doc:
        """The Doc of the other model, with Dateline's own layers added."""
        doc = self._other(text)
        ours = super().__call__(text, published)
        doc._.published = published
        if [t.text for t in doc] != [t.text for t in ours]:
            raise DatelineError(
                "--tagger: that model cuts words differently from spaCy's English tokenizer; choose another"
            )
        for layer in ("attributions", "antecedents", "paragraphs", "sentence_vectors"):
            setattr(doc._, layer, getattr(ours._, layer))
        return to_universal(doc)


def to_universal(doc: Doc) -> Doc:
    """The same Doc with ClearNLP's tree turned into Universal Dependencies: objects of prepositions hang on what the
    preposition hung on, the preposition on its object. A tree that has none of ClearNLP's labels stays as it is."""
    if not any(token.dep_ in CLEAR_TO_UD or token.dep_ == "prep" for token in doc):
        return doc
    heads = [token.head.i for token in doc]
    relations = [CLEAR_TO_UD.get(token.dep_, token.dep_) for token in doc]
    for token in doc:
        if token.dep_ in PREPOSITIONS:
            _turn(token, heads, relations)
    other = Doc(
        doc.vocab, [t.text for t in doc], [bool(t.whitespace_) for t in doc], pos=[t.pos_ for t in doc],
        tags=[t.tag_ for t in doc], morphs=[str(t.morph) for t in doc], lemmas=[t.lemma_ for t in doc],
        heads=heads, deps=relations, ents=[_entity_tag(t) for t in doc],
    )  # fmt: skip
    for layer in ("attributions", "antecedents", "paragraphs", "sentence_vectors", "published"):
        setattr(other._, layer, getattr(doc._, layer))
    return other


def _turn(preposition: Token, heads: list[int], relations: list[str]) -> None:
    object_ = next((child for child in preposition.children if child.dep_ in OBJECTS), None)
    if object_ is None:
        return
    verbal = preposition.head.pos_ in ("VERB", "AUX", "ADJ")
    heads[object_.i] = preposition.head.i
    relations[object_.i] = "obl:agent" if preposition.dep_ == "agent" else "obl" if verbal else "nmod"
    heads[preposition.i], relations[preposition.i] = object_.i, "case"


def _entity_tag(token: Token) -> str:
    label = ENTITY_NAMES.get(token.ent_type_, token.ent_type_)
    return f"{token.ent_iob_}-{label}" if token.ent_type_ else "O"
