import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import QueryError, StoreError
from kg.store.local import LocalStore

A, B = NamedNode("http://example.org/a"), NamedNode("http://example.org/b")


def quad(graph: NamedNode, value: str) -> Quad:
    return Quad(NamedNode("http://example.org/s"), NamedNode("http://example.org/p"), Literal(value), graph)


def values(store: LocalStore, graph: NamedNode) -> set[str]:
    return {quad.object.value for quad in store if quad.graph_name == graph}


@pytest.fixture(params=["memory", "disk"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> LocalStore:
    return LocalStore(None if request.param == "memory" else tmp_path / "store")


def test_an_article_replaces_its_own_graph_only(store: LocalStore) -> None:
    store.replace_article(A, [quad(A, "old"), quad(A, 'odd "\\\n\t\u2028 é 🂡')])
    store.replace_article(B, [quad(B, "other")])
    store.replace_article(A, [quad(A, "new"), quad(A, 'odd "\\\n\t\u2028 é 🂡')])
    assert values(store, A) == {"new", 'odd "\\\n\t\u2028 é 🂡'}
    assert values(store, B) == {"other"}
    store.remove_article(A)
    assert (values(store, A), values(store, B)) == (set(), {"other"})


def test_removing_what_is_not_there_is_an_error(store: LocalStore) -> None:
    with pytest.raises(StoreError, match=r"holds no article http://example\.org/a"):
        store.remove_article(A)


def test_bulk_load_and_plain_queries_see_all_graphs(store: LocalStore) -> None:
    store.load([quad(A, "x"), quad(B, "y")])
    assert len(list(store.query("SELECT ?o WHERE { ?s ?p ?o }"))) == 2
    assert store.query("ASK { GRAPH <http://example.org/b> { ?s ?p 'y' } }")


def test_what_is_written_is_there_when_opened_again(tmp_path: Path) -> None:
    store = LocalStore(tmp_path / "s")
    store.replace_article(A, [quad(A, "x")])
    beside = LocalStore(tmp_path / "s", read_only=True)
    assert values(beside, A) == {"x"}
    del store, beside
    assert values(LocalStore(tmp_path / "s"), A) == {"x"}


@pytest.mark.parametrize("query", ["SELECT", "DROP ALL", "ASK { ?s ?p }"])
def test_a_malformed_query_is_an_error(query: str) -> None:
    with pytest.raises(QueryError, match="not valid SPARQL"):
        LocalStore().query(query)


def test_a_file_is_no_store(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("x", encoding="utf-8")
    with pytest.raises(StoreError, match="is a file, not a store"):
        LocalStore(path)


def test_a_folder_of_other_things_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("x", encoding="utf-8")
    with pytest.raises(StoreError, match="holds other files"):
        LocalStore(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


@pytest.mark.parametrize("options", [{"read_only": True}, {"create": False}])
def test_reading_makes_no_store(options: dict[str, bool], tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"there is no store in .*kg build ARTICLES --store"):
        LocalStore(tmp_path / "none", **options)
    assert not (tmp_path / "none").exists()


def test_an_unwritable_place_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(StoreError, match="cannot open the store"):
        LocalStore(tmp_path / "file" / "store")


def test_a_damaged_store_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "CURRENT").write_text("MANIFEST-000001\n", encoding="utf-8")
    with pytest.raises(StoreError, match="cannot open the store"):
        LocalStore(tmp_path)


def test_a_store_in_use_is_an_error(tmp_path: Path) -> None:
    store = LocalStore(tmp_path / "s")
    code = "import sys; from kg.store.local import LocalStore; LocalStore(sys.argv[1])"
    other = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "s")], capture_output=True, text=True, check=False
    )
    assert "is in use by another process" in other.stderr
    assert len(store) == 0
