"""What counts count, and their bounds: sentences of ours about many wars, past and invented."""

import pytest

from dateline.finding.figures import find_figures

from .conftest import Read

N = None
Row = tuple[str, str, int | None, int | None, int | None]
KILLED: list[tuple[str, list[Row]]] = [
    ("Nine people were killed in Marib.", [("Nine people", "killed", 9, 9, 9)]),
    ("The militia killed nine people and wounded 12 others in Goma.",
     [("nine people", "killed", 9, 9, 9), ("12 others", "injured", 12, 12, 12)]),
    ("The death toll rose to 43.", [("43", "killed", 43, 43, 43)]),
    ("The death toll from the flood in Derna rises to at least 16.", [("at least 16", "killed", 16, N, N)]),
    ("The attack left 43 dead and 120 wounded.",
     [("43 dead", "killed", 43, 43, 43), ("120 wounded", "injured", 120, 120, 120)]),
    ("Shelling left 12 dead in Aden.", [("12 dead", "killed", 12, 12, 12)]),
    ("She mourned the deaths of 30 civilians.", [("30 civilians", "killed", 30, 30, 30)]),
    ("The bombing claimed 14 lives.", [("14 lives", "killed", 14, 14, 14)]),
    ("The ambush cost the lives of 33 gendarmes.", [("33 gendarmes", "killed", 33, 33, 33)]),
    ("13 soldiers died in the ambush.", [("13 soldiers", "killed", 13, 13, 13)]),
    ("The rebels lost 200 men.", [("200 men", "killed", 200, 200, 200)]),
    ("The bodies of 22 people were found in a mass grave.", [("22 people", "killed", 22, 22, 22)]),
    ("At least 30 bodies were recovered from the river.", [("At least 30 bodies", "killed", 30, N, N)]),
    ("All 14 on board died.", [("14", "killed", 14, 14, 14)]),
    ("Up to 30 soldiers may have been killed.", [("Up to 30 soldiers", "killed", N, N, 30)]),
    ("Between 20 and 30 people died.", [("Between 20 and 30 people", "killed", 20, N, 30)]),
    ("As many as 800,000 Tutsis were slaughtered.", [("As many as 800,000 Tutsis", "killed", N, N, 800000)]),
    ("Seven of the 20 hijackers were shot dead.", [("Seven of the 20 hijackers", "killed", 7, 7, 7)]),
    ("Militants beheaded 21 Coptic Christians.", [("21 Coptic Christians", "killed", 21, 21, 21)]),
    ("A group of 40 migrants was found dead in a lorry.", [("40 migrants", "killed", 40, 40, 40)]),
    ("The earthquake killed three dozen people in Herat.", [("three dozen people", "killed", 36, 36, 36)]),
    ("Four soldiers and a civilian died in the ambush.", [("Four soldiers", "killed", 4, 4, 4)]),
    ("Scores of African Union troops were killed.", [("Scores of African Union troops", "killed", 40, N, 99)]),
    ("Hundreds more Karen villagers have been killed.", [("Hundreds more Karen villagers", "killed", 200, N, 999)]),
    ("About a quarter of a million people died.",
     [("About a quarter of a million people", "killed", 245000, 250000, 255000)]),
    ("Seventeen killed, one detained in Kunar raid.",
     [("Seventeen", "killed", 17, 17, 17), ("one", "detained", 1, 1, 1)]),
    ("More than 30 civilians were killed and dozens wounded.",
     [("More than 30 civilians", "killed", 31, N, N), ("dozens", "injured", 24, N, 99)]),
    ("Two police officers were gunned down in Karachi.", [("Two police officers", "killed", 2, 2, 2)]),
    ("The raid resulted in 18 insurgents killed, one wounded and two men taken into custody.",
     [("18 insurgents", "killed", 18, 18, 18), ("one wounded", "injured", 1, 1, 1), ("two men", "detained", 2, 2, 2)]),
    ("A man went on a rampage in Kisumu, killing two and wounding three others.",
     [("two", "killed", 2, 2, 2), ("three others", "injured", 3, 3, 3)]),
    ("The death toll rose from 12 to 43.", [("12", "killed", 12, 12, 12), ("43", "killed", 43, 43, 43)]),
    ("One soldier was killed.", [("One soldier", "killed", 1, 1, 1)]),
    ("The rebels put the number of soldiers killed at 40.", [("40", "killed", 40, 40, 40)]),
    ("Gunmen shot dead thirteen marchers.", [("thirteen marchers", "killed", 13, 13, 13)]),
    ("The health ministry put the dead at 140; a relief agency spoke of at least 155.",
     [("140", "killed", 140, 140, 140), ("at least 155", "killed", 155, N, N)]),
    ("Casualties: 12 killed, 30 injured.", [("12", "killed", 12, 12, 12), ("30", "injured", 30, 30, 30)]),
    ("The rebels say 40 died; the army gave the figure of 12.",
     [("40", "killed", 40, 40, 40), ("12", "killed", 12, 12, 12)]),
]  # fmt: skip
HURT: list[tuple[str, list[Row]]] = [
    ("More than 100 people were killed or injured.", [("More than 100 people", "killed-or-injured", 101, N, N)]),
    ("The patrol killed and wounded several rebels.", [("several rebels", "killed-or-injured", 3, N, N)]),
    ("No civilians were injured or property damaged.", [("No civilians", "injured", 0, 0, 0)]),
    ("The ambush caused 40 casualties.", [("40 casualties", "killed-or-injured", 40, 40, 40)]),
    ("About a dozen others sustained injuries.", [("About a dozen others", "injured", 11, 12, 13)]),
    ("The shelling wounded four civilians.", [("four civilians", "injured", 4, 4, 4)]),
    ("The convoy carried 120 wounded soldiers.", [("120 wounded soldiers", "injured", 120, 120, 120)]),
    ("The blast injured scores.", [("scores", "injured", 40, N, 99)]),
    ("No casualties were reported.", [("No casualties", "killed-or-injured", 0, 0, 0)]),
    ("No deaths or injuries were reported.", [("No deaths or injuries", "killed-or-injured", 0, 0, 0)]),
    ("No one was hurt.", [("No one", "injured", 0, 0, 0)]),
    ("Nobody was killed.", [("Nobody", "killed", 0, 0, 0)]),
    ("None of the hostages was harmed.", [("None of the hostages", "killed-or-injured", 0, 0, 0)]),
    ("The attack killed no one.", [("no one", "killed", 0, 0, 0)]),
]  # fmt: skip
PARTS: list[tuple[str, list[Row]]] = [
    ("A rocket hit a market in Taiz, wounding seven, three of them children.",
     [("seven", "injured", 7, 7, 7), ("three of them", "injured", 3, 3, 3)]),
    ("An attack killed at least 14, including four children.",
     [("at least 14", "killed", 14, N, N), ("four children", "killed", 4, 4, 4)]),
    ("The rebels released 12 hostages, among them four children.",
     [("12 hostages", "captured", 12, 12, 12), ("four children", "captured", 4, 4, 4)]),
    ("The bombing left 14 people dead, three of them foreigners.",
     [("14 people", "killed", 14, 14, 14), ("three of them", "killed", 3, 3, 3)]),
    ("At least 58 people, 21 of them children, were killed in the raid.",
     [("At least 58 people", "killed", 58, N, N), ("21 of them", "killed", 21, 21, 21)]),
]  # fmt: skip
TAKEN: list[tuple[str, list[Row]]] = [
    ("Police arrested around 300 protesters.", [("around 300 protesters", "detained", 250, 300, 350)]),
    ("The security force detained two suspected insurgents.", [("two suspected insurgents", "detained", 2, 2, 2)]),
    ("Police rounded up more than 100 students.", [("more than 100 students", "detained", 101, N, N)]),
    ("Over 600 political prisoners are unjustly detained.", [("Over 600 political prisoners", "detained", 601, N, N)]),
    ("The gunmen took 40 hostages.", [("40 hostages", "captured", 40, 40, 40)]),
    ("The FARC still holds 19 soldiers and police hostage.", [("19 soldiers and police", "captured", 19, 19, 19)]),
    ("A dozen aid workers were kidnapped in Darfur.", [("A dozen aid workers", "captured", 12, 12, 12)]),
    ("Eritrea freed 48 prisoners of war.", [("48 prisoners", "captured", 48, 48, 48)]),
    ("The king pardoned 500 prisoners in the jails of the capital.", [("500 prisoners", "detained", 500, 500, 500)]),
    ("The commander surrendered with some 9,800 men.", [("some 9,800 men", "captured", 9750, 9800, 9850)]),
    ("Tehran took some 12,000 prisoners.", [("some 12,000 prisoners", "captured", 11500, 12000, 12500)]),
    ("More than 1,000 prisoners were exchanged.", [("More than 1,000 prisoners", "detained", 1001, N, N)]),
    ("Five hundred soldiers surrendered.", [("Five hundred soldiers", "captured", 500, 500, 500)]),
    ("Thirteen sailors went missing.", [("Thirteen sailors", "missing", 13, 13, 13)]),
    ("At least two dozen people are missing.", [("At least two dozen people", "missing", 24, N, N)]),
]  # fmt: skip
MOVED: list[tuple[str, list[Row]]] = [
    ("1.2 million people have fled since the war began.",
     [("1.2 million people", "displaced", 1200000, 1200000, 1200000)]),
    ("Some 1.2 million people are displaced.", [("Some 1.2 million people", "displaced", 1150000, 1200000, 1250000)]),
    ("Nearly 100,000 people were forced from their homes in Marib.",
     [("Nearly 100,000 people", "displaced", 50000, 100000, 100000)]),
    ("Violence has left 36 people dead and 8,000 homeless.",
     [("36 people", "killed", 36, 36, 36), ("8,000 homeless", "displaced", 8000, 8000, 8000)]),
    ("The United Nations says 500,000 Rohingya have fled to Bangladesh.",
     [("500,000 Rohingya", "refugees", 500000, 500000, 500000)]),
    ("Hundreds of thousands of refugees were returning home.",
     [("Hundreds of thousands of refugees", "refugees", 200000, N, 999999)]),
    ("About 6.6 million Eritreans are registered as refugees.",
     [("About 6.6 million Eritreans", "refugees", 6550000, 6600000, 6650000)]),
    ("Uganda hosts 1.3 million South Sudanese refugees.",
     [("1.3 million South Sudanese refugees", "refugees", 1300000, 1300000, 1300000)]),
    ("Hundreds of people crossed into Uganda overnight.", [("Hundreds of people", "refugees", 200, N, 999)]),
    ("Ghana evacuated about 80 people from the town.", [("about 80 people", "evacuated", 75, 80, 85)]),
    ("France flew 90 of its nationals out of Bangui.", [("90 of its nationals", "evacuated", 90, 90, 90)]),
    ("Tens of thousands of civilians were evacuated.",
     [("Tens of thousands of civilians", "evacuated", 20000, N, 99999)]),
]  # fmt: skip
FORCES: list[tuple[str, list[Row]]] = [
    ("Washington announced plans for a 30,000-strong force.", [("30,000-strong force", "troops", 30000, 30000, 30000)]),
    ("France has about 2,000 troops in Mali.", [("about 2,000 troops", "troops", 1500, 2000, 2500)]),
    ("Paris sent 500 soldiers to Chad.", [("500 soldiers", "troops", 500, 500, 500)]),
    ("Britain will send 600 troops to Estonia.", [("600 troops", "troops", 600, 600, 600)]),
    ("The army called up 40,000 reservists.", [("40,000 reservists", "troops", 40000, 40000, 40000)]),
    ("A brigade of 3,500 men guards the border.", [("3,500 men", "troops", 3500, 3500, 3500)]),
    ("A European force of 1,400 will land in Bunia.", [("1,400", "troops", 1400, 1400, 1400)]),
    ("The navy sent three warships and 900 sailors.", [("900 sailors", "troops", 900, 900, 900)]),
]  # fmt: skip
AID: list[tuple[str, list[Row]]] = [
    ("Norway pledged $400m in military aid.", [("$400m", "aid", 400000000, 400000000, 400000000)]),
    ("Tokyo will give more than €2bn in humanitarian assistance.",
     [("more than €2bn", "aid", 2000000001, N, N)]),
    ("The senate passed a $1.5 billion security package for Yemen.",
     [("$1.5 billion", "aid", 1500000000, 1500000000, 1500000000)]),
    ("Saudi Arabia donated 100 million dollars.", [("100 million dollars", "aid", 100000000, 100000000, 100000000)]),
    ("Kuwait gave 300 million dollars for the rebuilding of bridges.",
     [("300 million dollars", "aid", 300000000, 300000000, 300000000)]),
    ("The bank put the damage at $2bn (£1.6bn).", [("$2bn", "other", 2000000000, 2000000000, 2000000000)]),
    ("The bank put the cost of rebuilding Mosul at $60 million.",
     [("$60 million", "other", 60000000, 60000000, 60000000)]),
]  # fmt: skip
OTHER: list[tuple[str, list[Row]]] = [
    ("5,000 people at risk of famine were reached.", [("5,000 people", "other", 5000, 5000, 5000)]),
    ("An estimated 2.5 million people need food aid.",
     [("An estimated 2.5 million people", "other", 2450000, 2500000, 2550000)]),
    ("The road is a lifeline for tens of thousands of people still trapped in Yarmouk.",
     [("tens of thousands of people", "other", 20000, N, 99999)]),
    ("Hundreds joined the protest in Minsk.", [("Hundreds", "other", 200, N, 999)]),
    ("Between 100,000 and 150,000 protesters marched through Santiago.",
     [("Between 100,000 and 150,000 protesters", "other", 100000, N, 150000)]),
    ("More than 700 people go hungry in the camp.", [("More than 700 people", "other", 701, N, N)]),
    ("Dozens of women and children were rescued.", [("Dozens of women and children", "other", 24, N, 99)]),
]  # fmt: skip
ALL = [*KILLED, *HURT, *PARTS, *TAKEN, *MOVED, *FORCES, *AID, *OTHER]


@pytest.mark.parametrize(("text", "expected"), ALL, ids=[text for text, _ in ALL])
def test_a_count_has_its_measure_and_bounds(read: Read, text: str, expected: list[Row]) -> None:
    found = find_figures(read(text))
    assert [(f.evidence[0].quote, f.measure, f.low, f.point, f.high) for f in found] == expected


NOTHING = [
    "The bomb could kill thousands.",
    "Saboteurs could kill thousands, the general warned.",
    "The militia threatened to execute 30 hostages.",
    "If the dam breaks, 50,000 people will die.",
    "Lagos denied that 200 of its soldiers had been killed.",
    "The plot to kill 40 ministers was foiled.",
    "The bomb was meant to kill hundreds.",
    "Did the raid really kill 30 people?",
    "The army did not kill 30 people.",
    "He was one of the 12 soldiers who died.",
    "Some of the 40 prisoners were freed.",
    "The 45-year-old man was arrested.",
    "He was killed 12 years ago at the age of 45.",
    "A soldier was killed.",
    "Delegations of the two sides met for three days.",
    "The 15 members of the Security Council voted on Monday.",
    "Five permanent members hold a veto, and 120 deputies voted for the law.",
    "It was the third attack in five days on the 3rd brigade.",
    "Resolution 1701 ended the war in 2006.",
    "Two-thirds of the 1,200 refugees were children.",
    "Rebels captured 12 villages and 30 tanks.",
    "The strike destroyed 40 houses and damaged 12 schools.",
    "The truce lasted 72 hours and 30 per cent of the arms were handed over.",
    "The team won 3-1 in front of 40,000 spectators.",
    "Thirty servicemen of the brigade were awarded medals.",
    "Oil cost $60 a barrel and the contract was worth $2 billion.",
    "Call 0800 555 123 before 10:30.",
    "A court in Cairo sentenced 75 people to death.",
    "The company reported a loss of 27 billion.",
    "More than three quarters of the enclave is wooded.",
    "The toll of burned houses reached 1,600.",
    "No serious injuries were reported.",
    "The war may end in millions of casualties.",
    "Doctors carried out 24 million vaccinations.",
    "It was a call between two Kenyans, one of whom is detained.",
    "These are a million reasons to remember those who died.",
    "Over 9,000 relatives of people requiring care went back to work.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_count_of_the_record_is_no_figure(read: Read, text: str) -> None:
    assert find_figures(read(text)) == ()
