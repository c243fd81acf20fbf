import csv
import io

import networkx
from engines import sample_store

from kg.export.graphml import write_graphml
from kg.export.neo4j import EDGE_HEAD, NODE_HEAD, write_edges, write_nodes


def table(write: object) -> list[dict[str, str]]:
    out = io.BytesIO()
    write(sample_store(), out)
    return list(csv.DictReader(io.StringIO(out.getvalue().decode())))


def test_nodes_and_edges_are_the_network() -> None:
    nodes, edges, out = table(write_nodes), table(write_edges), io.BytesIO()
    write_graphml(sample_store(), out)
    graph = networkx.parse_graphml(out.getvalue())
    assert {row["id:ID"]: row["name"] for row in nodes} == dict(graph.nodes(data="label"))
    assert {(row[":START_ID"], row[":END_ID"], row[":TYPE"]) for row in edges} == {*graph.edges(data="type")}


def test_heads_are_those_of_the_importer() -> None:
    nodes, edges = table(write_nodes), table(write_edges)
    assert tuple(nodes[0]) == NODE_HEAD
    assert tuple(edges[0]) == EDGE_HEAD
    assert nodes == sorted(nodes, key=lambda row: row["id:ID"])
    assert {row["name"]: row[":LABEL"] for row in nodes}["Norway"] == "Country"
    (edge,) = (row for row in edges if row[":TYPE"] == "Condemnation")
    assert edge["statements:int"] == "1"
