"""The named graph of one article."""

from dataclasses import replace
from hashlib import sha256

import pyoxigraph as ox
import pytest
from readings import (
    ARTICLE,
    CLAIM,
    CONDEMNATION,
    ELECTION,
    FACTS,
    OBSTRUCTION,
    READING,
    RECOGNITION,
    RIVAL_CLAIM,
    RUN,
    STERN,
    SUNDAY,
    Assemble,
    argument,
    reading,
    span,
)

from kg.errors import OntologyError
from kg.graph import DEFAULT_BASE, PREFIXES, article_iri, article_quads, event_iri
from kg.graph.vocabulary import PE
from kg.model import Fact, Reading
from kg.ontology import Ontology

PROLOGUE = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())


def ask(quads: list[ox.Quad], pattern: str) -> list[tuple[str, ...]]:
    """Return the sorted values of the variables of a SELECT over the union of the named graphs."""
    store = ox.Store()
    store.extend(quads)
    rows = store.query(f"{PROLOGUE} BASE <{DEFAULT_BASE}> {pattern}", use_default_graph_as_union=True)
    assert isinstance(rows, ox.QuerySolutions)
    return sorted(tuple(term.value if term else "" for term in row) for row in rows)


def values(quads: list[ox.Quad], subject: ox.NamedNode) -> dict[str, set[str]]:
    """Return predicate → values of one node, without namespaces."""
    found: dict[str, set[str]] = {}
    for quad in quads:
        if quad.subject == subject:
            name = quad.predicate.value.replace("#", "/").rsplit("/", 1)[1]
            found.setdefault(name, set()).add(quad.object.value.removeprefix(DEFAULT_BASE))
    return found


def event(assemble: Assemble, fact: Fact) -> dict[str, set[str]]:
    return values(assemble(reading(fact)), event_iri(ARTICLE, fact))


def test_all_quads_are_in_the_articles_graph(assemble: Assemble) -> None:
    assert {quad.graph_name for quad in assemble(READING)} == {article_iri(ARTICLE)}


def test_the_same_reading_gives_the_same_quads_without_repetition(assemble: Assemble) -> None:
    first, second = assemble(READING), assemble(READING)
    assert first == second
    assert len(set(first)) == len(first)


def test_nodes_are_flat_iris_and_never_blank(assemble: Assemble) -> None:
    nodes = {node for quad in assemble(READING) for node in (quad.subject, quad.object)}
    assert not any(isinstance(node, ox.BlankNode) for node in nodes)
    own = [n.value for n in nodes if isinstance(n, ox.NamedNode) and n.value.startswith(DEFAULT_BASE)]
    assert own
    assert not [iri for iri in own if "/" in iri.removeprefix(DEFAULT_BASE) or "#" in iri]


@pytest.mark.parametrize("base", ["https://example.org/graph/", "https://example.org/article-event-/x/"])
def test_the_base_can_be_set(ontology: Ontology, base: str) -> None:
    quads = article_quads(READING, ontology=ontology, run=RUN, base=base)
    assert not [quad for quad in quads if DEFAULT_BASE in f"{quad}"]
    local = {q.subject.value.removeprefix(base) for q in quads if isinstance(q.subject, ox.NamedNode)}
    assert not [name for name in local if "/" in name]


def test_the_text_is_not_stored_but_its_hash_is(assemble: Assemble) -> None:
    quads = assemble(READING)
    assert not [q for q in quads if isinstance(q.object, ox.Literal) and q.object.value == ARTICLE.text]
    article = values(quads, article_iri(ARTICLE))
    assert article["digest"] == {ARTICLE.digest}
    assert article["textLength"] == {str(len(ARTICLE.text))}
    assert article["datePublished"] == {"2021-03-09"}
    assert article["publisher"] == {"outlet-example-wire"}


def test_an_event_keeps_its_roles_and_words(assemble: Assemble) -> None:
    node = event(assemble, OBSTRUCTION)
    assert node["type"] == {PE.Event.value, PE.Obstruction.value}
    assert node["agent"] == {"soldiers-1a2b"}
    assert node["target"] == {"ana-ruiz"}
    assert node["contentText"] == {"entering the chamber"}
    assert node["placeText"] == {"the chamber"}
    assert node["hasTimeStamp"] == {"2021-03-07"}
    assert node["cameoCode"] == {"170"}
    assert node["sentence"] == {OBSTRUCTION.evidence.text}
    assert node["ploverType"] == {PREFIXES["plover"] + "COERCE"}
    assert node["confidence"] == {"0.84"}
    assert node["label"] == {"obstruction: soldiers → Ana Ruiz"}


def test_a_target_that_is_no_entity_is_text(assemble: Assemble) -> None:
    node = event(assemble, CONDEMNATION)
    assert "target" not in node
    assert node["targetText"] == {"the closing of the chamber"}


def test_an_event_without_agent_says_so(assemble: Assemble) -> None:
    assert event(assemble, ELECTION)["agentStatus"] == {"unnamed"}
    assert "agentStatus" not in event(assemble, OBSTRUCTION)


@pytest.mark.parametrize(
    ("source", "own", "who"),
    [
        (None, "true", {"outlet-example-wire"}),
        (argument("Stern", STERN, 2), "false", {"max-stern"}),
        (argument("deputies"), "false", set()),
    ],
)
def test_who_says_so(assemble: Assemble, source: object, own: str, who: set[str]) -> None:
    node = event(assemble, replace(OBSTRUCTION, attributed_to=source))
    assert node["ownVoice"] == {own}
    assert node.get("wasAttributedTo", set()) == who
    assert node.get("attributionText", set()) == (set() if who else {"deputies"})


def test_articles_without_an_outlet_share_one_unknown(assemble: Assemble) -> None:
    quads = assemble(replace(READING, article=replace(ARTICLE, publisher=None)))
    assert values(quads, article_iri(ARTICLE))["publisher"] == {"outlet-unknown"}


def test_rival_claims_share_a_post_and_a_recognition_shares_its_claims_proposition(
    assemble: Assemble,
) -> None:
    quads = assemble(READING)
    claims = ask(quads, "SELECT ?who { ?claim a pe:OfficeClaim ; pe:agent ?who ; pe:inRole ?post }")
    assert [who.removeprefix(DEFAULT_BASE) for (who,) in claims] == ["ana-ruiz", "max-stern"]
    backed = """SELECT ?person ?backer {
        ?claim a pe:OfficeClaim ; pe:content ?what . ?what rdf:subject ?person ; rdf:object ?post .
        ?recognition a pe:Recognition ; pe:content ?what ; pe:agent ?backer }"""
    assert ask(quads, backed) == [(DEFAULT_BASE + "ana-ruiz", DEFAULT_BASE + "norway")]


def test_a_recognition_without_office_is_of_standing(assemble: Assemble) -> None:
    quads = assemble(reading(replace(RECOGNITION, post=None, office=None)))
    row = ask(
        quads, "SELECT ?s ?p ?o { ?x pe:content ?c . ?c rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o }"
    )
    assert row == [(DEFAULT_BASE + "ana-ruiz", PE.hasStatus.value, PE.Legitimate.value)]


def test_propositions_are_shared_across_articles(assemble: Assemble) -> None:
    other = replace(ARTICLE, digest=sha256(b"other").hexdigest())
    quads = assemble(reading(CLAIM)) + assemble(reading(RECOGNITION, article=other))
    assert len(ask(quads, "SELECT DISTINCT ?c { ?event pe:content ?c }")) == 1
    assert len(ask(quads, "SELECT DISTINCT ?event { ?event pe:content ?c }")) == 2


def test_numbers_say_who_gives_them(assemble: Assemble) -> None:
    rows = ask(
        assemble(READING),
        """SELECT ?for ?of ?who { ?event pe:reportedNumber ?n .
           ?n pe:votesFor ?for ; pe:outOf ?of ; prov:wasAttributedTo ?who }""",
    )
    assert rows == [("81", "167", DEFAULT_BASE + "max-stern")]


def test_seats_are_no_votes(assemble: Assemble) -> None:
    quads = assemble(reading(replace(ELECTION, type="SeatsHeld", agent=argument("Stern", STERN, 2))))
    assert ask(quads, "SELECT ?n { [] pe:seats ?n }") == [("81",)]
    assert not ask(quads, "SELECT ?n { [] pe:votesFor ?n }")


def test_times_keep_expression_value_anchor_and_rule(assemble: Assemble) -> None:
    rows = ask(
        assemble(READING),
        """SELECT ?words ?value ?anchor ?rule ?day { ?event sem:hasTime ?t .
           ?t pe:timexValue ?value ; pe:anchor ?anchor ; pe:resolutionRule ?rule ; time:inXSDDate ?day ;
              pe:evidence/oa:hasSelector/oa:exact ?words }""",
    )
    assert rows == [("on Sunday", "2021-03-07", "2021-03-09", "last-weekday", "2021-03-07")]


def test_a_facts_time_is_described_even_if_the_reading_does_not_list_it(assemble: Assemble) -> None:
    quads = assemble(reading(replace(ELECTION, time=SUNDAY), times=()))
    assert ask(quads, "SELECT ?v { ?event sem:hasTime/pe:timexValue ?v }") == [("2021-03-07",)]


@pytest.mark.parametrize(
    ("date", "datatype"), [("2021-03-07", "date"), ("2021-03", "gYearMonth"), ("2021", "gYear")]
)
def test_dates_have_the_precision_of_the_text(assemble: Assemble, date: str, datatype: str) -> None:
    quads = assemble(reading(replace(OBSTRUCTION, date=date)))
    rows = ask(quads, "SELECT ?d (DATATYPE(?d) AS ?t) { ?event sem:hasTimeStamp ?d }")
    assert rows == [(date, PREFIXES["xsd"] + datatype)]


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.type)
def test_every_stretch_of_evidence_is_the_text_there(assemble: Assemble, fact: Fact) -> None:
    rows = ask(
        assemble(reading(fact)),
        """SELECT ?start ?end ?exact ?before ?after { ?e a pe:Evidence ; oa:hasSelector ?p , ?q .
           ?p oa:start ?start ; oa:end ?end . ?q oa:exact ?exact
           OPTIONAL { ?q oa:prefix ?before } OPTIONAL { ?q oa:suffix ?after } }""",
    )
    assert len(rows) >= 3
    for start, end, exact, before, after in rows:
        assert ARTICLE.text[int(start) : int(end)] == exact
        assert ARTICLE.text[: int(start)].endswith(before)
        assert ARTICLE.text[int(end) :].startswith(after)


def test_sentences_and_times_are_quoted_with_the_text_around_them(assemble: Assemble) -> None:
    rows = ask(
        assemble(READING),
        "SELECT DISTINCT ?words { ?q oa:exact ?words FILTER EXISTS { ?q oa:prefix|oa:suffix ?x } }",
    )
    assert {words for (words,) in rows} == {"on Sunday", *(fact.evidence.text for fact in FACTS)}


def test_offsets_count_code_points(assemble: Assemble) -> None:
    text = "Zoë 𝒜 – Norway recognises Ruiz as speaker."
    cue = span("recognises", text=text)
    fact = Fact("f", "Recognition", cue, span("Norway recognises Ruiz as speaker.", text=text))
    quads = assemble(Reading(replace(ARTICLE, text=text), facts=(fact,)))
    (row,) = ask(quads, "SELECT ?s ?e { ?x pe:cue/oa:hasSelector ?p . ?p oa:start ?s ; oa:end ?e }")
    assert text[int(row[0]) : int(row[1])] == "recognises"


def test_the_run_has_no_time_of_day(assemble: Assemble) -> None:
    rows = ask(
        assemble(READING),
        """SELECT DISTINCT ?version ?model ?ontology { ?event a pe:Event ; prov:wasGeneratedBy ?run .
           ?run owl:versionInfo ?version ; pe:languageModel ?model ; pe:ontologyVersion ?ontology }""",
    )
    assert rows == [("0.1.0", "en_core_web_md 3.7.1", "0.1.0")]


def test_entities_keep_kind_link_and_reason(assemble: Assemble) -> None:
    node = values(assemble(READING), ox.NamedNode(DEFAULT_BASE + "norway"))
    assert node["exactMatch"] == {PREFIXES["wd"] + "Q20"}
    assert node["identifiedBy"] == {"gazetteer"}
    assert (node["kind"], node["country"], node["sector"]) == ({"Country"}, {"NOR"}, {"GOV"})


def test_two_facts_of_one_article_are_two_events(assemble: Assemble) -> None:
    assert len(ask(assemble(reading(CLAIM, RIVAL_CLAIM)), "SELECT ?e { ?e a pe:Event }")) == 2


def test_an_unknown_type_is_named(assemble: Assemble) -> None:
    with pytest.raises(OntologyError, match="no type 'Flood'"):
        assemble(reading(replace(CLAIM, type="Flood")))


def test_the_word_that_makes_what_is_said_an_act(assemble: Assemble) -> None:
    fact = Fact("f", "Demand", span("said"), span("Stern said on Sunday"), trigger=span("voted"))
    quads = assemble(Reading(ARTICLE, facts=(fact,)))
    rows = ask(
        quads,
        """SELECT ?cue ?trigger { ?x pe:cue/oa:hasSelector/oa:exact ?cue ;
                                   pe:trigger/oa:hasSelector/oa:exact ?trigger }""",
    )
    assert rows == [("said", "voted")]
