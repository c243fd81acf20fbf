from benchmarks.queries import measure
from benchmarks.store import quads
from kg.catalog import list_queries
from kg.store.local import LocalStore


def test_every_bundled_query_is_measured() -> None:
    store = LocalStore()
    store.load(quads(20_000))
    rows = {row["query"]: row for row in measure(store)}
    assert set(rows) == {query.name for query in list_queries()}
    assert rows["timeline"]["rows"] < rows["events"]["rows"], "an actor's part of all there is"
    assert rows["evidence"]["rows"] > 0
