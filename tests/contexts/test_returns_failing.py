"""Refunds of which several payments give their part, and more than one may fail."""

from __future__ import annotations

from entrepot.contexts.returns.commands import (
    RecordRefund,
    RecordRefundFailure,
    RetryRefund,
    SettleRefund,
)
from entrepot.contexts.returns.published import (
    RefundRetried,
    ReturnPartlyRefunded,
    ReturnRefunded,
    ReturnRefundFailed,
)
from entrepot.contexts.returns.state import RETURNABLE
from tests.contexts.returns_samples import told

from .test_returns_exchanged import allows, comes, shop, wants


def test_of_two_payments_that_fail_both_are_shown_and_both_are_asked_again() -> None:
    ours = shop()
    other = ours.swaps("o", "r", "LAMP", "CHAIR")
    spec = ours.spec.when(
        wants(other, "back", "CHAIR", 1), allows(other, "back"), comes(other, "back", "CHAIR", 1)
    )
    spec.answers = []
    first = RecordRefundFailure(order_id="o", reference="back", amount=1000, reason="expired")
    second = RecordRefundFailure(order_id=other, reference="back", amount=500, reason="blocked")
    _, both = told(spec.when(first, second, first, second), ReturnRefundFailed)
    assert [(x.reason, x.amount, x.source_order_id) for x in both.failures] == [
        ("expired", 1000, "o"),
        ("blocked", 500, ""),
    ]
    (partly,) = told(
        spec.when(RecordRefund(order_id=other, reference="back", amount=500)), ReturnPartlyRefunded
    )
    assert partly.status == "refund_failed"
    assert [x.reason for x in partly.failures] == ["expired"]
    retry = RetryRefund(return_id="back", order_id=other)
    (again,) = told(spec.when(retry), RefundRetried)
    assert (again.payment_id, again.amount, again.status) == ("o", 1000, "received")
    assert told(spec.when(first), ReturnRefundFailed)[-1].failures[0].reason == "expired"


def test_what_was_given_back_by_hand_is_settled_and_asked_for_no_more() -> None:
    ours = shop()
    other = ours.swaps("o", "r", "LAMP", "CHAIR")
    spec = ours.spec.when(
        wants(other, "back", "CHAIR", 1), allows(other, "back"), comes(other, "back", "CHAIR", 1)
    )
    settle = SettleRefund(return_id="back", order_id=other, note="by transfer")
    spec.answers = []
    spec.when(settle, SettleRefund(return_id="x", order_id=other)).then(
        "NOTHING_FAILED", "UNKNOWN_RETURN"
    )
    denied = RecordRefundFailure(
        order_id=other, reference="back", amount=500, reason="refund_exceeds_captured"
    )
    (settled,) = told(spec.when(denied, settle, settle), ReturnRefunded)
    assert (settled.amount, settled.return_id, settled.note) == (1500, "back", "by transfer")
    known = spec.state(RETURNABLE(other)).returns["back"]
    assert (known.status, known.failures) == ("refunded", ())
    spec.answers = []
    spec.when(denied, RecordRefund(order_id=other, reference="back", amount=500)).then()


def test_a_part_that_failed_and_was_given_then_fails_no_more() -> None:
    ours = shop()
    other = ours.swaps("o", "r", "LAMP", "CHAIR")
    spec = ours.spec.when(
        wants(other, "back", "CHAIR", 1), allows(other, "back"), comes(other, "back", "CHAIR", 1)
    )
    failed = RecordRefundFailure(order_id=other, reference="back", amount=500, reason="blocked")
    spec.when(failed, RecordRefund(order_id=other, reference="back", amount=500))
    (partly,) = told(spec, ReturnPartlyRefunded)
    assert (partly.status, partly.failures) == ("received", ())
    assert spec.state(RETURNABLE(other)).returns["back"].failures == ()
