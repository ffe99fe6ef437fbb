"""Given what happened, when we are asked, then we answer: the language of the rules' tests."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from .batch import Batch
from .catalog import Catalog
from .context import Context
from .decider import LATELY_MAX, Lately
from .message import Broken, Command, Envelope, Event, Refused
from .ports import Write
from .states import States

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


class Spec:
    """`Spec(context).given((stream, event), …).when(command, …).then(event | refusal, …)`."""

    def __init__(self, context: Context, *, actor: str = "") -> None:
        self._catalog = Catalog([context])
        self._states: dict[str, tuple[Any, int]] = {}
        self._told: list[tuple[str, datetime, Event]] = []
        self._at, self._actor = NOON, actor
        self.answers: list[Event | Refused] = []

    def given(self, *past: tuple[str, Event]) -> Spec:
        for stream, event in past:
            kind = self._catalog.kind(stream)
            state, version = self._states.get(stream, (kind.initial, 0))
            self._states[stream] = (kind.evolve(state, event), version + 1)
            self._told.append((stream, self._at, event))
        return self

    def at(self, moment: datetime) -> Spec:
        self._at = moment
        return self

    def when(self, *commands: Command) -> Spec:
        envelopes = [
            Envelope(id=str(i), tenant="t", command=c, at=self._at, actor=self._actor)
            for i, c in enumerate(commands)
        ]
        answers: list[list[Event | Refused]] = [[] for _ in envelopes]
        pending = list(range(len(envelopes)))
        while pending:
            pending = self._round(envelopes, pending, answers)
        self.answers.extend(answer for told in answers for answer in told)
        return self

    def _round(
        self,
        envelopes: Sequence[Envelope],
        pending: Sequence[int],
        answers: list[list[Event | Refused]],
    ) -> list[int]:
        """Decides those pending; which of them must wait for another round, as `handle` does."""
        write = Write()
        batch = Batch(States(self._catalog), [envelopes[i] for i in pending], write)
        for keys in (batch.name_reads, batch.name_writes):
            for key in keys():
                kind = self._catalog.kind(key[1])
                batch.states.known[key] = self._states.get(key[1], (kind.initial, 0))
        for key, moment in batch.name_moments():
            events = [e for stream, at, e in self._told if stream == key[1] and at > moment]
            state, cut = self.state(key[1]), len(events) > LATELY_MAX
            batch.states.lately[key, moment] = Lately(state, [] if cut else events, cut)
        batch.decide()
        self._told.extend((e.stream, e.at, e.event) for e in write.events)
        told = iter(write.events)
        for i, outcome in zip(pending, batch.outcomes, strict=True):
            assert not isinstance(outcome, Broken), outcome.error
            if isinstance(outcome, Refused):
                answers[i].append(outcome)
            elif outcome is not None:
                answers[i].extend(next(told).event for _ in outcome.events)
        for (_, stream), known in batch.states.known.items():
            self._states[stream] = known
        return [pending[i] for i in batch.deferred]

    def then(self, *expected: Event | Refused | str) -> Spec:
        """Exactly these answers since the last `then`; a refusal may be given by its reason."""
        answers: Sequence[Any] = [
            a.reason if isinstance(a, Refused) and isinstance(e, str) else a
            for a, e in zip(self.answers, [*expected, *[None] * len(self.answers)], strict=False)
        ]
        assert list(answers) == list(expected), f"expected {expected}, got {self.answers}"
        self.answers = []
        return self

    def state(self, stream: str) -> Any:
        return self._states.get(stream, (self._catalog.kind(stream).initial, 0))[0]
