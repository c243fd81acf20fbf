"""The gazetteer: known countries, organizations, parties, people and places, read from CSV files.

Every ``*.csv`` under ``ontology/actors`` with a column ``id`` is read, and so is every such file in a user's
own folders; a later row replaces an earlier one with the same id. Columns (all but ``id`` and ``name`` are
optional; several values in a cell are separated by ``|``):

==============  ==============================================================================
``id``          flat slug, unique (``venezuela``)
``name``        full name for a reader
``kind``        Person, Country, Place, Organization, Party, Group or Other (default: Country)
``sector``      PLOVER sector (GOV, MIL, LEG …)
``country``     ISO 3166 alpha-3
``wikidata``    QID
``aliases``     other names that mean this entry wherever they stand
``contextual``  names that mean this entry only in an article that names its country
``demonyms``    adjectives ("Venezuelan")
``people``      nouns for its people or members ("Venezuelans", "Republicans")
``capital``     city that may stand for the government ("Caracas")
``nouns``       common nouns that describe it ("bloc" for the European Union)
``gender``      f or m, of a person
==============  ==============================================================================
"""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal, cast, get_args

from anyascii import anyascii

from kg.errors import OntologyError
from kg.model import Gender, Kind
from kg.resources import data_folder

Form = Literal["name", "contextual", "demonym", "people", "capital"]

_COLUMN_OF_FORM: dict[Form, str] = {
    "name": "aliases",
    "contextual": "contextual",
    "demonym": "demonyms",
    "people": "people",
    "capital": "capital",
}
_POSSESSIVE = re.compile(r"(?<=\w)['’]s?$")
_NOT_WORD = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return text for comparison: ASCII letters, lower case, no full stops or possessive ending."""
    return _POSSESSIVE.sub("", anyascii(text)).replace(".", "").lower().strip()


def slug(text: str) -> str:
    """Return a flat identifier: ASCII letters and digits with single hyphens (``juan-guaido``)."""
    return _NOT_WORD.sub("-", fold(text).replace("'", "")).strip("-")


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the gazetteer."""

    id: str
    name: str
    kind: Kind
    sector: str | None = None
    country: str | None = None
    """ISO 3166 alpha-3 code."""
    wikidata: str | None = None
    gender: Gender = ""
    nouns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sense:
    """One reading of a printed form."""

    entry: Entry
    form: Form


class Gazetteer:
    """Entries by id and by the forms in which they are printed."""

    def __init__(self, rows: Iterable[dict[str, str]] = ()) -> None:
        self.entries: dict[str, Entry] = {}
        self._forms: dict[str, list[Sense]] = {}
        self._exact: dict[str, set[str]] = {}
        self._longest: dict[str, int] = {}
        for row in {row["id"]: row for row in rows}.values():
            self._add(row)
        self._countries = {e.country: e for e in self.entries.values() if e.kind == "Country" and e.country}

    def _add(self, row: dict[str, str]) -> None:
        entry = _entry(row)
        self.entries[entry.id] = entry
        contextual = _values(row, "contextual")
        if entry.name not in contextual:
            self._add_form(entry.name, Sense(entry, "name"))
        for form, column in _COLUMN_OF_FORM.items():
            for text in _values(row, column):
                self._add_form(text, Sense(entry, form))

    def _add_form(self, text: str, sense: Sense) -> None:
        words = fold(text).split()
        key = " ".join(words)
        senses = self._forms.setdefault(key, [])
        if all(known.entry is not sense.entry for known in senses):
            senses.append(sense)
        self._exact.setdefault(key, set()).add(text.replace(".", ""))
        self._longest[words[0]] = max(self._longest.get(words[0], 0), len(words))

    def senses(self, text: str) -> list[Sense]:
        """Return all readings of a printed form, in the order of the files; empty where it is unknown.

        Letters' case is free, but a short form in capitals ("US", "WHO") must be printed so.
        """
        key = " ".join(fold(text).split())
        senses = self._forms.get(key, [])
        if senses and len(key) <= 4 and all(form.isupper() for form in self._exact[key]):
            return senses if fold_case(text) in self._exact[key] else []
        return senses

    def longest(self, first_word: str) -> int:
        """Return the number of words of the longest form that begins with this folded word, or 0."""
        return self._longest.get(first_word, 0)

    def find(self, text: str) -> Entry | None:
        """Return the entry that a form names wherever it stands, or None (also where it is ambiguous)."""
        named = [sense.entry for sense in self.senses(text) if sense.form == "name"]
        return named[0] if len(named) == 1 else None

    def country(self, alpha3: str | None) -> Entry | None:
        """Return the entry of the country with this ISO 3166 alpha-3 code."""
        return self._countries.get(alpha3 or "")


def fold_case(text: str) -> str:
    """Return a form without full stops and possessive ending, its case kept."""
    return _POSSESSIVE.sub("", text).replace(".", "")


def _values(row: dict[str, str], column: str) -> list[str]:
    return [value.strip() for value in (row.get(column) or "").split("|") if value.strip()]


def _entry(row: dict[str, str]) -> Entry:
    kind = row.get("kind") or "Country"
    if kind not in get_args(Kind):
        raise OntologyError(f"{row['id']}: unknown kind {kind!r}; use one of {', '.join(get_args(Kind))}")
    return Entry(
        id=row["id"],
        name=row["name"],
        kind=cast(Kind, kind),
        sector=row.get("sector") or ("GOV" if kind == "Country" else None),
        country=row.get("country") or None,
        wikidata=row.get("wikidata") or None,
        gender=cast(Gender, row.get("gender") or ""),
        nouns=tuple(_values(row, "nouns")),
    )


def read_rows(folder: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of all CSV files of a folder that have the columns ``id`` and ``name``.

    Raises OntologyError where a row lacks one of them.
    """
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            if not {"id", "name"} <= set(reader.fieldnames or ()):
                continue
            for row in reader:
                if not (row["id"] and row["name"]):
                    raise OntologyError(f"{path}:{reader.line_num}: a row needs an id and a name")
                yield row


@lru_cache(maxsize=8)
def load_gazetteer(*folders: str) -> Gazetteer:
    """Return the bundled gazetteer with the rows of the user's folders added.

    Raises OntologyError where a row is wrong, FileNotFoundError where a folder is missing.
    """
    for folder in folders:
        if not Path(folder).is_dir():
            raise FileNotFoundError(f"no folder of actors at {folder}")
    paths = [data_folder("ontology") / "actors", *map(Path, folders)]
    return Gazetteer(row for path in paths for row in read_rows(path))
