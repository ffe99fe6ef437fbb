"""Now and then something is sent back; most of it comes, some requests wait for the desk."""

from __future__ import annotations

import random
from collections.abc import Iterator

from uuid_utils import uuid7

from entrepot.contexts.returns.commands import (
    AuthoriseReturn,
    Inspected,
    ReceiveReturn,
    RequestReturn,
)
from entrepot.contexts.returns.published import WantedBack
from entrepot.kernel.message import Command

from .goods import Person, places

REASONS = ("not as I thought", "arrived scratched", "one too many", "found it cheaper")
COMES = 0.7


def returned(
    order_id: str, person: Person, sku: str, chance: random.Random
) -> Iterator[tuple[float, Command]]:
    """What is asked, and when. What has not been shipped by then is refused, and stays."""
    return_id, at = str(uuid7()), chance.uniform(30, 50)
    wanted = (WantedBack(sku=sku, quantity=1),)
    yield (
        at,
        RequestReturn(
            return_id=return_id,
            order_id=order_id,
            user_id=person.user_id,
            lines=wanted,
            reason=chance.choice(REASONS),
        ),
    )
    if chance.random() > COMES:
        return
    at += chance.uniform(2, 6)
    yield at, AuthoriseReturn(return_id=return_id, order_id=order_id)
    back = Inspected(
        sku=sku,
        quantity=1,
        disposition=chance.choice(("restock", "restock", "refurbish")),
        warehouse_id=_nearest(person),
    )
    at += chance.uniform(5, 12)
    yield at, ReceiveReturn(return_id=return_id, order_id=order_id, lines=(back,))


def _nearest(person: Person) -> str:
    return next(store.warehouses[0] for store in places().store if store.id == person.store)
