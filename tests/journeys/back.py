"""Goods on their way back from a customer: asked, authorised, received."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

from entrepot.contexts.returns.commands import (
    AuthoriseReturn,
    Inspected,
    ReceiveReturn,
    RequestReturn,
)
from entrepot.contexts.returns.published import WantedBack
from entrepot.kernel.message import Command

from .shop import new_id


class Back(Struct, frozen=True, kw_only=True):
    """So many of a SKU, for as many of another `instead` or for money."""

    order_id: str
    sku: str
    quantity: int = 1
    instead: str = ""
    payment_token: str = ""
    disposition: Literal["restock", "scrap"] = "restock"
    return_id: str = field(default_factory=new_id)

    @property
    def asked(self) -> RequestReturn:
        instead = (WantedBack(sku=self.instead, quantity=self.quantity),) if self.instead else ()
        return RequestReturn(
            return_id=self.return_id,
            order_id=self.order_id,
            lines=(WantedBack(sku=self.sku, quantity=self.quantity),),
            exchange=instead,
            payment_token=self.payment_token,
        )

    @property
    def authorised(self) -> AuthoriseReturn:
        return AuthoriseReturn(return_id=self.return_id, order_id=self.order_id)

    @property
    def received(self) -> ReceiveReturn:
        line = Inspected(
            sku=self.sku,
            quantity=self.quantity,
            disposition=self.disposition,
            warehouse_id="w1",
        )
        return ReceiveReturn(return_id=self.return_id, order_id=self.order_id, lines=(line,))

    @property
    def steps(self) -> tuple[Command, ...]:
        return self.asked, self.authorised, self.received
