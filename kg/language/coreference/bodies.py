"""Which organization a definite description means: "the ministry", "the group", "the company"."""

from spacy.tokens import Doc

from kg.gazetteer import Entry, Gazetteer, fold
from kg.language.annotations import Cluster
from kg.language.coreference.descriptions import Description
from kg.language.coreference.mentions import dominant
from kg.language.nouns import noun_of
from kg.language.syntax import SUBJECTS, first
from kg.model import Kind

BODIES: frozenset[Kind] = frozenset({"Organization", "Party", "Other"})
WEAK_MODIFIERS = frozenset(
    {"new", "entire", "whole", "so-called", "own", "controlled", "dominated"}
    | {"opposition", "embattled", "beleaguered", "held", "led", "run", "south", "north"}
    | {"american", "asian", "european", "african", "latin", "oil", "rich", "state", "owned", "leading"}
)
"""Modifiers that do not tell one body or country from another."""
_OTHER_HOUSES = frozenset(
    {"upper", "lower", "constituent", "state", "regional", "provincial"}
    | {"local", "rival", "parallel", "european", "chamber", "general"}
)
_COMMITTEES = frozenset({"committee", "panel", "caucus", "house", "senate"})
_COMPANIES = frozenset({"company", "firm", "corporation"})
_COMPANY_FORMS = frozenset(
    {"corp", "inc", "ltd", "llc", "co", "plc", "gmbh", "airlines", "motors", "industries"}
)
_GROUPS = frozenset({"group", "organization", "organisation", "movement", "outfit"})
_ARMED = frozenset(
    {"armed", "militant", "rebel", "terrorist", "terror", "jihadist", "islamist", "extremist", "insurgent"}
    | {"separatist", "militia", "paramilitary", "guerrilla", "outlawed", "banned"}
)
_GROUP_MODIFIERS = _ARMED | {
    "rights", "human", "civil", "liberties", "advocacy", "lobby", "trade", "environmental", "watchdog",
    "campaign", "nonprofit", "conservative", "liberal", "progressive", "nonpartisan", "international",
}  # fmt: skip
_NEAR = 25
"""Tokens after another's mention in which a body is the nearer one."""
_BACK = 2
"""How many sentences before that of "the group" may name it."""
_GROUP_SECTORS = frozenset({"NGO", "REB", "OPP", "PTY", "CVL", "OTH", None})
_ARMED_SECTORS = frozenset({"REB", None})
_COMPANY_SECTORS = frozenset({"BUS", None})


class Bodies:
    """The bodies named in one document, as antecedents of its descriptions."""

    def __init__(self, doc: Doc, names: list[Cluster], gazetteer: Gazetteer) -> None:
        self._doc = doc
        self._gazetteer = gazetteer
        self._names = [cluster for cluster in names if cluster.kind in BODIES]

    def body(self, description: Description) -> Cluster | None:
        """Return the organization whose name or entry has the noun, or the only one near that it fits."""
        if description.lemma in _GROUPS:
            if description.modifiers - WEAK_MODIFIERS - _GROUP_MODIFIERS:
                return None
            if description.modifiers & _ARMED:
                return _only(self._near(description, _ARMED_SECTORS))
            return self._named(description) or _only(self._near(description, _GROUP_SECTORS))
        if description.modifiers & _OTHER_HOUSES if _is_house(description) else self._is_told(description):
            return None
        near = self._near(description, _COMPANY_SECTORS) if description.lemma in _COMPANIES else []
        return _only(near) if near else self._named(description)

    def _is_told(self, description: Description) -> bool:
        high = {"high", "highest", "top"} if description.lemma == "court" else set()
        return bool(description.modifiers - WEAK_MODIFIERS - high)

    def _named(self, description: Description) -> Cluster | None:
        """Return the body before a description whose name or entry has its noun: the only or foremost one."""
        fitting = {c.id: c for c in self._names if self._fits(c, description)}
        return dominant(list(fitting.values()), description.head, _NEAR)

    def _near(self, description: Description, sectors: frozenset[str | None]) -> list[Cluster]:
        """Return the bodies of these sectors in the sentence so far, else in one of the two before it.

        There the subject comes first.
        """
        start = self._doc[description.head].sent.start
        found = self._among(start, description.start, sectors)
        for _ in range(_BACK):
            if found or start == 0:
                break
            before = self._doc[start - 1].sent
            subject = first(before.root, *SUBJECTS)
            found = self._among(before.start, before.end, sectors)
            leading = [c for c in found if subject and any(m.head == subject.i for m in c.mentions)]
            found, start = leading or found, before.start
        return found

    def _among(self, start: int, end: int, sectors: frozenset[str | None]) -> list[Cluster]:
        return [
            c
            for c in self._names
            if c.kind == "Organization"
            and self._sector(c) in sectors
            and any(start <= m.head < end and self._doc[m.head].tag_ != "JJ" for m in c.mentions)
        ]

    def _sector(self, cluster: Cluster) -> str | None:
        """Return the sector of a body by its entry or, for authorities, by the last noun of its name."""
        entry = self._entry(cluster)
        if entry is not None:
            return entry.sector
        noun = noun_of(fold(cluster.name).split()[-1])
        return noun.sector if noun is not None and noun.sector in {"GOV", "LEG", "JUD", "COP"} else None

    def _fits(self, cluster: Cluster, description: Description) -> bool:
        entry = self._entry(cluster)
        if entry is not None and description.lemma in entry.nouns:
            return True
        if entry is not None and entry.sector == "LEG" and description.noun.sector == "LEG":
            return description.lemma not in _COMMITTEES
        words = fold(cluster.name).split()
        if description.lemma in _COMPANIES and words[-1] in _COMPANY_FORMS:
            return True
        if description.lemma == "government" and not cluster.country:
            return False
        if any(child.dep_ == "compound" for child in self._doc[description.head].lefts):
            return False
        if description.lemma in words:
            return description.lemma != "administration"
        chambers = (noun_of(word) for word in words if description.lemma not in _COMMITTEES)
        return any(noun is not None and noun.sector == description.noun.sector == "LEG" for noun in chambers)

    def _entry(self, cluster: Cluster) -> Entry | None:
        return self._gazetteer.entries.get(cluster.gazetteer or "")


def _only(bodies: list[Cluster]) -> Cluster | None:
    return bodies[0] if len(bodies) == 1 else None


def _is_house(description: Description) -> bool:
    return description.noun.sector == "LEG"
