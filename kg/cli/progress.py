"""Progress of a run on stderr: a bar on a terminal, plain lines elsewhere."""

import sys
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from kg.cli.console import stderr
from kg.model import Article, Reading
from kg.sources import Notice

_LINES = {".jsonl", ".ndjson", ".csv", ".tsv"}


class Progress:
    """Counts articles as they are done, and passes notices on to stderr."""

    def __init__(self, paths: Iterable[str], *, quiet: bool, verbose: bool) -> None:
        self.skipped = 0
        self._quiet, self._verbose = quiet, verbose
        self._rate = TextColumn("{task.fields[rate]}")
        columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), self._rate)
        self._bar = Bar(
            *columns,
            TimeElapsedColumn(),
            TimeRemainingColumn(),
            console=stderr(),
            transient=True,
            disable=quiet or not sys.stderr.isatty(),
        )
        self._task = self._bar.add_task("", total=estimate(paths) if not self._bar.disable else None, rate="")

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def notice(self, notice: Notice) -> None:
        """Report what is wrong with an input, once."""
        self.skipped += notice.skipped
        self._bar.update(self._task, advance=notice.skipped)
        if not self._quiet:
            self._say(f"{'skipped' if notice.skipped else 'note'}: {notice}")

    def article(self, article: Article, reading: Reading | None) -> None:
        """Count an article that is done."""
        speed = self._bar.tasks[0].speed
        self._bar.update(self._task, advance=1, rate=f"{speed:.1f}/s" if speed else "")
        if self._verbose and not self._quiet:
            done = f"{len(reading.facts)} statements" if reading else "not read again"
            self._say(f"{article.source or article.id}: {done}")

    def _say(self, line: str) -> None:
        self._bar.console.print(line, markup=False, soft_wrap=True)


def estimate(paths: Iterable[str]) -> int | None:
    """Return about how many articles `paths` hold, or None where that cannot be known beforehand."""
    total = 0
    for path in map(Path, paths):
        if str(path) == "-":
            return None
        files = (file for file in path.rglob("*") if file.is_file()) if path.is_dir() else [path]
        total += sum(_count(file) for file in files if not file.name.startswith("."))
    return total


def _count(file: Path) -> int:
    if file.suffix not in _LINES:
        return 1
    with file.open("rb") as lines:
        return sum(1 for line in lines if line.strip())
