"""What is kept for a time only, and how it ends; all else stays as long as the log it follows."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

OUTCOMES_KEPT = timedelta(days=7)
SWEPT_PAGES = 2048
"""16 MB: who sweeps one every ten seconds sees a hundred million outcomes within a day."""

FORGET = """DELETE FROM kernel.outcomes
    WHERE ctid >= $1::text::tid AND ctid < $2::text::tid AND at < now() - $3::interval"""


async def forget_outcomes(connection: Any) -> None:
    """Those too old to be asked for again, in one slice of the table.

    An index by time would be one more to write with every command, and one by ranges of pages
    finds nothing any more once pages are used anew. Which slice it is is left to chance: so all
    are swept however often processes begin again, and however many sweep.
    """
    first = await connection.fetchval(
        "SELECT floor(random() * (pg_relation_size('kernel.outcomes') / 8192 / $1 + 1))::int * $1",
        SWEPT_PAGES,
    )
    await connection.execute(FORGET, f"({first},0)", f"({first + SWEPT_PAGES},0)", OUTCOMES_KEPT)
