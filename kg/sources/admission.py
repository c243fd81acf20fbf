"""From a record to an article: identity, date, and the reasons to leave one out."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from kg.model import Article
from kg.sources.dates import parse_date
from kg.sources.english import foreign_language
from kg.sources.records import Notice, Record

MAX_CHARACTERS = 1_000_000
"""Longest article that is read, in code points: the limit of spaCy's parser."""


def digest(title: str | None, date: str | None, text: str) -> str:
    """Return the SHA-256, in hex, of the JSON array of title, date and text in UTF-8.

    Raises UnicodeEncodeError where a string holds a lone surrogate.
    """
    canonical = json.dumps([title, date, text], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


@dataclass(slots=True)
class Admission:
    """Turns the records of one run into articles; remembers digests and ids."""

    date: str | None
    publisher: str | None
    notify: Callable[[Notice], None]
    keep_duplicates: bool
    _digests: set[bytes] = field(default_factory=set)
    _ids: set[str] = field(default_factory=set)

    def admit(self, record: Record, source: str) -> Article | None:
        """Return the article of a record, or None, with a notice, where it is left out."""

        def notice(reason: str, remedy: str, skipped: bool = True) -> None:
            self.notify(Notice(record.place, reason, remedy, skipped, source))

        if problem := _problem(record):
            notice(*problem)
            return None
        date = parse_date(record.date) if record.date else self.date
        key = digest(record.title, date, record.text)
        if self._seen(key):
            notice("the same article was read before", "Nothing to do.")
            return None
        if date is None and record.date:
            notice(f"date {record.date!r} is not clear", "Write it as YYYY-MM-DD; read undated.", False)
        elif date is None:
            notice("no date", "Relative times stay unresolved; give --date YYYY-MM-DD.", False)
        if "\ufffd" in record.text:
            notice("some characters could not be decoded", "Save it as UTF-8.", False)
        return Article(
            id=self._id(record, source, notice),
            text=record.text,
            digest=key,
            title=record.title,
            date=date,
            url=record.url,
            publisher=record.publisher or self.publisher,
            source=f"{source}:{record.number}" if record.number else source,
        )

    def _seen(self, key: str) -> bool:
        known = bytes.fromhex(key) in self._digests
        self._digests.add(bytes.fromhex(key))
        return known and not self.keep_duplicates

    def _id(self, record: Record, source: str, notice: Callable[[str, str, bool], None]) -> str:
        """Return the given id unchanged, else one from the file's name, made unique."""
        if record.id is not None:
            if record.id in self._ids:
                notice(f"id {record.id!r} was used before", "Give each article an id of its own.", False)
            self._ids.add(record.id)
            return record.id
        stem = "stdin" if source == "-" else Path(source).stem
        stem = f"{stem}-{record.number}" if record.number else stem
        id_, count = stem, 1
        while id_ in self._ids:
            count += 1
            id_ = f"{stem}-{count}"
        self._ids.add(id_)
        return id_


def _problem(record: Record) -> tuple[str, str] | None:
    """Return reason and remedy where a record cannot be read as an article."""
    if not record.text.strip():
        return "empty", "Nothing to do, or put the article's text in."
    if len(record.text) > MAX_CHARACTERS:
        reason = f"{len(record.text):,} characters, more than {MAX_CHARACTERS:,}"
        return reason, "Split it into several articles."
    try:
        "".join(filter(None, (record.text, record.id, record.title, record.url, record.publisher))).encode()
    except UnicodeEncodeError:
        return "not valid Unicode (half of a surrogate pair)", "Correct the escape \\ud800–\\udfff."
    if language := foreign_language(record.text):
        return f"not English, it seems (language: {language})", "Only English is read."
    return None
