"""``kg build``: articles into a store."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli import options

if TYPE_CHECKING:
    from kg.building import Summary

NOTHING_EXTRACTED = 4


def command(
    articles: options.Articles,
    store: options.StoreOption = None,
    date: options.DateOption = None,
    publisher: options.Publisher = None,
    model: options.Model = None,
    ontology: options.Ontology = None,
    threshold: options.Threshold = None,
    base: options.Base = None,
    force: Annotated[
        bool, typer.Option("--force", help="Read articles again that are in the store.")
    ] = False,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Read articles and put what they report into a store.

    Run it again to go on: articles that are in the store are not read again, and edited ones take the place
    of their older versions. Ctrl-C keeps what is done.
    Articles that cannot be read are named, and the run goes on.

    For example:

      kg build articles/ --store news

      kg build story.txt --date 2020-01-06 --publisher "Example Wire" --store news

      cat stories.jsonl | kg build - --store news
    """
    chosen = options.settings(store=store, model=model, ontology=ontology, threshold=threshold, base=base)
    from kg.building import fill
    from kg.cli.progress import Progress
    from kg.reading import Reader
    from kg.sources import read_articles
    from kg.store.local import LocalStore

    with Progress(articles, quiet=quiet, verbose=verbose) as progress:
        found = read_articles(articles, date=date, publisher=publisher, on_skip=progress.notice)
        summary = fill(
            LocalStore(chosen.store), found, Reader(chosen), chosen, force=force, on_article=progress.article
        )
    _report(summary, progress.skipped, quiet=quiet)
    if summary.interrupted:
        raise typer.Exit(130)
    if summary.failures and not summary.articles:
        raise typer.Exit(1)
    if not summary.facts and not summary.unchanged:
        typer.echo("kg: nothing was extracted", err=True)
        raise typer.Exit(NOTHING_EXTRACTED)


def _report(summary: "Summary", skipped: int, *, quiet: bool) -> None:
    """Print failures, and unless `quiet` what was done, to stderr."""
    for line in summary.failures:
        print(f"failed: {line}", file=sys.stderr)
    if quiet:
        return
    articles = f"{summary.articles} article{'' if summary.articles == 1 else 's'} read"
    counts = f"{articles}, {summary.unchanged} unchanged, {skipped} skipped"
    total = f"{len(summary.failures)} failed; {summary.facts.total()} statements in {summary.seconds:.1f} s"
    print(f"{'interrupted: ' if summary.interrupted else ''}{counts}, {total}", file=sys.stderr)
    if summary.replaced:
        print(f"older versions removed: {summary.replaced}", file=sys.stderr)
    for name, number in summary.facts.most_common():
        print(f"  {name:16}{number:8}", file=sys.stderr)
