"""What the words around an act make of it."""

import datetime

import pytest

from dateline.finding.events.status import NEGATED, NOT, status_of
from dateline.language.parse import parse_of
from dateline.reader import load_reader

DAY = datetime.date(2009, 3, 4)

CASES = [
    # told as done
    ("Rebels shelled the port of Arlin on Monday.", "shelled", "happened"),
    ("Government troops have seized the bridge.", "seized", "happened"),
    ("The attack killed four fishermen.", "attack", "happened"),
    ("The minister condemned the attack on the convoy.", "attack", "happened"),
    ("A gunman opened fire on worshippers, wounding six.", "wounding", "happened"),
    ("The army managed to retake the airfield.", "retake", "happened"),
    ("The president was forced to resign.", "resign", "happened"),
    ("The general said that his men had captured the town.", "captured", "happened"),
    ("Four men were killed after the truce collapsed.", "killed", "happened"),
    ("The front claimed that it had destroyed two tanks.", "destroyed", "happened"),
    ("The embassy was attacked, witnesses said.", "attacked", "happened"),
    # under way
    ("The army is shelling the eastern suburbs.", "shelling", "ongoing"),
    ("Clashes continue in the northern valleys.", "clashes", "ongoing"),
    ("Troops kept shelling the harbour.", "shelling", "ongoing"),
    ("Soldiers were looting the market when the monitors came.", "looting", "happened"),
    # planned
    ("The two presidents will meet in Geneva on Friday.", "meet", "planned"),
    ("The two sides agreed to withdraw their tanks.", "withdraw", "planned"),
    ("The junta plans to release forty prisoners.", "release", "planned"),
    ("The foreign minister is expected to visit Tunis next week.", "visit", "planned"),
    ("The rebels vowed to attack the pipeline.", "attack", "planned"),
    ("The envoy is due to hold talks with the guerrillas.", "talks", "planned"),
    ("Plans for talks in Oslo were announced.", "talks", "planned"),
    ("The planned strike was criticised by the cabinet.", "strike", "planned"),
    ("He said that the army would withdraw in May.", "withdraw", "planned"),
    ("The delegations will meet and sign an accord.", "sign", "planned"),
    ("The prime minister has agreed to meet the rebel leader.", "meet", "planned"),
    # possible
    ("The guerrillas threatened to kill the hostages.", "kill", "possible"),
    ("The rebels may attack the capital.", "attack", "possible"),
    ("The colonel offered to release the soldiers.", "release", "possible"),
    ("The navy will attack the islands if the talks fail.", "attack", "possible"),
    ("Fears of an attack emptied the markets.", "attack", "possible"),
    ("The general warned that the rebels could bomb the dam.", "bomb", "possible"),
    ("The minister hopes to meet the guerrillas.", "meet", "possible"),
    ("The army would have shelled the town.", "shelled", "possible"),
    ("The government is considering a withdrawal from the valley.", "withdrawal", "possible"),
    ("The ministry did not rule out bombing the camps.", "bombing", "possible"),
    ("A possible attack on the port worries the navy.", "attack", "possible"),
    # demanded
    ("The council demanded that the army withdraw.", "withdraw", "demanded"),
    ("The bishop called for talks between the sides.", "talks", "demanded"),
    ("The envoy urged the rebels to release the hostages.", "release", "demanded"),
    ("The junta must free the monks.", "free", "demanded"),
    ("Calls for the withdrawal of foreign troops grew.", "withdrawal", "demanded"),
    # denied
    ("The army denied shelling the hospital.", "shelling", "denied"),
    ("The ministry denied that its troops had crossed the river.", "crossed", "denied"),
    ("The rebels denied the attack on the convoy.", "attack", "denied"),
    # postponed, called off
    ("The talks have been postponed.", "talks", "postponed"),
    ("The ministers postponed the talks until March.", "talks", "postponed"),
    ("The unions called off the march.", "march", "called-off"),
    ("The visit was cancelled at the last minute.", "visit", "called-off"),
    # nothing happened
    ("If the rebels attack the port, the army will retreat.", "attack", NOT),
    ("If the army had blown up the bridge, the column would have starved.", "blown", NOT),
    ("The colonel will keep the hostages until the cabinet frees his men.", "frees", NOT),
    ("The general refused to meet the envoy.", "meet", NOT),
    ("The government ruled out recognising the breakaway state.", "recognising", NOT),
    ("The army will not attack the island.", "attack", NOT),
    ("The sides failed to reach a deal and did not sign the accord.", "sign", NEGATED),
    ("No attack on the convoy took place.", "attack", NEGATED),
    ("Police prevented an attack on the embassy.", "attack", NOT),
    ("The rebels did not attack or loot the village.", "loot", NEGATED),
    ("A ban on protests was imposed.", "protests", NOT),
    ("Nobody was killed in the village.", "killed", NEGATED),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "word", "expected"), CASES, ids=[case[0] for case in CASES])
def test_the_words_around_an_act_tell_its_status(sentence: str, word: str, expected: str) -> None:
    parse = parse_of(load_reader(1).pipeline(sentence, DAY))
    assert status_of(parse, parse.lower.index(word)) == expected
