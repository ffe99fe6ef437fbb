"""What follows at once from what just happened to a payment.

Captures, voids and refunds may be asked before what they need is known. They wait in the state,
and every event lets those go on that can. So it makes no difference in which order things come.
"""

from entrepot.kernel.decider import Decision
from entrepot.kernel.message import Event, Refused

from ..commands import Refusal
from ..events import AuthorisationCameLate, CaptureRequested, RefundRequested, VoidRequested
from ..published import (
    CaptureFailed,
    PaymentAuthorised,
    PaymentCaptured,
    PaymentRefunded,
    PaymentVoided,
    RefundFailed,
    RefundOwed,
)
from ..state import PAYMENT, Part, Parts, Payment, evolve

DECLINED, NOT_CAPTURED = "payment_declined", "not_captured"
NOT_FOUND = Refused(Refusal.PAYMENT_NOT_FOUND, "there is no such payment")

of_payment = PAYMENT.by("payment_id")


def unfolded(payment_id: str, payment: Payment, *events: Event) -> Decision:
    """These events and whatever they let go on."""
    told = list(events)
    for event in events:
        payment = evolve(payment, event)
    while (due := _due(payment_id, payment)) is not None:
        told.append(due)
        payment = evolve(payment, due)
    stream = PAYMENT(payment_id)
    return [(stream, event) for event in told]


def _due(payment_id: str, payment: Payment) -> Event | None:
    """The next event that waited only for what is known now."""
    for reference, part in payment.captures.items():
        if part.status == "deferred" and (
            event := _next_capture(payment_id, payment, reference, part.amount)
        ):
            return event
    for reference, part in payment.refunds.items():
        if part.status in ("told", "deferred") and (
            event := _next_refund(payment_id, payment, reference, part)
        ):
            return event
    if payment.void == "deferred" and payment.held > 0 and not payment.capturing:
        return void(payment_id, payment, payment.void_reason)
    return None


def _next_capture(payment_id: str, payment: Payment, reference: str, amount: int) -> Event | None:
    if payment.status == "authorised":
        return capture(payment_id, payment, reference, amount)
    if payment.status == "declined" or payment.void in ("done", "lost"):
        return capture_failed(payment_id, payment, reference, amount, DECLINED)
    return None


def _next_refund(payment_id: str, payment: Payment, reference: str, part: Part) -> Event | None:
    if part.status == "told":
        if payment.refunded + part.amount > payment.captured:
            return None
        return refunded(payment_id, payment, reference, part.amount)
    sure = payment.refunded + payment.refunding - _waiting(payment.refunds)
    if sure + part.amount <= payment.captured:
        return refund(payment_id, payment, reference, part.amount)
    if sure + part.amount > payment.captured + payment.capturing:
        return refund_failed(payment_id, payment, reference, part.amount, NOT_CAPTURED)
    return None


def _waiting(refunds: Parts) -> int:
    return sum(part.amount for part in refunds.values() if part.status == "deferred")


def authorised(
    payment_id: str, payment: Payment, provider_reference: str, amount: int
) -> PaymentAuthorised | AuthorisationCameLate:
    """Welcome while it is waited for; otherwise it came late."""
    if payment.status != "pending" or payment.void:
        return late(payment_id, payment, provider_reference, amount)
    return PaymentAuthorised(
        payment_id=payment_id,
        order_id=payment.order_id,
        amount=amount,
        currency=payment.currency,
        provider_reference=provider_reference,
    )


def late(
    payment_id: str, payment: Payment, provider_reference: str, amount: int
) -> AuthorisationCameLate:
    return AuthorisationCameLate(
        payment_id=payment_id,
        order_id=payment.order_id,
        amount=amount,
        currency=payment.currency,
        provider_reference=provider_reference,
    )


def capture(payment_id: str, payment: Payment, reference: str, amount: int) -> Event:
    """The gateway is asked; without a gateway the money counts as taken."""
    if not payment.by_gateway:
        return captured(payment_id, payment, reference, amount)
    return CaptureRequested(
        payment_id=payment_id,
        provider_reference=payment.provider_reference,
        reference=reference,
        amount=amount,
        currency=payment.currency,
        final=payment.captured + amount == payment.authorised,
    )


def captured(payment_id: str, payment: Payment, reference: str, amount: int) -> PaymentCaptured:
    return PaymentCaptured(
        payment_id=payment_id,
        order_id=payment.order_id,
        reference=reference,
        amount=amount,
        currency=payment.currency,
    )


def capture_failed(
    payment_id: str, payment: Payment, reference: str, amount: int, reason: str
) -> CaptureFailed:
    return CaptureFailed(
        payment_id=payment_id,
        order_id=payment.order_id,
        reference=reference,
        amount=amount,
        currency=payment.currency,
        reason=reason,
    )


def void(payment_id: str, payment: Payment, reason: str) -> Event:
    """The gateway is asked to give up what is held; what came from outside is owed; else it is
    given up."""
    if payment.by_hand and payment.held > 0:
        return refund_owed(payment_id, payment, "", payment.held, reason)
    if payment.by_gateway and payment.held > 0:
        return VoidRequested(
            payment_id=payment_id,
            provider_reference=payment.provider_reference,
            amount=payment.held,
            currency=payment.currency,
            reason=reason,
        )
    return voided(payment_id, payment, payment.held, reason)


def withdrawn(payment_id: str, payment: Payment, reference: str, reason: str) -> Event:
    """The gateway is to ask the payer no longer; nothing is held yet."""
    return VoidRequested(
        payment_id=payment_id,
        provider_reference=reference,
        currency=payment.currency,
        reason=reason,
    )


def given_up(payment_id: str, payment: Payment, reference: str, reason: str) -> Decision:
    """Nobody waits any longer for what the payer is asked; what comes all the same goes back."""
    return unfolded(
        payment_id,
        payment,
        withdrawn(payment_id, payment, reference, reason),
        voided(payment_id, payment, 0, reason),
    )


def voided(payment_id: str, payment: Payment, amount: int, reason: str) -> PaymentVoided:
    return PaymentVoided(
        payment_id=payment_id,
        order_id=payment.order_id,
        amount=amount,
        currency=payment.currency,
        reason=reason,
        by_transfer=payment.by_hand and amount > 0,
    )


def refund(
    payment_id: str, payment: Payment, reference: str, amount: int, reason: str = ""
) -> Event:
    """The gateway is asked; what came from outside is owed; else it counts as given back."""
    if payment.by_hand:
        return refund_owed(payment_id, payment, reference, amount, reason)
    if not payment.by_gateway:
        return refunded(payment_id, payment, reference, amount)
    return RefundRequested(
        payment_id=payment_id,
        provider_reference=payment.provider_reference,
        reference=reference,
        amount=amount,
        currency=payment.currency,
        reason=reason,
    )


def refund_owed(
    payment_id: str, payment: Payment, reference: str, amount: int, reason: str
) -> RefundOwed:
    return RefundOwed(
        payment_id=payment_id,
        order_id=payment.order_id,
        reference=reference,
        amount=amount,
        currency=payment.currency,
        reason=reason,
    )


def refunded(payment_id: str, payment: Payment, reference: str, amount: int) -> PaymentRefunded:
    return PaymentRefunded(
        payment_id=payment_id,
        order_id=payment.order_id,
        reference=reference,
        amount=amount,
        currency=payment.currency,
        by_transfer=payment.by_hand,
    )


def refund_failed(
    payment_id: str, payment: Payment, reference: str, amount: int, reason: str
) -> RefundFailed:
    return RefundFailed(
        payment_id=payment_id,
        order_id=payment.order_id,
        reference=reference,
        amount=amount,
        currency=payment.currency,
        reason=reason,
    )
