"""The results of a benchmark, as a table on stdout and as JSON in a file."""

import json
import math
import platform
from collections.abc import Mapping, Sequence
from pathlib import Path

Row = Mapping[str, str | float]


def report(title: str, rows: Sequence[Row], json_file: Path | None) -> None:
    """Print `rows` as a table headed by the keys of the first; write them to `json_file`, too, if given."""
    cells = [list(rows[0]), *([_cell(value) for value in row.values()] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    print(title)
    for line in cells:
        print("  ".join(f"{cell:>{width}}" for cell, width in zip(line, widths, strict=True)))
    if json_file:
        machine = {"python": platform.python_version(), "system": platform.platform()}
        json_file.write_text(
            json.dumps({"title": title, **machine, "rows": [_finite(row) for row in rows]}, indent=1), "utf-8"
        )


def _finite(row: Row) -> dict[str, str | float | None]:
    """JSON has no infinity: a measurement that was given up is null."""
    return {key: None if value == math.inf else value for key, value in row.items()}


def _cell(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:,.2f}" if isinstance(value, float) else f"{value:,}"
