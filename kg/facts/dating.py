"""Dates that facts take from other facts of the article.

Who praises, blames or demands by saying something does so when it is said: "said on Monday that the law was
a disgrace" is a condemnation of that Monday. What a source says next, it says on the occasion of its last
saying. A signature dates what is signed ("— Ana Perez (@ana) May 3, 2019").
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from spacy.tokens import Doc, Token

from kg.facts.acts import SPEECH_ACTS
from kg.facts.simultaneity import tense
from kg.language.syntax import DASHES
from kg.language.times import event_date
from kg.model import Fact

_GOING_ON: Final = frozenset({"add", "continue", "conclude", "go"})
"""Verbs of saying more on the same occasion."""
_NEAR: Final = 40
"""Characters between who signs and the date of the signature."""
_FAR: Final = 1500
_NEXT: Final = 400
"""Characters from a saying to what is said further on the same occasion, with and without a word for it."""
_AT_OTHER_TIMES: Final = frozenset(
    {"another", "before", "earlier", "later", "often", "once", "previously", "repeatedly", "separate"}
)


def dated(doc: Doc, facts: Iterable[Fact]) -> list[Fact]:
    """Return the facts, in no order, with the dates that sayings and signatures give them."""
    sayings: list[Fact] = []
    acts: list[Fact] = []
    for fact in sorted(facts, key=lambda fact: fact.cue.start):
        if fact.type != "Statement" or fact.agent is None:
            acts.append(fact)
        else:
            sayings.append(_signed(doc, fact) if fact.cue.text in DASHES else _gone_on(doc, fact, sayings))
    return [*sayings, *(_done_by_saying(doc, act, sayings) for act in acts)]


def _signed(doc: Doc, saying: Fact) -> Fact:
    """Return a signed quotation or post with the date that follows the name on its line."""
    end = saying.agent.span.end if saying.agent is not None else saying.cue.end
    times = (time for time in doc._.times if 0 <= time.span.start - end <= _NEAR)
    time = next((time for time in times if event_date(time)), None)
    if time is not None and "\n" in doc.text[end : time.span.start]:
        return saying
    return saying if time is None else replace(saying, date=event_date(time), time=time)


def _gone_on(doc: Doc, saying: Fact, before: list[Fact]) -> Fact:
    """Return what somebody said further with the date of what the same source said last.

    Who "added" something may have been interrupted; who just "said" it must have been the last to speak.
    """
    verb = _root(doc, saying)
    if saying.date is not None or verb is None or not _is_told(verb) or _has_time(doc, saying):
        return saying
    own = [one for one in before if _agent(one) == _agent(saying)]
    last = own[-1] if own else None
    reach = _FAR if verb.lemma_ in _GOING_ON else _NEXT
    if last is None or (reach == _NEXT and last is not before[-1]):
        return saying
    is_new = saying.evidence.start - last.evidence.end > reach
    occasion = _root(doc, last)
    if is_new or last.modality != "actual" or occasion is None or not tense(occasion):
        return saying
    return replace(saying, date=last.date, time=last.time)


def _is_told(verb: Token) -> bool:
    """Tell whether a saying is told for its own sake: in the past tense, in no clause that gives its time."""
    return verb.tag_ == "VBD" and verb.dep_ not in {"advcl", "relcl", "acl"}


def _has_time(doc: Doc, saying: Fact) -> bool:
    """Tell whether a sentence gives, outside what is said, another time or occasion for it."""
    start, end = saying.evidence.start, saying.evidence.end
    words = saying.content or saying.cue
    sentence = doc.char_span(start, end, alignment_mode="expand") or ()
    times = [time.span.start for time in doc._.times if start <= time.span.start < end]
    times += [token.idx for token in sentence if token.lower_ in _AT_OTHER_TIMES]
    return any(not words.start <= time < words.end for time in times)


def _done_by_saying(doc: Doc, fact: Fact, sayings: list[Fact]) -> Fact:
    """Return a speech act with the date of the saying that it is done by."""
    if fact.date is not None or fact.type not in SPEECH_ACTS or fact.modality != "actual" or not fact.agent:
        return fact
    holding = (saying for saying in sayings if saying.date is not None and _is_done_by(doc, fact, saying))
    saying = min(holding, key=lambda saying: len(saying.content.text) if saying.content else 0, default=None)
    return fact if saying is None else replace(fact, date=saying.date, time=saying.time)


def _is_done_by(doc: Doc, act: Fact, saying: Fact) -> bool:
    """Tell whether a speaker does something by a saying, and does not tell of what was done before."""
    content, agent, verb = saying.content, act.agent, _root(doc, act)
    if content is None or agent is None or _agent(act) != _agent(saying):
        return False
    if not content.start <= act.cue.start < content.end:
        return False
    if agent.span.start < content.start or agent.span.end > content.end:
        return True
    return verb is not None and tense(verb) == "present"


def _agent(fact: Fact) -> str | None:
    return None if fact.agent is None else fact.agent.entity or fact.agent.span.text


def _root(doc: Doc, fact: Fact) -> Token | None:
    cue = doc.char_span(fact.cue.start, fact.cue.end, alignment_mode="expand")
    return None if cue is None else cue.root
