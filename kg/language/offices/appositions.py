"""Who holds an office: titles before names and appositions on either side of them."""

from spacy.tokens import Doc, Token

from kg.language.lexicon import read_lexicon, words
from kg.language.names.spans import NameSpan, NameSpans
from kg.language.nouns import noun_of
from kg.language.offices.complements import belongs_to_verb
from kg.language.offices.phrase import OfficePhrase
from kg.language.offices.titles import load_titles
from kg.language.syntax import POSSESSIVE_ENDINGS, VERBAL

_OPENING = frozenset({",", "(", "–", "—", "--", "["})
_CLOSING = frozenset(
    {",", ".", ")", ";", ":", "–", "—", "--", "]", "?", "!", "who", "whose", "that", "which"}
)
_ONCE = frozenset({"formerly", "once", "previously"})
_ADVERBS = _ONCE | {"now", "then", "currently", "also", "himself", "herself", "perhaps", "meanwhile"}
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_REFERRING = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "poss", "dative", "conj"})
_SEATED = frozenset({"legislator", "governor", "judge", "head_of_state", "head_of_government"})
"""Classes of titles that a constituency, court or country belongs to."""
_SEATS = frozenset({"Place", "Country", "Organization"})
_SEATS_OF = frozenset({"'s office", "’s office"})
_QUOTES = frozenset("\"”'")
INSERT = 8
"""Most tokens of an insertion between a name and its apposition: "(R-Ohio)", ", 58,"."""

Holder = tuple[int, float]
"""Token of a holder's head, and the confidence that it is one."""


def title_holders(doc: Doc, phrase: OfficePhrase, names: NameSpans) -> list[Holder]:
    """Read "Secretary of State Mike Pompeo"; after a plural, all names of the coordination."""
    if doc[phrase.left].lower_ in {"a", "an"} or _is_work(doc, phrase.left):
        return []
    name = name_at(doc, phrase.end, phrase, names)
    if name is None or (doc[name.start].is_sent_start and not phrase.title.abbreviated):
        return []
    if phrase.left and doc[phrase.left - 1].is_quote and doc[name.end : name.end + 2].text[:1] in _QUOTES:
        return []
    first, *others = listed(doc, name, phrase, names)
    return [(first, 0.9), *((head, 0.8) for head in others)]


def _is_work(doc: Doc, start: int) -> bool:
    """Tell whether a title in capitals is that of a film or book ("the documentary President Roe")."""
    return start > 0 and doc[start].is_title and doc[start - 1].lower_ in words("offices", "works")


def seat(doc: Doc, phrase: OfficePhrase, holder: Holder, names: NameSpans) -> int | None:
    """Return the head of the place or court after a titled name ("Sen. X of Ohio")."""
    name = names.at(holder[0])
    seated = phrase.organization is None and phrase.title.category in _SEATED
    if not seated or name is None:
        return None
    of = _after_bracket(doc, name.end)
    of += doc[of : of + 2].text == ", of"
    if of + 1 >= len(doc) or doc[of].lower_ != "of" or belongs_to_verb(doc[name.head], "of"):
        return None
    after = names.starting(of + 1 + (doc[of + 1].lower_ == "the"), _SEATS)
    return None if after is None else after.head


def name_at(doc: Doc, i: int, phrase: OfficePhrase, names: NameSpans) -> NameSpan | None:
    """Return the name of a holder that begins at token `i` or after forms of address."""
    while i < len(doc) and is_honorific(doc[i]):
        i += 1
    i += i < len(doc) and doc[i].lower_ == "the" and phrase.title.category == "member"
    return names.starting(i, phrase.kinds)


def is_honorific(token: Token) -> bool:
    """Tell whether a token is a form of address and no office ("Mr.", "Datuk")."""
    noun = noun_of(token.lower_.rstrip("."))
    titled = noun is not None and noun.sort == "title" and token.text[0].isupper()
    return titled and load_titles().at(token) is None


def _next_coordinated(doc: Doc, end: int, phrase: OfficePhrase, names: NameSpans) -> NameSpan | None:
    """Return the name that is coordinated with the one ending at `end`: ", X", "of Ohio and X"."""
    i = end
    if i + 1 < len(doc) and doc[i].lower_ == "of" and (place := names.at(i + 1)):
        i = place.end
    joined = i = _after_bracket(doc, i)
    while i < len(doc) and doc[i].lower_ in {",", "and", "&", "the", "as", "well"}:
        i += 1
    return names.starting(i, phrase.kinds) if i > joined else None


def _after_bracket(doc: Doc, i: int) -> int:
    """Return the token after a bracket that opens at `i` ("(R)"), or `i` itself."""
    if i >= len(doc) or doc[i].text != "(":
        return i
    return next((j + 1 for j in range(i, min(i + INSERT, len(doc))) if doc[j].text == ")"), i)


def appositive_before(doc: Doc, phrase: OfficePhrase, names: NameSpans) -> list[Holder]:
    """Read "Argentina's foreign minister, Felipe Solá,"."""
    if phrase.end + 1 >= len(doc) or doc[phrase.end].text not in _OPENING:
        return []
    told = doc[phrase.left - 1].text in _OPENING and name_before(doc, phrase.left - 1, names, phrase)
    name = None if phrase.inner_place or told else name_at(doc, phrase.end + 1, phrase, names)
    initial = bool(doc[phrase.left].is_sent_start)
    counted = phrase.title.plural and doc[max(phrase.left - 1, 0)].like_num
    if name is None or not (phrase.determiner or initial or counted):
        return []
    if name.end < len(doc) and doc[name.end].text in POSSESSIVE_ENDINGS:
        return []
    head = doc[name.head]
    heads = listed(doc, name, phrase, names)
    if head.dep_ == "appos" and phrase.left <= head.head.i < phrase.end:
        return [(i, 0.85) for i in heads]
    closed = name.end >= len(doc) or doc[name.end].text in _CLOSING or len(heads) > 1
    return [(i, 0.75) for i in heads] if closed or initial else []


def listed(doc: Doc, name: NameSpan, phrase: OfficePhrase, names: NameSpans) -> list[int]:
    """Return the head of a name, after a plural also those of the names coordinated with it."""
    heads = [name.head]
    after: NameSpan | None = name
    while phrase.title.plural and after and (after := _next_coordinated(doc, after.end, phrase, names)):
        heads.append(after.head)
    return heads


def appositive_after(doc: Doc, phrase: OfficePhrase, names: NameSpans) -> list[Holder]:
    """Read "Felipe Solá, the foreign minister of Argentina,"."""
    i = _before_adverbs(doc, phrase)
    if i >= 0 and doc[i].is_quote:
        return []
    if doc[phrase.start - 1].lower_ == "other":
        return []
    name = name_before(doc, i, names, phrase) if i > 0 and doc[i].text in _OPENING else None
    if name is None:
        return _appositive_by_parse(doc, phrase, names)
    head = doc[phrase.head]
    holders = _with_conjuncts(doc[name.head], phrase, names)
    if phrase.title.plural and len(holders) == 1 and i == phrase.left - 1:
        return []
    if head.dep_ == "appos" and name.start <= head.head.i < name.end:
        return [(i, 0.85) for i in holders]
    closed = phrase.end >= len(doc) or doc[phrase.end].lower_ in _CLOSING
    if not closed or head.dep_ in _SUBJECTS:
        return []
    return [(i, 0.75) for i in holders]


def _with_conjuncts(head: Token, phrase: OfficePhrase, names: NameSpans) -> list[int]:
    """Return the head of a name, for a plural also of those coordinated with it ("A and B, both members")."""
    heads = [head, *head.conjuncts] if phrase.title.plural else [head]
    return [t.i for t in heads if (name := names.at(t.i)) is not None and name.kind in phrase.kinds]


def _before_adverbs(doc: Doc, phrase: OfficePhrase) -> int:
    """Return the token before the phrase, passing over "one of" and adverbs such as "formerly"."""
    i = phrase.left - 1
    if i >= 1 and doc[i].lower_ == "of" and doc[i - 1].lower_ == "one":
        i -= 2
    i -= phrase.title.plural and doc[i].lower_ in {"both", "all"}
    while i > 0 and doc[i].lower_ in _ADVERBS:
        phrase.former = phrase.former or doc[i].lower_ in _ONCE
        i -= 1
    return i


def name_before(doc: Doc, i: int, names: NameSpans, phrase: OfficePhrase) -> NameSpan | None:
    """Return the name before the mark at `i`, passing over "(R-Ohio)", ", R-Ohio", "(R) of Ohio", an age."""
    if name := names.ending(i, phrase.kinds):
        return name
    home = names.ending(i, {"Place"})
    if home is not None and doc[home.start - 2 : home.start].text == ") of":
        return name_before(doc, home.start - 1, names, phrase)
    opening = "(" if doc[i - 1].text == ")" else ","
    for j in range(i - 2, max(i - INSERT, 0), -1):
        if doc[j].text == opening:
            return names.ending(j, phrase.kinds)
        if names.ending(j + 1, phrase.kinds) or doc[j].pos_ in VERBAL:
            return None
    return None


def _appositive_by_parse(doc: Doc, phrase: OfficePhrase, names: NameSpans) -> list[Holder]:
    """Follow the parse where more than an insertion stands between name and office."""
    token = first_conjunct(outside_partitive(doc[phrase.head]))
    if (
        token.dep_ != "appos"
        or token.head.i > phrase.left
        or (phrase.title.plural and token.i == phrase.head)
    ):
        return []
    name = names.at(token.head.i)
    apart = name is not None and name.end < phrase.left and name.kind in phrase.kinds
    return [(name.head, 0.7)] if name is not None and apart else []


def outside_partitive(token: Token) -> Token:
    """Return "one" for the noun in "one of the seven managers", any other token itself."""
    if token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lower_ == "one":
        return token.head.head
    return token


def first_conjunct(token: Token) -> Token:
    """Return the first member of the coordination that `token` is in."""
    while token.dep_ == "conj" and token.head.i < token.i:
        token = token.head
    return token


def named_complement(doc: Doc, phrase: OfficePhrase, names: NameSpans) -> list[Holder]:
    """Read "the Iraqi city of Mosul", not "the Molenbeek district of Brussels"."""
    name = None if phrase.inner is None else names.at(phrase.inner)
    whole = None if phrase.organization is None else names.at(phrase.organization)
    if whole is not None and not whole.adjective and doc[phrase.head].lower_ in words("places", "quarters"):
        return []
    return [(name.head, 0.8)] if name is not None and name.kind in phrase.kinds else []


def description(doc: Doc, phrase: OfficePhrase, names: NameSpans) -> list[Holder]:
    """Read an office that stands for its holder: "the Kremlin spokesman said"."""
    if phrase.title.plural or phrase.title.strength == "other" or names.at(phrase.head) is not None:
        return []
    general = read_lexicon("offices")["general"]
    plain = phrase.title.strength == "occupation" or doc[phrase.head].lower_ in general
    if plain and (phrase.determiner != "the" or phrase.organization is None):
        return []
    if not phrase.determiner or doc[phrase.end : phrase.end + 2].text.lower() in _SEATS_OF:
        return []
    after_as = phrase.left > 0 and doc[phrase.left - 1].lower_ == "as"
    return [] if after_as or doc[phrase.head].dep_ not in _REFERRING else [(phrase.head, 0.5)]
