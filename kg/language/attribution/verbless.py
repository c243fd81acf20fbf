"""Attribution by nouns: "X's claim that …", "X issued a statement welcoming …", "X made a claim: “…”"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.language.annotations import Attribution, AttributionKind, Range
from kg.language.attribution.cues import Cue, outer_verb, with_auxiliaries
from kg.language.attribution.moods import is_denied, modality
from kg.language.attribution.reported_clauses import is_passive, is_that
from kg.language.attribution.reporting import Frames, ReportingWords
from kg.language.attribution.sources import possessor_span, subject_of
from kg.language.sieve import Sieve
from kg.language.syntax import (
    TIMES,
    children,
    first,
    is_finite,
    is_negated,
    is_simple_infinitive,
    object_of,
    subtree_range,
)

_CONFIDENCE = 0.8
_REPORTED_THOUGHT = 0.5
_NOUNS = Sieve("POS", "NOUN".__eq__)
_SIDES = frozenset({"NORP", "GPE", "ORG"})
"""Entities whose adjective or name before a noun of saying tells whose word it is ("Russian claims")."""
_SUPPOSED = frozenset({"alleged", "supposed", "purported", "so-called"})
_PLAIN = frozenset({"clear", "simple", "blunt", "plain", "stark", "direct", "unequivocal", "emphatic"})
"""Adjectives for a message that follows a colon ("His message was clear: …")."""
_NEAR = 8
"""Tokens from a noun or its verb to the colon after which its content stands."""


def trim(doc: Doc, start: int, end: int) -> Range | None:
    """Return a range without outer punctuation, quotation marks, links and white space; None if empty."""
    while start < end and not _opens(doc[start].text.lstrip(".")):
        start += 1
    while start < end and (doc[end - 1].like_url or not _is_word(doc[end - 1].text)):
        end -= 1
    return (start, end) if start < end else None


def _opens(text: str) -> bool:
    return text != "" and (text[0].isalnum() or text[0] in "[$€£#@")


def _is_word(text: str) -> bool:
    return text[-1] in "]%)" or any(character.isalnum() for character in text)


def nouns(doc: Doc, lexicon: ReportingWords) -> Iterator[Attribution]:
    """Yield what nouns of saying and documents say ("X's claim that …", "X issued a statement saying …")."""
    for noun in _NOUNS(doc):
        lemma = noun.lemma_.lower()
        if lemma in lexicon.nouns:
            yield from _claimed(noun, lexicon, lexicon.nouns[lemma])
        if noun.dep_ == "nsubj" and noun.head.lemma_ == "be" and "clause" in lexicon.nouns.get(lemma, ()):
            yield from _predicated(noun, lexicon, lexicon.nouns[lemma]["clause"])
        if noun.dep_ == "dobj" and lemma in lexicon.nouns.keys() | lexicon.documents:
            yield from _introduced(noun, lexicon)
        if lemma in lexicon.documents and noun.dep_ == "dobj":
            yield from _issued(noun, lexicon)


def _claimed(noun: Token, lexicon: ReportingWords, frames: Frames) -> Iterator[Attribution]:
    """Yield what stands in the clause of a noun of saying ("the call by X to …")."""
    beside = children(noun.head, "advcl") if noun.dep_ == "dobj" else ()
    nodes = [noun, *(node for part in children(noun, "acl") for node in (part, *children(part, "agent")))]
    clauses = [clause for node in nodes for clause in children(node, "acl", "ccomp", "relcl")]
    clauses += [clause for clause in beside if clause.i > noun.i]
    for clause in clauses:
        frame = "clause" if is_that(clause) else "infinitive" if is_simple_infinitive(clause) else ""
        is_supposed = any(child.lower_ in _SUPPOSED for child in noun.children)
        owner = _owner(noun, lexicon) if frame in frames and not is_supposed else None
        if owner is not None:
            source, span, start = owner
            cue, content, lemma = (start, noun.i + 1), subtree_range(clause), noun.lemma_.lower()
            is_had = noun.head.lemma_ == "have" and noun.dep_ == "dobj"
            is_voiced = start <= noun.head.i < noun.i and not is_had
            if is_had and frames[frame] == "speech":
                continue
            category = "speech" if is_voiced and frames[frame] == "belief" else frames[frame]
            found = attributed(source.i, span, cue, [content], "indirect", lemma, category, frame)
            if is_voiced or is_had:
                _set_standing(found, noun.head, lexicon)
            found.negated |= is_negated(noun)
            yield found


def _predicated(noun: Token, lexicon: ReportingWords, category: str) -> Iterator[Attribution]:
    """Yield what a noun of saying is said to be ("X's argument is that …", "X's message was clear: …")."""
    owner = first(noun, "poss") or object_of(noun, "of") or object_of(noun, "from")
    clause = next((c for c in children(noun.head, "ccomp") if c.i > noun.head.i and _is_stated(c)), None)
    content = subtree_range(clause) if clause is not None else None
    if content is None and any(child.lower_ in _PLAIN for child in children(noun.head, "acomp")):
        content = _after_colon(noun.head)
    if owner is None or owner.ent_type_ in TIMES or content is None:
        return
    span = possessor_span(owner) if owner.dep_ == "poss" else subtree_range(owner)
    cue, lemma = (noun.i, noun.i + 1), noun.lemma_.lower()
    found = attributed(owner.i, span, cue, [content], "indirect", lemma, category)
    _set_standing(found, noun.head, lexicon)
    yield found


def _is_stated(clause: Token) -> bool:
    """Tell whether a clause is finite or has "that", no question ("the question is whether …")."""
    opening = clause.left_edge.lower_
    return is_finite(clause) and opening not in {"whether", "if", "how", "why", "what", "who"}


def _after_colon(verb: Token) -> Range | None:
    """Return the sentence after the colon that ends a clause, None where there is none."""
    doc, end = verb.doc, verb.sent.end
    colon = next((i for i in range(verb.i + 1, min(verb.i + _NEAR, end)) if doc[i].text == ":"), None)
    if colon is None or colon + 1 >= len(doc):
        return None
    content = trim(doc, colon + 1, doc[colon + 1].sent.end)
    return content if content is not None and any(is_finite(t) for t in doc[slice(*content)]) else None


def _issued(noun: Token, lexicon: ReportingWords) -> Iterator[Attribution]:
    """Yield what a document does whose issuer is named ("El Salvador issued a statement welcoming …")."""
    verb = noun.head
    if verb.lemma_.lower() not in lexicon.issuing or is_passive(verb):
        return
    (source, span), participle = subject_of(verb), _participle(noun)
    if source is not None and span is not None and participle is not None:
        cue = (with_auxiliaries(verb, verb.i), noun.i + 1)
        content = subtree_range(participle)
        found = attributed(source.i, span, cue, [content], "indirect", verb.lemma_.lower())
        _set_standing(found, verb, lexicon)
        yield found


def _introduced(noun: Token, lexicon: ReportingWords) -> Iterator[Attribution]:
    """Yield what follows the colon after somebody's claim or message ("made a claim: “…”")."""
    verb, doc = noun.head, noun.doc
    colon = next((i for i in range(noun.i + 1, noun.sent.end) if doc[i].text == ":"), None)
    is_advantage = verb.lemma_ == "have" and noun.lemma_ == "point"
    if colon is None or verb.lemma_.lower() not in lexicon.issuing or is_passive(verb) or is_advantage:
        return
    quotation = next((q for q in doc._.quotations if colon < q.start <= colon + 3), None)
    source, span = subject_of(verb)
    content = (quotation.start, quotation.end) if quotation is not None else _after_colon(noun)
    kind: AttributionKind = "indirect" if quotation is None else "direct"
    frame = "clause" if quotation is None else "quote"
    if content is not None and source is not None and span is not None:
        cue = (with_auxiliaries(verb, verb.i), noun.i + 1)
        found = attributed(source.i, span, cue, [content], kind, verb.lemma_.lower(), frame=frame)
        _set_standing(found, verb, lexicon)
        yield found


def _set_standing(attribution: Attribution, verb: Token, lexicon: ReportingWords) -> None:
    """Set negation and modality from the verb whose object a noun of saying is ("may issue a warning")."""
    cue = Cue(verb, outer_verb(verb, lexicon), verb.i, verb.i + 1, {})
    attribution.negated, attribution.modality = is_denied(cue), modality(cue)


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
        return None if owner.ent_type_ in TIMES else (owner, possessor_span(owner), start)
    sides = [c for c in children(noun, "amod", "compound", "nmod") if c.ent_type_ in _SIDES]
    if sides and sides[-1].i == noun.i - 1:
        return sides[-1], subtree_range(sides[-1]), noun.i
    beside = [p for p in children(noun.head, "prep") if noun.dep_ == "dobj" and p.lower_ == "from"]
    made = [part for part in children(noun, "acl") if part.lemma_.lower() in lexicon.issuing]
    by = [agent for part in made for agent in children(part, "agent")]
    for preposition in [*children(noun, "prep", "agent"), *beside, *by]:
        if preposition.lower_ in {"by", "from"} and (owner := first(preposition, "pobj")) is not None:
            return owner, subtree_range(owner), start
    verb = noun.head
    if noun.dep_ == "pobj" and verb.lower_ == "with":
        act = verb.head.head if verb.head.dep_ == "dobj" else verb.head
        is_deed = act.pos_ == "VERB" and not is_passive(act)
        source, span = subject_of(act) if is_deed else (None, None)
        return (source, span, start) if source is not None and span is not None else None
    is_own = verb.lemma_.lower() in lexicon.issuing and not _is_outcome(verb, lexicon)
    if noun.dep_ == "dobj" and is_own and not is_passive(verb):
        source, span = subject_of(verb)
        if source is not None and span is not None:
            return source, span, with_auxiliaries(verb, verb.i)
    return None


def _is_outcome(verb: Token, lexicon: ReportingWords) -> bool:
    """Tell whether a participle says what an act brings about ("seized the port, raising fears that …")."""
    is_participle = verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.i > verb.head.i
    return is_participle and verb.lemma_ == "raise" and not lexicon.frames(verb.head)


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
    """Return an attribution that no verb makes."""
    return Attribution(
        source=source,
        cue=cue,
        source_span=span,
        pieces=pieces,
        kind=kind,
        lemma=lemma,
        category=category,
        frame=frame,
        confidence=_CONFIDENCE if category == "speech" else _REPORTED_THOUGHT,
    )
