"""The component that finds quotations."""

from bisect import bisect_left

from spacy.language import Language
from spacy.tokens import Doc

from kg.language.annotations import Quotation
from kg.language.boilerplate import without_links
from kg.language.quotemarks import QuotedRange, quoted_ranges

_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD", "VB"})
_FEW = 6
"""Words up to which a quotation without a finite verb is a term ("so-called") rather than speech."""
_WORKS = frozenset(
    {"book", "film", "documentary", "memoir", "novel", "column", "article", "series", "podcast", "show"}
)


def quoted_tokens(doc: Doc) -> set[int]:
    """Return the tokens within quotation marks."""
    return {i for quotation in doc._.quotations for i in range(quotation.start, quotation.end)}


class Quotations:
    """Set ``doc._.quotations``: the outermost ones, one for each paragraph of a longer quotation.

    The tokens of a Quotation exclude its marks. Marks without partner never reach beyond their paragraph.
    """

    def __call__(self, doc: Doc) -> Doc:
        """Annotate `doc`, which kg_layout has seen."""
        starts: list[int] = doc.to_array("IDX").tolist()
        quoted = quoted_ranges(without_links(doc.text), [(part.start, part.end) for part in doc._.parts])
        found = (self._tokens(doc, starts, pair) for pair in quoted)
        doc._.quotations = [quotation for quotation in found if quotation.start < quotation.end]
        return doc

    @staticmethod
    def _tokens(doc: Doc, starts: list[int], pair: QuotedRange) -> Quotation:
        start, end = bisect_left(starts, pair.start), bisect_left(starts, pair.end)
        while start < end and doc[start].is_space:
            start += 1
        while start < end and doc[end - 1].is_space:
            end -= 1
        return Quotation(start, end, pair.paragraph)


def is_speech(doc: Doc, quotation: Quotation) -> bool:
    """Tell quoted speech from scare quotes and titles: a finite verb, a sentence's end, or many words."""
    tokens = [token for token in doc[quotation.start : quotation.end] if not token.is_punct]
    last = doc[quotation.end - 1].text
    is_pair = len(tokens) == 2 and any(t.text == "&" for t in doc[quotation.start : quotation.end])
    verbs = [token for token in tokens if token.tag_ in _FINITE]
    is_title = in_title_case([token.text for token in tokens]) and not any(verb.is_lower for verb in verbs)
    if (is_pair or is_title) and last not in {"!", "?"}:
        return False
    if len(tokens) > _FEW or verbs:
        return True
    return (
        len(tokens) > 1
        and last in {",", ".", "!", "?", "…", "..."}
        and doc[quotation.start].text[:1].isupper()
    )


def is_work(doc: Doc, quotation: Quotation) -> bool:
    """Tell whether a quotation is the title of a work ("author of the book, “The Long Road”")."""
    start = quotation.start
    comma = next((i for i in range(start, max(start - 3, 0), -1) if doc[i].text == ","), 0)
    is_named = comma > 0 and doc[comma - 1].lemma_ in _WORKS
    return is_named and in_title_case([token.text for token in doc[start : quotation.end]])


def in_title_case(words: list[str]) -> bool:
    """Tell whether all longer words are capitalised, as in the title of a book ("The Long Road Home")."""
    longer = [word for word in words if len(word) > 3 and word.isalpha()]
    return len(words) >= 2 and words[0][:1].isupper() and len(longer) > 1 and all(w.istitle() for w in longer)


@Language.factory("kg_quotations", requires=["doc._.parts"], assigns=["doc._.quotations"])
def create_quotations(nlp: Language, name: str) -> Quotations:  # noqa: ARG001
    """Create the component; it goes after kg_layout and, for `is_speech`, after the tagger."""
    return Quotations()
