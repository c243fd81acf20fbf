"""From tokens to arguments: which entity fills a role, and the exact words."""

from spacy.tokens import Doc, Token

from kg.language.annotations import Cluster
from kg.language.conjuncts import nominal_conjuncts
from kg.language.syntax import (
    children,
    is_negated,
    is_plural,
    noun_phrase,
    object_of,
    subtree_range,
    without_adverbials,
)
from kg.model import Argument, Span

_QUANTITIES = frozenset(
    {"one", "two", "three", "some", "many", "most", "several", "few", "both", "all", "each", "none"}
    | {"half", "part", "majority", "number", "dozens", "hundreds", "thousands", "scores", "tens", "group"}
    | {"groups", "members", "member", "handful", "lot", "lots", "rest", "pair", "couple", "series", "bulk"}
    | {"total", "plenty", "dozen", "bunch", "slew", "flood", "wave", "chorus", "raft", "array", "trio"}
)
_LONG_PHRASE = 8
"""Tokens beyond which a noun phrase is named by its beginning."""
_GOVERNMENTS = frozenset({"government", "administration", "regime", "leadership", "authority"})
_NAMING = frozenset({"like", "including"})
"""Prepositions that right behind a plural noun lead to those who are meant by it."""
_FIRST_PERSON = frozenset({"i", "we", "us", "me", "my", "our", "ours", "myself", "ourselves"})


def span(doc: Doc, start: int, end: int) -> Span:
    """Return the words of tokens ``start:end`` with their character offsets."""
    piece = doc[start:end]
    return Span(piece.start_char, piece.end_char, piece.text)


def sentence_span(token: Token) -> Span:
    """Return the sentence of a token without white space around it: the evidence."""
    sentence = token.sent
    start, end = sentence.start, sentence.end
    while start < end - 1 and token.doc[start].is_space:
        start += 1
    while end > start + 1 and token.doc[end - 1].is_space:
        end -= 1
    return span(token.doc, start, end)


class Resolver:
    """Finds who or what a token stands for in one Doc."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self._clusters: dict[int, Cluster] = doc._.cluster_at

    def cluster(self, token: Token) -> Cluster | None:
        """Return the entity that the noun phrase headed by `token` refers to, if any."""
        found = self._clusters.get(token.i)
        if found is not None:
            return found
        for child in token.children:
            if (
                child.dep_ == "appos"
                and child.i in self._clusters
                and self._clusters[child.i].kind != "Place"
            ):
                return self._clusters[child.i]
        if token.dep_ == "appos" and token.head.i in self._clusters:
            return self._clusters[token.head.i]
        if token.lemma_ in _GOVERNMENTS and any(c.tag_ == "WP$" for c in token.children):
            return next((self._clusters.get(a.head.i) for a in token.ancestors if a.dep_ == "relcl"), None)
        part = self.part(token)
        return self.cluster(part) if part is not None else None

    def listed(self, token: Token) -> list[Token]:
        """Return `token` and the people that the parser took for its appositions in "A, B and C".

        So it does for those of "14 people, including A and B". Of phrases such as "the two leaders" and
        "groups like A and B", return those that are named.
        """
        if token.i in self.doc._.partners:
            return [self.doc[i] for i in self.doc._.partners[token.i]]
        out = self._examples(token) or [token]
        own = self._clusters.get(token.i)
        for child in token.children:
            if child.lower_ == "including" and (is_plural(token) or self.part(token) is not None):
                out += [t for c in child.children for t in nominal_conjuncts(c) if t.i in self._clusters]
            other = self._clusters.get(child.i)
            if child.dep_ != "appos" or own is None or other is None or other is own:
                continue
            is_listed = self.doc[child.left_edge.i - 1].lower_ in {",", "and"}
            if is_listed and own.kind == other.kind == "Person":
                out += nominal_conjuncts(child)
        return out

    def _examples(self, token: Token) -> list[Token]:
        """Return A and B in "groups like A and B", "companies such as A" and "countries including A"."""
        if not is_plural(token) or token.ent_type_:
            return []
        after = (c for c in children(token, "prep") if c.i > token.i)
        like = (c for c in after if _names_examples(c))
        named = [t for c in like for n in children(c, "pobj") for t in nominal_conjuncts(n)]
        kinds = {cluster.kind if cluster is not None else "Other" for cluster in map(self.cluster, named)}
        return [] if kinds & {"Other", "Place"} else named

    def part(self, token: Token) -> Token | None:
        """Return "lawmakers" in "dozens of lawmakers" and "several of the lawmakers"."""
        if token.lemma_.lower() in _QUANTITIES or token.lower_ in _QUANTITIES or token.pos_ == "NUM":
            return object_of(token, "of")
        return None

    def entity(self, token: Token) -> Argument | None:
        """Return the argument where `token` refers to an entity, None elsewhere."""
        cluster = self.cluster(token)
        if cluster is None:
            return None
        return Argument(self._mention_span(token, cluster), str(cluster.id))

    def anything(self, token: Token, predicate: Token | None = None) -> Argument | None:
        """Return the argument for an entity, or the words of an event or thing; None for a bare pronoun.

        The clause of its own `predicate` is no part of a thing's name ("two men arrested").
        """
        argument = self.entity(token)
        if argument is not None or token.pos_ == "PRON" or token.tag_ in {"WDT", "WP", "EX"}:
            return argument
        return None if _is_nobody(token) else Argument(span(self.doc, *_short_phrase(token, predicate)))

    def _mention_span(self, token: Token, cluster: Cluster) -> Span:
        for mention in cluster.mentions:
            if mention.start <= token.i < mention.end and (
                mention.form != "description" or token.pos_ == "PRON"
            ):
                return span(self.doc, mention.start, mention.end)
        return span(self.doc, *noun_phrase(token, article=False))


def _names_examples(preposition: Token) -> bool:
    before = preposition.nbor(-1)
    is_close = before == preposition.head and preposition.lower_ in _NAMING
    return is_close or before.lower_ == "such"


def _is_nobody(token: Token) -> bool:
    return token.lower_ in {"nobody", "none"} or (token.lower_ == "one" and is_negated(token))


def _short_phrase(token: Token, predicate: Token | None) -> tuple[int, int]:
    """Return the tokens that name a thing: its noun phrase, without a participle that makes it long.

    So, too, without the relative clause in which the predicate stands ("a bid to win, which X decried").
    """
    if token.pos_ == "VERB":
        return subtree_range(token)
    start, end = noun_phrase(token, article=False)
    start, end = without_adverbials(token, start, end)
    participles = [c for c in children(token, "acl") if c.tag_ in {"VBN", "VBG"} and token.i < c.i < end]
    clause = next((c.left_edge.i for c in participles), end)
    is_cut = predicate in participles or (end - start > _LONG_PHRASE and clause - start > 1)
    above = () if predicate is None else (predicate, *predicate.ancestors)
    asides = (a.left_edge.i for a in above if a.dep_ == "relcl" and token.i < a.left_edge.i < end)
    end = min([clause if is_cut else end, *asides])
    return start, end - (token.doc[end - 1].text == ",")


def is_first_person(token: Token) -> bool:
    """Tell whether a pronoun is the speaker's own."""
    return token.pos_ == "PRON" and token.lower_ in _FIRST_PERSON and token.text != "US"
