"""The model's attribute ruler, its rules for single tokens looked up rather than matched.

English models bring some 180 rules, which spaCy's Matcher tries on every token in turn; nearly all of them
are for one token and look only at tag, form and dependency. What they say of a token is therefore the same
for all tokens that are alike in the values that any rule names, and is matched once for each such kind.
"""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any, cast

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc, Span

_ATTRIBUTES: list[int | str] = ["TAG", "LOWER", "DEP", "IS_SPACE"]
_Match = tuple[int, int, int, int]
"""Number of a rule, its key in the matcher, and the tokens ``start:end`` that it fits."""


class AttributeTable:
    """Does what an attribute ruler does, in a quarter of the time."""

    def __init__(self, ruler: AttributeRuler) -> None:
        self._ruler = cast("Any", ruler)
        self._strings = ruler.vocab.strings
        self._named = {0: 0, 1: 1}
        self._single, self._other = Matcher(ruler.vocab), Matcher(ruler.vocab)
        self._rules: dict[tuple[int | None, ...], list[tuple[int, int]]] = {}
        for number, rule in enumerate(self._ruler.patterns):
            for pattern in rule["patterns"]:
                values = _values(pattern)
                (self._single if values else self._other).add(str(number), [pattern])
                names = (self._strings.add(value) for value in values if isinstance(value, str))
                self._named.update((name, name) for name in names)

    def __call__(self, doc: Doc) -> Doc:
        """Set the attributes of the tokens of `doc`, tagged and parsed, as the ruler would."""
        matches = self._matches(self._other, doc)
        for i, row in enumerate(doc.to_array(_ATTRIBUTES).tolist()):
            kind = tuple(map(self._named.get, row))
            if kind not in self._rules:
                self._rules[kind] = [match[:2] for match in self._matches(self._single, doc[i : i + 1])]
            matches += [(number, key, i, i + 1) for number, key in self._rules[kind]]
        self._ruler.set_annotations(doc, sorted(matches))
        return doc

    def _matches(self, matcher: Matcher, words: Doc | Span) -> list[_Match]:
        if not len(matcher):
            return []
        found = matcher(words, allow_missing=True)
        return [(int(self._strings[key]), key, start, end) for key, start, end in found]


def _values(pattern: Sequence[Mapping[str, Any]]) -> list[str | bool]:
    """Return the values that a pattern for one token compares with its attributes; none of other patterns."""
    if len(pattern) != 1 or not pattern[0].keys() <= set(_ATTRIBUTES):
        return []
    values: list[str | bool] = []
    for condition in pattern[0].values():
        if isinstance(condition, str | bool):
            values.append(condition)
        elif isinstance(condition, dict) and condition.keys() <= {"IN", "NOT_IN"}:
            values.extend(chain.from_iterable(condition.values()))
        else:
            return []
    return values


@Language.factory("kg_attributes", assigns=["token.pos", "token.morph", "token.lemma"])
def create_attributes(nlp: Language, name: str) -> AttributeTable:  # noqa: ARG001
    """Create the component that takes the place of the attribute ruler, whose rules it shares."""
    ruler = nlp.get_pipe("attribute_ruler")
    assert isinstance(ruler, AttributeRuler)
    return AttributeTable(ruler)


def tabulate_attributes(nlp: Language) -> None:
    """Let `kg_attributes` do the work of the attribute ruler of `nlp`, if it has one."""
    if nlp.has_pipe("attribute_ruler"):
        nlp.add_pipe("kg_attributes", before="attribute_ruler")
        nlp.disable_pipe("attribute_ruler")
