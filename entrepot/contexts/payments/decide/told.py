"""What the gateway says, by its reply or by its webhook.

A success is believed whenever it comes, a failure only while no success is known. What comes
again changes nothing.
"""

from collections.abc import Callable

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Event, Refused

from ..commands import Refusal
from ..events import (
    AuthorisationCameTwice,
    SecondAuthorisationVoided,
    VoidRequested,
)
from ..published import (
    AUTHORISATION_LOST,
    CHALLENGE_EXPIRED,
    CaptureFailed,
    ExpireChallenge,
    PaymentChallenged,
    PaymentDeclined,
    RecordAuthorisation,
    RecordCapture,
    RecordChallenge,
    RecordDecline,
    RecordFailure,
    RecordVoid,
    RefundFailed,
    VoidFailed,
)
from ..state import ON_THE_WAY, PAYMENT, Parts, Payment
from .asked import CAPTURES_MAX
from .unfolding import (
    NOT_FOUND,
    authorised,
    capture_failed,
    captured,
    given_up,
    late,
    of_payment,
    refund_failed,
    unfolded,
    voided,
    withdrawn,
)

AUTHORISED_TOO_LITTLE = "authorised_too_little"
SECONDS_MAX = 20


def record_authorisation(command: RecordAuthorisation, given: Given) -> Decision:
    payment, payment_id = PAYMENT.of(given, command.payment_id), command.payment_id
    if not payment.status:
        return NOT_FOUND
    reference = command.provider_reference
    if payment.authorised or not payment.by_gateway:
        if reference == payment.provider_reference or reference in payment.seconds:
            return []
        if len(payment.seconds) >= SECONDS_MAX:
            return Refused(Refusal.TOO_MANY_AUTHORISATIONS, f"at most {SECONDS_MAX} more")
        again = AuthorisationCameTwice(
            payment_id=payment_id,
            amount=command.amount,
            currency=payment.currency,
            provider_reference=reference,
        )
        return [(PAYMENT(payment_id), again)]
    if payment.status == "pending" and command.amount < payment.amount:
        declined = _declined(payment_id, payment, AUTHORISED_TOO_LITTLE)
        held = late(payment_id, payment, reference, command.amount)
        return unfolded(payment_id, payment, declined, held)
    return unfolded(payment_id, payment, authorised(payment_id, payment, reference, command.amount))


def _declined(payment_id: str, payment: Payment, reason: str) -> PaymentDeclined:
    return PaymentDeclined(
        payment_id=payment_id,
        order_id=payment.order_id,
        amount=payment.amount,
        currency=payment.currency,
        reason=reason,
    )


def record_challenge(command: RecordChallenge, given: Given) -> Decision:
    """Where the payment was given up meanwhile, the payer need not be asked any more."""
    payment, payment_id = PAYMENT.of(given, command.payment_id), command.payment_id
    if not payment.status:
        return NOT_FOUND
    if payment.status != "pending" or payment.void == "done":
        return []
    if payment.challenge == command.provider_reference:
        return []
    if payment.void:
        return given_up(payment_id, payment, command.provider_reference, payment.void_reason)
    challenged = PaymentChallenged(
        payment_id=payment_id,
        order_id=payment.order_id,
        challenge_token=command.challenge_token,
        provider_reference=command.provider_reference,
    )
    return unfolded(payment_id, payment, challenged)


def expire_challenge(command: ExpireChallenge, given: Given) -> Decision:
    payment, reference = PAYMENT.of(given, command.payment_id), command.provider_reference
    if payment.status != "pending" or payment.void == "done" or payment.challenge != reference:
        return []
    if payment.void:  # asked while a cancelled order still waited for the payer
        return given_up(command.payment_id, payment, reference, payment.void_reason)
    return unfolded(
        command.payment_id,
        payment,
        _declined(command.payment_id, payment, CHALLENGE_EXPIRED),
        withdrawn(command.payment_id, payment, reference, CHALLENGE_EXPIRED),
    )


def record_decline(command: RecordDecline, given: Given) -> Decision:
    payment = PAYMENT.of(given, command.payment_id)
    if not payment.status:
        return NOT_FOUND
    if payment.status != "pending" or payment.void == "done" or not payment.by_gateway:
        return []
    declined = _declined(command.payment_id, payment, command.reason)
    return unfolded(command.payment_id, payment, declined)


def record_capture(command: RecordCapture, given: Given) -> Decision:
    """A capture made at the gateway by hand counts too; it also says that money was held."""
    payment, payment_id = PAYMENT.of(given, command.payment_id), command.payment_id
    if not payment.status:
        return NOT_FOUND
    known = payment.captures.get(command.reference)
    if not command.amount or (known is not None and known.status == "done"):
        return []
    if payment.status == "declined" and not payment.authorised:
        return Refused(Refusal.PAYMENT_DECLINED, "captured at the gateway all the same")
    events: list[Event] = []
    room = payment.held
    if payment.status == "pending":
        room = payment.amount
        held = authorised(payment_id, payment, command.provider_reference, payment.amount)
        events.append(held)
    if command.amount > room:
        return Refused(Refusal.CAPTURE_EXCEEDS_AUTHORISED, "more than we know to be authorised")
    if known is None and len(payment.captures) >= CAPTURES_MAX:
        return Refused(Refusal.TOO_MANY_CAPTURES, f"at most {CAPTURES_MAX} captures")
    events.append(captured(payment_id, payment, command.reference, command.amount))
    return unfolded(payment_id, payment, *events)


def record_void(command: RecordVoid, given: Given) -> Decision:
    """The gateway's word on how much it gave up is believed, as far as we know it was held."""
    payment, payment_id = PAYMENT.of(given, command.payment_id), command.payment_id
    if not payment.status:
        return NOT_FOUND
    reference = command.provider_reference
    if second := payment.seconds.get(reference):
        gone = SecondAuthorisationVoided(
            payment_id=payment_id,
            amount=second,
            currency=payment.currency,
            provider_reference=reference,
        )
        return [(PAYMENT(payment_id), gone)]
    if not payment.authorised and reference and command.amount:
        most = max(command.amount, payment.amount)  # a part may have been captured before
        held = authorised(payment_id, payment, reference, most)
        given_up = voided(payment_id, payment, command.amount, _why(payment))
        return unfolded(payment_id, payment, held, given_up)
    if reference != payment.provider_reference or not payment.authorised:
        return []
    amount = min(command.amount - payment.voided, payment.held)
    if not payment.by_gateway or (amount <= 0 and payment.void in ("done", "lost")):
        return []
    amount = max(0, amount)
    return unfolded(payment_id, payment, voided(payment_id, payment, amount, _why(payment)))


def _why(payment: Payment) -> str:
    asked = payment.void or payment.status == "declined"
    return payment.void_reason if asked else AUTHORISATION_LOST


def record_failure(command: RecordFailure, given: Given) -> Decision:
    payment = PAYMENT.of(given, command.payment_id)
    if not payment.status:
        return NOT_FOUND
    match command.operation:
        case "authorise":
            return _authorise_failed(command, payment)
        case "capture":
            return _part_failed(command, payment, payment.captures, capture_failed)
        case "refund":
            return _part_failed(command, payment, payment.refunds, refund_failed)
        case "void":
            return _void_failed(command, payment)


def _part_failed(
    command: RecordFailure,
    payment: Payment,
    parts: Parts,
    failed: Callable[[str, Payment, str, int, str], CaptureFailed | RefundFailed],
) -> Decision:
    part = parts.get(command.reference)
    if part is None or part.status not in ON_THE_WAY:
        return []
    event = failed(command.payment_id, payment, command.reference, part.amount, command.reason)
    return unfolded(command.payment_id, payment, event)


def _authorise_failed(command: RecordFailure, payment: Payment) -> Decision:
    """Nobody knows whether the gateway holds the money: it is to give up whatever it holds."""
    if payment.status != "pending" or not payment.by_gateway:
        return []
    return unfolded(
        command.payment_id,
        payment,
        _declined(command.payment_id, payment, command.reason),
        VoidRequested(
            payment_id=command.payment_id, currency=payment.currency, reason=command.reason
        ),
    )


def _void_failed(command: RecordFailure, payment: Payment) -> Decision:
    reference = command.reference
    of_first = reference == payment.provider_reference and payment.held > 0
    blind = not reference and payment.status == "declined" and not payment.authorised
    if (of_first and payment.void == "requested") or blind or payment.seconds.get(reference):
        failed = VoidFailed(
            payment_id=command.payment_id,
            order_id=payment.order_id,
            provider_reference=reference,
            reason=command.reason,
        )
        return [(PAYMENT(command.payment_id), failed)]
    return []


RULES = (
    Rule(RecordAuthorisation, record_authorisation, writes=of_payment),
    Rule(RecordChallenge, record_challenge, writes=of_payment),
    Rule(ExpireChallenge, expire_challenge, writes=of_payment),
    Rule(RecordDecline, record_decline, writes=of_payment),
    Rule(RecordCapture, record_capture, writes=of_payment),
    Rule(RecordVoid, record_void, writes=of_payment),
    Rule(RecordFailure, record_failure, writes=of_payment),
)
