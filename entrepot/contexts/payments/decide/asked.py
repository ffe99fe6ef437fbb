"""What others ask of payments: request, confirm, capture, void."""

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Event, Refused

from ..commands import Refusal
from ..events import CaptureDeferred, PaymentRequested, VoidDeferred
from ..published import (
    AUTHORISATION_LOST,
    CapturePayment,
    ConfirmExternalPayment,
    RequestPayment,
    VoidPayment,
    looks_like_card_number,
)
from ..state import PAYMENT, evolve
from .unfolding import (
    NOT_FOUND,
    authorised,
    capture,
    capture_failed,
    given_up,
    of_payment,
    unfolded,
    void,
    voided,
)

METHODS = ("card", "external", "on_account")
CAPTURES_MAX = 200


def request_payment(command: RequestPayment, given: Given) -> Decision:
    if looks_like_card_number(command.token):
        return Refused(Refusal.INVALID_PAYMENT_TOKEN, "send a token, never a card's number")
    if command.method not in METHODS:
        return Refused(Refusal.INVALID_METHOD, f"one of {', '.join(METHODS)}")
    payment = PAYMENT.of(given, command.payment_id)
    if payment.status:
        asked = (command.order_id, command.amount, command.currency, command.method)
        if asked == (payment.order_id, payment.amount, payment.currency, payment.method):
            return []
        return Refused(Refusal.PAYMENT_ID_TAKEN, "another payment has this id")
    requested = PaymentRequested(
        payment_id=command.payment_id,
        order_id=command.order_id,
        amount=command.amount,
        currency=command.currency,
        method=command.method,
        token=command.token if command.method == "card" else "",
    )
    told: list[Event] = [requested]
    if command.method == "on_account" or not command.amount:
        payment = evolve(payment, requested)
        told.append(authorised(command.payment_id, payment, "", command.amount))
    return [(PAYMENT(command.payment_id), event) for event in told]


def confirm_external_payment(command: ConfirmExternalPayment, given: Given) -> Decision:
    """What comes when nobody waits for it any more is owed back."""
    payment = PAYMENT.of(given, command.payment_id)
    if not payment.status:
        return NOT_FOUND
    if payment.method != "external":
        return Refused(Refusal.NOT_EXTERNAL, f"this payment is {payment.method}")
    if payment.status == "authorised":
        return []
    came = authorised(command.payment_id, payment, command.provider_reference, payment.amount)
    return unfolded(command.payment_id, payment, came)


def capture_payment(command: CapturePayment, given: Given) -> Decision:
    payment, payment_id = PAYMENT.of(given, command.payment_id), command.payment_id
    if not payment.status:
        return NOT_FOUND
    known = payment.captures.get(command.reference)
    if known is not None and known.amount != command.amount:
        return Refused(Refusal.REFERENCE_TAKEN, f"{known.amount} is captured under this reference")
    if not command.amount or (known is not None and known.status != "failed"):
        return []
    if payment.status == "declined":
        return Refused(Refusal.PAYMENT_DECLINED, "there is nothing to capture")
    if known is None and len(payment.captures) >= CAPTURES_MAX:
        return Refused(Refusal.TOO_MANY_CAPTURES, f"at most {CAPTURES_MAX} captures")
    if payment.void == "lost":
        # Goods may have left already: that must be heard of, so it is no refusal.
        failed = capture_failed(
            payment_id, payment, command.reference, command.amount, AUTHORISATION_LOST
        )
        return [] if known is not None else [(PAYMENT(payment_id), failed)]
    if payment.void:
        return Refused(Refusal.PAYMENT_VOIDED, "there is nothing to capture any more")
    if command.amount > payment.capturable:
        return Refused(
            Refusal.CAPTURE_EXCEEDS_AUTHORISED, f"{payment.capturable} can still be captured"
        )
    if payment.status == "authorised":
        event = capture(payment_id, payment, command.reference, command.amount)
        return unfolded(payment_id, payment, event)
    deferred = CaptureDeferred(
        payment_id=payment_id,
        reference=command.reference,
        amount=command.amount,
        currency=payment.currency,
    )
    return [(PAYMENT(payment_id), deferred)]


def void_payment(command: VoidPayment, given: Given) -> Decision:
    payment, payment_id = PAYMENT.of(given, command.payment_id), command.payment_id
    if not payment.status:
        return NOT_FOUND
    if payment.status == "declined" and payment.void != "failed":
        return []
    if payment.void not in ("", "failed"):
        return []
    if payment.captured and not payment.held:
        return Refused(Refusal.ALREADY_CAPTURED, "what is captured can only be refunded")
    if payment.status == "pending" and not payment.by_gateway:
        return unfolded(payment_id, payment, voided(payment_id, payment, 0, command.reason))
    if payment.status == "pending" and payment.challenge:
        return given_up(payment_id, payment, payment.challenge, command.reason)
    if payment.status == "pending" or payment.capturing:
        return [(PAYMENT(payment_id), VoidDeferred(payment_id=payment_id, reason=command.reason))]
    return unfolded(payment_id, payment, void(payment_id, payment, command.reason))


RULES = (
    Rule(RequestPayment, request_payment, writes=of_payment),
    Rule(
        ConfirmExternalPayment, confirm_external_payment, writes=of_payment, scope="payments:write"
    ),
    Rule(CapturePayment, capture_payment, writes=of_payment, scope="payments:write"),
    Rule(VoidPayment, void_payment, writes=of_payment, scope="payments:write"),
)
