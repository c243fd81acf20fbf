"""Who holds an office: the constructions that tie an office phrase to its holder."""

from collections.abc import Callable, Iterator

from spacy.tokens import Doc, Token

from kg.language.annotations import Role
from kg.language.namespans import NameSpan, NameSpans
from kg.language.offices import OfficePhrase
from kg.language.syntax import first, is_negated

_HONORIFICS = frozenset(
    {"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "dame", "lord", "lady", "miss"}
)
_OPENING = frozenset({",", "(", "–", "—", "--", "["})
_CLOSING = frozenset({",", ".", ")", ";", ":", "–", "—", "--", "]", "?", "!"})
_SINCE_FORMER = frozenset({"formerly", "once", "previously"})
_ADVERBS = _SINCE_FORMER | {"now", "then", "currently", "also", "himself", "herself", "until"}
_COPULAS = frozenset({"be", "become", "remain"})
_SERVING = frozenset({"serve", "act", "work", "sit"})
_UNCERTAIN = frozenset(
    {
        "will",
        "would",
        "could",
        "should",
        "may",
        "might",
        "can",
        "must",
        "'ll",
        "’ll",
        "'d",
        "’d",
        "shall",
        "ca",
        "wo",
        "to",
    }
)
_CLAIMS = frozenset(
    {
        "claim",
        "insist",
        "deny",
        "doubt",
        "suggest",
        "pretend",
        "question",
        "wish",
        "hope",
        "imagine",
        "assert",
        "argue",
        "declare",
        "proclaim",
        "wonder",
        "ask",
        "dispute",
        "contend",
        "suppose",
    }
)
_CONDITIONS = frozenset({"if", "whether", "unless"})
_RELATIVES = frozenset({"who", "that", "which"})
_OTHER_PERSONS = frozenset({"i", "we", "you", "it", "this", "that", "there", "who", "what", "which"})
_CAPACITY = frozenset({"role", "capacity", "position", "job", "post", "tenure", "term"})
_PAST_CAPACITY = frozenset({"time", "stint", "years", "days"})
_ENDINGS = frozenset({"until", "from", "between"})
_REFERRING = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "poss", "dative", "conj"})

Construction = Callable[[Doc, OfficePhrase, NameSpans], list[tuple[int, float]]]


def office_roles(
    doc: Doc, phrases: list[OfficePhrase], names: NameSpans
) -> Iterator[tuple[OfficePhrase, Role]]:
    """Yield the roles of office phrases, with the phrase of each; titles are read from right to left."""
    titled: dict[int, list[tuple[int, float]]] = {}
    for phrase in reversed(phrases):
        holders = _title_holders(doc, phrase, names) or titled.get(phrase.end, [])
        if holders:
            titled[phrase.left] = holders
            if not _counts(doc, phrase, names, titled=True):
                continue
        elif not _counts(doc, phrase, names, titled=False):
            continue
        else:
            holders = next((found for read in _CONSTRUCTIONS if (found := read(doc, phrase, names))), [])
        for holder, confidence in holders:
            yield phrase, _role(phrase, holder, confidence)


def _role(phrase: OfficePhrase, holder: int, confidence: float) -> Role:
    return Role(
        "HoldsOffice", holder, phrase.start, phrase.end, phrase.organization, phrase.former, confidence
    )


def _counts(doc: Doc, phrase: OfficePhrase, names: NameSpans, *, titled: bool) -> bool:
    """Tell whether a phrase names an office at all: "a leader" does not, "a leader of the party" does."""
    if phrase.future:
        return False
    if phrase.title.strength == "office" or phrase.title.category == "spokesperson":
        return True
    if phrase.title.strength == "relational":
        return titled or phrase.specific or phrase.determiner in {"the", "'s", "his"}
    if phrase.organization is None:
        return False
    name = names.at(phrase.organization)
    return name is not None and name.kind in {"Organization", "Party"}


def _title_holders(doc: Doc, phrase: OfficePhrase, names: NameSpans) -> list[tuple[int, float]]:
    """Read "Secretary of State Mike Pompeo"; after a plural, all names of the coordination."""
    start = phrase.end
    if start < len(doc) and doc[start].lower_ in _HONORIFICS:
        start += 1
    name = names.person_from(start)
    if name is None or doc[name.start].is_sent_start:
        return []
    found = [(name.head, 0.9)]
    while phrase.title.plural and (name := next_coordinated(doc, name.end, names)):
        found.append((name.head, 0.8))
    return found


def next_coordinated(doc: Doc, end: int, names: NameSpans) -> NameSpan | None:
    """Return the person's name that is coordinated with the one ending at `end`: ", X", "of Ohio and X"."""
    i = end
    if i + 1 < len(doc) and doc[i].lower_ == "of" and (place := names.at(i + 1)):
        i = place.end
    if i < len(doc) and doc[i].text == "(":
        i = next((j + 1 for j in range(i, min(i + 8, len(doc))) if doc[j].text == ")"), i)
    joined = i
    while i < len(doc) and doc[i].lower_ in {",", "and", "&"}:
        i += 1
    return names.person_from(i) if i > joined else None


def _appositive_after(doc: Doc, phrase: OfficePhrase, names: NameSpans) -> list[tuple[int, float]]:
    """Read "Felipe Solá, the foreign minister of Argentina,"."""
    i = phrase.left - 1
    if i >= 1 and doc[i].lower_ == "of" and doc[i - 1].lower_ == "one":
        i -= 2
    while i > 0 and doc[i].lower_ in _ADVERBS:
        phrase.former = phrase.former or doc[i].lower_ in _SINCE_FORMER
        i -= 1
    if i < 1 or doc[i].text not in _OPENING:
        return _by_parse(doc, phrase, names)
    name = name_before_insert(doc, i, names)
    if name is None:
        return _by_parse(doc, phrase, names)
    head = doc[phrase.head]
    if _is_appositive_of(head, name):
        return [(name.head, 0.85)]
    closed = (
        phrase.end >= len(doc)
        or doc[phrase.end].text in _CLOSING
        or doc[phrase.end].lower_ in {"who", "whose"}
    )
    return [(name.head, 0.75)] if closed and head.dep_ not in {"nsubj", "nsubjpass"} else []


def name_before_insert(doc: Doc, i: int, names: NameSpans) -> NameSpan | None:
    """Return the person's name before the mark at `i`, passing over "(R-Ohio)", ", R-Ohio" and an age."""
    if name := names.person_before(i):
        return name
    opening = "(" if doc[i - 1].text == ")" else ","
    for j in range(i - 2, max(i - 8, 0), -1):
        if doc[j].text == opening:
            return names.person_before(j)
        if names.at(j) is not None and names.at(j).kind == "Person" or doc[j].pos_ in {"VERB", "AUX"}:
            return None
    return None


def _is_appositive_of(head: Token, name: NameSpan) -> bool:
    return head.dep_ == "appos" and name.start <= head.head.i < name.end


def _by_parse(doc: Doc, phrase: OfficePhrase, names: NameSpans) -> list[tuple[int, float]]:
    """Follow the parse where the words between name and office are more than an insertion."""
    token = doc[phrase.head]
    while token.dep_ == "conj" and token.head.i < token.i:
        token = token.head
    if token.dep_ != "appos" or token.head.i > phrase.left:
        return []
    name = names.at(token.head.i)
    return [(name.head, 0.7)] if name is not None and name.kind == "Person" else []


def _appositive_before(doc: Doc, phrase: OfficePhrase, names: NameSpans) -> list[tuple[int, float]]:
    """Read "Argentina's foreign minister, Felipe Solá,"."""
    if phrase.end + 1 >= len(doc) or doc[phrase.end].text not in _OPENING:
        return []
    name = names.person_from(phrase.end + 1 + (doc[phrase.end + 1].lower_ in _HONORIFICS))
    if name is None or not phrase.determiner and not doc[phrase.left].is_sent_start:
        return []
    head = doc[name.head]
    if head.dep_ == "appos" and phrase.left <= head.head.i < phrase.end:
        return [(name.head, 0.85)]
    closed = name.end >= len(doc) or doc[name.end].text in _CLOSING
    initial = doc[phrase.left].is_sent_start is True
    return [(name.head, 0.75)] if closed or initial else []


def _copula(doc: Doc, phrase: OfficePhrase, names: NameSpans) -> list[tuple[int, float]]:
    """Read "X is the president of Y", "X, who became premier in 2010"."""
    token = doc[phrase.head]
    if token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lower_ == "one":
        token = token.head.head
    if token.dep_ != "attr" or token.head.lemma_ not in _COPULAS:
        return []
    if phrase.title.strength != "office" and phrase.organization is None and not phrase.complement:
        return []
    return _subject_of(token.head, phrase, names)


def _serving(doc: Doc, phrase: OfficePhrase, names: NameSpans) -> list[tuple[int, float]]:
    """Read "X, who serves as premier"."""
    preposition = doc[phrase.head].head
    if doc[phrase.head].dep_ != "pobj" or preposition.lower_ != "as":
        return []
    verb = preposition.head
    if verb.lemma_ not in _SERVING or verb.pos_ != "VERB":
        return []
    if verb.tag_ == "VBD" or verb.tag_ == "VBN" and not first(verb, "aux", "auxpass"):
        phrase.former = True
    return _subject_of(verb, phrase, names)


def _subject_of(verb: Token, phrase: OfficePhrase, names: NameSpans) -> list[tuple[int, float]]:
    """Return the subject of a clause that states an office as a fact, if it is a person or may be one."""
    if is_negated(verb) or not _asserted(verb):
        return []
    if _ended(verb):
        phrase.former = True
    subject = first(verb, "nsubj", "nsubjpass")
    if subject is not None and subject.lower_ in _RELATIVES and verb.dep_ == "relcl":
        subject = verb.head
    elif subject is None and verb.dep_ == "acl" and verb.tag_ == "VBG":
        subject = verb.head
    if subject is None or subject.lower_ in _OTHER_PERSONS:
        return []
    name = names.at(subject.i)
    if name is not None and name.kind != "Person":
        return []
    return [(name.head if name else subject.i, 0.75)]


def _asserted(verb: Token) -> bool:
    """Tell whether a clause is finite, certain, and not what somebody merely claims or asks."""
    if any(
        c.dep_ in {"aux", "mark", "advmod"} and c.lower_ in _UNCERTAIN | _CONDITIONS for c in verb.children
    ):
        return False
    if verb.sent.text.rstrip("\"”’' ").endswith("?"):
        return False
    return not (verb.dep_ == "ccomp" and verb.head.lemma_ in _CLAIMS)


def _ended(verb: Token) -> bool:
    """Tell whether a past clause says that the office ended: "had been", "was … until 2019"."""
    if any(c.dep_ == "aux" and c.lower_ in {"had", "'d", "’d"} for c in verb.children):
        return True
    return verb.tag_ == "VBD" and any(
        t.lower_ in _ENDINGS for t in verb.sent if t.i > verb.i and t.dep_ in {"prep", "mark"}
    )


def _capacity(doc: Doc, phrase: OfficePhrase, names: NameSpans) -> list[tuple[int, float]]:
    """Read "as assembly president, he is …", "in her role as envoy"."""
    i = phrase.left - 1
    if i < 0 or doc[i].lower_ != "as":
        return []
    noun = doc[i - 1] if i else doc[i]
    if noun.lower_ in _CAPACITY | _PAST_CAPACITY and (owner := first(noun, "poss")):
        phrase.former = phrase.former or noun.lower_ in _PAST_CAPACITY
        return [(owner.i, 0.75)]
    fronted = doc[i].is_sent_start or i > 0 and doc[i - 1].lower_ in {",", "that", "and", "“", '"'}
    if not fronted or phrase.end >= len(doc) or doc[phrase.end].text != ",":
        return []
    verb = doc[i].head
    subject = first(verb, "nsubj", "nsubjpass")
    if subject is None or subject.i < i and doc[i].is_sent_start or subject.lower_ in _OTHER_PERSONS:
        return []
    name = names.at(subject.i)
    return [(name.head if name else subject.i, 0.65)] if name is None or name.kind == "Person" else []


def _description(doc: Doc, phrase: OfficePhrase, names: NameSpans) -> list[tuple[int, float]]:
    """An office that stands for its holder, whom the sentence does not name: "the Kremlin spokesman said"."""
    if phrase.title.plural or phrase.determiner == "" and phrase.organization is None:
        return []
    if names.at(phrase.head) is not None or doc[phrase.head].dep_ not in _REFERRING:
        return []
    if phrase.left > 0 and doc[phrase.left - 1].lower_ == "as":
        return []
    return [(phrase.head, 0.5)]


_CONSTRUCTIONS: tuple[Construction, ...] = (
    _appositive_before,
    _appositive_after,
    _copula,
    _serving,
    _capacity,
    _description,
)
