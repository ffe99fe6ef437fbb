"""How an occasion is worded: the business's own templates, else the house's wording."""

from collections.abc import Mapping

from entrepot.engines.templating.filling import Template
from entrepot.kernel.message import Value

from ..published import Occasion

_ALL = ("business_name", "business_email")
_ORDER = (*_ALL, "salutation", "customer_name", "order_number", "total")
_LED = (*_ORDER, "order_link")
_PARCEL = (*_LED, "your_order")
_TAX = ("tax_amount", "tax_included", "taxes", "taxes_included")
_BILL = (*_LED, "lines", "shipping_cost", *_TAX)
TRANSFER = (
    *("amount_due", "pay_by", "payment_reference"),
    *("account_holder", "iban", "bic", "bank_name", "payment_note"),
)
_WAREHOUSE = ("warehouse_id", "warehouse_name", "warehouse_address")

PLACEHOLDERS: Mapping[Occasion, tuple[str, ...]] = {
    Occasion.ORDER_PLACED: (*_BILL, *TRANSFER),
    Occasion.ORDER_CONFIRMED: _BILL,
    Occasion.ORDER_AWAITING_STOCK: (*_LED, "lines"),
    Occasion.ORDER_DISPATCHED: (
        *_PARCEL,
        "lines",
        "amount",
        "carrier_name",
        "tracking_number",
        "tracking_link",
        "estimated_delivery",
    ),
    Occasion.ORDER_DELIVERED: _PARCEL,
    Occasion.ORDER_CANCELLED: (*_ORDER, "reason"),
    Occasion.PAYMENT_DECLINED: (*_ORDER, "reason"),
    Occasion.OWED_DECLINED: (*_LED, "amount", "reason"),
    Occasion.REFUND_OWED: (*_LED, "amount"),
    Occasion.PAYMENT_REFUNDED: (*_LED, "amount"),
    Occasion.RETURN_AUTHORISED: (*_LED, "rma_number", "return_address", "lines"),
    Occasion.RETURN_RECEIVED: (*_LED, "lines", "amount", "owed"),
    Occasion.EXCHANGE_SENT: (*_LED, "lines"),
    Occasion.LOW_STOCK: (*_ALL, "sku", *_WAREHOUSE, "available", "reorder_point"),
    Occasion.ALERT: (*_ALL, "headline", "message"),
    Occasion.PROOF_DIFFERS: (*_ALL, "differences", "events", "rows", "message"),
    Occasion.PURCHASE_ORDER: (*_ALL, "purchase_order_id", *_WAREHOUSE, "lines"),
    Occasion.PASSWORD_RESET: (*_ALL, "salutation", "customer_name", "username", "reset_link"),
    Occasion.NEWS: (*_ALL, "salutation", "customer_name", "headline", "message"),
}


class Words(Value):
    """What a language needs besides its templates. Patterns take `{symbol}` and `{number}`;
    `{day}`, `{month}` and `{year}`; `{name}`; `{rate}` and `{net}`."""

    language: str
    hello: str
    hello_name: str
    your_order: str
    part_of_your_order: str
    track: str
    see_order: str
    reset: str
    not_paid: str
    money: str
    tax: str
    tax_included: str
    at_rate: str
    thousands: str
    decimal: str
    date: str
    months: tuple[str, ...]
    templates: dict[Occasion, Template]
