"""Builds that differ do not work on one database at the same time.

A row that an older build writes lacks what a newer one's migration added, and an event that only
the newer hears of is passed by the older's workers, never to be heard. So each process has a share
in every schema that it writes and in every subscription that it reads, for as long as its line to
the database lives; who changes one of them must be alone with it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Any

from entrepot.kernel.catalog import Catalog

WAIT_S = 10.0
AGAIN_S = 0.1

_SHARE = """SELECT pg_advisory_lock_shared(hashtext('entrepot.builds'), hashtext(name))
    FROM unnest($1::text[]) AS name"""

_ALONE = """SELECT coalesce(bool_and(
        pg_try_advisory_xact_lock(hashtext('entrepot.builds'), hashtext(name))), true)
    FROM unnest($1::text[]) AS name"""

_OTHERS = """SELECT DISTINCT pid, coalesce(host(client_addr), 'this machine') AS place,
        backend_start
    FROM pg_locks JOIN pg_stat_activity USING (pid), unnest($1::text[]) AS name
    WHERE locktype = 'advisory' AND objsubid = 2 AND granted AND pid <> pg_backend_pid()
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND classid = (hashtext('entrepot.builds')::bigint & 4294967295)::oid
      AND objid = (hashtext(name)::bigint & 4294967295)::oid
    ORDER BY backend_start"""


async def share(line: Any, catalog: Catalog, *, hears: bool) -> None:
    """Takes this process's shares, which end with the line; waits for who is alone just now."""
    heard = map(_ear, catalog.subscriptions) if hears else ()
    await line.execute(_SHARE, ["kernel", *catalog.contexts, *heard])


async def alone(connection: Any, names: Iterable[str]) -> None:
    """From here to the end of the transaction nobody else has a share in these, and gets none.

    ValueError, with who they are, where others do not end within `WAIT_S` seconds.
    """
    wanted = sorted(names)
    loop = asyncio.get_running_loop()
    until = loop.time() + WAIT_S
    while not await connection.fetchval(_ALONE, wanted):
        if loop.time() > until:
            raise ValueError(_told(await connection.fetch(_OTHERS, wanted)))
        await asyncio.sleep(AGAIN_S)


def _told(others: list[Any]) -> str:
    places = "; ".join(f"from {o['place']} since {o['backend_start']:%F %T} UTC" for o in others)
    return (
        "another build of entrepot is at work on this database, which this one would change: stop"
        f" it first ({places})"
    )


async def hear(connection: Any, catalog: Catalog) -> None:
    """Writes down what each subscription hears of; ValueError where others hear otherwise."""
    async with connection.transaction():
        await connection.execute("SELECT pg_advisory_xact_lock(hashtext('entrepot.hears'))")
        changed = await _heard_otherwise(connection, catalog)
        await alone(connection, map(_ear, changed))
        await connection.executemany(
            """INSERT INTO kernel.hears (subscription, names) VALUES ($1, $2)
                ON CONFLICT (subscription) DO UPDATE SET names = excluded.names""",
            [(name, catalog.subscriptions[name].names) for name in changed],
        )


async def hears(connection: Any, catalog: Catalog) -> None:
    """ValueError unless what is written down is what this build hears of."""
    if changed := await _heard_otherwise(connection, catalog):
        raise ValueError(f"another build of entrepot hears for {', '.join(changed)} by now")


async def _heard_otherwise(connection: Any, catalog: Catalog) -> list[str]:
    rows = await connection.fetch("SELECT subscription, names FROM kernel.hears")
    before = {row["subscription"]: row["names"] for row in rows}
    subscriptions = catalog.subscriptions.items()
    return [name for name, heard in subscriptions if before.get(name) != heard.names]


def _ear(subscription: str) -> str:
    return f"hears {subscription}"
