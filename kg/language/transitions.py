"""The model's parser and entity recognizer, led through their transitions without giving up Python's lock.

Both read a text by transitions, and spaCy asks of each of the 70 to 100 transitions at each token whether it
is valid. It does so in a loop that has released the global interpreter lock, and its answers, which may raise
an error, take the lock anew each time: that is two thirds of the time of the entity recognizer (spaCy 3.8).
Here each step of a batch is one call, which keeps the lock; states, scores and results are spaCy's own.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, cast

from spacy.language import Language
from spacy.pipeline import DependencyParser, EntityRecognizer
from spacy.tokens import Doc

_STEPPED = {"parser": DependencyParser, "ner": EntityRecognizer}
"""Names of spaCy's components that are led here, with the class that each must have."""


class Steps:
    """Does what a greedy transition-based component does, in a third to a half of the time."""

    def __init__(self, pipe: DependencyParser | EntityRecognizer) -> None:
        self._pipe = cast("Any", pipe)

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one Doc as the component would."""
        return next(self.pipe([doc], batch_size=1))

    def pipe(self, docs: Iterable[Doc], *, batch_size: int) -> Iterator[Doc]:
        """Yield the Docs of a stream, annotated as the component would, a batch at a time."""
        stream = iter(docs)
        while batch := list(islice(stream, batch_size)):
            self._pipe.set_annotations(batch, self._parsed(batch))
            yield from batch

    def _parsed(self, docs: list[Doc]) -> list[Any]:
        """Return the final states of Docs, in their order."""
        states = cast("list[Any]", self._pipe.moves.init_batch(docs))
        under_way = [state for state in states if not state.is_final()]
        if not under_way:
            return states
        model = self._pipe.model.predict(docs)
        while under_way:
            self._pipe.transition_states(under_way, model.predict(under_way))
            under_way = [state for state in under_way if not state.is_final()]
        return states


@Language.factory("kg_steps", default_config={"pipe": "parser"})
def create_steps(nlp: Language, name: str, pipe: str) -> Steps:  # noqa: ARG001
    """Create the component that takes the place of another, whose model it shares."""
    component = nlp.get_pipe(pipe)
    assert isinstance(component, DependencyParser | EntityRecognizer)
    return Steps(component)


def step_transitions(nlp: Language) -> None:
    """Let components of this kind do the work of the greedy parser and entity recognizer of `nlp`."""
    for pipe, kind in _STEPPED.items():
        component = nlp.get_pipe(pipe) if nlp.has_pipe(pipe) else None
        if isinstance(component, kind) and component.cfg.get("beam_width", 1) == 1:
            nlp.add_pipe("kg_steps", f"kg_{pipe}", before=pipe, config={"pipe": pipe})
            nlp.disable_pipe(pipe)
