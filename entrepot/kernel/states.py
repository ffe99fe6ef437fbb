"""The states that all commands of one transaction share, as they become."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from .catalog import Catalog
from .decider import LATELY_MAX, Lately
from .message import Outcome
from .ports import Conflict, Stored, StreamKey, Transaction

NOBODY: frozenset[str] = frozenset()
EVERYBODY = "*"


class States:
    """The states a transaction works on, by (tenant, stream), as they become.

    `held` are those that nobody else can change meanwhile; `left_to` tells who hears of a stream
    only later; `answered` are the outcomes to remember, by (tenant, command id); `lately` is what
    was looked back at, by stream and moment.

    `before` are those of a transaction that may not be over yet; what it knows is built on.
    `supposed` are the versions of what was taken without holding it, `inherited` those of them
    that only the transaction before can make true.
    """

    __slots__ = (
        "answered",
        "before",
        "catalog",
        "changed",
        "held",
        "inherited",
        "known",
        "lately",
        "left_to",
        "supposed",
    )

    def __init__(self, catalog: Catalog, before: States | None = None) -> None:
        self.catalog = catalog
        self.before = before
        self.known: dict[StreamKey, tuple[Any, int]] = {}
        self.supposed: dict[StreamKey, int] = {}
        self.inherited: set[StreamKey] = set()
        self.lately: dict[tuple[StreamKey, datetime], Lately] = {}
        self.left_to: dict[StreamKey, frozenset[str]] = {}
        self.changed: set[StreamKey] = set()
        self.held: set[StreamKey] = set()
        self.answered: dict[tuple[str, str], Outcome] = {}

    def read(self, keys: Iterable[StreamKey], stored: Mapping[StreamKey, Stored]) -> None:
        for key in keys:
            self._take(key, stored.get(key))

    def hold(self, keys: Iterable[StreamKey], stored: Mapping[StreamKey, Stored]) -> None:
        """Raises Conflict for a stream that was read, chose what to lock, and has moved since."""
        for key in keys:
            found = stored.get(key)
            if self.moved(key, found):
                raise Conflict(f"{key[1]} moved between reading and locking")
            self._take(key, found)
            self.held.add(key)

    async def suppose(self, tx: Transaction, keys: Iterable[StreamKey]) -> None:
        """Takes them as they seem to be: as the transaction before leaves them, or as stored."""
        new = unknown = [key for key in keys if key not in self.known]
        before = self.before
        while unknown and before is not None:
            unknown = self._inherit(unknown, before)
            before = before.before
        if unknown:
            self.read(unknown, await tx.load(unknown, lock=False))
        self.supposed.update([(key, self.known[key][1]) for key in new])

    async def look_back(
        self, tx: Transaction, moments: Sequence[tuple[StreamKey, datetime]]
    ) -> None:
        found = await tx.look_back(moments, LATELY_MAX)
        for moment in moments:
            there, stream = found.get(moment), moment[0][1]
            if there is None:
                self.lately[moment] = Lately(self.catalog.kind(stream).initial)
                continue
            state = self.catalog.state(stream, there.stored.state)
            self.lately[moment] = Lately(state, [e.read() for e in there.events], there.cut)

    def _inherit(self, keys: Iterable[StreamKey], before: States) -> list[StreamKey]:
        """Takes over what the other knows of these; the rest."""
        unknown: list[StreamKey] = []
        for key in keys:
            known = before.known.get(key)
            if known is None:
                unknown.append(key)
                continue
            self.known[key] = known
            self.inherited.add(key)
            if key in before.left_to:
                self.left_to[key] = before.left_to[key]
        return unknown

    def moved(self, key: StreamKey, found: Stored | None) -> bool:
        before = self.known.get(key)
        return before is not None and before[1] != (0 if found is None else found.version)

    def _take(self, key: StreamKey, found: Stored | None) -> None:
        if found is None:
            self.known[key] = (self.catalog.kind(key[1]).initial, 0)
        else:
            self.known[key] = (self.catalog.state(key[1], found.state), found.version)
            if found.left_to:
                self.left_to[key] = found.left_to

    def leave_to(self, key: StreamKey, subscriptions: frozenset[str]) -> None:
        """These will hear of it later, and so of all that comes after it in this stream."""
        there = self.left_to.get(key, NOBODY)
        if not subscriptions <= there:
            self.left_to[key] = there | subscriptions

    def hears_late(self, key: StreamKey, subscription: str) -> bool:
        """Whether it has not heard all of this stream so far, and so must not hear more now."""
        left = self.left_to.get(key, NOBODY)
        return subscription in left or EVERYBODY in left

    def expected(self) -> dict[StreamKey, int]:
        """The versions that the streams to be changed must still have, where they are not held."""
        supposed = self.supposed
        return {key: supposed[key] for key in self.changed if supposed.get(key)}

    def unchanged(self) -> tuple[dict[StreamKey, int], dict[StreamKey, int]]:
        """The supposed versions of streams that might have been written to, and of those read that
        are not so yet: what was read as it stood, stood so.
        """
        unchanged = {k: version for k, version in self.supposed.items() if k not in self.changed}
        writes = {key: version for key, version in unchanged.items() if key in self.held}
        reads = {k: unchanged[k] for k in self.inherited & unchanged.keys() if k not in self.held}
        return writes, reads

    def encoded(self) -> dict[StreamKey, Stored]:
        encode, known, left = self.catalog.encode, self.known, self.left_to
        return {
            key: Stored(encode(known[key][0]), known[key][1], left.get(key, NOBODY))
            for key in self.changed
        }
