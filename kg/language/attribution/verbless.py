"""Attribution without a verb of saying: "according to X", "X: …", "…: X", "… — X", "X's claim that …"."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.language.annotations import Attribution, Part
from kg.language.attribution.boundaries import without_lead
from kg.language.attribution.contents import is_infinitive, is_passive
from kg.language.attribution.cues import possessor_span, subject_of
from kg.language.attribution.reporting import ReportingWords
from kg.language.syntax import children, first, subtree_range

Range = tuple[int, int]

_ACTORS = frozenset({"PERSON", "ORG", "NORP"})
_PHRASES = {("according", "to"), ("words", "of"), ("view", "of"), ("opinion", "of"), ("eyes", "of")}
_OPENERS = frozenset(word for word, _ in _PHRASES)
_SIGNATURE = re.compile(
    r"\s+[-–—―]{1,2}\s*(?P<name>[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,4})"
    r"(?P<handle>\s\(@\w+\))?(?:,?\s[A-Z][^—]{0,40})?$"
)
_CONFIDENCE = 0.8
_REPORTED_THOUGHT = 0.5
_LONGEST_LABEL = 6
"""Tokens of the longest name before or after the colon of a headline."""


def according_to(doc: Doc) -> Iterator[Attribution]:
    """Yield what is said according to somebody, or in the words of somebody."""
    for token in list(doc)[:-2]:
        if token.lower_ not in _OPENERS or (token.lower_, token.nbor().lower_) not in _PHRASES:
            continue
        source = first(token.nbor(), "pobj") or next(children(token, "pobj"), None)
        if source is None or source.i < token.i:
            continue
        start = token.i if token.lower_ == "according" else token.left_edge.i
        if token.lower_ != "according":
            if not (token.head.lower_ == "in" and token.head.i < token.i):
                continue
            start = token.head.i
        span = subtree_range(source)
        pieces = _around(token, start, span[1])
        if pieces:
            yield _attribution(
                source.i, span, (start, token.i + 2), pieces, "according", token.lemma_.lower()
            )


def _around(token: Token, start: int, end: int) -> list[Range]:
    """Return the sentence without the phrase ``start:end``; of a relative clause only that clause."""
    sentence, doc = token.sent, token.doc
    clause = token.head
    while clause.pos_ not in {"VERB", "AUX"} and clause.head != clause:
        clause = clause.head
    begin = clause.left_edge.i if clause.dep_ == "relcl" and clause.left_edge.i < start else sentence.start
    semicolons = [i for i in range(begin, start) if doc[i].text == ";"]
    before = trim(doc, semicolons[-1] + 1 if semicolons else begin, start)
    after = trim(doc, end, sentence.end)
    if before is not None and after is not None and all(doc[i].pos_ == "CCONJ" for i in range(*before)):
        before = None
    before = without_lead(doc, *before) if before is not None else None
    if before is None or after is None:
        return [piece for piece in (before, after) if piece is not None]
    goes_on = clause.i >= end or any(child.i >= end and child.dep_ != "punct" for child in clause.children)
    return [before, after] if goes_on else [before]


def trim(doc: Doc, start: int, end: int) -> Range | None:
    """Return a range without outer punctuation and white space, quotation marks included; None if empty."""
    while start < end and not doc[start].text[0].isalnum() and doc[start].text[0] not in "[$€£#@":
        start += 1
    while start < end and not doc[end - 1].text[-1].isalnum() and doc[end - 1].text[-1] not in "]%)":
        end -= 1
    return (start, end) if start < end else None


def labels(doc: Doc, lexicon: ReportingWords) -> Iterator[Attribution]:
    """Yield what stands beside a name and a colon in headlines, captions and transcripts."""
    speakers: dict[str, int] = {}
    bounds = [(part, *_tokens(doc, part)) for part in doc._.parts]
    for part, start, end in bounds:
        if part.kind in {"headline", "caption"}:
            yield from _headline(doc, lexicon, start, end, is_closed=part.kind == "headline")
        elif part.kind == "body" and (colon := _label_end(doc, start, end)) is not None:
            speakers[doc[start:colon].text] = speakers.get(doc[start:colon].text, 0) + 1
    for part, start, end in bounds:
        if part.kind == "body" and (colon := _label_end(doc, start, end)) is not None:
            content = trim(doc, colon + 1, end)
            if content is not None and speakers[doc[start:colon].text] > 1:
                yield _attribution(colon - 1, (start, colon), (colon, colon + 1), [content], "direct", ":")


def _tokens(doc: Doc, part: Part) -> Range:
    span = doc.char_span(part.start, part.end, alignment_mode="expand")
    if span is None:
        return 0, 0
    start: int = span.start
    while start < span.end and not doc[start].text[0].isalnum():
        start += 1
    return start, span.end


def _label_end(doc: Doc, start: int, end: int) -> int | None:
    """Return the colon after the speaker's name with which a paragraph of a transcript opens."""
    for index in range(start + 1, min(start + 5, end - 1)):
        if doc[index].text == ":":
            return index
        if not (doc[index - 1].text[0].isupper() and doc[index].text[0].isupper()):
            return None
    return None


def says_at_end(doc: Doc, lexicon: ReportingWords) -> Iterator[Attribution]:
    """Yield headlines that close with their source ("Vote "unfair", says EU", "Vote Was Unfair, EU Says")."""
    for part in doc._.parts:
        start, end = _tokens(doc, part)
        if part.kind != "headline" or end - start < 5:
            continue
        for index in range(end - 1, max(end - 6, start + 2), -1):
            token = doc[index]
            if token.tag_ not in {"VBZ", "VBD"} or "quote" not in lexicon.frames(token):
                continue
            commas = [i for i in range(start, index) if doc[i].text == ","]
            bounds = (index + 1, end) if index + 1 < end else (commas[-1] + 1 if commas else index, index)
            name, content = trim(doc, *bounds), trim(doc, start, min(bounds[0], index))
            if name is None or content is None or any(doc[i].pos_ in {"VERB", "AUX"} for i in range(*name)):
                break
            yield _attribution(name[1] - 1, name, (index, index + 1), [content], "indirect", token.lemma_)
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
    elif is_closed and (head := _label_head(doc, lexicon, *right, is_quoted=False)) is not None:
        name, content = right, left
    else:
        return
    yield _attribution(head, name, (colon, colon + 1), [content], "indirect", ":")


def _label_head(doc: Doc, lexicon: ReportingWords, start: int, end: int, *, is_quoted: bool) -> int | None:
    """Return the head of a label that names a source ("Poll", "Maduro on Trump"), or None."""
    stop = next((i for i in range(start + 1, end) if doc[i].lower_ in {"on", "to", "in"}), end)
    if stop - start > _LONGEST_LABEL or any(doc[i].pos_ in {"VERB", "AUX"} for i in range(start, stop)):
        return None
    head = doc[stop - 1]
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
        name = doc.char_span(match.start("name"), match.end("name"), alignment_mode="expand")
        before = doc.char_span(part.start, match.start(), alignment_mode="contract")
        if name is None or before is None:
            continue
        is_quotation = any(end in quoted for end in range(max(before.end - 2, 0), before.end + 1))
        content = trim(doc, before.start, before.end)
        if content is not None and (is_quotation or match.group("handle")):
            dash = name.start - 1
            yield _attribution(
                name.root.i, (name.start, name.end), (dash, dash + 1), [content], "direct", "—"
            )


def nouns(doc: Doc, lexicon: ReportingWords) -> Iterator[Attribution]:
    """Yield what stands in the clause of a noun of saying ("X's claim that …", "the call by X to …")."""
    for noun in doc:
        frames = lexicon.nouns.get(noun.lemma_.lower()) if noun.pos_ == "NOUN" else None
        if not frames:
            continue
        for clause in children(noun, "acl", "ccomp", "relcl"):
            is_that = any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.children)
            frame = "clause" if is_that else "infinitive" if is_infinitive(clause) else ""
            owner = _owner(noun, lexicon)
            if frame in frames and owner is not None:
                source, span, start = owner
                cue = (start, noun.i + 1)
                category = frames[frame]
                yield _attribution(
                    source.i,
                    span,
                    cue,
                    [subtree_range(clause)],
                    "indirect",
                    noun.lemma_.lower(),
                    category,
                    frame,
                )


def _owner(noun: Token, lexicon: ReportingWords) -> tuple[Token, Range, int] | None:
    """Return whose word a noun is, the tokens that name them, and where the cue starts."""
    modifiers = [c.i for c in noun.children if c.dep_ in {"amod", "compound"} and c.i < noun.i]
    start = min([*modifiers, noun.i])
    if (owner := first(noun, "poss")) is not None:
        return owner, possessor_span(owner), start
    for preposition in children(noun, "prep", "agent"):
        if preposition.lower_ in {"by", "from"} and (owner := first(preposition, "pobj")) is not None:
            return owner, subtree_range(owner), start
    verb = noun.head
    if noun.dep_ == "dobj" and verb.lemma_.lower() in lexicon.issuing and not is_passive(verb):
        source, span = subject_of(verb)
        if source is not None and span is not None:
            return source, span, verb.i
    return None


def _attribution(
    source: int,
    span: Range,
    cue: Range,
    pieces: list[Range],
    kind: str,
    lemma: str,
    category: str = "speech",
    frame: str = "clause",
) -> Attribution:
    return Attribution(
        source=source,
        cue=cue,
        content=max(pieces, key=lambda piece: piece[1] - piece[0]),
        source_span=span,
        whole=(pieces[0][0], pieces[-1][1]),
        pieces=pieces,
        kind=kind,  # type: ignore[arg-type]
        lemma=lemma,
        category=category,
        frame=frame,
        confidence=_CONFIDENCE if category == "speech" else _REPORTED_THOUGHT,
    )
