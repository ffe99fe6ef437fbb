"""Refunds that somebody sends by transfer, days after they were promised."""

from __future__ import annotations

from typing import Any

import pytest

from entrepot.contexts.payments.published import PaymentRefunded, RefundOwed
from entrepot.contexts.returns.commands import LearnRefundOwed, RecordRefund
from entrepot.contexts.returns.events import OwedGivenBack
from entrepot.contexts.returns.published import OtherRefundLearnt, ReturnRefunded
from entrepot.contexts.returns.sagas.learning import know_what_was_shipped
from entrepot.contexts.returns.state import RETURNABLE

from .returns_shop import allows, bought, comes, shop, wants
from .test_returns_owed import heard, owing

MONEY: dict[str, Any] = {"order_id": "o", "payment_id": "o", "amount": 5}


@pytest.mark.parametrize(
    ("event", "learnt"),
    [
        (
            RefundOwed(**MONEY, currency="EUR", reference="x"),
            [LearnRefundOwed(**MONEY, reference="x")],
        ),
        (RefundOwed(**MONEY, currency="EUR"), []),  # never taken, so no goods left for it
        (
            PaymentRefunded(**MONEY, currency="EUR", reference="x", by_transfer=True),
            [RecordRefund(**MONEY, reference="x", by_transfer=True)],
        ),
    ],
)
def test_what_is_owed_is_heard_and_that_it_was_sent(event: Any, learnt: list[Any]) -> None:
    assert list(know_what_was_shipped(heard(event))) == learnt


def sent(reference: str, amount: int, payment_id: str = "o") -> RecordRefund:
    return RecordRefund(
        order_id="o",
        payment_id=payment_id,
        reference=reference,
        amount=amount,
        by_transfer=True,
    )


def test_a_return_is_refunded_when_the_money_was_sent() -> None:
    spec = bought(1).when(wants("o", "r", "LAMP", 1), allows("o", "r"), comes("o", "r", "LAMP", 1))
    spec.answers = []
    spec.when(LearnRefundOwed(order_id="o", payment_id="o", reference="r", amount=1000)).then()
    spec.when(sent("r", 1000))
    (refunded,) = spec.answers
    assert isinstance(refunded, ReturnRefunded)
    assert refunded.amount == 1000
    spec.answers = []
    spec.when(sent("r", 1000)).then()


def test_what_is_owed_by_hand_is_not_promised_once_more_for_goods() -> None:
    """The return asked for all of it, and the payment said no."""
    ours = shop(1)
    other = ours.swaps("o", "r", "LAMP", "LAMP")
    owed = LearnRefundOwed(order_id="o", payment_id="o", reference="goodwill", amount=700)
    assert ours.does(owed, owed) == [
        OtherRefundLearnt(order_id="o", reference="goodwill", amount=700)
    ]
    assert ours.returns(other, "back", "LAMP").amount == 300
    assert ours.does(sent("goodwill", 700)) == [], "it was learnt when it was owed"


def test_what_is_owed_of_a_payment_that_a_return_had_asked_for_counts_once() -> None:
    ours, _ = owing()
    asked = ours.asks("o", "r")
    ours.captures(asked)
    owed = LearnRefundOwed(order_id="o", payment_id=asked, reference="goodwill", amount=400)
    assert [type(event) for event in ours.does(owed)] == [OwedGivenBack]
    assert ours.does(sent("goodwill", 400, asked)) == []
    assert ours.spec.state(RETURNABLE("o")).returns["r"].paid == 600
