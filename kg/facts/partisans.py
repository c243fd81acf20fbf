"""Stances in a prefix: "pro-Russian rebels" side with Russia, "anti-war activists" oppose the war."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from spacy.tokens import Token

from kg.facts.acts import speech_act
from kg.facts.sides import judging_words
from kg.language.sieve import Sieve
from kg.model import Argument, Fact, Span
from kg.ontology import KIND_GROUPS

if TYPE_CHECKING:
    from kg.facts.events import EventReader

_TYPES = {"pro": "Support", "anti": "Rejection"}
_PREFIXES = Sieve("LOWER", lambda word: word.partition("-")[0] in _TYPES)


def partisans(reader: "EventReader") -> Iterator[Fact]:
    """Yield a Support or Rejection for each group of people that is named after what it is for or against."""
    for word in _PREFIXES(reader.doc):
        last = _last(word)
        agent = _taking_sides(reader, last.head)
        target = _cause(reader, word, last) if agent is not None else None
        if agent is not None and target is not None and agent.entity != target.entity:
            name = _TYPES[word.lower_.partition("-")[0]]
            yield speech_act(reader, name, word, agent, target, content=(word.i, last.i + 1))


def _last(word: Token) -> Token:
    """Return the last token of "anti-Trump", of which names make three tokens and common nouns one."""
    is_parted = word.lower_ in _TYPES and word.doc[word.i + 1 : word.i + 2].text == "-"
    return word.doc[min(word.i + 2, len(word.doc) - 1)] if is_parted else word


def _taking_sides(reader: "EventReader", noun: Token) -> Argument | None:
    """Return the people or body that a noun means, if it is one for those who take sides."""
    cluster = reader.resolver.cluster(noun)
    is_actor = cluster is not None and cluster.kind in KIND_GROUPS["actor"]
    takes_sides = is_actor and noun.lemma_.lower() in judging_words("partisans")
    return reader.resolver.entity(noun) if takes_sides else None


def _cause(reader: "EventReader", word: Token, last: Token) -> Argument | None:
    """Return what they are for or against: an actor, or the words behind the hyphen."""
    if last is not word:
        return reader.resolver.entity(last)
    cause = word.text.partition("-")[2]
    if not cause.isalpha() or cause.lower() in judging_words("no causes"):
        return None
    end = word.idx + len(word)
    return Argument(Span(end - len(cause), end, cause))
