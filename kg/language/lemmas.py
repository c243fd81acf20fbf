"""Lemmas of verbs that a model's lemmatizer does not know."""

from collections.abc import Iterator

from spacy.language import Language

from kg.language.lexicon import words

_VOWELS = frozenset("aeiou")


def teach_lemmas(nlp: Language) -> None:
    """Teach a rule lemmatizer, if `nlp` has one, the verbs of ``ontology/lexicon/lemmas.yaml``."""
    lookups = getattr(nlp.get_pipe("lemmatizer"), "lookups", None) if nlp.has_pipe("lemmatizer") else None
    if lookups is None or not lookups.has_table("lemma_exc"):
        return
    exceptions = lookups.get_table("lemma_exc").setdefault("verb", {})
    for key in ("verbs", "doubling"):
        for lemma in words("lemmas", key):
            stem = lemma + lemma[-1] if key == "doubling" else lemma
            exceptions.update((form, [lemma]) for form in _forms(stem))


def _forms(stem: str) -> Iterator[str]:
    """Yield past tense and participles of a regular verb."""
    if stem.endswith("y") and stem[-2] not in _VOWELS:
        yield from (stem[:-1] + "ied", stem + "ing", stem[:-1] + "ies")
    elif stem.endswith("e"):
        yield from (stem + "d", stem[:-1] + "ing", stem + "s")
    else:
        yield from (stem + "ed", stem + "ing", stem + "s")
