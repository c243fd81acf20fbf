"""Older versions of articles in a store: of edited ones, and of those that another base named."""

from collections import defaultdict
from collections.abc import Iterable

from pyoxigraph import NamedNode, QuerySolutions

from kg.graph.prefixes import PREFIXES
from kg.model import Article
from kg.store.articles import StoredArticle
from kg.store.local import LocalStore

KEPT = 0.5
"""Share of an article's quoted sentences that a new version of it still has, at least."""
_SENTENCES = f"""
PREFIX pe: <{PREFIXES["pe"]}>
SELECT DISTINCT ?words WHERE {{ GRAPH %s {{ ?event pe:sentence ?words }} }}
"""


class Revisions:
    """What the articles of a run are new versions of, among the articles that the store had before it.

    A new version has the digest of the old one, or its id or URL and most of its sentences: an id or a URL
    alone may stand for many articles. What the run itself reads is nobody's old version.
    """

    def __init__(self, store: LocalStore, articles: Iterable[StoredArticle]) -> None:
        """Take the `articles` that `store` has before the run."""
        self._store = store
        self._by_name: dict[str | None, list[StoredArticle]] = defaultdict(list)
        for stored in articles:
            for name in {stored.digest, stored.id, stored.url}:
                self._by_name[name].append(stored)
        self._seen: set[NamedNode] = set()
        self._new: dict[NamedNode, NamedNode] = {}

    def see(self, article: Article, graph: NamedNode) -> None:
        """Note an article of the run, which has or gets the named graph `graph`."""
        self._seen.add(graph)
        for name in {article.digest, article.id, article.url} - {None}:
            for stored in self._by_name.get(name, ()):
                if stored.graph != graph and self._is_former(stored, article):
                    self._new[stored.graph] = graph

    def _is_former(self, stored: StoredArticle, article: Article) -> bool:
        if stored.digest == article.digest:
            return True
        rows = self._store.query(_SENTENCES % stored.graph)
        assert isinstance(rows, QuerySolutions)
        kept = [row["words"].value in article.text for row in rows]
        return any(kept) and sum(kept) >= KEPT * len(kept)

    def remove_former(self) -> int:
        """Remove each old version whose new one is in the store, and return how many there were."""
        held = set(self._store.graphs()) if self._new else set()
        former = [old for old, new in self._new.items() if old not in self._seen and {old, new} <= held]
        for graph in former:
            self._store.remove_article(graph)
        return len(former)
