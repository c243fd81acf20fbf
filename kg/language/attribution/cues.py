"""Reporting words in a text: the words of the cue, and whose words it reports."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from kg.language.annotations import Range
from kg.language.attribution.contents import find_content
from kg.language.attribution.mended_sources import adopt, invert, lend, read_out, retell
from kg.language.attribution.reported_clauses import Content, is_passive
from kg.language.attribution.reporting import Frames, ReportingWords, particle
from kg.language.attribution.sources import phrase, possessor_span, source_of, subject_of
from kg.language.clauses.attachment import free_addressee, free_report, free_subject, free_wish
from kg.language.clauses.remarks import free_remark
from kg.language.sieve import Sieve
from kg.language.syntax import first, is_negated, is_simple_infinitive, object_of

_SAYING = Sieve("POS", {"VERB", "ADJ"}.__contains__)
_AUXILIARIES = frozenset({"aux", "auxpass", "neg", "advmod"})
_PREDICATIVE = {"be": frozenset({"acomp"}), "make": frozenset({"ccomp", "oprd", "acomp"})}
"""Verbs that put an adjective to their subject ("made it clear that …"), with its dependency labels."""
_MADE = frozenset({"clear", "plain", "explicit"})
_WRITERS_OWN = frozenset({"assuming", "supposing", "considering", "judging", "granted"})
"""Participles with which the writer argues ("assuming that …")."""
_GUESSING = frozenset({"apparently", "evidently", "presumably", "seemingly"})
"""Adverbs with which the writer guesses what somebody thinks."""
_SHOWING = frozenset({"indicate", "show", "signal", "suggest"})
_FARING = frozenset(
    {"be", "climb", "decline", "drop", "fall", "get", "grow", "have", "lead", "lose", "poll", "receive"}
    | {"remain", "rise", "score", "trail", "win"}
)
"""Verbs of how somebody fares, which shows what the participle tells ("fell to 40 percent, suggesting")."""
_BEGINNING = frozenset({"start", "begin", "continue", "finish"})
"""Verbs that report only by themselves ("“We won,” he began", not "began to leave", "Starting in May, …")."""
_GETTING = frozenset(
    {"get", "receive", "read", "see", "obtain", "find", "open", "play", "cite", "quote", "review"}
    | {"show", "hear", "watch", "remember"}
)
"""Verbs whose object is another's message."""
_OTHERS = _GETTING | {"accept", "reject", "criticize", "criticise", "dismiss", "condemn", "welcome"}
"""Those and verbs whose subject may go on to say why ("rejected the report, saying …")."""
_ABOUT = frozenset({"about", "on", "of", "over", "regarding", "concerning"})
_ASSERTING = frozenset(
    {"quick", "careful", "right", "wrong", "correct", "proud", "happy", "glad", "sorry", "keen"}
)
"""Adjectives of somebody who says what follows ("was quick to note")."""
_LONGEST_CUE = 9
"""Tokens from the first to the last word of a cue that a chain of verbs or a statement noun makes."""


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
    source_span: Range | None = None
    content: Content | None = None
    document: Token | None = None
    """The thing in which it is said, where that is part of the cue ("issued a statement saying")."""

    def take_source(self, cue: "Cue") -> None:
        """Let who says what another cue reports say this, too."""
        self.source, self.source_span = cue.source, cue.source_span


def find_cues(doc: Doc, lexicon: ReportingWords) -> Iterator[Cue]:
    """Yield the verbs and predicative adjectives of `doc` that the lexicon has, in the text's order."""
    for token in _SAYING(doc):
        if token.pos_ == "VERB":
            frames, outer = lexicon.frames(token), token
            if frames and (_is_owned(token) or _is_unreal(token) or _is_topic(token, lexicon)):
                continue
        elif token.pos_ == "ADJ" and token.dep_ in _PREDICATIVE.get(token.head.lemma_, ()):
            frames, outer = lexicon.frames(token), token.head
            if outer.lemma_ == "make" and token.lower_ not in _MADE:
                continue
            if any(child.lower_ in _GUESSING for child in (*outer.children, *token.children)):
                continue
        else:
            continue
        if frames:
            yield _cue(token, outer, frames, lexicon)


def _is_owned(participle: Token) -> bool:
    """Tell whether a participle belongs to a noun that somebody has ("the clinic's admitting privileges")."""
    doc, index = participle.doc, participle.i
    is_noun = index + 1 < len(doc) and doc[index + 1].tag_ in {"NN", "NNS"}
    return participle.tag_ == "VBG" and is_noun and index > 0 and doc[index - 1].tag_ == "POS"


def _is_unreal(verb: Token) -> bool:
    """Tell whether a verb is what somebody does not do ("rather than disclose it", "without saying so").

    The infinitive that opens a sentence is the writer's ("To cite one example, …"), as is "assuming".
    """
    is_begun = verb.lemma_ in _BEGINNING and (verb.tag_ == "VBG" or first(verb, "xcomp") is not None)
    if verb.lower_ in _WRITERS_OWN or is_begun or any(c.lower_ in _GUESSING for c in verb.lefts):
        return True
    if verb.tag_ == "VBG" and verb.lemma_ in _SHOWING and verb.head.lemma_ in _FARING:
        return True
    if verb.lemma_ == "mention" and is_simple_infinitive(verb) and is_negated(verb):
        return True
    is_opening = is_simple_infinitive(verb) and verb.dep_ == "advcl" and verb.left_edge.is_sent_start
    if is_opening or (verb.dep_ == "pcomp" and verb.head.lower_ == "without"):
        return True
    return verb.doc[verb.left_edge.i - 1].lower_ == "than" or any(c.lower_ == "than" for c in verb.lefts)


def _is_topic(verb: Token, lexicon: ReportingWords) -> bool:
    """Tell whether a gerund is the subject of what is said ("said revealing that name was a mistake")."""
    if verb.tag_ != "VBG" or verb.dep_ != "xcomp" or verb.head.lemma_.lower() in lexicon.chain:
        return False
    frames = lexicon.frames(verb.head)
    return frames.get("clause") == "speech" and "gerund" not in frames


def _cue(head: Token, outer: Token, frames: Frames, lexicon: ReportingWords) -> Cue:
    outer = outer_verb(outer, lexicon)
    for free in (free_remark, free_subject, free_wish, free_addressee):
        free(head)
    if frames.get("clause") == "speech":
        free_report(head)
    content = find_content(head, frames)
    cue = Cue(head, outer, head.i, head.i + 1, frames, content=content)
    cue.source, cue.source_span = source_of(outer, leads=outer != head)
    invert(cue)
    read_out(cue, lexicon)
    lend(cue)
    _issue(cue, lexicon)
    _extend(cue)
    retell(cue)
    adopt(cue)
    _free(cue)
    return cue


def _free(cue: Cue) -> None:
    """Begin a content after the cue in "what officials said was an attack"."""
    if cue.content is None:
        return
    start, end = cue.content.pieces[0]
    if start < cue.head.i < end and cue.head.doc[start].lower_ == "what":
        cue.content.pieces[0] = (cue.head.i + 1, end)


def outer_verb(verb: Token, lexicon: ReportingWords) -> Token:
    """Return the verb from which `verb` has its subject through a chain of infinitives and gerunds.

    An adjective may be part of it ("was quick to note").
    """
    while _is_chained(verb, lexicon):
        verb = verb.head
    adjective = verb.head
    if verb.dep_ == "xcomp" and adjective.dep_ == "acomp" and adjective.lower_ in _ASSERTING:
        return adjective.head
    return verb


def _is_chained(verb: Token, lexicon: ReportingWords) -> bool:
    """Tell whether a verb has its subject from the one before ("tried to say", "went on to say")."""
    lead = verb.head
    is_on = lead.lemma_ == "go" and lead.i + 3 == verb.i and lead.nbor().lower_ == "on"
    is_linked = verb.dep_ == "xcomp" and lead.lemma_.lower() in lexicon.chain
    is_linked = is_linked or (is_on and verb.dep_ == "advcl")
    return is_linked and lead.i < verb.i and first(lead, "dobj") is None


def _extend(cue: Cue) -> None:
    """Let the cue take in its auxiliaries, negation and adverbs, its particle and its preposition."""
    first_word = cue.outer if 0 <= cue.head.i - cue.outer.i < _LONGEST_CUE else cue.head
    start = with_auxiliaries(first_word, min(cue.start, first_word.i))
    end = max(cue.end, cue.head.i + 1)
    added = particle(cue.head)
    if added is not None and added.i == end:
        end += 1
    preposition = cue.content.preposition if cue.content is not None else None
    if preposition is not None and (preposition.i == end or preposition.head is not cue.head):
        end = preposition.i + 1
    agent = first(cue.head, "agent")
    if agent is not None and agent.i == end:
        end += 1
    cue.start, cue.end = start, end


def with_auxiliaries(verb: Token, start: int) -> int:
    """Return the first of the auxiliaries, negations and adverbs of a verb that stand next before `start`."""
    left = {c.i for c in verb.children if c.dep_ in _AUXILIARIES and c.i < start}
    while start - 1 in left:
        start -= 1
    return start


def _issue(cue: Cue, lexicon: ReportingWords) -> None:
    """Where a document says it ("issued a statement saying", "that says"), make its issuer the source."""
    document = _document(cue, lexicon)
    if document is None or document.lemma_.lower() not in lexicon.documents:
        return
    owner, governor = first(document, "poss"), document.head
    is_answered = governor.lower_ == "to"
    is_topic = document.dep_ == "pobj" and governor.lower_ in _ABOUT
    if document.dep_ == "pobj" and governor.dep_ == "prep":
        governor = governor.head
    if owner is not None and owner.pos_ != "PRON":
        cue.source, cue.source_span = owner, possessor_span(owner)
    elif governor.pos_ == "VERB" and (is_answered or is_topic or _is_received(document, lexicon)):
        source = object_of(document, "from") or (None if is_answered else document)
        cue.source, cue.source_span = (source, phrase(source, before=cue.head)) if source else (None, None)
    elif governor.pos_ == "VERB" and not is_passive(governor):
        source, span = subject_of(governor)
        if source is not None:
            cue.source, cue.source_span, cue.document = source, span, document
            is_worded = cue.content is None or cue.content.frame in {"clause", "quote"}
            if is_worded and cue.head.i - governor.i < _LONGEST_CUE:
                cue.start, cue.outer = governor.i, governor


def _is_received(document: Token, lexicon: ReportingWords) -> bool:
    """Tell whether the subject of a document's verb does something about another's document."""
    verb = document.head
    is_object = document.dep_ == "dobj" and verb.lemma_.lower() not in lexicon.issuing
    return verb.lemma_.lower() in _OTHERS or (is_object and "object" in lexicon.frames(verb))


def _document(cue: Cue, lexicon: ReportingWords) -> Token | None:
    """Return the noun of whose clause a cue is the verb ("a statement saying", "got a letter, saying")."""
    verb = cue.head
    if verb.dep_ == "acl" or (verb.dep_ == "relcl" and verb.head.head.lemma_.lower() in lexicon.writing):
        return cue.source
    if verb.dep_ != "advcl" or verb.tag_ != "VBG":
        return None
    before = verb.doc[verb.left_edge.i - 1]
    if before.dep_ == "pobj" and before.head.lower_ == "of" and before.tag_ == "NNS":
        return before
    if before.head.lower_ != "to" and verb.head.lemma_.lower() not in _GETTING:
        return None
    return first(verb.head, "dobj") if before.is_punct else before
