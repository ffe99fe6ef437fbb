"""What letters say that an order costs."""

from __future__ import annotations

from typing import Any

import pytest

from entrepot.contexts.orders.published import OrderLine

from .notifications_post import a_post, confirmed, placed


@pytest.mark.parametrize(
    ("language", "bill"),
    [
        ("en", ": €20.00\n\nShipping: €4.90\nTotal: €24.90\nTax included: €3.97\n"),
        ("de", ": 20,00 €\n\nVersand: 4,90 €\nGesamtbetrag: 24,90 €\nEnthaltene Steuer: 3,97 €\n"),
        ("pt", ": € 20,00\n\nPortes: € 4,90\nTotal: € 24,90\nImposto incluído: € 3,97\n"),
    ],
)
def test_prices_that_hold_their_tax_are_written_as_the_shop_and_the_receipt_tell_them(
    language: str, bill: str
) -> None:
    gross = OrderLine(
        line=1,
        sku="MUG",
        product_id="mug",
        name="Blue mug",
        quantity=2,
        unit_price=1000,
        total_price=1681,
        tax_amount=319,
        tax_included=True,
    )
    sums: dict[str, Any] = {
        "subtotal": 1681,
        "tax_amount": 397,
        "shipping_cost": 412,
        "total_amount": 2490,
    }
    (mail,) = a_post().hears(placed(language=language, lines=(gross,), **sums), confirmed()).sent
    assert bill in mail.text.replace("\u00a0", " ")


def test_tax_that_comes_on_top_of_some_prices_is_told_apart_from_what_others_hold() -> None:
    line: dict[str, Any] = {"product_id": "mug", "quantity": 1, "name": "Mug"}
    lines = (
        OrderLine(
            line=1,
            sku="A",
            unit_price=1190,
            total_price=1000,
            tax_amount=190,
            tax_included=True,
            **line,
        ),
        OrderLine(line=2, sku="B", unit_price=1000, total_price=1000, tax_amount=190, **line),
    )
    sums: dict[str, Any] = {
        "subtotal": 2000,
        "tax_amount": 480,
        "shipping_cost": 500,
        "total_amount": 2980,
    }
    (mail,) = a_post().hears(placed(lines=lines, **sums), confirmed()).sent
    assert "1 × Mug: €11.90\n1 × Mug: €10.00\n\nShipping: €5.00\nTax: €2.90\n" in mail.text
    assert "Total: €29.80\nTax included: €1.90\n" in mail.text
