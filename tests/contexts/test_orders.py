"""Orders: what may be ordered, and at which price."""

import pytest
from msgspec.structs import replace

from entrepot.contexts.orders.commands import (
    LearnAddress,
    LearnCustomer,
    LearnStore,
    OrderItem,
    RecordAllocation,
    RecordDispatch,
    Refusal,
)
from entrepot.contexts.orders.published import (
    OrderDenied,
    OrderDispatched,
    OrderPlaced,
    OrderReserved,
    PricedItem,
    ShippedLine,
)
from entrepot.kernel.units import Adjustment
from tests.contexts.orders_samples import HOME, offer, place, reasons, recorded, shop


def test_an_order_is_priced_from_the_catalogue_and_its_sums_agree() -> None:
    spec = shop().when(place())
    (placed,) = spec.answers
    assert isinstance(placed, OrderPlaced)
    assert [(x.sku, x.total_price) for x in placed.lines] == [("bean", 2000), ("cup", 450)]
    assert (placed.subtotal, placed.total_amount, placed.currency) == (2450, 2450, "EUR")
    assert (placed.language, placed.warehouse_ids) == ("nl", ("north",))


def test_lines_of_one_sku_become_one() -> None:
    items = (OrderItem(sku="bean", quantity=1), OrderItem(product_id="p-bean", quantity=2))
    (placed,) = shop().when(place(items=items)).answers
    assert [(x.sku, x.quantity) for x in placed.lines] == [("bean", 3)]  # type: ignore[union-attr]


def test_a_customer_is_known_by_name_mail_and_default_address() -> None:
    known = LearnAddress(
        user_id="ada", address_id="a1", address=HOME, type="Shipping", is_default=True
    )
    spec = shop().when(known)
    spec.answers = []
    spec.when(place(user_id="ada", email=None, shipping_address=None))
    (placed,) = spec.answers
    assert isinstance(placed, OrderPlaced)
    assert (placed.email, placed.customer_name) == ("ada@example.org", "Ada L")
    assert placed.shipping_address == HOME


def test_a_removed_address_is_not_shipped_to() -> None:
    known = LearnAddress(user_id="ada", address_id="a1", address=HOME, type="Shipping")
    gone = LearnAddress(user_id="ada", address_id="a1", address=None)
    spec = shop().when(known, gone)
    spec.when(place(user_id="ada", shipping_address=None, shipping_address_id="a1"))
    assert reasons(spec) == [Refusal.UNKNOWN_ADDRESS]


CLOSED = LearnStore(
    store_id="web", currency="EUR", language="nl", warehouse_ids=(), is_active=False
)


LOCKED = LearnCustomer(user_id="ada", email="ada@example.org", name="Ada", is_active=False)


@pytest.mark.parametrize(
    ("before", "order", "reason"),
    [
        (place(), place(), Refusal.ORDER_EXISTS),
        (None, place(store_id="moon"), Refusal.UNKNOWN_STORE),
        (CLOSED, place(), Refusal.STORE_CLOSED),
        (None, place(user_id="bob"), Refusal.UNKNOWN_CUSTOMER),
        (LOCKED, place(user_id="ada"), Refusal.CUSTOMER_INACTIVE),
        (None, place(email=None), Refusal.NO_CONTACT),
        (None, place(payment_token="4242 4242 4242 4242"), Refusal.INVALID_PAYMENT_TOKEN),
        (None, place(shipping_address=None), Refusal.NO_ADDRESS),
        (None, place(items=(OrderItem(sku="tea", quantity=1),)), Refusal.UNKNOWN_PRODUCT),
        (None, place(items=(OrderItem(quantity=1),)), Refusal.UNKNOWN_PRODUCT),
        (offer("bean", 1, is_active=False), place(), Refusal.PRODUCT_INACTIVE),
        (offer("bean", 1, currency="USD"), place(), Refusal.CURRENCY_DIFFERS),
        (offer("bean", 10**13), place(), Refusal.TOTAL_TOO_LARGE),
    ],
)
def test_an_order_that_cannot_be_served_is_refused_at_the_counter(before, order, reason) -> None:
    spec = shop()
    if before is not None:
        spec.when(before)
    assert reasons(spec.when(order)) == [reason]


def test_an_order_agreed_elsewhere_keeps_its_prices() -> None:
    (placed,) = shop().when(recorded()).answers
    assert isinstance(placed, OrderPlaced)
    assert (placed.subtotal, placed.total_amount) == (999, 1107)


def test_who_asked_to_be_told_hears_that_an_order_cannot_be_taken_over() -> None:
    unknown = recorded(store_id="nowhere", told=True)
    shop().when(unknown).then(OrderDenied(order_id="o", reason="UNKNOWN_STORE"))
    shop().when(recorded(store_id="nowhere")).then("UNKNOWN_STORE")


def test_one_that_was_denied_may_be_taken_over_later_and_one_that_is_there_is_not_denied() -> None:
    spec = shop().when(recorded(store_id="nowhere", told=True))
    spec.answers = []
    (placed,) = spec.when(recorded(told=True)).answers
    assert isinstance(placed, OrderPlaced)
    spec.answers = []
    spec.when(recorded(told=True)).then("ORDER_EXISTS")


def test_an_order_agreed_elsewhere_keeps_discounts_and_their_reasons() -> None:
    item = PricedItem(
        sku="x", product_id="p", name="X", quantity=3, unit_price=333, discount_amount=99
    )
    off = Adjustment(line=1, kind="promotion", rule_id="spring", amount=-99, reason="Spring")
    spec = shop().when(recorded(items=(item,), currency="USD", adjustments=(off,)))
    (placed,) = spec.answers
    assert isinstance(placed, OrderPlaced)
    assert (placed.lines[0].total_price, placed.subtotal, placed.total_amount) == (900, 900, 1008)
    assert placed.adjustments == (off,)


def test_what_was_paid_before_is_not_charged_again_and_never_more_than_the_order() -> None:
    spec = shop().when(recorded(credit_amount=1000), recorded(order_id="p", credit_amount=1108))
    assert isinstance(spec.answers[0], OrderPlaced)
    assert (spec.answers[0].total_amount, spec.answers[0].credit_amount) == (1107, 1000)
    assert reasons(spec) == [Refusal.CREDIT_TOO_LARGE]
    spec.answers = []
    goods = (ShippedLine(sku="x", warehouse_id="north", quantity=3),)
    (reserved,) = spec.when(RecordAllocation(order_id="o", allocated=goods)).answers
    assert isinstance(reserved, OrderReserved)
    assert reserved.amount == 107
    spec.answers = []
    shipped = [
        RecordDispatch(
            order_id="o",
            shipment_id=f"s{n}",
            carrier_name="",
            tracking_number="",
            lines=(replace(goods[0], quantity=1),),
        )
        for n in range(3)
    ]
    left = [e.amount for e in spec.when(*shipped).answers if isinstance(e, OrderDispatched)]
    assert left == [0, 0, 107]


def test_an_order_agreed_elsewhere_has_one_price_a_sku_and_no_line_below_nothing() -> None:
    cheap = PricedItem(sku="x", product_id="p", name="X", quantity=1, unit_price=1)
    dear = PricedItem(sku="x", product_id="p", name="X", quantity=1, unit_price=2)
    gift = PricedItem(
        sku="x", product_id="p", name="X", quantity=1, unit_price=1, discount_amount=2
    )
    spec = shop().when(recorded(items=(cheap, dear)), recorded(items=(gift,)))
    assert reasons(spec) == [Refusal.PRICES_DIFFER, Refusal.DISCOUNT_TOO_LARGE]


def test_items_and_freight_bear_no_more_than_the_tax_of_their_order() -> None:
    item = PricedItem(sku="x", product_id="p", name="X", quantity=1, unit_price=100, tax_amount=5)
    fits = recorded(items=(item,), shipping_tax_amount=2)
    spec = shop().when(replace(fits, shipping_tax_amount=3), replace(fits, told=True))
    assert reasons(spec) == [Refusal.TAX_DIFFERS]
    assert (spec.answers[-1].tax_amount, spec.answers[-1].shipping_tax_amount) == (7, 2)  # type: ignore[union-attr]
