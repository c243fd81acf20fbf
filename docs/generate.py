"""Write the pages that are made from data: ``make docs``."""

from collections.abc import Iterable
from pathlib import Path

from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, Graph, URIRef
from rdflib.term import Node

from kg.catalog import Query, list_queries
from kg.export.pages import event_types as event_type_sections
from kg.export.sssom import mapping_sets
from kg.graph.ontology import build_ontology, ontology_turtle
from kg.graph.prefixes import ONTOLOGY_IRI
from kg.ontology import load_ontology

FOLDER = Path(__file__).parent
IRI = URIRef(ONTOLOGY_IRI)
KINDS = {
    "Classes": (OWL.Class,),
    "Properties": (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty),
    "Individuals": (OWL.NamedIndividual,),
}
RELATIONS = {
    "a kind of": RDFS.subClassOf,
    "special case of": RDFS.subPropertyOf,
    "from": RDFS.domain,
    "to": RDFS.range,
    "like": SKOS.closeMatch,
    "under": SKOS.broadMatch,
    "over": SKOS.narrowMatch,
    "see": SKOS.relatedMatch,
}


def pages() -> dict[Path, str]:
    """Return the text of each generated page, by path."""
    ontology = FOLDER.parent / "ontology"
    mappings = mapping_sets(load_ontology())
    return {
        FOLDER / "event-types.md": event_types(),
        FOLDER / "queries.md": queries(),
        FOLDER / "terms.md": terms(),
        ontology / "political-events.ttl": ontology_turtle(load_ontology()).decode(),
        **{ontology / "mappings" / f"{name}.sssom.tsv": text for name, text in mappings.items()},
    }


def event_types() -> str:
    """Return the page of all event types, as Markdown."""
    intro = (
        "# Event types\n\n"
        "What an article may report, as classes of the ontology. Each is a file under `ontology/types/`; "
        "[more can be added](extending.md). A shortcut is the property of the one triple that sums up an "
        "act which the article reports as done.\n"
    )
    return f"{intro}\n{event_type_sections(load_ontology().types.values())}"


def terms() -> str:
    """Return the page of all terms of the ontology, as Markdown."""
    graph = build_ontology(load_ontology())
    title, version = graph.value(IRI, DCTERMS.title), graph.value(IRI, OWL.versionInfo)
    parts = [f"# {title}\n", f"Version {version}. {graph.value(IRI, DCTERMS.description)}\n"]
    for heading, classes in KINDS.items():
        nodes = sorted({node for kind in classes for node in graph.subjects(RDF.type, kind)})
        parts += [f"## {heading}\n", *(_term(graph, node) for node in nodes)]
    return "\n".join(parts)


def _term(graph: Graph, node: Node) -> str:
    relations = [
        f"{label} {', '.join(f'`{graph.qname(value)}`' for value in sorted(graph.objects(node, relation)))}"
        for label, relation in RELATIONS.items()
        if (node, relation, None) in graph
    ]
    definition, example = graph.value(node, SKOS.definition), graph.value(node, SKOS.example)
    lines = [f"### {graph.qname(node)}", f"{definition} *{example}*", " · ".join(relations)]
    return "\n\n".join(filter(None, lines)) + "\n"


def queries() -> str:
    """Return the page of the bundled queries, as Markdown."""
    intro = (
        "# Bundled queries\n\n"
        "`kg query NAME` runs one, `kg query NAME --describe` says what it takes, and `kg query` lists them. "
        "Each is a file of plain SPARQL 1.1 under `queries/` and runs as it is on any engine with named "
        "graphs. [Answers on the examples](answers.md) are on a page of their own.\n"
    )
    return "\n".join([intro, *map(_query, list_queries())])


def _query(query: Query) -> str:
    parameters = [
        f"| `{p.name}` | {p.type}{', required' if p.required else ''} | {_cell(p.description)} |"
        for p in query.parameters
    ]
    columns = [f"| `{name}` | {_cell(meaning)} |" for name, meaning in query.columns.items()]
    return "\n".join(
        [
            f"## {query.name}\n\n{query.summary}. [SPARQL](../queries/{query.name}.rq)\n",
            *_table("| parameter | type | |", parameters),
            *_table("| column | |", columns),
        ]
    )


def _table(head: str, rows: list[str]) -> Iterable[str]:
    return [head, "|" + "---|" * (head.count("|") - 1), *rows, ""] if rows else []


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    for path, text in pages().items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
