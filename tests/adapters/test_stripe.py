"""Stripe's adapter against a small Stripe of our own on loopback, through Stripe's own library."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Sequence
from typing import Any

import pytest
import stripe
from aiohttp import web

from entrepot.adapters.stripe import Gateway
from entrepot.contexts.commissions.published import (
    PayVendorOut,
    RecordPayout,
    RecordPayoutFailure,
)
from entrepot.contexts.payments.published import (
    AuthoriseAtGateway,
    CaptureAtGateway,
    RecordAuthorisation,
    RecordCapture,
    RecordDecline,
    RecordFailure,
    RecordRefund,
    RecordVoid,
    RefundAtGateway,
    VoidAtGateway,
)
from entrepot.kernel.effects import Due, Effect
from entrepot.kernel.message import Command
from entrepot.kernel.spec import NOON

SECRET = "whsec_test"
Json = dict[str, Any]


class No(Exception):
    """An error as Stripe answers it."""

    def __init__(self, status: int, **error: Any) -> None:
        super().__init__(error)
        self.status, self.error = status, error


def unflat(form: Any) -> Json:
    """`metadata[a]=b` as `{"metadata": {"a": "b"}}`."""
    found: Json = {}
    for key, value in form.items():
        *path, last = re.findall(r"[^\[\]]+", key)
        place = found
        for part in path:
            place = place.setdefault(part, {})
        place[last] = value
    return found


class FakeStripe:
    """PaymentIntents, refunds and charges, with idempotency keys as Stripe keeps them."""

    def __init__(self) -> None:
        self.intents: dict[str, Json] = {}
        self.refunds: list[Json] = []
        self.transfers: list[Json] = []
        self.answers: dict[str, tuple[Json, int, Json]] = {}
        self.asked: list[tuple[str, str]] = []
        self.trouble: list[str] = []
        self.url = ""

    async def answer(self, request: web.Request) -> web.Response:
        form = unflat(await request.post() if request.method == "POST" else request.query)
        key = request.headers.get("Idempotency-Key", "")
        self.asked.append((f"{request.method} {request.path}", key))
        trouble = self.trouble.pop(0) if self.trouble else ""
        if trouble.isdigit():  # stopped before anything was done or kept
            return web.json_response({"error": {"type": "api_error"}}, status=int(trouble))
        before = self.answers.get(key)
        if before is not None and before[0] != form:
            return web.json_response({"error": {"type": "idempotency_error"}}, status=400)
        if before is None:
            try:
                status, said = 200, self.act(request.method, request.path[4:].split("/"), form)
            except No as no:
                status, said = no.status, {"error": no.error}
            before = (form, status, said)
            if key:
                self.answers[key] = json.loads(json.dumps(before))
        if trouble == "lost":
            return web.json_response({"error": {"type": "api_error"}}, status=502)
        return web.json_response(before[2], status=before[1])

    def act(self, method: str, path: Sequence[str], form: Json) -> Json:
        match method, *path:
            case "POST", "payment_intents":
                return self.create(form)
            case "GET", "payment_intents", name:
                return self.expanded(self.intent(name), form)
            case "POST", "payment_intents", name, "capture":
                return self.capture(self.intent(name), form)
            case "POST", "payment_intents", name, "cancel":
                return self.cancel(self.intent(name))
            case "POST", "transfers":
                return self.transfer(form)
            case "POST", "refunds":
                return self.refund(form)
            case "GET", "refunds":
                return {"object": "list", "data": self.refunds}
            case "GET", "charges":
                charges = [self.charge(i) for i in self.intents.values()]
                group = form["transfer_group"]
                found = [c for c in charges if c["transfer_group"] == group]
                return {"object": "list", "data": found}
        raise No(404, type="invalid_request_error")

    def intent(self, name: str) -> Json:
        if name not in self.intents:
            raise No(404, type="invalid_request_error", code="resource_missing")
        return self.intents[name]

    def create(self, form: Json) -> Json:
        assert form["capture_method"] == "manual"
        assert form["confirm"] == "true"
        intent: Json = {
            "id": f"pi_{len(self.intents) + 1}",
            "object": "payment_intent",
            "amount": int(form["amount"]),
            "currency": form["currency"],
            "metadata": form["metadata"],
            "transfer_group": form["transfer_group"],
            "latest_charge": f"ch_{len(self.intents) + 1}",
            "status": "requires_capture",
            "amount_capturable": int(form["amount"]),
            "amount_received": 0,
            "last_payment_error": None,
        }
        token = form.get("payment_method") or form["confirmation_token"]
        self.intents[intent["id"]] = intent
        intent["multicapture"] = "available" if "multi" in token else "unavailable"
        match token:
            case "pm_decline":
                error = {"code": "card_declined", "decline_code": "do_not_honor"}
                intent |= {"status": "requires_payment_method", "amount_capturable": 0}
                intent["last_payment_error"] = error
                raise No(402, type="card_error", **error)
            case "pm_act":
                raise No(402, type="card_error", code="authentication_required")
            case "pm_unknown":
                raise No(400, type="invalid_request_error", code="resource_missing")
            case "pm_slow":
                intent |= {"status": "processing", "amount_capturable": 0}
        return intent

    def capture(self, intent: Json, form: Json) -> Json:
        amount = int(form["amount_to_capture"])
        if intent["status"] != "requires_capture" or amount > intent["amount_capturable"]:
            raise No(400, type="invalid_request_error", code="payment_intent_unexpected_state")
        goes_on = form.get("final_capture") == "false"
        if goes_on and intent["multicapture"] != "available":
            raise No(400, type="invalid_request_error", code="parameter_invalid")
        intent["metadata"] |= form.get("metadata", {})
        intent["amount_received"] += amount
        intent["amount_capturable"] -= amount
        if not goes_on or not intent["amount_capturable"]:
            intent |= {"status": "succeeded", "amount_capturable": 0}
        return intent

    def cancel(self, intent: Json) -> Json:
        if intent["status"] in ("succeeded", "canceled"):
            raise No(400, type="invalid_request_error", code="payment_intent_unexpected_state")
        intent |= {"status": "canceled", "amount_capturable": 0}
        return intent

    def refund(self, form: Json) -> Json:
        intent = self.intent(form["payment_intent"])
        taken = sum(r["amount"] for r in self.refunds if r["payment_intent"] == intent["id"])
        if taken + int(form["amount"]) > intent["amount_received"]:
            raise No(400, type="invalid_request_error", code="amount_too_large")
        refund = {
            "id": f"re_{len(self.refunds) + 1}",
            "object": "refund",
            "amount": int(form["amount"]),
            "currency": intent["currency"],
            "payment_intent": intent["id"],
            "metadata": form.get("metadata", {}),
            "status": "pending" if "late" in form["metadata"]["reference"] else "succeeded",
        }
        self.refunds.append(refund)
        return refund

    def transfer(self, form: Json) -> Json:
        if form["destination"] != "acct_1":
            raise No(400, type="invalid_request_error", code="account_invalid")
        if int(form["amount"]) > 100_000:
            raise No(400, type="invalid_request_error", code="balance_insufficient")
        transfer = {"id": f"tr_{len(self.transfers) + 1}", "object": "transfer", **form}
        self.transfers.append(transfer)
        return transfer

    def charge(self, intent: Json) -> Json:
        return {
            "id": intent["latest_charge"],
            "object": "charge",
            "paid": intent["last_payment_error"] is None,
            "captured": intent["status"] == "succeeded",
            "refunded": intent["status"] == "canceled",
            "payment_intent": intent["id"],
            "transfer_group": intent["transfer_group"],
            "metadata": intent["metadata"],
            "payment_method_details": {
                "card": {"multicapture": {"status": intent["multicapture"]}}
            },
        }

    def expanded(self, intent: Json, form: Json) -> Json:
        if form.get("expand"):
            return {**intent, "latest_charge": self.charge(intent)}
        return intent


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


def due(name: str, request: Any, key: str, *, historic: bool = False) -> Due:
    effect = Effect(
        name=f"payments.{name}",
        key=key,
        request=request,
        failed=RecordFailure(payment_id="p1", operation="authorise"),
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


def to_authorise(token: str = "pm_ok", *, currency: str = "EUR", historic: bool = False) -> Due:
    request = AuthoriseAtGateway(
        payment_id="p1", order_id="o1", amount=100, currency=currency, token=token
    )
    return due("authorise", request, "p1:authorise", historic=historic)


def to_capture(reference: str, amount: int, *, final: bool = False) -> Due:
    request = CaptureAtGateway(
        payment_id="p1",
        provider_reference="pi_1",
        reference=reference,
        amount=amount,
        currency="EUR",
        final=final,
    )
    return due("capture", request, f"p1:capture:{reference}")


def to_void(provider_reference: str = "pi_1") -> Due:
    request = VoidAtGateway(payment_id="p1", provider_reference=provider_reference, amount=100)
    return due("void", request, f"p1:void:{provider_reference}")


def to_refund(reference: str, amount: int) -> Due:
    request = RefundAtGateway(
        payment_id="p1",
        provider_reference="pi_1",
        reference=reference,
        amount=amount,
        currency="EUR",
    )
    return due("refund", request, f"p1:refund:{reference}")


AUTHORISED = RecordAuthorisation(payment_id="p1", provider_reference="pi_1", amount=100)


def captured(amount: int, reference: str = "c1") -> RecordCapture:
    return RecordCapture(
        payment_id="p1", provider_reference="pi_1", reference=reference, amount=amount
    )


def voided(amount: int) -> RecordVoid:
    return RecordVoid(payment_id="p1", provider_reference="pi_1", amount=amount)


def no(operation: Any, reference: str, reason: str) -> RecordFailure:
    return RecordFailure(payment_id="p1", operation=operation, reference=reference, reason=reason)


async def test_an_intent_is_created_confirmed_and_held_for_capture(
    gateway: Gateway, fake: FakeStripe
) -> None:
    assert await gateway.authorise(to_authorise()) == [AUTHORISED]
    assert fake.asked == [("POST /v1/payment_intents", "t:p1:authorise")]
    assert fake.intents["pi_1"]["metadata"] == {
        "tenant": "t",
        "payment_id": "p1",
        "order_id": "o1",
    }


@pytest.mark.parametrize(
    ("token", "reason"),
    [
        ("pm_decline", "do_not_honor"),
        ("pm_act", "authentication_required"),
        ("pm_unknown", "resource_missing"),
        ("", "no_payment_method"),
    ],
)
async def test_a_definite_no_is_a_decline(gateway: Gateway, token: str, reason: str) -> None:
    said = await gateway.authorise(to_authorise(token))
    assert said == [RecordDecline(payment_id="p1", reason=reason)]


async def test_the_told_past_charges_nobody(gateway: Gateway, fake: FakeStripe) -> None:
    (said,) = await gateway.authorise(to_authorise(historic=True))
    assert isinstance(said, RecordDecline)
    assert fake.asked == []


@pytest.mark.parametrize("trouble", ["429", "500", "503", "409", "401", "lost"])
async def test_trouble_is_raised_and_the_next_try_under_the_same_key_makes_no_second_intent(
    gateway: Gateway, fake: FakeStripe, trouble: str
) -> None:
    fake.trouble = [trouble]
    with pytest.raises(stripe.StripeError):
        await gateway.authorise(to_authorise())
    assert await gateway.authorise(to_authorise()) == [AUTHORISED]
    assert list(fake.intents) == ["pi_1"]


async def test_a_gateway_that_cannot_be_reached_is_trouble_too() -> None:
    gateway = Gateway("sk_test_1", SECRET, base_url="http://127.0.0.1:9")
    with pytest.raises(stripe.APIConnectionError):
        await gateway.authorise(to_authorise())
    await gateway.close()


async def test_an_intent_that_is_undecided_is_asked_for_again(gateway: Gateway) -> None:
    with pytest.raises(Exception, match="pi_1 is processing"):
        await gateway.authorise(to_authorise("pm_slow"))


async def test_all_is_captured_at_once(gateway: Gateway, fake: FakeStripe) -> None:
    await gateway.authorise(to_authorise())
    assert await gateway.capture(to_capture("c1", 100, final=True)) == [captured(100)]
    assert await gateway.capture(to_capture("c1", 100, final=True)) == [captured(100)]
    assert fake.intents["pi_1"]["amount_received"] == 100


async def test_parts_are_captured_where_the_card_allows_it(
    gateway: Gateway, fake: FakeStripe
) -> None:
    await gateway.authorise(to_authorise("pm_multi"))
    assert await gateway.capture(to_capture("c1", 30)) == [captured(30)]
    assert await gateway.capture(to_capture("c2", 20)) == [captured(20, "c2")]
    assert await gateway.capture(to_capture("c1", 30)) == [captured(30)]
    assert fake.intents["pi_1"]["amount_capturable"] == 50
    assert await gateway.capture(to_capture("c3", 50, final=True)) == [captured(50, "c3")]


async def test_where_it_does_not_the_rest_is_known_to_be_given_up(gateway: Gateway) -> None:
    await gateway.authorise(to_authorise())
    assert await gateway.capture(to_capture("c1", 30)) == [captured(30), voided(70)]
    assert await gateway.capture(to_capture("c2", 20)) == [
        no("capture", "c2", "payment_intent_unexpected_state"),
        voided(70),
    ]


async def test_a_capture_that_was_done_before_is_found_out(
    gateway: Gateway, fake: FakeStripe
) -> None:
    await gateway.authorise(to_authorise())
    await gateway.capture(to_capture("c1", 100, final=True))
    fake.answers.clear()  # Stripe forgets keys after a day
    assert await gateway.capture(to_capture("c1", 100, final=True)) == [captured(100)]


async def test_too_much_is_not_captured(gateway: Gateway) -> None:
    await gateway.authorise(to_authorise())
    assert await gateway.capture(to_capture("c1", 101)) == [
        no("capture", "c1", "payment_intent_unexpected_state")
    ]


async def test_a_capture_of_an_unknown_intent_fails(gateway: Gateway) -> None:
    assert await gateway.capture(to_capture("c1", 1)) == [no("capture", "c1", "resource_missing")]


async def test_what_is_held_is_cancelled(gateway: Gateway, fake: FakeStripe) -> None:
    await gateway.authorise(to_authorise())
    assert await gateway.void(to_void()) == [voided(100)]
    fake.answers.clear()
    assert await gateway.void(to_void()) == [voided(100)]


async def test_what_was_captured_meanwhile_is_said_instead(gateway: Gateway) -> None:
    await gateway.authorise(to_authorise())
    await gateway.capture(to_capture("c1", 100, final=True))
    assert await gateway.void(to_void()) == [captured(100)]


async def test_after_a_lost_reply_whatever_is_held_is_found_and_cancelled(
    gateway: Gateway, fake: FakeStripe
) -> None:
    assert await gateway.void(to_void("")) == [RecordVoid(payment_id="p1")]
    fake.trouble = ["lost"]
    with pytest.raises(stripe.StripeError):
        await gateway.authorise(to_authorise())
    assert await gateway.void(to_void("")) == [voided(100)]
    assert fake.intents["pi_1"]["status"] == "canceled"


async def test_refunds_go_under_their_reference(gateway: Gateway) -> None:
    await gateway.authorise(to_authorise())
    await gateway.capture(to_capture("c1", 100, final=True))
    refunded = [RecordRefund(payment_id="p1", reference="r1", amount=60)]
    assert await gateway.refund(to_refund("r1", 60)) == refunded
    assert await gateway.refund(to_refund("r1", 60)) == refunded
    assert await gateway.refund(to_refund("r2", 41)) == [no("refund", "r2", "amount_too_large")]
    assert await gateway.refund(to_refund("late", 40)) == []


async def test_currencies_that_stripe_counts_otherwise(gateway: Gateway, fake: FakeStripe) -> None:
    assert await gateway.authorise(to_authorise(currency="ISK")) == [AUTHORISED]
    assert fake.intents["pi_1"]["amount"] == 10_000
    (said,) = await gateway.authorise(to_authorise(currency="MGA"))
    assert isinstance(said, RecordDecline)


# Webhooks


async def tell(
    gateway: Gateway, type_: str, about: Json, id_: str = "evt_1"
) -> list[tuple[str, str, Command]]:
    body = json.dumps({"id": id_, "object": "event", "type": type_, "data": {"object": about}})
    header = stripe.WebhookSignature.generate_signature_header(body, SECRET)
    return await gateway.webhook(body.encode(), {"Stripe-Signature": header})


async def test_webhooks_say_what_replies_say(gateway: Gateway, fake: FakeStripe) -> None:
    await gateway.authorise(to_authorise("pm_multi"))
    intent = fake.intents["pi_1"]
    updated, succeeded = "payment_intent.amount_capturable_updated", "payment_intent.succeeded"
    assert await tell(gateway, updated, intent) == [("t", "evt_1", AUTHORISED)]
    await gateway.capture(to_capture("c1", 30))
    assert await tell(gateway, updated, intent) == [("t", "evt_1", captured(30))]
    await gateway.capture(to_capture("c2", 70, final=True))
    assert await tell(gateway, succeeded, intent) == [("t", "evt_1", captured(70, "c2"))]


async def test_a_cancelled_intent_and_a_failed_one_are_heard_of(
    gateway: Gateway, fake: FakeStripe
) -> None:
    await gateway.authorise(to_authorise())
    await gateway.void(to_void())
    intent = fake.intents["pi_1"]
    assert await tell(gateway, "payment_intent.canceled", intent) == [("t", "evt_1", voided(100))]
    intent |= {"status": "requires_payment_method"}
    intent["last_payment_error"] = {"code": "card_declined", "decline_code": "lost_card"}
    assert await tell(gateway, "payment_intent.payment_failed", intent) == [
        ("t", "evt_1", RecordDecline(payment_id="p1", reason="lost_card"))
    ]


async def test_a_capture_by_hand_goes_by_its_charge_and_each_command_by_an_id_of_its_own(
    gateway: Gateway, fake: FakeStripe
) -> None:
    await gateway.authorise(to_authorise())
    fake.capture(fake.intents["pi_1"], {"amount_to_capture": "40"})
    assert await tell(gateway, "payment_intent.succeeded", fake.intents["pi_1"]) == [
        ("t", "evt_1", captured(40, "ch_1")),
        ("t", "evt_1:1", voided(60)),
    ]


async def test_refunds_are_heard_of_one_by_one(gateway: Gateway, fake: FakeStripe) -> None:
    await gateway.authorise(to_authorise())
    await gateway.capture(to_capture("c1", 100, final=True))
    await gateway.refund(to_refund("r1", 60))
    by_hand = {**fake.refunds[0], "id": "re_9", "amount": 40, "metadata": {}}
    fake.refunds.append(by_hand)
    charge = fake.charge(fake.intents["pi_1"])
    assert await tell(gateway, "charge.refunded", charge) == [
        ("t", "evt_1", RecordRefund(payment_id="p1", reference="r1", amount=60)),
        ("t", "evt_1:1", RecordRefund(payment_id="p1", reference="re_9", amount=40)),
    ]
    failed = {**fake.refunds[0], "status": "failed", "failure_reason": "lost_or_stolen_card"}
    assert await tell(gateway, "refund.updated", failed) == [
        ("t", "evt_1", no("refund", "r1", "lost_or_stolen_card"))
    ]
    assert await tell(gateway, "refund.created", by_hand) == []


async def test_what_is_not_ours_says_nothing(gateway: Gateway, fake: FakeStripe) -> None:
    await gateway.authorise(to_authorise())
    intent = {**fake.intents["pi_1"], "metadata": {}}
    assert await tell(gateway, "payment_intent.canceled", intent) == []
    assert await tell(gateway, "customer.created", {"id": "cus_1"}) == []


@pytest.mark.parametrize(
    "header", [None, "", "t=1,v1=00", "nonsense", "t=9999999999,v1=00", "t=x,v1=é"]
)
async def test_a_bad_signature_is_not_believed(gateway: Gateway, header: str | None) -> None:
    headers = {} if header is None else {"stripe-signature": header}
    with pytest.raises(ValueError, match="signature"):
        await gateway.webhook(b"{}", headers)


async def test_an_old_signature_is_not_believed(gateway: Gateway) -> None:
    header = stripe.WebhookSignature.generate_signature_header("{}", SECRET, timestamp=1)
    with pytest.raises(ValueError, match="signature"):
        await gateway.webhook(b"{}", {"stripe-signature": header})


def to_pay(amount: int = 8500, *, account: str = "acct_1", historic: bool = False) -> Due:
    request = PayVendorOut(
        payout_id="po1", vendor_id="acme", amount=amount, currency="EUR", account=account
    )
    return due("pay_out", request, "po1", historic=historic)


def unpaid(reason: str) -> RecordPayoutFailure:
    return RecordPayoutFailure(payout_id="po1", reason=reason)


async def test_a_payout_is_a_transfer_to_the_vendors_account(
    gateway: Gateway, fake: FakeStripe
) -> None:
    pay_out = gateway.performers()["commissions.pay_out"]
    paid = RecordPayout(payout_id="po1", provider_reference="tr_1")
    assert await pay_out(to_pay()) == [paid]
    [transfer] = fake.transfers
    assert (transfer["amount"], transfer["currency"]) == ("8500", "eur")
    assert transfer["metadata"] == {"tenant": "t", "payout_id": "po1", "vendor_id": "acme"}


@pytest.mark.parametrize("trouble", ["500", "lost"])
async def test_trouble_with_a_payout_is_raised_and_there_is_one_transfer(
    gateway: Gateway, fake: FakeStripe, trouble: str
) -> None:
    pay_out = gateway.performers()["commissions.pay_out"]
    fake.trouble = [trouble]
    with pytest.raises(stripe.StripeError):
        await pay_out(to_pay())
    assert await pay_out(to_pay()) == [RecordPayout(payout_id="po1", provider_reference="tr_1")]
    assert len(fake.transfers) == 1


async def test_what_cannot_be_paid_out_is_owed_again(gateway: Gateway, fake: FakeStripe) -> None:
    pay_out = gateway.performers()["commissions.pay_out"]
    assert await pay_out(to_pay(account="")) == [unpaid("no_payout_account")]
    assert fake.asked == []
    assert await pay_out(to_pay(account="acct_gone")) == [unpaid("account_invalid")]


async def test_a_balance_that_is_too_low_is_a_no(gateway: Gateway) -> None:
    pay_out = gateway.performers()["commissions.pay_out"]
    assert await pay_out(to_pay(200_000)) == [unpaid("balance_insufficient")]


async def test_the_told_past_pays_nobody_twice(gateway: Gateway, fake: FakeStripe) -> None:
    pay_out = gateway.performers()["commissions.pay_out"]
    assert await pay_out(to_pay(historic=True)) == [RecordPayout(payout_id="po1")]
    assert fake.asked == []
