"""The component that finds who says what: direct, indirect and mixed speech, and reported thought."""

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.language.annotations import Attribution
from kg.language.cues import Cue, find_cues, is_denied, modality
from kg.language.direct_speech import DirectSpeech, Range
from kg.language.reporting import ReportingWords, reporting_words
from kg.language.syntax import children, first

_ADDRESSED = frozenset(
    {"tell", "inform", "assure", "remind", "warn", "advise", "notify", "ask", "brief", "alert"}
)
_SPEAKERS = frozenset({"i", "we", "you", "me", "us"})
_CONFIDENCE = {
    "speech": 0.9,
    "belief": 0.6,
    "perception": 0.4,
    "evidence": 0.6,
    "stance": 0.6,
    "directive": 0.6,
    "intention": 0.5,
}
_NO_SOURCES = frozenset({"there", "what", "this", "that"})


class AttributionFinder:
    """Set ``doc._.attributions``, in the order of their cues."""

    def __init__(self, lexicon: ReportingWords) -> None:
        self.lexicon = lexicon

    def __call__(self, doc: Doc) -> Doc:
        """Annotate `doc`, parsed, with its quotations."""
        cues = [cue for cue in find_cues(doc, self.lexicon) if self._is_reporting(cue)]
        speech = DirectSpeech(doc, cues)
        cues = [cue for cue in cues if not self._is_first_person_in(speech, cue)]
        found = [(cue, pieces) for cue in cues if (pieces := speech.pieces(cue))]
        doc._.attributions = [self._attribution(doc, speech, cue, pieces) for cue, pieces in found]
        self._discount_nested(doc._.attributions)
        return doc

    @staticmethod
    def _is_reporting(cue: Cue) -> bool:
        return cue.source is None or cue.source.lower_ not in _NO_SOURCES

    @staticmethod
    def _is_first_person_in(speech: DirectSpeech, cue: Cue) -> bool:
        """Tell whether a quotation says "I think": that is no other source than its speaker."""
        is_i = cue.source is None or cue.source.lower_ in _SPEAKERS
        return is_i and cue.head.i in speech.at

    def _attribution(self, doc: Doc, speech: DirectSpeech, cue: Cue, pieces: list[Range]) -> Attribution:
        frame = cue.content.frame if cue.content is not None else "quote"
        is_direct = cue.head.i not in speech.at and all(speech.is_quoted(*piece) for piece in pieces)
        if is_direct and frame in {"clause", "quote"}:
            frame = "quote"
            pieces = [*pieces, *speech.following(_sentence_end(doc, max(cue.end, pieces[-1][1])))]
        pieces = _without(pieces, cue)
        is_mixed = any(i in speech.at for piece in pieces for i in range(*piece))
        category = cue.frames.get(frame, "speech")
        return Attribution(
            source=cue.source.i if cue.source is not None else None,
            cue=(cue.start, cue.end),
            content=max(pieces, key=lambda piece: piece[1] - piece[0]),
            source_span=cue.source_span,
            whole=(pieces[0][0], pieces[-1][1]),
            pieces=pieces,
            kind="direct" if is_direct else "mixed" if is_mixed else "indirect",
            addressee=_addressee(cue),
            medium=self._medium(cue),
            negated=is_denied(cue),
            modality=modality(cue),
            lemma=cue.head.lemma_.lower(),
            category=category,
            frame=frame,
            confidence=_CONFIDENCE[category] * (1.0 if cue.source is not None else 0.7),
        )

    @staticmethod
    def _discount_nested(attributions: list[Attribution]) -> None:
        """Trust less what stands inside the content of another attribution."""
        for outer in attributions:
            for inner in attributions:
                if inner is not outer and any(s <= inner.cue[0] < e for s, e in outer.pieces):
                    inner.confidence = min(inner.confidence, 0.5 * _CONFIDENCE[inner.category])

    def _medium(self, cue: Cue) -> int | None:
        """Return the document or medium in which it is said, if the clause has one."""
        if cue.document is not None:
            return cue.document.i
        known = self.lexicon.documents | self.lexicon.media
        for verb in (cue.outer, cue.head):
            for preposition in children(verb, "prep"):
                noun = first(preposition, "pobj")
                if noun is not None and noun.lemma_.lower() in known:
                    return noun.i
        return None


def _sentence_end(doc: Doc, index: int) -> int:
    """Return the first token after the sentence of the token before `index`."""
    end: int = doc[min(index, len(doc)) - 1].sent.end
    return end


def _without(pieces: list[Range], cue: Cue) -> list[Range]:
    """Cut the cue and its source out of the pieces of its content."""
    start, end = cue.start, cue.end
    if (
        cue.source_span is not None
        and min(abs(cue.source_span[0] - end), abs(start - cue.source_span[1])) <= 1
    ):
        start, end = min(start, cue.source_span[0]), max(end, cue.source_span[1])
    out: list[Range] = []
    for first_token, last in pieces:
        if first_token < start and end < last:
            out += [(first_token, start), (end, last)]
        else:
            out.append((first_token, last))
    return out


def _addressee(cue: Cue) -> int | None:
    """Return the head of whom it is said to ("told reporters", "said to the crowd")."""
    lemma = cue.head.lemma_.lower()
    if cue.content is None or cue.content.frame in {"clause", "addressee infinitive"}:
        token: Token | None = first(cue.head, "dative")
        if token is None and lemma in _ADDRESSED:
            token = first(cue.head, "dobj", "nsubjpass")
        if token is not None and token.pos_ == "ADP":
            token = first(token, "pobj")
        if token is not None:
            return token.i
    for preposition in children(cue.head, "prep", "dative"):
        noun = first(preposition, "pobj")
        if preposition.lower_ == "to" and noun is not None and preposition.i > cue.head.i:
            return noun.i
    return None


@Language.factory(
    "kg_attribution", requires=["doc._.quotations", "token.dep"], assigns=["doc._.attributions"]
)
def create_attribution(nlp: Language, name: str) -> AttributionFinder:  # noqa: ARG001
    """Create the component; it goes after the parser and kg_quotations."""
    return AttributionFinder(reporting_words())
