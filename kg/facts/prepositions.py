"""What a preposition lets through of what governs it, and what it says itself of the gerund after it."""

from spacy.tokens import Token

from kg.facts.governors import apply_governor
from kg.facts.standing import Standing
from kg.facts.unasserted import is_past
from kg.language.clauses import ClauseReader, is_infinitive, is_predicate

CAUSING = frozenset(
    {"bring", "cause", "culminate", "lead", "produce", "prompt", "provoke", "result", "trigger"}
)
"""Verbs by which an event is as certain as they are ("could lead to his removal")."""
CAMPAIGNING = frozenset({"advocate", "argue", "campaign", "lobby", "push", "rally", "vote"})
"""Verbs with "for" what is to be."""
_ARGUING = CAMPAIGNING | {"argument", "be", "case", "lean", "speak", "stand"}
"""Verbs with "for" and "against" doing what is only argued for ("voted for expelling him")."""
_SPARING = frozenset({"exempt", "protect", "safeguard", "save", "shelter", "shield", "spare"})
"""Verbs with "from" before what is not done to somebody ("protect them from being deported")."""
_LETTING = frozenset({"of", "for", "to", "from", "about", "against", "toward", "towards", "into", "upon"})
"""Prepositions through which a word says something of an event ("called for talks"; not "under a deal")."""
_ENDED = frozenset({"of", "from", "about", "on"})
"""Prepositions before what is over ("withdrew from the talks"; not "withdrew it to applause")."""
_REACHING = frozenset({"around", "at", "from", "into", "to"})
"""Prepositions before what under a negated verb is not done either ("did not get around to asking him")."""
_MEANS = frozenset({"by", "in", "through"})
"""Prepositions by whose gerund the verb is done, as surely as the verb is ("can end it by resigning")."""


def through_preposition(token: Token, preposition: Token, reader: ClauseReader, result: Standing) -> Token:
    """Apply what governs the preposition before `token`, where the preposition lets it through."""
    word = preposition.lower_
    while preposition.dep_ == "conj" and preposition.head.pos_ == "ADP":
        preposition = preposition.head
    governor = preposition.head if preposition.dep_ in {"prep", "agent", "dative", "prt"} else preposition
    if token.dep_ == "conj" and is_predicate(token.head):
        governor = token.head
    if word == "for" and governor.lemma_ in CAMPAIGNING:
        result.drop("argued for")
    if token.dep_ == "pcomp":
        _apply_gerund(preposition, governor, reader, result)
    if word == "by" and token.dep_ == "pcomp" and _is_tried(governor):
        return governor.head
    if word == "from" and governor.pos_ == "NOUN":
        return governor
    if word == "pending":
        result.weaken("planned")
    if word in {"in", "to"} and governor.lemma_ in CAUSING:
        result.weaken(reader.verb(governor).modality)
    if word not in _ENDED and reader.complements.of("VERB", governor.lemma_.lower()) == "ended":
        return governor
    if preposition.dep_ != "agent" and (
        word in _LETTING
        or (word in {"on", "in"} and governor.pos_ == "NOUN")
        or (word in {"at", "on"} and token.dep_ == "pcomp")
    ):
        apply_governor(governor, token, reader, result)
    return governor


def _is_tried(infinitive: Token) -> bool:
    """Tell whether somebody tried to do something, so that the means were used ("tried to win by lying")."""
    verb = infinitive.head
    return is_infinitive(infinitive) and verb.lemma_ in {"attempt", "seek", "try"} and is_past(verb)


def _apply_gerund(preposition: Token, governor: Token, reader: ClauseReader, result: Standing) -> None:
    """Apply what a preposition says of the gerund after it ("before leaving", "instead of leaving")."""
    word, before = preposition.lower_, {c.lower_ for c in preposition.lefts}
    if word in _MEANS and is_predicate(governor):
        result.weaken(reader.verb(governor).modality)
    if word in {"against", "for"} and governor.lemma_ in _ARGUING:
        result.drop("argued for or against")
    elif word == "from" and governor.lemma_ in _SPARING:
        result.drop("spared")
    elif word == "before" and governor.tag_ in {"VB", "VBP", "VBZ"}:
        result.weaken("possible")
    elif "instead" in before or (word == "than" and "rather" in before):
        result.weaken("counterfactual")
    elif is_predicate(governor) and reader.verb(governor).negated:
        attitude = reader.complements.of("VERB", governor.lemma_.lower())
        if word in {"of", "about"} or (word in _REACHING and attitude is None):
            result.drop("not said")
        elif word == "without" and reader.verb(governor).modality != "actual":
            result.drop("condition")
