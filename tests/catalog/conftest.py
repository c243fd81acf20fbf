from collections.abc import Iterator

import pytest
from engines import oxigraph_server, sample_quads, sample_store

from kg.store.local import LocalStore
from kg.store.remote import RemoteStore


@pytest.fixture(scope="session")
def store() -> LocalStore:
    return sample_store()


@pytest.fixture(scope="session")
def endpoint() -> Iterator[RemoteStore]:
    with oxigraph_server(sample_quads()) as url:
        yield RemoteStore(f"{url}/query")
