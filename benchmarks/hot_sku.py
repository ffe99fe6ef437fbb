"""All buyers want one SKU, against the same orders over distinct SKUs; then the stock is exact."""

from __future__ import annotations

import random

from benchmarks import stage
from benchmarks.stage import Figure
from entrepot.contexts.inventory.published import ReserveStock, StockLine
from entrepot.contexts.inventory.queries import ListStock
from entrepot.kernel.message import Accepted, Refused

BATCH = 256
BATCHES = 16
SCARCE = 1000


async def run() -> list[Figure]:
    chance = random.Random(13)
    async with stage.house(contexts=("inventory", "orders")) as house:

        async def buyers(hot: bool) -> float:
            batches = []
            for _ in range(BATCHES):
                orders = [
                    stage.order([stage.sku(0 if hot else chance.randrange(stage.SKUS))])
                    for _ in range(BATCH)
                ]
                batches.append(stage.asked(*[c for o in orders for c in (o, stage.reservation(o))]))

            async def work() -> int:
                return await stage.drain(list(batches), house) // 2

            return await stage.rate(work)

        hot, distinct, ratio = await stage.alternately(lambda: buyers(True), lambda: buyers(False))
        oversold = await rush(house)
    return [
        Figure(
            "all buyers on one SKU",
            f"{BATCH * BATCHES:,} orders of 1 line, of {stage.SKUS:,} SKUs or of one",
            f"{hot:,.0f} orders/s, {oversold} oversold of {SCARCE}",
            f"distinct SKUs: {distinct:,.0f} orders/s",
            f"{ratio:.2f} ×",
            "≥ 0.8 ×, none oversold",
            ratio >= 0.8 and oversold == 0,
        )
    ]


async def rush(house: stage.House) -> int:
    """Twice as many buyers as pieces at once; how many too many were promised."""
    await stage.stock_more(house, "SCARCE", SCARCE)
    envelopes = stage.asked(
        *[
            ReserveStock(
                reservation_id=stage.new_id(),
                warehouse_ids=("w1",),
                lines=(StockLine(sku="SCARCE", quantity=1),),
            )
            for _ in range(SCARCE * 2)
        ]
    )
    sold = 0
    for start in range(0, len(envelopes), BATCH):
        for outcome in await house.executor.run(envelopes[start : start + BATCH]):
            if isinstance(outcome, Accepted):
                sold += 1
            elif not isinstance(outcome, Refused):
                raise RuntimeError(str(outcome))
    page = await house.questions.ask(ListStock(sku="SCARCE"), stage.BUSINESS)
    if page["items"][0]["quantityReserved"] != sold:
        raise RuntimeError("the view and the answers disagree")
    return max(0, sold - SCARCE)
