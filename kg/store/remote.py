"""Any SPARQL 1.1 endpoint, over HTTP with SPARQLWrapper."""

import re
from urllib.error import HTTPError, URLError

from pyoxigraph import QueryResultsFormat, RdfFormat, Triple, parse, parse_query_results
from SPARQLWrapper import JSON, POST, TURTLE, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import (
    EndPointNotFound,
    QueryBadFormed,
    SPARQLWrapperException,
    Unauthorized,
)

from kg.errors import QueryError, StoreError
from kg.store import Answer

TIMEOUT = 120
"""Seconds to wait for an endpoint's answer."""
_FORM = re.compile(
    r"(?:\s|#.*\n|PREFIX\s+\S*:\s*<[^>]*>|BASE\s*<[^>]*>)*(SELECT|ASK|CONSTRUCT|DESCRIBE)\b", re.IGNORECASE
)
_GRAPH_FORMS = {"CONSTRUCT", "DESCRIBE"}


class RemoteStore:
    """The SPARQL endpoint at `url`, asked with a time limit of `timeout` seconds."""

    def __init__(self, url: str, *, timeout: int = TIMEOUT) -> None:
        if not url.startswith(("http://", "https://")):
            raise StoreError(f"{url!r} is no endpoint: give a URL such as http://127.0.0.1:7878/query")
        self.url = url
        self._timeout = timeout

    def query(self, text: str) -> Answer:
        """Answer a SPARQL query.

        Raises QueryError where the endpoint finds the query malformed, StoreError where it cannot be
        reached, is too slow, or sends what is no result.
        """
        request = SPARQLWrapper(self.url)
        request.setTimeout(self._timeout)
        request.setMethod(POST)
        request.setQuery(text)
        request.queryType = _form(text)
        graph = request.queryType in _GRAPH_FORMS
        request.setReturnFormat(TURTLE if graph else JSON)
        body = self._send(request)
        try:
            return _triples(body) if graph else parse_query_results(body, QueryResultsFormat.JSON)
        except (SyntaxError, ValueError) as error:
            raise StoreError(
                f"{self.url} sent what is no SPARQL result: {error}. Is this its query address?"
            ) from error

    def _send(self, request: SPARQLWrapper) -> bytes:
        try:
            body: bytes = request.query().response.read()
        except QueryBadFormed as error:
            raise QueryError(f"{self.url} finds the query malformed: {_first_lines(error)}") from error
        except Unauthorized as error:
            raise StoreError(f"{self.url} asks for a login, which is not supported") from error
        except EndPointNotFound as error:
            raise StoreError(f"there is no endpoint at {self.url}: is this its query address?") from error
        except TimeoutError as error:
            raise StoreError(f"{self.url} gave no answer within {self._timeout} s") from error
        except (SPARQLWrapperException, HTTPError, URLError, OSError) as error:
            raise StoreError(f"{self.url} does not answer: {_first_lines(error)}") from error
        return body


def _form(text: str) -> str:
    """Return SELECT, ASK, CONSTRUCT or DESCRIBE; SPARQLWrapper's own guess is misled by comments."""
    found = _FORM.match(text)
    if found is None:
        raise QueryError("the query is not valid SPARQL: it must be a SELECT, ASK, CONSTRUCT or DESCRIBE")
    return found[1].upper()


def _triples(body: bytes) -> list[Triple]:
    return [quad.triple for quad in parse(body, RdfFormat.TURTLE)]


def _first_lines(error: Exception) -> str:
    return " ".join(str(error).split())[:300]
