"""Coreference: descriptions and pronouns put with the names that they stand for."""

from kg.language.coreference.component import Coreference, create_coreference

__all__ = ["Coreference", "create_coreference"]
