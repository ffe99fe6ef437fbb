"""What was kept for later by a build that knew more, or other, words than this one."""

from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace
from structlog.testing import capture_logs

from entrepot.adapters.postgres.store import PostgresStore
from entrepot.kernel.catalog import Catalog
from entrepot.kernel.effects import Effect
from entrepot.kernel.ports import TIMERS, Write
from entrepot.kernel.react import Origin
from entrepot.kernel.timers import Timer
from entrepot.runtime.letters import redeliver
from entrepot.runtime.timers import Alarm

from .harness import CATALOG, NOON, Databases
from .toy.contexts import BOX, EAR, EAR_CONTEXT, TOY, Hear, Pack, Print

DEAF = Catalog([TOY, replace(EAR_CONTEXT, rules=(), sagas=(), followers=())])
LATER = NOON + timedelta(hours=1)
ORIGIN = Origin(tenant="t", at=NOON, correlation_id="checkout-7")


async def stores(databases: Databases) -> tuple[PostgresStore, PostgresStore]:
    dsn = await databases.empty(CATALOG)
    before, after = PostgresStore(dsn, CATALOG), PostgresStore(dsn, DEAF)
    await before.open()
    await after.open()
    return before, after


async def test_a_timer_that_cannot_be_read_is_parked_and_all_others_ring(
    databases: Databases,
) -> None:
    before, after = await stores(databases)
    hear, pack = Hear(box_id="a", amount=2), Pack(box_id="a", amount=2)
    async with before.transaction() as tx:
        await tx.write(
            Write(
                timers=[
                    (ORIGIN, Timer("hear a", LATER, hear)),
                    (ORIGIN, Timer("pack a", LATER + timedelta(seconds=1), pack)),
                ]
            )
        )
    with capture_logs() as lines:
        assert await Alarm(after, DEAF, clock=lambda: LATER + timedelta(minutes=1)).turn() == 1
    assert [line["event"] for line in lines] == ["timer.parked"]
    assert await after.stored("t", BOX("a")) is not None
    [letter] = await after.letters()
    assert (letter.subscription, letter.tenant, letter.stream) == (TIMERS, "t", "hear a")
    assert (letter.event, letter.error) == ("ear.Hear", "KeyError('ear.Hear')")
    assert await after.next_timer() is None

    assert await redeliver(after, DEAF, letter) == 1
    assert await after.next_timer() == LATER
    assert await Alarm(before, CATALOG, clock=lambda: LATER).turn() == 1, "who can read it asks it"
    assert await before.stored("t", EAR("a")) is not None
    assert await before.letters() == []
    await after.close()
    await before.close()


async def test_an_effect_that_cannot_be_read_is_put_off_and_all_others_are_performed(
    databases: Databases,
) -> None:
    before, after = await stores(databases)
    unread = Effect(
        name="print", key="1", request=Print(text="a"), failed=Hear(box_id="a", amount=0)
    )
    read = replace(unread, key="2", failed=Pack(box_id="a", amount=1))
    async with before.transaction() as tx:
        await tx.write(Write(effects=[(ORIGIN, unread), (ORIGIN, read)]))
    with capture_logs() as lines:
        assert [due.effect.key for due in await after.lease_effects(10)] == ["2"]
    assert [(line["event"], line["error"]) for line in lines] == [
        ("effect.unread", "KeyError('ear.Hear')")
    ]
    assert await after.effects_due() == 1, "what is put off for later does not count"
    await after.close()
    await before.close()
