"""Promotions that an older version ended when their budget could not pay one order."""

from __future__ import annotations

from typing import Any

import asyncpg
import msgspec

from entrepot.adapters.postgres.migrations import migrate
from entrepot.app import catalog_of
from entrepot.contexts.pricing.events import PromotionSet, PromotionStopped
from entrepot.contexts.pricing.state import CAMPAIGN, Campaign
from entrepot.engines.pricing.rules import Promotion, Reward

CATALOG = catalog_of(("pricing",))
STATE = "INSERT INTO kernel.states (tenant, stream, version, state) VALUES ('t', $1, $2, $3)"
EVENT = """INSERT INTO kernel.events (tenant, stream, version, name, schema, data, at, command_id,
        correlation_id, causation_id, actor, historic)
    VALUES ('t', $1, $2, $3, 1, $4, now(), '', '', '', '', false)"""


def set_(id: str) -> PromotionSet:
    reward = Reward(kind="percent", rate=100_000)
    return PromotionSet(promotion=Promotion(promotion_id=id, name=id, reward=reward))


def stopped(id: str, reason: str) -> PromotionStopped:
    return PromotionStopped(promotion_id=id, reason=reason)


TOLD = {
    "spent": [set_("spent"), stopped("spent", "budget_spent")],
    "by-hand": [set_("by-hand"), stopped("by-hand", "stopped")],
    "anew": [set_("anew"), stopped("anew", "budget_spent"), set_("anew")],
}


async def test_what_an_older_version_ended_is_told_from_what_somebody_stopped(
    database: dict[str, Any],
) -> None:
    connection = await asyncpg.connect(**database)
    await migrate(connection, CATALOG)
    await connection.execute(
        "DELETE FROM kernel.migrations WHERE (schema, number) = ('pricing', 6)"
    )
    wanted = {}
    for id, events in TOLD.items():
        state = Campaign()
        for version, event in enumerate(events, 1):
            state = CAMPAIGN.evolve(state, event)
            data = msgspec.json.encode(event).decode()
            name = f"pricing.{type(event).__name__}"
            await connection.execute(EVENT, CAMPAIGN(id), version, name, data)
        kept = msgspec.json.encode(msgspec.structs.replace(state, spent=False))
        await connection.execute(STATE, CAMPAIGN(id), len(events), kept)
        wanted[CAMPAIGN(id)] = state
    assert [migration.number for migration in await migrate(connection, CATALOG)] == [6]
    rows = await connection.fetch("SELECT stream, state FROM kernel.states")
    await connection.close()
    assert {stream: CATALOG.state(stream, state) for stream, state in rows} == wanted
