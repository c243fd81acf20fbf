"""A reading as one JSON object: entities, mentions, times and facts with their offsets in the text."""

from typing import Any

from kg.model import Argument, Entity, Fact, Reading, Span, Tally

Json = dict[str, Any]
DEFAULT_BASE = "https://w3id.org/political-events/id/"


def annotation(reading: Reading, *, base: str = DEFAULT_BASE) -> Json:
    """Return a reading as an object for `json.dumps`; entities are IRIs under `base`.

    All offsets count code points of the article's text, half-open: ``text[start:end] == span["text"]``.
    """
    entities = {entity.id: _entity(entity, base) for entity in reading.entities}
    return {
        "id": reading.article.id,
        "date": reading.article.date,
        "entities": list(entities.values()),
        "mentions": [
            {**_span(mention.span), "entity": base + mention.entity, "form": mention.form}
            for mention in reading.mentions
        ],
        "times": [{**_span(time.span), "type": time.type, "value": time.value} for time in reading.times],
        "facts": [_fact(fact, entities) for fact in reading.facts],
    }


def _entity(entity: Entity, base: str) -> Json:
    return {"id": base + entity.id, "name": entity.name, "kind": entity.kind, "wikidata": entity.wikidata}


def _fact(fact: Fact, entities: dict[str, Json]) -> Json:
    keys: Json = {
        "id": fact.id,
        "type": fact.type,
        "plover": fact.plover,
        "cameo": fact.cameo,
        "agent": _argument(fact.agent, entities),
        "target": _argument(fact.target, entities),
        "office": _optional_span(fact.office),
        "content": _optional_span(fact.content),
        "cue": _span(fact.cue),
        "trigger": _optional_span(fact.trigger),
        "place": _argument(fact.place, entities),
        "addressee": _argument(fact.addressee, entities),
        "medium": _argument(fact.medium, entities),
        "date": fact.date,
        "tally": _tally(fact.tally),
        "polarity": fact.polarity,
        "modality": fact.modality,
        "attributed_to": _argument(fact.attributed_to, entities),
        "evidence": _span(fact.evidence),
        "confidence": round(fact.confidence, 3),
    }
    return {key: value for key, value in keys.items() if value is not None}


def _span(span: Span) -> Json:
    return {"start": span.start, "end": span.end, "text": span.text}


def _optional_span(span: Span | None) -> Json | None:
    return None if span is None else _span(span)


def _argument(argument: Argument | None, entities: dict[str, Json]) -> Json | None:
    if argument is None:
        return None
    entity = entities.get(argument.entity or "")
    name = {"entity": entity["id"], "name": entity["name"]} if entity else {"entity": None}
    return {**name, **_span(argument.span)}


def _tally(tally: Tally | None) -> Json | None:
    if tally is None:
        return None
    numbers = {"for": tally.votes_for, "against": tally.against, "abstain": tally.abstain, "of": tally.of}
    return {key: number for key, number in numbers.items() if number is not None}
