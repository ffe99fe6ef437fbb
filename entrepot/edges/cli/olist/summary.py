"""Holds what the house says of the imported orders against what the files say."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator
from typing import Any

import msgspec

from entrepot.app import House
from entrepot.contexts.orders.queries import ListOrders
from entrepot.contexts.payments.queries import ListPayments
from entrepot.kernel.message import Query

from .files import DataSet, Order
from .importer import Import
from .plan import EXPECTED

PAGE = 500


class Line(msgspec.Struct, frozen=True, rename="camel"):
    """Orders of one status of the data set, and how many of them are where they should be."""

    status: str
    orders: int
    expected: str
    found: int


class Summary(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    """Money in centavos. `problems` is empty when all came as the files say."""

    lines: tuple[Line, ...]
    ordered: int
    ordered_in_files: int
    captured: int
    paid_in_files: int
    paid_for_captured: int
    commands: int
    events: int
    outcomes: dict[str, int]
    seconds: float
    problems: tuple[str, ...]


async def summary(done: Import) -> Summary:
    house, data = done.house, done.data
    ours = {order.order_id: order for order in data.orders}
    found = {
        row["orderId"]: row
        async for row in _all(house, ListOrders(limit=PAGE))
        if row["orderId"] in ours
    }
    captured = {
        row["orderId"]: row["capturedAmount"]
        async for row in _all(house, ListPayments(limit=PAGE))
        if row["orderId"] in ours and row["capturedAmount"]
    }
    totals = {order_id: _total(order) for order_id, order in ours.items()}
    return Summary(
        lines=_lines(data, {order_id: row["status"] for order_id, row in found.items()}),
        ordered=sum(row["totalAmount"] for row in found.values()),
        ordered_in_files=sum(totals.values()),
        captured=sum(captured.values()),
        paid_in_files=sum(order.paid for order in data.orders),
        paid_for_captured=sum(ours[order_id].paid for order_id in captured),
        commands=done.outcomes.total(),
        events=done.events,
        outcomes=dict(done.outcomes),
        seconds=done.seconds,
        problems=(*_wrong(ours, found, totals, captured), *_refused(done)),
    )


async def _all(house: House, query: Query) -> AsyncIterator[dict[str, Any]]:
    """Every row of a list, page by page."""
    after: str | None = None
    while True:
        asked = msgspec.structs.replace(query, after=after)
        page = await house.questions.ask(asked, house.settings.business)
        for row in page["items"]:
            yield row
        after = page["next"]
        if not after:
            return


def _total(order: Order) -> int:
    """What the order cost; what was paid, where the files do not name its items."""
    return sum(item.price + item.freight for item in order.items) if order.items else order.paid


def _lines(data: DataSet, statuses: dict[str, str]) -> tuple[Line, ...]:
    orders = Counter(order.status for order in data.orders)
    right = Counter(
        order.status
        for order in data.orders
        if statuses.get(order.order_id) == EXPECTED.get(order.status)
    )
    return tuple(
        Line(status, n, EXPECTED.get(status, "?"), right[status])
        for status, n in orders.most_common()
    )


def _wrong(
    ours: dict[str, Order],
    found: dict[str, Any],
    totals: dict[str, int],
    captured: dict[str, int],
) -> list[str]:
    """The first orders that differ, and how."""
    wrong = []
    for order_id, order in ours.items():
        row = found.get(order_id)
        left = order.dispatched_at is not None and order.items
        expected = totals[order_id] if left else 0
        if row is None:
            wrong.append(f"{order_id} is missing")
        elif row["status"] != EXPECTED.get(order.status):
            wrong.append(f"{order_id} is {row['status']}, in the files {order.status}")
        elif row["totalAmount"] != totals[order_id]:
            wrong.append(f"{order_id} costs {row['totalAmount']}, in the files {totals[order_id]}")
        elif captured.get(order_id, 0) != expected:
            wrong.append(f"{order_id}: captured {captured.get(order_id, 0)}, expected {expected}")
    more = [f"and {len(wrong) - 10} more"] if len(wrong) > 10 else []
    return [*wrong[:10], *more]


def _refused(done: Import) -> list[str]:
    return [f"{n} × {problem}" for problem, n in done.problems.most_common(10)]
