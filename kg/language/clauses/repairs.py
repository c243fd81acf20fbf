"""Repairs of what the parser often gets wrong, and what words share across coordination."""

from collections.abc import Mapping
from itertools import zip_longest

from spacy.tokens import Token

from kg.language.annotations import Cluster
from kg.language.clauses.attachment import named_with
from kg.language.conjuncts import nominal_conjuncts
from kg.language.syntax import SUBJECTS, children, first, is_plural

_STATES = frozenset({"US", "UK", "UN", "EU"})
_BODIES = frozenset({"Organization", "Party", "Group"})
_SINGULAR = frozenset({"has", "is", "was"})
_LITTLE = frozenset({"nothing", "little", "more"})
_BUT = frozenset({"but", "than"})
_CHOSEN = frozenset({"ally", "appointee", "aide", "candidate", "nominee", "pick"})
"""Nouns with a name before them for whose they are, no offices of that person ("Obama nominee")."""
_HYPHENS = frozenset({"-", "–", "—", "/"})


def is_reduced_passive(token: Token) -> bool:
    """Tell whether a bare past participle is passive ("the party backed by X", "saw him sworn in")."""
    if token.tag_ != "VBN":
        return False
    if token.dep_ in {"acl", "advcl"}:
        return first(token, "agent") is not None or not any(
            c.dep_ in {"aux", "dobj", "xcomp", "ccomp"} for c in token.children
        )
    marked = any(c.dep_ in {"aux", "auxpass", "mark"} for c in token.children)
    in_relative = token.head.dep_ == "relcl" and first(token, "dobj") is not None
    return token.dep_ in {"ccomp", "xcomp"} and not marked and not in_relative


def split_reflexive(slots: dict[str, list[Token]]) -> None:
    """Part "himself president" where the parser made one noun phrase of it."""
    for noun in slots.get("object", []):
        reflexive = next(
            (c for c in noun.children if c.lower_.endswith(("self", "selves")) and c.pos_ == "PRON"), None
        )
        if reflexive is not None:
            slots["object"] = [reflexive]
            slots["complement"].append(noun)
            return


def split_appointee(slots: dict[str, list[Token]], names: Mapping[int, Cluster]) -> None:
    """Part "named Ana Ruiz prime minister" and "declared Ana Ruiz the winner" where they are one phrase."""
    for appointee in slots.get("object", []) if not slots.get("complement") else ():
        post = first(appointee, "appos")
        if post is not None and post.left_edge.i == appointee.i + 1 and post.tag_ == "NN":
            slots["complement"] = [post]
            return
    for slot in ("object", "complement"):
        for office in slots.get(slot, []):
            name = next((c for c in office.children if _is_person(c, names) and c.i < office.i), None)
            is_office = office.tag_ == "NN" and office.lemma_ not in _CHOSEN
            if name is not None and is_office and office.i not in names and not first(office, "det", "poss"):
                slots["object"], slots["complement"] = [name], [office]
                return


def _is_person(token: Token, names: Mapping[int, Cluster]) -> bool:
    named = names.get(token.i)
    return token.dep_ in {"compound", "nmod"} and named is not None and named.kind == "Person"


def split_recipient(slots: dict[str, list[Token]]) -> None:
    """Part "gave Chile money" where the parser made one noun phrase of it, or took one for the other."""
    if slots["object"] and any(t.tag_ == "WDT" for t in slots["indirect"]):
        slots["object"], slots["indirect"] = slots["indirect"], slots["object"]
        return
    if not slots["object"]:
        slots["object"] = [gift for recipient in slots["indirect"] for gift in children(recipient, "appos")]
        return
    for gift in slots.get("object", []):
        recipient = next((c for c in gift.children if c.dep_ in {"compound", "nmod"} and c.i < gift.i), None)
        if (
            recipient is not None
            and recipient.ent_type_ in {"GPE", "PERSON", "ORG", "NORP"}
            and not first(gift, "det")
        ):
            slots["indirect"].append(recipient)
            return


def drop_title(name: Token, slots: dict[str, list[Token]]) -> bool:
    """Drop "anchor" of "fired anchor Ana Ruiz" where the parser takes it for an object of its own."""
    title = slots["object"][-1]
    is_title = title.tag_ == "NN" and next(title.children, None) is None and title.i + 1 == name.left_edge.i
    if is_title and name.tag_ == "NNP":
        slots["object"].pop()
    return is_title and name.tag_ == "NNP"


def detached_roles(objects: list[Token]) -> list[Token]:
    """Return the office after a clause about the appointee ("named Ruiz, who had worked there, as judge").

    The parser hangs it into that clause, in spite of the comma.
    """
    nouns = (
        noun
        for one in objects
        for t in one.subtree
        if t.lower_ == "as" and t.dep_ == "prep" and t.head.dep_ == "relcl" and t.nbor(-1).text == ","
        for noun in children(t, "pobj")
    )
    return [noun for noun in nouns if first(noun, "det", "poss") is None]


def has_relative_pronoun(verb: Token) -> bool:
    """Tell whether a relative clause has a relative word before its verb."""
    return any(t.tag_ in {"WDT", "WP", "WRB"} for t in verb.subtree if t.i < verb.i)


def names_a_doer(modifier: Token, names: Mapping[int, Cluster]) -> bool:
    """Tell whether a premodifier says who does it ("Russian attacks"; not "the Kabul attack")."""
    named = names.get(modifier.i)
    return (
        modifier.ent_type_ == "NORP"
        or (named is not None and named.kind in _BODIES)
        or ("." in modifier.text and modifier.ent_type_ == "GPE")
        or modifier.text in _STATES
    )


def hyphenated_pair(noun: Token, names: Mapping[int, Cluster]) -> list[Token]:
    """Return both parties of "the India-Pakistan talks"."""
    for i in range(noun.left_edge.i + 1, noun.i - 1):
        if noun.doc[i].text in _HYPHENS:
            pair = names.get(i - 1), names.get(i + 1)
            if None not in pair and pair[0] is not pair[1]:
                return [noun.doc[i - 1], noun.doc[i + 1]]
    return []


def headline_subjects(verb: Token, names: Mapping[int, Cluster]) -> list[Token]:
    """Return A in headlines such as "A, B agree on budget"; the parser takes it for an interjection."""
    subject = first(verb, "nsubj")
    comma = subject.left_edge.i - 1 if subject is not None else 0
    if comma < 1 or verb.doc[comma].text != ",":
        return []
    first_word = verb.sent.start
    if first_word not in names or _name_end(first_word, names) != comma:
        return []
    head = verb.doc[comma - 1]
    return [head] if head.head == verb and head.dep_ in {"intj", "npadvmod", "dep", "nsubj"} else []


def _name_end(start: int, names: Mapping[int, Cluster]) -> int:
    """Return the token after the name that begins at `start`."""
    end = start
    while names.get(end) is names[start]:
        end += 1
    return end


def is_reflexive(token: Token) -> bool:
    """Tell whether a pronoun is reflexive."""
    return token.pos_ == "PRON" and token.lower_.endswith(("self", "selves"))


def inverted_subject(verb: Token) -> list[Token]:
    """Return the subject after "is" of "Backing the bill is Ana Ruiz" and "Killed in it were two men"."""
    copula = verb.head if verb.dep_ == "csubj" else first(verb, "aux", "auxpass")
    if verb.tag_ not in {"VBG", "VBN"} or copula is None or copula.lemma_ != "be" or copula.i < verb.i:
        return []
    subject = first(copula, "attr", "nsubj")
    return nominal_conjuncts(subject) if subject is not None and subject.i > copula.i else []


def backer(verb: Token, names: Mapping[int, Cluster]) -> list[Token]:
    """Return X in "X-backed rebels" and "X-led strikes"."""
    doer = first(verb, "npadvmod") if verb.dep_ == "amod" and verb.tag_ == "VBN" else None
    named = doer is not None and doer.i in names and verb.nbor(-1).text in _HYPHENS
    return [doer] if doer is not None and named else []


def nothing_but(noun: Token) -> Token:
    """Return what something is "nothing but" or "little more than"; other words as they are."""
    words = [noun, *children(noun, "amod")] if noun.lower_ in _LITTLE else []
    found = (b for w in words for p in children(w, "prep") if p.lower_ in _BUT for b in children(p, "pobj"))
    return next(found, noun)


def subjects(verb: Token) -> list[Token]:
    """Return the subjects of a verb, without the name that only describes the next ("Ruiz aide Ana Gil").

    The parser hangs some on the auxiliary.
    """
    auxiliaries = children(verb, "aux", "auxpass")
    found = list(children(verb, *SUBJECTS)) or [s for aux in auxiliaries for s in children(aux, *SUBJECTS)]
    return [a for a, b in zip_longest(found, found[1:]) if b is None or a.i + 1 < b.left_edge.i]


def cut_subject(verb: Token) -> Token | None:
    """Return B, the subject of the verb, where the parser takes "A denies X and B has left" as a complement.

    X and B would be its subjects; the verb's number tells that B alone is.
    """
    subject = first(verb, "nsubj") if verb.dep_ == "ccomp" and first(verb, "mark") is None else None
    second = first(subject, "conj") if subject is not None and first(subject, "cc") is not None else None
    if second is None or is_plural(second):
        return None
    finite = (verb, *children(verb, "aux", "auxpass"))
    return second if any(t.lower_ in _SINGULAR or t.tag_ == "VBZ" for t in finite) else None


def described(verb: Token, names: Mapping[int, Cluster]) -> list[Token]:
    """Return the person before whose name a participle stands ("jailed activist Ana Ruiz")."""
    if verb.dep_ != "amod" or verb.tag_ != "VBN" or first(verb, "npadvmod", "nsubj", "punct"):
        return []
    noun = named_with(verb.head)
    named = (names.get(t.i) for t in (noun, *children(noun, "appos")))
    return [noun] if any(name is not None and name.kind == "Person" for name in named) else []
