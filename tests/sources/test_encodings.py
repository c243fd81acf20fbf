import io
import os
import random

import pytest

from kg.errors import SourceError
from kg.sources import encodings
from kg.sources.encodings import decode, lines, read_whole

TEXT = "“No,” said Bjørn Håkansson — the speaker’s café-owning rival from São Tomé."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "mac_roman"]
)
def test_text_in_many_encodings(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


def test_a_short_text_is_taken_for_windows_1252() -> None:
    assert decode("Señor Núñez said no.".encode("cp1252")) == "Señor Núñez said no."


def test_another_alphabet_is_kept() -> None:
    russian = "Президент объявил о новых выборах в парламент страны."
    assert decode(russian.encode("cp1251")) == russian


def test_nothing_is_altered() -> None:
    assert decode(b"One\r\n\r\nTwo\xc2\xa0three\t\n") == "One\r\n\r\nTwo\u00a0three\t\n"


def test_a_broken_byte_leaves_the_rest() -> None:
    assert decode(TEXT.encode() + b"\xe2") == TEXT + "\ufffd"


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)),
        b"\0" * 100,
        random.Random(1).randbytes(3000),
        b"\x01\x02\x03\x04" * 20,
        b"Kyiv\0",
    ],
)
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError):
        decode(data)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_lines_are_decoded_one_by_one(encoding: str) -> None:
    content = "première\u2028still\r\nsecond\n\nlast"
    stream = io.BufferedReader(io.BytesIO(content.encode(encoding)))
    assert list(lines(stream)) == ["première\u2028still\r\n", "second\n", "\n", "last"]


def test_a_line_in_another_encoding_does_not_spoil_its_neighbours() -> None:
    content = "première\n".encode() + "naïve — señor\n".encode("cp1252") + "dernière\n".encode()
    assert list(lines(io.BufferedReader(io.BytesIO(content)))) == [
        "première\n",
        "naïve — señor\n",
        "dernière\n",
    ]


def test_a_line_that_is_too_long_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encodings, "MAX_LINE", 10)
    stream = io.BufferedReader(io.BytesIO(b"short\n" + b"x" * 35 + b"\nafter\n"))
    first, second, third = lines(stream)
    assert (first, third) == ("short\n", "after\n")
    assert isinstance(second, SourceError)


def test_a_file_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encodings, "MAX_FILE", 10)
    assert read_whole(io.BufferedReader(io.BytesIO(b"x" * 10))) == b"x" * 10
    with pytest.raises(SourceError, match="larger than 10 bytes"):
        read_whole(io.BufferedReader(io.BytesIO(b"x" * 11)))


def test_lines_of_a_stream_without_end_are_read_as_they_come() -> None:
    read_end, write_end = os.pipe()
    with os.fdopen(read_end, "rb") as stream, os.fdopen(write_end, "wb", 0) as writer:
        writer.write(b"first\n")
        assert next(lines(stream)) == "first\n"
