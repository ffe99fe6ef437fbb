"""What vendors are owed, one sentence each."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import msgspec
from hypothesis import given as over
from hypothesis import settings
from hypothesis import strategies as st

from entrepot.contexts.commissions.commands import (
    AccrueSale,
    AgreeRate,
    EndRate,
    LearnVendor,
    NamePayoutAccount,
    NoteSale,
    PayVendor,
    RefundSale,
    Refusal,
    SellForVendor,
    SpreadRefund,
    StopSelling,
)
from entrepot.contexts.commissions.context import CONTEXT
from entrepot.contexts.commissions.decide import RATES_MAX
from entrepot.contexts.commissions.events import (
    CommissionAccrued,
    CommissionClawedBack,
    PayoutSettled,
    SaleNoted,
)
from entrepot.contexts.commissions.published import (
    PayoutMade,
    RecordPayout,
    RecordPayoutFailure,
)
from entrepot.contexts.commissions.sagas import (
    keep_vendors_accounts,
    pay_vendors_weekly,
    payday,
    send_payouts,
)
from entrepot.contexts.commissions.state import ACCOUNT, PAYOUT, SALE, Account
from entrepot.contexts.orders.published import OrderCancelled, OrderLine, ShippedLine
from entrepot.contexts.payments.published import PaymentRefunded
from entrepot.contexts.returns.published import OtherRefundLearnt, ReturnedLine
from entrepot.kernel.effects import Effect
from entrepot.kernel.message import Command, Recorded, Refused
from entrepot.kernel.spec import Spec
from entrepot.kernel.timers import Timer


def line(sku: str, quantity: int, total: int, tax: int = 0, discount: int = 0) -> OrderLine:
    return OrderLine(
        line=1,
        sku=sku,
        product_id=sku,
        name=sku,
        quantity=quantity,
        unit_price=total // quantity,
        total_price=total,
        discount_amount=discount,
        tax_amount=tax,
    )


def shop(*commands: Command, rate: int = 1500) -> Spec:
    """A shop that sells lamps for acme at 15 % and noted what was ordered."""
    spec = Spec(CONTEXT).when(
        LearnVendor(vendor_id="acme"),
        AgreeRate(vendor_id="acme", rate_id="all", rate_basis_points=rate),
        SellForVendor(sku="lamp", vendor_id="acme", category_id="light"),
        *commands,
    )
    spec.answers = []
    return spec


def order(quantity: int = 4, total: int = 10_000, tax: int = 2_000) -> NoteSale:
    return NoteSale(order_id="o", lines=(line("lamp", quantity, total, tax),), currency="EUR")


def left(reference: str, quantity: int) -> AccrueSale:
    lines = (ShippedLine(sku="lamp", warehouse_id="w", quantity=quantity),)
    return AccrueSale(order_id="o", reference=reference, lines=lines)


def refund(reference: str, amount: int) -> RefundSale:
    lines = (ReturnedLine(sku="lamp", quantity=1, amount=amount),)
    return RefundSale(order_id="o", reference=reference, lines=lines)


def by_hand(reference: str, amount: int) -> SpreadRefund:
    return SpreadRefund(order_id="o", reference=reference, amount=amount)


def pay(payout_id: str) -> PayVendor:
    return PayVendor(payout_id=payout_id, vendor_id="acme", currency="EUR")


def account(spec: Spec) -> Account:
    found: Account = spec.state(ACCOUNT("acme", "EUR"))
    return found


def told(spec: Spec, type_: type) -> list[Any]:
    return [answer for answer in spec.answers if isinstance(answer, type_)]


def test_goods_that_leave_are_owed_less_the_commission_and_say_why() -> None:
    accrued = told(shop(order()).when(left("s", 1)), CommissionAccrued)
    assert [(x.gross_amount, x.commission_amount, x.amount) for x in accrued] == [(2500, 375, 2125)]
    assert accrued[0].reason == "dispatched; 15.00 % of the price before tax (rate all)"


def test_an_order_without_a_vendors_goods_leaves_no_trace() -> None:
    own = NoteSale(order_id="o", lines=(line("chair", 1, 100),), currency="EUR")
    shop().when(own, left("s", 1)).then()


def test_nothing_is_agreed_with_a_vendor_that_is_none_and_one_is_learnt_once() -> None:
    shop().when(
        LearnVendor(vendor_id="acme"),
        AgreeRate(vendor_id="acmee", rate_id="all", rate_basis_points=1500),
        SellForVendor(sku="lamp", vendor_id="acmee"),
        NamePayoutAccount(vendor_id="acmee", account="acct_1"),
    ).then(*[Refusal.UNKNOWN_VENDOR] * 3)


def test_a_promotion_split_over_lines_is_counted_once() -> None:
    lines = (line("lamp", 1, 900, discount=100), line("lamp", 2, 1800, discount=200))
    spec = shop(NoteSale(order_id="o", lines=lines, currency="EUR"), rate=0).when(left("s", 3))
    assert account(spec).accrued == 2700


def test_the_narrowest_rate_of_the_orders_day_holds() -> None:
    spec = shop(
        AgreeRate(vendor_id="acme", rate_id="c", rate_basis_points=900, category_id="light"),
        AgreeRate(
            vendor_id="acme",
            rate_id="gone",
            rate_basis_points=1,
            sku="lamp",
            valid_to=date(2025, 12, 31),
        ),
    ).when(order())
    assert [x.lines[0].rate_id for x in told(spec, SaleNoted)] == ["c"]


def test_a_rate_agreed_later_does_not_touch_orders_before() -> None:
    later = AgreeRate(vendor_id="acme", rate_id="all", rate_basis_points=9000)
    assert account(shop(order(), later).when(left("s", 4))).accrued == 8500


def test_a_full_refund_takes_back_exactly_what_accrued() -> None:
    spec = shop(order(), left("s", 4)).when(refund("r", 12_000))
    assert account(spec) == Account(accrued=8500, clawed_back=8500, paid=0, balance=0)
    assert [x.commission_amount for x in told(spec, CommissionClawedBack)] == [1500]


def test_of_a_part_that_comes_back_as_a_whole_nothing_is_kept() -> None:
    """Two of three for 4 and a tax of 1 cost 3, of which 2 are not tax."""
    spec = shop(order(quantity=3, total=4, tax=1), left("s", 2)).when(refund("r", 3))
    assert [x.gross_amount for x in told(spec, CommissionClawedBack)] == [2]
    assert account(spec) == Account(accrued=2, clawed_back=2)


def test_a_cancelled_part_was_never_owed_so_its_refund_claws_nothing_back() -> None:
    spec = shop(order()).when(left("s", 1))
    before = account(spec)
    for event in (
        PaymentRefunded(payment_id="p", order_id="o", reference="x", amount=9, currency="EUR"),
        OrderCancelled(order_id="o", order_number="", reservation_id="r", reason="", shipped=True),
    ):
        assert not list(keep_vendors_accounts(recorded(event)))
    assert before.balance == 2125


def test_a_refund_by_hand_is_borne_by_all_that_left_by_what_it_cost() -> None:
    paid = msgspec.structs.replace(left("s", 2), amount=10_000)  # lamps for 6,000, and others
    spec = shop(order(), paid).when(by_hand("x", 5_000))
    [clawed] = told(spec, CommissionClawedBack)
    assert (clawed.gross_amount, clawed.commission_amount, clawed.amount) == (2_500, 375, 2_125)
    assert clawed.reason.startswith("refunded by hand")
    spec.when(by_hand("x", 5_000), by_hand("y", 5_000), by_hand("z", 10_000))
    assert account(spec).balance == 0, "all of it went back, and no more than was owed"


def test_of_goods_that_a_return_paid_for_in_part_no_more_is_clawed_back_than_was_refunded() -> None:
    """In an exchange the customer pays the rest only: 20.00 of lamps for 120.00."""
    rest = msgspec.structs.replace(left("s", 4), amount=2_000)
    spec = shop(order(), rest).when(by_hand("x", 1_200))
    [clawed] = told(spec, CommissionClawedBack)
    assert (clawed.gross_amount, clawed.amount) == (1_000, 850)


def test_a_refund_by_hand_of_what_never_left_claws_nothing_back() -> None:
    shop(order()).when(by_hand("x", 5_000)).then()
    own = NoteSale(order_id="o", lines=(line("chair", 1, 100),), currency="EUR")
    shop().when(own, by_hand("x", 100)).then()


def test_a_refund_that_is_no_returns_is_heard_of_from_returns() -> None:
    event = OtherRefundLearnt(order_id="o", reference="x", amount=9)
    heard = list(keep_vendors_accounts(recorded(event)))
    assert heard == [by_hand("x", 9)]


def test_a_payout_goes_where_the_vendor_is_paid() -> None:
    named = NamePayoutAccount(vendor_id="acme", account="acct_1")
    spec = shop(order(), left("s", 4), named, named).when(pay("p1"))
    [made] = told(spec, PayoutMade)
    assert made.account == "acct_1"
    [effect] = send_payouts(recorded(made))
    assert isinstance(effect, Effect)
    assert effect.request.account == "acct_1"


def test_a_debt_after_a_payout_is_carried_forward_and_never_paid_out() -> None:
    spec = shop(order(), left("s", 2), pay("p1")).when(refund("r", 6_000), pay("p2"))
    assert not told(spec, PayoutMade)
    assert account(spec).balance == -4250
    spec.when(left("s2", 2), pay("p3"))
    assert not told(spec, PayoutMade)
    assert account(spec).balance == 0


def test_to_whom_nothing_is_owed_no_payout_is_made() -> None:
    nobody = PayVendor(payout_id="p", vendor_id="nobody", currency="EUR")
    dollars = PayVendor(payout_id="p", vendor_id="acme", currency="USD")
    spec = shop(order(), left("s", 1)).when(nobody, dollars)
    spec.then(*[Refusal.NOTHING_OWED] * 2).when(pay("p"), pay("p"), pay("p2"))
    assert [x.amount for x in told(spec, PayoutMade)] == [2125]
    assert spec.answers[-1] == Refused(Refusal.NOTHING_OWED, "to acme in EUR")


def test_a_payout_told_twice_is_paid_once_and_a_failed_one_is_owed_again() -> None:
    spec = shop(order(), left("s", 4)).when(pay("p1"), pay("p1"))
    assert [x.amount for x in told(spec, PayoutMade)] == [8500]
    spec.when(RecordPayoutFailure(payout_id="p1"), RecordPayoutFailure(payout_id="p1"))
    assert account(spec).balance == 8500


def test_a_payout_that_succeeds_late_is_paid_and_what_is_too_much_is_a_debt() -> None:
    """The money of both payouts left, and the books told of one."""
    spec = shop(order(quantity=5), left("s", 2), pay("p1"))
    spec.when(RecordPayoutFailure(payout_id="p1", reason="timed out"), pay("p2"))
    late = RecordPayout(payout_id="p1", provider_reference="bank-1")
    spec.when(late, late, RecordPayout(payout_id="p2", provider_reference="bank-2"))
    assert [x.payout_id for x in told(spec, PayoutSettled)] == ["p1", "p2"]
    assert {spec.state(PAYOUT(payout_id)).status for payout_id in ("p1", "p2")} == {"settled"}
    owed = account(spec)
    assert (owed.paid, owed.balance) == (2 * owed.accrued, -owed.accrued)
    spec.when(pay("p3"), left("s2", 3), pay("p4"))
    assert [x.amount for x in told(spec, PayoutMade)[1:]] == [account(spec).accrued - owed.paid]
    assert account(spec).balance == 0


def test_a_failed_payout_that_succeeds_before_it_is_paid_again_is_paid_once() -> None:
    spec = shop(order(), left("s", 2), pay("p1"))
    spec.when(RecordPayoutFailure(payout_id="p1"), RecordPayout(payout_id="p1"), pay("p2"))
    assert not told(spec, PayoutMade)
    assert account(spec).balance == 0


def test_a_shipment_or_a_refund_told_twice_counts_once() -> None:
    spec = shop(order(), left("s", 2)).when(left("s", 2), refund("r", 3_000), refund("r", 3_000))
    assert (account(spec).accrued, account(spec).clawed_back) == (4250, 2125)


def test_payday_is_the_next_monday_morning() -> None:
    monday = datetime(2026, 1, 5, 6, tzinfo=UTC)
    assert payday(monday - timedelta(seconds=1)) == monday
    assert payday(monday) == monday + timedelta(days=7)


def test_what_is_heard_of_only_after_the_weeks_payout_was_made_is_paid_all_the_same() -> None:
    spec = shop(order())
    for version, reference in enumerate(("s1", "s2"), 1):
        spec.when(left(reference, 1))
        [accrued] = told(spec, CommissionAccrued)[-1:]
        [timer] = pay_vendors_weekly(msgspec.structs.replace(recorded(accrued), version=version))
        assert isinstance(timer, Timer)
        spec.when(timer.command, timer.command)
    assert [x.amount for x in told(spec, PayoutMade)] == [2125, 2125]


def test_what_cannot_be_is_refused() -> None:
    def rate(**more: Any) -> AgreeRate:
        return AgreeRate(vendor_id="acme", rate_id="x", rate_basis_points=1, **more)

    shop().when(
        rate(sku="lamp", category_id="light"),
        rate(valid_from=date(2026, 2, 1), valid_to=date(2026, 1, 1)),
        EndRate(vendor_id="acme", rate_id="none"),
        StopSelling(sku="chair"),
        refund("r", 1),
        RecordPayout(payout_id="none"),
    ).then(
        Refusal.SKU_AND_CATEGORY,
        Refusal.NEVER_VALID,
        Refusal.UNKNOWN_RATE,
        Refusal.NOT_SOLD_FOR_VENDOR,
        Refusal.UNKNOWN_SALE,
        Refusal.UNKNOWN_PAYOUT,
    )


def test_a_payouts_id_belongs_to_one_account() -> None:
    other = PayVendor(payout_id="p", vendor_id="acme", currency="USD")
    shop(order(), left("s", 1), pay("p")).when(other).then(Refusal.PAYOUT_EXISTS)


def test_a_vendor_has_so_many_rates_at_most() -> None:
    rates = [
        AgreeRate(vendor_id="acme", rate_id=f"r{n}", rate_basis_points=n) for n in range(RATES_MAX)
    ]
    shop(*rates[:-1]).when(rates[-1]).then(Refusal.TOO_MANY_RATES)


MOVES = st.lists(
    st.one_of(
        st.tuples(st.just("left"), st.integers(1, 5)),
        st.tuples(st.just("refund"), st.integers(0, 9_000)),
        st.tuples(st.just("pay"), st.just(0)),
        st.tuples(st.just("fail"), st.integers(0, 20)),
        st.tuples(st.just("late"), st.integers(0, 20)),
    ),
    max_size=20,
)


@settings(max_examples=150, deadline=None)
@over(
    moves=MOVES,
    quantity=st.integers(1, 12),
    total=st.integers(0, 20_000),
    tax=st.integers(0, 4_000),
    rate=st.integers(0, 10_000),
)
def test_accrued_less_clawed_back_less_paid_is_the_balance_in_every_order_of_events(
    moves: list[tuple[str, int]], quantity: int, total: int, tax: int, rate: int
) -> None:
    spec = shop(order(quantity, total, tax), rate=rate)
    for n, (what, value) in enumerate(moves):
        match what:
            case "left":
                spec.when(left(f"s{n}", value))
            case "refund":
                spec.when(refund(f"r{n}", value))
            case "pay":
                spec.when(pay(f"p{n}"))
            case "fail":
                spec.when(RecordPayoutFailure(payout_id=f"p{value}"))
            case "late":
                spec.when(RecordPayout(payout_id=f"p{value}"))
        now = account(spec)
        assert now.accrued - now.clawed_back - now.paid == now.balance
        assert 0 <= now.clawed_back <= now.accrued
        assert now.paid >= 0
    assert all(x.amount > 0 for x in told(spec, PayoutMade))
    accrued = told(spec, CommissionAccrued)
    clawed = told(spec, CommissionClawedBack)
    assert sum(x.amount for x in accrued) == account(spec).accrued
    assert sum(x.amount for x in clawed) == account(spec).clawed_back
    assert all(x.gross_amount - x.commission_amount == x.amount >= 0 for x in accrued + clawed)


@settings(max_examples=100, deadline=None)
@over(data=st.data(), total=st.integers(0, 20_000), rate=st.integers(0, 10_000))
def test_the_same_events_in_another_order_leave_the_same_balance(
    data: st.DataObject, total: int, rate: int
) -> None:
    events: list[Command] = [left("a", 1), left("b", 2), refund("c", 700), refund("d", 5_000)]
    other = data.draw(st.permutations(events))
    spec, shuffled = (shop(order(5, total), rate=rate) for _ in range(2))
    assert account(spec.when(*events)) == account(shuffled.when(*other))


def recorded(event: Any) -> Recorded:
    return Recorded(
        event=event,
        name="",
        tenant="t",
        stream=SALE("o"),
        version=1,
        at=datetime(2026, 1, 1, tzinfo=UTC),
        command_id="",
        correlation_id="",
        causation_id="",
        actor="",
        historic=False,
        data=b"",
    )
