"""What documents tell others."""

from datetime import datetime
from typing import Annotated, Literal

from msgspec import Meta

from entrepot.engines.pricing.rules import Ppm
from entrepot.engines.pricing.taxing import TaxSum
from entrepot.kernel.message import Event, Value
from entrepot.kernel.units import (
    Address,
    Amount,
    Currency,
    Id,
    Language,
    Quantity,
    Sku,
    Text,
)

Stage = Literal["ordered", "dispatched", "delivered"]
StageWord = Literal["ordered", "dispatched", "delivered", "Ordered", "Dispatched", "Delivered"]
ShipmentStageWord = Literal["dispatched", "delivered", "Dispatched", "Delivered"]
"""A stage, in capitals or not."""
ReceiptId = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=150,
        pattern=r"^[A-Za-z0-9._:-]+$",
        description="order, shipment and stage, with dots between",
    ),
]


class Letterhead(Value):
    """How the business shows itself; `colour` as in CSS, `#rrggbb`."""

    name: Text = ""
    type: Text = ""
    email: Text = ""
    colour: Text = ""
    contact: Text = ""


class ReceiptLine(Value):
    """So many of an article. Prices are missing where the order has several for one SKU.

    quantity x unit_price - discount_amount = total_price; with `tax_included` less tax_amount,
    which the price holds already. `tax_rate` is missing where several are in one line, or it is
    not known.
    """

    sku: Sku
    name: Text
    quantity: Quantity
    unit_price: Amount | None = None
    total_price: Amount | None = None
    discount_amount: Amount = 0
    tax_amount: Amount = 0
    tax_included: bool = False
    tax_rate: Ppm | None = None


class ReceiptContent(Value):
    """All that a receipt says.

    subtotal + tax_amount + shipping_cost = total_amount; later stages than `ordered` are of one
    shipment. Where the rate of some tax is not known, as in orders of before, subtotal +
    tax_and_shipping = total_amount there, if the subtotal is known. None of these holds tax, also
    where prices do. `credit_amount` of the total was paid before, with goods given back, say;
    parts of orders of before tell only what was charged.

    `taxes` are one for each rate, of all that is taxed; with `tax_and_shipping` of the goods
    alone. There are none where a rate is not known. `shipping_tax` is the freight's part of them.
    """

    letterhead: Letterhead = Letterhead()
    language: Language = "en"
    currency: Currency
    order_number: Text
    ordered_at: datetime
    customer_name: Text = ""
    email: Text = ""
    shipping_address: Address
    billing_address: Address | None = None
    lines: tuple[ReceiptLine, ...]
    subtotal: Amount | None = None
    tax_amount: Amount | None = None
    taxes: tuple[TaxSum, ...] = ()
    shipping_tax: TaxSum | None = None
    shipping_cost: Amount | None = None
    tax_and_shipping: Amount | None = None
    total_amount: Amount
    credit_amount: Amount = 0
    payment_method: Text = ""
    carrier_name: Text = ""
    tracking_number: Text = ""
    estimated_delivery: datetime | None = None
    dispatched_at: datetime | None = None
    delivered_at: datetime | None = None
    complete: bool = True


class ReceiptIssued(Event):
    """A receipt of a stage of an order can be read: `ordered`, `dispatched` or `delivered`."""

    receipt_id: ReceiptId
    order_id: Id
    shipment_id: Id | None = None
    user_id: Id | None = None
    stage: Stage
    content: ReceiptContent
