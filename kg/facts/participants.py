"""Who and what fill the roles of a frame: fillers weighed by kind, turned into arguments."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from kg.facts.arguments import Resolver, span
from kg.facts.frames import Match
from kg.facts.speakers import Speakers
from kg.language.attribution.reporting import reporting_words
from kg.language.attribution.sources import subject_of
from kg.language.clauses import ClauseReader
from kg.language.syntax import children, first
from kg.model import Argument
from kg.ontology import KIND_GROUPS, Frame, Ontology

_ACTORS = frozenset(KIND_GROUPS["actor"])
_MAX_FILLERS = 6
_OTHERS = frozenset({"him", "her", "it", "them"})
"""Pronouns that as an object are never who the subject is."""
_SHARES = frozenset({"%", "percent", "half", "third", "quarter"})
"""Nouns that as a subject mean a share of the people asked ("only 23 percent support the plan")."""
_DOERS = frozenset({"nsubj", "pobj", "conj"})
"""Labels of names of states and cities that do something themselves ("Texas sued the ministry")."""
_WHERE = frozenset({"at", "in", "inside", "near", "outside"})
_OWNERS = ("possessor", "modifier", "by")
"""Slots of a noun that name whose deed or text it is ("Israel's strikes", "a letter by the union")."""


@dataclass(frozen=True, slots=True)
class Participants:
    """Finds the arguments of matched frames in one Doc."""

    doc: Doc
    ontology: Ontology
    clauses: ClauseReader
    resolver: Resolver
    speakers: Speakers

    def arguments(self, match: Match, role: str) -> list[Argument | None] | None:
        """Return the arguments that fill a role; [None] for an empty role, None where the frame must fail."""
        tokens = list(self._listed(match, role))[:_MAX_FILLERS]
        if role == "target" and self.is_mutual(match):
            return [None]
        found: list[Argument | None] = [
            argument
            for token in tokens
            for meant in self._meant(role, token)
            if self._is_allowed(match.frame, role, meant)
            and (argument := self._argument(meant, match.clause.head)) is not None
        ]
        if found or not tokens or self._is_dispensable(match, role, tokens):
            return found or [None]
        return None

    def _listed(self, match: Match, role: str) -> Iterator[Token]:
        """Yield the members of what fills a role; doers are not among "them" that a deed is done to."""
        doers = {c.id for f in match.fillers.get("agent", []) if (c := self.speakers.cluster(f)) is not None}
        for filler in match.fillers.get(role, []):
            members = self.resolver.listed(filler)
            clusters = [self.speakers.cluster(member) for member in members]
            is_others = role == "target" and filler.tag_ == "PRP" and filler.lower_ in _OTHERS
            if not (is_others and any(c is not None and c.id in doers for c in clusters)):
                yield from members

    def _is_dispensable(self, match: Match, role: str, tokens: list[Token]) -> bool:
        """Tell whether a role may stay empty although what fills it cannot be its argument."""
        if role == "agent" and all(self._is_unknown_speaker(t) for t in tokens):
            return True
        if role == "target" and match.frame.type == "Demand" and all(t.tag_ == "PRP" for t in tokens):
            return True
        if role in match.frame.need:
            return False
        if role != "agent" or match.slots[role] != "subject":
            return True
        is_speech = self.ontology.types[match.frame.type].group == "speech"
        return match.clause.passive and not (is_speech and any(t.pos_ == "NOUN" for t in tokens))

    def is_mutual(self, match: Match) -> bool:
        """Tell whether those who do it do it to each other."""
        return any(
            c.lower_ in {"each", "one"}
            for noun in match.fillers.get("target", [])
            for token in (noun, *children(noun, "poss"))
            if token.lower_ in {"other", "another"}
            for c in token.children
        )

    def fits(self, frame: Frame, role: str, token: Token) -> bool:
        """Tell whether a token may fill a role: agents are actors, other roles what the frame allows."""
        return any(self._is_allowed(frame, role, meant) for meant in self._meant(role, token))

    def _meant(self, role: str, token: Token) -> list[Token]:
        """Return a party's member, and whose deed or text a subject is ("Israeli strikes killed")."""
        member = self._member(token)
        if member is not None:
            return [member]
        if role != "agent" or token.pos_ != "NOUN" or self.speakers.cluster(token) is not None:
            return [token]
        lemma = token.lemma_.lower()
        if ("noun", lemma) not in self.ontology.index and lemma not in self.clauses.complements.texts:
            return [token]
        noun = self.clauses.noun(token)
        return next((owners for slot in _OWNERS if (owners := noun.fillers(slot))), [_writer(token) or token])

    def _member(self, token: Token) -> Token | None:
        """Return who is called by a party's name ("Ana Ruiz, a Republican who", "is a Republican who")."""
        if token.tag_ not in {"NN", "NNP"} or self._kind(token) != "Party":
            return None
        match token.dep_:
            case "appos":
                named = [token.head]
            case "attr":
                named = list(children(token.head, "nsubj"))
            case _:
                named = list(children(token, "appos"))
        return next((t for t in named if self._kind(t) == "Person"), None)

    def _is_allowed(self, frame: Frame, role: str, token: Token) -> bool:
        allowed = frame.kinds.get(role, _ACTORS if role == "agent" else None)
        kind = self._kind(token)
        if kind == "Place" and role == "agent" and token.ent_type_ == "GPE" and _may_do(token):
            return allowed is None or "Country" in allowed
        return allowed is None or kind in allowed or (token.pos_ == "PRON" and kind == "text")

    def _kind(self, token: Token) -> str:
        cluster = self.speakers.cluster(token)
        if cluster is not None:
            return cluster.kind
        return "Group" if token.dep_ == "nsubj" and token.lemma_.lower() in _SHARES else "text"

    def _argument(self, token: Token, predicate: Token) -> Argument | None:
        if token.lower_ == "others" and first(token, "nummod", "prep", "relcl") is None:
            return None
        cluster = self.speakers.cluster(token)
        if cluster is None:
            return self.resolver.anything(token, predicate)
        entity = self.resolver.entity(token)
        return entity or Argument(span(self.doc, token.i, token.i + 1), str(cluster.id))

    def _is_unknown_speaker(self, token: Token) -> bool:
        """Tell whether a present "we" stands in a text that is all its author's, such as a press release."""
        return (
            token.lower_ == "we"
            and token.head.tag_ != "VBD"
            and self.speakers.attribution(token) is None
            and not any(q.start <= token.i < q.end for q in self.doc._.quotations)
        )


def _may_do(place: Token) -> bool:
    """Tell whether a state or city does something, rather than being where it is done ("in Oslo, which")."""
    return place.dep_ in _DOERS and not (place.dep_ == "pobj" and place.head.lower_ in _WHERE)


def _writer(text: Token) -> Token | None:
    """Return who writes the text that is the object of a verb ("posted a letter that accused him")."""
    is_written = text.dep_ == "dobj" and text.head.lemma_.lower() in reporting_words().writing
    return subject_of(text.head)[0] if is_written and text.head.pos_ == "VERB" else None
