"""What happened with commissions; see also `published`."""

from datetime import date

from entrepot.contexts.orders.published import ShippedLine
from entrepot.contexts.returns.published import ReturnedLine
from entrepot.kernel.message import Event, Value
from entrepot.kernel.units import Amount, Count, Currency, Id, Quantity, Sku, Text

from .published import PayoutMade, SellingStopped, SoldForVendor


class SoldLine(Value):
    """A vendor's goods in an order: what they cost before tax, and the commission's rate."""

    sku: Sku
    vendor_id: Id
    quantity: Quantity
    total_price: Amount
    tax_amount: Amount = 0
    rate_id: Text = ""
    rate_basis_points: int = 0


class RateAgreed(Event):
    vendor_id: Id
    rate_id: Id
    rate_basis_points: int
    sku: Sku | None = None
    category_id: Id | None = None
    valid_from: date | None = None
    valid_to: date | None = None


class VendorLearnt(Event):
    vendor_id: Id


class RateEnded(Event):
    vendor_id: Id
    rate_id: Id


class PayoutAccountNamed(Event):
    vendor_id: Id
    account: Text = ""


class SaleNoted(Event):
    order_id: Id
    lines: tuple[SoldLine, ...]
    currency: Currency


class SaleShipped(Event):
    order_id: Id
    reference: Id
    lines: tuple[ShippedLine, ...]
    amount: Amount = 0


class SaleRefunded(Event):
    order_id: Id
    reference: Id
    lines: tuple[ReturnedLine, ...]


class CommissionAccrued(Event):
    """Goods left: gross_amount - commission_amount = amount, which the vendor is owed."""

    vendor_id: Id
    currency: Currency
    order_id: Id
    reference: Id
    sku: Sku
    quantity: Count
    gross_amount: Amount
    rate_id: Text = ""
    rate_basis_points: int
    commission_amount: Amount
    amount: Amount
    reason: Text = ""


class CommissionClawedBack(Event):
    """The customer was refunded: the vendor's part comes back, and our commission goes back."""

    vendor_id: Id
    currency: Currency
    order_id: Id
    reference: Id
    sku: Sku
    gross_amount: Amount
    rate_id: Text = ""
    rate_basis_points: int
    commission_amount: Amount
    amount: Amount
    reason: Text = ""


class PaidOut(Event):
    """The account's side of a payout."""

    payout_id: Id
    vendor_id: Id
    currency: Currency
    amount: Amount
    reason: Text = ""


class PaymentCameBack(Event):
    """The account's side of a payout that failed."""

    payout_id: Id
    vendor_id: Id
    currency: Currency
    amount: Amount
    reason: Text = ""


class PayoutSettled(Event):
    payout_id: Id
    provider_reference: Text = ""


class PayoutFailed(Event):
    """The money is owed again."""

    payout_id: Id
    vendor_id: Id
    currency: Currency
    amount: Amount
    reason: Text = ""


EVENTS = (
    VendorLearnt,
    RateAgreed,
    RateEnded,
    PayoutAccountNamed,
    SoldForVendor,
    SellingStopped,
    SaleNoted,
    SaleShipped,
    SaleRefunded,
    CommissionAccrued,
    CommissionClawedBack,
    PaidOut,
    PaymentCameBack,
    PayoutMade,
    PayoutSettled,
    PayoutFailed,
)
