"""Coordination: what the parser strings together, without what only looks like it."""

from collections.abc import Iterator

from spacy.tokens import Token

from kg.language.syntax import NOMINAL, children, first, previous_token


def conjuncts(token: Token) -> list[Token]:
    """Return `token` and what is coordinated after it ("A, B and C" from A: A, B, C)."""
    out = [token]
    for member in out:
        added = (c for c in member.children if c.dep_ == "conj" and c.i > member.i)
        out.extend(c for c in added if not describes(c) and not _is_left_out(c))
        out.extend(_parted(member))
    return out


def _parted(name: Token) -> Iterator[Token]:
    """Yield the next name of a list that the parser hung on the verb ("met Ruiz, Minister Berg and …")."""
    if name.pos_ != "PROPN" or name.dep_ not in {"dobj", "nsubjpass"}:
        return
    for other in children(name.head, "conj"):
        start = other.left_edge.i
        if other.pos_ == "PROPN" and start == name.right_edge.i + 2 and name.doc[start - 1].text == ",":
            yield other


def _is_left_out(conjunct: Token) -> bool:
    """Tell whether a nominal conjunct is one of "officials, but not the cabinet", "… rather than the …"."""
    edge = conjunct.left_edge
    return conjunct.pos_ in NOMINAL and bool({"not", "than"} & {edge.lower_, previous_token(edge).lower_})


def describes(conjunct: Token) -> bool:
    """Tell whether a conjunct is one more apposition ("Ana Ruiz, a Liberal and a friend of his, left")."""
    head, after = conjunct.head, conjunct.right_edge.i + 1
    if conjunct.pos_ != "NOUN" or head.pos_ != "PROPN" or after >= len(conjunct.doc):
        return False
    aside = first(head, "appos")
    between = aside is not None and aside.i < conjunct.i and first(conjunct, "det") is not None
    return between and conjunct.doc[after].text == "," != conjunct.doc[conjunct.left_edge.i - 2].text


def nominal_conjuncts(token: Token) -> list[Token]:
    """Return `token` and the noun phrases coordinated after it, without tags of parties ("R-Ala.")."""
    return [m for m in conjuncts(token) if m == token or (m.pos_ in NOMINAL and not _is_tag(m))]


def _is_tag(token: Token) -> bool:
    """Tell whether a name is the place in the tag of a politician's party ("D-N.Y.")."""
    before = [t.text for t in token.doc[max(token.i - 2, 0) : token.i]]
    return len(before) > 1 and before[0] in {"R", "D", "I"} and before[1] in {"-", "–"}
