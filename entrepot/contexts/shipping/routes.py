"""The doors onto shipping."""

from entrepot.kernel.context import Route

from .commands import (
    AdmitCarrierUser,
    CancelShipment,
    CreateShipment,
    DelayShipment,
    DeliverShipment,
    DismissCarrierUser,
    DispatchShipment,
    FailShipment,
    NameCarrier,
    RecordShipmentEvent,
    UpdateShipmentStatus,
)
from .queries import (
    CountShipments,
    CountShipmentsOverTime,
    GetShipment,
    ListCarriers,
    ListConsignments,
    ListGuestParcels,
    ListPredictions,
    ListShipments,
    TrackShipment,
)

_ALL = "/api/v1/shipments"
_ONE = "/api/v1/shipments/{shipmentId}"
_CARRIERS = "/api/v1/carriers"
_S0_ALL = "/operations/shipments"
_S0_ONE = "/operations/shipments/{shipmentId}"


def _make(path: str, help_: str) -> Route:
    return Route(
        "POST", path, CreateShipment, help_, fresh="shipment_id", answer=GetShipment, status=201
    )


ROUTES = (
    _make(_ALL, "Make a shipment of what is ready of an order, or from one address to another"),
    Route("GET", _ALL, ListShipments, "Shipments, newest first"),
    Route("GET", _ONE, GetShipment, "A shipment with its history"),
    Route("GET", f"{_ALL}/tracking/{{trackingNumber}}", TrackShipment, "Where it is, for anybody"),
    Route(
        "GET",
        "/api/v1/guest-orders/{orderNumber}/parcels",
        ListGuestParcels,
        "The parcels of an order that was placed without an account",
    ),
    Route("POST", f"{_ONE}/dispatch", DispatchShipment, "The goods leave", answer=GetShipment),
    Route(
        "POST",
        f"{_ONE}/events",
        RecordShipmentEvent,
        "It was seen on its way",
        fresh="scan_id",
        answer=GetShipment,
        status=201,
    ),
    Route("POST", f"{_ONE}/deliver", DeliverShipment, "It arrived", answer=GetShipment),
    Route("POST", f"{_ONE}/delay", DelayShipment, "It will be late", answer=GetShipment),
    Route("POST", f"{_ONE}/fail", FailShipment, "It could not be delivered", answer=GetShipment),
    Route("POST", f"{_ONE}/cancel", CancelShipment, "Stop it before it leaves", answer=GetShipment),
    Route("GET", "/api/v1/shipment-counts", CountShipments, "How many are in each status"),
    Route(
        "GET", "/api/v1/shipment-counts/over-time", CountShipmentsOverTime, "Shipments as they came"
    ),
    Route("GET", "/api/v1/predictions", ListPredictions, "Shipments that will likely be late"),
    Route("GET", "/api/v1/consignments", ListConsignments, "What of each order waits to leave"),
    Route("GET", _CARRIERS, ListCarriers, "Carriers and who acts for them"),
    Route("PUT", f"{_CARRIERS}/{{carrierId}}", NameCarrier, "What a carrier is called"),
    Route(
        "PUT",
        f"{_CARRIERS}/{{carrierId}}/users/{{userId}}",
        AdmitCarrierUser,
        "A user acts for a carrier",
    ),
    Route(
        "DELETE",
        f"{_CARRIERS}/{{carrierId}}/users/{{userId}}",
        DismissCarrierUser,
        "A user acts for a carrier no more",
    ),
    Route("GET", _S0_ALL, ListShipments, "Shipments, newest first"),
    Route("GET", _S0_ONE, GetShipment, "A shipment with its history"),
    _make(_S0_ALL, "Make a shipment"),
    Route("PATCH", _ONE, UpdateShipmentStatus, "Move it to a status", answer=GetShipment),
    Route("PATCH", _S0_ONE, UpdateShipmentStatus, "Move it to a status", answer=GetShipment),
)
