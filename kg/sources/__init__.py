"""Readers: files of many formats into articles."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from kg.errors import SourceError
from kg.model import Article
from kg.sources.admission import Admission, digest
from kg.sources.dates import parse_date
from kg.sources.files import STDIN, find_files, read_file
from kg.sources.records import Notice

__all__ = ["Notice", "digest", "read_articles"]


def read_articles(
    paths: Sequence[str | Path],
    *,
    date: str | None = None,
    publisher: str | None = None,
    on_skip: Callable[[Notice], None] | None = None,
    keep_duplicates: bool = False,
) -> Iterator[Article]:
    """Read articles from files, folders (with all below them) and ``-``, standard input.

    `date` and `publisher` stand in where a file does not say. Whatever cannot be read is passed to `on_skip`
    and left out; so are articles read before in this run, unless `keep_duplicates`. Texts come as they stand
    in the file, after its head. Files of many articles are read one article at a time.
    Raises SourceError, before anything is read, where a path does not exist or `date` is none.
    """
    names = [str(path) for path in paths]
    for name in names:
        if name != STDIN and not Path(name).exists():
            raise SourceError(f"{name} does not exist", "Check the path.")
    day = parse_date(date) if date else None
    if date and not day:
        raise SourceError(f"date {date!r} is not clear", "Write it as YYYY-MM-DD.")
    admission = Admission(day, publisher, on_skip or _ignore, keep_duplicates)
    return _articles(names, admission)


def _articles(paths: Sequence[str], admission: Admission) -> Iterator[Article]:
    for path in paths:
        for source in find_files(path):
            if isinstance(source, Notice):
                admission.notify(source)
                continue
            for item in read_file(source):
                if isinstance(item, Notice):
                    admission.notify(item)
                elif article := admission.admit(item, source):
                    yield article


def _ignore(_: Notice) -> None:
    """Pass a notice over."""
