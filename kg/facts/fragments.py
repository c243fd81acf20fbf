"""Contents that are no clause of their own: part of another, or a few words without a verb."""

from spacy.tokens import Doc, Token

from kg.language.annotations import Attribution
from kg.language.syntax import DASHES, SUBJECTS

EMPTY = frozenset({"SCONJ", "PRON", "AUX", "PART", "PUNCT", "DET"})
"""Parts of speech that tell nothing by themselves."""
_FINITE = frozenset({"VBD", "VBN", "VBZ", "VBP", "MD"})
_FEW = 4
"""Words of a quotation that tell nothing without a subject."""


def is_fragment(doc: Doc, attribution: Attribution, head: Token) -> bool:
    """Tell whether a content lacks its subject, verb or object, which stand outside, or is another's clause.

    "The man police say was behind it", "the insurance they think they have", "prices rise, they say — that",
    "he believes in the plan he made", "whatever they say it means".
    """
    if _is_stub(doc, attribution):
        return True
    if attribution.frame != "clause" or attribution.kind == "direct":
        return False
    start, end = attribution.whole
    if doc[end - 1].dep_ in {"aux", "auxpass"} and doc[end - 1].head.i >= end:
        return True
    is_after = attribution.cue[1] <= start
    before = doc[(attribution.source_span or attribution.cue)[0] - 1].lower_
    is_in = attribution.lemma == "believe" and doc[attribution.cue[1]].lower_ == "in"
    is_relative = doc[start].tag_ == "WDT" and doc[start - 1].text in DASHES
    if is_in or (is_after and (is_relative or before == "whatever")):
        return True
    is_contact = head.dep_ == "relcl" and not any(c.tag_ in {"WDT", "WP", "WRB"} for c in head.children)
    if is_contact and is_after and attribution.category in {"belief", "evidence"}:
        return True
    may_be = _FINITE if doc[attribution.source or 0].tag_ == "NNS" else _FINITE - {"VBN"}
    is_torn = is_after and doc[start].tag_ == "MD" and attribution.kind == "indirect"
    is_asked = attribution.lemma == "ask" and attribution.kind == "indirect"
    return doc[start].tag_ in may_be and (attribution.cue[1] == start or is_torn or is_asked)


def _is_stub(doc: Doc, attribution: Attribution) -> bool:
    """Tell whether a few words that make no clause are all that is said ("No deal", "loves")."""
    if attribution.frame not in {"quote", "clause"}:
        return False
    words = [doc[i] for piece in attribution.pieces for i in range(*piece) if doc[i].text[-1].isalpha()]
    links = [word for word in words if word.pos_ in {"CCONJ", "ADV"}]
    verbs = [word for word in words[len(links) + 1 :] if word.tag_ in _FINITE]
    is_clause = bool(verbs) or any(word.dep_ in SUBJECTS for word in words)
    return len(words) <= _FEW and not is_clause


def is_elliptical(doc: Doc, attribution: Attribution) -> bool:
    """Tell whether a reported clause is nothing without the one before ("he confirmed that they would")."""
    words = doc[slice(*attribution.content)]
    is_so = words[-1].lower_ == "so"
    if len(words) == 2 and words[0].pos_ == "PRON" and words[1].lemma_ in {"do", "be", "have"}:
        return True
    return attribution.frame == "clause" and all(
        word.pos_ in EMPTY or (is_so and word.lemma_ in {"do", "so"}) for word in words
    )
