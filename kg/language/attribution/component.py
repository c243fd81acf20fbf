"""The component that finds who says what: direct, indirect and mixed speech, and reported thought."""

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.language.annotations import Attribution, Range
from kg.language.attribution import labels, verbless
from kg.language.attribution.according import according_to, closing_reports
from kg.language.attribution.additions import settle
from kg.language.attribution.adverbials import without_adverbials
from kg.language.attribution.boundaries import tidy, without_cue, without_lead, without_links
from kg.language.attribution.continuation import continued
from kg.language.attribution.cues import Cue, find_cues
from kg.language.attribution.direct_speech import DirectSpeech
from kg.language.attribution.moods import is_denied, modality
from kg.language.attribution.nesting import cut, discount
from kg.language.attribution.reported_clauses import ADDRESSED
from kg.language.attribution.reporting import ReportingWords, reporting_words
from kg.language.attribution.transcripts import turns
from kg.language.layout import credits_of
from kg.language.syntax import children, first, is_finite

_NO_SOURCES = frozenset({"there", "what", "this", "that", "which", "whatever"})
_MEDIAL = frozenset({"in", "on", "via", "at", "through", "during", "from", "by", "over"})
_SPEAKERS = frozenset({"i", "we", "you", "me", "us"})
_DISCUSSING = frozenset({"debate", "discuss", "address"})
"""Verbs whose clause is a question ("debated whether …")."""
_QUESTIONS = frozenset({"WP", "WRB"})
_CONFIDENCE = {
    "speech": 0.9,
    "belief": 0.6,
    "perception": 0.4,
    "evidence": 0.6,
    "stance": 0.6,
    "directive": 0.6,
    "intention": 0.5,
}
"""By category: about the share of cues that PolNeAR's annotators marked too."""
_FOUND = 0.8
"""Where the source of evidence is a poll, a study or a document."""
_SURE_FRAMES = frozenset(
    {"quote", "clause", "predicate", "object as", "object gerund", "object infinitive", "infinitive"}
)
_FINDING = frozenset({"clause", "object gerund", "object with", "object at"})
"""Frames of what polls, studies and documents show."""
_UNSURE_FRAME = 0.8
_UNNAMED = 0.5


class AttributionFinder:
    """Set ``doc._.attributions``, in the order of their cues."""

    def __init__(self, lexicon: ReportingWords) -> None:
        self.lexicon = lexicon

    def __call__(self, doc: Doc) -> Doc:
        """Annotate `doc`, parsed, with its quotations."""
        cues = [cue for cue in find_cues(doc, self.lexicon) if self._is_reporting(cue)]
        settle(doc, cues)
        speech = DirectSpeech(doc, cues)
        cues = [cue for cue in cues if not self._is_speaker(speech, cue)]
        pairs = [(cue, pieces) for cue in cues if (pieces := speech.pieces(cue))]
        found = [self._attribution(doc, speech, cue, pieces) for cue, pieces in pairs]
        closing = list(labels.says_at_end(doc, self.lexicon))
        cues_of_headlines = {attribution.cue for attribution in closing}
        found = [a for a in found if a.cue not in cues_of_headlines] + closing
        others = self._without_verb(doc, found)
        starts = {other.cue[0] for other in others}
        found = [a for a in found if _is_settled(a) or a.cue[0] not in starts]
        cut(doc, speech, found, [other for other in others if other.kind == "according"])
        found += others
        found += continued(doc, speech, found)
        discount(speech, found)
        outside = credits_of(doc)
        found = [attribution for attribution in found if attribution.cue[0] not in outside]
        doc._.attributions = sorted(found, key=lambda attribution: attribution.cue)
        return doc

    def _is_reporting(self, cue: Cue) -> bool:
        if cue.content is not None and cue.content.frame == "clause":
            opening = cue.head.doc[cue.content.pieces[0][0]]
            is_that = opening.lower_ == "that"
            is_open = opening.tag_ in _QUESTIONS or opening.lower_ in {"whether", "if"}
            is_open = is_open or cue.head.lemma_ not in _DISCUSSING
            if (cue.head.lemma_ == "hold" and not is_that) or not is_open:
                return False
            if cue.head.lemma_ == "find" and not (is_that or is_finite(cue.content.head)):
                return self._is_document(cue)
        return cue.source is None or cue.source.lower_ not in _NO_SOURCES

    @staticmethod
    def _is_speaker(speech: DirectSpeech, cue: Cue) -> bool:
        """Tell whether a quotation says "I think": that is no other source than its speaker."""
        return (cue.source is None or cue.source.lower_ in _SPEAKERS) and cue.head.i in speech.at

    def _attribution(self, doc: Doc, speech: DirectSpeech, cue: Cue, pieces: list[Range]) -> Attribution:
        frame = cue.content.frame if cue.content is not None else "quote"
        pieces = [tidy(doc, *piece) for piece in pieces]
        if pieces[0][0] not in speech.at and pieces[0][1] <= cue.start:
            pieces[0] = without_lead(doc, *pieces[0])
        is_direct = cue.head.i not in speech.at and all(speech.is_quoted(*piece) for piece in pieces)
        if is_direct and frame == "clause":
            frame = "quote"
        if frame == "quote" or (frame == "clause" and speech.ends_quoted(pieces, cue)):
            last = doc[max(cue.end, pieces[-1][1]) - 1]
            pieces = [*pieces, *speech.following(last.sent.end)]
        pieces = [tidy(doc, *piece) for piece in without_links(doc, without_cue(pieces, cue))]
        pieces = _without_relative(doc, cue, pieces)
        pieces = without_adverbials(speech, pieces)
        is_mixed = any(i in speech.at for piece in pieces for i in range(*piece))
        category = self._category(cue, frame)
        return Attribution(
            source=cue.source.i if cue.source is not None else None,
            cue=(cue.start, cue.end),
            source_span=_named(doc, cue),
            pieces=pieces,
            kind="direct" if is_direct else "mixed" if is_mixed else "indirect",
            addressee=_addressee(cue),
            medium=self._medium(cue),
            negated=is_denied(cue),
            modality=modality(cue),
            lemma=cue.head.lemma_.lower(),
            category=category,
            frame=frame,
            confidence=_confidence(cue, category, frame, is_document=self._is_document(cue)),
        )

    def _category(self, cue: Cue, frame: str) -> str:
        """Return what kind of cue it is: what a poll or picture "says", it shows."""
        is_evidence = cue.source is not None and cue.source.lemma_.lower() in self.lexicon.evidence
        return "evidence" if is_evidence and frame != "quote" else cue.frames.get(frame, "speech")

    def _is_document(self, cue: Cue) -> bool:
        lemma = cue.source.lemma_.lower() if cue.source is not None else ""
        return lemma in self.lexicon.evidence | self.lexicon.documents

    def _medium(self, cue: Cue) -> int | None:
        """Return the document or medium in which it is said, if the clause has one."""
        if cue.document is not None:
            return cue.document.i
        known = self.lexicon.documents | self.lexicon.media
        for verb in (cue.outer, cue.head):
            for preposition in children(verb, "prep"):
                noun = first(preposition, "pobj") if preposition.lower_ in _MEDIAL else None
                if noun is not None and noun.lemma_.lower() in known:
                    return noun.i
        return None

    def _without_verb(self, doc: Doc, found: list[Attribution]) -> list[Attribution]:
        """Return the attributions that have no verb of saying and whose words are no other cue's."""
        taken = {i for a in found for i in range(*a.cue) if _is_settled(a)}
        spoken = {a.cue[0] for a in found if a.frame != "object" and a.category == "speech"}
        others = [
            *according_to(doc, self.lexicon),
            *closing_reports(doc, self.lexicon),
            *labels.labels(doc, self.lexicon),
            *turns(doc),
            *labels.signatures(doc),
            *verbless.nouns(doc, self.lexicon),
        ]
        begun = {a.pieces[0][0] for a in found if a.kind == "direct"}
        by_cue = {other.cue: other for other in reversed(others)}
        return [
            other
            for other in by_cue.values()
            if taken.isdisjoint(range(*other.cue))
            and other.pieces[0][0] not in (spoken | begun if other.lemma == ":" else spoken)
        ]


def _confidence(cue: Cue, category: str, frame: str, *, is_document: bool) -> float:
    confidence = _CONFIDENCE[category]
    is_found = category == "evidence" and frame in _FINDING and is_document
    if is_found:
        confidence = _FOUND
    if frame not in _SURE_FRAMES and not is_found:
        confidence *= _UNSURE_FRAME
    if cue.source is None:
        confidence *= _UNNAMED
    return round(confidence, 2)


def _without_relative(doc: Doc, cue: Cue, pieces: list[Range]) -> list[Range]:
    """Leave out the relative pronoun before a cue where the clause after it has a subject of its own.

    "a habit that she says she picked up"
    """
    start, end = pieces[0]
    is_pronoun = end - start == 1 and doc[start].tag_ in {"WDT", "WP"} and len(pieces) > 1
    subject = first(cue.content.head, "nsubj", "nsubjpass") if cue.content is not None else None
    return pieces[1:] if is_pronoun and subject is not None and subject.i != start else pieces


def _is_settled(attribution: Attribution) -> bool:
    """Tell whether a verb words its content and names its source, so that no other reading is better."""
    return attribution.frame != "object" and attribution.source is not None


def _named(doc: Doc, cue: Cue) -> Range | None:
    """Return the words for a source, up to a link that the site prints behind its name."""
    if cue.source is None or cue.source_span is None:
        return None
    start, end = cue.source_span
    behind = range(cue.source.i + 1, end)
    return tidy(doc, start, next((i for i in behind if doc[i].is_space and doc[i].text.strip()), end))


def _addressee(cue: Cue) -> int | None:
    """Return the head of whom it is said to ("told reporters", "said to the crowd")."""
    lemma = cue.head.lemma_.lower()
    if cue.content is None or cue.content.frame in {"clause", "addressee infinitive"}:
        token: Token | None = first(cue.head, "dative")
        if token is None and lemma in ADDRESSED:
            token = first(cue.head, "dobj", "nsubjpass")
        if token is not None and token.pos_ == "ADP":
            token = first(token, "pobj")
        if token is not None:
            return token.i
    content = cue.content
    for preposition in children(cue.head, "prep", "dative"):
        noun = first(preposition, "pobj")
        is_content = content is not None and preposition in (content.preposition, content.head.head)
        if preposition.lower_ == "to" and noun is not None and preposition.i > cue.head.i and not is_content:
            return noun.i
    return None


@Language.factory(
    "kg_attribution", requires=["doc._.quotations", "token.dep"], assigns=["doc._.attributions"]
)
def create_attribution(nlp: Language, name: str) -> AttributionFinder:  # noqa: ARG001
    """Create the component; it goes after the parser and kg_quotations."""
    return AttributionFinder(reporting_words())
