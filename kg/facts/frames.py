"""Matching the lexicon's frames with clauses."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from kg.language.clauses import Clause, ClauseReader
from kg.ontology import Frame, Ontology

_SHARED_SLOTS = frozenset({"subject", "object", "between", "possessor"})
"""Slots that may fill two roles at once: who resigns is agent and target, "between A and B" both sides."""


@dataclass(slots=True)
class Match:
    """A frame that fits a clause, with the tokens that fill its roles."""

    frame: Frame
    clause: Clause
    fillers: dict[str, list[Token]]
    slots: dict[str, str]
    """Role → the slot that filled it."""


_NO_OFFICES = frozenset(
    {"part", "result", "consequence", "response", "runner", "frontrunner", "favorite", "favourite"}
)
"""Nouns after "as" that name no office ("nominated him as part of a deal")."""
_TIMES = frozenset({"DATE", "TIME"})
"""Named-entity labels of what tells when and fills no role ("indicted on Friday")."""

_ADVERBIAL = frozenset(
    {"time", "example", "instance", "moment", "while", "sake", "year", "month", "week", "day", "hour"}
    | {"decade"}
)
"""Nouns that make an adverbial of a preposition ("for example", "for the first time")."""

Fits = Callable[[Frame, str, Token], bool]
"""Tells whether a token may fill a role of a frame."""


def best_match(clause: Clause, ontology: Ontology, reader: ClauseReader, fits: Fits) -> Match | None:
    """Return the frame that fits a clause best: a user's own, with most conditions, then most roles."""
    frames = ontology.frames(clause.kind, clause.lemma)
    matches = [m for frame in frames if (m := _match(frame, clause, reader, fits)) is not None]
    return max(matches, key=_rank, default=None)


def _rank(match: Match) -> tuple[bool, int, int, int]:
    frame = match.frame
    specific = len(frame.conditions) + (frame.particle is not None)
    return frame.own, specific, len(frame.need & match.fillers.keys()), len(match.fillers)


def _match(frame: Frame, clause: Clause, reader: ClauseReader, fits: Fits) -> Match | None:
    if not _particle_fits(frame, clause) or not _holds(frame, clause, reader):
        return None
    filled: dict[str, list[Token]] = {}
    slots: dict[str, str] = {}
    for role, names in frame.roles.items():
        free = [n for n in names if n not in slots.values() or n in _SHARED_SLOTS]
        found = [(name, words) for name in free if (words := _participants(clause, role, name, reader))]
        fitting = [pair for pair in found if any(fits(frame, role, token) for token in pair[1])]
        if fitting or (found and role not in frame.need):
            slots[role], filled[role] = (fitting or found)[0]
    return Match(frame, clause, filled, slots) if frame.need <= filled.keys() else None


def _holds(frame: Frame, clause: Clause, reader: ClauseReader) -> bool:
    """Tell whether all conditions of a frame hold and none of its exceptions does."""
    return all(
        any(word in lemmas for word in _named(slot, clause, reader))
        for slot, lemmas in frame.conditions.items()
    ) and not any(
        word in lemmas or "*" in lemmas
        for slot, lemmas in frame.exceptions.items()
        for word in _named(slot, clause, reader, timeless="*" in lemmas)
    )


def _named(slots: str, clause: Clause, reader: ClauseReader, *, timeless: bool = False) -> Iterator[str]:
    """Yield the words of what fills one of several slots ("object|subject"); no times where `timeless`."""
    for slot in slots.split("|"):
        for token in _fillers(clause, slot, reader):
            if not (timeless and token.ent_type_ in _TIMES):
                yield from _words(token)


def _words(token: Token) -> Iterator[str]:
    """Yield the words by which a frame may name a token: lemma, form, and both parts of "front-runner"."""
    lemma = token.lemma_.lower()
    yield from (lemma, token.lower_)
    if token.i > 1 and token.nbor(-1).text == "-":
        yield f"{token.nbor(-2).lower_}-{lemma}"


def _fillers(clause: Clause, slot: str, reader: ClauseReader) -> list[Token]:
    """Return what fills a slot; ``object.of`` is ``of`` of what fills ``object``, ``self`` the predicate."""
    outer, _, inner = slot.partition(".")
    if outer == "self":
        return [clause.head]
    tokens = clause.fillers(outer) or (clause.fillers("gerund") if outer == "object" else [])
    if not inner:
        return tokens
    return [t for token in tokens for t in _fillers(reader.at(token), inner, reader)]


def _participants(clause: Clause, role: str, slot: str, reader: ClauseReader) -> list[Token]:
    """Return what may fill a role: nothing that tells when, and no quality as office ("claims to be so")."""
    tokens = _fillers(clause, slot, reader)
    tokens = [t for t in tokens if t.ent_type_ not in _TIMES or t.i in reader.clusters]
    if slot not in {"subject", "object"}:
        tokens = [t for t in tokens if t.lemma_ not in _ADVERBIAL]
    return [t for t in tokens if role != "office" or not _is_no_office(t)]


def _is_no_office(token: Token) -> bool:
    return token.pos_ == "ADJ" or token.lemma_ in _NO_OFFICES or token.ent_type_ == "PERSON"


def _particle_fits(frame: Frame, clause: Clause) -> bool:
    if frame.particle is None:
        return not clause.particles
    slots = {word for slot in clause.slots for word in (slot, slot.split()[0])}
    return frame.particle in clause.particles or (not clause.particles and frame.particle in slots)
