"""Adverbials beside a quotation that tell when or where it is said."""

from kg.language.annotations import Range
from kg.language.attribution.direct_speech import DirectSpeech

_WHEN = frozenset({"when", "while", "as", "after", "before"})
_PREPOSED = frozenset({"ADP", "SCONJ"})
"""Parts of speech that open an adverbial ("As for the vote, …")."""


def without_adverbials(speech: DirectSpeech, pieces: list[Range]) -> list[Range]:
    """Leave out adverbials before or after the cue of a quoted sentence, or after the quotation.

    "At one point, he said, “Look …”", "“Look …,” he said when asked", "told him to “look” after he left"
    """
    pieces = [*pieces[:-1], _without_occasion(speech, *pieces[-1])]
    if len(pieces) < 2:
        return pieces
    last = pieces[-1][0]
    if pieces[0][0] in speech.at and speech.doc[last].lower_ in _WHEN and last not in speech.at:
        return pieces[:-1]
    (start, end), (begin, _) = pieces[:2]
    is_sentence = begin in speech.at and speech.at[begin].start == begin and speech.doc[begin].is_title
    is_said = speech.doc[begin].lower_ in {"i", "i'm", "i’m"} or speech.doc[begin].ent_type_ != ""
    is_said &= speech.doc[start].pos_ not in _PREPOSED
    is_unquoted = speech.at.keys().isdisjoint(range(start, end))
    return pieces[1:] if is_unquoted and is_sentence and not is_said else pieces


def _without_occasion(speech: DirectSpeech, start: int, end: int) -> Range:
    """Return a range up to the end of the quotation that it opens with, if what follows tells when."""
    quotation = next((q for i in range(start, min(start + 3, end)) if (q := speech.at.get(i))), None)
    after = quotation.end if quotation is not None else end
    while after < end and speech.is_mark(after):
        after += 1
    is_occasion = after < end and speech.doc[after].lower_ in _WHEN
    return (start, quotation.end) if quotation is not None and is_occasion else (start, end)
