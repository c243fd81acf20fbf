"""Noun phrases that describe actors without naming them ("security forces", "a spokesman")."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from kg.language.coreference.partitives import AMOUNTS, COLLECTIVES, plural_object, whole
from kg.language.coreference.referring import NATIONALITY, NOT_REFERRING, counts, refers
from kg.language.nouns import Noun, common_noun, load_nouns, noun_of
from kg.language.offices.complements import belongs_to_verb
from kg.language.syntax import ARTICLES, VERBAL, first, is_plural
from kg.model import Kind

_LEFT = frozenset(
    {"det", "amod", "compound", "nummod", "poss", "nmod", "predet", "quantmod", "advmod", "npadvmod", "case"}
)
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
_COMPLEMENTS = frozenset({"of", "in", "from", "for", "at", "on"})
_SENT = frozenset({"ambassador", "envoy", "emissary"})
"""Nouns for those who are sent "to" somebody."""
_BACKED = frozenset(
    {"back", "lead", "fund", "support", "control", "run", "sponsor", "arm", "train", "own", "head", "finance"}
    | {"dominate", "found", "chair", "organize", "organise", "direct", "command", "form", "hire", "employ"}
)
"""Verbs whose participle tells one group from another ("groups backed by Russia")."""
_WITHIN = frozenset({"in", "at", "near", "into", "from", "around", "outside"})
_FOCUS = frozenset({"even", "also", "just", "only", "still", "perhaps", "maybe", "mostly", "especially"})
"""Adverbs that belong to what is said of a group, not to it."""
_LONGEST_COMPLEMENT = 6
_COMPATRIOT = Noun("person", "CVL", "")


@dataclass(slots=True)
class Description:
    """A noun phrase with a common noun for actors as its head; tokens ``start:end`` without article."""

    start: int
    end: int
    head: int
    lemma: str
    noun: Noun
    plural: bool
    definite: bool
    quantified: bool
    modifiers: frozenset[str]
    possessor: int | None = None
    complement: bool = False
    """Whether an of-phrase or the like belongs to it."""
    collective: bool = False
    """Whether it is a body only in that several persons form it ("a group of senators")."""

    @property
    def kind(self) -> Kind:
        """The kind of entity that it introduces."""
        if self.noun.sort == "place":
            return "Place"
        if self.noun.sort == "body" and not self.plural and not self.collective:
            return "Party" if self.lemma == "party" else "Organization"
        if self.noun.sort == "person" and not self.plural:
            return "Person"
        if self.noun.sort == "state" and not self.plural:
            return "Place" if self.lemma == "state" else "Country"
        return "Group"


def find_descriptions(doc: Doc, names: Mapping[int, int]) -> list[Description]:
    """Return the descriptions of a document in its order.

    `names` gives the first token of the name that covers a token.
    """
    found = []
    counted: set[int] = set()
    for token in doc:
        if token.i in names or token.i in counted:
            continue
        group = whole(token)
        noun = _noun(token) if group is None else _members(group, names)
        if noun is None or not (refers(token, noun, names) if group is None else counts(token)):
            continue
        found.append(describe(token, noun, names, group))
        members = group if group is not None or token.lower_ not in COLLECTIVES else plural_object(token)
        if members is not None and not any(c.dep_ in {"det", "poss"} for c in members.lefts):
            counted.add(members.i)
    return found


def _members(group: Token, names: Mapping[int, int]) -> Noun | None:
    """Return the noun class of the people or bodies of whom there is an amount."""
    noun = NATIONALITY if group.i in names or group.ent_type_ == "NORP" else _noun(group)
    return (
        None if noun is None or noun.sort in {"place", "title"} else replace(noun, sort="people", gender="p")
    )


def _noun(token: Token) -> Noun | None:
    if token.pos_ not in {"NOUN", "PROPN", "ADJ", "VERB"}:
        return None
    if token.pos_ in {"ADJ", "VERB"} or token.ent_type_ == "NORP":
        return _people_adjective(token)
    lemma = token.lemma_.lower()
    if token.i and (compound := load_nouns().get(f"{token.nbor(-1).lower_} {lemma}")):
        return compound
    return common_noun(token)


def _people_adjective(token: Token) -> Noun | None:
    """Return the noun class of "the wounded" and of nationalities and creeds used as nouns ("Rohingya")."""
    if token.dep_ in NOT_REFERRING:
        return None
    the = any(child.lower_ == "the" for child in token.lefts)
    if token.ent_type_ == "NORP":
        if token.tag_ == "NNP" and not the and token.dep_ == "pobj" and token.head.lower_ in _WITHIN:
            return None
        one = token.tag_ in {"NN", "NNP"} and any(child.lower_ in {"a", "an"} for child in token.lefts)
        adherent = noun_of(token.lower_) if the and token.tag_ in {"NN", "NNP"} else None
        return _COMPATRIOT if one else adherent or NATIONALITY if the or token.tag_ != "JJ" else None
    noun = noun_of(token.lower_)
    return noun if noun is not None and noun.sort == "people" and the else None


def describe(token: Token, noun: Noun, names: Mapping[int, int], group: Token | None) -> Description:
    """Return the description headed by a token; what it is an amount of, if any, gives noun and modifiers."""
    inner = group or token
    lefts = [child for child in token.lefts if child.dep_ in _LEFT]
    determiners = {child.lower_ for child in lefts if child.dep_ in {"det", "predet"}}
    possessor = next((child.i for child in lefts if child.dep_ == "poss"), None)
    start = _start(token, lefts, names)
    end = _end(token) if group is None else max(_end(token), _end(group))
    return Description(
        start=start,
        end=end,
        head=token.i,
        lemma=inner.lemma_.lower(),
        noun=noun,
        plural=is_plural(token) or noun.gender == "p",
        definite=bool(determiners & _DEFINITE),
        quantified=group is not None
        or any(child.dep_ in {"nummod", "quantmod"} for child in lefts)
        or bool(determiners - _DEFINITE)
        or any(child.lower_ in {"many", "several", "few", "other", "more"} for child in lefts),
        modifiers=frozenset(_modifiers([c for c in inner.lefts if c.dep_ in _LEFT])),
        possessor=possessor,
        complement=end > inner.i + 1,
        collective=token.lower_ in COLLECTIVES and plural_object(token) is not None,
    )


def _modifiers(lefts: list[Token]) -> Iterator[str]:
    for child in lefts:
        if child.dep_ in {"amod", "compound", "nmod"} and child.lower_ not in {
            "many",
            "several",
            "few",
            "more",
            "same",
        }:
            yield from (t.lower_ for t in child.subtree if t.is_alpha)


def _start(token: Token, lefts: list[Token], names: Mapping[int, int]) -> int:
    start = min((child.left_edge.i for child in lefts), default=token.i)
    start = names.get(start, start)
    doc = token.doc
    while start > 1 and doc[start - 1].text == "-" and not doc[start - 2].whitespace_:
        start = names.get(start - 2, start - 2)
    while start < token.i and (
        doc[start].lower_ in _FOCUS | ARTICLES or doc[start].is_punct or doc[start].is_space
    ):
        start += 1
    return start


def _end(token: Token) -> int:
    """Return the end of the phrase: behind the head, or behind a short complement of a noun."""
    if (participle := _passive(token)) is not None:
        return participle.right_edge.i + 1
    prep = next((c for c in token.rights if c.dep_ == "prep" and c.i == token.i + 1), None)
    sent = prep is not None and prep.lower_ == "to" and token.lemma_ in _SENT and _proper_object(prep)
    if prep is None or not (sent or prep.lower_ in _COMPLEMENTS):
        return token.i + 1
    if belongs_to_verb(token, prep.lower_):
        return token.i + 1
    last = _right_edge(prep)
    short = last - token.i <= _LONGEST_COMPLEMENT and not any(t.pos_ in VERBAL for t in prep.subtree)
    if prep.lower_ == "of":
        return last + 1 if short else _object_end(token, prep)
    return last + 1 if short and prep.lower_ in {"in", "from", "to"} and _proper_object(prep) else token.i + 1


def _passive(token: Token) -> Token | None:
    """Return a short participle that says by whom somebody is backed or led ("groups backed by Russia")."""
    after = (c for c in token.rights if c.dep_ == "acl" and c.tag_ == "VBN" and c.i == token.i + 1)
    participle = next(after, None)
    if participle is None or participle.lemma_ not in _BACKED:
        return None
    if not any(c.dep_ == "agent" for c in participle.rights):
        return None
    return participle if participle.right_edge.i - token.i <= _LONGEST_COMPLEMENT else None


def _right_edge(prep: Token) -> int:
    """Return the last token of a complement; a conjunction or mark at its end belongs to what follows."""
    outside = (t.left_edge.i - 1 for t in prep.subtree if t.dep_ in {"appos", "relcl"})
    last = min(prep.right_edge.i, min(outside, default=prep.right_edge.i))
    while last > prep.i + 1 and (prep.doc[last].dep_ == "cc" or prep.doc[last].is_punct):
        last -= 1
    return last


def _object_end(token: Token, prep: Token) -> int:
    """Return the end of a short object of "of" without what follows it, else of the noun itself."""
    noun = first(prep, "pobj")
    end = token.i + 1 if noun is None else noun.i + 1
    long = end - token.i > _LONGEST_COMPLEMENT or (noun is not None and bool(noun.conjuncts))
    return token.i + 1 if long and token.lower_ not in AMOUNTS | COLLECTIVES else end


def _proper_object(prep: Token) -> bool:
    return any(child.dep_ == "pobj" and child.pos_ == "PROPN" for child in prep.children)
