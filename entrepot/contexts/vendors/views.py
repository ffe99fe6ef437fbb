"""What reads see of vendors."""

from collections.abc import Iterable
from typing import Any

from entrepot.kernel.message import Recorded
from entrepot.kernel.views import Change, Row, Table

from .events import (
    ProductSupplied,
    PurchaseOrderCancelled,
    PurchaseOrderClosed,
    PurchaseOrderConfirmed,
    PurchaseOrderDrafted,
    ReceiptRefused,
    SupplyStopped,
    VendorChanged,
    VendorStockTold,
    WarehouseAssigned,
)
from .published import (
    GoodsReceived,
    PurchaseOrderSent,
    VendorAdded,
    VendorUserAdmitted,
    VendorUserDismissed,
)

VENDORS = Table("vendors.vendors", ("vendor_id",))
SUPPLIES = Table("vendors.supplies", ("vendor_id", "sku"))
PURCHASE_ORDERS = Table("vendors.purchase_orders", ("purchase_order_id",))
RECEIPTS = Table("vendors.receipts", ("purchase_order_id", "receipt_id"))
USERS = Table("vendors.users", ("user_id",))
STOCK = Table("vendors.stock", ("vendor_id", "warehouse_id", "sku"))
TABLES = (VENDORS, SUPPLIES, PURCHASE_ORDERS, RECEIPTS, USERS, STOCK)


def view(recorded: Recorded) -> Iterable[Change]:
    event = recorded.event
    match event:
        case VendorAdded() | VendorChanged():
            return [_vendor(event, recorded)]
        case ProductSupplied():
            return [
                SUPPLIES.put(
                    vendor_id=event.vendor_id,
                    sku=event.sku,
                    vendor_sku=event.vendor_sku,
                    unit_cost=event.unit_cost,
                    order_quantity_min=event.order_quantity_min,
                    lead_time_days=event.lead_time_days,
                ),
                VENDORS.change(event.vendor_id, version=recorded.version),
            ]
        case SupplyStopped():
            return [
                SUPPLIES.remove(event.vendor_id, event.sku),
                VENDORS.change(event.vendor_id, version=recorded.version),
            ]
        case WarehouseAssigned():
            place: Row = {"warehouse_id": event.warehouse_id, "version": recorded.version}
            return [VENDORS.change(event.vendor_id, **place)]
        case VendorUserAdmitted():
            return [USERS.put(user_id=event.user_id, vendor_id=event.vendor_id)]
        case VendorUserDismissed():
            return [USERS.remove(event.user_id)]
        case VendorStockTold():
            return [_told(event, recorded)]
    return _purchase_order(recorded)


def _told(event: VendorStockTold, recorded: Recorded) -> Change:
    return STOCK.put(
        vendor_id=event.vendor_id,
        warehouse_id=event.warehouse_id,
        sku=event.sku,
        quantity=event.quantity,
        reason=event.reason,
        told_at=recorded.at,
    )


def _vendor(event: VendorAdded | VendorChanged, recorded: Recorded) -> Change:
    shown: dict[str, Any] = {
        "name": event.name,
        "email": event.email,
        "contact": event.contact,
        "lead_time_days": event.lead_time_days,
        "tolerance_percent": event.tolerance_percent,
        "version": recorded.version,
    }
    if isinstance(event, VendorChanged):
        return VENDORS.change(event.vendor_id, is_active=event.is_active, **shown)
    return VENDORS.put(vendor_id=event.vendor_id, currency=event.currency, is_active=True, **shown)


def _purchase_order(recorded: Recorded) -> Iterable[Change]:
    event = recorded.event
    match event:
        case PurchaseOrderDrafted():
            return [_drafted(event, recorded)]
        case PurchaseOrderConfirmed():
            more = {} if event.expected_on is None else {"expected_on": event.expected_on}
            status = "partially_received" if event.partly_received else "confirmed"
            return [_moved(recorded, status=status, **more)]
        case GoodsReceived():
            status = "received" if event.complete else "partially_received"
            receipt = RECEIPTS.put(
                purchase_order_id=event.purchase_order_id,
                receipt_id=event.receipt_id,
                lines=event.lines,
                received_at=recorded.at,
            )
            return [_moved(recorded, status=status, problem=""), receipt]
        case ReceiptRefused():
            status = "partially_received" if event.partly_received else "confirmed"
            status = "closed" if event.is_closed else status
            return [
                _moved(recorded, status=status, problem=f"{event.receipt_id}: {event.reason}"),
                RECEIPTS.remove(event.purchase_order_id, event.receipt_id),
            ]
        case PurchaseOrderSent():
            return [_moved(recorded, status="sent", sent_at=recorded.at)]
        case PurchaseOrderClosed():
            return [_moved(recorded, status="closed")]
        case PurchaseOrderCancelled():
            return [_moved(recorded, status="cancelled")]
    return ()


def _drafted(event: PurchaseOrderDrafted, recorded: Recorded) -> Change:
    return PURCHASE_ORDERS.put(
        purchase_order_id=event.purchase_order_id,
        vendor_id=event.vendor_id,
        warehouse_id=event.warehouse_id,
        status="draft",
        lines=event.lines,
        currency=event.currency,
        freight_cost=event.freight_cost,
        duty_cost=event.duty_cost,
        landed_costs=event.landed_costs,
        total_cost=event.total_cost,
        expected_on=event.expected_on,
        note=event.note,
        problem="",
        drafted_at=recorded.at,
        sent_at=None,
        updated_at=recorded.at,
        version=recorded.version,
    )


def _moved(recorded: Recorded, **columns: object) -> Change:
    return PURCHASE_ORDERS.change(
        recorded.event.purchase_order_id,
        updated_at=recorded.at,
        version=recorded.version,
        **columns,  # type: ignore[arg-type]
    )
