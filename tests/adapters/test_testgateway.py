"""The gateway of a fresh installation: deterministic by token, honest about keys and signatures."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from typing import Any

import pytest

from entrepot.adapters.memory import MemoryStore
from entrepot.adapters.testgateway import Gateway, pay_out
from entrepot.contexts.commissions.published import (
    PayVendorOut,
    RecordPayout,
    RecordPayoutFailure,
)
from entrepot.contexts.payments.context import CONTEXT
from entrepot.contexts.payments.events import PaymentRequested
from entrepot.contexts.payments.published import (
    AuthoriseAtGateway,
    CaptureAtGateway,
    PaymentAuthorised,
    RecordAuthorisation,
    RecordCapture,
    RecordDecline,
    RecordFailure,
    RecordRefund,
    RecordVoid,
    RefundAtGateway,
    RequestPayment,
    VoidAtGateway,
)
from entrepot.edges.http.webhooks import receiver
from entrepot.kernel.catalog import Catalog
from entrepot.kernel.effects import Due, Effect
from entrepot.kernel.message import Command, Envelope, Event
from entrepot.kernel.spec import NOON
from entrepot.runtime.batcher import Batcher
from entrepot.runtime.effects import Outside
from entrepot.runtime.executor import Executor
from entrepot.runtime.subscriptions import Subscriber

SECRET = b"a secret of thirty-two bytes ....."
Letters = list[tuple[bytes, dict[str, str]]]


def due(
    name: str, request: Any, key: str = "", *, timeout_s: float = 0.02, historic: bool = False
) -> Due:
    effect = Effect(
        name=f"payments.{name}",
        key=key or f"{request.payment_id}:{name}:{getattr(request, 'reference', '')}",
        request=request,
        failed=RecordFailure(payment_id=request.payment_id, operation="authorise"),
        timeout_s=timeout_s,
    )
    return Due(
        id=1,
        tenant="t",
        effect=effect,
        attempts=1,
        at=NOON,
        correlation_id="",
        causation_id="",
        historic=historic,
    )


def to_authorise(token: str = "", payment_id: str = "p1", **more: Any) -> Due:
    request = AuthoriseAtGateway(
        payment_id=payment_id, order_id="o1", amount=100, currency="EUR", token=token
    )
    return due("authorise", request, **more)


def to_capture(reference: str, amount: int, held_as: str = "tok_ok.p1") -> Due:
    request = CaptureAtGateway(
        payment_id="p1",
        provider_reference=held_as,
        reference=reference,
        amount=amount,
        currency="EUR",
    )
    return due("capture", request)


def to_void(held_as: str = "tok_ok.p1", amount: int = 100) -> Due:
    request = VoidAtGateway(payment_id="p1", provider_reference=held_as, amount=amount)
    return due("void", request, key=f"p1:void:{held_as}")


def to_refund(reference: str, amount: int) -> Due:
    request = RefundAtGateway(
        payment_id="p1",
        provider_reference="tok_ok.p1",
        reference=reference,
        amount=amount,
        currency="EUR",
    )
    return due("refund", request)


@pytest.fixture
def letters() -> Letters:
    return []


@pytest.fixture
async def gateway(letters: Letters) -> AsyncIterator[Gateway]:
    async def deliver(body: bytes, headers: dict[str, str]) -> None:
        letters.append((body, headers))

    gateway = Gateway(SECRET, deliver=deliver, retry_s=0.0)
    yield gateway
    await gateway.close()


def authorised(reference: str = "tok_ok.p1") -> RecordAuthorisation:
    return RecordAuthorisation(payment_id="p1", provider_reference=reference, amount=100)


@pytest.mark.parametrize("token", ["", "tok_ok", "whatever"])
async def test_tok_ok_authorises_at_once_and_sends_no_webhook(
    gateway: Gateway, letters: Letters, token: str
) -> None:
    assert await gateway.authorise(to_authorise(token)) == [authorised()]
    await gateway.delivered()
    assert letters == []


async def test_tok_ok_adds_no_latency(gateway: Gateway) -> None:
    coroutine = gateway.authorise(to_authorise())
    with pytest.raises(StopIteration):  # it never waits for anything
        coroutine.__await__().__next__()


@pytest.mark.parametrize(
    ("token", "reason"),
    [("tok_decline", "card_declined"), ("tok_insufficient_funds", "insufficient_funds")],
)
async def test_tokens_that_decline(gateway: Gateway, token: str, reason: str) -> None:
    said = await gateway.authorise(to_authorise(token))
    assert said == [RecordDecline(payment_id="p1", reason=reason)]
    assert gateway.books.get(("t", "p1")) is None


async def test_tok_timeout_never_answers_and_holds_nothing(gateway: Gateway) -> None:
    with pytest.raises(TimeoutError):
        await gateway.authorise(to_authorise("tok_timeout"))
    assert await gateway.void(to_void("")) == [RecordVoid(payment_id="p1")]


async def test_tok_slow_answers_after_its_milliseconds(gateway: Gateway) -> None:
    start = time.monotonic()
    said = await gateway.authorise(to_authorise("tok_slow_30"))
    assert said == [authorised("tok_slow_30.p1")]
    assert time.monotonic() - start >= 0.03


async def test_tok_flaky_fails_its_times_then_works(gateway: Gateway) -> None:
    for _ in range(2):
        with pytest.raises(ConnectionError):
            await gateway.authorise(to_authorise("tok_flaky_2"))
    assert await gateway.authorise(to_authorise("tok_flaky_2")) == [authorised("tok_flaky_2.p1")]


async def test_tok_capture_fail_authorises_and_refuses_the_capture(gateway: Gateway) -> None:
    (said,) = await gateway.authorise(to_authorise("tok_capture_fail"))
    assert isinstance(said, RecordAuthorisation)
    failed = await gateway.capture(to_capture("c1", 60, said.provider_reference))
    assert failed == [
        RecordFailure(
            payment_id="p1", operation="capture", reference="c1", reason="capture_refused"
        )
    ]


async def test_tok_twice_answers_and_sends_the_same_webhook_twice(
    gateway: Gateway, letters: Letters
) -> None:
    said = await gateway.authorise(to_authorise("tok_twice"))
    await gateway.delivered()
    heard = [await gateway.webhook(*letter) for letter in letters]
    assert len(heard) == 2
    assert heard[0] == heard[1]
    ((tenant, event_id, command),) = heard[0]
    assert (tenant, [command]) == ("t", said)
    assert event_id.startswith("evt_")


async def test_tok_late_times_out_but_says_later_that_it_holds_the_money(
    gateway: Gateway, letters: Letters
) -> None:
    for _ in range(2):
        with pytest.raises(TimeoutError):
            await gateway.authorise(to_authorise("tok_late_200"))
    assert letters == []
    await gateway.delivered()
    (letter,) = letters
    assert await gateway.webhook(*letter) == [
        ("t", (await gateway.webhook(*letter))[0][1], authorised("tok_late_200.p1"))
    ]
    void = await gateway.void(to_void(""))
    assert void == [RecordVoid(payment_id="p1", provider_reference="tok_late_200.p1", amount=100)]


async def test_the_same_key_gets_the_same_answer_and_acts_once(gateway: Gateway) -> None:
    await gateway.authorise(to_authorise())
    first = await gateway.capture(to_capture("c1", 60))
    assert await gateway.capture(to_capture("c1", 60)) == first
    book = gateway.books.get(("t", "p1"))
    assert book is not None
    assert (book.authorised, book.captured, book.held) == (100, 60, 40)


async def test_it_keeps_books_of_its_own(gateway: Gateway) -> None:
    await gateway.authorise(to_authorise())
    captured = RecordCapture(
        payment_id="p1", provider_reference="tok_ok.p1", reference="c1", amount=60
    )
    assert await gateway.capture(to_capture("c1", 60)) == [captured]
    (too_much,) = await gateway.capture(to_capture("c2", 41))
    assert isinstance(too_much, RecordFailure)
    refunded = RecordRefund(payment_id="p1", reference="r1", amount=50)
    assert await gateway.refund(to_refund("r1", 50)) == [refunded]
    (more_than_captured,) = await gateway.refund(to_refund("r2", 11))
    assert isinstance(more_than_captured, RecordFailure)
    voided = RecordVoid(payment_id="p1", provider_reference="tok_ok.p1", amount=40)
    assert await gateway.void(to_void()) == [voided]
    book = gateway.books.get(("t", "p1"))
    assert book is not None
    assert (book.captured, book.voided, book.refunded, book.held) == (60, 40, 50, 0)


async def test_after_a_restart_it_takes_our_word(gateway: Gateway) -> None:
    said = [
        *await gateway.capture(to_capture("c1", 30)),
        *await gateway.capture(to_capture("c2", 20)),
        *await gateway.refund(to_refund("r1", 50)),
        *await gateway.void(to_void(amount=50)),
    ]
    assert [type(command) for command in said] == [
        RecordCapture,
        RecordCapture,
        RecordRefund,
        RecordVoid,
    ]
    book = gateway.books.get(("t", "p1"))
    assert book is not None
    assert (book.authorised, book.captured, book.voided, book.refunded) == (100, 50, 50, 50)


async def test_its_memory_is_bounded() -> None:
    gateway = Gateway(kept_max=10)
    for n in range(50):
        await gateway.authorise(to_authorise(payment_id=f"p{n}"))
    assert list(gateway.books.values) == [("t", f"p{n}") for n in range(40, 50)]


async def test_a_webhook_that_is_not_taken_is_sent_again(letters: Letters) -> None:
    tries = 0

    async def deliver(body: bytes, headers: dict[str, str]) -> None:
        nonlocal tries
        tries += 1
        if tries < 4:
            raise ConnectionError("not yet")
        letters.append((body, headers))

    gateway = Gateway(SECRET, deliver=deliver, retry_s=0.0)
    await gateway.authorise(to_authorise("tok_twice"))
    await gateway.delivered()
    assert len(letters) == 2


async def test_a_webhook_with_a_bad_or_old_signature_is_not_believed(
    gateway: Gateway, letters: Letters
) -> None:
    await gateway.authorise(to_authorise("tok_twice"))
    await gateway.delivered()
    body, headers = letters[0]
    name = "entrepot-signature"
    assert await gateway.webhook(body, {name.upper(): headers[name]})
    bad = [
        (body.replace(b"100", b"999"), headers),
        (body, {}),
        (body, {name: "t=,v1="}),
        (body, {name: headers[name][:-1] + "g"}),
        (body, {name: headers[name].replace("t=1", "t=2")}),
    ]
    for forged, with_headers in bad:
        with pytest.raises(ValueError, match="signature"):
            await gateway.webhook(forged, with_headers)
    later = Gateway(SECRET, clock=lambda: time.time() + 301)
    with pytest.raises(ValueError, match="too old"):
        await later.webhook(body, headers)


async def test_the_told_past_sends_no_webhooks(gateway: Gateway, letters: Letters) -> None:
    await gateway.authorise(to_authorise("tok_twice", historic=True))
    await gateway.delivered()
    assert letters == []


@pytest.mark.parametrize(
    ("account", "historic", "answer"),
    [
        ("acct_1", False, RecordPayout(payout_id="po1", provider_reference="test_po1")),
        ("", False, RecordPayoutFailure(payout_id="po1", reason="no_payout_account")),
        ("", True, RecordPayout(payout_id="po1")),
    ],
)
async def test_a_vendor_is_paid_where_it_has_an_account(
    account: str, historic: bool, answer: Command
) -> None:
    request = PayVendorOut(
        payout_id="po1", vendor_id="acme", amount=8500, currency="EUR", account=account
    )
    failed = RecordPayoutFailure(payout_id="po1")
    effect = Effect(name="commissions.pay_out", key="po1", request=request, failed=failed)
    asked = Due(
        id=1,
        tenant="t",
        effect=effect,
        attempts=1,
        at=NOON,
        correlation_id="",
        causation_id="",
        historic=historic,
    )
    assert await pay_out(asked) == [answer]


class House:
    """Payments with the real loops over a store in memory."""

    def __init__(self, gateway: Gateway) -> None:
        self.catalog = Catalog([CONTEXT])
        self.store = MemoryStore(self.catalog)
        self.commands = Batcher(Executor(self.store, self.catalog))
        subscription = self.catalog.subscriptions["payments"]
        self.saga = Subscriber(self.store, self.catalog, subscription)
        self.outside = Outside(self.store, self.catalog, gateway.performers())
        gateway.deliver = receiver(gateway.webhook, self.commands)

    async def ask(self, *commands: Command) -> None:
        envelopes = [
            Envelope(id=f"{n}", tenant="t", command=command, at=NOON)
            for n, command in enumerate(commands)
        ]
        await self.commands.submit(envelopes)

    async def settle(self, gateway: Gateway) -> Sequence[Event]:
        await self.saga.turn()
        await self.outside.start(100)
        await asyncio.gather(self.outside.settle(), gateway.delivered())
        return [e.event for e in await self.store.history("t", "payment/p1")]


@pytest.mark.parametrize("token", ["tok_twice", "tok_late_0", "tok_ok"])
async def test_anchors_8_and_12_reply_and_webhooks_race_and_the_order_hears_once(
    gateway: Gateway, token: str
) -> None:
    """saleor#12652, medusa#13301: both paths run for real, at the same time."""
    house = House(gateway)
    await house.store.open()
    house.commands.start()
    wish = RequestPayment(payment_id="p1", order_id="o1", amount=100, currency="EUR", token=token)
    await house.ask(wish, wish)
    async with asyncio.timeout(20):
        if token == "tok_late_0":
            await house.saga.turn()
            await house.outside.start(1)
            await asyncio.sleep(0.01)
            await gateway.delivered()
            history = [e.event for e in await house.store.history("t", "payment/p1")]
        else:
            history = list(await house.settle(gateway))
    assert [type(event) for event in history] == [PaymentRequested, PaymentAuthorised]
    await house.commands.stop()
