"""Sources that are nobody, unreal or nobody in particular."""

from spacy.tokens import Doc, Token

from kg.language.annotations import Attribution
from kg.language.attribution.reporting import reporting_words
from kg.language.syntax import first

_NOBODY = frozenset({"no", "nobody", "none"})
_UNREAL = frozenset({"fictional", "fictitious", "imaginary", "imagined", "hypothetical", "mythical"})
_SHARES = frozenset({"half", "third", "quarter", "fifth", "fewer", "more", "majority", "minority"})
"""Heads of phrases for a share of those asked in a poll."""
_ANYBODY = frozenset({"many", "most", "public", "generation", "throng", "crowd", "lot", "turnout"})
"""Heads of phrases that name nobody in particular."""
_FEARING = frozenset({"fear", "fret", "dread"})
_QUANTIFIERS = frozenset({"many", "most", "some", "several", "few", "countless", "various"})
_EXPERTS = frozenset(
    {"expert", "analyst", "scientist", "economist", "researcher", "doctor", "historian", "scholar", "lawyer"}
)
"""Plural nouns of people whose shared belief is news."""
_INFORMANTS = _EXPERTS | {
    *("official", "officer", "investigator", "police", "prosecutor", "detective", "authority", "judge"),
    *("diplomat", "aide", "witness", "activist", "advocate", "campaigner", "critic", "environmentalist"),
    *("opponent", "organizer", "regulator", "strategist"),
}
"""Plural nouns of people who tell reporters what they believe."""


def is_anybodys(doc: Doc, attribution: Attribution) -> bool:
    """Tell whether a source is nobody, unreal or nobody in particular ("most voters", "studies")."""
    if attribution.source is None:
        return False
    source = doc[attribution.source]
    modifiers = {child.lower_ for child in source.children}
    if source.lower_ in _NOBODY or modifiers & (_UNREAL | _NOBODY):
        return True
    if attribution.frame == "quote" or attribution.lemma == ":":
        return False
    is_feared = attribution.lemma in _FEARING and source.lemma_.lower() not in _INFORMANTS
    is_compared = source.tag_ in {"NNS", "NNPS"} and bool(modifiers & {"more", "fewer"})
    if _is_share(source) or is_compared or (is_feared and source.tag_ in {"NNS", "NNPS"}):
        return True
    is_expert = source.lemma_.lower() in _EXPERTS
    if _is_partitive(source):
        return False
    is_known = is_expert or bool(modifiers & {"like", "including", "such"})
    if attribution.category == "belief" and not is_known and modifiers & (_QUANTIFIERS | {"more"}):
        return True
    if source.lemma_.lower() in _ANYBODY or ("most" in modifiers and not is_expert):
        return True
    phrase = doc[slice(*(attribution.source_span or (source.i, source.i + 1)))]
    if source.tag_ not in {"NNS", "NN"} or any(w.pos_ in {"PROPN", "NUM"} for w in phrase):
        return False
    if source.lemma_.lower() in reporting_words().evidence:
        is_bare = source.left_edge == source and first(source, "prep", "acl") is None
        return is_bare or modifiers <= _QUANTIFIERS
    is_vague = source.lemma_.lower() not in _INFORMANTS or bool(modifiers & _QUANTIFIERS)
    return attribution.category == "belief" and source.tag_ == "NNS" and is_vague and not is_expert


def _is_share(source: Token) -> bool:
    """Tell whether a source is a bare share of those asked in a poll ("a third", "four in ten")."""
    if source.lower_ in _SHARES:
        return all(child.lower_ != "of" for child in source.children)
    return source.like_num and any(child.lower_ == "in" for child in source.children)


def _is_partitive(source: Token) -> bool:
    """Tell whether a quantifier counts members of a known group ("many of the senators")."""
    of = next((child for child in source.children if child.lower_ == "of"), None)
    group = first(of, "pobj") if of is not None else None
    return (
        group is not None
        and first(group, "det", "poss") is not None
        and source.lower_ in _QUANTIFIERS | {"most"}
    )
