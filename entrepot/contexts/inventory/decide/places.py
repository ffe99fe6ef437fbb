"""Taking and giving back stock at its places: first expired first out, never more than is free."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from entrepot.kernel.decider import Given
from entrepot.kernel.message import Event

from ..events import ReorderPointSet
from ..published import (
    Allocation,
    Pick,
    StockMoved,
    StockRanLow,
    StockReserved,
    StockTurned,
    StockUnreserved,
)
from ..state import STOCK, Position, Stock

Told = list[tuple[str, Event]]


def take(stock: Stock, quantity: int, today: date) -> tuple[list[Pick], int]:
    """Picks for up to `quantity`, in the order of the positions, and how many are missing."""
    picks: list[Pick] = []
    for p in stock.positions:
        if not p.can_be_sold(today):
            continue
        free = p.on_hand - p.reserved
        if free > 0:
            taken = free if free < quantity else quantity
            picks.append(Pick(bin=p.bin, lot=p.lot, quantity=taken))
            quantity -= taken
            if not quantity:
                break
    return picks, quantity


def reserve(
    given: Given, reservation_id: str, sku: str, quantity: int, warehouse_ids: Iterable[str]
) -> tuple[Told, list[Allocation], int]:
    """Promise up to `quantity`, warehouse by warehouse; what could not be had comes last."""
    told: Told = []
    allocations: list[Allocation] = []
    today = given.at.date()
    for warehouse_id in warehouse_ids:
        stock = STOCK.of(given, sku, warehouse_id)
        picks, left = take(stock, quantity, today)
        if not picks:
            continue
        stream = STOCK(sku, warehouse_id)
        told.append(
            (
                stream,
                StockReserved(
                    sku=sku,
                    warehouse_id=warehouse_id,
                    reservation_id=reservation_id,
                    picks=tuple(picks),
                ),
            )
        )
        available = stock.available(today) - (quantity - left)
        if stock.reorder_point and not stock.low and available <= stock.reorder_point:
            told.append((stream, low(sku, warehouse_id, available, stock)))
        if available <= 0:
            turned = StockTurned(sku=sku, warehouse_id=warehouse_id, in_stock=False)
            told.append((stream, turned))
        allocations += [_allocation(sku, warehouse_id, pick) for pick in picks]
        quantity = left
        if not quantity:
            break
    return told, allocations, quantity


def _allocation(sku: str, warehouse_id: str, pick: Pick) -> Allocation:
    return Allocation(
        sku=sku, warehouse_id=warehouse_id, quantity=pick.quantity, bin=pick.bin, lot=pick.lot
    )


def low(sku: str, warehouse_id: str, available: int, stock: Stock) -> StockRanLow:
    return StockRanLow(
        sku=sku,
        warehouse_id=warehouse_id,
        available=available,
        reorder_point=stock.reorder_point,
    )


def booked_off(given: Given, document_id: str, told: Told) -> Told:
    """What a count did not find goes off the books as soon as it is promised to nobody."""
    gone: Told = []
    for stream, event in told:
        if not isinstance(event, StockUnreserved):
            continue
        after = STOCK.evolve(STOCK.of(given, event.sku, event.warehouse_id), event)
        for p in after.positions:
            if lost := min(p.lacking, p.on_hand - p.reserved):
                moved = StockMoved(
                    sku=event.sku,
                    warehouse_id=event.warehouse_id,
                    bin=p.bin,
                    lot=p.lot,
                    expires_on=p.expires_on,
                    change=-lost,
                    on_hand=p.on_hand - lost,
                    reserved=p.reserved,
                    counterpart="count",
                    reason="lacking",
                    document_id=document_id,
                    lacking=p.lacking - lost,
                )
                gone.append((stream, moved))
    return gone


def with_turns(given: Given, told: Told) -> Told:
    """What is told, and where it leaves few enough to be told, takes the last free one, or brings
    the first."""
    freed: dict[tuple[str, str], int] = {}
    spoken_of: set[tuple[str, str]] = set()
    today = given.at.date()
    for _, event in told:
        if isinstance(event, StockMoved | StockReserved | StockUnreserved):
            place = event.sku, event.warehouse_id
            freed[place] = freed.get(place, 0) + _freed(event, STOCK.of(given, *place), today)
        elif isinstance(event, StockRanLow | ReorderPointSet):
            spoken_of.add((event.sku, event.warehouse_id))
    turns: Told = []
    for (sku, warehouse_id), more in freed.items():
        stock = STOCK.of(given, sku, warehouse_id)
        before = stock.available(today)
        left = before + more
        runs_low = more < 0 and not stock.low and left <= stock.reorder_point
        if runs_low and stock.reorder_point and (sku, warehouse_id) not in spoken_of:
            turns.append((STOCK(sku, warehouse_id), low(sku, warehouse_id, left, stock)))
        if (before > 0) is not (left > 0):
            turned = StockTurned(sku=sku, warehouse_id=warehouse_id, in_stock=before <= 0)
            turns.append((STOCK(sku, warehouse_id), turned))
    return [*told, *turns]


def _freed(event: StockMoved | StockReserved | StockUnreserved, stock: Stock, today: date) -> int:
    """By how much more can be promised."""
    if isinstance(event, StockMoved):
        there = Position(status=event.status, expires_on=event.expires_on)
        return event.change if there.can_be_sold(today) else 0
    places = [(stock.position(pick.bin, pick.lot), pick.quantity) for pick in event.picks]
    picked = sum([n for position, n in places if position and position.can_be_sold(today)])
    return picked if isinstance(event, StockUnreserved) else -picked


def by_stock(
    allocations: Iterable[Allocation],
) -> list[tuple[tuple[str, str], tuple[Pick, ...]]]:
    """Allocations as picks by (SKU, warehouse)."""

    def place(a: Allocation) -> tuple[str, str]:
        return a.sku, a.warehouse_id

    return [
        (key, tuple([Pick(bin=a.bin, lot=a.lot, quantity=a.quantity) for a in group]))
        for key, group in groupby(sorted(allocations, key=place), key=place)
    ]


def unreserve(reservation_id: str, allocations: Iterable[Allocation]) -> Told:
    return [
        (
            STOCK(sku, warehouse_id),
            StockUnreserved(
                sku=sku, warehouse_id=warehouse_id, reservation_id=reservation_id, picks=picks
            ),
        )
        for (sku, warehouse_id), picks in by_stock(allocations)
    ]
