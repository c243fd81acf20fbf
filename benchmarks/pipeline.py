"""Time and memory of a whole build, against the bare spaCy pipeline over the same text.

Run as ``python -m benchmarks.pipeline 200``, or ``… 200 --articles FOLDER`` for articles of your own. The
ratio is the figure to trust: both run in one process, in turns, and the quickest of each counts.
"""

import argparse
import multiprocessing
import resource
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from pathlib import Path

from benchmarks.generate import articles as generate
from benchmarks.tables import Row, report
from kg.building import fill
from kg.config import load_settings
from kg.language.pipeline import load_model
from kg.model import Article
from kg.reading import Reader
from kg.sources import read_articles
from kg.store.local import LocalStore


def take(count: int, folder: Path | None) -> list[Article]:
    """Return `count` generated articles, or up to `count` of a folder."""
    return list(islice(read_articles([folder]), count) if folder else generate(count))


def compare(articles: list[Article], repeats: int) -> list[Row]:
    """Return CPU seconds, tokens a second and ratio of the bare pipeline and of the whole build."""
    settings = load_settings({})
    nlp, reader = load_model(), Reader(settings)
    assert reader.nlp, "the model is loaded before the clock starts"
    tokens = sum(len(nlp.make_doc(article.text)) for article in articles)
    bare, whole = [], []
    for _ in range(repeats):
        began = time.process_time()
        for _doc in nlp.pipe(article.text for article in articles):
            pass
        bare.append(time.process_time() - began)
        with tempfile.TemporaryDirectory() as folder:
            began = time.process_time()
            fill(LocalStore(folder), articles, reader, settings)
            whole.append(time.process_time() - began)
    return [
        {"run": name, "seconds": best, "tokens/s": round(tokens / best), "ratio": best / min(bare)}
        for name, best in (("bare spaCy pipeline", min(bare)), ("kg build", min(whole)))
    ]


def memory(count: int, folder: Path | None) -> Row:
    """Return the peak memory of a build of `count` articles in a process of its own."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        articles, facts, peak = pool.submit(_build, count, folder).result()
    return {"articles": articles, "facts": facts, "peak MB": round(peak)}


def _build(count: int, folder: Path | None) -> tuple[int, int, float]:
    settings = load_settings({})
    articles = islice(read_articles([folder]), count) if folder else generate(count)
    with tempfile.TemporaryDirectory() as store:
        summary = fill(LocalStore(store), articles, Reader(settings), settings)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return summary.articles, summary.facts.total(), peak


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("count", type=int, nargs="?", default=100, help="number of articles (default 100)")
    parser.add_argument("--articles", type=Path, help="folder of articles, instead of generated ones")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument(
        "--memory", type=int, nargs="*", default=[], metavar="N", help="peak memory of N articles"
    )
    parser.add_argument("--json", type=Path, help="write the figures here, too")
    options = parser.parse_args()
    if options.memory:
        rows = [memory(count, options.articles) for count in options.memory]
        report("Peak memory of a build", rows, options.json)
    else:
        articles = take(options.count, options.articles)
        report(f"{len(articles)} articles", compare(articles, options.repeats), options.json)


if __name__ == "__main__":
    main()
