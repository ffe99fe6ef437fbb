"""A warehouse with stock, for tests."""

from entrepot.contexts.inventory.commands import (
    OpenWarehouse,
)
from entrepot.contexts.inventory.context import CONTEXT
from entrepot.contexts.inventory.published import (
    ReceiptLine,
    ReceiveStock,
    ReserveStock,
    StockLine,
)
from entrepot.contexts.inventory.state import STOCK
from entrepot.kernel.message import Refused
from entrepot.kernel.spec import Spec


def stocked(**quantities: int) -> Spec:
    """A business with two warehouses and so many of each SKU in the first."""
    spec = Spec(CONTEXT).when(
        OpenWarehouse(warehouse_id="north", name="North", priority=1),
        OpenWarehouse(warehouse_id="south", name="South", priority=2),
    )
    for sku, quantity in quantities.items():
        spec.when(receive(sku, quantity))
    spec.answers = []
    return spec


def receive(sku: str, quantity: int, warehouse: str = "north", **more: object) -> ReceiveStock:
    line = ReceiptLine(sku=sku, quantity=quantity, **more)  # type: ignore[arg-type]
    return ReceiveStock(
        receipt_id=f"receipt-{sku}-{warehouse}-{more.get('lot', '')}",
        warehouse_id=warehouse,
        lines=(line,),
    )


def reserve(id: str, quantity: int, sku: str = "bean", **more: object) -> ReserveStock:
    lines = (StockLine(sku=sku, quantity=quantity),)
    return ReserveStock(reservation_id=id, lines=lines, **more)  # type: ignore[arg-type]


def reasons(spec: Spec) -> list[str]:
    return [a.reason for a in spec.answers if isinstance(a, Refused)]


def stock(spec: Spec, sku: str = "bean", warehouse: str = "north") -> tuple[int, int]:
    state = spec.state(STOCK(sku, warehouse))
    return sum(p.on_hand for p in state.positions), sum(p.reserved for p in state.positions)
