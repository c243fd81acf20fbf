"""What the language components leave on a `Doc`, and where.

Token positions are token indices of the Doc (half-open ranges); characters are code points of its text.

==================  =====================================  =============================
`doc._.…`           type                                   set by
==================  =====================================  =============================
`published`         ``str | None`` (ISO date)              the caller, before the pipeline runs
`parts`             ``list[Part]``                         kg_layout
`times`             ``list[TimeExpression]``               kg_times
`names`             ``list[Cluster]`` (names only)         kg_names
`roles`             ``list[Role]``                         kg_roles
`clusters`          ``list[Cluster]``                      kg_coreference
`cluster_at`        ``dict[int, Cluster]``                 kg_coreference (any token of a mention)
`partners`          ``dict[int, tuple[int, ...]]``         kg_coreference (head of "both sides" → theirs)
`quotations`        ``list[Quotation]``                    kg_quotations
`attributions`      ``list[Attribution]``                  kg_attribution
`clauses`           ``list[Clause]``                       kg_clauses
==================  =====================================  =============================
"""

from dataclasses import dataclass, field
from typing import Any, Literal

from spacy.tokens import Doc

from kg.model import Gender, Kind, MentionForm, Modality

AttributionKind = Literal["direct", "indirect", "mixed", "according"]
Range = tuple[int, int]
"""Tokens ``start:end``."""
PartKind = Literal["headline", "caption", "dateline", "body", "credit"]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the article (characters) of one kind."""

    start: int
    end: int
    kind: PartKind


@dataclass(slots=True)
class ClusterMention:
    """One mention: tokens ``start:end``, of which `head` is the syntactic head."""

    start: int
    end: int
    head: int
    form: MentionForm
    confidence: float = 1.0
    """Estimated probability that it refers to this entity; less than 1 for pronouns."""


@dataclass(slots=True)
class Cluster:
    """All mentions of one entity in one article."""

    id: int
    name: str
    """The fullest name, as printed."""
    kind: Kind
    mentions: list[ClusterMention] = field(default_factory=list)
    gender: Gender = ""
    gazetteer: str | None = None
    """Id of the gazetteer's entry, where it has one."""
    country: str = ""
    """ISO 3166 alpha-3 code of the country printed beside it ("Russia's Foreign Ministry"), if any."""


@dataclass(slots=True)
class Role:
    """Somebody's title, office, membership or place, read off a noun phrase."""

    type: Literal["HoldsOffice", "MemberOf", "LocatedIn"]
    holder: int
    """Token index of the holder's head."""
    start: int
    end: int
    """Tokens of the office (HoldsOffice) or of the cue, as printed, without article."""
    organization: int | None = None
    """Token index of the head of the organization or country, when given."""
    former: bool = False
    confidence: float = 0.8


@dataclass(slots=True)
class Quotation:
    """A stretch between quotation marks: tokens ``start:end`` without the marks."""

    start: int
    end: int
    paragraph: int = 0
    """Number of the paragraph in which it stands."""


@dataclass(slots=True)
class Attribution:
    """Who says what: source, cue and content."""

    source: int | None
    """Token index of the source's head; None where the text names none."""
    cue: Range
    """Tokens of the cue ("said", "according to")."""
    pieces: list[Range]
    """All pieces of the content, in the text's order; at least one."""
    source_span: Range | None = None
    """Tokens of the source's whole phrase as printed."""
    kind: AttributionKind = "indirect"
    addressee: int | None = None
    medium: int | None = None
    negated: bool = False
    modality: Modality = "actual"
    lemma: str = "say"
    category: str = "speech"
    """``speech``, ``belief``, ``perception``, ``evidence``, ``stance``, ``directive`` or ``intention``."""
    frame: str = "clause"
    """The construction, as in the lexicon of speech: ``quote``, ``clause``, ``object as``, ``for`` …"""
    confidence: float = 0.8
    """Estimated probability that this source says this content."""

    @property
    def content(self) -> Range:
        """Tokens of the longest piece of the content."""
        return max(self.pieces, key=lambda piece: piece[1] - piece[0])

    @property
    def whole(self) -> Range:
        """Tokens from the first to the last piece of a content that is broken by its source and cue."""
        return self.pieces[0][0], self.pieces[-1][1]


_EXTENSIONS: dict[str, Any] = {
    "published": None,
    "parts": [],
    "times": [],
    "names": [],
    "roles": [],
    "clusters": [],
    "cluster_at": {},
    "partners": {},
    "quotations": [],
    "attributions": [],
    "clauses": [],
}


def register_extensions() -> None:
    """Declare the Doc extensions; safe to call again."""
    for name, default in _EXTENSIONS.items():
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=default)


register_extensions()
