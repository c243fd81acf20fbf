"""Which entry of the gazetteer a printed form means in this article, if any."""

from collections import Counter

from spacy.tokens import Doc

from kg.gazetteer import Sense
from kg.language.lexicon import words
from kg.language.names.forms import Found
from kg.language.sieve import Sieve
from kg.language.syntax import is_negated, is_plural

_PREMODIFIERS = frozenset({"amod", "compound", "nmod", "poss", "npadvmod", "nn"})
_PARTNER_PREPOSITIONS = frozenset({"with", "by", "between", "against", "toward", "towards", "upon"})
_DIRECTED = frozenset(
    {"threat", "pressure", "message", "warning", "signal", "demand"}
    | {"support", "aid", "reaction", "response", "intimidation", "aggression"}
    | {"criticism", "concession", "assurance", "permission", "interference"}
    | {"influence", "approval", "request", "proposal", "offer", "statement"}
)
_STATIVE = frozenset({"be", "lie", "remain", "become", "seem", "host", "sit"})
_ADDRESSING = frozenset({"accuse", "urge", "tell", "blame", "warn", "press", "pressure", "criticize"})
_RESTRICTING = frozenset({"prep", "relcl", "amod", "acl"})
_TOWNS = frozenset({"town", "city", "village", "county", "municipality", "township"})
_WITHIN = frozenset({"in", "from", "at", "near", "of"})
_ADJECTIVAL = frozenset({"JJ", "NN", "VBG"})
_HOUSES = Sieve("ORTH", {"House", "Senate", "Legislature", "Assembly", "Statehouse"}.__contains__)
_FEDERAL = frozenset({"united-states-senate", "united-states-house-of-representatives"})
"""Houses whose bare names are another's where the article is on a state's legislature."""
_EVERYWHERE = frozenset({"MED", "BUS", "NGO"})
"""Sectors whose actors say little about the country that an article is on."""


class SenseChooser:
    """Chooses readings by the countries that the article names."""

    def __init__(self, doc: Doc, found: list[Found]) -> None:
        self._doc = doc
        self._at: dict[int, str] = {}
        self._towns = {name.senses[0].entry.id for name in found if name.senses and self._is_town(name)}
        self._of_state = _names_state_house(doc, found)
        self.countries: Counter[str] = Counter()
        """How often the article names each country (alpha-3) or, counted half, an actor of it."""
        self._by_place: Counter[str] = Counter()
        """How often of these only a place in it is named."""
        for name in found:
            entry = name.senses[0].entry if len(name.senses) == 1 else None
            if entry is None or not entry.country or name.senses[0].form == "contextual":
                continue
            if entry.kind == "Country":
                self._at[name.end - 1] = entry.country
            if entry.sector not in _EVERYWHERE:
                self.countries[entry.country] += 2 if entry.kind == "Country" else 1
                self._by_place[entry.country] += entry.kind == "Place"

    def choose(self, name: Found) -> Sense | None:
        """Return the reading of a name that holds in this article, or None.

        A contextual form ("National Assembly") needs the article to name its country; of several, the country
        that stands beside the form is preferred, then the one named most often.
        """
        beside = self.country_beside(name)
        senses = [s for s in name.senses if self._holds(name, s) and not _is_foreign(s, beside)]
        if len(senses) < 2:
            return senses[0] if senses else None
        return max(senses, key=lambda s: (s.entry.country == beside, self._evidence(s), _fit(name, s)))

    def country_beside(self, name: Found) -> str:
        """Return the country (alpha-3) right before a form, or after its "of" or "in", or an empty text."""
        before, after = name.start - 1, name.end
        while before > 1 and self._doc[before].is_lower and self._doc[before].tag_ in _ADJECTIVAL:
            before -= 1
        if before > 0 and self._doc[before].tag_ == "POS":
            before -= 1
        if after + 1 < len(self._doc) and self._doc[after].lower_ in {"of", "in"}:
            after += 1 + (self._doc[after + 1].lower_ == "the")
        return self._at.get(before) or self._at.get(after) or ""

    def _is_town(self, name: Found) -> bool:
        """Tell whether a country's name is a town's here ("the town of Greece", "in Holland, Michigan")."""
        i = name.start - 2
        if i >= 0 and self._doc[i + 1].lower_ == "of" and self._doc[i].lower_ in _TOWNS:
            return True
        return i >= 0 and self._doc[i + 1].lower_ in _WITHIN and self._is_in_state(name.end)

    def _is_in_state(self, comma: int) -> bool:
        """Tell whether a comma and a state follow, and no list of places ("Holland, Michigan, on Friday")."""
        states = words("places", "states") - {"washington"}
        for end in (comma + 2, comma + 3):
            if self._doc[comma : comma + 1].text == "," and self._doc[comma + 1 : end].text.lower() in states:
                after = self._doc[end : end + 2] if self._doc[end - 1].text[-1] != "." else ()
                return not any(t.lower_ in {"and", "or"} or t.ent_type_ == "GPE" for t in after)
        return False

    def _is_owned(self, name: Found) -> bool:
        """Tell whether a house is somebody's ("the Father's House") and no country's."""
        owned = name.start > 1 and self._doc[name.start - 1].tag_ == "POS"
        return owned and not self.country_beside(name)

    def _evidence(self, sense: Sense) -> int:
        return self.countries.get(sense.entry.country or "", 0)

    def _holds(self, name: Found, sense: Sense) -> bool:
        if name.label == "PERSON" and name.size == 1 and sense.entry.kind in {"Country", "Place"}:
            return sense.form in {"name", "demonym"} and len(name.senses) == 1
        if sense.entry.kind == "Country" and sense.form == "name" and sense.entry.id in self._towns:
            return False
        if sense.form == "contextual":
            lone = len(name.senses) == 1 and sense.entry.kind == "Country" and name.label in {"GPE", "LOC"}
            if sense.entry.id in _FEDERAL and (self._of_state or self._is_owned(name)):
                return False
            places = self._by_place[sense.entry.country or ""] if sense.entry.kind == "Organization" else 0
            return lone or self._evidence(sense) > places
        if sense.form == "demonym":
            return is_premodifier(self._doc, name)
        if sense.form == "people":
            return sense.entry.kind == "Party" and _is_bare(self._doc, name)
        return True


def _is_foreign(sense: Sense, country: str) -> bool:
    """Tell whether a name that several countries may have is not the one of the country beside it."""
    own = sense.entry.country
    return sense.form == "contextual" and bool(country and own) and own != country


def _names_state_house(doc: Doc, found: list[Found]) -> bool:
    """Tell whether an article names a house of a state ("the Missouri House") and none of the federation."""
    if any(sense.form == "name" and sense.entry.id in _FEDERAL for name in found for sense in name.senses):
        return False
    houses = (token.i for token in _HOUSES(doc) if token.i > 0)
    states = words("places", "states")
    return any(doc[max(i - n, 0) : i].text.lower() in states for i in houses for n in (1, 2))


def _fit(name: Found, sense: Sense) -> int:
    return (sense.form == "name") + (sense.entry.kind == "Place" and name.label in {"GPE", "LOC"})


def is_premodifier(doc: Doc, name: Found) -> bool:
    """Tell whether a nationality stands before the noun that it modifies ("Venezuelan opposition")."""
    last = doc[name.end - 1]
    follows = name.end < len(doc) and doc[name.end].pos_ in {"NOUN", "PROPN", "ADJ", "PUNCT"}
    return follows and last.head.i >= name.end and last.dep_ in _PREMODIFIERS


def _is_bare(doc: Doc, name: Found) -> bool:
    """Tell whether members stand for their party ("Democrats said"), not some of them.

    Some are "six Democrats", "Democrats on the committee", "Democrats who won".
    """
    head = doc[name.end - 1]
    if not is_plural(head):
        return is_premodifier(doc, name) and head.tag_ != "NNS"
    if any(c.i == name.end or c.left_edge.i == name.end for c in head.rights if c.dep_ in _RESTRICTING):
        return False
    lefts = (child for child in head.lefts if child.dep_ not in {"punct", "cc", "mark"})
    joined = {"the", "both"} if any(head.conjuncts) else {"the"}
    return all(child.lower_ in joined for child in lefts)


def stands_for_government(doc: Doc, name: Found) -> bool:
    """Tell whether a capital is used for the government: it acts, owns, or is a partner or opponent."""
    token = doc[name.end - 1]
    if token.ent_type_ == "PERSON":
        return False
    head = token.head
    if token.dep_ in {"nsubj", "agent"}:
        return head.pos_ == "VERB" and head.lemma_ not in _STATIVE and not is_negated(token)
    if token.dep_ == "poss":
        local = words("places", "facilities") | words("places", "settlements") | words("places", "municipal")
        return head.pos_ == "NOUN" and head.lower_ not in local
    if token.dep_ in {"dobj", "dative"}:
        return head.lemma_ in _ADDRESSING
    if token.dep_ != "pobj":
        return False
    return head.lower_ in _PARTNER_PREPOSITIONS or (
        head.lower_ in {"from", "to", "on"} and head.head.lemma_ in _DIRECTED
    )
