import pytest


def mentions(doc, name):
    """Return the mentions of the one cluster with a name, as printed."""
    (cluster,) = [c for c in doc._.clusters if c.name == name]
    return [doc[m.start : m.end].text for m in cluster.mentions]


def at(doc, word, nth=0):
    """Return the cluster at the nth token that is `word`."""
    tokens = [token for token in doc if token.text == word]
    return doc._.cluster_at.get(tokens[nth].i)


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("Ana Petrova met Tom Berg on Sunday. She left early.", "She", "Ana Petrova"),
        ("Ana Petrova met Tom Berg on Sunday. He left early.", "He", "Tom Berg"),
        ("The envoy met Tom Berg in Oslo, his spokesman said.", "his", "envoy"),
        ("Tom Berg declared himself president.", "himself", "Tom Berg"),
        ("Britain backs Israel's right to defend itself.", "itself", "Israel"),
        ("Tom Berg said on Monday that his party had won.", "his", "Tom Berg"),
        ("The European Union said it would send observers.", "it", "European Union"),
        ("Protesters said they would return.", "they", "Protesters"),
        ("Denmark reopened its embassy.", "its", "Denmark"),
        ("“It failed,” the Daily Mirror wrote. “He lost much of it,” it added.", "it", "Daily Mirror"),
        ("Unions have been under pressure to yield, they say.", "they", None),
        ("The ministry said talks had failed. Its members would strike, it said.", "it", "ministry"),
        ("Ana Petrova met Karl Lund. After he won, Tom Berg thanked voters.", "he", "Tom Berg"),
        ("Karl Lund resigned on Monday. In his speech, Tom Berg praised Congress.", "his", "Tom Berg"),
        ("Karl Lund resigned. When he left, Ana Petrova praised him.", "he", "Karl Lund"),
        ("Tom Berg said that Karl Lund had told police that he was attacked.", "he", "Karl Lund"),
        ("No senator praised Karl Lund. Every lawmaker criticized him.", "him", "Karl Lund"),
        ("Tom Berg criticized protesters in Oslo. He accused them of lying.", "them", "protesters"),
        ("Tom Berg said that the winner was Karl Lund, who kept his seat.", "his", "Karl Lund"),
        ('Tom Berg was calm. "Karl Lund is an honest man," he said.', "he", "Tom Berg"),
        ('Karl Lund left. "We like Karl Lund," Tom Berg said. "He will be back."', "He", "Karl Lund"),
        ("Karl Lund left. Tom Berg himself stayed.", "himself", "Tom Berg"),
        ("Ana Lund met Tom Berg. The Lunds were asked about it. She declined.", "She", "Ana Lund"),
        ("The rebels fled when their leaders died.", "their", "rebels"),
        ("Congress feared that voters would punish it.", "it", None),
        ("The council urged the mayor to remove it.", "it", None),
        ("Turkey shelled Syria and threatened it with invasion.", "it", "Syria"),
        ("Karl Lund criticized Iran and imposed sanctions on it.", "it", "Iran"),
        ("Karl Lund pulled Norway out of the pact and attacked it.", "it", None),
        ("Karl Lund praised Cuba and read a poem on it.", "it", None),
        ("Norway's envoys were upset by the verdict, and the bishops condemned it.", "it", None),
        ("Norway regretted the verdict, and the bishops condemned it.", "it", None),
        ("Many protesters cheered. A person can leave if they want.", "they", None),
        ("Their leaders met on Monday.", "Their", None),
        ("The ministry said the letters were open because they were old.", "they", None),
        ("Protesters marched. The goal is to harm them.", "them", None),
        ("The plan that protesters like may fail. They also note a fall.", "They", None),
        ("The ministry met. It would be a mistake to wait.", "It", None),
        ("The court blamed the parliament itself.", "itself", "parliament"),
        ("Tom Berg acknowledged that Karl Lund failed. But he said Karl Lund would stay.", "he", "Tom Berg"),
        ("Karl Lund rebuked Tom Berg for his refusal to resign.", "his", "Tom Berg"),
        ("Karl Lund attacked Tom Berg for saying he had won.", "he", "Tom Berg"),
        ("Tom Berg sold land for his party.", "his", "Tom Berg"),
        ("Tom Berg would not say whether Karl Lund lied. He told reporters to wait.", "He", "Tom Berg"),
        (
            "Karl Lund, whom Tom Berg will replace, led the council, but he sided with rebels.",
            "he",
            "Karl Lund",
        ),
        ("Karl Lund asked Tom Berg to drop his inquiry.", "his", "Tom Berg"),
        ("Karl Lund met Tom Berg on Monday. He also met Ana Petrova.", "He", "Karl Lund"),
        ("The senator met the envoy, Tom Berg. He also met reporters.", "He", "senator"),
        ("The senator met the envoy, Tom Berg. He met reporters.", "He", "Tom Berg"),
        ("Karl Lund sang. The best line came from Tom Berg himself. He wept.", "He", "Tom Berg"),
        ("Karl Lund praised Tom Berg and his team.", "his", "Tom Berg"),
        ("Karl Lund spoke. It is like Tom Berg's reply to his party's defeat.", "his", "Tom Berg"),
        ('Karl Lund said no. Tom Berg echoes that: "It is wrong to wait," he told us.', "he", "Tom Berg"),
        ("Karl Lund said Tom Berg did not attend because he was ill.", "he", "Tom Berg"),
        ("Karl Lund mocked Tom Berg, who left so that he could rest.", "he", "Tom Berg"),
        ("Karl Lund mocked Tom Berg on Monday, saying he was weak.", "he", "Tom Berg"),
        ("Karl Lund met Tom Berg on Monday, saying he was glad.", "he", "Karl Lund"),
        ("Karl Lund ripped Tom Berg for the speech, suggesting he was weak.", "he", "Tom Berg"),
        ("Karl Lund congratulated Tom Berg on his victory.", "his", "Tom Berg"),
        ("Libya apologized for the attack, with Tom Berg calling it a crime.", "it", None),
        ("The council passed a law that makes it easier to vote.", "it", None),
        ("Karl Lund quoted Tom Berg's speech in his column.", "his", "Karl Lund"),
        ("The mogul Karl Lund, whom Tom Berg hired, left amid claims that he lied.", "he", "Karl Lund"),
        ("Many people, they say, came with Tom Berg. Tom Berg lied. He smiled.", "He", "Tom Berg"),
        ("The front refused to yield even if it means losing.", "it", None),
        ("She met Ohio and its governor.", "its", "Ohio"),
        ("Karl Lund met the Farmers Front and its founder.", "its", "Farmers Front"),
        ("Israel attacked Hamas and killed its leader.", "its", "Hamas"),
        ("Karl Lund accused Tom Berg of breaching his deal.", "his", "Tom Berg"),
        ("Karl Lund led. Given Tom Berg's low rank, he may lose.", "he", "Tom Berg"),
        ("If Karl Lund had begun his term, Tom Berg might agree.", "his", "Karl Lund"),
        ("Karl Lund met a spotter who hid before his trial.", "his", None),
        ("Karl Lund left after Tom Berg asked for his resignation.", "his", "Karl Lund"),
        ("Karl Lund spoke. Tom Berg announced his resignation.", "his", "Tom Berg"),
        ("After Tom Berg called for calm, Karl Lund left. He said the talks were dead.", "He", "Karl Lund"),
        ("Tom Berg spoke. REUTERS/Karl Lund. He smiled.", "He", "Tom Berg"),
        ("Republicans criticized the bill, saying it would kill jobs.", "it", None),
        ("Karl Lund defeated Tom Berg and his other rivals.", "his", "Karl Lund"),
        ('"The seller has failed us. The seller lied," he said.', "he", None),
        ("Karl Lund said Tom Berg had lost his seat.", "his", "Tom Berg"),
        ("His wife, Ana Petrova, spoke to Robin Vale. She said nothing.", "She", "Ana Petrova"),
        ("Karl Lund met Tom Berg. Karl Lund left Congress and thanked him.", "him", "Tom Berg"),
        ("The Labour Party met. Its leader, Tom Berg, resigned.", "Its", "Labour Party"),
        ("Karl Lund resigned. In her letter, Robin Vale blamed Congress.", "her", "Robin Vale"),
    ],
)
def test_pronouns(nlp, text, pronoun, name):
    doc = nlp(text)
    named = [c.name for c in doc._.clusters for m in c.mentions if doc[m.start : m.end].text == pronoun]
    assert named == ([] if name is None else [name])


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("The European Union said it was raining.", "it"),
        ("He praised the bill, but will vote for Tom Berg because he cannot vote for Karl Lund.", "he"),
        ("It is clear that Denmark will vote.", "It"),
        ("Denmark and Norway met. The weather was bad. They left.", "They"),
        ("Tom Berg met senators and journalists. He praised them.", "them"),
        ("Tom Berg spoke of a lack of protesters. He praised them.", "them"),
    ],
)
def test_an_unsure_pronoun_stays_open(nlp, text, pronoun):
    doc = nlp(text)
    cluster = at(doc, pronoun)
    assert cluster is None or pronoun == "it"


def test_a_pronoun_is_not_its_own_coargument(nlp):
    doc = nlp("Tom Berg praised Karl Lund. Tom Berg thanked him.")
    assert at(doc, "him").name == "Karl Lund"


def test_a_quoted_pronoun_is_not_the_speaker(nlp):
    doc = nlp('Karl Lund resigned on Monday. "He lied to us," Tom Berg said.')
    assert at(doc, "He").name == "Karl Lund"


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        ("The European Union met. The bloc rejected the plan.", "bloc", "European Union"),
        ("The 12th Engineer Brigade left. The brigade said so.", "brigade", "12th Engineer Brigade"),
        ("Tom Berg joined Rising Tide PAC. The PAC left.", "PAC", "Rising Tide PAC"),
        ("Tamarod, the movement that called the protests, met.", "movement", "Tamarod"),
        ("The National Rifle Committee and American Tide, the super PAC, met.", "PAC", "American Tide"),
        ("The state of Texas sued.", "state", "Texas"),
        ("The largest city of Texas sued.", "city", "largest city of Texas"),
        ("Karl Lund, head of the Centre for Migration, a think tank that errs, left.", "tank",
         "Centre for Migration"),
        ("NATO met in Oslo. The alliance will send troops.", "alliance", "NATO"),
        ("Haaretz printed the letter. The newspaper gave no source.", "newspaper", "Haaretz"),
        ("Opposition leader Ana Petrova spoke. The opposition leader was calm.", "calm", None),
        ("Ecuador will vote on Sunday, Ecuador said. The country has new rules.", "country", "Ecuador"),
        ("A rival lawmaker, Tom Berg, left.", "lawmaker", "Tom Berg"),
        ("A protester named Tom Berg left.", "protester", "Tom Berg"),
        ("Ecuador's National Assembly met. Parliament will vote today.", "Parliament",
         "National Assembly of Ecuador"),
    ],
)  # fmt: skip
def test_descriptions_of_names(nlp, text, phrase, name):
    cluster = at(nlp(text), phrase)
    assert (cluster.name if cluster else None) == name


@pytest.mark.parametrize(
    ("text", "phrase", "nth", "name"),
    [
        (
            "Senator Ana Ruiz spoke. She left. The longest-serving senator was ill.",
            "senator",
            0,
            "Ana Ruiz",
        ),
        ("Ana Ruiz spoke. The longest-serving senator was ill.", "senator", 0, "longest-serving senator"),
        ("Karl Lund left. The outspoken activist was ill.", "activist", 0, "Karl Lund"),
        (
            "An activist met Karl Lund. Tom Berg left. The outspoken activist was ill.",
            "activist",
            1,
            "outspoken activist",
        ),
        (
            "Karl Lund's refusal to pay is odd. The billionaire said he was ill.",
            "billionaire",
            0,
            "Karl Lund",
        ),
        ("Karl Lund spoke. He sang. The former Ohio governor was ill.", "governor", 0, "Karl Lund"),
        ("Karl Lund met Tom Berg. The former Ohio governor was ill.", "governor", 0, "former Ohio governor"),
        ("CNN's Karl Lund spoke. The CNN anchor was ill.", "anchor", 0, "Karl Lund"),
        ("Karl Lund spoke. The CNN anchor was ill.", "anchor", 0, "CNN anchor"),
        (
            "Analysts gave files to WikiLeaks. Tom Berg met Boko Haram. The terror group left.",
            "group",
            0,
            "Boko Haram",
        ),
        ("Karl Lund spoke. The rival candidate was ill.", "candidate", 0, "rival candidate"),
        ("Gov. Karl Lund spoke in Ohio. The Democrat said he was ill.", "Democrat", 0, "Karl Lund"),
        (
            "Karl Lund spoke. Democrat Tom Berg left. Karl Lund sat. The Democrat was ill.",
            "Democrat",
            1,
            "Democrat",
        ),
        ("President Tom Berg left. The Republican president was ill.", "president", 0, "Tom Berg"),
        ("Republican leader Tom Berg met Ana Ruiz. The GOP leader left.", "leader", 1, "Tom Berg"),
        (
            "Tom Berg's presidency began. Tom Berg met President Karl Lund. The president sat.",
            "president",
            0,
            "Tom Berg",
        ),
        (
            "The Aviation Administration failed. The administration has not replied.",
            "administration",
            0,
            "administration",
        ),
        (
            "The Supreme Court met. The Supreme Court sat. The Supreme Court has a Tax Court. The court met.",
            "court",
            0,
            "Supreme Court",
        ),
        (
            "Farmers Front met. The front cost the Republican Party votes. The group left.",
            "group",
            0,
            "Farmers Front",
        ),
        ("The Berg campaign met. Karl Lund spoke. The campaign won.", "campaign", 1, "campaign"),
        ("The Berg campaign met. Tom Berg spoke. The campaign won.", "campaign", 1, "Berg campaign"),
        ("Donors met Karl Lund. The donors who back Tom Berg left.", "donors", 0, "donors"),
        ("Tom Berg said that leadership had failed.", "leadership", 0, "leadership"),
        ("Reform nominee Tom Berg spoke in Quito. The nominee denied it.", "nominee", 1, "Tom Berg"),
        ("Tom Berg's presidency failed. The president left.", "president", 0, "Tom Berg"),
        (
            "Tom Berg's presidency failed. The president left. He spied on President Karl Lund in 2004.",
            "president",
            0,
            "Tom Berg",
        ),
        ("The Berg and Lund administrations failed. The president left.", "president", 0, "president"),
        (
            "Syria's foreign minister left. Syrian Foreign Minister Tom Berg stayed.",
            "minister",
            0,
            "Tom Berg",
        ),
        ("The Chinese ambassador to Chile left.", "ambassador", 0, "Chinese ambassador to Chile"),
        (
            "President Barack Obama needs help because the president is weak. George W. Bush left.",
            "president",
            0,
            "president",
        ),
        (
            "Americans for Prosperity met. Tom Berg of AFP praised the group.",
            "group",
            0,
            "Americans for Prosperity",
        ),
        ("Rashida Berg left for Oslo. The Michigan lawmaker stayed.", "lawmaker", 0, "Rashida Berg"),
        ("Rashida Berg met Karl Lund. The Michigan lawmaker stayed.", "lawmaker", 0, "Michigan lawmaker"),
        ("Mayor Karl Lund left. The Michigan lawmaker stayed.", "lawmaker", 0, "Michigan lawmaker"),
        (
            "The Farmers Fund left. Karl Lund backed the Republican nominee. The group wept.",
            "group",
            0,
            "Farmers Fund",
        ),
        ("A lawmaker who backed it, state Sen. Tom Berg, left.", "lawmaker", 0, "Tom Berg"),
        ("Rebels covered by local media left.", "Rebels", 0, "Rebels"),
        ("Karl Lund, a lawyer for the president, left. The president wept.", "president", 1, "president"),
        ("Special counsel Tom Berg left. The U.S. attorney stayed.", "attorney", 0, "U.S. attorney"),
        ("A charity, not the Lund campaign, paid. The Lund campaign left.", "campaign", 1, "Lund campaign"),
        ('"Our government is bad," Tom Berg said. The government fled.', "government", 1, "government"),
        ("Billionaire Ana Petrova ran. The billionaire praised Congress.", "billionaire", 0, "Ana Petrova"),
        (
            "Emmanuel Macron spoke in Paris. The French president denied it.",
            "president",
            0,
            "Emmanuel Macron",
        ),
        ("Tony Blair lost the vote. The prime minister resigned.", "minister", 0, "Tony Blair"),
        ("Tony Blair lost the vote. The foreign minister resigned.", "minister", 0, "foreign minister"),
        ("Tony Blair lost the vote. The French premier resigned.", "premier", 0, "French premier"),
        ("Barack Obama met Emmanuel Macron. The president was tired.", "president", 0, "president"),
        ("Acme Corp. sued the city. The company accused the mayor.", "company", 0, "Acme Corp."),
        ("The former vice president left. The former president stayed.", "president", 1, "former president"),
        ("Sen. Tom Berg (R-Ohio) met Ana Petrova. The Ohio senator left.", "senator", 0, "Tom Berg"),
        ("Sen. Tom Berg (R-Ohio) met Ana Petrova. The Texas senator left.", "senator", 0, "Texas senator"),
        ("Sen. Tom Berg spoke. The Ohio senator was calm.", "senator", 0, "Tom Berg"),
        ("Karl Lund (D-Nev.) met Tom Berg (R-Ky.). The Nevada Democrat left.", "Democrat", 0, "Karl Lund"),
        (
            "Karl Lund (D-Nev.) met Tom Berg (R-Ky.). The Kentucky Republican left.",
            "Republican",
            0,
            "Tom Berg",
        ),
        ("Sen. Tom Berg left. The senator who stayed was angry.", "senator", 0, "senator"),
        ("Sen. Tom Berg left. The senator, who was angry, spoke.", "senator", 0, "Tom Berg"),
        ("Sen. Tom Berg left. The Ohio Democrat was angry.", "Democrat", 0, "Tom Berg"),
        ("Sen. Tom Berg (R-Ohio) left. The Texas Democrat was angry.", "Democrat", 0, "Texas Democrat"),
        ("Sen. Tom Berg met Sen. Karl Lund. The Texas Democrat was angry.", "Democrat", 0, "Texas Democrat"),
        ("Tom Berg, a Democrat who lost, left.", "Democrat", 0, "Tom Berg"),
        ("The president is wrong. Voters like President Tom Berg.", "president", 0, "Tom Berg"),
        ("The president is wrong. Voters like Chinese President Li Wei.", "president", 0, "president"),
        ("Britain backed its ally Turkey.", "ally", 0, "Turkey"),
        (
            "Tom Berg called his counterpart, Defense Secretary Gen. Karl Lund.",
            "counterpart",
            0,
            "Karl Lund",
        ),
        ("Russia won. Russia left. He asked Norway about the country's army.", "country", 0, "Norway"),
        (
            "Barack Obama left. He avoids the president, Sen. Tom Berg of Ohio.",
            "president",
            0,
            "Barack Obama",
        ),
        ("Barack Obama left. The president and House Leader Tom Berg met.", "president", 0, "Barack Obama"),
        (
            "Premier Alexis Tsipras of Greece left. Greece's Energy Minister denied it.",
            "Minister",
            0,
            "Greece's Energy Minister",
        ),
        (
            "Secretary of State John Kerry left. The Defense Secretary denied it.",
            "Secretary",
            1,
            "Defense Secretary",
        ),
        (
            "Mossad chief Tom Berg of Israel left. Israel's intelligence chief denied it.",
            "chief",
            1,
            "Tom Berg",
        ),
        ("Peru won. Peru left. Norway regards Diaz as the country's president.", "country", 0, "Peru"),
        ("The elderly mayor, a retired teacher, left.", "teacher", 0, "elderly mayor"),
        ("US-led warplanes struck.", "warplanes", 0, "US-led warplanes"),
        ("Former President Karl Lund left. The former president was angry.", "president", 0, "Karl Lund"),
        ("Karl Lund left. The former teacher was angry.", "teacher", 0, "Karl Lund"),
        ("Senator Karl Lund left. The lawmaker was angry.", "lawmaker", 0, "Karl Lund"),
        ("Ambassador Karl Lund left. The diplomat was angry.", "diplomat", 0, "Karl Lund"),
        ("Mayor Karl Lund left. The diplomat was angry.", "diplomat", 0, "diplomat"),
        ("Karl Lund, a spokesman for the navy, left.", "navy", 0, "navy"),
        ("Police arrested a former governor of Ohio, Karl Lund.", "governor", 0, "Karl Lund"),
        (
            "President Karl Lund met Ana Petrova. President Karl Lund left. The former president stayed.",
            "president",
            0,
            "former president",
        ),
        ("The Farmers Front struck. The armed group denied it.", "group", 0, "Farmers Front"),
        ("The Farmers Front struck. The same group denied it.", "group", 0, "Farmers Front"),
        ("The Farmers Front met the Miners League. The group denied it.", "group", 0, "Farmers Front"),
        ("The council met the Farmers Front and the Miners League. The group left.", "group", 0, "group"),
        ("The previous agency erred. The agency denied it.", "agency", 1, "agency"),
        ("Acme Corp. left. Zentra Corp. sued, and the company won.", "company", 0, "Zentra Corp."),
        ("Rebels backed by Norway struck.", "Rebels", 0, "Rebels backed by Norway"),
        ("Members of the Farmers Front, a large party, left.", "Members", 0, "Members of the Farmers Front"),
        ('"Our soldiers left," Tom Berg said.', "soldiers", 0, "Our soldiers"),
        (
            "Donald Trump left. The European Commission president agreed.",
            "president",
            0,
            "European Commission president",
        ),
        ("Barack Obama left. The GOP leader agreed.", "leader", 0, "GOP leader"),
        ("President Tom Berg met Chinese President Li Wei. The president left.", "president", 0, "Tom Berg"),
        ("Any government can fail. The government met.", "government", 1, "government"),
        ("Vice President Tom Berg left. The president stayed.", "president", 0, "president"),
        ("Vice President Tom Berg left. The vice president was ill.", "president", 0, "Tom Berg"),
        ("President-elect Tom Berg left. The president stayed.", "president", 0, "president"),
        ("Governor Tom Berg said that the governor had left.", "governor", 0, "governor"),
        ("Tom Berg, the governor, resigned because the governor was ill.", "governor", 1, "governor"),
        ("Governor Tom Berg spoke and the governor left.", "governor", 0, "Tom Berg"),
        (
            "Syriza won. Chile has refused to sign, and the ruling party VMRO-DPMNE left.",
            "party",
            0,
            "VMRO-DPMNE",
        ),
        ("Tom Berg met his children. Every school has children.", "children", 1, "children"),
        ("Some of the lawmakers left. The lawmakers denied it.", "lawmakers", 1, "lawmakers"),
    ],
)
def test_definite_descriptions(nlp, text, phrase, nth, name):
    assert at(nlp(text), phrase, nth).name == name


def test_a_bare_plural_is_not_the_group_that_was_counted(nlp):
    doc = nlp("Three rebels died on Monday. Rebels attacked a village. The three rebels were buried.")
    assert at(doc, "rebels", 0) is not at(doc, "Rebels")
    assert at(doc, "rebels", 0) is at(doc, "rebels", 1)


@pytest.mark.parametrize(
    ("text", "phrase", "nth", "names"),
    [
        ("Tom Berg met Ana Petrova in Oslo. The two leaders agreed. They left.", "leaders", 0,
         ["Tom Berg", "Ana Petrova"]),
        ("Tom Berg met Ana Petrova in Oslo. The two leaders agreed. They left.", "They", 0,
         ["Tom Berg", "Ana Petrova"]),
        ("India and Kenya met. Both sides blamed China. The two countries will vote.", "countries", 0,
         ["India", "Kenya"]),
        ("Tom Berg and Karl Lund were arrested. They denied it.", "They", 0, ["Tom Berg", "Karl Lund"]),
        ("Tom Berg and Karl Lund said they would run.", "they", 0, ["Tom Berg", "Karl Lund"]),
        ("Tom Berg called Karl Lund. The pair met on Monday.", "pair", 0, ["Tom Berg", "Karl Lund"]),
        ("France, Italy and Kenya met. The two countries agreed.", "countries", 0, None),
        ("Tom Berg met Ana Petrova. The two countries agreed.", "countries", 0, None),
        ("Tom Berg met Ana Petrova. The two leaders of the party agreed.", "leaders", 0, None),
        ("Tom Berg spoke. The two men left.", "men", 0, None),
        ("Tom Berg and Karl Lund say it must end. The plan, a bad one, has failed, they say.", "they", 0,
         ["Tom Berg", "Karl Lund"]),
        ("Tom Berg and Ana Petrova wrote to the king. “The plan must go,” they wrote.", "they", 0,
         ["Tom Berg", "Ana Petrova"]),
        ("Tom Berg and Ana Petrova came. Police said it failed. “It must go,” they said.", "they", 0, None),
    ],
)  # fmt: skip
def test_partners(nlp, text, phrase, nth, names):
    doc = nlp(text)
    token = [token for token in doc if token.text == phrase][nth]
    found = doc._.partners.get(token.i)
    assert (found and [doc._.cluster_at[i].name for i in found]) == names


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Police held dozens of protesters.", "dozens of protesters", "Group"),
        ("42% of Democrats agreed.", "42% of Democrats", "Group"),
        ("Some of the lawmakers left.", "Some of the lawmakers", "Group"),
        ("Most of the Democrats left.", "Most of the Democrats", "Group"),
        ("Tens of thousands of people marched.", "Tens of thousands of people", "Group"),
        ("More than 30 lawmakers left.", "More than 30 lawmakers", "Group"),
        ("A group of senators left.", "group of senators", "Group"),
        ("He accused officials of bias.", "officials", "Group"),
        ("Black Lives Matter activists marched.", "Black Lives Matter activists", "Group"),
    ],
)
def test_parts_and_amounts(nlp, text, name, kind):
    described = {c.name: c.kind for c in nlp(text)._.clusters if c.mentions[0].form == "description"}
    assert described.get(name) == kind


def test_those_counted_are_no_actors_of_their_own(nlp):
    doc = nlp("Dozens of protesters marched. The protesters threw stones.")
    assert [c.name for c in doc._.clusters] == ["Dozens of protesters"]


@pytest.mark.parametrize(
    "text",
    [
        "The number of voters rose.",
        "It lies on the other side of the frontier.",
        "They fled in Afrin.",
        "He was removed from office.",
        "It was for charity.",
        "He was hit in the head.",
        "He did not say which companies he meant.",
    ],
)
def test_no_actors(nlp, text):
    assert not [c for c in nlp(text)._.clusters if c.name != "voters"]


def test_what_completes_a_description_is_no_person(nlp):
    assert at(nlp("Tom Berg, an opponent of the bill, left."), "bill") is None


def test_a_title_licenses_a_description(nlp):
    doc = nlp("Opposition leader Ana Petrova spoke in Quito. The opposition leader praised the judges.")
    assert at(doc, "leader", 1).name == "Ana Petrova"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Security forces with shields blocked the road.", "Security forces", "Group"),
        ("Police arrested a journalist.", "Police", "Group"),
        ("Nearly 60 other countries signed the treaty.", "Nearly 60 other countries", "Group"),
        ("The ministry denied the report.", "ministry", "Organization"),
        ("A spokesman confirmed the talks.", "spokesman", "Person"),
        ("Dozens of journalists marched.", "Dozens of journalists", "Group"),
        ("The Danish government welcomed the vote.", "Danish government", "Organization"),
        ("A foreign ministry statement denied the report.", "foreign ministry", "Organization"),
        ("The wounded were taken away.", "wounded", "Group"),
        ("The coast guard denied it.", "coast guard", "Organization"),
        ("Even Norwegian lawmakers left.", "Norwegian lawmakers", "Group"),
        ("The head of the agency denied it.", "head of the agency", "Person"),
        ("The leaders of the union and its lawyers left.", "leaders of the union", "Group"),
    ],
)
def test_described_actors(nlp, text, name, kind):
    doc = nlp(text)
    assert (name, kind) in {(c.name, c.kind) for c in doc._.clusters}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("They elected her speaker.", "speaker"),
        ("Denmark recognized Tom Berg as president.", "president"),
        ("Tom Berg is a lawyer.", "lawyer"),
        ("Opposition leader Tom Berg spoke.", "leader"),
        ("He took it by force.", "force"),
    ],
)
def test_offices_and_predicates_are_no_actors(nlp, text, word):
    cluster = at(nlp(text), word)
    assert cluster is None or cluster.name == "Tom Berg"


def test_a_definite_group_is_the_one_before(nlp):
    doc = nlp("About 200 rebels attacked the town. The rebels burned a school.")
    assert mentions(doc, "About 200 rebels") == ["About 200 rebels", "rebels"]


def test_a_clause_makes_another_person(nlp):
    doc = nlp("The photo shows one man in a mask. The man who would replace Tom Berg said no.")
    assert at(doc, "man", 0) is not at(doc, "man", 1)


def test_other_modifiers_make_another_group(nlp):
    doc = nlp("Opposition lawmakers left. Government lawmakers stayed.")
    assert at(doc, "lawmakers", 0) is not at(doc, "lawmakers", 1)


def test_a_possessor_is_named(nlp):
    doc = nlp("Tom Berg resigned on Sunday. His party elected a new leader.")
    assert at(doc, "party").name == "Tom Berg's party"


def test_the_innermost_mention_holds(nlp):
    doc = nlp("The Venezuelan opposition rejected the offer.")
    assert at(doc, "Venezuelan").name == "Venezuela"
    assert at(doc, "opposition").name == "Venezuelan opposition"
    assert at(doc, "opposition").country == "VEN"


def test_every_mention_is_on_the_map(nlp):
    doc = nlp("Tom Berg, a lawmaker, met officials of the European Union. He said that they would help.")
    assert doc._.cluster_at
    for cluster in doc._.clusters:
        for mention in cluster.mentions:
            assert mention.head in doc._.cluster_at
