"""What deciding about vendors needs."""

from typing import Any
from uuid import UUID, uuid5

from msgspec.structs import replace

from entrepot.kernel.decider import Kind
from entrepot.kernel.message import State, Value
from entrepot.kernel.units import by_sku

from .events import (
    OfferLearnt,
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
    WarehouseLearnt,
)
from .published import (
    GoodsReceived,
    PurchaseOrderSent,
    VendorAdded,
    VendorUserAdmitted,
    VendorUserDismissed,
)

_RECEIPTS = UUID("5f0c4a3e-7f2b-4a55-9d5e-6f4a0f6d2b11")


def stock_receipt_id(purchase_order_id: str, receipt_id: str) -> str:
    """A receipt's id is one among its purchase order's, inventory's are one among all documents:
    this one is made of both, so that "1" of two purchase orders is two receipts.
    """
    return str(uuid5(_RECEIPTS, f"{purchase_order_id}/{receipt_id}"))


class Vendor(State):
    """`minimums` are the fewest of each SKU that can be ordered, where more than one; `terms` its
    name at the vendor's, cost and lead time; `warehouse_id` the place the vendor keeps itself.
    """

    email: str = ""
    currency: str = ""
    tolerance_percent: int = 0
    is_active: bool = False
    skus: tuple[str, ...] = ()
    minimums: dict[str, int] = {}
    terms: dict[str, tuple[str, int, int | None]] = {}
    warehouse_id: str = ""


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
            terms = {**vendor.terms, event.sku: terms_of(event)}
            return replace(vendor, skus=skus, minimums=minimums, terms=terms)
        case SupplyStopped():
            minimums = {k: v for k, v in vendor.minimums.items() if k != event.sku}
            skus = tuple([sku for sku in vendor.skus if sku != event.sku])
            terms = {k: v for k, v in vendor.terms.items() if k != event.sku}
            return replace(vendor, skus=skus, minimums=minimums, terms=terms)
        case WarehouseAssigned():
            return replace(vendor, warehouse_id=event.warehouse_id or "")
    raise TypeError(event)


def terms_of(supply: Any) -> tuple[str, int, int | None]:
    """What a vendor calls a SKU, what it costs, how long it takes."""
    return supply.vendor_sku, supply.unit_cost, supply.lead_time_days


class VendorUser(State):
    """For which vendor a user acts."""

    vendor_id: str = ""


def evolve_user(_: VendorUser, event: Any) -> VendorUser:
    match event:
        case VendorUserAdmitted():
            return VendorUser(vendor_id=event.vendor_id)
        case VendorUserDismissed():
            return VendorUser()
    raise TypeError(event)


class Place(State):
    """A warehouse, as inventory told of it; also one that is closed is known."""

    is_known: bool = False


def evolve_place(_: Place, event: Any) -> Place:
    match event:
        case WarehouseLearnt():
            return Place(is_known=True)
    raise TypeError(event)


class Offer(State):
    """A SKU that the catalog has; also what is sold no more may be bought."""

    is_known: bool = False


def evolve_offer(_: Offer, event: Any) -> Offer:
    match event:
        case OfferLearnt():
            return Offer(is_known=True)
    raise TypeError(event)


class StockUpdate(State):
    """Who told what under an id."""

    is_told: bool = False
    vendor_id: str = ""
    sku: str = ""
    quantity: int = 0


def evolve_update(_: StockUpdate, event: Any) -> StockUpdate:
    match event:
        case VendorStockTold(vendor_id=vendor_id, sku=sku, quantity=quantity):
            return StockUpdate(is_told=True, vendor_id=vendor_id, sku=sku, quantity=quantity)
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
        case ReceiptRefused():
            return _refused(order, event)
        case PurchaseOrderClosed():
            return replace(order, status="closed")
        case PurchaseOrderCancelled():
            return replace(order, status="cancelled")
    raise TypeError(event)


def _received(order: PurchaseOrder, event: GoodsReceived) -> PurchaseOrder:
    came = by_sku(event.lines)
    lines = [replace(x, received=x.received + came.get(x.sku, 0)) for x in order.lines]
    return replace(
        order,
        lines=tuple(lines),
        receipts=(*order.receipts, event.receipt_id),
        status="received" if event.complete else order.status,
    )


def _refused(order: PurchaseOrder, event: ReceiptRefused) -> PurchaseOrder:
    """As if it had not come: it may be told again, under its id too."""
    came = by_sku(event.lines)
    lines = [replace(x, received=max(0, x.received - came.get(x.sku, 0))) for x in order.lines]
    receipts = tuple([receipt for receipt in order.receipts if receipt != event.receipt_id])
    status = "confirmed" if order.status == "received" else order.status
    return replace(order, lines=tuple(lines), receipts=receipts, status=status)


VENDOR = Kind("vendor", Vendor(), evolve_vendor)
PURCHASE_ORDER = Kind("purchase_order", PurchaseOrder(), evolve_purchase_order)
VENDOR_USER = Kind("vendor_user", VendorUser(), evolve_user)
STOCK_UPDATE = Kind("vendor_stock_update", StockUpdate(), evolve_update)
PLACE = Kind("vendor_warehouse", Place(), evolve_place)
OFFER = Kind("vendor_offer", Offer(), evolve_offer)
KINDS = (VENDOR, PURCHASE_ORDER, VENDOR_USER, STOCK_UPDATE, PLACE, OFFER)
