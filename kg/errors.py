"""Errors of this package: what was wrong, where, and what to do next."""


class KgError(Exception):
    """Root of all errors that this package raises on purpose."""


class SourceError(KgError):
    """An article cannot be read from its file. The rest of a run goes on."""

    def __init__(self, reason: str, remedy: str = "") -> None:
        super().__init__(f"{reason}. {remedy}" if remedy else reason)
        self.reason = reason
        self.remedy = remedy


class SettingsError(KgError):
    """A setting on the command line, in the environment or in `kg.toml` is wrong."""


class OntologyError(KgError):
    """A file under the ontology folder is wrong."""


class StoreError(KgError):
    """The store cannot be opened, read or written."""


class QueryError(KgError):
    """A query is unknown, malformed, or its parameters do not fit."""
