"""The proof that log, states and views agree finds whatever was changed behind the log's back."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from typing import Any

import asyncpg
import pytest
import pytest_asyncio

from entrepot.adapters.postgres import verification
from entrepot.adapters.postgres.store import PostgresStore
from entrepot.kernel.message import START, Accepted
from entrepot.runtime.subscriptions import Subscriber
from entrepot.runtime.verify import Unrepairable, Verdict, verify
from tests.compliance.harness import CATALOG, append, ask, packed
from tests.compliance.toy.contexts import Pack

BOXES = 40


class Shop:
    """A store in which some boxes were packed and heard of, and hands that reach behind it."""

    def __init__(self, store: PostgresStore, dsn: Mapping[str, Any]) -> None:
        self.store, self.dsn = store, dsn

    async def hear(self) -> None:
        subscriber = Subscriber(self.store, CATALOG, CATALOG.subscriptions["ear"])
        for _ in range(20):
            await subscriber.turn()

    async def verify(self) -> Verdict:
        async with verification.snapshot(self.dsn, CATALOG) as moment:
            return await verify(moment, CATALOG)

    async def repair(self) -> Verdict:
        async with verification.alone(self.dsn, CATALOG) as moment:
            return await verify(moment, CATALOG, moment)

    async def tamper(self, sql: str) -> None:
        connection = await asyncpg.connect(**self.dsn)
        assert not (await connection.execute(sql)).endswith(" 0")
        await connection.close()

    async def differences(self) -> set[tuple[str, str, str]]:
        verdict = await self.verify()
        assert verdict.found == len(verdict.differences)
        return {(d.kind, d.name, d.detail) for d in verdict.differences}


@pytest_asyncio.fixture
async def shop(database: dict[str, str | int]) -> AsyncIterator[Shop]:
    store = PostgresStore(database, CATALOG, slots={"ear": 3})
    await store.open()
    shop = Shop(store, database)
    for n in range(2):
        packs = [Pack(box_id=f"b{i % BOXES}", amount=i % 7 + 1) for i in range(BOXES + n)]
        await ask(store, *packs)
        await ask(store, *packs, tenant="u")
    await shop.hear()
    yield shop
    await store.close()


async def test_an_untouched_house_has_zero_difference(shop: Shop) -> None:
    verdict = await shop.verify()
    assert (verdict.found, verdict.differences) == (0, ())
    assert (verdict.streams, verdict.tables, verdict.rows) == (4 * BOXES, 2, 2 * (BOXES + 2))
    assert verdict.events == 4 * (2 * BOXES + 1)


async def test_followed_views_are_compared_as_far_as_they_have_come(shop: Shop) -> None:
    await ask(shop.store, Pack(box_id="late", amount=1))
    assert (await shop.verify()).found == 0
    await shop.hear()
    assert (await shop.verify()).found == 0


async def test_what_is_parked_is_not_missed_in_a_followed_view(shop: Shop) -> None:
    await ask(shop.store, Pack(box_id="parked", amount=1))
    async with shop.store.transaction() as tx:
        for _ in range(3):
            checkpoint = await tx.claim("ear")
            assert checkpoint is not None
            names = ["toy.Packed"]
            tail = await tx.tail(checkpoint.position, 9, names, checkpoint.slot, checkpoint.slots)
            await tx.park("ear", tail.events, "a bug")
            await tx.advance(checkpoint, tail.read_to)
    assert len(await shop.store.letters()) == 1
    assert (await shop.verify()).found == 0


async def test_a_changed_state_is_found(shop: Shop) -> None:
    await shop.tamper(
        """UPDATE kernel.states SET state = '{"amount":999}'
            WHERE tenant = 't' AND stream = 'box/b3'"""
    )
    assert await shop.differences() == {("state", "box/b3", "amount: log 8, kept 999")}


async def test_a_state_spelled_otherwise_is_the_same_state(shop: Shop) -> None:
    await shop.tamper("UPDATE kernel.states SET state = state || ' '::bytea")
    assert (await shop.verify()).found == 0


async def test_missing_and_invented_states_are_found(shop: Shop) -> None:
    await shop.tamper("DELETE FROM kernel.states WHERE tenant = 'u' AND stream = 'box/b9'")
    await shop.tamper("INSERT INTO kernel.states VALUES ('z', 'box/ghost', 1, '{}')")
    assert await shop.differences() == {
        ("state", "box/b9", "it is missing"),
        ("state", "box/ghost", "it has no events"),
    }


async def test_a_changed_a_lost_and_an_invented_row_are_found(shop: Shop) -> None:
    await shop.tamper("UPDATE toy.boxes SET label = 'stolen' WHERE tenant = 'u' AND box_id = 'b5'")
    await shop.tamper("DELETE FROM toy.boxes WHERE tenant = 't' AND box_id = 'b0'")
    await shop.tamper(
        """INSERT INTO toy.boxes SELECT (jsonb_populate_record(b, '{"box_id":"zz"}')).*
            FROM toy.boxes AS b WHERE tenant = 't' AND box_id = 'b1'"""
    )
    assert await shop.differences() == {
        ("row", "toy.boxes (b5)", 'label: log "box b5", kept "stolen"'),
        ("row", "toy.boxes (b0)", "the row is missing"),
        ("row", "toy.boxes (zz)", "the row does not follow from the log"),
    }


async def test_a_changed_row_of_a_follower_is_found(shop: Shop) -> None:
    await shop.tamper(
        "UPDATE toy.counters SET items = items + 1 WHERE tenant = 't' AND name = 'heard'"
    )
    [(kind, name, detail)] = await shop.differences()
    assert (kind, name) == ("row", "toy.counters (heard,1)")
    assert detail.startswith("items: log ")


async def test_a_changed_payload_is_found_in_the_state_and_in_the_rows(shop: Shop) -> None:
    await shop.tamper(
        """UPDATE kernel.events SET data = jsonb_set(data, '{amount}', '500')
            WHERE tenant = 't' AND stream = 'box/b2' AND version = 2"""
    )
    found = {(kind, name) for kind, name, _ in await shop.differences()}
    assert ("state", "box/b2") in found
    assert ("row", "toy.boxes (b2)") in found
    assert ("row", "toy.counters (packed,1)") in found


async def test_a_payload_that_cannot_be_read_is_found(shop: Shop) -> None:
    await shop.tamper(
        """UPDATE kernel.events SET data = '{"boxId": 7}'
            WHERE tenant = 't' AND stream = 'box/b2' AND version = 2"""
    )
    details = [
        d for kind, name, d in await shop.differences() if (kind, name) == ("event", "box/b2")
    ]
    assert len(details) == 1
    assert details[0].startswith("version 2 cannot be read")


async def test_a_gap_in_a_stream_is_found(shop: Shop) -> None:
    await shop.tamper(
        "DELETE FROM kernel.events WHERE tenant = 't' AND stream = 'box/b2' AND version = 1"
    )
    assert ("event", "box/b2", "version 2 follows version 0") in await shop.differences()


async def test_the_first_hundred_are_told_and_all_are_counted(shop: Shop) -> None:
    await shop.tamper("UPDATE kernel.states SET version = version + 1")
    verdict = await shop.verify()
    assert verdict.found == 4 * BOXES
    assert len(verdict.differences) == 100


async def test_it_may_run_while_others_write_and_holds_no_reader_back(shop: Shop) -> None:
    async with verification.snapshot(shop.dsn, CATALOG) as moment:
        await ask(shop.store, Pack(box_id="later", amount=1))
        await append(shop.store, packed("alone", 1))
        newest = (await shop.store.tail(START, 10_000)).events[-1]
        assert newest.stream == "box/alone", "the proof's own transactions hide nothing"
        await shop.hear()
        assert (await verify(moment, CATALOG)).found == 0


TAMPERED = (
    "UPDATE kernel.states SET state = '{\"amount\":999}' WHERE tenant = 't' AND stream = 'box/b3'",
    "UPDATE kernel.states SET version = 1 WHERE stream = 'box/b4'",
    "DELETE FROM kernel.states WHERE tenant = 'u' AND stream = 'box/b9'",
    "UPDATE toy.boxes SET label = 'stolen' WHERE tenant = 'u' AND box_id = 'b5'",
    "DELETE FROM toy.boxes WHERE tenant = 't' AND box_id = 'b0'",
    """INSERT INTO toy.boxes SELECT (jsonb_populate_record(b, '{"box_id":"zz"}')).*
        FROM toy.boxes AS b WHERE tenant = 't' AND box_id = 'b1'""",
    "UPDATE toy.counters SET items = items + 1",
)


async def test_what_differs_is_made_again_from_the_log(shop: Shop) -> None:
    for sql in TAMPERED:
        await shop.tamper(sql)
    found = await shop.verify()
    assert found.found > len(TAMPERED)
    assert (await shop.repair()).found == found.found
    assert (await shop.verify()).found == 0
    for tenant in ("t", "u"):
        await ask(shop.store, *[Pack(box_id=f"b{n}", amount=1) for n in range(10)], tenant=tenant)
    await shop.hear()
    assert (await shop.verify()).found == 0, "and goes on from there"


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM kernel.events WHERE tenant = 't' AND stream = 'box/b2' AND version = 1",
        "DELETE FROM kernel.events WHERE tenant = 't' AND stream = 'box/b2' AND version = 2",
        "DELETE FROM kernel.events WHERE stream = 'box/b2'",
        "DELETE FROM kernel.events",
        """UPDATE kernel.events SET data = '{"boxId": 7}' WHERE stream = 'box/b2'""",
    ],
)
async def test_what_the_log_itself_lacks_is_not_made_up(shop: Shop, sql: str) -> None:
    await shop.tamper(sql)
    await shop.tamper(TAMPERED[0])
    before = await shop.verify()
    with pytest.raises(Unrepairable) as refused:
        await shop.repair()
    for verdict in (refused.value.verdict, await shop.verify()):
        assert verdict.differences == before.differences, "not even what could have been"


async def test_who_writes_while_it_is_repaired_waits_and_nothing_is_lost(shop: Shop) -> None:
    await shop.tamper(TAMPERED[0])
    async with verification.alone(shop.dsn, CATALOG) as moment:
        asked = asyncio.create_task(ask(shop.store, Pack(box_id="b3", amount=1)))
        heard = asyncio.create_task(shop.hear())
        await verify(moment, CATALOG, moment)
        assert not asked.done()
    (outcome,) = await asked
    assert isinstance(outcome, Accepted)
    await heard
    assert (await shop.verify()).found == 0
