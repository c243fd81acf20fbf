"""Whose words a reporting verb reports: its understood subject, and the phrase that names it."""

from spacy.tokens import Token

from kg.language.annotations import Range
from kg.language.attribution.reported_clauses import is_main, is_passive
from kg.language.attribution.reporting import reporting_words
from kg.language.clauses.coordination import continued
from kg.language.complements import load_complements
from kg.language.conjuncts import conjuncts
from kg.language.nouns import noun_of
from kg.language.quotations import is_speech
from kg.language.syntax import (
    VERBAL,
    children,
    first,
    is_finite,
    is_plural,
    is_simple_infinitive,
    object_of,
    phrase_with,
    subtree_range,
)

_RELATIVES = frozenset({"who", "which", "that"})
_PEOPLE = frozenset({"person", "people"})
_SOMEBODY = frozenset({"someone", "somebody", "anyone", "one", "those"})
_ABOUT = frozenset({"about", "into", "on", "regarding"})


def source_of(verb: Token, *, leads: bool) -> tuple[Token | None, Range | None]:
    """Return the head and the tokens of the phrase whose words a verb reports.

    Where it `leads` to the verb of the cue ("is expected to say"), that is its subject even if passive.
    """
    quoted_as = phrase_with(verb, "as") if verb.lemma_ in {"quote", "report"} else None
    is_quoted = quoted_as is not None and first(quoted_as, "pcomp") is not None
    if (leads or is_quoted) and (passive := first(verb, "nsubjpass")) is not None:
        return passive, phrase(passive)
    if is_passive(verb):
        agent = first(verb, "agent")
        source = first(agent, "pobj") if agent is not None else None
        return (source, phrase(source)) if source is not None else (None, None)
    return subject_of(verb)


def subject_of(verb: Token) -> tuple[Token | None, Range | None]:
    """Return the understood subject of an active verb, through coordination, control and relatives."""
    subject = _subject(verb)
    if subject is not None:
        return _resolve_relative(verb, subject)
    if first(verb, "expl", "csubj") is not None:
        return None, None
    governor = governor_of(verb) if verb.dep_ == "conj" else _governor(verb)
    if governor == verb or verb.dep_ in {"ccomp", "relcl", "parataxis"}:
        return None, None
    while verb.dep_ == "conj" and verb.tag_ in {"VBD", "VBZ", "VBG"} and is_simple_infinitive(governor):
        governor = governor.head
    if verb.dep_ in {"acl", "amod"}:
        return _of_noun(verb, governor)
    before = verb.doc[verb.left_edge.i - 1]
    if (
        verb.tag_ == "VBG"
        and verb.dep_ in {"advcl", "xcomp"}
        and before.ent_type_ in {"PERSON", "NORP"}
        and before.dep_ in {"pobj", "conj"}
    ):
        return before, phrase(before, before=verb)
    if (
        verb.dep_ == "pcomp"
        and governor.lower_ in {"as", "of", "for"}
        and (theme := first(governor.head, "dobj")) is not None
    ):
        blamed = object_of(governor.head, "with") or object_of(theme, "with")
        lexicon = reporting_words()
        if blamed is None and theme.lemma_.lower() in lexicon.feelings | lexicon.nouns.keys():
            return subject_of(governor.head)  # "she faced criticism for saying …"
        return blamed or theme, phrase(blamed or theme, before=governor)
    if verb.dep_ == "pcomp" or governor.pos_ == "ADP":
        governor = governor.head
    quoted = first(governor, "dobj") if governor.lemma_ in {"quote", "cite"} else None
    if verb.tag_ == "VBG" and verb.dep_ != "pcomp" and quoted is not None:
        return quoted, phrase(quoted, before=verb)
    is_led = verb.dep_ == "xcomp" or (verb.dep_ == "advcl" and governor.lemma_ == "leave")
    theme = first(governor, "dobj") or (object_of(governor, "on") if governor.lemma_ == "call" else None)
    if is_led and theme is not None and verb.tag_ == "VB":
        return theme, phrase(theme, before=verb)
    if governor.pos_ not in VERBAL:
        return None, None
    passive, agent = first(governor, "nsubjpass"), first(governor, "agent")
    by = first(agent, "pobj") if agent is not None and agent.i < verb.i else None
    if by is not None and verb.tag_ == "VBG" and verb.dep_ == "advcl" and _is_person(by):
        return by, phrase(by, before=verb)
    found = (passive, phrase(passive)) if passive is not None else subject_of(governor)
    return subject_of(governor.head.head) if _is_for_another(verb, governor, found[0]) else found


def governor_of(conjunct: Token) -> Token:
    """Return the verb that a conjunct goes on with, which is not what a document says of a person."""
    governor = continued(conjunct, load_complements())
    source = first(governor, "nsubj")
    return conjunct.head if source is not None and is_told_of(source, conjunct) else governor


def is_told_of(source: Token, verb: Token) -> bool:
    """Tell whether a person does what `verb` says in a document ("the paper shows he left and asked")."""
    lexicon, subject = reporting_words(), first(verb.head, "nsubj", "nsubjpass")
    is_document = source.lemma_.lower() in lexicon.documents | lexicon.evidence
    is_person = subject is not None and (subject.lower_ in {"he", "she"} or subject.ent_type_ == "PERSON")
    return is_document and is_person


def _governor(verb: Token) -> Token:
    """Return the head of a verb; where that is quoted and the verb is not, the first head that is neither."""
    quoted = [q for q in verb.doc._.quotations if not q.start <= verb.i < q.end]
    governor = verb.head
    while governor.head != governor and any(q.start <= governor.i < q.end for q in quoted):
        governor = governor.head
    return governor.head if verb.tag_ == "VBG" and _is_time_between(governor, verb) else governor


def _is_time_between(clause: Token, participle: Token) -> bool:
    """Tell whether commas part a clause of time from who says it ("left, a day after …, saying")."""
    doc, is_time = clause.doc, any(c.lower_ in {"after", "before"} for c in children(clause, "mark"))
    commas = (clause.left_edge.i - 1, participle.left_edge.i - 1)
    return (
        is_time
        and clause.dep_ == "advcl"
        and clause.head.i < commas[0]
        and all(doc[i].text == "," for i in commas)
    )


def _is_for_another(verb: Token, governor: Token, subject: Token | None) -> bool:
    """Tell whether a plural verb was coordinated with the relative clause of one ("felt … and say")."""
    if verb.dep_ != "conj" or governor.dep_ != "relcl" or governor.head.head.pos_ != "VERB":
        return False
    if first(governor, "aux") is not None and verb.tag_ == "VB":
        return False
    is_one = subject is not None and subject.tag_ in {"NN", "NNP"} and first(subject, "conj") is None
    return is_one and verb.tag_ in {"VBP", "VB"} and first(verb, "aux") is None


def _subject(verb: Token) -> Token | None:
    """Return the subject of a verb; of several, the nearest that stands in no quotation before it.

    Of a subject in such a quotation, that is what the parser took for its apposition ("… and B," C said).
    In "Diaz, said Ruiz, is late" it is the one after the verb, which nobody uses with "tell".
    """
    quoted = [q for q in verb.doc._.quotations if not q.start <= verb.i < q.end]
    subjects = [s for part in (verb, *children(verb, "aux")) for s in children(part, "nsubj")]
    around = {s.i: next((q for q in quoted if q.start <= s.i < q.end), None) for s in subjects}
    spoken = [s for s in subjects if around[s.i] is None]
    if verb.lemma_ == "tell":
        spoken = [s for s in spoken if s.i < verb.i] or spoken
    if not spoken:
        spoken = [n for s in subjects for n in children(s, "appos") if (q := around[s.i]) and n.i >= q.end]
    if verb.i and verb.nbor(-1).text == ",":
        spoken = [s for s in spoken if s.left_edge.i == verb.i + 1] or spoken
    nearest = min(spoken or subjects, key=lambda subject: abs(subject.i - verb.i), default=None)
    after = nearest.right_edge.i + 1 if nearest is not None and nearest.i > verb.i else -1
    return next((s for s in subjects if 0 <= s.left_edge.i - after <= 1 and s is not nearest), nearest)


def _of_noun(verb: Token, noun: Token) -> tuple[Token | None, Range | None]:
    """Return the source of a verb that modifies a noun ("a man saying …", "she had the nerve to say …")."""
    if (verb.tag_ == "VBG" and verb.dep_ == "acl") or is_main(verb):
        return noun, phrase(noun, before=verb)
    if verb.tag_ == "VB" and noun.dep_ in {"dobj", "attr"} and not is_passive(noun.head):
        return subject_of(noun.head)
    return None, None


def _resolve_relative(verb: Token, subject: Token) -> tuple[Token, Range]:
    """Return a subject; of "who" and the like, the noun it stands for, with the pronoun as its span."""
    if verb.dep_ == "relcl" and subject.lower_ in _RELATIVES:
        meant = _whom if subject.lower_ == "who" else _what
        return meant(verb.head), (subject.i, subject.i + 1)
    start, end = phrase(subject)
    described = (s for s in children(verb, "nsubj") if s.right_edge.i + 1 == start)
    return subject, (next((s.left_edge.i for s in described), start), end)


def _whom(noun: Token) -> Token:
    """Return whom "who" means: a noun, or the person or people whom it only describes.

    "Ana Diaz, the head of the union, who", "Democrats on the committee, who", "a reporter's question, who"
    """
    if any(_is_person(member) for member in conjuncts(noun)):
        return noun
    owner = first(noun, "poss")
    if owner is not None and _is_person(owner):
        return owner
    if noun.dep_ != "pobj":
        return noun
    for above in (noun.doc[max(noun.head.i - 1, 0)], *noun.ancestors):
        if _is_person(above) or (is_plural(above) and above.i == noun.head.i - 1):
            is_described = above.dep_ == "conj" or (above.dep_ == "appos" and _is_person(above.head))
            return above.head if is_described else above
        if is_finite(above):
            break
    return noun


def _is_person(noun: Token) -> bool:
    """Tell whether a noun names or describes people."""
    cluster, word = noun.doc._.cluster_at.get(noun.i), noun_of(noun.lemma_)
    is_named = cluster is not None and cluster.kind == "Person" and noun.pos_ != "ADP"
    return is_named or noun.lower_ in _SOMEBODY or (word is not None and word.sort in _PEOPLE)


def _what(noun: Token) -> Token:
    """Return what "which" means: a noun, or what is about it ("a report on Ana Diaz, which said …")."""
    is_about = noun.dep_ == "pobj" and noun.head.lower_ in _ABOUT and noun.head.head.pos_ == "NOUN"
    return noun.head.head if is_about else noun


def phrase(head: Token, before: Token | None = None) -> Range:
    """Return the whole phrase of `head`, appositions and relative clauses included."""
    start, end = subtree_range(head)
    if head.tag_ == "NNS" and head.doc[start].lower_ in {"a", "an"}:
        start = head.i
    if start < head.i and any(quotation.end == start for quotation in head.doc._.quotations):
        start += 1
    if before is not None and before.i > head.i:
        end = min(end, before.left_edge.i)
        while end - 1 > head.i and (head.doc[end - 1].is_punct or head.doc[end - 1].is_space):
            end -= 1
    said = [q for q in head.doc._.quotations if head.i < q.start - 2 < end and is_speech(head.doc, q)]
    end = min([end, *(q.start - 2 for q in said if head.doc[q.start - 2].text == ",")])
    for index in range(head.i + 1, end - 1):
        participle = head.doc[index + 1]
        is_added = participle.tag_ == "VBG" and participle.dep_ in {"acl", "advcl"}
        if is_added and head.doc[index].text == ",":
            return start, index
    return start, end


def possessor_span(owner: Token) -> Range:
    """Return the tokens of a possessor without its mark ("the president" of "the president's claim")."""
    start, end = subtree_range(owner)
    return (start, end - 1) if owner.doc[end - 1].tag_ == "POS" else (start, end)
