"""What a receipt prints adds up, with prices that hold their tax and such that do not."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from entrepot.adapters.typst.page import page_of
from entrepot.adapters.typst.receipt import Receipt
from entrepot.contexts.documents.published import ReceiptContent, ReceiptLine, Stage
from entrepot.kernel.units import Address

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


def page(stage: Stage = "ordered", **news: Any) -> dict[str, Any]:
    told = ReceiptContent(
        currency="EUR",
        order_number="ORD-1",
        ordered_at=NOON,
        shipping_address=Address(street="Rua Augusta 112", city="Lisboa", country="PT"),
        **news,
    )
    return page_of(Receipt(receipt_id="r", stage=stage, generated_at=NOON, content=told))


def gross(**more: Any) -> dict[str, Any]:
    """Four chairs at 129.00 with 23 % in it, 16.00 off, and freight of 15.32 with its tax."""
    line = ReceiptLine(
        sku="CH-1",
        name="Oak chair",
        quantity=4,
        unit_price=12900,
        total_price=40650,
        discount_amount=1600,
        tax_amount=9350,
        tax_included=True,
    )
    sums = {"subtotal": 40650, "tax_amount": 9636, "shipping_cost": 1246, "total_amount": 51532}
    return {"lines": (line,), **sums, **more}


def test_prices_that_hold_their_tax_are_printed_with_it_and_it_is_not_added() -> None:
    said = page(**gross())
    assert said["lines"] == [["Oak chair", "CH-1 · Discount −16.00", "4", "129.00", "500.00"]]
    assert said["totals"] == [["Subtotal", "500.00"], ["Shipping", "15.32"]]
    assert said["total"] == ["Total", "515.32"]
    assert said["included"] == ["Tax included", "96.36"]


def test_a_part_of_an_order_with_gross_prices_adds_up_too() -> None:
    part = {"tax_amount": None, "shipping_cost": None, "tax_and_shipping": 10882}
    said = page("dispatched", **gross(**part))
    assert said["totals"] == [["Subtotal", "500.00"], ["Shipping, this part", "15.32"]]
    assert said["included"] == ["Tax included in the goods", "93.50"]
    less = page("dispatched", **gross(**part, total_amount=45000))
    assert (less["totals"], less["included"], less["total"][1]) == ([], [], "450.00")


def test_where_only_some_prices_hold_tax_the_others_comes_on_top() -> None:
    """A gross line of 100.00 with 19.00 in it, a net one of 50.00 with 9.50 on top."""
    lines = [
        ReceiptLine(
            sku=sku,
            name=sku,
            quantity=1,
            unit_price=net + (tax if held else 0),
            total_price=net,
            tax_amount=tax,
            tax_included=held,
        )
        for sku, net, tax, held in (("A", 10000, 1900, True), ("B", 5000, 950, False))
    ]
    sums = {"subtotal": 15000, "tax_amount": 3040, "shipping_cost": 1000, "total_amount": 19040}
    said = page(lines=tuple(lines), **sums)
    assert [line[4] for line in said["lines"]] == ["119.00", "50.00"]
    assert said["totals"] == [["Subtotal", "169.00"], ["Tax", "11.40"], ["Shipping", "10.00"]]
    assert said["included"] == ["Tax included", "19.00"]
