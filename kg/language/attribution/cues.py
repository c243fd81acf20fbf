"""Reporting words in a text: the words of the cue, and whose words it reports."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from kg.language.attribution.contents import Content, find_content, is_infinitive, is_passive
from kg.language.attribution.reporting import Frames, ReportingWords
from kg.language.syntax import children, first, is_negated, subtree_range

_AUXILIARIES = frozenset({"aux", "auxpass", "neg", "advmod"})
_RELATIVES = frozenset({"who", "which", "that"})
_PREDICATIVE = {"be": frozenset({"acomp"}), "make": frozenset({"ccomp", "oprd", "acomp"})}
"""Verbs that put an adjective to their subject ("made it clear that …"), with its dependency labels."""
_WRITERS_OWN = frozenset({"assuming", "supposing", "considering", "judging", "granted"})
"""Participles with which the writer argues ("assuming that …")."""
_LONGEST_CUE = 9
"""Tokens from the first to the last word of a cue that a chain of verbs or a statement noun makes."""
_MODALITIES = {
    "planned": frozenset(
        {"will", "would", "wo", "'ll", "’ll", "shall", "plan", "intend", "expect", "want", "hope"}
    ),
    "possible": frozenset({"may", "might", "could", "can", "should", "ought"}),
    "counterfactual": frozenset({"fail", "decline", "refuse", "avoid", "stop", "cease", "resist"}),
}


@dataclass(slots=True)
class Cue:
    """A reporting word in its sentence."""

    head: Token
    """The verb, adjective or noun that reports."""
    outer: Token
    """The verb that carries its subject and auxiliaries: `head`, or the first of a chain ("tried to say")."""
    start: int
    end: int
    frames: Frames
    source: Token | None = None
    source_span: tuple[int, int] | None = None
    content: Content | None = None
    document: Token | None = None
    """The thing in which it is said, where that is part of the cue ("issued a statement saying")."""


def find_cues(doc: Doc, lexicon: ReportingWords) -> Iterator[Cue]:
    """Yield the verbs and predicative adjectives of `doc` that the lexicon has, in the text's order."""
    for token in doc:
        if token.pos_ == "VERB":
            frames, outer = lexicon.frames(token), token
            if frames and (token.lower_ in _WRITERS_OWN or _is_unreal(token)):
                continue
        elif token.pos_ == "ADJ" and token.dep_ in _PREDICATIVE.get(token.head.lemma_, ()):
            frames, outer = lexicon.frames(token), token.head
        else:
            continue
        if frames:
            yield _cue(token, outer, frames, lexicon)


def _is_unreal(verb: Token) -> bool:
    """Tell whether a verb is what somebody does not do ("rather than disclose it", "without saying so").

    The infinitive that opens a sentence is the writer's ("To cite one example, …").
    """
    is_opening = is_infinitive(verb) and verb.dep_ == "advcl" and verb.left_edge.is_sent_start
    if is_opening or (verb.dep_ == "pcomp" and verb.head.lower_ == "without"):
        return True
    return verb.doc[verb.left_edge.i - 1].lower_ == "than" or any(c.lower_ == "than" for c in verb.lefts)


def _cue(head: Token, outer: Token, frames: Frames, lexicon: ReportingWords) -> Cue:
    outer = _outer(outer, lexicon)
    content = find_content(head, frames)
    cue = Cue(head, outer, head.i, head.i + 1, frames, content=content)
    cue.source, cue.source_span = _source(outer, leads=outer is not head)
    _invert(cue)
    _issue(cue, lexicon)
    _extend(cue)
    return cue


def _invert(cue: Cue) -> None:
    """Mend "That approach, said the aide, relies on trust": the source stands between verb and clause."""
    content, subject, doc = cue.content, cue.source_span, cue.head.doc
    source = first(content.head, "nsubj") if content is not None else None
    if content is None or subject is None or source is None or subject[1] >= cue.head.i:
        return
    after = subtree_range(source)[1]
    if doc[cue.head.i - 1].text == "," and source.left_edge.i == cue.head.i + 1 and doc[after].text == ",":
        cue.source, cue.source_span = source, _span(source)
        content.pieces = [subject, (after + 1, content.pieces[-1][1])]


def _outer(verb: Token, lexicon: ReportingWords) -> Token:
    """Return the verb from which `verb` has its subject through a chain of infinitives and gerunds."""
    while verb.dep_ == "xcomp" and verb.head.lemma_.lower() in lexicon.chain and verb.head.i < verb.i:
        if first(verb.head, "dobj") is not None:
            break
        verb = verb.head
    return verb


def _extend(cue: Cue) -> None:
    """Let the cue take in its auxiliaries, negation and adverbs, its particle and its preposition."""
    first_word = cue.outer if 0 <= cue.head.i - cue.outer.i < _LONGEST_CUE else cue.head
    start = min(cue.start, first_word.i)
    left = {c.i for c in first_word.children if c.dep_ in _AUXILIARIES and c.i < start}
    while start - 1 in left:
        start -= 1
    end = max(cue.end, cue.head.i + 1)
    particle = first(cue.head, "prt")
    if particle is not None and particle.i == end:
        end += 1
    if cue.content is not None and cue.content.preposition is not None and cue.content.preposition.i == end:
        end += 1
    agent = first(cue.head, "agent")
    if agent is not None and agent.i == end:
        end += 1
    cue.start, cue.end = start, end


def _source(verb: Token, *, leads: bool) -> tuple[Token | None, tuple[int, int] | None]:
    """Return the head and the tokens of the phrase whose words a verb reports.

    Where it `leads` to the verb of the cue ("is expected to say"), that is its subject even if passive.
    """
    if leads and (passive := first(verb, "nsubjpass")) is not None:
        return passive, _span(passive)
    if is_passive(verb):
        agent = first(verb, "agent")
        source = first(agent, "pobj") if agent is not None else None
        return (source, _span(source)) if source is not None else (None, None)
    return subject_of(verb)


def subject_of(verb: Token) -> tuple[Token | None, tuple[int, int] | None]:
    """Return the understood subject of an active verb, through coordination, control and relatives."""
    subject = _subject(verb)
    if subject is not None:
        return _resolve_relative(verb, subject)
    if first(verb, "expl", "csubj") is not None:
        return None, None
    governor = verb.head
    if governor == verb or verb.dep_ in {"ccomp", "relcl", "parataxis"}:
        return None, None
    while verb.dep_ == "conj" and verb.tag_ in {"VBD", "VBZ"} and is_infinitive(governor):
        governor = governor.head
    if verb.dep_ in {"acl", "amod"}:
        return _of_noun(verb, governor)
    if (
        verb.dep_ == "pcomp"
        and governor.lower_ == "as"
        and (theme := first(governor.head, "dobj")) is not None
    ):
        return theme, _span(theme, before=governor)
    if verb.dep_ == "pcomp" or governor.pos_ == "ADP":
        governor = governor.head
    if verb.dep_ == "xcomp" and (theme := first(governor, "dobj")) is not None and verb.tag_ == "VB":
        return theme, _span(theme, before=verb)
    if governor.pos_ not in {"VERB", "AUX"}:
        return None, None
    passive = first(governor, "nsubjpass")
    return (passive, _span(passive)) if passive is not None else subject_of(governor)


def _subject(verb: Token) -> Token | None:
    """Return the subject of a verb; of several, the nearest that stands in no quotation before it."""
    quoted = [q for q in verb.doc._.quotations if not q.start <= verb.i < q.end]
    subjects = list(children(verb, "nsubj"))
    spoken = [s for s in subjects if not any(q.start <= s.i < q.end for q in quoted)]
    return min(spoken or subjects, key=lambda subject: abs(subject.i - verb.i), default=None)


def _of_noun(verb: Token, noun: Token) -> tuple[Token | None, tuple[int, int] | None]:
    """Return the source of a verb that modifies a noun ("a man saying …", "she had the nerve to say …")."""
    if verb.tag_ == "VBG" and verb.dep_ == "acl":
        return noun, _span(noun, before=verb)
    if verb.tag_ == "VB" and noun.dep_ in {"dobj", "attr"} and not is_passive(noun.head):
        return subject_of(noun.head)
    return None, None


def _resolve_relative(verb: Token, subject: Token) -> tuple[Token, tuple[int, int]]:
    """Return a subject; of "who" and the like, the noun it stands for, with the pronoun as its span."""
    if verb.dep_ == "relcl" and subject.lower_ in _RELATIVES:
        return verb.head, (subject.i, subject.i + 1)
    return subject, _span(subject)


def _span(head: Token, before: Token | None = None) -> tuple[int, int]:
    """Return the whole phrase of `head`, appositions and relative clauses included."""
    start, end = subtree_range(head)
    if head.tag_ == "NNS" and head.doc[start].lower_ in {"a", "an"}:
        start = head.i
    if before is not None and before.i > head.i:
        end = min(end, before.left_edge.i)
        while end - 1 > head.i and (head.doc[end - 1].is_punct or head.doc[end - 1].is_space):
            end -= 1
    for index in range(head.i + 1, end - 1):
        participle = head.doc[index + 1]
        is_added = participle.tag_ == "VBG" and participle.dep_ in {"acl", "advcl"}
        if is_added and head.doc[index].text == ",":
            return start, index
    return start, end


def _issue(cue: Cue, lexicon: ReportingWords) -> None:
    """Where a document says it ("issued a statement saying"), make its issuer the source."""
    document = cue.source
    if document is None or document.lemma_.lower() not in lexicon.documents or cue.head.dep_ != "acl":
        return
    owner, governor = first(document, "poss"), document.head
    if document.dep_ == "pobj" and governor.dep_ == "prep":
        governor = governor.head
    if owner is not None and owner.pos_ != "PRON":
        cue.source, cue.source_span = owner, possessor_span(owner)
    elif governor.pos_ == "VERB" and not is_passive(governor):
        source, span = subject_of(governor)
        if source is not None:
            cue.source, cue.source_span, cue.document = source, span, document
            is_worded = cue.content is None or cue.content.frame in {"clause", "quote"}
            if is_worded and cue.head.i - governor.i < _LONGEST_CUE:
                cue.start, cue.outer = governor.i, governor


def possessor_span(owner: Token) -> tuple[int, int]:
    """Return the tokens of a possessor without its mark ("the president" of "the president's claim")."""
    start, end = subtree_range(owner)
    return (start, end - 1) if owner.doc[end - 1].tag_ == "POS" else (start, end)


def is_denied(cue: Cue) -> bool:
    """Tell whether it is said not to have been said ("did not say", "never claimed", "nobody said")."""
    nobody = cue.source is not None and (cue.source.lower_ in {"nobody", "none"} or is_negated(cue.source))
    return nobody or any(is_negated(verb) for verb in {cue.outer, cue.head, *_governing(cue.outer)})


def _governing(verb: Token) -> Iterator[Token]:
    """Yield the verbs whose auxiliaries and negation an infinitive shares ("would not come and say")."""
    while verb.dep_ == "conj" and verb.head.tag_ == "VB" and verb.tag_ in {"VB", "VBP"}:
        if first(verb, "aux", "nsubj") is not None:
            break
        verb = verb.head
        yield verb


def modality(cue: Cue) -> str:
    """Return ``actual``, ``planned`` ("will say"), ``possible`` ("may say") or ``counterfactual``."""
    verbs = (cue.outer, cue.head, *_governing(cue.outer))
    helpers = [child.lower_ for verb in verbs for child in children(verb, "aux")]
    if cue.outer is not cue.head:
        helpers.append(cue.outer.lemma_.lower())
    found = (name for name, words in _MODALITIES.items() if not words.isdisjoint(helpers))
    return next(found, "actual")
