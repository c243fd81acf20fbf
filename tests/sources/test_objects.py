import csv
import io
import json
import tracemalloc
from collections.abc import Callable

import pytest

from kg.sources import encodings
from kg.sources.files import read_file

from .conftest import TEXT, Folder

ROW = {
    "id": "é/1",
    "title": "Vote",
    "date": "2020-01-06",
    "url": "https://example.org/1",
    "publisher": "The Daily",
    "text": f"  {TEXT}\r\n\r\n“Quoted”, she said.\t😀\n",
}


def _table(delimiter: str) -> str:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, [name.title() for name in ROW], delimiter=delimiter)
    writer.writeheader()
    writer.writerow({name.title(): value for name, value in ROW.items()})
    return out.getvalue()


FORMATS: dict[str, Callable[[], str]] = {
    "a.jsonl": lambda: json.dumps(ROW) + "\n\n",
    "a.ndjson": lambda: json.dumps(ROW, ensure_ascii=False),
    "a.json": lambda: json.dumps(ROW, indent=1),
    "list.json": lambda: json.dumps([ROW]),
    "lines.json": lambda: json.dumps(ROW) + "\n" + json.dumps(ROW) + "\n",
    "a.csv": lambda: _table(","),
    "semicolons.csv": lambda: _table(";"),
    "a.tsv": lambda: _table("\t"),
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("name", FORMATS)
def test_all_fields_come_back_unchanged(folder: Folder, name: str, encoding: str) -> None:
    article = folder.read_one(name, FORMATS[name]().encode(encoding))
    assert {key: getattr(article, key) for key in ROW} == ROW


def test_null_empty_and_numeric_fields(folder: Folder) -> None:
    row = {"id": 7, "title": "", "date": None, "url": [], "extra": {}, "text": TEXT}
    article = folder.read_one("a.jsonl", json.dumps(row))
    assert (article.id, article.title, article.date, article.url) == ("7", None, None, None)


def test_articles_without_id_are_named_by_file_and_line(folder: Folder) -> None:
    folder.write("a.jsonl", f'{{"text": "{TEXT}"}}\n\n{{"text": "Another. {TEXT}"}}\n')
    articles = folder.read("a.jsonl")
    assert [article.id for article in articles] == ["a-1", "a-3"]
    assert [article.source for article in articles] == [
        f"{folder.path}/a.jsonl:1",
        f"{folder.path}/a.jsonl:3",
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"text": "unclosed}', "not valid JSON"),
        ("[" * 100_000, "not valid JSON"),
        ('["a list"]', "not a JSON object"),
        ('{"id": "x", "body": "y"}', "no text (fields found: body, id)"),
        ('{"text": null}', "no text"),
        ('{"text": 3}', "no text"),
        ('{"text": "  \\n"}', "empty"),
        ('{"text": "a \\ud83d b"}', "not valid Unicode"),
        ('{"id": "\\ud83d", "text": "a"}', "not valid Unicode"),
        ("\x00\x01\x02\x03\x04\x05", "binary"),
    ],
)
def test_a_bad_line_is_reported_and_the_rest_is_read(folder: Folder, line: str, reason: str) -> None:
    good = [json.dumps({"id": str(i), "date": "2020-01-06", "text": f"{i}. {TEXT}"}) for i in range(2)]
    folder.write("a.jsonl", "\n".join([good[0], line, good[1]]))
    assert [article.id for article in folder.read()] == ["0", "1"]
    (notice,) = folder.notices
    assert (notice.skipped, notice.place, notice.source) == (True, "line 2", f"{folder.path}/a.jsonl")
    assert notice.reason.startswith(reason)
    assert str(notice).startswith(f"{folder.path}/a.jsonl, line 2: {reason}")
    assert notice.remedy


def test_a_line_of_ten_megabytes(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encodings, "MAX_LINE", 1000)
    folder.write("a.jsonl", json.dumps({"text": "x" * 5000}) + "\n" + json.dumps(ROW))
    assert [article.id for article in folder.read()] == ["é/1"]
    assert folder.skipped[0].reason == "a line of more than 1,000 bytes"


def test_json_lines_are_streamed(folder: Folder) -> None:
    with (folder.path / "a.jsonl").open("w") as file:
        for number in range(2000):
            file.write(json.dumps({"date": "2020-01-06", "text": f"{number} " + "x" * 10_000}) + "\n")
    tracemalloc.start()
    assert sum(1 for _ in read_file(str(folder.path / "a.jsonl"))) == 2000
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2_000_000


@pytest.mark.parametrize("content", ["{", "nonsense", "[1, 2", '"text"', "3"])
def test_a_broken_json_file(folder: Folder, content: str) -> None:
    folder.write("a.json", content)
    assert folder.read() == []
    assert len(folder.skipped) == 1


def test_items_of_a_list_are_counted(folder: Folder) -> None:
    folder.write("a.json", json.dumps([1, {"date": "2020-01-06", "text": TEXT}]))
    (article,) = folder.read()
    assert (article.id, folder.skipped[0].place) == ("a-2", "item 1")


def test_a_table_without_text_column_is_reported_once(folder: Folder) -> None:
    folder.write("a.csv", "id;body\n1;a\n2;b\n")
    assert folder.read() == []
    assert [notice.reason for notice in folder.notices] == ["no column text (columns: id, body)"]


def test_a_short_row_is_reported_with_its_line(folder: Folder) -> None:
    folder.write("a.csv", f'id,date,text\n1\n2,2020-01-06,"{TEXT}\nMore."\n')
    (article,) = folder.read()
    assert (article.id, article.text, folder.skipped[0].place) == ("2", f"{TEXT}\nMore.", "line 2")


def test_a_cell_that_is_too_long_ends_the_table(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.sources.objects.MAX_LINE", 1000)
    folder.write("a.csv", f'id,text\n1,{TEXT}\n2,"' + "unclosed\n" * 1000)
    assert [article.id for article in folder.read()] == ["1"]
    assert folder.skipped[0].reason.startswith("the table breaks off after line")
