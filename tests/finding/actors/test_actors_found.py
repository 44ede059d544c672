"""Who is an actor and who is none, in sentences about many conflicts; read with the shipped model."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from dateline.finding.actors import ActorIndex

Read = Callable[[str], tuple[Doc, ActorIndex]]

FOUND = [
    # offices without a name
    ("The president declared a state of siege on Monday.", {"president": "person"}),
    ("The prime minister resigned after the garrison mutinied.", {"prime minister": "person"}),
    ("A general was kidnapped outside his house in the port.", {"general": "person"}),
    (
        "The archbishop begged the gunmen to free the pupils.",
        {"archbishop": "person", "gunmen": "armed-group"},
    ),
    ("The king dissolved parliament.", {"king": "person", "parliament": "body"}),
    ("The Secretary-General called on both armies to stop.", {"Secretary-General": "person"}),
    ("The interior minister imposed a curfew.", {"interior minister": "person"}),
    ("The Regent pardoned two mutineers.", {"Regent": "person", "mutineers": "armed-group"}),
    ("President flees as rebels enter capital", {"President": "person", "rebels": "armed-group"}),
    ("The rebel chief rejected the offer.", {"rebel chief": "person"}),
    # governments
    ("The government banned the march.", {"government": "state"}),
    ("The regime executed nine officers.", {"regime": "state", "officers": "military"}),
    ("The authorities expelled a reporter.", {"authorities": "state", "reporter": "person"}),
    # bodies written small
    ("Parliament rejected the treaty.", {"Parliament": "body"}),
    ("The junta promised elections within a year.", {"junta": "body"}),
    ("The cabinet accepted the terms.", {"cabinet": "body"}),
    ("The senate approved an amnesty.", {"senate": "body"}),
    ("The court convicted three captains.", {"court": "body", "captains": "military"}),
    ("The coalition bombed a bridge.", {"coalition": "military"}),
    ("The navy sank a trawler.", {"navy": "military"}),
    ("The militia shelled the harbour.", {"militia": "armed-group"}),
    ("The movement kidnapped two engineers.", {"movement": "armed-group", "engineers": "population"}),
    ("The ruling party denounced the verdict.", {"ruling party": "party"}),
    ("Death squads murdered a union leader.", {"Death squads": "armed-group", "union leader": "person"}),
    ("Khartoum expelled thirteen aid agencies.", {"Sudan": "state", "aid agencies": "ngo"}),
    ("The electoral commission annulled the vote.", {"electoral commission": "body"}),
    ("The central bank froze the assets of the exiles.", {"central bank": "body"}),
    # people who act or suffer
    ("Guards beat the prisoners.", {"Guards": "body", "prisoners": "population"}),
    ("Six priests were shot at dawn.", {"priests": "population"}),
    ("Deputies blocked the entrance of the chamber.", {"Deputies": "other"}),
    ("Hackers attacked the ministry's computers.", {"Hackers": "other"}),
    ("Dockers boycotted ships from the north.", {"Dockers": "population"}),
    ("Snipers killed four nurses on the bridge.", {"Snipers": "armed-group", "nurses": "population"}),
    ("Sappers blew up the dam.", {"Sappers": "military"}),
    ("Lorry drivers blockaded the refinery.", {"Lorry drivers": "population"}),
    ("Police rounded up forty politicians.", {"Police": "body", "politicians": "other"}),
    ("A bodyguard shot the governor.", {"bodyguard": "person", "governor": "person"}),
    ("A 14-year-old boy was killed by shells.", {"14-year-old boy": "person"}),
    ("Authorities in Peru arrested a smuggler.", {"Peru": "state", "smuggler": "person"}),
    ("Delegates of the rival factions met in Quito.", {"rival factions": "party"}),
    ("A nurse was abducted near the border.", {"nurse": "person"}),
    (
        "A television reporter was shot dead by a soldier.",
        {"television reporter": "person", "soldier": "person"},
    ),
    ("A bomber killed himself and two guards.", {"bomber": "person", "guards": "body"}),
    ("Ferrymen rescued the crew.", {"Ferrymen": "population", "crew": "population"}),
    ("Cyclists attacked the convoy's escort.", {"Cyclists": "population"}),
    ("The army opened fire on the marchers.", {"army": "military", "marchers": "population"}),
    ("Grenades were thrown at monks.", {"monks": "population"}),
    ("Six heads of state signed the pact.", {"heads of state": "other"}),
    ("Foreign ministers met in Lima.", {"Foreign ministers": "other"}),
    ("Eleven countries ratified the charter.", {"countries": "other"}),
    ("Brazil expelled nine diplomats.", {"Brazil": "state", "diplomats": "other"}),
    ("The families protested outside the barracks.", {"families": "population"}),
    # nationalities that act by arms and deeds, capitals, groups before their arms
    ("Two Portuguese transport planes flew in tents.", {"Portugal": "state"}),
    ("An Iraqi jet struck the tanker.", {"Iraq": "state"}),
    ("The Libyan advance on the oasis began at dawn.", {"Libya": "state"}),
    ("A frigate was hit by a missile from a British submarine.", {"United Kingdom": "state"}),
    ("The broker had sold rifles to Tehran.", {"Iran": "state"}),
    ("The envoy urged Ankara to reopen the border.", {"Turkey": "state"}),
    ("Lisbon broke off its talks with Jakarta.", {"Portugal": "state", "Indonesia": "state"}),
    ("Planes bombed a rebel camp.", {"rebel": "armed-group"}),
    ("Army helicopters strafed the hamlet.", {"Army": "military"}),
    # states that nobody has heard of
    ("Karsovia's parliament met. Karsovia expelled the consul.", {"Karsovia": "state", "consul": "person"}),
    ("Brennish gunboats shelled the fort. Brennland denied it.", {"Brennland": "state"}),
    ("The Cantons blamed the navy for the sinking.", {"Cantons": "body", "navy": "military"}),
    ("The north's leader blamed the south.", {"north": "other", "south": "other"}),
]

NONE = [
    # unnamed sources
    ("An official said the bridge was closed.", {"official"}),
    ("A spokesman denied the report.", {"spokesman"}),
    ("Diplomats said that talks would resume.", {"Diplomats"}),
    ("An analyst warned that the truce was fragile.", {"analyst"}),
    ("A soldier said the road was mined.", {"soldier"}),
    ("Villagers said they had heard shots.", {"Villagers"}),
    # people in the background
    ("People fear a hard winter.", {"People"}),
    ("It is a duty of citizens of the world.", {"citizens"}),
    ("The town has a hospital and nurses.", {"nurses"}),
    ("No soldier was hurt.", {"soldier"}),
    ("She was a nurse.", {"nurse"}),
    ("The general strike began.", {"general"}),
    ("The singer has an army of fans.", {"army"}),
    ("They work as peacekeepers.", {"peacekeepers"}),
    ("No rebels were killed.", {"rebels"}),
    ("They were held hostage.", {"hostage"}),
    ("Dear Mr. Prime Minister, thank you.", {"Prime Minister", "Dear Mr. Prime Minister"}),
    ("He was elected president.", {"president"}),
    ("He swept to power as governor.", {"governor"}),
    # things and words with another meaning
    ("Jets cratered the runway.", {"Jets"}),
    ("Cruisers and tankers lay in the bay.", {"Cruisers", "tankers"}),
    ("The army used force.", {"force"}),
    ("A cold front reached the coast.", {"front", "cold front"}),
    ("The treaty forbids the movement of troops.", {"movement"}),
    ("Shells hit a wedding party.", {"party", "wedding party"}),
    ("They demand justice.", {"justice"}),
    ("Our mission is to mend the dam.", {"mission"}),
    ("Columns of refugees were bombed.", {"Columns"}),
    ("They meet to discuss the national dialogue congress.", {"national dialogue congress", "congress"}),
    # places where something only happens
    ("A bomb exploded in Nairobi.", {"Kenya", "Nairobi"}),
    ("The deal was condemned in London.", {"United Kingdom", "London"}),
    ("The Syrian war has lasted for years.", {"Syria"}),
    ("They crossed the border with Chad.", {"Chad"}),
    ("Their capital is a town of Peru.", {"Peru"}),
]


def names(index: ActorIndex) -> dict[str, str]:
    return {actor.name: actor.kind for actor in index.actors}


@pytest.mark.parametrize(("text", "actors"), FOUND, ids=[text for text, _ in FOUND])
def test_who_does_or_suffers_something_is_an_actor(read: Read, text: str, actors: dict[str, str]) -> None:
    found = names(read(text)[1])
    assert {name: found.get(name) for name in actors} == actors


@pytest.mark.parametrize(("text", "nobody"), NONE, ids=[text for text, _ in NONE])
def test_sources_things_and_backgrounds_are_no_actors(read: Read, text: str, nobody: set[str]) -> None:
    assert not nobody & set(names(read(text)[1]))
