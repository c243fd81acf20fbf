"""What words say of the events in their complements: happened, planned, possible, demanded, denied."""

from dataclasses import dataclass
from functools import lru_cache

from kg.resources import data_folder, read_yaml

_CLASSES = (
    "counterfactual",
    "planned",
    "possible",
    "demanded",
    "denied",
    "ended",
    "rejected",
    "feared",
    "presupposed",
)


@dataclass(frozen=True, slots=True)
class Complements:
    """The classes of ``ontology/lexicon/complements.yaml``, by part of speech and lemma."""

    classes: dict[tuple[str, str], str]
    subject_control: frozenset[str]
    object_control: frozenset[str]
    presupposed_verbs: frozenset[str]
    light_verbs: frozenset[str]
    giving: frozenset[str]
    texts: frozenset[str]
    receiving: frozenset[str]
    travel: frozenset[str]
    transitive: frozenset[str]
    performing: frozenset[str]

    def of(self, part_of_speech: str, lemma: str) -> str | None:
        """Return what a word says of its complement, or None where it leaves it as it is."""
        return self.classes.get((part_of_speech, lemma))


@lru_cache(maxsize=1)
def load_complements() -> Complements:
    """Load the bundled classes of complement-taking words."""
    raw = read_yaml(data_folder("ontology") / "lexicon" / "complements.yaml")
    classes = {
        (part[:-1].upper() if part != "adjectives" else "ADJ", word.replace("_", " ")): name
        for name in reversed(_CLASSES)
        for part, words in raw[name].items()
        for word in words
    }
    return Complements(
        classes=classes,
        subject_control=frozenset(raw["subject_control"]),
        object_control=frozenset(raw["object_control"]),
        presupposed_verbs=frozenset(raw["presupposed"]["verbs"]),
        light_verbs=frozenset(raw["light_verbs"]),
        giving=frozenset(raw["giving"]),
        texts=frozenset(raw["texts"]),
        receiving=frozenset(raw["receiving"]),
        travel=frozenset(raw["travel"]),
        transitive=frozenset(raw["transitive"]),
        performing=frozenset(raw["performing"]),
    )
