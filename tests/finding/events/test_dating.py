"""On which day an act falls."""

import pytest

from tests.finding.events.reading import events, the

CASES = [
    # in the clause itself
    ("Rebels attacked the garrison on Monday.", "attacked", "2009-03-02"),
    ("On Monday, rebels attacked the garrison.", "attacked", "2009-03-02"),
    ("Early on Sunday gunmen killed the magistrate.", "killed", "2009-03-01"),
    ("Last week the junta arrested forty monks.", "arrested", "2009-02-23/2009-03-01"),
    ("Yesterday police arrested a poet.", "arrested", "2009-03-03"),
    ("Police arrested a poet on 12 February.", "arrested", "2009-02-12"),
    ("The regiment took the fort in May 1982.", "took", "1982-05-01/1982-05-31"),
    ("The king was assassinated in 1934.", "assassinated", "1934-01-01/1934-12-31"),
    # on all verbs of one subject
    ("On Monday rebels took the town and killed the mayor.", "killed", "2009-03-02"),
    ("Rebels took the town on Sunday and killed the mayor on Monday.", "took", "2009-03-01"),
    ("On Sunday rebels took the town and on Monday the army bombed it.", "bombed", "2009-03-02"),
    # carried by a noun or by the verb that carries the noun
    ("Monday's attack on the convoy killed two drivers.", "killed", "2009-03-02"),
    ("The attack on Sunday wounded a priest.", "wounded", "2009-03-01"),
    ("The rebels carried out an attack on the convoy on Sunday.", "attack", "2009-03-01"),
    ("The army launched on Tuesday an offensive against the guerrillas.", "offensive", "2009-03-03"),
    ("The killing of the bishop in 1980 shook the country.", "killing", "1980-01-01/1980-12-31"),
    ("The ministers will hold talks in Oslo on Friday.", "talks", "2009-03-06"),
    # handed on by a time that the clause describes or by a clause of circumstance
    ("In 1999, when the general bombed the palace, the banks were closed.", "bombed", "1999-01-01/1999-12-31"),
    ("The king fled in 1973, when officers overthrew him.", "overthrew", "1973-01-01/1973-12-31"),
    ("Two sailors were killed on Monday when a mine blew up.", "killed", "2009-03-02"),
    ("The junta agreed to release the monks on Friday.", "release", "2009-03-06"),
    ("Presidents Kabila and Kagame plan to meet in Tunis next week.", "meet", "2009-03-09/2009-03-15"),
    # what is said has not the day of the saying
    ("The admiral said on Tuesday that rebels had sunk a ferry.", "sunk", ""),
    ("The admiral said on Tuesday that rebels sank a ferry on Sunday.", "sank", "2009-03-01"),
    ("On Tuesday the admiral announced that rebels had sunk a ferry in January.", "sunk", "2009-01-01/2009-01-31"),
    # the act of words has the day of its words
    ("Tanzania on Monday accused Uganda of shelling a village in January.", "accused", "2009-03-02"),
    ("On Tuesday the bishop urged the guerrillas to disarm.", "urged", "2009-03-03"),
    # since, for, until
    ("The rebels have besieged the port since 3 February.", "besieged", "2009-02-03/2009-03-04"),
    ("The death toll was the highest since 1997, after rebels shelled a school.", "shelled", ""),
    # nothing tells the day
    ("Rebels attacked the garrison.", "attacked", ""),
    ("The rebels, founded in 1978, attacked the garrison.", "attacked", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "days"), CASES, ids=[case[0] for case in CASES])
def test_an_act_falls_on_the_day_of_its_own_words(text: str, word: str, days: str) -> None:
    assert the(text, word).days == days


RUNNING_ON = [
    ("On Monday rebels shelled the port. Then they burned the customs house.", "burned", "2009-03-02"),
    ("The column reached Uvira on Sunday. They then killed the chief.", "killed", "2009-03-01"),
    ("On Monday rebels shelled the port. The king was overthrown in 1973.", "overthrown", "1973-01-01/1973-12-31"),
    ("On Monday rebels shelled the port.\n\nA bishop was murdered in Goma.", "murdered", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "days"), RUNNING_ON)
def test_what_follows_upon_another_act_has_its_day(text: str, word: str, days: str) -> None:
    assert the(text, word).days == days


def test_nothing_falls_on_the_day_of_publication_for_want_of_a_better() -> None:
    text = "Rebels ambushed a patrol. Two soldiers were wounded. The army bombed a camp in Goma."
    assert events(text)
    assert {told.days for told in events(text)} == {""}
