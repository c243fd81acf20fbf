"""Accusations made by saying what somebody did ("said the army had broken the truce"), and denials."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from spacy.tokens import Token

from kg.facts.acts import behind_subject, is_asked, speaker, speech_act
from kg.facts.context import standing
from kg.facts.outlook import marks_of
from kg.language.clauses import Clause, is_predicate
from kg.language.lexicon import read_lexicon, words
from kg.language.syntax import children, first, is_infinitive, is_negated, subtree_range
from kg.model import Argument, Fact
from kg.ontology import KIND_GROUPS

if TYPE_CHECKING:
    from kg.facts.events import EventReader

_SLOTS = ("object", "in", "of", "to", "behind", "for", "on", "out", "at", "with", "as", "across")
"""Where the thing stands that makes a deed a wrong one."""

_PLACES = ("on", "in", "at", "between", "under")
"""Where something lies that does not lie to anybody."""
_ACCUSING = frozenset({"accuse", "allege", "charge", "accusation", "allegation", "blame", "suspect"})
_REPORTING = frozenset(
    {"report", "know", "learn", "realize", "realise", "understand", "reveal", "revelation", "disclosure"}
)
"""Verbs of those who know or pass on what they learned, and charge nobody."""
_DENYING = frozenset({"deny", "denial", "dispute", "contest", "refute", "rebut", "reject", "dismiss"})
_THINGS = frozenset({"it", "this", "that", "which"})
"""Pronouns that more often stand for what is done than for who does it ("it undermines peace")."""
_INSISTING = frozenset({"insist", "maintain", "swear", "protest"})
"""Verbs with which somebody keeps up his own account, so that a negation in it denies."""
_THINKING = frozenset({"think", "believe", "suppose", "expect"})
"""Verbs whose negation is that of their clause ("I don't think they know")."""


def charges(reader: "EventReader") -> Iterator[Fact]:
    """Yield an Accusation for each misdeed that speakers say somebody else did or tries to do.

    What they say they did not do themselves, or that there was not ("there was no collusion"), is a Denial; a
    law or plan that does wrong is condemned.
    """
    for clause in reader.doc._.clauses:
        verb, speaker = clause.head, _speaker(reader, clause)
        if speaker is None:
            continue
        if _denies(reader, clause, speaker):
            yield speech_act(reader, "Denial", verb, speaker, content=subtree_range(verb), confidence=0.7)
        elif (
            verb.dep_ != "relcl"
            and not _is_named_only(verb)
            and (_is_neglect(reader, clause) or _is_done(reader, clause))
        ):
            deed = behind_subject(clause)
            for accused in _others(reader, clause, speaker):
                yield speech_act(reader, "Accusation", verb, speaker, accused, content=deed, confidence=0.7)
            for act in _acts(reader, clause):
                yield speech_act(reader, "Condemnation", verb, speaker, act, content=deed)


def _is_named_only(verb: Token) -> bool:
    """Tell whether a gerund after a preposition names a deed and not who did it ("fined for lying")."""
    while verb.dep_ == "conj":
        verb = verb.head
    return verb.dep_ in {"pcomp", "pobj"} and verb.head.lower_ != "by"


def _is_done(reader: "EventReader", clause: Clause) -> bool:
    """Tell whether a clause says that a misdeed was done or attempted."""
    return _is_misdeed(clause) and _is_maintained(reader, clause)


def _is_neglect(reader: "EventReader", clause: Clause) -> bool:
    """Tell whether a clause says that somebody failed to act, did not do enough, or broke its word."""
    if not clause.finite or clause.modality != "actual" or not standing(clause, reader.clauses).asserted:
        return False
    if clause.lemma == "do" and any(_is_little(c) for c in clause.head.children):
        return True
    if clause.negated:
        due = "_".join([clause.lemma, *clause.particles]) in words("misdeeds", "due")
        broken = clause.lemma in words("misdeeds", "kept") and _has(clause, "object", "bonds")
        lacking = clause.lemma == "have" and _has(clause, "object", "lacking")
        return due or broken or lacking or _is_too_little(clause)
    undone = {t.lemma_ for t in clause.fillers("infinitive")}
    return clause.lemma == "fail" and bool(undone - words("misdeeds", "fortunes"))


def _is_too_little(clause: Clause) -> bool:
    """Tell whether what was not done is "enough", was not done "fast enough" or with "enough" of a thing."""
    phrase = [
        clause.head,
        *clause.fillers("object"),
        *clause.fillers("with"),
        *children(clause.head, "advmod"),
    ]
    return any(c.lower_ == "enough" for t in phrase for c in (t, *t.children))


def _is_little(word: Token) -> bool:
    """Tell whether a word is the "nothing" of what was not done, not that of "nothing wrong"."""
    return word.lower_ in {"little", "nothing"} and first(word, "amod") is None


def _acts(reader: "EventReader", clause: Clause) -> Iterator[Argument]:
    """Yield the laws, plans and other acts that a clause says do wrong or nothing ("violates the treaty")."""
    wrong = words("misdeeds", "wrong of acts") | {"do"}
    for token in clause.fillers("subject") if clause.lemma in wrong else ():
        act = reader.resolver.anything(token)
        if act is not None and act.entity is None and token.lemma_.lower() in words("evaluation", "acts"):
            yield act


def _speaker(reader: "EventReader", clause: Clause) -> Argument | None:
    """Return who surely says it, unless by a word that makes it an accusation, denial or news already."""
    attribution = reader.speakers.attribution(clause.head)
    if attribution is None or attribution.lemma in _ACCUSING | _DENYING | _REPORTING:
        return None
    return speaker(reader, clause.head)


def _others(reader: "EventReader", clause: Clause, speaker: Argument) -> Iterator[Argument]:
    """Yield the actors and places, other than the speaker, that a clause says did it."""
    for token in clause.fillers("subject"):
        accused = reader.resolver.entity(token) if token.lower_ not in _THINGS else None
        cluster = reader.speakers.cluster(token)
        if accused is None or cluster is None or accused.entity == speaker.entity:
            continue
        if cluster.kind in (*KIND_GROUPS["actor"], "Place"):
            yield accused


def _is_misdeed(clause: Clause) -> bool:
    """Tell whether the word of a clause, alone or with its object, is that of a misdeed."""
    verb = "_".join([clause.lemma, *clause.particles])
    if clause.head.lower_ in {"lie", "lies", "lying"} and any(clause.fillers(place) for place in _PLACES):
        return False
    if verb in words("misdeeds", "wrong") or _is_ill_meant(clause):
        return True
    lemma = clause.lemma
    wrong = {
        thing
        for group in read_lexicon("misdeeds")["with"]
        if lemma in group["verbs"]
        for thing in group["things"]
    }
    if lemma == "be":
        return _has(clause, "complement", "guilty") or _answers_for(clause, wrong)
    return any(wrong & {t.lemma_.lower(), t.lower_} for slot in _SLOTS for t in clause.fillers(slot))


def _is_ill_meant(clause: Clause) -> bool:
    """Tell whether a clause is what somebody is said to be after ("are trying to silence us")."""
    tries = clause.head.dep_ == "xcomp" and clause.head.head.lemma_ in words("misdeeds", "efforts")
    is_aim = tries or _is_all_out(clause.head)
    return is_aim and clause.lemma in words("misdeeds", "aims")


def _is_all_out(purpose: Token) -> bool:
    """Tell whether an infinitive is what somebody is "doing everything he can" for."""
    means = (o.lower_ for o in children(purpose.head, "dobj"))
    is_tried = purpose.dep_ == "advcl" and purpose.head.lemma_ in {"do", "try"}
    return is_tried and any(o in words("misdeeds", "all") for o in means)


def _answers_for(clause: Clause, things: set[str]) -> bool:
    """Tell whether somebody is said to be behind a thing, its source, responsible or to blame for it."""
    to_blame = any(t.lower_ == "blame" for t in clause.fillers("infinitive"))
    responsible = (t for t in clause.fillers("complement") if t.lower_ in words("misdeeds", "doers"))
    causes = (c for t in responsible for c in children(t, "prep"))
    answered = [*clause.fillers("behind"), *(o for c in causes for o in children(c, "pobj"))]
    return to_blame or any(t.lemma_.lower() in things for t in answered)


def _has(clause: Clause, slot: str, name: str) -> bool:
    """Tell whether a word of a class of ``misdeeds.yaml`` fills a slot."""
    return any(t.lemma_.lower() in words("misdeeds", name) for t in clause.fillers(slot))


def _is_maintained(reader: "EventReader", clause: Clause) -> bool:
    """Tell whether the misdeed, or the attempt at it, is said to be real: no wish, condition or inability."""
    state = standing(clause, reader.clauses)
    if not state.asserted or state.negated or clause.modality != "actual":
        return False
    if state.modality == "actual" or (clause.finite and _is_suggested(clause.head)):
        return True
    effort = clause.head.head
    if _is_all_out(clause.head):
        return standing(reader.clauses.verb(effort), reader.clauses).modality == "actual"
    while effort.dep_ == "xcomp":
        effort = effort.head
    return (
        state.modality == "planned"
        and clause.head.dep_ == "xcomp"
        and is_predicate(effort)
        and clause.head.head.lemma_ in words("misdeeds", "efforts")
        and standing(reader.clauses.verb(effort), reader.clauses).modality == "actual"
    )


def _is_suggested(verb: Token) -> bool:
    """Tell whether somebody suggests that it was so, which charges as much as saying it."""
    return verb.dep_ == "ccomp" and verb.head.lemma_ in {"suggest", "imply"} and not is_negated(verb.head)


def _denies(reader: "EventReader", clause: Clause, speaker: Argument) -> bool:
    """Tell whether a clause says that speakers did not do it, had no part in it, or that it was not."""
    reason = clause.head.dep_ == "advcl" and "because" in marks_of(clause.head)
    if clause.modality != "actual" or is_asked(clause.head) or _is_weighed(clause) or reason:
        return False
    if clause.lemma == "be" and _has(clause, "complement", "denied"):
        said = clause.fillers("complement")
        narrowed = first(clause.head, "expl") is None and any(first(t, "amod", "compound") for t in said)
        negated = not narrowed and (clause.negated or any(is_negated(t) for t in said))
        return negated and standing(clause, reader.clauses).modality == "actual"
    if not any(_is_own(reader, t, speaker) for t in clause.surface_subject):
        return False
    nothing = [t for t in clause.fillers("object") if t.lower_ == "nothing"]
    if nothing:
        is_idle = clause.lemma == "do" and all(first(t, "amod") is None for t in nothing)
        is_own = clause.lemma in {"do", "have", "know"} and clause.finite and not is_idle
        return is_own and not any(map(_is_left, nothing))
    if not clause.negated:
        return _has(clause, "complement", "innocent")
    attribution = reader.speakers.attribution(clause.head)
    keeps = attribution is not None and attribution.lemma in _INSISTING and clause.lemma not in _THINKING
    insists = keeps and clause.head.dep_ == "ccomp" and clause.head.tag_ != "MD"
    blamed = _has(clause, "complement", "blamed") or clause.lemma in words("misdeeds", "blamed")
    shares = clause.lemma in words("misdeeds", "sharing") and _has(clause, "object", "shares")
    return insists or blamed or shares or _is_misdeed(clause)


def _is_left(nothing: Token) -> bool:
    """Tell whether somebody only has no more to say, give or lose ("I have nothing to add")."""
    purposes = (c for c in children(nothing, "acl", "relcl") if is_infinitive(c))
    return any(c.lemma_ not in {"do", "hide"} for c in purposes)


def _is_weighed(clause: Clause) -> bool:
    """Tell whether a clause is one of "whether or not he lied"."""
    return any(c.lower_ in {"whether", "if"} for c in clause.head.children)


def _is_own(reader: "EventReader", token: Token, speaker: Argument) -> bool:
    """Tell whether a subject is the speaker, who is no "he" in his own quotation."""
    attribution, cluster = reader.speakers.attribution(token), reader.speakers.cluster(token)
    is_another = attribution is not None and attribution.kind == "direct" and token.lower_ in {"he", "she"}
    return not is_another and cluster is not None and str(cluster.id) == speaker.entity
