"""Pronouns that safely stand for an actor: the coreference layer's links, checked against the actor."""

from collections.abc import Callable

from spacy.tokens import Doc, Token

from dateline.finding.actors.clusters import Cluster
from dateline.finding.actors.mention import HUMAN, STATE

SAFE_SCORE = 0.5  # of the coreference layer, below which a pronoun stays unresolved
LONGEST_CHAIN = 12
FAR_SPEAKER = 150  # tokens back to the last person who was quoted
MALE = frozenset({"he", "him", "his", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
THING = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
FIRST = frozenset({"i", "me", "my", "mine", "myself"})
PRONOUNS = MALE | FEMALE | THING | PLURAL | FIRST


def resolve_pronouns(doc: Doc, by_token: dict[int, Cluster]) -> dict[int, Cluster]:
    """{pronoun's token: the cluster it refers to}, for the pronouns that can be trusted."""
    links = safe_links(doc)
    quoted = quoted_tokens(doc)
    sources = _sources(doc, quoted)
    found: dict[int, Cluster] = {}
    is_female: dict[int, bool] = {}
    for token in doc:
        if token.pos_ not in ("PRON", "DET") or token.lower_ not in PRONOUNS:
            continue
        at = _looker(by_token, found, set() if token.i in quoted else quoted)
        readings = (
            _own_subject(token, at),
            _last_speaker(token, sources, at) if token.i in sources else None,
            speaker_above(token, by_token, found),
            _follow(token, links, at),
            _last_subject(token, by_token, found),
        )
        fits = [c for c in readings if c is not None and not _is_other(token, c, at)]
        cluster = _of_gender(token, fits, is_female, by_token)
        if cluster is not None:
            found[token.i] = cluster
            if token.lower_ in FEMALE | MALE:
                is_female[id(cluster)] = token.lower_ in FEMALE
    return found


def _of_gender(
    token: Token, fits: list[Cluster], is_female: dict[int, bool], by_token: dict[int, Cluster]
) -> Cluster | None:
    """The first reading whom no pronoun has told to be of the other gender; where all are, the one other person of
    the sentences before ("A and B met. She offered a truce; he refused")."""
    if not fits or token.lower_ not in FEMALE | MALE:
        return fits[0] if fits else None
    gender = token.lower_ in FEMALE
    own = [c for c in fits if is_female.get(id(c), gender) == gender]
    if own:
        return own[0]
    start = doc_sentence_before(token)
    near = {id(by_token[i]): by_token[i] for i in range(start, token.i) if i in by_token}
    others = [c for c in near.values() if may_be(token, c) and is_female.get(id(c), gender) == gender]
    return others[0] if len(others) == 1 else None


def _subject_of(verb: Token) -> Token | None:
    return next((child for child in verb.lefts if child.dep_.startswith("nsubj")), None)


def _own_subject(token: Token, at: Callable[[int], Cluster | None]) -> Cluster | None:
    """ "blew herself up": the subject of the same verb."""
    subject = _subject_of(token.head) if token.lower_.endswith(("self", "selves")) else None
    cluster = at(subject.i) if subject is not None else None
    return cluster if cluster is not None and may_be(token, cluster) else None


def _is_other(token: Token, cluster: Cluster, at: Callable[[int], Cluster | None]) -> bool:
    """ "A told him": he is not A."""
    if token.dep_ not in ("obj", "iobj") or token.lower_.endswith(("self", "selves")):
        return False
    subject = _subject_of(token.head)
    return subject is not None and at(subject.i) is cluster


def _looker(
    by_token: dict[int, Cluster], found: dict[int, Cluster], barred: set[int]
) -> Callable[[int], Cluster | None]:
    return lambda i: None if i in barred else found.get(i) or by_token.get(i)


def quoted_tokens(doc: Doc) -> set[int]:
    """The tokens between quotation marks; a mark that is never closed holds to the end of its paragraph."""
    inside, quoted = False, set()
    for place, word in enumerate([token.text for token in doc]):
        if word == "“" or (word == '"' and not inside):
            inside = True
        elif word in ("”", '"') or "\n" in word:
            inside = False
        elif inside:
            quoted.add(place)
    return quoted


def _sources(doc: Doc, quoted: set[int]) -> dict[int, int]:
    """{token of a source outside quotation marks: 1 where the words come first ("...", he said), else 0}."""
    found: dict[int, int] = {}
    for attribution in doc._.attributions:
        inverted = attribution.content[:1] < attribution.source[:1] and bool(attribution.content)
        for start, end in attribution.source:
            found |= {token: int(inverted) for token in range(start, end) if token not in quoted}
    return found


def _last_speaker(
    token: Token, sources: dict[int, int], at: Callable[[int], Cluster | None]
) -> Cluster | None:
    """ "...," he said: the speaker goes on who was quoted last, and not somebody within the quotation."""
    if token.lower_ not in MALE | FEMALE or not sources[token.i]:
        return None
    for place in range(token.i - 1, max(-1, token.i - FAR_SPEAKER), -1):
        cluster = at(place) if place in sources and token.doc[place].dep_.startswith("nsubj") else None
        if cluster is not None and may_be(token, cluster):
            return cluster
    return None


def speaker_above(token: Token, by_token: dict[int, Cluster], found: dict[int, Cluster]) -> Cluster | None:
    """The speaker for the subject of a reported clause ("NAME said that he ..."), where both fit."""
    clause = token.head
    while (
        clause.dep_ == "conj"
        and clause.head.i != clause.i
        and not any(c.dep_ == "nsubj" for c in clause.lefts if c != token)
    ):
        clause = clause.head
    if token.dep_ != "nsubj" or token.lower_ in FIRST or clause.dep_ not in ("ccomp", "advcl"):
        return None
    subjects = ("nsubj", "nsubj:pass") if clause.dep_ == "advcl" else ("nsubj",)
    speaker = next((c for c in clause.head.lefts if c.dep_ in subjects and c.i < token.i), None)
    if speaker is None or speaker.i == token.i or (clause.dep_ == "advcl" and speaker.i > token.i):
        return None
    cluster = by_token.get(speaker.i) or found.get(speaker.i)
    return cluster if cluster is not None and may_be(token, cluster) else None


def safe_links(doc: Doc) -> dict[int, int]:
    """{anaphor: its best antecedent}, for the links of the coreference layer that can be trusted."""
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
    person = cluster.form in HUMAN
    genders = {mention.gender for mention in cluster.mentions if mention.gender}
    if word in MALE | FEMALE:
        return person and ("female" if word in MALE else "male") not in genders
    if word in FIRST:
        return person
    plural = any(mention.form == "group" for mention in cluster.mentions)
    if word in THING:
        return not person and not plural
    return not person and cluster.form != STATE


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
