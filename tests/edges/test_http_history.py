"""The past of one thing, and how the house is."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from entrepot.edges.http import history
from entrepot.edges.http.app import create
from entrepot.edges.http.history import steps, titled
from entrepot.edges.http.privacy import safe, shown
from entrepot.kernel.catalog import Catalog
from entrepot.kernel.context import Ask
from entrepot.kernel.message import Event, Query, Recorded, Value
from entrepot.kernel.units import Address, Amount, Currency, Email, Id, Name, Sku, Text

from .http_house import ADA, ADMIN, BOB, STAFF, House, token
from .http_toys import CONTEXT, GetToy, ToyAnswer

STREAM = "/api/v1/streams/toy/duck"


@pytest.fixture
async def house() -> AsyncIterator[House]:
    async with House() as opened:
        await opened.call("POST", "/api/v1/toys", {"toyId": "duck", "name": "Duck"})
        await opened.call("PUT", "/api/v1/toys/duck", {"name": "Swan"})
        yield opened


async def test_a_stream_tells_its_events_and_what_they_add_up_to(house: House) -> None:
    past = await house.call("GET", STREAM, token=ADMIN)
    assert past.status == 200
    assert past.json["version"] == 2
    assert past.json["state"] == {"name": "Swan"}
    assert [event["type"] for event in past.json["events"]] == ["toys.ToyMade", "toys.ToyRenamed"]
    assert past.json["events"][0]["actor"] == "staff"
    assert past.json["events"][0]["sessionId"] == "session of staff"
    assert past.json["truncated"] is False
    escaped = await house.call("GET", "/api/v1/streams/toy%2Fduck", token=ADMIN)
    assert escaped.json["events"] == past.json["events"]


async def test_a_stream_as_it_was_at_a_moment(house: House) -> None:
    later = await house.call("GET", f"{STREAM}?asOf=2026-01-01T12:00:00Z", token=ADMIN)
    assert later.json["state"] == {"name": "Swan"}
    before = await house.call("GET", f"{STREAM}?asOf=2025-12-31T12:00:00Z", token=ADMIN)
    assert before.status == 404


@pytest.mark.parametrize(
    ("target", "status"),
    [
        (f"{STREAM}?asOf=yesterday", 422),
        (f"{STREAM}?asOf=2026-01-01T12:00:00", 422),
        (f"{STREAM}?asOf=9999-12-31T23:59:59-12:00", 422),
        (f"{STREAM}?colour=red", 422),
        ("/api/v1/streams/unheard/duck", 422),
        ("/api/v1/streams/toy", 422),
        ("/api/v1/streams/toy/", 422),
        ("/api/v1/streams/toy/unknown", 404),
    ],
)
async def test_what_is_no_stream_is_told_so(house: House, target: str, status: int) -> None:
    assert (await house.call("GET", target, token=ADMIN)).status == status


async def test_a_stream_too_long_to_replay_is_told_in_part(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "EVENTS_MAX", 1)
    past = (await house.call("GET", STREAM, token=ADMIN)).json
    assert (past["truncated"], past["state"], past["version"]) == (True, None, 1)


async def test_the_past_is_for_administrators(house: House) -> None:
    assert (await house.call("GET", STREAM, token=STAFF)).status == 403
    assert (await house.call("GET", STREAM, token=None)).status == 401
    elsewhere = token("root", "admin", tenant="globex")
    assert (await house.call("GET", STREAM, token=elsewhere)).status == 404


class GetOrder(Query):
    order_id: Id
    user_id: Id | None = None


class Orders:
    """The toys, asked for as orders are."""

    def __init__(self, house: House) -> None:
        self.house = house

    async def ask(self, query: Any, tenant: str) -> Any:
        if isinstance(query, GetOrder):
            query = GetToy(toy_id=query.order_id, user_id=query.user_id)
        return await self.house.ask(query, tenant)


async def test_an_orders_way_is_told_to_its_owner_and_to_staff(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "ORDER", "toy")
    ask = Ask(GetOrder, ToyAnswer, "orders:read", own="user_id")
    context = replace(CONTEXT, name="orders", asks=(*CONTEXT.asks, ask))
    house.catalog = Catalog([context])
    house.store.catalog = house.catalog
    house.door = create(
        catalog=house.catalog,
        commands=house,
        questions=Orders(house),
        store=house.store,
        authenticator=house.authenticator,
        broadcast=house.broadcast,
        settings=house.settings,
    )
    await house.call("POST", "/api/v1/toys", {"toyId": "hers", "name": "x"}, token=ADA)
    path = "/api/v1/orders/hers/timeline"
    for who, status in ((token("s", "orders:read"), 200), (BOB, 403), (None, 401)):
        assert (await house.call("GET", path, token=who)).status == status
    told = await house.call("GET", path, token=token("s", "orders:read"))
    assert told.json["steps"][0]["actor"] == "ada"
    own = await house.call("GET", path, token=token("ada", "orders:read:own"))
    assert (own.status, own.json["steps"][0]["actor"]) == (200, "")
    other = await house.call("GET", path, token=token("bob", "orders:read:own"))
    assert other.status == 404
    nul = await house.call("GET", "/api/v1/orders/a%00b/timeline", token=token("s", "orders:read"))
    assert nul.status == 422


def test_steps_say_how_long_each_took() -> None:
    def recorded(second: int) -> Recorded:
        at = datetime(2026, 1, 1, 12, 0, second, tzinfo=UTC)
        return Recorded(
            None, "orders.OrderAwaitingStock", "t", "s/1", 1, at, "", "", "", "a", False, b"{}"
        )

    told = steps([recorded(0), recorded(7)], with_actor=True)
    assert [(step.step, step.after_s) for step in told] == [(1, 0.0), (2, 7.0)]
    assert told[0].title == titled("orders.OrderAwaitingStock") == "Order awaiting stock"


async def test_the_house_lives_and_is_ready(house: House) -> None:
    assert (await house.call("GET", "/health/live", token=None)).json == {"status": "ok"}
    ready = await house.call("GET", "/health/ready", token=None)
    assert (ready.status, ready.json["status"]) == (200, "ready")
    assert ready.json["checks"]["store"]["ok"] is True
    assert b"entrepot_store_up 1.0" in (await house.call("GET", "/metrics", token=None)).body


async def test_a_house_without_its_store_is_alive_but_not_ready(house: House) -> None:
    await house.store.close()
    assert (await house.call("GET", "/health/live")).status == 200
    ready = await house.call("GET", "/health/ready")
    assert (ready.status, ready.json["checks"]["store"]["ok"]) == (503, False)
    metrics = await house.call("GET", "/metrics")
    assert (metrics.status, b"entrepot_store_up 0.0" in metrics.body) == (200, True)


async def test_a_house_that_lags_or_fails_a_check_is_not_ready(house: House) -> None:
    async def lags() -> dict[str, int]:
        return {"orders": 10_001, "shipping": 3}

    async def migrated() -> str:
        raise RuntimeError("2 migrations are missing")

    house.store.lags = lags  # type: ignore[method-assign]
    house.door = create(
        catalog=house.catalog,
        commands=house,
        questions=house,
        store=house.store,
        authenticator=house.authenticator,
        broadcast=house.broadcast,
        settings=house.settings,
        checks={"migrations": migrated},
    )
    ready = await house.call("GET", "/health/ready")
    assert ready.status == 503
    assert "orders" in ready.json["checks"]["subscriptions"]["detail"]
    assert "2 migrations" in ready.json["checks"]["migrations"]["detail"]
    metrics = (await house.call("GET", "/metrics")).body
    assert b'entrepot_subscription_lag_events{subscription="orders"} 10001.0' in metrics


class Line(Value):
    sku: Sku
    name: Name
    quantity: int


class Sold(Event):
    order_id: Id
    order_number: Text
    user_id: Id
    email: Email | None = None
    note: Text = ""
    amount: Amount
    currency: Currency
    lines: tuple[Line, ...]
    pairs: tuple[tuple[Sku, int], ...] = ()
    address: Address
    anything: dict[str, Any] = msgspec.field(default_factory=dict)
    delivered_at: datetime | None = None


def test_nobody_is_shown_a_secret() -> None:
    log = b'{"userId":"a","passwordHash":"$argon2","parts":[{"paymentToken":"tok","note":"hash"}]}'
    assert safe(log) == b'{"userId":"a","parts":[{"note":"hash"}]}'
    spaced = b'{"payment_token": "tok", "sku": "S"}'  # as a database may write JSON
    assert safe(spaced) == b'{"sku":"S"}'
    plain = b'{"hasPassword":true,"rehashed":false,"tokens":3}'
    assert safe(plain) is plain


def test_what_could_tell_of_a_person_is_not_shown() -> None:
    sold = Sold(
        order_id="o-1",
        order_number="A-1",
        user_id="ada",
        email="ada@example.com",
        note="leave it with the neighbour",
        amount=100,
        currency="EUR",
        lines=(Line(sku="S", name="A gift for Bob", quantity=1),),
        pairs=(("S", 2),),
        address=Address(street="Secret 1", city="Berlin", country="DE"),
        anything={"phone": "123"},
    )
    assert shown(sold) == {
        "orderId": "o-1",
        "orderNumber": "A-1",
        "amount": 100,
        "currency": "EUR",
        "lines": [{"sku": "S", "quantity": 1}],
        "pairs": [["S", 2]],
    }
