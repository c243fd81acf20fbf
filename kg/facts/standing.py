"""How a predicate stands in its article: what happened, and how surely, or why nothing is asserted."""

from dataclasses import dataclass

_STRENGTH = {"actual": 0, "planned": 1, "possible": 2, "counterfactual": 3}


@dataclass(slots=True)
class Standing:
    """How a predicate stands in its article. `asserted` is False where no fact may come of it."""

    modality: str = "actual"
    negated: bool = False
    asserted: bool = True
    reason: str = ""

    def weaken(self, modality: str) -> None:
        """Let the weaker of two modalities win; what is only demanded is not asserted."""
        if modality == "demanded":
            self.drop(modality)
        elif _STRENGTH[modality] > _STRENGTH[self.modality]:
            self.modality = modality

    def drop(self, reason: str) -> None:
        """Say that nothing is asserted, and why."""
        self.asserted, self.reason = False, reason
