"""Where data goes: stdout or a file."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from kg.errors import KgError


@contextmanager
def open_output(path: Path) -> Iterator[BinaryIO]:
    """Open a file for writing bytes, or stdout for ``-``. A file is complete or not there.

    Raises KgError where the file cannot be written.
    """
    if str(path) == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as out:
            yield out
        part.replace(path)
    except OSError as error:
        raise KgError(f"cannot write {path}: {error.strerror}") from error
    finally:
        part.unlink(missing_ok=True)
