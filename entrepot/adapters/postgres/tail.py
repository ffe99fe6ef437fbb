"""Reading the log: in the order of transactions, below the oldest one that still runs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import structlog

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.message import Position, Recorded, Unreadable
from entrepot.kernel.ports import Tail

from .columns import joined

log = structlog.get_logger(__name__)


EVENT = """position, tx, tenant, stream, version, name, schema, data, at, command_id,
    correlation_id, causation_id, actor, historic, session_id"""

COLUMNS = (
    *[column.strip() for column in EVENT.split(",")],
    *("recorded_at", "heard_by"),
)
"""All that the log says of an event."""

SLOT_HASH = "abs(hashtext(tenant || '/' || stream)::bigint)"
"""What a stream's slot goes by; wide, because the least integer has no positive counterpart."""

MET_MAX = 2000

HORIZON = """SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS horizon,
    coalesce((SELECT tx FROM kernel.events ORDER BY tx DESC, position DESC LIMIT 1), 0) AS newest"""

TAIL = f"""WITH h AS MATERIALIZED ({HORIZON})
    SELECT h.horizon, h.newest, e.* FROM h LEFT JOIN LATERAL (
        SELECT {EVENT} FROM kernel.events
        WHERE (tx, position) > ($1, $2) AND tx < h.horizon
          AND ($3::text IS NULL OR name = ANY((SELECT kernel.texts($3))::text[]))
          AND ($7 = '' OR strpos(heard_by, ',' || $7 || ',') = 0)
          AND ($5 = 1 OR {SLOT_HASH} % $5 = $4)
        ORDER BY tx, position LIMIT $6) AS e ON true
    ORDER BY e.tx, e.position"""


def end(row: Any) -> Position:
    """Behind the newest event that readers may see; it stays there while nothing happens."""
    return Position(min(row["newest"], row["horizon"] - 1), 2**62)


def recorded(catalog: Catalog, row: Any) -> Recorded:
    """A row of the log, also one whose event cannot be read."""
    data: bytes = row["data"]
    return Recorded(
        catalog.event(row["name"], row["schema"], data),
        row["name"],
        row["tenant"],
        row["stream"],
        row["version"],
        row["at"],
        row["command_id"],
        row["correlation_id"],
        row["causation_id"],
        row["actor"],
        row["historic"],
        data,
        Position(row["tx"], row["position"]),
        row["session_id"],
    )


class Reader:
    """Reads the log's tail for all who follow it; what several hear of is decoded once."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self._met: dict[Position, Recorded] = {}

    async def tail(
        self,
        connection: Any,
        after: Position,
        limit: int,
        names: Sequence[str] | None,
        slot: int = 0,
        slots: int = 1,
        subscription: str = "",
    ) -> Tail:
        """The next events below the oldest running transaction, so that none is ever skipped."""
        wanted = None if names is None else joined(names)
        rows = await connection.fetch(TAIL, *after, wanted, slot, slots, limit, subscription)
        horizon: int = rows[0]["horizon"]
        events = [self._recorded(row) for row in rows if row["tx"] is not None]
        more = len(events) == limit
        # without more, all that readers may see was looked at, also what other names filled
        read_to = events[-1].position if more else max(after, end(rows[0]))
        return Tail(events, read_to, more, rows[0]["newest"] >= horizon)

    def _recorded(self, row: Any) -> Recorded:
        place = Position(row["tx"], row["position"])
        met = self._met.get(place)
        if met is None:
            if len(self._met) >= MET_MAX:
                self._met.clear()
            met = self._met[place] = recorded(self.catalog, row)
            if isinstance(met.event, Unreadable):
                log.error(
                    "event.unreadable",
                    event_id=met.id,
                    error=str(met.event),
                    correlation_id=met.correlation_id,
                    causation_id=met.causation_id,
                )
        return met
