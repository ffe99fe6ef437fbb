"""Performs effects: at least once, under their key, with time-out, retry and circuit breaker.

What the adapter answers is written in the transaction that forgets the effect, so the outside may
be asked twice but the business hears once.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime

import structlog
from prometheus_client import Counter

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.effects import (
    Breaker,
    Declined,
    Due,
    Performer,
    Undecided,
    retry_delay_s,
)
from entrepot.kernel.follow import Followed
from entrepot.kernel.handle import handle
from entrepot.kernel.message import Broken, Command
from entrepot.kernel.ports import EFFECTS, Conflict, Store, Unavailable
from entrepot.kernel.react import Origin, asked_by_the_house

from .clock import Clock, now
from .observing import TRACER, now_ns, tell_followed, trail, waits
from .pace import Pace

log = structlog.get_logger(__name__)

PLACES = 256
"""So many of each kind are under way together, so that none waits for a place until all vendors
are paid, or all letters sent."""
IDLE_S, FLYING_S, FULL_S = 1.0, 0.2, 0.02
UNPERFORMED_S = 60.0

PERFORMED = Counter("entrepot_effects_total", "Effects performed", ["name", "result"])

Done = tuple[Due, Sequence[Command]]


class Outside:
    """The loop over due effects. `performers` are the adapters, by effect name.

    `parties` names who is asked for an effect: one party has one circuit breaker, whatever it is
    asked for. An effect without one has its own.
    """

    def __init__(
        self,
        store: Store,
        catalog: Catalog,
        performers: Mapping[str, Performer],
        *,
        parties: Mapping[str, str] | None = None,
        clock: Clock = now,
    ) -> None:
        self.store, self.catalog, self.performers = store, catalog, performers
        self.clock = clock
        party_of = {name: (parties or {}).get(name, name) for name in performers}
        circuits = {party: Breaker() for party in party_of.values()}
        self.breakers = {name: circuits[party] for name, party in party_of.items()}
        self._done: list[Done] = []
        self._pace = Pace(2 * PLACES)
        self._finished = asyncio.Event()
        self._flying: dict[asyncio.Task[None], str] = {}

    async def run(self) -> None:
        async with self.store.woken({EFFECTS}) as bell:
            writer = asyncio.create_task(self._write_results())
            try:
                while True:
                    try:
                        await self.start(PLACES)
                    except Exception as error:
                        waits(log, "effects.wait", error)
                        await asyncio.sleep(1.0)
                        continue
                    await bell.wait(self._rest_s())
            finally:
                writer.cancel()
                for task in self._flying:
                    task.cancel()
                await asyncio.gather(writer, *self._flying, return_exceptions=True)

    def _taken(self) -> dict[str, int]:
        """By kind, the places of those that are under way and of those to be written."""
        names = [*self._flying.values(), *[due.effect.name for due, _ in self._done]]
        return {name: names.count(name) for name in set(names)}

    def _rest_s(self) -> float:
        """Where a kind has all its places more of it may be due, as soon as some are free."""
        if max(self._taken().values(), default=0) >= PLACES:
            return FULL_S
        return FLYING_S if self._flying else IDLE_S

    async def start(self, places: int) -> int:
        """Sets due effects off, of each kind as many as there are places; how many."""
        due = await self.store.lease_effects(places, self._taken())
        for effect in due:
            task = asyncio.create_task(self._perform(effect))
            self._flying[task] = effect.effect.name
            task.add_done_callback(self._flying.pop)
        return len(due)

    async def settle(self) -> None:
        """Waits for everything in flight and writes the results: for tests and imports."""
        while self._flying or self._done:
            if self._flying:  # of what is done already `gather` would not wait until it has landed
                await asyncio.wait(self._flying)
            await self._write()

    async def _perform(self, due: Due) -> None:
        name = due.effect.name
        performer, breaker = self.performers.get(name), self.breakers.get(name)
        if performer is None or breaker is None:
            error = f"no adapter here performs {name}"
            log.error("effect.unperformed", name=name, key=due.effect.key, **trail(due))
            await self.store.postpone_effect(due.id, UNPERFORMED_S, error, counts=False)
            return
        if not breaker.allows(_seconds()):
            await self._put_off(due, breaker)
            return
        start = now_ns()
        try:
            async with asyncio.timeout(due.effect.timeout_s):
                commands = await performer(due)
        except Declined as last_word:
            breaker.succeeded()
            reason = str(last_word)
            log.info("effect.declined", name=name, key=due.effect.key, reason=reason, **trail(due))
            commands = [due.effect.failed]
            PERFORMED.labels(name, "declined").inc()
        except Exception as error:
            if isinstance(error, Undecided):
                breaker.succeeded()
            else:
                breaker.failed(_seconds())
            PERFORMED.labels(name, "failed").inc()
            await self._retry(due, repr(error))
            return
        else:
            breaker.succeeded()
            PERFORMED.labels(name, "performed").inc()
        finally:
            TRACER.span(
                f"effect {name}", due.correlation_id, start, **{"entrepot.key": due.effect.key}
            )
        self._finish(due, commands)

    async def _put_off(self, due: Due, breaker: Breaker) -> None:
        """Nobody is asked while the circuit is open; what is hurried has failed then."""
        PERFORMED.labels(due.effect.name, "circuit_open").inc()
        if due.effect.hurried:
            self._finish(due, [due.effect.failed])
            return
        await self.store.postpone_effect(
            due.id, breaker.open_s / 2, "the circuit is open", counts=False
        )

    def _finish(self, due: Due, commands: Sequence[Command]) -> None:
        self._done.append((due, commands))
        self._finished.set()

    async def _retry(self, due: Due, error: str, answered: Sequence[Command] = ()) -> None:
        """Asked too often it has failed, unless that was just `answered` in vain."""
        log.warning(
            "effect.failed",
            name=due.effect.name,
            key=due.effect.key,
            attempt=due.attempts,
            error=error,
            **trail(due),
        )
        failed = [due.effect.failed]
        if due.attempts >= due.effect.attempts_max and answered != failed:
            self._finish(due, failed)
            return
        delay_s = retry_delay_s(due.attempts)
        await self.store.postpone_effect(due.id, delay_s, error, counts=True)

    async def _write_results(self) -> None:
        while True:
            await self._finished.wait()
            self._finished.clear()
            try:
                await self._write()
            except Conflict:
                self._finished.set()
            except Exception as error:
                waits(log, "effects.results_wait", error)
                await asyncio.sleep(0.5)
                self._finished.set()

    async def _write(self) -> None:
        """Results in one transaction; those that cannot be written are asked for again later.

        On other failures they stay for the next try.
        """
        limit = self._pace.limit
        done, self._done = self._done[:limit], self._done[limit:]
        errors: Mapping[int, str] = {}
        try:
            await self._record(done)
        except (Conflict, Unavailable):
            self._pace.at_once = False
            raise
        except SomeBroke as problem:
            errors = problem.errors
        except Exception as error:
            if self._pace.failed(len(done)):
                errors = {done[0][0].id: repr(error)}
        else:
            self._pace.went_well()
            done = []
        finally:
            self._done = [each for each in done if each[0].id not in errors] + self._done
        for due, commands in done:
            if due.id in errors:
                await self._retry(due, errors[due.id], commands)
        if self._done:
            self._finished.set()

    async def _record(self, done: Sequence[Done]) -> None:
        """Forgets the effects and asks their commands; SomeBroke writes nothing."""
        if not done:
            return
        moment, start = self.clock(), now_ns()
        followed: list[Followed] | None = [] if self._pace.at_once else None
        async with self.store.transaction() as tx:
            there = await tx.forget_effects([due.id for due, _ in done])
            asked = [
                (due, asked_by_the_house(f"effect:{due.id}:{i}", command, _origin(due, moment)))
                for due, commands in done
                if due.id in there
                for i, command in enumerate(commands)
            ]
            outcomes = await handle(
                tx, self.catalog, [envelope for _, envelope in asked], followed=followed
            )
            errors = {
                due.id: outcome.error
                for (due, _), outcome in zip(asked, outcomes, strict=True)
                if isinstance(outcome, Broken)
            }
            if errors:
                raise SomeBroke(errors)
        tell_followed(followed, start)


def _seconds() -> float:
    """The loop's own clock, so that a simulation's time is also the circuit breakers'."""
    return asyncio.get_running_loop().time()


class SomeBroke(Exception):
    """The commands that answer these effects met a bug; nothing was written."""

    def __init__(self, errors: Mapping[int, str]) -> None:
        super().__init__(next(iter(errors.values())))
        self.errors = errors


def _origin(due: Due, moment: datetime) -> Origin:
    return Origin(
        tenant=due.tenant,
        at=due.at if due.historic else moment,
        correlation_id=due.correlation_id,
        causation_id=due.causation_id,
        historic=due.historic,
    )
