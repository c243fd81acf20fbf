"""Memberships beside names: party tags, adherents, "Labour's X", "X of the Socialist Party", "his party"."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from kg.gazetteer import load_gazetteer
from kg.language.annotations import Cluster, ClusterMention, Role
from kg.language.lexicon import read_lexicon, words
from kg.language.names.spans import NameSpan, NameSpans
from kg.language.nouns import noun_of
from kg.language.offices.appositions import Holder, seat
from kg.language.offices.phrase import OfficePhrase
from kg.language.syntax import POSSESSIVE_ENDINGS, children, first, nominal_conjuncts

_OWNERS = frozenset({"his", "her"})
_ADJECTIVES = frozenset({"JJ", "VBG", "VBN", "HYPH", "RB"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})
_MEMBERS = frozenset({"Person", "Country"})
_BETWEEN = frozenset({"JJ", "NN", "NNP", "CD", "HYPH"})
_BODIES = frozenset({"Organization", "Party"})
_INCLUDING = frozenset({"includes", "include", "included"})
_INSERT = 3


def memberships(doc: Doc, names: NameSpans, held: Iterable[tuple[OfficePhrase, Holder]]) -> Iterator[Role]:
    """Yield the memberships of a document; the party that a tag stands for becomes a name of it."""
    seats = set()
    for phrase, holder in held:
        seats.add(seat(doc, phrase, holder, names))
        yield from _beside_office(doc, phrase, holder, names)
    tags = _tags()
    for token in doc:
        if token.text in tags:
            yield from _tagged(doc, token, names)
        elif token.lower_ in _INCLUDING:
            yield from _including(token, names)
        elif token.lower_ in words("parties", "contestants"):
            yield from _standing(doc, token, names)
    for name in names.spans:
        if name.kind == "Person":
            yield from _employed(doc, name, names)
        if name.kind == "Party" and (name.end >= len(doc) or doc[name.end].pos_ not in _NOMINAL):
            yield from _owned(doc, name, names)
        if name.kind in {"Party", "Organization"} and name.head not in seats:
            yield from _belonging(doc, name, names)


def _tags() -> dict[str, str]:
    tags: dict[str, str] = read_lexicon("parties")["tags"]
    return tags


def _adherents() -> dict[str, str]:
    adherents: dict[str, str] = read_lexicon("parties")["adherents"]
    return adherents


def _beside_office(doc: Doc, phrase: OfficePhrase, holder: Holder, names: NameSpans) -> Iterator[Role]:
    """Read "Democrat X", "Republican Sen. X", "Labour's home affairs spokesman X"."""
    if phrase.title.category == "adherent" or phrase.title.words[-1] in _adherents():
        party: int | None = phrase.head
    elif phrase.party is not None:
        party = phrase.party
    else:
        party = phrase.organization if phrase.determiner == "'s" else None
        owner = None if party is None else names.at(party)
        party = party if owner is not None and owner.kind == "Party" else None
    if (
        holder[0] == phrase.head
        or party is None
        or not doc[party].text[0].isupper()
        or phrase.title.category == "member"
    ):
        return
    entry = _adherents().get(doc[party].lower_.removesuffix("s"))
    if entry is not None:
        _name_party(doc, party, party + 1, entry)
    if entry is not None or phrase.title.category != "adherent":
        name = names.at(party) if entry is None else None
        start, end = (party, party + 1) if name is None else (name.start, name.end)
        yield Role("MemberOf", holder[0], start, end, party, phrase.former, holder[1])


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
        _name_party(doc, i, end, _tags()[token.text])
        yield Role("MemberOf", name.head, i, end, i, confidence=0.9)


def _standing(doc: Doc, noun: Token, names: NameSpans) -> Iterator[Role]:
    """Read "Republican presidential nominee X", "X, the SNP candidate"."""
    apposed = [noun.head] if noun.dep_ == "appos" else list(children(noun, "appos"))
    person = names.starting(noun.i + 1) or next((n for t in apposed if (n := names.at(t.i))), None)
    party = _party_before(doc, noun, names) if person is not None and person.kind == "Person" else None
    if person is not None and party is not None:
        yield Role("MemberOf", person.head, *party, party[0], confidence=0.75)


def _party_before(doc: Doc, noun: Token, names: NameSpans) -> tuple[int, int] | None:
    """Return the tokens of the party among the words right before a noun."""
    for i in range(noun.i - 1, max(noun.i - 1 - _INSERT, 0) - 1, -1):
        name = names.at(i)
        if name is not None and name.kind == "Party":
            return name.start, name.end
        entry = _adherents().get(doc[i].lower_)
        if entry is not None and doc[i].text[0].isupper():
            _name_party(doc, i, i + 1, entry)
            return i, i + 1
        if name is not None or doc[i].tag_ not in _BETWEEN:
            return None
    return None


def _employed(doc: Doc, person: NameSpan, names: NameSpans) -> Iterator[Role]:
    """Read "Sinn Féin's Mary Lou McDonald"; the reporters of papers and stations are left out."""
    ending = person.start - 1
    if ending > 0 and doc[ending].text in POSSESSIVE_ENDINGS and person.end - person.start > 1:
        body = names.ending(ending, _BODIES)
        if body is not None and not (body.adjective or _is_outlet(doc, body)):
            yield Role("MemberOf", person.head, body.start, body.end, body.head, confidence=0.7)


def _is_outlet(doc: Doc, body: NameSpan) -> bool:
    return any(s.entry.sector == "MED" for s in load_gazetteer().senses(doc[body.start : body.end].text))


def _including(verb: Token, names: NameSpans) -> Iterator[Role]:
    """Read "the panel includes X and Y", "the coalition, which includes Turkey, along with Egypt"."""
    body = _whole(verb)
    if verb.pos_ != "VERB" or body is None or first(verb, "neg", "aux") is not None:
        return
    along = (c for prep in children(verb, "prep") if prep.lower_ == "with" for c in children(prep, "pobj"))
    for member in (m for token in (*children(verb, "dobj"), *along) for m in nominal_conjuncts(token)):
        name = names.at(member.i)
        if name is not None and name.kind in _MEMBERS and not name.adjective:
            yield Role("MemberOf", name.head, verb.i, verb.i + 1, body.i, confidence=0.75)


def _whole(verb: Token) -> Token | None:
    """Return the body that is said to include somebody; a relative clause may be far from its head."""
    subject = first(verb, "nsubj")
    if subject is None:
        return None
    relative = subject.lower_ == "which" and subject.i > 1
    found = (verb.head, subject.nbor(-1), subject.nbor(-2)) if relative else (subject,)
    return next((t for t in found if (noun := noun_of(t.lemma_)) is not None and noun.sort == "body"), None)


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


def _belonging(doc: Doc, body: NameSpan, names: NameSpans) -> Iterator[Role]:
    """Read "Chris Calabrese of the American Civil Liberties Union"."""
    i = body.start - 1
    if i > 0 and doc[i].lower_ == "the":
        i -= 1
    if i < 1 or doc[i].lower_ not in {"of", "from"}:
        return
    closed = body.end < len(doc) and doc[body.end].text == ","
    member = names.ending(i - (doc[i - 1].text == "," and closed))
    if member is not None and (doc[i].lower_ == "of" or body.kind == "Party"):
        yield Role("MemberOf", member.head, body.start, body.end, body.head, confidence=0.7)


def _name_party(doc: Doc, start: int, end: int, entry_id: str) -> None:
    """Make tokens ``start:end`` a name of the party with this id, and of nothing else."""
    names: list[Cluster] = doc._.names
    cluster = next((c for c in names if c.gazetteer == entry_id and c.kind == "Party"), None)
    if cluster is None:
        entry = load_gazetteer().entries[entry_id]
        cluster = Cluster(id=len(names), name=entry.name, kind="Party", gazetteer=entry_id)
    if any(mention.start == start and mention.end == end for mention in cluster.mentions):
        return
    for other in names:
        other.mentions = [m for m in other.mentions if m.end <= start or m.start >= end]
    cluster.mentions.append(ClusterMention(start, end, start, "name"))
    doc._.names = [c for c in names if c.mentions and c is not cluster] + [cluster]
    for number, known in enumerate(doc._.names):
        known.id = number
