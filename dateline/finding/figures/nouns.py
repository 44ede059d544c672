"""Whether a count is one of people, and the words for those counted."""

from dateline.finding.figures.count import Count
from dateline.finding.story import Story
from dateline.language.measures import Measures
from dateline.language.parse import Parse
from dateline.language.states import load_states, word_key
from dateline.record import Span

PRONOUNS = frozenset({"them", "whom", "us", "others", "one", "themselves"})


def is_person(parse: Parse, noun: int, measures: Measures) -> bool:
    """Whether the noun at token `noun` is one for people: listed, a demonym, or with a telling ending."""
    word = parse.lower[noun]
    if measures.among(word, "things.nouns"):
        return False
    if measures.among(word, "persons.nouns") or word in measures.people or word in PRONOUNS:
        return True
    if word_key(word) in load_states().by_demonym:
        return True
    return word.endswith(tuple(measures.words["persons.endings"]))


def counts_people(parse: Parse, count: Count, measures: Measures) -> bool:
    """Whether the count says that it is one of people; a number alone does not."""
    if count.noun is None:
        return parse.lower[count.end - 1] in ("one", "nobody", "none") and count.zero
    return is_person(parse, count.noun, measures)


def counts_things(parse: Parse, count: Count, measures: Measures) -> bool:
    """Whether what is counted is known to be no people."""
    return count.noun is not None and measures.among(parse.lower[count.noun], "things.nouns")


def who_of(story: Story, count: Count, measures: Measures) -> Span | None:
    """The noun phrase without its number; None where no noun names those counted ("43 dead")."""
    if count.noun is None or count.begin >= count.stop:
        return None
    word = story.parse.lower[count.noun]
    nameless = word in PRONOUNS or word in measures.toll or measures.among(word, "lives.nouns")
    state = word in measures.states and word not in measures.people
    return None if nameless or state else story.span(count.begin, count.last)
