"""Options and arguments that several commands take."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from kg.config import Settings

Articles = Annotated[
    list[str],
    typer.Argument(
        help="Folders, files (.txt .md .json .jsonl .csv .tsv .html .xml) or - for stdin.",
        metavar="ARTICLES",
    ),
]
StoreOption = Annotated[
    Path | None,
    typer.Option("--store", "-s", metavar="DIR", help="Folder of the store (KG_STORE; default kg-store)."),
]
Endpoint = Annotated[
    str | None,
    typer.Option(metavar="URL", help="Ask this SPARQL 1.1 endpoint instead of a store (KG_ENDPOINT)."),
]
DateOption = Annotated[
    str | None,
    typer.Option("--date", metavar="YYYY-MM-DD", help="Publication date of articles that give none."),
]
Publisher = Annotated[str | None, typer.Option(metavar="NAME", help="Publisher of articles that name none.")]
Model = Annotated[str | None, typer.Option(metavar="NAME", help="spaCy pipeline to read with (KG_MODEL).")]
Ontology = Annotated[
    Path | None,
    typer.Option(metavar="DIR", help="Folder of your own event types, over the bundled ones (KG_ONTOLOGY)."),
]
Threshold = Annotated[
    float | None,
    typer.Option(
        metavar="0..1",
        min=0,
        max=1,
        help="Leave out statements with less confidence than this (without it 0.5; 0 keeps all).",
    ),
]
Base = Annotated[str | None, typer.Option(metavar="IRI", help="Namespace of the graph's own IRIs (KG_BASE).")]
Output = Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="Write here; - is stdout.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Name each article as it is done.")]


def settings(**overrides: Any) -> "Settings":
    """Return the settings: flags that were given, then environment, ``kg.toml``, defaults."""
    from kg.config import load_settings

    return load_settings({key: value for key, value in overrides.items() if value is not None})
