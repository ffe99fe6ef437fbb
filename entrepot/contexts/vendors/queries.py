"""What may be asked about vendors."""

from datetime import date, datetime
from typing import Annotated

from msgspec import Meta

from entrepot.kernel.context import Ask
from entrepot.kernel.message import Answer, Query, Value
from entrepot.kernel.units import Cursor, Id, Ids, Limit, Sku

from .published import PurchaseLine, ReceivedLine

Search = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=100,
        pattern=r"^[^\x00]*$",
        description="part of a name, or the beginning of an id; upper and lower case are one",
    ),
]


class ListVendors(Query):
    """Vendors, all, those that supply a SKU, or those so called."""

    sku: Sku | None = None
    search: Search | None = None
    limit: Limit = 50
    after: Cursor | None = None


class NameVendors(Query):
    """What vendors are called, and no more of them: they can be ten thousand."""

    vendors: Ids | None = None
    search: Search | None = None
    limit: Limit = 50
    after: Cursor | None = None


class VendorName(Answer):
    vendor_id: str
    name: str
    is_active: bool


class GetVendor(Query):
    """A vendor, or that of a user."""

    vendor_id: Id | None = None
    user_id: Id | None = None


class SuppliedProduct(Value):
    """What a vendor sells us; without `lead_time_days`, the vendor's own count."""

    sku: str
    vendor_sku: str
    unit_cost: int
    order_quantity_min: int
    lead_time_days: int | None


class VendorAnswer(Answer):
    """A vendor, and what it supplies."""

    vendor_id: str
    name: str
    email: str | None
    contact: str
    currency: str
    lead_time_days: int
    tolerance_percent: int
    products_supplied: tuple[SuppliedProduct, ...]
    warehouse_id: str | None
    is_active: bool
    version: int


class ListPurchaseOrders(Query):
    """Latest first."""

    vendor_id: Id | None = None
    user_id: Id | None = None
    status: Annotated[str, Meta(max_length=40)] | None = None
    limit: Limit = 50
    after: Cursor | None = None


class GetPurchaseOrder(Query):
    purchase_order_id: Id
    vendor_id: Id | None = None
    user_id: Id | None = None


class PurchaseReceipt(Value):
    """What came at once."""

    receipt_id: str
    lines: tuple[ReceivedLine, ...]
    received_at: datetime


class PurchaseOrderAnswer(Answer):
    """Each receipt is listed with its lines. Money is in minor units of `currency`.

    `landed_costs` are the lines' costs with freight and duty, in their order; `problem` says which
    receipt did not become stock, and why.
    """

    purchase_order_id: str
    vendor_id: str
    warehouse_id: str
    status: str
    lines: tuple[PurchaseLine, ...]
    receipts: tuple[PurchaseReceipt, ...]
    currency: str
    goods_cost: int
    freight_cost: int
    duty_cost: int
    landed_costs: list[int]
    total_cost: int
    expected_on: date | None
    note: str
    drafted_at: datetime
    sent_at: datetime | None
    updated_at: datetime
    problem: str
    version: int


class ListVendorStock(Query):
    """What vendors told last of the stock at their places."""

    vendor_id: Id | None = None
    user_id: Id | None = None
    limit: Limit = 50
    after: Cursor | None = None


class VendorStockAnswer(Answer):
    vendor_id: str
    warehouse_id: str
    sku: str
    quantity: int
    reason: str
    told_at: datetime


class ListVendorUsers(Query):
    """Who acts for a vendor."""

    vendor_id: Id
    limit: Limit = 50
    after: Cursor | None = None


class VendorUser(Answer):
    vendor_id: str
    user_id: str


READ = "vendors:read"
"""Who holds only `vendors:read:own` sees what is the vendor's for whom the user acts."""

ASKS = (
    Ask(ListVendors, VendorAnswer, READ, many=True),
    Ask(NameVendors, VendorName, READ, many=True),
    Ask(GetVendor, VendorAnswer, READ, own="user_id"),
    Ask(ListPurchaseOrders, PurchaseOrderAnswer, READ, many=True, own="user_id"),
    Ask(ListVendorStock, VendorStockAnswer, READ, many=True, own="user_id"),
    Ask(ListVendorUsers, VendorUser, READ, many=True),
    Ask(GetPurchaseOrder, PurchaseOrderAnswer, READ, own="user_id"),
)
