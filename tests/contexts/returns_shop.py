"""A shop that swaps goods, and payments that give back what they are asked for, for tests."""

from __future__ import annotations

from typing import Any

from entrepot.contexts.returns.commands import (
    AuthoriseReturn,
    Inspected,
    LearnCancellation,
    LearnCapture,
    LearnDispatch,
    LearnOrder,
    PayOwed,
    ReceiveReturn,
    RecordOwedPaid,
    RecordRefund,
    RequestReturn,
)
from entrepot.contexts.returns.events import OwedOverpaid, OwedPaymentAsked
from entrepot.contexts.returns.published import (
    ClaimGranted,
    ReplacementCancelled,
    ReplacementReleased,
    ReturnReceived,
    Sale,
    SoldLine,
    WantedBack,
)
from entrepot.kernel.spec import Spec
from tests.contexts.returns_samples import HOME, bought

REFUNDS = (ReturnReceived, ClaimGranted, ReplacementCancelled)


def line(sku: str, quantity: int) -> tuple[WantedBack, ...]:
    return (WantedBack(sku=sku, quantity=quantity),)


def wants(order_id: str, id: str, sku: str, quantity: int, *instead: str) -> RequestReturn:
    return RequestReturn(
        return_id=id,
        order_id=order_id,
        lines=line(sku, quantity),
        exchange=tuple([WantedBack(sku=other, quantity=quantity) for other in instead]),
    )


def allows(order_id: str, id: str, **more: Any) -> AuthoriseReturn:
    return AuthoriseReturn(return_id=id, order_id=order_id, **more)


def comes(order_id: str, id: str, sku: str, quantity: int) -> ReceiveReturn:
    back = Inspected(sku=sku, quantity=quantity, disposition="restock", warehouse_id="w")
    return ReceiveReturn(return_id=id, order_id=order_id, lines=(back,))


class Shop:
    """Rules of returns, and payments that give what they are asked for and never more."""

    def __init__(self, spec: Spec, captured: int) -> None:
        self.spec = spec
        self.captured, self.refunded = {"o": captured}, {"o": 0}
        self.released: list[ReplacementReleased] = []
        self.asked: list[OwedPaymentAsked] = []

    def does(self, *commands: Any) -> list[Any]:
        found: list[Any] = list(self.spec.when(*commands).answers)
        self.spec.answers = []
        self.released += [each for each in found if isinstance(each, ReplacementReleased)]
        self.asked += [each for each in found if isinstance(each, OwedPaymentAsked)]
        for event in found:
            if isinstance(event, ReturnReceived):
                worth = sum(x.amount for x in event.lines)
                given = event.amount + event.waiting_amount + event.credit_amount
                assert worth == given + event.settled_amount
            if isinstance(event, REFUNDS) and event.amount:
                self.refunds(event)
            if isinstance(event, OwedOverpaid):
                by = event.payment_id
                self.pays_back(event.order_id, event.amount, reference=by, payment_id=by)
        return found

    def refunds(self, event: Any) -> None:
        whole = ((event.order_id, event.payment_id, event.amount),)
        parts = tuple([(x.order_id, x.payment_id, x.amount) for x in event.sources]) or whole
        assert sum(amount for *_, amount in parts) == event.amount
        reference = getattr(event, "replacement_id", None) or event.return_id
        for order_id, payment_id, amount in parts:
            self.pays_back(order_id, amount, reference, payment_id)

    def pays_back(
        self, order_id: str, amount: int, reference: str, payment_id: str | None = None
    ) -> None:
        by = payment_id or order_id
        self.refunded[by] += amount
        assert amount > 0, "nobody is asked for nothing"
        assert self.refunded[by] <= self.captured[by], "more than was captured"
        self.does(
            RecordRefund(order_id=order_id, payment_id=by, reference=reference, amount=amount)
        )

    def asks(self, order_id: str, id: str, token: str = "tok_ok") -> str:
        """A card is to be charged for what is open; that is not yet done."""
        self.does(PayOwed(return_id=id, order_id=order_id, payment_token=token))
        return self.asked[-1].payment_id

    def captures(self, payment_id: str) -> list[Any]:
        """What was asked for is taken."""
        (asked,) = [each for each in self.asked if each.payment_id == payment_id]
        self.captured[payment_id], self.refunded[payment_id] = asked.amount, 0
        paid = RecordOwedPaid(order_id=asked.order_id, payment_id=payment_id, amount=asked.amount)
        return self.does(paid)

    def sends(self, charged: bool = True, part: int | None = None) -> str:
        """The goods of the latest exchange leave; what the credit does not pay is charged.

        Where only a `part` of each leaves, the rest is cancelled.
        """
        release = self.released[-1]
        other = release.replacement_id
        sold = tuple(
            [
                SoldLine(sku=x.sku, quantity=x.quantity, cost=x.quantity * x.unit_price)
                for x in release.items
            ]
        )
        worth = sum(x.cost for x in sold)
        sale = Sale(store_id="web", shipping_address=HOME, listed=worth, paid=worth)
        gone = tuple([WantedBack(sku=x.sku, quantity=part or x.quantity) for x in sold])
        self.does(
            LearnOrder(order_id=other, user_id="ada", currency="EUR", lines=sold, sale=sale),
            LearnDispatch(order_id=other, shipment_id="s", payment_id=other, lines=gone),
        )
        self.captured[other], self.refunded[other] = 0, 0
        left = sum(x.cost * (part or x.quantity) // x.quantity for x in sold)
        if (rest := left - release.credit_amount) > 0 and charged:
            self.captured[other] = rest
            self.does(LearnCapture(order_id=other, reference="s", amount=rest))
        if part is not None:
            self.does(LearnCancellation(order_id=other))
        return other

    def swaps(self, order_id: str, id: str, sku: str, instead: str, quantity: int = 1) -> str:
        self.does(
            wants(order_id, id, sku, quantity, instead),
            allows(order_id, id),
            comes(order_id, id, sku, quantity),
        )
        return self.sends()

    def returns(self, order_id: str, id: str, sku: str, quantity: int = 1) -> ReturnReceived:
        found = self.does(
            wants(order_id, id, sku, quantity),
            allows(order_id, id),
            comes(order_id, id, sku, quantity),
        )
        (received,) = [each for each in found if isinstance(each, ReturnReceived)]
        return received


def shop(quantity: int = 2, captured: int | None = None, **terms: Any) -> Shop:
    """Lamps at 1000; chairs cost 1500, shades 400."""
    paid = quantity * 1000 if captured is None else captured
    return Shop(bought(quantity, captured=captured, **terms), paid)
