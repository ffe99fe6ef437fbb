"""Warehouses and reorder points."""

from msgspec.structs import asdict, replace

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Refused

from ..commands import ChangeWarehouse, OpenWarehouse, Refusal, SetReorderPoint
from ..events import ReorderPointSet
from ..published import WarehouseChanged, WarehouseOpened
from ..state import NETWORK, STOCK
from .places import Told, low


def open_warehouse(command: OpenWarehouse, given: Given) -> Decision:
    if NETWORK.of(given).known(command.warehouse_id):
        return Refused(Refusal.WAREHOUSE_EXISTS)
    opened = WarehouseOpened(**asdict(command))
    return [(NETWORK(), opened)]


def change_warehouse(command: ChangeWarehouse, given: Given) -> Decision:
    if not NETWORK.of(given).known(command.warehouse_id):
        return Refused(Refusal.UNKNOWN_WAREHOUSE)
    changed = WarehouseChanged(**asdict(command))
    return [(NETWORK(), changed)]


def set_reorder_point(command: SetReorderPoint, given: Given) -> Decision:
    if not NETWORK.of(given).known(command.warehouse_id):
        return Refused(Refusal.UNKNOWN_WAREHOUSE)
    stock = STOCK.of(given, command.sku, command.warehouse_id)
    if stock.reorder_point == command.reorder_point:
        return []
    stream = STOCK(command.sku, command.warehouse_id)
    told: Told = [
        (
            stream,
            ReorderPointSet(**asdict(command)),
        )
    ]
    available = stock.available(given.at.date())
    if command.reorder_point and not stock.low and available <= command.reorder_point:
        known = replace(stock, reorder_point=command.reorder_point)
        alert = low(command.sku, command.warehouse_id, available, known)
        told.append((stream, alert))
    return told


stock = STOCK.by("sku", "warehouse_id")
network = NETWORK.by()

RULES = (
    Rule(OpenWarehouse, open_warehouse, writes=network, scope="inventory:admin"),
    Rule(ChangeWarehouse, change_warehouse, writes=network, scope="inventory:admin"),
    Rule(SetReorderPoint, set_reorder_point, reads=network, writes=stock, scope="inventory:write"),
)
