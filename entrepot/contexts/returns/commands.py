"""What may be asked of returns."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal

from msgspec import Meta

from entrepot.engines.pricing.rules import TaxClass, TaxRate
from entrepot.kernel.message import Command, Value
from entrepot.kernel.units import (
    Address,
    Amount,
    Count,
    Country,
    Currency,
    Email,
    Id,
    Name,
    Quantity,
    Sku,
    Text,
)

from .published import Problem, Sale, SendAt, SoldLine, Terms, Wanted, WantedBack

Disposition = Literal["restock", "quarantine", "refurbish", "scrap", "vendor"]
Place = Annotated[str, Meta(max_length=64, pattern=r"^[^@\x00]*$")]


class Inspected(Value):
    """What came back and where it goes; only `restock` can be sold again.

    What is to be looked at (`quarantine`) or mended (`refurbish`) lies in its place, not for sale.
    """

    sku: Sku
    quantity: Quantity
    disposition: Disposition
    warehouse_id: Id
    bin: Place = ""
    lot: Place = ""


class SetReturnPolicy(Command):
    """On which terms a store takes back what is ordered from now on."""

    store_id: Id
    terms: Terms


class RequestReturn(Command):
    """Ask goods back; with `exchange` other goods come for them, paid with what comes back.

    What they cost more is charged on `payment_token`, or as staff settle it without one.
    """

    return_id: Id
    order_id: Id
    user_id: Id | None = None
    lines: Annotated[tuple[WantedBack, ...], Meta(min_length=1, max_length=200)]
    reason: Text = ""
    exchange: Annotated[tuple[WantedBack, ...], Meta(max_length=200)] = ()
    payment_token: Annotated[str, Meta(max_length=200, pattern=r"^[^\x00]*$")] = ""


class RequestReturnAsGuest(Command):
    """As `RequestReturn`, of an order without an account: by its number and its e-mail address."""

    return_id: Id
    order_number: Annotated[str, Meta(min_length=1, max_length=64, pattern=r"^[^\x00]*$")]
    email: Email
    lines: Annotated[tuple[WantedBack, ...], Meta(min_length=1, max_length=200)]
    reason: Text = ""
    exchange: Annotated[tuple[WantedBack, ...], Meta(max_length=200)] = ()
    payment_token: Annotated[str, Meta(max_length=200, pattern=r"^[^\x00]*$")] = ""


class AuthoriseReturn(Command):
    """`send` other goods than the terms say, in an exchange: at once, or when these came."""

    return_id: Id
    order_id: Id
    send: SendAt | None = None


class CloseReturn(Command):
    """The goods will not come, or are not wanted; a claim is not granted."""

    return_id: Id
    order_id: Id
    reason: Text = ""


class ReceiveReturn(Command):
    return_id: Id
    order_id: Id
    lines: Annotated[tuple[Inspected, ...], Meta(min_length=1, max_length=200)]


class Claimed(Value):
    sku: Sku
    quantity: Quantity
    problem: Problem


class MakeClaim(Command):
    """Goods came damaged, wrong or not at all: the money, or the goods again, without a return."""

    return_id: Id
    order_id: Id
    user_id: Id | None = None
    lines: Annotated[tuple[Claimed, ...], Meta(min_length=1, max_length=200)]
    wants: Wanted = "refund"
    note: Text = ""


class MakeClaimAsGuest(Command):
    """As `MakeClaim`, of an order without an account: by its number and its e-mail address."""

    return_id: Id
    order_number: Annotated[str, Meta(min_length=1, max_length=64, pattern=r"^[^\x00]*$")]
    email: Email
    lines: Annotated[tuple[Claimed, ...], Meta(min_length=1, max_length=200)]
    wants: Wanted = "refund"
    note: Text = ""


class GrantClaim(Command):
    return_id: Id
    order_id: Id


class LearnOrder(Command):
    order_id: Id
    user_id: Id | None = None
    currency: Currency
    lines: tuple[SoldLine, ...]
    sale: Sale | None = None


class LearnOffer(Command):
    """The catalog changed what can be had in exchange."""

    sku: Sku
    product_id: Id
    name: Name
    unit_price: Amount
    currency: Currency
    weight_g: Count = 0
    is_active: bool


class LearnTaxes(Command):
    """What is taxed how, and whether the catalog's own prices hold it."""

    rates: Annotated[tuple[TaxRate, ...], Meta(max_length=1000)]
    prices_include_tax: bool


class LearnTaxProvider(Command):
    """In these countries the table of taxes counts only where a provider does not answer."""

    countries: Annotated[tuple[Country, ...], Meta(max_length=250)]


class LearnTaxClass(Command):
    """How a SKU is taxed."""

    sku: Sku
    tax_class: TaxClass


class LearnWarehouse(Command):
    """There is such a warehouse."""

    warehouse_id: Id


class LearnStore(Command):
    """There is such a store."""

    store_id: Id


class LearnDepot(Command):
    """Where parcels of a warehouse go, while there is an address; lower `priority` comes first."""

    warehouse_id: Id
    address: Address | None = None
    priority: int = 100


class LearnDepotsOfStore(Command):
    """Which warehouses serve a store, first choice first."""

    store_id: Id
    warehouse_ids: tuple[Id, ...] = ()


class LearnCancellation(Command):
    order_id: Id


class LearnDispatch(Command):
    """Goods left; `amount` is charged for them."""

    order_id: Id
    shipment_id: Id
    payment_id: Id
    lines: tuple[WantedBack, ...]
    amount: Amount = 0


class LearnDelivery(Command):
    order_id: Id
    delivered_at: datetime


class LearnCapture(Command):
    """What was charged was taken; nothing where that failed."""

    order_id: Id
    reference: Id
    amount: Amount


class RecordRefund(Command):
    """Money went back; a reference that is no return's was refunded by hand.

    `payment_id` is the order's own payment where none is said. What went `by_transfer` had been
    owed, and was learnt then.
    """

    order_id: Id
    payment_id: Text = ""
    reference: Id
    amount: Amount
    by_transfer: bool = False


class LearnRefundOwed(Command):
    """Money is to be sent back: it counts as given, so that nobody promises it once more.

    A return waits until it was sent. `payment_id` as in `RecordRefund`.
    """

    order_id: Id
    payment_id: Text = ""
    reference: Id
    amount: Amount


class RecordRefundFailure(Command):
    """The money of a return did not go back; `payment_id` as in `RecordRefund`."""

    order_id: Id
    payment_id: Text = ""
    reference: Id
    amount: Amount
    reason: Text = ""


class RetryRefund(Command):
    """Ask once more that the money goes back, after what hindered it was seen to."""

    return_id: Id
    order_id: Id


class SettleRefund(Command):
    """The money that did not go back went another way, by hand; nobody is asked for it any more.

    `note` says how; who asked for the return may read it.
    """

    return_id: Id
    order_id: Id
    note: Text = ""


class PayOwed(Command):
    """What is open for other goods is charged on a card; `payment_token` is the gateway's word.

    A payment that was declined may be asked once more, by another card.
    """

    return_id: Id
    order_id: Id
    user_id: Id | None = None
    payment_token: Annotated[str, Meta(min_length=1, max_length=200, pattern=r"^[^\x00]*$")]


class PayOwedAsGuest(Command):
    """As `PayOwed`, of an order without an account: by its number and its e-mail address."""

    return_id: Id
    order_number: Annotated[str, Meta(min_length=1, max_length=64, pattern=r"^[^\x00]*$")]
    email: Email
    payment_token: Annotated[str, Meta(min_length=1, max_length=200, pattern=r"^[^\x00]*$")]


class SettleOwed(Command):
    """What is open for other goods was paid another way: a transfer came, cash was taken.

    `note` says how; who asked for the return may read it.
    """

    return_id: Id
    order_id: Id
    note: Text = ""


class RecordOwedPaid(Command):
    """A payment of a return took so much."""

    order_id: Id
    payment_id: Id
    amount: Amount


class RecordOwedChallenge(Command):
    """The bank wants to hear from the payer before a payment of a return goes through."""

    order_id: Id
    payment_id: Id
    challenge_token: Text


class RecordOwedFailure(Command):
    """A payment of a return took nothing."""

    order_id: Id
    payment_id: Id
    reason: Text = ""


class Refusal(StrEnum):
    UNKNOWN_STORE = "UNKNOWN_STORE"
    UNKNOWN_ORDER = "UNKNOWN_ORDER"
    UNKNOWN_RETURN = "UNKNOWN_RETURN"
    ALREADY_ASKED = "ALREADY_ASKED"
    TOO_MANY_RETURNS = "TOO_MANY_RETURNS"
    WINDOW_CLOSED = "WINDOW_CLOSED"
    MORE_THAN_SHIPPED = "MORE_THAN_SHIPPED"
    INVALID_PAYMENT_TOKEN = "INVALID_PAYMENT_TOKEN"  # noqa: S105 - a word
    NOT_EXCHANGEABLE = "NOT_EXCHANGEABLE"
    REPLACEMENT_SENT = "REPLACEMENT_SENT"
    NOT_AUTHORISED = "NOT_AUTHORISED"
    UNKNOWN_WAREHOUSE = "UNKNOWN_WAREHOUSE"
    NOTHING_FAILED = "NOTHING_FAILED"
    NOTHING_OWED = "NOTHING_OWED"
    PAYMENT_PENDING = "PAYMENT_PENDING"
    TOO_MANY_PAYMENTS = "TOO_MANY_PAYMENTS"
    MORE_THAN_AUTHORISED = "MORE_THAN_AUTHORISED"
