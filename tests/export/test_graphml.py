import io

import networkx
from engines import sample_store

from kg.export.graphml import write_graphml


def test_networkx_reads_it() -> None:
    out = io.BytesIO()
    write_graphml(sample_store(), out)
    out.seek(0)
    graph = networkx.read_graphml(out)
    nodes = {name: data["label"] for name, data in graph.nodes(data=True)}
    edges = {
        (nodes[source], data["type"], nodes[target]): (data["statements"], data["sentence"])
        for source, target, data in graph.edges(data=True)
    }
    assert edges[("Norway", "Recognition", "Ana Ruiz")] == (2, "Norway recognises Ruiz as speaker.")
    assert edges[("Ida Holm", "Condemnation", "Max Stern")][0] == 1
    assert not any(kind == "Mobilization" for _, kind, _ in edges), "what is denied or planned is no edge"
    assert {data["kind"] for _, data in graph.nodes(data=True)} == {"Country", "Person", "Group"}
