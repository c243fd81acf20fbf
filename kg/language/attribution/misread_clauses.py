"""Clauses that are none, or whose first words are not theirs: what the parser misread in a complement."""

from spacy.tokens import Token

from kg.language.syntax import LONG_DASHES, VERBAL, children, first, is_finite

_PAST = frozenset({"last", "yesterday", "earlier", "this"})


def is_noun_misread(verb: Token) -> bool:
    """Tell whether a bare verb is a noun, judged by the next ("called climate change a hoax")."""
    noun = first(verb, "dobj") if verb.tag_ == "VB" and first(verb, "aux") is None else None
    return noun is not None and noun.left_edge.lower_ in {"a", "an"}


def predicate_after(participle: Token) -> Token | None:
    """Return the verb of "aides working for Lee, the envoy, knew it": the parser saw a clause up to "Lee"."""
    sentence = participle.sent
    after = participle.doc[participle.right_edge.i + 1 : sentence.end]
    verb = next((token for token in after if token.pos_ in VERBAL), None)
    if verb is None or not is_finite(verb):
        return None
    is_next = verb.i == after.start or (after[0].text == "," and verb.nbor(-1).text == ",")
    predicate = verb.head if verb.dep_ in {"aux", "auxpass"} else verb
    return predicate if is_next else None


def after_time(clause: Token, start: int) -> int:
    """Return where a clause begins after the time of the saying ("said last month / Monday he wanted it")."""
    for noun in children(clause, "npadvmod"):
        is_day = noun.lower_.endswith("day") and noun.left_edge == noun
        is_past = noun.ent_type_ == "DATE" and (is_day or noun.left_edge.lower_ in _PAST)
        if is_past and noun.left_edge.i == start:
            return noun.right_edge.i + 1
    return start


def after_addressee(verb: Token, start: int) -> int:
    """Return where a clause begins whose subject the parser saw in who is told.

    "told aides that cuts hurt", "told Reuters prices fell"
    """
    doc = verb.doc
    index = start
    if verb.lemma_ == "tell" and doc[start].ent_type_ == "ORG" and first(verb, "dobj", "dative") is None:
        name = next(span for span in doc.ents if span.start <= start < span.end)
        return int(name.end) if doc[name.end].tag_ in {"NN", "NNS", "PRP"} else start
    while verb.lemma_ == "tell" and index < len(doc) and doc[index].pos_ in {"DET", "ADJ", "NOUN", "PROPN"}:
        index += 1
    return index if start < index < len(doc) and doc[index].lower_ == "that" else start


def after_dashes(verb: Token, start: int, end: int) -> int:
    """Return where a clause ends that the parser broke off before, or led beyond, the second of two dashes.

    "that the tone — all use it — is unfair", "the rest — some say they left — was late"
    """
    doc, sentence = verb.doc, verb.sent
    dashes = [token for token in doc[start:end] if token.text in LONG_DASHES]
    is_between = sum(token.text in LONG_DASHES for token in doc[sentence.start : verb.i]) % 2 == 1
    if is_between and len(dashes) == 1 and dashes[0].i > start:
        return int(dashes[0].i)
    if len(dashes) != 1 or end >= sentence.end - 1 or doc[end].text not in LONG_DASHES:
        return end
    is_going_on = doc[end + 1].is_lower and doc[end + 1].pos_ in VERBAL
    return sentence.end - sentence[-1].is_punct if is_going_on else end
