"""What the words around an act make of it."""

import datetime

import pytest

from dateline.language.mood import NEGATED, NOT
from dateline.language.parse import parse_of
from dateline.language.status import status_of
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
    # told as done, whatever stands around
    ("The sappers succeeded in blowing up the viaduct.", "blowing", "happened"),
    ("The colonel admitted that his men had tortured the student.", "tortured", "happened"),
    ("It was in May that the regiment captured the ridge.", "captured", "happened"),
    ("The column entered the town, burning granaries as it went.", "burning", "happened"),
    ("Having seized the mint, the rebels moved on.", "seized", "happened"),
    ("The queen regretted the shelling of the abbey.", "shelling", "happened"),
    ("Witnesses saw soldiers beating a monk.", "beating", "happened"),
    ("The alleged killing of a diplomat shocked Vienna.", "killing", "happened"),
    ("The trial of the men who murdered the consul opened.", "murdered", "happened"),
    ("The king, whom officers overthrew in 1973, died.", "overthrew", "happened"),
    ("The court heard that the warders had beaten the poet.", "beaten", "happened"),
    ("Nine sailors drowned because a frigate rammed their boat.", "rammed", "happened"),
    ("The sultan, who will visit Cairo, arrested the judge.", "arrested", "happened"),
    # under way
    ("Rebels are besieging the fort.", "besieging", "ongoing"),
    ("The bombardment of the island continued.", "bombardment", "ongoing"),
    ("The regiment has been shelling the ridge since May.", "shelling", "ongoing"),
    ("The army went on bombing the camps.", "bombing", "ongoing"),
    # planned, also below another word
    ("The minister said that the two sides would meet in Malta.", "meet", "planned"),
    ("The rebels promised the envoy that they would free the nurses.", "free", "planned"),
    ("The parliament approved the withdrawal of the garrison.", "withdrawal", "planned"),
    ("The general ordered his gunners to shell the ridge.", "shell", "planned"),
    ("The envoys are preparing to meet in Oslo.", "meet", "planned"),
    ("The scheduled withdrawal of the marines pleased the island.", "withdrawal", "planned"),
    ("A decision to expel the consul was taken.", "expel", "planned"),
    ("The front announced that it intends to release the miners.", "release", "planned"),
    ("The two kings are about to meet.", "meet", "planned"),
    ("The cabinet decided to send troops to the province.", "send", "planned"),
    ("The cabinet said it had decided to arrest the bankers.", "arrest", "planned"),
    # possible
    ("The front said that it might release the miners.", "release", "possible"),
    ("The mayor fears that militiamen will attack the ferry.", "attack", "possible"),
    ("The attempted assassination of the consul failed.", "assassination", "possible"),
    ("The attempt to storm the embassy failed.", "storm", "possible"),
    ("Perhaps the guerrillas shot the guide.", "shot", "possible"),
    ("There is a risk that the army will bomb the dam.", "bomb", "possible"),
    ("The king is willing to meet the rebels.", "meet", "possible"),
    ("The rebels tried to kill the governor.", "kill", "possible"),
    ("Unless the miners are freed, the navy will shell the port.", "shell", "possible"),
    ("The prospect of talks lifted the markets.", "talks", "possible"),
    ("The rebels proposed that the two sides meet in Malta.", "meet", "possible"),
    ("The cabinet discussed expelling the consul.", "expelling", "possible"),
    # demanded
    ("The bishop asked that the miners be released.", "released", "demanded"),
    ("The nuns begged the colonel to spare and free the boys.", "free", "demanded"),
    ("The council wants talks and insists that the army withdraw.", "withdraw", "demanded"),
    ("The guerrillas said that the marines must leave the island.", "leave", "demanded"),
    ("An appeal for the release of the pilots was read out.", "release", "demanded"),
    ("The union called on the minister to resign.", "resign", "demanded"),
    ("Demands for the withdrawal of the legion grew.", "withdrawal", "demanded"),
    ("The army should leave the province, the bishop said.", "leave", "demanded"),
    ("The judge recommended that the colonel be arrested.", "arrested", "demanded"),
    # denied
    ("The admiral denied having sunk the ferry.", "sunk", "denied"),
    ("The admiral said that the navy had not sunk the ferry.", "sunk", NEGATED),
    ("The ministry denied reports that warplanes had bombed the abbey.", "bombed", "denied"),
    ("The front disputed that it had abducted the nun.", "abducted", "denied"),
    ("The general denied ordering the bombardment of the abbey.", "bombardment", "denied"),
    # postponed, called off
    ("The unions have put off the strike.", "strike", "postponed"),
    ("The visit was delayed by fog.", "visit", "postponed"),
    ("The postponed talks worried the envoy.", "talks", "postponed"),
    ("The king cancelled his visit to Ceylon.", "visit", "called-off"),
    ("The general aborted the attack on the ridge.", "attack", "called-off"),
    ("The cancellation of the talks angered the rebels.", "talks", "called-off"),
    # nothing happened, nothing is in view
    ("The bishop declined to meet the junta.", "meet", NOT),
    ("The two sides avoided clashes in the valley.", "clashes", NOT),
    ("The army does not intend to attack the island.", "attack", NOT),
    ("The rebels said that they would not attack the ferry.", "attack", NOT),
    ("The legion never attacked the abbey.", "attacked", NEGATED),
    ("None of the pilots was killed.", "killed", NEGATED),
    ("Neither side attacked the convoy.", "attacked", NEGATED),
    ("The gunners left without firing a shot.", "firing", NEGATED),
    ("Should the rebels attack the dam, the navy would sail.", "attack", NOT),
    ("The colonel opposes the withdrawal of the legion.", "withdrawal", NOT),
    ("Guards foiled an attempt to kidnap the heiress.", "kidnap", NOT),
    ("The envoy warned against bombing the camps.", "bombing", "possible"),
    ("The treaty prohibits the bombing of hospitals.", "bombing", NOT),
    # not yet done, whatever the words around it look like
    ("The bishop was to meet both clans on Friday.", "meet", "planned"),
    ("There will be battles along the canal.", "battles", "planned"),
    ("These are the men who are going to occupy the valley.", "occupy", "planned"),
    ("The clan is going to attack the fort.", "attack", "planned"),
    ("The clan was not going to attack the fort.", "attack", NOT),
    ("Foreign ministers to meet in Bamako on Monday", "meet", "planned"),
    ("There were battles along the canal.", "battles", "happened"),
    ("If the militia did not withdraw, the fleet would sail.", "withdraw", NOT),
    ("The junta will free them, provided that the guerrillas disarm.", "disarm", NOT),
    ("The clans signed a pact on withdrawing the cannons.", "withdrawing", "planned"),
    ("The abbot stressed the importance of the disarmament of the clans.", "disarmament", "possible"),
    # done, whatever the words around it look like
    ("Three divers are killed by pirates off Aden.", "killed", "happened"),
    ("The village is besieged by the militia.", "besieged", "ongoing"),
    ("The village is being shelled by the militia.", "shelled", "ongoing"),
    ("I am pleased to announce that the council has freed the crew.", "freed", "happened"),
    ("The ministers discussed the recent shelling of Arlin.", "shelling", "happened"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "word", "expected"), CASES, ids=[case[0] for case in CASES])
def test_the_words_around_an_act_tell_its_status(sentence: str, word: str, expected: str) -> None:
    parse = parse_of(load_reader(1).pipeline(sentence, DAY))
    assert status_of(parse, parse.lower.index(word)) == expected
