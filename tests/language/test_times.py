"""Time expressions: sentence → (text, type, value), read on Monday 6 January 2020 unless said otherwise."""

import random

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.language.times import create_times, event_date
from kg.language.times.lexer import lex
from kg.language.times.lexicon import LEXICON
from kg.model import Span, TimeExpression, TimeType

MONDAY = "2020-01-06"

EXPLICIT = [
    ("The treaty was signed on March 4, 2018 in Oslo.", [("March 4, 2018", "DATE", "2018-03-04")]),
    ("Parliament met on Tuesday, March 6, 2018.", [("Tuesday, March 6, 2018", "DATE", "2018-03-06")]),
    ("The minister resigned on 17 October 2019.", [("17 October 2019", "DATE", "2019-10-17")]),
    ("It entered into force on the 5th of May 2014.", [("the 5th of May 2014", "DATE", "2014-05-05")]),
    ("The report is dated 2019-11-30.", [("2019-11-30", "DATE", "2019-11-30")]),
    ("The form was stamped 10/17/2019 by clerks.", [("10/17/2019", "DATE", "2019-10-17")]),
    ("He took office in April 2011.", [("April 2011", "DATE", "2011-04")]),
    ("She has been mayor since 2013.", [("2013", "DATE", "2013")]),
    ("They governed in the 1990s.", [("1990s", "DATE", "199")]),
    ("The dispute dates to the '80s.", [("'80s", "DATE", "198")]),
    ("The border was drawn in the 19th century.", [("19th century", "DATE", "18")]),
    ("Exports fell in the third quarter of 2018.", [("third quarter of 2018", "DATE", "2018-Q3")]),
    ("Growth slowed in the second half of 2017.", [("second half of 2017", "DATE", "2017-H2")]),
    ("The cabinet fell in spring 2016.", [("spring 2016", "DATE", "2016-SP")]),
    ("The coalition passed its fiscal 2019 budget.", [("fiscal 2019", "DATE", "2019")]),
    ("The law changed after the Sept. 11 attacks.", [("Sept. 11", "DATE", "2001-09-11")]),
    ("Four died in the Sept. 11 attacks on the consulate.", [("Sept. 11", "DATE", "2019-09-11")]),
    ("Four envoys died in last year's Sept. 11 attack.", [("last year's Sept. 11", "DATE", "2019-09-11")]),
    ("Airport rules were tightened after 9/11.", [("9/11", "DATE", "2001-09-11")]),
    ("He voted against the 2016 referendum.", [("2016", "DATE", "2016")]),
    ("In nineteen ninety-one the union broke up.", [("nineteen ninety-one", "DATE", "1991")]),
]

RANGES = [
    ("He led the party from 2013–2016.", [("2013", "DATE", "2013"), ("2016", "DATE", "2016")]),
    ("The 1998-99 session was short.", [("1998", "DATE", "1998"), ("99", "DATE", "1999")]),
    (
        "The strike lasted from May to June 2019.",
        [("May", "DATE", "2019-05"), ("June 2019", "DATE", "2019-06")],
    ),
    (
        "Delegates met on May 3-5, 2019.",
        [("May 3", "DATE", "2019-05-03"), ("5, 2019", "DATE", "2019-05-05")],
    ),
    (
        "Polls were held on September 7 and 8.",
        [("September 7", "DATE", "2019-09-07"), ("8", "DATE", "2019-09-08")],
    ),
]

WITHOUT_YEAR = [
    ("Voters went to the polls on Dec. 12.", [("Dec. 12", "DATE", "2019-12-12")]),
    ("The court will hear the case on Feb. 10.", [("Feb. 10", "DATE", "2020-02-10")]),
    ("Protesters were freed on November 3.", [("November 3", "DATE", "2019-11-03")]),
    ("The deal must be ratified by Jan. 31.", [("Jan. 31", "DATE", "2020-01-31")]),
    ("He was jailed in October.", [("October", "DATE", "2019-10")]),
    ("Talks are expected to resume in March.", [("March", "DATE", "2020-03")]),
    ("The party lost ground before the Feb. 22 primary.", [("Feb. 22", "DATE", "2020-02-22")]),
    ("The first round is set to take place on April 5.", [("April 5", "DATE", "2020-04-05")]),
    ("Editors chose Sunday, Nov. 17.", [("Sunday, Nov. 17", "DATE", "2019-11-17")]),
    ("The summit will be held in January.", [("January", "DATE", "2020-01")]),
    ("The court set Feb. 3 as the deadline.", [("Feb. 3", "DATE", "2020-02-03")]),
    ("Oil fields closed ahead of a vote in March.", [("March", "DATE", "2020-03")]),
    ("She resigned last July.", [("last July", "DATE", "2019-07")]),
    ("They were freed last December.", [("last December", "DATE", "2019-12")]),
    ("They were freed last January.", [("last January", "DATE", "2019-01")]),
    ("Mr. May lost in May.", [("May", "DATE", "2019-05")]),
    ("The bridge fell in March nineteen ninety-six.", [("March nineteen ninety-six", "DATE", "1996-03")]),
    ("They seized power in early December.", [("early December", "DATE", "2019-12")]),
    ("They seized power in late January 2017.", [("late January 2017", "DATE", "2017-01")]),
    ("They seized power in mid-May of 2014.", [("mid-May of 2014", "DATE", "2014-05")]),
    ("They seized power in early March last year.", [("early March last year", "DATE", "2019-03")]),
    ("The shops closed on Christmas Day.", [("Christmas Day", "DATE", "2019-12-25")]),
    ("Exports fell in the third quarter.", [("third quarter", "DATE", "2019-Q3")]),
]

WEEKDAYS = [
    ("Lawmakers elected a speaker on Sunday.", [("Sunday", "DATE", "2020-01-05")]),
    ("Police arrested four men on Monday.", [("Monday", "DATE", "2020-01-06")]),
    ("The envoy arrived on Friday.", [("Friday", "DATE", "2020-01-03")]),
    ("The assembly will vote on Thursday.", [("Thursday", "DATE", "2020-01-09")]),
    ("The minister is expected to speak on Wednesday.", [("Wednesday", "DATE", "2020-01-08")]),
    ("The two leaders planned to meet on Tuesday.", [("Tuesday", "DATE", "2020-01-07")]),
    ("He was dismissed last Monday.", [("last Monday", "DATE", "2019-12-30")]),
    ("He was dismissed last Sunday.", [("last Sunday", "DATE", "2019-12-29")]),
    ("He was dismissed last Friday.", [("last Friday", "DATE", "2020-01-03")]),
    ("He has added a rally for Friday in Ohio.", [("Friday", "DATE", "2020-01-10")]),
    ("Parliament returns Thursday.", [("Thursday", "DATE", "2020-01-09")]),
    ("The envoy said on Friday he would resign.", [("Friday", "DATE", "2020-01-03")]),
    ("They could leave as early as Tuesday.", [("Tuesday", "DATE", "2020-01-07")]),
    ("The trial opens next Monday.", [("next Monday", "DATE", "2020-01-13")]),
    ("Troops entered the city on Saturday night.", [("Saturday night", "DATE", "2020-01-04")]),
    ("Crowds gathered on Sunday morning.", [("Sunday morning", "TIME", "2020-01-05TMO")]),
    ("The leader called for a strike on Friday.", [("Friday", "DATE", "2020-01-10")]),
    ("The senator urged a vote on Thursday.", [("Thursday", "DATE", "2020-01-09")]),
    ("The leader threatened strikes Friday.", [("Friday", "DATE", "2020-01-10")]),
    ("The senator vowed Thursday to fight the bill.", [("Thursday", "DATE", "2020-01-02")]),
    ("Until Wednesday, she had called no witness.", [("Wednesday", "DATE", "2020-01-01")]),
    ("The judge has given them until Wednesday.", [("Wednesday", "DATE", "2020-01-08")]),
    ("They will appeal against Friday's ruling.", [("Friday", "DATE", "2020-01-03")]),
    ("They will take part in Friday's vote.", [("Friday", "DATE", "2020-01-10")]),
    ("The envoy flew to Bonn for a meeting Wednesday.", [("Wednesday", "DATE", "2020-01-08")]),
    ("The envoy flew to Bonn for a meeting Saturday.", [("Saturday", "DATE", "2020-01-04")]),
    ("She was willing to vote on Friday.", [("Friday", "DATE", "2020-01-03")]),
    ("The debate dominated a summit set for Friday.", [("Friday", "DATE", "2020-01-10")]),
    ("The talks failed on Wednesday of last week.", [("Wednesday of last week", "DATE", "2020-01-01")]),
    ("The truce had been due to start on Friday.", [("Friday", "DATE", "2020-01-03")]),
    ("The truce was due to start on Friday.", [("Friday", "DATE", "2020-01-10")]),
    ("Families demonstrate every Friday.", [("every Friday", "SET", "XXXX-WXX-5")]),
]

DEICTIC = [
    ("The president resigned today.", [("today", "DATE", "2020-01-06")]),
    ("The bill was vetoed yesterday.", [("yesterday", "DATE", "2020-01-05")]),
    ("The chamber meets tomorrow.", [("tomorrow", "DATE", "2020-01-07")]),
    ("The storm hit the port yesterday afternoon.", [("yesterday afternoon", "TIME", "2020-01-05TAF")]),
    ("He will address the nation tonight.", [("tonight", "TIME", "2020-01-06TNI")]),
    ("Rebels shelled the town last night.", [("last night", "TIME", "2020-01-05TNI")]),
    ("The cabinet met this morning.", [("this morning", "TIME", "2020-01-06TMO")]),
    ("Sanctions were lifted last week.", [("last week", "DATE", "2020-W01")]),
    ("Talks resume next week.", [("next week", "DATE", "2020-W03")]),
    ("The army chief was sacked earlier this month.", [("earlier this month", "DATE", "2020-01")]),
    ("The ambassador was recalled last month.", [("last month", "DATE", "2019-12")]),
    ("Elections are due next year.", [("next year", "DATE", "2021")]),
    ("The truce ends two months from now.", [("two months from now", "DATE", "2020-03")]),
    ("The riot began three hours ago.", [("three hours ago", "DATE", "2020-01-06")]),
    ("The party split last year.", [("last year", "DATE", "2019")]),
    ("The accord was signed in May last year.", [("May last year", "DATE", "2019-05")]),
    ("He lost his seat last fall.", [("last fall", "DATE", "2019-FA")]),
    ("The party lost seats over the summer.", [("the summer", "DATE", "2019-SU")]),
    ("Growth has slowed in the current year.", [("current year", "DATE", "2020")]),
    ("The law takes effect next spring.", [("next spring", "DATE", "2020-SP")]),
    ("Clashes broke out over the weekend.", [("the weekend", "DATE", "2020-W01-WE")]),
    ("The debt must be paid by year-end.", [("year-end", "DATE", "2020-12-31")]),
    ("He wants a deal by the end of the year.", [("the end of the year", "DATE", "2020")]),
    ("The envoy left the capital two days ago.", [("two days ago", "DATE", "2020-01-04")]),
    ("The war began five years ago.", [("five years ago", "DATE", "2015")]),
    ("The embassy closed three months ago.", [("three months ago", "DATE", "2019-10")]),
    ("The truce collapsed two weeks ago.", [("two weeks ago", "DATE", "2019-W52")]),
    ("The regime fell a decade ago.", [("a decade ago", "DATE", "2010")]),
    ("The family fled several years ago.", [("several years ago", "DATE", "PAST_REF")]),
]

REFERRING_BACK = [
    (
        "He was elected in 1998 and re-elected the following year.",
        [("1998", "DATE", "1998"), ("the following year", "DATE", "1999")],
    ),
    (
        "The king abdicated on May 3, 2014. Two days later, a regent was named.",
        [("May 3, 2014", "DATE", "2014-05-03"), ("Two days later", "DATE", "2014-05-05")],
    ),
    (
        "The senate voted on June 9, 2015. It had refused a day earlier.",
        [("June 9, 2015", "DATE", "2015-06-09"), ("a day earlier", "DATE", "2015-06-08")],
    ),
    (
        "The king abdicated on May 3, 2014. Later in the evening, crowds gathered.",
        [("May 3, 2014", "DATE", "2014-05-03"), ("Later in the evening", "TIME", "2014-05-03TEV")],
    ),
    (
        "The strike began in August 2017 and ended that month.",
        [("August 2017", "DATE", "2017-08"), ("that month", "DATE", "2017-08")],
    ),
]

LENGTHS = [
    ("He was sentenced to twenty-five years.", [("twenty-five years", "DURATION", "P25Y")]),
    ("The two sides agreed a five-year plan.", [("a five-year", "DURATION", "P5Y")]),
    ("The mission lasted 2 1/2 years.", [("2 1/2 years", "DURATION", "P2Y6M")]),
    ("The budget year ending in September was bad.", [("September", "DATE", "2019-09")]),
    (
        "Exports fell in the year ended June 30, 2019.",
        [("the year", "DURATION", "P1Y"), ("June 30, 2019", "DATE", "2019-06-30")],
    ),
    ("They stayed another week.", [("another week", "DURATION", "P1W")]),
    ("It may fail in the weeks ahead.", [("the weeks ahead", "DURATION", "PXW")]),
    ("They met a week after the coup.", [("a week", "DURATION", "P1W")]),
    ("Prices doubled in the past decade.", [("the past decade", "DURATION", "P10Y")]),
    ("The rebels held the town for a week.", [("a week", "DURATION", "P1W")]),
    ("The siege went on for months.", [("months", "DURATION", "PXM")]),
    ("They waited a few weeks.", [("a few weeks", "DURATION", "PXW")]),
]

CLOCK = [
    ("The curfew begins at 8 p.m. Sunday night.", [("8 p.m. Sunday night", "TIME", "2020-01-12T20:00")]),
    ("Polls opened at 10:30 a.m. on Sunday.", [("10:30 a.m. on Sunday", "TIME", "2020-01-05T10:30")]),
    ("The blast occurred at noon Thursday.", [("noon Thursday", "TIME", "2020-01-02T12:00")]),
    ("Voting ended on Sunday at 6 p.m.", [("Sunday at 6 p.m.", "TIME", "2020-01-05T18:00")]),
]

VAGUE = [
    ("The two men recently met in Vienna.", [("recently", "DATE", "PAST_REF")]),
    ("Inflation has soared in recent years.", [("recent years", "DATE", "PAST_REF")]),
    ("Nobody knows what happens in the near future.", [("the near future", "DATE", "FUTURE_REF")]),
]

OFF_THE_CALENDAR = [
    ("The hearing took three hours.", []),
    ("The ministers held a 90-minute meeting.", []),
    ("Voting went on for an hour and a half.", []),
    ("The fund pays $3 million a year.", []),
    ("They spoke for half an hour.", []),
    ("Dozens died in the last 24 hours.", []),
    ("Reporters gather there every day.", []),
    ("The council sits every two weeks.", []),
    ("The committee meets weekly.", []),
    ("The party is now in opposition.", []),
    ("She currently leads the committee.", []),
]
"""What tells no date and no length in days."""

NONE = [
    ("The group sent 2000 soldiers and 1,990 trucks.", []),
    ("The senator may run again.", []),
    ("The 46-year-old lawmaker resigned.", []),
    ("He is 52 years old.", []),
    ("Prime Minister Theresa May lost the vote.", []),
    ("Mrs. May lost; the king then gave May a post.", []),
    ("He told USA Today that he would stay.", []),
    ("The 1922 Committee met the minister.", []),
    ("The Sunday Times quoted him.", []),
    ("He told This Week that he would stay.", []),
    ("Super Tuesday will decide the race.", []),
    ("A quarter of the voters stayed away.", []),
    ("The second man was released.", []),
    ("He will call as soon as he can.", []),
    ("Thousands march for their rights.", []),
    ("Mancini heads March for Life.", []),
    ("He told The Daily Standard that he would stay.", []),
    ("The paper welcomed the fall of the regime.", []),
    ("On the last day of the congress nobody spoke.", []),
    ("Every now and then a minister calls.", []),
]

ALL = (
    EXPLICIT
    + RANGES
    + WITHOUT_YEAR
    + WEEKDAYS
    + DEICTIC
    + REFERRING_BACK
    + LENGTHS
    + CLOCK
    + VAGUE
    + OFF_THE_CALENDAR
    + NONE
)


def read(nlp: Language, text: str, published: str | None) -> Doc:
    doc = nlp.make_doc(text)
    doc._.published = published
    return nlp(doc)


def shown(doc: Doc) -> list[tuple[str, str, str]]:
    return [(time.span.text, time.type, time.value) for time in doc._.times]


@pytest.mark.parametrize(("text", "expected"), ALL, ids=lambda case: case if isinstance(case, str) else "")
def test_times_are_found_and_normalised(
    nlp: Language, text: str, expected: list[tuple[str, str, str]]
) -> None:
    doc = read(nlp, text, MONDAY)
    assert shown(doc) == expected
    assert all(text[time.span.start : time.span.end] == time.span.text for time in doc._.times)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The vote was held on Sunday.", [("Sunday", "DATE", "XXXX-WXX-7")]),
        ("She resigned last week.", []),
        ("He was jailed in October.", []),
        ("Voters went to the polls on Dec. 12.", []),
        ("The law was passed on Dec. 12, 2019.", [("Dec. 12, 2019", "DATE", "2019-12-12")]),
        ("The siege lasted three days.", [("three days", "DURATION", "P3D")]),
        ("The talks failed yesterday.", []),
    ],
)
def test_without_article_date_nothing_is_invented(
    nlp: Language, text: str, expected: list[tuple[str, str, str]]
) -> None:
    doc = read(nlp, text, None)
    assert shown(doc) == expected
    assert all(time.anchor is None for time in doc._.times)


def test_relative_times_keep_their_anchor_and_rule(nlp: Language) -> None:
    (time,) = read(nlp, "Lawmakers elected a speaker on Sunday.", MONDAY)._.times
    assert (time.anchor, time.rule) == (MONDAY, "last-weekday")


def test_explicit_times_have_no_anchor(nlp: Language) -> None:
    (time,) = read(nlp, "The treaty was signed on March 4, 2018.", MONDAY)._.times
    assert (time.anchor, time.rule) == (None, "explicit")


@pytest.mark.parametrize(
    ("type_", "value", "expected"),
    [
        ("DATE", "2020-01-05", "2020-01-05"),
        ("TIME", "2020-01-05TMO", "2020-01-05"),
        ("TIME", "2020-01-05T10:30", "2020-01-05"),
        ("DATE", "2019-01", "2019-01"),
        ("DATE", "2018", "2018"),
        ("DATE", "2018-Q3", "2018"),
        ("DATE", "2020-W03", "2020-01"),
        ("DATE", "2020-W05", "2020-01"),
        ("DATE", "2020-W14", None),
        ("DATE", "2020-W05-WE", "2020-02-01"),
        ("DATE", "199", None),
        ("DATE", "PAST_REF", None),
        ("DATE", "XXXX-WXX-7", None),
        ("DURATION", "P3D", None),
        ("SET", "P1D", None),
    ],
)
def test_event_date(type_: TimeType, value: str, expected: str | None) -> None:
    assert event_date(TimeExpression(Span(0, 1, "x"), type_, value)) == expected


def test_lexemes_are_classed_and_placed() -> None:
    text = "on Jan. 5, 2020 at 10:30 a.m., the ’80s; 1,500"
    tape = lex(text)
    assert tape.letters == "im.D,YiD:DP,TX_N"
    assert [text[lexeme.start : lexeme.end] for lexeme in tape.lexemes[:3]] == ["on", "Jan", "."]
    assert tape.lexemes[-1].value == 1500


def test_any_words_in_any_order_are_read_or_left(nlp: Language) -> None:
    component, words = (
        create_times(nlp, "kg_times"),
        [*LEXICON, "May", "5", "31", "2019", "2.5", "1/2", ",", "-", "p.m."],
    )
    chance = random.Random(1)
    for _ in range(300):
        doc = nlp.make_doc(" ".join(chance.choices(words, k=50)))
        doc._.published = chance.choice([None, MONDAY, "1000-01-01", "2999-12-31", "2020-01"])
        ends = [0]
        for time in component(doc)._.times:
            assert time.span.start >= ends[-1]
            assert doc.text[time.span.start : time.span.end] == time.span.text
            ends.append(time.span.end)


def test_rough_counts_date_no_event(nlp: Language) -> None:
    times = read(nlp, "He fled more than ten years ago and she left ten years ago.", MONDAY)._.times
    assert [event_date(time) for time in times] == [None, "2010"]
