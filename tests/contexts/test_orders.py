"""The rules of orders, one sentence each."""

import pytest
from hypothesis import given as over
from hypothesis import settings
from hypothesis import strategies as st
from msgspec.structs import replace

from entrepot.contexts.orders.commands import (
    CancelOrder,
    LearnAddress,
    LearnCustomer,
    LearnOffer,
    LearnStore,
    OrderItem,
    PlaceOrder,
    RecordAllocation,
    RecordAuthorisation,
    RecordConsignmentCancelled,
    RecordDecline,
    RecordDelivery,
    RecordDenial,
    RecordDispatch,
    RecordProcessing,
    RecordReservationLost,
    Refusal,
    SetOrderStatus,
)
from entrepot.contexts.orders.context import CONTEXT
from entrepot.contexts.orders.events import OrderAllocated
from entrepot.contexts.orders.published import (
    OrderAwaitingStock,
    OrderCancellationAsked,
    OrderCancelled,
    OrderConfirmed,
    OrderDelivered,
    OrderDenied,
    OrderDispatched,
    OrderPlaced,
    OrderReplenished,
    OrderReserved,
    OrderReturned,
    PricedItem,
    RecordOrder,
    RecordReturn,
    ShippedLine,
)
from entrepot.contexts.orders.state import ORDER
from entrepot.kernel.message import Refused
from entrepot.kernel.spec import Spec
from entrepot.kernel.units import Address, Adjustment

HOME = Address(street="Main Street 1", city="Utrecht", zip_code="3511", country="NL")


def shop() -> Spec:
    """A store in euros that sells beans at 10.00 and cups at 4.50, and a customer, Ada."""
    spec = Spec(CONTEXT).when(
        LearnStore(
            store_id="web", currency="EUR", language="nl", warehouse_ids=("north",), is_active=True
        ),
        offer("bean", 1000),
        offer("cup", 450),
        LearnCustomer(user_id="ada", email="ada@example.org", name="Ada L", is_active=True),
    )
    spec.answers = []
    return spec


def offer(sku: str, price: int, **more: object) -> LearnOffer:
    return LearnOffer(  # type: ignore[arg-type]
        **{
            "sku": sku,
            "product_id": f"p-{sku}",
            "is_default": True,
            "name": sku.title(),
            "unit_price": price,
            "currency": "EUR",
            "is_active": True,
            **more,
        }
    )


def place(**more: object) -> PlaceOrder:
    return PlaceOrder(  # type: ignore[arg-type]
        **{
            "order_id": "o",
            "store_id": "web",
            "email": "guest@example.org",
            "items": (OrderItem(sku="bean", quantity=2), OrderItem(product_id="p-cup", quantity=1)),
            "shipping_address": HOME,
            **more,
        }
    )


def at(quantity: int, sku: str = "bean") -> ShippedLine:
    return ShippedLine(sku=sku, warehouse_id="north", quantity=quantity)


def allocate(*lines: ShippedLine, missing: tuple[tuple[str, int], ...] = ()) -> RecordAllocation:
    return RecordAllocation(order_id="o", allocated=lines, missing=missing)


def dispatch(shipment: str, *lines: ShippedLine) -> RecordDispatch:
    return RecordDispatch(
        order_id="o", shipment_id=shipment, carrier_name="", tracking_number="T", lines=lines
    )


PAID = RecordAuthorisation(order_id="o", payment_id="o")
CANCEL = CancelOrder(order_id="o")
WHOLE = (at(2), at(1, "cup"))


def reasons(spec: Spec) -> list[str]:
    return [a.reason for a in spec.answers if isinstance(a, Refused)]


def status(spec: Spec) -> str:
    return str(spec.state(ORDER("o")).status)


def told(spec: Spec, kind: type) -> list[object]:
    return [a for a in spec.answers if isinstance(a, kind)]


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
        (None, place(payment_token="4242 4242 4242 4242"), Refusal.CARD_NUMBER),
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


def recorded(**more: object) -> RecordOrder:
    item = PricedItem(sku="x", product_id="p", name="X", quantity=3, unit_price=333)
    return RecordOrder(  # type: ignore[arg-type]
        **{
            "order_id": "o",
            "store_id": "web",
            "email": "a@example.org",
            "items": (item,),
            "currency": "EUR",
            "shipping_cost": 101,
            "tax_amount": 7,
            "shipping_address": HOME,
            **more,
        }
    )


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


def test_stock_then_money_then_confirmed() -> None:
    spec = shop().when(place(), allocate(*WHOLE), PAID, PAID)
    assert [type(a) for a in spec.answers] == [OrderPlaced, OrderReserved, OrderConfirmed]
    assert told(spec, OrderConfirmed)[0].ready == WHOLE  # type: ignore[attr-defined]


def test_without_any_stock_the_order_waits_before_money_is_asked_for() -> None:
    spec = shop().when(place(), allocate(missing=(("bean", 2), ("cup", 1))), PAID)
    assert [type(a) for a in spec.answers] == [OrderPlaced, OrderAwaitingStock]
    spec.when(allocate(*WHOLE))
    assert status(spec) == "Reserved"


def test_an_order_that_ships_whole_waits_for_the_last_piece() -> None:
    spec = shop().when(place(ship_complete=True), allocate(at(2), missing=(("cup", 1),)))
    assert status(spec) == "AwaitingStock"
    spec.when(allocate(at(1, "cup")), PAID)
    assert told(spec, OrderConfirmed)[0].ready == WHOLE  # type: ignore[attr-defined]


def test_what_comes_later_follows_a_confirmed_order() -> None:
    spec = shop().when(
        place(), allocate(at(2), missing=(("cup", 1),)), PAID, allocate(at(1, "cup"))
    )
    assert told(spec, OrderReplenished)[0].ready == (at(1, "cup"),)  # type: ignore[attr-defined]


def test_what_comes_while_money_is_asked_for_is_ready_with_the_rest() -> None:
    spec = shop().when(
        place(), allocate(at(2), missing=(("cup", 1),)), allocate(at(1, "cup")), PAID
    )
    assert len(told(spec, OrderAllocated)) == 1
    assert told(spec, OrderConfirmed)[0].ready == WHOLE  # type: ignore[attr-defined]


def confirmed(**more: object) -> Spec:
    return shop().when(place(**more), allocate(*WHOLE), PAID)


def test_an_order_ships_in_parts_and_is_delivered_when_the_last_part_is() -> None:
    spec = confirmed().when(
        RecordProcessing(order_id="o", shipment_id="s1"),
        dispatch("s1", at(2)),
        dispatch("s1", at(2)),
        RecordDelivery(order_id="o", shipment_id="s1"),
        dispatch("s2", at(1, "cup")),
        RecordDelivery(order_id="o", shipment_id="s2"),
        RecordDelivery(order_id="o", shipment_id="s2"),
    )
    left = told(spec, OrderDispatched)
    assert [(d.amount, d.complete) for d in left] == [  # type: ignore[attr-defined]
        (2000, False),
        (450, True),
    ]
    arrived = told(spec, OrderDelivered)
    assert [d.complete for d in arrived] == [False, True]  # type: ignore[attr-defined]
    assert status(spec) == "Delivered"


def back(return_id: str, *lines: tuple[str, int]) -> RecordReturn:
    return RecordReturn(order_id="o", return_id=return_id, lines=lines)


ARRIVED = RecordDelivery(order_id="o", shipment_id="s1")


def test_an_order_is_returned_when_all_that_left_came_back() -> None:
    spec = confirmed().when(dispatch("s1", at(2), at(1, "cup")), ARRIVED, back("r1", ("bean", 2)))
    assert status(spec) == "PartiallyReturned"
    spec.answers = []
    spec.when(back("r1", ("bean", 2))).then()
    spec.when(back("r2", ("cup", 1)))
    assert status(spec) == "Returned"
    spec.when(CANCEL, RecordConsignmentCancelled(order_id="o", dispatched=True, reason="r"))
    assert reasons(spec) == [Refusal.ALREADY_SHIPPED]
    assert reasons(Spec(CONTEXT).when(back("r", ("bean", 1)))) == [Refusal.UNKNOWN_ORDER]


def test_what_comes_back_before_the_rest_left_does_not_hold_the_rest_up() -> None:
    spec = confirmed().when(dispatch("s1", at(2)), back("r1", ("bean", 2)))
    assert status(spec) == "Processing"
    spec.when(ARRIVED, dispatch("s2", at(1, "cup")), RecordDelivery(order_id="o", shipment_id="s2"))
    assert status(spec) == "PartiallyReturned"
    assert [each.lines for each in told(spec, OrderReturned)] == [(("bean", 2),), ()]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "steps",
    [(), (allocate(missing=(("bean", 2), ("cup", 1))),), (allocate(*WHOLE),)],
    ids=["placed", "awaiting stock", "reserved"],
)
def test_before_it_is_confirmed_an_order_is_cancelled_at_once(steps) -> None:
    spec = shop().when(place(), *steps, CANCEL, CANCEL)
    assert status(spec) == "Cancelled"
    assert reasons(spec) == [Refusal.ALREADY_CANCELLED]


def test_a_confirmed_order_is_cancelled_when_shipping_has_stopped_it() -> None:
    stopped = RecordConsignmentCancelled(order_id="o", dispatched=False, reason="r")
    spec = confirmed().when(CANCEL, CANCEL)
    assert len(told(spec, OrderCancellationAsked)) == 1
    spec.when(stopped, stopped)
    assert (status(spec), len(told(spec, OrderCancelled))) == ("Cancelled", 1)


def test_of_an_order_that_left_in_part_only_the_rest_is_cancelled() -> None:
    stopped = RecordConsignmentCancelled(order_id="o", dispatched=True, reason="r")
    spec = confirmed().when(dispatch("s1", at(2)), CANCEL, stopped)
    assert status(spec) == "Shipped"
    spec.when(RecordDelivery(order_id="o", shipment_id="s1"))
    assert status(spec) == "Delivered"


def test_goods_that_left_before_the_stop_are_recorded_after_it() -> None:
    stopped = RecordConsignmentCancelled(order_id="o", dispatched=True, reason="r")
    spec = confirmed().when(CANCEL, stopped, dispatch("s1", at(2)))
    assert told(spec, OrderDispatched)[0].amount == 2000  # type: ignore[attr-defined]


def test_the_rest_is_given_back_only_when_all_that_left_is_accounted_for() -> None:
    stopped = RecordConsignmentCancelled(
        order_id="o", dispatched=True, shipments=("s1", "s2"), reason="r"
    )
    spec = confirmed().when(CANCEL, stopped, dispatch("s1", at(2)))
    assert told(spec, OrderCancelled) == []
    spec.when(dispatch("s2", at(1)))
    assert status(spec) == "Shipped"
    assert len(told(spec, OrderCancelled)) == 1
    assert isinstance(spec.answers[-1], OrderCancelled), "behind the last dispatch"


def test_a_shipped_order_can_no_longer_be_cancelled() -> None:
    spec = confirmed().when(dispatch("s1", *WHOLE), CANCEL)
    assert reasons(spec) == [Refusal.ALREADY_SHIPPED]


def test_a_customer_cancels_only_what_is_the_customers() -> None:
    spec = confirmed(user_id="ada").when(
        CancelOrder(order_id="o", user_id="bob"), CancelOrder(order_id="o", user_id="ada")
    )
    assert reasons(spec) == [Refusal.UNKNOWN_ORDER]
    assert status(spec) == "Cancelling"


def test_only_cancelled_can_be_set_by_hand() -> None:
    spec = confirmed().when(
        SetOrderStatus(order_id="o", status="Delivered"),
        SetOrderStatus(order_id="x", status="Cancelled"),
        SetOrderStatus(order_id="o", status="Cancelled"),
    )
    assert reasons(spec) == [Refusal.NOT_BY_HAND, Refusal.UNKNOWN_ORDER]


@pytest.mark.parametrize(
    ("steps", "failure"),
    [
        ((), RecordDenial(order_id="o")),
        ((allocate(*WHOLE),), RecordDecline(order_id="o", payment_id="o", reason="no")),
        ((allocate(*WHOLE),), RecordReservationLost(order_id="o", reason="expired")),
    ],
    ids=["no stock", "no money", "hold expired"],
)
def test_each_failure_cancels_the_order_once(steps, failure) -> None:
    spec = shop().when(place(), *steps, failure, failure)
    assert (status(spec), len(told(spec, OrderCancelled))) == ("Cancelled", 1)


def test_an_authorisation_that_is_lost_stops_what_has_not_left() -> None:
    lost = RecordDecline(order_id="o", payment_id="o", reason="authorisation_lost")
    spec = confirmed().when(lost, lost)
    assert (status(spec), len(told(spec, OrderCancellationAsked))) == ("Cancelling", 1)


def test_money_that_comes_after_the_end_changes_nothing() -> None:
    spec = shop().when(place(), allocate(*WHOLE), CANCEL, PAID, allocate(at(1)))
    assert status(spec) == "Cancelled"


@settings(max_examples=200, deadline=None)
@over(
    st.lists(st.integers(1, 5), min_size=1, max_size=6),
    st.lists(st.integers(0, 10_000), min_size=6, max_size=6),
    st.integers(0, 5000),
    st.integers(0, 100),
    st.randoms(use_true_random=False),
)
def test_the_parts_of_an_order_cost_exactly_the_whole(
    quantities, prices, extras, percent, random
) -> None:
    items = tuple(
        PricedItem(
            sku=f"s{i}",
            product_id="p",
            name="n",
            quantity=q,
            unit_price=prices[i],
            discount_amount=q * prices[i] * percent // 100,
        )
        for i, q in enumerate(quantities)
    )
    spec = shop().when(recorded(items=items, shipping_cost=extras))
    total = spec.answers[-1].total_amount  # type: ignore[union-attr]
    spec.when(allocate(*[at(x.quantity, x.sku) for x in items]), PAID)
    units = [x.sku for x in items for _ in range(x.quantity)]
    random.shuffle(units)
    n = 0
    while units:
        n += 1
        batch = [units.pop() for _ in range(random.randint(1, len(units)))]
        spec.when(dispatch(f"s{n}", *[at(1, sku) for sku in batch]))
    amounts = [d.amount for d in told(spec, OrderDispatched)]  # type: ignore[attr-defined]
    assert sum(amounts) == total
    assert all(amount >= 0 for amount in amounts)
