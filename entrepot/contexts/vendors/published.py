"""What vendors tell others."""

from datetime import date

from entrepot.kernel.message import Event, Value
from entrepot.kernel.units import (
    NO_CURRENCY,
    Amount,
    Currency,
    Email,
    Id,
    Name,
    Quantity,
    Sku,
    Text,
)


class PurchaseLine(Value):
    """So many of a SKU at this cost each."""

    sku: Sku
    quantity: Quantity
    unit_cost: Amount


class ReceivedLine(Value):
    """So many of a SKU that came, in a lot where the SKU has lots."""

    sku: Sku
    quantity: Quantity
    lot: Text = ""
    expires_on: date | None = None
    bin: Text = ""


class VendorAdded(Event):
    """Goods can be bought from this vendor, and sold for it."""

    vendor_id: Id
    name: Name
    email: Email | None = None
    contact: Text = ""
    currency: Currency
    lead_time_days: int = 7
    tolerance_percent: int = 0


class PurchaseOrderSent(Event):
    """A vendor was asked to deliver."""

    purchase_order_id: Id
    vendor_id: Id
    vendor_email: Text = ""
    warehouse_id: Id
    currency: Currency = NO_CURRENCY
    total_cost: Amount = 0
    lines: tuple[tuple[Sku, Quantity], ...]


class VendorUserAdmitted(Event):
    """A user acts for a vendor from now on, and sees what is the vendor's."""

    user_id: Id
    vendor_id: Id


class VendorUserDismissed(Event):
    user_id: Id
    vendor_id: Id


class GoodsReceived(Event):
    """Ordered goods came; `complete` when nothing is missing any more."""

    purchase_order_id: Id
    vendor_id: Id
    receipt_id: Id
    warehouse_id: Id
    lines: tuple[ReceivedLine, ...]
    complete: bool = False
