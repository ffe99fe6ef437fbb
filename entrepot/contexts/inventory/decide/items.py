"""A SKU in a warehouse as one thing: what is on hand, and when it is low."""

from collections.abc import Iterable

from msgspec.structs import replace

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Refused

from ..commands import Refusal, UpdateItem
from ..events import ReorderPointSet
from ..state import DOCUMENT, NETWORK, STOCK, Stock
from .movements import WRITE, Ledger, crowded, network
from .places import low


def update_item(command: UpdateItem, given: Given) -> Decision:
    sku, warehouse_id = _of(command)
    if not NETWORK.of(given).known(warehouse_id):
        return Refused(Refusal.UNKNOWN_WAREHOUSE)
    if DOCUMENT.of(given, command.adjustment_id).is_booked:
        return []
    stock = STOCK.of(given, sku, warehouse_id)
    ledger = Ledger(given, command.adjustment_id, command.reason)
    if refused := _correct(command, stock, ledger):
        return refused
    moved = bool(ledger.told)
    stream, after = STOCK(sku, warehouse_id), stock
    for _, event in ledger.told:
        after = STOCK.evolve(after, event)
    point = command.reorder_point
    if point is not None and point != stock.reorder_point:
        set_ = ReorderPointSet(sku=sku, warehouse_id=warehouse_id, reorder_point=point)
        ledger.told.append((stream, set_))
        after = replace(after, reorder_point=point)
    available = after.available(given.at.date())
    is_low = after.reorder_point and available <= after.reorder_point
    if ledger.told and is_low and not after.low:
        ledger.told.append((stream, low(sku, warehouse_id, available, after)))
    return ledger.booked("adjustment", 1) if moved else ledger.told


def _correct(command: UpdateItem, stock: Stock, ledger: Ledger) -> Refused | None:
    """Books the difference where the item lies."""
    if command.quantity_on_hand is None:
        return None
    change = command.quantity_on_hand - sum(p.on_hand for p in stock.positions)
    if not change:
        return None
    place = _place(command, stock)
    if place is None:
        return Refused(Refusal.SEVERAL_PLACES, "name the bin and the lot that changed")
    sku, warehouse_id = _of(command)
    position = ledger.position(sku, warehouse_id, *place)
    if position.on_hand + change < position.reserved:
        detail = f"{position.on_hand} on hand there, {position.reserved} reserved"
        return Refused(Refusal.BELOW_RESERVED, detail)
    if change > 0 and crowded(stock):
        return Refused(Refusal.TOO_MANY_POSITIONS)
    ledger.move(sku, warehouse_id, position, change, "adjustment")
    return None


def _place(command: UpdateItem, stock: Stock) -> tuple[str, str] | None:
    """Bin and lot that are meant; None where it may be several."""
    bin, lot = command.bin, command.lot
    if bin is None or lot is None:
        lies = [
            (p.bin, p.lot)
            for p in stock.positions
            if p.status == "available" and bin in (None, p.bin) and lot in (None, p.lot)
        ]
        if lies:
            return lies[0] if len(lies) == 1 else None
    return bin or "", lot or ""


def _of(command: UpdateItem) -> tuple[str, str]:
    sku, _, warehouse_id = command.inventory_item_id.partition("@")
    return sku, warehouse_id


def item(command: UpdateItem, given: Given) -> Iterable[str]:
    yield STOCK(*_of(command))
    yield DOCUMENT(command.adjustment_id)


RULES = (Rule(UpdateItem, update_item, reads=network, writes=item, scope=WRITE),)
