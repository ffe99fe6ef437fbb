"""What happened with vendors; see also `published`."""

from datetime import date

from entrepot.kernel.message import Event
from entrepot.kernel.units import Amount, Count, Currency, Email, Id, Name, Quantity, Sku, Text

from .published import (
    GoodsReceived,
    PurchaseLine,
    PurchaseOrderSent,
    ReceivedLine,
    VendorAdded,
    VendorUserAdmitted,
    VendorUserDismissed,
)


class VendorChanged(Event):
    vendor_id: Id
    name: Name
    email: Email | None = None
    contact: Text = ""
    lead_time_days: int = 7
    tolerance_percent: int = 0
    is_active: bool = True


class ProductSupplied(Event):
    vendor_id: Id
    sku: Sku
    vendor_sku: Text = ""
    unit_cost: Amount
    order_quantity_min: Quantity = 1
    lead_time_days: int | None = None


class SupplyStopped(Event):
    vendor_id: Id
    sku: Sku


class PurchaseOrderDrafted(Event):
    """`tolerance_percent` is the vendor's at this moment.

    `landed_costs` are the lines with their shares of freight and duty: together the total.
    """

    purchase_order_id: Id
    vendor_id: Id
    vendor_email: Text = ""
    warehouse_id: Id
    currency: Currency
    lines: tuple[PurchaseLine, ...]
    freight_cost: Amount = 0
    duty_cost: Amount = 0
    landed_costs: tuple[Amount, ...] = ()
    total_cost: Amount
    tolerance_percent: int = 0
    expected_on: date | None = None
    note: Text = ""


class PurchaseOrderConfirmed(Event):
    """`partly_received` when some of it had come before."""

    purchase_order_id: Id
    partly_received: bool = False
    expected_on: date | None = None


class PurchaseOrderClosed(Event):
    purchase_order_id: Id
    reason: Text = ""


class PurchaseOrderCancelled(Event):
    purchase_order_id: Id
    reason: Text = ""


class ReceiptRefused(Event):
    """Goods that came did not become stock: they count as not received."""

    purchase_order_id: Id
    receipt_id: Id
    lines: tuple[ReceivedLine, ...]
    reason: Text = ""
    partly_received: bool = False
    is_closed: bool = False


class WarehouseLearnt(Event):
    warehouse_id: Id


class OfferLearnt(Event):
    sku: Sku


class WarehouseAssigned(Event):
    vendor_id: Id
    warehouse_id: Id | None = None


class VendorStockTold(Event):
    """So many are at the vendor's place; inventory books the difference."""

    update_id: Id
    vendor_id: Id
    warehouse_id: Id
    sku: Sku
    quantity: Count
    reason: Text = ""


EVENTS = (
    ReceiptRefused,
    WarehouseLearnt,
    OfferLearnt,
    WarehouseAssigned,
    VendorStockTold,
    VendorUserAdmitted,
    VendorUserDismissed,
    VendorAdded,
    VendorChanged,
    ProductSupplied,
    SupplyStopped,
    PurchaseOrderDrafted,
    PurchaseOrderSent,
    PurchaseOrderConfirmed,
    GoodsReceived,
    PurchaseOrderClosed,
    PurchaseOrderCancelled,
)
