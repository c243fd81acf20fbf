"""What grammar says of a pronoun: gender, number, whose speech it is in, and dummy "it"."""

from spacy.tokens import Token

from kg.language.annotations import Cluster
from kg.language.syntax import SUBJECTS

SPEECH = frozenset(
    {"say", "tell", "add", "note", "argue", "state", "announce", "claim", "report", "warn", "call", "urge"}
    | {"insist", "declare"}
)
_FRONTED = frozenset(
    {"advcl", "prep", "pobj", "pcomp", "poss", "dobj", "nsubj", "nsubjpass", "xcomp", "conj"}
)
"""Steps from a pronoun up to the main clause that its own clause or phrase precedes."""
_PROMINENT = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "pobj"})


def reporter(token: Token) -> int | None:
    """Return the subject of the verb of speech whose content clause holds a pronoun."""
    clause = next((a for a in token.ancestors if a.dep_ == "ccomp"), None)
    if clause is None or clause.head.lemma_ not in SPEECH:
        return None
    return next((c.i for c in clause.head.children if c.dep_ == "nsubj"), None)


def is_source(token: Token) -> bool:
    """Tell whether a token is the subject of a verb of speech or the X of "according to X"."""
    if token.dep_ == "nsubj":
        return token.head.lemma_ in SPEECH
    return token.dep_ == "pobj" and token.head.head.lower_ == "according"


def agrees(cluster: Cluster, gender: str) -> bool:
    """Tell whether a pronoun of this gender (f, m, n, p) may refer to a cluster."""
    if gender in {"m", "f"}:
        return cluster.kind == "Person" and cluster.gender in {gender, ""}
    if gender == "n":
        return cluster.kind in {"Organization", "Party", "Country"} or (
            cluster.kind == "Group" and cluster.gender != "p"
        )
    return cluster.kind == "Group" or cluster.kind in {"Organization", "Party"}


def is_expletive(token: Token) -> bool:
    """Tell whether "it" refers to nothing ("it is clear that …", "it is a mistake to …")."""
    if token.lower_ != "it" or token.dep_ not in {"nsubj", "nsubjpass", "expl"}:
        return False
    verb = token.head
    attribute = next((child for child in verb.children if child.dep_ == "attr"), verb)
    clauses = (child for head in (verb, attribute) for child in head.children)
    clausal = any(child.dep_ in {"ccomp", "xcomp", "csubj", "acl", "advcl", "relcl"} for child in clauses)
    return (
        verb.lemma_ in {"be", "seem", "appear", "take", "remain", "happen"} and clausal
    ) or token.dep_ == "expl"


def is_prominent(token: Token) -> bool:
    """Tell whether a mention is an argument of a verb, no possessor, and not what stands after "of"."""
    return token.dep_ in _PROMINENT and not (token.dep_ == "pobj" and token.head.lower_ == "of")


def subject_after(token: Token) -> Token | None:
    """Return the subject that follows the fronted clause or phrase of a token ("After he won, X spoke")."""
    above = token
    while above.dep_ in _FRONTED and above.head != above:
        above = above.head
    subject = next((c for c in above.children if c.dep_ in SUBJECTS and c.i > token.i), None)
    if subject is None or above.dep_ not in {"ROOT", "ccomp"}:
        return None
    return subject if any(t.text == "," for t in token.doc[token.i : subject.i]) else None


def relative_antecedent(token: Token) -> Token | None:
    """Return the noun before the "who" clause that a token stands in, unless it is that verb's object."""
    for verb in token.ancestors:
        subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
        if subject is not None:
            direct = verb in {token.head, token.head.head} and token.dep_ != "poss"
            return verb.head if subject.lower_ == "who" and verb.dep_ == "relcl" and not direct else None
    return None
