"""Realistic news articles in any number, the same for the same seed.

Run as ``python -m benchmarks.generate 1000 > articles.jsonl``.
"""

import argparse
import json
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

from kg.model import Article
from kg.sources import digest, read_articles

TEMPLATES: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("templates.yaml").read_text("utf-8"))
PARAGRAPHS = (
    "lead",
    "deed",
    "statement",
    "reaction",
    "statement",
    "deed",
    "background",
    "reaction",
    "statement",
)
EXAMPLES = Path(__file__).parent.parent / "examples"
EPOCH = date(2015, 1, 1)


@dataclass(frozen=True, slots=True)
class Country:
    name: str
    adjective: str
    city: str


@dataclass(frozen=True, slots=True)
class Person:
    full: str
    name: str
    office: str
    title: str


def articles(count: int, *, seed: int = 0) -> Iterator[Article]:
    """Yield `count` articles of about 400 words, from the templates and two paragraphs of the examples."""
    draw = random.Random(seed)
    examples = [part for known in read_articles([EXAMPLES]) for part in known.text.strip().split("\n\n")[1:]]
    for number in range(count):
        published = EPOCH + timedelta(days=draw.randrange(3000))
        scene = _scene(draw, published)
        paragraphs = [*_paragraphs(draw, scene), *draw.sample(examples, 2)]
        text = "\n\n".join([f"{scene['c'].city.upper()} — {paragraphs[0]}", *paragraphs[1:]])
        title = draw.choice(TEMPLATES["headline"]).format(**scene)
        day = published.isoformat()
        publisher = draw.choice(TEMPLATES["outlets"])
        yield Article(f"generated-{number}", text, digest(title, day, text), title, day, publisher=publisher)


def _paragraphs(draw: random.Random, scene: dict[str, Any]) -> list[str]:
    """Return one paragraph for each of PARAGRAPHS, no sentence twice."""
    decks = {kind: draw.sample(TEMPLATES[kind], len(TEMPLATES[kind])) for kind in set(PARAGRAPHS)}
    return [
        " ".join(decks[kind].pop().format(**scene) for _ in range(1 if kind == "lead" else 2))
        for kind in PARAGRAPHS
    ]


def _scene(draw: random.Random, published: date) -> dict[str, Any]:
    """Return what the placeholders of the templates stand for in one article."""
    countries = [Country(*words) for words in draw.sample(TEMPLATES["countries"], 4)]
    seats = draw.randrange(90, 500)
    yes = draw.randrange(seats // 2, seats)
    body = draw.choice(TEMPLATES["bodies"])
    return {
        **dict(zip("cdef", countries, strict=True)),
        **dict(zip("pqr", _persons(draw, countries[0]), strict=True)),
        "party": draw.choice(TEMPLATES["parties"]),
        "body": body,
        "body_cap": body[0].upper() + body[1:],
        "topic": draw.choice(TEMPLATES["topics"]),
        "day": (published - timedelta(days=draw.randrange(1, 6))).strftime("%A"),
        "month": (published - timedelta(days=draw.randrange(40, 300))).strftime("%B"),
        "year": published.year - draw.randrange(1, 9),
        "seats": seats,
        "yes": yes,
        "no": seats - yes,
        "abstain": draw.randrange(2, 30),
        "million": draw.randrange(5, 900),
        "percent": draw.randrange(20, 90),
        "age": draw.randrange(38, 80),
    }


def _persons(draw: random.Random, country: Country) -> list[Person]:
    """Return three politicians of one country, each with a name and an office of their own."""
    offices = draw.sample(TEMPLATES["offices"], 3)
    return [
        Person(f"{first} {last}", last, office.lower(), f"{country.adjective} {office}")
        for first, last, office in zip(
            draw.sample(TEMPLATES["first"], 3), draw.sample(TEMPLATES["last"], 3), offices, strict=True
        )
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description="Write generated articles as JSON Lines to stdout.")
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    for made in articles(options.count, seed=options.seed):
        record = {key: getattr(made, key) for key in ("id", "title", "date", "publisher", "text")}
        sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
