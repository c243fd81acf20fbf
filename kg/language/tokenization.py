"""Repairs of the English tokenizer for news text. Tokens change, offsets do not."""

import re
from typing import Any

from spacy.lang.char_classes import ALPHA, ALPHA_UPPER, HYPHENS
from spacy.language import Language
from spacy.lookups import Lookups
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc, Token
from spacy.util import compile_infix_regex, compile_prefix_regex

from kg.language.sieve import Sieve

_BOUND = (
    "re",
    "ex",
    "co",
    "vice",
    "pre",
    "post",
    "self",
    "un",
    "de",
    "by",
    "cease",
    "sit",
    "swearing",
    "build",
    "neo",
)
"""First parts that stay with any word: "re-elected", "vice-president", "ex-President", "cease-fire"."""
_STANCES = ("pro", "anti", "non")
"""Prefixes that stay with common words only, so that the name in "anti-Maduro" remains a token."""
_NO_NAME = "(?!Semit)"
"""What in capitals after a prefix names nobody ("anti-Semitism")."""
_SHORTENED = ("Asst", "Atty", "Brig", "Cmdr", "Supt")
"""Titles before names whose full stop ends no sentence, and which the tokenizer does not know."""
_SILENT_E = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy](?:ed|ing|es)")
_REPAIRABLE = Sieve("LOWER", lambda word: "-" in word or _SILENT_E.fullmatch(word) is not None)
_STATE_PAIR = rf"(?<=[{ALPHA_UPPER}]\.)-(?=[{ALPHA}])"
"""The hyphen of "U.S.-Japan" and "U.S.-backed"."""
_HYPHEN_RULE = rf"(?<=[{ALPHA}0-9])(?:{HYPHENS})(?=[{ALPHA}])"


def _hyphen_rule() -> str:
    """Split at a hyphen between letters, except after one of the prefixes."""
    bound = "".join(rf"(?<!\b[{p[0]}{p[0].upper()}]{p[1:]})" for p in _BOUND)
    stances = "".join(rf"(?!(?<=\b[{p[0]}{p[0].upper()}]{p[1:]})-(?![{ALPHA_UPPER}]))" for p in _STANCES)
    return rf"(?<=[{ALPHA}0-9]){bound}{stances}(?:{HYPHENS})(?=[{ALPHA}]){_NO_NAME}"


def adapt_tokenizer(nlp: Language) -> None:
    """Make the tokenizer of `nlp` keep prefixed words whole and split marks that are glued to words.

    "re-elected" is one token; quotation marks and dashes inside ``face."The`` and ``"yes"—no`` are their
    own, as is the opening mark of ``` ``We ```; "Brig." is one. Where `nlp` has a lemmatizer, `kg_lemmas` is
    added after it.
    """
    tokenizer: Any = nlp.tokenizer
    infixes = [rule for rule in nlp.Defaults.infixes or [] if rule != _HYPHEN_RULE]
    infixes += [
        _hyphen_rule(),
        r"[\"“”]",
        r"(?<=[\"“”.,!?])(?:—|–|--)",
        _STATE_PAIR,
    ]
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    for title in _SHORTENED:
        tokenizer.add_special_case(f"{title}.", [{"ORTH": f"{title}."}])
    prefixes = ["``", "--", *(nlp.Defaults.prefixes or [])]
    tokenizer.prefix_search = compile_prefix_regex(prefixes).search
    if nlp.has_pipe("lemmatizer"):
        nlp.add_pipe("kg_lemmas", after="lemmatizer")


class LemmaRepairs:
    """Correct two kinds of lemmas: of prefixed words ("re-elected" → "re-elect") and of verbs in silent -e.

    The rules of the lemmatizer take "hoped" for a form of "hop", whose past has a double consonant.
    """

    def __init__(self, lookups: Lookups) -> None:
        self._rules = lookups.get_table("lemma_rules", {})
        self._exceptions = lookups.get_table("lemma_exc", {})
        self._index = lookups.get_table("lemma_index", {})

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemmas of hyphenated verbs and nouns, and of inflected verbs in silent -e, of `doc`."""
        for token in _REPAIRABLE(doc):
            if "-" not in token.text:
                if token.pos_ == "VERB":
                    self._restore_e(token)
            elif token.pos_ in ("VERB", "NOUN"):
                prefix, _, stem = token.lower_.rpartition("-")
                if prefix:
                    token.lemma_ = f"{prefix}-{self._lemma(stem, token)}"
        return doc

    def _restore_e(self, token: Token) -> None:
        """Turn "hop" into "hope" where the form ("hoped", "hoping", "hopes") has no double consonant."""
        with_e = f"{token.lemma_}e"
        if with_e in self._index.get("verb", ()) and token.lower_ in (
            f"{with_e}d",
            f"{token.lemma_}ing",
            f"{with_e}s",
        ):
            token.lemma_ = with_e

    def _lemma(self, stem: str, token: Token) -> str:
        pos = token.pos_.lower()
        if stem in self._exceptions.get(pos, {}):
            return str(self._exceptions[pos][stem][0])
        if token.tag_ in ("VB", "VBP", "NN"):
            return stem
        endings = [(old, new) for old, new in self._rules.get(pos, []) if stem.endswith(old)]
        forms = [stem[: len(stem) - len(old)] + new for old, new in endings]
        return next((form for form in forms if form in self._index.get(pos, ())), stem)


@Language.factory("kg_lemmas", assigns=["token.lemma"])
def create_lemmas(nlp: Language, name: str) -> LemmaRepairs:  # noqa: ARG001
    """Create the component that goes right after the lemmatizer, whose tables it shares."""
    lemmatizer = nlp.get_pipe("lemmatizer")
    assert isinstance(lemmatizer, Lemmatizer)
    return LemmaRepairs(lemmatizer.lookups)
