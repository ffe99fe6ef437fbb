"""A fortnight in two warehouses: goods come, are promised, waited for, counted and moved."""

from datetime import date

from entrepot.contexts.inventory.commands import (
    AbandonCount,
    AdjustStock,
    ApplyCount,
    BeginCount,
    ChangeStatus,
    ChangeWarehouse,
    CompleteCount,
    CountedLine,
    DispatchTransfer,
    ExpireReservation,
    FillBacklog,
    OpenWarehouse,
    ReceiveTransfer,
    RecordTallies,
    SetReorderPoint,
    Tally,
    TellExpired,
    UpdateItem,
)
from entrepot.contexts.inventory.published import (
    Allocation,
    Arrived,
    ConfirmReservation,
    IssueStock,
    ReceiptLine,
    ReceiveStock,
    ReleaseReservation,
    ReserveStock,
    SetOnHand,
    StockLine,
)

from .places import LISBON


def line(sku: str, quantity: int, **place: str) -> StockLine:
    return StockLine(sku=sku, quantity=quantity, **place)


def crowd(n: int) -> ReceiveStock:
    """Half of the lots of one SKU that a warehouse can tell apart."""
    lines = [ReceiptLine(sku="SCREW", quantity=1, lot=f"{n}-{i}") for i in range(500)]
    return ReceiveStock(receipt_id=f"grn-crowd-{n}", warehouse_id="south", lines=tuple(lines))


COMMANDS = [
    OpenWarehouse(warehouse_id="north", name="North", location=LISBON, priority=1),
    OpenWarehouse(warehouse_id="south", name="South", contact="Ana", priority=2),
    ChangeWarehouse(warehouse_id="south", name="South Hall", priority=5),
    SetReorderPoint(sku="CHAIR", warehouse_id="north", reorder_point=5),
    ReceiveStock(
        receipt_id="grn-1",
        warehouse_id="north",
        lines=(
            ReceiptLine(sku="CHAIR", quantity=20, bin="A~1", lot="L1", expires_on=date(2036, 6, 1)),
            ReceiptLine(sku="CHAIR", quantity=10, bin="A-2", lot="L2", expires_on=date(2036, 3, 1)),
            ReceiptLine(sku="TABLE~4", quantity=4),
        ),
    ),
    ReserveStock(
        reservation_id="r-1", order_id="o-1", lines=(line("CHAIR", 12), line("TABLE~4", 1))
    ),
    ConfirmReservation(reservation_id="r-1"),
    IssueStock(
        reservation_id="r-1",
        issue_id="ship-1",
        lines=(
            Allocation(sku="CHAIR", warehouse_id="north", quantity=10, bin="A-2", lot="L2"),
            Allocation(sku="CHAIR", warehouse_id="north", quantity=1, bin="A~1", lot="L1"),
        ),
    ),
    # Goods that left and were promised to nobody.
    IssueStock(
        reservation_id="r-1",
        order_id="o-1",
        issue_id="ship-2",
        lines=(Allocation(sku="CHAIR", warehouse_id="south", quantity=1),),
    ),
    ReserveStock(reservation_id="r-2", lines=(line("CHAIR", 2),), hold_s=1),
    ExpireReservation(reservation_id="r-2"),
    ReserveStock(reservation_id="r-3", order_id="o-3", lines=(line("TABLE~4", 9),)),
    ReserveStock(reservation_id="r-4", order_id="o-4", lines=(line("TABLE~4", 5),), backorder=True),
    ReserveStock(reservation_id="r-5", order_id="o-5", lines=(line("TABLE~4", 1),), backorder=True),
    ReleaseReservation(reservation_id="r-5", order_id="o-5", reason="cancelled"),
    ReceiveStock(
        receipt_id="grn-2", warehouse_id="south", lines=(ReceiptLine(sku="TABLE~4", quantity=6),)
    ),
    FillBacklog(sku="TABLE~4", warehouse_id="south"),
    TellExpired(sku="CHAIR", warehouse_id="north", expires_on=date(2036, 3, 1)),
    ReserveStock(reservation_id="r-6", order_id="o-6", lines=(line("CHAIR", 15),)),
    AdjustStock(
        adjustment_id="adj-1",
        sku="LAMP",
        warehouse_id="south",
        change=7,
        reason="found behind the rack",
        bin="B-1",
        status="quarantine",
    ),
    UpdateItem(
        inventory_item_id="CHAIR@south", adjustment_id="put-1", quantity_on_hand=9, reorder_point=3
    ),
    ChangeStatus(
        change_id="chg-1",
        sku="LAMP",
        warehouse_id="south",
        quantity=5,
        from_status="quarantine",
        to_status="available",
        bin="B-1",
    ),
    DispatchTransfer(
        transfer_id="tr-1",
        from_warehouse_id="south",
        to_warehouse_id="north",
        lines=(ReceiptLine(sku="LAMP", quantity=2, bin="B-1"),),
    ),
    ReceiveTransfer(transfer_id="tr-1", bin="B-1", arrived=(Arrived(sku="LAMP", quantity=1),)),
    ApplyCount(
        count_id="cnt-1",
        warehouse_id="north",
        lines=(
            CountedLine(sku="CHAIR", quantity=17, bin="A~1", lot="L1"),
            CountedLine(sku="LAMP", quantity=1, bin="B-1"),
        ),
    ),
    BeginCount(count_id="cnt-2", warehouse_id="north", blind=True, reason="yearly count"),
    RecordTallies(
        count_id="cnt-2",
        lines=(
            Tally(sku="CHAIR", quantity=16, bin="A~1", lot="L1"),
            Tally(sku="TABLE~4", quantity=3),
            Tally(sku="LAMP", quantity=0, bin="B-1"),
        ),
    ),
    RecordTallies(count_id="cnt-2", lines=(Tally(sku="TABLE~4"),)),
    CompleteCount(count_id="cnt-2"),
    BeginCount(count_id="cnt-3", warehouse_id="south", bin="B-1"),
    RecordTallies(count_id="cnt-3", lines=(Tally(sku="LAMP", quantity=1, bin="B-1"),)),
    AbandonCount(count_id="cnt-3"),
    SetOnHand(
        document_id="told-1", warehouse_id="south", sku="LAMP", quantity=9, source="vendor:oakworks"
    ),
    *(crowd(n) for n in (1, 2)),
    ReceiveStock(
        receipt_id="grn-full",
        warehouse_id="south",
        lines=(ReceiptLine(sku="SCREW", quantity=5),),
        purchase_order_id="po-9",
    ),
]
