"""Stripe's adapter against a small Stripe of our own on loopback: payments."""

from __future__ import annotations

import msgspec
import pytest
import stripe

from entrepot.adapters.stripe import Gateway
from entrepot.adapters.stripe.objects import Intent, said_by_intent
from entrepot.contexts.payments.published import (
    RecordChallenge,
    RecordDecline,
    RecordRefund,
    RecordVoid,
)
from entrepot.kernel.effects import Undecided
from tests.adapters.stripe.small import (
    AUTHORISED,
    SECRET,
    FakeStripe,
    captured,
    no,
    to_authorise,
    to_capture,
    to_refund,
    to_void,
    voided,
)

CHALLENGE = RecordChallenge(
    payment_id="p1", provider_reference="pi_1", challenge_token="pi_1_secret_1"
)


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
        ("pm_offline", "authentication_required"),
        ("pm_unknown", "resource_missing"),
        ("", "no_payment_method"),
    ],
)
async def test_a_definite_no_is_a_decline(gateway: Gateway, token: str, reason: str) -> None:
    said = await gateway.authorise(to_authorise(token))
    assert said == [RecordDecline(payment_id="p1", reason=reason)]


@pytest.mark.parametrize("token", ["pm_act", "ctoken_act"])
async def test_where_the_bank_wants_to_hear_from_the_payer_nothing_is_held_yet(
    gateway: Gateway, fake: FakeStripe, token: str
) -> None:
    assert await gateway.authorise(to_authorise(token)) == [CHALLENGE]
    intent = fake.asked_payer(fake.intents["pi_1"], confirmed=True)
    assert said_by_intent(msgspec.convert(intent, Intent), "p1") == [AUTHORISED]


async def test_a_payer_who_fails_at_the_bank_is_declined(
    gateway: Gateway, fake: FakeStripe
) -> None:
    await gateway.authorise(to_authorise("pm_act"))
    intent = fake.asked_payer(fake.intents["pi_1"], confirmed=False)
    assert said_by_intent(msgspec.convert(intent, Intent), "p1") == [
        RecordDecline(payment_id="p1", reason="authentication_failed")
    ]


async def test_a_payer_is_asked_no_longer_and_nothing_was_given_up_for_nothing_was_held(
    gateway: Gateway, fake: FakeStripe
) -> None:
    await gateway.authorise(to_authorise("pm_act"))
    assert await gateway.void(to_void()) == [voided(0)]
    assert fake.intents["pi_1"]["status"] == "canceled"


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


async def test_who_asks_too_much_at_a_time_asks_again_and_takes_nobody_for_down(
    gateway: Gateway, fake: FakeStripe
) -> None:
    authorise = gateway.performers()["payments.authorise"]
    fake.trouble = ["429"]
    with pytest.raises(Undecided):
        await authorise(to_authorise())
    assert await authorise(to_authorise()) == [AUTHORISED]


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
