"""An office phrase: a title with its modifiers, its organization, and whether it is a former one."""

from dataclasses import dataclass

from kg.language.names.spans import PERSON
from kg.language.offices.titles import Title, load_titles

_KINDS = {
    "member": frozenset({"Person", "Country", "Organization", "Party"}),
    "member_state": frozenset({"Country"}),
    "settlement": frozenset({"Place"}),
}
RANKS = frozenset({"military", "police", "legislator", "religious", "governor"})
"""Classes of titles that may stand between another title and a name ("candidate Sen. X")."""
GRADES = frozenset(
    {"deputy", "vice", "assistant", "associate", "chief", "lieutenant", "lt.", "lt", "major", "first"}
    | {"maj.", "maj", "brig.", "brig"}
    | {"acting", "interim", "under", "general", "executive", "state"}
)
"""Words that are titles or adjectives, and grade a title that follows."""
HYPHENS = frozenset({"-", "–", "‑"})


@dataclass(slots=True)
class OfficePhrase:
    """A title as it stands in the text. Positions are token indices, ranges half-open."""

    title: Title
    head: int
    start: int
    """First token of the office as printed, without article, possessor, country and passing modifiers."""
    end: int
    left: int
    """First token of the whole phrase, with determiner and possessor."""
    organization: int | None = None
    """Head of its organization, country or principal."""
    determiner: str = ""
    """``the``, ``a``, ``'s`` (a possessor), ``his`` (a pronoun) or nothing."""
    party: int | None = None
    inner: int | None = None
    """Head of the name that a complement gives to the thing itself ("the Iraqi city of Mosul")."""
    former: bool = False
    future: bool = False
    complement: bool = False
    """Whether a prepositional complement is part of it ("of the National Assembly")."""

    @property
    def kinds(self) -> frozenset[str]:
        """Kinds of names that can hold it."""
        return holder_kinds(self.title)

    @property
    def inner_place(self) -> bool:
        """Tell whether a complement names the place itself ("the town of Greece")."""
        return self.title.category == "settlement" and self.complement and self.determiner != "'s"

    @property
    def specific(self) -> bool:
        """Tell whether organization, field or complement make a relational noun an office."""
        return self.organization is not None or self.complement or self.start < self.head

    @property
    def is_calling(self) -> bool:
        """Tell whether it says what somebody is, and no post: a rank, an occupation, a merit."""
        rank = self.title.category == "military" and not self.specific
        return rank or self.title.words[-1] in load_titles().callings


def holder_kinds(title: Title) -> frozenset[str]:
    """Return the kinds of names that can hold a title: persons, or what is a member or a place."""
    return _KINDS.get(title.category, PERSON)
