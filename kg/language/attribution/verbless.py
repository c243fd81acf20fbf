"""Attribution without a verb of saying: "according to X", "X's claim that …", "X's letter denying …"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.language.annotations import Attribution, AttributionKind, Range
from kg.language.attribution.boundaries import without_lead
from kg.language.attribution.reported_clauses import is_passive
from kg.language.attribution.reporting import Frames, ReportingWords
from kg.language.attribution.sources import possessor_span, subject_of
from kg.language.syntax import VERBAL, children, first, is_negated, is_simple_infinitive, subtree_range

_PHRASES = {("according", "to"), ("words", "of"), ("view", "of"), ("opinion", "of"), ("eyes", "of")}
_TAKING_UP = frozenset({"that", "this", "it"})
_OPENERS = frozenset(word for word, _ in _PHRASES)
_LEAST_SAID = 5
"""Tokens of the shortest content without a verb."""
_CONFIDENCE = 0.8
_REPORTED_THOUGHT = 0.5


def according_to(doc: Doc) -> Iterator[Attribution]:
    """Yield what is said according to somebody, or in the words of somebody."""
    phrases = list(_phrases(doc))
    for number, (token, source, start, end) in enumerate(phrases):
        sentence = token.sent
        before = [stop for _, _, _, stop in phrases[:number] if stop > sentence.start]
        is_last = not any(begin < sentence.end for _, _, begin, _ in phrases[number + 1 :])
        bounds = (before[-1] if before else sentence.start, sentence.end if is_last else end)
        pieces = _around(token, (start, end), bounds)
        words = [t for begin, stop in pieces for t in doc[begin:stop]]
        if len(words) >= _LEAST_SAID or any(t.pos_ in VERBAL for t in words):
            span = (subtree_range(source)[0], end)
            yield attributed(source.i, span, (start, token.i + 2), pieces, "according", token.lemma_.lower())


def _phrases(doc: Doc) -> Iterator[tuple[Token, Token, int, int]]:
    """Yield the opening word of each such phrase, the head of its source, and its tokens ``start:end``."""
    for token in list(doc)[:-2]:
        if token.lower_ not in _OPENERS or (token.lower_, token.nbor().lower_) not in _PHRASES:
            continue
        source = first(token.nbor(), "pobj") or next(children(token, "pobj"), None)
        if source is None or source.i < token.i:
            continue
        start = token.i
        if token.lower_ != "according":
            if not (token.head.lower_ == "in" and token.head.i < token.i):
                continue
            start = token.head.i
        yield token, source, start, _source_end(token, source)


def _source_end(opening: Token, source: Token) -> int:
    """Return the token after a source; where the parser gave it all of its sentence, that is a comma."""
    end = subtree_range(source)[1]
    if opening.is_sent_start and end >= opening.sent.end - 2:
        return next((i for i in range(source.i + 1, end) if opening.doc[i].text == ","), end)
    return end


def _around(token: Token, phrase: Range, bounds: Range) -> list[Range]:
    """Return what `bounds` hold without the phrase; of a relative clause only that clause."""
    (start, end), (begin, stop), doc = phrase, bounds, token.doc
    clause = token.head
    while clause.pos_ not in VERBAL and clause.head != clause:
        clause = clause.head
    if clause.dep_ == "relcl" and clause.left_edge.i < start:
        begin = clause.left_edge.i
    semicolons = [i for i in range(begin, start) if doc[i].text == ";"]
    before, after = trim(doc, semicolons[-1] + 1 if semicolons else begin, start), trim(doc, end, stop)
    before = _without_conjunction(doc, *before) if before is not None else None
    if before is None or after is None:
        return [_meant(doc, piece) for piece in (before, after) if piece is not None]
    goes_on = clause.i >= end or any(child.i >= end and child.dep_ != "punct" for child in clause.children)
    return [before, after] if goes_on else [before]


def _without_conjunction(doc: Doc, start: int, end: int) -> Range | None:
    while start < end and doc[start].pos_ == "CCONJ":
        start += 1
    return without_lead(doc, start, end) if start < end else None


def _meant(doc: Doc, piece: Range) -> Range:
    """Return the sentence before where `piece` only takes it up ("That's according to the aide.")."""
    start, end = piece
    is_taken_up = end - start == 2 and doc[start].lower_ in _TAKING_UP and doc[start + 1].lemma_ == "be"
    if not is_taken_up or start == 0:
        return piece
    sentence = doc[start - 1].sent
    return trim(doc, sentence.start, sentence.end) or piece


def trim(doc: Doc, start: int, end: int) -> Range | None:
    """Return a range without outer punctuation and white space, quotation marks included; None if empty."""
    while start < end and not doc[start].text[0].isalnum() and doc[start].text[0] not in "[$€£#@":
        start += 1
    while start < end and not doc[end - 1].text[-1].isalnum() and doc[end - 1].text[-1] not in "]%)":
        end -= 1
    return (start, end) if start < end else None


def nouns(doc: Doc, lexicon: ReportingWords) -> Iterator[Attribution]:
    """Yield what nouns of saying and documents say ("X's claim that …", "X issued a statement saying …")."""
    for noun in doc:
        if noun.pos_ != "NOUN":
            continue
        lemma = noun.lemma_.lower()
        if lemma in lexicon.nouns:
            yield from _claimed(noun, lexicon, lexicon.nouns[lemma])
        if lemma in lexicon.documents and noun.dep_ == "dobj":
            yield from _issued(noun, lexicon)


def _claimed(noun: Token, lexicon: ReportingWords, frames: Frames) -> Iterator[Attribution]:
    """Yield what stands in the clause of a noun of saying ("the call by X to …")."""
    beside = children(noun.head, "advcl") if noun.dep_ == "dobj" else ()
    clauses = [*children(noun, "acl", "ccomp", "relcl"), *(c for c in beside if c.i > noun.i)]
    for clause in clauses:
        is_that = any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.children)
        frame = "clause" if is_that else "infinitive" if is_simple_infinitive(clause) else ""
        owner = _owner(noun, lexicon) if frame in frames else None
        if owner is not None:
            source, span, start = owner
            cue, content, lemma = (start, noun.i + 1), subtree_range(clause), noun.lemma_.lower()
            found = attributed(source.i, span, cue, [content], "indirect", lemma, frames[frame], frame)
            found.negated = is_negated(noun) or (noun.dep_ == "dobj" and is_negated(noun.head))
            yield found


def _issued(noun: Token, lexicon: ReportingWords) -> Iterator[Attribution]:
    """Yield what a document does whose issuer is named ("El Salvador issued a statement welcoming …")."""
    verb = noun.head
    if verb.lemma_.lower() not in lexicon.issuing or is_passive(verb):
        return
    (source, span), participle = subject_of(verb), _participle(noun)
    if source is not None and span is not None and participle is not None:
        cue, content = (verb.i, noun.i + 1), subtree_range(participle)
        found = attributed(source.i, span, cue, [content], "indirect", verb.lemma_.lower())
        found.negated = is_negated(verb)
        yield found


def _participle(noun: Token) -> Token | None:
    """Return the participle with an object that tells what a document does, beside it or its verb."""
    for clause in (*children(noun, "acl"), *children(noun.head, "advcl")):
        between = noun.doc[noun.i + 1 : clause.i]
        is_next = clause.i > noun.i and all(token.pos_ not in {"PUNCT", "VERB"} for token in between)
        if clause.tag_ == "VBG" and is_next and first(clause, "dobj", "ccomp", "prep") is not None:
            return clause
    return None


def _owner(noun: Token, lexicon: ReportingWords) -> tuple[Token, Range, int] | None:
    """Return whose word a noun is, the tokens that name them, and where the cue starts."""
    modifiers = [c.i for c in noun.children if c.dep_ in {"amod", "compound"} and c.i < noun.i]
    start = min([*modifiers, noun.i])
    if (owner := first(noun, "poss")) is not None:
        return owner, possessor_span(owner), start
    beside = [p for p in children(noun.head, "prep") if noun.dep_ == "dobj" and p.lower_ == "from"]
    for preposition in [*children(noun, "prep", "agent"), *beside]:
        if preposition.lower_ in {"by", "from"} and (owner := first(preposition, "pobj")) is not None:
            return owner, subtree_range(owner), start
    verb = noun.head
    if noun.dep_ == "dobj" and verb.lemma_.lower() in lexicon.issuing and not is_passive(verb):
        source, span = subject_of(verb)
        if source is not None and span is not None:
            return source, span, verb.i
    return None


def attributed(
    source: int,
    span: Range,
    cue: Range,
    pieces: list[Range],
    kind: AttributionKind,
    lemma: str,
    category: str = "speech",
    frame: str = "clause",
) -> Attribution:
    """Return an attribution that no verb makes; its content is the longest of the `pieces`."""
    return Attribution(
        source=source,
        cue=cue,
        content=max(pieces, key=lambda piece: piece[1] - piece[0]),
        source_span=span,
        pieces=pieces,
        kind=kind,
        lemma=lemma,
        category=category,
        frame=frame,
        confidence=_CONFIDENCE if category == "speech" else _REPORTED_THOUGHT,
    )
