"""Terminals: colour and bars only where there is one, and never with NO_COLOR."""

import sys

from rich.console import Console

WIDTH = 160
"""Columns of output that goes to no terminal."""


def stdout() -> Console:
    """Return the console for data."""
    return _console(stderr=False)


def stderr() -> Console:
    """Return the console for messages."""
    return _console(stderr=True)


def _console(*, stderr: bool) -> Console:
    terminal = (sys.stderr if stderr else sys.stdout).isatty()
    return Console(stderr=stderr, highlight=False, width=None if terminal else WIDTH)
