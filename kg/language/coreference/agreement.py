"""What grammar says of a pronoun: gender, number, whose speech it is in, and dummy "it"."""

from collections.abc import Set

from spacy.tokens import Token

from kg.language.annotations import Cluster
from kg.language.attribution.reporting import reporting_words
from kg.language.complements import load_complements
from kg.language.lexicon import words
from kg.language.syntax import SUBJECTS, first, object_of, previous_token
from kg.model import Gender

SPEECH = frozenset(
    {"say", "tell", "add", "note", "argue", "state", "announce", "claim", "report", "warn", "call", "urge"}
    | {"insist", "declare"}
)
_SUGGESTING = frozenset(
    {"suggest", "imply", "contend", "assert", "allege", "complain", "explain", "maintain", "write"}
)
"""Further verbs whose content clause may be about who says it."""
_FRONTED = frozenset(
    {"advcl", "prep", "pobj", "pcomp", "poss", "dobj", "nsubj", "nsubjpass", "xcomp", "conj"}
)
"""Steps from a pronoun up to the main clause that its own clause or phrase precedes."""
_COMPLETING = frozenset({"to", "of", "for", "from", "with", "against", "about"})
"""Prepositions that complete a noun rather than say when or where."""
_SPOKESPEOPLE = frozenset({"spokesman", "spokesperson", "spokeswoman"})
_AIDING = frozenset({"aid", "assist", "back", "endorse", "help", "support"})
_CLOSING = frozenset({",", "?", "!"})
_NEAR = 3
"""Most tokens from a pronoun to its verb of speech, with an adverb between ("it further wrote")."""
_WINDOW = 2
"""Sentences before a closing "he said" in which its speaker is sought."""
_PROMINENT = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "pobj"})


def says(verb: Token) -> bool:
    """Tell whether a verb may report what its subject says."""
    frames = reporting_words().frames(verb)
    return "speech" in {frames.get("quote"), frames.get("clause"), frames.get("object")}


def reporter(token: Token) -> int | None:
    """Return who says, by the verb of speech above it, the content clause that holds a pronoun."""
    clause = next((a for a in token.ancestors if a.dep_ == "ccomp"), None)
    if clause is None or clause.head.lemma_ not in SPEECH | _SUGGESTING:
        return None
    return _sayer(clause.head)


def inner_subject(token: Token) -> Token | None:
    """Return the subject of a content clause in which a pronoun is that of a lower clause.

    So X in "Ruiz said that X left because he was ill".
    """
    if token.dep_ not in SUBJECTS or token.head.dep_ != "advcl":
        return None
    above = token.head.head
    return first(above, *SUBJECTS) if above.dep_ == "ccomp" else None


def spoken_for(token: Token) -> Token | None:
    """Return the subject of what a spokesperson says of it ("Ruiz met Berg, his spokesman said")."""
    speaker = token.head
    if token.dep_ != "poss" or speaker.lemma_ not in _SPOKESPEOPLE or speaker.dep_ not in SUBJECTS:
        return None
    told = next((c for c in speaker.head.lefts if c.dep_ == "ccomp" and c.i < token.i), None)
    return first(told, *SUBJECTS) if told is not None else None


def _sayer(verb: Token) -> int | None:
    """Return the subject of a verb, for "who" its noun; of a gerund the object ("attacked X for saying").

    What is said on judging somebody is about the judged ("mocked X, saying").
    """
    subject = first(verb, "nsubj")
    if subject is not None:
        relative = subject.lower_ == "who" and verb.dep_ == "relcl"
        return verb.head.i if relative else subject.i
    if verb.dep_ == "advcl" and verb.head.lemma_ in words("persons", "judging"):
        whom = first(verb.head, "dobj")
        return None if whom is None else whom.i
    return judged(verb)


def judged(token: Token) -> int | None:
    """Return who did what follows "for": X for "refusal" in "rebuked X for his refusal".

    So, too, in "the arrest of X for his refusal", "praised X on his victory" and "backed X in his bid".
    """
    preposition, verb = token.head, token.head.head
    judging = verb.lemma_ in words("persons", "judging") and preposition.lower_ in {"on", "over"}
    judging = judging or (verb.lemma_ in _AIDING and preposition.lower_ == "in")
    if token.dep_ not in {"pobj", "pcomp"} or not (preposition.lower_ == "for" or judging):
        return None
    if judging:
        whom = first(verb, "dobj", "nsubjpass")
        return None if whom is None else whom.i
    if verb.pos_ == "NOUN" and (whom := object_of(verb, "of")) is not None:
        return whom.i
    whom = first(verb, "dobj", "nsubjpass") if verb.lemma_ in load_complements().object_control else None
    return None if whom is None else whom.i


def owner_above(token: Token) -> Token | None:
    """Return who owns the noun that a possessor's phrase completes: X in "X's response to his rivals"."""
    above = token.head
    while token.dep_ == "poss" and above.head != above and _completes(above):
        above = above.head
        if (owner := first(above, "poss")) is not None and owner.i < token.i:
            return owner
    return None


def _completes(token: Token) -> bool:
    return token.dep_ in {"pobj", "poss"} or (token.dep_ == "prep" and token.lower_ in _COMPLETING)


def is_undergone(token: Token) -> bool:
    """Tell whether a possessor undergoes what the clause's subject asks for ("asked for his resignation")."""
    noun = token.head
    if token.dep_ != "poss" or noun.dep_ not in {"dobj", "pobj"}:
        return False
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in {"for", "on"} else noun.head
    return above.lemma_ in words("persons", "requesting") and noun.lemma_ in words("persons", "undergone")


def is_source(token: Token) -> bool:
    """Tell whether a token is the subject of a verb of speech or the X of "according to X"."""
    verb = subject_verb(token)
    if verb is not None:
        return says(verb)
    return token.dep_ == "pobj" and token.head.head.lower_ == "according"


def closes_speech(token: Token) -> bool:
    """Tell whether a pronoun tells who said what stands before it ("“…,” it added", "It fell, they say")."""
    verb, before = token.head, previous_token(token)
    is_after = before.text in _CLOSING or (before.is_quote and previous_token(before).text in _CLOSING)
    behind = token.doc[verb.i + 1] if verb.i + 1 < len(token.doc) else None
    is_end = behind is None or behind.is_punct or behind.is_space or before.is_quote
    return token.dep_ == "nsubj" and 0 < verb.i - token.i <= _NEAR and is_after and is_end and says(verb)


def source_before(token: Token, passed: Set[int]) -> Token | None:
    """Return the last subject of a verb of speech outside the `passed` words, a few sentences back."""
    start = token.sent.start
    for _ in range(_WINDOW):
        start = token.doc[start - 1].sent.start if start else 0
    sources = (token.doc[i] for i in range(token.i - 1, start - 1, -1) if i not in passed)
    return next((source for source in sources if source.dep_ == "nsubj" and is_source(source)), None)


def subject_verb(token: Token) -> Token | None:
    """Return the verb of which a token, or what it is in apposition to, is the subject."""
    noun = token.head if token.dep_ == "appos" else token
    return noun.head if noun.dep_ in SUBJECTS else None


def is_main(verb: Token | None) -> bool:
    """Tell whether a verb is that of its sentence's main clause, or coordinated with it."""
    while verb is not None and verb.dep_ == "conj":
        verb = verb.head
    return verb is not None and verb.dep_ == "ROOT"


def is_aside(mention: Token, token: Token) -> bool:
    """Tell whether a mention stands in a relative clause that is closed before a token."""
    clause = next((a for a in mention.ancestors if a.dep_ == "relcl"), None)
    if clause is None or clause.right_edge.i >= token.i:
        return False
    return any(c.tag_ in {"WP", "WDT"} for c in clause.children)


def is_fronted(mention: Token, token: Token) -> bool:
    """Tell whether a mention stands in a phrase before the clause's subject ("Given Ruiz's rank, he …").

    In a clause it must be the subject ("When Ruiz led, he …").
    """
    if token.dep_ not in SUBJECTS or mention.i > token.i:
        return False
    steps = [mention, *mention.ancestors]
    if token.head not in steps:
        return False
    top = steps[steps.index(token.head) - 1]
    leads = mention.dep_ in SUBJECTS and mention.head == top
    return top.i < token.i and (top.dep_ == "prep" or (top.dep_ == "advcl" and leads))


def agrees(cluster: Cluster, gender: Gender) -> bool:
    """Tell whether a pronoun of this gender (f, m, n, p) may refer to a cluster."""
    if gender in {"m", "f"}:
        return cluster.kind == "Person" and cluster.gender in {gender, ""}
    if gender == "n":
        return cluster.kind in {"Organization", "Party", "Country"} or (
            cluster.kind == "Group" and cluster.gender != "p"
        )
    return cluster.kind == "Group" or cluster.kind in {"Organization", "Party"}


def is_expletive(token: Token) -> bool:
    """Tell whether "it" refers to nothing ("it is clear that …", "makes it easier to …")."""
    if token.lower_ != "it" or token.dep_ not in {"nsubj", "nsubjpass", "expl"}:
        return False
    verb = token.head
    if verb.tag_ in {"JJ", "JJR"}:
        return True
    attribute = next((child for child in verb.children if child.dep_ == "attr"), verb)
    clauses = (child for head in (verb, attribute) for child in head.children)
    clausal = any(child.dep_ in {"ccomp", "xcomp", "csubj", "acl", "advcl", "relcl"} for child in clauses)
    return (
        verb.lemma_ in {"be", "seem", "appear", "take", "remain", "happen", "mean"} and clausal
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
        subject = next((c for c in verb.children if c.dep_ in SUBJECTS and c != token), None)
        if subject is not None:
            direct = verb == token.head or (token.dep_ == "pobj" and verb == token.head.head)
            return verb.head if subject.lower_ == "who" and verb.dep_ == "relcl" and not direct else None
    return None
