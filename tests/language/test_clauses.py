"""Tables of sentence → predicate and its deep arguments."""

import pytest
from spacy.language import Language

from kg.language.clauses import Clause, ClauseReader
from kg.language.complements import load_complements

VERBS = [
    ("Norway recognised the council.", "recognise", "subject", "Norway"),
    ("The council was recognised by Norway.", "recognise", "subject", "Norway"),
    ("The council was recognised by Norway.", "recognise", "object", "council"),
    ("The council was recognised by Norway and Chile.", "recognise", "subject", "Norway Chile"),
    ("Norway and Chile condemned the raid.", "condemn", "subject", "Norway Chile"),
    ("Norway condemned the raid and the arrests.", "condemn", "object", "raid arrests"),
    ("Norway condemned the raid and urged restraint.", "urge", "subject", "Norway"),
    ("Soldiers arrested and charged three students.", "arrest", "object", "students"),
    ("The minister, who criticised the court, resigned.", "criticise", "subject", "minister"),
    ("The judge whom the minister criticised resigned.", "criticise", "object", "judge"),
    ("The party backed by Norway won the election.", "back", "subject", "Norway"),
    ("The party backed by Norway won the election.", "back", "object", "party"),
    ("Officials supporting the general fled.", "support", "subject", "Officials"),
    ("Norway agreed to withdraw its troops.", "withdraw", "subject", "Norway"),
    ("Norway urged Chile to withdraw its troops.", "withdraw", "subject", "Chile"),
    ("Norway promised Chile to withdraw its troops.", "withdraw", "subject", "Norway"),
    ("The minister is expected to meet the envoy.", "meet", "subject", "minister"),
    ("Norway accused Chile of blocking the talks.", "block", "subject", "Chile"),
    ("Police prevented the senator from entering the hall.", "enter", "subject", "senator"),
    ("The senator resigned after losing the vote.", "lose", "subject", "senator"),
    ("The deputies elected him speaker.", "elect", "complement", "speaker"),
    ("The deputies elected him speaker.", "elect", "object", "him"),
    ("She was elected speaker by the deputies.", "elect", "object", "She"),
    ("The general declared himself president.", "declare", "object", "himself"),
    ("The general declared himself president.", "declare", "complement", "president"),
    ("The general claims to be president.", "claim", "being", "president"),
    ("Ana Ruiz and Tom Berg, who were jailed, wept.", "jail", "object", "Ruiz Berg"),
    ("Ana Ruiz and Tom Berg, who was jailed, wept.", "jail", "object", "Berg"),
    (
        "Norway met farmers and the establishment who view Ruiz as corrupt.",
        "view",
        "subject",
        "establishment",
    ),
    ("A clean increase is what Ana Ruiz demanded.", "demand", "object", "increase"),
    ("What Ana Ruiz demanded is a clean increase.", "demand", "object", "increase"),
    ("Ana Ruiz signed a law calling for sanctions.", "call", "subject", ""),
    ("Norway met the king rather than the queen.", "meet", "object", "king"),
    ("Prosecutors indicted Tom Berg along with two aides.", "indict", "object", "Berg aides"),
    ("The talks led to Norway releasing Ana Ruiz.", "release", "subject", "Norway"),
    ("The station fired anchor Tom Berg last year.", "fire", "object", "Berg"),
    ("The deal struck by both parties to fund the school failed.", "strike", "subject", "parties"),
    ("Having met the king on Monday, Ana Ruiz flew to Chile.", "meet", "subject", "Ruiz"),
    ("The ship was attacked not by Norway but by Chile.", "attack", "subject", "Chile"),
    ("Ruiz was backed in her criticism by Senator Tom Berg.", "back", "subject", "Berg"),
    ("Ana Ruiz joined the chorus of officials supporting the mayor.", "support", "subject", "officials Ruiz"),
    ("Norway vowed on Sunday to leave.", "vow", "infinitive", "leave"),
    ("Ruiz was praised by Berg in a letter, accusing the mayor of fraud.", "accuse", "subject", "Berg"),
    ("Ruiz took issue with the union for blocking the road.", "block", "subject", "union"),
    ("Ruiz was angry with the union for blocking the road.", "block", "subject", "union"),
    ("It was Norway that attacked the ship.", "attack", "subject", "Norway"),
    ("Killed in the attack were two soldiers.", "kill", "object", "soldiers"),
    ("Norway accused the mayor of fraud.", "accuse", "of", "fraud"),
    ("Norway's court issued a decision blocking the law.", "block", "subject", "court"),
    ("The union filed a lawsuit accusing the mayor of fraud.", "accuse", "subject", "union"),
    ("Ana Ruiz said the country will recover, while praising the mayor.", "praise", "subject", "Ruiz"),
    ("Gay rights groups are also intensively lobbying state lawmakers to act.", "lobby", "subject", "groups"),
    ("The officers were fired upon by the police.", "fire", "upon", "officers"),
    ("The officers were fired upon by the police.", "fire", "subject", "police"),
    ("Norway was stopped from signing a treaty and was threatened.", "threaten", "object", "Norway"),
    ("Ruiz was fired in May and arrested a year later.", "arrest", "object", "Ruiz"),
    ("The ministry says officers were hurt and accuses Norway.", "accuse", "subject", "ministry"),
    ("Ruiz said that the rebels had shelled the town and mocked the envoy.", "mock", "subject", "Ruiz"),
    ("Ruiz said 40 members had joined her and promised to pay them.", "promise", "subject", "Ruiz"),
    ("Ruiz said the tariff hurt farmers and demanded talks.", "demand", "subject", "Ruiz"),
    ("Ruiz said that the rebels had shelled the town and burned a farm.", "burn", "subject", "rebels"),
    ("Ruiz said that the senator mocked the envoy and praised the judge.", "praise", "subject", "senator"),
    (
        "Norway sent troops on Monday, days before the council met, and declared a curfew.",
        "declare",
        "subject",
        "Norway",
    ),
    ("Norway left when Chile signed the treaty and declared a holiday.", "declare", "subject", "Chile"),
    ("Ruiz resigned and led his faction into opposition.", "resign", "object", ""),
    ("The king nominated Ruiz, a lawyer who worked for the bank, as governor.", "nominate", "as", "governor"),
    ("The king praised Ana Ruiz, a lawyer who worked as governor.", "praise", "as", ""),
    ("The ministry said officers were hurt and accused Norway.", "accuse", "subject", "ministry"),
    ("He's trashed the party, she said.", "trash", "subject", "He"),
    ("Chile helped Norway defeat the rebels.", "defeat", "subject", "Norway"),
    ("The jailed opposition leader Ana Ruiz wept.", "jail", "object", "Ruiz"),
    ("The senators opposed the law Ruiz voted for.", "vote", "for", "law"),
    ("Norway, whose king leads the council, closed the border.", "close", "subject", "Norway"),
    ("Norway regards her as the winner.", "regard", "as", "winner"),
    ("Ruiz is one of several senators who defected.", "defect", "subject", "senators Ruiz"),
    ("The union called for a strike.", "call", "for", "strike"),
    ("Norway gave Chile money.", "give", "indirect", "Chile"),
    ("The crowd saw the president sworn in.", "swear", "object", "president"),
    ("Norway condemned the raid, as did Chile.", "condemn", "subject", "Norway Chile"),
    ("Norway vetoed the plan, and so did Chile.", "veto", "subject", "Norway Chile"),
    ("Like Chile, Norway opposed the plan.", "oppose", "subject", "Norway Chile"),
    ("Police urged them to leave and arrested two students.", "arrest", "subject", "Police"),
    ("Norway, like Chile, opposed the plan.", "oppose", "subject", "Norway Chile"),
    ("Norway, along with Chile, backed the plan.", "back", "subject", "Norway Chile"),
    ("Norway, Chile agree on budget.", "agree", "subject", "Norway Chile"),
    ("The union hammered the minister for blocking the law.", "block", "subject", "minister"),
    ("Norway imposed sanctions on Chile for jailing reporters.", "jail", "subject", "Chile"),
    ("Norway declared that the move was no coup and urged residents to leave.", "urge", "subject", "Norway"),
    ("Norway and Chile spoke on Monday.", "speak", "each", "Norway Chile"),
    ("Norway dismissed the plan as illegal.", "dismiss", "as", "illegal"),
    ("Many saw the move as politically motivated.", "see", "as", "motivated"),
    ("The union called for a strike, according to the newspaper.", "call", "to", ""),
    ("Norway named Anna Berg prime minister.", "name", "object", "Berg"),
    ("Norway named Anna Berg prime minister.", "name", "complement", "minister"),
    ("Kremlin critic jailed for nine years.", "jail", "object", "critic"),
    ("The senator is opposed to the plan.", "oppose", "subject", "senator"),
    ("The envoy spoke by telephone with the general.", "speak", "with", "general"),
    ("Norway accused the talk show host of hiding the report.", "accuse", "object", "host"),
    ("Norway accused the “Night Show” host of hiding the report.", "accuse", "of", "hiding"),
    ("Norway went after Chile in May (after Peru left).", "go", "after", "Chile"),
    ("On the revenue side, Norway calls for cuts.", "call", "on", ""),
    ("Catholics approve of the pope, with ten percent having doubts.", "approve", "with", ""),
    ("Her supporters say she was a friend, and was a sponsor of the bill.", "say", "subject", "supporters"),
    ("The paper printed a letter by Ana Ruiz urging calm.", "urge", "subject", "Ruiz"),
    ("Ruiz met governors, but not the cabinet.", "meet", "object", "governors"),
    ("Norway declined in May to sign the treaty.", "decline", "infinitive", "sign"),
    ("Chile blamed the gap between the two cases on Norway.", "blame", "on", "Norway"),
    ("Ruiz criticised Berg's statement, demanding an inquiry.", "demand", "subject", "Ruiz"),
    ("Ruiz wrote that Chile needs help and assured Norway that it would pay.", "assure", "subject", "Ruiz"),
    ("The judge knew that Berg had lied and demanded his resignation.", "demand", "subject", "judge"),
]

SILENT = [
    ("Norway criticised blocking the senator.", "block"),
    ("Norway was asked about jailing reporters.", "jail"),
    ("The court condemned jailing reporters.", "jail"),
]

NOUNS = [
    ("Norway's support for the council grew.", "support", "possessor", "Norway"),
    ("Norway's support for the council grew.", "support", "for", "council"),
    ("The arrest of the senator by soldiers shocked many.", "arrest", "of", "senator"),
    ("The arrest of the senator by soldiers shocked many.", "arrest", "by", "soldiers"),
    ("Norway held talks with Chile.", "talk", "subject", "Norway"),
    ("Norway held talks with Chile.", "talk", "with", "Chile"),
    ("The army launched an attack on the town.", "attack", "subject", "army"),
    ("The army launched a series of attacks on the town.", "attack", "subject", "army"),
    ("The army launched a series of attacks on the town.", "attack", "on", "town"),
    ("A NATO attack on the town was repelled.", "attack", "modifier", "NATO"),
    ("The India-Pakistan talks collapsed.", "talk", "between", "India Pakistan"),
    ("The U.S.-Japan talks collapsed.", "talk", "between", "U.S. Japan"),
    ("Talks are set to resume between Norway and Chile.", "talk", "between", "Norway Chile"),
    ("The envoy flew to Oslo for talks with Chile.", "talk", "occasion", "envoy"),
]

MOODS = [
    ("That is the envoy who'd been barred.", "bar", "actual"),
    ("She said she'd resign.", "resign", "planned"),
    ("Norway will recognise the council.", "recognise", "planned"),
    ("Norway may recognise the council.", "recognise", "possible"),
    ("Norway should recognise the council.", "recognise", "demanded"),
    ("Norway would have recognised the council.", "recognise", "counterfactual"),
    ("Norway recognised the council.", "recognise", "actual"),
    ("Norway will meet and recognise the council.", "recognise", "planned"),
]

NEGATED = [
    ("Norway did not recognise the council.", "recognise"),
    ("Norway never recognised the council.", "recognise"),
    ("No country recognised the council.", "recognise"),
    ("Nobody backed the plan.", "back"),
    ("Norway left without recognising the council.", "recognise"),
]


def reader_of(nlp: Language, text: str) -> ClauseReader:
    return ClauseReader(nlp(text), load_complements())


def clause_of(nlp: Language, text: str, lemma: str, *, noun: bool = False) -> Clause:
    reader = reader_of(nlp, text)
    if noun:
        return next(reader.noun(t) for t in reader.doc if t.lemma_ == lemma and t.pos_ == "NOUN")
    return next(c for c in reader.clauses() if c.lemma == lemma)


@pytest.mark.parametrize(("text", "lemma", "slot", "words"), VERBS)
def test_verb_slots(nlp: Language, text: str, lemma: str, slot: str, words: str) -> None:
    assert " ".join(t.text for t in clause_of(nlp, text, lemma).fillers(slot)) == words


@pytest.mark.parametrize(("text", "lemma"), SILENT)
def test_no_subject_is_inherited_under_criticism(nlp: Language, text: str, lemma: str) -> None:
    assert clause_of(nlp, text, lemma).fillers("subject") == []


@pytest.mark.parametrize(("text", "lemma", "slot", "words"), NOUNS)
def test_noun_slots(nlp: Language, text: str, lemma: str, slot: str, words: str) -> None:
    clause = clause_of(nlp, text, lemma, noun=True)
    assert " ".join(t.text for t in clause.fillers(slot)) == words


@pytest.mark.parametrize(("text", "lemma", "modality"), MOODS)
def test_modality_of_auxiliaries(nlp: Language, text: str, lemma: str, modality: str) -> None:
    assert clause_of(nlp, text, lemma).modality == modality


@pytest.mark.parametrize(("text", "lemma"), NEGATED)
def test_negation(nlp: Language, text: str, lemma: str) -> None:
    assert clause_of(nlp, text, lemma).negated
