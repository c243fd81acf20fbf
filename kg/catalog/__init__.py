"""The library of SPARQL queries: list, load, bind parameters, run.

A query is a plain SPARQL 1.1 file that runs as it is on any engine with named graphs. Its header is YAML in
``#+`` comments and its parameters are variables that begin with an underscore, as in grlc
(https://github.com/CLARIAH/grlc). Each has one line ``VALUES ?_name { default }``; ``UNDEF`` is any value.
"""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path

from kg.catalog.binding import bind
from kg.catalog.header import Parameter, Query, parse_query
from kg.catalog.names import resolve
from kg.errors import QueryError
from kg.resources import data_folder
from kg.store import Answer, Queryable

__all__ = ["Parameter", "Query", "bind", "list_queries", "load_query", "parse_query", "run"]


def list_queries(folder: Path | None = None) -> list[Query]:
    """Return the queries of `folder`, by default the bundled ones, by name.

    Raises QueryError where a file's header is wrong.
    """
    return [_read(path) for path in sorted((folder or data_folder("queries")).glob("*.rq"))]


def load_query(name: str | Path) -> Query:
    """Return the bundled query `name`, or the query in the file `name` (a path that ends in ``.rq``).

    Raises QueryError where there is none or its header is wrong.
    """
    path = Path(name) if str(name).endswith(".rq") else data_folder("queries") / f"{name}.rq"
    if not path.is_file():
        near = get_close_matches(str(name), [query.name for query in list_queries()], n=1)
        hint = f"did you mean {near[0]}?" if near else "`kg query` lists the names; a file must end in .rq"
        raise QueryError(f"there is no query {str(name)!r}: {hint}")
    return _read(path)


def run(
    store: Queryable, query: Query | str | Path, parameters: Mapping[str, str | Sequence[str]] | None = None
) -> Answer:
    """Ask `store` a query with parameters given as text, one value or several alternatives each.

    Raises QueryError where the query or a parameter is unknown, missing or of the wrong type, or where a
    name fits nothing or several things in the store; StoreError where the store fails.
    """
    query = query if isinstance(query, Query) else load_query(query)
    given = {
        name: [value] if isinstance(value, str) else list(value) for name, value in (parameters or {}).items()
    }
    return store.query(bind(query, given, lambda name: resolve(store, name)))


def _read(path: Path) -> Query:
    return parse_query(path.read_text(encoding="utf-8"), name=path.stem, source=str(path))
