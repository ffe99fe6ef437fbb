"""Events that were written in an older shape are read in today's, wherever they are read."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from entrepot.adapters.postgres.store import PostgresStore
from entrepot.kernel.catalog import Catalog
from entrepot.kernel.handle import handle
from entrepot.kernel.message import START, Envelope
from entrepot.runtime.subscriptions import IDLE_S, Subscriber

from .harness import NOON, Databases
from .toy.contexts import BOX, EAR, EAR_CONTEXT, TOY, Ear, Pack, Packed

DOZEN = 12


def in_pieces(fields: dict[str, Any]) -> dict[str, Any]:
    """The first shape counted in dozens."""
    return {**fields, "amount": fields["amount"] * DOZEN}


THEN = Catalog([TOY, EAR_CONTEXT])
NOW = Catalog([replace(TOY, upcasts={Packed: (in_pieces,)}), EAR_CONTEXT])


async def packs(store: PostgresStore, amount: int) -> None:
    command = Pack(box_id="a", amount=amount)
    async with store.transaction() as tx:
        await handle(
            tx, store.catalog, [Envelope(id=f"c{amount}", tenant="t", command=command, at=NOON)]
        )


async def test_an_event_of_an_old_shape_is_told_and_heard_in_todays(databases: Databases) -> None:
    dsn = await databases.empty(THEN)
    before, after = PostgresStore(dsn, THEN), PostgresStore(dsn, NOW)
    await before.open()
    await packs(before, 2)
    await before.close()
    await after.open()
    await packs(after, 5)
    today = [Packed(box_id="a", amount=2 * DOZEN), Packed(box_id="a", amount=5)]
    assert [e.event for e in await after.history("t", BOX("a"))] == today
    assert [e.event for e in (await after.tail(START, 10)).events] == today

    ear = Subscriber(after, NOW, NOW.subscriptions["ear"])
    while await ear.turn() != IDLE_S:
        pass
    heard = await after.stored("t", EAR("a"))
    assert heard is not None
    assert NOW.state(EAR("a"), heard.state) == Ear(heard=(2 * DOZEN, 5))
    await after.close()
