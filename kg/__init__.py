"""Political news articles into an RDF knowledge graph."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.building import build

__version__ = "0.1.0"
__all__ = ["__version__", "build"]


def __getattr__(name: str) -> Any:
    """Import on first use, so that the command line starts without a language model's libraries."""
    if name == "build":
        from kg.building import build

        return build
    raise AttributeError(f"module 'kg' has no attribute {name!r}")
