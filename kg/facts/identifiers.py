"""Identifiers of facts: the same words give the same id, whatever the run."""

from hashlib import blake2b

from kg.model import Argument, Span


def fact_id(type_name: str, cue: Span, agent: Argument | None, target: Argument | None) -> str:
    """Return 12 hex digits from type, cue and the places of the arguments; unique within an article."""
    places = [f"{a.span.start}-{a.span.end}" if a is not None else "" for a in (agent, target)]
    key = "|".join([type_name, f"{cue.start}-{cue.end}", *places])
    return blake2b(key.encode(), digest_size=6).hexdigest()
