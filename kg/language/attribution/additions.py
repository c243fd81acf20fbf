"""Where reported speech ends: what the article adds after it is cut off."""

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from kg.language.attribution.cues import Cue
from kg.language.attribution.sources import governor_of, is_told_of
from kg.language.nouns import noun_of
from kg.language.quotations import quoted_tokens
from kg.language.syntax import DASHES, children, first, is_simple_infinitive, next_token

_CONTRASTING = frozenset({"although", "though", "while", "whereas"})
_OUTCOMES = frozenset(
    {"open", "pave", "mark", "cap", "deal", "spark", "prompt", "trigger", "signal", "become", "underscore"}
    | {"highlight", "escalate", "clear", "reverse", "deepen", "fuel", "give", "bolster", "stoke"}
)
"""Verbs with which a writer tells what somebody's word brings about ("said he will go, marking …")."""
_JUDGEMENTS = frozenset(
    {"blow", "slap", "sign", "signal", "move", "reversal", "shift", "rebuke", "nod", "swipe", "jab", "boost"}
)
"""Nouns with which a writer judges what somebody says ("…, in a blow to the mayor")."""
_MODALS = frozenset({"will", "would", "wo", "'ll", "’ll", "can", "could", "may", "might", "should", "must"})
_PRESENT = frozenset({"VBZ", "VBP"})
_SPEAKERS = frozenset({"he", "she", "it", "they"})
_GOING_ON = frozenset({"add", "reiterate", "conclude", "elaborate", "emphasize", "emphasise", "stress"})
"""Verbs of somebody who has said something before."""
_OTHERS = frozenset({"others", "many", "most", "critics", "opponents"})
_COMPARING = frozenset({"compared", "versus", "vs", "vs."})
_SHARES = frozenset({"percent", "%"})
_NEAR = 6
"""Tokens from "with" to the head of whom it introduces."""
_ACTORS = frozenset({"PERSON", "ORG", "NORP", "GPE"})


def settle(doc: Doc, cues: Iterable[Cue]) -> None:
    """Cut off what the parser took into a clause of reported speech but the article adds of its own.

    That is a concession at its end (", although …"), another report that follows (", and unions warned …")
    and one by the same source ("…, citing …", "… and added, “…”"), which gets its source from the cue.
    """
    by_head = {cue.head.i: cue for cue in cues}
    quoted = quoted_tokens(doc)
    for cue in by_head.values():
        if cue.content is None or cue.content.pieces[-1][0] < cue.end:
            continue
        if cue.content.frame != "clause" and not is_simple_infinitive(cue.content.head):
            continue
        start, end = cue.content.pieces[-1]
        for token in doc[start + 1 : end]:
            is_others = token.i in quoted and cue.head.i not in quoted
            cut = None if is_others else _cut(cue, token, by_head, end)
            if cut is not None and cut > start:
                cue.content.pieces[-1] = (start, cut)
                _lend(cue, token, by_head.values())
                break


def _lend(cue: Cue, verb: Token, reports: Iterable[Cue]) -> None:
    """Let the source of a cue say what is coordinated with what was cut off ("… and argued that …")."""
    for report in reports:
        if report.source is None and report.head.dep_ == "conj" and report.head.head == verb:
            report.take_source(cue)


def _cut(cue: Cue, token: Token, by_head: dict[int, Cue], end: int) -> int | None:
    """Return where a content must end because of a clause headed by `token` in it, None if it need not."""
    report = by_head.get(token.i)
    before = token.left_edge.i - 1
    if _is_set_against(token):
        return token.i
    is_last = token.right_edge.i >= end - 1 and cue.head.doc[before].text in DASHES | {","}
    if is_last and _is_comment(token):
        return before
    if report is not None and is_last and _is_beside(token):
        return before
    if report is not None and token.dep_ == "acl" and token.tag_ == "VBD" and token.nbor(-1).dep_ == "cc":
        report.take_source(cue)
        return token.i - 1
    if report is not None and (addition := _before_others(cue, report, end)) is not None:
        return addition
    is_added = token.dep_ == "advcl" and token.tag_ == "VBG" and is_last
    if report is not None and is_added and not (_is_actor(report.source) and _may_say(token)):
        report.take_source(cue)
        return before
    if token.dep_ != "conj" or cue.content is None:
        return None
    if (resumed := _before_deed(cue, token)) is not None:
        if report is not None:
            report.take_source(cue)
        return resumed
    if token.head != cue.content.head:
        return _before_addition(cue, report) if report is not None else None
    parted = _before_dash(token)
    return parted if parted is not None or report is None else _before_report(cue, report)


def _before_others(cue: Cue, report: Cue, end: int) -> int | None:
    """Return where a content ends before what others say.

    "some say it is late but others point to …", "said it was late, with one saying …"
    """
    source, conjunction = report.source, first(report.head.head, "cc")
    if source is None or source.i < cue.head.i:
        return None
    if report.head.dep_ == "conj" and source.lower_ in _OTHERS and conjunction is not None:
        return conjunction.i
    absolute = next((t for t in source.ancestors if t.dep_ == "prep" and t.lower_ == "with"), None)
    if absolute is None or absolute.nbor(-1).text != "," or source.i - absolute.i > _NEAR:
        return None
    return absolute.i - 1 if absolute.right_edge.i >= end - 1 else None


def _is_beside(report: Token) -> bool:
    """Tell whether a clause says what the speaker said besides ("said it was late, as he warned that …")."""
    subject = first(report, "nsubj")
    is_as = any(mark.lower_ == "as" for mark in children(report, "mark"))
    return is_as and report.dep_ == "advcl" and subject is not None and subject.lower_ in {"he", "she"}


def _is_set_against(word: Token) -> bool:
    """Tell whether the writer contrasts it with others from a word on.

    "say so compared to 25 percent who …", "said it was safe even as others left"
    """
    if word.lower_ == "even" and next_token(word).lower_ == "as":
        return True
    after = word.doc[word.i + 1 : word.i + _NEAR]
    return word.lower_ in _COMPARING and any(token.lower_ in _SHARES for token in after)


def _is_comment(token: Token) -> bool:
    """Tell whether the writer adds a concession, an outcome or a judgement.

    "…, although it failed", "…, opening the door to Diaz", "…, in a slap at Diaz"
    """
    if token.dep_ == "advcl" and any(mark.lower_ in _CONTRASTING for mark in children(token, "mark")):
        return True
    if token.dep_ == "advcl" and token.tag_ == "VBG":
        return token.lemma_.lower() in _OUTCOMES and token.left_edge == token
    noun = first(token, "pobj") if token.dep_ == "prep" and token.lower_ == "in" else None
    return noun is not None and noun.lemma_.lower() in _JUDGEMENTS and noun.left_edge.lower_ in {"a", "an"}


def _before_dash(verb: Token) -> int | None:
    """Return where a content ends before what the article adds after a dash ("— and leaders agree")."""
    conjunction, subject = first(verb.head, "cc"), first(verb, "nsubj", "nsubjpass")
    if conjunction is None or subject is None or subject.pos_ == "PRON" or first(verb, "mark") is not None:
        return None
    dash = conjunction.i - 1
    is_aside = any(token.text in DASHES for token in verb.doc[conjunction.i : verb.i])
    return None if is_aside or verb.doc[dash].text not in DASHES else dash


def _before_addition(cue: Cue, report: Cue) -> int | None:
    """Return where a content ends before a verb that leads over to a quotation ("… and added: “…”")."""
    conjunction = first(report.head.head, "cc")
    is_same = report.head.tag_ == cue.head.tag_ and first(report.head, "nsubj") is None
    if conjunction is None or not is_same or not _introduces_quotation(report):
        return None
    report.take_source(cue)
    return conjunction.i if conjunction.i < report.head.i else None


def _before_deed(cue: Cue, verb: Token) -> int | None:
    """Return where a content ends before what the speaker did besides.

    "said he was leaving and signed", "urged him to leave and called"
    """
    conjunction = first(verb.head, "cc")
    if conjunction is None or conjunction.i > verb.i or first(verb, "nsubj", "nsubjpass") is not None:
        return None
    return conjunction.i if governor_of(verb) in (cue.head, cue.outer) else None


def _may_say(participle: Token) -> bool:
    """Tell whether the subject of a reported clause may be who says what a participle after it reports.

    Not of one that goes on ("said the city needed aid, adding …"), nor after a state or what is only to be
    ("said Lee must resign, saying …").
    """
    governor = participle.head
    words = (governor, *children(governor, "aux"))
    is_state = governor.lemma_ == "be" or any(w.lower_ in _MODALS or w.tag_ in _PRESENT for w in words)
    return participle.lemma_ not in _GOING_ON and not is_state


def _before_report(cue: Cue, report: Cue) -> int | None:
    """Return the end of a content before the coordinated `report`, if that is no part of it."""
    conjunction = first(report.head.head, "cc")
    if conjunction is None or conjunction.i > report.head.i:
        return None
    if any(mark.lower_ == "that" for mark in children(report.head, "mark")):
        return None
    start, doc = conjunction.i, conjunction.doc
    if first(report.head, "nsubj", "nsubjpass") is not None:
        return start - 1 if doc[start - 1].text == "," and report.content is not None else None
    subject = first(report.head.head, "nsubj")
    if cue.source is not None and (is_told_of(cue.source, report.head) or _is_other(cue.source, subject)):
        return None
    is_speaker = subject is not None and (subject.lower_ in _SPEAKERS or _is_thing(subject))
    is_state = report.head.head.lemma_ == "be" or report.head.head.tag_ == "VBN"
    is_same_form = report.head.tag_ == cue.head.tag_ and (is_state or cue.head.tag_ == "VBG")
    is_told = _is_past(cue.head) and _is_past(report.head) and not _is_past(report.head.head)
    if (
        is_speaker
        or is_same_form
        or is_told
        or report.head.lemma_ in _GOING_ON
        or _introduces_quotation(report)
    ):
        report.take_source(cue)
        return start
    return None


def _is_past(verb: Token) -> bool:
    """Tell whether a verb, or what helps it, is in the past ("argued", "did not specify")."""
    return any(word.tag_ == "VBD" for word in (verb, *children(verb, "aux", "auxpass")))


def _is_other(source: Token, subject: Token | None) -> bool:
    """Tell whether "he" is somebody else than a plural source ("officials say he left and asked")."""
    return source.tag_ in {"NNS", "NNPS"} and subject is not None and subject.lower_ in {"he", "she"}


def _is_thing(subject: Token) -> bool:
    """Tell whether a subject is neither named nor known as an actor, and so hardly says anything."""
    is_known = subject.i in subject.doc._.cluster_at and noun_of(subject.lemma_) is not None
    return not subject.ent_type_ and not is_known


def _introduces_quotation(cue: Cue) -> bool:
    """Tell whether a quotation follows a cue after a comma or colon, or after its medium ("on CNN “…”")."""
    doc = cue.head.doc
    opening = {quotation.start for quotation in doc._.quotations}
    is_led = any(token.text in {",", ":"} or token.dep_ == "prep" for token in doc[cue.end : cue.end + 1])
    return is_led and not opening.isdisjoint(range(cue.end, cue.end + 4))


def _is_actor(source: Token | None) -> bool:
    if source is None:
        return False
    return source.pos_ == "PRON" or source.ent_type_ in _ACTORS or source.i in source.doc._.cluster_at
