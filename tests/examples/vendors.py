"""What a shop buys: from one vendor in two deliveries, and two orders that come to nothing."""

from datetime import date

from entrepot.contexts.vendors.commands import (
    AddVendor,
    AdmitVendorUser,
    AssignWarehouse,
    CancelPurchaseOrder,
    ChangeVendor,
    ClosePurchaseOrder,
    ConfirmPurchaseOrder,
    DismissVendorUser,
    DraftPurchaseOrder,
    LearnOffer,
    LearnWarehouse,
    ReceivePurchaseOrder,
    RecordReceiptDenied,
    SendPurchaseOrder,
    StopSupply,
    SupplyProduct,
    TellVendorStock,
)
from entrepot.contexts.vendors.published import PurchaseLine, ReceivedLine
from entrepot.contexts.vendors.state import stock_receipt_id


def drafted(n: int, quantity: int = 20) -> DraftPurchaseOrder:
    return DraftPurchaseOrder(
        purchase_order_id=f"po-{n}",
        vendor_id="oakworks",
        warehouse_id="north",
        lines=(PurchaseLine(sku="CHAIR", quantity=quantity, unit_cost=1800),),
        freight_cost=4900,
        expected_on=date(2026, 2, 1),
        note="call before you come",
    )


def received(n: int, receipt_id: str, quantity: int) -> ReceivePurchaseOrder:
    line = ReceivedLine(sku="CHAIR", quantity=quantity, lot="L7", expires_on=date(2030, 1, 1))
    return ReceivePurchaseOrder(purchase_order_id=f"po-{n}", receipt_id=receipt_id, lines=(line,))


COMMANDS = [
    *(LearnWarehouse(warehouse_id=place) for place in ("north", "oak-yard", "north")),
    *(LearnOffer(sku=sku) for sku in ("CHAIR", "LAMP", "CHAIR")),
    AddVendor(vendor_id="oakworks", name="Oakworks", email="sales@example.com", currency="EUR"),
    ChangeVendor(
        vendor_id="oakworks", name="Oakworks Ltd", email="sales@example.com", tolerance_percent=10
    ),
    SupplyProduct(
        vendor_id="oakworks", sku="CHAIR", vendor_sku="OW-9", unit_cost=1800, order_quantity_min=5
    ),
    SupplyProduct(vendor_id="oakworks", sku="LAMP", unit_cost=700, lead_time_days=3),
    StopSupply(vendor_id="oakworks", sku="LAMP"),
    *(drafted(1), SendPurchaseOrder(purchase_order_id="po-1")),
    ConfirmPurchaseOrder(purchase_order_id="po-1", expected_on=date(2026, 2, 3)),
    *(received(1, "grn-po-1", 12), received(1, "grn-po-2", 10)),
    *(drafted(2), SendPurchaseOrder(purchase_order_id="po-2"), received(2, "grn-po-3", 5)),
    ClosePurchaseOrder(purchase_order_id="po-2", reason="discontinued"),
    *(drafted(3), CancelPurchaseOrder(purchase_order_id="po-3", reason="too dear")),
    drafted(4, quantity=7),
    AdmitVendorUser(vendor_id="oakworks", user_id="oak-olga"),
    AdmitVendorUser(vendor_id="oakworks", user_id="oak-otto"),
    DismissVendorUser(vendor_id="oakworks", user_id="oak-otto"),
    AssignWarehouse(vendor_id="oakworks", warehouse_id="oak-yard"),
    TellVendorStock(update_id="told-1", user_id="oak-olga", sku="CHAIR", quantity=40),
    *(drafted(5), SendPurchaseOrder(purchase_order_id="po-5"), received(5, "grn-po-4", 20)),
    RecordReceiptDenied(
        purchase_order_id="po-5",
        stock_receipt_id=stock_receipt_id("po-5", "grn-po-4"),
        lines=(ReceivedLine(sku="CHAIR", quantity=20),),
        reason="TOO_MANY_POSITIONS",
    ),
]
