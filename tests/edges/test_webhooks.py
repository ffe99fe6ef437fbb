"""Webhooks of payment gateways at the door: verified, asked once, answered so that none is lost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest

from entrepot.adapters.memory import MemoryStore
from entrepot.adapters.testgateway import Gateway
from entrepot.adapters.testgateway.webhooks import signed, told
from entrepot.contexts.payments.context import CONTEXT
from entrepot.contexts.payments.published import RecordAuthorisation, RecordVoid, RequestPayment
from entrepot.edges.http.door import Door
from entrepot.edges.http.problems import Problem
from entrepot.edges.http.settings import DoorSettings
from entrepot.edges.http.signpost import Signpost
from entrepot.edges.http.webhooks import receiver, routes
from entrepot.kernel.catalog import Catalog
from entrepot.kernel.handle import handle
from entrepot.kernel.message import Broken, Command, Envelope, Outcome, Recorded
from entrepot.kernel.ports import Overloaded

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
PATH = "/api/v1/payments/webhooks/test"
HELD = RecordAuthorisation(payment_id="p1", provider_reference="tok_ok.p1", amount=100)


class House:
    """Payments behind a door that knows one gateway, `test`."""

    def __init__(self) -> None:
        self.gateway = Gateway(b"secret", clock=NOON.timestamp)
        self.catalog = Catalog([CONTEXT])
        self.store = MemoryStore(self.catalog)
        self.submitted: list[Envelope] = []
        self.fails: Exception | None = None
        self.scripted: list[Outcome] | None = None
        ways = routes({"test": self.gateway.webhook}, self, lambda: NOON)
        settings = DoorSettings(default_tenant="t", access_log="none")
        self.door = Door(Signpost(ways), settings, others=nothing, large=())

    async def preview(
        self, envelopes: Sequence[Envelope]
    ) -> tuple[Sequence[Outcome], Sequence[Recorded]]:
        raise NotImplementedError

    async def submit(self, envelopes: Sequence[Envelope]) -> Sequence[Outcome]:
        if self.fails is not None:
            raise self.fails
        self.submitted += envelopes
        if self.scripted is not None:
            return self.scripted
        async with self.store.transaction() as tx:
            return await handle(tx, self.catalog, envelopes)

    async def post(
        self, body: bytes, headers: Mapping[str, str] | None = None, *, path: str = PATH
    ) -> tuple[int, dict[str, str], bytes]:
        sent = signed(body, b"secret", int(NOON.timestamp())) if headers is None else headers
        scope = {
            "type": "http",
            "method": "POST",
            "path": path,
            "raw_path": path.encode(),
            "query_string": b"",
            "headers": [(k.encode(), v.encode()) for k, v in sent.items()],
        }
        waiting = [{"type": "http.request", "body": body, "more_body": False}]
        answered: list[Any] = []

        async def receive() -> Any:
            return waiting.pop(0)

        async def send(message: Any) -> None:
            answered.append(message)

        await self.door(scope, receive, send)
        start, *parts = answered
        got = {k.decode(): v.decode() for k, v in start["headers"]}
        return start["status"], got, b"".join(part["body"] for part in parts)

    async def events(self) -> list[str]:
        return [e.name for e in await self.store.history("t", "payment/p1")]


async def nothing(scope: Any, receive: Any, send: Any) -> None:
    raise Problem(404, "NOT_FOUND")


@pytest.fixture
async def house() -> House:
    house = House()
    await house.store.open()
    wish = RequestPayment(payment_id="p1", order_id="o1", amount=100, currency="EUR")
    await house.submit([Envelope(id="0", tenant="t", command=wish, at=NOON)])
    house.submitted.clear()
    return house


def letter(*commands: Command, tenant: str = "t") -> bytes:
    (body,) = told(tenant, "a key", commands)
    return body


async def test_what_the_gateway_says_is_asked_by_the_house_under_the_events_id(
    house: House,
) -> None:
    status, _, body = await house.post(letter(HELD))
    assert (status, body) == (200, b"")
    (asked,) = house.submitted
    assert (asked.tenant, asked.command, asked.scopes) == ("t", HELD, None)
    assert asked.id.startswith("evt_")
    assert asked.remember
    assert await house.events() == ["payments.PaymentRequested", "payments.PaymentAuthorised"]


async def test_the_same_webhook_again_changes_nothing(house: House) -> None:
    for _ in range(3):
        assert (await house.post(letter(HELD)))[0] == 200
    assert len(await house.events()) == 2


async def test_a_refusal_is_answered_well_because_again_would_not_help(house: House) -> None:
    unknown = RecordVoid(payment_id="nobody-knows", provider_reference="x", amount=1)
    assert (await house.post(letter(unknown)))[0] == 200


async def test_a_bad_signature_is_a_problem_and_nothing_is_asked(house: House) -> None:
    for headers in ({}, signed(b"other", b"secret", int(NOON.timestamp()))):
        status, got, body = await house.post(letter(HELD), headers)
        assert status == 400
        assert got["content-type"] == "application/problem+json"
        assert msgspec.json.decode(body)["reason"] == "BAD_SIGNATURE"
    assert house.submitted == []


async def test_a_signed_body_nobody_understands_is_a_bug_to_be_heard_of(house: House) -> None:
    assert (await house.post(b'{"id": 1}'))[0] == 500


async def test_an_unknown_provider_is_not_found(house: House) -> None:
    status, _, body = await house.post(letter(HELD), path=PATH.replace("test", "acme"))
    assert status == 404
    assert msgspec.json.decode(body)["reason"] == "UNKNOWN_PROVIDER"


async def test_a_body_is_bounded_whether_or_not_it_says_how_long_it_is(house: House) -> None:
    huge = b" " * (256 * 1024 + 1)
    assert (await house.post(huge, {"content-length": str(len(huge))}))[0] == 413
    assert (await house.post(huge, {}))[0] == 413
    assert (await house.post(huge[1:], {}))[0] == 400


@pytest.mark.parametrize(
    ("outcome", "status"), [(Broken("a bug"), 500), (Broken("busy", retryable=True), 503)]
)
async def test_what_broke_is_not_answered_well_so_that_it_comes_again(
    house: House, outcome: Outcome, status: int
) -> None:
    house.scripted = [outcome]
    assert (await house.post(letter(HELD)))[0] == status


async def test_an_overloaded_house_says_when_to_come_back(house: House) -> None:
    house.fails = Overloaded("too much")
    status, got, _ = await house.post(letter(HELD))
    assert (status, got["retry-after"]) == (503, "1")


async def test_an_event_that_means_nothing_is_answered_well(house: House) -> None:
    body = letter(HELD).replace(b"payment.authorised", b"payment.pondered!!")
    assert (await house.post(body))[0] == 200
    assert house.submitted == []


async def test_the_handler_can_be_called_without_http(house: House) -> None:
    receive = receiver(house.gateway.webhook, house, lambda: NOON)
    body = letter(HELD)
    await receive(body, signed(body, b"secret", int(NOON.timestamp())))
    assert len(house.submitted) == 1
    with pytest.raises(Problem):
        await receive(body, {})
