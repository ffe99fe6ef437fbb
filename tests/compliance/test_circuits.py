"""The loop over effects asks nobody who is down, and goes on asking all others."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from entrepot.adapters.memory import MemoryStore
from entrepot.kernel.effects import Due, Effect, Undecided
from entrepot.kernel.message import Command
from entrepot.runtime.effects import PLACES, Outside

from .harness import CATALOG, NOON
from .test_later import effect, want
from .toy.contexts import Hear

FAILURES_TO_OPEN = 5
TRIALS = 2
OPEN = "the circuit is open"


class Leases:
    """What is due, and what was put off, of a store."""

    def __init__(self) -> None:
        self.due: list[Due] = []
        self.put_off: list[tuple[str, str, bool]] = []

    async def lease_effects(self, limit: int, _: Mapping[str, int]) -> Sequence[Due]:
        found, self.due = self.due[:limit], self.due[limit:]
        self.names = {each.id: each.effect.name for each in found}
        return found

    async def postpone_effect(self, id: int, delay_s: float, error: str, *, counts: bool) -> None:
        self.put_off.append((self.names[id], error, counts))


def due(name: str, id: int, *, hurried: bool = False) -> Due:
    failed = Hear(box_id="a", amount=id)
    return Due(
        id=id,
        tenant="t",
        effect=Effect(
            name=name,
            key=f"k{id}",
            request=None,
            failed=failed,
            attempts_max=99,
            hurried=hurried,
        ),
        attempts=1,
        at=NOON,
        correlation_id="",
        causation_id="",
        historic=False,
    )


async def asked(leases: Leases, outside: Outside, name: str, times: int = 1) -> list[str]:
    """What came of asking so often: nothing where all is well."""
    leases.put_off.clear()
    for id in range(times):
        leases.due.append(due(name, id))
        await outside.start(1)
        while outside._flying:
            await next(iter(outside._flying))
        outside._done.clear()
    return [error for _, error, _ in leases.put_off]


class Down(Exception):
    pass


def performer(trouble: Exception | None) -> Any:
    async def perform(due: Due) -> Sequence[Command]:
        await asyncio.sleep(0)
        if trouble is not None:
            raise trouble
        return []

    return perform


def outside(leases: Leases, trouble: Exception | None, parties: dict[str, str]) -> Outside:
    performers = {
        "shop.charge": performer(trouble),
        "shop.refund": performer(None),
        "shop.mail": performer(None),
    }
    return Outside(leases, CATALOG, performers, parties=parties)  # type: ignore[arg-type]


async def test_who_is_down_is_asked_for_nothing_else_and_others_are() -> None:
    leases = Leases()
    parties = {"shop.charge": "bank", "shop.refund": "bank"}
    house = outside(leases, Down(), parties)
    await asked(leases, house, "shop.charge", FAILURES_TO_OPEN)
    assert await asked(leases, house, "shop.charge") == [OPEN]
    assert await asked(leases, house, "shop.refund") == [OPEN]
    assert await asked(leases, house, "shop.mail") == []


async def test_an_effect_of_no_party_has_a_circuit_of_its_own() -> None:
    leases = Leases()
    house = outside(leases, Down(), {})
    await asked(leases, house, "shop.charge", FAILURES_TO_OPEN)
    assert await asked(leases, house, "shop.charge") == [OPEN]
    assert await asked(leases, house, "shop.refund") == []


async def test_who_has_not_made_up_his_mind_is_not_down() -> None:
    leases = Leases()
    house = outside(leases, Undecided("ask again"), {})
    told = await asked(leases, house, "shop.charge", 3 * FAILURES_TO_OPEN)
    assert told == [repr(Undecided("ask again"))] * 3 * FAILURES_TO_OPEN
    assert {counts for _, _, counts in leases.put_off} == {True}


async def test_what_is_hurried_has_failed_while_the_circuit_is_open_instead_of_waiting() -> None:
    leases = Leases()
    house = outside(leases, Down(), {})
    await asked(leases, house, "shop.charge", FAILURES_TO_OPEN)
    leases.put_off.clear()
    leases.due.append(due("shop.charge", 7, hurried=True))
    await house.start(1)
    while house._flying:
        await next(iter(house._flying))
    assert leases.put_off == []
    assert [(each.id, list(commands)) for each, commands in house._done] == [
        (7, [Hear(box_id="a", amount=7)])
    ]


async def test_who_was_down_is_tried_by_a_few_and_the_others_wait() -> None:
    leases = Leases()
    house = outside(leases, Down(), {})
    await asked(leases, house, "shop.charge", FAILURES_TO_OPEN)
    leases.put_off.clear()
    breaker = house.breakers["shop.charge"]
    assert breaker.opened_at is not None
    breaker.opened_at -= breaker.open_s
    leases.due.extend(due("shop.charge", id) for id in range(50))
    await house.start(50)
    await asyncio.gather(*house._flying)
    errors = Counter(error for _, error, _ in leases.put_off)
    assert errors == {repr(Down()): TRIALS, OPEN: 50 - TRIALS}


async def test_what_is_slow_takes_its_own_places_and_others_are_asked_meanwhile() -> None:
    store = MemoryStore(CATALOG)
    await store.open()
    never, posted = asyncio.Event(), asyncio.Event()

    async def hang(due: Due) -> Sequence[Command]:
        await never.wait()
        return []

    async def post(due: Due) -> Sequence[Command]:
        posted.set()
        return []

    house = Outside(store, CATALOG, {"print": hang, "post": post})
    loop = asyncio.create_task(house.run())
    await want(store, *(effect(f"k{n}") for n in range(3 * PLACES)))
    while len(house._flying) < PLACES:  # noqa: ASYNC110 - the loop tells nobody
        await asyncio.sleep(0)
    await want(store, replace(effect("card"), name="post"))
    async with asyncio.timeout(10):
        await posted.wait()
    assert len(house._flying) <= PLACES + 1
    loop.cancel()
    await asyncio.gather(loop, return_exceptions=True)
