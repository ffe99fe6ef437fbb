"""A receipt tells each rate of tax: what it is on, and how much it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec
import pytest

from entrepot.contexts.documents.context import CONTEXT
from entrepot.contexts.documents.published import ReceiptIssued
from entrepot.contexts.documents.sagas import a_receipt_at_every_stage
from entrepot.contexts.orders.commands import RecordDispatch
from entrepot.contexts.orders.context import CONTEXT as ORDERS
from entrepot.contexts.orders.published import OrderLine, OrderPlaced, ShippedLine
from entrepot.engines.pricing.taxing import TaxSum, summed
from entrepot.kernel.spec import Spec
from entrepot.kernel.units import Adjustment

from .test_documents import PLACED, recorded

CHAIRS = OrderLine(
    line=1, sku="CHAIR", product_id="p1", name="Chair", quantity=3, unit_price=0, total_price=0
)
DESK = msgspec.structs.replace(CHAIRS, line=2, sku="DESK", product_id="p2", name="Desk", quantity=1)


def priced(
    goods: Iterable[tuple[OrderLine, int, int, int]],
) -> tuple[tuple[OrderLine, ...], tuple[Adjustment, ...]]:
    """Lines at a net price that is not told by the piece, and the reasons of their taxes."""
    lines, reasons = [], []
    for line, net, tax, rate in goods:
        price = -(-net // line.quantity)
        sums = {
            "unit_price": price,
            "discount_amount": line.quantity * price - net,
            "total_price": net,
            "tax_amount": tax,
        }
        lines.append(msgspec.structs.replace(line, **sums))
        why = Adjustment(line=line.line, kind="tax", amount=tax, rate=rate, taxable_amount=net)
        reasons.append(why)
    return tuple(lines), tuple(reasons)


def shipped(order: OrderPlaced, *parts: tuple[str, int]) -> list[Any]:
    """What the receipts of the parts say, charged as orders charge them."""
    leaving = [
        RecordDispatch(
            order_id="o1",
            shipment_id=f"s{n}",
            carrier_name="DHL",
            tracking_number="T1",
            lines=(ShippedLine(sku=sku, warehouse_id="w", quantity=quantity),),
        )
        for n, (sku, quantity) in enumerate(parts)
    ]
    left = Spec(ORDERS).given(("order/o1", order)).when(*leaving).answers
    spec = Spec(CONTEXT)
    for event in (order, *left):
        spec.when(*a_receipt_at_every_stage(recorded(event)))  # type: ignore[arg-type]
    return [e.content for e in spec.answers if isinstance(e, ReceiptIssued)]


def test_each_rate_of_tax_is_filed() -> None:
    taxes = (
        Adjustment(line=1, kind="tax", amount=2300, rate=230_000, taxable_amount=10000),
        Adjustment(line=2, kind="tax", amount=1200, rate=60_000, taxable_amount=20000),
        Adjustment(kind="tax", amount=230, rate=230_000, taxable_amount=1000),
    )
    lines = tuple(
        msgspec.structs.replace(line, tax_amount=tax)
        for line, tax in zip(PLACED.lines, (2300, 1200), strict=True)
    )
    order = msgspec.structs.replace(PLACED, adjustments=taxes, lines=lines, tax_amount=3730)
    (filed,) = a_receipt_at_every_stage(recorded(order))
    content = filed.content  # type: ignore[union-attr]
    assert content.taxes == (
        TaxSum(rate=230_000, net_amount=11000, tax_amount=2530),
        TaxSum(rate=60_000, net_amount=20000, tax_amount=1200),
    )
    assert [line.tax_rate for line in content.lines] == [230_000, 60_000]


def test_a_part_of_an_order_tells_tax_and_freight_apart_and_all_parts_are_the_whole() -> None:
    """Three parts at net prices: what is charged is cut by the order, from its running sums."""
    lines, taxes = priced(((CHAIRS, 1333, 307, 230_000), (DESK, 10001, 600, 60_000)))
    freight = Adjustment(kind="tax", amount=115, rate=230_000, taxable_amount=500)
    order = msgspec.structs.replace(
        PLACED,
        lines=lines,
        adjustments=(*taxes, freight),
        subtotal=11334,
        tax_amount=1022,
        shipping_tax_amount=115,
        shipping_cost=500,
        total_amount=12856,
    )
    parts = shipped(order, ("CHAIR", 1), ("CHAIR", 2), ("DESK", 1))
    for part in parts:
        assert part.tax_and_shipping is None
        assert part.subtotal + part.tax_amount + part.shipping_cost == part.total_amount
        assert sum(x.tax_amount for x in part.taxes) == part.tax_amount
        assert sum(x.net_amount for x in part.taxes) == part.subtotal + part.shipping_cost
    assert [x.rate for x in parts[0].taxes] == [230_000]
    assert [x.rate for x in parts[2].taxes] == [230_000, 60_000]
    assert sum(x.tax_amount for x in parts) == 1022
    assert sum(x.shipping_cost for x in parts) == 500
    assert summed([x for part in parts for x in part.taxes]) == (
        TaxSum(rate=230_000, net_amount=1833, tax_amount=422),
        TaxSum(rate=60_000, net_amount=10001, tax_amount=600),
    )


def test_goods_that_others_had_paid_for_tell_their_tax_too_and_what_was_paid_before() -> None:
    """15.00 of 28.00 were paid with what came back; that pays for what leaves first."""
    lines, taxes = priced(((CHAIRS, 1500, 345, 230_000), (DESK, 900, 55, 60_000)))
    order = msgspec.structs.replace(
        PLACED,
        lines=lines,
        adjustments=taxes,
        subtotal=2400,
        tax_amount=400,
        shipping_tax_amount=0,
        total_amount=2800,
        shipping_cost=0,
        credit_amount=1500,
    )
    parts = shipped(order, ("CHAIR", 2), ("CHAIR", 1), ("DESK", 1))
    assert [x.total_amount for x in parts] == [1230, 615, 955]
    assert [x.credit_amount for x in parts] == [1230, 270, 0]
    assert [x.tax_amount for x in parts] == [230, 115, 55]
    assert [[t.rate for t in x.taxes] for x in parts] == [[230_000], [230_000], [60_000]]


def test_a_part_whose_freight_is_too_little_for_a_tax_tells_what_is_taxed_all_the_same() -> None:
    lines, taxes = priced(((CHAIRS, 3, 1, 230_000), (DESK, 9997, 2299, 230_000)))
    freight = Adjustment(kind="tax", amount=100, rate=10_000, taxable_amount=10_000)
    order = msgspec.structs.replace(
        PLACED,
        lines=lines,
        adjustments=(*taxes, freight),
        subtotal=10_000,
        tax_amount=2400,
        shipping_tax_amount=100,
        shipping_cost=10_000,
        total_amount=22_400,
    )
    parts = shipped(order, ("CHAIR", 1), ("CHAIR", 1), ("CHAIR", 1), ("DESK", 1))
    assert [x.shipping_cost for x in parts[:3]] == [1, 1, 1]
    assert [[x for x in part.taxes if x.rate == 10_000] for part in parts[:3]] == [
        [TaxSum(rate=10_000, net_amount=1, tax_amount=0)]
    ] * 3


@pytest.mark.parametrize(
    ("net", "tax", "nets", "of_tax"),
    [(1000, 190, [333, 334, 333], [64, 62, 64]), (4, 1, [2, 0, 2], [0, 1, 0])],
)
def test_parts_without_freight_tell_none_however_their_prices_are_divided(
    net: int, tax: int, nets: list[int], of_tax: list[int]
) -> None:
    """Three parts of three chairs; no part's tax is less than none."""
    lines, taxes = priced(((CHAIRS, net, tax, tax * 1_000_000 // net),))
    order = msgspec.structs.replace(
        PLACED,
        lines=lines,
        adjustments=taxes,
        subtotal=net,
        tax_amount=tax,
        shipping_tax_amount=0,
        shipping_cost=0,
        total_amount=net + tax,
    )
    parts = shipped(order, *[("CHAIR", 1)] * 3)
    assert [part.shipping_cost for part in parts] == [0, 0, 0]
    assert [part.subtotal for part in parts] == nets
    assert [part.tax_amount for part in parts] == of_tax


def test_where_the_rate_of_some_tax_is_not_known_none_is_filed() -> None:
    some = Adjustment(line=1, kind="tax", amount=2300, rate=230_000, taxable_amount=10000)
    order = msgspec.structs.replace(PLACED, adjustments=(some,))
    (filed,) = a_receipt_at_every_stage(recorded(order))
    assert filed.content.taxes == ()  # type: ignore[union-attr]
