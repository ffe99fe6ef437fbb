"""Whose payment gives back the money for goods that had come in an exchange.

They were paid for with goods that came back before, so that money lies with the payment of the
order before, or of the one before that; only a difference was charged for themselves. An order
gives its own first; then what was open for its goods and paid by a payment of the return; what is
missing comes out of what the order before had credited for it.
"""

from collections.abc import Iterable
from typing import NamedTuple

from entrepot.kernel.decider import Given
from entrepot.kernel.message import Event

from ..published import CreditReturned, OwedSettled, RefundSource
from ..state import RETURNABLE, Return, Returnable


class Drawn(NamedTuple):
    """`amount` goes back now, `waiting` with goods that have not come; `told` is for the others.

    `waits_for` is the order and the return of those goods. `settled` pays what was open.
    """

    amount: int
    waiting: int
    sources: tuple[RefundSource, ...]
    told: list[tuple[str, Event]]
    waits_for: tuple[str, str] = ("", "")
    settled: int = 0


class Purpose(NamedTuple):
    """The order for which money is drawn, and under which reference: a return of it, or the order
    whose goods, instead of its own, are `cancelled`."""

    order_id: str
    reference: str
    cancelled: bool


NOTHING = Drawn(0, 0, (), [])


def before(order: Returnable) -> Iterable[str]:
    """The streams of the orders whose goods this one's replaced, nearest first."""
    if order.replaces is not None:
        yield RETURNABLE(order.replaces[0])
    yield from map(RETURNABLE, order.earlier)


def refundable(order: Returnable, given: Given) -> int:
    """What was paid for the order, or is open, and is neither given back nor promised."""
    return max(0, _cash(order, given) - order.credited)


def _cash(order: Returnable, given: Given) -> int:
    credited = _credited(order, given)
    if credited is None:
        return order.held
    earlier, known = credited
    return order.held + known.owed + known.paid + min(known.credit, _cash(earlier, given))


def _credited(order: Returnable, given: Given) -> tuple[Returnable, Return] | None:
    """The order and the return that paid for this one's goods."""
    if order.replaces is None or not given.names(RETURNABLE(order.replaces[0])):
        return None
    earlier = RETURNABLE.of(given, order.replaces[0])
    return earlier, earlier.returns[order.replaces[1]]


def drawn(
    order_id: str,
    order: Returnable,
    amount: int,
    reference: str,
    given: Given,
    *,
    cancelled: bool = False,
) -> Drawn:
    """So much, at most what is refundable, goes back for the order under this reference.

    It first pays what is open for goods that were sent for others of this order.
    """
    told: list[tuple[str, Event]] = []
    left = amount
    for return_id, known in order.returns.items():
        if paid := min(left, known.owed):
            left -= paid
            settled = OwedSettled(
                return_id=return_id, order_id=order_id, reference=reference, amount=paid
            )
            told.append((RETURNABLE(order_id), settled))
    purpose = Purpose(order_id, reference, cancelled)
    found = _drawn(order_id, order, left, purpose, given)
    settled_amount = found.settled + amount - left
    return found._replace(told=[*told, *found.told], settled=settled_amount)


def _drawn(order_id: str, order: Returnable, amount: int, purpose: Purpose, given: Given) -> Drawn:
    owed, own = _first(order, amount, given)
    rest = _credit(order, amount - owed - own, owed, purpose, given)
    mine = RefundSource(order_id=order_id, payment_id=order.payment_id, amount=own)
    # Where the order's own payment alone gives, that needs no saying.
    said = own and (rest.sources or order_id != purpose.order_id)
    sources = (mine, *rest.sources) if said else rest.sources
    return rest._replace(amount=own + rest.amount, sources=sources)


def _first(order: Returnable, amount: int, given: Given) -> tuple[int, int]:
    """How much of it pays what is open for the order's goods, and how much its own payment gives
    before any credit does."""
    credited = _credited(order, given)
    owed = min(amount, credited[1].owed) if credited else 0
    return owed, min(amount - owed, order.held)


def _credit(order: Returnable, amount: int, owed: int, purpose: Purpose, given: Given) -> Drawn:
    """So much of what had paid for the order's goods pays for nothing any more, and so much of
    what is open for them is open no more.

    While the goods that they were sent for have not come there is no money for them; they will be
    refunded in full when they do.
    """
    credited = _credited(order, given)
    if not (amount or owed) or credited is None or order.replaces is None:
        return NOTHING
    earlier, known = credited
    order_id, return_id = order.replaces
    paid = min(amount, known.paid)
    amount -= paid
    came = known.status != "authorised"
    waits = Drawn(0, amount, (), [], order.replaces)
    found = _drawn(order_id, earlier, amount, purpose, given) if came else waits
    returned = CreditReturned(
        return_id=return_id,
        order_id=order_id,
        refunded_order_id=purpose.order_id,
        reference=purpose.reference,
        amount=amount,
        refunded_amount=found.amount,
        own_amount=_first(earlier, amount, given)[1] if came else 0,
        owed_amount=owed,
        paid_amount=paid,
        cancelled=purpose.cancelled,
    )
    told = [(RETURNABLE(order_id), returned), *found.told]
    found = found._replace(told=told, settled=found.settled + owed)
    return by_payment(found, order_id, known, paid)


def by_payment(found: Drawn, order_id: str, known: Return, paid: int) -> Drawn:
    """So much goes back besides, by the payment that had paid what was open for other goods."""
    if not paid:
        return found
    source = RefundSource(order_id=order_id, payment_id=known.paid_by, amount=paid)
    return found._replace(amount=found.amount + paid, sources=(source, *found.sources))
