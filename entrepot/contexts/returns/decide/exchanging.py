"""Other goods for those that come back: when they may leave, and what they are paid with."""

from collections.abc import Iterable
from uuid import UUID, uuid5

from entrepot.kernel.decider import Decision, Given
from entrepot.kernel.message import Event

from ..commands import LearnCancellation
from ..events import CancellationLearnt, ReplacementLearnt
from ..published import RefundSource, ReplacementCancelled, ReplacementReleased
from ..state import RETURNABLE, Return, Returnable
from .funds import by_payment, drawn, refundable
from .worth import cost, fee, freight_of_part, priced, shipped_cost

_REPLACEMENTS = UUID("0b9b8a4e-6f43-5a0c-8f5d-1b7d4a3f2c90")


def replacement_id(order_id: str, return_id: str) -> str:
    """The order that brings the other goods: always the same one for a return."""
    return str(uuid5(_REPLACEMENTS, f"{order_id}@{return_id}"))


def promised(order: Returnable, known: Return, given: Given) -> int:
    """What the goods of a return will pay for, should they all come."""
    lines = priced(known.lines, order, refundable(order, given))
    amount = sum(line.amount for line in lines)
    return min(cost(known.exchange), amount - fee(order.terms, amount))


def released(
    return_id: str, order_id: str, order: Returnable, known: Return, credit: int
) -> list[tuple[str, Event]]:
    sale = order.sale
    if sale is None or not known.exchange:
        return []
    other = replacement_id(order_id, return_id)
    release = ReplacementReleased(
        return_id=return_id,
        order_id=order_id,
        replacement_id=other,
        store_id=sale.store_id,
        user_id=order.user_id,
        email=sale.email,
        customer_name=sale.customer_name,
        language=sale.language,
        currency=order.currency,
        items=known.exchange,
        credit_amount=credit,
        shipping_address=sale.shipping_address,
        payment_token=known.payment_token,
    )
    learnt = ReplacementLearnt(
        replacement_id=other,
        return_id=return_id,
        order_id=order_id,
        earlier=((order.replaces[0], *order.earlier) if order.replaces else ()),
        credit_amount=credit,
    )
    return [(RETURNABLE(order_id), release), (RETURNABLE(other), learnt)]


def learn_cancellation(command: LearnCancellation, given: Given) -> Decision:
    replacement = RETURNABLE.of(given, command.order_id)
    if replacement.rest_cancelled or not (replacement.shipped or replacement.replaces):
        return []
    due = freight_of_part(replacement)
    money = drawn(command.order_id, replacement, due, command.order_id, given, cancelled=True)
    learnt = CancellationLearnt(
        order_id=command.order_id,
        payment_id=replacement.payment_id,
        amount=money.amount,
        sources=money.sources,
    )
    return [
        (RETURNABLE(command.order_id), learnt),
        *money.told,
        *_unsent(command.order_id, replacement, given),
    ]


def _unsent(
    replacement_id: str, replacement: Returnable, given: Given
) -> Iterable[tuple[str, Event]]:
    """Goods that came back pay no more for what will not be sent, so that money goes back.

    Goods that have not come are refunded in full when they do.
    """
    if replacement.replaces is None:
        return []
    order_id, return_id = replacement.replaces
    order = RETURNABLE.of(given, order_id)
    known = order.returns[return_id]
    unused = whole = known.credit + known.owed + known.paid
    if replacement.shipped:  # what was paid before paid for what left first
        unused = min(unused, max(0, replacement.paid_before - shipped_cost(replacement)))
    if not unused:
        return []
    owed = max(0, known.owed - unused)
    paid = min(known.paid, unused - (known.owed - owed))
    due = 0 if known.status == "authorised" else unused - paid
    found = drawn(order_id, order, due, replacement_id, given, cancelled=True)
    if paid and found.amount and not found.sources:
        own = RefundSource(order_id=order_id, payment_id=order.payment_id, amount=found.amount)
        found = found._replace(sources=(own,))
    found = by_payment(found, order_id, known, paid)
    cancelled = ReplacementCancelled(
        return_id=return_id,
        order_id=order_id,
        replacement_id=replacement_id,
        payment_id=order.payment_id,
        amount=found.amount,
        credit_amount=whole - unused - owed - (known.paid - paid),
        owed_amount=owed,
        sources=found.sources,
        paid_amount=paid,
        waiting_amount=found.waiting,
        waiting_order_id=found.waits_for[0],
        waiting_return_id=found.waits_for[1],
    )
    return [*found.told, (RETURNABLE(order_id), cancelled)]
