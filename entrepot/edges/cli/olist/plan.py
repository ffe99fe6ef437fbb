"""What the data set says happened, as commands in the order in which they must be asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

import msgspec

from entrepot.contexts.inventory.published import ReceiptLine, ReceiveStock
from entrepot.contexts.orders.commands import CancelOrder
from entrepot.contexts.orders.published import PricedItem, RecordOrder
from entrepot.contexts.payments.published import ConfirmExternalPayment, ConfirmExternalRefund
from entrepot.contexts.shipping.commands import CreateShipment, DeliverShipment
from entrepot.kernel.message import Command
from entrepot.kernel.units import Address

from .files import Customer, DataSet, Item, Order

CURRENCY = "BRL"
LINES_MAX = 500
UNKNOWN = "olist-unknown"
"""The SKU of goods that the data set does not name; nobody has any."""

EXPECTED = {
    "created": "Reserved",
    "approved": "Confirmed",
    "invoiced": "Confirmed",
    "processing": "Processing",
    "shipped": "Shipped",
    "delivered": "Delivered",
    "unavailable": "Cancelled",
    "canceled": "Cancelled",
}
"""Where each status of the data set leads."""


class Asked(msgspec.Struct, frozen=True):
    """A command, and when it was asked in the past that is told."""

    at: datetime
    command: Command


class Stage(msgspec.Struct, frozen=True):
    """Commands that do not wait for each other; what they cause is awaited before the next."""

    name: str
    commands: list[Asked]


class Steps(msgspec.Struct, frozen=True):
    """When an order came how far: never before it came to the step before."""

    placed: datetime
    paid: datetime | None
    left: datetime | None
    arrived: datetime | None


def steps(order: Order) -> Steps:
    paid = order.approved_at
    if paid is None and (order.dispatched_at or order.delivered_at):
        paid = order.purchased_at
    moments: list[datetime | None] = [order.purchased_at]
    latest = order.purchased_at
    for moment in (paid, order.dispatched_at, order.delivered_at):
        latest = max(latest, moment) if moment else latest
        moments.append(latest if moment else None)
    return Steps(order.purchased_at, *moments[1:])


def warehouse(state: str) -> str:
    return f"olist-{state}"


def store(states: Iterable[str]) -> str:
    return "-".join(("olist", *sorted(states)))


class Homes:
    """Where goods lie: each product in the states of those who sold it."""

    def __init__(self, data: DataSet) -> None:
        self.data = data
        self.states: dict[str, set[str]] = {}
        for order in data.orders:
            for item in order.items:
                self.states.setdefault(item.product_id, set()).add(self.state(item))

    def state(self, item: Item) -> str:
        return self.data.sellers[item.seller_id].state

    def sku(self, item: Item) -> str:
        """The product's id; from its second state on, the variant of that state."""
        state = self.state(item)
        at_home = state == min(self.states[item.product_id])
        return item.product_id if at_home else f"{item.product_id}.{state}"

    def of(self, order: Order) -> set[str]:
        """The states that send this order; all there are when nobody could."""
        return {self.state(item) for item in order.items}


def lives(data: DataSet, first: datetime, end: datetime) -> list[Stage]:
    """What happened to orders between two moments, stage by stage."""
    homes = Homes(data)
    orders = [order for order in data.orders if first <= order.purchased_at < end]
    later = {order.order_id: steps(order) for order in orders}
    return [
        Stage("goods come in", list(_receipts(homes, orders))),
        Stage("orders are placed", [_placed(homes, order) for order in orders]),
        Stage("payments are confirmed", list(_paid(orders, later))),
        Stage("shipments leave", list(_left(homes, orders, later))),
        Stage("shipments arrive, orders are cancelled", list(_ended(homes, orders, later))),
        Stage("refunds are sent", list(_sent_back(orders, later))),
    ]


def _receipts(homes: Homes, orders: Iterable[Order]) -> Iterator[Asked]:
    coming: dict[tuple[datetime, str], dict[str, int]] = {}
    for order in orders:
        month = order.purchased_at.replace(day=1, hour=0, minute=0, second=0)
        for item in order.items:
            goods = coming.setdefault((month, homes.state(item)), {})
            sku = homes.sku(item)
            goods[sku] = goods.get(sku, 0) + 1
    for (month, state), goods in sorted(coming.items()):
        lines = [ReceiptLine(sku=sku, quantity=n) for sku, n in sorted(goods.items())]
        for start in range(0, len(lines), LINES_MAX):
            receipt_id = f"olist-{state}-{month:%Y-%m}-{start // LINES_MAX + 1}"
            receipt = ReceiveStock(
                receipt_id=receipt_id,
                warehouse_id=warehouse(state),
                lines=tuple(lines[start : start + LINES_MAX]),
                source="sellers",
            )
            yield Asked(month, receipt)


def _placed(homes: Homes, order: Order) -> Asked:
    customer = homes.data.customers[order.customer_id]
    lines, rest = _lines(homes, order)
    command = RecordOrder(
        order_id=order.order_id,
        store_id=store(homes.of(order)),
        user_id=customer.user_id,
        items=lines,
        language="pt",
        currency=CURRENCY,
        shipping_cost=sum(item.freight for item in order.items) + rest,
        shipping_address=address(customer),
        payment_method="external",
        backorder=order.status != "unavailable",
    )
    return Asked(order.purchased_at, command)


def _lines(homes: Homes, order: Order) -> tuple[tuple[PricedItem, ...], int]:
    """One line a SKU, and the cents that equal prices cannot express."""
    if not order.items:
        unknown = PricedItem(
            sku=UNKNOWN, product_id=UNKNOWN, name="Not named", quantity=1, unit_price=order.paid
        )
        return (unknown,), 0
    prices: dict[str, list[Item]] = {}
    for item in order.items:
        prices.setdefault(homes.sku(item), []).append(item)
    lines, rest = [], 0
    for sku, items in prices.items():
        unit_price, left = divmod(sum(item.price for item in items), len(items))
        rest += left
        product = homes.data.products[items[0].product_id]
        line = PricedItem(
            sku=sku,
            product_id=product.product_id,
            name=product_name(product.category, product.product_id),
            quantity=len(items),
            unit_price=unit_price,
            weight_g=product.weight_g,
        )
        lines.append(line)
    return tuple(lines), rest


def _paid(orders: Iterable[Order], later: dict[str, Steps]) -> Iterator[Asked]:
    for order in orders:
        paid = later[order.order_id].paid
        if paid is not None and order.items:
            yield Asked(paid, ConfirmExternalPayment(payment_id=order.order_id))


def _left(homes: Homes, orders: Iterable[Order], later: dict[str, Steps]) -> Iterator[Asked]:
    """A shipment from each state; one that is only being made ready does not leave."""
    for order in orders:
        left, paid = later[order.order_id].left, later[order.order_id].paid
        at = left or (paid if order.status == "processing" else None)
        if at is None:
            continue
        for state in sorted(homes.of(order)):
            yield Asked(
                at,
                CreateShipment(
                    shipment_id=f"{order.order_id}.{state}",
                    order_id=order.order_id,
                    warehouse_id=warehouse(state),
                    estimated_delivery=order.estimated_delivery,
                    dispatch=left is not None,
                ),
            )


def _ended(homes: Homes, orders: Iterable[Order], later: dict[str, Steps]) -> Iterator[Asked]:
    """The data set does not say when an order was cancelled: as soon as it was heard of last."""
    for order in orders:
        step = later[order.order_id]
        if step.arrived is not None:
            for state in sorted(homes.of(order)):
                shipment_id = f"{order.order_id}.{state}"
                yield Asked(step.arrived, DeliverShipment(shipment_id=shipment_id))
        elif order.status == "canceled":
            at = step.left or step.paid or step.placed
            yield Asked(at, CancelOrder(order_id=order.order_id, reason="canceled"))


def _sent_back(orders: Iterable[Order], later: dict[str, Steps]) -> Iterator[Asked]:
    """Nobody at the desk is to send back what was paid in a past that is only being told."""
    for order in orders:
        step = later[order.order_id]
        if order.status == "canceled" and step.paid and order.items and not step.left:
            yield Asked(step.paid, ConfirmExternalRefund(payment_id=order.order_id))


def months(data: DataSet, together: int) -> list[tuple[datetime, datetime]]:
    """The time from the first to the last order, cut into pieces of so many months."""
    if not data.orders:
        return []
    first, last = data.orders[0].purchased_at, data.orders[-1].purchased_at
    pieces = []
    start = first.replace(day=1, hour=0, minute=0, second=0)
    while start <= last:
        end = start
        for _ in range(together):
            end = (end + timedelta(days=32)).replace(day=1)
        pieces.append((start, end))
        start = end
    return pieces


def product_name(category: str, product_id: str) -> str:
    return f"{category.replace('_', ' ').capitalize()} {product_id[:6]}"


def address(customer: Customer) -> Address:
    """The data set knows no streets."""
    return Address(
        street="not known",
        city=customer.city,
        zip_code=customer.zip_code,
        state=customer.state,
        country="BR",
        recipient=f"Customer {customer.user_id[:6]}",
    )
