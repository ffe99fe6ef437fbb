"""What shipments leave from."""

from collections.abc import Iterable

from entrepot.kernel.decider import Decision, Given

from ..commands import LearnWarehouse
from ..events import WarehouseLearnt
from ..state import NETWORK


def learn_warehouse(command: LearnWarehouse, given: Given) -> Decision:
    locations = NETWORK.of(given, "main").locations
    if locations.get(command.warehouse_id) == command.location:
        return []
    learnt = WarehouseLearnt(warehouse_id=command.warehouse_id, location=command.location)
    return [(NETWORK("main"), learnt)]


def the_network(command: LearnWarehouse, given: Given) -> Iterable[str]:
    yield NETWORK("main")
