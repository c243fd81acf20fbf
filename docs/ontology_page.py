"""Write the ontology as one HTML page, with its diagram: ``make pages``.

It runs in an environment of its own that has pyLODE (https://github.com/RDFLib/pyLODE) and not this project.
"""

import re
import sys
from pathlib import Path

from pylode import OntPub

ROOT = Path(__file__).parent.parent
ONTOLOGY = ROOT / "ontology" / "political-events.ttl"
DIAGRAM = ROOT / "docs" / "graph.svg"


def page() -> str:
    """Return the page; the diagram follows its first heading."""
    made = _tidy(str(OntPub(ontology=str(ONTOLOGY)).make_html()))
    before, heading, after = made.partition("</h1>")
    return before + heading + DIAGRAM.read_text("utf-8") + after


def _tidy(made: str) -> str:
    """Return the page without hints on terms that pyLODE does not know, and with the namespace in full."""
    made = made.replace(' title="None. Defined in None"', "")
    return re.sub(r'(<a href="([^"]*#)">)\w+:</a>', r"\1\2</a>", made)


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(page(), encoding="utf-8")
