"""Who holds an office: clauses that state it ("X is the president of Y", "who serves as envoy")."""

from spacy.tokens import Doc, Token

from kg.language.conjuncts import nominal_conjuncts
from kg.language.lexicon import words
from kg.language.names.spans import NameSpans
from kg.language.offices.appositions import Holder, first_conjunct, outside_partitive
from kg.language.offices.phrase import OfficePhrase
from kg.language.syntax import COPULAS, MODALS, VERBAL, first, is_negated, object_of

_SERVING = frozenset({"serve", "act", "work", "sit"})
_ADMITTING = frozenset({"make", "name", "elect", "appoint", "promote", "admit", "induct", "choose", "select"})
_UNASSERTED = MODALS.keys() | {"to", "if", "whether", "unless"}
_RELATIVES = frozenset({"who", "that", "which"})
_NO_HOLDERS = frozenset({"i", "we", "you", "it", "this", "that", "there", "who", "what", "which"})
_CAPACITY = frozenset({"role", "capacity", "position", "job", "post", "tenure", "term"})
_PAST_CAPACITY = frozenset(
    {
        "time",
        "stint",
        "years",
        "days",
        "resignation",
        "termination",
        "dismissal",
        "ouster",
        "removal",
        "firing",
    }
)
_ENDS = frozenset({"until", "from", "between"})
_FRONT = frozenset({",", "that", "and", "“", '"', "but"})


def copula(doc: Doc, phrase: OfficePhrase, names: NameSpans) -> list[Holder]:
    """Read "X is the president of Y", "X, who became premier in 2010"."""
    token = first_conjunct(outside_partitive(doc[phrase.head]))
    if phrase.title.category == "member" and (verb := _admitting(token)) is not None:
        return _subjects(doc, verb, phrase, names)
    if token.dep_ != "attr" or token.head.lemma_ not in COPULAS:
        return []
    if phrase.title.strength != "office" and phrase.organization is None:
        return []
    return _subjects(doc, token.head, phrase, names)


def inverted(doc: Doc, phrase: OfficePhrase, names: NameSpans) -> list[Holder]:
    """Read "the president of Y is X"."""
    head = doc[phrase.head]
    named = first(head.head, "attr") if head.dep_ == "nsubj" and head.head.lemma_ == "be" else None
    name = None if named is None else names.at(named.i)
    best = any(token.tag_ in {"JJS", "RBS"} for token in doc[phrase.left : phrase.head])
    specific = phrase.organization is not None and phrase.determiner in {"the", "'s", "his"}
    if named is None or name is None or phrase.title.plural or best or not specific:
        return []
    if name.kind not in phrase.kinds or name.head != named.i or named.i < head.i or is_negated(head.head):
        return []
    phrase.former = phrase.former or ended(head.head)
    return [(name.head, 0.75)] if asserted(head.head) else []


def _admitting(member: Token) -> Token | None:
    """Return the passive verb that makes somebody a member ("was made a member", "promoted to member")."""
    verb = member.head.head if member.dep_ == "pobj" and member.head.lower_ in {"to", "as"} else member.head
    admitted = verb.tag_ == "VBN" and verb.lemma_ in _ADMITTING
    return verb if admitted and first(verb, "nsubjpass", "auxpass") is not None else None


def serving(doc: Doc, phrase: OfficePhrase, names: NameSpans) -> list[Holder]:
    """Read "X, who serves as premier"."""
    preposition = doc[phrase.head].head
    if doc[phrase.head].dep_ != "pobj" or preposition.lower_ != "as":
        return []
    preposition = first_conjunct(preposition)
    verb = preposition.head
    apart = doc[preposition.i - 1].text == "," and doc[preposition.i - 1].head != verb.head
    if verb.lemma_ not in _SERVING or verb.pos_ != "VERB" or apart:
        return []
    if verb.tag_ == "VBD" or (verb.tag_ == "VBN" and first(verb, "aux") is None):
        phrase.former = True
    where = verb.dep_ == "relcl" and any(c.lower_ == "where" for c in verb.children)
    phrase.organization = verb.head.i if where and phrase.organization is None else phrase.organization
    return _subjects(doc, verb, phrase, names)


def _subjects(doc: Doc, verb: Token, phrase: OfficePhrase, names: NameSpans) -> list[Holder]:
    """Return the subjects of a clause that states an office as a fact, so far as they may hold it."""
    subject = subject_of(verb)
    if is_negated(verb) or is_negated(doc[phrase.head]) or not asserted(verb) or subject is None:
        return []
    phrase.former = phrase.former or ended(verb)
    members = nominal_conjuncts(_inside_partitive(subject, names)) if phrase.title.plural else [subject]
    return [(i, 0.75) for member in members if (i := _holder(member, phrase, names)) is not None]


def subject_of(verb: Token) -> Token | None:
    """Return the subject of a verb; of a relative or participial clause the noun that it belongs to.

    A verb without subject shares that of the verb it is coordinated with. What is in apposition to a name is
    the one named ("Ana Ruiz, a teacher who is mayor of Oslo").
    """
    subject = first(verb, "nsubj", "nsubjpass")
    if subject is None and verb.dep_ == "conj" and verb.tag_ != "VB" and verb.head.pos_ in VERBAL:
        return subject_of(verb.head)
    relative = subject is not None and subject.lower_ in _RELATIVES and verb.dep_ == "relcl"
    reduced = subject is None and verb.dep_ == "acl" and verb.tag_ == "VBG"
    if not (relative or reduced):
        return subject
    noun = verb.head
    described = noun.dep_ == "appos" and noun.head.pos_ == "PROPN" and first(noun, "det") is not None
    return noun.head if described else noun


def _inside_partitive(subject: Token, names: NameSpans) -> Token:
    """Return the first name in "the former republics of Estonia, Latvia and Lithuania"."""
    inner = object_of(subject, "of")
    return inner if inner is not None and names.at(subject.i) is None and names.at(inner.i) else subject


def _holder(token: Token, phrase: OfficePhrase, names: NameSpans) -> int | None:
    """Return the head of a name or other noun phrase, None where it is of a kind that holds no office."""
    if token.lower_ in _NO_HOLDERS:
        return None
    name = names.at(token.i)
    if name is None:
        return token.i
    return name.head if name.kind in phrase.kinds else None


def asserted(verb: Token) -> bool:
    """Tell whether a clause is finite, certain, and not what somebody merely claims or asks."""
    if not _is_certain(verb) or any(token.text == "?" for token in verb.sent[-3:]):
        return False
    return not (verb.dep_ == "ccomp" and verb.head.lemma_ in words("offices", "claims"))


def _is_certain(verb: Token) -> bool:
    """Tell whether nothing in a clause makes it a possibility, aim or condition."""
    return not any(c.dep_ in {"aux", "mark", "advmod"} and c.lower_ in _UNASSERTED for c in verb.children)


def ended(verb: Token) -> bool:
    """Tell whether a clause says that the office ended: "had been", "was", "when he was", "was … until 2019".

    Reported speech has the tense of the report ("said he was mayor").
    """
    if any(c.dep_ == "aux" and c.lower_ in {"had", "'d", "’d"} for c in verb.children):
        return True
    if verb.lemma_ == "become":
        return False
    if verb.tag_ == "VBD" and verb.lemma_ == "be" and first_conjunct(verb).dep_ != "ccomp":
        return True
    if verb.tag_ == "VBD" and any(c.lower_ == "when" and c.dep_ == "advmod" for c in verb.children):
        return True
    return verb.tag_ == "VBD" and any(
        c.lower_ in _ENDS for c in verb.subtree if c.i > verb.i and c.dep_ in {"prep", "mark"}
    )


def capacity(doc: Doc, phrase: OfficePhrase, names: NameSpans) -> list[Holder]:
    """Read "as assembly president, he is …", "in her role as envoy"."""
    i = phrase.left - 1
    if i < 0 or doc[i].lower_ != "as":
        return []
    noun = doc[max(i - 1, 0)]
    if noun.lower_ in _CAPACITY | _PAST_CAPACITY:
        owner = first(noun, "poss")
        phrase.former = phrase.former or noun.lower_ in _PAST_CAPACITY
        told = all(_is_certain(verb) for verb in noun.ancestors if verb.pos_ in VERBAL)
        return [] if owner is None or not told else [(owner.i, 0.75)]
    return _fronted(doc, i, phrase, names)


def _fronted(doc: Doc, i: int, phrase: OfficePhrase, names: NameSpans) -> list[Holder]:
    fronted = i == 0 or doc[i].is_sent_start or doc[i - 1].lower_ in _FRONT
    if not fronted or phrase.determiner == "a" or phrase.end >= len(doc) or doc[phrase.end].text != ",":
        return []
    subject = first(doc[i].head, "nsubj", "nsubjpass")
    phrase.former = phrase.former or ended(doc[i].head)
    if subject is None or not asserted(doc[i].head) or (subject.i < i and doc[i].is_sent_start):
        return []
    holder = _holder(subject, phrase, names)
    return [] if holder is None else [(holder, 0.65)]
