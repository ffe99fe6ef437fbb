"""What returns tell others."""

from typing import Annotated, Literal

from msgspec import Meta

from entrepot.engines.pricing.rules import Ppm
from entrepot.kernel.message import Event, Value
from entrepot.kernel.units import (
    Address,
    Amount,
    Count,
    Currency,
    Email,
    Id,
    Language,
    Name,
    Quantity,
    Sku,
    Text,
)

Problem = Literal["damaged", "missing", "wrong"]
Wanted = Literal["refund", "replacement"]
SendAt = Literal["received", "at_once"]


class ReturnedLine(Value):
    """So many of a SKU that came back; `amount` is refunded for them, tax included."""

    sku: Sku
    quantity: Quantity
    amount: Amount = 0
    disposition: Text = ""
    warehouse_id: Text = ""
    bin: Text = ""
    lot: Text = ""
    problem: Text = ""


class WantedBack(Value):
    sku: Sku
    quantity: Quantity


class SoldLine(Value):
    """`cost` is what all of them cost the buyer: discounts off, tax included.

    `tax_amount` is what of that was tax, at `tax_rate`; unknown of orders that were learnt without.
    """

    sku: Sku
    quantity: Quantity
    cost: Amount
    tax_amount: Amount | None = None
    tax_rate: Ppm | None = None


class Terms(Value):
    """On which terms a store takes goods back.

    The buyer may ask for `window_days` after delivery, and say for `claim_days` that goods were
    damaged, wrong or missing. From what is refunded the store keeps
    `restocking_basis_points` of it, and `freight_fee` where the customer pays the way back. With
    the last goods of an order that comes back as a whole, what the way out had cost is
    `refunded` or `kept`. In an exchange the other goods leave when the first are `received`, or
    `at_once`.
    """

    window_days: Annotated[int, Meta(ge=0, le=3650)] = 30
    claim_days: Annotated[int, Meta(ge=0, le=3650)] = 730
    freight_paid_by: Literal["store", "customer"] = "store"
    freight_fee: Amount = 0
    restocking_basis_points: Annotated[int, Meta(ge=0, le=10_000)] = 0
    outbound_freight: Literal["refunded", "kept"] = "refunded"
    exchange_sent: SendAt = "received"


class Sale(Value):
    """Who bought, where the goods went, and how list prices became what was paid.

    `paid` and `tax_amount` are of the goods, tax included; `freight` with its own comes on top.
    """

    store_id: Id
    order_number: Text = ""
    email: Email | None = None
    customer_name: Text = ""
    language: Language = "en"
    shipping_address: Address
    listed: Amount = 0
    paid: Amount = 0
    tax_amount: Amount = 0
    freight: Amount = 0


class ExchangeItem(Value):
    """Other goods for those that come back; the price holds its part of the tax.

    They cost quantity x unit_price - discount_amount, which is of what no whole price can tell.
    `tax_rate` is missing where it is not known, as in an order whose tax nobody told by rate.
    """

    sku: Sku
    product_id: Id
    name: Name
    quantity: Quantity
    unit_price: Amount
    discount_amount: Amount = 0
    tax_amount: Amount = 0
    tax_rate: Ppm | None = None
    weight_g: Count = 0


class RefundSource(Value):
    """So much of a refund goes back by the payment of this order."""

    order_id: Id
    payment_id: Text
    amount: Amount


class FailedRefund(Value):
    """Money that did not go back: under which reference it was asked for, and by whose payment.

    `payment_id` where that is not the order's own, but one that a return had asked for.
    """

    reference: Id
    amount: Amount
    reason: Text = ""
    source_order_id: Text = ""
    payment_id: Text = ""


class ReturnRequested(Event):
    """Goods shall come back; in an exchange for `exchange`, at the prices of this day.

    `rma_number` is what people write on the parcel.
    """

    return_id: Id
    order_id: Id
    user_id: Id | None = None
    lines: tuple[ReturnedLine, ...]
    reason: Text = ""
    rma_number: Text = ""
    exchange: tuple[ExchangeItem, ...] = ()
    payment_token: Text = ""


class ReturnAuthorised(Event):
    """The goods may come, in a parcel that bears `rma_number` and goes to `send_to`, if known."""

    return_id: Id
    order_id: Id
    user_id: Id | None = None
    rma_number: Text = ""
    send_to: Address | None = None
    lines: tuple[ReturnedLine, ...] = ()


class ReturnReceived(Event):
    """Goods came back and were inspected; `amount` is refunded for them.

    That is what the lines are worth less `fee_amount`, which the terms let the store keep, and
    `credit_amount`, which pays for other goods in an exchange; and `freight_amount` for the way
    out, where with these the whole order came back. Of other goods that were sent at once
    `owed_amount` is open, for not all came that were to pay for them; `settled_amount` of what
    these are worth pays what had been open. Where the goods had themselves come in an
    exchange, `sources` say which payments give it back, and `waiting_amount` is
    refunded only with the goods that they were sent for, for these have not come: those of the
    return `waiting_return_id` of `waiting_order_id`.
    """

    return_id: Id
    order_id: Id
    user_id: Id | None = None
    payment_id: Text = ""
    lines: tuple[ReturnedLine, ...]
    amount: Amount
    currency: Currency
    fee_amount: Amount = 0
    freight_amount: Amount = 0
    credit_amount: Amount = 0
    owed_amount: Amount = 0
    settled_amount: Amount = 0
    sources: tuple[RefundSource, ...] = ()
    waiting_amount: Amount = 0
    waiting_order_id: Text = ""
    waiting_return_id: Text = ""


class ReturnPartlyRefunded(Event):
    """One of several payments gave its part back; others are still asked.

    Where one had failed, the return stands at `status`, and `failures` are left. `payment_id` as
    in `FailedRefund`.
    """

    return_id: Id
    order_id: Id
    source_order_id: Id
    amount: Amount
    status: Text = ""
    failures: tuple[FailedRefund, ...] = ()
    payment_id: Text = ""


class CreditReturned(Event):
    """What was sent for the goods of a return came back, too, by `reference` of another order.

    So `amount` of what had paid for it pays for nothing now. Of that `refunded_amount` goes back,
    and `own_amount` of it by this order's own payment. `owed_amount` is open no more, and
    `paid_amount`, which had been open, goes back by the return's own payment. `cancelled`: it was
    never sent; `reference` is the order that was to bring it, and no return.
    """

    return_id: Id
    order_id: Id
    refunded_order_id: Id
    reference: Id
    amount: Amount
    refunded_amount: Amount
    own_amount: Amount
    owed_amount: Amount = 0
    paid_amount: Amount = 0
    cancelled: bool = False


class OwedSettled(Event):
    """More goods of the order came, by `reference`, and pay what was open for others sent."""

    return_id: Id
    order_id: Id
    reference: Id
    amount: Amount


class ReturnRefunded(Event):
    """The money went back to where it came from, or by hand another way, as `note` says."""

    return_id: Id
    order_id: Id
    user_id: Id | None = None
    lines: tuple[ReturnedLine, ...]
    amount: Amount
    currency: Currency
    note: Text = ""


class OtherRefundLearnt(Event):
    """Money went back by hand, or is owed: for no return, and so for no goods in particular."""

    order_id: Id
    reference: Id
    amount: Amount


class ReturnClosed(Event):
    """Nothing more follows; what was not received may be asked back again."""

    return_id: Id
    order_id: Id
    reason: Text = ""


class ReplacementReleased(Event):
    """Other goods may go out for those of a return, as an order of their own.

    `credit_amount` of what they cost is paid with what came back.
    """

    return_id: Id
    order_id: Id
    replacement_id: Id
    store_id: Id
    user_id: Id | None = None
    email: Email | None = None
    customer_name: Text = ""
    language: Language = "en"
    currency: Currency
    items: tuple[ExchangeItem, ...]
    credit_amount: Amount
    shipping_address: Address
    payment_token: Text = ""


class ReplacementDispatched(Event):
    """What a customer gets in exchange is on its way."""

    return_id: Id
    order_id: Id
    replacement_id: Id
    shipment_id: Id
    lines: tuple[WantedBack, ...] = ()


class ReplacementCancelled(Event):
    """The other goods will not come; `amount`, which had paid for them, is refunded instead.

    For those that left `credit_amount` still pays, and `owed_amount` is open. `paid_amount` of it
    had been open, and goes back by the return's own payment. `waiting_amount` is refunded with
    the goods of the return `waiting_return_id` of `waiting_order_id`.
    """

    return_id: Id
    order_id: Id
    replacement_id: Id
    payment_id: Text = ""
    amount: Amount
    credit_amount: Amount = 0
    owed_amount: Amount = 0
    sources: tuple[RefundSource, ...] = ()
    paid_amount: Amount = 0
    waiting_amount: Amount = 0
    waiting_order_id: Text = ""
    waiting_return_id: Text = ""


class ClaimMade(Event):
    """Goods came damaged, wrong or not at all; the customer wants money or the goods again."""

    return_id: Id
    order_id: Id
    user_id: Id | None = None
    lines: tuple[ReturnedLine, ...]
    wants: Wanted
    note: Text = ""
    rma_number: Text = ""
    exchange: tuple[ExchangeItem, ...] = ()


class ClaimGranted(Event):
    """Nothing comes back: `amount` is refunded, or goods worth `credit_amount` go out again.

    `freight_amount` of it is for the way out, where nothing of the order is left to the buyer.
    """

    return_id: Id
    order_id: Id
    user_id: Id | None = None
    payment_id: Text = ""
    lines: tuple[ReturnedLine, ...]
    amount: Amount
    currency: Currency
    freight_amount: Amount = 0
    credit_amount: Amount = 0
    settled_amount: Amount = 0
    sources: tuple[RefundSource, ...] = ()
    waiting_amount: Amount = 0
    waiting_order_id: Text = ""
    waiting_return_id: Text = ""


class ReturnRefundFailed(Event):
    """The money did not go back; somebody must see to it. `reference` is what it was asked by.

    `source_order_id` is the order whose payment did not give, where it is another one; `failures`
    are all that failed and were not asked for again, this one last. `payment_id` as there.
    """

    return_id: Id
    order_id: Id
    reference: Id
    amount: Amount
    reason: Text = ""
    source_order_id: Text = ""
    failures: tuple[FailedRefund, ...] = ()
    payment_id: Text = ""


class RefundRetried(Event):
    """The money is asked for once more; the return stands at `status` again.

    `source_order_id` is the order whose payment gives, where it is another one.
    """

    return_id: Id
    order_id: Id
    payment_id: Text
    reference: Id
    amount: Amount
    status: Text
    source_order_id: Text = ""
