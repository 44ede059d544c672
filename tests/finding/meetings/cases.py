# ruff: noqa: E501
"""Reports of our own, of wars past and invented, and the meetings that a careful reader finds in them.

A meeting is (participants, status, held, place): participants by words of their names, "!" before those who stay away;
held as first and last day, "" for none, "-" between two days.
"""

PUBLISHED = "2016-03-16"  # a Wednesday

Expected = tuple[str, str, str, str]
Case = tuple[str, list[Expected]]

HELD: list[Case] = [
    (
        "The foreign ministers of Ethiopia and Eritrea met in Djibouti on Tuesday. They said little afterwards.",
        [("Ethiopia, Eritrea", "held", "2016-03-15", "Djibouti")],
    ),
    (
        "President Juan Carrasco of Colombia met the rebel commander Pablo Ibarra in Havana on Monday to discuss a truce.",
        [("Carrasco, Ibarra", "held", "2016-03-14", "Havana")],
    ),
    (
        "Sri Lankan officials and the Tamil Tigers held two days of talks in Geneva last week. Norway mediated the talks.",
        [("Sri Lankan, Tigers, Norway", "held", "2016-03-07-2016-03-13", "Geneva")],
    ),
    (
        "Prime Minister Ilse Tarnovik spoke by telephone with President Joram Keth on Sunday about the prisoners.",
        [("Tarnovik, Keth", "held", "2016-03-13", "")],
    ),
    (
        "President Luis Ortega offered his condolences in a phone call with Foreign Minister Nasser Odeh on Friday.",
        [("Odeh, Ortega", "held", "2016-03-11", "")],
    ),
    (
        "Qatar hosted talks between the Sudanese government and the Darfur rebels in Doha on Tuesday.",
        [("Sudan, rebels, Qatar", "held", "2016-03-15", "Doha")],
    ),
    (
        "The peace talks between Guatemala's government and the guerrillas ended in Oslo on Monday without agreement.",
        [("Guatemala, guerrillas", "collapsed", "-2016-03-14", "Oslo")],
    ),
    (
        "After talks with the Serbian president, Dragan Ilic, in Belgrade, the UN envoy, Thorvald Berg, said that a deal was close.",
        [("Ilic, Berg", "held", "", "Belgrade")],
    ),
    (
        "The German chancellor, Anna Weiss, received the Libyan prime minister, Omar Farag, in Berlin on Tuesday.",
        [("Weiss, Farag", "held", "2016-03-15", "Berlin")],
    ),
    (
        "Foreign Minister Pavel Novak flew to Sarajevo on Monday for talks with the Bosnian leader, Emir Hadzic.",
        [("Novak, Hadzic", "held", "2016-03-14", "Sarajevo")],
    ),
    (
        "The UN special envoy, Ruth Adeyemi, visited Khartoum on Saturday. She left on Sunday.",
        [("Adeyemi", "held", "2016-03-12", "Khartoum")],
    ),
    (
        "During a visit to Lebanon on Tuesday, the French foreign minister, Paul Girard, called for calm.",
        [("Girard, Lebanon", "held", "2016-03-15", "Lebanon")],
    ),
    (
        "Rwandan President Alphonse Karera and his Burundian counterpart, Pierre Nduwimana, met in Arusha on Monday.",
        [("Karera, Nduwimana", "held", "2016-03-14", "Arusha")],
    ),
    (
        "At a summit in Lusaka on Tuesday, the leaders of Angola and Zambia agreed to reopen the border.",
        [("Angola, Zambia", "held", "2016-03-15", "Lusaka")],
    ),
    (
        "The rebel leader Joseph Okello told reporters that he had met the archbishop, John Odama, in Gulu.",
        [("Okello, Odama", "held", "", "Gulu")],
    ),
    (
        "President Keth's meeting with the Karsovian ambassador, Mira Solen, lasted two hours.",
        [("Keth, Solen", "held", "", "")],
    ),
    (
        "Iraq's defence minister, Khalid Rahman, had a telephone conversation with the Turkish defence minister, Ahmet Kaya, on Monday.",
        [("Rahman, Kaya", "held", "2016-03-14", "")],
    ),
    (
        "The Timorese leader, Jose Amaral, was received by President Suryadi in Jakarta on Monday.",
        [("Amaral, Suryadi", "held", "2016-03-14", "Jakarta")],
    ),
    (
        "Norwegian mediators brought the government of the Philippines and the communist rebels together in Oslo. "
        "The talks lasted four days.",
        [],
    ),
    (
        "Negotiators from Greece and Turkey held a third round of talks in Vienna on Tuesday. Greece called them useful.",
        [("Greece, Turkey", "held", "2016-03-15", "Vienna")],
    ),
]

TO_COME: list[Case] = [
    (
        "The presidents of Mali and Niger will meet in Bamako on Friday. Mali said that the border would be discussed.",
        [("Mali, Niger", "announced", "2016-03-18", "Bamako")],
    ),
    (
        "The Moroccan foreign minister, Said Alaoui, is due in Madrid on Thursday for talks with his Spanish counterpart.",
        [("Alaoui, Spanish", "announced", "2016-03-17", "Madrid")],
    ),
    (
        "The talks between Armenia and Azerbaijan will resume in Minsk on 28 March, the mediators said.",
        [("Armenia, Azerbaijan", "announced", "2016-03-28", "Minsk")],
    ),
    (
        "Kenya will host a peace conference for Somalia in Nairobi next month, its foreign ministry announced.",
        [("Kenya", "announced", "2016-04-01-2016-04-30", "Nairobi")],
    ),
    (
        "President Luis Ortega is expected to visit Peru next week. He has not been there before.",
        [("Ortega, Peru", "announced", "2016-03-21-2016-03-27", "Peru")],
    ),
    (
        "The two Korean leaders, Park Min-ho and Ri Chol, agreed to meet in Panmunjom in April.",
        [("Park, Ri", "announced", "2016-04-01-2016-04-30", "Panmunjom")],
    ),
    (
        "President Alpha Camara has invited the leaders of the opposition to talks in Conakry. The opposition has not replied.",
        [("leaders, Camara", "proposed", "", "Conakry")],
    ),
    (
        "Pakistan offered to hold talks with India on Kashmir. India gave no answer.",
        [("Pakistan, India", "proposed", "", "")],
    ),
    (
        "The king said that he wanted to meet the rebel leader, Abdul Sayyaf.",
        [("king, Sayyaf", "proposed", "", "")],
    ),
    (
        "Secretary of State Warren Hale will travel to Cairo on Sunday to meet President Nabil Sadek.",
        [("Hale, Sadek", "announced", "2016-03-20", "Cairo")],
    ),
    (
        "Ecuador proposed a meeting with Peru in Brasilia. Peru said that it would study the proposal.",
        [("Ecuador, Peru", "proposed", "", "Brasilia")],
    ),
    (
        "The Kremlin confirmed that President Viktor Orlov would meet the Japanese prime minister, Kenji Abe, on 20 March.",
        [("Orlov, Abe", "announced", "2016-03-20", "")],
    ),
    (
        "Israeli and Syrian negotiators will hold indirect talks in Istanbul next week, mediated by Turkey.",
        [("Israeli, Turkey", "announced", "2016-03-21-2016-03-27", "Istanbul")],
    ),
    (
        "The Chadian president, Moussa Deby, may meet the head of the Libyan army, Salem Haftar, in Cairo.",
        [("Deby, Haftar", "proposed", "", "Cairo")],
    ),
    (
        "A summit of the African Union will open in Addis Ababa on Saturday. Kenya will attend the summit.",
        [("African Union, Kenya", "announced", "2016-03-19", "Addis Ababa")],
    ),
]

TURNED: list[Case] = [
    (
        "The UN said that UN-brokered talks between Mali and the rebels in Geneva had been postponed until next week.",
        [("Mali, rebels, UN", "postponed", "2016-03-21-2016-03-27", "Geneva")],
    ),
    (
        "Prime Minister Ilse Tarnovik called off her trip to Norway on Tuesday. Norway expressed regret.",
        [("Tarnovik, Norway", "cancelled", "", "Norway")],
    ),
    (
        "Negotiations between the government of Nepal and the Maoist rebels collapsed on Monday. The rebels blamed the army.",
        [("Nepal, rebels", "collapsed", "-2016-03-14", "")],
    ),
    (
        "The rebels walked out of the talks in Oslo on Tuesday. Norway, which hosts the talks, asked them to return.",
        [("!rebels, Norway", "boycotted", "", "Oslo")],
    ),
    (
        "The rebels will boycott a national reconciliation conference in Bangui. The conference is to open on Friday.",
        [("!rebels", "boycotted", "2016-03-18", "Bangui")],
    ),
    (
        "President Omar Diop will not attend the summit in Lome on Friday. The prime minister will go instead of him.",
        [("!Diop", "announced", "2016-03-18", "Lome")],
    ),
    (
        "The London conference on Cyprus has been downgraded. Only officials from Greece and Turkey will attend the conference.",
        [("Greece, Turkey", "downgraded", "", "London")],
    ),
    (
        "The meeting between President Keth and Prime Minister Tarnovik, planned for Thursday, has been cancelled.",
        [("Keth, Tarnovik", "cancelled", "2016-03-17", "")],
    ),
    (
        "Sudan broke off peace talks with the southern rebels in Nairobi. The rebels said that they were ready to go on.",
        [("Sudan, rebels", "collapsed", "", "Nairobi")],
    ),
    (
        "The Croatian president, Ivo Maric, put off his visit to Serbia until May because of the floods.",
        [("Maric, Serbia", "postponed", "2016-05-01-2016-05-31", "Serbia")],
    ),
    (
        "Talks between India and Pakistan were suspended on Monday after the attack in Srinagar.",
        [("India, Pakistan", "postponed", "", "")],
    ),
    (
        "Peace talks between the Colombian government and the guerrillas resumed in Havana on Monday.",
        [("Colombia, guerrillas", "ongoing", "2016-03-14", "Havana")],
    ),
    (
        "The army and the rebels are holding talks in Abuja. A mediator, Ibrahim Bello, said on Tuesday that the talks were going well.",
        [("army, rebels", "ongoing", "", "Abuja")],
    ),
    (
        "Talks between Georgia and Abkhazia in Geneva have stalled. The talks began in January.",
        [("Georgia, Abkhazia", "ongoing", "2016-01-01-2016-01-31", "Geneva")],
    ),
]

MERGED: list[Case] = [
    (
        "The leaders of Ethiopia and Somalia met in Mogadishu on Monday. The meeting, which Kenya had arranged, lasted an hour. "
        "After the talks the leaders of Ethiopia and Somalia shook hands.",
        [("Ethiopia, Somalia", "held", "2016-03-14", "Mogadishu")],
    ),
    (
        "President Keth met Prime Minister Tarnovik in Vienna on Monday. On Tuesday President Keth met Chancellor Anna Weiss in Berlin.",
        [("Keth, Tarnovik", "held", "2016-03-14", "Vienna"), ("Keth, Weiss", "held", "2016-03-15", "Berlin")],
    ),
    (
        "Defence Minister Pavel Novak phoned General Ratko Simic on Sunday. In the call, Novak demanded that the guns be withdrawn.",
        [("Novak, Simic", "held", "2016-03-13", "")],
    ),
    (
        "Talks between the Sandinistas and the Contras opened in Managua on Monday. The Managua talks will go on for three days.",
        [("Sandinistas, Contras", "ongoing", "2016-03-14", "Managua")],
    ),
    (
        "President Joram Keth and Prime Minister Ilse Tarnovik met in Geneva on Monday. The two leaders will meet again in Vienna in June.",
        [
            ("Keth, Tarnovik", "held", "2016-03-14", "Geneva"),
            ("Keth, Tarnovik", "announced", "2016-06-01-2016-06-30", "Vienna"),
        ],
    ),
    (
        "The Paris talks between Vietnam and the US were to open on Friday. On Tuesday the talks were postponed.",
        [("Vietnam, US", "postponed", "", "Paris")],
    ),
    (
        "Jordan's King Faisal visited Damascus on Sunday. During the visit he met Syria's president, Hafez Nasri.",
        [("Faisal", "held", "2016-03-13", "Damascus"), ("Faisal, Nasri", "held", "", "")],
    ),
    (
        "Peru and Ecuador will hold talks in Brasilia next month. The talks, mediated by Brazil, will deal with the border.",
        [("Peru, Ecuador, Brazil", "announced", "2016-04-01-2016-04-30", "Brasilia")],
    ),
]

NONE: list[Case] = [
    ("Foreign minister Ana Silva told a press conference that nothing had changed.", []),
    ("The Security Council held an emergency meeting.", []),
    ("The minister called for an end to the violence and met the demands of the strikers.", []),
    ("Talks are the only way out of the war, the bishop said.", []),
    ("President Kabore refused to meet the junta.", []),
    ("The cabinet meeting approved the budget.", []),
    ("The two teams met in the final on Sunday.", []),
    ("There are no plans for talks with the rebels, the government of Chad said.", []),
    ("The army called the rebels terrorists.", []),
    ("Soldiers visited the school and spoke to reporters.", []),
    ("The Congress passed the law on Tuesday.", []),
    ("He paid a visit to the dentist after a long conversation about the weather.", []),
    ("The general did not meet President Keth on Monday.", []),
    ("The rebels never spoke to the government of Peru.", []),
]

CASES = [*HELD, *TO_COME, *TURNED, *MERGED, *NONE]
