"""Printed forms of names, folded for comparison, with the places where they stand."""

from collections import Counter
from dataclasses import dataclass, field

from spacy.tokens import Doc

from kg.gazetteer import Entry, Sense, fold
from kg.language.lexicon import read_lexicon
from kg.model import Kind


@dataclass(slots=True)
class Found:
    """A name found at tokens ``start:end``; `label` is the model's, `senses` are the gazetteer's."""

    start: int
    end: int
    label: str = ""
    senses: list[Sense] = field(default_factory=list)

    @property
    def size(self) -> int:
        """Number of tokens."""
        return self.end - self.start


@dataclass(slots=True)
class Name:
    """All places where one printed form (or one entry) stands."""

    key: str
    entry: Entry | None = None
    printed: str = ""
    """The folded form in which a known name is first printed."""
    addressed: bool = False
    """Whether a form of address stands before it somewhere ("Mr. Paul"), so that it is a surname."""
    kin: bool = False
    """Whether it is first somebody's relative ("his brother Jim")."""
    found: list[Found] = field(default_factory=list)
    votes: Counter[Kind] = field(default_factory=Counter)

    @property
    def kind(self) -> Kind:
        """The kind with most votes."""
        return self.votes.most_common(1)[0][0] if self.votes else "Other"

    @property
    def first(self) -> int:
        """Token at which it is first found."""
        return self.found[0].start


def text_key(doc: Doc, item: Found) -> str:
    """Return the folded words of a name without articles."""
    return " ".join(word for word in fold(doc[item.start : item.end].text).split() if word != "the")


def is_party_tag(doc: Doc, i: int) -> bool:
    """Tell whether a party's tag stands at token `i` ("Jane Roe (D-N.Y.)", "Jane Roe, D-N.Y.")."""
    if not 0 < i < len(doc) - 1 or doc[i].text not in read_lexicon("parties")["tags"]:
        return False
    before, after = doc[i - 1].text, doc[i + 1].text
    if before == ",":
        return after in {"-", "–"}
    return before in {"(", "["} and after in {"-", "–", ")", "]", ","}
