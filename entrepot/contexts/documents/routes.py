"""How documents open onto the API. The PDF of a receipt is served by the door itself."""

from entrepot.kernel.context import Route

from .commands import GenerateShipmentReceipt
from .queries import GetReceipt, GetShipmentReceipt, ListReceipts

_OF_SHIPMENT = "/api/v1/shipments/{shipmentId}/receipts"

ROUTES = (
    Route("GET", "/api/v1/receipts", ListReceipts, "Receipts, newest first"),
    Route("GET", "/api/v1/receipts/{receiptId}", GetReceipt, "A receipt and all that it says"),
    Route("GET", "/api/v1/orders/{orderId}/receipts", ListReceipts, "The receipts of an order"),
    Route("GET", _OF_SHIPMENT, ListReceipts, "The receipts of a shipment"),
    Route(
        "POST",
        _OF_SHIPMENT,
        GenerateShipmentReceipt,
        "The dispatch or delivery receipt of a shipment",
        answer=GetShipmentReceipt,
    ),
)
