"""Stock on its way from one warehouse to another."""

from collections.abc import Iterable

from msgspec.structs import replace

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Refused

from ..commands import DispatchTransfer, ReceiveTransfer, Refusal
from ..events import TransferDispatched, TransferReceived
from ..published import Arrived, ReceiptLine
from ..state import NETWORK, STOCK, TRANSFER
from .movements import WRITE, Ledger, crowded, network
from .places import with_turns


def dispatch_transfer(command: DispatchTransfer, given: Given) -> Decision:
    network = NETWORK.of(given)
    if TRANSFER.of(given, command.transfer_id).status:
        return []
    for warehouse_id in (command.from_warehouse_id, command.to_warehouse_id):
        if not network.known(warehouse_id):
            return Refused(Refusal.UNKNOWN_WAREHOUSE, warehouse_id)
    if command.from_warehouse_id == command.to_warehouse_id:
        return Refused(Refusal.SAME_WAREHOUSE)
    if not network.open(command.to_warehouse_id):
        return Refused(Refusal.WAREHOUSE_CLOSED)
    ledger = Ledger(given, command.transfer_id, command.reason)
    moving: list[ReceiptLine] = []
    for line in command.lines:
        place = (line.sku, command.from_warehouse_id, line.bin, line.lot, line.status)
        position = ledger.position(*place)
        moving.append(replace(line, expires_on=position.expires_on))
        if position.on_hand - position.reserved < line.quantity:
            return Refused(Refusal.NOT_ENOUGH_STOCK, line.sku)
        ledger.move(line.sku, command.from_warehouse_id, position, -line.quantity, "transit")
    dispatched = TransferDispatched(
        transfer_id=command.transfer_id,
        from_warehouse_id=command.from_warehouse_id,
        to_warehouse_id=command.to_warehouse_id,
        lines=tuple(moving),
        reason=command.reason,
    )
    return [*with_turns(given, ledger.told), (TRANSFER(command.transfer_id), dispatched)]


def receive_transfer(command: ReceiveTransfer, given: Given) -> Decision:
    transfer = TRANSFER.of(given, command.transfer_id)
    if not transfer.status:
        return Refused(Refusal.UNKNOWN_TRANSFER)
    if transfer.status == "received":
        return []
    came = _came(transfer.lines, command.arrived)
    if isinstance(came, Refused):
        return came
    there = transfer.to_warehouse_id
    if any(crowded(STOCK.of(given, line.sku, there)) for line in transfer.lines):
        return Refused(Refusal.TOO_MANY_POSITIONS)
    ledger = Ledger(given, command.transfer_id, "transfer")
    for line, quantity in zip(transfer.lines, came, strict=True):
        ledger.receive(there, replace(line, bin=command.bin), "transit")
        if lost := line.quantity - quantity:
            position = ledger.position(line.sku, there, command.bin, line.lot, line.status)
            ledger.move(line.sku, there, position, -lost, "adjustment", reason="lost on the way")
    received = TransferReceived(
        transfer_id=command.transfer_id, bin=command.bin, arrived=command.arrived
    )
    return [*with_turns(given, ledger.told), (TRANSFER(command.transfer_id), received)]


def _came(sent: Iterable[ReceiptLine], arrived: Iterable[Arrived]) -> list[int] | Refused:
    """How many of each line that was sent."""
    counted: dict[tuple[str, str], int] = {}
    for each in arrived:
        counted[each.sku, each.lot] = counted.get((each.sku, each.lot), 0) + each.quantity
    came = []
    for line in sent:
        kind = line.sku, line.lot
        came.append(min(line.quantity, counted.get(kind, line.quantity)))
        if kind in counted:
            counted[kind] -= came[-1]
    for (sku, _), more in counted.items():
        if more:
            return Refused(Refusal.MORE_THAN_SENT, sku)
    return came


def streams_to_dispatch(command: DispatchTransfer, given: Given) -> Iterable[str]:
    yield TRANSFER(command.transfer_id)
    yield from {STOCK(line.sku, command.from_warehouse_id): None for line in command.lines}


def streams_to_receive_transfer(command: ReceiveTransfer, given: Given) -> Iterable[str]:
    yield TRANSFER(command.transfer_id)
    moving = TRANSFER.of(given, command.transfer_id)
    yield from {STOCK(line.sku, moving.to_warehouse_id): None for line in moving.lines}


RULES = (
    Rule(
        DispatchTransfer,
        dispatch_transfer,
        reads=network,
        writes=streams_to_dispatch,
        scope=WRITE,
    ),
    Rule(
        ReceiveTransfer,
        receive_transfer,
        reads=TRANSFER.by("transfer_id"),
        writes=streams_to_receive_transfer,
        scope=WRITE,
    ),
)
