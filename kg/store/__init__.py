"""Where the graph is kept and asked: a local Oxigraph store or any SPARQL 1.1 endpoint.

Both answer in the same classes of pyoxigraph: `QuerySolutions` (SELECT), `QueryBoolean` (ASK),
`QueryTriples` or a list of triples (CONSTRUCT, DESCRIBE).
"""

from collections.abc import Sequence
from typing import Protocol

from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples, Triple

Answer = QuerySolutions | QueryBoolean | QueryTriples | Sequence[Triple]


class Queryable(Protocol):
    """What can be asked in SPARQL."""

    def query(self, text: str) -> Answer:
        """Answer a SPARQL query. Raises QueryError where it is malformed, StoreError where it fails."""
        ...
