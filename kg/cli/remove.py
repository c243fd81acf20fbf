"""``kg remove``: take an article out of a store."""

from typing import Annotated

import typer

from kg.cli.options import Quiet, StoreOption, settings


def command(
    articles: Annotated[
        list[str],
        typer.Argument(metavar="ARTICLE…", help="Its id, URL, IRI, or the beginning of its digest."),
    ],
    store: StoreOption = None,
    quiet: Quiet = False,
) -> None:
    """Remove articles, with all that was read in them, and nothing else.

    For example:

      kg query articles

      kg remove caracas-vote-wire --store news
    """
    from kg.store.articles import find_article
    from kg.store.local import LocalStore

    opened = LocalStore(settings(store=store).store, create=False)
    for found in [find_article(opened, name) for name in articles]:
        opened.remove_article(found.graph)
        if not quiet:
            typer.echo(f"removed {found.id} ({found.graph.value})", err=True)
