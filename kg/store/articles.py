"""The articles that a store holds."""

from dataclasses import dataclass

from pyoxigraph import NamedNode, QuerySolutions

from kg.errors import StoreError
from kg.graph.prefixes import PREFIXES
from kg.store import Queryable

_QUERY = f"""
PREFIX dcterms: <{PREFIXES["dcterms"]}>
PREFIX pe: <{PREFIXES["pe"]}>
PREFIX schema: <{PREFIXES["schema"]}>
SELECT ?article ?digest ?id ?run ?url WHERE {{
  GRAPH ?article {{
    ?article pe:digest ?digest ; dcterms:identifier ?id .
    ?run a pe:Extraction .
    OPTIONAL {{ ?article schema:url ?url }}
  }}
}}
"""


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article in a store."""

    graph: NamedNode
    """The article's IRI, which is the name of its graph."""
    digest: str
    id: str
    run: NamedNode
    """The run that it was read in."""
    url: str | None = None


def stored_articles(store: Queryable) -> list[StoredArticle]:
    """Return all articles of a store, in no particular order."""
    answer = store.query(_QUERY)
    assert isinstance(answer, QuerySolutions)
    return [
        StoredArticle(row["article"], row["digest"].value, row["id"].value, row["run"], _value(row["url"]))
        for row in answer
    ]


def find_article(store: Queryable, name: str) -> StoredArticle:
    """Return the article with this id, URL, IRI, local name of an IRI, or beginning of a digest.

    Raises StoreError where none has it, or several have.
    """
    found = [article for article in stored_articles(store) if name in _names(article)]
    found = found or [article for article in stored_articles(store) if _begins(article, name)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise StoreError(f"the store has no article {name!r}: `kg query articles` lists them")
    several = ", ".join(sorted(article.graph.value for article in found)[:5])
    raise StoreError(f"{name!r} names {len(found)} articles: give the IRI of one of them, e.g. {several}")


def _names(article: StoredArticle) -> set[str | None]:
    iri = article.graph.value
    return {article.id, article.url, iri, iri.rpartition("/")[2], article.digest}


def _begins(article: StoredArticle, name: str) -> bool:
    return len(name) >= 6 and article.digest.startswith(name.removeprefix("article-"))


def _value(term: object) -> str | None:
    return None if term is None else term.value  # type: ignore[attr-defined]
