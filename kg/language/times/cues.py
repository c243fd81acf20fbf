"""Words that tell the time of a clause, or what kind of expression stands beside them."""

from typing import Final

from kg.language.times.lexicon import words

MODALS: Final = frozenset(words("will 'll ’ll wo shall may might should must would"))
PERFECT: Final = frozenset(words("have has had having 've ’ve 'd"))

PLANS: Final = frozenset(
    words(
        "aim anticipate convene deadline due effective expect expire intend likely payable plan prepare "
        "reconvene schedule slate upcoming"
    )
)
"""Lemmas of verbs, adjectives and nouns whose time is ahead, whatever their tense."""

REQUESTS: Final = frozenset(
    words("adjourn delay demand extend hope postpone propose request threaten urge vow want")
)
"""Verbs for what is to come: ahead is the time of their objects, not their own ("urged a vote on Friday")."""

GATHERINGS: Final = frozenset(
    words(
        "ballot caucus ceremony conference congress convention debate deadline election event game hearing "
        "inauguration march meeting poll primary protest race rally referendum runoff session speech strike "
        "summit talk trial visit vote"
    )
)
"""Nouns for what is announced beforehand: "Sunday's vote" may be ahead, "Sunday's ruling" is past."""

CONTESTING: Final = frozenset(words("carry contest fight lose sweep win"))
CONTESTS: Final = frozenset(words("caucus contest election primary race referendum runoff vote"))
"""Verbs that happen when their object does, and those objects: "won the 2010 election"."""

IMPLICATIVES: Final = frozenset(
    words(
        "appear begin claim come continue decline fail force get happen have help manage refuse seem start "
        "struggle try use"
    )
)
"""Verbs whose infinitive happened, or did not, at the time of the verb itself."""

ARRANGED: Final = frozenset(words("arrange expect plan schedule slate"))
"""Verbs that, in the passive, share their date with what is to happen: "is expected on Monday to …"."""

OCCURRENCE: Final = frozenset(
    words("begin convene happen hold launch occur open organise organize resume stage start")
)
"""Verbs that say of an event that it took place."""

ISSUE: Final = frozenset(
    words(
        "address air broadcast circulate date deliver distribute email file give issue make mail "
        "post print publish record release send stream submit tape televise unveil upload write"
    )
)
"""Verbs that say when what is said, written or shown went out: "a statement released Monday"."""

APPEARANCES: Final = frozenset(
    words(
        "appear assemble call convene gather interrupt march meet phone rally rise speak take telephone use "
        "visit"
    )
)
"""Verbs of coming together or speaking up, whose purpose is pursued at the same time."""

DEEDS: Final = GATHERINGS | frozenset(
    words(
        "abduction airstrike ambush annexation arrest assassination assault atrocity attack blast blockade "
        "bombing clash coup crackdown death deportation detention disappearance execution explosion "
        "expulsion genocide incursion invasion jailing kidnapping killing massacre murder poisoning raid "
        "riot seizure shooting siege strike war withdrawal"
    )
)
"""Nouns of what happens, which judgements and demands are about."""

JUDGING: Final = frozenset(
    words(
        "applaud blame call condemn criticise criticize decry defend demand denounce deplore discuss "
        "investigate lament mourn mention praise probe protest recall slam urge welcome"
    )
)
"""Verbs about what happened before: "condemned the killing of a man in October"."""

ASKED: Final = frozenset(words("ask contact grill interview press question quiz quote reach"))
"""Verbs whose participle gives the occasion of an answer: "Asked on Monday, he said …"."""

LIGHT: Final = frozenset(words("have hold make give conduct"))
"""Verbs that with an event noun only say that it took place: "the meeting they had in May"."""

SCHEDULED: Final = frozenset(
    words(
        "arrive begin close conclude end expire go head hold leave meet open resume return run start "
        "take vote"
    )
)
"""Verbs whose present tense, with a weekday or date, is a timetable: "the court returns Monday"."""

MOTIONS: Final = frozenset(words("depart fly go head leave return travel"))
"""Verbs after which "for a meeting Wednesday" is a purpose, before or after the article."""

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

MISSIONS: Final = frozenset(words("compound consulate embassy facility mission outpost post"))
"""What attacks on another Sept. 11 were on."""

NAMED_DAYS: Final = frozenset(words("ash black bloody cyber easter holy palm super"))
"""Words that make a weekday the name of one day: "Super Tuesday"."""
