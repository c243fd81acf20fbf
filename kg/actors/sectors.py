"""The PLOVER sector of an actor, read off its title or the nouns of its name."""

from collections.abc import Iterable

from kg.gazetteer import fold
from kg.language.nouns import noun_of
from kg.model import Kind

_OPPOSITION = frozenset({"opposition", "dissident", "antigovernment"})
_MODIFIERS = {
    "security": "COP",
    "military": "MIL",
    "army": "MIL",
    "police": "COP",
    "rebel": "REB",
    "government": "GOV",
    "parliamentary": "LEG",
    "court": "JUD",
}


def sector_of(name: str, kind: Kind, titles: Iterable[str] = ()) -> str | None:
    """Return a sector (GOV, MIL, LEG, OPP …) by the titles of a person, else by a describing name."""
    if kind in {"Place", "Other"}:
        return None
    if kind == "Party":
        return "PTY"
    for text in (*titles, name):
        if (sector := _sector_of_text(text)) is not None:
            return sector
    return None


def _sector_of_text(text: str) -> str | None:
    """Return the sector of the head noun, the last before a complement."""
    words = fold(text.partition(" of ")[0]).split()
    if _OPPOSITION & {part for word in words for part in word.split("-")}:
        return "OPP"
    for i in range(len(words) - 1, -1, -1):
        noun = noun_of(words[i]) or noun_of(words[i].removesuffix("s"))
        modifier = _MODIFIERS.get(words[i - 1]) if i else None
        if noun is not None and noun.sort != "title":
            return modifier or noun.sector or None
    return None
