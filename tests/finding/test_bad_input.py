"""Texts that tell of no war, and texts that are hardly texts: none invents an event, none brings the reader down."""

import datetime
import itertools
import json
from collections.abc import Iterator
from typing import Any

import pytest

from dateline.errors import EmptyError
from dateline.reader import load_reader
from dateline.reading import read_text
from dateline.record import Document, Record
from dateline.record.schema import to_json

PUBLISHED = datetime.date(2019, 11, 14)

HEATH = """The Heath in November

The wind laid siege to the house all night
and beat at the shutters, and beat at the door;
the oak gave ground with a groan, and the light
of the lamp retreated across the floor.

At six came the frost with his thousand knives
and took the pond, and the lane, and the hill;
the bees surrendered their golden hives,
the mill-wheel stopped, and the brook stood still.

I have marched through winters, my dear, before,
and seen them broken by one green spear:
so bank the fire and bolt the door.
The snowdrop’s army is already near.
"""

FERRY = """Last Ferry

My father killed the engine off the point
and let the current carry what was left of us.
Nobody spoke. The gulls were shouting
their old accusations at the wake.

He had promised her the sea, and here it was:
grey, demanding, unimpressed by promises.
The box was lighter than the soup tin
it had stood beside all week.

When it was done he wiped his hands
and struck a match that would not take,
and struck another. Home, I said.
He looked at me as though I had attacked him,
then turned the key, and the whole blue evening
exploded into starlings.
"""

STEW = """Lamb stew with quinces

Serves six. Cut a kilo of shoulder into large pieces and season them the night before. Heat two spoons of
oil until it smokes, then attack the meat in batches so that it browns rather than steams; a crowded pan
kills the flavour. Crush four cloves of garlic, bash a stick of cinnamon and throw both in with the onions.
Beat a spoon of flour into the fat, add half a litre of stock, and fight the temptation to stir. After an
hour, bury the quartered quinces in the sauce. My grandmother, who came from Tabriz, demanded saffron at
this point and refused to discuss it. Leave the pot in a low oven until the meat surrenders to the spoon,
about two hours, and serve with rice.
"""

BREAD = """How to make flatbread on a stove

Mix 500 grams of flour with 300 grams of warm water, a spoon of salt and seven grams of yeast. Knead for ten
minutes: punch the dough down, fold it, punch it again. Cover it and withdraw for an hour. Divide it into
eight, fire up your heaviest pan and let it get very hot. Roll each piece as thin as a coin and shoot it
straight into the dry pan. When it blows up like a balloon, hit it once with a cloth to drive out the air,
turn it and count to twenty. Keep the bread under a towel, which will stop it going hard. In Georgia they
bring it to the table torn, never cut.
"""

FOOTBALL = """Harrow Vale 3 Eastmere 1

Harrow Vale launched attack after attack on Saturday and were rewarded with their first win of the season.
Dan Okoro struck in the ninth minute, firing a shot past the helpless Lee Brandt after the Eastmere defence
had been torn apart on the left. The visitors hit back through their captain, Ruud Smits, whose header
exploded off the bar and over the line, but they were under siege for most of the second half. Okoro killed
the game off from the spot. “We bombarded them,” said the Vale manager, Pat Lowry. “They had no answer.”
Eastmere, beaten in all six of their matches, denied that Smits wants to leave in January and rejected talk
of a crisis. The two sides meet again in the cup on 3 December.
"""

RUGBY = """Spain hold off Portugal in Lisbon

Spain survived a late Portuguese assault to win 23-20 in Lisbon and keep alive their hopes of a place at the
finals. Portugal had seized the lead through two early tries, and for half an hour the Spanish forwards were
driven back and overrun. But the prop Iker Landa led a fierce counter-attack, Spain captured the ball at the
next line-out, and a penalty on the final whistle broke Portuguese hearts. Three players were injured, one
of them carried off with a broken arm. The Portuguese captain accused the referee of losing control and said
he would demand an explanation. Spain travel to Georgia on Sunday; Portugal meet Romania, who were crushed
by Georgia last weekend.
"""

RETAILER = """Shares in Corda fall as price war bites

Shares in the supermarket group Corda were hammered on Thursday after it warned that a price war with its
German rivals would hit profit this year. The company said that sales in the three months to the end of
October fell by 2.4 per cent, to £3.1 billion, and that it would close 40 shops and cut 1,200 jobs. “We are
under attack on every shelf, and we shall fight for every customer,” the chief executive, Helen Marsh, said.
She denied that the chain had lost its way. Analysts had expected a smaller fall. Corda launched a campaign
of discounts in August, after Brightway invaded its home market in the north of England. The shares closed
14 per cent lower at 212 pence.
"""

CHIPS = """Norvik Semiconductor to buy Dutch rival

The Norwegian chip maker Norvik has agreed to buy its Dutch rival Telenta for €840 million in cash, the two
companies said on Wednesday. The boards met in Amsterdam at the weekend and approved the deal, which ends a
hostile battle that had lasted for seven months. Telenta rejected two earlier offers. Norvik said it planned
to merge the two sales forces and to withdraw from the market for car radios, where it has been losing
ground to Asian makers. Regulators in Brussels have until March to block the purchase. Norvik will finance
it with a loan from three banks and expects savings of €60 million a year. Its shares rose by three per cent
in Oslo.
"""

NO_WAR = {
    "poem of winter": HEATH,
    "poem of a funeral": FERRY,
    "recipe for stew": STEW,
    "recipe for bread": BREAD,
    "football match": FOOTBALL,
    "rugby match": RUGBY,
    "price war": RETAILER,
    "takeover": CHIPS,
}

PUNCTUATION = "... --- ?! ;;; “” ‘’ () [] {} / / / – — … !!!\n\n***\n\n???"
SENTENCES = (
    "The army shelled the town of Orvel on Monday, and at least 12 people were killed, the mayor said. ",
    "The foreign minister will meet the rebels' envoy in Basra next week. ",
    "A spokesman denied that government forces had broken the ceasefire, which began on 2 November. ",
    "The Front demands that all prisoners be released and rejects any talks until then. ",
)

STRANGE = {
    "headline in capitals": (
        "REBELS SHELL PORT AS ENVOYS MEET IN GENEVA; 14 DEAD\n\nMINISTER DENIES CEASEFIRE IS OVER\n"
    ),
    "headline without a verb": "Heavy fighting near Orvel\n\nTruce in doubt\n\nTwelve dead\n",
    "table": (
        "Place\tDate\tKilled\tWounded\nOrvel\t11 Nov\t12\t30\nBasra\t12 Nov\t0\t-\nPort Sudan\t13 Nov\tn/a\t4\n"
        "Total\t\t12\t34\n"
    ),
    "table with bars": "| side | killed |\n|---|---|\n| army | 3 |\n| rebels | 17 |\n",
    "list": (
        "What we know so far:\n\n- At least 12 people killed in Orvel\n- Talks in Geneva called off\n* Both sides\n"
        "  1. blame each other\n  2. deny firing first\n• Ceasefire “dead”\n"
    ),
    "captions": (
        "Soldiers on a bridge near Orvel on Monday. Photograph: Ana Petri/AP\n\nThe envoy, left, with the minister in "
        "Geneva. Photo by R. Lund\n\n(Image credit: Handout)\n"
    ),
    "byline": (
        "By Ana Petri in Orvel and Rolf Lund in Geneva\nanapetri@example.org\n\nGENEVA (Agency) - Envoys of both "
        "sides met on Monday.\n\nAdditional reporting by Sara Odum; editing by P. Nagy\n"
    ),
    "clock stamps": (
        "14:32 GMT\n\nShells hit the port of Orvel, the mayor says.\n\n14:05 GMT\n\nThe army denies firing at the port."
        "\n\n13.47\n\nTalks postponed until Friday - envoy\n\nUpdated at 14.40 GMT\n"
    ),
    "correction": (
        "• This article was amended on 15 November 2019. An earlier version said that 21 people were killed in Orvel; "
        "the number was 12. It also said the minister had met the rebels in Basra. He did not.\n"
    ),
    "paragraphs told twice": f"{''.join(SENTENCES)}\n\n" * 6,
    "one long paragraph": "".join(itertools.islice(itertools.cycle(SENTENCES), 340)),
    "emoji": "😀🎉 🇺🇦🇷🇺 ✈️ 👨‍👩‍👧‍👦 💥💥\n\nTroops 🪖 entered 🏙️ Orvel on Monday 📅 😡!!!",
    "one word": "Ceasefire",
    "one letter": "a",
    "number": "9",
    "one line after another": "\n".join(["killed", "by", "the", "army", "on", "Monday", "said", "he"]),
    "quotation without end": (
        "“We shall attack, the general said, “and when we attack, “they will leave. “Never, she said."
    ),
    "brackets": "The army (which the UN [itself accused (twice) of shelling Orvel) said (on Monday that it had left.",
    "word without end": "attack" * 2000,
    "hyphens and slashes": "The US-/UK-/EU-led talks/ceasefire/truce (Mon/Tues) - 9/11 - 12/30 killed/wounded -",
    "bidirectional": "The army \u202eshelled\u202c Orvel, \u200fقال\u200f the mayor, on \u2067Monday\u2069.",
    "accents apart": "The Co\u0302te d’Ivoire army shelled Bouake\u0301 on Monday, killing 3.",
    "no spaces": "Thearmyshelledorvelonmondayandatleast12peoplewerekilled.TherebelsdeniedIt.",
}  # fmt: skip


def read(text: str) -> Record:
    return load_reader(1)(read_text(text, PUBLISHED))


def spans(value: Any) -> Iterator[dict[str, Any]]:
    """Every object with a quote anywhere in a record's JSON."""
    if isinstance(value, dict):
        if "quote" in value:
            yield value
        value = list(value.values())
    for part in value if isinstance(value, list) else ():
        yield from spans(part)


@pytest.mark.parametrize("text", NO_WAR.values(), ids=list(NO_WAR))
def test_what_tells_of_no_war_has_no_events(text: str) -> None:
    record = read(text)
    assert [(event.type, event.trigger.quote, event.rule) for event in record.events] == []


@pytest.mark.parametrize("text", NO_WAR.values(), ids=list(NO_WAR))
def test_what_tells_of_no_war_has_no_ceasefires_and_none_killed(text: str) -> None:
    record = read(text)
    assert [ceasefire.evidence for ceasefire in record.ceasefires] == []
    assert [figure.evidence for figure in record.figures if figure.measure == "killed"] == []


@pytest.mark.parametrize("text", [*NO_WAR.values(), "\n".join(SENTENCES)])
def test_words_at_the_end_of_a_line_are_quoted_without_the_line_break(text: str) -> None:
    found = [span["quote"] for span in spans(json.loads(to_json(read(text))))]
    assert [quote for quote in found if quote != quote.strip()] == []


@pytest.mark.parametrize("text", STRANGE.values(), ids=list(STRANGE))
def test_a_strange_text_is_read_and_its_record_quotes_it_exactly(text: str) -> None:
    record = read(text)
    found = spans(json.loads(to_json(record)))
    read_in = record.document.text
    assert [span for span in found if read_in[span["start"] : span["end"]] != span["quote"]] == []


@pytest.mark.parametrize("name", ["one word", "one letter", "number", "word without end"])
def test_a_text_that_says_nothing_yields_no_facts(name: str) -> None:
    record = read(STRANGE[name])
    facts = (*record.events, *record.meetings, *record.positions, *record.figures, *record.links)
    assert [fact.evidence for fact in facts] == []


def test_nothing_but_punctuation_is_refused_and_where_it_is_read_all_the_same_it_says_nothing() -> None:
    with pytest.raises(EmptyError):
        read(PUNCTUATION)
    record = load_reader(1)(Document("dots", PUNCTUATION, "0" * 64, PUBLISHED))
    assert record == Record(record.document)


def test_a_paragraph_told_six_times_tells_one_attack() -> None:
    once, often = read("".join(SENTENCES)), read(STRANGE["paragraphs told twice"])
    for record in (once, often):
        assert len([event for event in record.events if event.type == "ASSAULT"]) <= 3
    assert len(often.meetings) <= max(1, len(once.meetings))
