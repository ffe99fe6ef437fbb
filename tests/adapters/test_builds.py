"""Two builds that differ never work on one database at the same time; those that do not, do."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import asyncpg
import msgspec
import pytest
import pytest_asyncio

from entrepot.adapters.postgres import builds, migrations
from entrepot.adapters.postgres.migrations import Migration, bring_up
from entrepot.adapters.postgres.store import PostgresStore
from entrepot.kernel.catalog import Catalog
from entrepot.kernel.ports import Unavailable
from entrepot.kernel.react import Saga
from tests.compliance.toy.contexts import EAR_CONTEXT, TOY, Labelled, hear_of_boxes

CATALOG = Catalog([TOY, EAR_CONTEXT])
HEARS_MORE = msgspec.structs.replace(
    EAR_CONTEXT, sagas=(*EAR_CONTEXT.sagas, Saga("hear_of_labels", hear_of_boxes, (Labelled,)))
)
NEWER = Catalog([TOY, HEARS_MORE])


@pytest_asyncio.fixture
async def store(database: dict[str, Any]) -> AsyncIterator[PostgresStore]:
    """A server at work."""
    opened = PostgresStore(database, CATALOG)
    await opened.open(hears=True)
    yield opened
    await opened.close()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(builds, "WAIT_S", 0.2)


async def upgrade(dsn: dict[str, Any], schema: str, catalog: Catalog = CATALOG) -> None:
    """What a build does that has one migration more there."""
    real = migrations.wanted
    more = Migration(schema, 2, "one more", "CREATE TABLE more (tenant text NOT NULL)")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrations, "wanted", lambda catalog: [*real(catalog), more])
        assert await bring_up(dsn, catalog, apply=True) == [more]


@pytest.mark.usefixtures("impatient")
async def test_tables_are_not_changed_under_who_writes_to_them(
    store: PostgresStore, database: dict[str, Any]
) -> None:
    with pytest.raises(ValueError, match=r"is at work on this database.*stop it first \(from"):
        await upgrade(database, "toy")
    await store.close()
    await upgrade(database, "toy")
    with pytest.raises(ValueError, match="of a newer entrepot"):
        await store.open()


async def test_an_upgrade_begins_once_who_is_at_work_has_ended(
    store: PostgresStore, database: dict[str, Any]
) -> None:
    waiting = asyncio.create_task(upgrade(database, "toy"))
    done, _ = await asyncio.wait([waiting], timeout=0.3)
    assert not done
    await store.close()
    await waiting


async def test_a_context_that_is_served_elsewhere_is_upgraded_meanwhile(
    database: dict[str, Any],
) -> None:
    await bring_up(database, CATALOG, apply=True)
    toys = PostgresStore(database, Catalog([TOY]))
    await toys.open(hears=True)
    await upgrade(database, "ear")
    await toys.close()


async def test_many_of_one_build_work_together(
    store: PostgresStore, database: dict[str, Any]
) -> None:
    another = PostgresStore(database, CATALOG)
    await another.open(hears=True)
    async with another.transaction() as tx, store.transaction():
        assert await tx.claim("ear") is not None
    await another.close()


@pytest.mark.usefixtures("impatient")
async def test_what_hears_more_takes_over_when_nobody_hears_less(
    store: PostgresStore, database: dict[str, Any]
) -> None:
    """Else a worker of the older build passes what only the newer one hears of, for ever."""
    newer = PostgresStore(database, NEWER)
    with pytest.raises(ValueError, match="is at work on this database"):
        await newer.open(hears=True)
    await newer.open()  # to serve requests alone
    await newer.close()
    await store.close()
    await newer.open(hears=True)
    with pytest.raises(ValueError, match="is at work on this database"):
        await store.open(hears=True)
    await newer.close()


async def line_breaks(store: PostgresStore) -> None:
    await store.bells.close()


async def line_is_back(store: PostgresStore) -> None:
    await store.bells.open(store._line)


async def test_who_was_away_while_another_took_over_writes_no_more(
    store: PostgresStore, database: dict[str, Any]
) -> None:
    await line_breaks(store)
    await upgrade(database, "toy")
    with pytest.raises(ValueError, match="of a newer entrepot"):
        await line_is_back(store)
    with pytest.raises(Unavailable, match="of a newer entrepot"):
        async with store.transaction():
            pytest.fail("it writes")
    with pytest.raises(Unavailable):
        await store.lease_effects(1)


async def test_who_was_away_while_another_heard_more_hears_no_more(
    store: PostgresStore, database: dict[str, Any]
) -> None:
    await line_breaks(store)
    newer = PostgresStore(database, NEWER)
    await newer.open(hears=True)
    await newer.close()
    with pytest.raises(ValueError, match="another build of entrepot hears for ear"):
        await line_is_back(store)
    with pytest.raises(Unavailable):
        async with store.transaction():
            pytest.fail("it hears")


async def test_a_line_that_is_back_is_the_same_as_before(
    store: PostgresStore, database: dict[str, Any]
) -> None:
    before = await shares(database)
    await line_breaks(store)
    assert await shares(database) == 0
    await line_is_back(store)
    assert await shares(database) == before == len({"kernel", "toy", "ear", "hears ear"})


async def shares(database: dict[str, Any]) -> int:
    connection = await asyncpg.connect(**database)
    try:
        found: int = await connection.fetchval(
            """SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"""
        )
        return found
    finally:
        await connection.close()
