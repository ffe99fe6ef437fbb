"""Whose goods are sold, and the language in which vendors are paid by the outside."""

from typing import Annotated

from msgspec import Meta

from entrepot.kernel.message import Command, Event, Value
from entrepot.kernel.units import Amount, Currency, Id, Sku, Text


class PayVendorOut(Value):
    """The request of the effect `commissions.pay_out`: send a vendor so much money.

    `account` is the vendor's at the provider, where one was named.
    """

    payout_id: Id
    vendor_id: Id
    amount: Amount
    currency: Currency
    account: Text = ""


class RecordPayout(Command):
    """The money is on its way to the vendor, also where it was said before that it is not."""

    payout_id: Id
    provider_reference: Annotated[str, Meta(max_length=255, pattern=r"^[^\x00]*$")] = ""


class RecordPayoutFailure(Command):
    """The money was not sent; it is owed again."""

    payout_id: Id
    reason: Text = "gateway_unavailable"


class PayoutMade(Event):
    """A vendor is paid what was owed; accrued - clawed_back - paid_before = amount."""

    payout_id: Id
    vendor_id: Id
    currency: Currency
    amount: Amount
    accrued: Amount
    clawed_back: Amount
    paid_before: Amount
    account: Text = ""


class SoldForVendor(Event):
    sku: Sku
    vendor_id: Id
    category_id: Id | None = None


class SellingStopped(Event):
    sku: Sku
    vendor_id: Id
