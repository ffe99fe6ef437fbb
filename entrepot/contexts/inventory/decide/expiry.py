"""The day on which goods can be sold no more: nothing moves, and yet the shop must hear of it."""

from entrepot.kernel.decider import Decision, Given, Rule

from ..commands import TellExpired
from ..published import StockTurned
from ..state import STOCK
from .places import Told, low


def tell_expired(command: TellExpired, given: Given) -> Decision:
    sku, warehouse_id = command.sku, command.warehouse_id
    stock = STOCK.of(given, sku, warehouse_id)
    before, now = stock.available(command.expires_on), stock.available(given.at.date())
    if now >= before:
        return []
    told: Told = []
    if stock.reorder_point and not stock.low and now <= stock.reorder_point:
        told.append((STOCK(sku, warehouse_id), low(sku, warehouse_id, now, stock)))
    if not now:
        turned = StockTurned(sku=sku, warehouse_id=warehouse_id, in_stock=False)
        told.append((STOCK(sku, warehouse_id), turned))
    return told


RULES = (Rule(TellExpired, tell_expired, writes=STOCK.by("sku", "warehouse_id")),)
