"""Names of one person put together: surnames, shortened names, and "Jr." told apart from "Sr."."""

import re
from dataclasses import dataclass

from kg.gazetteer import fold, load_gazetteer
from kg.language.names.forms import Name
from kg.language.nouns import load_given_names, load_short_names

_GENERATION = re.compile(r"(?:jr|sr|ii|iii|iv)$")
_INITIAL = re.compile(r"[a-z]$")
_PREFIX = re.compile(r"(?:al|el|ul)-")
_PARTICLES = frozenset(
    {"de", "da", "di", "del", "della", "dos", "du", "van", "le", "la", "lo", "el", "das", "do", "ten", "zu"}
    | {"von", "der", "den", "ter", "bin", "ibn", "ben", "abu"}
)
_LONG = 3
_OFTEN = 3
"""How many times as often as others of the same given name somebody is named who is meant by it alone."""


@dataclass(frozen=True, slots=True)
class PersonName:
    """The words of a person's name without initials ("al-Assad" is "assad"), and "jr", "iii" or nothing."""

    words: tuple[str, ...]
    generation: str

    @property
    def surnames(self) -> frozenset[str]:
        """The last word, and its last part where it is a double name."""
        return frozenset({self.words[-1], self.words[-1].rpartition("-")[2]})

    @property
    def with_particles(self) -> str:
        """The surname with the particles before it ("von der leyen"), or an empty text without any."""
        i = len(self.words) - 1
        while i > 1 and self.words[i - 1] in _PARTICLES:
            i -= 1
        return " ".join(self.words[i:]) if i < len(self.words) - 1 else ""


def person_name(text: str) -> PersonName:
    """Return the parts of a folded name."""
    words = [_PREFIX.sub("", word.rstrip(",")) for word in text.split()]
    generation = next((word for word in words[1:] if _GENERATION.match(word)), "")
    kept = [
        word for word in words if not _INITIAL.match(word) and not (generation and _GENERATION.match(word))
    ]
    return PersonName(tuple(kept or words), generation)


@dataclass(slots=True)
class _Person:
    name: PersonName
    known: bool
    names: list[Name]

    def is_called(self, form: str) -> bool:
        """Tell whether the gazetteer knows this person by a short form ("Trump")."""
        senses = load_gazetteer().senses(form)
        return any(sense.entry is name.entry for sense in senses for name in self.names)

    @property
    def forms(self) -> list[PersonName]:
        """The name, also as printed where the gazetteer may spell it otherwise ("Muammar Qaddafi")."""
        return [self.name, *(person_name(name.printed) for name in self.names[:1] if " " in name.printed)]

    @property
    def surnames(self) -> frozenset[str]:
        return frozenset().union(*(form.surnames for form in self.forms))

    @property
    def is_surname_first(self) -> bool:
        """Tell whether the first word is the surname ("Leung Chun-ying", "Kim Jong Un", "Xi Jinping")."""
        first, *others = self.name.words
        short = len(others) > 1 and all(len(word) <= _LONG + 1 for word in others)
        return first not in load_given_names() or short or any("-" in word for word in others)

    @property
    def count(self) -> int:
        return sum(len(name.found) for name in self.names)


def merge_persons(names: list[Name]) -> list[list[Name]]:
    """Put short names with the full name they shorten; of several that fit, with the nearest."""
    persons: list[_Person] = []
    parsed = [(_parsed(name), name) for name in names]
    for short, name in sorted(parsed, key=lambda pair: (-len(pair[0].words), pair[1].first)):
        fitting = [person for person in persons if _fits(short, name, person)]
        if len(short.words) == 1 and not any(_is_surname(short, name, person) for person in fitting):
            first = [p for p in fitting if p.is_surname_first or not name.addressed]
            fitting = _dominant(first, addressed=name.addressed)
        if fitting:
            _nearest(fitting, short, name).names.append(name)
        else:
            persons.append(_Person(short, name.entry is not None, [name]))
    return [person.names for person in persons]


def _is_surname(short: PersonName, name: Name, person: _Person) -> bool:
    """Tell whether a short form is a surname or what the gazetteer calls somebody, no mere given name."""
    return short.words[-1] in person.surnames or person.is_called(name.key)


def _dominant(persons: list[_Person], *, addressed: bool) -> list[_Person]:
    """Return the only one of those who share a given name, or who is named far more often than the others.

    Of those who share a surname that comes first it is the best known ("Kim"), but not of "Gen. Kim".
    """
    ranked = sorted(persons, key=lambda person: -person.count)
    if len(ranked) < 2 or ranked[0].count >= _OFTEN * ranked[1].count:
        return ranked[:1]
    known = [person for person in ranked if person.known and person.is_surname_first]
    known = [] if addressed else known
    clear = len(known) == 1 or (len(known) > 1 and known[0].count > known[1].count)
    return known[:1] if clear else []


def _parsed(name: Name) -> PersonName:
    return person_name(fold(name.entry.name) if name.entry else name.key)


def _fits(short: PersonName, name: Name, person: _Person) -> bool:
    spelled = any(_shortens(short.words, form.words) for form in person.forms)
    if name.entry is not None and any(n.entry not in {None, name.entry} for n in person.names):
        return False
    familiar = len(short.words) == 1 and not name.kin and _full(short.words[0]) == person.name.words[0]
    return (spelled or familiar) and _same_generation(short, name, person)


def _same_generation(short: PersonName, name: Name, person: _Person) -> bool:
    """Tell whether "Jr." and the like let two names be one person's.

    A surname may be anybody's; a full name without "Jr." is the son's only where no entry says otherwise.
    """
    one, other = short.generation, person.name.generation
    if one == other or (one == "" and len(short.words) == 1):
        return True
    plain = name.entry is not None if one == "" else person.known
    return (one == "" or other == "") and len(short.words) > 1 and not plain


def _shortens(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    if len(short) == 1:
        if len(short[0]) > _LONG and short[0] == long[-1][:-1]:
            return True
        return short[0] in long or short[0] == long[-1].rpartition("-")[2]
    if short[-1] == long[-1] and (_full(short[0]) == _full(long[0]) or set(short) <= set(long)):
        return True
    return short == long[: len(short)]


def _full(given_name: str) -> str:
    """Return the given name that a shorter one stands for ("nick": "nicholas"), any other as it is."""
    return load_short_names().get(given_name, given_name)


def _nearest(persons: list[_Person], short: PersonName, name: Name) -> _Person:
    """Return the one whom the gazetteer calls so, else the one with this surname before the name.

    Of several it is the one of the same generation, then the one named most often. Ahead of all full names,
    as in a headline, it is the one named in full first.
    """
    surname = [person for person in persons if short.words[-1] in person.surnames] or persons
    surname = [person for person in surname if person.is_called(name.key)] or surname
    before = [person for person in surname if person.names[0].first <= name.first]
    if not before:
        return min(surname, key=lambda person: person.names[0].first)
    return max(before, key=lambda person: (person.name.generation == short.generation, person.count))
