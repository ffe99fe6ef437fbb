"""What is open for other goods, because not all came that were to pay for them, is paid."""

from __future__ import annotations

import pytest

from entrepot.contexts.payments.published import (
    CaptureFailed,
    CapturePayment,
    ConfirmExternalPayment,
    PaymentCaptured,
    PaymentDeclined,
    PaymentRefunded,
    RefundPayment,
    RequestPayment,
)
from entrepot.contexts.returns.commands import (
    LearnCancellation,
    PayOwed,
    PayOwedAsGuest,
    RecordOwedChallenge,
    RecordOwedFailure,
    RecordOwedPaid,
    RecordRefund,
    RecordRefundFailure,
    RetryRefund,
    SettleOwed,
)
from entrepot.contexts.returns.decide.owing import CARDS_MAX, payment_id
from entrepot.contexts.returns.events import (
    OwedGivenBack,
    OwedOverpaid,
    OwedPaid,
    OwedPaymentAsked,
    OwedPaymentChallenged,
    OwedPaymentFailed,
)
from entrepot.contexts.returns.published import (
    RefundRetried,
    ReplacementCancelled,
    ReturnPartlyRefunded,
    ReturnReceived,
    ReturnRefunded,
    ReturnRefundFailed,
)
from entrepot.contexts.returns.sagas.following import charge_what_is_owed
from entrepot.contexts.returns.sagas.learning import know_what_was_shipped
from entrepot.contexts.returns.state import RETURNABLE, Return
from entrepot.kernel.message import Event, Recorded
from entrepot.kernel.react import Reaction
from entrepot.kernel.spec import NOON

from .returns_samples import bought, told
from .returns_shop import Shop, allows, comes, shop, wants

FIRST, SECOND = payment_id("o", "r", 1), payment_id("o", "r", 2)
PAY = PayOwed(return_id="r", order_id="o", payment_token="tok_ok")
SETTLE = SettleOwed(return_id="r", order_id="o", note="in cash")
PAID = RecordOwedPaid(order_id="o", payment_id=FIRST, amount=1000)
FAILED = RecordOwedFailure(order_id="o", payment_id=FIRST, reason="expired")


ASKED = OwedPaymentAsked(
    return_id="r",
    order_id="o",
    payment_id=FIRST,
    amount=1000,
    currency="EUR",
    method="card",
    token="tok_ok",
)


def owing() -> tuple[Shop, str]:
    """Two lamps were swapped at once and one came for them: one is open. The other order's id."""
    ours = shop()
    ours.does(wants("o", "r", "LAMP", 2, "LAMP"), allows("o", "r", send="at_once"))
    other = ours.sends()
    ours.does(comes("o", "r", "LAMP", 1))
    return ours, other


def known(ours: Shop) -> Return:
    found: Return = ours.spec.state(RETURNABLE("o")).returns["r"]
    return found


def test_what_is_open_is_asked_for_by_a_payment_of_its_own_once() -> None:
    ours, _ = owing()
    assert ours.does(PAY, PAY) == [ASKED]
    assert ours.does(PAID, PAID, PAY) == [
        OwedPaid(return_id="r", order_id="o", payment_id=FIRST, amount=1000)
    ]
    assert (known(ours).owed, known(ours).paid) == (0, 1000)


def test_the_payer_is_told_what_the_bank_asks_while_a_card_is_charged() -> None:
    ours, _ = owing()
    asked = RecordOwedChallenge(order_id="o", payment_id=FIRST, challenge_token="pi_1_word")
    other = RecordOwedChallenge(order_id="o", payment_id="p", challenge_token="pi_9_word")
    assert ours.does(asked, PAY, other, asked, PAY) == [
        ASKED,
        OwedPaymentChallenged(
            return_id="r", order_id="o", payment_id=FIRST, challenge_token="pi_1_word"
        ),
    ]
    ours.does(PAID)
    assert (known(ours).owed, ours.does(asked)) == (0, [])


def test_after_a_card_that_was_declined_another_is_tried_by_a_payment_of_its_own() -> None:
    ours, _ = owing()
    _, failed, again = ours.does(PAY, FAILED, FAILED, PAY)
    assert failed == OwedPaymentFailed(
        return_id="r", order_id="o", payment_id=FIRST, reason="expired"
    )
    assert (again.payment_id, known(ours).owed) == (SECOND, 1000)


def test_what_was_paid_another_way_is_noted_while_no_card_is_being_charged() -> None:
    ours, _ = owing()
    ours.spec.when(PAY, SETTLE).then(ASKED, "PAYMENT_PENDING")
    ours.spec.answers = []
    _, noted = ours.does(FAILED, SETTLE)
    assert (noted.method, noted.token, noted.payment_id) == ("external", "", SECOND)
    assert (ASKED.note, noted.note) == ("", "in cash")


def test_nobody_pays_what_is_not_open_or_not_theirs_or_with_a_cards_number() -> None:
    spec = bought().when(wants("o", "r", "LAMP", 1))
    spec.answers = []
    eve = PayOwed(return_id="r", order_id="o", user_id="eve", payment_token="tok_ok")
    card = PayOwed(return_id="r", order_id="o", payment_token="4242424242424242")
    nowhere = PayOwed(return_id="x", order_id="o", payment_token="tok_ok")
    spec.when(PAY, SETTLE, eve, card, nowhere, SettleOwed(return_id="x", order_id="o"))
    spec.then(
        "NOTHING_OWED",
        "NOTHING_OWED",
        "UNKNOWN_RETURN",
        "INVALID_PAYMENT_TOKEN",
        "UNKNOWN_RETURN",
        "UNKNOWN_RETURN",
    )


def test_only_so_many_cards_are_tried() -> None:
    ours, _ = owing()
    for number in range(1, CARDS_MAX + 1):
        failed = RecordOwedFailure(order_id="o", payment_id=payment_id("o", "r", number))
        ours.does(PAY, failed)
    ours.spec.when(PAY).then("TOO_MANY_PAYMENTS")
    (noted,) = ours.does(SETTLE)
    assert noted.method == "external", "the office notes all the same that it was paid"


def test_a_guest_pays_by_the_orders_number_and_address() -> None:
    spec = bought(user_id=None).when(
        wants("o", "r", "LAMP", 2, "LAMP"),
        allows("o", "r", send="at_once"),
        comes("o", "r", "LAMP", 1),
    )
    spec.answers = []

    def pays(email: str) -> PayOwedAsGuest:
        return PayOwedAsGuest(
            return_id="r", order_number="A-7", email=email, payment_token="tok_ok"
        )

    spec.when(pays("eve@example.org"), pays("Ada@example.org"))
    spec.then("UNKNOWN_ORDER", ASKED)


def test_goods_that_were_paid_afterwards_are_refunded_by_the_payment_that_paid_them() -> None:
    ours, other = owing()
    ours.captures(ours.asks("o", "r"))
    first = ours.returns(other, "b1", "LAMP")
    assert [(x.payment_id, x.amount) for x in first.sources] == [(FIRST, 1000)]
    assert ours.spec.state(RETURNABLE(other)).returns["b1"].status == "refunded"
    ours.returns(other, "b2", "LAMP")
    ours.returns("o", "late", "LAMP")
    assert ours.refunded == ours.captured == {"o": 2000, other: 0, FIRST: 1000}


def test_what_is_open_no_more_when_it_is_taken_goes_back_at_once() -> None:
    ours, other = owing()
    asked = ours.asks("o", "r")
    ours.returns(other, "b1", "LAMP")
    assert ours.captures(asked) == [
        OwedOverpaid(return_id="r", order_id="o", payment_id=asked, amount=1000)
    ]
    assert (known(ours).paid, ours.refunded[asked]) == (0, 1000)
    assert ours.does(PAID) == []


def test_a_payment_that_comes_through_though_it_had_failed_pays_or_goes_back() -> None:
    ours, _ = owing()
    ours.does(PAY, FAILED)
    (paid,) = ours.does(PAID)
    assert isinstance(paid, OwedPaid)

    ours, _ = owing()
    ours.does(PAY, FAILED)
    second = ours.asks("o", "r")
    ours.captures(second)
    (over,) = ours.captures(FIRST)
    assert (over.amount, over.status, known(ours).paid_by) == (1000, "paid", second)


def test_of_what_will_not_be_sent_what_was_paid_afterwards_goes_back_first() -> None:
    ours = shop()
    ours.does(wants("o", "r", "LAMP", 2, "LAMP"), allows("o", "r", send="at_once"))
    ours.does(comes("o", "r", "LAMP", 1))
    ours.captures(ours.asks("o", "r"))
    ours.sends(part=1)
    assert (ours.refunded, known(ours).credit, known(ours).paid) == (
        {"o": 0, ours.released[-1].replacement_id: 0, FIRST: 1000},
        1000,
        0,
    )


def test_of_an_exchange_that_is_cancelled_both_payments_give_back_their_part() -> None:
    ours = shop()
    ours.does(wants("o", "r", "LAMP", 2, "LAMP"), allows("o", "r", send="at_once"))
    ours.does(comes("o", "r", "LAMP", 1))
    ours.captures(ours.asks("o", "r"))
    found = ours.does(LearnCancellation(order_id=ours.released[-1].replacement_id))
    (cancelled,) = [each for each in found if isinstance(each, ReplacementCancelled)]
    assert (cancelled.amount, cancelled.paid_amount, cancelled.credit_amount) == (2000, 1000, 0)
    assert ours.refunded == {"o": 1000, FIRST: 1000}
    assert ours.returns("o", "late", "LAMP").amount == 1000


def test_two_payments_of_one_order_fail_and_give_each_for_itself() -> None:
    ours, other = owing()
    ours.captures(ours.asks("o", "r"))
    spec = ours.spec.when(
        wants(other, "back", "LAMP", 2), allows(other, "back"), comes(other, "back", "LAMP", 2)
    )
    (received,) = told(spec, ReturnReceived)
    assert [(x.order_id, x.payment_id, x.amount) for x in received.sources] == [
        ("o", FIRST, 1000),
        ("o", "o", 1000),
    ]

    def fails(payment: str) -> RecordRefundFailure:
        return RecordRefundFailure(
            order_id="o", payment_id=payment, reference="back", amount=1000, reason=payment
        )

    def gives(payment: str) -> RecordRefund:
        return RecordRefund(order_id="o", payment_id=payment, reference="back", amount=1000)

    own, paid = fails("o"), fails(FIRST)
    _, both = told(spec.when(own, paid, own, paid), ReturnRefundFailed)
    assert [(x.source_order_id, x.payment_id) for x in both.failures] == [("o", ""), ("o", FIRST)]
    (partly,) = told(spec.when(gives("o"), gives("o")), ReturnPartlyRefunded)
    assert [x.payment_id for x in partly.failures] == [FIRST]
    (again,) = told(spec.when(RetryRefund(return_id="back", order_id=other)), RefundRetried)
    assert (again.payment_id, again.source_order_id, again.amount) == (FIRST, "o", 1000)
    (refunded,) = told(spec.when(gives(FIRST), gives(FIRST)), ReturnRefunded)
    assert refunded.amount == 2000


def test_what_came_too_much_and_does_not_go_back_is_told_and_asked_again() -> None:
    ours, other = owing()
    asked = ours.asks("o", "r")
    ours.returns(other, "b1", "LAMP")
    failed = RecordRefundFailure(
        order_id="o", payment_id=asked, reference=asked, amount=1000, reason="expired"
    )
    spec = ours.spec.when(PAID, failed)
    (failure,) = told(spec, ReturnRefundFailed)
    assert (failure.return_id, failure.payment_id) == ("r", asked)
    (again,) = told(spec.when(RetryRefund(return_id="r", order_id="o")), RefundRetried)
    assert (again.payment_id, again.reference, again.amount) == (asked, asked, 1000)


def test_what_was_given_back_of_it_by_hand_is_not_given_twice() -> None:
    ours, other = owing()
    asked = ours.asks("o", "r")
    ours.captures(asked)
    ours.pays_back("o", 400, "goodwill", asked)
    assert known(ours).paid == 600
    assert ours.spec.state(RETURNABLE("o")).other_refunds == {}
    assert ours.returns(other, "back", "LAMP", 2).amount == 1600
    by_hand = RecordRefund(order_id="o", payment_id=asked, reference="more", amount=5)
    (told_,) = ours.does(by_hand)
    assert told_ == OwedGivenBack(
        return_id="r", order_id="o", payment_id=asked, reference="more", amount=0
    )


def heard(event: Event) -> Recorded:
    return Recorded(
        tenant="t",
        stream=RETURNABLE("o"),
        version=1,
        name=f"x.{type(event).__name__}",
        event=event,
        at=NOON,
        command_id="c",
        correlation_id="c",
        causation_id="",
        historic=False,
        actor="",
        data=b"{}",
    )


@pytest.mark.parametrize("method", ["card", "external"])
def test_a_payment_is_requested_and_taken_and_confirmed_where_it_was_paid(method: str) -> None:
    asked = OwedPaymentAsked(
        return_id="r", order_id="o", payment_id="p", amount=5, currency="EUR", method=method
    )
    wanted: list[Reaction] = [
        RequestPayment(payment_id="p", order_id="o", amount=5, currency="EUR", method=method),
        CapturePayment(payment_id="p", reference="p", amount=5),
    ]
    if method == "external":
        wanted.append(ConfirmExternalPayment(payment_id="p"))
    assert list(charge_what_is_owed(heard(asked))) == wanted


def test_what_is_too_much_is_asked_back() -> None:
    over = OwedOverpaid(return_id="r", order_id="o", payment_id="p", amount=5)
    assert list(charge_what_is_owed(heard(over))) == [
        RefundPayment(payment_id="p", reference="p", amount=5, reason="overpaid", order_id="o")
    ]


def test_payments_that_are_not_the_orders_own_are_heard_as_those_of_returns() -> None:
    money = {"payment_id": "p", "order_id": "o", "amount": 5, "currency": "EUR"}
    failed = [RecordOwedFailure(order_id="o", payment_id="p", reason="no")]
    for event, reactions in (
        (
            PaymentCaptured(**money, reference="p"),
            [RecordOwedPaid(order_id="o", payment_id="p", amount=5)],
        ),
        (CaptureFailed(**money, reference="p", reason="no"), failed),
        (PaymentDeclined(**money, reason="no"), failed),
        (PaymentDeclined(**{**money, "payment_id": "o"}, reason="no"), []),
        (
            PaymentRefunded(**money, reference="x"),
            [RecordRefund(order_id="o", payment_id="p", reference="x", amount=5)],
        ),
    ):
        assert list(know_what_was_shipped(heard(event))) == reactions
