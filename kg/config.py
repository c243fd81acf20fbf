"""Settings: command line > environment (``KG_…``) > ``kg.toml`` > default."""

import math
import os
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from kg.errors import SettingsError

DEFAULT_FILE = Path("kg.toml")
DEFAULT_BASE = "https://w3id.org/political-events/id/"

_IRI = re.compile(r"https?://[^\s<>\"{}|\\^`]+")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run works with."""

    store: Path = Path("kg-store")
    """Folder of the local store."""
    base: str = DEFAULT_BASE
    """IRI, ending in ``/``, below which articles, events and actors are named."""
    model: str | None = None
    """Name or path of a spaCy pipeline; None is the bundled one."""
    ontology: Path | None = None
    """Folder of the ontology; None is the bundled one."""
    endpoint: str | None = None
    """URL of a SPARQL 1.1 endpoint that is queried in place of the store."""
    threshold: float = 0.5
    """Least confidence, 0 to 1, of the facts that are kept."""


def load_settings(overrides: Mapping[str, object] | None = None) -> Settings:
    """Return the settings in force; `overrides` are the command line's, None where not given.

    The file is ``kg.toml`` in the working folder, or the one that ``KG_CONFIG`` names; relative paths in it
    start at its folder. Raises SettingsError, naming place and key, where a setting is wrong.
    """
    values: dict[str, Any] = {}
    for origin, key, value in (*_from_file(), *_from_environment(), *_from_overrides(overrides or {})):
        values[key] = _checked(origin, key, value)
    return Settings(**values)


def _from_file() -> Iterator[tuple[str, str, object]]:
    named = os.environ.get("KG_CONFIG")
    path = Path(named) if named else DEFAULT_FILE
    if not named and not path.exists():
        return
    for key, value in _toml(path).items():
        if key in ("store", "ontology") and value and isinstance(value, str):
            value = str(path.parent / Path(value).expanduser())
        yield str(path), key, value


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SettingsError(f"{path}: cannot be read ({error}). Correct it, or KG_CONFIG.") from error


def _from_environment() -> Iterator[tuple[str, str, object]]:
    for field in fields(Settings):
        variable = f"KG_{field.name.upper()}"
        if value := os.environ.get(variable):
            yield f"environment variable {variable}", field.name, value


def _from_overrides(overrides: Mapping[str, object]) -> Iterator[tuple[str, str, object]]:
    for key, value in overrides.items():
        if value is not None:
            yield "command line", key, value


def _checked(origin: str, key: str, value: object) -> object:
    """Return a value as its setting's type."""
    if key not in _CHECKS:
        raise SettingsError(f"{origin}: unknown setting {key}. Known are {', '.join(_CHECKS)}.")
    try:
        return _CHECKS[key](value)
    except ValueError as error:
        raise SettingsError(f"{origin}: {key} = {value!r} is wrong. It must be {error}.") from error


def _path(value: object) -> Path:
    if isinstance(value, str | Path) and str(value):
        return Path(value).expanduser()
    raise ValueError("the path of a folder")


def _text(value: object) -> str:
    if isinstance(value, str) and value.strip():
        return value
    raise ValueError("the name or path of a spaCy pipeline")


def _url(value: object) -> str:
    if isinstance(value, str) and _IRI.fullmatch(value):
        return value
    raise ValueError("an http or https URL")


def _base(value: object) -> str:
    if isinstance(value, str) and _IRI.fullmatch(value) and value.endswith("/") and "#" not in value:
        return value
    raise ValueError("an http or https IRI that ends in / and has no #")


def _threshold(value: object) -> float:
    try:
        number = float(str(value))
    except ValueError:
        number = math.nan
    if 0 <= number <= 1:
        return number
    raise ValueError("a number from 0 to 1")


_CHECKS: dict[str, Callable[[object], object]] = {
    "store": _path,
    "base": _base,
    "model": _text,
    "ontology": _path,
    "endpoint": _url,
    "threshold": _threshold,
}
