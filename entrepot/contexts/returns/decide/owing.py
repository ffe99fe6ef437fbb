"""What is open for other goods, because not all came that were to pay for them: it is paid."""

from uuid import UUID, uuid5

from entrepot.contexts.payments.published import looks_like_card_number
from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Event, Refused

from ..commands import (
    PayOwed,
    RecordOwedChallenge,
    RecordOwedFailure,
    RecordOwedPaid,
    Refusal,
    SettleOwed,
)
from ..events import (
    OwedOverpaid,
    OwedPaid,
    OwedPaymentAsked,
    OwedPaymentChallenged,
    OwedPaymentFailed,
)
from ..state import RETURNABLE, Return, Returnable
from .returning import WRITE, order

CARDS_MAX = 20
_PAYMENTS = UUID("c1a86b0d-2f2e-5d0b-8e0c-74b1f6a9d3e5")


def payment_id(order_id: str, return_id: str, number: int) -> str:
    """The return's payment of this number, the first is 1: each card that is tried has its own."""
    return str(uuid5(_PAYMENTS, f"{order_id}@{return_id}@{number}"))


def pay_owed(command: PayOwed, given: Given) -> Decision:
    order = RETURNABLE.of(given, command.order_id)
    if command.user_id is not None and command.user_id != order.user_id:
        return Refused(Refusal.UNKNOWN_RETURN)
    return charged(command.return_id, command.order_id, order, command.payment_token)


def charged(return_id: str, order_id: str, order: Returnable, token: str) -> Decision:
    """Asked twice, a card is charged once."""
    known = order.returns.get(return_id)
    if known is None:
        return Refused(Refusal.UNKNOWN_RETURN)
    if looks_like_card_number(token):  # the log must never hold one
        return Refused(Refusal.INVALID_PAYMENT_TOKEN, "send a token, never a card's number")
    if "asked" in known.payments.values():
        return []
    if known.owed and len(known.payments) >= CARDS_MAX:
        return Refused(Refusal.TOO_MANY_PAYMENTS, f"at most {CARDS_MAX}")
    return _asked(return_id, order_id, order, known, token)


def settle_owed(command: SettleOwed, given: Given) -> Decision:
    order = RETURNABLE.of(given, command.order_id)
    known = order.returns.get(command.return_id)
    if known is None:
        return Refused(Refusal.UNKNOWN_RETURN)
    if "asked" in known.payments.values():
        return Refused(Refusal.PAYMENT_PENDING, "a card is being charged")
    return _asked(command.return_id, command.order_id, order, known, note=command.note)


def _asked(
    return_id: str,
    order_id: str,
    order: Returnable,
    known: Return,
    token: str = "",
    *,
    note: str = "",
) -> Decision:
    if not known.owed:
        return [] if known.paid_by else Refused(Refusal.NOTHING_OWED)
    asked = OwedPaymentAsked(
        return_id=return_id,
        order_id=order_id,
        payment_id=payment_id(order_id, return_id, len(known.payments) + 1),
        amount=known.owed,
        currency=order.currency,
        method="card" if token else "external",
        token=token,
        note=note,
    )
    return [(RETURNABLE(order_id), asked)]


def record_owed_paid(command: RecordOwedPaid, given: Given) -> Decision:
    """Other goods may have come meanwhile, or those that were sent gone back: then it is too much.

    A payment that had failed may come through later.
    """
    order = RETURNABLE.of(given, command.order_id)
    found = _asking(command.payment_id, order)
    if found is None or found[1].payments[command.payment_id] not in ("asked", "failed"):
        return []
    return_id, known = found
    paid = min(known.owed, command.amount)
    told: list[Event] = []
    if command.amount > paid:
        over = OwedOverpaid(
            return_id=return_id,
            order_id=command.order_id,
            payment_id=command.payment_id,
            amount=command.amount - paid,
            status="paid" if known.paid_by else "",
        )
        told.append(over)
    if paid:
        settled = OwedPaid(
            return_id=return_id,
            order_id=command.order_id,
            payment_id=command.payment_id,
            amount=paid,
        )
        told.append(settled)
    return [(RETURNABLE(command.order_id), each) for each in told]


def record_owed_challenge(command: RecordOwedChallenge, given: Given) -> Decision:
    found = _asking(command.payment_id, RETURNABLE.of(given, command.order_id))
    if found is None or found[1].payments[command.payment_id] != "asked":
        return []
    challenged = OwedPaymentChallenged(
        return_id=found[0],
        order_id=command.order_id,
        payment_id=command.payment_id,
        challenge_token=command.challenge_token,
    )
    return [(RETURNABLE(command.order_id), challenged)]


def record_owed_failure(command: RecordOwedFailure, given: Given) -> Decision:
    found = _asking(command.payment_id, RETURNABLE.of(given, command.order_id))
    if found is None or found[1].payments[command.payment_id] != "asked":
        return []
    failed = OwedPaymentFailed(
        return_id=found[0],
        order_id=command.order_id,
        payment_id=command.payment_id,
        reason=command.reason,
    )
    return [(RETURNABLE(command.order_id), failed)]


def _asking(payment_id: str, order: Returnable) -> tuple[str, Return] | None:
    """The return that asked for this payment."""
    for return_id, known in order.returns.items():
        if payment_id in known.payments:
            return return_id, known
    return None


RULES = (
    Rule(PayOwed, pay_owed, writes=order, scope=WRITE, own="user_id"),
    Rule(SettleOwed, settle_owed, writes=order, scope=WRITE),
    Rule(RecordOwedPaid, record_owed_paid, writes=order),
    Rule(RecordOwedChallenge, record_owed_challenge, writes=order),
    Rule(RecordOwedFailure, record_owed_failure, writes=order),
)
