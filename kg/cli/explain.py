"""``kg explain``: the words behind a statement."""

from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.options import Endpoint, StoreOption

if TYPE_CHECKING:
    from rich.text import Text

    from kg.explain import Explanation

STYLES = {
    "cue": "bold yellow",
    "trigger": "bold yellow",
    "agent": "bold green",
    "target": "bold red",
    "office": "bold magenta",
    "content": "cyan",
    "place": "bold blue",
    "attribution": "underline",
}
_LINES = (
    ("agent", "agent"),
    ("target", "target"),
    ("in role", "inRole"),
    ("content", "contentText"),
    ("to", "addressee"),
    ("place", "hasPlace"),
    ("date", "hasTimeStamp"),
    ("polarity", "polarity"),
    ("modality", "modality"),
    ("confidence", "confidence"),
    ("for", "votesFor"),
    ("against", "votesAgainst"),
    ("seats", "seats"),
    ("of", "outOf"),
)


def command(
    statement: Annotated[
        str,
        typer.Argument(metavar="STATEMENT", help="Its IRI or id, or the beginning of the id (event-1a2b…)."),
    ],
    store: StoreOption = None,
    endpoint: Endpoint = None,
) -> None:
    """Show the sentence behind a statement, its words marked, with who says so and where.

    Queries name statements in their column `statement`.

    For example:

      kg explain event-3f2a

      kg explain https://w3id.org/political-events/id/event-3f2a1b9c8d7e6f50
    """
    from kg.cli.console import stdout
    from kg.cli.query import open_queryable
    from kg.explain import explain

    found = explain(open_queryable(store, endpoint), statement)
    console = stdout()
    console.print(marked(found), soft_wrap=True)
    for name, text in lines(found):
        console.print(f"{name + ':':13}{text}", markup=False, soft_wrap=True)


def marked(found: "Explanation") -> "Text":
    """Return the sentence with the words of each part in its colour."""
    from rich.text import Text

    text = Text(found.sentence.text)
    for part in sorted(found.parts, key=lambda part: part != "content"):
        span = found.parts[part]
        if part in STYLES and found.sentence.start <= span.start < span.end <= found.sentence.end:
            text.stylize(STYLES[part], span.start - found.sentence.start, span.end - found.sentence.start)
    return text


def lines(found: "Explanation") -> list[tuple[str, str]]:
    """Return what is to be said about a statement, name and text."""
    values = {key: ", ".join(texts) for key, texts in found.values.items()}
    told = [("statement", found.statement), ("type", found.type), ("cue", _quoted(found, "cue"))]
    if "trigger" in found.parts:
        told.append(("trigger", _quoted(found, "trigger")))
    for name, key in _LINES:
        text = values.get(key) or values.get(key + "Text")
        if text:
            words = _quoted(found, name) if name != "content" else ""
            told.append((name, f"{text} {words}".rstrip()))
    if "resolutionRule" in values:
        anchor = f" from {values['anchor']}" if "anchor" in values else ""
        told.append(("time", f"{values['timexValue']}, by rule {values['resolutionRule']}{anchor}"))
    told.append(("said by", _source(found, values)))
    article = (values.get(key) for key in ("title", "publisher", "datePublished", "url", "identifier"))
    told.append(("article", ", ".join(text for text in article if text)))
    told.append(("read by", values.get("wasGeneratedBy", "")))
    return told


def _quoted(found: "Explanation", part: str) -> str:
    span = found.parts.get(part)
    return f"“{span.text}” ({span.start}–{span.end})" if span else ""


def _source(found: "Explanation", values: dict[str, str]) -> str:
    name = values.get("wasAttributedTo") or values.get("attributionText", "")
    if values.get("ownVoice") == "true":
        return f"{name}, in its own voice"
    return f"{name} {_quoted(found, 'attribution')}".rstrip()
