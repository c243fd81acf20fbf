"""Quotations without a cue of their own, which go on with the speaker before them."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from kg.language.annotations import Attribution, Quotation
from kg.language.attribution.cues import with_auxiliaries
from kg.language.attribution.direct_speech import DirectSpeech
from kg.language.attribution.labels import SIGNATURE
from kg.language.attribution.reporting import reporting_words
from kg.language.attribution.sources import phrase, possessor_span
from kg.language.attribution.verbless import attributed
from kg.language.quotations import is_speech
from kg.language.syntax import VERBAL, first

_CONFIDENCE = 0.55
_SENTENCE_ENDS = frozenset({".", "!", "?", "…", "...", ":"})
_SPEAKERS = frozenset({"Person", "Organization", "Party", "Country"})
_QUOTING = frozenset({"quote", "cite"})
"""Verbs whose object is quoted, not their subject."""
_PERSONAL = frozenset({"stance", "belief", "directive", "intention"})
"""Categories of cues that make a person the speaker of the quotation that follows."""


def continued(doc: Doc, speech: DirectSpeech, found: list[Attribution]) -> list[Attribution]:
    """Return the sentences that are nothing but quotations, given to who speaks in what comes before.

    That is the sentence before, or the paragraph before where a paragraph begins; of several speakers it is
    the last whose words are not themselves part of what another says. Where that is a quotation, too, it
    gets longer, and nothing is added.
    """
    out: list[Attribution] = []
    spoken = sorted((a for a in found if _speaks(doc, a)), key=_end)
    main = [a for a in spoken if not any(_holds(other, a) for other in spoken)]
    direct = (a for a in found if a.kind == "direct")
    claimed = {i for a in direct for piece in (*a.pieces, a.source_span or a.cue) for i in range(*piece)}
    for quotation in doc._.quotations:
        if quotation.start in speech.claimed | claimed or not _stands_alone(doc, quotation):
            continue
        if (introduced := _introduced(doc, quotation)) is not None:
            out.append(introduced)
            continue
        start = _earliest(doc, quotation)
        before = [a for a in [*main, *out] if start < _end(a) <= quotation.start]
        if before:
            last, piece = max(before, key=_end), (quotation.start, quotation.end)
            if _is_broken(speech, last) and _is_next(doc, _end(last), piece[0]):
                last.pieces.append(piece)
                continue
            out.append(
                replace(
                    last,
                    pieces=[piece],
                    kind="direct",
                    category="speech",
                    frame="quote",
                    confidence=_CONFIDENCE,
                )
            )
    return out


def _introduced(doc: Doc, quotation: Quotation) -> Attribution | None:
    """Return a quotation after a colon as said by the subject of the clause that introduces it.

    "Diaz took aim at the plan: “…”", "Diaz's answer was short: “…”", "Said Ana Diaz, the mayor: “…”"
    """
    colon = next((i for i in range(quotation.start - 1, -1, -1) if not _is_mark(doc[i])), 0)
    if doc[colon].text != ":":
        return None
    verb, subject = _verb_and_subject(doc[doc[colon].sent.start : colon])
    cluster = doc._.cluster_at.get(subject.i) if subject is not None else None
    if verb is None or subject is None or cluster is None or cluster.kind not in _SPEAKERS:
        return None
    cue, piece = (with_auxiliaries(verb, verb.i), verb.i + 1), (quotation.start, quotation.end)
    start, end = possessor_span(subject) if subject.dep_ == "poss" else phrase(subject)
    span = (max(start, cue[1]) if cue[1] <= subject.i else start, min(end, colon))
    found = attributed(subject.i, span, cue, [piece], "direct", verb.lemma_.lower(), frame="quote")
    found.confidence = _CONFIDENCE
    return found


def _verb_and_subject(clause: Span) -> tuple[Token | None, Token | None]:
    """Return the first verb of a clause and who speaks in it."""
    if clause and clause[0].lower_ in {"said", "says"}:
        return clause[0], clause[0].head
    verb = next((t for t in clause if t.pos_ in VERBAL and first(t, "nsubj") is not None), None)
    subject = first(verb, "dobj" if verb.lemma_ in _QUOTING else "nsubj") if verb is not None else None
    if subject is None or subject.i >= clause.end:
        return None, None
    lexicon = reporting_words()
    is_message = subject.lemma_.lower() in lexicon.nouns.keys() | lexicon.documents
    return verb, (first(subject, "poss") if is_message else None) or subject


def _is_mark(token: Token) -> bool:
    return token.is_space or token.is_quote


def _speaks(doc: Doc, attribution: Attribution) -> bool:
    if attribution.source is None or attribution.negated or attribution.lemma == SIGNATURE:
        return False
    cluster = doc._.cluster_at.get(attribution.source)
    is_told = doc[attribution.cue[1] - 1].pos_ != "NOUN"
    is_person = cluster is not None and cluster.kind == "Person" and is_told
    return attribution.category == "speech" or (is_person and attribution.category in _PERSONAL)


def _is_broken(speech: DirectSpeech, attribution: Attribution) -> bool:
    """Tell whether a content is quoted or stands before its cue, so that it may go on after it."""
    start = attribution.pieces[0][0]
    return attribution.frame in {"quote", "clause"} and (start in speech.at or start < attribution.cue[0])


def _holds(outer: Attribution, inner: Attribution) -> bool:
    """Tell whether the cue of one attribution stands in what another says."""
    return any(start <= inner.cue[0] < end for start, end in outer.pieces)


def _is_next(doc: Doc, end: int, start: int) -> bool:
    """Tell whether no sentence stands between two tokens: none begins but the one at `start`."""
    begun = [i for i in range(end, start) if doc[i].is_sent_start and doc[i].is_alpha]
    return not begun


def _stands_alone(doc: Doc, quotation: Quotation) -> bool:
    """Tell whether a quotation of speech in the body makes up whole sentences."""
    part = doc._.parts[quotation.paragraph]
    if part.kind != "body" or not is_speech(doc, quotation):
        return False
    before = next(_words(doc, quotation.start - 1, -1, part.start, part.end), None)
    after = next(_words(doc, quotation.end, 1, part.start, part.end), None)
    is_closed = after is None or doc[quotation.end - 1].text in _SENTENCE_ENDS
    return (
        (before is None or before in _SENTENCE_ENDS) and is_closed and (after is None or after[0].isupper())
    )


def _words(doc: Doc, index: int, step: int, start: int, end: int) -> Iterator[str]:
    """Yield the words and stops from a token on, within the characters ``start:end``, marks left out."""
    while 0 <= index < len(doc) and start <= doc[index].idx < end:
        text = doc[index].text
        if text.isalnum() or text in _SENTENCE_ENDS:
            yield text
        index += step


def _earliest(doc: Doc, quotation: Quotation) -> int:
    """Return the token after which a speaker must have spoken for a quotation to go on with him."""
    index = quotation.start - 1
    part = doc._.parts[quotation.paragraph]
    is_first = doc[quotation.start].idx <= part.start + 2
    if is_first and quotation.paragraph:
        before = doc._.parts[quotation.paragraph - 1].start
        while index > 0 and doc[index].idx > before:
            index -= 1
        return index
    while index > 0 and not (doc[index].is_alpha or doc[index].text in _SENTENCE_ENDS):
        index -= 1
    start: int = doc[index].sent.start
    return start


def _end(attribution: Attribution) -> int:
    """Return the token after the content and the cue of an attribution."""
    return max(attribution.cue[1], attribution.pieces[-1][1])
