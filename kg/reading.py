"""Articles into readings: the language pipeline, the facts and the actors in one call."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property

from spacy.language import Language
from spacy.tokens import Doc

from kg.config import Settings
from kg.facts.extract import extract
from kg.language.pipeline import load, read
from kg.model import Article, Entity, Mention, Reading
from kg.ontology import load_ontology


class Reader:
    """Reads articles with one model and one ontology, loaded when first needed."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self.ontology = load_ontology(self.settings.ontology)

    @cached_property
    def nlp(self) -> Language:
        """The language pipeline."""
        return load(self.settings.model)

    def read(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """Yield one reading an article, in order."""
        for article, doc in read(self.nlp, articles):
            yield self.reading(article, doc)

    def reading(self, article: Article, doc: Doc) -> Reading:
        """Return the reading of a Doc that has gone through the pipeline."""
        facts = extract(doc, self.ontology, threshold=self.settings.threshold)
        entities = tuple(Entity(str(c.id), c.name, c.kind) for c in doc._.clusters)
        mentions = tuple(
            Mention(_span(doc, m.start, m.end), str(c.id), m.form) for c in doc._.clusters for m in c.mentions
        )
        return Reading(article, entities, mentions, tuple(doc._.times), tuple(facts))


def _span(doc, start, end):
    from kg.facts.arguments import span

    return span(doc, start, end)
