"""How well a mention of a person fits as the antecedent of a pronoun."""

from spacy.tokens import Token

from kg.language.coreference.agreement import is_aside, is_fronted, is_main, is_source, judged, subject_verb
from kg.language.coreference.discourse import Candidate, Discourse
from kg.language.coreference.mentions import is_named
from kg.language.syntax import NOMINAL, SUBJECTS


def score(known: Discourse, candidate: Candidate, token: Token) -> float:
    """Return how well a mention of a person fits as the antecedent of a pronoun; higher is better."""
    mention = known.doc[candidate.mention.head]
    distance = known.distance(candidate, token)
    verb = subject_verb(mention)
    possessive = token.dep_ == "poss" and not distance
    score = -3.0 * distance - 0.02 * min(token.i - mention.i, 60)
    if verb is not None:
        infinitive = any(child.tag_ == "TO" for child in verb.lefts)
        score += 1.0 if infinitive else 1.5 if possessive else 2.5
        score -= 1.0 * (verb.dep_ == "advcl" and distance > 0)
        score -= 1.5 * (distance == 0 and token.dep_ != "poss" and _is_one_of_several(mention))
    elif mention.dep_ == "poss" and mention.head.dep_ in SUBJECTS and not possessive:
        score += 1.0
    elif mention.dep_ in {"poss", "compound", "appos"}:
        score -= 1.0 if mention.dep_ == "compound" else 0.5
    if possessive and known.subject(token) is candidate.cluster and judged(token.head) is None:
        score += 2.0
    score += _parallel(token, mention, verb)
    score += 2.0 * is_fronted(mention, token)
    score -= 1.5 * (distance > 0 and not is_source(token) and _only_speaks(known, candidate))
    if candidate.mention.form == "pronoun":
        score += 0.5
    score += 0.15 * min(len(candidate.cluster.mentions), 8)
    if candidate.cluster.gender == "":
        score -= 1.0
    if not is_named(candidate.cluster):
        score -= 2.5
    if is_aside(mention, token):
        score -= 2.5
    if candidate.quoted and token.i not in known.quoted:
        score -= 2.0
    return score


def _only_speaks(known: Discourse, candidate: Candidate) -> bool:
    """Tell whether somebody is named but once, as who says what is quoted."""
    verb = subject_verb(known.doc[candidate.mention.head])
    named = sum(m.form == "name" for m in candidate.cluster.mentions)
    return named == 1 and verb is not None and verb.i in known.quoting


def _parallel(token: Token, mention: Token, verb: Token | None) -> float:
    """Return how well a mention, the subject of `verb`, fits a pronoun that speaks or is the main subject.

    Who speaks is rather the subject before the quotation ("Ruiz agrees: "…", she said").
    """
    if is_source(token):
        circumstance = verb is not None and verb.dep_ == "advcl"
        leads = verb is not None and verb.dep_ == "ccomp" and verb.head == token.head
        return 2.0 * (is_source(mention) and not circumstance) + 1.5 * (leads or is_main(verb))
    return 1.0 if is_main(verb) and is_main(subject_verb(token)) else 0.0


def _is_one_of_several(subject: Token) -> bool:
    """Tell whether a subject is coordinated, and would be "they" as the subject of what is said."""
    return any(child.dep_ == "conj" and child.pos_ in NOMINAL for child in subject.rights)
