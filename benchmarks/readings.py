"""Readings made without a language model, to fill graphs of any size with the real patterns.

How often each type, role and value comes, and how many actors an article names, is about as in the graph of
the example articles, so that a million quads hold as many events of each kind as they would of real news.
"""

import random
import re
from collections.abc import Iterator
from itertools import islice

from benchmarks.generate import articles
from kg.model import Argument, Article, Entity, Fact, Mention, Post, Reading, Span, Tally, TimeExpression
from kg.ontology import load_ontology

TYPES = {
    "HoldsOffice": 22,
    "Statement": 21,
    "Support": 6,
    "Rejection": 6,
    "Condemnation": 5,
    "Demand": 5,
    "Accusation": 4,
    "Departure": 4,
    "Agreement": 3,
    "Appointment": 3,
    "Denial": 3,
    "Pledge": 3,
    "Arrest": 2,
    "Assault": 2,
    "Consultation": 2,
    "Election": 2,
    "Protest": 2,
    "Recognition": 2,
    "Obstruction": 1,
    "OfficeClaim": 1,
    "Sanction": 1,
    "SeatsHeld": 1,
    "Vote": 1,
}
"""Event types, of which about so many in a hundred."""
OFFICE = {"Appointment", "Departure", "Election", "HoldsOffice", "OfficeClaim", "Recognition"}
IN_WORDS = {"Accusation", "Demand", "Denial", "Pledge", "Rejection", "Statement"}
TALLIED = {"Election", "SeatsHeld", "Vote"}
ACTORS = 2000
POSTS = 1000
"""So that each post has two rivals."""
_SENTENCE = re.compile(r"[^.!?\n]{40,}[.!?]")
_WORD = re.compile(r"\w+")


def readings(*, seed: int = 0, facts: int = 20) -> Iterator[Reading]:
    """Yield readings without end, each with `facts` facts about some of ACTORS actors and their posts."""
    draw = random.Random(seed)
    while True:
        for article in articles(500, seed=draw.randrange(2**32)):
            yield _reading(article, draw, facts)


def _reading(article: Article, draw: random.Random, facts: int) -> Reading:
    sentences = [Span(found.start(), found.end(), found[0]) for found in _SENTENCE.finditer(article.text)]
    actors = [_entity(number) for number in _actors(draw, 25)]
    made = tuple(_fact(article, n, draw.choice(sentences), actors, draw) for n in range(facts))
    mentions = (
        Mention(a.span, a.entity, "name") for f in made for a in (f.agent, f.target) if a and a.entity
    )
    times = tuple(fact.time for fact in made if fact.time)
    return Reading(article, tuple(actors), tuple(mentions), times, made)


def _actors(draw: random.Random, count: int) -> list[int]:
    """Return different actors, the k-th about as often as 1/k: few are in most news."""
    chosen: dict[int, None] = {}
    while len(chosen) < count:
        chosen[int(ACTORS ** draw.random())] = None
    return list(chosen)


def _entity(number: int) -> Entity:
    wikidata = f"Q{number}" if number % 4 == 0 else None
    return Entity(f"actor-{number}", f"Actor {number}", "Person", wikidata=wikidata, sector="GOV")


def _fact(article: Article, number: int, sentence: Span, actors: list[Entity], draw: random.Random) -> Fact:
    type = draw.choices(list(TYPES), list(TYPES.values()))[0]
    agent, target, speaker = draw.sample(actors, 3)
    cue, *spans = _words(sentence)
    holder = target if type in {"Election", "Recognition"} else agent
    post = _post(holder) if type in OFFICE else None
    time = TimeExpression(spans[3], "DATE", article.date or "", article.date, "weekday")
    dated = draw.random() < 0.12
    has_target = type in {"Election", "Recognition"} or (type != "HoldsOffice" and draw.random() < 0.6)
    return Fact(
        id=f"{article.digest[:12]}-{number}",
        type=type,
        cue=cue,
        evidence=sentence,
        agent=Argument(spans[0], agent.id) if draw.random() < 0.9 or holder == agent else None,
        target=Argument(spans[1], target.id if post or draw.random() < 0.8 else None) if has_target else None,
        office=spans[2] if post else None,
        post=post,
        content=Span(cue.end, sentence.end, article.text[cue.end : sentence.end])
        if type in IN_WORDS
        else None,
        date=article.date if dated else None,
        time=time if dated else None,
        tally=Tally(votes_for=draw.randrange(60, 90), of=167) if type in TALLIED else None,
        polarity="negative" if draw.random() < 0.02 else "positive",
        modality="planned" if draw.random() < 0.05 else "actual",
        attributed_to=Argument(spans[4], speaker.id) if draw.random() < 0.07 else None,
        confidence=round(draw.triangular(0.45, 0.98, 0.75), 2),
        plover=load_ontology().types[type].plover,
    )


def _words(sentence: Span) -> list[Span]:
    """Return the first six words of a sentence."""
    found = islice(_WORD.finditer(sentence.text), 6)
    return [Span(sentence.start + w.start(), sentence.start + w.end(), w[0]) for w in found]


def _post(holder: Entity) -> Post:
    number = int(holder.id.removeprefix("actor-")) % POSTS
    return Post(f"post-{number}", f"Post {number}")
