"""Speech acts: what is done by saying something, also without a verb that names the act."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from spacy.tokens import Token

from kg.facts.arguments import sentence_span, span
from kg.facts.asides import end_of_act
from kg.facts.identifiers import fact_id
from kg.language.clauses import Clause
from kg.language.clauses.remarks import before_remark
from kg.language.syntax import children, first, subtree_range
from kg.model import Argument, Fact, Polarity

if TYPE_CHECKING:
    from kg.facts.events import EventReader

SPEECH_ACTS: Final = frozenset(
    {"Support", "Condemnation", "Accusation", "Denial", "Rejection", "Demand", "Threat", "Pledge"}
)
"""Types of what is done by saying it."""
_CONDITIONS: Final = frozenset({"if", "whether", "unless"})


def speech_act(
    reader: "EventReader",
    name: str,
    word: Token,
    agent: Argument,
    target: Argument | None = None,
    *,
    content: tuple[int, int],
    confidence: float = 0.65,
    polarity: Polarity = "positive",
) -> Fact:
    """Return the fact of type `name` that `agent` does by saying `word`, the cue; `content` is in tokens."""
    event_type = reader.ontology.types[name]
    cue = span(reader.doc, word.i, word.i + 1)
    return Fact(
        id=fact_id(name, cue, agent, target),
        type=name,
        cue=cue,
        evidence=sentence_span(word),
        agent=agent,
        target=target,
        content=span(reader.doc, *content),
        polarity=polarity,
        confidence=confidence,
        plover=event_type.plover,
        cameo=event_type.cameo,
    )


def behind_subject(clause: Clause) -> tuple[int, int]:
    """Return the tokens of a clause that follow its subject, up to the next clause: what somebody does.

    An aside between subject and verb is left out ("the party, he said, had failed"), and so is what comes
    after who says it ("had failed," he said, "and …").
    """
    doc = clause.head.doc
    start, end = subtree_range(clause.head)
    others = (c.left_edge.i for c in children(clause.head, "conj") if first(c, "nsubj", "nsubjpass"))
    end = end_of_act(clause.head, min([next(others, end), *_ends_of_piece(clause.head)]))
    end = before_remark(clause.head, end)
    while doc[end - 1].dep_ == "cc" or doc[end - 1].text == ",":
        end -= 1
    subjects = (token.right_edge.i + 1 for token in clause.surface_subject)
    start = max([start, *(i for i in subjects if i <= clause.head.i)])
    if doc[start].text == ",":
        start = max(t.i + 1 for t in doc[start : clause.head.i] if t.text == ",")
    opening = doc[start].text == ")" or (
        doc[start].is_quote and not any(t.is_quote for t in doc[start + 1 : end])
    )
    return start + opening, end


def _ends_of_piece(verb: Token) -> Iterator[int]:
    """Yield where the piece of a quotation ends that a verb stands in, and its speaker is named."""
    for said in verb.doc._.attributions:
        if said.kind in {"direct", "mixed"} and len(said.pieces) > 1:
            yield from (end for start, end in said.pieces if start <= verb.i < end)


def speaker(reader: "EventReader", token: Token) -> Argument | None:
    """Return the entity that surely and really says what holds `token`, None where there is none."""
    attribution = reader.speakers.attribution(token)
    if (
        attribution is None
        or attribution.modality != "actual"
        or _is_conditional(reader.doc[attribution.cue[0]])
    ):
        return None
    return reader.speakers.sure_source(token)


def is_supposed(verb: Token) -> bool:
    """Tell whether it is said only within a condition ("if they believe it is wrong, …")."""
    return _is_proviso(verb) or any(_is_conditional(verb) for verb in verb.ancestors)


def _is_conditional(verb: Token) -> bool:
    return _is_proviso(verb) or any(m.lower_ in _CONDITIONS for m in children(verb, "mark"))


def _is_proviso(verb: Token) -> bool:
    """Tell whether "as long as" opens a clause."""
    opening = verb.doc[max(verb.left_edge.i - 2, 0) : verb.left_edge.i + 3].text.lower()
    return verb.dep_ == "advcl" and "as long as" in opening


def is_asked(token: Token) -> bool:
    """Tell whether the sentence of a token ends with a question mark, or its verb asks ("were we wrong")."""
    subject, predicative = first(token, "nsubj"), first(token, "acomp", "attr")
    inverted = subject is not None and predicative is not None and token.i < subject.i < predicative.i
    return inverted or any(mark.text == "?" for mark in token.sent[-2:])
