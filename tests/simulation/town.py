"""A town around the house: buyers, a warehouse, a supplier, a gateway, and bad weather."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Awaitable, Callable
from typing import Any

import msgspec
from structlog.testing import capture_logs

from entrepot.adapters.testgateway import Gateway
from entrepot.contexts.orders.events import OrderSubmitted
from entrepot.contexts.orders.published import OrderPlaced
from entrepot.contexts.payments.published import PaymentChallenged
from entrepot.contexts.payments.state import PAYMENT
from entrepot.edges.http.problems import Problem
from entrepot.edges.http.webhooks import receiver
from entrepot.kernel.message import START, Accepted, Broken, Command, Envelope, Outcome
from entrepot.kernel.ports import Overloaded, StreamKey

from .faults import Faults, Link
from .ground import CATALOG, SOON, TENANT, Ground, InMemory
from .invariants import at_every_moment, in_the_end, replayed, when_no_timer_is_left
from .people import Buyers, Payers, Supplier, Warehouse, opening, rules
from .process import Doors, Supervisor, unreliable
from .virtual import VirtualLoop

Running = list[asyncio.Task[None]]


class Report(msgspec.Struct):
    """What became of one seed; no `problems` means that all held."""

    seed: int
    events: int = 0
    orders: int = 0
    deaths: int = 0
    overloads: int = 0
    seconds: float = 0.0
    statuses: dict[str, int] = {}
    problems: list[str] = []


class Town:
    """One run. Everything that is left to chance is drawn from `chance`."""

    def __init__(
        self, seed: int, faults: Faults | None = None, ground: Ground | None = None
    ) -> None:
        self.chance = random.Random(seed)
        self.faults = faults or Faults(self.chance)
        slots = {name: self.chance.randint(1, 3) for name in CATALOG.subscriptions}
        self.ground: Ground = ground or InMemory(slots)
        self.doors = Doors(self.chance)
        self.gateway = Gateway(
            b"secret",
            clock=lambda: self.ground.now().timestamp(),
            kept_max=10**6,
            retry_s=self.ground.again_s / 2,
        )
        self.gateway.deliver = self.webhook
        self.supervisor = Supervisor(
            CATALOG,
            self.link,
            self.doors,
            unreliable(self.gateway.performers(), self.faults),
            self.ground.now,
            lambda: self.chance.random() * 2 * self.ground.again_s,
        )
        self.report = Report(seed)
        self.answers: dict[str, Outcome] = {}

    async def link(self) -> Link:
        return await self.ground.link(self.faults, self.committed)

    async def committed(self, streams: set[StreamKey]) -> None:
        """After every transaction: nothing it wrote may be impossible."""
        states = {}
        for key in streams:
            stored = await self.ground.store.stored(*key)
            assert stored is not None
            states[key] = (CATALOG.state(key[1], stored.state), stored.version)
        self.report.problems += at_every_moment(states)

    async def webhook(self, body: bytes, headers: dict[str, str]) -> None:
        if self.faults.happens(0.1):
            await asyncio.sleep(self.chance.random() * 5)
        await receiver(self.gateway.webhook, self.doors, self.ground.now)(body, headers)
        if self.faults.happens(0.1):
            raise ConnectionError("taken, yet the gateway never hears so")

    async def challenge(self, payment_id: str) -> str:
        """What the payer's bank asks, empty where it asks nothing (any more)."""
        payment = await self.state(PAYMENT(payment_id))
        if payment.status != "pending" or not payment.challenge:
            return ""
        told = await self.ground.store.history(TENANT, PAYMENT(payment_id))
        tokens = [x.event.challenge_token for x in told if isinstance(x.event, PaymentChallenged)]
        return tokens[-1]

    async def meet(self, token: str, *, confirmed: bool, tries: int) -> None:
        """On the page of the bank, until it is heard or the payer has had enough."""
        body = msgspec.json.encode({"challengeToken": token, "confirmed": confirmed})
        for _ in range(tries):
            try:
                await receiver(self.gateway.webhook, self.doors, self.ground.now)(body, {})
                return
            except (ConnectionError, TimeoutError, Overloaded, Problem):
                await asyncio.sleep(self.chance.random() * 4 * self.ground.again_s)

    async def insist(self, command: Command, id_: str) -> Outcome:
        """Asks under the same id until there is an answer, sometimes twice at once."""
        until = asyncio.get_running_loop().time() + self.ground.patience_s
        while self.supervisor.broken is None and asyncio.get_running_loop().time() < until:
            times = 2 if self.faults.happens(0.1) else 1
            for outcome in await asyncio.gather(*[self.ask(command, id_) for _ in range(times)]):
                if outcome is None or (isinstance(outcome, Broken) and outcome.retryable):
                    continue
                before = self.answers.setdefault(id_, outcome)
                if before != outcome:
                    self.report.problems.append(f"{id_} was told {before} and {outcome}")
                if isinstance(outcome, Broken):
                    self.report.problems.append(f"{id_} broke: {outcome.error}")
                return outcome
            await asyncio.sleep((0.05 + self.chance.random()) * self.ground.again_s)
        raise AssertionError("no process comes up any more") from self.supervisor.broken

    async def ask(self, command: Command, id_: str) -> Outcome | None:
        envelope = Envelope(
            id=id_, tenant=TENANT, command=command, at=self.ground.now(), remember=True
        )
        try:
            (outcome,) = await self.doors.submit([envelope])
        except Overloaded:
            self.report.overloads += 1
            return None
        except (ConnectionError, TimeoutError):
            return None
        return outcome

    async def state(self, stream: str) -> Any:
        stored = await self.ground.store.stored(TENANT, stream)
        if stored is None:
            return CATALOG.kind(stream).initial
        return CATALOG.state(stream, stored.state)

    async def weather(self) -> None:
        """A process is killed wherever it stands; the store is gone for a while."""
        while True:
            await asyncio.sleep(self.chance.expovariate(1 / 20))
            if self.doors.alive:
                self.chance.choice(self.doors.alive).kill()
            await asyncio.sleep(self.chance.expovariate(1 / 20))
            await self.ground.store.close()
            await asyncio.sleep(self.chance.random() * 4)
            await self.ground.store.open()

    async def live(self) -> Report:
        await self.ground.store.open()
        asyncio.get_running_loop().set_exception_handler(lambda *_: None)
        running = self.opens()
        for n, command in enumerate([*opening(), *(rules() if self.faults.ruled else ())]):
            await self.insist(command, f"opening-{n}")
        weather = asyncio.create_task(self.weather())
        staying = [
            asyncio.create_task(each) for each in (Warehouse(self).work(), Payers(self).answer())
        ]
        people: list[Callable[[], Awaitable[None]]] = [Buyers(self).come, Supplier(self).deliver]
        await asyncio.gather(*[person() for person in people])
        weather.cancel()
        await asyncio.gather(weather, return_exceptions=True)
        await self.ground.store.open()
        self.faults.over = True
        await self.rest()
        for task in staying:
            task.cancel()
        await asyncio.gather(*staying, return_exceptions=True)
        await self.rest()
        await closed(running)
        while due := await self.ground.store.next_timer():
            await asyncio.sleep((due + SOON - self.ground.now()).total_seconds())
            running = self.opens()
            await self.rest()
            await closed(running)
        await self.judge()
        return self.report

    def opens(self) -> Running:
        return [asyncio.create_task(self.supervisor.keep_one()) for _ in range(2)]

    async def rest(self) -> None:
        """Until nothing is left to do but to wait for goods or people."""
        quiet, until = 0, asyncio.get_running_loop().time() + self.ground.patience_s
        while quiet < 4:
            await asyncio.sleep(self.ground.quiet_s)
            waiting = await self.ground.waiting()
            busy = any((await self.ground.store.lags()).values()) or waiting
            quiet = 0 if busy else quiet + 1
            if asyncio.get_running_loop().time() > until:
                self.report.problems.append(f"never came to rest: {waiting[:5]}")
                return
        await self.gateway.delivered()

    async def judge(self) -> None:
        report, store = self.report, self.ground.store
        events = list((await store.tail(START, 10**9)).events)
        states = replayed(CATALOG, events)
        report.events, report.deaths = len(events), self.supervisor.deaths
        report.seconds = asyncio.get_running_loop().time()
        report.problems += [f"parked: {letter.error}" for letter in await store.letters()]
        report.problems += await self.ground.differences(states)
        report.problems += in_the_end(events, states, self.gateway.books.values)
        report.problems += when_no_timer_is_left(states)
        placed = {e.event.order_id for e in events if isinstance(e.event, OrderPlaced)}
        taken = placed | {e.event.order_id for e in events if isinstance(e.event, OrderSubmitted)}
        for id_, outcome in self.answers.items():
            if id_.startswith("place-") and isinstance(outcome, Accepted) != (
                id_.removeprefix("place-") in taken
            ):
                report.problems.append(f"{id_} was told {outcome}")
        report.orders = len(placed)
        report.statuses = dict(
            Counter(s.status for (_, k), (s, _) in states.items() if k.startswith("order/"))
        )


async def closed(running: Running) -> None:
    for task in running:
        task.cancel()
    await asyncio.gather(*running, return_exceptions=True)


def simulate(seed: int) -> Report:
    """One seed from beginning to end."""
    with capture_logs(), asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(Town(seed).live())
