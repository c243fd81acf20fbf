"""Offices of two articles end in one post; ids of facts, mentions and entities agree."""

import hashlib

from kg.actors.resolve import resolve_actors
from kg.gazetteer import load_gazetteer
from kg.model import Argument, Article, Entity, Fact, Mention, Reading, Span


def resolved(nlp, text, office, *, holder):
    doc = nlp(text)
    clusters = doc._.clusters

    def span(part):
        start = text.index(part)
        return Span(start, start + len(part), part)

    def argument(name):
        return Argument(span(name), str(next(c.id for c in clusters if c.name == name)))

    fact = Fact("1", "OfficeClaim", span(text), span(text), argument(holder), office=span(office))
    article = Article("a", text, hashlib.sha256(text.encode()).hexdigest())
    mentions = tuple(
        Mention(Span(doc[m.start].idx, doc[m.end - 1].idx + len(doc[m.end - 1]), doc[m.start : m.end].text),
                str(c.id), m.form)
        for c in clusters
        for m in c.mentions
    )  # fmt: skip
    entities = tuple(Entity(str(c.id), c.name, c.kind) for c in clusters)
    reading = Reading(article, entities, mentions, (), (fact,))
    return resolve_actors(reading, clusters, load_gazetteer())


def test_rival_claims_share_a_post(nlp):
    one = resolved(
        nlp,
        "Ana Petrova claimed to be Speaker of the National Assembly of Ecuador.",
        "Speaker of the National Assembly of Ecuador",
        holder="Ana Petrova",
    )
    two = resolved(
        nlp,
        "Tom Berg declared himself parliament speaker after Ecuador's National Assembly met in Ecuador.",
        "parliament speaker",
        holder="Tom Berg",
    )
    assert one.facts[0].post == two.facts[0].post
    assert one.facts[0].post.id == "speaker-national-assembly-of-ecuador"


def test_a_nationality_is_no_part_of_the_role(nlp):
    reading = resolved(
        nlp, "Ana Petrova says she is the Kenyan president.", "Kenyan president", holder="Ana Petrova"
    )
    assert reading.facts[0].post.id == "president-kenya"


def test_ids_agree(nlp):
    reading = resolved(
        nlp, "Tom Berg told police that he was president of Kenya.", "president of Kenya", holder="Tom Berg"
    )
    ids = {entity.id for entity in reading.entities}
    assert reading.facts[0].agent.entity == "tom-berg"
    assert {mention.entity for mention in reading.mentions} <= ids
    assert "tom-berg" in ids
    assert any(i.startswith("police-") for i in ids)
