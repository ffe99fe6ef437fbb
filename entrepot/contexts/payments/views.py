"""What others see of payments: figures, captures and refunds, a ledger, failures, totals by day.

Every movement of money is one entry with two sides, so the ledger balances by its shape. Money
moves between three places: what is the `customer`'s, `held` for us, and `taken` by us.
"""

from collections.abc import Iterable
from datetime import UTC, date
from typing import Any

from entrepot.kernel.message import Recorded
from entrepot.kernel.views import Change, Table

from .events import (
    AuthorisationCameLate,
    AuthorisationCameTwice,
    CaptureDeferred,
    CaptureRequested,
    PaymentRequested,
    RefundDeferred,
    RefundRequested,
    RefundToldEarly,
    SecondAuthorisationVoided,
    VoidDeferred,
    VoidRequested,
)
from .published import (
    CaptureFailed,
    PaymentAuthorised,
    PaymentCaptured,
    PaymentChallenged,
    PaymentDeclined,
    PaymentRefunded,
    PaymentVoided,
    RefundDenied,
    RefundFailed,
    RefundOwed,
    VoidFailed,
)

PAYMENTS = Table("payments.payments", key=("payment_id",))
PARTS = Table("payments.parts", key=("payment_id", "kind", "reference"))
ENTRIES = Table("payments.entries", key=("payment_id", "version"))
FAILURES = Table("payments.failures", key=("payment_id", "version"))
TOTALS = Table("payments.totals", key=("day", "currency"))

TABLES = (PAYMENTS, PARTS, ENTRIES, FAILURES, TOTALS)

CUSTOMER, HELD, TAKEN = "customer", "held", "taken"


def view(recorded: Recorded) -> Iterable[Change]:
    match recorded.event:
        case PaymentRequested() as event:
            yield from _requested(recorded, event)
        case PaymentAuthorised() | AuthorisationCameLate() | AuthorisationCameTwice():
            yield from _authorised(recorded, recorded.event)
        case PaymentChallenged(challenge_token=token):
            yield _figures(recorded, stage="challenged", challenge_token=token)
        case PaymentDeclined() as event:
            yield _figures(
                recorded,
                stage="declined",
                is_declined=True,
                reason=event.reason,
                challenge_token="",
            )
            yield _total(recorded, event.currency, "declined", event.amount)
        case VoidDeferred() | VoidRequested() | VoidFailed():
            yield from _voiding(recorded, recorded.event)
        case PaymentVoided() | SecondAuthorisationVoided():
            yield from _voided(recorded, recorded.event)
        case CaptureDeferred() | CaptureRequested() | CaptureFailed() | PaymentCaptured():
            yield from _capture(recorded, recorded.event)
        case RefundToldEarly():
            pass  # shown once its capture is known
        case RefundDenied() as event:
            yield _failure(recorded, "refund", event.reference, event.amount)
        case RefundOwed(reference=""):
            yield _figures(recorded, stage="voiding")
        case (
            RefundDeferred() | RefundRequested() | RefundOwed() | RefundFailed() | PaymentRefunded()
        ):
            yield from _refund(recorded, recorded.event)


def _requested(recorded: Recorded, event: PaymentRequested) -> Iterable[Change]:
    yield PAYMENTS.put(
        payment_id=event.payment_id,
        order_id=event.order_id,
        method=event.method,
        currency=event.currency,
        amount=event.amount,
        stage="pending",
        is_declined=False,
        authorised_amount=0,
        captured_amount=0,
        voided_amount=0,
        refunded_amount=0,
        entries_authorised=0,
        entries_captured=0,
        entries_voided=0,
        entries_refunded=0,
        provider_reference="",
        reason="",
        problem="",
        requested_at=recorded.at,
        changed_at=recorded.at,
    )
    yield _total(recorded, event.currency, "requested", event.amount)


def _authorised(
    recorded: Recorded,
    event: PaymentAuthorised | AuthorisationCameLate | AuthorisationCameTwice,
) -> Iterable[Change]:
    columns: dict[str, Any] = {}
    if isinstance(event, PaymentAuthorised):
        columns |= {"stage": "authorised", "challenge_token": ""}
    if not isinstance(event, AuthorisationCameTwice):
        columns["provider_reference"] = event.provider_reference
    yield _figures(recorded, add={"authorised_amount": event.amount}, **columns)
    yield from _moved(recorded, event.currency, "authorised", CUSTOMER, HELD, event.amount)


def _voiding(recorded: Recorded, event: VoidDeferred | VoidRequested | VoidFailed) -> list[Change]:
    if isinstance(event, VoidFailed):
        return [
            _figures(recorded, problem=f"void: {event.reason}"),
            _failure(recorded, "void", event.provider_reference),
        ]
    return [_figures(recorded, stage="voiding")]


def _voided(
    recorded: Recorded, event: PaymentVoided | SecondAuthorisationVoided
) -> Iterable[Change]:
    add = {"voided_amount": event.amount}
    if isinstance(event, PaymentVoided):
        yield _figures(recorded, add=add, stage="voided", reason=event.reason, challenge_token="")
    else:
        yield _figures(recorded, add=add)
    yield from _moved(recorded, event.currency, "voided", HELD, CUSTOMER, event.amount)


def _capture(
    recorded: Recorded,
    event: CaptureDeferred | CaptureRequested | CaptureFailed | PaymentCaptured,
) -> Iterable[Change]:
    match event:
        case CaptureDeferred():
            yield _part(recorded, "capture", event, "waiting")
        case CaptureRequested():
            yield _part(recorded, "capture", event, "requested")
        case CaptureFailed():
            yield _part(recorded, "capture", event, "failed", event.reason)
            yield _figures(recorded, problem=f"capture {event.reference}: {event.reason}")
            yield _failure(recorded, "capture", event.reference, event.amount)
        case PaymentCaptured():
            yield _part(recorded, "capture", event, "done")
            yield _figures(recorded, add={"captured_amount": event.amount}, problem="")
            yield from _moved(recorded, event.currency, "captured", HELD, TAKEN, event.amount)


def _refund(
    recorded: Recorded,
    event: RefundDeferred | RefundRequested | RefundOwed | RefundFailed | PaymentRefunded,
) -> Iterable[Change]:
    match event:
        case RefundDeferred():
            yield _part(recorded, "refund", event, "waiting", event.reason)
        case RefundRequested():
            yield _part(recorded, "refund", event, "requested", event.reason)
        case RefundOwed():
            yield _part(recorded, "refund", event, "owed", event.reason)
        case RefundFailed():
            yield _part(recorded, "refund", event, "failed", event.reason)
            yield _figures(recorded, problem=f"refund {event.reference}: {event.reason}")
            yield _failure(recorded, "refund", event.reference, event.amount)
        case PaymentRefunded():
            yield _part(recorded, "refund", event, "done")
            yield _figures(recorded, add={"refunded_amount": event.amount}, problem="")
            yield from _moved(recorded, event.currency, "refunded", TAKEN, CUSTOMER, event.amount)


def _figures(recorded: Recorded, add: dict[str, int] | None = None, **columns: Any) -> Change:
    payment_id = recorded.event.payment_id
    return PAYMENTS.change(payment_id, add=add, changed_at=recorded.at, **columns)


def _part(recorded: Recorded, kind: str, event: Any, status: str, reason: str = "") -> Change:
    return PARTS.put(
        payment_id=event.payment_id,
        kind=kind,
        reference=event.reference,
        amount=event.amount,
        currency=event.currency,
        status=status,
        reason=reason,
        changed_at=recorded.at,
    )


def _failure(recorded: Recorded, what: str, reference: str, amount: int = 0) -> Change:
    """It stays when the same is asked again and done: `parts` tell how things are, this how they
    went."""
    event = recorded.event
    return FAILURES.insert(
        payment_id=event.payment_id,
        version=recorded.version,
        order_id=event.order_id,
        at=recorded.at,
        what=what,
        amount=amount,
        reference=reference,
        reason=event.reason,
    )


def _moved(
    recorded: Recorded, currency: str, what: str, credit: str, debit: str, amount: int
) -> Iterable[Change]:
    """An entry: `amount` leaves the `credit` place and enters the `debit` place.

    What a payment's entries add up to is kept beside its figures, which are written elsewhere: who
    asks whether they agree need not read every entry there ever was.
    """
    if amount:
        event = recorded.event
        yield PAYMENTS.change(event.payment_id, add={f"entries_{what}": amount})
        yield ENTRIES.put(
            payment_id=event.payment_id,
            version=recorded.version,
            at=recorded.at,
            what=what,
            credit=credit,
            debit=debit,
            amount=amount,
            currency=currency,
            reference=getattr(event, "reference", getattr(event, "provider_reference", "")),
        )
    yield _total(recorded, currency, what, amount)


def _total(recorded: Recorded, currency: str, what: str, amount: int) -> Change:
    day: date = recorded.at.astimezone(UTC).date()
    return TOTALS.count(day, currency, **{f"{what}_count": 1, f"{what}_amount": amount})
