"""Memberships beside names: party tags, adherents, "Labour's X", "X of the Socialist Party", "his party"."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from kg.language.annotations import Role
from kg.language.belonging import belonging
from kg.language.lexicon import words
from kg.language.names.spans import NameSpan, NameSpans
from kg.language.offices.appositions import Holder, seat
from kg.language.offices.phrase import OfficePhrase
from kg.language.parties import bench, name_party, party_at, tags
from kg.language.sieve import Sieve
from kg.language.syntax import POSSESSIVE_ENDINGS, children

_OWNERS = frozenset({"his", "her"})
_ADJECTIVES = frozenset({"JJ", "VBG", "VBN", "HYPH", "RB"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})
_BETWEEN = frozenset({"JJ", "NN", "NNP", "CD", "HYPH"})
_BODIES = frozenset({"Organization", "Party"})
_JOINED = frozenset(
    {"alliance", "army", "association", "bloc", "brigade", "caucus", "coalition", "commission", "committee"}
    | {"congress", "council", "federation", "front", "group", "league", "movement", "parliament", "party"}
    | {"qaeda", "senate", "society", "state", "union"}
)
"""Last words of names of bodies that one is a member of."""
_MEMBER, _EMPLOYEE = 0.7, 0.45
_INSERT = 3


def _is_side(word: str) -> bool:
    return word.lower().removesuffix("s") in words("parties", "contestants") | words("parties", "fighters")


_TAGS_AND_SIDES = Sieve("ORTH", lambda word: word in tags() or _is_side(word))


def memberships(doc: Doc, names: NameSpans, held: Iterable[tuple[OfficePhrase, Holder]]) -> Iterator[Role]:
    """Yield the memberships of a document; the party that a tag stands for becomes a name of it."""
    seats, holders = set(), {}
    for phrase, holder in held:
        seats.add(seat(doc, phrase, holder, names))
        holders[phrase.end] = holder[0]
        yield from _beside_office(doc, phrase, holder, names)
    for token in _TAGS_AND_SIDES(doc):
        if token.text in tags():
            yield from _tagged(doc, token, names)
        else:
            yield from _standing(doc, token, names)
    for name in names.spans:
        if name.kind == "Person":
            yield from _employed(doc, name, names)
        if name.kind == "Party" and (name.end >= len(doc) or doc[name.end].pos_ not in _NOMINAL):
            yield from _owned(doc, name, names)
        if name.kind in _BODIES and name.head not in seats:
            yield from _belonging(doc, name, names, holders)
    yield from belonging(doc, names)


def _beside_office(doc: Doc, phrase: OfficePhrase, holder: Holder, names: NameSpans) -> Iterator[Role]:
    """Read "Democrat X", "Republican Sen. X", "Fidesz lawmaker X", "Labour's home affairs spokesman X"."""
    if holder[0] == phrase.head or (phrase.title.category == "member" and phrase.party is None):
        return
    party = None if _is_apart(doc, phrase) else _of_office(doc, phrase, names)
    if party is not None:
        former = phrase.former and phrase.title.category == "adherent"
        yield Role("MemberOf", holder[0], *party, party[0], former, holder[1])


def _is_apart(doc: Doc, phrase: OfficePhrase) -> bool:
    """Tell whether a dash parts an object from a list that may be of others ("to beat Democrats - …")."""
    dashed = phrase.title.plural and phrase.end < len(doc) and doc[phrase.end].text in {"-", "--", "–", "—"}
    return dashed and doc[phrase.head].dep_ not in {"nsubj", "nsubjpass"}


def _of_office(doc: Doc, phrase: OfficePhrase, names: NameSpans) -> tuple[int, int] | None:
    """Return the tokens of the party that an office phrase names, if its holder is a member of it."""
    title = phrase.title
    if title.category == "adherent" or title.words[-1] in words("parties", "adherents"):
        return party_at(doc, phrase.head, names)
    if phrase.party is not None:
        return party_at(doc, phrase.party, names)
    if title.category == "speaker" or title.words == ("leader",):
        return _party_before(doc, doc[phrase.head - len(title.words) + 1], names)
    if phrase.organization is not None and (phrase.determiner == "'s" or title.category == "legislator"):
        owner = names.at(phrase.organization)
        if owner is not None and owner.kind == "Party":
            return owner.start, owner.end
    benched = title.category == "legislator" and phrase.left < phrase.head and title.words != ("lord",)
    return bench(doc, phrase.head - len(title.words), names) if benched else None


def _tagged(doc: Doc, token: Token, names: NameSpans) -> Iterator[Role]:
    """Read "Sen. John McCain (R-Ariz.)", "Marco Rubio, R-Fla."."""
    i = token.i
    if i < 2 or i + 1 >= len(doc) or doc[i - 1].text not in {"(", ",", "["}:
        return
    following = doc[i + 1].text
    if following not in {"-", "–", ")", "]"} and not (following == "," and doc[i - 1].text == "("):
        return
    name = names.ending(i - 1 - (doc[i - 2].is_space or doc[i - 2].text == ","))
    bare = following in {")", "]"}
    if name is not None and not (bare and _is_caption(doc)):
        end = i + 3 if following in {"-", "–"} and i + 3 <= len(doc) else i + 1
        name_party(doc, i, end, tags()[token.text])
        yield Role("MemberOf", name.head, i, end, i, confidence=0.9)


def _standing(doc: Doc, noun: Token, names: NameSpans) -> Iterator[Role]:
    """Read "Republican presidential nominee X", "X, the SNP candidate", "Republican rivals, X and Y"."""
    apposed = [noun.head] if noun.dep_ == "appos" else list(children(noun, "appos"))
    if noun.tag_ == "NNS":
        apposed += [conjunct for token in apposed for conjunct in token.conjuncts]
    following = names.starting(noun.i + 1)
    found = [following] if following else [name for t in apposed if (name := names.at(t.i))]
    persons = [name for name in found if name.kind == "Person"]
    party = (_party_before(doc, noun, names) or _armed(noun, names)) if persons else None
    if party is not None:
        for person in persons:
            yield Role("MemberOf", person.head, *party, party[0], confidence=0.75)


def _armed(noun: Token, names: NameSpans) -> tuple[int, int] | None:
    """Return the organization in "Hamas militant X"."""
    body = names.ending(noun.i, {"Organization"}) if noun.lower_ in words("parties", "fighters") else None
    return None if body is None or body.adjective else (body.start, body.end)


def _party_before(doc: Doc, noun: Token, names: NameSpans) -> tuple[int, int] | None:
    """Return the tokens of the party among the words right before a noun."""
    for i in range(noun.i - 1, max(noun.i - 1 - _INSERT, 0) - 1, -1):
        party = party_at(doc, i, names)
        if party is not None:
            return party
        if names.at(i) is not None or doc[i].tag_ not in _BETWEEN:
            return None
    return None


def _employed(doc: Doc, person: NameSpan, names: NameSpans) -> Iterator[Role]:
    """Read "Sinn Féin's Mary Lou McDonald"; who works for a company or station is hardly a member."""
    ending = person.start - 1
    if ending > 0 and doc[ending].text in POSSESSIVE_ENDINGS and person.end - person.start > 1:
        body = names.ending(ending, _BODIES)
        if body is not None and not (body.adjective or _is_outlet(doc, body)):
            is_joined = body.kind == "Party" or doc[body.end - 1].lower_ in _JOINED
            confidence = _MEMBER if is_joined else _EMPLOYEE
            yield Role("MemberOf", person.head, body.start, body.end, body.head, confidence=confidence)


def _is_outlet(doc: Doc, body: NameSpan) -> bool:
    """Tell whether a body is a newspaper or station, known or by the last word of its name."""
    return body.is_outlet or doc[body.end - 1].lower_ in words("institutions", "outlets")


def _is_caption(doc: Doc) -> bool:
    """Tell whether "(R)" may mean the right side of a picture, since "(L)" or "(C)" stands somewhere, too."""
    return any(f"({side})" in doc.text for side in ("L", "C"))


def _owned(doc: Doc, party: NameSpan, names: NameSpans) -> Iterator[Role]:
    """Read "Herzog's Zionist Union", "his ruling Socialist Party"."""
    i = party.start - 1
    while i > max(0, party.start - 1 - _INSERT) and doc[i].tag_ in _ADJECTIVES:
        i -= 1
    if i < 0:
        return
    if doc[i].lower_ in _OWNERS and doc[i].tag_ == "PRP$":
        yield Role("MemberOf", i, party.start, party.end, party.head, confidence=0.75)
    elif doc[i].text in POSSESSIVE_ENDINGS and (owner := names.ending(i)):
        yield Role("MemberOf", owner.head, party.start, party.end, party.head, confidence=0.8)


def _belonging(doc: Doc, body: NameSpan, names: NameSpans, holders: dict[int, int]) -> Iterator[Role]:
    """Read "Jay Stanley of the Civil Liberties Union", "X, a lawmaker from the Likud party", "X (SPD)"."""
    i = body.start - 1
    if body.kind == "Party" and i > 0 and doc[i].text == "(" and (person := names.ending(i)) is not None:
        yield Role("MemberOf", person.head, body.start, body.end, body.head, confidence=0.85)
    while i > max(0, body.start - 1 - _INSERT) and doc[i].tag_ in _ADJECTIVES:
        i -= 1
    i = i - 1 if i > 0 and doc[i].lower_ == "the" else body.start - 1
    if i < 1 or doc[i].lower_ not in {"of", "from", "with", "for"}:
        return
    if body.kind == "Party" and i in holders:
        yield Role("MemberOf", holders[i], body.start, body.end, body.head, confidence=0.75)
    closed = body.end < len(doc) and doc[body.end].text == ","
    unit = names.ending(i, {"Organization"})
    if unit is not None and doc[i].lower_ == "of" and doc[unit.end - 1].lower_ in words("parties", "units"):
        yield Role("MemberOf", unit.head, body.start, body.end, body.head, confidence=0.75)
    member = names.ending(i - (doc[i - 1].text == "," and closed))
    party = doc[i].lower_ == "from" and body.kind == "Party"
    beside = doc[i].lower_ == "with" and closed and doc[i - 1].text == "," and doc[i].dep_ == "prep"
    if member is not None and not _is_outlet(doc, body) and (doc[i].lower_ == "of" or party or beside):
        for name in (member, *_beside(doc, member, names)):
            yield Role("MemberOf", name.head, body.start, body.end, body.head, confidence=0.7)


def _beside(doc: Doc, member: NameSpan, names: NameSpans) -> Iterator[NameSpan]:
    """Yield the person before "and" that shares a body, if both are named in full and without title."""
    partner = names.ending(member.start - 1) if doc[member.start - 1].lower_ == "and" else None
    if partner is not None and min(n.end - n.start for n in (member, partner)) > 1:
        titled = partner.start > 0 and doc[partner.start - 1].dep_ == "compound"
        if not titled and doc[member.head] in doc[partner.head].conjuncts:
            yield partner
