"""Bytes into text: the encoding is detected, the text is not altered."""

import codecs
import io
import re
from collections.abc import Callable, Iterator
from io import BufferedReader
from typing import AnyStr

from charset_normalizer import from_bytes

from kg.errors import SourceError

MAX_LINE = 10_000_000
"""Longest line that is read, in bytes (in characters for UTF-16 and UTF-32)."""

MAX_FILE = 100_000_000
"""Largest file that is read as a whole, in bytes."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


def read_whole(stream: BufferedReader) -> bytes:
    """Return all of `stream`. Raises SourceError beyond `MAX_FILE` bytes."""
    data = stream.read(MAX_FILE + 1)
    if len(data) > MAX_FILE:
        raise SourceError(f"larger than {MAX_FILE:,} bytes", "Split it, or turn it into JSON Lines.")
    return data


def decode(data: bytes) -> str:
    """Return `data` as text, without a byte-order mark.

    A byte-order mark decides, then UTF-8, then charset-normalizer; of the encodings that it finds equally
    plausible, Windows-1252 is preferred, the usual one for English. Bytes that are broken within UTF-8
    become U+FFFD. Raises SourceError for binary data and where no encoding fits.
    """
    text = _decode(data)
    if "\0" in text or len(_CONTROL.findall(text)) > 2 + len(text) // 200:
        raise SourceError("binary data, not text", "Convert it to plain text, HTML or JSON Lines.")
    return text


def _decode(data: bytes) -> str:
    mark = _marked_encoding(data)
    try:
        if mark or b"\0" not in data:
            return data.decode(mark or "utf-8")
    except UnicodeDecodeError:
        repaired = data.decode(mark or "utf-8", "replace")
        if mark or _mostly_valid(repaired):
            return repaired
    return data.decode(_detect(data))


def _mostly_valid(text: str) -> bool:
    """Tell whether text decoded as UTF-8 holds more letters beyond ASCII than undecodable bytes."""
    beyond = sum(character > "\x7f" for character in text)
    return beyond > 2 * text.count("\ufffd")


def _detect(data: bytes) -> str:
    matches = list(from_bytes(data))
    if not matches:
        raise SourceError("binary data, or text in an unknown encoding", "Save it as UTF-8 text.")
    best = [match for match in matches if match.chaos <= matches[0].chaos]
    plausible = {charset for match in best for charset in match.could_be_from_charset}
    return "cp1252" if "cp1252" in plausible else best[0].encoding


def _marked_encoding(data: bytes) -> str | None:
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)


def lines(stream: BufferedReader) -> Iterator[str | SourceError]:
    """Yield the lines of `stream`, each decoded on its own, without loading the file.

    A line that is longer than `MAX_LINE` or cannot be decoded is yielded as a SourceError that says so.
    """
    mark = _marked_encoding(stream.peek(4))
    if mark and mark != "utf-8-sig":
        wide = io.TextIOWrapper(stream, mark, "replace", newline="\n")
        yield from _bounded(wide.readline, "\n")
        return
    for line in _bounded(stream.readline, b"\n"):
        yield line if isinstance(line, SourceError) else _decoded(line)


def _bounded(readline: Callable[[int], AnyStr], end: AnyStr) -> Iterator[AnyStr | SourceError]:
    """Yield lines, and an error in the place of each line of more than `MAX_LINE`."""
    while line := readline(MAX_LINE):
        if line.endswith(end) or len(line) < MAX_LINE:
            yield line
            continue
        while (line := readline(MAX_LINE)) and not line.endswith(end):
            pass
        yield SourceError(f"a line of more than {MAX_LINE:,} bytes", "One line is one article: split it.")


def _decoded(line: bytes) -> str | SourceError:
    try:
        return decode(line)
    except SourceError as error:
        return error
