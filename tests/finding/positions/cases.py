"""Sentences of our own, about wars past and invented, with the party and the stance that a careful reader finds."""

Case = tuple[str, str]

REJECTS: list[Case] = [
    (
        "Cyprus",
        "Northern Cyprus said on Friday that it had rejected the UN plan, and Cyprus rejected a return to "
        "talks without a ceasefire.",
    ),
    ("Eritrea", "Eritrea has rejected the border commission's ruling on the war."),
    ("Denmark", "Denmark turned down the offer of mediation in the war over the islands."),
    ("Sudan", "Sudan opposes the deployment of UN peacekeepers in Darfur."),
    ("Burundi", "Burundi refuses to withdraw its troops from eastern Congo."),
    ("Laos", "Laos has ruled out recognising the breakaway province."),
    ("Peru", "Peru's president, Ana Torres, said her country would never cede territory to Ecuador."),
    (
        "Morocco",
        '"We will never accept an independent state in the desert," the Moroccan foreign minister, Karim '
        "Idrissi, said on Monday, as Morocco sent more troops.",
    ),
    ("Armenia", "Armenia does not recognise the annexation of the enclave."),
    ("Bolivia", "Bolivia objected to the sale of missiles to Chile."),
    ("Finland", "Finland is against the delivery of tanks to either army."),
    ("Angola", "Angola voted against the resolution on sanctions."),
    ("Serbia", "Serbia's opposition to independence for Kosovo has hardened."),
    ("India", "India is opposed to foreign mediation over Kashmir."),
    (
        "Libya",
        "The partition of Libya is unacceptable, the Libyan prime minister said after talks in Tripoli on the war.",
    ),
    ("Mali", "Mali's foreign minister described the peace plan as a surrender."),
    ("Oman", "Oman condemned the annexation of the island."),
    ("Fiji", "Fiji urged Tonga not to send troops to the reef."),
    (
        "Georgia",
        "Georgian President Nino Abashidze dismissed the Kremlin's plan for a referendum in South Ossetia "
        "as a farce, saying Georgia would never hold talks under the guns of Russian tanks.",
    ),
    (
        "South Korea",
        "Seoul has turned down a North Korean proposal to hold military talks, the South Korean defence "
        "ministry said on Thursday.",
    ),
    ("Indonesia", "Indonesia says that independence for Aceh is out of the question."),
    ("Armenia", "Armenia's refusal to give up the corridor has stalled the peace talks."),
    ("Ecuador", "Ecuador cannot accept the new border, its president said on Sunday after the war."),
    (
        "Ukraine",
        "Ukraine has no intention of giving up its nuclear claims to the reactor and opposes any talks on "
        "the status of the peninsula.",
    ),
    (
        "Zaravia",
        "Zaravia's president, Ilan Koss, ruled out recognising the Marsh Republic as a state. Zaravia does "
        "not recognise the occupation of the Marsh Republic, the foreign ministry of Zaravia said on "
        "Monday.",
    ),
    (
        "Estria",
        "Estria will not hand over its generals to Kordavia, its defence minister, Mara Lind, said on Tuesday.",
    ),
    ("Namibia", "Namibia refused to sign the ceasefire agreement."),
    ("Panama", "Panama's opposition to foreign bases is well known, even after the war."),
    ("Turkey", "Ankara said on Friday it was against any recognition of an independent Kurdistan."),
    (
        "Japan",
        "Japan protested against North Korea's missile tests and said sanctions would stay in place until "
        "Pyongyang gave up its nuclear weapons.",
    ),
    ("Spain", "Spain would veto any deal over Gibraltar's airspace, the Spanish foreign minister said."),
    ("Eritrea", "Eritrea has no intention of withdrawing its troops from the border."),
    (
        "Iran",
        "Iran's foreign minister, Reza Karimi, called the American proposal for talks on missiles unacceptable.",
    ),
    ("Vietnam", "Vietnam said the presence of Chinese ships around the islands was illegal."),
]

ACCEPTS: list[Case] = [
    ("Albania", "Albania accepted the ceasefire on Tuesday."),
    ("Togo", "Togo agreed to withdraw its soldiers from the border."),
    ("Nepal", "Nepal has agreed to a truce with the rebels."),
    ("Kenya", "Kenya approved the peace agreement."),
    ("Bahrain", "Bahrain accepted an offer of mediation from Kuwait in the conflict with the rebels."),
    ("Uganda", "Uganda consented to the deployment of African Union observers along its border with Congo."),
]

SUPPORTS: list[Case] = [
    ("Norway", "Norway backs the plan for a peacekeeping force."),
    ("Ghana", "Ghana endorsed the truce."),
    ("Jordan", "Jordan welcomed the ceasefire between the two armies."),
    ("Cuba", "Cuba is committed to a negotiated settlement of the war."),
    ("Chile", "Chile is in favour of sanctions against the junta."),
    ("Uganda", "Uganda wants peace."),
    ("Gabon", "Gabon is planning to keep troops in the enclave."),
    ("Ireland", "Ireland reaffirmed its support for a two-state solution to the conflict."),
    ("Egypt", "Egypt threw its support behind the Saudi initiative for a truce in Yemen."),
    ("Latvia", "Latvia, Estonia and Lithuania support the deployment of a NATO brigade."),
    ("Lesotho", "Lesotho said it stood by the ceasefire agreement."),
    ("Rwanda", "Rwanda voted for the resolution to send peacekeepers to Burundi."),
    ("Malawi", "Malawi is pressing ahead with plans to send peacekeepers to Congo."),
    ("Sudan", "Sudan has welcomed a Kenyan proposal to hold peace talks in Nairobi."),
    ("Ireland", "Ireland and Norway favour an arms embargo on both armies."),
    ("Tanzania", "Tanzania threw its weight behind the peace plan."),
    ("Oman", "Oman's foreign minister said the truce was a step towards peace."),
]

OFFERS: list[Case] = [
    ("Qatar", "Qatar offered to mediate between the government and the rebels."),
    ("Vietnam", "Vietnam pledged to release the prisoners of war."),
    ("Iceland", "Iceland is ready to host peace talks."),
    ("Chad", "Chad proposed a ceasefire."),
    ("Iran", "Iran's offer to suspend enrichment for two years was made in Geneva."),
    ("Colombia", "The Colombian government has offered to suspend bombing raids against the guerrillas."),
    ("Sweden", "Sweden has pledged to send ammunition to the Finnish army."),
]

DEMANDS: list[Case] = [
    ("Kenya", "Kenya again urged an immediate ceasefire in Darfur."),
    ("Ethiopia", "Ethiopia demanded the withdrawal of Eritrean troops from Badme."),
    ("Azerbaijan", "Azerbaijan insists that Armenia withdraw from the occupied districts."),
    ("Britain", "Britain called on Argentina to withdraw its forces from the islands."),
    ("Pakistan", "Pakistan is pressing for a plebiscite in Kashmir."),
    ("Georgia", "Georgia urged Russia to pull its troops out of Abkhazia."),
    (
        "Lebanon",
        "Israel must end its occupation of the south, Lebanon's president said in Beirut, as Lebanon buried "
        "its dead.",
    ),
    ("Croatia", "Croatia asked the Security Council to impose sanctions on Yugoslavia."),
    (
        "Rwanda",
        '"All foreign troops must leave the Congo," Rwanda\'s foreign minister, Paul Mugisha, told reporters.',
    ),
    ("Hungary", "Hungary stressed the need for a ceasefire."),
    ("Egypt", "There must be an immediate end to the fighting, Egypt's foreign minister said."),
    ("Japan", "Japan seeks the return of the islands seized in the war."),
    ("Turkey", "Turkey wants Syria to expel the rebels."),
    (
        "Kenya",
        "Kenya's foreign minister, Peter Otieno, insisted on Tuesday that Somalia withdraw its troops from "
        "the disputed strip.",
    ),
    ("Poland", "Poland and the Baltic states called for tougher sanctions against Belarus."),
    ("Bangladesh", "Dhaka wants Burma to take back the Rohingya refugees."),
    (
        "Andreas Georgiou",
        "Any settlement must include the withdrawal of Turkish troops from Cyprus, President Andreas "
        "Georgiou said in Nicosia.",
    ),
    (
        "Iraq",
        "The Iraqi government asked the United States for ammunition and drones to fight the insurgents.",
    ),
    ("Mozambique", "Mozambique urged South Africa to stop arming the rebels."),
    ("Burkina Faso", "Burkina Faso has asked France to withdraw its troops within a month."),
    ("Moldova", "Moldova called for the withdrawal of Russian troops from Transnistria."),
    (
        "Cameroon",
        '"Nigeria must leave Bakassi," Cameroon\'s president said, as Cameroon sent soldiers to the peninsula.',
    ),
    ("Nepal", "Nepal insists on the return of all refugees from Bhutan."),
    ("Gambia", "Gambia urged Senegal to reopen the border closed during the coup."),
    ("Mali", "Mali wants UN peacekeepers to leave."),
    ("Botswana", "The prime minister of Botswana underlined the need for sanctions against the junta."),
]

REFUSES: list[Case] = [
    ("Spain", "Spain refused to discuss independence for the province."),
    ("Burma", "Burma will not negotiate with the rebels."),
    (
        "Argentina",
        "The sovereignty of the islands is not up for discussion, Argentina's foreign minister said.",
    ),
    ("Estonia", "Estonia's president said the border was non-negotiable after the war."),
    (
        "Dan Levi",
        '"Jerusalem is not up for negotiation," the Israeli foreign minister, Dan Levi, told Israel Radio.',
    ),
    ("Venezuela", "Venezuela has refused to talk to the opposition about elections since the coup."),
    ("Guyana", "Guyana said its sovereignty over the territory was not negotiable."),
]

CONDITIONAL: list[Case] = [
    ("Zambia", "Zambia will attend the peace talks only if the shelling stops."),
    ("Eritrea", "Eritrea said it would not attend the peace talks unless Ethiopia withdrew from Badme."),
    ("Syria", "Syria is willing to sign a peace treaty in return for the Golan Heights."),
    ("Colombia", "Colombia is ready to suspend air strikes if the guerrillas free their hostages."),
    ("Israel", "Israel agreed to a truce on condition that the rocket attacks end."),
    ("Sri Lanka", "Sri Lanka will not lift the blockade until the Tigers lay down their arms."),
    ("Iran", "Iran might be willing to freeze enrichment in exchange for the lifting of sanctions."),
    ("South Sudan", "South Sudan will keep its troops in the town until the rebels leave."),
    (
        "Sudan",
        "Khartoum said it was prepared to lift the blockade provided that the rebels handed over their prisoners.",
    ),
    (
        "Taliban",
        "The Taliban would only join the peace conference once all foreign forces had left Afghanistan, "
        "their spokesman said.",
    ),
    (
        "European Union",
        "The European Union will lift the arms embargo only when the junta frees all political prisoners.",
    ),
    ("Philippines", "Manila has offered the Moro rebels autonomy in return for an end to the insurgency."),
    ("ETA", "ETA said it was ready to disarm if Spain moved its prisoners to Basque jails."),
    (
        "Nicaragua",
        "Nicaragua would agree to a truce if Honduras stopped arming the rebels, the Nicaraguan president "
        "told reporters.",
    ),
    (
        "Cyprus",
        "There will be no talks on Cyprus until Turkish troops leave the island, the Cypriot foreign minister said.",
    ),
]

OPEN: list[Case] = [
    ("Greece", "Greece is open to talks with Turkey on the war graves."),
    ("Cambodia", "Cambodia is ready to negotiate with Vietnam on an end to the war."),
    ("Iran", "Iran has not ruled out direct talks with the United States on sanctions."),
    ("Nigeria", "Nigeria is considering an amnesty for the rebels."),
    ("Philippines", "The Philippines is willing to talk to the communist rebels."),
    ("Mauritania", "Mauritania did not rule out a meeting with the Polisario Front."),
]

# Predictions, feelings, questions, denials, sport and trade hold no position.
NO_POSITION = [
    "If Iran rejects the ceasefire, the war will go on.",
    "Ethiopia may reject the truce.",
    "Would Georgia accept partition?",
    "Kenya is expected to reject the peace plan.",
    "Uganda denied that it supported the rebels.",
    "Peru denied attacking Ecuadorean troops and rejected allegations of war crimes.",
    "Nobody knows whether Chad will accept the truce.",
    "Ghana beat Togo in the final and will not attend the ceremony.",
    "Acme Motors rejected a takeover offer from its rival.",
    "The minister feels sad about the war.",
    "The Norwegian team opposed the referee's decision.",
    "Rain will stop by Friday, forecasters in Kenya said.",
    "Turkish police refused to comment on the attack.",
    "The farmers oppose a new tax on milk.",
    "Sudan asked for a break in the talks, a diplomat said.",
    "Analysts said that Iran must have known about the attack.",
    "The minister's support for Arsenal is well known, even in the war.",
    "Belgium opposed Brazil in the semi-final and rejected criticism of its army of defenders.",
    "The army says the rebels will attack again.",
    "It is not clear whether Jordan supports the truce.",
    "Neither Chad nor Libya has accepted the truce.",
    "Denmark had hoped that Sweden would support the truce.",
    "Zambia fears that the rebels will reject the ceasefire.",
    "Without the support of Kenya for the peace plan, the war would go on.",
    "Kenya's team refused to play under protest.",
    "Russia's Gazprom opposes the sale of its shares in the war-torn country.",
    "Did Laos accept the truce?",
    "A Kenyan professor said the government must make peace with the rebels.",
    "Armenia could reject the peace treaty.",
    "Serbia is said to be unhappy about the war.",
    "The mediator said he hoped the two sides would accept the plan.",
    "Unless Chad supports the ceasefire, it will fail.",
    "Sudan might have opposed the ceasefire, had it been asked.",
    "Ivory Coast says that the rebels will be defeated soon.",
]

STANCES: dict[str, list[Case]] = {
    "rejects": REJECTS,
    "accepts": ACCEPTS,
    "supports": SUPPORTS,
    "offers": OFFERS,
    "demands": DEMANDS,
    "refuses-to-discuss": REFUSES,
    "conditional": CONDITIONAL,
    "open": OPEN,
}
