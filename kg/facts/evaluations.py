"""Judgements: what a speaker says is unacceptable, a farce, courageous, fair or untrue."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from spacy.tokens import Token

from kg.facts.acts import behind_subject, is_asked, is_supposed, speaker, speech_act
from kg.facts.arguments import is_first_person
from kg.facts.effects import effect
from kg.facts.partisans import partisans
from kg.facts.sides import Side, judging_words, side_of
from kg.language.clauses import Clause, is_infinitive
from kg.language.lexicon import words
from kg.language.sieve import Sieve, any_of
from kg.language.syntax import children, first, is_negated, subtree_range
from kg.model import Argument, Fact
from kg.ontology import KIND_GROUPS

if TYPE_CHECKING:
    from kg.facts.events import EventReader

_TYPES = {"negative": "Condemnation", "positive": "Support"}
_POINTING = frozenset({"this", "these", "such"})
_DEFINITE = frozenset({"the", "that", "those"}) | _POINTING
_AT_TIMES = frozenset({"always", "exactly", "necessarily"})
"""What is denied of a judgement that is not denied itself ("is not always right")."""


def _is_vice(lemma: str) -> bool:
    return lemma.lower() in judging_words("vices")


_MODIFIERS = Sieve("DEP", "amod".__eq__)
_VICES = Sieve("LEMMA", _is_vice)


def evaluations(reader: "EventReader") -> Iterator[Fact]:
    """Yield a Condemnation or Support for each plain judgement inside what somebody says.

    A claim that is said to be untrue is denied.
    """
    for clause in reader.doc._.clauses:
        if clause.lemma in {"be", "do"} and _is_said(clause):
            for word in _predicated(clause):
                yield from _of_subject(reader, clause, word)
            if first(clause.head, "expl"):
                yield from _of_grounds(reader, clause)
        elif (found := effect(clause)) is not None and _is_said(clause):
            yield from _of_acts(reader, clause, *found)
    for token in any_of(reader.doc, _MODIFIERS, _VICES):
        if token.dep_ == "amod" and side_of(token, broad=_is_deed_at_hand(token.head)) == "negative":
            yield from _of_noun(reader, token)
        elif token.pos_ == "NOUN" and _is_vice(token.lemma_):
            yield from _of_vice(reader, token)
    yield from partisans(reader)


def _predicated(clause: Clause) -> list[Token]:
    """Return what somebody is said to be, or how he does his job ("has done a great job")."""
    if clause.lemma == "be":
        return clause.fillers("complement") or clause.fillers("out of")
    return [t for t in clause.fillers("object") if t.lower_ in {"job", "thing", "work"}]


def _is_said(clause: Clause) -> bool:
    """Tell whether a judgement is said outright: not only named, asked, wished, supposed or doubted."""
    head = clause.head
    is_named = head.dep_ == "pcomp" and head.tag_ == "VBG"
    if is_named or clause.modality not in {"actual", "planned"} or head.head.lemma_ == "use":
        return False
    doubts = {"if", "unless", "whether", "where", "how"} | judging_words("doubts")
    said = (head, *clause.fillers("complement"))
    doubted = any(c.lower_ in doubts for t in said for c in t.children)
    return not (doubted or is_asked(head) or _restricts(head) or is_supposed(head))


def _restricts(verb: Token) -> bool:
    """Tell whether a relative clause says which are meant ("people who are weak"), or is about no actor."""
    if verb.dep_ != "relcl":
        return False
    opening = verb.left_edge
    return opening.lower_ != "who" or opening.i == 0 or not opening.nbor(-1).is_punct


def _of_subject(reader: "EventReader", clause: Clause, word: Token) -> Iterator[Fact]:
    """Yield what "X is Y" says of X, if Y is a judgement and X an event or an actor, not the speaker."""
    subject = None if _is_known(reader, clause) else _judged(clause)
    agent = speaker(reader, clause.head) if subject is not None else None
    if subject is None or agent is None:
        return
    side = side_of(reader.resolver.part(word) or word, broad=_is_act(reader, subject))
    target = _doer(reader, subject) or reader.resolver.anything(subject)
    if (clause.negated or is_negated(word)) and not _is_not_only(clause):
        at_times = any(c.lower_ in _AT_TIMES for c in children(clause.head, "advmod"))
        side = "negative" if side == "positive" and not at_times else None
    if side is None or target is None or target.entity == agent.entity is not None:
        return
    foretold = clause.modality != "actual" or clause.head.head.lower_ == "going"
    is_person = word.lemma_.lower() in judging_words("persons")
    weak = (foretold and not is_person) or _is_in_part(reader, word, subject)
    unsure = weak or subject.pos_ == "VERB" or any(is_first_person(c) for c in subject.children)
    if side == "negative" and _is_untrue(subject, word):
        yield speech_act(reader, "Denial", word, agent, content=subtree_range(subject))
    elif side == "negative" or not unsure:
        judgement = word.head.head if word.dep_ == "pobj" else word
        deed = judgement if target.entity is None or subject.pos_ != "VERB" else subject
        yield speech_act(reader, _TYPES[side], word, agent, target, content=subtree_range(deed))


def _doer(reader: "EventReader", deed: Token) -> Argument | None:
    """Return the actor who does what a judged clause tells ("it is a disgrace that the mayor lied")."""
    subject = first(deed, "nsubj") if deed.pos_ == "VERB" and not is_infinitive(deed) else None
    is_actor = subject is not None and _is_actor(reader, subject)
    return reader.resolver.entity(subject) if subject is not None and is_actor else None


def _of_acts(reader: "EventReader", clause: Clause, side: Side, acts: list[Token]) -> Iterator[Fact]:
    """Yield what somebody who takes sides says that laws or plans do ("the tax would hurt farmers")."""
    agent = speaker(reader, clause.head)
    if agent is None or agent.span.text.lower().split()[-1] in judging_words("forecasters"):
        return
    for act in acts:
        target = reader.resolver.anything(act)
        if target is not None:
            yield speech_act(reader, _TYPES[side], clause.head, agent, target, content=behind_subject(clause))


def _of_grounds(reader: "EventReader", clause: Clause) -> Iterator[Fact]:
    """Yield what is condemned by who says that there is no excuse for it."""
    for noun in clause.fillers("complement"):
        denied = clause.negated or is_negated(noun)
        agent = speaker(reader, noun) if denied and noun.lemma_ in judging_words("grounds") else None
        for deed in reader.clauses.noun(noun).fillers("for") if agent is not None else ():
            target = reader.resolver.anything(deed)
            if agent is not None and target is not None and deed.pos_ != "PRON":
                yield speech_act(reader, "Condemnation", noun, agent, target, content=subtree_range(noun))


def _is_known(reader: "EventReader", clause: Clause) -> bool:
    """Tell whether somebody only knows or learns that it is so."""
    attribution = reader.speakers.attribution(clause.head)
    return attribution is not None and attribution.lemma in judging_words("finding")


def _of_noun(reader: "EventReader", word: Token) -> Iterator[Fact]:
    """Yield what a quoted "this reckless policy" or "his shameful words" says of the policy or the words."""
    noun = word.head
    attribution = reader.speakers.attribution(word)
    agent = speaker(reader, word)
    definite = any(c.lower_ in _DEFINITE or c.dep_ == "poss" for c in noun.children)
    if attribution is None or agent is None or attribution.kind != "direct" or not definite:
        return
    own = any(is_first_person(c) for c in noun.children)
    target = None if own or noun.dep_ == "attr" else reader.resolver.anything(noun)
    if target is not None and target.entity != agent.entity and _is_act(reader, noun):
        yield speech_act(reader, "Condemnation", word, agent, target, content=(word.i, word.i + 1))


def _of_vice(reader: "EventReader", vice: Token) -> Iterator[Fact]:
    """Yield what somebody says of those to whom he lays a fault ("the greed of banks", "shame on them")."""
    noun = reader.clauses.noun(vice)
    agent = speaker(reader, vice)
    is_against = vice.lemma_.lower() in judging_words("vices against")
    slots = ("possessor",) if is_against else ("possessor", "of", "on")
    owners = (reader.resolver.entity(t) for slot in slots for t in noun.fillers(slot))
    for target in owners:
        if agent is not None and target is not None and target.entity != agent.entity:
            yield speech_act(reader, "Condemnation", vice, agent, target, content=subtree_range(vice))


def _is_deed_at_hand(noun: Token) -> bool:
    """Tell whether a noun means an act at hand, of which describing words judge ("this cruel war")."""
    return noun.lemma_.lower() in judging_words("acts") and any(c.lower_ in _POINTING for c in noun.children)


def _is_untrue(claim: Token, word: Token) -> bool:
    """Tell whether a word says of a report or an accusation that it is not so."""
    return claim.lemma_.lower() in judging_words("claims") and word.lemma_.lower() in judging_words("untrue")


def _judged(clause: Clause) -> Token | None:
    """Return what is judged: the subject, or the clause that "it" stands for ("it is a disgrace that …")."""
    for token in clause.surface_subject:
        noun = token.pos_ in {"NOUN", "PROPN"} and (token.lemma_.lower() not in _nobody() or _is_told(token))
        named = noun or token.lower_ in {"he", "she", "they"}
        if token.lemma_.lower() in judging_words("misfortunes") or _is_whatever(token):
            return None
        if named or token.dep_ == "csubj":
            return None if is_negated(token) else token
        if token.lower_ == "it":
            heads = [clause.head, *clause.fillers("complement")]
            deeds = (
                c for word in heads for c in word.children if c.dep_ in {"ccomp", "xcomp", "advcl", "relcl"}
            )
            return next((d for d in deeds if is_infinitive(d) or _has_that(d)), None)
    return None


def _is_not_only(clause: Clause) -> bool:
    """Tell whether something is said to be not only so but more ("was not only absurd")."""
    after = (clause.head.doc[t.i + 1 : t.i + 2] for t in children(clause.head, "neg"))
    return any(word.text in {"only", "just", "merely", "simply"} for word in after)


def _is_whatever(verb: Token) -> bool:
    """Tell whether a subject clause means whatever is so ("what is good for one is good for the other")."""
    return verb.dep_ == "csubj" and verb.lemma_ == "be" and verb.left_edge.tag_ == "WP"


def _is_told(noun: Token) -> bool:
    """Tell whether a vague noun says of what it is ("that kind of language")."""
    return noun.lemma_ in {"kind", "sort", "type"} and first(noun, "prep") is not None


def _is_in_part(reader: "EventReader", word: Token, subject: Token) -> bool:
    """Tell whether an actor is only said to be good at or on something ("is good on taxes")."""
    after = word.doc[word.i + 1 : word.i + 2]
    is_narrowed = any(t.dep_ == "prep" and t.lower_ not in {"for", "to"} for t in after)
    return word.pos_ == "ADJ" and is_narrowed and _is_actor(reader, subject)


def _nobody() -> frozenset[str]:
    """Return the words for nothing and nobody in particular."""
    return judging_words("vague") | words("demands", "anybody")


def _has_that(verb: Token) -> bool:
    """Tell whether a clause is what is judged, not what follows of it ("so divisive that it hurts us")."""
    mark = first(verb, "mark")
    degrees = (c for word in (verb.head, *children(verb.head, "acomp")) for c in children(word, "advmod"))
    is_result = any(c.lower_ == "so" for c in degrees)
    return mark is not None and mark.lower_ == "that" and not is_result


def _is_actor(reader: "EventReader", token: Token) -> bool:
    cluster = reader.resolver.cluster(token)
    return cluster is not None and cluster.kind in KIND_GROUPS["actor"]


def _is_act(reader: "EventReader", token: Token) -> bool:
    """Tell whether a token is an actor, or what actors do, so that words that also describe judge it.

    What it is dangerous for somebody to do is advised against.
    """
    if is_infinitive(token):
        return first(token, "nsubj") is None
    is_deed = token.dep_ == "csubj" or token.pos_ == "VERB" or token.lemma_.lower() in judging_words("acts")
    return is_deed or _is_actor(reader, token)
