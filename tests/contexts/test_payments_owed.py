"""What came from outside is owed until somebody says that it was sent back."""

from __future__ import annotations

from typing import Any

import pytest

from entrepot.contexts.payments.context import CONTEXT
from entrepot.contexts.payments.events import AuthorisationCameLate, PaymentRequested
from entrepot.contexts.payments.published import (
    CapturePayment,
    ConfirmExternalPayment,
    ConfirmExternalRefund,
    PaymentAuthorised,
    PaymentRefunded,
    PaymentVoided,
    RefundOwed,
)
from entrepot.kernel.message import Event
from entrepot.kernel.spec import Spec

from .payments_samples import (
    AUTHORISED,
    CAPTURED,
    EUR,
    REQUESTED,
    STREAM,
    P,
    capture,
    effects,
    refund,
    request,
    state,
    void,
)

OWED = RefundOwed(**EUR, reference="r1", amount=50)


def sent(reference: str = "") -> ConfirmExternalRefund:
    return ConfirmExternalRefund(payment_id=P, reference=reference)


def waiting() -> Spec:
    """A payment of 1.00 EUR that nobody has seen."""
    return Spec(CONTEXT).given((STREAM, PaymentRequested(**EUR, amount=100, method="external")))


def come(*more: Event) -> Spec:
    """It came, and this besides."""
    return waiting().given(
        (STREAM, PaymentAuthorised(**EUR, amount=100)), *[(STREAM, x) for x in more]
    )


def test_a_refund_is_owed_until_it_was_sent_and_noted_once() -> None:
    assert effects(OWED) == [], "no gateway is asked"
    spec = come(CAPTURED).when(refund(50), refund(50)).then(OWED)
    assert (state(spec).refunded, state(spec).refunding) == (0, 50)
    spec.when(sent("r1"), sent("r1"))
    spec.then(PaymentRefunded(**EUR, reference="r1", amount=50, by_transfer=True))
    assert (state(spec).refunded, state(spec).refunding) == (50, 0)


def test_what_is_owed_is_not_promised_once_more() -> None:
    come(CAPTURED, OWED).when(refund(11, "r2")).then("REFUND_EXCEEDS_CAPTURED")


def test_what_was_held_is_owed_when_the_payment_is_given_up() -> None:
    spec = come(CAPTURED).when(void(), void())
    spec.then(RefundOwed(**EUR, amount=40, reason="cancelled"))
    assert state(spec).held == 40, "it is still with us"
    spec.when(capture(1, "c2")).then("PAYMENT_VOIDED")
    spec.when(sent(), sent())
    spec.then(PaymentVoided(**EUR, amount=40, reason="cancelled", by_transfer=True))
    assert state(spec).held == 0


def test_before_the_money_came_nothing_is_owed() -> None:
    spec = waiting().when(void()).then(PaymentVoided(**EUR, amount=0, reason="cancelled"))
    spec.when(sent()).then("REFUND_NOT_OWED")


def test_money_that_comes_when_nobody_waits_for_it_any_more_is_owed_back() -> None:
    spec = waiting().when(void()).then(PaymentVoided(**EUR, amount=0, reason="cancelled"))
    came = ConfirmExternalPayment(payment_id=P, provider_reference="transfer 7")
    spec.when(came, came).then(
        AuthorisationCameLate(**EUR, amount=100, provider_reference="transfer 7"),
        RefundOwed(**EUR, amount=100, reason="cancelled"),
    )
    assert state(spec).held == 100, "it is with us"
    spec.when(capture(1, "c1")).then("PAYMENT_VOIDED")
    spec.when(sent(), sent())
    spec.then(PaymentVoided(**EUR, amount=100, reason="cancelled", by_transfer=True))
    spec.when(came).then()
    assert state(spec).held == 0


@pytest.mark.parametrize("reference", ["", "r1"])
def test_what_is_not_owed_cannot_be_sent(reference: str) -> None:
    come(CAPTURED).when(sent(reference)).then("REFUND_NOT_OWED")


def test_what_a_gateway_gives_back_is_not_sent_by_hand() -> None:
    Spec(CONTEXT).given((STREAM, REQUESTED), (STREAM, AUTHORISED), (STREAM, CAPTURED)).when(
        sent("r1")
    ).then("NOT_EXTERNAL")
    Spec(CONTEXT).when(sent()).then("PAYMENT_NOT_FOUND")


def test_a_refund_asked_before_the_money_came_is_owed_once_it_was_taken() -> None:
    spec = waiting().when(CapturePayment(payment_id=P, reference="c1", amount=60), refund(50))
    spec.answers.clear()
    spec.when(ConfirmExternalPayment(payment_id=P))
    spec.then(PaymentAuthorised(**EUR, amount=100), CAPTURED, OWED)


OLD: list[tuple[Event, str]] = [
    (PaymentRefunded(**EUR, reference="r1", amount=50), "r1"),
    (PaymentVoided(**EUR, amount=40, reason="cancelled"), ""),
]


@pytest.mark.parametrize(("old", "reference"), OLD)
def test_what_counted_as_given_back_before_refunds_were_owed_still_does(
    old: Any, reference: str
) -> None:
    come(CAPTURED, old).when(sent(reference)).then()


def test_what_is_invoiced_is_given_back_at_once() -> None:
    spec = Spec(CONTEXT).when(request(method="on_account"), capture(60))
    spec.answers.clear()
    spec.when(refund(50)).then(PaymentRefunded(**EUR, reference="r1", amount=50))
