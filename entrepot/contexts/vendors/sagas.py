"""What follows from goods that come."""

from collections.abc import Iterable

from entrepot.contexts.inventory.published import ReceiptLine, ReceiveStock
from entrepot.kernel.message import Recorded
from entrepot.kernel.react import Reaction, Saga

from .published import GoodsReceived


def put_received_goods_into_stock(recorded: Recorded) -> Iterable[Reaction]:
    """Each receipt becomes stock, once: its id is the stock receipt's."""
    match recorded.event:
        case GoodsReceived() as received:
            return [
                ReceiveStock(
                    receipt_id=received.receipt_id,
                    warehouse_id=received.warehouse_id,
                    lines=tuple(
                        [
                            ReceiptLine(
                                sku=x.sku,
                                quantity=x.quantity,
                                lot=x.lot,
                                expires_on=x.expires_on,
                                bin=x.bin,
                            )
                            for x in received.lines
                        ]
                    ),
                    source=f"vendor:{received.vendor_id}",
                    reason=f"purchase order {received.purchase_order_id}",
                )
            ]
    return []


SAGAS = (Saga("put_received_goods_into_stock", put_received_goods_into_stock, on=(GoodsReceived,)),)
