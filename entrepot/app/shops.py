"""Where each business's shop is found, told to those who write letters that lead there."""

from __future__ import annotations

from datetime import UTC, datetime

from entrepot.contexts.identity.queries import GetBusiness
from entrepot.contexts.notifications.commands import NoteShop
from entrepot.kernel.message import Envelope

from .addresses import addresses
from .house import House


async def note_shops(house: House) -> None:
    """Of the businesses that there are; one that is opened later, at the next start."""
    if "notifications" not in house.catalog.contexts:
        return
    at = datetime.now(UTC)
    asked = [
        Envelope(
            id=f"shop:{business}:{at.timestamp()}",
            tenant=business,
            command=NoteShop(shop_url=shop_url),
            at=at,
        )
        for business, shop_url in addresses(house.settings, house.public_url).items()
        if await _is_there(house, business)
    ]
    await house.commands.submit(asked)


async def _is_there(house: House, business: str) -> bool:
    """Who serves without identity is not told which there are."""
    if "identity" not in house.catalog.contexts:
        return True
    return await house.questions.ask(GetBusiness(business_id=business), business) is not None
