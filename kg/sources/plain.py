"""Plain text and Markdown: one article a file, with an optional head.

The head is YAML front matter between ``---`` lines, or lines ``Title: …``, ``Date: …``, ``URL: …``,
``Publisher: …``; ``date 2020-01-06`` may also stand before the text on the first line. The text is what
follows the head, as it stands; where the head has no title, a Markdown heading ``# …`` above the text is it.
"""

import re
from collections.abc import Iterator
from io import BufferedReader

import yaml

from kg.sources.encodings import decode, read_whole
from kg.sources.records import Notice, Record, record_from

_FRONT_MATTER = re.compile(r"\s*---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)\s*", re.DOTALL | re.MULTILINE)
_INLINE_DATE = re.compile(r"\s*date\s*:?[ \t]*(\d{4}-\d\d-\d\d\S*)(?!\S)\s*", re.IGNORECASE)
_HEAD_LINE = re.compile(
    r"\s*(title|date|url|publisher|id)[ \t]*:[ \t]*(\S.*?)[ \t]*(?:\r?\n\s*|\Z)", re.IGNORECASE
)
_HEADING = re.compile(r"\s*#[ \t]+(\S.*?)[ \t#]*(?:\r?\n|\Z)")


def read_plain(stream: BufferedReader) -> Iterator[Record | Notice]:
    """Yield the one article of a text or Markdown file. Raises SourceError for what is no text."""
    text = decode(read_whole(stream))
    fields: dict[str, object] = {}
    if found := _FRONT_MATTER.match(text):
        try:
            fields = _front_matter(found[1])
            text = text[found.end() :]
        except ValueError as error:
            yield Notice("", f"front matter is not YAML ({error})", "Correct it.", skipped=False)
    else:
        fields, text = _head(text)
    title = {"title": heading[1]} if (heading := _HEADING.match(text)) else {}
    yield record_from(title | fields | {"text": text})


def _front_matter(block: str) -> dict[str, object]:
    """Return the fields of a YAML block, all scalars as strings. Raises ValueError where it is none."""
    try:
        loaded = yaml.load(block, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        raise ValueError(" ".join(str(error).split())) from error
    if not isinstance(loaded, dict):
        raise ValueError("no keys and values")
    return {str(key).strip().lower(): value for key, value in loaded.items()}


def _head(text: str) -> tuple[dict[str, object], str]:
    """Split the head lines from the text; each field is read once."""
    fields: dict[str, object] = {}
    position = 0
    while True:
        if found := _INLINE_DATE.match(text, position):
            name, value = "date", found[1]
        elif found := _HEAD_LINE.match(text, position):
            name, value = found[1].lower(), found[2]
        if not found or name in fields:
            return fields, text[position:]
        fields[name] = value
        position = found.end()
