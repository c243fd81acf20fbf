"""Repairs of what the parser often gets wrong, and what words share across coordination."""

from spacy.tokens import Token

from kg.language.clauses.clause import is_predicate
from kg.language.syntax import first, nominal_conjuncts

_STATES = frozenset({"US", "UK", "UN", "EU"})


def nearest_conjunct(noun: Token, modifier: Token) -> Token:
    """Return the conjunct of `noun` that stands nearest before a modifier set off by a comma."""
    before = [member for member in nominal_conjuncts(noun) if member.i < modifier.i]
    return before[-1] if before else noun


def is_reduced_passive(token: Token) -> bool:
    """Tell whether a bare past participle is passive ("the party backed by X", "saw him sworn in")."""
    if token.dep_ in {"acl", "advcl"}:
        return not any(c.dep_ in {"aux", "dobj", "xcomp", "ccomp"} for c in token.children)
    return token.dep_ in {"ccomp", "xcomp"} and not any(c.dep_ in {"aux", "mark"} for c in token.children)


def split_reflexive(slots: dict[str, list[Token]]) -> None:
    """Part "himself president" where the parser made one noun phrase of it."""
    for noun in slots.get("object", []):
        reflexive = next(
            (c for c in noun.children if c.lower_.endswith(("self", "selves")) and c.pos_ == "PRON"), None
        )
        if reflexive is not None:
            slots["object"] = [reflexive]
            slots["complement"].append(noun)
            return


def split_recipient(slots: dict[str, list[Token]]) -> None:
    """Part "gave Chile money" where the parser made one noun phrase of it."""
    for gift in slots.get("object", []):
        recipient = next((c for c in gift.children if c.dep_ in {"compound", "nmod"} and c.i < gift.i), None)
        if (
            recipient is not None
            and recipient.ent_type_ in {"GPE", "PERSON", "ORG", "NORP"}
            and not first(gift, "det")
        ):
            slots["indirect"].append(recipient)
            return


def shared_object(token: Token) -> list[Token]:
    """Return the object that a verb shares with the next one ("arrested and charged three activists")."""
    for verb in token.children:
        if verb.dep_ == "conj" and is_predicate(verb) and _same_form(verb, token):
            between = token.doc[token.i + 1 : verb.i]
            if all(t.dep_ in {"cc", "advmod", "punct"} or t.pos_ in {"VERB", "CCONJ"} for t in between):
                objects = [a for c in verb.children if c.dep_ == "dobj" for a in nominal_conjuncts(c)]
                return objects or shared_object(verb)
    return []


def _same_form(verb: Token, other: Token) -> bool:
    """Tell whether two verbs have the same tag; the tagger mixes up past tense and participle."""
    past = {"VBD", "VBN"}
    return verb.tag_ == other.tag_ or (verb.tag_ in past and other.tag_ in past)


def shares_negation(token: Token) -> bool:
    """Tell whether a coordinated verb is under the negation of the first ("did not sign or ratify")."""
    return any(c.dep_ == "cc" and c.lower_ in {"or", "nor"} for c in token.head.children)


def has_relative_pronoun(verb: Token) -> bool:
    """Tell whether a relative clause has a relative word before its verb."""
    return any(t.tag_ in {"WDT", "WP", "WRB"} for t in verb.subtree if t.i < verb.i)


def names_a_doer(modifier: Token) -> bool:
    """Tell whether a premodifier says who does it ("Russian attacks"; not "the Kabul attack")."""
    return (
        modifier.ent_type_ == "NORP"
        or ("." in modifier.text and modifier.ent_type_ == "GPE")
        or modifier.text in _STATES
    )


def is_reflexive(token: Token) -> bool:
    """Tell whether a pronoun is reflexive."""
    return token.pos_ == "PRON" and token.lower_.endswith(("self", "selves"))
