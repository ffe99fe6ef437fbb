"""What carts tell others."""

from entrepot.kernel.message import Event
from entrepot.kernel.units import Amount, Currency, Id, Text


class CheckoutCompleted(Event):
    """The cart became an order that is paid for."""

    cart_id: Id
    order_id: Id
    user_id: Id | None = None
    store_id: Id
    total_amount: Amount
    currency: Currency


class CartAbandoned(Event):
    """Nobody came back to it for a month."""

    cart_id: Id
    user_id: Id | None = None
    reason: Text = ""
