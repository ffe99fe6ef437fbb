"""A small Stripe of our own on loopback, and what it is asked."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from entrepot.adapters.stripe import Gateway
from tests.adapters.stripe.small import SECRET, FakeStripe


@pytest.fixture
async def fake() -> AsyncIterator[FakeStripe]:
    fake = FakeStripe()
    app = web.Application()
    app.router.add_route("*", "/{any:.*}", fake.answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    fake.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield fake
    await runner.cleanup()


@pytest.fixture
async def gateway(fake: FakeStripe) -> AsyncIterator[Gateway]:
    gateway = Gateway("sk_test_1", SECRET, base_url=fake.url)
    yield gateway
    await gateway.close()
