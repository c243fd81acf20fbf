"""What pronouns may refer to in one document: mentions by their heads, sentences, and who is quoted where."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from kg.language.annotations import Cluster, ClusterMention, Quotation
from kg.language.clauses.control import is_telephoned
from kg.language.complements import load_complements
from kg.language.layout import credits_of
from kg.language.quotations import quoted_tokens
from kg.language.syntax import SUBJECTS, first, object_of
from kg.model import Gender

_INDEFINITE = frozenset({"no", "any", "every", "each", "neither", "another"})
"""Determiners of descriptions that no pronoun of a later clause refers to."""
_BEFORE_CUE = frozenset({",", "?", "!", "—", "–"})
_AFTER_CUE = frozenset({",", ":"})
_COMPLEMENTS = frozenset(
    {"dobj", "dative", "attr", "oprd", "pobj", "poss", "prep", "agent", "pcomp", "nsubj", "nsubjpass"}
    | {"ccomp", "xcomp"}
)
_ASKING = frozenset({"demanded", "possible", "planned"})
"""Classes of verbs whose object is to do what their infinitive says."""
_PROMISING = frozenset({"promise", "pledge", "vow", "offer"})
"""Verbs of these classes whose subject is to do it."""
_OBJECTS = frozenset({"dobj", "dative"})
_LEAD = 40
"""Tokens of the beginning of an article, which names whom it is about."""
_NEAR = 10
"""Most tokens between a quotation and the verb that says who speaks."""


@dataclass(slots=True)
class Candidate:
    """A mention that a pronoun may refer to."""

    mention: ClusterMention
    cluster: Cluster
    sentence: int
    quoted: bool


class Discourse:
    """The mentions of one document, to which pronouns are added as they are resolved."""

    def __init__(self, doc: Doc, clusters: list[Cluster]) -> None:
        self.doc = doc
        self.quoted = quoted_tokens(doc)
        self.sentence = self._number_sentences()
        """Sentence of each token; those wholly within quotation marks or credits are not counted."""
        self.candidates = sorted(
            (self._candidate(m, c) for c in clusters for m in c.mentions if self._may_be_meant(m)),
            key=lambda candidate: candidate.mention.head,
        )
        self.heads = {c.mention.head: c.cluster for c in self.candidates}
        self._speech = speech_verbs(doc, self.quoted)
        self.quoting = set(self._speech.values())
        """Verbs that say who speaks in quotation marks."""
        self.leading = {c.cluster.id for c in self.candidates if c.mention.head < _LEAD}
        """Who is mentioned at the beginning of the article."""

    def _may_be_meant(self, mention: ClusterMention) -> bool:
        if mention.form == "name":
            return mention.start == 0 or self.doc[mention.start - 1].text != "/"
        return self.doc[mention.start].lower_ not in _INDEFINITE

    def _number_sentences(self) -> dict[int, int]:
        number, sentence_of = 0, {}
        passed = self.quoted | credits_of(self.doc)
        for sentence in self.doc.sents:
            for token in sentence:
                sentence_of[token.i] = number
            number += any(token.i not in passed and token.is_alpha for token in sentence)
        return sentence_of

    def _candidate(self, mention: ClusterMention, cluster: Cluster) -> Candidate:
        return Candidate(mention, cluster, self.sentence[mention.head], mention.head in self.quoted)

    def add(self, token: Token, cluster: Cluster, gender: Gender, confidence: float) -> None:
        """Add a pronoun resolved with a confidence, 0..1; those after it may refer to it."""
        mention = ClusterMention(token.i, token.i + 1, token.i, "pronoun", confidence)
        cluster.mentions.append(mention)
        if not cluster.gender:
            cluster.gender = gender
        self.heads[token.i] = cluster
        self.candidates.append(self._candidate(mention, cluster))

    def distance(self, candidate: Candidate, token: Token) -> int:
        """Return how many sentences a mention stands before a token."""
        return self.sentence[token.i] - candidate.sentence

    def is_coargument(self, cluster: Cluster, token: Token) -> bool:
        """Tell whether a cluster is another argument of the verb that governs a pronoun (no possessive)."""
        if token.dep_ == "poss":
            return False
        verb = token.head.head if token.dep_ == "pobj" else token.head
        if token.dep_ in _OBJECTS and self._understood(verb) is cluster:
            return True
        beside = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "dobj", "dative"}]
        while verb.dep_ == "conj" and first(verb, *SUBJECTS) is None:
            verb = verb.head
            beside += [subject, *subject.conjuncts] if (subject := first(verb, *SUBJECTS)) is not None else []
        return any(self.heads.get(child.i) is cluster for child in beside if child.i != token.i)

    def _understood(self, verb: Token) -> Cluster | None:
        """Return who does what a verb without subject of its own says ("warned X against hiring")."""
        if verb.dep_ == "relcl":
            subject = first(verb, "nsubj")
            relative = subject is not None and subject.tag_ in {"WP", "WDT"}
            return self.heads.get(verb.head.i) if relative else None
        if verb.dep_ not in {"xcomp", "pcomp"} or first(verb, *SUBJECTS) is not None:
            return None
        above = verb.head.head if verb.dep_ == "pcomp" else verb.head
        controller = _object_controller(verb) or (None if first(above, "dobj") else first(above, *SUBJECTS))
        return self.heads.get(controller.i) if controller is not None else None

    def is_named_below(self, cluster: Cluster, token: Token) -> bool:
        """Tell whether the clause that a pronoun is the subject of names a cluster after it.

        "He" is not Karl Lund in "he says that Karl Lund resigned" (Chomsky's principle C).
        """
        if token.dep_ not in SUBJECTS:
            return False
        below = set(_arguments(token.head, token.i))
        return any(m.form == "name" and m.head in below for m in cluster.mentions)

    def is_in_dialogue(self, cluster: Cluster, token: Token) -> bool:
        """Tell whether a cluster speaks, or is spoken to, in the quoted words in which a token stands.

        Who says "he said" is not named in what he says.
        """
        verb = self._speech.get(token.i)
        if verb is not None and any(self.heads.get(i) is cluster for i in _parties(self.doc[verb])):
            return True
        named = (m.head for m in cluster.mentions if m.form != "pronoun")
        return token.dep_ == "nsubj" and any(self._speech.get(i) == token.head.i for i in named)

    def subject(self, token: Token) -> Cluster | None:
        """Return the cluster of the nearest subject above a token; of an infinitive that is the object above.

        A clause without one is skipped.
        """
        verb = token.head
        while True:
            for child in verb.children:
                own = child == token or (child == token.head and token.dep_ == "poss")
                if child.dep_ in SUBJECTS and not own:
                    return self.heads.get(child.i)
            if (controller := _object_controller(verb) or _owner(verb)) is not None:
                return self.heads.get(controller.i)
            if verb.head == verb:
                return None
            verb = verb.head


def _object_controller(verb: Token) -> Token | None:
    """Return who does what an infinitive or gerund says, if the verb above has it as object.

    So in "told X to leave", "accused X of lying".
    """
    above = verb.head.lemma_
    if is_telephoned(verb):
        return None
    if verb.dep_ == "pcomp" and verb.head.lower_ in {"of", "from", "into", "against"}:
        return first(verb.head.head, "dobj")
    kind = load_complements().of("VERB", above) if verb.dep_ == "xcomp" else None
    return first(verb.head, "dobj") if kind in _ASKING and above not in _PROMISING else None


def _owner(verb: Token) -> Token | None:
    """Return whose right or plan it is to do what an infinitive says ("Israel's right to defend itself")."""
    if verb.dep_ != "acl" or verb.tag_ != "VB":
        return None
    return first(verb.head, "poss") or object_of(verb.head, "of")


def _arguments(verb: Token, after: int) -> Iterator[int]:
    """Yield the words that complete a verb, and those within them, without adjuncts and relative clauses."""
    for child in verb.children:
        shared = child.dep_ == "conj" and first(child, *SUBJECTS) is None
        if child.i > after and (shared or child.dep_ in _COMPLEMENTS):
            yield child.i
            yield from _arguments(child, after)


def speech_verbs(doc: Doc, quoted: set[int]) -> dict[int, int]:
    """Return, for tokens of quoted sentences, the verb beside the quotation that has who speaks as subject.

    A quotation without such a verb goes on the one before it, in the same paragraph or in the next.
    """
    found: dict[int, int] = {}
    paragraph, verb = -2, None
    for quotation in doc._.quotations:
        if not doc[quotation.start].text[0].isupper():
            continue
        own = _speech_verb(doc, quotation, quoted)
        if own is None and quotation.paragraph - paragraph > 1:
            continue
        paragraph, verb = quotation.paragraph, verb if own is None else own
        if verb is not None:
            found.update(dict.fromkeys(range(quotation.start, quotation.end), verb))
    return found


def _speech_verb(doc: Doc, quotation: Quotation, quoted: set[int]) -> int | None:
    start, end = quotation.start, quotation.end
    beside: list[Token] = []
    last = doc[end - 2 if doc[end - 1].is_quote and end - start > 1 else end - 1]
    if last.text in _BEFORE_CUE or (end + 1 < len(doc) and doc[end + 1].text == ","):
        beside += doc[end : end + _NEAR]
    if start > 1 and doc[start - 2].text in _AFTER_CUE:
        beside += reversed(doc[max(0, start - _NEAR) : start])
    for token in beside:
        if token.pos_ == "VERB" and token.i not in quoted and (subject := first(token, "nsubj")) is not None:
            return None if subject.i in quoted else token.i
    return None


def _parties(verb: Token) -> Iterator[int]:
    """Yield subject and objects of a verb; for "who" the noun before its clause."""
    for child in verb.children:
        if child.dep_ in {"nsubj", "dobj", "dative"}:
            yield verb.head.i if child.lower_ == "who" else child.i
