"""Where the bundled data folders (`ontology/`, `queries/`) are, in a wheel and in a checkout."""

from pathlib import Path
from typing import Any

import yaml

_PACKAGE = Path(__file__).resolve().parent


def data_folder(name: str) -> Path:
    """Return the path of a bundled data folder (``ontology`` or ``queries``).

    Raises FileNotFoundError where neither the wheel nor the checkout has it.
    """
    for base in (_PACKAGE / "data", _PACKAGE.parent):
        if (base / name).is_dir():
            return base / name
    raise FileNotFoundError(f"bundled folder {name!r} is missing: reinstall political-events-kg")


def read_yaml(path: Path) -> Any:
    """Read a YAML file with every scalar as a string, so that words such as "no" or "054" stay words.

    Raises yaml.YAMLError and UnicodeDecodeError.
    """
    return yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
