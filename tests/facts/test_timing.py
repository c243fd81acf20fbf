"""When and where: sentence, word → date or place of what it tells, read on Wednesday 10 June 2020."""

import pytest
from spacy.language import Language

from kg.facts.arguments import Resolver
from kg.facts.timing import Timing, place_of
from kg.language.clauses import ClauseReader
from kg.language.complements import load_complements
from kg.language.times import event_date

MONDAY, TUESDAY, TODAY = "2020-06-08", "2020-06-09", "2020-06-10"

OWN = [
    ("Rebels attacked the village on Monday.", "attacked", MONDAY),
    ("On Monday, the parliament dismissed the minister.", "dismissed", MONDAY),
    ("The attack on Monday angered Kenya.", "attack", MONDAY),
    ("He has ruled the country since 2013.", "ruled", "2013"),
    ("Mr. Perez, in power since 2013, was re-elected last year.", "elected", "2019"),
    ("The senator has met the minister today.", "met", TODAY),
    ("The court will hear the case on Friday.", "hear", "2020-06-12"),
    ("He had ruled the country since 2013.", "ruled", "2013"),
    ("In the 2015 committee hearing the mayor accused Iran of theft.", "accused", "2015"),
]

SHARED = [
    ("The envoy said in an interview Monday that talks had failed.", "said", MONDAY),
    ("In a news conference late Monday, the mayor refused to resign.", "refused", MONDAY),
    ("The minister, speaking to reporters on Tuesday, criticised Spain.", "criticised", TUESDAY),
    ("Rebels took a family hostage on Monday, killing three men.", "killing", MONDAY),
    ("The director suspended two editors on Monday, saying they had lied.", "saying", MONDAY),
    ("The minister arrived on Monday and met the bishops.", "met", MONDAY),
    ("They were held on Monday and charged.", "charged", MONDAY),
    ("Ten people were killed in clashes on Monday.", "killed", MONDAY),
    ("Ten people were killed on Monday in clashes.", "clashes", MONDAY),
    ("When he met the bishops on Monday, he praised Italy.", "praised", MONDAY),
    ("The summit, held on Monday, was short.", "summit", MONDAY),
    ("The union condemned the killing of a man in Lima in March.", "killing", "2020-03"),
    ("The union condemned the killing of a man in Lima on Monday.", "condemned", MONDAY),
    ("They signed a treaty Monday.", "signed", MONDAY),
    ("The president began on Monday to arrest judges.", "arrest", MONDAY),
    ("The queen is expected on Friday to visit Malta.", "visit", "2020-06-12"),
    ("The envoy said in a statement released on Monday that talks had failed.", "said", MONDAY),
    ("In an interview that aired Monday, the mayor criticised Spain.", "criticised", MONDAY),
    ("A report published on Monday accuses the army of theft.", "accuses", MONDAY),
    ("In a memo to all employees of the ministry on cars last month, he blamed Peru.", "blamed", "2020-05"),
    ("He was barred from entering the building in Caracas on Monday.", "barred", MONDAY),
    ("They took to the streets Monday to condemn the law.", "condemn", MONDAY),
    ("The envoy met the bishops on Monday to urge restraint.", "urge", MONDAY),
    ("The envoy headed late Monday to Lima for talks with the rebels.", "talks", MONDAY),
    ("He declared himself acting president on January 23, 2019.", "declared", "2019-01-23"),
    ("Police arrest five men in Falfurrias, Texas, June 19, 2018.", "arrest", "2018-06-19"),
    ("The mayor said Monday Congress would have to act.", "said", MONDAY),
    ("He gave a press conference on Monday to praise Peru.", "praise", MONDAY),
    ("It rose to 57% in August 1974, when the king resigned.", "resigned", "1974-08"),
    ("Asked on Monday about the law, the king defended it.", "defended", MONDAY),
    ("A raid on the camp in May that killed six men was praised.", "killed", "2020-05"),
    ("The May 10 meeting they had with Iran was short.", "had", "2020-05-10"),
    ("He praised Peru at the 2016 games during a Monday interview.", "praised", MONDAY),
    ("She won the 2010 election.", "won", "2010"),
    ("Her victory in the 2016 election was narrow.", "victory", "2016"),
    ("At the rally in March at which he attacked Iran, he also praised Qatar.", "attacked", "2020-03"),
]

NOT_SHARED = [
    ("She entered the 2010 race.", "entered", None),
    ("The governor has accused the 2008 Republican nominee of theft.", "accused", None),
    ("She condemned the 2010 election.", "condemned", None),
    ("They were held on Monday and subsequently charged.", "charged", None),
    ("Brazil condemned the attack on Monday.", "attack", None),
    ("The September 11 attack in Benghazi angered Brazil.", "attack", None),
    ("The senator vowed on Monday to fight the bill.", "fight", None),
    ("The army said on Monday that rebels attacked the town.", "attacked", None),
    ("The minister resigned on Monday and will leave the country.", "leave", None),
    ("The minister ruled from 1995 to 2007 and was charged with theft.", "charged", None),
    ("The party split on Monday after he criticised the king.", "criticised", None),
    ("They met after the ruling last month.", "met", None),
    ("Hundreds marched on Monday against threats from the mayor.", "threats", None),
    ("The general resigned on Monday while Peru denied the report.", "denied", None),
    ("The deputies must resign before Friday.", "resign", None),
    ("The king fired him in 2014 and warned Peru after he had left.", "warned", None),
    ("They voiced hope on Monday that he is leaving when a successor is found.", "found", None),
    ("“With rising sales in the market today,” he said, “we must act.”", "said", None),
    ("“In 2013, we lost,” the senator said.", "said", None),
    ("The union demanded an inquiry into the killing of a man in Lima on May 3.", "demanded", None),
    ("In 2019 he spoke at the court, where Peru accuses Chile of theft.", "accuses", None),
    ("Ione Perez, a member of the committee since 2006, said that it failed.", "said", None),
    ("The office predicts losses, rising to 24 million in 2026.", "predicts", None),
    ("The union attacked the plan to build cars in Peru starting last year.", "attacked", None),
    ("He was jailed from 2001 to 2006.", "jailed", "2001"),
    ("The envoy agreed on Monday to withdraw the troops.", "withdraw", None),
    ("The mayor spoke on Monday in a hall that burned in the war.", "burned", None),
    ("The union has called for a strike on Friday.", "called", None),
    ("The leader urged a vote on Friday.", "urged", None),
    ("She is the first member of the party to win a seat there since 1992.", "win", None),
    ("In the wake of a massacre last month in Peru, the king has stressed that he cares.", "stressed", None),
    ("The mayor's 2016 campaign team said it welcomes a debate, saying it is due.", "saying", None),
]


@pytest.mark.parametrize(("text", "word", "expected"), OWN + SHARED + NOT_SHARED)
def test_date_of_a_predicate(nlp: Language, text: str, word: str, expected: str | None) -> None:
    doc = nlp.make_doc(text)
    doc._.published = TODAY
    nlp(doc)
    clauses = ClauseReader(doc, load_complements())
    token = next(token for token in doc if word in token.text)
    expression = Timing(doc).of(clauses.at(token))
    assert (expression and event_date(expression)) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Three men were killed in Mogadishu.", "killed", "Mogadishu"),
        ("The ministers met at a summit in Berlin.", "met", "Berlin"),
        ("In Berlin, rebels took a family hostage, killing three men.", "killing", "Berlin"),
        ("Ten people died in clashes in the port of Mogadishu.", "died", "port of Mogadishu"),
        ("The council imposed sanctions on Iran.", "imposed", None),
        ("Brazil condemned the attack in Mogadishu.", "condemned", None),
        ("The king arrived in Berlin after a visit to France.", "arrived", "Berlin"),
    ],
)
def test_place_of_a_predicate(nlp: Language, text: str, word: str, expected: str | None) -> None:
    doc = nlp(text)
    clause = ClauseReader(doc, load_complements()).at(next(token for token in doc if word in token.text))
    place = place_of(clause, Resolver(doc))
    assert (place and place.span.text) == expected
