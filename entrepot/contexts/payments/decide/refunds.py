"""Refunds: what others ask, and what the gateway says of them."""

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Event, Refused

from ..commands import Refusal
from ..events import RefundDeferred, RefundToldEarly
from ..published import ConfirmExternalRefund, RecordRefund, RefundDenied, RefundPayment
from ..state import PAYMENT, Payment
from .unfolding import NOT_FOUND, of_payment, refund, refunded, unfolded, voided

REFUNDS_MAX = 200
TOO_MANY_REFUNDS = Refused(Refusal.TOO_MANY_REFUNDS, f"at most {REFUNDS_MAX} refunds")


def refund_payment(command: RefundPayment, given: Given) -> Decision:
    decision = _refund(command, given)
    if command.order_id is None or not isinstance(decision, Refused):
        return decision
    denied = RefundDenied(
        payment_id=command.payment_id,
        order_id=command.order_id,
        reference=command.reference,
        amount=command.amount,
        reason=decision.reason.lower(),
    )
    return [(PAYMENT(command.payment_id), denied)]


def _refund(command: RefundPayment, given: Given) -> Decision:
    payment, payment_id = PAYMENT.of(given, command.payment_id), command.payment_id
    if not payment.status:
        return NOT_FOUND
    known = payment.refunds.get(command.reference)
    if known is not None and known.amount != command.amount:
        return Refused(Refusal.REFERENCE_TAKEN, f"{known.amount} is refunded under this reference")
    if not command.amount or (known is not None and known.status != "failed"):
        return []
    taken = payment.refunded + payment.refunding
    if taken + command.amount > payment.captured + payment.capturing:
        return Refused(
            Refusal.REFUND_EXCEEDS_CAPTURED,
            f"{max(0, payment.captured + payment.capturing - taken)} can still be refunded",
        )
    if known is None and len(payment.refunds) >= REFUNDS_MAX:
        return TOO_MANY_REFUNDS
    event: Event
    if taken + command.amount <= payment.captured:
        event = refund(payment_id, payment, command.reference, command.amount, command.reason)
    else:
        event = RefundDeferred(
            payment_id=payment_id,
            reference=command.reference,
            amount=command.amount,
            currency=payment.currency,
            reason=command.reason,
        )
    return unfolded(payment_id, payment, event)


def record_refund(command: RecordRefund, given: Given) -> Decision:
    """A refund made at the gateway by hand counts too, under the gateway's reference."""
    payment, payment_id = PAYMENT.of(given, command.payment_id), command.payment_id
    if not payment.status:
        return NOT_FOUND
    known = payment.refunds.get(command.reference)
    if not command.amount or (known is not None and known.status in ("done", "told")):
        return []
    if known is None and len(payment.refunds) >= REFUNDS_MAX:
        return TOO_MANY_REFUNDS
    event: Event
    if payment.refunded + command.amount <= payment.captured:
        event = refunded(payment_id, payment, command.reference, command.amount)
    else:
        event = RefundToldEarly(
            payment_id=payment_id, reference=command.reference, amount=command.amount
        )
    return unfolded(payment_id, payment, event)


def confirm_external_refund(command: ConfirmExternalRefund, given: Given) -> Decision:
    payment, payment_id = PAYMENT.of(given, command.payment_id), command.payment_id
    if not payment.status:
        return NOT_FOUND
    if not payment.by_hand:
        return Refused(Refusal.NOT_EXTERNAL, f"this payment is {payment.method}")
    if not command.reference:
        return _held_was_sent(payment_id, payment)
    part = payment.refunds.get(command.reference)
    if part is None or part.status not in ("requested", "done"):
        return Refused(Refusal.REFUND_NOT_OWED, "nothing is to be sent under this reference")
    if part.status == "done":
        return []
    sent = refunded(payment_id, payment, command.reference, part.amount)
    return unfolded(payment_id, payment, sent)


def _held_was_sent(payment_id: str, payment: Payment) -> Decision:
    if payment.void == "requested":
        sent = voided(payment_id, payment, payment.held, payment.void_reason)
        return unfolded(payment_id, payment, sent)
    if payment.voided:
        return []
    return Refused(Refusal.REFUND_NOT_OWED, "nothing is to be sent of what was held")


RULES = (
    Rule(RefundPayment, refund_payment, writes=of_payment, scope="payments:refund"),
    Rule(ConfirmExternalRefund, confirm_external_refund, writes=of_payment, scope="payments:write"),
    Rule(RecordRefund, record_refund, writes=of_payment),
)
