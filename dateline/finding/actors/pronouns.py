"""Pronouns that safely stand for an actor: the coreference layer's links, checked against what the actor is."""

from collections.abc import Callable

from spacy.tokens import Doc, Token

from dateline.finding.actors.clusters import Cluster
from dateline.finding.actors.mention import COUNTERPART, OFFICE, PERSON

SAFE_SCORE = 0.5  # of the coreference layer, below which a pronoun stays unresolved
LONGEST_CHAIN = 12
MALE = frozenset({"he", "him", "his", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
THING = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
FIRST = frozenset({"i", "me", "my", "mine", "myself"})
PRONOUNS = MALE | FEMALE | THING | PLURAL | FIRST


def resolve_pronouns(doc: Doc, by_token: dict[int, Cluster]) -> dict[int, Cluster]:
    """{pronoun's token: the cluster it refers to}, for the pronouns that can be trusted."""
    links = _links(doc)
    found: dict[int, Cluster] = {}
    for token in doc:
        if token.lower_ not in PRONOUNS or token.pos_ not in ("PRON", "DET"):
            continue
        cluster = _speaker_above(token, by_token, found) or _follow(token, links, lambda i: found.get(i) or by_token.get(i))
        if cluster is None:
            cluster = _last_subject(token, by_token, found)
        if cluster is not None:
            found[token.i] = cluster
    return found


def _speaker_above(token: Token, by_token: dict[int, Cluster], found: dict[int, Cluster]) -> Cluster | None:
    """"NAME said that he ...": the subject of a reported clause is the speaker, where number and gender fit."""
    clause = token.head
    if token.dep_ != "nsubj" or token.lower_ in FIRST or clause.dep_ not in ("ccomp", "advcl"):
        return None
    speaker = next((c for c in clause.head.lefts if c.dep_ == "nsubj" and c.i < token.i), None)
    if speaker is None or speaker.i == token.i or (clause.dep_ == "advcl" and speaker.i > token.i):
        return None
    cluster = by_token.get(speaker.i) or found.get(speaker.i)
    return cluster if cluster is not None and may_be(token, cluster) else None


def _links(doc: Doc) -> dict[int, int]:
    best: dict[int, tuple[float, int]] = {}
    for link in doc._.antecedents:
        if link.score >= SAFE_SCORE and (link.anaphor not in best or best[link.anaphor][0] < link.score):
            best[link.anaphor] = (link.score, link.antecedent)
    return {anaphor: antecedent for anaphor, (_, antecedent) in best.items()}


def _follow(token: Token, links: dict[int, int], at: Callable[[int], Cluster | None]) -> Cluster | None:
    place = token.i
    for _ in range(LONGEST_CHAIN):
        if place not in links:
            return None
        place = links[place]
        cluster = at(place)
        if cluster is not None:
            return cluster if may_be(token, cluster) else None
    return None


def may_be(token: Token, cluster: Cluster) -> bool:
    """Whether number, gender and animacy let the pronoun stand for the actor."""
    word = token.lower_
    person = cluster.form in (PERSON, OFFICE, COUNTERPART)
    genders = {mention.gender for mention in cluster.mentions if mention.gender}
    if word in MALE | FEMALE:
        return person and ("female" if word in MALE else "male") not in genders
    if word in FIRST:
        return person
    plural = any(mention.form == "group" for mention in cluster.mentions)
    if word in THING:
        return not person and not plural
    return not person


def _last_subject(token: Token, by_token: dict[int, Cluster], found: dict[int, Cluster]) -> Cluster | None:
    """For "he" and "she" without a link: the only person who was a subject in this or the last sentence."""
    if token.lower_ not in MALE | FEMALE:
        return None
    start = token.sent.start
    first = doc_sentence_before(token)
    for low, high in ((start, token.i), (first, start)):
        subjects = []
        for i in range(high - 1, low - 1, -1):
            cluster = by_token.get(i) or found.get(i)
            if cluster is not None and token.doc[i].dep_.startswith("nsubj") and may_be(token, cluster):
                subjects.append(cluster)
        distinct = {id(cluster) for cluster in subjects}
        if len(distinct) == 1:
            return subjects[0]
        if distinct:
            return None
    return None


def doc_sentence_before(token: Token) -> int:
    """The first token of the sentence before the token's own; blank sentences are skipped."""
    place = token.sent.start - 1
    while place > 0 and token.doc[place].is_space:
        place -= 1
    return int(token.doc[place].sent.start) if place >= 0 else 0
