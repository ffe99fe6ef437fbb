"""Goods expire overnight, and the shop knows it in the morning, in a whole house."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from entrepot.adapters.postgres import embedded
from entrepot.contexts.search.queries import ListAvailability
from entrepot.runtime.timers import Alarm

from .searching import product
from .shop import BUSINESS, Shop, fresh_database, running


async def in_stock(shop: Shop) -> bool:
    await shop.house.settle()
    page = await shop.house.questions.ask(ListAvailability(product_id="milk"), BUSINESS)
    [milk] = page["items"]
    return bool(milk["inStock"])


async def test_what_expires_overnight_is_offered_no_more_in_the_morning(
    postgres: embedded.Embedded,
) -> None:
    """The shop sold it until the SKU next moved, and refused the order."""
    async with fresh_database(postgres) as address, running(database_url=address) as shop:
        now = datetime.now(UTC)
        morning = now.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
        await shop.do(product("milk", "Milk", 199, None))
        await shop.receives("MILK", 3, lot="L1", expires_on=now.date())
        assert await in_stock(shop)
        store, catalog = shop.house.store, shop.house.catalog
        await Alarm(store, catalog, clock=lambda: morning - timedelta(minutes=1)).turn()
        assert await in_stock(shop)
        await Alarm(store, catalog, clock=lambda: morning).turn()
        assert not await in_stock(shop)
