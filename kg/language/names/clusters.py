"""Names of one entity put together: by entry, folded form, surname, acronym and shortened form."""

import re
from collections import Counter

from spacy.tokens import Doc

from kg.gazetteer import Entry, fold
from kg.language.annotations import Cluster, ClusterMention
from kg.language.lexicon import words
from kg.language.names.finding import KIND_OF_LABEL
from kg.language.names.forms import Found, Name, is_party_tag, text_key
from kg.language.names.kinds import has_article, is_called, is_explained, is_titled, may_be_person
from kg.language.names.labels import is_kin
from kg.language.names.persons import merge_persons
from kg.language.names.senses import SenseChooser, stands_for_government
from kg.language.nouns import load_given_names, noun_of
from kg.model import Kind

_FUNCTION_WORDS = frozenset({"of", "the", "and", "for", "on", "in", "to", "de", "la", "del"})
_PARTS = frozenset({"committee", "panel", "subcommittee", "caucus", "senate", "house"})
_LONG = 3
_BRACKETS = str.maketrans("", "", "[]")
_PLURAL_ACRONYM = re.compile(r"[A-Z]{2,}s")
_ADHERENTS = frozenset({"democrats", "republicans", "liberals", "conservatives", "socialists", "greens"})
_PARTY_WORDS = frozenset({"party", "partido", "partei", "parti"})


def cluster_names(doc: Doc, found: list[Found], chooser: SenseChooser) -> list[Cluster]:
    """Return the clusters of the names found, in the order of their first mentions."""
    names = _by_form(doc, found, chooser)
    persons = [name for name in names if name.kind == "Person"]
    others = [name for name in names if name.kind != "Person"]
    merged = [*merge_persons(persons), *_merge_others(doc, others)]
    merged.sort(key=lambda group: min(name.first for name in group))
    return [_cluster(doc, i, group, chooser) for i, group in enumerate(merged)]


def _by_form(doc: Doc, found: list[Found], chooser: SenseChooser) -> list[Name]:
    names: dict[str, Name] = {}
    for item in found:
        entry, place = _entry(doc, item, chooser)
        if entry is None and (_is_mere_word(doc, item) or _is_common_acronym(doc, item)):
            continue
        if entry is None and (item.label == "NORP" or _only_adjective(item)) and not place:
            continue
        key = f"#{entry.id}" if entry else text_key(doc, item)
        name = names.setdefault(key, Name(key, entry, text_key(doc, item) if entry else ""))
        name.kin = name.kin or (not name.found and is_kin(doc, item.start))
        name.found.append(item)
        _vote(doc, item, name, place)
    return list(names.values())


def _entry(doc: Doc, item: Found, chooser: SenseChooser) -> tuple[Entry | None, bool]:
    """Return the entry that a form means, and whether it is a city that does not mean its government."""
    sense = chooser.choose(item)
    if sense is None:
        return None, False
    if sense.form == "capital" and not stands_for_government(doc, item):
        return None, True
    return sense.entry, False


def _is_mere_word(doc: Doc, item: Found) -> bool:
    """Tell whether a word that opens a sentence is a party's name only elsewhere ("Labor economist X")."""
    opens = item.size == 1 and bool(doc[item.start].is_sent_start) and item.end < len(doc)
    party = bool(item.senses) and all(sense.entry.kind == "Party" for sense in item.senses)
    return opens and party and (doc[item.start].tag_ == "NNS" or doc[item.end].tag_ == "NN")


def _is_common_acronym(doc: Doc, item: Found) -> bool:
    """Tell whether a word in capitals is a common noun for a body ("a super PAC")."""
    word = doc[item.start].text
    noun = noun_of(word.lower()) if item.size == 1 and word.isupper() else None
    return noun is not None and noun.sort == "body"


def _only_adjective(item: Found) -> bool:
    return bool(item.senses) and all(sense.form in {"demonym", "people"} for sense in item.senses)


def _vote(doc: Doc, item: Found, name: Name, place: bool) -> None:
    if name.entry:
        name.votes[name.entry.kind] += 3
        return
    if item.label == "LAW":
        name.votes["Other"] += 3
        return
    if place or _in_dateline(doc, item):
        name.votes["Place"] += 2
    if item.senses and all(sense.entry.kind == "Party" for sense in item.senses):
        name.votes["Party"] += 3
    if item.label in KIND_OF_LABEL:
        name.votes[KIND_OF_LABEL[item.label]] += 1
    person = item.label == "PERSON"
    if (person and has_article(doc, item)) or ((person or not item.label) and is_explained(doc, item)):
        name.votes["Organization"] += 3
    own = name.key.split()
    if _PARTY_WORDS & {own[0], own[-1]} or (len(own) > 1 and own[-1] in _ADHERENTS):
        name.votes["Party"] += 3
    elif _PLURAL_ACRONYM.fullmatch(doc[item.end - 1].text):
        name.votes["Group"] += 3
    elif is_called(doc, item) or (person and own[-1] in words("persons", "undertakings")):
        name.votes["Organization"] += 3
    elif person and own[-1] in words("persons", "namesakes"):
        name.votes["Other"] += 3
    elif any((noun := noun_of(word)) and noun.sort == "body" for word in (own[0], own[-1])):
        name.votes["Organization"] += 2
    elif len(own) > _LONG and item.label != "ORG" and (noun := noun_of(own[-1])) and noun.sort == "place":
        name.votes["Place"] += 2
    elif len(own) < 5 and own[0] in load_given_names() and may_be_person(doc, item):
        name.votes["Person"] += 1 + (item.label == "ORG")
    if is_party_tag(doc, item.end + 1):
        name.votes["Person"] += 3
    if is_titled(doc, item):
        name.votes["Person"] += 2
        name.addressed = name.addressed or doc[item.start - 1].text[-1] == "."


def _in_dateline(doc: Doc, item: Found) -> bool:
    start = doc[item.start].idx
    return any(part.kind == "dateline" and part.start <= start < part.end for part in doc._.parts)


def _merge_others(doc: Doc, names: list[Name]) -> list[list[Name]]:
    """Put acronyms and shortened forms with the organization that they stand for."""
    groups = {name.key: [name] for name in names}
    bodies = [name for name in names if name.kind in {"Organization", "Party", "Other"}]
    owner = {name.key: name.key for name in names}
    for name in sorted(bodies, key=lambda n: len(n.key)):
        full = _expansion(doc, name, bodies)
        if full is not None and full.key != name.key and owner[full.key] == full.key:
            groups[full.key].extend(groups.pop(name.key))
            owner[name.key] = full.key
    return list(groups.values())


def _expansion(doc: Doc, short: Name, names: list[Name]) -> Name | None:
    if short.entry is not None:
        return next(
            (n for n in names if n is not short and n.entry is None and _introduces(doc, n, short)), None
        )
    if _is_legislative(short.key):
        fitting = [n for n in names if n is not short and n.entry is not None and n.entry.sector == "LEG"]
    else:
        fitting = [n for n in names if n is not short and _abbreviates(doc, short, n)]
    if len(fitting) > 1:
        fitting = [n for n in fitting if any(form.endswith(f" {short.key}") for form in _forms(doc, n))]
    return fitting[0] if len(fitting) == 1 else None


def _is_legislative(key: str) -> bool:
    """Tell whether a name is a mere noun for a legislature ("Parliament")."""
    noun = noun_of(key)
    return noun is not None and noun.sort == "body" and noun.sector == "LEG" and key not in _PARTS


def _introduces(doc: Doc, full: Name, short: Name) -> bool:
    """Tell whether `short` follows `full` in brackets ("Bulgarian National Radio (BNR)"), or spells it."""
    ends = {item.end for item in full.found}
    initials = "".join(word[0] for word in full.key.split())
    if len(initials) >= _LONG and full.first < short.first and text_key(doc, short.found[0]) == initials:
        return True
    return any(
        doc[item.start - 1].text == "(" and item.start - 1 in ends for item in short.found if item.start
    )


def _is_redefined(doc: Doc, short: Name, group: list[Name]) -> bool:
    """Tell whether the article gives an acronym a full name of its own, with no word of the known one's."""
    known = set(fold(short.entry.name).split()) - _FUNCTION_WORDS if short.entry else set()
    return any(
        full.entry is None and _introduces(doc, full, short) and known.isdisjoint(full.key.split())
        for full in group
    )


def _abbreviates(doc: Doc, short: Name, full: Name) -> bool:
    return any(_is_short_for(doc, short, full, form.split()) for form in _forms(doc, full))


def _forms(doc: Doc, name: Name) -> set[str]:
    """Return the folded forms in which a name is printed, and the gazetteer's."""
    forms = {text_key(doc, item) for item in name.found}
    return forms | {fold(name.entry.name)} if name.entry else forms


def _is_short_for(doc: Doc, short: Name, full: Name, words: list[str]) -> bool:
    forms = short.key.split()
    if len(words) <= len(forms):
        return False
    text = doc[short.found[0].start : short.found[0].end].text.replace(".", "")
    if text.isupper() and len(forms) == 1:
        initials = "".join(word[0] for word in words if word not in _FUNCTION_WORDS)
        return fold(text) == initials or _introduces(doc, full, short)
    alike = short.kind == full.kind or _is_authority(short, full)
    return (words[-len(forms) :] == forms and (len(forms) > 1 or alike or noun_of(forms[0]) is not None)) or (
        len(forms) == 1 and words[0] == forms[0] and noun_of(forms[0]) is None and alike
    )


def _is_authority(short: Name, full: Name) -> bool:
    """Tell whether what elsewhere is a party's name is a government body's here ("Labor" the department)."""
    return short.kind == "Party" and full.entry is not None and full.entry.sector == "GOV"


def _cluster(doc: Doc, number: int, group: list[Name], chooser: SenseChooser) -> Cluster:
    entry = next((name.entry for name in group if name.entry and not _is_redefined(doc, name, group)), None)
    found = sorted((item for name in group for item in name.found), key=lambda item: item.start)
    kind = _kind(group, entry)
    cluster = Cluster(number, _fullest(doc, found, entry, kind), kind)
    cluster.gazetteer = entry.id if entry else None
    if cluster.kind in {"Organization", "Party"}:
        cluster.country = next((c for item in found if (c := chooser.country_beside(item))), "")
    cluster.mentions = [_mention(doc, item) for item in found]
    return cluster


def _kind(group: list[Name], entry: Entry | None) -> Kind:
    if entry is not None:
        return entry.kind
    votes: Counter[Kind] = Counter()
    for name in group:
        votes.update(name.votes)
    return votes.most_common(1)[0][0] if votes else "Other"


def _mention(doc: Doc, item: Found) -> ClusterMention:
    return ClusterMention(item.start, item.end, doc[item.start : item.end].root.i, "name")


def _fullest(doc: Doc, found: list[Found], entry: Entry | None, kind: Kind) -> str:
    """Return the gazetteer's name, else the longest printed form; a person's without a nickname before it."""
    if entry is not None:
        return entry.name
    texts = [doc[item.start : item.end].text for item in found]
    if kind == "Person":
        texts = [text.translate(_BRACKETS) for text in texts if not _is_nickname(text, texts)]
    return max(texts, key=lambda text: (len(text.split()), not text.isupper(), len(text)))


def _is_nickname(text: str, texts: list[str]) -> bool:
    """Tell whether a form only puts a word that is no given name before another ("Shifty Adam Schiff")."""
    first, _, rest = text.partition(" ")
    return " " in rest and rest in texts and fold(first) not in load_given_names()
