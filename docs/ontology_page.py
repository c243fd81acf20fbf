"""Write the ontology as one HTML page, with its diagram: ``make pages``.

It runs in an environment of its own that has pyLODE (https://github.com/RDFLib/pyLODE) and not this project.
"""

import sys
from pathlib import Path

from pylode import OntPub

ROOT = Path(__file__).parent.parent
ONTOLOGY = ROOT / "ontology" / "political-events.ttl"
DIAGRAM = ROOT / "docs" / "graph.svg"


def page() -> str:
    """Return the page; the diagram follows its first heading."""
    made = str(OntPub(ontology=str(ONTOLOGY)).make_html())
    before, heading, after = made.partition("</h1>")
    return before + heading + DIAGRAM.read_text("utf-8") + after


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(page(), encoding="utf-8")
