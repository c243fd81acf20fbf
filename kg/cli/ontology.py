"""``kg ontology``: the ontology in force, bundled or with one's own event types."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.options import Ontology, Output, settings

if TYPE_CHECKING:
    from kg import ontology as model


class Format(StrEnum):
    """How the ontology is written."""

    turtle = "turtle"
    markdown = "markdown"
    sssom = "sssom"


def command(
    format: Annotated[
        Format,
        typer.Option(
            "--format", "-f", help="OWL, a page of the event types, or mappings to other vocabularies."
        ),
    ] = Format.turtle,
    output: Output = Path("-"),
    ontology: Ontology = None,
    own: Annotated[
        bool, typer.Option("--own", help="markdown: only the event types that are not bundled.")
    ] = False,
) -> None:
    """Write the ontology in force: its classes, properties and event types, bundled and your own.

    For example:

      kg ontology -o political-events.ttl

      kg ontology --ontology mine -f markdown --own
    """
    chosen = settings(ontology=ontology)
    from kg.cli.output import open_output
    from kg.ontology import load_ontology

    text = _text(load_ontology(chosen.ontology), load_ontology(), format, own=own)
    with open_output(output) as out:
        out.write(text.encode())


def _text(chosen: "model.Ontology", bundled: "model.Ontology", format: Format, *, own: bool) -> str:
    if format is Format.turtle:
        from kg.graph.ontology import ontology_turtle

        return ontology_turtle(chosen).decode()
    if format is Format.sssom:
        from kg.export.sssom import sssom

        return sssom(chosen)
    from kg.export.pages import event_types, own_types

    return event_types(own_types(chosen, bundled) if own else chosen.types.values())
