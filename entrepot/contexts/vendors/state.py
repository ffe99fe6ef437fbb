"""What deciding about vendors needs."""

from typing import Any

from msgspec.structs import replace

from entrepot.kernel.decider import Kind
from entrepot.kernel.message import State, Value

from .events import (
    ProductSupplied,
    PurchaseOrderCancelled,
    PurchaseOrderClosed,
    PurchaseOrderConfirmed,
    PurchaseOrderDrafted,
    SupplyStopped,
    VendorAdded,
    VendorChanged,
)
from .published import GoodsReceived, PurchaseOrderSent


class Vendor(State):
    """`minimums` are the fewest of each SKU that can be ordered, where more than one."""

    email: str = ""
    currency: str = ""
    tolerance_percent: int = 0
    is_active: bool = False
    skus: tuple[str, ...] = ()
    minimums: dict[str, int] = {}


class Bought(Value):
    sku: str
    quantity: int
    received: int = 0


class PurchaseOrder(State):
    """`status`: draft, sent, confirmed, received, closed, cancelled."""

    status: str = ""
    vendor_id: str = ""
    vendor_email: str = ""
    warehouse_id: str = ""
    currency: str = ""
    total_cost: int = 0
    tolerance_percent: int = 0
    lines: tuple[Bought, ...] = ()
    receipts: tuple[str, ...] = ()


def evolve_vendor(vendor: Vendor, event: Any) -> Vendor:
    match event:
        case VendorAdded():
            return Vendor(
                email=event.email or "",
                currency=event.currency,
                tolerance_percent=event.tolerance_percent,
                is_active=True,
            )
        case VendorChanged():
            return replace(
                vendor,
                email=event.email or "",
                tolerance_percent=event.tolerance_percent,
                is_active=event.is_active,
            )
        case ProductSupplied():
            minimums = {k: v for k, v in vendor.minimums.items() if k != event.sku}
            if event.order_quantity_min > 1:
                minimums[event.sku] = event.order_quantity_min
            skus = tuple(dict.fromkeys([*vendor.skus, event.sku]))
            return replace(vendor, skus=skus, minimums=minimums)
        case SupplyStopped():
            minimums = {k: v for k, v in vendor.minimums.items() if k != event.sku}
            skus = tuple([sku for sku in vendor.skus if sku != event.sku])
            return replace(vendor, skus=skus, minimums=minimums)
    raise TypeError(event)


def evolve_purchase_order(order: PurchaseOrder, event: Any) -> PurchaseOrder:
    match event:
        case PurchaseOrderDrafted():
            return PurchaseOrder(
                status="draft",
                vendor_id=event.vendor_id,
                vendor_email=event.vendor_email,
                warehouse_id=event.warehouse_id,
                currency=event.currency,
                total_cost=event.total_cost,
                tolerance_percent=event.tolerance_percent,
                lines=tuple([Bought(sku=x.sku, quantity=x.quantity) for x in event.lines]),
            )
        case PurchaseOrderSent():
            return replace(order, status="sent")
        case PurchaseOrderConfirmed():
            return replace(order, status="confirmed")
        case GoodsReceived():
            return _received(order, event)
        case PurchaseOrderClosed():
            return replace(order, status="closed")
        case PurchaseOrderCancelled():
            return replace(order, status="cancelled")
    raise TypeError(event)


def _received(order: PurchaseOrder, event: GoodsReceived) -> PurchaseOrder:
    came: dict[str, int] = {}
    for line in event.lines:
        came[line.sku] = came.get(line.sku, 0) + line.quantity
    lines = [replace(x, received=x.received + came.get(x.sku, 0)) for x in order.lines]
    return replace(
        order,
        lines=tuple(lines),
        receipts=(*order.receipts, event.receipt_id),
        status="received" if event.complete else order.status,
    )


VENDOR = Kind("vendor", Vendor(), evolve_vendor)
PURCHASE_ORDER = Kind("purchase_order", PurchaseOrder(), evolve_purchase_order)
KINDS = (VENDOR, PURCHASE_ORDER)
