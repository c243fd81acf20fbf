"""A reading whose entities are numbered by cluster, turned into one with ids that hold across articles."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from kg.actors.identify import dominant_country, identify
from kg.actors.posts import names_office, post
from kg.gazetteer import Gazetteer
from kg.language.annotations import Cluster
from kg.model import Argument, Entity, Fact, Mention, Reading, Span


def resolve_actors(reading: Reading, clusters: Iterable[Cluster], gazetteer: Gazetteer) -> Reading:
    """Return a reading with global ids for its entities and a post for each office.

    `reading` comes from the clusters: its mentions and arguments name them by number (``"3"``).
    """
    clusters = list(clusters)
    entities = identify(clusters, reading.article.digest, gazetteer, _titles(reading.facts))
    by_number = {str(number): entity for number, entity in entities.items()}
    posts = _Posts(reading, by_number, _country(clusters, gazetteer, entities))
    return replace(
        reading,
        entities=tuple({entity.id: entity for entity in entities.values()}.values()),
        mentions=tuple(replace(m, entity=by_number[m.entity].id) for m in reading.mentions),
        facts=tuple(_globalized(posts.with_post(fact), by_number) for fact in reading.facts),
    )


def _titles(facts: Iterable[Fact]) -> dict[int, list[str]]:
    """Return the offices held by each cluster, as printed."""
    titles: dict[int, list[str]] = defaultdict(list)
    for fact in facts:
        if fact.type == "HoldsOffice" and fact.office and fact.agent and fact.agent.entity:
            titles[int(fact.agent.entity)].append(fact.office.text)
    return titles


def _country(clusters: list[Cluster], gazetteer: Gazetteer, entities: dict[int, Entity]) -> Entity | None:
    entry = gazetteer.country(dominant_country(clusters, gazetteer))
    return next((e for e in entities.values() if entry is not None and e.id == entry.id), None)


def _globalized(fact: Fact, entities: dict[str, Entity]) -> Fact:
    return replace(
        fact,
        agent=_argument(fact.agent, entities),
        target=_argument(fact.target, entities),
        place=_argument(fact.place, entities),
        addressee=_argument(fact.addressee, entities),
        medium=_argument(fact.medium, entities),
        attributed_to=_argument(fact.attributed_to, entities),
    )


def _argument(argument: Argument | None, entities: dict[str, Entity]) -> Argument | None:
    if argument is None or argument.entity is None:
        return argument
    return replace(argument, entity=entities[argument.entity].id)


class _Posts:
    """Gives the facts of one article their posts."""

    def __init__(self, reading: Reading, entities: dict[str, Entity], country: Entity | None) -> None:
        self._mentions = reading.mentions
        self._entities = entities
        self._digest = reading.article.digest
        self._country = country
        self._countries = {e.country: e for e in entities.values() if e.kind == "Country" and e.country}
        legislatures = {e.id: e for e in entities.values() if e.kind == "Organization" and e.sector == "LEG"}
        known = [e for e in legislatures.values() if e.identity == "gazetteer"] or list(legislatures.values())
        self._legislature = known[0] if len(known) == 1 else None

    def with_post(self, fact: Fact) -> Fact:
        """Return the fact with the post of its office, where it has one."""
        if fact.office is None or not names_office(self._role(fact.office)):
            return fact
        return replace(
            fact,
            post=post(
                self._role(fact.office),
                organization=self._organization(fact, fact.office),
                legislature=self._legislature,
                country=self._home(fact),
                digest=self._digest,
            ),
        )

    def _role(self, office: Span) -> str:
        """Return an office's text without the country or body before it ("U.S. Secretary of State")."""
        ends = [m.span.end for m in self._mentions if _leads(m, office) and self._is_place(m)]
        return office.text[max(ends, default=office.start) - office.start :].removeprefix("'s").strip()

    def _is_place(self, mention: Mention) -> bool:
        entity = self._entities[mention.entity]
        return mention.form == "name" and entity.kind in {"Country", "Organization", "Party", "Place"}

    def _organization(self, fact: Fact, office: Span) -> Entity | None:
        """Return the body or country named within an office, else the target of a state."""
        inside = [self._entities[m.entity] for m in self._mentions if _is_within(m, office)]
        bodies = [e for e in inside if e.kind in {"Organization", "Party"}]
        if bodies:
            return bodies[0]
        target = self._entity(fact.target) if fact.type == "HoldsOffice" else None
        countries = [e for e in inside if e.kind in {"Country", "Place"}]
        return target or (countries[0] if countries else None)

    def _home(self, fact: Fact) -> Entity | None:
        """Return the country of whoever holds, claims or loses an office, else the article's."""
        for argument in (fact.target, fact.agent):
            entity = self._entity(argument)
            if entity is not None and entity.kind == "Person" and entity.country in self._countries:
                return self._countries[entity.country]
        return self._country

    def _entity(self, argument: Argument | None) -> Entity | None:
        return self._entities[argument.entity] if argument is not None and argument.entity else None


def _leads(mention: Mention, span: Span) -> bool:
    return mention.span.start == span.start and mention.span.end < span.end


def _is_within(mention: Mention, span: Span) -> bool:
    return span.start <= mention.span.start and mention.span.end <= span.end
