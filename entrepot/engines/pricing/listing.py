"""Which of an article's list prices counts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from .rules import ListPrice


def list_price(
    prices: Iterable[ListPrice],
    *,
    currency: str,
    channel: str,
    tier: str,
    quantity: int,
    at: datetime,
) -> ListPrice | None:
    """The most exact price: for tier and channel, tier, channel, all; then from the greatest
    quantity; then the one that began last; then the lowest. None where the article is not sold."""
    fitting = [
        price
        for price in prices
        if price.currency == currency
        and price.channel in ("", channel)
        and price.tier in ("", tier)
        and price.quantity_min <= quantity
        and (price.valid_from is None or price.valid_from <= at)
        and (price.valid_to is None or at < price.valid_to)
    ]
    return min(fitting, key=_preference, default=None)


def _preference(price: ListPrice) -> tuple[bool, bool, int, float, int, str]:
    return (
        not price.tier,
        not price.channel,
        -price.quantity_min,
        -price.valid_from.timestamp() if price.valid_from else 0.0,
        price.unit_price,
        price.list_id,
    )
