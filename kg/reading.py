"""Articles into readings: the language pipeline, the facts and the actors in one call."""

import gc
from collections.abc import Iterable, Iterator
from functools import cached_property

from spacy.language import Language
from spacy.tokens import Doc

from kg.actors.resolve import resolve_actors
from kg.config import Settings
from kg.facts.arguments import span
from kg.facts.extract import extract
from kg.gazetteer import load_gazetteer
from kg.language.pipeline import load, read
from kg.model import Article, Mention, Reading
from kg.ontology import load_ontology


class Reader:
    """Reads articles with one model and one ontology; the model is loaded when it is first needed."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self.ontology = load_ontology(self.settings.ontology)
        own = self.settings.ontology / "actors" if self.settings.ontology is not None else None
        self._actors = [str(own)] if own is not None and own.is_dir() else []
        self.gazetteer = load_gazetteer(*self._actors)

    @cached_property
    def nlp(self) -> Language:
        """The language pipeline; its objects are taken out of the garbage collector's rounds."""
        nlp = load(self.settings.model, self._actors)
        gc.collect()
        gc.freeze()
        return nlp

    def read(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """Yield one reading an article, in order."""
        for article, doc in read(self.nlp, articles):
            yield self.reading(article, doc)

    def reading(self, article: Article, doc: Doc) -> Reading:
        """Return the reading of a Doc that has gone through the pipeline."""
        clusters = doc._.clusters
        mentions = (
            Mention(span(doc, m.start, m.end), str(cluster.id), m.form)
            for cluster in clusters
            for m in cluster.mentions
        )
        local = Reading(
            article,
            mentions=tuple(sorted(mentions, key=lambda m: (m.span.start, m.span.end))),
            times=tuple(doc._.times),
            facts=tuple(extract(doc, self.ontology, threshold=self.settings.threshold)),
        )
        return resolve_actors(local, clusters, self.gazetteer)
