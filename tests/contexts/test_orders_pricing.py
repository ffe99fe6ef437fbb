"""Orders of a business with rules of pricing: they wait for their price, and then are placed."""

import pytest

from entrepot.contexts.orders.commands import (
    CancelOrder,
    DenyIfUnpriced,
    LearnPricing,
    RecordQuote,
    RecordQuoteRefused,
    RecordRedemption,
    Refusal,
)
from entrepot.contexts.orders.decide.placing import TOTAL_MAX
from entrepot.contexts.orders.events import OrderPriced, OrderSubmitted
from entrepot.contexts.orders.published import GiveUpOrder, OrderDenied, OrderLine, OrderPlaced
from entrepot.contexts.orders.state import ORDER
from entrepot.contexts.pricing.published import RefusedCoupon
from entrepot.kernel.spec import Spec
from tests.contexts.orders_samples import place, reasons, recorded, shop

BEANS = OrderLine(
    line=1,
    sku="bean",
    product_id="p-bean",
    name="Bean",
    quantity=2,
    unit_price=900,
    total_price=1800,
    tax_amount=162,
)
CUP = OrderLine(
    line=2,
    sku="cup",
    product_id="p-cup",
    name="Cup",
    quantity=1,
    unit_price=450,
    total_price=450,
    tax_amount=95,
)


def ruled() -> Spec:
    """The shop, once it has rules, with one order that waits for its price."""
    spec = shop().when(LearnPricing(), place(shipping_method="post", channel="phone"))
    spec.answers = []
    return spec


def quoted(**more: object) -> RecordQuote:
    return RecordQuote(  # type: ignore[arg-type]
        **{
            "order_id": "o",
            "lines": (BEANS, CUP),
            "subtotal": 2250,
            "tax_amount": 362,
            "shipping_cost": 500,
            "shipping_method": "post",
            "delivery_days_max": 3,
            "total_amount": 3112,
            **more,
        }
    )


def status(spec: Spec) -> str:
    return spec.state(ORDER("o")).status


def test_an_order_waits_for_its_price_where_there_are_rules() -> None:
    spec = shop().when(LearnPricing())
    spec.answers = []
    spec.when(place(shipping_method="post", channel="phone"))
    (submitted,) = spec.answers
    assert isinstance(submitted, OrderSubmitted)
    assert (submitted.channel, submitted.shipping_method) == ("phone", "post")
    assert (submitted.order.total_amount, submitted.order.placed_at) == (2450, None)
    assert status(spec) == "Pricing"


def test_that_there_are_rules_is_learnt_once() -> None:
    spec = shop().when(LearnPricing())
    spec.answers = []
    assert spec.when(LearnPricing()).answers == []


def test_it_is_placed_at_what_pricing_says() -> None:
    (placed,) = ruled().when(quoted()).answers
    assert isinstance(placed, OrderPlaced)
    assert placed.lines == (BEANS, CUP)
    assert (placed.subtotal, placed.tax_amount, placed.shipping_cost) == (2250, 362, 500)
    assert (placed.total_amount, placed.shipping_tax_amount) == (3112, 105)
    assert (placed.shipping_method, placed.delivery_days_max) == ("post", 3)
    assert placed.placed_at is not None
    assert (placed.email, placed.warehouse_ids) == ("guest@example.org", ("north",))


def test_an_answer_to_other_goods_is_of_no_use() -> None:
    assert ruled().when(quoted(lines=(CUP,), total_amount=1)).answers == []


def test_an_answer_that_comes_twice_counts_once() -> None:
    spec = ruled().when(quoted())
    spec.answers = []
    assert spec.when(quoted(total_amount=1)).answers == []


def test_what_is_not_sold_is_not_ordered() -> None:
    spec = ruled().when(quoted(lines=(BEANS,), missing=("cup",)))
    (denied,) = spec.answers
    assert denied == OrderDenied(order_id="o", reason="not_sold: cup", order_number="O")
    assert status(spec) == "Cancelled"


def test_coupons_are_asked_about_once_each() -> None:
    spec = shop().when(LearnPricing())
    spec.answers = []
    (submitted,) = spec.when(place(coupons=("TEN", "BEAN", "TEN"))).answers
    assert isinstance(submitted, OrderSubmitted)
    assert submitted.coupons == ("TEN", "BEAN")


def test_where_there_are_no_rules_there_is_no_coupon() -> None:
    spec = shop()
    spec.answers = []
    assert reasons(spec.when(place(coupons=("TEN",)))) == [Refusal.UNKNOWN_COUPON]


def test_who_counts_on_a_coupon_that_opens_nothing_orders_nothing() -> None:
    spec = ruled().when(quoted(refused_coupons=(RefusedCoupon("TEN", "EXPIRED"),)))
    assert spec.answers == [
        OrderDenied(order_id="o", reason="coupon_refused: TEN EXPIRED", order_number="O")
    ]


def test_a_sum_too_large_is_not_ordered() -> None:
    (denied,) = ruled().when(quoted(total_amount=TOTAL_MAX + 1)).answers
    assert isinstance(denied, OrderDenied)
    assert denied.reason == Refusal.TOTAL_TOO_LARGE


def test_promotions_are_asked_for_before_the_order_is_placed() -> None:
    spec = ruled().when(quoted(redeemable=True))
    (priced,) = spec.answers
    assert isinstance(priced, OrderPriced)
    assert (priced.order.total_amount, status(spec)) == (3112, "Pricing")
    spec.answers = []
    (placed,) = spec.when(RecordRedemption(order_id="o")).answers
    assert isinstance(placed, OrderPlaced)
    assert (placed.total_amount, status(spec)) == (3112, "Placed")


def test_who_was_too_late_for_a_budget_is_priced_again() -> None:
    spec = ruled().when(quoted(redeemable=True))
    spec.answers = []
    spec.when(RecordQuoteRefused(order_id="o", reason="BUDGET_SPENT"))
    (submitted,) = spec.answers
    assert isinstance(submitted, OrderSubmitted)
    assert (submitted.channel, submitted.shipping_method) == ("phone", "post")
    spec.answers = []
    (placed,) = spec.when(quoted(total_amount=3212, shipping_cost=600)).answers
    assert isinstance(placed, OrderPlaced)


def test_a_quote_that_holds_no_more_ends_the_order() -> None:
    spec = ruled().when(quoted(redeemable=True))
    spec.answers = []
    (denied,) = spec.when(RecordQuoteRefused(order_id="o", reason="EXPIRED")).answers
    assert denied == OrderDenied(order_id="o", reason="EXPIRED", order_number="O")


@pytest.mark.parametrize(
    "end",
    [
        CancelOrder(order_id="o", reason="changed my mind"),
        GiveUpOrder(order_id="o"),
        DenyIfUnpriced(order_id="o"),
    ],
)
def test_it_can_end_while_it_waits_for_its_price(
    end: CancelOrder | GiveUpOrder | DenyIfUnpriced,
) -> None:
    spec = ruled().when(end)
    (denied,) = spec.answers
    assert isinstance(denied, OrderDenied)
    assert (denied.order_number, status(spec)) == ("O", "Cancelled")
    spec.answers = []
    spec.when(quoted(), DenyIfUnpriced(order_id="o"))
    assert spec.answers == []
    spec.when(CancelOrder(order_id="o"), place(), recorded())
    assert reasons(spec) == ["ALREADY_CANCELLED", "ORDER_EXISTS", "ORDER_EXISTS"]


def test_what_it_took_of_budgets_goes_back_when_it_ended_meanwhile() -> None:
    """Pricing gives back what an order took whenever it hears that the order was denied."""
    spec = ruled().when(quoted(redeemable=True), CancelOrder(order_id="o", reason="too dear"))
    spec.answers = []
    (denied,) = spec.when(RecordRedemption(order_id="o")).answers
    assert denied == OrderDenied(order_id="o", reason="too dear", order_number="O")


def test_an_order_that_has_its_price_is_not_denied_any_more() -> None:
    spec = ruled().when(quoted())
    spec.answers = []
    late = RecordQuoteRefused(order_id="o", reason="EXPIRED")
    spec.when(DenyIfUnpriced(order_id="o"), late, RecordRedemption(order_id="o"))
    assert (spec.answers, status(spec)) == ([], "Placed")


def test_orders_agreed_elsewhere_are_not_priced_again() -> None:
    spec = shop().when(LearnPricing())
    spec.answers = []
    (placed,) = spec.when(recorded()).answers
    assert isinstance(placed, OrderPlaced)
