"""A small living business for whoever looks for the first time: Crank & Kettle, gear for bicycles
and coffee. Its goods, places and people are invented; all of it comes in through commands.

`begin` fills an empty house, `live` lets orders flow; the same seed gives the same choices. The
more orders there are the slower they come, so nothing grows without bound.
"""

from __future__ import annotations

from entrepot.app import House
from entrepot.contexts.identity.queries import GetBusiness
from entrepot.kernel.message import START

from .goods import TYPE
from .life import live
from .opening import HINT, NEEDED, begin, is_begun


async def prepare(house: House) -> str:
    """Starts the demonstration where it is wanted; the hint for who wants to sign in.

    Unless told yes or no, it is wanted in an empty house, and where it was begun before.
    """
    wanted = house.settings.demo
    if wanted is None:
        wanted = set(house.catalog.contexts) >= NEEDED and await _is_empty_or_ours(house)
    if not wanted:
        return ""
    if not await is_begun(house):
        await begin(house)
    if house.settings.role == "all":
        house.keep(live(house), "demo")
    return HINT


async def _is_empty_or_ours(house: House) -> bool:
    business = house.settings.business
    shown = await house.questions.ask(GetBusiness(business_id=business), business)
    if shown is not None:
        return bool(shown["type"] == TYPE)
    return not (await house.store.tail(START, 1)).events
