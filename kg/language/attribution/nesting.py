"""Attributions in what another one reports: where the outer one ends, and how far the inner is trusted."""

from spacy.tokens import Doc

from kg.language.annotations import Attribution, Range
from kg.language.attribution.boundaries import tidy
from kg.language.attribution.direct_speech import DirectSpeech

_NESTED_SPEECH = 0.7
_NESTED = 0.5


def _phrase(attribution: Attribution) -> Range:
    """Return the tokens of a cue and its source."""
    (start, end), (begin, stop) = attribution.cue, attribution.source_span or attribution.cue
    return min(start, begin), max(end, stop)


def _closes(attribution: Attribution, other: Attribution) -> bool:
    """Tell whether an attribution reports the cue of the `other`, in whose content it stands itself."""
    start, end = attribution.pieces[0][0], attribution.pieces[-1][1]
    begin, stop = other.pieces[-1]
    return start <= other.cue[0] < end <= attribution.cue[0] and begin < attribution.cue[0] < stop


def cut(doc: Doc, speech: DirectSpeech, found: list[Attribution], according: list[Attribution]) -> None:
    """End reported speech before "according to …", unless quoted, or "…, aides said" of its reporter."""
    phrases = [_phrase(other) for other in according]
    for attribution in found:
        start, end = attribution.pieces[-1]
        cuts = [i for i, stop in phrases if start < i < end <= stop + 1 and i not in speech.at]
        cuts += [_phrase(other)[0] for other in found if _closes(other, attribution)]
        if cuts and attribution.cue[1] <= start:
            attribution.pieces[-1] = tidy(doc, start, cuts[-1])


def discount(speech: DirectSpeech, attributions: list[Attribution]) -> None:
    """Trust less what stands inside a quotation, or, unless it is speech, in what another source says.

    What is so "according to" somebody is the article's own sentence.
    """
    inside: set[int] = set()
    for attribution in attributions:
        if attribution.category == "speech" and attribution.kind != "according":
            inside.update(i for piece in attribution.pieces for i in range(*piece))
    for attribution in attributions:
        start = attribution.cue[0]
        if attribution.kind == "direct":
            continue
        if start in speech.at or (start in inside and attribution.category != "speech"):
            nested = _NESTED_SPEECH if attribution.category == "speech" else _NESTED
            attribution.confidence = round(nested * attribution.confidence, 2)
