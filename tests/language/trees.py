"""Trees written by hand: "Rebels/NNS/nsubj>1 seized=seize/VBD/root>1 it/PRP/obj>1", heads counted from 0."""

from spacy.tokens import Doc

from dateline.language.parse import Parse, parse_of
from tests.finding.statements.docs import VOCAB

POS = {"NN": "NOUN", "VB": "VERB", "MD": "AUX", "JJ": "ADJ", "IN": "ADP", "DT": "DET", "RB": "ADV", "CC": "CCONJ",
       "TO": "PART", "CD": "NUM", "PR": "PRON", "WP": "PRON", "WD": "PRON"}  # fmt: skip


def doc_of(line: str) -> Doc:
    """The Doc of `line`; a lemma stands after "=", else it is the word in lower case."""
    parts = [token.rsplit("/", 2) for token in line.split()]
    words = [word.partition("=")[0] for word, _, _ in parts]
    arcs = [arc.partition(">") for _, _, arc in parts]
    return Doc(
        VOCAB,
        words=words,
        tags=[tag for _, tag, _ in parts],
        pos=["PROPN" if tag.startswith("NNP") else POS.get(tag[:2], "X") for _, tag, _ in parts],
        lemmas=[word.partition("=")[2] or words[i].lower() for i, (word, _, _) in enumerate(parts)],
        deps=[dep for dep, _, _ in arcs],
        heads=[int(head) for _, _, head in arcs],
    )


def tree(line: str) -> Parse:
    """The Parse of `line`."""
    return parse_of(doc_of(line))
