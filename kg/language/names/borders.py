"""Where the model's names begin and end: names that it cuts, runs together, or takes too much into."""

import re
from collections.abc import Callable, Iterator

from spacy.tokens import Doc, Span, Token

from kg.gazetteer import Gazetteer
from kg.language.lexicon import words
from kg.language.names.labels import is_given_name
from kg.language.names.scanner import EDGES
from kg.language.nouns import is_title, noun_of
from kg.language.offices.titles import load_titles
from kg.language.syntax import ARTICLES

_MARKS = frozenset('"“”')
_SEPARATORS = frozenset({",", "and", "&", "—", "–", ";", "/", "(", ")"})
_LEADING = frozenset({"key", "top", "senior", "former", "fellow"})
_ASKING = frozenset({"will", "would", "can", "could", "should", "did", "does", "is", "was", "has"})
_GIVEN = frozenset({"will", "can"})
"""Words that ask and are given names, too."""
_JOINING = frozenset(
    {"though", "although", "while", "as", "after", "before", "if", "when", "since", "but", "and", "except"}
    | {"because", "unless", "until", "like", "unlike", "despite", "for", "with", "so", "yet", "or"}
)
"""Words that open a sentence before a name, by their classes."""
_VERBS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
_ROMANCE = frozenset({"del", "de", "du", "des", "della", "di"})
_OUTLETS = frozenset({"News", "Radio", "TV", "Times", "Post", "Journal"})
"""Last words of names of outlets that the model runs together with a person's ("told Acme News Ruiz")."""
_CLOSING = frozenset(
    {"First", "Now", "Forward", "Together", "Votes", "Rising", "Matters", "Works", "Action", "Poll"}
)
"""Last words of names that the model takes for no part of them."""
_PARTICLE = re.compile(r"-[a-z]{1,3}-[A-Z]\w+")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")


def _is_before(first: Token, label: str, size: int) -> bool:
    """Tell whether the first word of a sentence is no part of the name after it ("Though X", "Key House")."""
    word = first.lower_
    person = label == "PERSON"
    asks = word in _ASKING and size > (2 if person and word in _GIVEN else 1)
    asks = asks or (person and first.tag_ == "VBG")
    calls = word in words("persons", "calling" if person else "summoning")
    joins = word in _JOINING and (person or first.tag_ in {"IN", "CC"})
    return asks or calls or joins or word in _LEADING


def completed(entity: Span) -> int:
    """Return the end of an entity with the rest of its name, which the model cuts.

    So it does before a country or after an adjective ("Society of | Spain", "Office of Legal | Counsel"),
    before an adverb ("Voters | First"), and in Romance languages after a preposition ("Unión | del Pueblo");
    a person's name it cuts before "He" and before a particle between hyphens ("Zia | -ul-Haq").
    """
    doc, end = entity.doc, entity.end
    if entity.label_ == "PERSON" and len(entity) == 1 and _is_named_he(doc, end):
        return end + 1
    if entity.label_ == "PERSON" and _PARTICLE.fullmatch(doc[end : end + 4].text):
        return end + 4
    if entity.label_ not in {"ORG", "FAC"} or end == len(doc):
        return end
    if entity.text.isupper() and _is_joined(doc, end):
        return end + 2
    if entity[-1].lower_ == "of":
        return _while(doc, end, lambda token: token.ent_type_ == "GPE")
    if entity[-1].tag_ == "JJ" and entity[-1].is_title and len(entity) > 1:
        return _while(doc, end, _is_unmarked)
    if doc[end].lower_ in _ROMANCE and end + 1 < len(doc) and doc[end + 1].is_title:
        return _while(doc, end, lambda token: token.is_title or token.lower_ in _ROMANCE | {"la"})
    closes = doc[end].text in _CLOSING and (end + 1 == len(doc) or not doc[end + 1].text[0].isupper())
    return end + (closes and bool(doc[end - 1].whitespace_))


def _is_named_he(doc: Doc, at: int) -> bool:
    """Tell whether "He" is a given name: in capitals after a titled surname ("Vice Premier Liu | He")."""
    he = doc[at : at + 1].text == "He"
    return he and at > 1 and is_title(doc[at - 2].text)


def _is_joined(doc: Doc, end: int) -> bool:
    """Tell whether a hyphen joins capitals to those of a name ("EPIC | -MRA")."""
    glued = doc[end].text == "-" and not doc[end - 1].whitespace_ and not doc[end].whitespace_
    return glued and end + 1 < len(doc) and doc[end + 1].text.isupper()


def _while(doc: Doc, end: int, belongs: Callable[[Token], bool]) -> int:
    """Return the end of the tokens from `end` on that belong to a name."""
    while end < len(doc) and belongs(doc[end]):
        end += 1
    return end


def _is_unmarked(token: Token) -> bool:
    return token.is_title and token.tag_ in {"NN", "NNP", "NNS", "NNPS"} and not token.ent_type_


def pieces(doc: Doc, start: int, end: int, gazetteer: Gazetteer) -> Iterator[tuple[int, int]]:
    """Split a span at line breaks, after a possessor ("Russia's Foreign Ministry"), and persons at marks."""
    begin = start
    for i in range(start, end):
        apart = doc[i].tag_ == "POS" and i + 1 < end and _splits(doc, begin, i, gazetteer)
        person = doc[i].ent_type_ == "PERSON" and doc[i].lower_ in _SEPARATORS
        person = person or (doc[i].ent_type_ in {"PERSON", "ORG"} and _is_finite(doc[i]))
        marked = doc[i].ent_type_ != "PERSON" and (doc[i].text in _MARKS or doc[i].text[0] == "@")
        listed = doc[i].text == "," and (doc[i].ent_type_ == "GPE" or _are_two(doc, start, i, end))
        if doc[i].is_space or apart or person or marked or listed or doc[i].text == "(":
            yield begin, i
            begin = i + 1
    yield begin, end


def _are_two(doc: Doc, start: int, comma: int, end: int) -> bool:
    """Tell whether a comma parts two names of one word each ("Ruiz, Lund"), not a firm's and its form."""
    return end - start == 3 and comma == start + 1 and doc[end - 1].is_title and doc[end - 1].is_alpha


def _is_finite(token: Token) -> bool:
    """Tell whether a verb stands between two names that the model runs together ("Christie pounds Rubio")."""
    return token.is_lower and token.tag_ in {"VBD", "VBZ"} and token.pos_ == "VERB"


def _splits(doc: Doc, start: int, i: int, gazetteer: Gazetteer) -> bool:
    """Tell whether the possessor before the ending at `i` is a known name of its own (not "Moody's")."""
    if doc[i - 1].tag_ != "NNP" or doc[i - 1].text.endswith("s"):
        return False
    return doc[start].ent_type_ == "PERSON" or bool(gazetteer.senses(doc[start:i].text))


def trimmed(doc: Doc, start: int, end: int, label: str, gazetteer: Gazetteer) -> tuple[int, int]:
    """Return the first token of a name and the one after its last, without what stands around it."""
    while start < end and (
        doc[start].lower_ in ARTICLES
        or doc[start].text[0] in EDGES
        or doc[start].is_space
        or (end - start > 1 and doc[start].is_sent_start and _is_before(doc[start], label, end - start))
    ):
        start += 1
    while end > start and (_trails(doc[end - 1]) or (label == "PERSON" and has_digit(doc[end - 1]))):
        end -= 1
    if start == end:
        return start, end
    while end - start > 1 and _is_rank(doc, end):
        end -= 1
    if label == "PERSON":
        while end - start > 1 and doc[end - 1].is_lower and doc[end - 1].tag_ in {"NN", "NNS"}:
            end -= 1
        start += end - start > 2 and bool(gazetteer.find(doc[start].text))
        start = max((i + 1 for i in range(start, end - 1) if doc[i].text in _OUTLETS), default=start)
        while end - start > 1 and is_title(doc[start].text) and not is_given_name(doc[start]):
            start += 1
        if end < len(doc) and doc[end].ent_iob_ == "B" and doc[end].ent_type_ == "PERSON":
            end -= is_title(doc[end - 1].text) and end - start > 1
        if doc[start].text[0] in EDGES:
            return start, start
    elif label in {"ORG", "GPE"}:
        start += label == "ORG" and end - start > 1 and _is_described(doc[start])
        start += 2 * (end - start > 2 and _is_rank(doc, start + 1))
        while end - start > 1 and any(
            ends(doc[end - 1]) for ends in (is_person_noun, _is_common_tail, _prosecutes, _trails)
        ):
            end -= 1
        if _is_contest(doc, end) and end - start > 1:
            start = end - 1
        start += end - start > 2 and _is_incumbent(doc, start, end, gazetteer)
        start += end - start > 1 and _is_of_party(doc, start)
        start -= label == "ORG" and _is_numbered(doc, start, end)
    return start, end


def _is_described(first: Token) -> bool:
    """Tell whether a noun only says what the name after it is ("drugmaker Acme")."""
    return first.is_lower and first.tag_ in {"NN", "NNS"} and first.nbor().is_title


def _is_common_tail(token: Token) -> bool:
    """Tell whether a token only says what the name before it is ("IRNA news agency", "Trump campaign")."""
    return token.text.islower() and token.pos_ == "NOUN" and token.lower_ != "party"


def _is_contest(doc: Doc, end: int) -> bool:
    """Tell whether a state is where a seat is fought for or held ("Ohio | Senate race", "| GOP Rep.")."""
    if end == len(doc):
        return False
    member = doc[end - 1].text == "GOP" and doc[end].pos_ in {"NOUN", "PROPN"}
    at = min(end + (doc[end].lower_ in {"special", "primary", "general"}), len(doc) - 1)
    contest = doc[at].lower_ in words("parties", "contests")
    return member or (contest and doc[end - 1].text in {"Senate", "House"})


def _is_incumbent(doc: Doc, start: int, end: int, gazetteer: Gazetteer) -> bool:
    """Tell whether whose term it is stands before a known body ("the Obama | White House")."""
    person = any(sense.entry.kind == "Person" for sense in gazetteer.senses(doc[start].text))
    return person and gazetteer.find(doc[start + 1 : end].text) is not None


def _is_of_party(doc: Doc, start: int) -> bool:
    """Tell whether a name begins with the party that leads a chamber ("Republican | Senate")."""
    return doc[start].lower_ in words("parties", "adherents") and doc[start + 1].text in {"Senate", "House"}


def _prosecutes(token: Token) -> bool:
    """Tell whether a token begins the office in "Baltimore County State's Attorney", "District Attorney"."""
    after = token.doc[token.i + 1 : token.i + 3].text.lower().replace("’", "'")
    district = token.lower_ in {"district", "circuit"} and after.startswith(("attorney", "judge"))
    return district or (token.lower_ == "state" and after == "'s attorney")


def _trails(token: Token) -> bool:
    """Tell whether a token cannot be the last of a name."""
    verb = token.is_lower and token.tag_ in _VERBS
    mark = token.text in EDGES or token.is_space
    mark = mark or (token.text == "I" and token.dep_ == "nsubj" and token.head.tag_ == "VBP")
    return (
        mark
        or verb
        or token.tag_ in {"POS", "IN", "CC", "DT"}
        or (token.like_num and token.text not in _CLOSING)
    )


def _is_rank(doc: Doc, end: int) -> bool:
    """Tell whether an abbreviated title ends before a full stop at `end` ("Army Col | . Tom Berg")."""
    title = load_titles().at(doc[end - 1]) if end < len(doc) and doc[end].text == "." else None
    return title is not None and title.abbreviated


def _is_numbered(doc: Doc, start: int, end: int) -> bool:
    """Tell whether an ordinal right before belongs to the name of a unit ("the 82nd Airborne Division").

    So it does to a court's ("the 9th U.S. Circuit Court of Appeals").
    """
    unit = end > start and doc[end - 1].lower_ in words("parties", "units")
    unit = unit or any(token.text == "Circuit" for token in doc[start:end])
    return unit and start > 0 and _ORDINAL.fullmatch(doc[start - 1].text) is not None


def is_person_noun(token: Token) -> bool:
    """Tell whether a noun for a person ends a name that it is no part of ("Fed | economist")."""
    noun = noun_of(token.lemma_)
    joined = token.i > 0 and token.nbor(-1).pos_ in {"CCONJ", "ADP"}
    bureau = "Office" in token.doc[max(token.i - 4, 0) : token.i].text.split()
    return noun is not None and noun.sort == "person" and not (joined or bureau)


def has_digit(token: Token) -> bool:
    """Tell whether a token has a digit in it."""
    return any(character.isdigit() for character in token.text)
