"""Parties as they stand beside the names of politicians: tags, adherents and benches."""

from collections import Counter

from spacy.tokens import Doc

from kg.gazetteer import load_gazetteer
from kg.language.annotations import Cluster, ClusterMention
from kg.language.lexicon import read_lexicon, words
from kg.language.names.spans import NameSpan, NameSpans

Range = tuple[int, int]
_UNKNOWN = frozenset({"Organization", "Other"})
_NO_PARTY = frozenset({"NORP", "GPE", "LOC", "DATE"})


def tags() -> dict[str, str]:
    """Return the ids of parties by their tags ("R", "Lab")."""
    found: dict[str, str] = read_lexicon("parties")["tags"]
    return found


def party_at(doc: Doc, i: int, names: NameSpans) -> Range | None:
    """Return the tokens of the party at token `i`: its name, or an adherent who stands for it.

    An adherent ("Republican", "Democrats") becomes a name of the party.
    """
    name = names.at(i)
    if name is not None and name.kind == "Party" and name.end - name.start > 1:
        return name.start, name.end
    entry = _adherent(doc, i, names)
    if entry is not None:
        name_party(doc, i, i + 1, entry)
        return i, i + 1
    is_party = name is not None and name.kind == "Party" and doc[i].lower_ not in adherents()
    return (name.start, name.end) if name is not None and is_party else None


def adherents() -> dict[str, str]:
    """Return the ids of parties by the nouns and adjectives for those who belong to them."""
    found: dict[str, str] = read_lexicon("parties")["adherents"]
    return found


def _adherent(doc: Doc, i: int, names: NameSpans) -> str | None:
    """Return the party's id; "Social Democrat", "Irish Republican", "Democratic Unionist" are of others."""
    entry = adherents().get(doc[i].lower_.removesuffix("s"))
    if entry is None or not doc[i].text[0].isupper():
        return None
    beside = {doc[j].lower_ for j in (i - 1, i + 1) if 0 <= j < len(doc)}
    before = names.at(i - 1) if i else None
    country = load_gazetteer().entries[entry].country
    foreign = before is not None and before.kind == "Country" and _country(doc, before) != country
    return None if foreign or beside & words("parties", "others") else entry


def _country(doc: Doc, name: NameSpan) -> str | None:
    senses = load_gazetteer().senses(doc[name.start : name.end].text)
    return senses[0].entry.country if senses else None


def bench(doc: Doc, i: int, names: NameSpans) -> Range | None:
    """Return the tokens of the party before a legislator's title: "Conservative MP", "Fidesz lawmaker".

    A word that parties of several countries share means the one of the country that the article names most.
    """
    name = names.at(i)
    text = doc[i : i + 1].text if name is None else doc[name.start : name.end].text
    form = read_lexicon("parties")["benches"].get(text.lower()) if text[0].isupper() else None
    entry = None if form is None else _most_named(doc, form)
    if entry is not None:
        name_party(doc, i, i + 1, entry)
        return i, i + 1
    if name is None or name.kind not in _UNKNOWN or load_gazetteer().senses(text):
        return None
    other = doc[i].ent_type_ in _NO_PARTY or doc[i].lower_ in words("parties", "chambers")
    return None if other or name.adjective else (name.start, name.end)


def _most_named(doc: Doc, form: str) -> str | None:
    entries = load_gazetteer().entries
    known = [(entries[c.gazetteer].country, len(c.mentions)) for c in doc._.names if c.gazetteer in entries]
    count: Counter[str | None] = Counter()
    for country, mentions in known:
        count[country] += mentions
    parties = [s.entry for s in load_gazetteer().senses(form) if s.entry.kind == "Party"]
    best = max(parties, key=lambda entry: count[entry.country], default=None)
    return best.id if best is not None and best.country and count[best.country] else None


def name_party(doc: Doc, start: int, end: int, entry_id: str) -> None:
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
