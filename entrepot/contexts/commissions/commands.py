"""What may be asked of commissions."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from entrepot.contexts.orders.published import OrderLine, ShippedLine
from entrepot.contexts.returns.published import ReturnedLine
from entrepot.kernel.message import Command
from entrepot.kernel.units import Amount, Currency, Id, Sku, Text

BasisPoints = Annotated[int, Meta(ge=0, le=10_000, description="hundredths of a percent")]

AccountName = Annotated[str, Meta(max_length=255, pattern=r"^[^\x00]*$")]


class AgreeRate(Command):
    """The commission on a vendor's goods: on a SKU, else on a category, else on all of them.

    From `valid_from` through `valid_to`, by the day of the order. Of several the one that begins
    latest holds. `rate_id` again writes the rate anew, for orders to come.
    """

    vendor_id: Id
    rate_id: Id
    rate_basis_points: BasisPoints
    sku: Sku | None = None
    category_id: Id | None = None
    valid_from: date | None = None
    valid_to: date | None = None


class EndRate(Command):
    """A rate holds for no orders to come."""

    vendor_id: Id
    rate_id: Id


class NamePayoutAccount(Command):
    """Where a vendor is paid: the provider's name for its account. Empty: nowhere."""

    vendor_id: Id
    account: AccountName = ""


class SellForVendor(Command):
    """A SKU is sold for this vendor from now on; `category_id` is the one of its rates."""

    sku: Sku
    vendor_id: Id
    category_id: Id | None = None


class StopSelling(Command):
    """A SKU is the business's own again, for orders to come."""

    sku: Sku


class LearnVendor(Command):
    """There is such a vendor."""

    vendor_id: Id


class NoteSale(Command):
    """An order holds goods; vendors' are remembered with the rates of this moment."""

    order_id: Id
    lines: Annotated[tuple[OrderLine, ...], Meta(max_length=200)]
    currency: Currency


class AccrueSale(Command):
    """Goods of an order left, and the customer paid `amount` for all of them.

    `reference` makes telling it twice harmless.
    """

    order_id: Id
    reference: Id
    lines: Annotated[tuple[ShippedLine, ...], Meta(max_length=1000)]
    amount: Amount = 0


class SpreadRefund(Command):
    """Money went back by hand, for no goods in particular: each of those that left bears its part.

    `reference` makes telling it twice harmless.
    """

    order_id: Id
    reference: Id
    amount: Amount
    reason: Text = "refunded by hand"


class RefundSale(Command):
    """A customer got money back for these goods. `reference` makes telling it twice harmless."""

    order_id: Id
    reference: Id
    lines: Annotated[tuple[ReturnedLine, ...], Meta(min_length=1, max_length=200)]
    reason: Text = "refund"


class PayVendor(Command):
    """Pay a vendor what is owed in a currency.

    Nothing is owed to whoever is unknown, was paid, or has a debt, which is carried forward.
    """

    payout_id: Id
    vendor_id: Id
    currency: Currency


class Refusal(StrEnum):
    """Why commissions say no, in order of precedence."""

    UNKNOWN_VENDOR = "UNKNOWN_VENDOR"
    UNKNOWN_RATE = "UNKNOWN_RATE"
    TOO_MANY_RATES = "TOO_MANY_RATES"
    SKU_AND_CATEGORY = "SKU_AND_CATEGORY"
    NEVER_VALID = "NEVER_VALID"
    NOT_SOLD_FOR_VENDOR = "NOT_SOLD_FOR_VENDOR"
    UNKNOWN_SALE = "UNKNOWN_SALE"
    UNKNOWN_PAYOUT = "UNKNOWN_PAYOUT"
    PAYOUT_EXISTS = "PAYOUT_EXISTS"
    NOTHING_OWED = "NOTHING_OWED"
