"""The closed vocabulary of English time expressions: word → (class letter, value).

A class letter stands for one lexeme on the tape that the grammar's patterns are matched against.
"""

from collections.abc import Mapping
from typing import Final

Value = str | int


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text."""
    return tuple(text.split())


MONTHS: Final = words("january february march april may june july august september october november december")
WEEKDAYS: Final = words("monday tuesday wednesday thursday friday saturday sunday")
UNITS: Final = words("second minute hour day week weekend month quarter year decade century fortnight")


def _plain(text: str) -> dict[str, Value]:
    """Return words whose class says all there is to say."""
    return dict.fromkeys(text.split(), 0)


_SMALL: Final = words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TENS: Final = words("twenty thirty forty fifty sixty seventy eighty ninety")
_ORDINALS: Final = words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_DECADES: Final = words("twenties thirties forties fifties sixties seventies eighties nineties")

_BY_CLASS: Final[dict[str, Mapping[str, Value]]] = {
    "M": {name: number for number, name in enumerate(MONTHS, 1)},
    "m": {name[:3]: number for number, name in enumerate(MONTHS, 1)} | {"sept": 9},
    "W": {name: number for number, name in enumerate(WEEKDAYS)},
    "w": {name[:3]: number for number, name in enumerate(WEEKDAYS)} | {"tues": 1, "thur": 3, "thurs": 3},
    "N": {name: number for number, name in enumerate(_SMALL)}
    | {name: number * 10 for number, name in enumerate(_TENS, 2)}
    | {"hundred": 100, "thousand": 1000},
    "O": {name: number for number, name in enumerate(_ORDINALS, 1)},
    "u": {name: name for name in UNITS},
    "U": {name + "s": name for name in UNITS} | {"centuries": "century"},
    "X": {name: 190 + number for number, name in enumerate(_DECADES, 2)},
    "S": {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"},
    "K": {
        "morning": "TMO",
        "afternoon": "TAF",
        "evening": "TEV",
        "night": "TNI",
        "midday": "TMI",
    },
    "k": {"noon": 12, "midnight": 24},
    "P": {"am": 0, "pm": 12},
    "Z": _plain("gmt utc est edt cst cdt mst mdt pst pdt bst cet cest ist"),
    "d": {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0},
    "v": {"few": 0, "several": 0, "many": 0, "couple": 2},
    "A": {
        "hourly": "PT1H",
        "daily": "P1D",
        "weekly": "P1W",
        "biweekly": "P2W",
        "monthly": "P1M",
        "yearly": "P1Y",
        "annually": "P1Y",
    },
    "R": {
        "now": "PRESENT_REF",
        "nowadays": "PRESENT_REF",
        "currently": "PRESENT_REF",
        "presently": "PRESENT_REF",
        "recently": "PAST_REF",
        "soon": "FUTURE_REF",
    },
    "r": {"recent": "PAST_REF"},
    "p": {"past": -1},
    "J": {"future": 1},
    "C": {"these": 0},
    "V": {"latest": 0},
    "a": {"a": 1, "an": 1},
    "T": {"the": 0},
    "t": {"this": 0},
    "h": {"that": 0, "same": 0},
    "l": {"last": -1},
    "q": {"previous": -1, "prior": -1, "preceding": -1},
    "n": {"next": 1},
    "f": {"following": 1},
    "c": {"coming": 1, "upcoming": 1},
    "e": _plain("early late mid"),
    "x": _plain("end start beginning middle close"),
    "g": {"ago": -1},
    "b": {"earlier": -1},
    "z": {"later": 1},
    "<": {"before": -1},
    "E": {"every": 0, "each": 0},
    "o": {"of": 0},
    "i": _plain("in on at for since by from during over within"),
    "&": {"and": 0, "or": 0},
    "~": _plain("to until till through"),
    "F": {"fiscal": 0},
    "j": {"half": 0},
    "B": {"old": 0, "olds": 0},
    "L": {"long": 0},
    "Q": {"period": 0, "term": 0},
    "y": {"year-end": 0},
}

CAPITALISED: Final = frozenset("MmWw")
"""Classes whose words are written with a capital."""

LEXICON: Final[dict[str, tuple[str, Value]]] = {
    word: (letter, value) for letter, words in _BY_CLASS.items() for word, value in words.items()
} | {"second": ("O", 2), "may": ("M", 5)}

COMPARATIVES: Final = frozenset(
    words("about nearly almost than over least within roughly around barely just")
)
"""Words after which "a week" is a length and no rate."""

YEAR_HEADS: Final = frozenset(
    words("in since by until till from between through during early late mid of before after")
)
"""Words after which a number of four digits is a year."""

ATTACKS: Final = frozenset(words("attack terror terrorist hijacking hijacker"))
"""Lemmas beside which "Sept. 11" is the day of 2001."""

MODALS: Final = frozenset(words("will 'll ’ll wo shall may might should must would"))
PERFECT: Final = frozenset(words("have has had having 've ’ve 'd"))
PLANS: Final = frozenset(
    words(
        "adjourn aim anticipate convene deadline delay due effective expect expire extend hope intend likely "
        "payable plan postpone prepare reconvene schedule slate threaten upcoming urge vow want"
    )
)
"""Lemmas of verbs, adjectives and nouns whose time is ahead, whatever their tense."""

IMPLICATIVES: Final = frozenset(
    words(
        "appear begin claim come continue decline fail force get happen have help manage refuse seem start "
        "struggle try use"
    )
)
"""Verbs whose infinitive happened, or did not, at the time of the verb itself."""

SCHEDULED: Final = frozenset(
    words(
        "arrive begin close conclude end expire go head hold leave meet open resume return run start take vote"
    )
)
"""Verbs whose present tense, with a weekday or date, is a timetable: "the court returns Monday"."""

LIMITS: Final = frozenset(words("by until till through before"))
"""Prepositions of a deadline."""

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
"""Holidays on the nth weekday of a month: (month, weekday, n), Monday is 0, n = -1 is the last."""

HOLIDAYS: Final = (*FIXED_DAYS, *MOVING_DAYS, "easter", "easter sunday", "good friday", "election day")
