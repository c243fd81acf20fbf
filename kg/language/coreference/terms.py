"""Terms of office named with the person whose they are: "Ruiz's presidency", "the Ruiz administration"."""

from spacy.tokens import Doc

from kg.language.annotations import Cluster
from kg.language.coreference.descriptions import Description
from kg.language.lexicon import read_lexicon
from kg.language.sieve import Sieve

_TERMS = Sieve("LOWER", lambda word: word in read_lexicon("offices")["terms"])


class Terms:
    """The terms of office of the persons named in one document."""

    def __init__(self, doc: Doc, names: dict[int, Cluster]) -> None:
        terms: dict[str, list[str]] = read_lexicon("offices")["terms"]
        self._named: list[tuple[int, list[str], Cluster]] = []
        for token in _TERMS(doc):
            owners = (names.get(c.i) for c in token.lefts if c.dep_ in {"poss", "compound"})
            self._named += [(token.i, terms[token.lower_], p) for p in owners if p and p.kind == "Person"]

    def holder(self, description: Description) -> Cluster | None:
        """Return the only person whose term in the office that a bare noun names has been mentioned."""
        if description.modifiers or description.possessor is not None:
            return None
        before = (named for named in self._named if named[0] < description.start)
        holders = {person.id: person for _, nouns, person in before if description.lemma in nouns}
        return next(iter(holders.values())) if len(holders) == 1 else None
