"""What is said: the complements of a reporting word, as ranges of tokens."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.language.annotations import Range
from kg.language.attribution.distant_clauses import distant_clauses
from kg.language.attribution.hosts import hosts
from kg.language.attribution.misreadings import (
    misread_predicates,
    quoted_predicates,
    split_clauses,
    split_relatives,
    torn_clauses,
    torn_predicates,
)
from kg.language.attribution.reported_clauses import (
    SMALL,
    Content,
    clauses,
    is_passive,
)
from kg.language.attribution.reporting import Frames, reporting_words
from kg.language.nouns import noun_of
from kg.language.syntax import (
    LONG_DASHES,
    RELATIVE_PRONOUNS,
    TIMES,
    VERBAL,
    children,
    first,
    is_simple_infinitive,
    subtree_range,
    trimmed,
    without_adverbials,
)

_WH = frozenset({"which", "who", "where", "whose", "whom"})
_CLOSING = frozenset({'"', "”", "''", "’", "'", "»"})
_RELATIVE = RELATIVE_PRONOUNS | {"what"}
_ABOUT = frozenset(
    {"about", "over", "at", "with", "for", "regarding", "concerning", "toward", "towards"}
    | {"of", "to", "behind", "against"}
)
_RANKS = frozenset({"ahead", "behind", "up", "down", "tied", "level"})
"""Where a poll may show somebody to be."""
_SEATING = frozenset(
    {"name", "dismiss", "reject", "present", "list", "identify", "back", "endorse", "nominate"}
)
"""Verbs that put somebody into an office or out of it, or say something of him, with "as"."""
_STANDINGS = frozenset(
    {"career", "image", "job", "place", "position", "record", "reputation", "role", "status", "time"}
)
"""What one has as something: "its reputation as a refuge" says nothing of the reputation."""


def find_content(verb: Token, frames: Frames) -> Content | None:
    """Return the content of a reporting word in the first of its `frames` that the tree shows."""
    content = next((content for content in _readings(verb) if content.frame in frames), None)
    if content is not None and content.frame != "clause":
        content.pieces[-1] = _without_comment(verb.doc, *content.pieces[-1])
    return content


def _without_comment(doc: Doc, start: int, end: int) -> Range:
    """Return a range without the comment that closes it (", which …", ", while …", "— a sign that …")."""
    dashes = [index for index in range(start + 1, end) if doc[index].text in LONG_DASHES]
    if len(dashes) == 1:
        end = dashes[0]
    for index in range(start + 1, end - 2):
        if doc[index].text != ",":
            continue
        token = doc[index + 1 + doc[index + 1].is_quote]
        if token.lower_ in {"while", "whereas"}:
            return start, index
        if token.lower_ in _WH:
            while token.dep_ != "relcl" and token.head != token:
                token = token.head
            if token.dep_ == "relcl" and token.left_edge.i >= index and token.right_edge.i >= end - 1:
                return start, index
    return start, end


def _readings(verb: Token) -> Iterator[Content]:
    theme = _theme(verb)
    yield from clauses(verb, theme)
    yield from quoted_predicates(verb)
    yield from _object_complements(verb, theme)
    prepositional = list(_prepositional(verb))
    yield from (content for content in prepositional if content.frame.endswith(" infinitive"))
    yield from _infinitives(verb)
    yield from prepositional
    yield from hosts(verb)
    yield from distant_clauses(verb)
    yield from split_relatives(verb)
    yield from torn_clauses(verb)
    yield from torn_predicates(verb)
    if theme is not None and theme.lower_ not in RELATIVE_PRONOUNS:
        mark = first(theme, "mark")
        if mark is not None and mark.lower_ == "that":
            yield Content("clause", [trimmed(theme, mark.i, verb.sent.end)], theme)
        elif first(theme, "nsubj") is not None and theme.i > verb.i:
            yield Content("clause", [subtree_range(theme)], theme)
        yield from split_clauses(verb, theme)
        yield from _feelings(verb, theme)
        yield Content("object", [without_adverbials(theme, *subtree_range(theme))], theme)


def _feelings(verb: Token, theme: Token) -> Iterator[Content]:
    """Yield what a feeling is about that somebody expresses ("voiced concern about the vote")."""
    if theme.lemma_.lower() not in reporting_words().feelings or theme.i < verb.i:
        return
    for preposition in (*children(theme, "prep"), *children(verb, "prep", "dative")):
        topic = first(preposition, "pobj", "pcomp")
        if preposition.i == theme.i + 1 and preposition.lower_ in _ABOUT and topic is not None:
            yield Content("feeling", [subtree_range(topic)], topic, preposition)


def _theme(verb: Token) -> Token | None:
    """Return the object: of a passive its subject, of a reduced relative nothing."""
    if is_passive(verb):
        return first(verb, "nsubjpass")
    return first(verb, "dobj")


def _object_complements(verb: Token, theme: Token | None) -> Iterator[Content]:
    if theme is None:
        return
    is_relative = theme.lower_ in _RELATIVE
    last = max((c.i for c in children(verb, "oprd", "attr")), default=0)
    for child in verb.children:
        if child.i < verb.i or child == theme or (child.dep_ in {"oprd", "dobj"} and child.i < last):
            continue
        if child.dep_ in {"oprd", "attr", "acomp", "dobj"} or (child.dep_ == "xcomp" and child.pos_ in SMALL):
            parted = next(
                (c for c in children(verb, "oprd") if c.right_edge.i + 1 == child.left_edge.i), child
            )
            own = (parted.left_edge.i, subtree_range(child)[1])
            yield Content("predicate", [own] if is_relative else _join(theme, child), child)
        elif child.dep_ in {"xcomp", "advcl"} and is_simple_infinitive(child):
            yield Content("addressee infinitive", [subtree_range(child)], child)
            yield Content("object infinitive", _join(theme, child), child)
        elif child.lower_ == "as" and _is_standing(verb, theme, child):
            continue
        elif child.lower_ == "as" and is_relative and (noun := first(child, "pobj")) is not None:
            yield Content("object as", [subtree_range(noun)], noun, child)
        elif child.lower_ == "at" and not any(token.like_num for token in child.subtree):
            continue
        elif child.dep_ in {"prep", "dative"}:
            yield Content(f"object {child.lower_}", _join(theme, child), theme)
        elif child.lower_ in _RANKS and verb.lemma_ == "show" and verb.i < theme.i < child.i:
            margin = next((p for p in children(verb, "prep") if p.i == child.right_edge.i + 1), child)
            yield Content("object gerund", [(theme.left_edge.i, margin.right_edge.i + 1)], child)
        elif child.dep_ in {"advmod", "advcl"} and _is_predicated(child):
            yield Content("object as", _join(theme, child), theme)
    yield from misread_predicates(verb, theme)
    for child in children(theme, "prep"):
        if theme.i > verb.i and not (child.lower_ == "as" and theme.lemma_.lower() in _STANDINGS):
            yield Content(f"object {child.lower_}", [subtree_range(theme)], theme)


def _is_predicated(word: Token) -> bool:
    """Tell whether "as" makes a word the predicate of an object ("as unfair", not "as it had done")."""
    return any(c.lower_ == "as" for c in word.lefts) and first(word, "nsubj", "nsubjpass") is None


def _is_standing(verb: Token, theme: Token, preposition: Token) -> bool:
    """Tell whether "as" gives an office or standing, no opinion ("named as envoy", "its role as host")."""
    is_quoted = verb.lemma_ in {"quote", "cite"} and first(preposition, "pcomp") is not None
    if is_quoted or theme.lemma_.lower() in _STANDINGS:
        return True
    noun = first(preposition, "pobj")
    is_bare = noun is not None and first(noun, "det", "poss") is None and noun.tag_ in {"NN", "NNP"}
    is_held = noun is not None and (noun.pos_ == "PROPN" or noun_of(noun.lemma_.lower()) is not None)
    return is_bare and is_held and verb.lemma_.lower() in _SEATING


def _join(theme: Token, complement: Token) -> list[Range]:
    """Return one range from the object to its complement, or two where the verb stands between."""
    (start, stop), (begin, end) = subtree_range(theme), subtree_range(complement)
    if theme.i < complement.head.i < complement.i:
        return [(start, stop), (begin, end)]
    return [(min(start, begin), max(stop, end))]


def _infinitives(verb: Token) -> Iterator[Content]:
    for child in children(verb, "xcomp"):
        if is_simple_infinitive(child):
            yield Content("infinitive", [subtree_range(child)], child)
            if first(verb, "dobj") is None:
                yield Content("addressee infinitive", [subtree_range(child)], child)
        elif child.tag_ == "VBG":
            yield Content("gerund", [subtree_range(child)], child)
            if first(child, "ccomp") is not None and not _follows_quotation(verb):
                yield Content("clause", [subtree_range(child)], child)
        elif child.pos_ in VERBAL and verb.doc[child.left_edge.i - 1].text != ",":
            theme, (start, end) = first(verb, "dobj"), subtree_range(child)
            is_subject = theme is not None and child.tag_ == "VB" and theme.right_edge.i + 1 == start
            yield Content("clause", [(theme.left_edge.i if theme and is_subject else start, end)], child)


def _follows_quotation(verb: Token) -> bool:
    """Tell whether a verb says the quotation before it, not what follows ("“…,” he said explaining …")."""
    start = verb.sent.start
    return any(start <= quotation.start and quotation.end < verb.i for quotation in verb.doc._.quotations)


def _prepositional(verb: Token) -> Iterator[Content]:
    for preposition in children(verb, "prep", "prt"):
        complement = first(preposition, "pobj", "pcomp")
        if complement is None or preposition.i < verb.i or complement.ent_type_ in TIMES:
            continue
        start, end = subtree_range(complement)
        for infinitive in children(verb, "xcomp", "advcl"):
            if infinitive.i > complement.i and is_simple_infinitive(infinitive):
                stop = subtree_range(infinitive)[1]
                yield Content(f"{preposition.lower_} infinitive", [(start, stop)], infinitive, preposition)
        if any(is_simple_infinitive(c) for c in children(complement, "acl", "relcl")):
            yield Content(f"{preposition.lower_} infinitive", [(start, end)], complement, preposition)
        if preposition.lower_ == "as" and _is_heavy(preposition):
            yield Content("object as", [(start, subtree_range(preposition)[1])], complement)
        yield Content(preposition.lower_, [(start, end)], complement, preposition)


def _is_heavy(preposition: Token) -> bool:
    """Tell whether the object follows a quoted predicate after "as" ("dismissed as “nonsense” a report")."""
    nouns = list(children(preposition, "pobj"))
    return len(nouns) > 1 and preposition.doc[nouns[1].left_edge.i - 1].text in _CLOSING
