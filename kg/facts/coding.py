"""PLOVER and CAMEO codes in force: what is only planned or did not happen is coded as such.

Source: PLOVER manual, 2024-02-04: cooperation in the future tense is AGREE, conflict THREATEN; what did not
happen is no event.
"""

from kg.model import Modality, Polarity
from kg.ontology import EventType, Frame

_COOPERATION = frozenset({"CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})
_CONFLICT = frozenset({"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})
_NO_CODE = "none"

Codes = tuple[str | None, str | None]


def codes(event_type: EventType, frame: Frame, modality: Modality, polarity: Polarity) -> Codes:
    """Return the PLOVER type and the CAMEO code of a fact; None where it has none."""
    plover, cameo = frame.plover or event_type.plover, frame.cameo or event_type.cameo
    if plover == _NO_CODE or modality == "counterfactual" or polarity != frame.polarity:
        return None, None
    if modality == "planned" and plover in _COOPERATION:
        return "AGREE", "030"
    if modality == "planned" and plover in _CONFLICT:
        return "THREATEN", "130"
    return plover, cameo
