"""What follows a title and belongs to it: "of State", "of the National Assembly", "for external affairs"."""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from kg.language.names.spans import NameSpans
from kg.language.nouns import noun_of
from kg.language.offices.phrase import HYPHENS
from kg.language.offices.titles import Title, Titles
from kg.language.syntax import ARTICLES, NOUN_TAGS

_PRENOMINAL = NOUN_TAGS | {"JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "AFX", "POS", "PRP$", "CD"}
_ALWAYS = frozenset({"of", "for"})
_ATTACHED = frozenset({"in", "at", "on", "with"})
_TO = frozenset({"diplomat", "adviser", "officer", "minister", "judge"})
_SEATED = frozenset({"head_of_state", "head_of_government", "legislator", "governor"})
"""Classes of titles that are held for no cause or field ("ripped the president | for the remarks")."""
_SUFFIXES = frozenset({"elect", "designate"})
_TIMES = frozenset({"DATE", "TIME", "PERCENT", "MONEY"})
_FRAMES = {
    "of": frozenset(
        {"accuse", "convict", "suspect", "warn", "inform", "remind", "notify", "assure", "reassure", "rob"}
        | {"strip", "persuade", "deprive", "acquit", "clear", "relieve", "convince", "rid", "cure"}
    ),
    "for": frozenset(
        {
            "blame",
            "praise",
            "criticize",
            "criticise",
            "condemn",
            "thank",
            "fault",
            "chastise",
            "chide",
            "rebuke",
        }
        | {"commend", "fine", "punish", "prosecute", "mock", "slam", "blast", "lambaste", "attack", "berate"}
        | {"credit", "reward", "arrest", "jail", "sue", "indict", "hail", "applaud", "denounce", "ridicule"}
        | {
            "censure",
            "reprimand",
            "scold",
            "admonish",
            "assail",
            "excoriate",
            "ask",
            "press",
            "pay",
            "forgive",
        }
    ),
}
"""Verbs that take a complement of their own after their object ("accused officials of bias")."""
_MOST = 3
"""Complements in a row: "Secretary of State for Foreign Affairs of Spain"."""


@dataclass(frozen=True, slots=True)
class Complement:
    """Token after the complement, and the head of the organization or country in it, if any."""

    end: int
    organization: int | None
    named: bool = False
    """Whether the organization is a name."""


def read_complement(
    doc: Doc, head: int, end: int, title: Title, titles: Titles, names: NameSpans
) -> Complement:
    """Read the prepositional complements of the title headed by token `head` that begin at token `end`."""
    found = Complement(end, None)
    for _ in range(_MOST):
        preposition = found.end
        if preposition + 1 >= len(doc) or not _licensed(doc, head, preposition, title):
            break
        phrase = base_noun_phrase(doc, preposition + 1, titles, names)
        if phrase is None:
            break
        organization = found.organization
        named = found.named
        if _gives_organization(title, doc[preposition].lower_) and (
            organization is None or _is_field(doc, title, organization, preposition, phrase, names)
        ):
            organization, named = organization_of(doc, phrase, titles, names)
        held = names.starting(phrase[1]) is not None
        about = doc[preposition].lower_ == "on" and title.strength == "occupation"
        bare = doc[preposition].lower_ in _ATTACHED and not (named or held or about) and found.end == end
        if bare and (title.strength == "office" or organization is None):
            break
        end_of_field = _with_second_host(doc, phrase[1], title, names)
        found = Complement(end_of_field, organization, named)
        if organization is None and end_of_field == phrase[1]:
            found = Complement(_joint_field(doc, phrase[1], titles, names), None)
    return found


def _with_second_host(doc: Doc, end: int, title: Title, names: NameSpans) -> int:
    """Return the end of a second country before the name ("Ambassador to Peru | and Chile Ana Ruiz")."""
    joined = title.category == "diplomat" and end + 1 < len(doc) and doc[end].lower_ == "and"
    host = names.starting(end + 1, {"Country", "Place", "Organization"}) if joined else None
    return end if host is None or names.starting(host.end) is None else host.end


def _joint_field(doc: Doc, end: int, titles: Titles, names: NameSpans) -> int:
    """Return the end of a second field before "at" ("director of trauma | and stress at the Institute")."""
    joined = end + 1 < len(doc) and doc[end].lower_ == "and" and doc[end + 1].tag_ in _PRENOMINAL
    field = base_noun_phrase(doc, end + 1, titles, names) if joined else None
    if field is None or field[1] >= len(doc) or doc[field[1]].lower_ != "at":
        return end
    plain = titles.at(doc[field[1] - 1]) is None and names.at(field[1] - 1) is None
    return field[1] if plain else end


def _is_field(
    doc: Doc, title: Title, organization: int, preposition: int, phrase: tuple[int, int], names: NameSpans
) -> bool:
    """Tell whether an unknown name before "at" or "with" and a body is a field ("of Asian Studies at X")."""
    name, body = names.at(organization), names.at(phrase[1] - 1)
    if name is None or body is None or body.kind in {"Person", "Place", "Country"}:
        return False
    bare = doc[name.start - 1].lower_ in _ALWAYS and name.end == preposition
    region = name.kind in {"Place", "Country"} and title.strength != "office"
    return bare and doc[preposition].lower_ in {"at", "with"} and (region or name.entry is None)


def _licensed(doc: Doc, head: int, preposition: int, title: Title) -> bool:
    token = doc[preposition]
    word = token.lower_
    if belongs_to_verb(doc[head], word):
        return False
    if word in _ALWAYS:
        seated = title.category in _SEATED and "vice" not in title.words
        seated = seated and doc[preposition + 1].ent_type_ not in {"GPE", "LOC", "ORG"}
        return word == "of" or not (seated or doc[preposition + 1].lower_ in {"a", "an"})
    if word == "to":
        return (title.category in _TO or title.words[-1] == "counsel") and doc[preposition + 1].tag_ != "VB"
    if word == "from":
        elected = title.category == "legislator"
        elected = elected and (doc[head - 1].tag_ != "NN" or doc[head - 2].text in HYPHENS)
        return elected and doc[preposition + 1].ent_type_ == "GPE"
    own = head <= token.head.i < preposition or doc[head] in token.head.conjuncts
    feature = word == "with" and doc[preposition + 1].lower_ in {"a", "an"}
    return word in _ATTACHED and own and not feature


def belongs_to_verb(noun: Token, preposition: str) -> bool:
    """Tell whether a preposition after an object is the verb's ("accused officials | of bias")."""
    while noun.dep_ == "compound":
        noun = noun.head
    if noun.dep_ not in {"dobj", "dative"}:
        return False
    return noun.head.lemma_ in _FRAMES.get(preposition, frozenset())


def _gives_organization(title: Title, preposition: str) -> bool:
    """Tell whether a complement names the organization: an ambassador's is who sends, not who receives."""
    if (preposition == "on" and title.strength == "occupation") or (
        preposition == "in" and title.category == "adviser"
    ):
        return False
    return title.category != "diplomat" or preposition == "of"


def base_noun_phrase(doc: Doc, start: int, titles: Titles, names: NameSpans) -> tuple[int, int] | None:
    """Return the noun phrase without complements that begins at token `start`, or None if none does.

    It ends before a rank ("Chairman of the Joint Chiefs | Gen. X"), and before a person's name in
    apposition to a noun ("the Refugee Council | Enver Solomon").
    """
    i, last = start, None
    if doc[i].lower_ in ARTICLES:
        i += 1
    first = i
    while i < len(doc):
        token = doc[i]
        name = names.at(i)
        year = token.is_digit and doc[i - 1].tag_ == "POS"
        timed = token.ent_type_ in _TIMES and token.tag_ != "JJ" and not year
        if timed or (token.is_sent_start and i > start):
            break
        if last is not None and (rank := titles.at(token)) is not None and rank.abbreviated:
            break
        if name is not None and name.start == i:
            if name.kind == "Person" and last is not None and _apart(doc[i - 1], titles):
                break
            last, i = name.end, name.end
        elif token.tag_ in NOUN_TAGS:
            last, i = i + 1, i + 1
        elif (
            token.tag_ in _PRENOMINAL
            or token.text == "&"
            or (token.tag_ == "RB" and i == first)
            or (token.lower_ == "and" and last == i and _joins_fields(doc, i, titles))
        ):
            i += 1
        else:
            break
    return (start, last) if last is not None and not _goes_on(doc, last) else None


def _goes_on(doc: Doc, end: int) -> bool:
    """Tell whether a noun phrase is cut where a quotation begins ("host of HBO's | “Late Talk”")."""
    if end >= len(doc):
        return False
    return doc[end].tag_ == "POS" or (doc[end].is_quote and bool(doc[end - 1].whitespace_))


def _apart(noun: Token, titles: Titles) -> bool:
    """Tell whether a noun before a name is no title of it ("the Refugee Council | Enver Solomon")."""
    title = titles.at(noun)
    person = noun_of(noun.lower_.rstrip(".")) or noun_of(noun.lemma_)
    open_ended = noun.lower_ in titles.namesakes or (title is not None and title.strength != "other")
    called = person is not None and (person.sort == "title" or (person.sort == "person" and noun.is_lower))
    open_ended = open_ended or called
    return noun.tag_ in NOUN_TAGS and not (open_ended or noun.lower_ in _SUFFIXES)


def _joins_fields(doc: Doc, i: int, titles: Titles) -> bool:
    """Tell whether "and" stands between two fields of one office ("Foreign Affairs and Trade")."""
    return i + 1 < len(doc) and {doc[i - 1].lower_, doc[i + 1].lower_} <= titles.portfolios


def organization_of(
    doc: Doc, phrase: tuple[int, int], titles: Titles, names: NameSpans
) -> tuple[int | None, bool]:
    """Return the head of the organization, country or person in a noun phrase, and whether it is a name."""
    start, end = phrase
    last = end - 1
    name = names.at(last)
    field = doc[start:end].text.lower().split()
    if name is not None and (name.entry is not None or not titles.portfolios.issuperset(field)):
        return name.head, True
    definite = doc[start].lower_ == "the" or any(t.tag_ in {"POS", "PRP$"} for t in doc[start:last])
    if doc[last].lower_ in titles.portfolios and not (definite and doc[last].lower_ in titles.institutions):
        return None, False
    if definite or doc[last].lower_ in titles.institutions:
        return last, False
    inner = next((n for i in range(last, start - 1, -1) if (n := names.at(i)) is not None), None)
    return (None, False) if inner is None or inner.kind == "Person" else (inner.head, True)
