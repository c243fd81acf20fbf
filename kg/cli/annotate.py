"""``kg annotate``: what is read in each article, as JSON Lines."""

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kg.cli import options


class Format(StrEnum):
    """How annotations are written."""

    jsonl = "jsonl"


def command(
    articles: options.Articles,
    _format: Annotated[
        Format, typer.Option("--format", "-f", help="One JSON object an article and line.")
    ] = Format.jsonl,
    output: options.Output = Path("-"),
    date: options.DateOption = None,
    publisher: options.Publisher = None,
    model: options.Model = None,
    ontology: options.Ontology = None,
    threshold: options.Threshold = None,
    base: options.Base = None,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Print entities, mentions, times and statements of each article, with their places in its text.

    Offsets count code points of the article's text as given, so that text[start:end] is what is marked.

    For example:

      kg annotate articles/ > annotations.jsonl

      kg annotate stories.jsonl -o annotations.jsonl
    """
    chosen = options.settings(model=model, ontology=ontology, threshold=threshold, base=base)
    from kg.cli.output import open_output
    from kg.cli.progress import Progress
    from kg.export.annotation import annotation
    from kg.reading import Reader
    from kg.sources import read_articles

    with Progress(articles, quiet=quiet, verbose=verbose) as progress, open_output(output) as out:
        found = read_articles(
            articles, date=date, publisher=publisher, on_skip=progress.notice, keep_duplicates=True
        )
        for reading in Reader(chosen).read(found):
            line = json.dumps(annotation(reading, base=chosen.base), ensure_ascii=False)
            out.write(line.encode() + b"\n")
            progress.article(reading.article, reading)
