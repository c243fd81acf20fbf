"""Two made-up articles as the reader would read them, and a reader that needs no language model."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256
from typing import Any

from kg.model import (
    Argument,
    Article,
    Entity,
    Fact,
    Kind,
    Mention,
    Post,
    Reading,
    Span,
    Tally,
    TimeExpression,
)

SPEAKER = Post("speaker", "speaker")
FOREIGN_MINISTER = Post("foreign-minister", "foreign minister")
KINDS: dict[str, Kind] = {
    "Norway": "Country",
    "Sweden": "Country",
    "Porto Azul": "Place",
    "Soldiers": "Group",
    "State Television": "Organization",
}


class Story:
    """An article and its facts, put together sentence by sentence."""

    def __init__(self, name: str, *sentences: str, date: str, publisher: str) -> None:
        text = " ".join(sentences)
        self.article = Article(
            name, text, sha256(text.encode()).hexdigest(), name, date, None, publisher, name
        )
        self.entities: dict[str, Entity] = {}
        self.facts: list[Fact] = []
        self.times: list[TimeExpression] = []

    def words(self, words: str, sentence: str) -> Span:
        start = self.article.text.index(words, self.article.text.index(sentence))
        return Span(start, start + len(words), words)

    def who(self, argument: str, sentence: str) -> Argument:
        """Return ``words=Name`` as an entity, bare words as none."""
        words, _, name = argument.partition("=")
        if not name:
            return Argument(self.words(words, sentence))
        slug = name.lower().replace(" ", "-")
        qid = "Q20" if name == "Norway" else None
        self.entities[slug] = Entity(slug, name, KINDS.get(name, "Person"), wikidata=qid)
        return Argument(self.words(words, sentence), slug)

    def fact(self, type: str, cue: str, sentence: str, **parts: Any) -> None:
        for role in ("agent", "target", "place", "addressee", "attributed_to"):
            if role in parts:
                parts[role] = self.who(parts[role], sentence)
        for role in ("office", "content"):
            if role in parts:
                parts[role] = self.words(parts[role], sentence)
        if words := parts.pop("when", None):
            time = TimeExpression(
                self.words(words, sentence), "DATE", parts["date"], "2021-03-09", "last-weekday"
            )
            self.times.append(time)
            parts["time"] = time
        name = f"{self.article.id}-{len(self.facts)}"
        evidence = self.words(sentence, sentence)
        self.facts.append(
            Fact(name, type, self.words(cue, sentence), evidence, **{"confidence": 0.9, **parts})
        )

    def reading(self) -> Reading:
        entities = tuple(self.entities.values())
        mentions = tuple(
            Mention(f.agent.span, f.agent.entity, "name") for f in self.facts if f.agent and f.agent.entity
        )
        return Reading(self.article, entities, mentions, tuple(self.times), tuple(self.facts))


def wire() -> Story:
    both = "Ana Ruiz and Max Stern both claim to be speaker."
    votes = "Stern said on Sunday that 81 of 167 deputies elected him."
    norway = "Norway recognises Ruiz as speaker."
    soldiers = "Soldiers stopped Ruiz in Porto Azul on Sunday."
    holm = "Foreign minister Ida Holm condemned Stern."
    told = "Holm told reporters the vote was void."
    troops = "Norway will not send troops to Porto Azul."
    denied = "Ruiz denied taking money."
    story = Story(
        "wire",
        both,
        votes,
        norway,
        soldiers,
        holm,
        told,
        troops,
        denied,
        date="2021-03-09",
        publisher="Example Wire",
    )
    ruiz, stern = "Ruiz=Ana Ruiz", "Stern=Max Stern"
    office = {"office": "speaker", "post": SPEAKER}
    story.fact("OfficeClaim", "claim", both, agent="Ana Ruiz=Ana Ruiz", target="Ana Ruiz=Ana Ruiz", **office)
    story.fact(
        "OfficeClaim", "claim", both, agent="Max Stern=Max Stern", target="Max Stern=Max Stern", **office
    )
    story.fact(
        "Election",
        "elected",
        votes,
        target="him=Max Stern",
        attributed_to=stern,
        when="on Sunday",
        date="2021-03-07",
        tally=Tally(votes_for=81, of=167),
        post=SPEAKER,
    )
    story.fact(
        "Recognition", "recognises", norway, agent="Norway=Norway", target=ruiz, plover="SUPPORT", **office
    )
    story.fact(
        "Obstruction",
        "stopped",
        soldiers,
        agent="Soldiers=Soldiers",
        target=ruiz,
        place="Porto Azul=Porto Azul",
        date="2021-03-07",
        plover="COERCE",
    )
    story.fact(
        "HoldsOffice",
        "Foreign minister",
        holm,
        agent="Ida Holm=Ida Holm",
        office="Foreign minister",
        post=FOREIGN_MINISTER,
    )
    story.fact("Condemnation", "condemned", holm, agent="Ida Holm=Ida Holm", target=stern, plover="ACCUSE")
    story.fact(
        "Statement", "told", told, agent="Holm=Ida Holm", addressee="reporters", content="the vote was void"
    )
    story.fact(
        "Mobilization",
        "send",
        troops,
        agent="Norway=Norway",
        target="Porto Azul=Porto Azul",
        polarity="negative",
        modality="planned",
    )
    story.fact("Denial", "denied", denied, agent=ruiz, content="taking money", confidence=0.5)
    return story


def courier() -> Story:
    votes = "Stern won 84 votes, state television said."
    norway = "The speaker whom Norway recognises is Ruiz."
    sweden = "Sweden backs Stern."
    kahn = "Former speaker Leo Kahn resigned."
    story = Story("courier", votes, norway, sweden, kahn, date="2021-03-10", publisher="Second Courier")
    story.fact(
        "Election",
        "won",
        votes,
        target="Stern=Max Stern",
        attributed_to="state television=State Television",
        tally=Tally(votes_for=84),
        post=SPEAKER,
    )
    story.fact(
        "Recognition",
        "recognises",
        norway,
        agent="Norway=Norway",
        target="Ruiz=Ana Ruiz",
        office="speaker",
        post=SPEAKER,
        plover="SUPPORT",
    )
    story.fact("Support", "backs", sweden, agent="Sweden=Sweden", target="Stern=Max Stern", plover="SUPPORT")
    story.fact(
        "HoldsOffice",
        "speaker",
        kahn,
        agent="Leo Kahn=Leo Kahn",
        office="speaker",
        post=SPEAKER,
        polarity="negative",
    )
    story.fact(
        "Departure", "resigned", kahn, agent="Leo Kahn=Leo Kahn", target="Leo Kahn=Leo Kahn", office="speaker"
    )
    return story


def readings() -> list[Reading]:
    return [wire().reading(), courier().reading()]


class SampleReader:
    """Reads the made-up articles, and fails on an article whose text holds "unreadable"."""

    def __init__(self, *_: object) -> None:
        self.seen: list[str] = []

    def read(self, articles: Iterable[Article]) -> Iterator[Reading]:
        known = {reading.article.text: reading for reading in readings()}
        for article in articles:
            self.seen.append(article.id)
            if "unreadable" in article.text:
                raise ValueError("this cannot be read")
            reading = known.get(article.text, Reading(article))
            yield replace(reading, article=article)
