"""The doors onto vendors and purchase orders."""

from entrepot.kernel.context import Route

from .commands import (
    AddVendor,
    AdmitVendorUser,
    AssignWarehouse,
    CancelPurchaseOrder,
    ChangeVendor,
    ClosePurchaseOrder,
    ConfirmPurchaseOrder,
    DismissVendorUser,
    DraftPurchaseOrder,
    ReceivePurchaseOrder,
    SendPurchaseOrder,
    StopSupply,
    SupplyProduct,
    TellVendorStock,
)
from .queries import (
    GetPurchaseOrder,
    GetVendor,
    ListPurchaseOrders,
    ListVendors,
    ListVendorStock,
    ListVendorUsers,
    NameVendors,
)

VENDORS = "/api/v1/vendors"
PORTAL = "/api/v1/vendor"
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
    Route("GET", f"{VENDORS}/names", NameVendors, "What vendors are called"),
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
    Route("GET", f"{VENDORS}/{{vendorId}}/users", ListVendorUsers, "Who acts for a vendor"),
    Route(
        "PUT",
        f"{VENDORS}/{{vendorId}}/users/{{userId}}",
        AdmitVendorUser,
        "A user acts for a vendor",
    ),
    Route(
        "DELETE",
        f"{VENDORS}/{{vendorId}}/users/{{userId}}",
        DismissVendorUser,
        "A user acts for a vendor no more",
    ),
    Route(
        "PUT",
        f"{VENDORS}/{{vendorId}}/warehouse",
        AssignWarehouse,
        "The place whose stock a vendor keeps up to date",
        answer=GetVendor,
    ),
    Route("GET", f"{VENDORS}/{{vendorId}}/stock", ListVendorStock, "What a vendor told of stock"),
    Route("GET", PORTAL, GetVendor, "The caller's vendor and what it supplies"),
    Route("GET", f"{PORTAL}/stock", ListVendorStock, "The caller's stock, as told last"),
    Route(
        "PUT",
        f"{PORTAL}/stock/{{sku}}",
        TellVendorStock,
        "How many are at the caller's place",
        fresh="update_id",
    ),
    Route("GET", f"{PORTAL}/purchase-orders", ListPurchaseOrders, "The caller's purchase orders"),
    Route(
        "GET",
        f"{PORTAL}/purchase-orders/{{purchaseOrderId}}",
        GetPurchaseOrder,
        "A purchase order of the caller's",
    ),
    Route(
        "POST",
        f"{PORTAL}/purchase-orders/{{purchaseOrderId}}/confirm",
        ConfirmPurchaseOrder,
        "The caller will deliver",
        answer=GetPurchaseOrder,
    ),
)
