"""Who watches which answers, found by what these name."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec
from prometheus_client import Gauge

from entrepot.kernel.decider import ids_of
from entrepot.kernel.message import Recorded

from .broadcast import Broadcast, Places

WATCHING = Gauge("entrepot_watching_visitors", "Visitors who hear of what is on their screen")
GATHER_S = 0.03

Thing = tuple[str, str]
"""A business, and the id of something that it may tell of."""


class Answered(msgspec.Struct, frozen=True):
    """What an answer names, and the contexts whose telling may change it.

    `grows` by what it does not name yet when this context tells of something: a list of one's own.
    """

    digest: bytes = b""
    things: frozenset[Thing] = frozenset()
    contexts: frozenset[str] = frozenset()
    grows: Thing | None = None


class Watch:
    """What one visitor watches, and which of it may have changed since he was told.

    Of what is `unsure` it is looked up first whether it has, so that nobody hears how much happens
    to others.
    """

    def __init__(self) -> None:
        self.answered: dict[str, Answered] = {}
        self.unsure: set[str] = set()
        self._changed: set[str] = set()
        self._bell = asyncio.Event()

    def note(self, address: str) -> None:
        self._changed.add(address)
        self._bell.set()

    def wonder(self, address: str) -> None:
        if address not in self.unsure:
            self.unsure.add(address)
            self._bell.set()

    async def take(self) -> list[str]:
        """What changed, as soon as something does; what comes at the same moment comes with it.

        Nothing where it is only unsure whether something did.
        """
        await self._bell.wait()
        await asyncio.sleep(GATHER_S)
        self._bell.clear()
        taken = sorted(self._changed & self.answered.keys())
        self._changed.clear()
        return taken


class Watches:
    """All of them, found by what they name: an event costs no more for many visitors than for one
    who does not watch it."""

    def __init__(self, broadcast: Broadcast, visitors_max: int) -> None:
        self.broadcast, self.places = broadcast, Places(visitors_max)
        self._found: dict[Thing, set[tuple[Watch, str]]] = {}
        self._growing: dict[Thing, set[tuple[Watch, str]]] = {}

    @contextmanager
    def begun(self, site: str) -> Iterator[Watch]:
        """Raises Problem 503 where too many watch already."""
        with self.places.taken(site), WATCHING.track_inprogress():
            if self.places.used == 1:
                self._end = self.broadcast.listen(self.heard)
            watch = Watch()
            try:
                yield watch
            finally:
                for address in list(watch.answered):
                    self.forget(watch, address)
                if self.places.used == 1:
                    self._end()

    def put(self, watch: Watch, address: str, answered: Answered) -> None:
        before = watch.answered.get(address, Answered())
        watch.answered[address] = answered
        each = (watch, address)
        _move(self._found, each, before.things, answered.things)
        _move(self._growing, each, _one(before.grows), _one(answered.grows))

    def forget(self, watch: Watch, address: str) -> None:
        self.put(watch, address, Answered())
        del watch.answered[address]
        watch.unsure.discard(address)

    def heard(self, recorded: Recorded) -> None:
        context = recorded.name.partition(".")[0]
        for id in _ids(recorded):
            for watch, address in self._found.get((recorded.tenant, id), ()):
                if context in watch.answered[address].contexts:
                    watch.note(address)
        for watch, address in self._growing.get((recorded.tenant, context), ()):
            watch.wonder(address)


def _ids(recorded: Recorded) -> Iterator[str]:
    """What it tells of: `own` is what a business has one of, which bears the business's id."""
    for id in ids_of(recorded.stream):
        yield recorded.tenant if id == "own" else id


Found = dict[Thing, set[tuple[Watch, str]]]


def _one(thing: Thing | None) -> frozenset[Thing]:
    return frozenset() if thing is None else frozenset([thing])


def _move(
    found: Found, each: tuple[Watch, str], before: frozenset[Thing], now: frozenset[Thing]
) -> None:
    for thing in now - before:
        found.setdefault(thing, set()).add(each)
    for thing in before - now:
        found[thing].discard(each)
        if not found[thing]:
            del found[thing]
