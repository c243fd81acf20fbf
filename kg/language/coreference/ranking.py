"""How well a mention of a person fits as the antecedent of a pronoun: what a log-linear model looks at.

The odds of a mention are the exponential of the sum of its features' weights, those of a person the sum of
the odds of the mentions (Durrett and Klein 2013, Proceedings of EMNLP). ``ontology/lexicon/antecedents.yaml``
has the weights.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from math import exp

from spacy.tokens import Token

from kg.language.coreference.agreement import is_aside, is_fronted, is_main, is_source, judged, subject_verb
from kg.language.coreference.discourse import Candidate, Discourse
from kg.language.coreference.mentions import count_before, is_named
from kg.language.lexicon import read_lexicon
from kg.language.syntax import NOMINAL, SUBJECTS

_ROLES = {"dobj": "object", "dative": "object", "pobj": "oblique"}
_GAPS = ((60, "wide"), (30, "long"), (12, "some"), (0, "short"))
"""Tokens between a mention and the pronoun, at least."""
_COUNTS = ((8, "most"), (4, "many"), (2, "some"), (0, "one"))


def odds(known: Discourse, candidate: Candidate, token: Token, *signs: str) -> float:
    """Return the odds that a pronoun refers to a mention before it; `signs` are features known already."""
    weights = _weights()
    found = [*_features(known, candidate, token), *(("sign", sign) for sign in signs)]
    return exp(sum(weights[feature] for feature in found))


def odds_of_nobody() -> float:
    """Return the odds that a pronoun refers to none of the mentions."""
    return exp(_weights()["sign", "nobody"])


@lru_cache(maxsize=1)
def _weights() -> Mapping[tuple[str, str], float]:
    """Return the weight of each feature, by its group and value."""
    groups = read_lexicon("antecedents").items()
    return {(group, value): float(weight) for group, values in groups for value, weight in values.items()}


def _features(known: Discourse, candidate: Candidate, token: Token) -> Iterator[tuple[str, str]]:
    mention, cluster = known.doc[candidate.mention.head], candidate.cluster
    distance = known.distance(candidate, token)
    where = "before" if distance else "here"
    verb = subject_verb(mention)
    yield "distance", str(distance)
    yield ("owner " if token.dep_ == "poss" else "") + where, _role(mention, verb)
    if is_source(token):
        yield f"speaker {where}", "source" if is_source(mention) else "other"
    elif is_main(subject_verb(token)):
        yield f"main subject {where}", "main subject" if is_main(verb) else "other"
    elif token.dep_ not in SUBJECTS and token.dep_ != "poss":
        yield f"object {where}", "subject" if verb is not None else "other"
    gap = token.i - mention.i
    yield "gap", next(name for least, name in _GAPS if gap >= least)
    named = is_named(cluster)
    yield ("form" if named else "unnamed"), candidate.mention.form
    count = count_before(cluster, token.i)
    yield "mentions", next(name for least, name in _COUNTS if count >= least)
    for sign in _signs(known, candidate, token, distance, verb):
        yield "sign", sign


def _signs(
    known: Discourse, candidate: Candidate, token: Token, distance: int, verb: Token | None
) -> Iterator[str]:
    mention, cluster = known.doc[candidate.mention.head], candidate.cluster
    judges = token.dep_ == "poss" and judged(token.head) is not None
    if not distance and not judges and known.subject(token) is cluster:
        yield "owner is subject" if token.dep_ == "poss" else "subject above"
    if verb is not None:
        yield from _subject_signs(known, candidate, token, distance, verb)
    if is_fronted(mention, token):
        yield "fronted"
    if is_aside(mention, token):
        yield "aside"
    if candidate.quoted != (token.i in known.quoted):
        yield "quoted" if candidate.quoted else "unquoted"
    if not cluster.gender:
        yield "gender unknown"
    if cluster.id in known.leading:
        yield "leading"


def _subject_signs(
    known: Discourse, candidate: Candidate, token: Token, distance: int, verb: Token
) -> Iterator[str]:
    if verb.dep_ == "advcl":
        yield "circumstance"
    if verb.dep_ == "ccomp" and verb.head == token.head and is_source(token):
        yield "leads"
    if not distance and token.dep_ != "poss" and _is_one_of_several(known.doc[candidate.mention.head]):
        yield "one of several"
    if distance == 1 and candidate.mention.form == "pronoun" and token.dep_ in SUBJECTS:
        yield "chain"
    if distance and verb.i in known.quoting and not is_source(token):
        yield "quoted speaker"


def _role(mention: Token, verb: Token | None) -> str:
    if verb is not None:
        return "main subject" if is_main(verb) else "subject"
    if mention.dep_ == "poss":
        return "owner of subject" if mention.head.dep_ in SUBJECTS else "owner"
    return _ROLES.get(mention.dep_, "other")


def _is_one_of_several(subject: Token) -> bool:
    """Tell whether a subject is coordinated, and would be "they" as the subject of what is said."""
    return any(child.dep_ == "conj" and child.pos_ in NOMINAL for child in subject.rights)
