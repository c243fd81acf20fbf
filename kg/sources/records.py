"""What a reader yields: a record as a file has it, or a notice of what is wrong with it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from io import BufferedReader

FIELDS = ("id", "title", "date", "url", "publisher")


@dataclass(frozen=True, slots=True)
class Notice:
    """Something wrong with an input: where, why, and what to do about it."""

    place: str
    """``line 3``, ``item 2``, or empty for the whole file."""
    reason: str
    remedy: str
    skipped: bool = True
    """Whether the article was left out; False for a mere warning."""
    source: str = ""
    """The file as it was named, or ``-``; readers leave it empty."""

    def __str__(self) -> str:
        where = f"{self.source}, {self.place}" if self.place else self.source
        return f"{where}: {self.reason}. {self.remedy}"


@dataclass(frozen=True, slots=True)
class Record:
    """One article as its file has it: `date` as written, nothing checked."""

    text: str
    id: str | None = None
    title: str | None = None
    date: str | None = None
    url: str | None = None
    publisher: str | None = None
    number: int | None = None
    """Line or item in a file of several articles, from 1."""
    unit: str = "line"
    """What `number` counts."""

    @property
    def place(self) -> str:
        """The place within the file, in words."""
        return f"{self.unit} {self.number}" if self.number else ""


Reader = Callable[[BufferedReader], Iterator[Record | Notice]]
"""Reads an open binary file into records and notices; raises SourceError where it cannot go on."""


def record_from(
    fields: Mapping[str, object], number: int | None = None, unit: str = "line"
) -> Record | Notice:
    """Return the record of a JSON object or table row, or a notice where `text` is missing."""
    place = f"{unit} {number}" if number else ""
    text = fields.get("text")
    if not isinstance(text, str):
        found = ", ".join(sorted(map(str, fields))) or "none"
        return Notice(place, f"no text (fields found: {found})", "Put the article in a field `text`.")
    return Record(text, **{name: _string(fields.get(name)) for name in FIELDS}, number=number, unit=unit)


def _string(value: object) -> str | None:
    """Return a string or number as a string, anything else and the empty string as None."""
    if isinstance(value, str):
        return value if value.strip() else None
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
