"""Time expressions: found, and normalised to TIMEX3 types and ISO 8601 values."""

from kg.language.times.component import TimesComponent, create_times
from kg.language.times.values import event_date

__all__ = ["TimesComponent", "create_times", "event_date"]
