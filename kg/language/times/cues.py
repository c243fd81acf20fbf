"""Words that tell the time of a clause, or what kind of expression stands beside them."""

from typing import Final

from kg.language.times.lexicon import words

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
        "arrive begin close conclude end expire go head hold leave meet open resume return run start "
        "take vote"
    )
)
"""Verbs whose present tense, with a weekday or date, is a timetable: "the court returns Monday"."""

LIMITS: Final = frozenset(words("by until till through before"))
"""Prepositions of a deadline."""

COMPARATIVES: Final = frozenset(
    words("about nearly almost than over least within roughly around barely just")
)
"""Words after which "a week" is a length and no rate."""

YEAR_HEADS: Final = frozenset(
    words("in since by until till from between through during early late mid of before after")
)
"""Words after which a number of four digits is a year."""

ATTACKS: Final = frozenset(words("attacks attackers hijackings hijackers conspirators commission era"))
"""Words beside which "Sept. 11" is the day of 2001."""
