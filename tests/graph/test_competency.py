"""Questions that the vocabulary must be able to answer: their rows on Oxigraph and on rdflib."""

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256

import pyoxigraph as ox
import pytest
from readings import (
    ARTICLE,
    ELECTION,
    HOLM,
    OBSTRUCTION,
    READING,
    RECOGNITION,
    Assemble,
    argument,
    reading,
)

from kg.graph import DEFAULT_BASE, PREFIXES
from kg.graph.convert import to_dataset
from kg.model import Tally

Rows = list[tuple[str, ...]]

PROLOGUE = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())
SECOND = replace(
    ARTICLE, id="a2", digest=sha256(b"second").hexdigest(), publisher="Second Courier", date="2021-03-10"
)
SECOND_FACTS = (
    replace(ELECTION, tally=Tally(votes_for=84), attributed_to=argument("Ida Holm", HOLM)),
    replace(RECOGNITION, polarity="negative"),
    replace(OBSTRUCTION, content=None, modality="planned"),
)

QUESTIONS = {
    "which offices are claimed by more than one person, and who backs whom": (
        """SELECT DISTINCT ?post ?person ?backer {
             ?claim a pe:OfficeClaim ; pe:content ?what . ?what rdf:subject ?person ; rdf:object ?post .
             ?rival a pe:OfficeClaim ; pe:content ?other . ?other rdf:subject ?someone ; rdf:object ?post .
             FILTER (?someone != ?person)
             OPTIONAL {
               ?backing a pe:Recognition ; pe:content ?what ; pe:agent ?backer ; pe:polarity "positive" }
           }""",
        [
            ("post-speaker-parliament-of-lumia", "ana-ruiz", "norway"),
            ("post-speaker-parliament-of-lumia", "max-stern", ""),
        ],
    ),
    "where sources differ on a number": (
        """SELECT DISTINCT ?votes ?source {
             ?event a pe:Election ; pe:inCluster ?cluster ; pe:reportedNumber ?number .
             ?other pe:inCluster ?cluster ; pe:reportedNumber/pe:votesFor ?others .
             ?number pe:votesFor ?votes ; prov:wasAttributedTo ?source . FILTER (?votes != ?others)
           }""",
        [("81", "max-stern"), ("84", "ida-holm")],
    ),
    "what exact words back a statement": (
        """SELECT ?part ?words {
             ?event a pe:Recognition ; pe:polarity "positive" ; ?part ?evidence .
             ?evidence oa:hasSelector/oa:exact ?words . FILTER (?part IN (pe:cue, pe:agentMention))
           }""",
        [("agentMention", "Norway"), ("cue", "recognises")],
    ),
    "what is denied, planned or prevented": (
        """SELECT ?type ?polarity ?modality {
             ?event a ?type ; pe:polarity ?polarity ; pe:modality ?modality .
             FILTER ((?polarity != "positive" || ?modality != "actual") && ?type != pe:Event)
           }""",
        [("Obstruction", "positive", "planned"), ("Recognition", "negative", "actual")],
    ),
    "what an outlet says in its own voice": (
        """SELECT DISTINCT ?outlet ?type {
             ?event a pe:Event , ?type ; pe:ownVoice true ; prov:wasAttributedTo/rdfs:label ?outlet .
             FILTER (?type IN (pe:Condemnation, pe:Obstruction, pe:Election))
           }""",
        [
            ("Example Wire", "Condemnation"),
            ("Example Wire", "Obstruction"),
            ("Second Courier", "Obstruction"),
        ],
    ),
    "how a relative date was resolved": (
        """SELECT DISTINCT ?words ?value ?anchor ?rule {
             ?time a pe:TemporalExpression ; pe:timexValue ?value ; pe:anchor ?anchor ;
                   pe:resolutionRule ?rule ; pe:evidence/oa:hasSelector/oa:exact ?words }""",
        [("on Sunday", "2021-03-07", "2021-03-09", "last-weekday")],
    ),
    "who recognizes whom, in one hop": (
        "SELECT DISTINCT ?s ?o { ?s pe:recognizes ?o }",
        [("norway", "ana-ruiz")],
    ),
    "which actors have no link to Wikidata": (
        """SELECT DISTINCT ?actor {
             ?article schema:mentions ?actor FILTER NOT EXISTS { ?actor skos:exactMatch ?item } }
           ORDER BY ?actor LIMIT 2""",
        [("ana-ruiz",), ("ida-holm",)],
    ),
}


def short(value: object) -> str:
    """Return a term without the base or namespace."""
    text = str(getattr(value, "value", value) if value is not None else "")
    return text.removeprefix(DEFAULT_BASE).removeprefix(PREFIXES["pe"])


def ask_oxigraph(quads: list[ox.Quad], query: str) -> Rows:
    store = ox.Store()
    store.extend(quads)
    rows = store.query(query, use_default_graph_as_union=True)
    assert isinstance(rows, ox.QuerySolutions)
    return sorted(tuple(map(short, row)) for row in rows)


def ask_rdflib(quads: list[ox.Quad], query: str) -> Rows:
    return sorted(tuple(map(short, row)) for row in to_dataset(quads).query(query))


@pytest.mark.parametrize("ask", [ask_oxigraph, ask_rdflib], ids=["oxigraph", "rdflib"])
@pytest.mark.parametrize("question", QUESTIONS)
def test_question(assemble: Assemble, ask: Callable[[list[ox.Quad], str], Rows], question: str) -> None:
    query, expected = QUESTIONS[question]
    quads = assemble(READING) + assemble(reading(*SECOND_FACTS, article=SECOND))
    assert ask(quads, PROLOGUE + query) == expected
