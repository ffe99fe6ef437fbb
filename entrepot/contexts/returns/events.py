"""What returns learnt from others; see also `published`."""

from datetime import datetime

from entrepot.engines.pricing.rules import TaxClass, TaxRate
from entrepot.kernel.message import Event
from entrepot.kernel.units import Address, Amount, Count, Country, Currency, Id, Name, Sku, Text

from .published import (
    ClaimGranted,
    ClaimMade,
    CreditReturned,
    OtherRefundLearnt,
    OwedSettled,
    RefundRetried,
    RefundSource,
    ReplacementCancelled,
    ReplacementDispatched,
    ReplacementReleased,
    ReturnAuthorised,
    ReturnClosed,
    ReturnPartlyRefunded,
    ReturnReceived,
    ReturnRefunded,
    ReturnRefundFailed,
    ReturnRequested,
    Sale,
    SoldLine,
    Terms,
    WantedBack,
)


class ReturnPolicySet(Event):
    store_id: Id
    terms: Terms


class WarehouseLearnt(Event):
    warehouse_id: Id


class StoreLearnt(Event):
    store_id: Id


class DepotLearnt(Event):
    """Where parcels of a warehouse go; nowhere without an address, or once it is closed."""

    warehouse_id: Id
    address: Address | None = None
    priority: int = 100


class DepotsOfStoreLearnt(Event):
    """Which warehouses serve a store, first choice first."""

    store_id: Id
    warehouse_ids: tuple[Id, ...] = ()


class OfferLearnt(Event):
    sku: Sku
    product_id: Id
    name: Name
    unit_price: Amount
    currency: Currency
    weight_g: Count = 0
    is_active: bool = True


class TaxesLearnt(Event):
    rates: tuple[TaxRate, ...] = ()
    prices_include_tax: bool = False


class TaxProviderLearnt(Event):
    countries: tuple[Country, ...] = ()


class TaxClassLearnt(Event):
    sku: Sku
    tax_class: TaxClass


class OrderLearnt(Event):
    order_id: Id
    user_id: Id | None = None
    currency: Currency
    lines: tuple[SoldLine, ...]
    sale: Sale | None = None
    terms: Terms = Terms()


class OrderNumbered(Event):
    """An order is called by this number; numbers given elsewhere may come twice."""

    order_id: Id
    order_number: Text


class ReplacementLearnt(Event):
    """This order replaces goods of another; `earlier` are those whose goods these replaced.

    `credit_amount` of what it costs is paid with goods given back.
    """

    replacement_id: Id
    return_id: Id
    order_id: Id
    earlier: tuple[Id, ...] = ()
    credit_amount: Amount = 0


class DispatchLearnt(Event):
    """Goods left; `amount` is charged for them, and taken under the id of the shipment."""

    order_id: Id
    shipment_id: Id
    payment_id: Id
    lines: tuple[WantedBack, ...]
    amount: Amount = 0


class CancellationLearnt(Event):
    """Nothing more of this order will leave.

    Where all that had left came back before, `amount` of the freight goes back now.
    """

    order_id: Id
    payment_id: Text = ""
    amount: Amount = 0
    sources: tuple[RefundSource, ...] = ()


Repaying = ReturnReceived | ClaimGranted | ReplacementCancelled | CancellationLearnt
"""What gives money back, by the order's own payment or by each of its `sources`."""


class DeliveryLearnt(Event):
    order_id: Id
    delivered_at: datetime


class CaptureLearnt(Event):
    order_id: Id
    reference: Id
    amount: Amount


class OwedPaymentAsked(Event):
    """What is open is asked for: by `card` of the gateway, or `external` where it was paid, as
    `note` says."""

    return_id: Id
    order_id: Id
    payment_id: Id
    amount: Amount
    currency: Currency
    method: Text
    token: Text = ""
    note: Text = ""


class OwedPaymentChallenged(Event):
    """The payer's bank wants to hear from the payer, with the gateway's `challenge_token`."""

    return_id: Id
    order_id: Id
    payment_id: Id
    challenge_token: Text


class OwedPaid(Event):
    """So much of what was open is paid by a payment of its own."""

    return_id: Id
    order_id: Id
    payment_id: Id
    amount: Amount


class OwedOverpaid(Event):
    """The payment took what was open no more: that goes back.

    `status` is what the return says of its payment then.
    """

    return_id: Id
    order_id: Id
    payment_id: Id
    amount: Amount
    status: Text = ""


class OwedPaymentFailed(Event):
    """Nothing was taken; another card may be tried."""

    return_id: Id
    order_id: Id
    payment_id: Id
    reason: Text = ""


class OwedGivenBack(Event):
    """Somebody gave back by hand what was paid so, for no goods in particular."""

    return_id: Id
    order_id: Id
    payment_id: Id
    reference: Id
    amount: Amount


EVENTS = (
    WarehouseLearnt,
    StoreLearnt,
    DepotLearnt,
    DepotsOfStoreLearnt,
    ReturnRequested,
    ReturnAuthorised,
    ReturnReceived,
    ReturnRefunded,
    ReturnPartlyRefunded,
    ReturnRefundFailed,
    RefundRetried,
    ReturnClosed,
    ClaimMade,
    ClaimGranted,
    ReplacementReleased,
    ReplacementDispatched,
    ReplacementCancelled,
    CreditReturned,
    OwedSettled,
    OwedPaymentAsked,
    OwedPaid,
    OwedOverpaid,
    OwedPaymentChallenged,
    OwedPaymentFailed,
    OwedGivenBack,
    ReturnPolicySet,
    OfferLearnt,
    TaxesLearnt,
    TaxProviderLearnt,
    TaxClassLearnt,
    OrderLearnt,
    OrderNumbered,
    ReplacementLearnt,
    DispatchLearnt,
    CancellationLearnt,
    DeliveryLearnt,
    CaptureLearnt,
    OtherRefundLearnt,
)
