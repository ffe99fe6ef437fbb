"""What follows from goods that come, and from stock that vendors tell of."""

from collections.abc import Iterable
from uuid import UUID, uuid5

from entrepot.contexts.catalog.published import OfferChanged
from entrepot.contexts.inventory.published import (
    ReceiptDenied,
    ReceiptLine,
    ReceiveStock,
    SetOnHand,
    WarehouseOpened,
)
from entrepot.kernel.message import Recorded
from entrepot.kernel.react import Reaction, Saga

from .commands import LearnOffer, LearnWarehouse, RecordReceiptDenied
from .events import VendorStockTold
from .published import GoodsReceived, ReceivedLine
from .state import stock_receipt_id

_UPDATES = UUID("0b1e6f0c-5d0a-4c0e-8f53-0a7f4c9f7d10")


def put_received_goods_into_stock(recorded: Recorded) -> Iterable[Reaction]:
    """Each receipt becomes stock, once; one that does not is told to its purchase order."""
    match recorded.event:
        case GoodsReceived() as came:
            return [
                ReceiveStock(
                    receipt_id=stock_receipt_id(came.purchase_order_id, came.receipt_id),
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
                    purchase_order_id=came.purchase_order_id,
                )
            ]
        case ReceiptDenied() as denied:
            return [
                RecordReceiptDenied(
                    purchase_order_id=denied.purchase_order_id,
                    stock_receipt_id=denied.receipt_id,
                    lines=tuple(
                        [
                            ReceivedLine(sku=line.sku, quantity=line.quantity)
                            for line in denied.lines
                        ]
                    ),
                    reason=denied.reason,
                )
            ]
    return []


def book_what_vendors_tell(recorded: Recorded) -> Iterable[Reaction]:
    """A vendor's word on its own place becomes stock."""
    match recorded.event:
        case VendorStockTold() as told:
            return [
                SetOnHand(
                    document_id=str(uuid5(_UPDATES, told.update_id)),
                    warehouse_id=told.warehouse_id,
                    sku=told.sku,
                    quantity=told.quantity,
                    source=f"vendor:{told.vendor_id}",
                    reason=told.reason,
                )
            ]
    return []


def know_warehouses(recorded: Recorded) -> Iterable[Reaction]:
    opened: WarehouseOpened = recorded.event
    yield LearnWarehouse(warehouse_id=opened.warehouse_id)


def know_offers(recorded: Recorded) -> Iterable[Reaction]:
    offer: OfferChanged = recorded.event
    yield LearnOffer(sku=offer.sku)


SAGAS = (
    Saga(
        "put_received_goods_into_stock",
        put_received_goods_into_stock,
        on=(GoodsReceived, ReceiptDenied),
    ),
    Saga("book_what_vendors_tell", book_what_vendors_tell, on=(VendorStockTold,)),
    Saga("know_warehouses", know_warehouses, on=(WarehouseOpened,), at_once=True, apart=True),
    Saga("know_offers", know_offers, on=(OfferChanged,), at_once=True, apart=True),
)
