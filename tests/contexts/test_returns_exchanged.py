"""What came in an exchange and comes back again: whose payment gives how much of it back."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.contexts.returns.commands import (
    Claimed,
    CloseReturn,
    GrantClaim,
    LearnCancellation,
    MakeClaim,
    RecordRefund,
    RecordRefundFailure,
    RetryRefund,
)
from entrepot.contexts.returns.decide.exchanging import replacement_id
from entrepot.contexts.returns.published import (
    ClaimGranted,
    CreditReturned,
    OtherRefundLearnt,
    RefundRetried,
    ReturnPartlyRefunded,
    ReturnReceived,
    ReturnRefunded,
    ReturnRefundFailed,
)
from entrepot.contexts.returns.sagas.following import put_away_and_refund
from entrepot.contexts.returns.state import RETURNABLE
from entrepot.kernel.message import Recorded
from entrepot.kernel.spec import NOON
from tests.contexts.returns_samples import told
from tests.contexts.returns_shop import Shop, allows, comes, shop, wants


def test_a_swap_that_comes_back_is_refunded_at_the_price_that_was_paid_for_what_it_replaced() -> (
    None
):
    ours = shop()
    other = ours.swaps("o", "r", "LAMP", "LAMP")
    received = ours.returns(other, "back", "LAMP")
    assert (received.amount, received.lines[0].amount) == (1000, 1000)
    assert ours.refunded == {"o": 1000, other: 0}
    assert ours.spec.state(RETURNABLE(other)).returns["back"].status == "refunded"
    assert ours.returns("o", "last", "LAMP").amount == 1000
    assert ours.refunded["o"] == 2000


def test_a_dearer_swap_gives_back_the_difference_by_the_payment_that_took_it() -> None:
    ours = shop()
    other = ours.swaps("o", "r", "LAMP", "CHAIR")
    assert ours.returns(other, "back", "CHAIR").amount == 1500
    assert ours.refunded == {"o": 1000, other: 500}


def test_of_a_cheaper_swap_only_the_rest_goes_back() -> None:
    ours = shop()
    other = ours.swaps("o", "r", "LAMP", "SHADE")
    assert ours.refunded["o"] == 600
    assert ours.returns(other, "back", "SHADE").amount == 400
    assert ours.refunded["o"] == 1000


def test_a_swap_of_a_swap_reaches_the_payment_of_the_first_order() -> None:
    ours = shop()
    chair = ours.swaps("o", "r", "LAMP", "CHAIR")
    shade = ours.swaps(chair, "r2", "CHAIR", "SHADE")
    assert ours.refunded == {"o": 600, chair: 500, shade: 0}
    assert ours.returns(shade, "back", "SHADE").amount == 400
    assert ours.refunded == {"o": 1000, chair: 500, shade: 0}


def test_money_that_went_back_by_hand_is_not_given_twice() -> None:
    ours = shop(1)
    other = ours.swaps("o", "r", "LAMP", "LAMP")
    ours.pays_back("o", 700, "by hand")
    received = ours.returns(other, "back", "LAMP")
    assert (received.amount, received.lines[0].amount) == (300, 300)
    assert ours.refunded["o"] == 1000


def test_what_comes_back_before_the_goods_it_was_sent_for_is_refunded_with_these() -> None:
    """Else one would have the money and both lamps that one had bought."""
    ours = shop()
    ours.does(wants("o", "r", "LAMP", 1, "LAMP"), allows("o", "r", send="at_once"))
    other = ours.sends()
    early = ours.returns(other, "back", "LAMP")
    assert (early.amount, early.waiting_amount, early.lines[0].amount) == (0, 1000, 1000)
    assert (early.waiting_order_id, early.waiting_return_id) == ("o", "r")
    late = ours.does(comes("o", "r", "LAMP", 1))[0]
    assert (late.amount, late.credit_amount) == (1000, 0)
    assert ours.refunded["o"] == 1000


def test_goods_that_never_come_are_kept_and_paid_where_the_others_came_back() -> None:
    ours = shop()
    ours.does(wants("o", "r", "LAMP", 1, "LAMP"), allows("o", "r", send="at_once"))
    ours.returns(ours.sends(), "back", "LAMP")
    ours.does(CloseReturn(return_id="r", order_id="o", reason="kept"))
    assert ours.spec.state(RETURNABLE("o")).returns["r"].status == "closed"
    assert ours.refunded["o"] == 0


def test_a_claim_for_what_came_in_an_exchange_is_paid_like_a_return_of_it() -> None:
    ours = shop()
    other = ours.swaps("o", "r", "LAMP", "LAMP")
    broken = Claimed(sku="LAMP", quantity=1, problem="damaged")
    (granted,) = [
        each
        for each in ours.does(
            MakeClaim(return_id="c", order_id=other, lines=(broken,)),
            GrantClaim(return_id="c", order_id=other),
        )
        if isinstance(each, ClaimGranted)
    ]
    assert granted.amount == 1000
    assert ours.refunded["o"] == 1000


def test_a_swap_of_a_swap_that_is_cancelled_is_paid_back_by_those_who_hold_the_money() -> None:
    ours = shop()
    chair = ours.swaps("o", "r", "LAMP", "CHAIR")
    ours.does(
        wants(chair, "r2", "CHAIR", 1, "CHAIR"),
        allows(chair, "r2"),
        comes(chair, "r2", "CHAIR", 1),
    )
    ours.does(LearnCancellation(order_id=replacement_id(chair, "r2")))
    assert ours.refunded == {"o": 1000, chair: 500}
    assert not [x for x in ours.does() if isinstance(x, OtherRefundLearnt)]


def test_of_an_exchange_that_is_sent_in_part_what_had_paid_for_the_rest_goes_back() -> None:
    ours = shop()
    ours.does(wants("o", "r", "LAMP", 2, "SHADE"), allows("o", "r"), comes("o", "r", "LAMP", 2))
    assert ours.refunded["o"] == 1200
    other = ours.sends(part=1)
    assert ours.refunded["o"] == 1600, "only the shade that left is paid for"
    assert ours.does(LearnCancellation(order_id=other)) == []
    assert ours.returns(other, "back", "SHADE").amount == 400
    assert ours.refunded["o"] == 2000


def test_what_a_dearer_exchange_was_charged_for_is_sent_in_part_after_the_credit_is_used() -> None:
    ours = shop(3)
    ours.does(wants("o", "r", "LAMP", 3, "CHAIR"), allows("o", "r"), comes("o", "r", "LAMP", 3))
    other = ours.sends(part=1)
    assert (ours.refunded["o"], ours.captured[other]) == (1500, 0), "3000 paid, one chair left"


def test_a_part_of_an_exchange_that_was_sent_at_once_is_still_paid_with_what_comes() -> None:
    ours = shop()
    ours.does(wants("o", "r", "LAMP", 2, "SHADE"), allows("o", "r", send="at_once"))
    ours.sends(part=1)
    assert ours.refunded["o"] == 0, "nothing has come"
    ours.does(comes("o", "r", "LAMP", 2))
    assert ours.refunded["o"] == 1600


def test_what_goods_that_did_not_come_were_to_pay_for_is_told_as_open() -> None:
    ours = shop()
    ours.does(wants("o", "r", "LAMP", 2, "LAMP"), allows("o", "r", send="at_once"))
    other = ours.sends()
    found = ours.does(comes("o", "r", "LAMP", 1))
    (received,) = [each for each in found if isinstance(each, ReturnReceived)]
    assert (received.amount, received.credit_amount, received.owed_amount) == (0, 1000, 1000)
    late = ours.returns("o", "late", "LAMP")
    assert (late.amount, late.settled_amount) == (0, 1000), "it pays what was open"
    assert ours.returns(other, "back", "LAMP", 2).amount == 2000


def test_goods_that_were_not_paid_for_are_not_refunded_when_they_come_back() -> None:
    ours = shop()
    ours.does(wants("o", "r", "LAMP", 2, "LAMP"), allows("o", "r", send="at_once"))
    other = ours.sends()
    ours.does(comes("o", "r", "LAMP", 1))
    first = ours.returns(other, "b1", "LAMP")
    assert (first.amount, first.settled_amount) == (0, 1000)
    assert ours.returns(other, "b2", "LAMP").amount == 1000
    assert ours.returns("o", "late", "LAMP").amount == 1000, "nothing is open any more"


def test_what_will_not_be_sent_pays_first_for_what_is_open() -> None:
    ours = shop()
    ours.does(wants("o", "r", "LAMP", 2, "LAMP"), allows("o", "r", send="at_once"))
    ours.does(comes("o", "r", "LAMP", 1))
    ours.sends(part=1)
    known = ours.spec.state(RETURNABLE("o")).returns["r"]
    assert (ours.refunded["o"], known.credit, known.owed) == (0, 1000, 0)


def test_a_refund_by_two_payments_is_told_when_both_gave_and_retried_where_one_failed() -> None:
    ours = shop()
    other = ours.swaps("o", "r", "LAMP", "CHAIR")
    spec = ours.spec.when(
        wants(other, "back", "CHAIR", 1), allows(other, "back"), comes(other, "back", "CHAIR", 1)
    )
    (credit,) = [each for each in spec.answers if isinstance(each, CreditReturned)]
    assert (credit.order_id, credit.reference, credit.own_amount) == ("o", "back", 1000)
    spec.answers = []
    own = RecordRefund(order_id=other, reference="back", amount=500)
    assert len(told(spec.when(own, own), ReturnPartlyRefunded)) == 1
    failed = RecordRefundFailure(order_id="o", reference="back", amount=1000, reason="no")
    (failure,) = told(spec.when(failed, failed), ReturnRefundFailed)
    assert (failure.order_id, failure.source_order_id) == (other, "o")
    retry = RetryRefund(return_id="back", order_id=other)
    (again,) = told(spec.when(retry), RefundRetried)
    assert (again.payment_id, again.reference, again.amount) == ("o", "back", 1000)
    given_back = RecordRefund(order_id="o", reference="back", amount=1000)
    (refunded,) = told(spec.when(given_back, given_back), ReturnRefunded)
    assert (refunded.order_id, refunded.amount) == (other, 1500)


def test_each_payment_is_asked_for_its_part_under_one_reference() -> None:
    ours = shop()
    other = ours.swaps("o", "r", "LAMP", "CHAIR")
    received = ours.returns(other, "back", "CHAIR")
    recorded = Recorded(
        tenant="t",
        stream=RETURNABLE(other),
        version=1,
        name="returns.ReturnReceived",
        event=received,
        at=NOON,
        command_id="c",
        correlation_id="c",
        causation_id="",
        historic=False,
        actor="",
        data=b"{}",
    )
    asked = [each for each in put_away_and_refund(recorded) if hasattr(each, "payment_id")]
    assert [(x.payment_id, x.reference, x.amount) for x in asked] == [
        (other, "back", 500),
        ("o", "back", 1000),
    ]


STEP = st.tuples(
    st.sampled_from(
        ["return", "swap", "at_once", "short", "half", "late", "hand", "cancel", "pay", "take"]
    ),
    st.integers(0, 5),
    st.integers(1, 3),
    st.sampled_from(["LAMP", "CHAIR", "SHADE"]),
)


class Course:
    """Whatever may happen to an order and to all that is sent for its goods, in any order."""

    def __init__(self, ours: Shop) -> None:
        self.ours = ours
        self.orders: list[tuple[str, str]] = [("o", "LAMP")]
        self.due: list[tuple[str, str, str, int]] = []
        self.unpaid: list[str] = []

    def goes(self, n: int, what: str, place: int, quantity: int, instead: str) -> None:
        order_id, sku = self.orders[place % len(self.orders)]
        left = self.ours.spec.state(RETURNABLE(order_id))
        quantity = min(quantity, left.shipped.get(sku, 0) - left.taken(sku))
        id = f"r{n}"
        if what == "late" and self.due:
            self.ours.does(comes(*self.due.pop()))
        elif what == "hand":
            self.by_hand(order_id, quantity * 100, f"hand{n}")
        elif what == "pay":
            self.pays(order_id)
        elif what == "take" and self.unpaid:
            self.ours.captures(self.unpaid.pop())
        elif quantity > 0 and what == "return":
            self.ours.returns(order_id, id, sku, quantity)
        elif quantity > 0 and what in ("swap", "at_once", "short", "half", "cancel"):
            self.swaps(n, order_id, sku, quantity, instead, what)

    def by_hand(self, order_id: str, wanted: int, reference: str) -> None:
        ours = self.ours
        amount = min(wanted, ours.captured[order_id] - ours.refunded[order_id])
        if amount > 0:
            ours.pays_back(order_id, amount, reference)

    def pays(self, order_id: str) -> None:
        for id, known in self.ours.spec.state(RETURNABLE(order_id)).returns.items():
            if known.owed and "asked" not in known.payments.values():
                self.unpaid.append(self.ours.asks(order_id, id))

    def swaps(
        self, n: int, order_id: str, sku: str, quantity: int, instead: str, what: str
    ) -> None:
        ours, before, id = self.ours, len(self.ours.released), f"r{n}"
        early = what in ("at_once", "short") or (what == "half" and n % 2 == 0)
        send = "at_once" if early else "received"
        ours.does(wants(order_id, id, sku, quantity, instead), allows(order_id, id, send=send))
        if early:
            came = max(1, quantity - 1) if what == "short" else quantity
            self.due.append((order_id, id, sku, came))
        else:
            ours.does(comes(order_id, id, sku, quantity))
        if len(ours.released) == before:
            return
        if what == "cancel":
            ours.does(LearnCancellation(order_id=ours.released[-1].replacement_id))
        else:
            part = 1 if what == "half" else None
            self.orders.append((ours.sends(part=part), instead))

    def ends(self) -> None:
        """All comes back that is still out, the latest first."""
        for one in self.due[::-1]:
            self.ours.does(comes(*one))
        for order_id, _ in self.orders:
            self.pays(order_id)
        for n, payment_id in enumerate(self.unpaid):
            if n % 2 == 0:
                self.ours.captures(payment_id)
        for n, (order_id, sku) in enumerate(self.orders[::-1]):
            order = self.ours.spec.state(RETURNABLE(order_id))
            if (left := order.shipped.get(sku, 0) - order.taken(sku)) > 0:
                self.ours.returns(order_id, f"end{n}", sku, left)
        for payment_id in self.unpaid[1::2]:  # what was open is open no more
            self.ours.captures(payment_id)


@settings(max_examples=150, deadline=None)
@given(st.lists(STEP, max_size=10), st.integers(0, 6000))
def test_no_payment_ever_gives_back_more_than_it_took(steps: list[Any], captured: int) -> None:
    """`Shop` asserts it at every refund."""
    course = Course(shop(6, captured=captured))
    for n, step in enumerate(steps):
        course.goes(n, *step)
    course.ends()


@settings(max_examples=150, deadline=None)
@given(st.lists(STEP.filter(lambda step: step[0] != "hand"), max_size=10))
def test_who_sends_everything_back_has_everything_back(steps: list[Any]) -> None:
    course = Course(shop(6))
    for n, step in enumerate(steps):
        course.goes(n, *step)
    course.ends()
    assert course.ours.refunded == course.ours.captured
