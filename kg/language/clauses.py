"""The predicate–argument layer: every verb, and on demand any noun or adjective, with its deep arguments.

Passives, relative clauses, control and raising, participles, coordination, reduced relatives, small clauses,
light verbs and possessives are resolved here once, so that a lexicon needs one frame a word:

- slots are deep: ``subject`` is the by-phrase of a passive, ``object`` its surface subject;
- a slot holds the heads of all coordinated fillers;
- `Clause.inherited` names the slots filled through control, raising or coordination.

Labels are those of spaCy's English models (ClearNLP).
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.language import annotations
from kg.language.complements import Complements, load_complements
from kg.language.syntax import RELATIVE_PRONOUNS, first, is_negated, nominal_conjuncts

annotations.register_extensions()

_PARTICLES = frozenset(
    {"away", "out", "down", "back", "off", "up", "together", "apart", "over", "in", "on", "forward", "aside"}
)
_MODALS = {
    "will": "planned",
    "would": "planned",
    "shall": "planned",
    "'ll": "planned",
    "’ll": "planned",
    "wo": "planned",
    "'d": "planned",
    "may": "possible",
    "might": "possible",
    "could": "possible",
    "can": "possible",
    "ca": "possible",
    "should": "demanded",
    "must": "demanded",
    "ought": "demanded",
}
_OCCASIONS = frozenset({"in", "during", "at", "on", "after", "before", "following"})
_STATES = frozenset({"US", "UK", "UN", "EU"})
_NEGATIVE_PREPOSITIONS = frozenset({"without"})


@dataclass(slots=True)
class Clause:
    """A predicate with its deep arguments; tokens, not spans."""

    head: Token
    kind: str
    """``verb``, ``noun`` or ``adjective``."""
    slots: dict[str, list[Token]] = field(default_factory=dict)
    particles: tuple[str, ...] = ()
    passive: bool = False
    negated: bool = False
    modality: str = "actual"
    """Of its own auxiliaries: ``actual``, ``planned``, ``possible`` or ``demanded``."""
    finite: bool = True
    surface_subject: list[Token] = field(default_factory=list)
    inherited: set[str] = field(default_factory=set)
    cue: list[Token] = field(default_factory=list)
    """The words that carry the predicate: head, particles, light verb."""

    @property
    def lemma(self) -> str:
        """The lemma of the head, in lower case."""
        return self.head.lemma_.lower()

    def fillers(self, slot: str) -> list[Token]:
        """Return the heads that fill a slot."""
        return self.slots.get(slot, [])


class ClauseReader:
    """Reads the clauses of one Doc, each once; governors first, since arguments are inherited from them."""

    def __init__(self, doc: Doc, complements: Complements) -> None:
        self.doc = doc
        self.complements = complements
        self._verbs: dict[int, Clause] = {clause.head.i: clause for clause in doc._.clauses}

    def clauses(self) -> Iterator[Clause]:
        """Yield the clauses of all verbs, in the text's order."""
        for token in self.doc:
            if is_predicate(token):
                yield self.verb(token)

    def at(self, token: Token) -> Clause:
        """Return the clause of a verb, adjective or noun."""
        if is_predicate(token):
            return self.verb(token)
        return self.adjective(token) if token.pos_ == "ADJ" else self.noun(token)

    def verb(self, token: Token) -> Clause:
        """Return the clause of a verb."""
        known = self._verbs.get(token.i)
        if known is not None:
            return known
        clause = Clause(token, "verb", cue=[token])
        self._verbs[token.i] = clause
        slots: defaultdict[str, list[Token]] = defaultdict(list)
        _read_children(clause, slots)
        if token.tag_ == "VBN" and _is_reduced_passive(token):
            clause.passive = True
        _split_reflexive(slots)
        if clause.lemma in self.complements.giving:
            _split_recipient(slots)
        self._inherit_voice_and_mood(clause)
        if not clause.surface_subject:
            clause.surface_subject = self._inherited_subject(clause, slots)
            if clause.surface_subject:
                clause.inherited.add("subject")
        clause.surface_subject = [a for t in clause.surface_subject for a in self.antecedents(t)]
        if not clause.passive and not slots.get("object"):
            slots["object"] = _shared_object(token)
        _to_deep_slots(clause, slots)
        self._fill_relative_gap(clause, slots)
        _read_being(slots)
        clause.slots = {
            slot: [a for t in tokens for a in self.antecedents(t)] for slot, tokens in slots.items()
        }
        return clause

    def _inherit_voice_and_mood(self, clause: Clause) -> None:
        """Let a coordinated verb share the auxiliaries of the first ("will meet and sign", "was held and charged")."""
        token = clause.head
        if token.dep_ != "conj" or not is_predicate(token.head):
            return
        own = {c.dep_ for c in token.children}
        if own & {"aux", "auxpass", "nsubj", "nsubjpass"}:
            return
        governor = self.verb(token.head)
        if token.tag_ == "VBN" and governor.head.tag_ == "VBN":
            clause.passive = governor.passive
        if token.tag_ == governor.head.tag_:
            clause.modality = governor.modality
            clause.negated = clause.negated or (governor.negated and _shares_negation(token))

    def _inherited_subject(self, clause: Clause, slots: dict[str, list[Token]]) -> list[Token]:
        token, head = clause.head, clause.head.head
        match token.dep_:
            case "conj" if is_predicate(head):
                return self.verb(head).surface_subject
            case "xcomp" | "ccomp" if is_predicate(head):
                if token.dep_ == "ccomp" and (token.tag_ == "VBG" or slots.get("mark") or clause.finite):
                    return []
                return self._controller(self.verb(head), token)
            case "xcomp" | "advcl" if head.pos_ in {"ADJ", "NOUN"} and is_predicate(head.head):
                return self.verb(head.head).surface_subject
            case "advcl" if is_predicate(head) and not clause.finite:
                return self.verb(head).surface_subject
            case "acl" if token.tag_ == "VBG" and head.lemma_.lower() in self.complements.texts:
                return self._owner(head)
            case "acl" if token.tag_ in {"VBG", "VBN"}:
                noun = _nearest_conjunct(head, token)
                return [noun, *self._partitive_subject(noun)]
            case "acl" | "relcl" if is_infinitive(token):
                return self._owner(head)
            case "pcomp":
                return self._subject_after_preposition(head)
        return []

    def _controller(self, governor: Clause, token: Token) -> list[Token]:
        """Return who does an infinitive: the governor's object if it has one, else its subject."""
        if token.tag_ == "VBG" and governor.lemma in self.complements.presupposed_verbs:
            return []
        if governor.lemma not in self.complements.subject_control:
            objects = governor.fillers("object") + governor.fillers("indirect")
            if objects and (not governor.passive or governor.surface_subject != objects):
                return objects
        return governor.surface_subject

    def _owner(self, noun: Token) -> list[Token]:
        """Return who has a plan, bid or right: its possessor, or the subject of the verb it depends on."""
        owner = first(noun, "poss")
        if owner is not None:
            return [owner]
        if noun.dep_ in {"dobj", "attr", "oprd"} and is_predicate(noun.head):
            return self.verb(noun.head).surface_subject
        return self._partitive_subject(noun)

    def _subject_after_preposition(self, preposition: Token) -> list[Token]:
        head = preposition.head
        if not is_predicate(head):
            return []
        governor = self.verb(head)
        if head.lemma_.lower() in self.complements.object_control and preposition.lower_ in {
            "of",
            "from",
            "for",
            "with",
            "over",
        }:
            return governor.fillers("object")
        return governor.surface_subject

    def _fill_relative_gap(self, clause: Clause, slots: dict[str, list[Token]]) -> None:
        """Give a relative clause without relative pronoun its antecedent as object ("the vote he lost")."""
        token = clause.head
        if token.dep_ != "relcl" or slots.get("object") or clause.passive or not slots.get("subject"):
            return
        fillers = [t for tokens in slots.values() for t in tokens] + clause.surface_subject
        if token.head not in fillers and not _has_relative_pronoun(token):
            slots["object"] = [token.head]
            clause.inherited.add("object")

    def antecedents(self, token: Token) -> list[Token]:
        """Return what a relative pronoun stands for (with "one of those who": both); other tokens as they are."""
        if token.tag_ not in {"WDT", "WP", "WP$"} and not (token.lower_ == "that" and token.pos_ == "PRON"):
            return [token]
        for verb in (token.head, token.head.head, token.head.head.head):
            if verb.dep_ == "relcl":
                noun = _nearest_conjunct(verb.head, verb)
                return [noun, *self._partitive_subject(noun)]
        return [token] if token.lower_ not in RELATIVE_PRONOUNS else []

    def _partitive_subject(self, noun: Token) -> list[Token]:
        """Return X in "X is one of several lawmakers who …" and "X is among those who …"."""
        preposition = noun.head
        if noun.dep_ != "pobj" or preposition.lower_ not in {"of", "among"}:
            return []
        part = preposition.head
        if preposition.lower_ == "of" and part.lower_ not in {"one", "some", "two", "first", "last"}:
            return []
        if part.dep_ == "pobj" and part.lower_ in {"first", "last"}:
            part = part.head.head
        if part.dep_ == "appos":
            return [part.head]
        verb = part if is_predicate(part) else part.head
        copular = is_predicate(verb) and verb.lemma_ in {"be", "become", "remain"}
        return self.verb(verb).surface_subject if copular else []

    def noun(self, token: Token) -> Clause:
        """Return the clause of a nominal predicate: possessor, prepositions, light verb's subject."""
        clause = Clause(token, "noun", cue=[token], negated=is_negated(token))
        slots: defaultdict[str, list[Token]] = defaultdict(list)
        for child in token.children:
            match child.dep_:
                case "poss":
                    slots["possessor"] += nominal_conjuncts(child)
                case "compound" | "nmod" | "amod" if _names_a_doer(child):
                    slots["modifier"].append(child)
                case "prep" | "agent":
                    _read_preposition(child, slots)
                case "acl" | "relcl" | "ccomp":
                    slots["infinitive" if is_infinitive(child) else "that"].append(child)
                case _:
                    pass
        self._read_light_verb(clause, slots)
        preposition = token.head
        if token.dep_ == "pobj" and preposition.lower_ in _OCCASIONS and is_predicate(preposition.head):
            slots["occasion"] = self.verb(preposition.head).surface_subject
        clause.slots = {
            slot: [a for t in tokens for a in self.antecedents(t)] for slot, tokens in slots.items()
        }
        return clause

    def _read_light_verb(self, clause: Clause, slots: dict[str, list[Token]]) -> None:
        """Let a noun take subject, mood and prepositions of the light verb that it completes ("gave support to")."""
        token = clause.head
        if token.dep_ == "conj" and token.head.dep_ == "dobj":
            token = token.head
        verb = token.head
        if token.dep_ == "pobj" and verb.lower_ in {"into", "in", "under", "to", "on"}:
            verb = verb.head
        elif token.dep_ not in {"dobj", "nsubjpass", "attr"}:
            return
        if not is_predicate(verb) or verb.lemma_.lower() not in self.complements.light_verbs:
            return
        outer = self.verb(verb)
        subject = outer.fillers("subject")
        receives = verb.lemma_.lower() in self.complements.receiving and (
            slots.get("of") or slots.get("from")
        )
        if receives and not slots.get("possessor"):
            slots["by"] += slots.pop("from", []) or slots.pop("of", [])
            slots["of"] = subject
        elif not slots.get("possessor"):
            slots["subject"] = subject
        for slot, tokens in outer.slots.items():
            if slot not in {"subject", "object", "complement"}:
                slots.setdefault(slot, tokens)
        if token.dep_ == "pobj" and outer.fillers("object"):
            slots.setdefault("object", outer.fillers("object"))
        clause.cue = [verb, clause.head]
        clause.modality, clause.finite = outer.modality, outer.finite
        clause.negated = clause.negated or outer.negated

    def adjective(self, token: Token) -> Clause:
        """Return the clause of an adjective: its copula's subject or the noun it modifies, and prepositions."""
        clause = Clause(token, "adjective", cue=[token], negated=is_negated(token))
        slots: defaultdict[str, list[Token]] = defaultdict(list)
        for child in token.children:
            if child.dep_ == "prep":
                _read_preposition(child, slots)
            elif child.dep_ in {"ccomp", "xcomp"}:
                slots["infinitive" if is_infinitive(child) else "that"].append(child)
        head = token.head
        if token.dep_ in {"acomp", "oprd", "attr"} and is_predicate(head):
            outer = self.verb(head)
            slots["subject"] = outer.surface_subject
            clause.modality, clause.negated = outer.modality, clause.negated or outer.negated
        elif token.dep_ in {"amod", "acl", "relcl"}:
            slots["subject"] = [head]
        clause.slots = dict(slots)
        return clause


def is_predicate(token: Token) -> bool:
    """Tell whether a token heads a verbal clause: a verb, or a copula that is no auxiliary."""
    return token.pos_ == "VERB" or (token.pos_ == "AUX" and token.dep_ not in {"aux", "auxpass"})


def _read_children(clause: Clause, slots: dict[str, list[Token]]) -> None:
    token = clause.head
    particles: list[str] = []
    for child in token.children:
        match child.dep_:
            case "nsubj" | "csubj":
                clause.surface_subject += nominal_conjuncts(child)
            case "nsubjpass" | "csubjpass":
                clause.passive = True
                clause.surface_subject += nominal_conjuncts(child)
            case "auxpass":
                clause.passive = True
            case "agent":
                _read_preposition(child, slots)
            case "dobj":
                slots["object"] += nominal_conjuncts(child)
            case "dative" if child.pos_ == "ADP":
                _read_preposition(child, slots)
            case "dative":
                slots["indirect"] += nominal_conjuncts(child)
            case "oprd" | "attr" | "acomp":
                slots["complement"].append(child)
            case "ccomp" | "xcomp":
                _read_complement_clause(child, slots)
            case "advcl" if is_infinitive(child) and first(child, "nsubj") and _is_marked(child, "for"):
                _read_complement_clause(child, slots)
            case "prep":
                _read_preposition(child, slots)
            case "prt":
                particles.append(child.lower_)
                clause.cue.append(child)
            case "advmod" if child.lower_ in _PARTICLES and child.i == token.i + 1:
                particles.append(child.lower_)
                clause.cue.append(child)
            case "mark":
                slots["mark"].append(child)
            case _:
                pass
    clause.particles = tuple(particles)
    clause.negated = is_negated(token) or _negated_around(token, clause.surface_subject, slots)
    _read_mood(clause)


def _read_mood(clause: Clause) -> None:
    token = clause.head
    auxiliaries = [c for c in token.children if c.dep_ in {"aux", "auxpass"}]
    moods = [_MODALS[c.lower_] for c in auxiliaries if c.lower_ in _MODALS]
    if moods:
        clause.modality = moods[0]
        perfect = any(c.lower_ in {"have", "'ve"} for c in auxiliaries)
        if perfect and any(c.lower_ in {"would", "'d", "should", "could"} for c in auxiliaries):
            clause.modality = "counterfactual"
    infinitive = any(c.lower_ == "to" and c.tag_ == "TO" for c in auxiliaries)
    bare = token.tag_ in {"VBG", "VBN", "VB"} and not auxiliaries
    gerund = token.tag_ == "VBG" and not any(c.lemma_ == "be" for c in auxiliaries)
    clause.finite = not (infinitive or bare or gerund)


def _read_complement_clause(child: Token, slots: dict[str, list[Token]]) -> None:
    """Read a complement: a clause, or the small clause of "declared him president"."""
    subject = first(child, "nsubj", "nsubjpass")
    if not is_predicate(child) and not first(child, "cop", "mark"):
        if subject is not None:
            slots["object"] += nominal_conjuncts(subject)
        slots["complement"].append(child)
    elif is_infinitive(child):
        slots["infinitive"].append(child)
        if subject is not None and not slots["object"]:
            slots["object"] += nominal_conjuncts(subject)
    elif subject is not None and child.tag_ == "VBG" and _is_reflexive(subject):
        slots["object"].append(subject)
        slots["complement"] += [c for c in child.children if c.dep_ in {"dobj", "attr", "oprd"}]
    elif child.tag_ == "VBG" and not first(child, "aux", "mark"):
        slots["gerund"].append(child)
        if subject is not None and child.dep_ == "ccomp" and not slots["object"]:
            slots["object"] += nominal_conjuncts(subject)
    else:
        slots["that"].append(child)


def _read_preposition(preposition: Token, slots: dict[str, list[Token]]) -> None:
    """File the objects of a preposition under its word, multi-word ones under their last ("out of": both)."""
    name = preposition.lower_
    for child in preposition.children:
        if child.dep_ in {"pobj", "pcomp"}:
            slots[name] += nominal_conjuncts(child) if child.dep_ == "pobj" else [child]
        elif child.dep_ == "prep":
            _read_preposition(child, slots)
            for inner in child.children:
                if inner.dep_ == "pobj":
                    slots[f"{name} {child.lower_}"] += nominal_conjuncts(inner)
        elif child.dep_ == "conj" and child.pos_ == "ADP":
            _read_preposition(child, slots)


def _to_deep_slots(clause: Clause, slots: dict[str, list[Token]]) -> None:
    if not clause.passive:
        slots["subject"] = clause.surface_subject
        return
    if not slots.get("by"):
        for complement in slots.get("complement", []):
            for child in complement.children:
                if child.dep_ == "prep" and child.lower_ == "by":
                    _read_preposition(child, slots)
    slots["subject"] = slots.get("by", [])
    if slots.get("object"):
        slots["complement"] += slots["object"]
    slots["object"] = clause.surface_subject
    if "subject" in clause.inherited:
        clause.inherited = {"object"}


def _negated_around(token: Token, subject: list[Token], slots: dict[str, list[Token]]) -> bool:
    """Tell whether subject, object or governing preposition negate the clause ("no one backed", "without saying")."""
    if any(is_negated(t) or t.lower_ in {"nobody", "none", "nothing", "neither"} for t in subject):
        return True
    if any(is_negated(t) for t in slots.get("object", [])):
        return True
    return token.dep_ == "pcomp" and token.head.lower_ in _NEGATIVE_PREPOSITIONS


def _shares_negation(token: Token) -> bool:
    return any(c.dep_ == "cc" and c.lower_ in {"or", "nor"} for c in token.head.children)


def _names_a_doer(modifier: Token) -> bool:
    """Tell whether a premodifier says who does it ("Russian attacks", "U.S. support"; not "the Kabul attack")."""
    return (
        modifier.ent_type_ == "NORP"
        or ("." in modifier.text and modifier.ent_type_ == "GPE")
        or modifier.text in _STATES
    )


def _read_being(slots: dict[str, list[Token]]) -> None:
    """File what is said to be under ``being`` ("claims to be speaker", "recognises him to be the winner")."""
    for verb in [*slots.get("infinitive", []), *slots.get("that", []), *slots.get("as", [])]:
        if verb.lemma_ in {"be", "become", "remain"}:
            slots["being"] += [c for c in verb.children if c.dep_ in {"attr", "acomp"}]


def _nearest_conjunct(noun: Token, modifier: Token) -> Token:
    """Return the conjunct of `noun` that stands nearest before a modifier set off by a comma."""
    before = [member for member in nominal_conjuncts(noun) if member.i < modifier.i]
    return before[-1] if before else noun


def _is_reduced_passive(token: Token) -> bool:
    """Tell whether a past participle without auxiliary is passive ("the party backed by", "saw him sworn in")."""
    if token.dep_ in {"acl", "advcl"}:
        return not any(c.dep_ in {"aux", "dobj", "xcomp", "ccomp"} for c in token.children)
    return token.dep_ in {"ccomp", "xcomp"} and not any(c.dep_ in {"aux", "mark"} for c in token.children)


def _split_reflexive(slots: dict[str, list[Token]]) -> None:
    """Part "himself president" where the parser made one noun phrase of it."""
    for noun in slots.get("object", []):
        reflexive = next(
            (c for c in noun.children if c.lower_.endswith(("self", "selves")) and c.pos_ == "PRON"), None
        )
        if reflexive is not None:
            slots["object"] = [reflexive]
            slots["complement"].append(noun)
            return


def _split_recipient(slots: dict[str, list[Token]]) -> None:
    """Part "gave Chile money" where the parser made one noun phrase of it."""
    for gift in slots.get("object", []):
        recipient = next((c for c in gift.children if c.dep_ in {"compound", "nmod"} and c.i < gift.i), None)
        if (
            recipient is not None
            and recipient.ent_type_ in {"GPE", "PERSON", "ORG", "NORP"}
            and not first(gift, "det")
        ):
            slots["indirect"].append(recipient)
            return


def _same_form(verb: Token, other: Token) -> bool:
    """Tell whether two verbs have the same tag; the tagger mixes up past tense and participle."""
    past = {"VBD", "VBN"}
    return verb.tag_ == other.tag_ or (verb.tag_ in past and other.tag_ in past)


def _shared_object(token: Token) -> list[Token]:
    """Return the object that a verb shares with the next one ("arrested and charged three activists")."""
    for verb in token.children:
        if verb.dep_ == "conj" and is_predicate(verb) and _same_form(verb, token):
            between = token.doc[token.i + 1 : verb.i]
            if all(t.dep_ in {"cc", "advmod", "punct"} or t.pos_ in {"VERB", "CCONJ"} for t in between):
                objects = [a for c in verb.children if c.dep_ == "dobj" for a in nominal_conjuncts(c)]
                return objects or _shared_object(verb)
    return []


def _has_relative_pronoun(verb: Token) -> bool:
    return any(t.tag_ in {"WDT", "WP", "WRB"} for t in verb.subtree if t.i < verb.i)


def _is_reflexive(token: Token) -> bool:
    return token.pos_ == "PRON" and token.lower_.endswith(("self", "selves"))


def _is_marked(token: Token, word: str) -> bool:
    return any(c.dep_ in {"mark", "prep"} and c.lower_ == word for c in token.children)


def is_infinitive(token: Token) -> bool:
    """Tell whether a verb is a to-infinitive."""
    return token.tag_ == "VB" and any(c.tag_ == "TO" for c in token.children)


@Language.factory("kg_clauses", assigns=["doc._.clauses"])
class ClauseComponent:
    """spaCy component: `doc._.clauses` gets the clauses of all verbs, in the text's order."""

    def __init__(self, nlp: Language, name: str = "kg_clauses") -> None:
        self.name = name
        self._complements = load_complements()

    def __call__(self, doc: Doc) -> Doc:
        """Read the clauses of a parsed Doc."""
        doc._.clauses = list(ClauseReader(doc, self._complements).clauses())
        return doc
