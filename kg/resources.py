"""Where the bundled data folders (`ontology/`, `queries/`) are, in a wheel and in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def data_folder(name: str) -> Path:
    """Return the path of a bundled data folder (``ontology`` or ``queries``).

    Raises FileNotFoundError where neither the wheel nor the checkout has it.
    """
    for base in (_PACKAGE / "data", _PACKAGE.parent):
        if (base / name).is_dir():
            return base / name
    raise FileNotFoundError(f"bundled folder {name!r} is missing: reinstall political-events-kg")
