"""Matching the lexicon's frames with clauses."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from spacy.tokens import Token

from kg.language.clauses import Clause, ClauseReader
from kg.language.syntax import TIMES, children
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
_ADVERBIAL = frozenset(
    {"time", "example", "instance", "moment", "while", "sake", "year", "month", "week", "day", "hour"}
    | {"decade", "end", "fact", "landslide", "turn", "way"}
)
"""Nouns that make an adverbial of a preposition ("for example", "for the first time")."""

_PRO_FORMS = frozenset({"so", "it", "this", "that", "likewise"})

Fits = Callable[[Frame, str, Token], bool]
"""Tells whether a token may fill a role of a frame."""


def best_match(clause: Clause, ontology: Ontology, reader: ClauseReader, fits: Fits) -> Match | None:
    """Return the frame that fits a clause best: a user's own, with most conditions, then most roles."""
    words = _SlotWords(clause, reader)
    frames = ontology.candidates(clause.kind, clause.lemma, words.of)
    matches = [m for frame in frames if (m := _match(frame, words, fits)) is not None]
    return max(matches, key=_rank, default=None)


def _rank(match: Match) -> tuple[bool, int, int, int]:
    frame = match.frame
    specific = len(frame.conditions) + (frame.particle is not None)
    return frame.own, specific, len(frame.need & match.fillers.keys()), len(match.fillers)


def _match(frame: Frame, words: "_SlotWords", fits: Fits) -> Match | None:
    clause, reader = words.clause, words.reader
    if not _particle_fits(frame, clause) or not _holds(frame, words):
        return None
    filled: dict[str, list[Token]] = {}
    slots: dict[str, str] = {}
    for role, names in frame.roles.items():
        free = [n for n in names if n not in slots.values() or n in _SHARED_SLOTS]
        found = [(name, tokens) for name in free if (tokens := _participants(clause, role, name, reader))]
        fitting = [pair for pair in found if any(fits(frame, role, token) for token in pair[1])]
        if fitting or (found and role not in frame.need):
            slots[role], filled[role] = (fitting or found)[0]
    return Match(frame, clause, filled, slots) if frame.need <= filled.keys() else None


def _holds(frame: Frame, words: "_SlotWords") -> bool:
    """Tell whether all conditions of a frame hold and none of its exceptions does."""
    if any(words.of(slots).isdisjoint(lemmas) for slots, lemmas in frame.conditions.items()):
        return False
    for slots, lemmas in frame.exceptions.items():
        found = words.of(slots, timeless="*" in lemmas)
        if found and ("*" in lemmas or not found.isdisjoint(lemmas)):
            return False
    return True


@dataclass(slots=True)
class _SlotWords:
    """The words of what fills the slots of one clause, looked up once for all its frames."""

    clause: Clause
    reader: ClauseReader
    _known: dict[tuple[str, bool], frozenset[str]] = field(default_factory=dict)

    def of(self, slots: str, *, timeless: bool = False) -> frozenset[str]:
        """Return the words of one of several slots ("object|subject"); none of times where `timeless`."""
        known = self._known.get((slots, timeless))
        if known is None:
            fillers = (t for slot in slots.split("|") for t in _fillers(self.clause, slot, self.reader))
            tokens = (t for t in fillers if not (timeless and t.ent_type_ in TIMES))
            known = self._known[slots, timeless] = frozenset(w for t in tokens for w in _words(t))
        return known


def _words(token: Token) -> Iterator[str]:
    """Yield the words by which a frame may name a token: lemma, form, currency, parts of "front-runner"."""
    lemma = token.lemma_.lower()
    yield from (lemma, token.lower_)
    if token.i and token.nbor(-1).is_currency:
        yield token.nbor(-1).text
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
    """Return what may fill a role: nothing that tells when, and no quality as office ("claims to be so").

    An infinitive that only takes up another deed is none ("declined to do so").
    """
    tokens = [t for t in _fillers(clause, slot, reader) if not _is_elliptical(t)]
    tokens = [t for t in tokens if t.ent_type_ not in TIMES or t.i in reader.clusters]
    if slot not in {"subject", "object"}:
        tokens = [t for t in tokens if t.pos_ == "VERB" or not _is_adverbial(t)]
    return [t for t in tokens if role != "office" or not _is_no_office(t)]


def _is_elliptical(verb: Token) -> bool:
    """Tell whether a verb is the "do" of "do so", "do it" or "do this" and tells nothing by itself."""
    taken_up = (c for c in children(verb, "advmod", "dobj") if c.i == verb.i + 1)
    return verb.lemma_ == "do" and verb.pos_ == "VERB" and any(c.lower_ in _PRO_FORMS for c in taken_up)


def _is_adverbial(noun: Token) -> bool:
    """Tell whether a noun tells when or how ("in the end"; not "called for an end to the war")."""
    return noun.lemma_ in _ADVERBIAL and not any(c.lower_ == "to" for c in children(noun, "prep"))


def _is_no_office(token: Token) -> bool:
    return token.pos_ in {"ADJ", "NUM"} or token.lemma_ in _NO_OFFICES or token.ent_type_ == "PERSON"


def _particle_fits(frame: Frame, clause: Clause) -> bool:
    if frame.particle is None:
        return not clause.particles
    if clause.particles:
        return frame.particle in clause.particles
    return any(frame.particle in {slot, slot.split()[0]} for slot in clause.slots)
