"""The rules of buying: vendors, what they supply, purchase orders and receipts."""

from collections.abc import Iterable, Sequence
from itertools import accumulate

from msgspec.structs import asdict

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Refused
from entrepot.kernel.units import by_sku, share

from ..commands import (
    AddVendor,
    CancelPurchaseOrder,
    ChangeVendor,
    ClosePurchaseOrder,
    ConfirmPurchaseOrder,
    DraftPurchaseOrder,
    ReceivePurchaseOrder,
    RecordReceiptDenied,
    Refusal,
    SendPurchaseOrder,
    StopSupply,
    SupplyProduct,
)
from ..events import (
    ProductSupplied,
    PurchaseOrderCancelled,
    PurchaseOrderClosed,
    PurchaseOrderConfirmed,
    PurchaseOrderDrafted,
    ReceiptRefused,
    SupplyStopped,
    VendorChanged,
)
from ..published import (
    GoodsReceived,
    PurchaseLine,
    PurchaseOrderSent,
    VendorAdded,
)
from ..state import (
    OFFER,
    PLACE,
    PURCHASE_ORDER,
    VENDOR,
    VENDOR_USER,
    PurchaseOrder,
    stock_receipt_id,
    terms_of,
)

PRODUCTS_MAX = 5000
RECEIPTS_MAX = 500
TOTAL_MAX = 10**15
"""The largest amount of money there is; see `Amount`."""


def add_vendor(command: AddVendor, given: Given) -> Decision:
    if VENDOR.of(given, command.vendor_id).currency:
        return Refused(Refusal.VENDOR_EXISTS)
    added = VendorAdded(**asdict(command))
    return [(VENDOR(command.vendor_id), added)]


def change_vendor(command: ChangeVendor, given: Given) -> Decision:
    if not VENDOR.of(given, command.vendor_id).currency:
        return Refused(Refusal.UNKNOWN_VENDOR)
    changed = VendorChanged(**asdict(command))
    return [(VENDOR(command.vendor_id), changed)]


def supply_product(command: SupplyProduct, given: Given) -> Decision:
    vendor = VENDOR.of(given, command.vendor_id)
    if not vendor.currency:
        return Refused(Refusal.UNKNOWN_VENDOR)
    if not OFFER.of(given, command.sku).is_known:
        return Refused(Refusal.UNKNOWN_PRODUCT, command.sku)
    if command.sku not in vendor.skus and len(vendor.skus) >= PRODUCTS_MAX:
        return Refused(Refusal.TOO_MANY_PRODUCTS)
    said = (terms_of(command), command.order_quantity_min)
    if said == (vendor.terms.get(command.sku), vendor.minimums.get(command.sku, 1)):
        return []
    supplied = ProductSupplied(**asdict(command))
    return [(VENDOR(command.vendor_id), supplied)]


def stop_supply(command: StopSupply, given: Given) -> Decision:
    vendor = VENDOR.of(given, command.vendor_id)
    if not vendor.currency:
        return Refused(Refusal.UNKNOWN_VENDOR)
    if command.sku not in vendor.skus:
        return Refused(Refusal.NOT_SUPPLIED, command.sku)
    stopped = SupplyStopped(vendor_id=command.vendor_id, sku=command.sku)
    return [(VENDOR(command.vendor_id), stopped)]


def draft_purchase_order(command: DraftPurchaseOrder, given: Given) -> Decision:
    if PURCHASE_ORDER.of(given, command.purchase_order_id).status not in ("", "draft"):
        return Refused(Refusal.ALREADY_SENT)
    vendor = VENDOR.of(given, command.vendor_id)
    if not vendor.currency:
        return Refused(Refusal.UNKNOWN_VENDOR)
    if not vendor.is_active:
        return Refused(Refusal.VENDOR_INACTIVE)
    if not PLACE.of(given, command.warehouse_id).is_known:
        return Refused(Refusal.UNKNOWN_WAREHOUSE)
    if unknown := [x.sku for x in command.lines if not OFFER.of(given, x.sku).is_known]:
        return Refused(Refusal.UNKNOWN_PRODUCT, unknown[0])
    if len({line.sku for line in command.lines}) < len(command.lines):
        return Refused(Refusal.SKU_TWICE)
    for line in command.lines:
        if line.quantity < vendor.minimums.get(line.sku, 1):
            return Refused(Refusal.BELOW_MINIMUM, line.sku)
    goods = [line.quantity * line.unit_cost for line in command.lines]
    extra = command.freight_cost + command.duty_cost
    if sum(goods) + extra > TOTAL_MAX:
        return Refused(Refusal.TOTAL_TOO_LARGE)
    drafted = PurchaseOrderDrafted(
        purchase_order_id=command.purchase_order_id,
        vendor_id=command.vendor_id,
        vendor_email=vendor.email,
        warehouse_id=command.warehouse_id,
        currency=vendor.currency,
        lines=command.lines,
        freight_cost=command.freight_cost,
        duty_cost=command.duty_cost,
        landed_costs=landed_costs(command.lines, extra),
        total_cost=sum(goods) + extra,
        tolerance_percent=vendor.tolerance_percent,
        expected_on=command.expected_on,
        note=command.note,
    )
    return [(PURCHASE_ORDER(command.purchase_order_id), drafted)]


def landed_costs(lines: Sequence[PurchaseLine], extra: int) -> tuple[int, ...]:
    """What each line costs with its share of `extra`: by value, or by quantity of free goods."""
    goods = [line.quantity * line.unit_cost for line in lines]
    weights = goods if any(goods) else [line.quantity for line in lines]
    whole = sum(weights)
    shared = [0, *[share(extra, part, whole) for part in accumulate(weights)]]
    return tuple([goods[i] + shared[i + 1] - shared[i] for i in range(len(goods))])


def send_purchase_order(command: SendPurchaseOrder, given: Given) -> Decision:
    order = PURCHASE_ORDER.of(given, command.purchase_order_id)
    match order.status:
        case "":
            return Refused(Refusal.UNKNOWN_PURCHASE_ORDER)
        case "draft":
            sent = PurchaseOrderSent(
                purchase_order_id=command.purchase_order_id,
                vendor_id=order.vendor_id,
                vendor_email=command.email or order.vendor_email,
                warehouse_id=order.warehouse_id,
                currency=order.currency,
                total_cost=order.total_cost,
                lines=tuple([(x.sku, x.quantity) for x in order.lines]),
            )
            return [(PURCHASE_ORDER(command.purchase_order_id), sent)]
    return Refused(Refusal.ALREADY_SENT)


def confirm_purchase_order(command: ConfirmPurchaseOrder, given: Given) -> Decision:
    order = PURCHASE_ORDER.of(given, command.purchase_order_id)
    if command.user_id and not _theirs(order, VENDOR_USER.of(given, command.user_id).vendor_id):
        return Refused(Refusal.UNKNOWN_PURCHASE_ORDER)
    if refused := _not_open(order):
        return refused
    confirmed = PurchaseOrderConfirmed(
        purchase_order_id=command.purchase_order_id,
        partly_received=bool(order.receipts),
        expected_on=command.expected_on,
    )
    return [(PURCHASE_ORDER(command.purchase_order_id), confirmed)]


def receive_purchase_order(command: ReceivePurchaseOrder, given: Given) -> Decision:
    order = PURCHASE_ORDER.of(given, command.purchase_order_id)
    if command.receipt_id in order.receipts:
        return []
    if order.status != "received" and (refused := _not_open(order)):
        return refused
    if len(order.receipts) >= RECEIPTS_MAX:
        return Refused(Refusal.TOO_MANY_RECEIPTS)
    came = by_sku(command.lines)
    ordered = {x.sku: x for x in order.lines}
    for sku, quantity in came.items():
        if sku not in ordered:
            return Refused(Refusal.NOT_ORDERED, sku)
        line_ordered = ordered[sku]
        most = line_ordered.quantity * (100 + order.tolerance_percent) // 100
        if line_ordered.received + quantity > most:
            return Refused(Refusal.MORE_THAN_ORDERED, f"at most {most} of {sku}")
    received = GoodsReceived(
        purchase_order_id=command.purchase_order_id,
        vendor_id=order.vendor_id,
        receipt_id=command.receipt_id,
        warehouse_id=order.warehouse_id,
        lines=command.lines,
        complete=all(x.received + came.get(x.sku, 0) >= x.quantity for x in order.lines),
    )
    return [(PURCHASE_ORDER(command.purchase_order_id), received)]


def close_purchase_order(command: ClosePurchaseOrder, given: Given) -> Decision:
    order = PURCHASE_ORDER.of(given, command.purchase_order_id)
    if order.status != "received" and (refused := _not_open(order)):
        return refused
    closed = PurchaseOrderClosed(purchase_order_id=command.purchase_order_id, reason=command.reason)
    return [(PURCHASE_ORDER(command.purchase_order_id), closed)]


def cancel_purchase_order(command: CancelPurchaseOrder, given: Given) -> Decision:
    order = PURCHASE_ORDER.of(given, command.purchase_order_id)
    if order.status != "draft" and (refused := _not_open(order)):
        return refused
    if order.receipts:
        return Refused(Refusal.ALREADY_RECEIVED)
    cancelled = PurchaseOrderCancelled(
        purchase_order_id=command.purchase_order_id, reason=command.reason
    )
    return [(PURCHASE_ORDER(command.purchase_order_id), cancelled)]


def record_receipt_denied(command: RecordReceiptDenied, given: Given) -> Decision:
    order = PURCHASE_ORDER.of(given, command.purchase_order_id)
    for receipt_id in order.receipts:
        if stock_receipt_id(command.purchase_order_id, receipt_id) == command.stock_receipt_id:
            refused = ReceiptRefused(
                purchase_order_id=command.purchase_order_id,
                receipt_id=receipt_id,
                lines=command.lines,
                reason=command.reason,
                partly_received=len(order.receipts) > 1,
                is_closed=order.status == "closed",
            )
            return [(PURCHASE_ORDER(command.purchase_order_id), refused)]
    return []


def _theirs(order: PurchaseOrder, vendor_id: str) -> bool:
    """Whether this vendor knows of the order: drafts are the business's own."""
    return order.vendor_id == vendor_id and order.status != "draft"


def _not_open(order: PurchaseOrder) -> Refused | None:
    """Why nothing can be done with a purchase order that is not at the vendor's."""
    match order.status:
        case "":
            return Refused(Refusal.UNKNOWN_PURCHASE_ORDER)
        case "draft":
            return Refused(Refusal.NOT_SENT)
        case "received":
            return Refused(Refusal.ALREADY_RECEIVED)
        case "closed" | "cancelled":
            return Refused(Refusal.CLOSED)
    return None


def what_is_named(command: DraftPurchaseOrder) -> Iterable[str]:
    yield VENDOR(command.vendor_id)
    yield PLACE(command.warehouse_id)
    yield from {OFFER(line.sku): None for line in command.lines}


WRITE = "vendors:write"

vendor = VENDOR.by("vendor_id")
purchase_order = PURCHASE_ORDER.by("purchase_order_id")

RULES = (
    Rule(AddVendor, add_vendor, writes=vendor, scope=WRITE),
    Rule(ChangeVendor, change_vendor, writes=vendor, scope=WRITE),
    Rule(SupplyProduct, supply_product, reads=OFFER.by("sku"), writes=vendor, scope=WRITE),
    Rule(StopSupply, stop_supply, writes=vendor, scope=WRITE),
    Rule(
        DraftPurchaseOrder,
        draft_purchase_order,
        reads=what_is_named,
        writes=purchase_order,
        scope=WRITE,
    ),
    Rule(SendPurchaseOrder, send_purchase_order, writes=purchase_order, scope=WRITE),
    Rule(
        ConfirmPurchaseOrder,
        confirm_purchase_order,
        reads=VENDOR_USER.by("user_id"),
        writes=purchase_order,
        scope=WRITE,
        own="user_id",
    ),
    Rule(ReceivePurchaseOrder, receive_purchase_order, writes=purchase_order, scope=WRITE),
    Rule(ClosePurchaseOrder, close_purchase_order, writes=purchase_order, scope=WRITE),
    Rule(CancelPurchaseOrder, cancel_purchase_order, writes=purchase_order, scope=WRITE),
    Rule(RecordReceiptDenied, record_receipt_denied, writes=purchase_order),
)
