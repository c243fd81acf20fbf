"""Memberships beside names: party tags, adherents, "Labour's X", "X of the Socialist Party", "his party"."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from kg.gazetteer import load_gazetteer
from kg.language.annotations import Cluster, ClusterMention, Role
from kg.language.lexicon import read_lexicon
from kg.language.names.spans import NameSpan, NameSpans
from kg.language.nouns import noun_of
from kg.language.offices.appositions import Holder, seat
from kg.language.offices.phrase import OfficePhrase
from kg.language.syntax import POSSESSIVE_ENDINGS, children, first, nominal_conjuncts

_OWNERS = frozenset({"his", "her"})
_ADJECTIVES = frozenset({"JJ", "VBG", "VBN", "HYPH", "RB"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})
_MEMBERS = frozenset({"Person", "Country"})
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
    for name in names.spans:
        if name.kind == "Party" and (name.end >= len(doc) or doc[name.end].pos_ not in _NOMINAL):
            yield from _owned(doc, name, names)
        if name.kind in {"Party", "Organization"} and name.head not in seats:
            yield from _belonging(doc, name, names)


def _tags() -> dict[str, str]:
    tags: dict[str, str] = read_lexicon("parties")["tags"]
    return tags


def _beside_office(doc: Doc, phrase: OfficePhrase, holder: Holder, names: NameSpans) -> Iterator[Role]:
    """Read "Democrat X", "Republican Sen. X", "Labour's home affairs spokesman X"."""
    if phrase.title.category == "adherent":
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
    adherents: dict[str, str] = read_lexicon("parties")["adherents"]
    entry = adherents.get(doc[party].lower_.removesuffix("s"))
    if entry is not None:
        _name_party(doc, party, party + 1, entry)
    if entry is not None or phrase.title.category != "adherent":
        yield Role("MemberOf", holder[0], party, party + 1, party, phrase.former, holder[1])


def _tagged(doc: Doc, token: Token, names: NameSpans) -> Iterator[Role]:
    """Read "Sen. John McCain (R-Ariz.)", "Marco Rubio, R-Fla."."""
    i = token.i
    if i < 2 or i + 1 >= len(doc) or doc[i - 1].text not in {"(", ",", "["}:
        return
    following = doc[i + 1].text
    if following not in {"-", "–", ")", "]"} and not (following == "," and doc[i - 1].text == "("):
        return
    name = names.ending(i - 1 - doc[i - 2].is_space)
    bare = following in {")", "]"}
    if name is not None and not (bare and _is_caption(doc)):
        end = i + 3 if following in {"-", "–"} and i + 3 <= len(doc) else i + 1
        _name_party(doc, i, end, _tags()[token.text])
        yield Role("MemberOf", name.head, i, end, i, confidence=0.9)


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
    member = names.ending(i) if i > 0 and doc[i].lower_ in {"of", "from"} else None
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
