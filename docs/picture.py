"""Draws `docs/example.svg`: what the two examples of January 2020 say, from the store of the examples.

    python docs/picture.py STORE

Arrows are shortcut triples (acts that the articles report as done) and claims of offices.
"""

import math
import sys
from html import escape
from pathlib import Path

from kg.store.local import LocalStore

QUERY = """
PREFIX pe: <https://w3id.org/political-events#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX schema: <https://schema.org/>
SELECT DISTINCT ?fromLabel ?type ?toLabel WHERE {
  GRAPH ?article {
    ?article schema:datePublished ?day . FILTER(STRSTARTS(STR(?day), "2020-01"))
    VALUES ?type { pe:Recognition pe:Support pe:OfficeClaim pe:Condemnation pe:Accusation pe:Obstruction }
    ?event a ?type ; pe:polarity "positive" ; pe:modality "actual" ; pe:agent ?from .
    ?from rdfs:label ?fromLabel .
    ?event pe:target ?whom .
    OPTIONAL { ?event pe:inRole ?office }
    BIND(IF(?type = pe:OfficeClaim, ?office, ?whom) AS ?to)
    ?to rdfs:label ?toLabel .
  }
} ORDER BY ?fromLabel ?type ?toLabel
"""
COLOURS = {
    "Recognition": ("recognizes", "#1a7f37"),
    "Support": ("supports", "#2da44e"),
    "OfficeClaim": ("claims", "#8250df"),
    "Condemnation": ("condemns", "#cf222e"),
    "Accusation": ("accuses", "#cf222e"),
    "Obstruction": ("blocks", "#bc4c00"),
}
WIDTH, HEIGHT, BOX = 980, 560, 27


def main() -> None:
    """Query the store, lay the names out on an ellipse around the most connected, and write the picture."""
    rows = [tuple(str(t.value) for t in row) for row in LocalStore(sys.argv[1], read_only=True).query(QUERY)]
    edges = [(a, kind.rpartition("#")[2], b) for a, kind, b in rows if a != b]
    names = sorted({name for a, _, b in edges for name in (a, b)})
    degree = {n: sum(n in (a, b) for a, _, b in edges) for n in names}
    centre = sorted(names, key=lambda n: (-degree[n], n))[:4]
    places = _inner(centre) | _outer([n for n in names if n not in centre])
    body = [_edge(places, *edge) for edge in edges] + [_node(places[n], n, n in centre) for n in names]
    Path(__file__).with_name("example.svg").write_text(_svg(body), "utf-8")


def _inner(names: list[str]) -> dict[str, tuple[float, float]]:
    spots = [(-0.2, -0.13), (0.2, -0.13), (-0.2, 0.16), (0.2, 0.16)]
    return {n: (WIDTH * (0.5 + x), HEIGHT * (0.5 + y)) for n, (x, y) in zip(names, spots, strict=False)}


def _outer(names: list[str]) -> dict[str, tuple[float, float]]:
    angles = [2 * math.pi * i / max(len(names), 1) - math.pi / 2 for i in range(len(names))]
    return {
        n: (_inside(WIDTH * (0.5 + 0.42 * math.cos(a)), n), HEIGHT * (0.5 + 0.44 * math.sin(a)))
        for n, a in zip(names, angles, strict=True)
    }


def _inside(x: float, name: str) -> float:
    return min(max(x, _half_width(name) + 4), WIDTH - _half_width(name) - 4)


def _half_width(name: str) -> float:
    return 9 + 3.7 * len(name)


def _edge(places: dict[str, tuple[float, float]], a: str, kind: str, b: str) -> str:
    (x1, y1), (x2, y2) = places[a], places[b]
    label, colour = COLOURS[kind]
    length = math.hypot(x2 - x1, y2 - y1) or 1
    reach = (
        min(_half_width(b) / max(abs(x2 - x1) / length, 1e-6), BOX / 2 / max(abs(y2 - y1) / length, 1e-6)) + 3
    )
    x2, y2 = x2 - (x2 - x1) / length * reach, y2 - (y2 - y1) / length * reach
    mx, my = x1 + (x2 - x1) * 0.4, y1 + (y2 - y1) * 0.4
    return (
        f'<line x1="{x1:.0f}" y1="{y1:.0f}" x2="{x2:.0f}" y2="{y2:.0f}" stroke="{colour}" '
        f'stroke-width="1.6" marker-end="url(#{label})"/>'
        f'<text x="{mx:.0f}" y="{my:.0f}" fill="{colour}" class="edge">{label}</text>'
    )


def _node(place: tuple[float, float], name: str, central: bool) -> str:
    (x, y), half = place, _half_width(name)
    fill = "#ddf4ff" if central else "#f6f8fa"
    return (
        f'<rect x="{x - half:.0f}" y="{y - BOX / 2:.0f}" width="{2 * half:.0f}" height="{BOX}" rx="7" '
        f'fill="{fill}" stroke="#57606a"/><text x="{x:.0f}" y="{y + 4:.0f}">{escape(name)}</text>'
    )


def _svg(body: list[str]) -> str:
    markers = "".join(
        f'<marker id="{label}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" '
        f'orient="auto"><path d="M0 0L8 4L0 8z" fill="{colour}"/></marker>'
        for label, colour in COLOURS.values()
    )
    style = (
        "text{font:13px sans-serif;text-anchor:middle;fill:#24292f}"
        ".edge{font-size:11px;paint-order:stroke;stroke:#fff;stroke-width:4px}"
    )
    lines = "\n".join(body)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        'aria-label="Who claims, recognizes and supports whom in two example articles">'
        f'<style>{style}</style><defs>{markers}</defs><rect width="100%" height="100%" fill="#fff"/>\n'
        f"{lines}\n</svg>\n"
    )


if __name__ == "__main__":
    main()
