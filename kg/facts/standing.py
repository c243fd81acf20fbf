"""How a predicate stands in its article: what happened, and how surely, or why nothing is asserted."""

from dataclasses import dataclass
from typing import Final

from kg.language.syntax import Mood
from kg.model import Modality

_STRENGTH: Final[dict[Modality, int]] = {"actual": 0, "planned": 1, "possible": 2, "counterfactual": 3}


@dataclass(slots=True)
class Standing:
    """How a predicate stands in its article. `asserted` is False where no fact may come of it."""

    own: Modality = "actual"
    """Modality of its own auxiliaries."""
    imposed: Modality = "actual"
    """Modality that comes of what governs it."""
    negated: bool = False
    asserted: bool = True
    reason: str = ""

    @property
    def modality(self) -> Modality:
        """The weaker of both modalities."""
        return weaker(self.own, self.imposed)

    def weaken(self, modality: Mood) -> None:
        """Let the weaker of two modalities win; what is only demanded is not asserted."""
        if modality == "demanded":
            self.drop(modality)
        else:
            self.imposed = weaker(self.imposed, modality)

    def drop(self, reason: str) -> None:
        """Say that nothing is asserted, and why."""
        self.asserted, self.reason = False, reason


def weaker(modality: Modality, other: Modality) -> Modality:
    """Return the one of two modalities that says less."""
    return max(modality, other, key=lambda name: _STRENGTH[name])
