"""How an order comes through: each report moves it on, each failure undoes what went before."""

from collections.abc import Iterable

from entrepot.contexts.inventory.published import (
    Allocation,
    ConfirmReservation,
    IssueStock,
    ReleaseReservation,
    ReservationDenied,
    ReservationFilled,
    ReservationMade,
    ReservationReleased,
    ReserveStock,
    StockLine,
)
from entrepot.contexts.payments.published import (
    CapturePayment,
    PaymentAuthorised,
    PaymentDeclined,
    PaymentVoided,
    RequestPayment,
    VoidPayment,
)
from entrepot.contexts.shipping.published import (
    ConsignmentCancelled,
    ShipmentCreated,
    ShipmentDelivered,
    ShipmentDispatched,
)
from entrepot.kernel.message import Recorded
from entrepot.kernel.react import Reaction, Saga
from entrepot.kernel.timers import Cancel, Timer

from ..commands import (
    CancelIfUnpaid,
    RecordAllocation,
    RecordAuthorisation,
    RecordConsignmentCancelled,
    RecordDecline,
    RecordDelivery,
    RecordDenial,
    RecordDispatch,
    RecordProcessing,
    RecordReservationLost,
)
from ..published import (
    PAYMENT_WINDOW,
    OrderCancelled,
    OrderConfirmed,
    OrderDispatched,
    OrderPlaced,
    OrderReserved,
    ShippedLine,
)
from .pricing import unpriced


def fulfil_the_order(recorded: Recorded) -> Iterable[Reaction]:
    """The order's own steps become requests to the others."""
    match recorded.event:
        case OrderPlaced() as placed:
            return _reserve(placed, recorded)
        case OrderReserved(amount=0, order_id=order_id, payment_id=payment_id):
            return [RecordAuthorisation(order_id=order_id, payment_id=payment_id)]
        case OrderReserved() as reserved:
            return _ask_for_money(reserved, recorded)
        case OrderConfirmed(reservation_id=reservation_id, order_id=order_id):
            confirm = ConfirmReservation(reservation_id=reservation_id, order_id=order_id)
            return [confirm, Cancel(key=f"orders.unpaid:{order_id}")]
        case OrderDispatched() as dispatched:
            return _hand_over(dispatched)
        case OrderCancelled() as cancelled:
            return _undo(cancelled)
    return []


def _reserve(placed: OrderPlaced, recorded: Recorded) -> list[Reaction]:
    reserved = ReserveStock(
        reservation_id=placed.reservation_id,
        lines=tuple([StockLine(sku=x.sku, quantity=x.quantity) for x in placed.lines]),
        warehouse_ids=placed.warehouse_ids,
        order_id=placed.order_id,
        backorder=placed.backorder,
        hold_s=None,
    )
    if recorded.version == 1:  # it never waited for its price
        return [reserved]
    return [reserved, Cancel(key=unpriced(placed.order_id))]


def _ask_for_money(reserved: OrderReserved, recorded: Recorded) -> list[Reaction]:
    """The past that is told again had all the time there was."""
    asked = RequestPayment(
        payment_id=reserved.payment_id,
        order_id=reserved.order_id,
        amount=reserved.amount,
        currency=reserved.currency,
        method=reserved.payment_method,
        token=reserved.payment_token,
    )
    window = PAYMENT_WINDOW.get(reserved.payment_method)
    if window is None or recorded.historic:
        return [asked]
    cancel = CancelIfUnpaid(order_id=reserved.order_id)
    due = reserved.pay_by or recorded.at + window  # what was reserved before does not say it
    timer = Timer(f"orders.unpaid:{reserved.order_id}", due, cancel)
    return [asked, timer]


def _hand_over(dispatched: OrderDispatched) -> list[Reaction]:
    issued = IssueStock(
        reservation_id=dispatched.reservation_id,
        issue_id=dispatched.shipment_id,
        order_id=dispatched.order_id,
        lines=tuple(
            [
                Allocation(
                    sku=x.sku,
                    warehouse_id=x.warehouse_id,
                    quantity=x.quantity,
                    bin=x.bin,
                    lot=x.lot,
                )
                for x in dispatched.lines
            ]
        ),
    )
    if not dispatched.amount:
        return [issued]
    captured = CapturePayment(
        payment_id=dispatched.payment_id,
        reference=dispatched.shipment_id,
        amount=dispatched.amount,
    )
    return [issued, captured]


def _undo(cancelled: OrderCancelled) -> list[Reaction]:
    released = ReleaseReservation(
        reservation_id=cancelled.reservation_id,
        order_id=cancelled.order_id,
        reason="order_cancelled",
    )
    if cancelled.payment_id is None:
        return [released]
    return [
        released,
        VoidPayment(payment_id=cancelled.payment_id, reason=cancelled.reason),
        Cancel(key=f"orders.unpaid:{cancelled.order_id}"),
    ]


def hear_of_stock(recorded: Recorded) -> Iterable[Reaction]:
    """What inventory could promise, could not, or took back."""
    match recorded.event:
        case (
            ReservationMade(order_id=str(order_id)) | ReservationFilled(order_id=str(order_id))
        ) as promised:
            return [
                RecordAllocation(
                    order_id=order_id,
                    allocated=_lines(promised.allocations),
                    missing=_missing(promised.missing),
                )
            ]
        case ReservationDenied(order_id=str(order_id)) as denied:
            return [
                RecordDenial(
                    order_id=order_id,
                    reservation_id=denied.reservation_id,
                    missing=_missing(denied.missing),
                    reason=denied.reason,
                )
            ]
        case ReservationReleased(order_id=str(order_id)) as lost:
            return [
                RecordReservationLost(
                    order_id=order_id, reservation_id=lost.reservation_id, reason=lost.reason
                )
            ]
    return []


def hear_of_money(recorded: Recorded) -> Iterable[Reaction]:
    match recorded.event:
        case PaymentAuthorised(order_id=order_id, payment_id=payment_id):
            return [RecordAuthorisation(order_id=order_id, payment_id=payment_id)]
        case PaymentDeclined(order_id=order_id, payment_id=payment_id, reason=reason):
            return [RecordDecline(order_id=order_id, payment_id=payment_id, reason=reason)]
        case PaymentVoided(order_id=order_id, payment_id=payment_id, reason="authorisation_lost"):
            return [
                RecordDecline(order_id=order_id, payment_id=payment_id, reason="authorisation_lost")
            ]
    return []


def hear_of_shipments(recorded: Recorded) -> Iterable[Reaction]:
    match recorded.event:
        case ShipmentCreated(order_id=str(order_id), shipment_id=shipment_id):
            return [RecordProcessing(order_id=order_id, shipment_id=shipment_id)]
        case ShipmentDispatched(order_id=str(order_id)) as left:
            return [_dispatched(order_id, left)]
        case ShipmentDelivered(order_id=str(order_id), shipment_id=shipment_id):
            return [RecordDelivery(order_id=order_id, shipment_id=shipment_id)]
        case ConsignmentCancelled() as stopped:
            return [
                RecordConsignmentCancelled(
                    order_id=stopped.order_id,
                    dispatched=stopped.dispatched,
                    shipments=stopped.shipments,
                    reason=stopped.reason,
                )
            ]
    return []


def _dispatched(order_id: str, left: ShipmentDispatched) -> RecordDispatch:
    return RecordDispatch(
        order_id=order_id,
        shipment_id=left.shipment_id,
        carrier_name=left.carrier_name,
        tracking_number=left.tracking_number,
        estimated_delivery=left.estimated_delivery,
        lines=tuple(
            [
                ShippedLine(
                    sku=x.sku,
                    warehouse_id=left.warehouse_id or "",
                    quantity=x.quantity,
                    bin=x.bin,
                    lot=x.lot,
                )
                for x in left.lines
            ]
        ),
    )


def _lines(allocations: tuple[Allocation, ...]) -> tuple[ShippedLine, ...]:
    return tuple(
        [
            ShippedLine(
                sku=a.sku,
                warehouse_id=a.warehouse_id,
                quantity=a.quantity,
                bin=a.bin,
                lot=a.lot,
            )
            for a in allocations
        ]
    )


def _missing(lines: tuple[StockLine, ...]) -> tuple[tuple[str, int], ...]:
    return tuple([(line.sku, line.quantity) for line in lines])


SAGAS = (
    Saga(
        "fulfil_the_order",
        fulfil_the_order,
        on=(OrderPlaced, OrderReserved, OrderConfirmed, OrderDispatched, OrderCancelled),
        at_once=True,
    ),
    Saga(
        "hear_of_stock",
        hear_of_stock,
        on=(ReservationMade, ReservationFilled, ReservationDenied, ReservationReleased),
        at_once=True,
    ),
    Saga(
        "hear_of_money",
        hear_of_money,
        on=(PaymentAuthorised, PaymentDeclined, PaymentVoided),
        at_once=True,
    ),
    Saga(
        "hear_of_shipments",
        hear_of_shipments,
        on=(ShipmentCreated, ShipmentDispatched, ShipmentDelivered, ConsignmentCancelled),
        at_once=True,
    ),
)
