"""``kg doctor``: what is installed, and what is missing."""

import platform
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from kg.cli.options import Model, Ontology, StoreOption, settings
from kg.errors import KgError

if TYPE_CHECKING:
    from kg.config import Settings

PACKAGES = ("spacy", "pyoxigraph", "rdflib", "pyshacl", "SPARQLWrapper", "typer")
EXTRAS = {"trafilatura": "HTML pages and feeds: pip install 'political-events-kg[html]'"}


def command(store: StoreOption = None, model: Model = None, ontology: Ontology = None) -> None:
    """Say what is installed, which model and which store are used, and what is missing.

    Exit code 1 where something that is needed is missing.

    For example:

      kg doctor

      kg doctor --ontology mine
    """
    failed = False
    for good, name, text in _findings(settings(store=store, model=model, ontology=ontology)):
        failed = failed or good is False
        mark = {True: "ok", False: "MISSING", None: "-"}[good]
        typer.echo(f"{mark:8}{name:22}{text}")
    if failed:
        raise typer.Exit(1)


def _findings(chosen: "Settings") -> Iterator[tuple[bool | None, str, str]]:
    """Yield whether it is there (None: not needed), what it is, and more about it."""
    from kg import __version__

    yield True, "kg", __version__
    yield sys.version_info >= (3, 11), "Python", platform.python_version()
    yield from map(_package, PACKAGES)
    for name, use in EXTRAS.items():
        found, _, version = _package(name)
        yield found or None, name, version if found else f"not installed; {use}"
    yield _model(chosen.model)
    yield _ontology(chosen.ontology)
    yield _store(chosen.store)


def _package(name: str) -> tuple[bool, str, str]:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return True, name, version(name)
    except PackageNotFoundError:
        return False, name, "reinstall political-events-kg"


def _model(name: str | None) -> tuple[bool, str, str]:
    from kg.language.pipeline import load_model
    from kg.versions import model_version

    try:
        load_model(name)
        return True, "language model", model_version(name)
    except KgError as error:
        return False, "language model", str(error)


def _ontology(folder: Path | None) -> tuple[bool, str, str]:
    from kg.export.pages import own_types
    from kg.graph.ontology import build_ontology
    from kg.ontology import load_ontology

    try:
        ontology = load_ontology(folder)
        build_ontology(ontology)
    except KgError as error:
        return False, "ontology", str(error)
    own = ", ".join(event_type.name for event_type in own_types(ontology, load_ontology()))
    return True, "ontology", f"{len(ontology.types)} event types" + (f"; of {folder}: {own}" if own else "")


def _store(path: Path) -> tuple[bool | None, str, str]:
    from kg.store.local import LocalStore

    if not path.exists():
        return None, "store", f"{path} is not there yet: `kg build ARTICLES` makes it"
    try:
        return True, "store", f"{path}, {len(LocalStore(path, read_only=True))} quads"
    except KgError as error:
        return False, "store", str(error)
