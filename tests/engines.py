"""The engines that the bundled queries are tested on."""

import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox
from samples import readings

from kg.graph import Run, article_iri, article_quads
from kg.ontology import load_ontology
from kg.store.local import LocalStore

RUN = Run("0.1.0", "model 1", "ontology 1")


def sample_quads() -> list[ox.Quad]:
    ontology = load_ontology()
    return [quad for reading in readings() for quad in article_quads(reading, ontology=ontology, run=RUN)]


def sample_store(path: Path | None = None) -> LocalStore:
    store, ontology = LocalStore(path), load_ontology()
    for reading in readings():
        store.replace_article(
            article_iri(reading.article), article_quads(reading, ontology=ontology, run=RUN)
        )
    store.flush()
    return store


@contextmanager
def oxigraph_server(quads: list[ox.Quad]) -> Iterator[str]:
    """Run a real SPARQL server that holds `quads`; yield its address without a path."""
    binary = shutil.which("oxigraph", path=str(Path(sys.executable).parent))
    assert binary, "the development requirement `oxigraph` is not installed"
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [binary, "serve", "-b", f"127.0.0.1:{port}"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            url = f"http://127.0.0.1:{port}"
            _post(f"{url}/store", ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b"")
            yield url
        finally:
            server.terminate()


def _post(url: str, body: bytes) -> None:
    request = urllib.request.Request(url, body, {"Content-Type": "application/n-quads"})
    for attempt in range(100):
        try:
            urllib.request.urlopen(request, timeout=10).close()
            return
        except ConnectionError:
            time.sleep(0.05)
        except urllib.error.URLError as error:
            if not isinstance(error.reason, ConnectionError) or attempt == 99:
                raise
            time.sleep(0.05)
