# ruff: noqa: E501
"""Reports of our own, of wars past and invented, and the ceasefires that a careful reader finds in them.

A ceasefire is (status, kind, declared_by, in_force, violations): kind "" for none; declared_by by words of names; in_force
as first and last day with "/" between, "" for none; violations as "breaker<accuser", "-" for nobody named.
"""

PUBLISHED = "2016-03-16"  # a Wednesday

Expected = tuple[str, str, str, str, str]
Case = tuple[str, list[Expected]]

DECLARED: list[Case] = [
    (
        "The rebels declared a unilateral ceasefire on Monday. The army said nothing.",
        [("declared", "unilateral", "rebels", "", "")],
    ),
    (
        "President Omar Diop called a ceasefire for the weekend.",
        [("declared", "unilateral", "Diop", "2016-03-19/2016-03-20", "")],
    ),
    (
        "The Kurdish guerrillas announced a truce on Tuesday. Turkey has not replied.",
        [("declared", "unilateral", "guerrillas", "", "")],
    ),
    (
        "The Tamil Tigers declared a truce from Friday until Sunday so that the dead can be buried.",
        [("declared", "unilateral", "Tigers", "2016-03-18/2016-03-20", "")],
    ),
    (
        "A three-day truce from Friday was announced by the Houthis.",
        [("declared", "unilateral", "Houthis", "2016-03-18/2016-03-20", "")],
    ),
    (
        "Ethiopia declared an indefinite humanitarian truce, effective immediately.",
        [("declared", "unilateral", "Ethiopia", "", "")],
    ),
    (
        "Russia said that its army had declared a ceasefire around Aleppo.",
        [("declared", "unilateral", "army", "", "")],
    ),
    (
        "The separatists have ordered a ceasefire, their commander said on Tuesday.",
        [("declared", "unilateral", "separatists", "", "")],
    ),
]

AGREED: list[Case] = [
    (
        "Israel and Hamas agreed to a truce on Tuesday, Egypt said.",
        [("agreed", "bilateral", "Israel, Hamas", "", "")],
    ),
    (
        "Mali and the Tuareg rebels signed a ceasefire in Ouagadougou.",
        [("agreed", "bilateral", "Mali, rebels", "", "")],
    ),
    (
        "Armenia and Azerbaijan agreed a humanitarian ceasefire from midnight on Friday.",
        [("agreed", "bilateral", "Armenia, Azerbaijan", "2016-03-18/", "")],
    ),
    (
        "A ceasefire between Peru and Ecuador will come into force on Saturday.",
        [("agreed", "bilateral", "Peru, Ecuador", "2016-03-19/", "")],
    ),
    (
        "The two sides signed a cessation of hostilities in Juba on Sunday.",
        [("agreed", "bilateral", "sides", "", "")],
    ),
    ("The rebels agreed to cease fire. The army kept its guns ready.", [("agreed", "", "rebels", "", "")]),
    (
        "Sudan and the rebels have reached a ceasefire agreement, brokered by Qatar.",
        [("agreed", "bilateral", "Sudan, rebels", "", "")],
    ),
    (
        "Norway brokered a truce between the government of Sri Lanka and the Tigers.",
        [("agreed", "bilateral", "Sri Lanka, Tigers", "", "")],
    ),
    (
        "Colombia's government and the guerrillas agreed to a bilateral ceasefire of six months.",
        [("agreed", "bilateral", "Colombia, guerrillas", "", "")],
    ),
]

IN_FORCE: list[Case] = [
    (
        "A 48-hour ceasefire between Israel and Hamas took effect on Sunday.",
        [("in-force", "bilateral", "Israel, Hamas", "2016-03-13/2016-03-15", "")],
    ),
    (
        "A UN-brokered truce came into force in Yemen on 1 March and is holding.",
        [("in-force", "", "", "2016-03-01/", "")],
    ),
    ("The ceasefire in Aleppo is holding, residents said on Tuesday.", [("in-force", "", "", "", "")]),
    (
        "There is a ceasefire in the valley. Farmers have gone back to their fields.",
        [("in-force", "", "", "", "")],
    ),
    ("Two months of the truce have brought relief to the villages.", [("in-force", "", "", "", "")]),
    (
        "During the truce, trucks brought flour to the town. The truce began on Monday.",
        [("in-force", "", "", "2016-03-14/", "")],
    ),
    ("The armistice has held since 1953, with few shots fired.", [("in-force", "", "", "1953-01-01/", "")]),
    (
        "Both sides are observing the ceasefire, the monitors reported.",
        [("in-force", "bilateral", "", "", "")],
    ),
]

PROPOSED: list[Case] = [
    (
        "The UN Security Council adopted a resolution that demands an immediate ceasefire.",
        [("proposed", "imposed", "", "", "")],
    ),
    ("The pope called for a truce over Easter.", [("proposed", "", "", "2016-03-27/2016-03-27", "")]),
    (
        "Ceasefire talks between Georgia and Abkhazia will open in Geneva.",
        [("proposed", "bilateral", "", "", "")],
    ),
    (
        "The mediators have put forward a proposal for a ceasefire of one week.",
        [("proposed", "", "", "", "")],
    ),
    ("Brazil urged Peru and Ecuador to agree to a ceasefire.", [("proposed", "bilateral", "", "", "")]),
    ("The envoy hopes to secure a lasting ceasefire before the rains.", [("proposed", "", "", "", "")]),
    ("There is an urgent need for a humanitarian pause, the Red Cross said.", [("proposed", "", "", "", "")]),
    ("France wants a ceasefire and talks.", [("proposed", "", "", "", "")]),
    (
        "The general said that he might declare a truce if the roads were opened.",
        [("proposed", "", "general", "", "")],
    ),
    ("No ceasefire has been agreed, and the shelling goes on.", []),
]

REJECTED: list[Case] = [
    ("Hamas rejected an Egyptian ceasefire proposal on Tuesday.", [("rejected", "", "", "", "")]),
    (
        "The army has rejected calls for a truce. It said that the war was nearly won.",
        [("rejected", "", "", "", "")],
    ),
    ("President Ana Kone refused to agree to a ceasefire.", [("rejected", "", "", "", "")]),
    (
        "Ecuador proposed a truce on Monday. Peru rejected the truce on Tuesday.",
        [("rejected", "bilateral", "Ecuador", "", "")],
    ),
    ("The junta ruled out a ceasefire with the rebels.", [("rejected", "bilateral", "", "", "")]),
]

BROKEN: list[Case] = [
    ("Russia accused Georgia of violating the ceasefire.", [("breached", "", "", "", "Georgia<Russia")]),
    (
        "President Omar Diop declared a truce on Monday, but his soldiers broke it within hours.",
        [("breached", "unilateral", "Diop", "", "soldiers<-")],
    ),
    (
        "Ethiopia and Eritrea accused each other of breaking the truce.",
        [("breached", "bilateral", "", "", "Ethiopia<Eritrea; Eritrea<Ethiopia")],
    ),
    (
        "Azerbaijan said that Armenia had violated the ceasefire. Armenia denied it and accused Azerbaijan of breaching the truce.",
        [("breached", "bilateral", "", "", "Armenia<Azerbaijan; Azerbaijan<Armenia")],
    ),
    ("Shelling went on in Donetsk despite the truce.", [("breached", "", "", "", "-<-")]),
    ("The rebels shelled the market in violation of the ceasefire.", [("breached", "", "", "", "rebels<-")]),
    (
        "Violations of the truce by the rebels have been reported to the monitors.",
        [("breached", "", "", "", "rebels<-")],
    ),
    ("The ceasefire did not hold. By noon the guns were firing again.", [("breached", "", "", "", "")]),
    (
        "Kenya said that the rebels had breached the ceasefire twice on Monday.",
        [("breached", "", "", "", "rebels<Kenya")],
    ),
]

OVER: list[Case] = [
    ("The truce was extended for five days on Monday, Qatar announced.", [("extended", "", "", "", "")]),
    ("The UN announced an extension of the truce in Yemen by two months.", [("extended", "", "", "", "")]),
    ("The ceasefire expired on Tuesday and was not renewed.", [("ended", "", "", "/2016-03-15", "")]),
    (
        "The separatists ended their ceasefire with a bomb in the capital.",
        [("ended", "unilateral", "separatists", "", "")],
    ),
    (
        "The truce between the army and the guerrillas collapsed on Sunday.",
        [("ended", "bilateral", "", "/2016-03-13", "")],
    ),
    ("The rebels called off the truce after the air raid.", [("ended", "", "", "", "")]),
]

SEVERAL: list[Case] = [
    (
        "Russia declared a truce for Easter. Ukraine wants a full ceasefire of thirty days instead.",
        [("declared", "unilateral", "Russia", "2016-03-27/2016-03-27", ""), ("proposed", "", "", "", "")],
    ),
    (
        "India and Pakistan agreed a ceasefire in Kashmir. In Yemen, the UN called for a humanitarian truce.",
        [("agreed", "bilateral", "India, Pakistan", "", ""), ("proposed", "", "", "", "")],
    ),
    (
        "The Houthis announced a three-day truce on Sunday. The truce began on Monday. Saudi Arabia did not join the truce.",
        [("in-force", "unilateral", "Houthis", "2016-03-14/2016-03-16", "")],
    ),
]

NONE: list[Case] = [
    ("Soldiers crossed the ceasefire line near Kargil.", []),
    ("The ceasefire commission met in Kigali and elected a chairman.", []),
    ("There was no ceasefire and no truce.", []),
    ("He wrote a book about the armistice line in Korea.", []),
    ("The fire brigade put out the fire, and the firing of the chief was put off.", []),
]

CASES = [*DECLARED, *AGREED, *IN_FORCE, *PROPOSED, *REJECTED, *BROKEN, *OVER, *SEVERAL, *NONE]
