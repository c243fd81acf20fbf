"""RSS and Atom feeds, one article an item, read by feedparser."""

import html
import re
from collections.abc import Iterator
from io import BufferedReader, BytesIO
from typing import Any

import feedparser

from kg.errors import SourceError
from kg.sources.encodings import read_whole
from kg.sources.records import Notice, Record

_TAG = re.compile(r"</?[a-zA-Z][^>]*>")
_BLOCK = re.compile(r"</?(?:p|div|br|li|[uo]l|h[1-6]|blockquote|t[rd]|table|fig\w+)\b[^>]*>", re.IGNORECASE)


def read_feed(stream: BufferedReader) -> Iterator[Record | Notice]:
    """Yield the items of a feed: the full content where it is there, else the summary.

    Raises SourceError where the file is no feed.
    """
    data = read_whole(stream)
    try:
        feed = feedparser.parse(BytesIO(data))
    except Exception as error:
        raise SourceError(f"feedparser fails on it ({error})", "Check that it is a feed.") from error
    if not feed.version and not feed.entries:
        raise SourceError("no RSS or Atom feed", "Save it as .html if it is a web page.")
    for number, entry in enumerate(feed.entries, start=1):
        yield _record(entry, feed.feed.get("title"), number)


def _record(entry: Any, publisher: str | None, number: int) -> Record:
    contents = [content.get("value") or "" for content in entry.get("content", ())]
    return Record(
        plain_text(max(contents, key=len, default="") or entry.get("summary") or ""),
        id=entry.get("id") or entry.get("link"),
        title=plain_text(entry.get("title") or "") or None,
        date=entry.get("published") or entry.get("updated"),
        url=entry.get("link"),
        publisher=(entry.get("source") or {}).get("title") or publisher,
        number=number,
        unit="item",
    )


def plain_text(markup: str) -> str:
    """Return the text of a sanitized HTML fragment, its blocks as paragraphs set apart by an empty line."""
    flat = re.sub(r"\s+", " ", markup)
    text = html.unescape(_TAG.sub("", _BLOCK.sub("\n", flat)))
    return re.sub(r" *\n\s*", "\n\n", text).strip()
