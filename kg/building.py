"""Articles into a graph: `build` for library users, `fill` for runs that can be resumed."""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from pyoxigraph import Quad

from kg.config import Settings, load_settings
from kg.graph import article_iri, article_quads
from kg.model import Article, Reading
from kg.ontology import load_ontology
from kg.store.articles import stored_articles
from kg.store.local import LocalStore
from kg.store.revisions import Revisions
from kg.versions import current_run

if TYPE_CHECKING:
    import rdflib

Done = tuple[Article, Reading | None]
OnArticle = Callable[[Article, Reading | None], None]
BATCH = 16
"""Articles that are read together; where one of them fails, each is read again on its own."""


class Reads(Protocol):
    """What reads articles."""

    def read(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """Yield one reading an article, in order."""
        ...


@dataclass(slots=True)
class Summary:
    """What a run has done."""

    articles: int = 0
    """Articles read and stored."""
    unchanged: int = 0
    """Articles left as they were: the store has them from the same version of the reader."""
    replaced: int = 0
    """Older versions of articles that were removed."""
    facts: Counter[str] = field(default_factory=Counter)
    """Statements by event type."""
    failures: list[str] = field(default_factory=list)
    """Articles that could not be read, each with the reason."""
    seconds: float = 0.0
    interrupted: bool = False

    def add(self, reading: Reading) -> None:
        """Count an article that was read and stored."""
        self.articles += 1
        self.facts.update(fact.type for fact in reading.facts)


def build(
    paths: Sequence[str | Path] | str | Path,
    *,
    store: str | Path | None = None,
    date: str | None = None,
    publisher: str | None = None,
    **settings: Any,
) -> "rdflib.Dataset":
    """Read articles and return their graph: a dataset with a named graph an article, whose union it shows.

    `paths` are files and folders; `date` (YYYY-MM-DD) and `publisher` hold for articles that give none.
    With `store` the graph is kept in that folder, too, and articles that are there already are not read
    again. `settings` are those of `kg.config.Settings`.
    Raises SourceError where a path does not exist, StoreError where the store cannot be written.
    """
    from kg.graph.convert import to_dataset
    from kg.reading import Reader
    from kg.sources import read_articles

    chosen = load_settings(settings)
    local = LocalStore(store)
    listed = [paths] if isinstance(paths, str | Path) else paths
    fill(local, read_articles(listed, date=date, publisher=publisher), Reader(chosen), chosen)
    return to_dataset(local)


def fill(
    store: LocalStore,
    articles: Iterable[Article],
    reader: Reads,
    settings: Settings,
    *,
    force: bool = False,
    on_article: OnArticle = lambda _article, _reading: None,
) -> Summary:
    """Read `articles` into `store`, each one whole or not at all, and say what was done.

    Articles that the store has from the same run (version, model, ontology and actors, threshold, base) are
    left as they are, unless `force`. At the end, older versions of the articles are removed. An article that
    cannot be read is reported, not raised; Ctrl-C ends the run and keeps what is done. `on_article` is called
    after each article, with None where it was not read.
    Raises StoreError where the store cannot be written.
    """
    began = time.monotonic()
    filling = _Filling(store, reader, settings, on_article)
    done = set() if force else filling.done()
    try:
        for batch in filling.read(articles, done):
            filling.write(batch)
        filling.summary.replaced = filling.revisions.remove_former()
    except KeyboardInterrupt:
        filling.summary.interrupted = True
    store.flush()
    filling.summary.seconds = time.monotonic() - began
    return filling.summary


class _Filling:
    """One run of articles into a store, and what it has done so far."""

    def __init__(self, store: LocalStore, reader: Reads, settings: Settings, on_article: OnArticle) -> None:
        self.store, self.reader, self.on_article = store, reader, on_article
        self.base, self.run = settings.base, current_run(settings)
        self.ontology = load_ontology(settings.ontology)
        self.stored = stored_articles(store)
        self.revisions = Revisions(store, self.stored)
        self.summary = Summary()

    def done(self) -> set[str]:
        """Return the digests of the articles that the store has from an equal run."""
        run = self.base + self.run.id
        return {article.digest for article in self.stored if article.run.value == run}

    def read(self, articles: Iterable[Article], done: set[str]) -> Iterator[list[Done]]:
        """Yield batches of articles with their readings, leaving out those that are done."""
        fresh = self._fresh(articles, done)
        while batch := list(islice(fresh, BATCH)):
            try:
                readings: list[Reading | None] = list(self.reader.read(batch))
            except Exception:
                readings = [self._read_one(article) for article in batch]
            yield list(zip(batch, readings, strict=True))

    def _fresh(self, articles: Iterable[Article], done: set[str]) -> Iterator[Article]:
        for article in articles:
            self.revisions.see(article, article_iri(article, self.base))
            if article.digest not in done:
                yield article
            else:
                self.summary.unchanged += 1
                self.on_article(article, None)

    def _read_one(self, article: Article) -> Reading | None:
        try:
            return next(iter(self.reader.read([article])))
        except Exception as error:
            self.summary.failures.append(f"{article.source or article.id}: {type(error).__name__}: {error}")
            return None

    def write(self, batch: Sequence[Done]) -> None:
        """Put a batch of readings into the store, count them, and tell of them."""
        readings = [reading for _, reading in batch if reading]
        self.store.replace_articles({article_iri(r.article, self.base): self._quads(r) for r in readings})
        for reading in readings:
            self.summary.add(reading)
        for done in batch:
            self.on_article(*done)

    def _quads(self, reading: Reading) -> list[Quad]:
        return article_quads(reading, ontology=self.ontology, run=self.run, base=self.base)
