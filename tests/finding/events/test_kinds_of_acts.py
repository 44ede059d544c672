# ruff: noqa: E501
"""PLOVER's type and mode, by the words of the clause."""

import pytest

from tests.finding.events.reading import the

CASES = [
    ("Gunmen kidnapped a Danish engineer.", "kidnapped", "ASSAULT", "abduct"),
    ("Soldiers beat a student with rifle butts.", "beat", "ASSAULT", "beat"),
    ("The secret police tortured two priests.", "tortured", "ASSAULT", "torture"),
    ("Militiamen raped three women in Bunia.", "raped", "ASSAULT", "sexual"),
    ("Gunmen assassinated the interior minister, Felix Orde.", "assassinated", "ASSAULT", "targeted"),
    ("Rebels burned down a church in Lira.", "burned down", "ASSAULT", "destroy"),
    ("Bandits attacked a family in Lira with machetes.", "attacked", "ASSAULT", "primitive"),
    ("Gunmen shot a judge in Cali.", "shot", "ASSAULT", "firearms"),
    ("Guerrillas bombed a bank in Bilbao with dynamite.", "bombed", "ASSAULT", "explosives"),
    ("A suicide bomber killed twelve recruits in Colombo.", "killed", "ASSAULT", "suicide-attack"),
    ("Ethiopian jets bombed Asmara.", "bombed", "ASSAULT", "aerial"),
    ("A drone strike killed a Somali commander.", "killed", "ASSAULT", "drone"),
    ("Serbian artillery shelled Vukovar.", "shelled", "ASSAULT", "heavy-weapons"),
    ("Police fired tear gas at students in Seoul.", "fired", "ASSAULT", "crowd-control"),
    ("The army seized the radio station in Accra.", "seized", "COERCE", "seize"),
    ("The junta imposed a curfew on the capital.", "imposed", "COERCE", "curfew"),
    ("Police arrested a trade unionist.", "arrested", "COERCE", "arrest"),
    ("Zaire deported two Belgian nuns.", "deported", "COERCE", "deport"),
    ("The junta banned a newspaper.", "banned", "COERCE", "censor"),
    ("Serbian forces besieged Srebrenica.", "besieged", "COERCE", "seize"),
    ("Iraq annexed Kuwait.", "annexed", "COERCE", "seize"),
    ("France expelled two Libyan diplomats.", "expelled", "SANCTION", "expel"),
    ("A court in Lyon convicted the colonel of murder.", "convicted", "SANCTION", "convict"),
    ("The United States suspended aid to Bolivia.", "suspended", "SANCTION", "discontinue"),
    ("Honduras deployed troops on the frontier.", "deployed", "MOBILIZE", "troops"),
    ("Vietnam withdrew its troops from Cambodia.", "withdrew", "RETREAT", "withdraw"),
    ("The front released two nurses.", "released", "RETREAT", "release"),
    ("The prime minister, Anton Reuss, resigned.", "resigned", "RETREAT", "resign"),
    ("The guerrillas laid down their arms.", "laid down", "RETREAT", "disarm"),
    ("Students demonstrated in Lima against the junta.", "demonstrated", "PROTEST", "demo"),
    ("Youths rioted in Soweto.", "rioted", "PROTEST", "riot"),
    ("Prisoners in Maze went on hunger strike.", "went on", "PROTEST", "hunger"),
    ("Miners went on strike in Potosi.", "strike", "PROTEST", "strike"),
    ("Farmers blocked the highway to Cochabamba.", "blocked", "PROTEST", "obstruct"),
    ("The foreign minister of Chile visited Quito.", "visited", "CONSULT", "visit"),
    ("President Ruiz spoke by telephone with Chancellor Adler.", "spoke", "CONSULT", "phone"),
    ("Norway mediated talks between Sudan and the rebels.", "mediated", "CONSULT", "third-party"),
    ("The rebels threatened to kill the ambassador.", "threatened", "THREATEN", "violence"),
    ("The cabinet threatened to break off relations with Cuba.", "threatened", "THREATEN", "relations"),
    ("Tanzania accused Uganda of shelling a village.", "accused", "ACCUSE", "allege"),
    ("Cuba condemned the invasion of Grenada by the United States.", "condemned", "ACCUSE", "disapprove"),
    ("Spain opened an investigation into the death of a reporter shot by soldiers.", "investigation", "ACCUSE", "investigate"),
    ("The bishop urged the guerrillas to disarm.", "urged", "REQUEST", "yield"),
    ("The rebels asked Libya for weapons.", "asked", "REQUEST", "assist"),
    ("The king called for talks with the rebels.", "called for", "REQUEST", "meet"),
    ("Greece sent blankets to Turkey after the earthquake.", "sent", "AID", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "kind", "mode"), CASES, ids=[case[0] for case in CASES])
def test_the_words_of_the_clause_give_type_and_mode(text: str, word: str, kind: str, mode: str) -> None:
    told = the(text, word)
    assert (told.type, told.mode) == (kind, mode), told
