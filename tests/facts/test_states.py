"""States: sentence → facts, each once, with their polarity, time and numbers."""

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.facts.states import states
from kg.model import Argument, Fact


def read(nlp: Language, text: str, date: str = "2021-06-15") -> Doc:
    doc = nlp.make_doc(text)
    doc._.published = date
    return nlp(doc)


def name(doc: Doc, argument: Argument | None) -> str:
    if argument is None:
        return ""
    clusters = {str(cluster.id): cluster.name for cluster in doc._.clusters}
    return argument.span.text if argument.entity is None else clusters[argument.entity]


def spelled(doc: Doc, fact: Fact) -> str:
    """Write a fact as ``type: agent | office | target``."""
    office = "" if fact.office is None else fact.office.text
    return f"{fact.type}: {name(doc, fact.agent)} | {office} | {name(doc, fact.target)}"


ONCE = [
    (
        "President Joko Widodo spoke. Joko Widodo is the president of Indonesia.",
        ["HoldsOffice: Joko Widodo | president of Indonesia | Indonesia"],
    ),
    (
        "Sen. Susan Collins spoke. Maine Senator Susan Collins left. The senator was tired.",
        ["HoldsOffice: Susan Collins | Sen. | Maine"],
    ),
    (
        "Vice President Kamala Harris met President Joe Biden.",
        ["HoldsOffice: Kamala Harris | Vice President | ", "HoldsOffice: Joe Biden | President | "],
    ),
    (
        "Governor Pedro Castro left. Former Governor Pedro Castro was ill.",
        ["HoldsOffice: Pedro Castro | Governor | ", "HoldsOffice: Pedro Castro | Governor | "],
    ),
    (
        "Rep. Jim Jordan (R-Ohio) spoke. Jim Jordan, R-Ohio, voted.",
        ["HoldsOffice: Jim Jordan | Rep. | ", "MemberOf: Jim Jordan |  | Republican Party"],
    ),
    ("Its new leader, Pedro Castro, left.", ["HoldsOffice: Pedro Castro | leader | "]),
    ("They met in Lyon, France. They left Lyon, France, on Sunday.", ["LocatedIn: Lyon |  | France"]),
    ("Pedro Sanchez praised the minister.", []),
    (
        "Sen. Karl Reed, R-Ohio, left. Rep. Ana Ruiz spoke to Democrats. The Texas Democrat was tired.",
        [
            "HoldsOffice: Karl Reed | Sen. | ",
            "MemberOf: Karl Reed |  | Republican Party",
            "HoldsOffice: Ana Ruiz | Rep. | ",
            "MemberOf: Ana Ruiz |  | Democratic Party",
        ],
    ),
    (
        "Republicans met. President Karl Reed spoke on Monday. The Republican president was tired.",
        ["HoldsOffice: Karl Reed | President | ", "MemberOf: Karl Reed |  | Republican Party"],
    ),
    (
        "They met George Hall, an unpaid campaign adviser.",
        ["HoldsOffice: George Hall | unpaid campaign adviser | "],
    ),
    ("Rep. Karl Reed left. The lawmaker was tired.", ["HoldsOffice: Karl Reed | Rep. | "]),
    (
        "Karl Reed is the leader of the House. The leader of the Republican-held state Senate agreed.",
        ["HoldsOffice: Karl Reed | leader of the House | House"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ONCE)
def test_each_state_once(nlp: Language, text: str, expected: list[str]) -> None:
    doc = read(nlp, text)
    assert [spelled(doc, fact) for fact in states(doc)] == expected


def test_a_pronoun_holds_for_its_name(nlp: Language) -> None:
    doc = read(nlp, "Juan Perez spoke for an hour. He is the mayor of Quito.")
    assert "HoldsOffice: Juan Perez | mayor of Quito | Quito" in [spelled(doc, f) for f in states(doc)]


@pytest.mark.parametrize(
    "text",
    [
        "Former Iranian president Mohammad Khatami was ill.",
        "Michael Flynn, a retired Army general, was ill.",
    ],
)
def test_a_former_office_is_negative(nlp: Language, text: str) -> None:
    (fact,) = states(read(nlp, text))
    assert fact.polarity == "negative"


@pytest.mark.parametrize(
    "sentence",
    [
        "Tom Berg, professor of history at Yale University, agreed.",
        '"It is bad," says Tom Berg, business writer for the Associated Press.',
        "Researchers at CSIS disagreed with CSIS analysts Ana Ruiz and Tom Berg.",
        "Ayatollah Ali Khamenei praised the team.",
        "Lego founder Tom Berg left.",
    ],
)
def test_a_calling_is_hardly_an_office(nlp: Language, sentence: str) -> None:
    facts = [fact for fact in states(read(nlp, sentence)) if fact.type == "HoldsOffice"]
    assert facts
    assert all(fact.confidence < 0.5 for fact in facts)


def test_a_former_worker_of_a_party_has_not_left_it(nlp: Language) -> None:
    doc = read(nlp, "Ana Ruiz is the wife of Karl Reed, a former Democratic operative and commentator.")
    assert {fact.polarity for fact in states(doc) if fact.type == "MemberOf"} == {"positive"}


def test_the_evidence_is_the_sentence(nlp: Language) -> None:
    doc = read(nlp, "It rained. Kremlin spokesman Dmitry Peskov disagreed.")
    (fact,) = states(doc)
    assert fact.evidence.text == "Kremlin spokesman Dmitry Peskov disagreed."
    assert doc.text[fact.cue.start : fact.cue.end] == "Kremlin spokesman"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Naftali Bennett became prime minister in 2018.", "2018"),
        ("Estonia became a NATO member in 2004.", "2004"),
        ("Paul Kagame, president of Rwanda since 2000, was absent.", "2000"),
        ("Paul Kagame, president of Rwanda, left Kigali in 2019.", None),
    ],
)
def test_since_when(nlp: Language, text: str, date: str | None) -> None:
    assert states(read(nlp, text))[0].date == date


@pytest.mark.parametrize(
    ("text", "agent", "held", "of"),
    [
        ("The Liberals hold 31 of the 120 seats in the chamber.", "Liberals", 31, 120),
        (
            "Opposition lawmakers hold 112 seats in the National Assembly of 167 seats.",
            "Opposition lawmakers",
            112,
            167,
        ),
        ("The Labour Party has 202 seats in parliament.", "Labour Party", 202, None),
    ],
)
def test_seats_held(nlp: Language, text: str, agent: str, held: int, of: int | None) -> None:
    doc = read(nlp, text)
    (fact,) = [fact for fact in states(doc) if fact.type == "SeatsHeld"]
    assert name(doc, fact.agent) == agent
    assert fact.tally is not None
    assert (fact.tally.votes_for, fact.tally.of) == (held, of)


def test_conflicting_numbers_stay_apart(nlp: Language) -> None:
    doc = read(nlp, "The Labour Party holds 202 seats. By its own count the Labour Party holds 210 seats.")
    assert [fact.tally.votes_for for fact in states(doc) if fact.tally is not None] == [202, 210]


def test_seats_that_are_not_held(nlp: Language) -> None:
    doc = read(
        nlp,
        "The Labour Party does not hold 50 seats. The Labour Party lost 12 seats. The car has five seats.",
    )
    assert [fact for fact in states(doc) if fact.type == "SeatsHeld"] == []


@pytest.mark.parametrize(
    ("sentence", "is_sure"),
    [
        ("Comedy Central's Stephen Colbert mocked the plan.", False),
        ("The Green Party's Jill Stein mocked the plan.", True),
        ("The Latino Victory Coalition's Ralph Reed mocked the plan.", True),
    ],
)
def test_who_works_for_a_company_is_hardly_a_member(nlp: Language, sentence: str, is_sure: bool) -> None:
    facts = [fact for fact in states(read(nlp, sentence)) if fact.type == "MemberOf"]
    assert [fact.confidence >= 0.5 for fact in facts] == [is_sure]
