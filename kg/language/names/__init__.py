"""Names: found, told apart by sense, and put together, one cluster an entity."""

from kg.language.names.component import Names, create_names

__all__ = ["Names", "create_names"]
