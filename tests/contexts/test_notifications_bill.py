"""What letters say that an order costs."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from entrepot.contexts.notifications.commands import SetTemplate
from entrepot.contexts.notifications.published import Occasion
from entrepot.contexts.orders.published import OrderLine
from entrepot.kernel.units import Adjustment

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


def two_rates(*, held: bool) -> dict[str, Any]:
    """A lamp of 100.00 at 19 % and coffee of 50.00 at 7 %, sent for 10.00 at 19 %."""
    lines = [
        OrderLine(
            line=n,
            sku=sku,
            product_id=sku,
            name=sku,
            quantity=1,
            unit_price=net + (tax if held else 0),
            total_price=net,
            tax_amount=tax,
            tax_included=held,
        )
        for n, sku, net, tax in ((1, "Lamp", 10000, 1900), (2, "Coffee", 5000, 350))
    ]
    return {
        "lines": tuple(lines),
        "subtotal": 15000,
        "tax_amount": 2440,
        "shipping_cost": 1000,
        "total_amount": 18440,
        "adjustments": (
            Adjustment(line=1, kind="tax", amount=1900, rate=190_000, taxable_amount=10000),
            Adjustment(line=2, kind="tax", amount=350, rate=70_000, taxable_amount=5000),
            Adjustment(kind="tax", amount=190, rate=190_000, taxable_amount=1000),
        ),
    }


def test_each_rate_of_tax_has_a_line_as_on_the_receipt() -> None:
    held = placed(language="de", **two_rates(held=True))
    (mail,) = a_post().hears(held, confirmed()).sent
    assert (
        "Versand: 11,90 €\nGesamtbetrag: 184,40 €\n"
        "Enthaltene Steuer, 19 % auf 110,00 €: 20,90 €\n"
        "Enthaltene Steuer, 7 % auf 50,00 €: 3,50 €\n\n"
    ) in mail.text.replace("\u00a0", " ")
    added = placed(language="pt", **two_rates(held=False))
    (mail,) = a_post().hears(added, confirmed()).sent
    assert (
        "Portes: € 10,00\nImposto, 19 % sobre € 110,00: € 20,90\n"
        "Imposto, 7 % sobre € 50,00: € 3,50\nTotal: € 184,40\n\n"
    ) in mail.text.replace("\u00a0", " ")


def test_where_only_some_prices_hold_their_tax_the_rates_are_those_of_all_of_it() -> None:
    sums = two_rates(held=False)
    lamp, coffee = sums["lines"]
    lines = (replace(lamp, unit_price=11900, tax_included=True), coffee)
    (mail,) = a_post().hears(placed(**{**sums, "lines": lines}), confirmed()).sent
    assert "Shipping: €10.00\nTax: €5.40\nTotal: €184.40\nTax included: €19.00\n" in mail.text
    assert "Tax, 19 % on €110.00: €20.90\nTax, 7 % on €50.00: €3.50\n\n" in mail.text.replace(
        "\u00a0", " "
    )


def test_some_of_the_rates_only_would_be_a_wrong_bill() -> None:
    sums = two_rates(held=False)
    (mail,) = (
        a_post().hears(placed(**{**sums, "adjustments": sums["adjustments"][:1]}), confirmed()).sent
    )
    assert "Shipping: €10.00\nTax: €24.40\nTotal: €184.40\n" in mail.text


def test_a_wording_of_ones_own_may_tell_one_sum_as_before() -> None:
    own = SetTemplate(
        occasion=Occasion.ORDER_CONFIRMED,
        language="en",
        subject="Confirmed",
        text="{salutation}\n\nTax: {tax_amount}\nHeld: {tax_included}",
    )
    post = a_post()
    post.asked(own)
    (mail,) = post.hears(placed(**two_rates(held=True)), confirmed()).sent
    assert "Held: €24.40\n" in mail.text
    assert "Tax:" not in mail.text
