"""Receipts, adjustments, counts: stock that comes, goes or turns out otherwise."""

from collections.abc import Iterable
from datetime import date

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Refused

from ..commands import (
    AdjustStock,
    ApplyCount,
    ChangeStatus,
    CountedLine,
    Refusal,
)
from ..events import DocumentBooked
from ..published import ReceiptDenied, ReceiptLine, ReceiveStock, SetOnHand, StockMoved
from ..state import DOCUMENT, NETWORK, STOCK, Position, Stock
from .places import Told, with_turns

POSITIONS_MAX = 1000
"""Positions of one SKU in one warehouse: a stream's state stays small."""


class Ledger:
    """Several movements of one document, each seeing what those before it left."""

    def __init__(self, given: Given, document_id: str, reason: str) -> None:
        self.given, self.document_id, self.reason = given, document_id, reason
        self.told: Told = []
        self._positions: dict[tuple[str, str, str, str, str], Position] = {}

    def position(
        self, sku: str, warehouse_id: str, bin: str, lot: str, status: str = "available"
    ) -> Position:
        place = (sku, warehouse_id, bin, lot, status)
        found = self._positions.get(place) or STOCK.of(self.given, sku, warehouse_id).position(
            bin, lot, status
        )
        return found or Position(bin=bin, lot=lot, status=status)

    def move(
        self,
        sku: str,
        warehouse_id: str,
        position: Position,
        change: int,
        counterpart: str,
        *,
        expires_on: date | None = None,
        short: int | None = None,
        reason: str = "",
    ) -> None:
        """Book one movement; the caller has made sure that enough is free."""
        after = Position(
            bin=position.bin,
            lot=position.lot,
            status=position.status,
            expires_on=expires_on or position.expires_on,
            on_hand=position.on_hand + change,
            reserved=position.reserved,
            lacking=position.lacking if short is None else short,
        )
        place = (sku, warehouse_id, position.bin, position.lot, position.status)
        self._positions[place] = after
        moved = StockMoved(
            sku=sku,
            warehouse_id=warehouse_id,
            bin=after.bin,
            lot=after.lot,
            expires_on=after.expires_on,
            status=after.status,
            change=change,
            on_hand=after.on_hand,
            reserved=after.reserved,
            counterpart=counterpart,
            reason=reason or self.reason,
            document_id=self.document_id,
            short=short or 0,
            lacking=after.lacking,
        )
        self.told.append((STOCK(sku, warehouse_id), moved))

    def receive(self, warehouse_id: str, line: ReceiptLine, source: str) -> None:
        place = (line.sku, warehouse_id, line.bin, line.lot, line.status)
        position = self.position(*place)
        self.move(
            line.sku,
            warehouse_id,
            position,
            line.quantity,
            source,
            expires_on=line.expires_on,
        )

    def booked(self, type: str, lines: int) -> Told:
        document = DocumentBooked(
            document_id=self.document_id, type=type, reason=self.reason, lines=lines
        )
        return [*with_turns(self.given, self.told), (DOCUMENT(self.document_id), document)]


def receive_stock(command: ReceiveStock, given: Given) -> Decision:
    if DOCUMENT.of(given, command.receipt_id).is_booked:
        return []
    if not NETWORK.of(given).known(command.warehouse_id):
        return _denied(command, Refusal.UNKNOWN_WAREHOUSE)
    if any(crowded(STOCK.of(given, line.sku, command.warehouse_id)) for line in command.lines):
        return _denied(command, Refusal.TOO_MANY_POSITIONS)
    ledger = Ledger(given, command.receipt_id, command.reason)
    for line in command.lines:
        ledger.receive(command.warehouse_id, line, command.source)
    return ledger.booked("receipt", len(command.lines))


def _denied(command: ReceiveStock, reason: Refusal) -> Decision:
    if command.purchase_order_id is None:
        return Refused(reason)
    denied = ReceiptDenied(
        receipt_id=command.receipt_id,
        purchase_order_id=command.purchase_order_id,
        warehouse_id=command.warehouse_id,
        lines=command.lines,
        reason=reason,
    )
    return [(DOCUMENT(command.receipt_id), denied)]


def crowded(stock: Stock) -> bool:
    return len(stock.positions) >= POSITIONS_MAX


def adjust_stock(command: AdjustStock, given: Given) -> Decision:
    if not NETWORK.of(given).known(command.warehouse_id):
        return Refused(Refusal.UNKNOWN_WAREHOUSE)
    if DOCUMENT.of(given, command.adjustment_id).is_booked:
        return []
    if not command.change:
        return Refused(Refusal.NOTHING_TO_CHANGE)
    stock = STOCK.of(given, command.sku, command.warehouse_id)
    ledger = Ledger(given, command.adjustment_id, command.reason)
    place = (command.sku, command.warehouse_id, command.bin, command.lot, command.status)
    position = ledger.position(*place)
    if position.on_hand + command.change < position.reserved:
        detail = f"{position.on_hand} on hand, {position.reserved} reserved"
        return Refused(Refusal.BELOW_RESERVED, detail)
    if command.change > 0 and crowded(stock):
        return Refused(Refusal.TOO_MANY_POSITIONS)
    ledger.move(
        command.sku,
        command.warehouse_id,
        position,
        command.change,
        "adjustment",
        expires_on=command.expires_on,
    )
    return ledger.booked("adjustment", 1)


def apply_count(command: ApplyCount, given: Given) -> Decision:
    if not NETWORK.of(given).known(command.warehouse_id):
        return Refused(Refusal.UNKNOWN_WAREHOUSE)
    if DOCUMENT.of(given, command.count_id).is_booked:
        return []
    return _counted(
        given, command.count_id, command.warehouse_id, command.lines, command.reason, "count"
    )


def set_on_hand(command: SetOnHand, given: Given) -> Decision:
    if not NETWORK.of(given).known(command.warehouse_id):
        return Refused(Refusal.UNKNOWN_WAREHOUSE)
    if DOCUMENT.of(given, command.document_id).is_booked:
        return []
    lines = (CountedLine(sku=command.sku, quantity=command.quantity),)
    return _counted(
        given, command.document_id, command.warehouse_id, lines, command.reason, command.source
    )


def _counted(
    given: Given,
    document_id: str,
    warehouse_id: str,
    lines: tuple[CountedLine, ...],
    reason: str,
    source: str,
) -> Told:
    ledger = Ledger(given, document_id, reason)
    recount(ledger, warehouse_id, lines, source)
    return ledger.booked("count", len(lines))


def recount(ledger: Ledger, warehouse_id: str, lines: Iterable[CountedLine], source: str) -> None:
    """Book what was found; what is promised stays on hand, and is told to be short."""
    for line in lines:
        position = ledger.position(line.sku, warehouse_id, line.bin, line.lot)
        kept = max(line.quantity, position.reserved)
        short = kept - line.quantity
        if kept != position.on_hand or short or position.lacking:
            ledger.move(
                line.sku,
                warehouse_id,
                position,
                kept - position.on_hand,
                source,
                expires_on=line.expires_on,
                short=short,
            )


def change_status(command: ChangeStatus, given: Given) -> Decision:
    if DOCUMENT.of(given, command.change_id).is_booked:
        return []
    if command.from_status == command.to_status:
        return Refused(Refusal.NOTHING_TO_CHANGE)
    ledger = Ledger(given, command.change_id, command.reason)
    place = (command.sku, command.warehouse_id, command.bin, command.lot)
    source = ledger.position(*place, command.from_status)
    if source.on_hand - source.reserved < command.quantity:
        return Refused(Refusal.NOT_ENOUGH_STOCK)
    target = ledger.position(*place, command.to_status)
    sku, warehouse_id = command.sku, command.warehouse_id
    ledger.move(sku, warehouse_id, source, -command.quantity, f"status:{command.to_status}")
    ledger.move(
        sku,
        warehouse_id,
        target,
        command.quantity,
        f"status:{command.from_status}",
        expires_on=source.expires_on,
    )
    return ledger.booked("status", 1)


def streams_to_receive(command: ReceiveStock, given: Given) -> Iterable[str]:
    yield DOCUMENT(command.receipt_id)
    yield from {STOCK(line.sku, command.warehouse_id): None for line in command.lines}


def streams_to_adjust(command: AdjustStock, given: Given) -> Iterable[str]:
    yield STOCK(command.sku, command.warehouse_id)
    yield DOCUMENT(command.adjustment_id)


def streams_to_count(command: ApplyCount, given: Given) -> Iterable[str]:
    yield DOCUMENT(command.count_id)
    yield from {STOCK(line.sku, command.warehouse_id): None for line in command.lines}


def streams_to_set(command: SetOnHand, given: Given) -> Iterable[str]:
    yield DOCUMENT(command.document_id)
    yield STOCK(command.sku, command.warehouse_id)


def streams_to_change_status(command: ChangeStatus, given: Given) -> Iterable[str]:
    yield STOCK(command.sku, command.warehouse_id)
    yield DOCUMENT(command.change_id)


WRITE = "inventory:write"

network = NETWORK.by()

RULES = (
    Rule(ReceiveStock, receive_stock, reads=network, writes=streams_to_receive, scope=WRITE),
    Rule(AdjustStock, adjust_stock, reads=network, writes=streams_to_adjust, scope=WRITE),
    Rule(ApplyCount, apply_count, reads=network, writes=streams_to_count, scope=WRITE),
    Rule(SetOnHand, set_on_hand, reads=network, writes=streams_to_set, scope=WRITE),
    Rule(ChangeStatus, change_status, writes=streams_to_change_status, scope=WRITE),
)
