"""What words say of the events in their complements: happened, planned, possible, demanded, denied."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

from kg.language.lexicon import read_lexicon, words

Attitude = Literal[
    "counterfactual",
    "planned",
    "possible",
    "demanded",
    "denied",
    "ended",
    "rejected",
    "feared",
    "presupposed",
]
"""What a word says of its complement."""
_CLASSES: tuple[Attitude, ...] = get_args(Attitude)


@dataclass(frozen=True, slots=True)
class Complements:
    """The classes of ``ontology/lexicon/complements.yaml``, by part of speech and lemma."""

    classes: dict[tuple[str, str], Attitude]
    subject_control: frozenset[str]
    object_control: frozenset[str]
    presupposed_verbs: frozenset[str]
    light_verbs: frozenset[str]
    giving: frozenset[str]
    texts: frozenset[str]
    receiving: frozenset[str]
    done_to: frozenset[str]
    travel: frozenset[str]
    transitive: frozenset[str]
    performing: frozenset[str]

    def of(self, part_of_speech: str, lemma: str) -> Attitude | None:
        """Return what a word says of its complement, or None where it leaves it as it is."""
        return self.classes.get((part_of_speech, lemma))


@lru_cache(maxsize=1)
def load_complements() -> Complements:
    """Load the bundled classes of complement-taking words."""
    raw = read_lexicon("complements")
    classes = {
        (part[:-1].upper() if part != "adjectives" else "ADJ", word.replace("_", " ")): name
        for name in reversed(_CLASSES)
        for part, lemmas in raw[name].items()
        for word in lemmas
    }
    return Complements(
        classes=classes,
        subject_control=words("complements", "subject_control"),
        object_control=words("complements", "object_control"),
        presupposed_verbs=frozenset(raw["presupposed"]["verbs"]),
        light_verbs=words("complements", "light_verbs"),
        giving=words("complements", "giving"),
        texts=words("complements", "texts"),
        receiving=words("complements", "receiving"),
        done_to=words("complements", "done_to"),
        travel=words("complements", "travel"),
        transitive=words("complements", "transitive"),
        performing=words("complements", "performing"),
    )
