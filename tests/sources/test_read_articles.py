import hashlib
import io
import json
import os
from pathlib import Path

import pytest

from kg.errors import SourceError
from kg.sources import Notice, digest, read_articles

from .conftest import TEXT, Folder

SPANISH = (
    "El presidente de la asamblea fue elegido el domingo por mayoría de los diputados presentes, según "
    "informó la televisión. La oposición rechazó el resultado y convocó una marcha para el martes "
    "en las calles de la capital."
)


def test_a_folder_is_read_in_order_without_hidden_files(folder: Folder) -> None:
    for name in ("b.txt", "a.TXT", "sub/c.txt", ".hidden.txt", ".git/d.txt", "sub/e.md"):
        folder.write(name, f"{name} {TEXT}")
    assert [article.id for article in folder.read()] == ["a", "b", "c", "e"]


def test_several_paths_and_the_same_one_again(folder: Folder) -> None:
    folder.write("a.txt", f"A. {TEXT}")
    folder.write("b.txt", f"B. {TEXT}")
    assert [article.id for article in folder.read("b.txt", "a.txt", "b.txt")] == ["b", "a"]
    assert [notice.reason for notice in folder.skipped] == ["the same article was read before"]
    assert len(folder.read("b.txt", "a.txt", "b.txt", keep_duplicates=True)) == 3


def test_stems_are_made_unique_and_given_ids_are_kept(folder: Folder) -> None:
    for name in ("a/x.txt", "b/x.txt", "c/x.md"):
        folder.write(name, f"{name} {TEXT}")
    folder.write("d.jsonl", "".join(f'{{"id": "x", "text": "{i}"}}\n' for i in range(2)))
    assert [article.id for article in folder.read(date="2020-01-06")] == ["x", "x", "x-2", "x-3", "x-4"]


def test_an_unknown_ending_in_a_folder_is_reported_but_read_when_named(folder: Folder) -> None:
    folder.write("a.log", TEXT)
    folder.write("b", json.dumps({"text": f"B. {TEXT}"}))
    assert folder.read() == []
    assert [notice.reason for notice in folder.skipped] == ["no known format"] * 2
    assert [article.text for article in folder.read("a.log", "b")] == [TEXT, f"B. {TEXT}"]


def test_date_and_publisher_stand_in_where_a_file_does_not_say(folder: Folder) -> None:
    folder.write("a.txt", f"Date: 2019-05-01\nPublisher: The Daily\n{TEXT}")
    folder.write("b.txt", TEXT)
    found = [
        (article.date, article.publisher) for article in folder.read(date="6 Jan 2020", publisher="Mine")
    ]
    assert found == [("2019-05-01", "The Daily"), ("2020-01-06", "Mine")]


@pytest.mark.parametrize("date", ["06/01/2020", "2020-02-30", "soon"])
def test_an_unclear_date_is_a_warning_and_never_a_guess(folder: Folder, date: str) -> None:
    article = folder.read_one("a.jsonl", json.dumps({"date": date, "text": TEXT}), date="2020-01-06")
    assert article.date is None
    assert folder.warnings == [f"date {date!r} is not clear"]
    assert not folder.skipped


def test_a_missing_date_is_a_warning_and_file_times_are_not_used(folder: Folder) -> None:
    os.utime(folder.write("a.txt", TEXT), (0, 0))
    assert [article.date for article in folder.read()] == [None]
    assert folder.warnings == ["no date"]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("empty.jsonl", b"\n\n", "empty"),
        ("empty.json", b"[]", "empty"),
        ("empty.csv", b"", "empty"),
        ("head.txt", b"Date: 2020-01-06\n", "empty"),
        ("image.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "binary"),
        ("long.txt", b"Word. " * 170_000, "1,020,000 characters, more than 1,000,000"),
        ("spanish.txt", SPANISH.encode(), "not English, it seems (language: es)"),
    ],
)
def test_bad_files_are_reported_and_the_rest_is_read(
    folder: Folder, name: str, content: bytes, reason: str
) -> None:
    folder.write(name, content)
    folder.write("z.txt", f"date 2020-01-06 {TEXT}")
    assert [article.id for article in folder.read()] == ["z"]
    (notice,) = folder.notices
    assert (notice.source, notice.place, notice.skipped) == (str(folder.path / name), "", True)
    assert notice.reason.startswith(reason)
    assert notice.remedy


def test_a_short_foreign_text_is_not_judged(folder: Folder) -> None:
    assert folder.read_one("a.txt", SPANISH[:100]).text == SPANISH[:100]


def test_undecodable_characters_are_a_warning(folder: Folder) -> None:
    folder.read_one("a.txt", f"date 2020-01-06 {TEXT} “Yes.”".encode() + b"\xe2")
    assert folder.warnings == ["some characters could not be decoded"]


def test_a_link_to_nowhere_and_a_pipe_in_a_folder_are_reported(folder: Folder) -> None:
    (folder.path / "a.txt").symlink_to(folder.path / "nowhere")
    os.mkfifo(folder.path / "b.txt")
    assert folder.read() == []
    assert [notice.reason.split(" (")[0] for notice in folder.skipped] == [
        "cannot be read",
        "not a regular file",
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission_is_reported(folder: Folder) -> None:
    folder.write("a.txt", TEXT).chmod(0)
    assert folder.read() == []
    assert folder.skipped[0].reason == "cannot be read (Permission denied)"


def test_a_missing_path_and_a_wrong_date_fail_before_anything_is_read(folder: Folder) -> None:
    folder.write("a.txt", TEXT)
    with pytest.raises(SourceError, match=r"nowhere\.txt does not exist"):
        read_articles([folder.path / "a.txt", folder.path / "nowhere.txt"])
    with pytest.raises(SourceError, match="'06/01/2020' is not clear"):
        read_articles([folder.path], date="06/01/2020")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (f" date 2020-01-06 {TEXT}", [("stdin", TEXT, "2020-01-06")]),
        (
            f'\n{{"id": "7", "text": "{TEXT}"}}\n{{"text": "B"}}\n',
            [("7", TEXT, None), ("stdin-3", "B", None)],
        ),
        (f'[{{"id": "7", "text": "{TEXT}"}}]', [("7", TEXT, None)]),
        (f'{{\n "text": "{TEXT}"\n}}', [("stdin", TEXT, None)]),
        ("[Photo] {The caption}", [("stdin", "[Photo] {The caption}", None)]),
    ],
)
def test_standard_input(
    monkeypatch: pytest.MonkeyPatch, content: str, expected: list[tuple[str, str, str | None]]
) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(content.encode()))
    monkeypatch.setattr("sys.stdin", stdin)
    assert [(article.id, article.text, article.date) for article in read_articles(["-"])] == expected
    assert not stdin.buffer.closed


def test_identity_is_title_date_and_text(folder: Folder) -> None:
    content = json.dumps(["Vote", "2020-01-06", TEXT], separators=(",", ":"))
    row = {"title": "Vote", "date": "6 January 2020", "text": TEXT, "id": "1", "url": "https://example.org"}
    article = folder.read_one("a.jsonl", json.dumps(row))
    assert (
        article.digest == digest("Vote", "2020-01-06", TEXT) == hashlib.sha256(content.encode()).hexdigest()
    )
    assert len({digest(*parts) for parts in (("a", "b", "c"), ("ab", None, "c"), ("a", None, "bc"))}) == 3


def test_a_given_id_that_comes_twice_is_a_warning(folder: Folder) -> None:
    folder.write(
        "a.jsonl", "".join(f'{{"id": "x", "date": "2020-01-06", "text": "{i}"}}\n' for i in range(2))
    )
    assert [article.id for article in folder.read()] == ["x", "x"]
    assert folder.warnings == ["id 'x' was used before"]


def test_notices_say_where_why_and_what_to_do() -> None:
    notice = Notice("line 3", "not valid JSON", "Correct the line.", source="a.jsonl")
    assert str(notice) == "a.jsonl, line 3: not valid JSON. Correct the line."


def test_without_listener_bad_files_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    assert list(read_articles([tmp_path])) == []
