"""What deciding needs: the letterhead, what an order says, what a shipment's papers say."""

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from entrepot.kernel.decider import Kind
from entrepot.kernel.message import State
from entrepot.kernel.units import Id

from .events import DispatchFiled, LetterheadKept, OrderFiled
from .published import Letterhead, ReceiptContent, ReceiptIssued


class Stationery(State):
    letterhead: Letterhead | None = None


class Folder(State):
    """An order. `is_issued`: it has its receipt. So many were `shipped`, for so much `freight`."""

    user_id: Id | None = None
    content: ReceiptContent | None = None
    is_issued: bool = False
    shipped: Mapping[str, int] = {}
    freight: int = 0


class DeliveryFolder(State):
    """A shipment, as its latest receipt says."""

    order_id: Id | None = None
    user_id: Id | None = None
    content: ReceiptContent | None = None
    is_delivered: bool = False


def evolve_stationery(_: Stationery, event: Any) -> Stationery:
    match event:
        case LetterheadKept():
            return Stationery(letterhead=event.letterhead)
    raise TypeError(event)


def evolve_folder(state: Folder, event: Any) -> Folder:
    match event:
        case OrderFiled():
            return Folder(user_id=event.user_id, content=event.content)
        case ReceiptIssued():
            return replace(state, is_issued=True)
        case DispatchFiled(goods=goods, freight_amount=freight):
            shipped = dict(state.shipped)
            for sku, quantity in goods:
                shipped[sku] = shipped.get(sku, 0) + quantity
            return replace(state, shipped=shipped, freight=state.freight + freight)
    raise TypeError(event)


def evolve_delivery_folder(_: DeliveryFolder, event: Any) -> DeliveryFolder:
    match event:
        case ReceiptIssued():
            return DeliveryFolder(
                order_id=event.order_id,
                user_id=event.user_id,
                content=event.content,
                is_delivered=event.stage == "delivered",
            )
    raise TypeError(event)


LETTERHEAD = Kind("letterhead", Stationery(), evolve_stationery)
FOLDER = Kind("folder", Folder(), evolve_folder)
DELIVERY_FOLDER = Kind("delivery_folder", DeliveryFolder(), evolve_delivery_folder)
KINDS = (FOLDER, DELIVERY_FOLDER, LETTERHEAD)
