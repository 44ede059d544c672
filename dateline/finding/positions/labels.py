"""Short names of issues, one for each issue: "recognising X as Y land" -> "recognition of X as Y land"."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.finding.positions.extents import tied
from dateline.finding.positions.topics import act_of, described, issue_of
from dateline.finding.story import Story
from dateline.language.clauses import conjuncts, is_passive, subjects, verb_patients
from dateline.language.parse import Parse
from dateline.language.stances import load_issues
from dateline.language.states import country_by_name, country_of_demonym

BEFORE = ("amod", "compound", "nmod:poss", "nummod", "nmod:desc", "nmod:unmarked", "nmod")
AFTER = (
    "of", "on", "in", "for", "with", "from", "to", "over", "between", "against", "at", "under", "into", "outside",
    "inside", "across", "by"
)  # fmt: skip
BESIDE = (
    "as", "towards", "toward", "from", "to", "in", "into", "with", "on", "over", "against", "for", "through", "outside",
    "without", "at", "of", "about"
)  # fmt: skip
PREPOSITIONS = frozenset({"into", "of", "on", "at", "to", "with", "for", "from"})
MOST_PHRASES = 2
MOST_JOINED = 3
DEEPEST = 3
NAMES = frozenset({"PROPN"})
DEFINITE = ("the", "this", "that", "these", "those", "such")
FAR = 60  # tokens back to the mention that a definite noun takes up
DOUBLED = frozenset("bdgmnprt")


@dataclass(frozen=True, slots=True)
class Label:
    """`text` names the issue; `head` is its act or thing; `names`, `nouns`, `kinds` (qualifiers) tell issues apart."""

    text: str
    head: str
    names: frozenset[str]
    nouns: frozenset[str]
    kinds: frozenset[str]

    @property
    def bare(self) -> bool:
        """Whether the label says no more than its head."""
        return not (self.names or self.nouns)


@dataclass(slots=True)
class Namer:
    """Writes one label; `party` are the actors whose acts need no naming, `used` collects the words that tell apart."""

    story: Story
    party: frozenset[str]
    cut: frozenset[int]
    used: list[int]

    @property
    def parse(self) -> Parse:
        return self.story.parse

    def phrases(self, heads: list[int]) -> str:
        """Coordinated phrases: "A, B and C"."""
        found = [phrase for phrase in map(self.phrase, heads) if phrase]
        return " and ".join(filter(None, (", ".join(found[:-1]), *found[-1:])))

    def phrase(self, head: int, depth: int = 0) -> str:
        """A noun phrase without its fillers: what stands before the head, the head, what is tied to it."""
        parse = self.parse
        if parse.pos[head] == "VERB" and parse.tags[head] == "VBG":
            return self.act(head, depth + 1)
        if parse.pos[head] == "PRON":
            return self._name(head)
        if parse.pos[head] in ("DET", "NUM") and (counted := parse.kids(head, "nmod")):
            return self.phrase(counted[0], depth)
        self.used.append(head)
        before = [self._before(child) for child in parse.kids(head, *BEFORE) if child < head]
        if depth and any(parse.lower[child] == "the" for child in parse.kids(head, "det")):
            before.insert(0, "the")
        after = [self._tied(child, depth) for child in self._phrases(head)[: max(MOST_PHRASES - depth, 0)]]
        if not any((*before, *after)):
            before = [self._whose(head)]
        return " ".join(part for part in (*before, self._word(head), *after) if part)

    def _whose(self, head: int) -> str:
        """ "the support that X gives" -> "X's"."""
        parse = self.parse
        doers = [one for clause in parse.kids(head, "acl:relcl") for one in parse.kids(clause, "nsubj")]
        named = [name for one in doers if parse.pos[one] in ("PROPN", "PRON") and (name := self._name(one))]
        return possessive(named[0]) if named else ""

    def _phrases(self, head: int) -> list[int]:
        parse, asides = self.parse, load_issues().asides
        found = [
            one for one in tied(self.story, head) if one not in self.cut and parse.lemmas[one] not in asides
        ]
        return [one for one in found if parse.case(one) in AFTER]

    def _tied(self, child: int, depth: int) -> str:
        phrase = " and ".join(filter(None, (self.phrase(one, depth + 1) for one in self._joined(child))))
        return f"{self.parse.case(child)} {phrase}" if phrase else ""

    def _joined(self, child: int) -> list[int]:
        return [one for one in conjuncts(self.parse, child)[:2] if one not in self.cut]

    def _word(self, head: int) -> str:
        """The head with the parts of its name."""
        parse = self.parse
        parts = [one for one in parse.kids(head, "flat") if one > head]
        self.used += parts
        words = [parse.words[one] if self._name_like(one) else parse.lower[one] for one in (head, *parts)]
        return " ".join(words)

    def _name_like(self, token: int) -> bool:
        """A name; not a plain word that only opens the sentence."""
        parse = self.parse
        opens = (
            token == 0
            or parse.sentence[token - 1] != parse.sentence[token]
            or not parse.words[token - 1].isalnum()
        )
        known = (
            bool(parse.entities[token]) or token in self.story.place_at or token in self.story.actors.by_token
        )
        return _proper(parse, token) and (known or not opens)

    def _before(self, child: int) -> str:
        parse = self.parse
        if parse.pos[child] in ("ADV", "ADP", "NUM") or (
            parse.lower[child] in load_issues().fillers
            and parse.pos[child] != "PRON"
            and parse.left[child] == child
        ):
            return ""
        if child in self.story.time_at:
            return ""
        if parse.deps[child] == "nmod:poss" and parse.pos[child] == "PRON":
            name = self._name(child)
            return possessive(name) if name else ""
        first, last = parse.left[child], parse.right[child]
        while first < last and parse.lower[first] in load_issues().fillers and parse.lower[first + 1] != "-":
            first += 1
        if first > 1 and parse.words[first - 1] == "-":
            first -= 2
        if last - first > 6 or last > child + 2:
            first, last = child, child
        self.used += range(first, last + 1)
        return _clean(parse.text[parse.starts[first] : parse.ends[last]])

    def _name(self, pronoun: int) -> str:
        """The name of the actor that a pronoun stands for; nothing for the party itself."""
        actors = {actor.id: actor for actor in self.story.actors.actors}
        for actor in self.story.denoted(pronoun):
            if actor not in self.party:
                self.used.append(pronoun)
                return actors[actor].name
        return ""

    def act(self, verb: int, depth: int = 0) -> str:
        """An act as a noun ("withdrawal of X from Y"), as a gerund where the lexicon names none ("filling the dam")."""
        parse = self.parse
        self.used.append(verb)
        noun = load_issues().acts.get(act_of(parse, verb))
        within = [one for one in parse.kids(verb, "xcomp") if one > verb and parse.pos[one] == "VERB"]
        objects = [self.phrase(one, depth + 1) for one in self._objects(verb)[:2]]
        inner = self.act(within[0], depth + 1) if within and not objects and depth < DEEPEST else ""
        what = inner or " and ".join(filter(None, objects))
        doer = self._doer(verb) if not what or noun is None or noun.split()[-1] in PREPOSITIONS else ""
        beside = [self._beside(one, depth) for one in self._obliques(verb)]
        parts = (doer, gerund(parse, verb), what) if noun is None else (_named(noun, what, doer),)
        return " ".join(part for part in (*parts, *beside[:MOST_PHRASES]) if part)

    def _objects(self, verb: int) -> list[int]:
        objects = (
            self.parse.kids(verb, "obj") if self.parse.lemmas[verb] in load_issues().ditransitive else []
        )
        found = objects[-1:] or verb_patients(self.parse, verb)
        return [one for one in found if self.parse.pos[one] != "VERB"]

    def _doer(self, verb: int) -> str:
        if is_passive(self.parse, verb):
            return ""
        told = {one: self.story.denoted(one) for one in subjects(self.parse, verb)}
        heads = [one for one, actors in told.items() if actors and not self.party & set(actors)]
        return " and ".join(filter(None, (self.phrase(one, DEEPEST) for one in heads[:2]))) if heads else ""

    def _obliques(self, verb: int) -> list[int]:
        parse, times = self.parse, self.story.time_at
        return [
            one
            for one in parse.kids(verb, "obl", "nmod")
            if one > verb and one not in self.cut and one not in times
            if parse.case(one) in BESIDE
            and parse.pos[one] in ("NOUN", "PROPN")
            and parse.lemmas[one] not in load_issues().asides
        ]

    def _beside(self, child: int, depth: int) -> str:
        phrase = self.phrase(child, depth + 1) if child not in self.used else ""
        return f"{self.parse.case(child)} {phrase}" if phrase else ""


def label_of(story: Story, head: int, party: frozenset[str] = frozenset(), cut: Iterable[int] = ()) -> Label:
    """The label of the issue that `head` heads, without the tokens of `cut`; acts of `party` are not named as such."""
    head = antecedent(story, head)
    namer = Namer(story, party, frozenset(cut), [])
    verbal = story.parse.pos[head] in ("VERB", "AUX")
    text = namer.act(head) if verbal else namer.phrases(_joined(story.parse, head))
    return Label(text, _concept(story.parse, head), *_keys(story, head, namer.used))


def _joined(parse: Parse, head: int) -> list[int]:
    """The first of the phrases coordinated with `head`, without "not X"."""
    joined = [one for one in conjuncts(parse, head) if one == head or parse.pos[one] not in ("ADJ", "ADV")]
    return [one for one in joined if _affirmed(parse, one)][:MOST_JOINED]


def _affirmed(parse: Parse, phrase: int) -> bool:
    return not {parse.lower[one] for one in parse.kids(phrase, "cc", "advmod")} & {"not", "nor", "than"}


def antecedent(story: Story, head: int) -> int:
    """For "the plan" the last plan of which more is said, read through to its issue; else `head`."""
    parse = story.parse
    definite = any(parse.lower[one] in DEFINITE for one in parse.kids(head, "det"))
    if parse.pos[head] != "NOUN" or not definite or described(parse, head):
        return head
    for token in range(head - 1, max(head - FAR, -1), -1):
        if (
            parse.lemmas[token] == parse.lemmas[head]
            and parse.pos[token] == "NOUN"
            and described(parse, token)
        ):
            return issue_of(story, token)
    return head


def _named(noun: str, what: str, doer: str) -> str:
    """ "release" and "troops" -> "release of troops"; a noun of the lexicon may bring its own preposition, and then
    names its doer: "accession of X to Y"."""
    words = noun.split()
    if words[-1] not in PREPOSITIONS:
        return f"{noun} of {what or doer}" if what or doer else noun
    act = f"{words[0]} of {doer}" if doer else words[0]
    return f"{act} {words[-1]} {what}" if what else act


def gerund(parse: Parse, verb: int) -> str:
    """The "-ing" form of a verb with its particle: "filling", "giving up"."""
    lemma = parse.lemmas[verb]
    if parse.lower[verb].endswith("ing") and lemma.endswith("ing"):
        return parse.lower[verb]
    particle = " ".join(parse.lower[one] for one in parse.kids(verb, "compound:prt"))
    form = parse.lower[verb] if parse.tags[verb] == "VBG" else ing(lemma)
    return f"{form} {particle}".strip()


def ing(lemma: str) -> str:
    """The "-ing" form of a lemma: give -> giving, cut -> cutting, lie -> lying."""
    if lemma.endswith("ie"):
        return f"{lemma[:-2]}ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")) and len(lemma) > 2:
        return f"{lemma[:-1]}ing"
    short = lemma[-1] in DOUBLED and sum(letter in "aeiou" for letter in lemma) == 1 and lemma[-2] in "aeiou"
    return f"{lemma}{lemma[-1]}ing" if short else f"{lemma}ing"


def possessive(name: str) -> str:
    """ "Mali's", "the rebels'"."""
    return f"{name}'" if name.endswith("s") and name[:1].islower() else f"{name}'s"


def _concept(parse: Parse, head: int) -> str:
    """The word that one act or thing has whatever its form: recognise, recognising, recognition."""
    words = load_issues()
    lemma = parse.lemmas[head]
    noun = (
        words.acts.get(act_of(parse, head), lemma).split()[0] if parse.pos[head] in ("VERB", "AUX") else lemma
    )
    return words.same.get(noun, noun)


def _keys(story: Story, head: int, used: list[int]) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    parse, words = story.parse, load_issues()
    names: set[str] = set()
    nouns: set[str] = set()
    kinds: set[str] = set()
    for token in used:
        if token == head:
            continue
        if _proper(parse, token) or parse.pos[token] == "PRON":
            names.update(_identity(story, token))
        elif parse.lower[token] in words.qualifiers:
            kinds.add(parse.lower[token])
        elif (
            parse.pos[token] in ("NOUN", "ADJ", "VERB")
            and parse.lower[token] not in words.backdrop | words.fillers
        ):
            noun = words.acts.get(parse.lemmas[token], parse.lemmas[token]).split()[0]
            nouns.add(words.same.get(noun, noun))
    kinds.update(parse.lower[one] for one in parse.kids(head, "amod") if parse.lower[one] in words.qualifiers)
    return frozenset(names), frozenset(nouns - words.backdrop), frozenset(kinds)


def _identity(story: Story, token: int) -> Iterator[str]:
    """What a name stands for: the country's code, the actor, or the word itself."""
    word = story.parse.words[token].replace("’s", "").replace("'s", "")
    country = country_by_name(word) or country_of_demonym(word)
    if country is not None:
        yield country
        return
    actors = {actor.id: actor for actor in story.actors.actors}
    denoted = story.denoted(token)
    if denoted:
        yield from ((actors[one].kind == "state" and actors[one].country) or one for one in denoted)
    else:
        yield word.lower()


def _proper(parse: Parse, token: int) -> bool:
    """A name, or an adjective of one ("Russian")."""
    return parse.pos[token] == "PROPN" or (parse.pos[token] == "ADJ" and parse.words[token][:1].isupper())


def _clean(words: str) -> str:
    """Without quotation marks and line breaks."""
    return " ".join(words.translate({ord(mark): None for mark in '“”"‘'}).split())
