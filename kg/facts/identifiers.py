"""Identifiers of facts and of who fills their roles: the same words give the same, whatever the run."""

from hashlib import blake2b

from kg.model import Argument, Span


def fact_id(type_name: str, cue: Span, agent: Argument | None, target: Argument | None) -> str:
    """Return 12 hex digits from type, cue and the places of the arguments; unique within an article."""
    places = [f"{a.span.start}-{a.span.end}" if a is not None else "" for a in (agent, target)]
    key = "|".join([type_name, f"{cue.start}-{cue.end}", *places])
    return blake2b(key.encode(), digest_size=6).hexdigest()


def who(argument: Argument | None) -> str:
    """Return the id of an entity, or the words of what is none in lower case; empty for nobody."""
    if argument is None:
        return ""
    return argument.entity if argument.entity is not None else argument.span.text.lower()
