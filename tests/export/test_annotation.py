import json
from dataclasses import replace

from samples import readings, wire

from kg.export.annotation import annotation
from kg.model import Argument, Reading, Span, Tally

BASE = "https://example.org/id/"


def spans(value: object) -> list[dict[str, object]]:
    """Return every object with offsets that is anywhere in `value`."""
    if isinstance(value, list):
        return [span for item in value for span in spans(item)]
    if not isinstance(value, dict):
        return []
    return ([value] if "start" in value else []) + [s for item in value.values() for s in spans(item)]


def test_every_span_is_the_text_at_its_offsets() -> None:
    for reading in readings():
        found = spans(annotation(reading))
        assert len(found) > 20
        assert all(reading.article.text[s["start"] : s["end"]] == s["text"] for s in found)


def test_offsets_count_code_points() -> None:
    story = wire()
    text = "🂡é " + story.article.text
    moved = [replace(f.cue, start=f.cue.start + 3, end=f.cue.end + 3) for f in story.facts]
    facts = tuple(
        replace(f, cue=cue, agent=None, target=None) for f, cue in zip(story.facts, moved, strict=True)
    )
    reading = Reading(replace(story.article, text=text), facts=facts)
    for fact in annotation(reading)["facts"]:
        assert text[fact["cue"]["start"] : fact["cue"]["end"]] == fact["cue"]["text"]


def test_a_fact_with_all_that_it_has() -> None:
    result = annotation(readings()[0], base=BASE)
    assert (result["id"], result["date"]) == ("wire", "2021-03-09")
    assert {"id": BASE + "norway", "name": "Norway", "kind": "Country", "wikidata": "Q20"} in result[
        "entities"
    ]
    assert result["mentions"][0] == {
        "start": 0,
        "end": 8,
        "text": "Ana Ruiz",
        "entity": BASE + "ana-ruiz",
        "form": "name",
    }
    election = result["facts"][2]
    sentence = "Stern said on Sunday that 81 of 167 deputies elected him."
    assert election == {
        "id": "wire-2",
        "type": "Election",
        "target": {
            "entity": BASE + "max-stern",
            "name": "Max Stern",
            "start": 102,
            "end": 105,
            "text": "him",
        },
        "cue": {"start": 94, "end": 101, "text": "elected"},
        "date": "2021-03-07",
        "tally": {"for": 81, "of": 167},
        "polarity": "positive",
        "modality": "actual",
        "attributed_to": {
            "entity": BASE + "max-stern",
            "name": "Max Stern",
            "start": 49,
            "end": 54,
            "text": "Stern",
        },
        "evidence": {"start": 49, "end": 106, "text": sentence},
        "confidence": 0.9,
    }
    assert (
        result["times"]
        == [{"start": 60, "end": 69, "text": "on Sunday", "type": "DATE", "value": "2021-03-07"}] * 1
    )


def test_the_words_of_office_and_content() -> None:
    story = wire()
    fact = replace(story.facts[0], office=Span(0, 3, "Ana"), content=Span(4, 8, "Ruiz"))
    result = annotation(Reading(story.article, facts=(fact,)))["facts"][0]
    assert result["office"] == {"start": 0, "end": 3, "text": "Ana"}
    assert result["content"] == {"start": 4, "end": 8, "text": "Ruiz"}


def test_an_argument_that_is_no_entity() -> None:
    story = wire()
    fact = replace(story.facts[6], target=Argument(Span(0, 8, "Ana Ruiz")), tally=Tally(votes_for=0))
    result = annotation(Reading(story.article, facts=(fact,)))["facts"][0]
    assert result["target"] == {"entity": None, "start": 0, "end": 8, "text": "Ana Ruiz"}
    assert result["tally"] == {"for": 0}


def test_it_is_json() -> None:
    for reading in readings():
        assert json.loads(json.dumps(annotation(reading))) == annotation(reading)
