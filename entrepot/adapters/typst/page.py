"""Every string that a receipt prints, in its language; what remains for the template is layout."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from entrepot.contexts.documents.published import ReceiptContent, ReceiptLine
from entrepot.kernel.units import Address

from .money import amount, number, percent
from .receipt import Receipt
from .sums import line_total, sums_of
from .words import WORDS, day, language_of

COLOUR = "#1f4e79"
INK = "#1c2430"
WHITE = "#ffffff"
STAGES = ("ordered", "dispatched", "delivered")
NAME_MAX = 90


def page_of(receipt: Receipt) -> dict[str, Any]:
    content = receipt.content
    language = language_of(content.language)
    words = WORDS[language]
    colour = _colour(content.letterhead.colour)
    return {
        "language": language,
        "title": words[f"title.{receipt.stage}"],
        "colour": colour,
        "on_colour": WHITE if contrast(colour, WHITE) >= 3 else INK,
        "accent": colour if contrast(colour, WHITE) >= 4.5 else INK,
        "business": _shortened(content.letterhead.name),
        "business_type": _shortened(content.letterhead.type),
        "business_reached": [
            part for part in (content.letterhead.email, content.letterhead.contact) if part
        ],
        "order_label": words["order"],
        "order_number": content.order_number,
        "stages": _stages(receipt, words, language),
        "addresses": _addresses(content, words),
        "facts": _facts(content, words, language),
        "tracking_label": words["tracking"],
        "tracking_number": content.tracking_number,
        "columns": [words[name] for name in ("article", "quantity", "unit_price", "price")],
        "currency": content.currency,
        "lines": _lines(content, words, language),
        "totals": _totals(content, words, language),
        "included": _included(content, words, language),
        "total": [
            words["total" if receipt.stage == "ordered" else "total_part"],
            amount(content.total_amount, content.currency, language),
        ],
        "due": _due(content, words, language),
        "note": "" if content.complete else words["partial"],
        "issued": f"{words['issued']} {_minute(receipt.generated_at, language)}",
        "receipt_id": receipt.receipt_id,
        "page": words["page"],
    }


def _minute(moment: datetime, language: str) -> str:
    return f"{day(moment, language)}, {moment.astimezone(UTC):%H:%M} UTC"


def _shortened(text: str) -> str:
    return text if len(text) <= NAME_MAX else text[: NAME_MAX - 1].rstrip() + "…"


def _stages(receipt: Receipt, words: Mapping[str, str], language: str) -> list[dict[str, Any]]:
    """The three stages, which of them are reached, and when."""
    content = receipt.content
    moments = (content.ordered_at, content.dispatched_at, content.delivered_at)
    reached = STAGES.index(receipt.stage)
    return [
        {
            "name": words[f"stage.{stage}"],
            "day": day(moment, language) if moment and i <= reached else "",
            "reached": i <= reached,
        }
        for i, (stage, moment) in enumerate(zip(STAGES, moments, strict=True))
    ]


def _addresses(content: ReceiptContent, words: Mapping[str, str]) -> list[dict[str, Any]]:
    shipping, billing = content.shipping_address, content.billing_address
    found = [
        {"label": words["ship_to"], "lines": address_lines(shipping, content.customer_name)},
    ]
    if billing is not None and billing != shipping:
        lines = address_lines(billing, content.customer_name)
        found.append({"label": words["bill_to"], "lines": lines})
    return found


def address_lines(address: Address, name: str) -> list[str]:
    """As it is written on a parcel: who, where, and the country in capitals."""
    town = " ".join(part for part in (address.zip_code, address.city) if part)
    if address.state:
        town = f"{town}, {address.state}"
    lines = [address.recipient or name, *address.street.splitlines(), town, address.country.upper()]
    return [line for line in lines if line.strip()]


def _facts(content: ReceiptContent, words: Mapping[str, str], language: str) -> list[list[str]]:
    method = content.payment_method
    facts = [
        (words["customer"], content.customer_name),
        ("", content.email),
        (words["payment"], words.get(f"payment.{method}", method)),
        (words["carrier"], content.carrier_name),
    ]
    if content.estimated_delivery and not content.delivered_at:
        facts.append((words["expected"], day(content.estimated_delivery, language)))
    return [[label, value] for label, value in facts if value]


def _lines(content: ReceiptContent, words: Mapping[str, str], language: str) -> list[list[str]]:
    """Name, SKU, quantity, unit price and amount of every line."""

    def written(minor: int | None) -> str:
        return "–" if minor is None else amount(minor, content.currency, language)

    return [
        [
            line.name,
            _sku(line, content.currency, words, language),
            number(line.quantity, language),
            written(line.unit_price),
            written(line_total(line)),
        ]
        for line in content.lines
    ]


def _sku(line: ReceiptLine, currency: str, words: Mapping[str, str], language: str) -> str:
    """With what was taken off the line, so that it adds up."""
    if not line.discount_amount or line.unit_price is None:
        return line.sku
    return (
        f"{line.sku} · {words['discount']} \u2212{amount(line.discount_amount, currency, language)}"
    )


def _totals(content: ReceiptContent, words: Mapping[str, str], language: str) -> list[list[str]]:
    """With a line for each rate of tax, where all of it comes on top of the prices."""
    sums = sums_of(content)
    on_top = not sums.included and sums.tax is not None and bool(content.taxes)
    parts = (
        ("subtotal", sums.goods),
        ("tax", None if on_top else sums.tax),
        ("freight", sums.freight),
        ("tax_and_freight", sums.tax_and_freight),
        ("freight_part", sums.freight_part),
    )
    told = [
        [words[name], amount(minor, content.currency, language)]
        for name, minor in parts
        if minor is not None
    ]
    return told + (_at_rates("tax_at", content, words, language) if on_top else [])


def _due(content: ReceiptContent, words: Mapping[str, str], language: str) -> list[list[str]]:
    """What is left to pay of the total, where goods that were given back paid for some of it."""
    credit = content.credit_amount
    if not credit:
        return []
    left = amount(content.total_amount - credit, content.currency, language)
    paid = amount(credit, content.currency, language)
    return [[words["credit"], f"\u2212{paid}"], [words["due"], left]]


def _included(content: ReceiptContent, words: Mapping[str, str], language: str) -> list[list[str]]:
    """The tax that the prices hold; of a part of an order only that of its goods is known.

    Where only some prices hold theirs, the rates are those of all of the tax.
    """
    sums = sums_of(content)
    if not sums.included:
        return []
    label = "tax_included" if content.tax_amount is not None else "tax_included_goods"
    if sum(each.tax_amount for each in content.taxes) == sums.included:
        return _at_rates(f"{label}_at", content, words, language)
    included = [words[label], amount(sums.included, content.currency, language)]
    rates = _at_rates("tax_at", content, words, language) if content.tax_amount is not None else []
    return [included, *rates]


def _at_rates(
    word: str, content: ReceiptContent, words: Mapping[str, str], language: str
) -> list[list[str]]:
    """Rate, what it is on, and the tax: what the law wants told for each rate."""

    def written(minor: int) -> str:
        return amount(minor, content.currency, language)

    return [
        [
            words[word].format(rate=percent(each.rate, language), net=written(each.net_amount)),
            written(each.tax_amount),
        ]
        for each in content.taxes
    ]


def _colour(text: str) -> str:
    """The business's colour; ours where it has none that can be read."""
    if re.fullmatch(r"#[0-9a-fA-F]{6}", text):
        return text.lower()
    if re.fullmatch(r"#[0-9a-fA-F]{3}", text):
        return "#" + "".join(digit * 2 for digit in text[1:].lower())
    return COLOUR


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
