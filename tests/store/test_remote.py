import json
import threading
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from time import sleep

import pytest
from engines import oxigraph_server, sample_quads
from pyoxigraph import QueryBoolean, QueryResultsFormat

from kg.errors import QueryError, StoreError
from kg.store.remote import RemoteStore

COUNT = "PREFIX pe: <https://w3id.org/political-events#>\nSELECT ?s WHERE { GRAPH ?g { ?s a pe:Event } }"


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with oxigraph_server(sample_quads()) as address:
        yield address


def test_the_forms_of_query(url: str) -> None:
    store = RemoteStore(f"{url}/query")
    assert len(list(store.query(COUNT))) == 15
    yes = store.query(COUNT.replace("SELECT ?s WHERE", "ASK"))
    assert isinstance(yes, QueryBoolean)
    assert yes
    assert len(list(store.query(COUNT.replace("SELECT ?s", "CONSTRUCT { ?s a pe:Event }")))) == 15
    assert len(list(store.query("DESCRIBE <https://w3id.org/political-events/id/norway>"))) == 0


def test_comments_do_not_mislead(url: str) -> None:
    text = "#+ ADD\n# INSERT\n# drop\n#+ move to\n" + COUNT
    assert len(list(RemoteStore(f"{url}/query").query(text))) == 15


def test_results_are_serialised_like_local_ones(url: str) -> None:
    answer = RemoteStore(f"{url}/query").query("SELECT ?x WHERE { VALUES ?x { 'é' 1 } }")
    result = json.loads(answer.serialize(format=QueryResultsFormat.JSON))
    assert [row["x"]["value"] for row in result["results"]["bindings"]] == ["é", "1"]


@pytest.mark.parametrize("query", ["SELECT ?x WHERE {", "SELECT"])
def test_a_malformed_query_is_an_error(query: str, url: str) -> None:
    with pytest.raises(QueryError, match="finds the query malformed"):
        RemoteStore(f"{url}/query").query(query)


@pytest.mark.parametrize("query", ["DROP ALL", "INSERT DATA { <a:b> <a:c> 1 }", ""])
def test_only_queries_are_sent(query: str, url: str) -> None:
    with pytest.raises(QueryError, match="must be a SELECT, ASK, CONSTRUCT or DESCRIBE"):
        RemoteStore(f"{url}/query").query(query)


def test_what_is_no_address_is_an_error() -> None:
    with pytest.raises(StoreError, match="is no endpoint: give a URL"):
        RemoteStore("localhost:7878")


def test_nobody_there_is_an_error() -> None:
    with pytest.raises(StoreError, match=r"does not answer: .*refused"):
        RemoteStore("http://127.0.0.1:9/query").query(COUNT)


def test_a_wrong_path_is_an_error(url: str) -> None:
    with pytest.raises(StoreError, match="there is no endpoint at"):
        RemoteStore(f"{url}/nowhere").query(COUNT)


class Odd(BaseHTTPRequestHandler):
    """Answers with a web page, late where the path says so, or with a refusal."""

    def do_POST(self) -> None:
        if self.path == "/late":
            sleep(3)
        self.send_response({"/login": 401, "/broken": 500}.get(self.path, 200))
        self.end_headers()
        with suppress(ConnectionError):
            self.wfile.write(b"<html>hello</html>")

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def odd() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Odd)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/page", "sent what is no SPARQL result"),
        ("/late", "gave no answer within 1 s"),
        ("/login", "asks for a login"),
        ("/broken", "does not answer"),
    ],
)
def test_an_odd_answer_is_an_error(path: str, message: str, odd: str) -> None:
    with pytest.raises(StoreError, match=message):
        list(RemoteStore(odd + path, timeout=1).query(COUNT))
