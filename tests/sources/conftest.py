"""Reading files that a test writes."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from kg.model import Article
from kg.sources import Notice, read_articles

TEXT = "The parliament of Norland elected Ada Berg speaker on Sunday."


@dataclass
class Folder:
    """A folder of inputs and what reading it gave."""

    path: Path
    notices: list[Notice] = field(default_factory=list)

    def write(self, name: str, content: str | bytes) -> Path:
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def read(self, *names: str, **options: Any) -> list[Article]:
        """Read the named files, or the whole folder."""
        self.notices.clear()
        paths = [self.path / name for name in names] or [self.path]
        return list(read_articles(paths, on_skip=self.notices.append, **options))

    def read_one(self, name: str, content: str | bytes, **options: Any) -> Article:
        """Write a file and return its only article."""
        self.write(name, content)
        (article,) = self.read(name, **options)
        return article

    @property
    def skipped(self) -> list[Notice]:
        return [notice for notice in self.notices if notice.skipped]

    @property
    def warnings(self) -> list[str]:
        return [notice.reason for notice in self.notices if not notice.skipped]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)
