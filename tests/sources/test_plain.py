import pytest

from .conftest import TEXT, Folder


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("", (None, None, None, None)),
        (" date 2020-01-06 ", (None, "2020-01-06", None, None)),
        ("date: 2020-01-06\n\n", (None, "2020-01-06", None, None)),
        ("Date: 6 January 2020\n", (None, "2020-01-06", None, None)),
        ("DATE: 2020-01-06T10:00:00Z\r\n\r\n", (None, "2020-01-06", None, None)),
        (
            "Title: Vote: a surprise\nDate: Jan. 6, 2020\nURL: http://a.org/b\nPublisher: The Daily\n\n",
            ("Vote: a surprise", "2020-01-06", "http://a.org/b", "The Daily"),
        ),
        (
            '---\ntitle: "Vote in Norland"\ndate: 2020-01-06\npublisher: The Daily\ntags: [a, b]\n---\n\n',
            ("Vote in Norland", "2020-01-06", None, "The Daily"),
        ),
        ("---\r\ntitle: 2020\r\n---\r\n", ("2020", None, None, None)),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_heads(folder: Folder, name: str, head: str, expected: tuple[str | None, ...]) -> None:
    article = folder.read_one(name, head + TEXT)
    assert (article.title, article.date, article.url, article.publisher) == expected
    assert (article.text, article.id) == (TEXT, "a")


@pytest.mark.parametrize(
    "text",
    [
        "Dates of the vote were disputed. Date 2020 was an option.",
        "Norland votes\nMonday, January 6, 2020 The parliament met.",
        "The parliament met.\nTitle: is what the clerk read.\n",
        "  An indented first line.\r\n\r\nA second paragraph.  \n\n",
        "---\n",
        "# Heading\n\n*Emphasis* and [a link](https://example.org).\n",
    ],
)
def test_a_text_without_head_is_not_altered(folder: Folder, text: str) -> None:
    assert folder.read_one("a.md", text).text == text


def test_a_field_is_read_once(folder: Folder) -> None:
    article = folder.read_one("a.txt", f"Title: One\nTitle: Two\n{TEXT}")
    assert (article.title, article.text) == ("One", f"Title: Two\n{TEXT}")


def test_front_matter_that_is_not_yaml_is_left_in_the_text(folder: Folder) -> None:
    text = f"---\ntitle: [unclosed\n---\n{TEXT}"
    article = folder.read_one("a.md", text, date="2020-01-06")
    assert article.text == text
    assert folder.warnings[0].startswith("front matter is not YAML")


def test_the_id_of_the_head_is_taken(folder: Folder) -> None:
    assert folder.read_one("a.txt", f"ID: norland/7\n\n{TEXT}").id == "norland/7"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Norland votes\n\nThe parliament met.\n", "Norland votes"),
        ("\n#  Norland votes #\r\nThe parliament met.\n", "Norland votes"),
        ("Date: 2020-01-06\n\n# Norland votes\n", "Norland votes"),
        ("---\ntitle: A vote\n---\n# Norland votes\n", "A vote"),
        ("## Norland votes\n", None),
        ("The parliament met.\n# Norland votes\n", None),
        ("#Norland votes\n", None),
    ],
)
def test_a_markdown_heading_above_the_text_is_the_title(folder: Folder, text: str, title: str | None) -> None:
    assert folder.read_one("a.md", text).title == title
