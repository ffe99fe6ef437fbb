"""What returns tell others."""

from entrepot.kernel.message import Event, Value
from entrepot.kernel.units import Amount, Currency, Id, Quantity, Sku, Text


class ReturnedLine(Value):
    """So many of a SKU that came back; `amount` is refunded for them, tax included."""

    sku: Sku
    quantity: Quantity
    amount: Amount = 0
    disposition: Text = ""
    warehouse_id: Text = ""
    bin: Text = ""
    lot: Text = ""


class WantedBack(Value):
    sku: Sku
    quantity: Quantity


class SoldLine(Value):
    """`cost` is what all of them cost the buyer: discounts off, tax included."""

    sku: Sku
    quantity: Quantity
    cost: Amount


class ReturnRequested(Event):
    return_id: Id
    order_id: Id
    user_id: Id | None = None
    lines: tuple[ReturnedLine, ...]
    reason: Text = ""


class ReturnAuthorised(Event):
    return_id: Id
    order_id: Id
    user_id: Id | None = None


class ReturnReceived(Event):
    """Goods came back and were inspected; `amount` is due for them."""

    return_id: Id
    order_id: Id
    user_id: Id | None = None
    payment_id: Text = ""
    lines: tuple[ReturnedLine, ...]
    amount: Amount
    currency: Currency


class ReturnRefunded(Event):
    """The money went back to where it came from."""

    return_id: Id
    order_id: Id
    user_id: Id | None = None
    lines: tuple[ReturnedLine, ...]
    amount: Amount
    currency: Currency


class OtherRefundLearnt(Event):
    """Money went back by hand: for no return, and so for no goods in particular."""

    order_id: Id
    reference: Id
    amount: Amount


class ReturnClosed(Event):
    """Nothing more follows; what was not received may be asked back again."""

    return_id: Id
    order_id: Id
    reason: Text = ""
