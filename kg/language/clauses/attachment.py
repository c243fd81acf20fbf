"""What the parser hangs on the wrong head: hung where it belongs, or found where it is."""

from spacy.tokens import Token

from kg.language.syntax import SUBJECTS, TIMES, children, first

_COUNTS = frozenset({"abstention", "ballot", "majority", "margin", "vote"})
_NEEDED = {"accuse": ("of",), "blame": ("on", "for"), "fault": ("for",)}
"""Verbs with the prepositions that their object goes with."""
_WISHING = frozenset({"ask", "demand", "insist", "propose", "recommend", "request", "suggest", "urge"})
_OF_BODIES = frozenset(
    {"board", "chief", "department", "director", "head", "house", "member", "minister", "ministry", "number"}
    | {"officer", "official", "secretary", "speaker"}
)
"""Nouns whose "of" is no charge ("accused the minister of defense of lying")."""


def free_preposition(verb: Token) -> None:
    """Hang "of doing it" of "accused the host of doing it" on the verb, where the parser put it lower."""
    needed = _NEEDED.get(verb.lemma_, ())
    if not needed or any(c.lower_ in needed for c in verb.children):
        return
    lower = (t for noun in children(verb, "dobj") for t in noun.subtree if t.dep_ == "prep" and t.i > noun.i)
    found = [t for t in lower if t.lower_ in needed and (t.lower_ != "of" or _is_charge(t))]
    for preposition in found[:1]:
        preposition.head = verb


def free_agent(verb: Token) -> None:
    """Hang "by the union" of "was barred from the meeting by the union" on the verb, who did it."""
    if first(verb, "auxpass") is None or first(verb, "agent") is not None:
        return
    places = (noun for p in children(verb, "prep") if p.lower_ == "from" for noun in children(p, "pobj"))
    for by in (p for noun in places for p in children(noun, "prep") if p.lower_ == "by"):
        doer = first(by, "pobj")
        if doer is not None and doer.pos_ in {"NOUN", "PROPN"} and doer.ent_type_ not in TIMES:
            by.head, by.dep_ = verb, "agent"
            return


def free_result(verb: Token) -> None:
    """Hang "dead" of "shot dead two men" on the verb, where the parser took it for what they were."""
    for noun in children(verb, "dobj"):
        result = noun.left_edge
        if result.i == verb.i + 1 and result.dep_ == "amod" and result.lower_ == "dead":
            result.head, result.dep_ = verb, "oprd"
            return


def free_object(verb: Token) -> None:
    """Hang an object on its verb, where the verb was taken for its attribute ("The army ousted | Ruiz")."""
    if verb.dep_ != "amod" or first(verb, "nsubj") is None:
        return
    noun = named_with(verb.head)
    verb.head, verb.dep_ = (verb if noun.head == noun else noun.head), noun.dep_
    noun.head, noun.dep_ = verb, "dobj"


def free_subject(verb: Token) -> None:
    """Make the noun before a finite verb its subject, where it was taken for a part ("the paper | notes")."""
    noun = first(verb, "compound")
    if noun is None or noun.i != verb.i - 1 or first(verb, "det") is None:
        return
    if verb.tag_ not in {"VBZ", "VBD"} or first(verb, "aux", "csubj", "expl", *SUBJECTS) is not None:
        return
    for modifier in list(children(verb, "det", "amod", "nmod")):
        modifier.head = noun
    noun.dep_ = "nsubj"


def free_wish(verb: Token) -> None:
    """Make what "be" follows a clause of the verb, with its subject ("demanded the visit | be cancelled")."""
    noun = first(verb, "dobj") if verb.lemma_ in _WISHING else None
    be = noun.right_edge.i + 1 if noun is not None else len(verb.doc)
    if be >= len(verb.doc) or verb.doc[be].lower_ != "be" or verb.doc[be].dep_ != "auxpass":
        return
    deed = verb.doc[be].head
    if noun is not None and first(deed, "nsubj", "nsubjpass") is None and deed.dep_ != "ROOT":
        noun.head, noun.dep_ = deed, "nsubjpass"
        deed.head, deed.dep_ = verb, "ccomp"


def free_addressee(verb: Token) -> None:
    """Hang whom somebody calls on to do something on "on" ("called on | the members to resign")."""
    on = next((c for c in children(verb, "prep", "prt") if c.lower_ in {"on", "upon"}), None)
    if verb.lemma_ != "call" or on is None or first(on, "pobj") is not None:
        return
    deed = next((c for c in children(verb, "xcomp", "ccomp") if c.tag_ == "VB" and first(c, "aux")), None)
    noun = None if deed is None else first(deed, *SUBJECTS) or first(verb, "dobj")
    if deed is not None and noun is not None and noun.left_edge.i == on.i + 1:
        noun.head, noun.dep_, on.dep_, deed.dep_ = on, "pobj", "prep", "xcomp"


def free_report(verb: Token) -> None:
    """Hang what is said on the verb, where it was hung on the time ("said at the time | that it failed")."""
    objects = (noun for preposition in children(verb, "prep") for noun in children(preposition, "pobj"))
    times = (noun for noun in objects if noun.lower_ == "time" or noun.ent_type_ in TIMES)
    for clause in (c for time in times for c in children(time, "relcl")):
        that = clause.left_edge
        if that.lower_ == "that" and first(clause, *SUBJECTS) not in {None, that}:
            that.dep_, that.tag_, that.pos_ = "mark", "IN", "SCONJ"
            that.head, clause.head, clause.dep_ = clause, verb, "ccomp"


def late_object(verb: Token) -> list[Token]:
    """Return the object after how a vote went ("adopted by 40 votes to 3, with one abstention, a law")."""
    counted = (n for p in children(verb, "prep", "agent") for n in children(p, "pobj") if n.lemma_ in _COUNTS)
    return [noun for count in counted for noun in children(count, "appos") if first(noun, "det")]


def _is_charge(preposition: Token) -> bool:
    """Tell whether "of" leads to a deed, not to what an office is of ("of fraud", not "of state")."""
    noun = first(preposition, "pcomp", "pobj")
    if noun is None or noun.dep_ == "pcomp" or preposition.head.lemma_ in _OF_BODIES:
        return noun is not None and noun.dep_ == "pcomp"
    return noun.pos_ == "NOUN" and not noun.ent_type_ and first(noun, "det", "poss") is None


def named_with(title: Token) -> Token:
    """Return the name that a title stands before, or the noun itself."""
    return title.head if title.dep_ == "compound" else title
