"""Roles: sentence → who holds which office, belongs to what, is where."""

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.language.annotations import Role


def spelled(doc: Doc, role: Role) -> str:
    """Write a role as ``holder | office or cue | organization | former``, empty parts at the end left out."""
    organization = "" if role.organization is None else doc[role.organization].text
    parts = [
        doc[role.holder].text,
        doc[role.start : role.end].text,
        organization,
        "former" if role.former else "",
    ]
    return " | ".join(parts).rstrip(" |")


def roles(nlp: Language, sentence: str, role_type: str) -> set[str]:
    """Return the roles of one type that have a named holder or a pronoun, spelled out."""
    doc = nlp(sentence)
    named = {i for cluster in doc._.names for m in cluster.mentions for i in range(m.start, m.end)}
    return {
        spelled(doc, role)
        for role in doc._.roles
        if role.type == role_type and (role.holder in named or doc[role.holder].pos_ == "PRON")
    }


TITLES = [
    ("AP Indian Prime Minister Narendra Modi toured Lyon.", {"Modi | Prime Minister | Indian"}),
    ("FBI Special Agent in Charge Tom Berg left.", {"Berg | FBI Special Agent in Charge | FBI"}),
    ("The ex-wife met then-FBI Director Tom Berg.", {"Berg | FBI Director | FBI | former"}),
    ("Trump fires then-FBI Director Tom Berg in May.", {"Berg | FBI Director | FBI | former"}),
    ("Director of National Intelligence Tom Berg left.", {"Berg | Director of National Intelligence"}),
    (
        "Treasury Department Assistant Secretary of Public Affairs Ana Ruiz left.",
        {"Ruiz | Treasury Department Assistant Secretary of Public Affairs | Department"},
    ),
    (
        "U.S. Ambassador to Iraq and Turkey Tom Berg left.",
        {"Berg | Ambassador to Iraq and Turkey | U.S."},
    ),
    (
        "Westlands Water District deputy general manager Tom Berg left.",
        {"Berg | deputy general manager | District"},
    ),
    ("The ranking committee Democrat Sen. Tom Berg agreed.", {"Berg | Sen."}),
    (
        "People wait for Democratic presidential candidate former Vice President Tom Berg.",
        {"Berg | Vice President |  | former"},
    ),
    (
        "It was former Bill Clinton strategist Tom Berg.",
        {"Berg | Bill Clinton strategist | Clinton | former"},
    ),
    ("It hired former law professor and current President Ana Ruiz.", {"Ruiz | President"}),
    ("It hired former prosecutor and Sen. Ana Ruiz.", {"Ruiz | prosecutor |  | former", "Ruiz | Sen."}),
    ("CNN medical analyst Dr. Sanjay Hall asked her.", {"Hall | CNN medical analyst | CNN"}),
    ("U.S. Maj. Gen. William Day left.", {"Day | Maj. Gen. | U.S."}),
    ("Republican Senate Minority Leader Tom Berg left.", {"Berg | Senate Minority Leader | Senate"}),
    ("It was Sens. Tom Berg and Ann Lee who emerged as rivals.", {"Berg | Sens.", "Lee | Sens."}),
    ("Sen. Tom Berg (D) of Oregon dismissed it.", {"Berg | Sen. | Oregon"}),
    (
        "Washington Post media critic Tom Berg left.",
        {"Berg | Washington Post media critic | Post"},
    ),
    ("Republican Sen. Mike Lund, of Utah, said no.", {"Lund | Sen. | Utah"}),
    ("President Ana Diaz of Peru left.", {"Diaz | President | Peru"}),
    ("They reassured President Ana Diaz of Peru's support.", {"Diaz | President"}),
    ('"We won," White House counsel Ann Lee said.', {"Lee | White House counsel | House"}),
    ("CNN White House correspondent Tom Berg left.", {"Berg | CNN White House correspondent | CNN"}),
    ("It never made it past Governor Tom Berg.", {"Berg | Governor"}),
    ("A third of the refugees President Berg admits are children.", {"Berg | President"}),
    (
        "Representatives Ann Bell of Ohio and Tom Berg left.",
        {"Bell | Representatives | Ohio", "Berg | Representatives"},
    ),
    ("The Islamic State's No. 2 leader, Ali Musa, died.", {"Musa | No. 2 leader | State"}),
    ("Congress president Tom Berg left India.", {"Berg | Congress president | Congress"}),
    ("Chief of Defence Staff Gen. Tom Berg left.", {"Berg | Chief of Defence Staff"}),
    ("Getty Images President Tom Berg smiles.", {"Berg | President"}),
    ("Virginia Lt. Gov. Tom Berg left.", {"Berg | Lt. Gov. | Virginia"}),
    ("He met Deputy FEMA Administrator Tom Berg.", {"Berg | Deputy FEMA Administrator | FEMA"}),
    ("Del. Tom Berg left.", {"Berg | Del."}),
    ("Reuters Editor-at-Large Tom Berg left.", {"Berg | Reuters Editor-at-Large | Reuters"}),
    (
        "Former undersecretary of state and ambassador to the United Nations Tom Berg left.",
        {"Berg | undersecretary of state |  | former", "Berg | ambassador to the United Nations |  | former"},
    ),
    (
        "Poland's ruling Law and Justice party leader Tom Berg left.",
        {"Berg | Law and Justice party leader | Law"},
    ),
    ("Senator and possible 2020 candidate Ann Bell left.", {"Bell | Senator"}),
    ("Tom Berg directed the Commerce Department to investigate.", set()),
    ("Judicial Watch President Tom Berg left.", {"Berg | Judicial Watch President | Watch"}),
    ("Teneo co-founder and CEO Tom Berg left.", {"Berg | Teneo co-founder | Teneo", "Berg | CEO | Teneo"}),
    ("The self-proclaimed president, Tom Berg, fled.", set()),
    ("Speaking in Sydney, Australian Prime Minister Ann Bell left.", {"Bell | Prime Minister | Australian"}),
    ("Yahoo CEO Marissa Mayer left.", {"Mayer | Yahoo CEO | Yahoo"}),
    ("Kiambu Governor Ferdinand Waititu was arrested.", {"Waititu | Governor | Kiambu"}),
    ("Justice Commissioner Didier Reinders left.", {"Reinders | Commissioner"}),
    ("Florida Rep Paul Berg left.", {"Berg | Rep | Florida"}),
    (
        "UN special rapporteur on torture Nils Melzer spoke.",
        {"Melzer | UN special rapporteur on torture | UN"},
    ),
    ("Deputy Prime Minister Datuk Seri Ahmad Zahid Hamidi left.", {"Hamidi | Deputy Prime Minister"}),
    ("Inspector-General of Police Mohammed Adamu left.", {"Adamu | Inspector-General of Police | Police"}),
    ("ANC secretary-general Ace Magashule resigned.", {"Magashule | ANC secretary-general | ANC"}),
    (
        "Chinese President Xi Jinping and Premier Li Keqiang spoke.",
        {"Jinping | President | Chinese", "Keqiang | Premier | Chinese"},
    ),
    ("President Emmanuel Macron arrived on Monday.", {"Macron | President"}),
    ("Federal officials and President Emmanuel Macron met.", {"Macron | President"}),
    ("French President Emmanuel Macron arrived.", {"Macron | President | French"}),
    ("U.S. Secretary of State Antony Blinken left Kyiv.", {"Blinken | Secretary of State | U.S."}),
    ("German Chancellor Angela Merkel declined.", {"Merkel | Chancellor | German"}),
    (
        "Kenyan opposition leader Raila Odinga called a rally.",
        {"Odinga | opposition leader | Kenyan"},
    ),
    ("Lawmaker Maria Silva abstained.", {"Silva | Lawmaker"}),
    ("Sen. Elizabeth Warren spoke first.", {"Warren | Sen."}),
    ("Gen. Mark Milley briefed the committee.", {"Milley | Gen."}),
    (
        "Senate Majority Leader Mitch McConnell closed the debate.",
        {"McConnell | Senate Majority Leader | Senate"},
    ),
    ("Former Prime Minister Tony Blair gave a speech.", {"Blair | Prime Minister |  | former"}),
    ("The ex-president Carlos Menem stayed away.", {"Menem | ex-president |  | former"}),
    ("Then-President George Bush signed it.", {"Bush | President |  | former"}),
    ("Prime Minister-elect Anwar Ibrahim thanked voters.", {"Ibrahim | Prime Minister-elect"}),
    ("Acting president Jeanine Anez resigned.", {"Anez | Acting president"}),
    (
        "Pentagon spokesman Capt. Jeff Davis confirmed the strike.",
        {"Davis | Pentagon spokesman | Pentagon"},
    ),
    ("Kremlin spokesman Dmitry Peskov disagreed.", {"Peskov | Kremlin spokesman | Kremlin"}),
    ("The embattled President Nicolas Maduro dismissed it.", {"Maduro | President"}),
    (
        "Justices Samuel Alito and Clarence Thomas dissented.",
        {"Alito | Justices", "Thomas | Justices"},
    ),
    (
        "Sens. Chris Coons of Delaware and Mitt Romney of Utah agreed.",
        {"Coons | Sens. | Delaware", "Romney | Sens. | Utah"},
    ),
    ("Rep. Ana Diaz of the Budget Council agreed.", {"Diaz | Rep. | Council"}),
    (
        "He met the president, Sen. Ana Diaz of Ohio and others.",
        {"Diaz | Sen. | Ohio"},
    ),
    ("Minister Ana Diaz of Ohio agreed.", {"Diaz | Minister"}),
    ("South Bend, Indiana, Mayor Ana Diaz agreed.", {"Diaz | Mayor | Bend"}),
    ("In Rome, U.S. Secretary of State Ana Diaz agreed.", {"Diaz | Secretary of State | U.S."}),
    ("Dade County State's Attorney Ana Diaz agreed.", {"Diaz | State's Attorney | County"}),
    (
        "Former chief minister and Labour leader Ana Diaz left.",
        {"Diaz | chief minister |  | former", "Diaz | Labour leader | Labour"},
    ),
    (
        "Britain's trade and industry minister Peter Lilley resigned.",
        {"Lilley | trade and industry minister | Britain"},
    ),
    ("Brazil's Foreign Minister Mauro Vieira replied.", {"Vieira | Foreign Minister | Brazil"}),
    (
        "Speaker of the House Nancy Pelosi adjourned the session.",
        {"Pelosi | Speaker of the House | House"},
    ),
    (
        "Russia's deputy U.N. ambassador Dmitry Polyanskiy objected.",
        {"Polyanskiy | deputy U.N. ambassador | Russia"},
    ),
    (
        "Amnesty International researcher Donatella Rovera visited the site.",
        {"Rovera | Amnesty International researcher | Amnesty"},
    ),
    (
        "Chairman of the Joint Chiefs of Staff Gen. Joseph Dunford agreed.",
        {"Dunford | Chairman of the Joint Chiefs of Staff | Chiefs"},
    ),
    ("Pentagon spokesman Army Col. Steve Warren agreed.", {"Warren | Pentagon spokesman | Pentagon"}),
    ("Two-term incumbent governor Scott Walker lost.", {"Walker | governor"}),
    ("South Bend, Indiana Mayor Pete Buttigieg spoke.", {"Buttigieg | Mayor | Bend"}),
    (
        "Anna Lindh met a negotiator; negotiator Javier Solana had left.",
        {"Solana | negotiator"},
    ),
]

APPOSITIONS = [
    (
        "Tom Berg, the second-ranking Democrat in the House, left.",
        {"Berg | second-ranking Democrat in the House | House"},
    ),
    (
        "He will campaign with Speaker Tom Berg, the highest-ranking Democrat in Oslo, on Sunday.",
        {"Berg | Speaker", "Berg | highest-ranking Democrat in Oslo | Oslo"},
    ),
    ("Tom Berg, a three-term congressman from Ohio, left.", {"Berg | congressman from Ohio | Ohio"}),
    (
        "It works, says Jane Miller, director of seasonal forecasting at Acme Research.",
        {"Miller | director of seasonal forecasting at Acme Research | Research"},
    ),
    (
        "Ana Ruiz, the labor secretary under President Obama, left the U.S. on Monday.",
        {"Ruiz | labor secretary |  | former", "Obama | President"},
    ),
    ("Ana Ruiz, deputy secretary under Tom Berg, left.", {"Ruiz | deputy secretary"}),
    (
        "Tom Berg, the Republican chairman of the panel, left.",
        {"Berg | Republican chairman of the panel | panel"},
    ),
    (
        "In a memo by Mr. Romney's pollster, Neil Day, Romney campaign officials said so.",
        {"Day | pollster | Romney"},
    ),
    (
        "According to Dan Hall, the spokesperson at the Labour Party, Joe Lund, Peru's consul, will speak.",
        {"Hall | spokesperson at the Labour Party | Party", "Lund | consul | Peru"},
    ),
    (
        "The assistant to the solicitor general, Joe Hall, agreed.",
        {"Hall | assistant to the solicitor general | general"},
    ),
    (
        "Ann Lee, senior research associate at the Cato Institute, agreed.",
        {"Lee | senior research associate at the Cato Institute | Institute"},
    ),
    (
        "She asked that the chairman of the Joint Chiefs of Staff, Army Gen. Tom Berg, be told.",
        {"Berg | chairman of the Joint Chiefs of Staff | Chiefs", "Berg | Army Gen. | Army"},
    ),
    (
        "After a meeting with an inspector general, Rep. Tom Berg said no.",
        {"Berg | Rep."},
    ),
    (
        "Tom Berg, a former CIA officer and managing partner at the Compass Legal Group, left.",
        {"Berg | CIA officer | CIA | former", "Berg | managing partner at the Compass Legal Group | Group"},
    ),
    ("Former FBI and CIA official Tom Berg left.", {"Berg | FBI and CIA official | CIA | former"}),
    (
        "Tom Berg, who served as general counsel to the Office of Management and Budget, left.",
        {"Berg | general counsel to the Office of Management and Budget | Office | former"},
    ),
    (
        "Rep. Tom Berg (R) of Texas, chairman of the Homeland Security Committee, left.",
        {"Berg | Rep. | Texas", "Berg | chairman of the Homeland Security Committee | Committee"},
    ),
    (
        "Ann Hill, Virginia's firebrand former attorney general, lost.",
        {"Hill | attorney general | Virginia | former"},
    ),
    (
        "Ann Hill, an expert on Russia at Harvard University, left.",
        {"Hill | expert on Russia at Harvard University | University"},
    ),
    (
        "Jason Berg, a spokesman for President-elect Ana Diaz, was unsure.",
        {"Berg | spokesman for President-elect Ana Diaz | Diaz", "Diaz | President-elect"},
    ),
    ("Two Republican lawmakers, Ben Day and Tom Ray, voted no.", {"Day | lawmakers", "Ray | lawmakers"}),
    (
        "Licy Berg, a former aide to the late Sen. Ted Lund (D-Mass.) who now heads the Acme Group, left.",
        {"Berg | aide to the late Sen. Ted Lund | Lund | former", "Lund | Sen."},
    ),
    ("She works as an adviser to Mrs. Lee.", {"She | adviser to Mrs. Lee | Lee"}),
    (
        "Ann Lee, chief economist for Asia at the Acme Institute, agreed.",
        {"Lee | chief economist for Asia at the Acme Institute | Institute"},
    ),
    (
        "The former Deputy Chief of Mission in Libya, Greg Lund, left.",
        {"Lund | Deputy Chief of Mission in Libya | Libya | former"},
    ),
    (
        "Ann Lee, Director of Asian Studies with the Acme Center, left.",
        {"Lee | Director of Asian Studies with the Acme Center | Center"},
    ),
    (
        "Ann Lee, director of trauma and stress disorder at the Baker Institute, left.",
        {"Lee | director of trauma and stress disorder at the Baker Institute | Institute"},
    ),
    (
        "Ann Lee, director of research and senior fellow at the Baker Institute, left.",
        {
            "Lee | director of research | Institute",
            "Lee | senior fellow at the Baker Institute | Institute",
        },
    ),
    (
        "Ann Lee, an assistant attorney general and head of the Baker Institute, left.",
        {"Lee | assistant attorney general", "Lee | head of the Baker Institute | Institute"},
    ),
    (
        "Tom Berg, the Ohio chair of the intelligence panel, objected.",
        {"Berg | chair of the intelligence panel | panel"},
    ),
    (
        "Tom Berg, a former senior State Department official, agreed.",
        {"Berg | senior State Department official | Department | former"},
    ),
    (
        "Ana Diaz, the U.S. housing secretary under Obama, left.",
        {"Diaz | housing secretary | U.S. | former"},
    ),
    (
        "Ari Lund, George W. Bush's first White House press secretary, left.",
        {"Lund | White House press secretary | House"},
    ),
    (
        "Campaign managers, including Warren's Roger Lund, objected.",
        {"Lund | Campaign managers"},
    ),
    ("Tom Berg, the senator from Ohio, left.", {"Berg | senator from Ohio | Ohio"}),
    (
        "The party's founder and former leader, Tom Berg, died.",
        {"Berg | founder | party", "Berg | leader | party | former"},
    ),
    ("The president and the senator's aide, Tom Berg, left.", {"Berg | aide | senator", "senator | senator"}),
    ("Tesla TSLA, +0.93% CEO Tom Berg left.", {"Berg | CEO"}),
    ("Trump campaign chief executive Tom Berg left.", {"Berg | Trump campaign chief executive | Trump"}),
    (
        "Tom Berg, a teacher and union representative from Leeds, left.",
        {"Berg | union representative | union"},
    ),
    (
        "Tom Berg, the former campaign manager for Ann Lee's 1996 campaign, left.",
        {"Berg | campaign manager for Ann Lee's 1996 campaign | campaign | former"},
    ),
    (
        "Tom Berg, the lawyer for actress Ann Lee, left.",
        {"Berg | lawyer for actress Ann Lee | Lee"},
    ),
    ("She beat a rival, this time former Ohio Gov. Tom Berg.", {"Berg | Gov. | Ohio | former"}),
    (
        "Ann Lee, dean of Yale Law School and pastor of Hill Church, left.",
        {"Lee | dean of Yale Law School | School", "Lee | pastor of Hill Church | Church"},
    ),
    (
        "Ann Lee fought her dismissal as secretary of the Navy.",
        {"her | secretary of the Navy | Navy | former"},
    ),
    (
        "Tom Berg, director and senior fellow at the Acme Institute, left.",
        {
            "Berg | director | Institute",
            "Berg | senior fellow at the Acme Institute | Institute",
        },
    ),
    ("The leader of the ruling party, Ana Bell, left.", {"Bell | leader of the ruling party | party"}),
    (
        "The chairman of the powerful finance committee, Tom Berg, left.",
        {"Berg | chairman of the powerful finance committee | committee"},
    ),
    (
        "Ana Vidal, president and founder of the Labour Union, resigned.",
        {"Vidal | president | Union", "Vidal | founder of the Labour Union | Union"},
    ),
    (
        "Several senators, including Republicans Ana Vidal and Pedro Castro, objected.",
        {"Vidal | senators", "Castro | senators"},
    ),
    (
        "Jana Novak, a spokeswoman for the European Commission, declined to comment.",
        {"Novak | spokeswoman for the European Commission | Commission"},
    ),
    (
        "The foreign minister of Argentina, Jorge Faurie, also spoke.",
        {"Faurie | foreign minister of Argentina | Argentina"},
    ),
    (
        "Japan's defense minister, Taro Kono, visited the base.",
        {"Kono | defense minister | Japan"},
    ),
    ("A rival lawmaker, Pedro Castro, left the chamber.", {"Castro | lawmaker"}),
    (
        "Rosa Diaz, Spain's top diplomat, flew to Rabat.",
        {"Diaz | top diplomat | Spain"},
    ),
    (
        "Sen. Tom Udall (D-N.M.), the chairman of the Senate Indian Affairs Committee, agreed.",
        {
            "Udall | Sen.",
            "Udall | chairman of the Senate Indian Affairs Committee | Committee",
        },
    ),
    (
        "Peter Hahn, 58, the mayor of Graz, was there.",
        {"Hahn | mayor of Graz | Graz"},
    ),
    (
        "John Podesta, a former prosecutor and state attorney general, took the case.",
        {"Podesta | prosecutor |  | former", "Podesta | state attorney general |  | former"},
    ),
    (
        "Michigan state Senator Tom Baker spoke.",
        {"Baker | state Senator | Michigan"},
    ),
    (
        "Toronto city councillor Ann Lee opposed it.",
        {"Lee | city councillor | Toronto"},
    ),
    (
        "In the border town Gen. Omar Bakri met tribal leaders.",
        set(),
    ),
    (
        "Ali Bongo, formerly the defense minister, took office.",
        {"Bongo | defense minister |  | former"},
    ),
    (
        "Lama Fakih, deputy Middle East director of Human Rights Watch, called for an inquiry.",
        {"Fakih | deputy Middle East director of Human Rights Watch | Watch"},
    ),
    (
        "The powerful Democratic leader, Sen. Tom Daschle, objected.",
        {"Daschle | Democratic leader", "Daschle | Sen."},
    ),
    (
        "Colin Powell, one of the president's advisers, disagreed.",
        {"Powell | advisers | president"},
    ),
]

CLAUSES = [
    ("The committee's chairman is Ana Ruiz.", {"Ruiz | chairman | committee"}),
    (
        "The last speaker of the House to retire was Tom Berg.",
        {"Berg | last speaker of the House | House | former"},
    ),
    ("The best president of the union is Tom Berg.", set()),
    ("If the president of the union is Tom Berg, it fails.", set()),
    (
        "Tom Berg is the founder of BragsDeals.com, a website.",
        {"Berg | founder of BragsDeals.com | BragsDeals.com"},
    ),
    ("Ana Berg was a successful mayor of Oslo by any measure.", {"Berg | mayor of Oslo | Oslo | former"}),
    ("Ana Berg said she was mayor of Oslo.", {"she | mayor of Oslo | Oslo"}),
    ("Ana Berg helped while she was mayor of Oslo.", {"she | mayor of Oslo | Oslo | former"}),
    ("Tom Berg is National Review's roving correspondent.", {"Berg | roving correspondent | Review"}),
    ("Breitbart News, the website helmed by Tom Berg, agreed.", {"Berg | helmed | News"}),
    (
        "Dan Hall, who left Congress and is vice president at the Policy Center, wrote it.",
        {"Hall | vice president at the Policy Center | Center"},
    ),
    ("Tom Berg may run and become mayor.", set()),
    (
        "Ann Hill served as mayor and as treasurer.",
        {"Hill | mayor |  | former", "Hill | treasurer |  | former"},
    ),
    ("Critics say she failed in her role as mayor.", {"her | mayor"}),
    (
        "Tom Berg joined Lehman Brothers, where he worked as a managing director.",
        {"he | managing director | Brothers | former"},
    ),
    ("The Federal Reserve, led by Ann Hill, raised rates.", {"Hill | led | Reserve"}),
    ("The march led by Ann Hill went on.", set()),
    ("She joined the panel that Ann Lee leads.", {"Lee | leads | panel"}),
    ("When Tom Berg became mayor in 2008, the town was poor.", {"Berg | mayor"}),
    ("Tom Berg has run a traditional campaign.", set()),
    ("He left when Tom Berg was president.", {"Berg | president |  | former"}),
    ("Marine Le Pen, who heads the National Rally, lost.", {"Pen | heads | Rally"}),
    ("Ana Ruiz runs the finance ministry.", {"Ruiz | runs | ministry"}),
    ("Tom Berg has led the Central Bank of Kenya since 2010.", {"Berg | led | Bank"}),
    ("Tom Berg led the FBI until 2013.", {"Berg | led | FBI | former"}),
    ("Tom Berg leads the Labour Party by three points.", set()),
    ("Tom Berg will head the commission.", set()),
    ("Tom Berg leads the march.", set()),
    ("Tom Berg, who runs the state's program, left.", set()),
    (
        "Ann Bell, a teacher who is director of the Acme Institute, left.",
        {"Bell | director of the Acme Institute | Institute"},
    ),
    (
        "Joko Widodo is the president of Indonesia.",
        {"Widodo | president of Indonesia | Indonesia"},
    ),
    (
        "Naftali Bennett became prime minister in 2021.",
        {"Bennett | prime minister"},
    ),
    (
        "Jane Roe, who serves as governor of Ohio, signed it.",
        {"Roe | governor of Ohio | Ohio"},
    ),
    (
        "Bill Weld served as governor of Massachusetts.",
        {"Weld | governor of Massachusetts | Massachusetts | former"},
    ),
    ("Boris Johnson was mayor of London until 2016.", {"Johnson | mayor of London | London | former"}),
    (
        "Viktor Orban, who is the leader of Fidesz, was absent.",
        {"Orban | leader of Fidesz | Fidesz"},
    ),
    (
        "As assembly president, Jorge Arias opened the session.",
        {"Arias | assembly president | assembly"},
    ),
    (
        "Kofi Annan spoke in his role as special envoy for Syria.",
        {"his | special envoy for Syria"},
    ),
]

NOT_OFFICES = [
    "Farhad Azima, the film's director, left.",
    "On July 12, Elizabeth Warren was the only senator to attend.",
    "Democratic strategist Tom Berg said so.",
    "Tom Berg, a Republican strategist, said so.",
    "Film director Ana Ruiz spoke.",
    "Ana Ruiz was a featured speaker at the convention.",
    'They call him "Minister No" in town.',
    "Tom Berg, the most successful leader of a third party, left.",
    "She met likely future Senate Minority Leader Tom Berg.",
    "Labor economist Tom Berg found it.",
    "As secretary of state, Tom Berg would be responsible.",
    "Berg would be 78 when starting his first term as president.",
    "The department directed the U.S. attorney's office to act.",
    "He directed the documentary President Berg.",
    "Tom Berg, a leader of the climate “consensus” camp, left.",
    "Liabilities for the president and Republicans grew, Tom Berg said.",
    "Tom Berg reached out through counselors and, as a last resort, attendance officers.",
    'Tom Berg is host of HBO\'s "Late Talk".',
    "He met other presidents, including Tom Berg.",
    "Tom Berg, author of The Long March, left.",
    "The king nominated Ruiz, a lawyer who worked for the bank, as governor.",
    "Pedro Castro claims to be speaker.",
    "Pedro Castro declared himself president.",
    "They called Pedro Castro the president.",
    "Pedro Castro could become prime minister.",
    "Pedro Castro is not the president of Peru.",
    "Pedro Castro insists that he is the president of Peru.",
    "If Pedro Castro becomes president, taxes will rise.",
    "Is Pedro Castro the president of Peru?",
    "Pedro Castro was expected to become governor.",
    "The next president, Pedro Castro said, will decide.",
    "Pedro Castro is a leader.",
    "Critics asked whether a President Castro would do better.",
    "The journalist Ana Vidal was there.",
    "Reporters asked Peru's president for an inquiry of Pedro Castro.",
    "Ana Vidal, an energy executive, won.",
    "Pedro Castro and other lawmakers left.",
    "An aide to Vice President Joe Biden said that Ana Vidal was no minister.",
    "Ana Vidal met the president, and Pedro Castro met the pope.",
]

MEMBERS = [
    (
        "Ann Hill joined the Heritage Foundation in 2010.",
        {"Hill | joined the Heritage Foundation | Foundation"},
    ),
    ("Ann Hill joined the White House in criticizing it.", set()),
    (
        "They left the Human Rights Council, whose members include Cuba and Togo.",
        {"Cuba | include | Council", "Togo | include | Council"},
    ),
    (
        "Senate Republicans, including Ben Lee, as well as Tom Fox of Iowa, met.",
        {"Lee | Republicans | Republicans", "Fox | Republicans | Republicans"},
    ),
    (
        "Tom Berg and Ann Lee of the Cato Institute wrote it.",
        {"Berg | Cato Institute | Institute", "Lee | Cato Institute | Institute"},
    ),
    ("Tom Berg and Ann Lee of The New York Times wrote it.", set()),
    ("President Berg and Ann Lee of the Cato Institute spoke.", {"Lee | Cato Institute | Institute"}),
    ("Tom Berg, with the libertarian Cato Institute, agreed.", {"Berg | Cato Institute | Institute"}),
    ("She met Tom Berg with the Cato Institute in mind.", set()),
    (
        "Tom Berg was elected a member of the Academy of Sciences.",
        {"Berg | member of the Academy of Sciences | Academy"},
    ),
    ("Tom Berg, a Republican freshman from Utah, agreed.", {"Berg | Republican | Republican"}),
    ("He faces a Democratic foe, Secretary of State Ann Lee.", {"Lee | Democratic | Democratic"}),
    (
        "Ann Hill beat two of her Republican opponents, Ben Lee and Tom Fox.",
        {"Lee | Republican | Republican", "Fox | Republican | Republican"},
    ),
    ("The Boston Marathon bomber Tom Berg left.", set()),
    ("The agencies are the Food and Drug Administration (FDA) and the World Bank (WB).", set()),
    ("Senate Republican Leader Tom Berg left.", {"Berg | Republican | Republican"}),
    ("Tom Berg was the only Republican to agree.", {"Berg | Republican | Republican"}),
    (
        "One prominent Republican -- Senator Tom Berg of Florida -- objected.",
        {"Berg | Republican | Republican"},
    ),
    (
        "Hungary and Poland, both EU members, objected.",
        {"Hungary | EU members | EU", "Poland | EU members | EU"},
    ),
    ("Non-NATO member Sweden left.", set()),
    ("The armed wing of Hamas, the Qassam Brigades, denied it.", {"Brigades | armed wing of Hamas | Hamas"}),
    ("Members of the Muslim Brotherhood, Egypt's largest opposition group, left.", set()),
    ("Sen. Rand Berg, (R-Ky.), left.", {"Berg | R-Ky. | R"}),
    ("Tom Berg, the ranking Republican on the panel, left.", {"Berg | Republican | Republican"}),
    ("Sen. John McCain, R-Ariz., voted no.", {"McCain | R-Ariz. | R"}),
    ("Rep. Adam Schiff (D-Calif.) voted yes.", {"Schiff | D-Calif. | D"}),
    ("Yvette Cooper (Lab) asked a question.", {"Cooper | Lab | Lab"}),
    ("Republican Sen. Susan Collins was undecided.", {"Collins | Republican | Republican"}),
    ("Democrat Doug Jones won the seat.", {"Jones | Democrat | Democrat"}),
    (
        "Republicans Lindsey Graham of South Carolina and Jeff Flake of Arizona agreed.",
        {"Graham | Republicans | Republicans", "Flake | Republicans | Republicans"},
    ),
    ("Susan Collins, a Republican, was undecided.", {"Collins | Republican | Republican"}),
    ("Sen. Chris Van Hollen, Maryland Democrat, was absent.", {"Hollen | Democrat | Democrat"}),
    (
        "Annegret Karrenbauer, a member of the Christian Democratic Union, resigned.",
        {"Karrenbauer | member of the Christian Democratic Union | Union"},
    ),
    ("NATO member Turkey abstained.", {"Turkey | NATO member | NATO"}),
    (
        "Estonia, Latvia and Lithuania became NATO members in 2004.",
        {
            "Estonia | NATO members | NATO",
            "Latvia | NATO members | NATO",
            "Lithuania | NATO members | NATO",
        },
    ),
    ("NATO members such as Turkey abstained.", {"Turkey | NATO members | NATO"}),
    ("Pedro Sanchez and his Socialist Party lost the vote.", {"his | Socialist Party | Party"}),
    (
        "Chris Anders of the American Civil Liberties Union objected.",
        {"Anders | American Civil Liberties Union | Union"},
    ),
    (
        "A number of ASEAN countries on the coast, including Vietnam, the Philippines and Laos, objected.",
        {
            "Vietnam | ASEAN countries | ASEAN",
            "Philippines | ASEAN countries | ASEAN",
            "Laos | ASEAN countries | ASEAN",
        },
    ),
    (
        "The panel includes Ana Vidal and Pedro Castro.",
        {"Vidal | includes | panel", "Castro | includes | panel"},
    ),
    (
        "Aides to senators in the group, which includes Ana Vidal of Ohio, denied it.",
        {"Vidal | includes | group"},
    ),
    ("The agreement includes Japan.", set()),
    ("The delegation will include Ana Vidal.", set()),
    ("The committee does not include Ana Vidal.", set()),
    ("Secretary of State Mike Pompeo visited countries such as Japan.", set()),
    ("The Republican plan failed, Pedro Castro said.", set()),
    ("His Republican opponent, George Deukmejian, won.", {"Deukmejian | Republican | Republican"}),
    ("Democratic incumbent Kay Hagan lost.", {"Hagan | Democratic | Democratic"}),
    ("Republican presidential nominee Ann Bell spoke.", {"Bell | Republican | Republican"}),
    ("Ann Bell, the Republican nominee for governor, left.", {"Bell | Republican | Republican"}),
    ("Ann Bell, the front-runner for the Republican nomination, left.", set()),
    ("Libertarian Gary Johnson won.", {"Johnson | Libertarian | Libertarian"}),
    (
        "Mary Bell was heckled by Amnesty International's Tom Berg.",
        {"Berg | Amnesty International | International"},
    ),
    ("She was asked by CNN's Christiane Amanpour.", set()),
    (
        "Analyst Tom Berg, of the Brookings Institution, agreed.",
        {"Berg | Brookings Institution | Institution"},
    ),
    (
        "Sen. Tom Berg, D-N.Y., then a member of the House, left.",
        {"Berg | D-N.Y. | D", "Berg | member of the House | House"},
    ),
    ("Spain is not a member of BRICS.", set()),
    ("Spain is part of NATO.", {"Spain | part of NATO | NATO"}),
    ("Sweden is not part of NATO.", set()),
    (
        "The Visegrad Group (Poland, Hungary and the Czech Republic) met.",
        {
            "Poland | Visegrad Group | Group",
            "Hungary | Visegrad Group | Group",
            "Republic | Visegrad Group | Group",
        },
    ),
    ("The Foreign Office (FCO) agreed.", set()),
    (
        "The Majeed Brigade of the Balochistan Liberation Army fired.",
        {"Brigade | Balochistan Liberation Army | Army"},
    ),
    (
        "France began arming rebels, while bombing the town as part of a coalition.",
        {"France | part of a coalition | coalition"},
    ),
    ("Olaf Scholz (SPD) agreed.", {"Scholz | SPD | SPD"}),
    ("AfD politician Ann Bell agreed.", {"Bell | AfD | AfD"}),
    ("ISIS fighter Omar Haddad was killed.", {"Haddad | ISIS | ISIS"}),
    (
        "Members of the coalition include Chad and Mali.",
        {"Chad | include | coalition", "Mali | include | coalition"},
    ),
    (
        "The Visegrad Group consists of Poland and Hungary.",
        {"Poland | consists | Group", "Hungary | consists | Group"},
    ),
    ("Ann Bell, elected as a Democrat in 2010, lost.", {"Bell | Democrat | Democrat"}),
    ("Ann Bell defected to the Republican Party.", {"Bell | defected to the Republican Party | Party"}),
    ("They want to intimidate Republicans -- including Ann Bell.", set()),
    (
        "Ann Bell, the Democratic House member barred by Israel, left.",
        {"Bell | Democratic | Democratic", "Bell | House member | House"},
    ),
    (
        "Chile bombed it as part of an international coalition.",
        {"Chile | part of an international coalition | coalition"},
    ),
    ("Germany belongs to the European Union.", {"Germany | belongs to the European Union | Union"}),
    ("The house belongs to the European Union.", set()),
    ("Croatia, which joined the EU in 2013, agreed.", {"Croatia | joined the EU | EU"}),
    ("Croatia joined the EU in condemning the attack.", set()),
    ("Croatia wants to join the EU.", set()),
    ("Ann Bell joined the Green Party.", {"Bell | joined the Green Party | Party"}),
    ("Ann Bell joined the Pentagon.", set()),
    ("Ann Bell is a Republican.", {"Bell | Republican | Republican"}),
    ("Ann Bell is not a Republican.", set()),
    ("Ann Bell was a Republican.", set()),
    ("Ann Bell, who sits on the Budget Council, agreed.", {"Bell | sits on the Budget Council | Council"}),
    ("Ann Bell, the top Democrat on the panel, agreed.", {"Bell | Democrat | Democrat"}),
    ("Ann Bell, a lawmaker from the Likud party, agreed.", {"Bell | Likud party | party"}),
    ("Former Republican Sen. Ann Bell agreed.", {"Bell | Republican | Republican"}),
    ("Fidesz lawmaker Ann Bell agreed.", {"Bell | Fidesz | Fidesz"}),
    ("Knesset lawmaker Ann Bell agreed.", set()),
    ("Britain voted. Conservative MP Ann Bell agreed.", {"Bell | Conservative | Conservative"}),
    ("Conservative MP Ann Bell agreed.", set()),
    ("Social Democrat Martin Schulz agreed.", set()),
    ("Irish Republican Gerry Adams agreed.", set()),
    ("Democratic Unionist MP Ian Paisley agreed.", set()),
    ("Lawyer Jay Sekulow (R) and counsel Pat Cipollone (L) arrive.", set()),
]

PLACES = [
    ("He grew up in the Detroit suburb of Dearborn.", {"Dearborn | suburb of Dearborn | Detroit"}),
    (
        "The Knight Institute at Columbia University sued.",
        {"Institute | at Columbia University | University"},
    ),
    ("The Budget Center, a think tank in Washington, agreed.", {"Center | in Washington | Washington"}),
    ("North Korea's Korean Central News Agency agreed.", {"Agency | North Korea | Korea"}),
    ("She runs the Ash Center at Harvard University.", {"Center | at Harvard University | University"}),
    ("The Ash Center met at Harvard University.", set()),
    ("They live in Bam, Kerman Province.", {"Bam | Kerman Province | Province"}),
    ("The Danish newspaper Jyllands-Posten sued.", {"Posten | Danish | Danish"}),
    ("Mosul, Iraq's second largest city, fell.", {"Mosul | largest city | Iraq"}),
    (
        "He was held in Qingdao, east China's Shandong Province.",
        {"Qingdao | Shandong Province | Province", "Province | China | China"},
    ),
    ("He spoke in Caracas, Venezuela, on Sunday.", {"Caracas | Venezuela | Venezuela"}),
    ("She was born in Houston, Texas.", {"Houston | Texas | Texas"}),
    ("They met in Paris, London and Berlin.", set()),
    ("They met in Paris, Germany and Spain.", set()),
    ("Bulgaria's capital, Sofia, was calm.", {"Sofia | capital | Bulgaria"}),
    ("Sofia, the capital of Bulgaria, was calm.", {"Sofia | capital of Bulgaria | Bulgaria"}),
    ("The Indonesian capital Jakarta was flooded.", {"Jakarta | capital | Indonesian"}),
    ("Fighting reached the Iraqi city of Mosul.", {"Mosul | city of Mosul | Iraqi"}),
    ("Police searched the Molenbeek district of Brussels.", {"Molenbeek | district of Brussels | Brussels"}),
    ("Fallujah city in Anbar province was attacked.", {"Fallujah | in Anbar | Anbar"}),
    ("London-based Amnesty International objected.", {"International | London-based | London"}),
    ("Paris said that Rome will decide in Brussels.", set()),
    ("Bulgaria was calm. In the capital, Sofia, people slept.", {"Sofia | capital | Bulgaria"}),
    ("In the capital, Sofia, people slept.", set()),
    ("He met editors of Haaretz newspaper, a newspaper in Tel Aviv.", {"Haaretz | in Tel Aviv | Aviv"}),
    ("They built a road to China's western Xinjiang province.", {"Xinjiang | China | China"}),
    ("Crowds filled Istanbul's Taksim Square.", {"Square | Istanbul | Istanbul"}),
    ("Kabul's Serena Hotel was attacked.", {"Hotel | Kabul | Kabul"}),
    ("Israel's Gaza policy failed.", set()),
    ("Russia's neighbour Georgia objected.", set()),
    ("Texas's Supreme Court ruled on Monday.", set()),
    ("Montana's only House seat is open.", set()),
    ("In Kyiv, Germany's chancellor said so.", set()),
    ("As in Florida and Ohio, Pennsylvania has a close race.", set()),
    ("Clashes broke out in Daraa, southern Syria, on Friday.", {"Daraa | Syria | Syria"}),
    ("Clashes broke out in Daraa, in southern Syria, on Friday.", {"Daraa | in southern Syria | Syria"}),
    ("Two soldiers died in Helmand province in Afghanistan.", {"Helmand | in Afghanistan | Afghanistan"}),
    ("The storm hit Homs in Syria and Beirut.", {"Homs | in Syria | Syria"}),
    ("They met at the Capitol in Washington.", {"Capitol | in Washington | Washington"}),
    (
        "Gwadar, a small city in Balochistan province, is quiet.",
        {"Gwadar | in Balochistan | Balochistan"},
    ),
    (
        "Abu Sayyaf, a militant group active in Mali, took hostages.",
        {"Sayyaf | in Mali | Mali"},
    ),
    ("The Quds Brigade is active in Syria.", {"Brigade | in Syria | Syria"}),
    ("The Quds Brigade is not active in Syria.", set()),
    ("Hezbollah, the Lebanon-based group, denied it.", {"Hezbollah | Lebanon-based | Lebanon"}),
    ("Donbas is part of Ukraine.", {"Donbas | part of Ukraine | Ukraine"}),
    ("Crimea is not part of Russia.", set()),
    ("He told the Paris newspaper Le Monde that he would go.", {"Monde | Paris | Paris"}),
    (
        "Rockets fell in the Green Zone, where the U.S. Embassy is located.",
        {"Embassy | where | Zone"},
    ),
    ("He likes Doha, where Hamas won a vote.", set()),
    (
        "Boko Haram operates in Nigeria and Chad.",
        {"Haram | in Nigeria | Nigeria", "Haram | in Nigeria and Chad | Chad"},
    ),
    ("The African Union, which has its headquarters in Nairobi, agreed.", {"Union | in Nairobi | Nairobi"}),
    ("The Geneva-headquartered Red Cross agreed.", {"Cross | Geneva-headquartered | Geneva"}),
    ("The University of Nairobi in Kenya closed.", {"University | in Kenya | Kenya"}),
    ("Egypt was calm. Churches in the capital of Cairo closed.", {"Cairo | capital | Egypt"}),
    ("After a trip to Springfield, Missouri, in May, he left.", {"Springfield | Missouri | Missouri"}),
    ("After a trip to Springfield, Missouri, in Boston, he left.", {"Springfield | Missouri | Missouri"}),
    ("They won the House in Pennsylvania.", set()),
    (
        "She spoke in Manteca, California, U.S., on Monday.",
        {"Manteca | California | California", "California | U.S. | U.S."},
    ),
    ("She saw Houston, Texas, Mexico and Brazil.", set()),
    ("Bavaria is in Germany.", {"Bavaria | in Germany | Germany"}),
    ("Ann Bell is in Germany.", set()),
]

NOWHERE = [
    "Goldman Sachs at Columbia University trained them.",
    "Washington-based Mideast analyst Tom Berg agreed.",
    "They plan to open an embassy in Kigali.",
    "No embassy in Kigali was open.",
    "His base in Iowa is strong.",
    "The market in Japan fell.",
    "A journalist based in Cairo was arrested.",
    "The hotel is not located in Cairo.",
]

DESCRIBED = [
    ("Islamic State terrorists inside Iraq and Syria fled.", "terrorists | inside Iraq | Iraq"),
    ("The president dismissed General Lloyd Austin.", "president | president"),
    ("They accused the speaker of bias.", "speaker | speaker"),
    ("They blamed the prime minister for the breakdown.", "minister | prime minister"),
    ("The U.S. closed its embassy in Caracas.", "embassy | in Caracas | Caracas"),
    ("Troops stationed in Estonia were moved.", "Troops | in Estonia | Estonia"),
    ("Militants in Syria and Iraq lost ground.", "Militants | in Syria | Syria"),
    ("Militants in Syria and Iraq lost ground.", "Militants | in Syria and Iraq | Iraq"),
    (
        "The bomb hit a mosque in the northern city of Mosul.",
        "mosque | in the northern city of Mosul | Mosul",
    ),
    (
        "It hit a hotel in the Somali capital, Mogadishu.",
        "hotel | in the Somali capital, Mogadishu | Mogadishu",
    ),
    ("One lab, in Maryland, denied it.", "lab | in Maryland | Maryland"),
    ("They bombed a military base in Homs.", "base | in Homs | Homs"),
    ("They bombed a market in Homs.", "market | in Homs | Homs"),
    ("Jerusalem's Al-Aqsa mosque was closed.", "mosque | Jerusalem | Jerusalem"),
    ("They opened an embassy in Kigali.", "embassy | in Kigali | Kigali"),
    (
        "The spokesperson for external affairs in the European Union called it unacceptable.",
        "spokesperson | spokesperson for external affairs in the European Union | Union",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), TITLES + APPOSITIONS + CLAUSES)
def test_holder_of_an_office(nlp: Language, sentence: str, expected: set[str]) -> None:
    assert roles(nlp, sentence, "HoldsOffice") == expected


@pytest.mark.parametrize("sentence", NOT_OFFICES)
def test_claims_and_occupations_are_no_offices(nlp: Language, sentence: str) -> None:
    found = {role for role in roles(nlp, sentence, "HoldsOffice") if "Biden" not in role}
    assert found == set()


@pytest.mark.parametrize(("sentence", "expected"), MEMBERS)
def test_member_of(nlp: Language, sentence: str, expected: set[str]) -> None:
    assert roles(nlp, sentence, "MemberOf") == expected


@pytest.mark.parametrize(("sentence", "expected"), PLACES)
def test_located_in(nlp: Language, sentence: str, expected: set[str]) -> None:
    assert roles(nlp, sentence, "LocatedIn") == expected


@pytest.mark.parametrize("sentence", NOWHERE)
def test_no_site(nlp: Language, sentence: str) -> None:
    assert not [role for role in nlp(sentence)._.roles if role.type == "LocatedIn"]


@pytest.mark.parametrize(("sentence", "expected"), DESCRIBED)
def test_described_holders(nlp: Language, sentence: str, expected: str) -> None:
    doc = nlp(sentence)
    assert expected in {spelled(doc, role) for role in doc._.roles}


def test_a_party_tag_becomes_a_name_of_the_party(nlp: Language) -> None:
    doc = nlp("Sen. John McCain, R-Ariz., voted no. Republicans were split.")
    party = next(
        cluster for cluster in doc._.clusters if cluster.gazetteer == "republican-party-united-states"
    )
    assert party.kind == "Party"
    assert "R-Ariz." in {doc[mention.start : mention.end].text for mention in party.mentions}


def test_ids_of_names_stay_unique(nlp: Language) -> None:
    doc = nlp(
        "Rep. Jim Jordan, R-Ohio, met Paris aides. Republican Sen. Susan Collins met Democrat Doug Jones."
    )
    ids = [cluster.id for cluster in doc._.clusters]
    assert len(ids) == len(set(ids))
