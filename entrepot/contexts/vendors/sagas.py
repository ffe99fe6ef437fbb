"""What follows from goods that come."""

from collections.abc import Iterable
from uuid import UUID, uuid5

from entrepot.contexts.inventory.published import ReceiptLine, ReceiveStock
from entrepot.kernel.message import Recorded
from entrepot.kernel.react import Reaction, Saga

from .published import GoodsReceived

_RECEIPTS = UUID("5f0c4a3e-7f2b-4a55-9d5e-6f4a0f6d2b11")


def put_received_goods_into_stock(recorded: Recorded) -> Iterable[Reaction]:
    """Each receipt becomes stock, once.

    A receipt's id is one among its purchase order's, inventory's are one among all documents: the
    stock receipt's is made of both ids, so that "1" of two purchase orders is two receipts.
    """
    match recorded.event:
        case GoodsReceived() as came:
            return [
                ReceiveStock(
                    receipt_id=str(uuid5(_RECEIPTS, f"{came.purchase_order_id}/{came.receipt_id}")),
                    warehouse_id=came.warehouse_id,
                    lines=tuple(
                        [
                            ReceiptLine(
                                sku=line.sku,
                                quantity=line.quantity,
                                lot=line.lot,
                                expires_on=line.expires_on,
                                bin=line.bin,
                            )
                            for line in came.lines
                        ]
                    ),
                    source=f"vendor:{came.vendor_id}",
                    reason=f"purchase order {came.purchase_order_id}, receipt {came.receipt_id}",
                )
            ]
    return []


SAGAS = (Saga("put_received_goods_into_stock", put_received_goods_into_stock, on=(GoodsReceived,)),)
