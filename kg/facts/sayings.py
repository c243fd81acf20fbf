"""Which attributions say something: their source words or names a content, and it is said in earnest."""

import re

from spacy.tokens import Doc, Token

from kg.facts.fragments import EMPTY, is_elliptical
from kg.language.annotations import Attribution
from kg.language.attribution.reporting import reporting_words
from kg.language.clauses import is_infinitive
from kg.language.syntax import TIMES, first, is_negated
from kg.model import Argument

WORDED = frozenset({"quote", "clause", "predicate", "object as", "object at", "object to", "gerund"})
"""Frames whose content is worded by the source."""
_RELATIVE = frozenset({"who", "which", "that", "whose", "what"})
_SPOKEN = frozenset({"quote", "clause"})
_TOPICS = frozenset({"object", "about", "of", "for", "feeling"})
"""Frames whose content is named by the article, not worded by the source."""
_POINTING = frozenset({"point", "allude", "double"})
"""Verbs whose preposition introduces what they name, too ("pointed to the delays")."""
_VIEWING = frozenset({"see", "view", "regard", "perceive"})
"""Verbs of opinion with "as"."""
_PERFORMED = frozenset(
    {"war", "victory", "credit", "life", "independence", "emergency"}
    | {"bankruptcy", "ownership", "result", "responsibility", "privilege", "immunity", "right", "control"}
    | {"authority", "dominance"}
)
"""What one makes so by declaring or claiming it."""
_PERFORMING = frozenset({"declare", "claim", "proclaim", "announce", "admit", "assert"})
_CONFIRMED = frozenset(
    {"nominee", "pick", "choice", "appointment", "nomination", "appointee", "candidate", "judge", "justice"}
    | {"batch", "slate", "secretary", "ambassador", "member"}
)
"""What a parliament confirms by a vote."""
_MATTERS = frozenset(
    {"subject", "topic", "issue", "matter", "story", "candidacy", "bid", "remark", "comment", "result"}
    | {"situation", "detail", "information", "example", "case", "development", "episode", "incident"}
)
"""Nouns that name no content by themselves."""
_SHOWING = frozenset(
    {"suggest", "show", "demonstrate", "require", "describe", "indicate", "reveal", "prove", "explain"}
    | {"signal", "imply", "underscore", "confirm", "illustrate", "reflect", "remind", "promise", "predict"}
    | {"highlight", "underline", "emphasize", "emphasise", "convince", "persuade", "assure"}
)
"""Verbs of saying that things have as their subject, too."""
_MUTE = frozenset(
    {"video", "footage", "photo", "photograph", "picture", "image", "imagery", "data", "datum", "figure"}
    | {"statistic", "statistics", "result", "evidence", "map", "chart", "table", "count", "tally", "number"}
)
"""What shows something, but says it only where somebody is named whose it is."""
_LINKING = frozenset({"link", "tie", "compare", "contrast"})
"""Verbs with "to" that things and deeds do more often than words, or that word no content."""
_PROVING = frozenset({"prove", "show", "demonstrate", "illustrate"})
"""What documents say and people do."""
_MEASURED = frozenset({"object", "object gerund", "object with"})
"""Frames of what a poll or study shows."""
_FORECASTING = frozenset({"project", "predict", "forecast"})
"""Verbs of saying whose object a poll or model shows, too."""
_JUDGING = frozenset({"believe", "consider", "think", "deem"})
"""Verbs that take "X to be Y"."""
_OPEN = frozenset({"whether", "if"})
_DISCUSSING = frozenset({"debate", "discuss"})
_LEAST = 0.4
"""Confidence of an attribution below which nothing is stated."""
_AFTER_NAME = re.compile(r", (?:who|which|whose)\b")
_NORMS = frozenset({"wisdom", "law", "rule", "tradition", "plan", "schedule"})
_SHORTEST_TOPIC = 2
"""Words besides articles and the like from which a phrase that only names what is said tells of it."""
_LONGEST_PHRASE = 15
"""Words beyond which a phrase is no source."""


def is_worded(doc: Doc, attribution: Attribution) -> bool:
    """Tell whether the source says, writes, thinks or shows the content.

    It does not where it turns over or knows the answer to a question ("whether", "what") or where the
    content is part of another clause ("what he thinks he leaves").
    """
    is_stance = attribution.frame == "object as" and attribution.category == "belief"
    is_stance = is_stance and (attribution.lemma not in _VIEWING or attribution.source_span is None)
    opening = doc[attribution.content[0]]
    is_asked = attribution.lemma == "wonder" or doc[attribution.cue[0]].lemma_ == "want"
    if attribution.category == "belief" and not is_asked:
        start = min(opening.i, (attribution.source_span or attribution.cue)[0])
        is_open = opening.tag_ in {"WP", "WRB", "WDT"} or opening.lower_ in _OPEN
        if is_open or doc[start - 1].tag_ == "WP":
            return False
    if _is_name(doc, attribution) or is_elliptical(doc, attribution):
        return False
    if attribution.frame == "object to" and attribution.lemma in _LINKING:
        return False
    if attribution.lemma == "deny" and opening.tag_ == "VBG":
        return False
    if attribution.lemma == "confirm" and attribution.frame not in _SPOKEN:
        return False
    words = doc[slice(*attribution.content)]
    is_bid = any(word.lower_ == "that" or word.tag_ in {"TO", "MD", "VB"} for word in words)
    if attribution.lemma == "order" and attribution.frame == "clause" and not is_bid:
        return False
    if attribution.category == "belief" and all(word.pos_ in {"ADJ", "ADV", "PUNCT"} for word in words):
        return False
    if (
        attribution.category == "evidence"
        and attribution.lemma in _PROVING
        and not _is_document(doc, attribution)
    ):
        return False
    if attribution.category == "belief" and attribution.frame == "object infinitive":
        return attribution.lemma in _JUDGING and attribution.confidence >= _LEAST
    if attribution.lemma in _DISCUSSING and opening.lower_ in _OPEN:
        return False
    if attribution.category == "evidence" and attribution.frame in _MEASURED:
        source, lexicon = doc[attribution.source or 0].lemma_.lower(), reporting_words()
        is_shown = lexicon.verbs.get(attribution.lemma, {}).get(attribution.frame) == "evidence"
        is_shown = is_shown or attribution.lemma in _FORECASTING
        return is_shown and source in lexicon.evidence - _MUTE and not attribution.negated
    is_said = attribution.category in {"speech", "belief", "evidence"} and not is_stance
    return is_said and attribution.frame in WORDED and attribution.confidence >= _LEAST


def _is_name(doc: Doc, attribution: Attribution) -> bool:
    """Tell whether a cue only tells what the source calls a thing ("after what he called a farce")."""
    before = doc[min((attribution.source_span or attribution.cue)[0], attribution.cue[0]) - 1]
    is_view = attribution.category == "belief" and before.tag_ in {"WP", "WDT"}
    is_as = attribution.frame == "object as" and is_view
    return is_as or (attribution.frame == "predicate" and before.lower_ == "what")


def _is_document(doc: Doc, attribution: Attribution) -> bool:
    """Tell whether a source is a document, poll or the like."""
    lexicon = reporting_words()
    lemma = doc[attribution.source].lemma_.lower() if attribution.source is not None else ""
    return lemma in lexicon.documents | lexicon.evidence


def is_named(doc: Doc, attribution: Attribution) -> bool:
    """Tell whether the article names what the source says: no pronoun, actor or document."""
    is_topic = attribution.frame in _TOPICS or attribution.lemma in _POINTING
    if attribution.category != "speech" or not is_topic or attribution.negated:
        return False
    if any(doc[i].lower_ == "not" for i in range(*attribution.cue)):
        return False  # "argued not for a ban"
    if attribution.lemma == "confirm" and _theme(doc, attribution).lemma_.lower() in _CONFIRMED:
        return False
    last = doc[attribution.cue[1] - 1]
    is_participle = last.tag_ == "VBG" and first(last, "aux") is None
    is_talk = attribution.frame == "about" and any(doc[i].tag_ == "VBG" for i in range(*attribution.cue))
    if (is_participle and (attribution.lemma in _SHOWING or last.dep_ == "acl")) or is_talk:
        return False
    if any(doc[i].dep_ == "pcomp" and doc[i].head.lower_ == "of" for i in range(*attribution.cue)):
        return False
    if doc[attribution.cue[0]].lower_ == "to":
        return False
    if attribution.confidence < _LEAST:
        return False
    head = _theme(doc, attribution)
    is_supposed = attribution.modality != "actual" and any(
        doc[i].lower_ == "would" for i in range(*attribution.cue)
    )
    is_performed = attribution.lemma in _PERFORMING and head.lemma_.lower() in _PERFORMED
    if is_performed or attribution.lemma == "say" or is_supposed or _is_anaphoric(head):
        return False
    is_actor = head.i in doc._.cluster_at and doc._.cluster_at[head.i].kind in {"Person", "Group"}
    is_actor = is_actor or head.pos_ in {"PRON", "PROPN", "NUM", "ADJ"}
    lexicon = reporting_words()
    is_no_topic = (
        head.ent_type_ in TIMES
        or head.lemma_.lower() in lexicon.documents | {"poll", "survey", "study"}
        or len([w for w in doc[slice(*attribution.content)] if w.pos_ not in EMPTY]) < _SHORTEST_TOPIC
        or _is_empty(head)
    )
    is_topic = attribution.frame == "feeling" or not (is_actor or is_no_topic)
    return is_topic and not _is_purpose(doc, attribution)


def _is_empty(noun: Token) -> bool:
    """Tell whether a noun says that there is an opinion, but not which ("voiced his views")."""
    lexicon = reporting_words()
    if is_negated(noun):
        return True
    if noun.lemma_.lower() in _MATTERS:
        return all(child.dep_ in {"det", "poss"} and child.pos_ != "PROPN" for child in noun.children)
    is_opinion = noun.lemma_.lower() in lexicon.nouns.keys() | lexicon.feelings
    is_opinion = is_opinion and first(noun, "nummod") is None
    complement = first(noun, "prep", "acl", "relcl", "ccomp", "appos")
    is_added = complement is not None and noun.doc[complement.left_edge.i - 1].text == ","
    return is_opinion and (complement is None or (is_added and complement.dep_ in {"relcl", "prep"}))


def _is_anaphoric(noun: Token) -> bool:
    """Tell whether a phrase only takes up what was said before ("that fact", "the same sentiment")."""
    if any(child.lower_ in {"same", "similar"} for child in noun.children):
        return first(noun, "prep", "acl", "relcl") is None
    return [child.lower_ for child in noun.children] in (["this"], ["that"], ["these"], ["those"])


def _is_purpose(doc: Doc, attribution: Attribution) -> bool:
    """Tell whether a cue names an aim or a chance ("left to reveal the sum", "a chance to clarify it")."""
    return any(
        doc[i].dep_ in {"advcl", "acl", "relcl"} and is_infinitive(doc[i]) for i in range(*attribution.cue)
    )


def is_new(doc: Doc, attribution: Attribution, typed: set[int]) -> bool:
    """Tell whether neither the cue nor the head of what is said belongs to a predicate that is `typed`."""
    start, end = doc[attribution.cue[0]].idx, doc[attribution.cue[1] - 1].idx
    return typed.isdisjoint(range(start, end + 1)) and _theme(doc, attribution).idx not in typed


def _theme(doc: Doc, attribution: Attribution) -> Token:
    start, end = attribution.content
    head: Token = doc[start:end].root
    return head


def is_of_thing(doc: Doc, attribution: Attribution) -> bool:
    """Tell whether a source that is no known actor may be a thing.

    It is not the subject of its cue ("the column saying", "the aim is to convince"), or the cue is said of
    things, too ("the drills demonstrate that …").
    """
    words = [doc[i] for i in range(*attribution.cue)]
    source = doc[attribution.source or 0]
    if source.lemma_.lower() in _MUTE and attribution.kind != "according":
        return True
    if _is_document(doc, attribution):
        return False
    if source.ent_type_ == "" and (attribution.frame not in _SPOKEN or attribution.lemma in _SHOWING):
        return True
    if source.ent_type_ == "" and any(word.lemma_ == "raise" for word in words):
        return True
    is_inherited = any(word.dep_ in {"acl", "advcl"} and source.head != word for word in words)
    return is_inherited or (words[0].lemma_ == "be" and any(word.tag_ == "TO" for word in words))


def is_phrase(doc: Doc, attribution: Attribution, agent: Argument) -> bool:
    """Tell whether a source without an entity is a phrase of some length, not "self" or "which".

    A bare document ("Poll: …") is none, nor is what a plan or law is ("according to conventional wisdom").
    """
    words = _AFTER_NAME.split(agent.span.text)[0].split()
    opening = doc[(attribution.source_span or (attribution.source or 0,))[0]]
    source, is_document = doc[attribution.source or 0], _is_document(doc, attribution)
    is_bare = is_document and len(words) == 1
    is_nominal = opening.pos_ not in {"ADP", "VERB", "SCONJ", "CCONJ"} and opening.lower_ != "self"
    is_relative = not words or "whom" in words or words[0].lower() in _RELATIVE
    is_no_source = is_relative or is_bare or source.lower_ in _NORMS
    return is_nominal and not is_no_source and len(words) <= _LONGEST_PHRASE
