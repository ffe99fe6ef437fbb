"""What a receipt prints adds up, with prices that hold their tax and such that do not."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from msgspec.structs import replace

from entrepot.adapters.typst.page import page_of
from entrepot.adapters.typst.receipt import Receipt
from entrepot.contexts.documents.published import ReceiptContent, ReceiptLine, Stage
from entrepot.engines.pricing.taxing import TaxSum
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
    assert said["included"] == [["Tax included", "96.36"]]


def test_a_part_of_an_order_with_gross_prices_adds_up_too() -> None:
    part = {"tax_amount": None, "shipping_cost": None, "tax_and_shipping": 10882}
    said = page("dispatched", **gross(**part))
    assert said["totals"] == [["Subtotal", "500.00"], ["Shipping, this part", "15.32"]]
    assert said["included"] == [["Tax included in the goods", "93.50"]]
    less = page("dispatched", **gross(**part, total_amount=45000))
    assert (less["totals"], less["included"], less["total"][1]) == ([], [], "450.00")


def test_what_goods_given_back_had_paid_is_told_below_the_total() -> None:
    said = page("dispatched", **gross(credit_amount=40000))
    assert said["total"] == ["Total of this shipment", "515.32"]
    assert said["due"] == [["Paid before", "\u2212400.00"], ["To pay", "115.32"]]
    assert page(**gross())["due"] == []


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
    assert said["included"] == [["Tax included", "19.00"]]


def test_where_the_rates_are_known_each_has_a_line_with_what_it_is_on() -> None:
    """A lamp of 100.00 at 19 % and coffee of 50.00 at 7 %, sent for 10.00 at 19 %."""
    lines = [
        ReceiptLine(sku=s, name=s, quantity=1, unit_price=n, total_price=n, tax_amount=t)
        for s, n, t in (("LAMP", 10000, 1900), ("COFFEE", 5000, 350))
    ]
    taxes = (
        TaxSum(rate=190_000, net_amount=11000, tax_amount=2090),
        TaxSum(rate=70_000, net_amount=5000, tax_amount=350),
    )
    sums = {"subtotal": 15000, "tax_amount": 2440, "shipping_cost": 1000, "total_amount": 18440}
    said = page(lines=tuple(lines), taxes=taxes, **sums)
    assert said["totals"] == [
        ["Subtotal", "150.00"],
        ["Shipping", "10.00"],
        ["Tax, 19\u00a0% on 110.00", "20.90"],
        ["Tax, 7\u00a0% on 50.00", "3.50"],
    ]
    assert said["included"] == []
    held = page(
        lines=tuple([replace(line, tax_included=True) for line in lines]),
        taxes=taxes,
        language="de",
        **sums,
    )
    assert held["totals"] == [["Zwischensumme", "172,50"], ["Versand", "11,90"]]
    assert held["included"] == [
        ["Enthaltene Steuer, 19\u00a0% auf 110,00", "20,90"],
        ["Enthaltene Steuer, 7\u00a0% auf 50,00", "3,50"],
    ]
    mixed = page(lines=(replace(lines[0], tax_included=True), lines[1]), taxes=taxes, **sums)
    assert mixed["totals"][1] == ["Tax", "5.40"]
    assert mixed["included"] == [
        ["Tax included", "19.00"],
        ["Tax, 19\u00a0% on 110.00", "20.90"],
        ["Tax, 7\u00a0% on 50.00", "3.50"],
    ]
