"""Goods that come are given to those who wait, longest first, before anybody new."""

from collections.abc import Iterable

from msgspec.structs import replace

from entrepot.kernel.decider import Decision, Given, Rule

from ..commands import FillBacklog
from ..events import BacklogServed
from ..published import Allocation, ReservationFilled, StockLine, StockReserved
from ..state import BACKLOG, RESERVATION, STOCK, Stock, evolve_stock
from .places import Told, take, with_turns

SERVED_MAX = 100
"""Reservations served by one command; the saga asks again while there are more."""


def backlog(command: FillBacklog) -> Iterable[str]:
    yield BACKLOG(command.sku)


def streams_to_fill(command: FillBacklog, given: Given) -> Iterable[str]:
    yield BACKLOG(command.sku)
    waiting = BACKLOG.of(given, command.sku).waiting[:SERVED_MAX]
    places = {place for each in waiting for place in each.warehouse_ids}
    yield from sorted(STOCK(command.sku, place) for place in places)
    yield from [RESERVATION(each.reservation_id) for each in waiting]


def fill_backlog(command: FillBacklog, given: Given) -> Decision:
    sku = command.sku
    waiting = BACKLOG.of(given, sku).waiting
    stocks: dict[str, Stock] = {}
    told: Told = []
    for n, each in enumerate(waiting[:SERVED_MAX], 1):
        left, got = each.quantity, list[Allocation]()
        for place in each.warehouse_ids:
            stock = stocks.get(place) or STOCK.of(given, sku, place)
            picks, left = take(stock, left, given.at.date())
            if picks:
                reserved = StockReserved(
                    sku=sku,
                    warehouse_id=place,
                    reservation_id=each.reservation_id,
                    picks=tuple(picks),
                )
                stocks[place] = evolve_stock(stock, reserved)
                told.append((STOCK(sku, place), reserved))
                got += [
                    Allocation(
                        sku=sku, warehouse_id=place, bin=p.bin, lot=p.lot, quantity=p.quantity
                    )
                    for p in picks
                ]
            if not left:
                break
        if not got:
            break
        more = n == SERVED_MAX and not left and len(waiting) > n
        told += _served(given, sku, each.reservation_id, got, left, more=more)
        if left:
            break
    return with_turns(given, told)


def _served(
    given: Given, sku: str, reservation_id: str, got: list[Allocation], left: int, *, more: bool
) -> Told:
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
        quantity=sum(a.quantity for a in got),
        more=more,
    )
    filled = ReservationFilled(
        reservation_id=reservation_id,
        order_id=before.order_id,
        allocations=tuple(got),
        missing=tuple(missing),
    )
    return [(BACKLOG(sku), served), (RESERVATION(reservation_id), filled)]


RULES = (Rule(FillBacklog, fill_backlog, reads=backlog, writes=streams_to_fill),)
