"""What returns tell others."""

from entrepot.kernel.message import Event, Value
from entrepot.kernel.units import Amount, Currency, Id, Quantity, Sku, Text


class ReturnedLine(Value):
    """So many of a SKU that came back; `amount` was refunded for them, tax included."""

    sku: Sku
    quantity: Quantity
    amount: Amount
    disposition: Text = ""


class ReturnRefunded(Event):
    """What a return is worth to the customer was given back."""

    return_id: Id
    order_id: Id
    user_id: Id | None = None
    lines: tuple[ReturnedLine, ...]
    amount: Amount
    currency: Currency
