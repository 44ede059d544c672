"""Offices in the text: their titles, whose they are, and who holds them where the words say so."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from dateline.finding.actors import parts, phrases
from dateline.finding.actors.mention import COUNTERPART, OFFICE, Mention, Title
from dateline.finding.actors.names import country_in
from dateline.finding.actors.people import is_new
from dateline.language.offices import OfficeHead, load_offices
from dateline.language.states import country_by_name, country_of_demonym, load_states

SERVES = ("of", "to", "for", "at", "in", "with")
CHAINS = ("of", "to", "for")  # "with the President of Chile NAME" hangs on a verb, not on an office
NATION_TAGS = frozenset({"PROPN", "NOUN", "ADJ"})
ADDRESSES = frozenset({"mr", "mr.", "mrs", "mrs.", "madam", "mister", "dear"})
REACH = 10  # tokens before a name in which its title is sought


def head_at(doc: Doc, last: int) -> tuple[OfficeHead, int] | None:
    """The longest office head whose first noun is at or before `last`, with its first token."""
    offices = load_offices()
    if doc[last].lower_ not in offices.last_words:
        return None
    for size in range(offices.longest, 0, -1):
        first = last - size + 1
        if first < 0:
            continue
        head = offices.heads.get(tuple(token.lower_ for token in doc[first : last + 1]))
        if head:
            return head, first
    return None


def title_at(doc: Doc, noun: Token) -> Title | None:
    """The office that `noun` heads, with its modifiers and whoever it belongs to; None where it is none."""
    last = noun.i
    if (
        doc[last + 2 : last + 3].text.lower() in ("state", "staff", "government", "police")
        and doc[last + 1].lower_ == "of"
    ):
        last += 2
    found = head_at(doc, last) or head_at(doc, noun.i)
    if found is None:
        return None
    head, first = found
    last = first + len(head.words) - 1
    first = _with_modifiers(doc, first)
    of, served, country, end = _whose(doc, noun, first, last + 1)
    return Title(
        doc[first : last + 1].text,
        " ".join(head.words),
        first,
        end,
        of,
        served,
        country,
        head.sector,
        last + 1,
    )


def _with_modifiers(doc: Doc, first: int) -> int:
    offices = load_offices()
    owned = any(token.text in phrases.POSSESSIVES for token in doc[max(0, first - 4) : first])
    while first > 0:
        before = doc[first - 1]
        topic = (
            owned and before.pos_ == "PROPN" and country_by_name(before.text) and doc[first].lower_ == "envoy"
        )
        if before.lower_ not in offices.modifiers and not topic and before.text != "-":
            break
        first -= 1
    return first


def _whose(doc: Doc, noun: Token, first: int, end: int) -> tuple[str | None, int | None, str | None, int]:
    """(whose office it is, the token that heads it, the country its words give, where the evidence ends)."""
    owner = phrases.owner_of(noun)
    if owner is not None and owner.pos_ != "PRON":
        start, stop = phrases.name_part(doc, owner.left_edge.i, owner.right_edge.i + 1)
        return doc[start:stop].text, owner.i, country_in(doc, start, stop), _with_topic(doc, noun, end)
    before = _nation_before(doc, noun, first)
    if before:
        return before[0], before[1], before[2], end
    for served in phrases.complements(noun, *SERVES):
        if served.i < end or (served.ent_type_ == "GPE" and phrases.prepositions(served) & {"in", "at"}):
            continue
        start, stop = phrases.core_of(served)
        entity = phrases.entity_at(doc, served.i)
        stop = max(stop, entity[1]) if entity is not None else stop
        start = max(start, end)
        inner = phrases.name_part(doc, start, stop)
        return doc[inner[0] : inner[1]].text, served.i, country_in(doc, start, stop), max(end, stop)
    return None, None, None, end


def _with_topic(doc: Doc, noun: Token, end: int) -> int:
    """Where "for Syria" of "Chile's envoy for Syria" ends; `end` where no such phrase follows."""
    topic = next(phrases.complements(noun, "for", "to", "on"), None)
    return max(end, phrases.core_of(topic)[1]) if topic is not None and topic.i < end + 5 else end


def _nation_before(doc: Doc, noun: Token, first: int) -> tuple[str, int, str | None] | None:
    """The state or body whose adjective or name stands right before a title ("Chilean", "UN")."""
    start = max(0, first - 4)
    for token in range(first - 1, start - 1, -1):
        body = body_around(doc, token)
        if body is not None and body[1] - body[0] > 1:
            return doc[body[0] : body[1]].text, token, None
        if doc[token].pos_ not in NATION_TAGS or doc[token].is_space or doc[token].is_punct:
            return None
        for begin in range(max(start, token - 2), token + 1):
            words = doc[begin : token + 1].text
            if country_by_name(words) and words[:1].isupper() and doc[begin].pos_ != "DET":
                return words, token, country_by_name(words)
        country = country_of_demonym(doc[token].text)
        if country and doc[token].text[:1].isupper():
            return _state_name(country), token, country
        if doc[token].ent_type_ == "ORG" or (
            doc[token].is_upper and doc[token].is_alpha and len(doc[token]) > 1
        ):
            return doc[token].text, token, None
    return None


def body_around(doc: Doc, token: int) -> tuple[int, int] | None:
    """The body's name of several words that `token` belongs to ("Movement of Chile" before "leader")."""
    entity = phrases.entity_at(doc, token)
    if entity is None or doc[token].ent_type_ != "ORG":
        return None
    return phrases.name_part(doc, entity[0], token + 1)


def _state_name(country: str) -> str:
    return next(state.name for state in load_states().all if state.iso3 == country)


def title_before(doc: Doc, start: int) -> Title | None:
    """The office whose words end right before the name at `start`, perhaps with "of ..." between them."""
    for last in range(start - 1, max(-1, start - REACH), -1):
        if doc[last].text in (",", ";", ".", "“", "”") or doc[last].pos_ in ("VERB", "AUX", "SCONJ", "CCONJ"):
            return None
        if "\n" in doc[last].text:
            return None
        if doc[last].is_space or not head_at(doc, last):
            continue
        between = doc[last + 1 : start]
        if not len(between) or (
            between[0].lower_ in SERVES and len(between) > 1 and between[-1].pos_ != "ADP"
        ):
            title = _bounded(doc, title_at(doc, doc[last]), last, start)
            return _of_the_chain(doc, title, start) if title is not None and len(between) else title
    return None


def _of_the_chain(doc: Doc, title: Title, start: int) -> Title | None:
    """ "Head of the Office of the President of Chile NAME": the first office is the holder's;
    a title that hangs below something which is no office says nothing of NAME."""
    place = title.start - 1
    while place >= 0 and doc[place].pos_ == "DET":
        place -= 1
    if place < 0 or doc[place].lower_ not in CHAINS:
        return title
    linked_by = doc[place].lower_
    while place >= 0 and (doc[place].pos_ in (*NATION_TAGS, "DET") or doc[place].lower_ in SERVES):
        found = head_at(doc, place)
        if found is not None and doc[found[1]].text[:1].isupper():
            first = _with_modifiers(doc, found[1])
            of = phrases.name_part(doc, place + 2, start)
            words = " ".join(found[0].words)
            named = doc[of[0] : of[1]].text
            served = title.served
            return Title(
                doc[first : place + 1].text,
                words,
                first,
                start,
                named,
                served,
                title.country,
                found[0].sector,
            )
        place -= 1
    return None if linked_by == "of" else title


def _bounded(doc: Doc, title: Title | None, last: int, start: int) -> Title | None:
    """A title before a name: "of ..." reaches up to the name and no further."""
    if title is None or title.of is not None or start - last < 3:
        return title
    of = phrases.name_part(doc, last + 2, start)
    if doc[last + 1 : last + 3].text.lower() in ("of state", "of staff"):
        return title
    country = country_in(doc, *of)
    return Title(
        title.title, title.head, title.start, start, doc[of[0] : of[1]].text, of[1] - 1, country, title.sector
    )


def office_mentions(doc: Doc, taken: set[int]) -> Iterator[Mention]:
    """Offices that stand alone ("the Chilean president", "his counterpart"), singular nouns only."""
    offices = load_offices()
    for noun in doc:
        if noun.tag_ not in ("NN", "NNP") or noun.i in taken or phrases.is_modifier(noun):
            continue
        if noun.dep_ == "vocative" or (noun.i and doc[noun.i - 1].lower_ in ADDRESSES):
            continue
        if noun.lower_ in offices.counterparts and noun.lower_ != "colleague":
            yield _counterpart(doc, noun)
            continue
        title = title_at(doc, noun)
        if title and (title.start == 0 or doc[title.start - 1].lower_ not in ADDRESSES):
            start, end = phrases.core_of(noun)
            while start < noun.i and (
                doc[start].pos_ in ("DET", "PRON", "PUNCT", "ADV") or doc[start].is_space
            ):
                start += 1
            start = min(start, title.start)
            yield Mention(
                start,
                max(end, title.end) if title.end - noun.i <= REACH else end,
                noun.i,
                OFFICE,
                title.head,
                "person",
                title.country,
                title.sector,
                (title,),
                False,
                _acts(noun, title),
                title.served,
            )


def _acts(noun: Token, title: Title) -> bool:
    """Whether the holder takes part. An office that is an actor by itself must be told of; the holder of any other, or
    one that an article makes "a general", must do or suffer a deed, unless it is said whose he is."""
    head = load_offices().heads[tuple(title.head.split())]
    if title.of is not None and head.bare:
        return phrases.takes_part(noun)
    if is_new(noun) and (head.alone or title.country):
        return parts.does_or_suffers(noun)
    part = parts.part_of(noun)
    subject = noun.dep_ in ("nsubj", "nsubj:pass", "conj") or (part is not None and part.role == parts.DOER)
    if head.alone:
        return (subject or _has_article(noun)) and parts.is_party(noun)
    named = title.head not in load_offices().mass or _has_article(noun)
    return named and parts.does_or_suffers_a_deed(noun)


def _has_article(noun: Token) -> bool:
    """Whether an article, a number or an owner stands before the noun and its adjectives."""
    for before in reversed(noun.doc[max(0, noun.i - 5) : noun.i]):
        if before.pos_ in ("DET", "NUM") or before.tag_ in ("PRP$", "POS"):
            return True
        if before.pos_ not in ("ADJ", "NOUN", "PROPN", "PUNCT", "ADV") and before.tag_ not in ("VBN", "VBG"):
            return False
    return False


def _counterpart(doc: Doc, noun: Token) -> Mention:
    start, end = phrases.name_part(doc, *phrases.core_of(noun))
    country = country_in(doc, start, end)
    words = doc[start:end].text
    return Mention(
        start,
        end,
        noun.i,
        COUNTERPART,
        words.lower(),
        "person",
        country,
        "GOV",
        (),
        False,
        phrases.takes_part(noun),
    )
