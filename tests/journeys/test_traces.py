"""One trace tells an order's way, from the door to what the outside did."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import aiohttp
import msgspec
import pytest
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from entrepot.adapters.postgres import embedded
from entrepot.app import door, listen
from entrepot.contexts.identity.published import ROLES
from entrepot.runtime.observing import TRACER

from .shop import BUSINESS, PATIENCE_S, Shop, free_port, fresh_database, running

TRACE = "0af7651916cd43dd8448eb211c80319c"


@pytest.fixture
def spans() -> Iterator[InMemorySpanExporter]:
    exporter = InMemorySpanExporter()
    TRACER.start(1.0, exporter=exporter)
    yield exporter
    TRACER.stop()


async def first_answer(client: aiohttp.ClientSession, url: str, **asked: Any) -> Any:
    """As soon as the door is open."""
    async with asyncio.timeout(PATIENCE_S):
        while True:
            try:
                async with client.post(url, **asked) as answer:
                    assert answer.status == 201, await answer.text()
                    return await answer.json()
            except aiohttp.ClientConnectorError:
                await asyncio.sleep(0.05)


async def test_a_trace_goes_from_the_door_to_the_effect(
    postgres: embedded.Embedded, spans: InMemorySpanExporter
) -> None:
    async with (
        fresh_database(postgres) as address,
        running(database_url=address, port=free_port()) as shop,
    ):
        await orders(shop)
        await shop.house.settle()
    TRACER.stop()
    tells_of_all(spans)


async def orders(shop: Shop) -> None:
    sku = await shop.sells(5)
    claims = {
        "sub": "tester",
        "tenant": BUSINESS,
        "role": "admin",
        "scope": " ".join(sorted(ROLES["admin"])),
        "sid": "trace",
        "use": "access",
    }
    headers = {
        "authorization": f"Bearer {shop.house.keys.issue(claims, 600)}",
        "traceparent": f"00-{TRACE}-b7ad6b7169203331-01",
    }
    order = msgspec.to_builtins(shop.order((sku, 2)))
    del order["orderId"]
    listening = asyncio.create_task(listen(shop.house, door(shop.house)))
    address = f"{shop.house.public_url}/api/v1/orders"
    async with aiohttp.ClientSession() as client:
        answer = await first_answer(client, address, json=order, headers=headers)
    listening.cancel()
    assert answer["status"] in ("Placed", "Reserved", "Confirmed")
    await shop.becomes(answer["orderId"], "Confirmed")


def tells_of_all(spans: InMemorySpanExporter) -> None:
    ours = [
        span
        for span in spans.get_finished_spans()
        if (span.attributes or {}).get("entrepot.correlation_id") == TRACE
    ]
    assert len({span.context.trace_id for span in ours if span.context}) == 1
    names = {span.name for span in ours}
    assert names >= {
        "POST /api/v1/orders",
        "command PlaceOrder",
        "command ReserveStock",
        "command RequestPayment",
        "effect payments.authorise",
        "command RecordAuthorisation",
        "command PlanConsignment",
    }
    (at_the_door,) = [span for span in ours if span.name == "POST /api/v1/orders"]
    assert (at_the_door.attributes or {})["http_status"] == 201


@pytest.mark.asyncio(loop_scope="module")
async def test_who_is_told_to_end_before_it_listens_ends(shop: Shop) -> None:
    stopping = asyncio.Event()
    stopping.set()
    await listen(shop.house, door(shop.house), stopping)
