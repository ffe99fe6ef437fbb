"""The doors onto vendors and purchase orders."""

from entrepot.kernel.context import Route

from .commands import (
    AddVendor,
    CancelPurchaseOrder,
    ChangeVendor,
    ClosePurchaseOrder,
    ConfirmPurchaseOrder,
    DraftPurchaseOrder,
    ReceivePurchaseOrder,
    SendPurchaseOrder,
    StopSupply,
    SupplyProduct,
)
from .queries import GetPurchaseOrder, GetVendor, ListPurchaseOrders, ListVendors

VENDORS = "/api/v1/vendors"
ORDERS = "/api/v1/purchase-orders"
ORDER = f"{ORDERS}/{{purchaseOrderId}}"

ROUTES = (
    Route("GET", VENDORS, ListVendors, "Vendors"),
    Route(
        "POST",
        VENDORS,
        AddVendor,
        "Add a vendor",
        fresh="vendor_id",
        answer=GetVendor,
        status=201,
    ),
    Route("GET", f"{VENDORS}/{{vendorId}}", GetVendor, "A vendor and what it supplies"),
    Route("PUT", f"{VENDORS}/{{vendorId}}", ChangeVendor, "Change a vendor", answer=GetVendor),
    Route(
        "PUT",
        f"{VENDORS}/{{vendorId}}/products/{{sku}}",
        SupplyProduct,
        "What a vendor supplies, at which cost",
        answer=GetVendor,
    ),
    Route(
        "DELETE",
        f"{VENDORS}/{{vendorId}}/products/{{sku}}",
        StopSupply,
        "A vendor supplies this no more",
        answer=GetVendor,
    ),
    Route("GET", ORDERS, ListPurchaseOrders, "Purchase orders, latest first"),
    Route(
        "POST",
        ORDERS,
        DraftPurchaseOrder,
        "Draft a purchase order",
        fresh="purchase_order_id",
        answer=GetPurchaseOrder,
        status=201,
    ),
    Route("GET", ORDER, GetPurchaseOrder, "A purchase order with its receipts"),
    Route("PUT", ORDER, DraftPurchaseOrder, "Write a draft anew", answer=GetPurchaseOrder),
    Route("POST", f"{ORDER}/send", SendPurchaseOrder, "Send it", answer=GetPurchaseOrder),
    Route(
        "POST",
        f"{ORDER}/confirm",
        ConfirmPurchaseOrder,
        "The vendor confirmed",
        answer=GetPurchaseOrder,
    ),
    Route(
        "POST",
        f"{ORDER}/receipts",
        ReceivePurchaseOrder,
        "Goods came",
        fresh="receipt_id",
        answer=GetPurchaseOrder,
        status=201,
    ),
    Route(
        "POST",
        f"{ORDER}/close",
        ClosePurchaseOrder,
        "Expect no more",
        answer=GetPurchaseOrder,
    ),
    Route("POST", f"{ORDER}/cancel", CancelPurchaseOrder, "Cancel it", answer=GetPurchaseOrder),
)
