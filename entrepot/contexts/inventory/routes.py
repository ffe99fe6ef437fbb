"""The doors onto inventory."""

from entrepot.kernel.context import Route

from .commands import (
    AdjustStock,
    ApplyCount,
    ChangeStatus,
    ChangeWarehouse,
    DispatchTransfer,
    OpenWarehouse,
    ReceiveTransfer,
    SetReorderPoint,
)
from .published import ConfirmReservation, ReceiveStock, ReleaseReservation, ReserveStock
from .queries import (
    GetInventory,
    GetReservation,
    GetTransfer,
    GetWarehouse,
    ListMovements,
    ListPositions,
    ListStock,
    ListStockAsOf,
    ListWarehouses,
    SumStock,
)

V1 = "/api/v1/inventory"

ROUTES = (
    Route(
        "GET",
        "/api/v1/products/{productId}/inventory",
        GetInventory,
        "What can be bought of a product",
    ),
    Route("GET", f"{V1}/stock", ListStock, "Stock by SKU and warehouse"),
    Route("GET", "/api/v1/inventory", ListStock, "The same, at S2's shorter path"),
    Route("GET", f"{V1}/stock/total", SumStock, "All stock in one line"),
    Route("GET", f"{V1}/stock/as-of", ListStockAsOf, "What lay where at a moment of the past"),
    Route("GET", f"{V1}/positions", ListPositions, "Stock by bin, lot and status"),
    Route("GET", f"{V1}/movements", ListMovements, "The journal of stock"),
    Route(
        "POST",
        f"{V1}/reservations",
        ReserveStock,
        "Reserve stock",
        fresh="reservation_id",
        answer=GetReservation,
        status=201,
    ),
    Route("GET", f"{V1}/reservations/{{reservationId}}", GetReservation, "A reservation"),
    Route(
        "DELETE",
        f"{V1}/reservations/{{reservationId}}",
        ReleaseReservation,
        "Give reserved stock back",
    ),
    Route(
        "POST",
        f"{V1}/reservations/{{reservationId}}/confirm",
        ConfirmReservation,
        "Keep a reservation until its goods leave",
        answer=GetReservation,
    ),
    Route(
        "POST",
        f"{V1}/adjustments",
        AdjustStock,
        "Correct what is on hand",
        fresh="adjustment_id",
        status=201,
    ),
    Route(
        "POST",
        f"{V1}/receipts",
        ReceiveStock,
        "Goods come in",
        fresh="receipt_id",
        status=201,
    ),
    Route("POST", f"{V1}/counts", ApplyCount, "Apply a count", fresh="count_id", status=201),
    Route(
        "POST",
        f"{V1}/status-changes",
        ChangeStatus,
        "Quarantine, damage or free stock",
        fresh="change_id",
        status=201,
    ),
    Route(
        "POST",
        f"{V1}/transfers",
        DispatchTransfer,
        "Send stock to another warehouse",
        fresh="transfer_id",
        answer=GetTransfer,
        status=201,
    ),
    Route("GET", f"{V1}/transfers/{{transferId}}", GetTransfer, "A transfer"),
    Route(
        "POST",
        f"{V1}/transfers/{{transferId}}/receive",
        ReceiveTransfer,
        "The transfer arrived",
        answer=GetTransfer,
    ),
    Route("PUT", f"{V1}/reorder-points", SetReorderPoint, "When to tell that stock is low"),
    Route("GET", "/api/v1/warehouses", ListWarehouses, "All warehouses"),
    Route(
        "POST",
        "/api/v1/warehouses",
        OpenWarehouse,
        "Open a warehouse",
        fresh="warehouse_id",
        answer=GetWarehouse,
        status=201,
    ),
    Route("GET", "/api/v1/warehouses/{warehouseId}", GetWarehouse, "A warehouse"),
    Route(
        "PUT",
        "/api/v1/warehouses/{warehouseId}",
        ChangeWarehouse,
        "Change a warehouse",
        answer=GetWarehouse,
    ),
)
