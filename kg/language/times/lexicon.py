"""The closed vocabulary of English time expressions: word → (class letter, value)."""

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

Value = str | int | float


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text."""
    return tuple(text.split())


def spelled(values: Iterable[float], total: float = 0) -> float:
    """Return the number that number words spell: they add up, "hundred" and "thousand" multiply."""
    for value in values:
        total = max(total, 1) * value if value in (100, 1000) else total + value
    return total


def _plain(text: str) -> dict[str, Value]:
    """Return words whose class says all there is to say."""
    return dict.fromkeys(text.split(), 0)


_MONTHS: Final = words(
    "january february march april may june july august september october november december"
)
_WEEKDAYS: Final = words("monday tuesday wednesday thursday friday saturday sunday")
_UNITS: Final = words("second minute hour day week weekend month quarter year decade century fortnight")
_SMALL: Final = words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TENS: Final = words("twenty thirty forty fifty sixty seventy eighty ninety")
NUMBER_WORDS: Final = (
    {name: number for number, name in enumerate(_SMALL)}
    | {name: number * 10 for number, name in enumerate(_TENS, 2)}
    | {"hundred": 100, "thousand": 1000}
)
_ORDINALS: Final = words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_DECADES: Final = words("twenties thirties forties fifties sixties seventies eighties nineties")


class WordClass(NamedTuple):
    """Words of one kind, the letter that stands for them in the grammar, and what each means."""

    letter: str
    name: str
    words: Mapping[str, Value]


WORD_CLASSES: Final = (
    WordClass("M", "month", {name: number for number, name in enumerate(_MONTHS, 1)}),
    WordClass("m", "short month", {name[:3]: number for number, name in enumerate(_MONTHS, 1)} | {"sept": 9}),
    WordClass("W", "weekday", {name: number for number, name in enumerate(_WEEKDAYS)}),
    WordClass(
        "w",
        "short weekday",
        {name[:3]: number for number, name in enumerate(_WEEKDAYS)} | {"tues": 1, "thur": 3, "thurs": 3},
    ),
    WordClass(
        "N",
        "number word",
        NUMBER_WORDS,
    ),
    WordClass("O", "ordinal", {name: number for number, name in enumerate(_ORDINALS, 1)}),
    WordClass("u", "unit", {name: name for name in _UNITS}),
    WordClass("U", "units", {name + "s": name for name in _UNITS} | {"centuries": "century"}),
    WordClass("X", "decade", {name: 190 + number for number, name in enumerate(_DECADES, 2)}),
    WordClass("S", "season", {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}),
    WordClass(
        "K",
        "part of day",
        {"morning": "TMO", "midday": "TMI", "afternoon": "TAF", "evening": "TEV", "night": "TNI"},
    ),
    WordClass("G", "tonight", {"tonight": "TNI"}),
    WordClass("k", "clock word", {"noon": 12, "midnight": 24}),
    WordClass("Z", "time zone", _plain("gmt utc est edt cst cdt mst mdt pst pdt bst cet cest ist")),
    WordClass("d", "near day", {"today": 0, "yesterday": -1, "tomorrow": 1}),
    WordClass("v", "vague number", {"few": 0, "several": 0, "many": 0, "couple": 2}),
    WordClass(
        "A",
        "frequency",
        {"hourly": "PT1H", "daily": "P1D", "weekly": "P1W", "biweekly": "P2W"}
        | {"monthly": "P1M", "yearly": "P1Y", "annually": "P1Y"},
    ),
    WordClass(
        "R",
        "vague time",
        dict.fromkeys(words("now nowadays currently presently"), "PRESENT_REF")
        | {"recently": "PAST_REF", "soon": "FUTURE_REF"},
    ),
    WordClass("r", "recent", _plain("recent")),
    WordClass("J", "future", {"future": 1}),
    WordClass("p", "past", {"past": -1}),
    WordClass("l", "last", {"last": -1}),
    WordClass("q", "previous", {"previous": -1, "prior": -1, "preceding": -1}),
    WordClass("t", "this", _plain("this current")),
    WordClass("h", "that", _plain("that same")),
    WordClass("C", "these", _plain("these")),
    WordClass("n", "next", {"next": 1}),
    WordClass("f", "following", {"following": 1}),
    WordClass("c", "coming", {"coming": 1, "upcoming": 1}),
    WordClass("V", "latest", _plain("latest")),
    WordClass("a", "a", {"a": 1, "an": 1}),
    WordClass("T", "the", _plain("the")),
    WordClass("E", "every", _plain("every each")),
    WordClass("e", "early or late", _plain("early late mid")),
    WordClass("x", "edge", _plain("end start beginning middle close")),
    WordClass("y", "year-end", _plain("year-end")),
    WordClass("g", "ago", {"ago": -1}),
    WordClass("b", "earlier", {"earlier": -1}),
    WordClass("z", "later", {"later": 1}),
    WordClass("<", "before", {"before": -1}),
    WordClass("o", "of", _plain("of")),
    WordClass("I", "preposition of length", _plain("in for during over within")),
    WordClass("i", "preposition of point", _plain("on at since by from")),
    WordClass("&", "and", _plain("and or")),
    WordClass("~", "to", _plain("to until till through")),
    WordClass("F", "fiscal", _plain("fiscal")),
    WordClass("j", "half", _plain("half")),
    WordClass("B", "old", _plain("old olds")),
    WordClass("L", "long", _plain("long")),
    WordClass("+", "another", _plain("another additional extra further")),
    WordClass("^", "ahead", _plain("ahead")),
    WordClass("$", "ended", _plain("ended ending")),
    WordClass("Q", "period", _plain("period")),
)

CAPITALISED: Final = frozenset("MmWw")
"""Classes whose words are written with a capital."""

LEXICON: Final[Mapping[str, tuple[str, Value]]] = {
    word: (of.letter, value) for of in WORD_CLASSES for word, value in of.words.items()
} | {"second": ("O", 2), "may": ("M", 5)}
"""Word in lower case → class letter and value; "second" is the ordinal, "seconds" the unit."""

FIXED_DAYS: Final = {
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "halloween": (10, 31),
    "valentine's day": (2, 14),
}
"""Holidays on the same day of every year: (month, day)."""

MOVING_DAYS: Final = {
    "thanksgiving": (11, 3, 4),
    "thanksgiving day": (11, 3, 4),
    "labor day": (9, 0, 1),
    "memorial day": (5, 0, -1),
}
"""Holidays on the nth weekday of a month: (month, weekday, n); Monday is 0, n = -1 is the last."""

HOLIDAYS: Final = (*FIXED_DAYS, *MOVING_DAYS, "easter", "easter sunday", "good friday", "election day")
