"""Goods that come are given to those who wait, longest first, before anybody new."""

from collections.abc import Iterable

from msgspec.structs import replace

from entrepot.kernel.decider import Decision, Given, Rule

from ..commands import FillBacklog
from ..events import BacklogServed
from ..published import Allocation, ReservationFilled, StockLine, StockReserved
from ..state import BACKLOG, NETWORK, RESERVATION, STOCK, Waiting, evolve_stock
from .places import Told, take, with_turns

SERVED_MAX = 100
"""Reservations served by one command; the saga asks again while there are more."""


def backlog(command: FillBacklog) -> Iterable[str]:
    yield BACKLOG(command.sku)
    yield NETWORK()


def in_line(command: FillBacklog, given: Given) -> list[Waiting]:
    """Who may be served from the warehouse, longest first; while it is closed nobody."""
    if not NETWORK.of(given).open(command.warehouse_id):
        return []
    waiting = BACKLOG.of(given, command.sku).waiting
    return [each for each in waiting if each.waits_at(command.warehouse_id)]


def streams_to_fill(command: FillBacklog, given: Given) -> Iterable[str]:
    yield BACKLOG(command.sku)
    yield STOCK(command.sku, command.warehouse_id)
    yield from [RESERVATION(e.reservation_id) for e in in_line(command, given)[:SERVED_MAX]]


def fill_backlog(command: FillBacklog, given: Given) -> Decision:
    place, today = command.warehouse_id, given.at.date()
    stock = STOCK.of(given, command.sku, place)
    waiting = in_line(command, given)
    told: Told = []
    for n, each in enumerate(waiting[:SERVED_MAX], 1):
        picks, left = take(stock, each.quantity, today)
        if not picks:
            break
        reserved = StockReserved(
            sku=command.sku,
            warehouse_id=place,
            reservation_id=each.reservation_id,
            picks=tuple(picks),
        )
        stock = evolve_stock(stock, reserved)
        told.append((STOCK(command.sku, place), reserved))
        more = n == SERVED_MAX and not left and len(waiting) > n
        told += _served(command, given, reserved, left, more=more)
        if left:
            break
    return with_turns(given, told)


def _served(
    command: FillBacklog, given: Given, reserved: StockReserved, left: int, *, more: bool
) -> Told:
    sku, place, reservation_id = command.sku, command.warehouse_id, reserved.reservation_id
    before = RESERVATION.of(given, reservation_id)
    missing: list[StockLine] = []
    for line in before.missing:
        if line.sku != sku:
            missing.append(line)
        elif left:
            missing.append(replace(line, quantity=left))
    served = BacklogServed(
        sku=sku,
        reservation_id=reservation_id,
        quantity=sum(pick.quantity for pick in reserved.picks),
        warehouse_id=place,
        more=more,
    )
    got = [
        Allocation(sku=sku, warehouse_id=place, bin=p.bin, lot=p.lot, quantity=p.quantity)
        for p in reserved.picks
    ]
    filled = ReservationFilled(
        reservation_id=reservation_id,
        order_id=before.order_id,
        allocations=tuple(got),
        missing=tuple(missing),
    )
    return [(BACKLOG(sku), served), (RESERVATION(reservation_id), filled)]


RULES = (Rule(FillBacklog, fill_backlog, reads=backlog, writes=streams_to_fill),)
