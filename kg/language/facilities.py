"""Common nouns of sites, settlements and organized bodies: which of them name a place that is there."""

from spacy.tokens import Doc, Token

from kg.language.lexicon import words
from kg.language.names.spans import NameSpan, NameSpans
from kg.language.nouns import noun_of
from kg.language.syntax import children, first


def is_settlement(token: Token) -> bool:
    """Tell whether a token is the noun of a place after its name ("Esperanza town")."""
    return token.lower_ in words("places", "settlements") and token.tag_ in {"NN", "NNP"}


def is_state(doc: Doc, name: NameSpan) -> bool:
    """Tell whether a name is a state or province that papers print after a town ("Texas", "Conn.")."""
    return doc[name.start : name.end].text.lower() in words("places", "states")


def is_body(noun: Token) -> bool:
    """Tell whether a noun names an organized body ("group", "company"), not people."""
    entry = (noun_of(noun.doc[noun.i - 1 : noun.i + 1].text) if noun.i else None) or noun_of(noun.lemma_)
    return noun.tag_ == "NN" and (is_site(noun) or (entry is not None and entry.sort == "body"))


def is_site(noun: Token) -> bool:
    """Tell whether a noun names a building, a site or an institution with a seat."""
    word = noun.lower_
    return word in words("places", "facilities") or word in words("places", "establishments")


def is_planned(noun: Token) -> bool:
    """Tell whether something is yet to be built ("plans to open an embassy in Kigali")."""
    return noun.dep_ == "dobj" and noun.head.lemma_ in words("places", "creation") and noun.head.tag_ != "VBD"


def is_generic(noun: Token) -> bool:
    """Tell whether a noun means each or none of its kind ("any studio in Paris")."""
    article = first(noun, "det")
    return article is not None and article.lower_ in {"any", "every", "each", "no", "either", "neither"}


def is_figurative(noun: Token, names: NameSpans) -> bool:
    """Tell whether a noun may be no site at all: "his base in Iowa", but not "a military base in Iowa"."""
    if noun.lower_ not in words("places", "ambiguous"):
        return False
    return not any(
        names.at(c.i) or c.lower_ in words("places", "qualifiers")
        for c in children(noun, "compound", "amod", "poss")
    )
