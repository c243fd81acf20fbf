"""Attribution: who says what, in which words."""

from kg.language.attribution.component import AttributionFinder, create_attribution

__all__ = ["AttributionFinder", "create_attribution"]
