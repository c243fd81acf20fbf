import io
import runpy
from pathlib import Path

import pandas
import pytest
import yaml
from pandas import DataFrame

from kg.export.sssom import COLUMNS, SETS, mapping_sets, sssom
from kg.ontology import load_ontology

MAPPINGS = mapping_sets(load_ontology())


def read(text: str) -> tuple[dict[str, object], DataFrame]:
    """Return metadata and table, as the readers of SSSOM/TSV split them."""
    head = "\n".join(line[1:] for line in text.splitlines() if line.startswith("#"))
    table = pandas.read_csv(io.StringIO(text), sep="\t", comment="#", dtype=str, keep_default_na=False)
    return yaml.safe_load(head), table


@pytest.mark.parametrize("name", SETS)
def test_each_set_is_whole(name: str) -> None:
    head, table = read(MAPPINGS[name])
    assert str(head["mapping_set_id"]).endswith(f"/mappings/{name}")
    assert head["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert tuple(table.columns) == COLUMNS
    assert len(table) > 5
    assert not table.duplicated(["subject_id", "predicate_id", "object_id"]).any()
    used = {curie.partition(":")[0] for column in table.filter(regex="_id$") for curie in table[column]}
    assert used | {"semapv"} == set(head["curie_map"])


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("pe-plover", ("pe:Arrest", "skos:closeMatch", "plover:COERCE-arrest")),
        ("pe-cameo", ("pe:Recognition", "skos:closeMatch", "cameo:054")),
        ("pe-wikidata", ("pe:HoldsOffice", "skos:closeMatch", "wdt:P39")),
        ("plover-cameo", ("plover:COERCE-arrest", "skos:closeMatch", "cameo:173")),
    ],
)
def test_mappings(name: str, row: tuple[str, ...]) -> None:
    _, table = read(MAPPINGS[name])
    assert row in set(table[["subject_id", "predicate_id", "object_id"]].itertuples(index=False, name=None))


def test_every_alignment_of_a_type_is_in_a_set() -> None:
    _, table = read(sssom(load_ontology()))
    given = {
        (f"pe:{event_type.name}", relation, match)
        for event_type in load_ontology().types.values()
        for relation, matches in event_type.alignments.items()
        for match in matches
    }
    assert given <= set(table[["subject_id", "predicate_id", "object_id"]].itertuples(index=False, name=None))


def test_the_files_are_current() -> None:
    root = Path(__file__).parents[2]
    written = {path.name: path for path in (root / "ontology" / "mappings").iterdir()}
    pages = runpy.run_path(str(root / "docs" / "generate.py"))["pages"]()
    assert set(written) == {path.name for path in pages if path.parent.name == "mappings"}
    assert all(pages[path] == path.read_text("utf-8") for path in written.values()), "run `make docs`"
