"""Who holds an office: names given as examples of a plural ("senators, including X and Y")."""

from spacy.tokens import Doc

from kg.language.names.spans import NameSpans
from kg.language.offices.appositions import INSERT, Holder, listed, name_at
from kg.language.offices.phrase import OfficePhrase
from kg.language.syntax import POSSESSIVE_ENDINGS, VERBAL


def included(doc: Doc, phrase: OfficePhrase, names: NameSpans) -> list[Holder]:
    """Read "senators, including X and Y", "members such as Turkey", "aides, including Ruiz's X"."""
    if not phrase.title.plural:
        return []
    i = _after_including(doc, phrase.end)
    if i is not None and i < len(doc) and doc[i].ent_type_ == "NORP":
        i += 1
    name = None if i is None else name_at(doc, i, phrase, names)
    if name is not None and name.end + 1 < len(doc) and doc[name.end].text in POSSESSIVE_ENDINGS:
        name = name_at(doc, name.end + 1, phrase, names)
    return [] if name is None else [(head, 0.75) for head in listed(doc, name, phrase, names)]


def _after_including(doc: Doc, i: int) -> int | None:
    """Return the token after "including", "such as" or "like" near `i`, and after an article."""
    for later in range(i, min(i + INSERT, len(doc))):
        if doc[later].pos_ in VERBAL and doc[later].lower_ != "including":
            break
        if doc[later].lower_ == "including":
            i = later
    i += i < len(doc) and doc[i].text == ","
    opening = doc[i : i + 2].text.lower().split()
    if opening == ["such", "as"]:
        i += 2
    elif opening and opening[0] in {"including", "like"}:
        i += 1
    else:
        return None
    return i + (i < len(doc) and doc[i].lower_ == "the")
