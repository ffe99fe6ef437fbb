"""Promises of stock: made whole or not at all, kept until issued, given back in full."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Refused
from entrepot.kernel.units import by_sku

from ..commands import ExpireReservation, Refusal
from ..events import BacklogJoined, BacklogLeft, StockShipped
from ..published import (
    HOLD_S,
    Allocation,
    ConfirmReservation,
    IssueDenied,
    IssueStock,
    ReleaseReservation,
    ReservationConfirmed,
    ReservationDenied,
    ReservationMade,
    ReservationReleased,
    ReserveStock,
    StockIssued,
    StockLine,
)
from ..state import BACKLOG, NETWORK, RESERVATION, STOCK, Reservation, subtracted
from .places import Told, booked_off, by_stock, reserve, unreserve, with_turns

BACKLOG_MAX = 1000
"""A backlog is one stream's state; beyond this an order is told no instead of waiting."""


def warehouses(command: ReserveStock, given: Given) -> tuple[str, ...]:
    """Those that are named, once each, or all, as far as they are open."""
    active = NETWORK.of(given).active_ids
    named = dict.fromkeys(command.warehouse_ids)
    return tuple([w for w in named if w in active]) if named else active


def streams_to_reserve(command: ReserveStock, given: Given) -> Iterable[str]:
    yield RESERVATION(command.reservation_id)
    places = warehouses(command, given)
    for sku in by_sku(command.lines):
        yield BACKLOG(sku)
        for warehouse_id in places:
            yield STOCK(sku, warehouse_id)


def reserve_stock(command: ReserveStock, given: Given) -> Decision:
    before = RESERVATION.of(given, command.reservation_id)
    total = by_sku(command.lines)  # so that no two lines are checked against the same stock
    if before.status in ("held", "confirmed"):
        return _asked_again(command, before, total, given)
    if before.issued:
        return _not_its_own(command, Refusal.RESERVATION_OVER)
    told: Told = []
    allocations: list[Allocation] = []
    missing: list[StockLine] = []
    places = warehouses(command, given)
    for sku, quantity in total.items():
        free = _not_waited_for(places, given, sku)
        events, got, left = reserve(given, command.reservation_id, sku, quantity, free)
        told += events
        allocations += got
        if left:
            missing.append(StockLine(sku=sku, quantity=left))
    if missing and (not command.backorder or _backlog_full(given, missing)):
        return _denied(command, missing, full=command.backorder)
    told.extend(_joined(command, line) for line in missing)
    made = ReservationMade(
        reservation_id=command.reservation_id,
        order_id=command.order_id,
        allocations=tuple(allocations),
        missing=tuple(missing),
        expires_at=_expiry(command, given),
    )
    return [*told, (RESERVATION(command.reservation_id), made)]


def _not_waited_for(places: tuple[str, ...], given: Given, sku: str) -> Iterable[str]:
    """Where somebody waits nobody overtakes him; who waits elsewhere stands in nobody's way."""
    waiting = BACKLOG.of(given, sku).waiting
    return [p for p in places if not any(each.waits_at(p) for each in waiting)]


def _joined(command: ReserveStock, line: StockLine) -> tuple[str, BacklogJoined]:
    joined = BacklogJoined(
        sku=line.sku,
        reservation_id=command.reservation_id,
        quantity=line.quantity,
        warehouse_ids=command.warehouse_ids,
    )
    return BACKLOG(line.sku), joined


def _expiry(command: ReserveStock, given: Given) -> datetime | None:
    """Nobody but an order holds without an end."""
    seconds = command.hold_s or (None if command.order_id else HOLD_S)
    return given.at + timedelta(seconds=seconds) if seconds else None


def _asked_again(
    command: ReserveStock, before: Reservation, total: dict[str, int], given: Given
) -> Decision:
    """The same promise asked for again, perhaps now for an order, perhaps held for longer."""
    if command.order_id is not None and before.order_id not in (None, command.order_id):
        return _not_its_own(command, Refusal.RESERVATION_TAKEN)
    if before.wanted != total:
        return _not_its_own(command, Refusal.RESERVATION_DIFFERS)
    if command.order_id in (None, before.order_id):
        return []
    return [
        (
            RESERVATION(command.reservation_id),
            ReservationMade(
                reservation_id=command.reservation_id,
                order_id=command.order_id,
                allocations=before.allocations,
                missing=before.missing,
                expires_at=_expiry(command, given),
            ),
        )
    ]


def _not_its_own(command: ReserveStock, refusal: Refusal) -> Decision:
    """Who waits for the answer hears of it in an event: a refusal is an answer to nobody there."""
    if command.order_id is None and not command.told:
        return Refused(refusal)
    denied = ReservationDenied(
        reservation_id=command.reservation_id,
        order_id=command.order_id,
        reason=refusal.lower(),
    )
    return [(RESERVATION(command.reservation_id), denied)]


def _backlog_full(given: Given, missing: list[StockLine]) -> bool:
    return any(len(BACKLOG.of(given, line.sku).waiting) >= BACKLOG_MAX for line in missing)


def _denied(command: ReserveStock, missing: list[StockLine], *, full: bool) -> Decision:
    if command.order_id is None and not command.told:
        short = ", ".join(f"{line.quantity} of {line.sku}" for line in missing)
        reason = Refusal.BACKLOG_FULL if full else Refusal.NOT_ENOUGH_STOCK
        return Refused(reason, f"missing {short}")
    denied = ReservationDenied(
        reservation_id=command.reservation_id,
        order_id=command.order_id,
        missing=tuple(missing),
    )
    return [(RESERVATION(command.reservation_id), denied)]


def confirm_reservation(command: ConfirmReservation, given: Given) -> Decision:
    match RESERVATION.of(given, command.reservation_id):
        case Reservation(status=""):
            return _not_to_be_confirmed(command, Refusal.UNKNOWN_RESERVATION)
        case Reservation(status="over", issued=()):
            return _not_to_be_confirmed(command, Refusal.RESERVATION_OVER)
        case Reservation(status="held") as held:
            confirmed = ReservationConfirmed(
                reservation_id=command.reservation_id, order_id=held.order_id
            )
            return [(RESERVATION(command.reservation_id), confirmed)]
    return []


def _not_to_be_confirmed(command: ConfirmReservation, refusal: Refusal) -> Decision:
    if command.order_id is None:
        return Refused(refusal)
    denied = ReservationDenied(
        reservation_id=command.reservation_id,
        order_id=command.order_id,
        reason=refusal.lower(),
    )
    return [(RESERVATION(command.reservation_id), denied)]


def streams_to_release(
    command: ReleaseReservation | ExpireReservation, given: Given
) -> Iterable[str]:
    yield RESERVATION(command.reservation_id)
    held = RESERVATION.of(given, command.reservation_id)
    yield from {STOCK(a.sku, a.warehouse_id): None for a in held.allocations}
    yield from {BACKLOG(line.sku): None for line in held.missing}


def release_reservation(command: ReleaseReservation, given: Given) -> Decision:
    held = RESERVATION.of(given, command.reservation_id)
    if not held.status:
        return Refused(Refusal.UNKNOWN_RESERVATION)
    if held.status == "over" or (command.order_id and command.order_id != held.order_id):
        return []
    if command.order_id is None and held.order_id is not None:
        return Refused(Refusal.RESERVATION_TAKEN, f"cancel order {held.order_id}, or name it")
    return _release(given, command.reservation_id, held, command.reason)


def expire_reservation(command: ExpireReservation, given: Given) -> Decision:
    held = RESERVATION.of(given, command.reservation_id)
    if held.status != "held" or held.expires_at is None or given.at < held.expires_at:
        return []
    return _release(given, command.reservation_id, held, "expired")


def _release(given: Given, reservation_id: str, held: Reservation, reason: str) -> Decision:
    freed = unreserve(reservation_id, held.allocations)
    told = with_turns(given, [*freed, *booked_off(given, reservation_id, freed)])
    told.extend(
        (BACKLOG(line.sku), BacklogLeft(sku=line.sku, reservation_id=reservation_id))
        for line in held.missing
    )
    released = ReservationReleased(
        reservation_id=reservation_id,
        order_id=held.order_id,
        allocations=held.allocations,
        reason=reason,
    )
    return [*told, (RESERVATION(reservation_id), released)]


def streams_to_issue(command: IssueStock, given: Given) -> Iterable[str]:
    yield RESERVATION(command.reservation_id)
    yield from {STOCK(line.sku, line.warehouse_id): None for line in command.lines}


def issue_stock(command: IssueStock, given: Given) -> Decision:
    held = RESERVATION.of(given, command.reservation_id)
    if command.issue_id in held.issued:
        return []
    if not held.status:
        return _not_to_be_issued(command, Refusal.UNKNOWN_RESERVATION)
    asked = sum(line.quantity for line in command.lines)
    promised = sum(a.quantity for a in held.allocations)
    left = sum(a.quantity for a in subtracted(held.allocations, command.lines))
    if promised - left != asked:
        return _not_to_be_issued(command, Refusal.NOT_RESERVED)
    told: Told = [
        (
            STOCK(sku, warehouse_id),
            StockShipped(
                sku=sku,
                warehouse_id=warehouse_id,
                reservation_id=command.reservation_id,
                order_id=held.order_id,
                document_id=command.issue_id,
                picks=picks,
            ),
        )
        for (sku, warehouse_id), picks in by_stock(command.lines)
    ]
    issued = StockIssued(
        reservation_id=command.reservation_id,
        order_id=held.order_id,
        issue_id=command.issue_id,
        lines=command.lines,
    )
    return [*told, (RESERVATION(command.reservation_id), issued)]


def _not_to_be_issued(command: IssueStock, refusal: Refusal) -> Decision:
    if command.order_id is None:
        return Refused(refusal)
    denied = IssueDenied(
        reservation_id=command.reservation_id,
        order_id=command.order_id,
        issue_id=command.issue_id,
        lines=command.lines,
        reason=refusal.lower(),
    )
    return [(RESERVATION(command.reservation_id), denied)]


reservation = RESERVATION.by("reservation_id")

RULES = (
    Rule(
        ReserveStock,
        reserve_stock,
        reads=NETWORK.by(),
        writes=streams_to_reserve,
        scope="inventory:reserve",
    ),
    Rule(ConfirmReservation, confirm_reservation, writes=reservation, scope="inventory:reserve"),
    Rule(
        ReleaseReservation,
        release_reservation,
        reads=reservation,
        writes=streams_to_release,
        scope="inventory:reserve",
    ),
    Rule(ExpireReservation, expire_reservation, reads=reservation, writes=streams_to_release),
    Rule(IssueStock, issue_stock, writes=streams_to_issue, scope="inventory:write"),
)
