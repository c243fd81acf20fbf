"""Who says what: the attribution in force at each token."""

from collections import defaultdict
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.facts.arguments import Resolver, is_first_person, span
from kg.language.annotations import Attribution, Cluster, Range
from kg.language.attribution.reporting import reporting_words
from kg.language.conjuncts import nominal_conjuncts
from kg.language.syntax import children, first, noun_phrase
from kg.model import Argument

_MEANT = {
    "it": frozenset({"Country", "Organization", "Party"}),
    "they": frozenset({"Group"}),
    "he": frozenset({"Person"}),
    "she": frozenset({"Person"}),
}
"""Pronouns for the source of reported speech, and the kinds of source they may mean."""

_ACTORS = frozenset({"Person", "Country", "Organization", "Party", "Group"})
_BODIES = frozenset({"Country", "Organization", "Party"})
"""Kinds of actor that a document may be named after ("a Home Office letter")."""

_SOME = frozenset({"some", "several"})
"""Pronouns for people of whom the article tells no more."""
_KEEPING = frozenset({"court"})
"""Bodies with documents that are others' word ("court filings show")."""
_FINDINGS = frozenset(
    {"report", "data", "datum", "news", "footage", "video", "image", "picture", "evidence", "result"}
)
"""Documents that come from where something happens ("reports from Iraq show")."""

_SURE = 0.6
"""Confidence from which an attribution is relied on for what follows from its content."""


class Speakers:
    """Looks up the innermost attribution whose content holds a token."""

    def __init__(self, doc: Doc, resolver: Resolver) -> None:
        self.doc = doc
        self.resolver = resolver
        self._at: dict[int, Attribution] = {}
        lexicon = reporting_words()
        self._documents = lexicon.documents | lexicon.evidence
        self._issued: defaultdict[str, list[Attribution]] = defaultdict(list)
        for attribution in doc._.attributions:
            if attribution.medium is not None and attribution.source is not None:
                self._issued[doc[attribution.medium].lemma_.lower()].append(attribution)
        by_length = sorted((a for a in doc._.attributions if _embeds(a)), key=lambda a: -_length(a))
        for attribution in by_length:
            for start, end in attribution.pieces:
                for i in range(start, end):
                    self._at[i] = attribution
                self._without_contrast(attribution, start, end)

    def _without_contrast(self, attribution: Attribution, start: int, end: int) -> None:
        """Give back to the article what it sets against reported speech (", while Chile did not")."""
        if attribution.kind in {"direct", "according"}:
            return
        for i in range(start + 1, end):
            token = self.doc[i]
            if token.dep_ == "mark" and token.lower_ in {"while", "whereas"} and self.doc[i - 1].text == ",":
                for inner in token.head.subtree:
                    if self._at.get(inner.i) is attribution:
                        del self._at[inner.i]

    def attribution(self, token: Token) -> Attribution | None:
        """Return the attribution whose content holds `token`, innermost first."""
        return self._at.get(token.i)

    def end_of_content(self, token: Token) -> int:
        """Return the token that ends the reported speech in which `token` is, or the text."""
        attribution = self.attribution(token)
        pieces = attribution.pieces if attribution is not None and attribution.kind != "direct" else []
        return next((end for start, end in pieces if start <= token.i < end), len(self.doc))

    def source(self, attribution: Attribution) -> Argument | None:
        """Return who says it; words without an entity where the source is not resolved."""
        return next(self.sources(attribution), None)

    def sources(self, attribution: Attribution) -> Iterator[Argument]:
        """Yield who says it, one for each of several ("the ODNI and the FBI"); all have the same words."""
        if attribution.source is None:
            return
        token = self.doc[attribution.source]
        phrase = attribution.source_span or noun_phrase(token, article=False)
        words = span(self.doc, *phrase)
        members = [self.resolver.cluster(self.doc[i]) for i in self.doc._.partners.get(token.i, ())]
        yield from (Argument(words, str(member.id)) for member in members if member is not None)
        if members:
            return
        cluster = self._named(token) or self._issuer(token)
        if cluster is not None:
            yield Argument(words, str(cluster.id))
        elif token.pos_ != "PRON" or token.lower_ in _SOME or (token.lower_ == "those" and token.n_rights):
            yield Argument(span(self.doc, *_name(token, *phrase)))
        others = [] if attribution.kind == "according" else nominal_conjuncts(token)[1:]
        for other in (*others, *_included(token)):
            if (cluster := self.resolver.cluster(other)) is not None:
                yield Argument(words, str(cluster.id))

    def _named(self, token: Token) -> Cluster | None:
        """Return the entity of a source; of "one Democrat, Ana Diaz," that is the person.

        What follows in "Poll: Diaz ahead" is no apposition.
        """
        if token.i + 1 < len(self.doc) and token.nbor().text == ":" and token.pos_ == "NOUN":
            cluster: Cluster | None = self.doc._.cluster_at.get(token.i)
            return cluster
        cluster = self.resolver.cluster(token)
        if token.tag_ == "NN" or (cluster is not None and cluster.kind == "Party"):
            return next(self._beside(token), None) or cluster
        return cluster

    def _beside(self, noun: Token) -> Iterator[Cluster]:
        """Yield the persons named between commas after a noun phrase ("a spokesman for it, Ana Diaz, …")."""
        for name in noun.subtree:
            person = self.resolver.cluster(name)
            if name.dep_ != "appos" or name.pos_ != "PROPN" or person is None or person.kind != "Person":
                continue
            other = self.resolver.cluster(name.head)
            if self.doc[name.left_edge.i - 1].text == "," and (
                name.head == noun or other is None or other.kind != "Person"
            ):
                yield person

    def _issuer(self, document: Token) -> Cluster | None:
        """Return whose word a document is ("the ministry's letter", "a poll by X", "the statement")."""
        lemma = document.lemma_.lower()
        if lemma not in self._documents:
            return None
        for token in _owners(document):
            cluster = self.resolver.cluster(token)
            is_kept = token.dep_ == "compound" and token.lower_ in _KEEPING
            if is_kept or (token.head.lower_ == "from" and lemma in _FINDINGS):
                continue
            if cluster is not None and cluster.kind in (_ACTORS if token.dep_ != "compound" else _BODIES):
                return cluster
        if all(child.lower_ not in {"the", "this"} for child in document.children):
            return None
        before = [a for a in self._issued.get(lemma, []) if a.medium is not None and a.medium < document.i]
        return self.resolver.cluster(self.doc[before[-1].source]) if before else None  # type: ignore[index]

    def sure_source(self, token: Token) -> Argument | None:
        """Return the entity that surely says what holds `token`, None where there is none."""
        attribution = self.attribution(token)
        if attribution is None or attribution.confidence < _SURE or attribution.negated:
            return None
        source = self.source(attribution)
        return source if source is not None and source.entity is not None else None

    def cluster(self, token: Token) -> Cluster | None:
        """Return the entity that a token refers to; "we" and "I" inside a quotation are its source."""
        if is_first_person(token):
            attribution = self.attribution(token)
            if attribution is None or attribution.source is None:
                return None
            return self.resolver.cluster(self.doc[attribution.source])
        return self.resolver.cluster(token) or self._speaker_meant(token)

    def _speaker_meant(self, token: Token) -> Cluster | None:
        """Return the source of "The ministry said that talks failed and that it regretted this"."""
        kinds = _MEANT.get(token.lower_)
        attribution = (
            self.attribution(token) if kinds is not None and token.dep_ in {"nsubj", "nsubjpass"} else None
        )
        if kinds is None or attribution is None or attribution.source is None or attribution.kind == "direct":
            return None
        verb = token.head
        while verb.dep_ in {"conj", "xcomp"}:
            verb = verb.head
        cluster = self.resolver.cluster(self.doc[attribution.source])
        return cluster if verb.dep_ == "ccomp" and cluster is not None and cluster.kind in kinds else None


def _name(source: Token, start: int, end: int) -> Range:
    """Return the words for a source that is no entity, without the relative clause that closes its phrase.

    For a relative pronoun they are the noun phrase that it stands for.
    """
    lexicon = reporting_words()
    is_document = source.lemma_.lower() in lexicon.documents | lexicon.evidence
    if end - start == 1 and start != source.i and (is_document or source.doc[start].lower_ == "who"):
        return noun_phrase(source)
    relative = next((c.left_edge.i for c in children(source, "relcl") if source.i < c.left_edge.i < end), end)
    return (start, relative - 1) if source.doc[relative - 1].text == "," else (start, end)


def _included(group: Token) -> Iterator[Token]:
    """Yield the names of some members of a group ("several ministers, including Ana Diaz")."""
    for preposition in group.children:
        member = first(preposition, "pobj") if preposition.lower_ == "including" else None
        if member is not None and member.pos_ == "PROPN":
            yield from nominal_conjuncts(member)


def _owners(document: Token) -> Iterator[Token]:
    """Yield the words of a document's phrase that may name who issued it."""
    yield from children(document, "poss", "compound", "nmod")
    for link in children(document, "prep", "acl"):
        lemma = link.lemma_.lower()
        if link.dep_ == "acl" and (lemma == "commission" or lemma not in reporting_words().issuing):
            continue
        by = link if link.lower_ in {"by", "from"} else first(link, "agent")
        if by is not None and (owner := first(by, "pobj")) is not None:
            yield owner


def _embeds(attribution: Attribution) -> bool:
    """Tell whether a content is a text of the source's, not only something that its cue is about."""
    return attribution.frame in {"quote", "clause", "infinitive"} or attribution.kind in {
        "direct",
        "according",
    }


def _length(attribution: Attribution) -> int:
    start, end = attribution.whole
    return end - start
