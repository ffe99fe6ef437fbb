"""What an order's freight has to do with its returns: nothing, until all of it comes back."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from entrepot.contexts.orders.published import OrderLine, OrderPlaced
from entrepot.contexts.payments.published import RefundPayment
from entrepot.contexts.returns.commands import (
    AuthoriseReturn,
    Claimed,
    GrantClaim,
    LearnCancellation,
    LearnDispatch,
    LearnOrder,
    LearnTaxes,
    LearnTaxProvider,
    MakeClaim,
    RecordRefund,
    RequestReturn,
)
from entrepot.contexts.returns.context import CONTEXT
from entrepot.contexts.returns.events import CancellationLearnt
from entrepot.contexts.returns.published import (
    ClaimGranted,
    ReplacementReleased,
    ReturnReceived,
    ReturnRequested,
    SoldLine,
    WantedBack,
)
from entrepot.contexts.returns.sagas.following import send_the_other_goods
from entrepot.contexts.returns.sagas.learning import know_what_was_shipped
from entrepot.contexts.returns.state import RETURNABLE
from entrepot.engines.pricing.rules import TaxRate
from entrepot.kernel.message import Event, Recorded
from entrepot.kernel.spec import NOON, Spec
from entrepot.kernel.units import Adjustment
from tests.contexts.returns_samples import HOME, asked, bought, came, offer, swapped, told

PLACED = OrderPlaced(
    order_id="o",
    order_number="A-7",
    store_id="web",
    lines=(
        OrderLine(
            line=1,
            sku="LAMP",
            product_id="p",
            name="Lamp",
            quantity=2,
            unit_price=11_900,
            total_price=20_000,
            tax_amount=3800,
            tax_included=True,
        ),
    ),
    currency="EUR",
    subtotal=20_000,
    tax_amount=3800 + 190,
    shipping_tax_amount=190,
    shipping_cost=1000,
    total_amount=24_990,
    shipping_address=HOME,
    payment_method="card",
    reservation_id="o",
)


def recorded(event: Event) -> Recorded:
    return Recorded(
        *(event, "", "t", "order/o", 1, NOON),
        *("command", "because", "of", "", False, b""),
    )


def learnt(placed: OrderPlaced) -> LearnOrder:
    (order,) = know_what_was_shipped(recorded(placed))
    assert isinstance(order, LearnOrder)
    return order


def received(spec: Spec) -> list[tuple[int, int]]:
    return [(each.amount, each.freight_amount) for each in told(spec, ReturnReceived)]


def test_what_goods_cost_holds_no_tax_of_the_freight() -> None:
    order = learnt(PLACED)
    assert order.lines == (SoldLine(sku="LAMP", quantity=2, cost=23_800, tax_amount=3800),)
    assert order.sale is not None
    assert (order.sale.listed, order.sale.paid) == (23_800, 23_800), "list prices are asked again"
    assert (order.sale.tax_amount, order.sale.freight) == (3800, 1190)


def test_the_same_goods_are_sent_again_at_their_own_rate_not_at_the_orders() -> None:
    """A lamp at 19 % and coffee at 7 % in one order; another coffee is sent for the first one."""
    coffee = replace(
        PLACED.lines[0],
        line=2,
        sku="COFFEE",
        quantity=1,
        unit_price=10_700,
        total_price=10_000,
        tax_amount=700,
    )
    placed = replace(
        PLACED,
        lines=(PLACED.lines[0], coffee),
        subtotal=30_000,
        tax_amount=3800 + 700 + 190,
        total_amount=35_690,
    )
    left = (WantedBack(sku="LAMP", quantity=2), WantedBack(sku="COFFEE", quantity=1))
    spec = Spec(CONTEXT).when(
        offer("COFFEE", 10_700),
        learnt(placed),
        LearnDispatch(order_id="o", shipment_id="s", payment_id="o", lines=left),
        MakeClaim(
            return_id="c",
            order_id="o",
            lines=(Claimed(sku="COFFEE", quantity=1, problem="damaged"),),
            wants="replacement",
        ),
        GrantClaim(return_id="c", order_id="o"),
    )
    (release,) = told(spec, ReplacementReleased)
    (again,) = release.items
    assert (again.unit_price, again.tax_amount) == (10_700, 700)
    lamp = (WantedBack(sku="LAMP", quantity=1),)
    other = (WantedBack(sku="COFFEE", quantity=1),)
    spec.when(RequestReturn(return_id="x", order_id="o", lines=lamp, exchange=other))
    (exchanged,) = told(spec, ReturnRequested)
    assert exchanged.exchange[0].tax_amount == 700, "other goods that the order had, too"


@pytest.mark.parametrize(("paid", "tax"), [(0, 0), (8, 1), (5, 0)])
def test_goods_that_cost_next_to_nothing_in_the_order_bear_their_rate_where_they_are_paid_for(
    paid: int, tax: int
) -> None:
    """A tea that came as a gift, at 7 %; then the lamp comes back for another one at its price."""
    tea = replace(PLACED.lines[0], line=2, sku="TEA", quantity=1, unit_price=10_700)
    placed = replace(
        PLACED,
        lines=(PLACED.lines[0], replace(tea, total_price=paid - tax, tax_amount=tax)),
        adjustments=(
            Adjustment(
                line=2,
                kind="tax",
                rule_id="VAT",
                amount=tax,
                reason="7 %",
                rate=70_000,
                taxable_amount=paid - tax,
            ),
        ),
    )
    left = (WantedBack(sku="LAMP", quantity=2), WantedBack(sku="TEA", quantity=1))
    lamp, other = (WantedBack(sku="LAMP", quantity=1),), (WantedBack(sku="TEA", quantity=1),)
    spec = Spec(CONTEXT).when(
        offer("TEA", 10_700),
        LearnTaxes(rates=(), prices_include_tax=True),
        learnt(placed),
        LearnDispatch(order_id="o", shipment_id="s", payment_id="o", lines=left),
        RequestReturn(return_id="x", order_id="o", lines=lamp, exchange=other),
    )
    (item,) = told(spec, ReturnRequested)[0].exchange
    due = item.unit_price - item.discount_amount
    assert abs(item.tax_amount * 107 - due * 7) < 107, "to the cent"


def test_where_a_provider_says_what_is_due_other_goods_bear_what_the_order_did() -> None:
    """Of goods that the order had none of nobody was asked."""
    left = (WantedBack(sku="LAMP", quantity=2),)
    lamp, tea = (WantedBack(sku="LAMP", quantity=1),), (WantedBack(sku="TEA", quantity=1),)
    rate = TaxRate(country=HOME.country, rate=70_000, name="VAT")
    spec = Spec(CONTEXT).when(
        offer("TEA", 11_900),
        LearnTaxes(rates=(rate,), prices_include_tax=True),
        LearnTaxProvider(countries=(HOME.country,)),
        learnt(PLACED),
        LearnDispatch(order_id="o", shipment_id="s", payment_id="o", lines=left),
        RequestReturn(return_id="x", order_id="o", lines=lamp, exchange=tea),
        LearnTaxProvider(countries=()),
        RequestReturn(return_id="y", order_id="o", lines=lamp, exchange=tea),
    )
    items = [each.exchange[0] for each in told(spec, ReturnRequested)]
    assert [item.unit_price for item in items] == [11_900, 11_900]
    assert [item.tax_amount for item in items] == [1900, 779], "at 19 %, then at 7 %"


def test_tax_that_neither_a_line_nor_the_freight_bears_is_the_goods() -> None:
    loose = replace(PLACED.lines[0], tax_amount=0, tax_included=False)
    order = learnt(replace(PLACED, lines=(loose,)))
    assert order.lines[0].cost == 20_000 + 3800
    before = learnt(replace(PLACED, shipping_tax_amount=None))
    assert before.lines[0].cost == 23_800 + 190, "it was not told which tax is the freight's"


def test_the_freight_comes_back_with_the_last_goods_of_an_order() -> None:
    spec = bought(2, 1000, freight=500).when(asked("r1", 1), *came("r1", 1))
    assert received(spec) == [(1000, 0)]
    spec.when(asked("r2", 1), *came("r2", 1))
    assert received(spec) == [(1500, 500)]
    assert spec.state(RETURNABLE("o")).held == 0


def test_a_store_may_keep_the_freight_and_its_fee_is_of_the_goods_alone() -> None:
    kept = bought(1, 1000, freight=500, outbound_freight="kept")
    assert received(kept.when(asked("r", 1), *came("r", 1))) == [(1000, 0)]
    fee = bought(1, 1000, freight=500, restocking_basis_points=1000)
    assert received(fee.when(asked("r", 1), *came("r", 1))) == [(1400, 500)]


def test_no_freight_comes_back_while_goods_of_the_order_have_yet_to_leave() -> None:
    spec = bought(2, 1000, left=1, freight=500).when(asked("r", 1), *came("r", 1))
    assert received(spec) == [(1000, 0)]
    spec = bought(2, 1000, left=1, freight=500).when(LearnCancellation(order_id="o"))
    assert received(spec.when(asked("r", 1), *came("r", 1))) == [(1250, 250)]
    assert spec.state(RETURNABLE("o")).held == 0, "as much of it as was charged"


def test_the_freight_of_what_came_back_is_refunded_when_the_rest_is_cancelled_after_it() -> None:
    spec = bought(2, 1000, left=1, freight=500).when(asked("r", 1), *came("r", 1))
    assert received(spec) == [(1000, 0)]
    spec.when(LearnCancellation(order_id="o"))
    (ended,) = told(spec, CancellationLearnt)
    assert (ended.amount, ended.payment_id) == (250, "o")
    (refund,) = send_the_other_goods(recorded(ended))
    assert refund == RefundPayment(
        payment_id="o", reference="o", amount=250, reason="freight", order_id="o"
    )
    assert spec.state(RETURNABLE("o")).held == 0
    gave = RecordRefund(order_id="o", payment_id="o", reference="o", amount=250)
    spec.when(gave, LearnCancellation(order_id="o"))
    assert spec.answers == [], "it is known, and refunded once"


def test_a_cancellation_brings_no_freight_while_something_is_kept_or_when_it_came_before() -> None:
    kept = bought(3, 1000, left=2, freight=600).when(asked("r", 1), *came("r", 1))
    all_back = bought(2, 1000, freight=500).when(asked("r", 2), *came("r", 2))
    terms = bought(2, 1000, left=1, freight=500, outbound_freight="kept")
    for spec in (kept, all_back, terms.when(asked("r", 1), *came("r", 1))):
        spec.answers = []
        (ended,) = told(spec.when(LearnCancellation(order_id="o")), CancellationLearnt)
        assert ended.amount == 0
        assert not list(send_the_other_goods(recorded(ended)))


def test_who_swaps_goods_has_paid_for_their_way() -> None:
    spec = bought(2, 1000, freight=500).when(swapped("r1", 1, ("LAMP", 1)), *came("r1", 1))
    spec.when(asked("r2", 1), *came("r2", 1))
    assert received(spec) == [(0, 0), (1000, 0)]


def test_the_freight_of_goods_that_never_came_is_refunded_with_them() -> None:
    missing = Claimed(sku="LAMP", quantity=2, problem="missing")
    grant = GrantClaim(return_id="c", order_id="o")
    claim = MakeClaim(return_id="c", order_id="o", lines=(missing,))
    (granted,) = told(bought(2, 1000, freight=500).when(claim, grant), ClaimGranted)
    assert (granted.amount, granted.freight_amount) == (2500, 500)
    again = bought(2, 1000, freight=500).when(replace(claim, wants="replacement"), grant)
    (granted,) = told(again, ClaimGranted)
    assert (granted.amount, granted.freight_amount) == (0, 0)


def test_never_more_freight_comes_back_than_was_paid_for() -> None:
    spec = bought(1, 1000, freight=500, captured=1200).when(asked("r", 1), *came("r", 1))
    assert received(spec) == [(1200, 200)]


def test_goods_that_did_not_come_with_the_others_keep_the_freight() -> None:
    allowed = AuthoriseReturn(return_id="r", order_id="o")
    spec = bought(2, 1000, freight=500).when(asked("r", 2), allowed, came("r", 1)[1])
    assert received(spec) == [(1000, 0)]
