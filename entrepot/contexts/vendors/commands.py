"""What may be asked of vendors."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from entrepot.kernel.message import Command
from entrepot.kernel.units import Amount, Count, Currency, Email, Id, Name, Quantity, Sku, Text

from .published import PurchaseLine, ReceivedLine

Percent = Annotated[int, Meta(ge=0, le=100)]
Days = Annotated[int, Meta(ge=0, le=1000)]


class AddVendor(Command):
    """From whom goods are bought; `tolerance_percent` as in `ChangeVendor`."""

    vendor_id: Id
    name: Name
    email: Email | None = None
    contact: Text = ""
    currency: Currency
    lead_time_days: Days = 7
    tolerance_percent: Percent = 0


class ChangeVendor(Command):
    """`tolerance_percent`: how much more than ordered is accepted when goods come."""

    vendor_id: Id
    name: Name
    email: Email | None = None
    contact: Text = ""
    lead_time_days: Days = 7
    tolerance_percent: Percent = 0
    is_active: bool = True


class SupplyProduct(Command):
    """What a vendor calls a SKU, what it costs, and the fewest that can be ordered."""

    vendor_id: Id
    sku: Sku
    vendor_sku: Annotated[str, Meta(max_length=64, pattern=r"^[^\x00]*$")] = ""
    unit_cost: Amount
    order_quantity_min: Quantity = 1
    lead_time_days: Days | None = None


class StopSupply(Command):
    """The vendor supplies this SKU no more."""

    vendor_id: Id
    sku: Sku


class DraftPurchaseOrder(Command):
    """Begin, or write anew, a purchase order that has not been sent.

    Freight and duty are part of what the goods cost once they have landed.
    """

    purchase_order_id: Id
    vendor_id: Id
    warehouse_id: Id
    lines: Annotated[tuple[PurchaseLine, ...], Meta(min_length=1, max_length=500)]
    freight_cost: Amount = 0
    duty_cost: Amount = 0
    expected_on: date | None = None
    note: Text = ""


class SendPurchaseOrder(Command):
    """Ask the vendor to deliver: at `email`, or where it was reached when this was drafted."""

    purchase_order_id: Id
    email: Email | None = None


class ConfirmPurchaseOrder(Command):
    """The vendor will deliver, perhaps on another day. `user_id` is the vendor's who says so."""

    purchase_order_id: Id
    expected_on: date | None = None
    user_id: Id | None = None


class ReceivePurchaseOrder(Command):
    """Goods came. `receipt_id` makes telling it twice harmless."""

    purchase_order_id: Id
    receipt_id: Id
    lines: Annotated[tuple[ReceivedLine, ...], Meta(min_length=1, max_length=500)]


class ClosePurchaseOrder(Command):
    """What has not come will not come."""

    purchase_order_id: Id
    reason: Text = ""


class CancelPurchaseOrder(Command):
    """Nothing has come and nothing shall."""

    purchase_order_id: Id
    reason: Text = ""


class RecordReceiptDenied(Command):
    """A receipt did not become stock. `stock_receipt_id` is the one inventory was asked with."""

    purchase_order_id: Id
    stock_receipt_id: Id
    lines: Annotated[tuple[ReceivedLine, ...], Meta(max_length=500)]
    reason: Text = ""


class AdmitVendorUser(Command):
    """A user acts for this vendor; who acted for another does so no more."""

    vendor_id: Id
    user_id: Id


class DismissVendorUser(Command):
    """A user acts for the vendor no more."""

    vendor_id: Id
    user_id: Id


class LearnWarehouse(Command):
    """There is such a warehouse."""

    warehouse_id: Id


class LearnOffer(Command):
    """The catalog has such a SKU."""

    sku: Sku


class AssignWarehouse(Command):
    """The place whose stock the vendor itself keeps up to date; none takes it away."""

    vendor_id: Id
    warehouse_id: Id | None = None


class TellVendorStock(Command):
    """So many of a SKU are at the vendor's place. `update_id` makes telling it twice harmless,
    and something else under it is refused.

    `user_id` is the vendor's user who says so; whose vendor it is decides where.
    """

    update_id: Id
    vendor_id: Id | None = None
    user_id: Id | None = None
    sku: Sku
    quantity: Count
    reason: Text = "told by the vendor"


class Refusal(StrEnum):
    """Why vendors say no, in order of precedence."""

    VENDOR_EXISTS = "VENDOR_EXISTS"
    UNKNOWN_VENDOR = "UNKNOWN_VENDOR"
    VENDOR_INACTIVE = "VENDOR_INACTIVE"
    UNKNOWN_WAREHOUSE = "UNKNOWN_WAREHOUSE"
    UNKNOWN_PRODUCT = "UNKNOWN_PRODUCT"
    TOO_MANY_PRODUCTS = "TOO_MANY_PRODUCTS"
    NOT_SUPPLIED = "NOT_SUPPLIED"
    NOT_A_VENDOR_USER = "NOT_A_VENDOR_USER"
    NO_WAREHOUSE = "NO_WAREHOUSE"
    UPDATE_EXISTS = "UPDATE_EXISTS"
    UNKNOWN_PURCHASE_ORDER = "UNKNOWN_PURCHASE_ORDER"
    ALREADY_SENT = "ALREADY_SENT"
    NOT_SENT = "NOT_SENT"
    SKU_TWICE = "SKU_TWICE"
    BELOW_MINIMUM = "BELOW_MINIMUM"
    TOTAL_TOO_LARGE = "TOTAL_TOO_LARGE"
    ALREADY_RECEIVED = "ALREADY_RECEIVED"
    CLOSED = "CLOSED"
    NOT_ORDERED = "NOT_ORDERED"
    MORE_THAN_ORDERED = "MORE_THAN_ORDERED"
    TOO_MANY_RECEIPTS = "TOO_MANY_RECEIPTS"
