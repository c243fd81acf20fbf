"""Attribution by a phrase: "according to X", "per X", "in X's view", or at the end ("…, the BBC reports")."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from spacy.tokens import Doc, Token

from kg.language.annotations import Attribution, Range
from kg.language.attribution.boundaries import without_lead
from kg.language.attribution.reported_clauses import that_of
from kg.language.attribution.reporting import ReportingWords
from kg.language.attribution.verbless import attributed, trim
from kg.language.sieve import Sieve
from kg.language.syntax import VERBAL, children, first, phrase_with, subtree_range

_WORDS = {
    "in": frozenset({"word", "view", "opinion", "telling", "estimation", "judgment", "judgement"}),
    "by": frozenset({"account", "admission", "telling", "estimate", "estimation", "reckoning"}),
}
"""Nouns, by the preposition before them, whose owner says or thinks what the sentence says."""
_OPENING = frozenset({"per", *_WORDS})
_OPENINGS = Sieve("LOWER", (_OPENING | {"according"}).__contains__)
_REPORTS = frozenset({"reports", "reported"})
_ACTORS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_MARKS = frozenset({",", "(", "-", "–", "—", "--"})
_TAKING_UP = frozenset({"that", "this", "it"})
_LEAST_SAID = 5
"""Tokens of the shortest content without a verb."""


class _Phrase(NamedTuple):
    opening: Token
    source: Token
    source_span: Range
    cue: Range
    start: int
    end: int
    """Tokens ``start:end`` of the whole phrase."""


def according_to(doc: Doc, lexicon: ReportingWords) -> Iterator[Attribution]:
    """Yield what is said according to somebody, or in somebody's words or view."""
    phrases = [phrase for token in _OPENINGS(doc) if (phrase := _phrase(token, lexicon)) is not None]
    for number, phrase in enumerate(phrases):
        sentence = phrase.opening.sent
        before = [other.end for other in phrases[:number] if other.end > sentence.start]
        is_last = not any(other.start < sentence.end for other in phrases[number + 1 :])
        bounds = (before[-1] if before else sentence.start, sentence.end if is_last else phrase.end)
        pieces = _around(phrase, bounds)
        words = [token for start, end in pieces for token in doc[start:end]]
        if len(words) >= _LEAST_SAID or any(token.pos_ in VERBAL for token in words):
            lemma = phrase.opening.lemma_.lower()
            yield attributed(phrase.source.i, phrase.source_span, phrase.cue, pieces, "according", lemma)


def closing_reports(doc: Doc, lexicon: ReportingWords) -> Iterator[Attribution]:
    """Yield sentences that close with who says them, where the parser took verb or name for something else.

    "Prices fell, the BBC reports.", "Prices fell, asserted chairman Ana Diaz."
    """
    for sentence in doc.sents:
        commas = [token.i for token in sentence if token.text == ","]
        for comma, end in pairwise([*commas, sentence.end]):
            words = [token for token in doc[comma + 1 : end] if not (token.is_punct or token.is_space)]
            if not words or comma - sentence.start < _LEAST_SAID:
                continue
            *name, verb = words
            if name and verb.lower_ not in _REPORTS:
                verb, *name = words
            if end == sentence.end and (told := _told(words, lexicon)) is not None:
                source, verb = told
                span, cue = (words[0].i, verb.i), (verb.i, verb.i + 1)
                yield attributed(source.i, span, cue, [(sentence.start, comma)], "indirect", verb.lemma_)
            elif name and _closes(verb, name, lexicon, is_last=end == sentence.end):
                span, cue = (name[0].i, name[-1].i + 1), (verb.i, verb.i + 1)
                yield attributed(name[-1].i, span, cue, [(sentence.start, comma)], "according", "report")


def _told(words: list[Token], lexicon: ReportingWords) -> tuple[Token, Token] | None:
    """Return who closes a sentence with "…, a source close to the talks told Reuters", and the verb.

    The parser saw no subject of the verb, which is the only one in these words.
    """
    verbs = [token for token in words if token.pos_ in VERBAL]
    if len(verbs) != 1 or first(verbs[0], "nsubj") is not None or words[0].pos_ != "DET":
        return None
    verb, doc = verbs[0], words[0].doc
    is_saying = verb.tag_ == "VBD" and lexicon.frames(verb).get("clause") == "speech"
    source: Token = doc[words[0].i : verb.i].root
    is_told = all(token.pos_ in {"PROPN", "NOUN"} for token in words if token.i > verb.i)
    return (source, verb) if is_saying and is_told and source.pos_ == "NOUN" else None


def _closes(verb: Token, name: list[Token], lexicon: ReportingWords, *, is_last: bool) -> bool:
    """Tell whether a word reports and its neighbours name a medium or, at the end, a person."""
    if all(token.ent_type_ == "ORG" or token.lower_ == "the" for token in name):
        return verb.lower_ in _REPORTS
    is_person = name[-1].ent_type_ == "PERSON" and all(token.pos_ in {"PROPN", "NOUN"} for token in name)
    is_saying = {lexicon.frames(verb).get(frame) for frame in ("quote", "clause")} == {"speech"}
    return is_last and is_person and is_saying and verb.i < name[0].i and verb.tag_ in {"VBD", "VBZ"}


def _phrase(token: Token, lexicon: ReportingWords) -> _Phrase | None:
    """Return the phrase that a word opens, if it does."""
    if token.lower_ == "according" and token.i + 1 < len(token.doc) and token.nbor().lower_ == "to":
        source = first(token.nbor(), "pobj") or first(token, "pobj")
        return None if source is not None and _is_criterion(source) else _by(token, source, token.i + 2)
    noun = first(token, "pobj") if token.lower_ in _OPENING else None
    if noun is None or noun.i < token.i:
        return None
    if token.lower_ == "per" and _is_informant(noun, lexicon) and _is_set_off(token):
        return _by(token, noun, token.i + 1)
    return _in_words(token, noun) if noun.lemma_.lower() in _WORDS.get(token.lower_, ()) else None


def _is_criterion(noun: Token) -> bool:
    """Tell whether a noun after "according to" is what something goes by ("according to sex")."""
    is_bare = noun.tag_ == "NN" and not list(noun.lefts) and not list(noun.rights)
    return is_bare and not noun.ent_type_ and noun.i not in noun.doc._.cluster_at


def _by(opening: Token, source: Token | None, cue_end: int) -> _Phrase | None:
    if source is None or source.i < opening.i:
        return None
    end = _source_end(opening, source)
    return _Phrase(opening, source, (subtree_range(source)[0], end), (opening.i, cue_end), opening.i, end)


def _in_words(opening: Token, noun: Token) -> _Phrase | None:
    """Return "in the words of X" or, between commas, "in X's words"."""
    of = phrase_with(noun, "of")
    if of is not None:
        return _by(opening, first(of, "pobj"), of.i + 1)
    owner = first(noun, "poss")
    if owner is None or not _is_set_off(opening):
        return None
    end = noun.i + 1
    is_closed = end < len(noun.doc) and noun.doc[end].text == ","
    span = (owner.left_edge.i, owner.i + 1)
    return _Phrase(opening, owner, span, (opening.i, end), opening.i, end) if is_closed else None


def _is_informant(noun: Token, lexicon: ReportingWords) -> bool:
    """Tell whether a noun after "per" names an actor or a document, not a rate ("per head")."""
    if noun.lemma_.lower() in lexicon.documents | lexicon.evidence:
        return first(noun, "det", "poss", "compound") is not None
    return noun.ent_type_ in _ACTORS or noun.i in noun.doc._.cluster_at


def _is_set_off(opening: Token) -> bool:
    """Tell whether a word opens its sentence or follows a comma, bracket or dash."""
    return bool(opening.is_sent_start) or opening.doc[opening.i - 1].text in _MARKS


def _source_end(opening: Token, source: Token) -> int:
    """Return the token after a source; where the parser gave it all of its sentence, that is a comma.

    It may have made two phrases of one ("according to the union’ | yearly report").
    """
    end = max(subtree_range(noun)[1] for noun in (source, *children(source.head, "pobj")))
    if opening.is_sent_start and end >= opening.sent.end - 2:
        return next((i for i in range(source.i + 1, end) if opening.doc[i].text == ","), end)
    return end


def _bounds(phrase: _Phrase, begin: int, stop: int) -> Range:
    """Return tokens ``begin:stop`` cut to the quotation, relative or reported clause that holds a phrase."""
    clause, doc = _clause(phrase.opening), phrase.opening.doc
    mark = that_of(clause) if clause.dep_ == "ccomp" and phrase.end < clause.right_edge.i else None
    if clause.dep_ == "relcl" and clause.left_edge.i < phrase.start:
        begin = clause.left_edge.i
    elif mark is not None and mark.i < phrase.start:
        begin, stop = mark.i + 1, clause.right_edge.i + 1
    quotation = next((q for q in doc._.quotations if q.start <= phrase.start < q.end), None)
    return (begin, stop) if quotation is None else (max(begin, quotation.start), min(stop, quotation.end))


def _clause(word: Token) -> Token:
    """Return the verb above a word."""
    verb = word.head
    while verb.pos_ not in VERBAL and verb.head != verb:
        verb = verb.head
    return verb


def _around(phrase: _Phrase, bounds: Range) -> list[Range]:
    """Return what `bounds` hold without the phrase; of a relative or reported clause only that clause."""
    start, end, clause, doc = phrase.start, phrase.end, _clause(phrase.opening), phrase.opening.doc
    begin, stop = _bounds(phrase, *bounds)
    semicolons = [i for i in range(begin, start) if doc[i].text == ";"]
    before, after = trim(doc, semicolons[-1] + 1 if semicolons else begin, start), trim(doc, end, stop)
    before = _without_conjunction(doc, *before) if before is not None else None
    if before is not None and after is not None and all(t.pos_ == "ADV" for t in doc[slice(*before)]):
        before = None  # "Incredibly enough, according to …"
    if before is None or after is None:
        return [_meant(doc, piece) for piece in (before, after) if piece is not None]
    is_torn = clause.i == before[1] - 1 and clause.lemma_ == "be"
    goes_on = is_torn or clause.i >= end
    goes_on |= any(child.i >= end and child.dep_ != "punct" for child in clause.children)
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
