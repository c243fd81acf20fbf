"""Each guarantee of the graph, and a graph that breaks it."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from hashlib import sha256

import pyoxigraph as ox
import pytest
from rdflib import RDF, SH, Graph
from rdflib.term import Node
from readings import (
    ARTICLE,
    CLAIM,
    ELECTION,
    OBSTRUCTION,
    OFFICE,
    READING,
    RECOGNITION,
    RUIZ,
    SPEAKER,
    Assemble,
    argument,
    reading,
)

from benchmarks.validation import pyshacl
from kg.graph import DEFAULT_BASE, article_iri, event_iri
from kg.graph.prefixes import expand
from kg.graph.propositions import content
from kg.graph.validate import validate
from kg.model import Tally
from kg.ontology import Ontology

DATES = ("sem:hasTimeStamp", "schema:datePublished", "pe:anchor", "time:inXSDDate")
Quads = list[ox.Quad]
Break = Callable[[Quads], Quads]

GRAPH = article_iri(ARTICLE)
EVENT = event_iri(ARTICLE, RECOGNITION)


def iri(name: str) -> ox.NamedNode:
    return ox.NamedNode(expand(name) if ":" in name else DEFAULT_BASE + name)


def literal(value: str, datatype: str) -> ox.Literal:
    return ox.Literal(value, datatype=iri(datatype))


def without(predicate: str) -> Break:
    """Return what takes away all quads with a predicate."""
    return lambda quads: [quad for quad in quads if quad.predicate != iri(predicate)]


def with_(*triples: tuple[ox.NamedNode, str, ox.NamedNode | ox.Literal]) -> Break:
    """Return what adds triples."""
    return lambda quads: [*quads, *(ox.Quad(s, iri(p), o, GRAPH) for s, p, o in triples)]


def set_(predicate: str, value: ox.NamedNode | ox.Literal) -> Break:
    """Return what gives all quads with a predicate another object."""

    def change(quads: Iterable[ox.Quad]) -> Quads:
        return [
            ox.Quad(q.subject, q.predicate, value, q.graph_name) if q.predicate == iri(predicate) else q
            for q in quads
        ]

    return change


def messages(quads: Quads) -> set[str]:
    return {violation.message for violation in validate(quads).violations}


def test_a_graph_as_it_is_assembled_conforms(assemble: Assemble) -> None:
    report = validate(assemble(READING))
    assert report.conforms
    assert report.violations == ()


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        (without("pe:agent"), "has no agent and does not say why"),
        (without("pe:cue"), "no cue"),
        (without("pe:evidence"), "the sentence that it was read from is missing"),
        (without("prov:wasGeneratedBy"), "extraction run"),
        (without("prov:wasAttributedTo"), "Nobody is said to say so"),
        (without("pe:ownVoice"), "own voice"),
        (without("pe:confidence"), "number from 0 to 1"),
        (set_("pe:confidence", literal("1.2", "xsd:decimal")), "number from 0 to 1"),
        (set_("pe:confidence", literal("-0.1", "xsd:decimal")), "number from 0 to 1"),
        (set_("pe:polarity", ox.Literal("neutral")), "neither positive nor negative"),
        (set_("pe:modality", ox.Literal("likely")), "none of actual, planned"),
        (without("pe:sentence"), "exactly one sentence"),
        (set_("pe:sentence", ox.Literal("elsewhere")), "not the words of its evidence"),
        (without("pe:reportedIn"), "not reported in exactly one article"),
        (without("rdfs:label"), "no label"),
        (set_("pe:inRole", iri("norway")), "no org:Post"),
        (set_("pe:content", iri("norway")), "no pe:Proposition"),
        (set_("sem:hasTime", iri("norway")), "no pe:TemporalExpression"),
        (set_("pe:reportedNumber", iri("norway")), "no pe:ReportedNumber"),
        (without("oa:hasSource"), "not of exactly one article"),
        (without("oa:start"), "exactly one position"),
        (without("oa:exact"), "exactly one quote"),
        (set_("oa:end", ox.Literal(0)), "does not start before it ends"),
        (set_("oa:exact", ox.Literal("elsewhere")), "not as long as its position says"),
        (set_("pe:textLength", ox.Literal(50)), "beyond the end of the article"),
        (without("dcterms:publisher"), "no outlet"),
        (set_("pe:digest", ox.Literal("abc")), "SHA-256"),
        (without("pe:resolutionRule"), "by which rule"),
        (set_("pe:timexType", ox.Literal("WEEK")), "no TIMEX3 type"),
        (without("rdf:subject"), "exactly one subject"),
        (without("pe:timexValue"), "exactly one value"),
    ],
)
def test_guarantees(assemble: Assemble, broken: Break, message: str) -> None:
    assert any(message in found for found in messages(broken(assemble(READING))))


@pytest.mark.parametrize(
    "broken",
    [
        set_("oa:exact", ox.Literal("elsewhere")),
        set_("pe:polarity", ox.Literal("negative")),
        set_("sem:hasTimeStamp", literal("2021-02-29", "xsd:date")),
        without("oa:hasSelector"),
    ],
)
def test_pyshacl_alone_finds_the_same(assemble: Assemble, broken: Break) -> None:
    quads = broken(assemble(READING))
    assert results(validate(quads).graph) == results(pyshacl(quads)) != set()


def results(report: Graph) -> set[tuple[Node | None, ...]]:
    """Return focus node, value, shape, component and severity of each result of a validation."""
    parts = (SH.focusNode, SH.value, SH.sourceShape, SH.sourceConstraintComponent, SH.resultSeverity)
    found = report.subjects(RDF.type, SH.ValidationResult)
    return {tuple(report.value(result, part) for part in parts) for result in found}


@pytest.mark.parametrize("predicate", DATES)
@pytest.mark.parametrize(
    ("day", "valid"),
    [
        ("2020-02-29", True),
        ("2000-02-29", True),
        ("2021-12-31", True),
        ("2021-02-29", False),
        ("1900-02-29", False),
        ("2020-13-45", False),
        ("2021-04-31", False),
        ("2021-4-1", False),
    ],
)
def test_dates_are_valid(assemble: Assemble, predicate: str, day: str, valid: bool) -> None:
    found = messages(set_(predicate, literal(day, "xsd:date"))(assemble(READING)))
    assert any("no valid day" in message for message in found) is not valid


def test_an_event_has_one_date(assemble: Assemble) -> None:
    second = with_((event_iri(ARTICLE, OBSTRUCTION), "sem:hasTimeStamp", literal("2021-03-06", "xsd:date")))
    assert messages(second(assemble(READING))) == {"The event has more than one date."}


@pytest.mark.parametrize(
    ("date", "valid"), [("2021-03", True), ("2021-13", False), ("2021", True), ("21", False)]
)
def test_months_and_years_are_valid(assemble: Assemble, date: str, valid: bool) -> None:
    found = messages(assemble(reading(replace(OBSTRUCTION, date=date))))
    assert any("no valid day, month or year" in message for message in found) is not valid


@pytest.mark.parametrize(
    ("tally", "message"),
    [
        (Tally(votes_for=168, of=167), "more votes for it"),
        (Tally(against=168, of=167), "more votes against it"),
        (Tally(abstain=168, of=167), "more abstentions"),
        (Tally(votes_for=-1), "a negative one"),
        (Tally(), "no number"),
    ],
)
def test_numbers_fit_together(assemble: Assemble, tally: Tally, message: str) -> None:
    assert any(message in m for m in messages(assemble(reading(replace(ELECTION, tally=tally)))))


def test_no_more_seats_than_there_are(assemble: Assemble) -> None:
    seats = replace(ELECTION, type="SeatsHeld", tally=Tally(votes_for=200, of=167))
    assert any("More seats" in message for message in messages(assemble(reading(seats))))


def test_a_shortcut_needs_an_event_behind_it(assemble: Assemble) -> None:
    added = with_((iri("ida-holm"), "pe:recognizes", iri("max-stern")))
    (violation,) = validate(added(assemble(READING))).violations
    assert "sums up no event" in violation.message
    assert "recognizes" in violation.message
    assert (violation.node, violation.value) == (expand("pe:Event"), DEFAULT_BASE + "ida-holm")


@pytest.mark.parametrize(
    "broken",
    [
        set_("pe:polarity", ox.Literal("negative")),
        set_("pe:modality", ox.Literal("planned")),
        set_("pe:ownVoice", ox.Literal(False)),
        set_("pe:target", iri("max-stern")),
    ],
)
def test_the_event_behind_a_shortcut_is_no_hearsay(assemble: Assemble, broken: Break) -> None:
    assert any("sums up no event" in m for m in messages(broken(assemble(reading(RECOGNITION)))))


def assert_claim(quads: Quads, ontology: Ontology) -> Quads:
    """Add the content of the claim as a plain triple."""
    statement = content(CLAIM, ontology.types["OfficeClaim"], DEFAULT_BASE)
    assert statement is not None
    return [*quads, ox.Quad(*statement, GRAPH)]


def test_what_is_claimed_is_not_asserted(assemble: Assemble, ontology: Ontology) -> None:
    found = messages(assert_claim(assemble(reading(CLAIM)), ontology))
    assert any("only claimed" in message for message in found)


def test_not_even_where_the_same_article_gives_the_title(assemble: Assemble, ontology: Ontology) -> None:
    titled = replace(OFFICE, agent=argument("Ruiz", RUIZ, 2), post=SPEAKER)
    found = messages(assert_claim(assemble(reading(CLAIM, titled)), ontology))
    assert any("only claimed" in message for message in found)


def test_another_article_may_say_so_in_its_own_voice(assemble: Assemble) -> None:
    titled = replace(OFFICE, agent=argument("Ruiz", RUIZ, 2), post=SPEAKER)
    other = replace(ARTICLE, digest=sha256(b"other").hexdigest())
    quads = assemble(reading(CLAIM)) + assemble(reading(titled, article=other))
    assert iri("pe:holdsOffice") in {quad.predicate for quad in quads}
    assert validate(quads).conforms


def test_a_violation_shows_the_sentence_and_the_article(assemble: Assemble) -> None:
    broken = set_("pe:confidence", literal("7.5", "xsd:decimal"))
    (violation,) = validate(broken(assemble(reading(RECOGNITION)))).violations
    assert violation.node == EVENT.value
    assert violation.value == "7.5"
    assert violation.sentence == "Norway recognises Ruiz as speaker."
    assert violation.article == GRAPH.value


def test_the_report_is_a_shacl_report(assemble: Assemble) -> None:
    report = validate(without("pe:cue")(assemble(reading(RECOGNITION))))
    back = Graph().parse(data=report.to_turtle())
    assert len(list(back.subjects(RDF.type, SH.ValidationReport))) == 1
    assert len(list(back.subjects(RDF.type, SH.ValidationResult))) == len(report.violations) == 1


def test_a_wrong_offset_is_found(assemble: Assemble) -> None:
    shifted = replace(RECOGNITION, cue=replace(RECOGNITION.cue, end=RECOGNITION.cue.end + 1))
    report = validate(assemble(reading(shifted)))
    assert [v.sentence for v in report.violations] == ["recognises"]
