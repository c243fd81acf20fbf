"""Attribution by layout: "X: …" and "…, says X" in headlines and captions, and signatures ("… — X")."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from kg.language.annotations import Attribution
from kg.language.attribution.reporting import ReportingWords
from kg.language.attribution.transcripts import NO_LABELS, tokens_of
from kg.language.attribution.verbless import attributed, trim
from kg.language.quotations import in_title_case
from kg.language.syntax import TIMES, VERBAL

SIGNATURE = "—"
"""The lemma of an attribution by signature."""
_ACTORS = frozenset({"PERSON", "ORG", "NORP"})
_SIGNATURE = re.compile(
    r"(?:\s+|(?<=[”\"]))[-–—―]{1,2}\s*(?P<name>[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,4})"
    r"(?:(?P<handle>\s\(@\w+\))(?:,?\s[A-Z][^—]{0,40})?|,\s[A-Z][^—]{0,40})?\s*$"
)
_NO_WORDS = re.compile(r"\S*(?:#|@|https?:|(?:pic\.twitter|t)\.com?/)\S*|[^\w\s]")
"""Tags, handles, links and marks, which alone make no post."""
_AFTER = frozenset({"on", "to", "in", "last"})
"""What ends the name in a label ("Diaz on the vote:", "Diaz last night:")."""
_DASHES = frozenset({"-", "–", "—", "|"})
_QUOTES = frozenset('"“”‘’«»')
_QUESTIONING = frozenset({"WP", "WRB", "WDT"})
_LONGEST_LABEL = 6
"""Tokens of the longest name before or after the colon of a headline."""


def labels(doc: Doc, lexicon: ReportingWords) -> Iterator[Attribution]:
    """Yield what stands beside a name and a colon in headlines and captions."""
    body = next((part.start for part in doc._.parts if part.kind == "body"), len(doc.text))
    for part in doc._.parts:
        start, end = tokens_of(doc, part)
        is_labelled = part.kind == "caption" or _is_label_and_quotation(doc, start, end)
        is_link = part.start > body and in_title_case([token.text for token in doc[start:end]])
        if (part.kind == "headline" or is_labelled) and not is_link:
            yield from _headline(doc, lexicon, start, end, is_closed=part.kind == "headline")


def _is_label_and_quotation(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a paragraph is nothing but a quotation after a colon ("Diaz on the vote: “A farce!”")."""
    return any(
        start < quotation.start <= start + _LONGEST_LABEL + 3
        and quotation.end >= end - 1
        and any(token.text == ":" for token in doc[quotation.start - 2 : quotation.start])
        for quotation in doc._.quotations
    )


def says_at_end(doc: Doc, lexicon: ReportingWords) -> Iterator[Attribution]:
    """Yield headlines that close with their source ("Vote "unfair", says EU", "Vote Was Unfair, EU Says")."""
    for part in doc._.parts:
        start, end = tokens_of(doc, part)
        if part.kind != "headline" or end - start < 5:
            continue
        outlet = next((i for i in range(end - 1, max(end - 5, start), -1) if doc[i].text in _DASHES), end)
        end = outlet if start + 5 < outlet else end
        for index in range(end - 1, max(end - 6, start + 2), -1):
            token = doc[index]
            if token.tag_ not in {"VBZ", "VBD"} or "quote" not in lexicon.frames(token):
                continue
            commas = [i for i in range(start, index) if doc[i].text == ","]
            bounds = (index + 1, end) if index + 1 < end else (commas[-1] + 1 if commas else index, index)
            name, content = trim(doc, *bounds), trim(doc, start, min(bounds[0], index))
            if name is None or content is None or doc[name[0]].pos_ == "ADP":
                break
            if any(doc[i].pos_ in VERBAL for i in range(*name)):
                break
            yield attributed(name[1] - 1, name, (index, index + 1), [content], "indirect", token.lemma_)
            break


def _headline(
    doc: Doc, lexicon: ReportingWords, start: int, end: int, *, is_closed: bool
) -> Iterator[Attribution]:
    colon = next((i for i in range(start + 1, end - 1) if doc[i].text == ":"), None)
    if colon is None:
        return
    left, right = trim(doc, start, colon), trim(doc, colon + 1, end)
    if left is None or right is None:
        return
    is_quoted = not doc[colon + 1].text[0].isalnum()
    if (head := _label_head(doc, lexicon, *left, is_quoted=is_quoted)) is not None:
        name, content = (left[0], head + 1), right
    elif (
        is_closed
        and _is_said(doc, *left)
        and (head := _label_head(doc, lexicon, *right, is_quoted=False)) == right[1] - 1
    ):
        name, content = right, left
    else:
        return
    if _has_words(doc[slice(*content)].text):
        yield attributed(head, name, (colon, colon + 1), [content], "indirect", ":")


def _has_words(text: str) -> bool:
    """Tell whether a text is more than a link with a signature."""
    match = _SIGNATURE.search(text)
    return len(_NO_WORDS.sub(" ", text[: match.start()] if match else text).split()) > 1


def _is_said(doc: Doc, start: int, end: int) -> bool:
    """Tell whether words before a closing label are a clause or quoted, no heading ("Round two: …")."""
    is_quoted = doc[start - 1].is_quote and start > 0
    has_verb = any(token.pos_ in VERBAL for token in doc[start:end])
    return is_quoted or (has_verb and doc[start].tag_ not in _QUESTIONING)


def _label_head(doc: Doc, lexicon: ReportingWords, start: int, end: int, *, is_quoted: bool) -> int | None:
    """Return the head of a label that names a source ("Poll", "Maduro on Trump"), or None."""
    stop = next(
        (i for i in range(start + 1, end) if doc[i].lower_ in _AFTER or doc[i].ent_type_ in TIMES), end
    )
    if stop - start > _LONGEST_LABEL or any(doc[i].pos_ in VERBAL for i in range(start, stop)):
        return None
    head = doc[stop - 1]
    is_stage = stop < end and doc[stop].lower_ == "in" and not is_quoted
    if head.lower_ in NO_LABELS or is_stage:
        return None
    is_actor = head.ent_type_ in _ACTORS or (is_quoted and head.ent_type_ == "GPE")
    return head.i if is_actor or head.lemma_.lower() in lexicon.evidence | lexicon.documents else None


def signatures(doc: Doc) -> Iterator[Attribution]:
    """Yield quotations and posts that are signed after a dash ("“…” — Ana Perez", "— Ana (@ana) May 3")."""
    quoted = {quotation.end: quotation for quotation in doc._.quotations}
    text = doc.text
    for part in doc._.parts:
        match = _SIGNATURE.search(text, part.start, part.end)
        if match is None:
            continue
        start, end = match.start("name"), match.start("name") + len(match["name"].rstrip("."))
        name = doc.char_span(start, end, alignment_mode="expand")
        before = doc.char_span(part.start, match.start(), alignment_mode="contract")
        if name is None or before is None or not name.text[0].isalpha():
            continue
        is_quotation = any(end in quoted for end in range(max(before.end - 2, 0), before.end + 1))
        is_quotation = is_quotation or {before.text[0], before.text.rstrip()[-1]} <= _QUOTES
        content = trim(doc, before.start, before.end)
        if content is not None and _has_words(before.text) and (is_quotation or match.group("handle")):
            dash = next(i for i in range(name.start - 1, before.end - 1, -1) if not doc[i].is_space)
            cue = (dash, dash + 1)
            yield attributed(name.root.i, (name.start, name.end), cue, [content], "direct", SIGNATURE)
