"""Readings made without a language model, to fill graphs of any size with the real patterns."""

import random
from collections.abc import Iterator

from benchmarks.generate import articles
from kg.model import Argument, Article, Entity, Fact, Mention, Post, Reading, Span, Tally

TYPES = ("Recognition", "Statement", "Condemnation", "OfficeClaim", "Election", "Support", "Demand", "Arrest")
OFFICE = {"Recognition", "OfficeClaim", "Election"}
ACTORS = 2000
POSTS = 1000
"""So that each post has two rivals."""


def readings(*, seed: int = 0, facts: int = 12) -> Iterator[Reading]:
    """Yield readings without end, each with `facts` facts about some of ACTORS actors and their posts."""
    draw = random.Random(seed)
    while True:
        for article in articles(500, seed=draw.randrange(2**32)):
            yield _reading(article, draw, facts)


def _reading(article: Article, draw: random.Random, facts: int) -> Reading:
    entities = [Entity(f"actor-{n}", f"Actor {n}", "Person") for n in _actors(draw, 6)]
    words = article.text.split()[:12]
    spans = [_span(article.text, word) for word in dict.fromkeys(words)][:6]
    arguments = [Argument(span, entity.id) for span, entity in zip(spans, entities, strict=True)]
    mentions = tuple(Mention(a.span, a.entity or "", "name") for a in arguments)
    made = tuple(_fact(article, n, arguments, draw) for n in range(facts))
    return Reading(article, tuple(entities), mentions, facts=made)


def _actors(draw: random.Random, count: int) -> list[int]:
    """Return different actors, the k-th about as often as 1/k: few are in most news."""
    chosen: dict[int, None] = {}
    while len(chosen) < count:
        chosen[int(ACTORS ** draw.random())] = None
    return list(chosen)


def _fact(article: Article, number: int, arguments: list[Argument], draw: random.Random) -> Fact:
    agent, target, speaker = draw.sample(arguments, 3)
    type = draw.choice(TYPES)
    end = article.text.index("\n")
    sentence = Span(0, end, article.text[:end])
    number_of_post = int((target.entity or "").removeprefix("actor-")) % POSTS
    post = Post(f"post-{number_of_post}", f"Post {number_of_post}") if type in OFFICE else None
    return Fact(
        id=f"{article.digest[:12]}-{number}",
        type=type,
        cue=agent.span,
        evidence=sentence,
        agent=agent,
        target=target,
        office=agent.span if post else None,
        post=post,
        content=sentence if type == "Statement" else None,
        date=article.date,
        tally=Tally(votes_for=81, of=167) if type == "Election" else None,
        modality=draw.choice(("actual", "actual", "actual", "planned")),
        attributed_to=speaker if draw.random() < 0.3 else None,
        confidence=round(draw.uniform(0.4, 1), 2),
    )


def _span(text: str, word: str) -> Span:
    start = text.index(word)
    return Span(start, start + len(word), word)
