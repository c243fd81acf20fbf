"""The shared model: what an article is read into. No spaCy and no rdflib in here.

All offsets count Unicode code points of `Article.text`, half-open: ``text[start:end] == span.text``.
"""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["Person", "Country", "Place", "Organization", "Party", "Group", "Other"]
Gender = Literal["f", "m", "n", "p", ""]
"""Feminine, masculine, neuter, plural, unknown."""
MentionForm = Literal["name", "description", "pronoun"]
Polarity = Literal["positive", "negative"]
Modality = Literal["actual", "planned", "possible", "counterfactual"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an article's text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """One news article, its text exactly as given.

    `digest` is the SHA-256 of title, date and text, in hex: the article's identity.
    `date` is ISO 8601 (``2020-01-06``) or None where the source does not say: never guessed from the clock.
    """

    id: str
    text: str
    digest: str
    title: str | None = None
    date: str | None = None
    url: str | None = None
    publisher: str | None = None
    source: str | None = None
    """Where it was read from: a path, ``path:line`` or ``-``."""


@dataclass(frozen=True, slots=True)
class Entity:
    """An actor or place. `id` is a flat slug, unique across articles (``juan-guaido``)."""

    id: str
    name: str
    kind: Kind
    wikidata: str | None = None
    """QID, where the gazetteer knows it."""
    country: str | None = None
    """ISO 3166 alpha-3 code, where known."""
    sector: str | None = None
    """PLOVER sector (GOV, MIL, LEG, OPP, PTY, JUD, REB, MED, IGO, CVL …), where known."""
    identity: str = "name"
    """Why this entity has this id: gazetteer, name, description."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that refers to an entity."""

    span: Span
    entity: str
    form: MentionForm


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression with its TIMEX3 type and ISO value (``2020-01-05``, ``P2Y``, ``PAST_REF``)."""

    span: Span
    type: TimeType
    value: str
    anchor: str | None = None
    """The ISO date it was resolved against, if any."""
    rule: str = "explicit"
    """Name of the rule that gave the value (``explicit``, ``last-weekday``, ``month-without-year`` …)."""


@dataclass(frozen=True, slots=True)
class Argument:
    """Who or what fills a role of a fact: an entity, or a stretch of text that is none."""

    span: Span
    entity: str | None = None
    """Id of the entity; None for an event or thing that is only named by `span`."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Reported numbers of a vote or of seats."""

    votes_for: int | None = None
    """Votes in favour, or seats held."""
    against: int | None = None
    abstain: int | None = None
    of: int | None = None
    """All votes or seats, where the article says how many."""


@dataclass(frozen=True, slots=True)
class Post:
    """An office as a thing of its own, whoever claims it: a role in an organization or country."""

    id: str
    """Flat slug, e.g. ``speaker-national-assembly-of-venezuela``."""
    label: str
    organization: str | None = None
    """Id of the entity the post is in."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One reported event, speech act or state, with the words it was read from."""

    id: str
    type: str
    """Name of an event type of the ontology, e.g. ``Recognition``."""
    cue: Span
    """The words that tell of it, or, of what is done by saying something, the words for saying it."""
    evidence: Span
    """The sentence (or headline, caption) that holds the cue, or the trigger if there is one."""
    agent: Argument | None = None
    target: Argument | None = None
    office: Span | None = None
    post: Post | None = None
    content: Span | None = None
    place: Argument | None = None
    addressee: Argument | None = None
    medium: Argument | None = None
    trigger: Span | None = None
    """The word that makes what is said this act ("go" in "said he must go"), where the cue says it."""
    date: str | None = None
    """``2020-01-05``, ``2019-01`` or ``2018``."""
    time: TimeExpression | None = None
    """The expression that `date` was read from, if any."""
    tally: Tally | None = None
    polarity: Polarity = "positive"
    modality: Modality = "actual"
    attributed_to: Argument | None = None
    """Who says so, where the article does not say it in its own voice."""
    confidence: float = 0.5
    """Estimated probability that the fact is right as stated, 0..1."""
    plover: str | None = None
    cameo: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read in one article."""

    article: Article
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    facts: tuple[Fact, ...] = ()
