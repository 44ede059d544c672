# ruff: noqa: E501
"""Sport, trade, kitchen and verse: their "attacks" and "strikes" are no acts of ours."""

import pytest

from tests.finding.events.reading import events

PEACEFUL = [
    "The striker attacked down the left and the goalkeeper was beaten at the near post. The visitors lost the match after a late penalty.",
    "United's winger shot wide before half-time. The referee booked two defenders, and the coach threw on a substitute.",
    "Wanderers crushed Rovers in the cup derby. Their captain struck twice before the fans invaded the pitch.",
    "The retailer launched a takeover bid for its rival. Shareholders rejected the offer and the share price was hit.",
    "Analysts fear that the merger will kill competition. The company's shares were hammered, and its chief executive resigned.",
    "Beat the eggs with the sugar, attack the dough with a spoon and crush the garlic. Pour off the oil and serve.",
    "Strike the lemons with a pan, then kill the heat and stir the sauce for a minute; season with salt and pepper.",
    "The bowler struck in his second over, and the batsman surrendered his wicket to a wild swing. The innings ended at tea.",
    "The champion seized the lead on the last lap. Her rival, a sprint champion, surrendered without a fight in the final, and her coach wept.",
    "A comedy that bombed last winter has conquered the box office. Critics had attacked its jokes.",
    "A cold front will invade the valleys overnight. Hail bombarded the orchards on Sunday.",
    "The virus attacks the liver. Doctors fight it with a drug that kills the cells that it has invaded.",
    "He shot a film about bees. It killed his career.",
    "The orchestra attacked the symphony with relish, and the soloist captured its sadness.",
]  # fmt: skip


@pytest.mark.parametrize("text", PEACEFUL)
def test_a_peaceful_text_tells_no_event(text: str) -> None:
    assert events(text) == ()


VERSE = """The frost has taken the orchard,
the wind has besieged the door,
and summer, the old deserter,
surrenders the field once more;
the bees have buried their captain,
and the oak, that the lightning shot,
lies down in the arms of the river
and dreams of the war it forgot."""


def test_verse_tells_no_event() -> None:
    assert events(VERSE) == ()


WARLIKE = [
    "Rebels attacked a football stadium in Mogadishu, where a match was being played, and killed a referee.",
    "Gunmen shot the captain of the national cricket team on Sunday. He had scored in the last match of the season.",
    "Rebels bombed the warehouse of a supermarket chain in Bogota on Monday; share prices fell.",
    "Soldiers killed a baker in Sarajevo as he carried bread, butter and sugar home.",
]  # fmt: skip


@pytest.mark.parametrize("text", WARLIKE)
def test_war_in_the_stadium_and_in_the_shop_is_war(text: str) -> None:
    assert [told for told in events(text) if told.type == "ASSAULT" and told.status == "happened"]


def test_only_the_paragraph_about_sport_is_left_out() -> None:
    text = (
        "Rebels attacked the garrison at Bouar.\n\n"
        "Elsewhere, the striker attacked the defender, the goalkeeper was beaten and the match was lost."
    )
    assert [told.trigger for told in events(text)] == ["attacked"]
