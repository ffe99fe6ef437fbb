"""What payments promises to do about its own events: ask the gateway, under one key each."""

from collections.abc import Iterable
from datetime import timedelta

from entrepot.kernel.effects import Effect
from entrepot.kernel.message import Recorded
from entrepot.kernel.react import Reaction, Saga
from entrepot.kernel.timers import Timer

from .events import (
    AuthorisationCameTwice,
    CaptureRequested,
    PaymentRequested,
    RefundRequested,
    VoidRequested,
)
from .published import (
    AuthoriseAtGateway,
    CaptureAtGateway,
    ExpireChallenge,
    PaymentChallenged,
    RecordFailure,
    RefundAtGateway,
    VoidAtGateway,
)

CHALLENGE_WINDOW = timedelta(minutes=15)
"""How long a payer may take to confirm a payment; banks themselves wait no longer."""

# A customer waits for the first; the others go on in the background, growing rarer, for about
# an hour, four hours and a day.
AUTHORISE_ATTEMPTS, CAPTURE_ATTEMPTS, REFUND_ATTEMPTS, VOID_ATTEMPTS = 4, 20, 56, 296


def ask_the_gateway(recorded: Recorded) -> Iterable[Reaction]:
    match recorded.event:
        case PaymentRequested(method="card") as event if event.amount:
            yield _authorise(event)
        case PaymentChallenged() as event:
            yield _expiry(event, recorded)
        case CaptureRequested() as event:
            yield _capture(event)
        case VoidRequested() | AuthorisationCameTwice() as event:
            yield _void(event)
        case RefundRequested() as event:
            yield _refund(event)


def _authorise(event: PaymentRequested) -> Effect:
    return Effect(
        name="payments.authorise",
        key=f"{event.payment_id}:authorise",
        request=AuthoriseAtGateway(
            payment_id=event.payment_id,
            order_id=event.order_id,
            amount=event.amount,
            currency=event.currency,
            token=event.token,
        ),
        failed=RecordFailure(payment_id=event.payment_id, operation="authorise"),
        attempts_max=AUTHORISE_ATTEMPTS,
    )


def _expiry(event: PaymentChallenged, recorded: Recorded) -> Timer:
    return Timer(
        key=f"payments.challenge:{event.payment_id}",
        due=recorded.at + CHALLENGE_WINDOW,
        command=ExpireChallenge(
            payment_id=event.payment_id, provider_reference=event.provider_reference
        ),
    )


def _capture(event: CaptureRequested) -> Effect:
    return Effect(
        name="payments.capture",
        key=f"{event.payment_id}:capture:{event.reference}",
        request=CaptureAtGateway(
            payment_id=event.payment_id,
            provider_reference=event.provider_reference,
            reference=event.reference,
            amount=event.amount,
            currency=event.currency,
            final=event.final,
        ),
        failed=RecordFailure(
            payment_id=event.payment_id, operation="capture", reference=event.reference
        ),
        attempts_max=CAPTURE_ATTEMPTS,
    )


def _void(event: VoidRequested | AuthorisationCameTwice) -> Effect:
    """What is withdrawn before it is held may be held all the same: that goes by another key."""
    what = "void" if event.amount or not event.provider_reference else "withdraw"
    return Effect(
        name="payments.void",
        key=f"{event.payment_id}:{what}:{event.provider_reference}",
        request=VoidAtGateway(
            payment_id=event.payment_id,
            provider_reference=event.provider_reference,
            amount=event.amount,
            currency=event.currency,
        ),
        failed=RecordFailure(
            payment_id=event.payment_id, operation="void", reference=event.provider_reference
        ),
        attempts_max=VOID_ATTEMPTS,
    )


def _refund(event: RefundRequested) -> Effect:
    return Effect(
        name="payments.refund",
        key=f"{event.payment_id}:refund:{event.reference}",
        request=RefundAtGateway(
            payment_id=event.payment_id,
            provider_reference=event.provider_reference,
            reference=event.reference,
            amount=event.amount,
            currency=event.currency,
        ),
        failed=RecordFailure(
            payment_id=event.payment_id, operation="refund", reference=event.reference
        ),
        attempts_max=REFUND_ATTEMPTS,
    )


SAGAS = (
    Saga(
        "ask_the_gateway",
        ask_the_gateway,
        on=(
            PaymentRequested,
            PaymentChallenged,
            CaptureRequested,
            VoidRequested,
            AuthorisationCameTwice,
            RefundRequested,
        ),
        at_once=True,
    ),
)

EFFECTS = {
    "payments.authorise": AuthoriseAtGateway,
    "payments.capture": CaptureAtGateway,
    "payments.void": VoidAtGateway,
    "payments.refund": RefundAtGateway,
}
