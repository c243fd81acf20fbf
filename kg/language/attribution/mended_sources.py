"""Sources of cues that stand elsewhere than the parser put them, or that are no subjects."""

from typing import TYPE_CHECKING

from spacy.tokens import Token

from kg.language.attribution.reporting import ReportingWords
from kg.language.attribution.sources import phrase
from kg.language.syntax import children, first, object_of, subtree_range

if TYPE_CHECKING:
    from kg.language.attribution.cues import Cue

_READING = frozenset({"read", "recite", "quote", "cite", "print", "publish", "share", "repeat", "retweet"})
"""Verbs whose subject passes on another's words."""
_LOOSE = frozenset({"advmod", "acomp", "amod"})
"""Dependencies of a surname that the parser takes for another word ("argued Little")."""


def invert(cue: "Cue") -> None:
    """Mend "That approach, said the aide, relies on trust": the source stands between verb and clause."""
    content, subject, doc = cue.content, cue.source_span, cue.head.doc
    source = first(content.head, "nsubj") if content is not None else None
    if content is None or subject is None or source is None or subject[1] >= cue.head.i:
        return
    if cue.source is not None and _closes_with_aside(cue.source, cue.head.i - 1):
        return
    after = subtree_range(source)[1]
    is_next = doc[cue.head.i - 1].text == "," and source.left_edge.i == cue.head.i + 1
    if is_next and cue.head.tag_ != "VBG" and doc[after].text == ",":
        cue.source, cue.source_span = source, phrase(source)
        content.pieces = [subject, (after + 1, content.pieces[-1][1])]


def _closes_with_aside(subject: Token, comma: int) -> bool:
    """Tell whether a comma only ends an aside of a subject ("Ana Ruiz, an aide, | said")."""
    asides = (c for c in subject.rights if c.dep_ in {"appos", "relcl", "acl"})
    return any(a.right_edge.i + 1 == comma and subject.doc[a.left_edge.i - 1].text == "," for a in asides)


def read_out(cue: "Cue", lexicon: ReportingWords) -> None:
    """Make the object the source that is one.

    "“We agree,” read a letter", "Prices fell, reports the BBC", "The paper quoted an aide: “…”"
    """
    theme, content = first(cue.head, "dobj"), cue.content
    if cue.head.lemma_ in _READING and (author := _author(cue.head, theme)) is not None:
        cue.source, cue.source_span = author, phrase(author)
        cue.content = None if content is not None and content.frame == "object" else content
        return
    if theme is None or theme.i < cue.head.i:
        return
    if cue.head.lemma_ == "quote" and content is not None and content.frame == "clause":
        cue.source, cue.source_span = theme, phrase(theme)
    if cue.source is not None:
        return
    is_letter = cue.head.lemma_ == "read" and theme.lemma_.lower() in lexicon.documents
    is_fronted = content is not None and content.pieces[-1][1] <= cue.start
    is_medium = is_fronted and theme.ent_type_ == "ORG" and cue.head.lemma_ != "tell"
    if is_letter or is_medium:
        cue.source, cue.source_span = theme, phrase(theme)


def _author(verb: Token, theme: Token | None) -> Token | None:
    """Return whose words somebody reads out before a colon.

    "a quote from Diaz: …", "Diaz's letter: …", "quotes from aides, including one by Diaz: …"
    """
    outer = object_of(verb, "from")
    text = theme if theme is not None else outer
    if text is None or text.i < verb.i or text.pos_ != "NOUN":
        return None
    colon = next((token.i for token in verb.doc[text.i : text.sent.end] if token.text == ":"), text.i)
    links = [token for token in verb.doc[text.i : colon] if token.lower_ in {"from", "by"}]
    author = (first(links[-1], "pobj") if links else None) or first(text, "poss") or outer
    is_read_out = colon > text.i
    is_other = author is not None and author is not text and author.pos_ != "PRON"
    return author if is_read_out and is_other else None


def lend(cue: "Cue") -> None:
    """Mend "Most donors, committed or not, said they agreed": the participle before took the subject.

    In "The church, most voters say, is rich" the parser took it for an apposition, in "They cheered as the
    mayor, a nurse, said: “…”" for an object.
    """
    before = cue.head.doc[cue.start - 1]
    noun = next((t for t in (before, *before.ancestors) if t.dep_ == "appos"), None)
    if noun is not None and cue.head.dep_ == "parataxis" and noun.right_edge == before:
        cue.source, cue.source_span = noun, phrase(noun)
    if before.text == "," and (noun := _described(before.nbor(-1))) is not None:
        cue.source, cue.source_span = noun, phrase(noun)
    if cue.source is not None or cue.content is None or cue.content.pieces[0][0] < cue.end:
        return
    for clause in children(cue.head, "ccomp"):
        subject = first(clause, "nsubj", "nsubjpass")
        if clause.i < cue.head.i and clause.tag_ in {"VBD", "VBN"} and subject is not None:
            cue.source, cue.source_span = subject, phrase(subject)


def _described(word: Token) -> Token | None:
    """Return the object of "as" whose apposition ends at a word ("as the mayor, a nurse, said")."""
    apposition = next((t for t in (word, *word.ancestors) if t.dep_ == "appos"), None)
    noun = apposition.head if apposition is not None and apposition.right_edge == word else None
    return noun if noun is not None and noun.dep_ == "pobj" and noun.head.lower_ == "as" else None


def retell(cue: "Cue") -> None:
    """Mend "“We won,” Diaz, head of Make It Work, told Vox": the source is named after the quotation."""
    is_before = cue.source is not None and cue.source.i < cue.head.i
    if cue.head.lemma_ != "tell" or cue.head.tag_ != "VBD" or is_before:
        return
    doc = cue.head.doc
    for quotation in reversed(doc._.quotations):
        start = next((i for i in range(quotation.end, cue.start) if doc[i].is_alpha), cue.start)
        cluster = doc._.cluster_at.get(start)
        if doc[start].sent == cue.head.sent and cluster is not None and cluster.kind == "Person":
            cue.source, cue.source_span, cue.content = doc[start], (start, cue.start), None
            return


def adopt(cue: "Cue") -> None:
    """Make the person named right before or after a cue its source where the parser saw no name.

    "“We won,” Bailey says", "argued Little"
    """
    doc = cue.head.doc
    if cue.source is not None or cue.outer is not cue.head or cue.head.tag_ not in {"VBD", "VBZ"}:
        return
    for index in (cue.start - 1, cue.start, cue.end):
        cluster = doc._.cluster_at.get(index) if index < len(doc) else None
        if cluster is not None and cluster.kind == "Person" and doc[index].dep_ in _LOOSE:
            cue.source, cue.source_span = doc[index], (index, index + 1)
            cue.start = max(cue.start, index + 1) if index < cue.head.i else cue.start
            return
