"""What reads see of stock."""

from collections.abc import Iterable
from typing import Any

from entrepot.contexts.catalog.published import OfferChanged
from entrepot.kernel.message import Recorded
from entrepot.kernel.views import Change, Table

from .events import (
    CountAbandoned,
    CountBegun,
    CountCompleted,
    PlacesCounted,
    ReorderPointSet,
    StockShipped,
    TransferDispatched,
    TransferReceived,
)
from .published import (
    Pick,
    ReservationConfirmed,
    ReservationFilled,
    ReservationMade,
    ReservationReleased,
    StockIssued,
    StockMoved,
    StockRanLow,
    StockReserved,
    StockTurned,
    StockUnreserved,
    WarehouseChanged,
    WarehouseOpened,
)

POSITIONS = Table("inventory.positions", ("sku", "warehouse_id", "bin", "lot", "status"))
RESERVATIONS = Table("inventory.reservations", ("reservation_id",))
WAREHOUSES = Table("inventory.warehouses", ("warehouse_id",))
TRANSFERS = Table("inventory.transfers", ("transfer_id",))
REORDER_POINTS = Table("inventory.reorder_points", ("sku", "warehouse_id"))
MOVEMENTS = Table("inventory.movements", ("movement_id",))
ITEMS = Table("inventory.items", ("sku",))
VERSIONS = Table("inventory.versions", ("sku", "warehouse_id"))
COUNTS = Table("inventory.counts", ("count_id",))
COUNTED = Table("inventory.counted_places", ("count_id", "sku", "bin", "lot"))
TABLES = (
    POSITIONS,
    RESERVATIONS,
    WAREHOUSES,
    TRANSFERS,
    REORDER_POINTS,
    MOVEMENTS,
    ITEMS,
    VERSIONS,
    COUNTS,
    COUNTED,
)


def view(recorded: Recorded) -> Iterable[Change]:
    event = recorded.event
    match event:
        case StockReserved():
            return _picked(event, recorded, reserved=1)
        case StockUnreserved():
            return _picked(event, recorded, reserved=-1)
        case StockShipped():
            return _picked(event, recorded, reserved=-1, on_hand=-1)
        case StockMoved():
            return [_placed(event, recorded)]
        case StockRanLow() | StockTurned():
            return [_version(event, recorded)]
        case ReorderPointSet():
            return [
                _version(event, recorded),
                REORDER_POINTS.put(
                    sku=event.sku,
                    warehouse_id=event.warehouse_id,
                    reorder_point=event.reorder_point,
                ),
            ]
        case (
            ReservationMade()
            | ReservationFilled()
            | ReservationConfirmed()
            | ReservationReleased()
            | StockIssued()
        ):
            return [_promised(event, recorded)]
        case CountBegun() | PlacesCounted() | CountCompleted() | CountAbandoned():
            return _count(event, recorded)
    return _network(event, recorded)


def _count(event: Any, recorded: Recorded) -> list[Change]:
    match event:
        case PlacesCounted():
            told = COUNTS.change(
                event.count_id,
                add={"places": event.added},
                counted_at=recorded.at,
                counted_by=recorded.actor,
            )
            return [told, *_counted(event, recorded)]
        case CountBegun():
            begun = COUNTS.put(
                count_id=event.count_id,
                warehouse_id=event.warehouse_id,
                bin=event.bin,
                blind=event.blind,
                reason=event.reason,
                status="open",
                begun_at=recorded.at,
                begun_by=recorded.actor,
                places=0,
                counted_at=None,
                counted_by="",
                closed_at=None,
                closed_by="",
                corrected=0,
                short=0,
            )
            return [begun]
    closed: dict[str, Any] = {"closed_at": recorded.at, "closed_by": recorded.actor}
    if isinstance(event, CountAbandoned):
        return [COUNTS.change(event.count_id, status="abandoned", **closed)]
    found = {"corrected": event.corrected, "short": event.short}
    return [COUNTS.change(event.count_id, status="completed", **closed, **found)]


def _counted(event: PlacesCounted, recorded: Recorded) -> list[Change]:
    return [
        COUNTED.remove(event.count_id, place.sku, place.bin, place.lot)
        if place.quantity is None
        else COUNTED.put(
            count_id=event.count_id,
            sku=place.sku,
            bin=place.bin,
            lot=place.lot,
            expires_on=place.expires_on,
            quantity=place.quantity,
            book=place.book,
            counted_at=place.counted_at or recorded.at,
            counted_by=recorded.actor,
        )
        for place in event.places
    ]


def _picked(
    event: StockReserved | StockUnreserved | StockShipped, recorded: Recorded, **signs: int
) -> list[Change]:
    def change(pick: Pick) -> Change:
        return POSITIONS.change(
            event.sku,
            event.warehouse_id,
            pick.bin,
            pick.lot,
            "available",
            add={column: sign * pick.quantity for column, sign in signs.items()},
            version=recorded.version,
            moved_at=recorded.at,
        )

    return [change(pick) for pick in event.picks]


def _version(event: StockRanLow | StockTurned | ReorderPointSet, recorded: Recorded) -> Change:
    """The item's version after what moved nothing: whoever demands one must know the newest."""
    return VERSIONS.put(sku=event.sku, warehouse_id=event.warehouse_id, version=recorded.version)


def _placed(event: StockMoved, recorded: Recorded) -> Change:
    return POSITIONS.put(
        sku=event.sku,
        warehouse_id=event.warehouse_id,
        bin=event.bin,
        lot=event.lot,
        status=event.status,
        expires_on=event.expires_on,
        on_hand=event.on_hand,
        reserved=event.reserved,
        version=recorded.version,
        moved_at=recorded.at,
    )


def _promised(event: Any, recorded: Recorded) -> Change:
    match event:
        case ReservationMade():
            # A cart's may be made again once it expired.
            make = RESERVATIONS.insert if recorded.version == 1 else RESERVATIONS.put
            return make(
                reservation_id=event.reservation_id,
                order_id=event.order_id,
                status="held",
                allocations=event.allocations,
                missing=event.missing,
                expires_at=event.expires_at,
                made_at=recorded.at,
            )
        case ReservationFilled():
            came = {"allocations": event.allocations}
            return RESERVATIONS.change(event.reservation_id, add=came, missing=event.missing)
        case ReservationConfirmed():
            return RESERVATIONS.change(event.reservation_id, status="confirmed", expires_at=None)
        case ReservationReleased():
            return RESERVATIONS.change(
                event.reservation_id, status=event.reason, missing=(), expires_at=None
            )
    return RESERVATIONS.change(event.reservation_id, status="issued")


def _network(event: Any, recorded: Recorded) -> Iterable[Change]:
    match event:
        case WarehouseOpened() | WarehouseChanged():
            return [
                WAREHOUSES.put(
                    warehouse_id=event.warehouse_id,
                    name=event.name,
                    location=event.location,
                    contact=event.contact,
                    priority=event.priority,
                    is_active=getattr(event, "is_active", True),
                )
            ]
        case TransferDispatched():
            return [_dispatched(event, recorded)]
        case TransferReceived():
            received = TRANSFERS.change(
                event.transfer_id,
                arrived=event.arrived,
                bin=event.bin,
                status="received",
                received_at=recorded.at,
                received_by=recorded.actor,
            )
            return [received]
    return ()


def _dispatched(event: TransferDispatched, recorded: Recorded) -> Change:
    return TRANSFERS.put(
        transfer_id=event.transfer_id,
        from_warehouse_id=event.from_warehouse_id,
        to_warehouse_id=event.to_warehouse_id,
        lines=event.lines,
        arrived=(),
        bin="",
        reason=event.reason,
        status="in_transit",
        dispatched_at=recorded.at,
        dispatched_by=recorded.actor,
        received_at=None,
        received_by="",
    )


def journal(recorded: Recorded) -> Iterable[Change]:
    """Double entry: each movement names the place that loses and the place that gains."""
    event = recorded.event
    match event:
        case StockMoved():
            lots = [(event.bin, event.lot, event.change, event.counterpart, event.reason)]
        case StockShipped():
            lots = [(p.bin, p.lot, -p.quantity, "customer", "shipment") for p in event.picks]
        case _:
            return []
    order_id = event.order_id
    return [
        MOVEMENTS.insert(
            movement_id=f"{recorded.stream}/{recorded.version}/{n}",
            at=recorded.at,
            sku=event.sku,
            warehouse_id=event.warehouse_id,
            type=_type(counterpart, change),
            quantity=abs(change),
            source=event.warehouse_id if change < 0 else counterpart,
            destination=counterpart if change < 0 else event.warehouse_id,
            bin=bin,
            lot=lot,
            reason=reason,
            document_id=event.document_id,
            order_id=order_id,
            user_id=recorded.actor,
        )
        for n, (bin, lot, change, counterpart, reason) in enumerate(lots)
    ]


def _type(counterpart: str, change: int) -> str:
    """Which way stock moved, or that its books were corrected."""
    if counterpart in ("adjustment", "count") or counterpart.startswith("status:"):
        return "Adjustment"
    return "Inbound" if change > 0 else "Outbound"


def items(recorded: Recorded) -> Iterable[Change]:
    """Names for SKUs, as the catalog tells them."""
    event = recorded.event
    if not isinstance(event, OfferChanged):
        return []
    return [ITEMS.put(sku=event.sku, product_id=event.product_id, name=event.name)]
