"""What the words around a name say of its kind: titles, nouns before it and appositions after it."""

from spacy.tokens import Doc, Token

from kg.language.lexicon import words
from kg.language.names.forms import Found
from kg.language.nouns import is_title, noun_of
from kg.language.syntax import ARTICLES, is_plural

_REFERRING = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})


def is_called(doc: Doc, item: Found) -> bool:
    """Tell whether the noun before a name says that it is a body's ("the website Ozy", "militias like X")."""
    i = item.start - 1
    if i > 0 and doc[i].lower_ in {"including", "like"}:
        i -= 1 + (doc[i - 1].text == ",")
        noun = noun_of(doc[i].lemma_)
        return doc[i].tag_ == "NNS" and noun is not None and noun.sort == "body"
    return i >= 0 and doc[i].text in words("offices", "namesakes")


def has_article(doc: Doc, item: Found) -> bool:
    """Tell whether an article makes a body's of what is taken for a person's name ("the Acme said")."""
    name = doc[item.start]
    if item.size > 1 or item.start == 0 or doc[item.start - 1].lower_ != "the" or is_plural(name):
        return False
    return name.dep_ in _REFERRING and not any(name.rights)


def is_explained(doc: Doc, item: Found) -> bool:
    """Tell whether a body's noun follows in apposition ("Acme, a company that sells drugs")."""
    return item.size == 1 and any(
        noun.dep_ == "appos" and _names_body(noun) for noun in doc[item.start].rights
    )


def _names_body(noun: Token) -> bool:
    kind = None if is_plural(noun) else noun_of(noun.lemma_)
    return kind is not None and kind.sort == "body" and any(c.lower_ in ARTICLES for c in noun.lefts)


def is_titled(doc: Doc, item: Found) -> bool:
    """Tell whether a title stands before a name, and none after it ("Former New York mayor X")."""
    before, after = doc[max(item.start - 1, 0)], doc[min(item.end, len(doc) - 1)]
    led = is_title(after.text) and (item.label == "GPE" or (item.size == 1 and after.text[0].isupper()))
    return item.start > 0 and is_title(before.text) and before.text[0].isupper() and not led


def may_be_person(doc: Doc, item: Found) -> bool:
    """Tell whether a name that begins with a given name may be a person's; in capitals it is a short form."""
    return item.label != "ORG" or (item.size == 1 and not doc[item.start].text.isupper())
