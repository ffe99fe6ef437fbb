"""Stand-ins for the real values, so that a template can be seen before anything happened."""

from collections.abc import Mapping

from entrepot.engines.templating.blocks import button, table
from entrepot.engines.templating.filling import Filled, Template, Values, fill, ink_on, one_line

from ..published import RESET_LINK, Occasion
from .templates import PLACEHOLDERS
from .words import words_of

_LINES = [(2, "Blue mug", "€ 19.80"), (1, "Tea kettle", "€ 110.10")]

_SAMPLES: Mapping[str, str] = {
    "business_name": "{business_name}",
    "business_email": "{business_email}",
    "customer_name": "Ana Braga",
    "order_number": "1001",
    "shipping_cost": "€ 4.90",
    "tax_amount": "€ 23.10",
    "tax_included": "€ 0.78",
    "total": "€ 157.90",
    "amount": "€ 49.90",
    "owed": "€ 19.90",
    "rma_number": "RMA-1001-1",
    "return_address": "Lisbon, Rua do Cais 1, 1100-001 Lisboa, PT",
    "lines": "\n".join(f"{quantity} × {name}: {price}" for quantity, name, price in _LINES),
    "carrier_name": "DHL",
    "tracking_number": "JD0146000031",
    "tracking_link": "https://www.dhl.com/global-en/home/tracking.html?tracking-id=JD0146000031",
    "order_link": "https://shop.example.org/order?order=1001",
    "estimated_delivery": "2026-01-05",
    "amount_due": "€ 157.90",
    "pay_by": "2026-01-12",
    "payment_reference": "1001",
    "account_holder": "Example Ltd",
    "iban": "DE89 3704 0044 0532 0130 00",
    "bic": "COBADEFFXXX",
    "bank_name": "Commerzbank",
    "payment_note": "Please transfer from an account of your own.",
    "reason": "The goods cannot be had any more.",
    "sku": "MUG-BLUE",
    "warehouse_id": "LIS-1",
    "warehouse_name": "Lisbon",
    "warehouse_address": "Rua do Cais 1, 1100-001 Lisboa, PT",
    "available": "4",
    "reorder_point": "10",
    "purchase_order_id": "PO-2026-17",
    "differences": "2",
    "events": "48210",
    "rows": "9514",
    "username": "ana",
    "reset_link": RESET_LINK,
    "headline": "What is new",
    "message": "The first paragraph of the message.\n\nThe second one.",
}


def samples(occasion: Occasion, language: str) -> dict[str, str]:
    """A value for each placeholder of the occasion; the business's own stay placeholders."""
    words = words_of(language)
    hello = words.hello_name.format(name=_SAMPLES["customer_name"])
    known = {
        **_SAMPLES,
        "salutation": hello,
        "your_order": words.your_order,
        "taxes": _tax(words.tax, words.at_rate, "€ 100.43", "€ 23.10"),
        "taxes_included": _tax(words.tax_included, words.at_rate, "€ 3.39", "€ 0.78"),
    }
    return {name: known[name] for name in PLACEHOLDERS[occasion]}


def _tax(label: str, at_rate: str, net: str, tax: str) -> str:
    return f"{label}{at_rate.format(rate='23 %', net=net)}: {tax}"


def preview(
    occasion: Occasion, language: str, template: Template, *, name: str, email: str, colour: str
) -> Filled:
    """The template filled with samples, in the name, the address and the colour of the business."""
    ink = ink_on(colour)
    words = words_of(language)
    links = {
        "tracking_link": words.track,
        "order_link": words.see_order,
        "reset_link": words.reset,
    }
    told = {**samples(occasion, language), "business_name": one_line(name), "business_email": email}
    markup = {name: button(_SAMPLES[name], label, colour, ink) for name, label in links.items()}
    values = Values(told, {"lines": table(_LINES), **markup})
    return fill(template, values, language=language, colour=colour, ink=ink)
