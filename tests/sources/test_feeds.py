import pytest

from kg.sources.feeds import plain_text

from .conftest import TEXT, Folder

RSS = f"""<?xml version="1.0" encoding="{{encoding}}"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>The Daily</title><link>https://daily.example.org</link><description>News</description>
<item><title>Vote in Norland</title><link>https://daily.example.org/1</link><guid>daily-1</guid>
<pubDate>Mon, 06 Jan 2020 23:30:00 -0500</pubDate><description>Teaser.</description>
<content:encoded><![CDATA[<p>{TEXT}</p><p>Bjørn &amp; Bo <b>re</b>jected it.<br/>So did others.</p>]]>
</content:encoded></item>
<item><title>Second</title><link>https://daily.example.org/2</link>
<description>Only &lt;i&gt;a summary&lt;/i&gt;.</description></item>
<item><title>Third</title><guid>daily-3</guid></item>
</channel></rss>"""

ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Daily</title><id>x</id>
<entry><title>Vote in Norland</title><id>daily-1</id><link href="https://daily.example.org/1"/>
<published>2020-01-06T08:00:00Z</published><updated>2020-02-01T08:00:00Z</updated>
<content type="html">&lt;p&gt;{TEXT}&lt;/p&gt;</content></entry></feed>"""


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1"])
@pytest.mark.parametrize("name", ["a.xml", "a.rss"])
def test_rss(folder: Folder, name: str, encoding: str) -> None:
    folder.write(name, RSS.format(encoding=encoding).encode(encoding))
    first, second = folder.read(name)
    assert first.text == f"{TEXT}\n\nBjørn & Bo rejected it.\n\nSo did others."
    assert (first.id, first.title, first.date) == ("daily-1", "Vote in Norland", "2020-01-06")
    assert (first.url, first.publisher) == ("https://daily.example.org/1", "The Daily")
    assert (second.id, second.text, second.date) == ("https://daily.example.org/2", "Only a summary.", None)
    assert [(notice.place, notice.reason) for notice in folder.skipped] == [("item 3", "empty")]


def test_atom(folder: Folder) -> None:
    article = folder.read_one("a.atom", ATOM)
    assert (article.id, article.date, article.text, article.publisher) == (
        "daily-1",
        "2020-01-06",
        TEXT,
        "The Daily",
    )


@pytest.mark.parametrize("content", ["<data><a>1</a></data>", "no markup", "<?xml version='1.0'?>"])
def test_what_is_no_feed_is_reported(folder: Folder, content: str) -> None:
    folder.write("a.xml", content)
    assert folder.read() == []
    assert [notice.reason for notice in folder.skipped] == ["no RSS or Atom feed"]


def test_a_damaged_feed_does_not_stop_the_run(folder: Folder) -> None:
    damaged = "</de-\nscription>\n<content:encoded><![CDATA[<p>x</de-\n\n<content"
    folder.write("a.xml", RSS.format(encoding="utf-8").replace("</description>\n<content", damaged))
    folder.write("b.txt", f"date 2020-01-06 {TEXT}")
    assert folder.read()[-1].id == "b"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("plain", "plain"),
        ("<p>One\n two</p>\n<ul><li>a</li><li>b</li></ul>", "One two\n\na\n\nb"),
        ("growth &lt; 2% &amp; <em>falling</em>", "growth < 2% & falling"),
        ("under <2% and over >1%", "under <2% and over >1%"),
    ],
)
def test_markup_is_stripped(markup: str, text: str) -> None:
    assert plain_text(markup) == text
