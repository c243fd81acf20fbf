"""Readings made by hand, in the shape that the reader gives them."""

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from typing import Any

import pyoxigraph as ox

from kg.graph import Run
from kg.model import Argument, Article, Entity, Fact, Mention, Post, Reading, Span, Tally, TimeExpression

Assemble = Callable[[Reading], list[ox.Quad]]
"""What makes the quads of a reading."""

RUN = Run("0.1.0", "en_core_web_md 3.7.1", "0.1.0")

TEXT = (
    "PORTO AZUL, March 9 - Both Ana Ruiz and Max Stern claim to be speaker of Lumia's parliament. "
    "Stern said on Sunday that 81 of 167 deputies had voted for him. "
    "Norway recognises Ruiz as speaker. "
    "Soldiers stopped Ruiz from entering the chamber on Sunday. "
    "Foreign Minister Ida Holm condemned the closing of the chamber."
)

ARTICLE = Article(
    id="a1",
    text=TEXT,
    digest=sha256(TEXT.encode()).hexdigest(),
    title="Two speakers, one chair",
    date="2021-03-09",
    url="https://news.example/a1",
    publisher="Example Wire",
)

RUIZ = Entity("ana-ruiz", "Ana Ruiz", "Person", country="LUM", sector="OPP")
STERN = Entity("max-stern", "Max Stern", "Person")
HOLM = Entity("ida-holm", "Ida Holm", "Person")
NORWAY = Entity(
    "norway", "Norway", "Country", wikidata="Q20", country="NOR", sector="GOV", identity="gazetteer"
)
PARLIAMENT = Entity("parliament-of-lumia", "Lumia's parliament", "Organization")
SOLDIERS = Entity("soldiers-1a2b", "soldiers", "Group", identity="description")
ENTITIES = (RUIZ, STERN, HOLM, NORWAY, PARLIAMENT, SOLDIERS)

SPEAKER = Post("speaker-parliament-of-lumia", "speaker of Lumia's parliament", PARLIAMENT.id)


def span(words: str, nth: int = 1, text: str = TEXT) -> Span:
    """Return the nth occurrence of `words` in `text`."""
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    return Span(start, start + len(words), words)


def argument(words: str, entity: Entity | None = None, nth: int = 1) -> Argument:
    return Argument(span(words, nth), entity.id if entity else None)


def sentence(start: str) -> Span:
    begin = TEXT.index(start)
    return Span(begin, TEXT.index(".", begin) + 1, TEXT[begin : TEXT.index(".", begin) + 1])


SUNDAY = TimeExpression(span("on Sunday"), "DATE", "2021-03-07", "2021-03-09", "last-weekday")

CLAIM = Fact(
    id="f1",
    type="OfficeClaim",
    cue=span("claim"),
    evidence=sentence("Both"),
    agent=argument("Ana Ruiz", RUIZ),
    target=argument("Ana Ruiz", RUIZ),
    office=span("speaker"),
    post=SPEAKER,
    confidence=0.9,
    cameo="010",
)
RIVAL_CLAIM = replace(
    CLAIM, id="f2", agent=argument("Max Stern", STERN), target=argument("Max Stern", STERN), confidence=1.0
)
ELECTION = Fact(
    id="f3",
    type="Election",
    cue=span("voted"),
    evidence=sentence("Stern said"),
    target=argument("him", STERN),
    post=SPEAKER,
    date="2021-03-07",
    time=SUNDAY,
    tally=Tally(votes_for=81, of=167),
    attributed_to=argument("Stern", STERN, 2),
    confidence=0.7,
)
RECOGNITION = Fact(
    id="f4",
    type="Recognition",
    cue=span("recognises"),
    evidence=sentence("Norway"),
    agent=argument("Norway", NORWAY),
    target=argument("Ruiz", RUIZ, 2),
    office=span("speaker", 2),
    post=SPEAKER,
    confidence=0.93,
    plover="SUPPORT",
    cameo="054",
)
OBSTRUCTION = Fact(
    id="f5",
    type="Obstruction",
    cue=span("stopped"),
    evidence=sentence("Soldiers"),
    agent=argument("Soldiers", SOLDIERS),
    target=argument("Ruiz", RUIZ, 3),
    content=span("entering the chamber"),
    place=Argument(span("the chamber")),
    date="2021-03-07",
    confidence=0.84,
    plover="COERCE",
    cameo="170",
)
CONDEMNATION = Fact(
    id="f6",
    type="Condemnation",
    cue=span("condemned"),
    evidence=sentence("Foreign"),
    agent=argument("Ida Holm", HOLM),
    target=argument("the closing of the chamber"),
    confidence=0.8,
    plover="ACCUSE",
    cameo="111",
)
OFFICE = Fact(
    id="f7",
    type="HoldsOffice",
    cue=span("Foreign Minister"),
    evidence=sentence("Foreign"),
    agent=argument("Ida Holm", HOLM),
    office=span("Foreign Minister"),
    post=Post("foreign-minister", "Foreign Minister"),
    confidence=0.95,
)
FACTS = (CLAIM, RIVAL_CLAIM, ELECTION, RECOGNITION, OBSTRUCTION, CONDEMNATION, OFFICE)
READING = Reading(ARTICLE, ENTITIES, (Mention(span("Ana Ruiz"), RUIZ.id, "name"),), (SUNDAY,), FACTS)


def reading(*facts: Fact, **changes: Any) -> Reading:
    """Return a reading of the same article that holds `facts` only."""
    return replace(READING, facts=facts, **changes)
