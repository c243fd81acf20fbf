"""Which files there are, and which reader each needs."""

import io
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import BufferedReader
from pathlib import Path

from kg.errors import SourceError
from kg.sources.feeds import read_feed
from kg.sources.objects import read_json, read_json_lines, read_table
from kg.sources.plain import read_plain
from kg.sources.records import Notice, Reader, Record
from kg.sources.webpages import read_html

STDIN = "-"

READERS: dict[str, Reader] = {
    ".txt": read_plain,
    ".text": read_plain,
    ".md": read_plain,
    ".markdown": read_plain,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".json": read_json,
    ".csv": read_table,
    ".tsv": read_table,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".xml": read_feed,
    ".rss": read_feed,
    ".atom": read_feed,
}
"""The reader of each file name ending."""

_SNIFFED: tuple[tuple[re.Pattern[bytes], Reader], ...] = (
    (re.compile(rb'\s*\{\s*\n|\s*\[\s*\{\s*["\n]'), read_json),
    (re.compile(rb'\s*\{\s*"'), read_json_lines),
    (re.compile(rb"\s*<(!doctype html|html)\b", re.IGNORECASE), read_html),
    (re.compile(rb"\s*<(\?xml|rss|feed)\b", re.IGNORECASE), read_feed),
)


def find_files(path: str) -> Iterator[str | Notice]:
    """Yield the files below a folder, sorted, without hidden ones; or the path itself.

    Files in a folder that no reader is for are yielded as notices.
    """
    if path == STDIN or not Path(path).is_dir():
        yield path
        return
    failed: list[OSError] = []
    for folder, folders, names in os.walk(path, onerror=failed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in names if not name.startswith(".")):
            yield _in_folder(Path(folder, name))
    for error in failed:
        yield _unreadable(error, str(error.filename))


def _in_folder(path: Path) -> str | Notice:
    if path.suffix.lower() not in READERS:
        return Notice("", "no known format", f"Known are {' '.join(READERS)}.", source=str(path))
    if path.exists() and not path.is_file():
        return Notice("", "not a regular file", "Name it on the command line to read it.", source=str(path))
    return str(path)


def read_file(source: str) -> Iterator[Record | Notice]:
    """Yield the records of a file or of standard input; what ends it early is the last notice."""
    count = 0
    try:
        with _opened(source) as stream:
            for item in _reader(source, stream)(stream):
                count += 1
                yield replace(item, source=source) if isinstance(item, Notice) else item
    except SourceError as error:
        yield Notice("", error.reason, error.remedy, source=source)
    except OSError as error:
        yield _unreadable(error, source)
    else:
        if not count:
            yield Notice("", "empty", "Nothing to do, or put articles in.", source=source)


def _unreadable(error: OSError, source: str) -> Notice:
    return Notice("", f"cannot be read ({error.strerror})", "Check it and its permissions.", source=source)


@contextmanager
def _opened(source: str) -> Iterator[BufferedReader]:
    """Open a file, or standard input, which is left open."""
    if source != STDIN:
        with Path(source).open("rb") as stream:
            yield stream
        return
    stdin: BufferedReader = io.BufferedReader(sys.stdin.buffer)  # type: ignore[arg-type]
    try:
        yield stdin
    finally:
        stdin.detach()


def _reader(source: str, stream: BufferedReader) -> Reader:
    """Return the reader for a file's ending or, where that says nothing, for its first bytes."""
    if reader := READERS.get(Path(source).suffix.lower()):
        return reader
    start = stream.peek(512)
    return next((reader for pattern, reader in _SNIFFED if pattern.match(start)), read_plain)
