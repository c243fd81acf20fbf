"""JSON Lines, JSON, CSV and TSV: articles as objects or rows.

Fields are `id`, `title`, `date`, `url`, `publisher` and `text`; others are passed over.
"""

import csv
import json
from collections.abc import Iterator
from io import BufferedReader
from itertools import chain

from kg.errors import SourceError
from kg.sources.encodings import MAX_LINE, decode, lines, read_whole
from kg.sources.records import Notice, Record, record_from


def read_json_lines(stream: BufferedReader) -> Iterator[Record | Notice]:
    """Yield one article a line, reading line by line; empty lines are passed over."""
    for number, line in enumerate(lines(stream), start=1):
        if isinstance(line, SourceError):
            yield Notice(f"line {number}", line.reason, line.remedy)
        elif line.strip():
            yield _parsed(line, number)


def _parsed(line: str, number: int) -> Record | Notice:
    try:
        return _record(json.loads(line), number, "line")
    except (ValueError, RecursionError) as error:
        return Notice(f"line {number}", f"not valid JSON ({error})", "Correct or delete the line.")


def _record(value: object, number: int | None, unit: str) -> Record | Notice:
    if isinstance(value, dict):
        return record_from(value, number, unit)
    place = f"{unit} {number}" if number else ""
    return Notice(place, "not a JSON object", 'Write {"id": …, "date": …, "text": …}.')


def read_json(stream: BufferedReader) -> Iterator[Record | Notice]:
    """Yield the articles of a JSON file: one object, a list of them, or JSON Lines.

    Raises SourceError where it is none of these.
    """
    text = decode(read_whole(stream))
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        if not _is_object(text.lstrip().partition("\n")[0]):
            raise SourceError(f"not valid JSON ({error})", "Correct the file.") from error
        for number, line in enumerate(text.split("\n"), start=1):
            if line.strip():
                yield _parsed(line, number)
        return
    if not isinstance(value, list):
        yield _record(value, None, "item")
        return
    for number, item in enumerate(value, start=1):
        yield _record(item, number, "item")


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def read_table(stream: BufferedReader) -> Iterator[Record | Notice]:
    """Yield one article a row of a table whose cells are divided by commas, semicolons or tabs.

    `number` is the row's last line. Raises SourceError where the first row has no column `text`, and at a
    cell or line that is too long or broken.
    """
    csv.field_size_limit(MAX_LINE)
    table = _raising(lines(stream))
    header = next(table, "")
    rows = csv.DictReader(chain([header], table), delimiter=max(",;\t", key=header.count), restkey="")
    try:
        rows.fieldnames = [name.strip().lower() for name in rows.fieldnames or ()]
        if rows.fieldnames and "text" not in rows.fieldnames:
            columns = ", ".join(rows.fieldnames)
            raise SourceError(f"no column text (columns: {columns})", "Name the columns in the first row.")
        for row in rows:
            yield record_from(row, rows.line_num)
    except csv.Error as error:
        reason = f"the table breaks off after line {rows.line_num} ({error})"
        raise SourceError(reason, "Correct the quotation marks there.") from error


def _raising(decoded: Iterator[str | SourceError]) -> Iterator[str]:
    for line in decoded:
        if isinstance(line, SourceError):
            raise line
        yield line
