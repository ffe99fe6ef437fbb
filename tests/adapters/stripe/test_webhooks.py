"""What Stripe tells by webhooks, and payouts to vendors."""

from __future__ import annotations

import json

import pytest
import stripe

from entrepot.adapters.stripe import Gateway
from entrepot.contexts.commissions.published import (
    PayVendorOut,
    RecordPayout,
    RecordPayoutFailure,
)
from entrepot.contexts.payments.published import (
    RecordChallenge,
    RecordDecline,
    RecordRefund,
)
from entrepot.kernel.effects import Due
from entrepot.kernel.message import Command
from tests.adapters.stripe.small import (
    AUTHORISED,
    SECRET,
    FakeStripe,
    Json,
    captured,
    due,
    no,
    to_authorise,
    to_capture,
    to_refund,
    to_void,
    voided,
)

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


async def test_what_the_bank_asks_and_the_payer_answers_is_heard_of(
    gateway: Gateway, fake: FakeStripe
) -> None:
    await gateway.authorise(to_authorise("pm_act"))
    intent = fake.intents["pi_1"]
    asked = RecordChallenge(
        payment_id="p1", provider_reference="pi_1", challenge_token="pi_1_secret_1"
    )
    assert await tell(gateway, "payment_intent.requires_action", intent) == [("t", "evt_1", asked)]
    intent = fake.asked_payer(intent, confirmed=True)
    told = await tell(gateway, "payment_intent.amount_capturable_updated", intent)
    assert told == [("t", "evt_1", AUTHORISED)]


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
