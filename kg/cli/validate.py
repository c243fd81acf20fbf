"""``kg validate``: whether the graph keeps what it promises."""

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import Ontology, Quiet, StoreOption, settings

BREAKS_A_SHAPE = 3
SHOWN = 20
"""Violations that are printed; the report holds all of them."""


def command(
    store: StoreOption = None,
    report: Annotated[
        Path | None,
        typer.Option("--report", metavar="FILE", help="Write the W3C validation report here, as Turtle."),
    ] = None,
    ontology: Ontology = None,
    quiet: Quiet = False,
) -> None:
    """Check the graph against its SHACL shapes. Exit code 3 where it breaks one.

    For example:

      kg validate --store news --report violations.ttl
    """
    chosen = settings(store=store, ontology=ontology)
    from kg.cli.output import open_output
    from kg.graph.validate import validate
    from kg.ontology import load_ontology
    from kg.store.local import LocalStore

    found = validate(LocalStore(chosen.store, read_only=True), ontology=load_ontology(chosen.ontology))
    if report:
        with open_output(report) as out:
            out.write(found.to_turtle().encode())
    for violation in found.violations[:SHOWN]:
        typer.echo(f"{violation.message}\n  {violation.node} {violation.value or ''}".rstrip())
        if violation.sentence:
            typer.echo(f"  “{violation.sentence}”")
    if not quiet:
        count = len(found.violations)
        more = f"; {count - SHOWN} more: see --report" if count > SHOWN else ""
        typer.echo("the graph conforms" if found.conforms else f"{count} violations{more}", err=True)
    if not found.conforms:
        raise typer.Exit(BREAKS_A_SHAPE)
