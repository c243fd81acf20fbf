"""Score the reading against gold sets, one table, with the differences since the last run.

    python benchmarks/score.py BENCH_FOLDER [--sets facts,events] [--work DIR] [--errors N]

BENCH_FOLDER holds the gold sets with their own scorers (`facts/score_facts.py`, `score_bench.py`). The
annotations of each set are kept in the work folder, and so are the figures of the last run.
"""

import argparse
import json
import re
import subprocess
import sys
import time
from pathlib import Path

from kg.config import load_settings
from kg.export.annotation import annotation
from kg.reading import Reader
from kg.sources import read_articles

SETS = {
    "facts": ("facts/dev", None),
    "attribution": ("attribution/polnear-dev.jsonl", "attribution"),
    "events": ("events/plv-train.jsonl", "events"),
    "gum": ("times/gum-news-dev.jsonl", "times"),
    "tbaq": ("times/tbaq-dev.jsonl", "times"),
}


def annotate(reader: Reader, source: Path, target: Path) -> float:
    """Write the annotations of all articles of `source` to `target`; return the seconds it took."""
    begin = time.perf_counter()
    with target.open("w", encoding="utf-8") as out:
        for reading in reader.read(read_articles([source])):
            out.write(json.dumps(annotation(reading, base=reader.settings.base), ensure_ascii=False) + "\n")
    return time.perf_counter() - begin


def score(bench: Path, name: str, reader: Reader, work: Path, errors: int) -> str:
    """Annotate one set and return what its scorer prints, with `errors` wrong facts of the facts."""
    gold, mode = bench / SETS[name][0], SETS[name][1]
    inputs, system = work / f"{name}.in.jsonl", work / f"{name}.jsonl"
    inputs.write_text(
        _of_facts(gold) if mode is None else _run(bench / "score_bench.py", "input", gold), "utf-8"
    )
    annotate(reader, inputs, system)
    if mode is None:
        return _run(bench / "facts/score_facts.py", gold, system, "--by-type", "--errors", errors)
    return _run(bench / "score_bench.py", mode, gold, system)


def _of_facts(folder: Path) -> str:
    """Return the articles of a folder of JSON files, without their gold, as JSON Lines."""
    files = [path for path in sorted(folder.glob("*.json")) if ".gold." not in path.name]
    return "\n".join(json.dumps(json.loads(path.read_text("utf-8"))) for path in files)


def _run(script: Path, *arguments: object) -> str:
    call = [sys.executable, str(script), *map(str, arguments)]
    return subprocess.run(call, capture_output=True, text=True, check=True).stdout


def figures(output: str) -> dict[str, float]:
    """Return the F1 figures of a scorer's output by row."""
    rows = re.finditer(r"^\s*(.+?)\s+P ([\d.]+) R ([\d.]+) F1 ([\d.]+)", output, re.M)
    return {f"{row[1]} {key}": float(row[n]) for row in rows for n, key in ((2, "P"), (3, "R"), (4, "F1"))}


def main() -> None:
    """Score the sets asked for and print each scorer's table with the change of every F1."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("bench", type=Path)
    parser.add_argument("--sets", default=",".join(SETS))
    parser.add_argument("--work", type=Path, default=Path("build/score"))
    parser.add_argument("--errors", type=int, default=0)
    args = parser.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    memory = args.work / "last.json"
    last = json.loads(memory.read_text()) if memory.exists() else {}
    reader = Reader(load_settings({}))
    for name in args.sets.split(","):
        output = score(args.bench, name, reader, args.work, args.errors)
        now, before = figures(output), last.get(name, {})
        print(f"== {name}\n{output}")
        changed = {k: v - before[k] for k, v in now.items() if k in before and abs(v - before[k]) > 1e-9}
        if changed:
            print("since the last run: " + ", ".join(f"{k} {d:+.3f}" for k, d in changed.items()) + "\n")
        last[name] = now
        memory.write_text(json.dumps(last, indent=1))


if __name__ == "__main__":
    main()
