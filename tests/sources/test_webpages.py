import builtins
from typing import Any

import pytest

from kg.sources.webpages import publication_date

from .conftest import Folder

PARAGRAPHS = (
    "The parliament of Norland elected Ada Berg as its speaker on Sunday after two days of talks.",
    "The señor from the café party, Bo Dahl, rejected the result and called for a new vote within a month.",
)
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="{charset}">
<title>Norland elects a speaker</title><meta property="og:title" content="Norland elects a speaker">
<meta property="og:site_name" content="The Daily">
<meta property="article:published_time" content="2020-01-06T08:00:00Z">
<link rel="canonical" href="https://daily.example.org/norland-speaker"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Norland elects a speaker</h1>
{body}</article><footer>Copyright 2031. All rights reserved.</footer></body></html>"""


def page(charset: str = "utf-8", body: str | None = None) -> bytes:
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS) if body is None else body
    return PAGE.format(charset=charset, body=body).encode(charset)


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "iso-8859-2"])
@pytest.mark.parametrize("name", ["a.html", "a.htm"])
def test_main_text_and_metadata(folder: Folder, name: str, charset: str) -> None:
    pytest.importorskip("trafilatura")
    content = (
        page(charset) if charset != "iso-8859-2" else page(charset, PARAGRAPHS[0].replace("Berg", "Bečvář"))
    )
    article = folder.read_one(name, content)
    assert (article.title, article.date) == ("Norland elects a speaker", "2020-01-06")
    assert (article.publisher, article.url) == ("The Daily", "https://daily.example.org/norland-speaker")
    assert ("Ada Bečvář" if charset == "iso-8859-2" else PARAGRAPHS[1]) in article.text
    assert "Sport" not in article.text
    assert "Copyright" not in article.text


def test_a_page_without_date_stays_undated(folder: Folder) -> None:
    pytest.importorskip("trafilatura")
    body = f"<p>06/01/2020</p>{PARAGRAPHS[0]}<p>On <time datetime='2019-03-04'>March 4</time> and 2019-05-05."
    content = page(body=body).replace(b"article:published_time", b"article:modified_time")
    assert folder.read_one("a.html", content).date is None
    assert folder.warnings == ["no date"]


@pytest.mark.parametrize(
    ("markup", "url", "date"),
    [
        (
            '<meta property="article:published_time" content="2020-01-06T08:00:00Z">',
            None,
            "2020-01-06T08:00:00Z",
        ),
        ("<META content='2020-01-06' name='DC.date.issued'/>", None, "2020-01-06"),
        ('<time itemprop="datePublished" datetime="2020-01-06">Monday</time>', None, "2020-01-06"),
        ('<script type="application/ld+json">{"datePublished": "2020-01-06"}</script>', None, "2020-01-06"),
        ("", "https://daily.example.org/2020/01/06/norland", "2020/01/06"),
        ("", "https://daily.example.org/2020/norland", None),
        ('<meta name="date" content=""><meta name="viewport" content="2020-01-06">', None, None),
        ('<time datetime="2020-01-06">Monday</time>', None, None),
    ],
)
def test_publication_dates(markup: str, url: str | None, date: str | None) -> None:
    assert publication_date(markup, url) == date


@pytest.mark.parametrize("content", [b"<html><body></body></html>", b"<", b"\x00\x01" * 50])
def test_a_page_without_article_is_reported(folder: Folder, content: bytes) -> None:
    pytest.importorskip("trafilatura")
    folder.write("a.html", content)
    assert folder.read() == []
    assert len(folder.skipped) == 1


def test_without_trafilatura_the_command_is_given(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def refuse(name: str, *args: Any, **kwargs: Any) -> Any:
        if name.startswith("trafilatura"):
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", refuse)
    folder.write("a.html", page())
    assert folder.read() == []
    assert "pip install 'political-events-kg[html]'" in str(folder.skipped[0])
