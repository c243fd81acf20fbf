"""Values for a query's parameters: text becomes RDF terms, and only terms enter the query."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from pyoxigraph import Literal, NamedNode

from kg.catalog.header import Parameter, Query, values_line
from kg.errors import QueryError
from kg.graph.prefixes import PREFIXES

Term = NamedNode | Literal
_DATE = {4: "gYear", 7: "gYearMonth", 10: "date"}


def bind(
    query: Query,
    values: Mapping[str, Sequence[str]],
    resolve: Callable[[str], Sequence[NamedNode]] | None = None,
) -> str:
    """Return the query's text with each parameter's line of values filled in.

    A parameter without a value keeps its default; where that is "any value", its line is left out.
    `resolve` finds the things that a name stands for; without it ``label`` parameters take IRIs only.
    Raises QueryError where a parameter is unknown or missing, or a value does not fit its type.
    """
    known = {parameter.name for parameter in query.parameters}
    for name in values:
        if name not in known:
            expected = ", ".join(sorted(known)) or "none"
            raise QueryError(f"query {query.name!r} has no parameter {name!r}; it has: {expected}")
    text = query.text
    for parameter in query.parameters:
        text = _fill(text, parameter, values.get(parameter.name, ()), resolve, query.name)
    return text


def _fill(
    text: str,
    parameter: Parameter,
    values: Sequence[str],
    resolve: Callable[[str], Sequence[NamedNode]] | None,
    query: str,
) -> str:
    if not values and parameter.required:
        raise QueryError(f"query {query!r} needs --param {parameter.name}=… ({parameter.description})")
    if not values and parameter.default is not None:
        return text
    terms = [term for value in values for term in _terms(parameter, value, resolve)]
    line = f"  VALUES ?_{parameter.name} {{ {' '.join(map(str, terms))} }}" if terms else ""
    return values_line(parameter.name).sub(lambda _: line, text)


def _terms(
    parameter: Parameter, value: str, resolve: Callable[[str], Sequence[NamedNode]] | None
) -> Sequence[Term]:
    """Return the terms that a value stands for: several only where a name is that of several things."""
    try:
        if parameter.type == "label":
            iri = _iri(value)
            return [iri] if iri else resolve(value) if resolve else [NamedNode(value)]
        return [_LITERAL[parameter.type](value)]
    except ValueError as error:
        raise QueryError(f"parameter {parameter.name!r} cannot be {value!r}: {error}") from error


def _iri(value: str) -> NamedNode | None:
    prefix, colon, local = value.strip("<>").partition(":")
    if colon and prefix in PREFIXES:
        return NamedNode(PREFIXES[prefix] + local)
    return NamedNode(value.strip("<>")) if re.match(r"<?(https?|urn):", value) else None


def _any_iri(value: str) -> NamedNode:
    found = _iri(value)
    if found is None and not re.fullmatch(r"\w+", value):
        raise ValueError("an IRI, a prefixed name or a term of the ontology is expected")
    return found or NamedNode(PREFIXES["pe"] + value)


def _date(value: str) -> Literal:
    if len(value) not in _DATE:
        raise ValueError("a date is expected: 2020-01-05, 2020-01 or 2020")
    date.fromisoformat(value + "-01-01"[len(value) - 10 :] if len(value) < 10 else value)
    return Literal(value, datatype=NamedNode(PREFIXES["xsd"] + _DATE[len(value)]))


_LITERAL: dict[str, Callable[[str], Term]] = {
    "iri": _any_iri,
    "string": Literal,
    "date": _date,
    "integer": lambda value: Literal(int(value)),
    "number": lambda value: Literal(float(value)),
}
