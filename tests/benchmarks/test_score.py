"""The scores of two small gold sets, by scorers that are as small."""

import json
import sys
from pathlib import Path

import pytest

from benchmarks import score

TEXT = "OSLO - Norway recognized Ana Ruiz as president on Monday. Sweden condemned the vote."
SCORER = """
import json, pathlib, sys
if sys.argv[1] == "input":
    sys.exit(print(json.dumps(json.load(open(sys.argv[2]))["article"])))
gold, system = [pathlib.Path(word) for word in sys.argv[1:] if "/" in word]
files = gold.glob("*.gold.json") if gold.is_dir() else [gold]
wanted = {fact for file in files for fact in json.loads(file.read_text())["facts"]}
found = {f["type"] for line in system.open() for f in json.loads(line)["facts"]} & wanted
r = len(found) / len(wanted)
print(f"core     P 1.000 R {r:.3f} F1 {2 * r / (1 + r):.3f}  ({sorted(found)})")
"""
ARTICLE = {"id": "oslo", "date": "2021-03-09", "text": TEXT}
GOLD = ["Recognition", "Condemnation", "Protest", "Arrest"]


@pytest.fixture
def bench(tmp_path: Path) -> Path:
    for folder in ("facts/dev", "events"):
        (tmp_path / folder).mkdir(parents=True)
    for name in ("facts/score_facts.py", "score_bench.py"):
        (tmp_path / name).write_text(SCORER, "utf-8")
    (tmp_path / "facts/dev/oslo.json").write_text(json.dumps(ARTICLE, indent=1), "utf-8")
    (tmp_path / "facts/dev/oslo.gold.json").write_text(json.dumps({"facts": GOLD}), "utf-8")
    events = {"article": ARTICLE, "facts": GOLD[:2]}
    (tmp_path / "events/plv-train.jsonl").write_text(json.dumps(events), "utf-8")
    return tmp_path


def run(bench: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    work = str(bench / "work")
    monkeypatch.setattr(sys, "argv", ["score", str(bench), "--sets", "facts,events", "--work", work])
    score.main()


def test_the_sets_are_read_and_scored(
    bench: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run(bench, monkeypatch)
    told = capsys.readouterr().out
    assert "== facts\ncore     P 1.000 R 0.500 F1 0.667  (['Condemnation', 'Recognition'])" in told
    assert "== events\ncore     P 1.000 R 1.000 F1 1.000" in told
    assert "since the last run" not in told


def test_the_change_since_the_last_run_is_told(
    bench: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (bench / "work").mkdir()
    last = {"facts": {"core P": 1.0, "core R": 0.25, "core F1": 0.4}, "events": {"core F1": 1.0}}
    (bench / "work/last.json").write_text(json.dumps(last), "utf-8")
    run(bench, monkeypatch)
    assert "since the last run: core R +0.250, core F1 +0.267\n" in capsys.readouterr().out


def test_figures_of_every_row() -> None:
    printed = "core     P 0.870 R 0.604 F1 0.713  (9 right)\n  Vote   P 1.000 R 0.500 F1 0.667\nmean .5"
    assert score.figures(printed) == {
        "core P": 0.87,
        "core R": 0.604,
        "core F1": 0.713,
        "Vote P": 1.0,
        "Vote R": 0.5,
        "Vote F1": 0.667,
    }
