"""Whether the house lives, whether it is ready for work, and its metrics."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Any

import msgspec
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    REGISTRY,
    CollectorRegistry,
    Gauge,
    generate_latest,
)
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from entrepot.kernel.ports import Store

from .broadcast import Broadcast
from .settings import DoorSettings

CHECK_TIMEOUT_S = 2.0
JSON = {"content-type": "application/json"}

STORE_UP = Gauge("entrepot_store_up", "1 while the store answers")
LAG = Gauge("entrepot_subscription_lag_events", "Events not yet digested", ["subscription"])
LETTERS = Gauge("entrepot_dead_letters", "Events parked until redelivered", ["subscription"])
EFFECTS = Gauge("entrepot_effects_waiting", "Effects that wait for an adapter or its answer")
LISTENING = Gauge("entrepot_live_clients", "Clients of the live feed")

Check = Callable[[], Awaitable[Any]]
"""Answers with details, or raises when the house is not ready."""


class Checked(msgspec.Struct, frozen=True, omit_defaults=True):
    """One thing that was looked at."""

    ok: bool
    detail: Any = None


class Readiness(msgspec.Struct, frozen=True):
    """`status` is `ready` when every check is."""

    status: str
    checks: dict[str, Checked]


async def looked_at(check: Check) -> Checked:
    """A check that fails, or takes too long, is an answer too."""
    try:
        async with asyncio.timeout(CHECK_TIMEOUT_S):
            return Checked(True, await check())
    except TimeoutError:
        return Checked(False, f"no answer within {CHECK_TIMEOUT_S:g} s")
    except Exception as error:
        return Checked(False, f"{type(error).__name__}: {error}"[:300])


def store_checks(store: Store, settings: DoorSettings) -> dict[str, Check]:
    async def reachable() -> str:
        return str(await store.end())

    async def digesting() -> Mapping[str, int]:
        lags = await store.lags()
        behind = {name: lag for name, lag in lags.items() if lag > settings.lag_max}
        if behind:
            raise RuntimeError(f"more than {settings.lag_max} events behind: {behind}")
        return lags

    return {"store": reachable, "subscriptions": digesting}


async def measure(store: Store) -> None:
    """Sets the gauges of what only the store knows; it knows it for all processes."""
    effects = await store.effects_due()
    figures = ((LAG, await store.lags()), (LETTERS, await store.letter_counts()))
    for gauge, found in figures:
        gauge.clear()
        for subscription, events in found.items():
            gauge.labels(subscription).set(events)
    EFFECTS.set(effects)


def routes(
    store: Store,
    broadcast: Broadcast,
    settings: DoorSettings,
    checks: Mapping[str, Check],
    registry: CollectorRegistry = REGISTRY,
) -> list[Route]:
    every = {**store_checks(store, settings), **checks}

    async def live(_: Request) -> Response:
        return Response(b'{"status":"ok"}', headers=JSON)

    async def ready(_: Request) -> Response:
        found = await asyncio.gather(*map(looked_at, every.values()))
        named = dict(zip(every, found, strict=True))
        ok = all(checked.ok for checked in found)
        body = Readiness("ready" if ok else "not ready", named)
        return Response(msgspec.json.encode(body), status_code=200 if ok else 503, headers=JSON)

    async def metrics(_: Request) -> Response:
        STORE_UP.set((await looked_at(partial(measure, store))).ok)
        LISTENING.set(broadcast.places.used)
        return Response(generate_latest(registry), headers={"content-type": CONTENT_TYPE_LATEST})

    return [
        Route("/health/live", live, methods=["GET"]),
        Route("/health/ready", ready, methods=["GET"]),
        Route("/metrics", metrics, methods=["GET"]),
    ]
