"""Into how many slots a subscription is divided: changed between two events, never around one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .tail import SLOT_HASH

_HOLD = """SELECT slots FROM kernel.checkpoints WHERE subscription = $1
    ORDER BY slot FOR UPDATE"""

# All that may ever stand below the furthest checkpoint stands there already: it was read below
# the oldest transaction that ran then.
_BEHIND = f"""SELECT EXISTS (
    SELECT FROM kernel.checkpoints c, kernel.events e,
        (SELECT tx, position FROM kernel.checkpoints WHERE subscription = $1
          ORDER BY tx DESC, position DESC LIMIT 1) AS furthest
     WHERE c.subscription = $1
       AND (e.tx, e.position) > (c.tx, c.position)
       AND (e.tx, e.position) <= (furthest.tx, furthest.position)
       AND e.name = ANY($2::text[])
       AND strpos(e.heard_by, ',' || $1 || ',') = 0
       AND {SLOT_HASH} % c.slots = c.slot)"""

# Every part of one statement sees the table as it was before it.
_DIVIDE = """WITH gone AS (
        DELETE FROM kernel.checkpoints WHERE subscription = $1 AND slot >= $2
    ), furthest AS (
        SELECT tx, position FROM kernel.checkpoints WHERE subscription = $1
        ORDER BY tx DESC, position DESC LIMIT 1
    )
    INSERT INTO kernel.checkpoints (subscription, slot, slots, tx, position)
    SELECT $1, slot, $2, tx, position FROM furthest, generate_series(0, $2 - 1) AS slot
    ON CONFLICT (subscription, slot) DO UPDATE
        SET slots = excluded.slots, tx = excluded.tx, position = excluded.position"""


async def divide(connection: Any, name: str, names: Sequence[str], slots: int) -> bool:
    """Divides what hears these events into so many slots; False where it has to stay as it is.

    A stream may come into another slot, so all slots must have heard all that the furthest has:
    then they go on together from there, and each event still counts once.
    """
    async with connection.transaction():
        await connection.execute("SELECT pg_advisory_xact_lock(hashtext('kernel.divide'))")
        held = await connection.fetch(_HOLD, name)  # no slot is being read meanwhile
        if all(row["slots"] == slots for row in held):
            return True
        if await connection.fetchval(_BEHIND, name, list(names)):
            return False
        await connection.execute(_DIVIDE, name, slots)
    return True
