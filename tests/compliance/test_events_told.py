"""Events written to the log are a figure, those that a transaction took back are not."""

from __future__ import annotations

from contextlib import suppress

from prometheus_client import REGISTRY

from entrepot.adapters.postgres.store import PostgresStore

from .harness import CATALOG, Databases, append, packed, writing


def told() -> float:
    return REGISTRY.get_sample_value("entrepot_events_total", {"event": "toy.Packed"}) or 0.0


async def test_events_count_when_they_are_committed(databases: Databases) -> None:
    store = PostgresStore(await databases.empty(CATALOG), CATALOG)
    await store.open()
    try:
        before = told()
        await append(store, packed("a", 1), packed("b", 1))
        assert told() == before + 2
        with suppress(KeyError):
            async with store.transaction() as tx:
                await tx.write(writing(packed("c", 1)))
                raise KeyError
        assert told() == before + 2
    finally:
        await store.close()
