"""The commands, put together."""

import sys
from typing import Any

import typer
from typer.core import TyperGroup

from kg import __version__
from kg.cli import annotate, build, doctor, explain, export, ontology, query, remove, validate
from kg.errors import KgError

EXIT_CODES = """
Exit codes: 0 done · 1 failed · 2 wrong usage · 3 the graph breaks a shape · 4 nothing was extracted ·
130 interrupted.
"""


class _Commands(TyperGroup):
    """The group of commands; an error of this package ends the run with its message and exit code 1."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except KgError as error:
            typer.echo(f"kg: {error}", err=True)
            ctx.exit(1)
        except KeyboardInterrupt:
            ctx.exit(130)


app = typer.Typer(
    cls=_Commands,
    name="kg",
    help="Political news articles into an RDF knowledge graph, every statement with its sentence.",
    epilog=EXIT_CODES,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for module in (build, query, explain, export, annotate, validate, ontology, remove, doctor):
    app.command(
        module.__name__.rpartition(".")[2], no_args_is_help=module in {build, annotate, explain, remove}
    )(module.command)


def _version(value: bool) -> None:
    if value:
        typer.echo(f"kg {__version__}")
        sys.exit()


@app.callback()
def options(
    version: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help="Print the version."
    ),
) -> None:
    """Political news articles into an RDF knowledge graph, every statement with its sentence."""
