"""Documents: a receipt at every stage, once, and never another one afterwards."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.contexts.documents.commands import (
    FileOrder,
    GenerateShipmentReceipt,
    IssueDeliveryReceipt,
    IssueDispatchReceipt,
    IssueOrderReceipt,
    KeepLetterhead,
)
from entrepot.contexts.documents.context import CONTEXT
from entrepot.contexts.documents.decide import shipped_lines
from entrepot.contexts.documents.events import DispatchFiled, LetterheadKept, OrderFiled
from entrepot.contexts.documents.published import (
    Letterhead,
    ReceiptContent,
    ReceiptIssued,
    ReceiptLine,
)
from entrepot.contexts.documents.sagas import (
    a_receipt_at_every_stage,
    the_letterhead_of_the_day,
)
from entrepot.contexts.documents.views import view
from entrepot.contexts.identity.published import BusinessChanged
from entrepot.contexts.orders.published import (
    OrderConfirmed,
    OrderDelivered,
    OrderDispatched,
    OrderLine,
    OrderPlaced,
    ShippedLine,
)
from entrepot.kernel.message import Event, Recorded
from entrepot.kernel.spec import NOON, Spec
from entrepot.kernel.units import Address

LISBON = Address(street="Rua Augusta 1", city="Lisbon", zip_code="1100-048", country="PT")
RED = Letterhead(
    name="Casa & Co",
    type="furniture",
    email="hello@casa.example",
    colour="#b00020",
    contact="+351 21 000 0000",
)
BLUE = msgspec.structs.replace(RED, colour="#0000b0")
LATER = NOON + timedelta(days=2)
CHAIRS = ReceiptLine(sku="CHAIR", name="Chair", quantity=2, unit_price=5000, total_price=10000)
DESK = ReceiptLine(sku="DESK", name="Desk", quantity=1, unit_price=20000, total_price=20000)
ORDERED = ReceiptContent(
    language="pt",
    currency="EUR",
    order_number="A-1",
    ordered_at=NOON,
    customer_name="Ana",
    email="ana@example.com",
    shipping_address=LISBON,
    lines=(CHAIRS, DESK),
    subtotal=30000,
    tax_amount=6900,
    shipping_cost=1000,
    total_amount=37900,
    payment_method="card",
)
FILED: tuple[tuple[str, Event], ...] = (
    ("letterhead/main", LetterheadKept(letterhead=RED)),
    ("folder/o1", OrderFiled(order_id="o1", user_id="u1", content=ORDERED)),
)


def spec() -> Spec:
    return Spec(CONTEXT).given(*FILED)


def changed(content: ReceiptContent, **news: Any) -> ReceiptContent:
    return msgspec.structs.replace(content, **news)


def issued(stage: Any, content: ReceiptContent, shipment_id: str | None = None) -> ReceiptIssued:
    middle = f".{shipment_id}" if shipment_id else ""
    return ReceiptIssued(
        receipt_id=f"o1{middle}.{stage}",
        order_id="o1",
        shipment_id=shipment_id,
        user_id="u1",
        stage=stage,
        content=content,
    )


DISPATCH = IssueDispatchReceipt(
    order_id="o1",
    shipment_id="s1",
    carrier_name="DHL",
    tracking_number="T1",
    goods=(("CHAIR", 1), ("CHAIR", 1)),
    amount=12633,
    dispatched_at=NOON,
    complete=False,
)
DISPATCHED = changed(
    ORDERED,
    letterhead=RED,
    lines=(CHAIRS,),
    subtotal=10000,
    tax_amount=None,
    shipping_cost=None,
    tax_and_shipping=2633,
    total_amount=12633,
    carrier_name="DHL",
    tracking_number="T1",
    dispatched_at=NOON,
    complete=False,
)


def test_a_confirmed_order_gets_its_receipt_once() -> None:
    spec().when(IssueOrderReceipt(order_id="o1"), IssueOrderReceipt(order_id="o1")).then(
        issued("ordered", changed(ORDERED, letterhead=RED))
    )


def test_without_a_letterhead_the_business_is_named_by_its_id() -> None:
    Spec(CONTEXT).given(FILED[1]).when(IssueOrderReceipt(order_id="o1")).then(
        issued("ordered", changed(ORDERED, letterhead=Letterhead(name="t")))
    )


def test_an_order_nobody_filed_has_no_receipt() -> None:
    Spec(CONTEXT).when(IssueOrderReceipt(order_id="o9"), DISPATCH).then(
        "UNKNOWN_ORDER", "UNKNOWN_ORDER"
    )


def test_an_order_is_filed_once() -> None:
    spec().when(FileOrder(order_id="o1", content=changed(ORDERED, total_amount=1))).then()


def test_the_dispatch_receipt_lists_the_goods_that_left_and_what_they_cost() -> None:
    filed = DispatchFiled(order_id="o1", shipment_id="s1", goods=DISPATCH.goods)
    spec().when(DISPATCH, DISPATCH).then(issued("dispatched", DISPATCHED, "s1"), filed)


def test_the_delivery_receipt_repeats_the_dispatch_on_todays_letterhead() -> None:
    spec().given(
        ("delivery_folder/s1", issued("dispatched", DISPATCHED, "s1")),
        ("letterhead/main", LetterheadKept(letterhead=BLUE)),
    ).when(
        IssueDeliveryReceipt(order_id="o1", shipment_id="s1", delivered_at=LATER),
        IssueDeliveryReceipt(order_id="o1", shipment_id="s1", delivered_at=LATER),
    ).then(
        issued(
            "delivered",
            changed(DISPATCHED, letterhead=BLUE, delivered_at=LATER, complete=True),
            "s1",
        )
    )


def test_what_was_never_dispatched_has_no_delivery_receipt() -> None:
    spec().when(IssueDeliveryReceipt(order_id="o1", shipment_id="s9", delivered_at=NOON)).then(
        "UNKNOWN_SHIPMENT"
    )


def test_asking_for_a_shipments_receipt_never_makes_a_second_one() -> None:
    on_its_way = spec().given(("delivery_folder/s1", issued("dispatched", DISPATCHED, "s1")))
    on_its_way.when(
        GenerateShipmentReceipt(shipment_id="s1"),
        GenerateShipmentReceipt(shipment_id="s1", stage="dispatched"),
        GenerateShipmentReceipt(shipment_id="s1", stage="delivered"),
        GenerateShipmentReceipt(shipment_id="s9"),
    ).then("NOT_DELIVERED", "UNKNOWN_SHIPMENT")


def test_a_new_letterhead_does_not_reach_a_receipt_that_was_issued() -> None:
    house = spec().when(IssueOrderReceipt(order_id="o1"), KeepLetterhead(letterhead=BLUE))
    first = house.answers[0]
    assert isinstance(first, ReceiptIssued)
    assert first.content.letterhead == RED
    house.when(IssueOrderReceipt(order_id="o1"), KeepLetterhead(letterhead=BLUE)).then(
        first, LetterheadKept(letterhead=BLUE)
    )


def test_ids_of_any_length_make_receipts_that_can_be_read_again() -> None:
    """Two ids of 64 characters and a stage are longer than one id may be."""
    order_id, shipment_id = "o" * 64, "s" * 64
    house = Spec(CONTEXT).when(
        FileOrder(order_id=order_id, content=ORDERED),
        IssueOrderReceipt(order_id=order_id),
    )
    house.when(msgspec.structs.replace(DISPATCH, order_id=order_id, shipment_id=shipment_id))
    for event in house.answers:
        data = msgspec.json.encode(event)
        assert msgspec.json.decode(data, type=type(event)) == event


# Prices of a part


def test_an_article_with_two_prices_in_the_order_is_listed_without_one() -> None:
    cheap = msgspec.structs.replace(CHAIRS, unit_price=4000, total_price=8000)
    assert shipped_lines([("CHAIR", 3)], [CHAIRS, cheap]) == (
        ReceiptLine(sku="CHAIR", name="Chair", quantity=3),
    )
    spec_ = Spec(CONTEXT).given(
        ("folder/o1", OrderFiled(order_id="o1", content=changed(ORDERED, lines=(CHAIRS, cheap))))
    )
    answer, _ = spec_.when(DISPATCH).answers
    assert isinstance(answer, ReceiptIssued)
    assert (answer.content.subtotal, answer.content.total_amount) == (None, 12633)


@given(part=st.integers(1, 7), tax=st.integers(0, 900), off=st.integers(0, 900))
def test_a_part_of_a_line_whose_price_holds_tax_adds_up(part: int, tax: int, off: int) -> None:
    line = ReceiptLine(
        sku="X",
        name="X",
        quantity=7,
        unit_price=999,
        total_price=7 * 999 - off - tax,
        discount_amount=off,
        tax_amount=tax,
        tax_included=True,
    )
    (some,) = shipped_lines([("X", part)], [line])
    assert some.total_price is not None
    assert part * 999 - some.discount_amount == some.total_price + some.tax_amount
    (whole,) = shipped_lines([("X", 7)], [line])
    assert whole == line


def test_an_article_that_was_not_ordered_is_listed_by_its_sku() -> None:
    assert shipped_lines([("GIFT", 1)], [CHAIRS]) == (
        ReceiptLine(sku="GIFT", name="GIFT", quantity=1),
    )


def test_a_subtotal_that_passes_the_total_is_not_shown() -> None:
    answer, _ = spec().when(msgspec.structs.replace(DISPATCH, amount=9999)).answers
    assert isinstance(answer, ReceiptIssued)
    assert (answer.content.subtotal, answer.content.tax_and_shipping) == (None, None)


@given(
    quantity=st.integers(1, 1000),
    unit_price=st.integers(0, 10**9),
    off=st.integers(0, 10**6),
    data=st.data(),
)
def test_a_whole_line_costs_what_was_paid_and_a_part_never_more(
    quantity: int, unit_price: int, off: int, data: st.DataObject
) -> None:
    paid = max(0, quantity * unit_price - off)
    line = ReceiptLine(
        sku="X", name="X", quantity=quantity, unit_price=unit_price, total_price=paid
    )
    part = data.draw(st.integers(1, quantity))
    (whole,) = shipped_lines([("X", quantity)], [line])
    (some,) = shipped_lines([("X", part)], [line])
    assert whole.total_price == paid
    assert some.total_price is not None
    assert 0 <= some.total_price <= paid


# What follows from what others say


def recorded(event: Event, version: int = 1) -> Recorded:
    return Recorded(event, "", "t", "order/o1", version, NOON, "c", "c", "", "", False, b"")


PLACED = OrderPlaced(
    order_id="o1",
    order_number="A-1",
    store_id="st",
    user_id="u1",
    email="ana@example.com",
    customer_name="Ana",
    language="pt",
    lines=(
        OrderLine(
            line=1,
            sku="CHAIR",
            product_id="p1",
            name="Chair",
            quantity=2,
            unit_price=5000,
            total_price=10000,
        ),
        OrderLine(
            line=2,
            sku="DESK",
            product_id="p2",
            name="Desk",
            quantity=1,
            unit_price=20000,
            total_price=20000,
        ),
    ),
    currency="EUR",
    subtotal=30000,
    tax_amount=6900,
    shipping_cost=1000,
    total_amount=37900,
    shipping_address=LISBON,
    payment_method="card",
    reservation_id="r1",
)


def test_an_order_is_filed_as_it_was_placed() -> None:
    assert list(a_receipt_at_every_stage(recorded(PLACED))) == [
        FileOrder(order_id="o1", user_id="u1", content=ORDERED)
    ]


def test_what_a_price_holds_and_what_was_taken_off_are_filed_with_the_line() -> None:
    sold = msgspec.structs.replace(
        PLACED.lines[0], discount_amount=100, tax_amount=50, tax_included=True
    )
    (filed,) = a_receipt_at_every_stage(recorded(msgspec.structs.replace(PLACED, lines=(sold,))))
    (line,) = filed.content.lines  # type: ignore[union-attr]
    assert (line.discount_amount, line.tax_amount, line.tax_included) == (100, 50, True)


@pytest.mark.parametrize(
    ("event", "command"),
    [
        (
            OrderConfirmed(
                order_id="o1",
                order_number="A-1",
                store_id="st",
                reservation_id="r1",
                shipping_address=LISBON,
                ready=(),
            ),
            IssueOrderReceipt(order_id="o1"),
        ),
        (
            OrderDispatched(
                order_id="o1",
                order_number="A-1",
                shipment_id="s1",
                carrier_name="DHL",
                tracking_number="T1",
                lines=(
                    ShippedLine(sku="CHAIR", warehouse_id="W1", quantity=1, lot="a"),
                    ShippedLine(sku="CHAIR", warehouse_id="W1", quantity=1, lot="b"),
                ),
                amount=12633,
                currency="EUR",
                payment_id="pay",
                reservation_id="r1",
                complete=False,
            ),
            DISPATCH,
        ),
        (
            OrderDelivered(order_id="o1", order_number="A-1", shipment_id="s1", complete=True),
            IssueDeliveryReceipt(order_id="o1", shipment_id="s1", delivered_at=NOON),
        ),
    ],
)
def test_every_stage_of_an_order_asks_for_its_receipt(event: Event, command: object) -> None:
    assert list(a_receipt_at_every_stage(recorded(event))) == [command]


def test_the_letterhead_follows_the_business() -> None:
    business = BusinessChanged(
        business_id="t",
        name="Casa & Co",
        type="furniture",
        email="hello@casa.example",
        colour="#b00020",
        contact="+351 21 000 0000",
    )
    assert list(the_letterhead_of_the_day(recorded(business))) == [KeepLetterhead(letterhead=RED)]


def test_a_receipt_is_found_by_order_shipment_and_customer() -> None:
    (change,) = view(recorded(issued("dispatched", DISPATCHED, "s1")))
    row = change[2].row
    assert row is not None
    assert (row["order_id"], row["shipment_id"], row["user_id"]) == ("o1", "s1", "u1")
    assert row["generated_at"] == NOON
    assert row["content"] == DISPATCHED
