"""Whether a text is English, by py3langid."""

from functools import cache
from typing import Any

MIN_CHARACTERS = 200
"""Shorter texts are not judged."""

_SAMPLE = 1_500
_SURE = 0.95
_ENGLISH = ("en", "pcm")
"""English, and Nigerian Pidgin, for which headlines are taken now and then."""


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def foreign_language(text: str) -> str | None:
    """Return the ISO 639-1 code of the language where it is surely not English, else None.

    Method: Lui and Baldwin (2012), langid.py: An Off-the-shelf Language Identification Tool, ACL 2012
    demonstrations.
    """
    if len(text) < MIN_CHARACTERS:
        return None
    language, probability = _identifier().classify(text[:_SAMPLE])
    return language if language not in _ENGLISH and probability >= _SURE else None
