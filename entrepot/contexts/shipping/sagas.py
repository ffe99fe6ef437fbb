"""What shipping does when orders speak, and what it remembers of them."""

from collections.abc import Iterable

from entrepot.contexts.inventory.published import WarehouseChanged, WarehouseOpened
from entrepot.contexts.orders.published import (
    OrderCancellationAsked,
    OrderConfirmed,
    OrderPlaced,
    OrderReplenished,
    ShippedLine,
)
from entrepot.kernel.message import Recorded
from entrepot.kernel.react import Follower, Reaction, Saga
from entrepot.kernel.views import Change

from .commands import LearnWarehouse
from .events import ConsignmentClosed
from .published import CancelConsignment, ConsignmentLine, PlanConsignment
from .views import CUSTOMERS


def plan_what_is_ready(recorded: Recorded) -> Iterable[Reaction]:
    """Whatever orders says may leave is planned once, whoever tells us twice."""
    event = recorded.event
    plan_id = f"order.{recorded.version}"
    match event:
        case OrderConfirmed():
            yield PlanConsignment(
                order_id=event.order_id,
                plan_id=plan_id,
                order_number=event.order_number,
                destination=event.shipping_address,
                recipient=event.shipping_address.recipient or event.customer_name,
                currency=event.currency,
                shipping_cost=event.shipping_cost,
                delivery_days_max=event.delivery_days_max,
                lines=_ready(event.ready),
            )
        case OrderReplenished():
            yield PlanConsignment(
                order_id=event.order_id, plan_id=plan_id, lines=_ready(event.ready)
            )


def _ready(lines: tuple[ShippedLine, ...]) -> tuple[ConsignmentLine, ...]:
    return tuple(
        ConsignmentLine(
            sku=line.sku,
            warehouse_id=line.warehouse_id,
            quantity=line.quantity,
            bin=line.bin,
            lot=line.lot,
        )
        for line in lines
    )


def stop_what_is_cancelled(recorded: Recorded) -> Iterable[Reaction]:
    event = recorded.event
    match event:
        case OrderCancellationAsked() | ConsignmentClosed():
            yield CancelConsignment(order_id=event.order_id, reason=event.reason)


def know_warehouses(recorded: Recorded) -> Iterable[Reaction]:
    told: WarehouseOpened | WarehouseChanged = recorded.event
    yield LearnWarehouse(warehouse_id=told.warehouse_id, location=told.location)


def customer_of_order(recorded: Recorded) -> Iterable[Change]:
    event = recorded.event
    match event:
        case OrderPlaced() if event.user_id is not None:
            yield CUSTOMERS.put(order_id=event.order_id, user_id=event.user_id)


SAGAS = (
    Saga("plan_what_is_ready", plan_what_is_ready, on=(OrderConfirmed, OrderReplenished)),
    Saga(
        "stop_what_is_cancelled",
        stop_what_is_cancelled,
        on=(OrderCancellationAsked, ConsignmentClosed),
    ),
    Saga(
        "know_warehouses",
        know_warehouses,
        on=(WarehouseOpened, WarehouseChanged),
        at_once=True,
        apart=True,
    ),
)
FOLLOWERS = (Follower("customer_of_order", customer_of_order, on=(OrderPlaced,)),)
