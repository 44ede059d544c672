# ruff: noqa: E501
"""Who does an act and to whom it is done, in the many ways in which English says so."""

import pytest

from tests.finding.events.reading import are, the

CASES = [
    # the active and the passive
    ("Sandinista guerrillas ambushed a Honduran patrol near Jalapa.", "ambushed", "guerrillas", "patrol"),
    ("The junta arrested forty monks in Sittwe.", "arrested", "junta", "monks"),
    ("Indonesian paratroopers captured the rebel commander Xavier Lopes.", "captured", "paratroopers", "Lopes"),
    ("The port of Massawa was bombed by Ethiopian jets.", "bombed", "Ethiopia", ""),
    ("Four nuns were killed by soldiers of the National Guard.", "killed", "soldiers", "nuns"),
    ("The town of Gorni was shelled overnight.", "shelled", "", ""),
    ("Two journalists were kidnapped on the road to Herat.", "kidnapped", "", "journalists"),
    ("Colonel Idris Babel has been arrested by the military police.", "arrested", "military police", "Babel"),
    ("The hostages were released by the Red Hand on Sunday.", "released", "Red Hand", "hostages"),
    ("Gunmen shot dead the mayor, Hernan Rojas.", "shot", "gunmen", "Rojas"),
    # relative clauses and participles
    ("The militia which burned the village has not been seen since.", "burned", "militia", ""),
    ("The rebels who kidnapped the engineers want money.", "kidnapped", "rebels", "engineers"),
    ("The fishermen killed by the coastguard came from Tyre.", "killed", "coastguard", "fishermen"),
    ("A gunman opened fire on pilgrims, killing six of them.", "opened fire", "gunman", "pilgrims"),
    ("Rebels entered the barracks and killed the commander, General Abel Moro.", "killed", "rebels", "Moro"),
    ("Police, who had surrounded the church, arrested two deserters.", "arrested", "police", "deserters"),
    ("The insurgents retreated, abducting a doctor.", "abducting", "insurgents", "doctor"),
    # control
    ("The president forced the prime minister, Anton Reuss, to resign.", "forced", "Reuss", ""),
    ("The colonel ordered his men to attack the convoy.", "attack", "men", ""),
    ("The rebels agreed to release the Polish engineers.", "release", "rebels", "engineers"),
    ("Libya helped the rebels to attack the garrison.", "attack", "rebels", "garrison"),
    ("The front promised to free the nurses.", "free", "front", "nurses"),
    ("The junta announced a plan to expel the missionaries.", "expel", "junta", "missionaries"),
    # coordination
    ("Rebels and deserters killed a magistrate.", "killed", "rebels, deserters", "magistrate"),
    ("The navy attacked and sank a Cuban trawler.", "attacked", "navy", "Cuba"),
    ("Police beat protesters and arrested a trade unionist, Maria Costa.", "arrested", "police", "Costa"),
    ("Soldiers shot a teacher, two nuns and a student.", "shot", "soldiers", "teacher, nuns, student"),
    ("Ghana and Togo expelled the Liberian ambassador.", "expelled", "Ghana, Togo", "ambassador"),
    ("Presidents Kabila and Kagame met in Nairobi.", "met", "Kabila, Kagame", ""),
    # possessives, nationality before arms and men
    ("Argentina's navy seized a Spanish trawler.", "seized", "navy", "Spain"),
    ("Chad's shelling of the rebels went on for hours.", "shelling", "Chad", "rebels"),
    ("A Serbian shell killed three Bosnian nurses.", "killed", "Serbia", "nurses"),
    ("Israeli artillery hit Hezbollah fighters near Tyre.", "hit", "Israel", "fighters"),
    ("Iraqi warplanes bombed Kurdish villagers.", "bombed", "Iraq", "villagers"),
    ("An Eritrean missile struck an Ethiopian frigate.", "struck", "Eritrea", "Ethiopia"),
    ("Its troops killed nine civilians, the council said of Zambia.", "killed", "troops", "civilians"),
    # nouns that name the act
    ("The rebels' attack on the peacekeepers lasted an hour.", "attack", "rebels", "peacekeepers"),
    ("Peru's invasion of Ecuador in 1941 was short.", "invasion", "Peru", "Ecuador"),
    ("The kidnapping of a Danish aid worker closed the mission.", "kidnapping", "", "worker"),
    ("The arrest of the opposition leader, Sela Morike, surprised diplomats.", "arrest", "", "Morike"),
    # light verbs
    ("Mali launched an attack on the Tuareg rebels.", "attack", "Mali", "rebels"),
    ("The guerrillas carried out a raid on the army.", "raid", "guerrillas", "army"),
    ("Rebels mounted an assault on the peacekeepers in Bouar.", "assault", "rebels", "peacekeepers"),
    ("The air force conducted strikes against the guerrillas.", "strikes", "air force", "guerrillas"),
    ("The attack was carried out by Corsican separatists.", "attack", "separatists", ""),
    ("Portugal and Spain held talks in Lisbon.", "talks", "Portugal, Spain", ""),
    ("The envoy held talks with the guerrillas.", "talks", "envoy, guerrillas", ""),
    # those who suffer
    ("Peacekeepers came under attack in Bouar.", "attack", "", "peacekeepers"),
    ("A bus carrying miners was ambushed by gunmen.", "ambushed", "gunmen", "miners"),
    ("Rebels fired at a train carrying pilgrims.", "fired", "rebels", "pilgrims"),
    ("Troops opened fire on a crowd of mourners.", "opened fire", "troops", "mourners"),
    ("The rebels inflicted heavy losses on the army when they attacked it.", "inflicted", "rebels", "army"),
    # each other
    ("Indian soldiers and Pakistani rangers exchanged fire in the valley.", "exchanged fire", "soldiers, rangers", ""),
    ("The king met the leader of the rebels, Omar Haddad.", "met", "king, Haddad", ""),
    ("Talks between Armenia and Azerbaijan took place in Prague.", "talks", "Armenia, Azerbaijan", ""),
    ("President Ruiz spoke by telephone with Chancellor Adler.", "spoke", "Ruiz, Adler", ""),
    # officials of somebody
    # other types
    ("France recalled its ambassador to Rwanda.", "recalled", "France", "Rwanda"),
    ("Norway imposed sanctions on Rhodesia.", "imposed", "Norway", "Rhodesia"),
    ("Greece sent blankets to Turkey after the earthquake.", "sent", "Greece", "Turkey"),
    ("Honduras deployed troops on the frontier.", "deployed", "Honduras", ""),
    ("Thousands of teachers marched through Oaxaca against the governor.", "marched", "teachers", "governor"),
    ("The United States suspended aid to Bolivia.", "suspended", "United States", "Bolivia"),
    ("Vietnam withdrew its troops from Cambodia.", "withdrew", "Vietnam", "Cambodia"),
    ("The parliament rejected the president's proposal.", "rejected", "parliament", "president"),
    ("Tanzania accused Uganda of shelling a village.", "accused", "Tanzania", "Uganda"),
    ("The bishop urged the guerrillas to disarm.", "urged", "bishop", "guerrillas"),
    # whole sentences of reports
    ("The crew of the trawler were arrested by Moroccan police.", "arrested", "police", "crew"),
    ("Ten protesters were shot dead by police in Conakry on Monday, a hospital doctor said.", "shot dead", "police", "protesters"),
    ("East Timor's president, wounded in an attack by renegade soldiers, was flown to Darwin.", "wounded", "soldiers", "president"),
    ("Rwanda denied that it was backing the rebels.", "backing", "Rwanda", "rebels"),
    ("The prosecutor charged the general with genocide.", "charged", "prosecutor", "general"),
    ("Georgia said it had shot down two Russian warplanes.", "shot down", "Georgia", "Russia"),
    ("The junta has released three journalists who were arrested in September.", "arrested", "", "journalists"),
    ("Chad severed ties with Sudan after rebels attacked N'Djamena.", "severed", "Chad", "Sudan"),
    ("The army has been accused of torturing prisoners.", "torturing", "army", "prisoners"),
    ("Islamist insurgents stormed a police station in Baidoa, seizing weapons and freeing inmates.", "freeing", "insurgents", "inmates"),
    ("The general, once an ally of the king, was beheaded.", "beheaded", "", "general"),
    ("The president, whose brother was killed by rebels in 1996, will meet the pope.", "killed", "rebels", "brother"),
    ("Brazil was criticised for expelling the refugees.", "expelling", "Brazil", "refugees"),
    ("Sweden criticised Belarus for expelling its ambassador.", "expelling", "Belarus", "ambassador"),
    ("The king dismissed the general and arrested his aides.", "arrested", "king", "aides"),
    ("The bishop mediates between the government and the guerrillas.", "mediates", "bishop, government, guerrillas", ""),
    ("The army blamed the rebels for the blast.", "blamed", "army", "rebels"),
    ("Spain's navy intercepted a boat carrying migrants.", "intercepted", "navy", "migrants"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "doers", "sufferers"), CASES, ids=[case[0] for case in CASES])
def test_the_clause_names_those_who_act_and_those_who_suffer(
    text: str, word: str, doers: str, sufferers: str
) -> None:
    told = the(text, word)
    assert are(told.doers, doers), told
    assert are(told.sufferers, sufferers), told
