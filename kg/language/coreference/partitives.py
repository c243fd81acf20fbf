"""Amounts and parts of groups: "dozens of protesters", "some of the lawmakers", "a majority of voters"."""

from spacy.tokens import Token

from kg.language.syntax import is_plural

AMOUNTS = frozenset(
    {
        "dozens", "hundreds", "thousands", "tens", "scores", "millions", "number", "majority", "minority",
        "handful", "quarter", "third", "thirds", "half", "lot", "lots", "plenty", "couple", "pair", "rest",
        "bulk", "series", "total", "percent", "percentage", "%",
    }
)  # fmt: skip
"""Nouns that only say how many."""
COLLECTIVES = frozenset(
    {"group", "crowd", "coalition", "delegation", "team", "band", "gang", "family", "alliance", "mob", "bloc"}
)
"""Nouns for what several persons form, if "of" says who they are."""
_QUANTIFIERS = frozenset({"some", "many", "most", "several", "few", "all", "both", "others"})


def whole(token: Token) -> Token | None:
    """Return "protesters" for "dozens" in "dozens of protesters", None where a token is no amount of them."""
    amount = token.lower_ in AMOUNTS | _QUANTIFIERS or (token.like_num and token.lower_ not in {"one", "1"})
    return plural_object(token) if amount else None


def plural_object(token: Token) -> Token | None:
    """Return the plural noun after "of"; through further amounts ("tens of thousands of people")."""
    of = next((c for c in token.rights if c.dep_ == "prep" and c.lower_ == "of" and c.i <= token.i + 2), None)
    noun = next((c for c in of.rights if c.dep_ == "pobj"), None) if of is not None else None
    if noun is None:
        return None
    return whole(noun) or (noun if is_plural(noun) or noun.lower_ == "people" else None)
