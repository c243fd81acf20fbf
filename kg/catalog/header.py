"""The header of a query file."""

import re
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

import yaml

from kg.errors import QueryError

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
ParameterType = Literal["iri", "label", "string", "date", "integer", "number"]


@dataclass(frozen=True, slots=True)
class Parameter:
    """A variable of a query that the caller may bind."""

    name: str
    type: ParameterType
    """What a value is: ``iri`` (absolute, prefixed, or a term of the ontology), ``label`` (an IRI or the name
    of something in the graph), or a literal."""
    description: str = ""
    required: bool = False
    default: str | None = None
    """The SPARQL term in the query's text that stands where no value is given; None for any value."""


@dataclass(frozen=True, slots=True)
class Query:
    """A SPARQL query with what it answers and takes."""

    name: str
    text: str
    summary: str = ""
    question: str = ""
    parameters: tuple[Parameter, ...] = ()
    columns: dict[str, str] = field(default_factory=dict)
    """What each column of the result holds."""


def parse_query(text: str, *, name: str = "query", source: str | None = None) -> Query:
    """Read a query with its header, which may be absent.

    Raises QueryError where the header is not as it should be; `source` names the file in its message.
    """
    lines = [line[2:].removeprefix(" ") for line in text.splitlines() if line.startswith("#+")]
    try:
        header = yaml.load("\n".join(lines), _Loader) or {}
        parameters = tuple(
            _parameter(key, value, text) for key, value in header.get("parameters", {}).items()
        )
        return Query(
            name,
            text,
            header.get("summary", ""),
            header.get("question", ""),
            parameters,
            header.get("columns", {}),
        )
    except (yaml.YAMLError, AttributeError, TypeError, ValueError) as error:
        raise QueryError(
            f"{source or name}: the header (lines that begin with #+) is wrong: {error}"
        ) from error


def values_line(name: str) -> re.Pattern[str]:
    """Return the pattern of the line of a query that gives the parameter `name` its values."""
    return re.compile(
        rf"^[ \t]*VALUES[ \t]+\?_{re.escape(name)}[ \t]*\{{[ \t]*([^}}\n]*?)[ \t]*\}}[^\n]*$", re.MULTILINE
    )


def _parameter(name: str, entry: dict[str, Any], text: str) -> Parameter:
    if entry.get("type") not in get_args(ParameterType):
        raise ValueError(f"parameter {name!r} needs a type: {', '.join(get_args(ParameterType))}")
    found = values_line(name).findall(text)
    if len(found) != 1:
        raise ValueError(f"parameter {name!r} needs one line `VALUES ?_{name} {{ … }}` in the query")
    default = None if found[0] == "UNDEF" else found[0]
    return Parameter(name, entry["type"], entry.get("description", ""), entry.get("required", False), default)
