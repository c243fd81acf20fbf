"""Attribution in transcripts, whose paragraphs and sentences open with their speaker's name ("DIAZ: …")."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Doc

from kg.language.annotations import Attribution, Part, Range
from kg.language.attribution.verbless import attributed, trim
from kg.language.quotations import in_title_case
from kg.language.syntax import DASHES

_LONGEST_NAME = 4
"""Tokens of the longest name before a colon."""
NO_LABELS = frozenset(
    {"update", "correction", "note", "analysis", "opinion", "photo", "photos", "image", "images", "picture"}
    | {"pictures", "video", "videos", "map", "chart", "table", "source", "credit"}
)
"""Words before a colon that name nobody."""
_ENDS = frozenset({".", "!", "?", "…"})


def turns(doc: Doc) -> Iterator[Attribution]:
    """Yield what is said by each speaker who is named more than once or known as a person.

    The latter must speak in sentences. A line all in capitals is a link, "The Other Side:" a heading.
    """
    parts = (part for part in doc._.parts if part.kind == "body")
    found = [turn for part in parts for turn in _turns(doc, *tokens_of(doc, part))]
    counts = Counter(doc[start:colon].text for start, colon, _ in found)
    for start, colon, end in found:
        content = trim(doc, colon + 1, end)
        is_known = counts[doc[start:colon].text] > 1 and doc[start].pos_ not in {"DET", "NUM"}
        is_known = is_known and doc[colon - 1].lower_ not in NO_LABELS
        is_known = is_known or (_is_person(doc, colon - 1) and _is_sentence(doc, colon, end))
        if content is not None and is_known and not in_title_case([t.text for t in doc[slice(*content)]]):
            name = _named(doc, start, colon)
            yield attributed(name, (start, colon), (colon, colon + 1), [content], "direct", ":")


def tokens_of(doc: Doc, part: Part) -> Range:
    """Return the tokens of a part without the marks that open it."""
    span = doc.char_span(part.start, part.end, alignment_mode="expand")
    if span is None:
        return 0, 0
    start: int = span.start
    while start < span.end and not doc[start].text[0].isalnum():
        start += 1
    return start, span.end


def _turns(doc: Doc, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Yield where a name, its colon and the next name stand in a paragraph (tokens ``start:end``)."""
    openings = (i for i in range(start, end) if i == start or doc[i].is_sent_start or _breaks_in(doc, i))
    labels = [(i, colon) for i in openings if (colon := _label_end(doc, i, end)) is not None]
    for (opening, colon), (following, _) in pairwise([*labels, (end, end)]):
        yield opening, colon, following


def _breaks_in(doc: Doc, index: int) -> bool:
    """Tell whether a word in capitals after a dash may name who interrupts ("the vote — DIAZ: …")."""
    return doc[index - 1].text in DASHES and doc[index].is_upper and len(doc[index]) > 1


def _label_end(doc: Doc, start: int, end: int) -> int | None:
    """Return the colon after the speaker's name at a token."""
    for index in range(start + 1, min(start + _LONGEST_NAME + 1, end - 1)):
        if doc[index].text == ":":
            return index if len(doc[index - 1]) > 1 else None
        if not (doc[index - 1].text[0].isupper() and doc[index].text[0].isupper()):
            return None
    return None


def _named(doc: Doc, start: int, colon: int) -> int:
    """Return the last word of the name in a label, without where its bearer lives ("Ana in Ohio: …")."""
    return next((i - 1 for i in range(start + 1, colon) if doc[i].lower_ in {"in", "from", "of"}), colon - 1)


def _is_person(doc: Doc, index: int) -> bool:
    """Tell whether a word is of a person's name, of which the article gives more than one word."""
    cluster = doc._.cluster_at.get(index)
    return cluster is not None and cluster.kind == "Person" and " " in cluster.name


def _is_sentence(doc: Doc, start: int, end: int) -> bool:
    """Tell whether what follows a colon is more than an entry of a list."""
    words = [token for token in doc[start:end] if not token.is_space and not token.is_quote]
    has_subject = any(token.dep_ in {"nsubj", "nsubjpass", "expl"} for token in words)
    return words[-1].text in _ENDS and (has_subject or words[0].tag_ == "VB")


def after_handle(doc: Doc, index: int) -> int:
    """Return the token after the name and handle that head a post ("Ana Diaz (@anadiaz) …"), else `index`."""
    handle = next(
        (token for token in doc[index : index + _LONGEST_NAME + 2] if token.text.startswith("@")), None
    )
    return handle.i + 2 if handle is not None and handle.nbor(-1).text == "(" else index
