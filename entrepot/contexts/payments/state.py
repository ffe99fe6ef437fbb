"""What deciding about a payment needs."""

from typing import Any, Literal

from msgspec import field
from msgspec.structs import replace

from entrepot.kernel.decider import Kind
from entrepot.kernel.message import State, Value

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
    AUTHORISATION_LOST,
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

ON_THE_WAY = ("deferred", "requested")


class Part(Value):
    """A capture or a refund, `requested` of the gateway, or of those who send it by hand.

    A refund is `told` when its capture is not known yet.
    """

    amount: int
    status: Literal["deferred", "requested", "done", "failed", "told"]


Parts = dict[str, Part]


class Payment(State):
    """A payment. `seconds` is what the gateway holds once more, by its reference, until voided.

    `challenge` is the gateway's reference of what the payer is to confirm.

    `void` is how far giving up went; `lost` says that the gateway gave up unasked.
    """

    order_id: str = ""
    amount: int = 0
    currency: str = ""
    method: str = ""
    status: Literal["", "pending", "authorised", "declined"] = ""
    provider_reference: str = ""
    challenge: str = ""
    authorised: int = 0
    captured: int = 0
    voided: int = 0
    refunded: int = 0
    captures: Parts = field(default_factory=dict)
    refunds: Parts = field(default_factory=dict)
    seconds: dict[str, int] = field(default_factory=dict)
    void: Literal["", "deferred", "requested", "failed", "done", "lost"] = ""
    void_reason: str = ""

    @property
    def by_gateway(self) -> bool:
        return self.method == "card"

    @property
    def by_hand(self) -> bool:
        """It came from outside, and goes back when somebody sends it."""
        return self.method == "external"

    @property
    def held(self) -> int:
        """Authorised, and neither captured nor given up, as far as is known."""
        return self.authorised - self.captured - self.voided

    @property
    def capturing(self) -> int:
        """Captures on their way."""
        return _total(self.captures, ON_THE_WAY)

    @property
    def capturable(self) -> int:
        """What further captures may take."""
        most = self.amount if self.status == "pending" else self.held
        return max(0, most - self.capturing)

    @property
    def refunding(self) -> int:
        """Refunds on their way, or told and waiting for their capture."""
        return _total(self.refunds, (*ON_THE_WAY, "told"))


def _total(parts: Parts, statuses: tuple[str, ...]) -> int:
    return sum(part.amount for part in parts.values() if part.status in statuses)


def evolve(payment: Payment, event: Any) -> Payment:
    match event:
        case PaymentRequested():
            return Payment(
                order_id=event.order_id,
                amount=event.amount,
                currency=event.currency,
                method=event.method,
                status="pending",
            )
        case PaymentChallenged():
            return replace(payment, challenge=event.provider_reference)
        case PaymentAuthorised() | AuthorisationCameLate() | PaymentDeclined():
            return _answered(payment, event)
        case CaptureDeferred() | CaptureRequested() | PaymentCaptured() | CaptureFailed():
            return _captured(payment, event)
        case VoidDeferred() | VoidRequested() | PaymentVoided() | VoidFailed():
            return _voided(payment, event)
        case RefundOwed(reference=""):
            return replace(payment, void="requested", void_reason=event.reason)
        case (
            RefundDeferred()
            | RefundRequested()
            | RefundToldEarly()
            | RefundOwed()
            | PaymentRefunded()
            | RefundFailed()
        ):
            return _refunded(payment, event)
        case RefundDenied():
            return payment
        case AuthorisationCameTwice():
            seconds = {**payment.seconds, event.provider_reference: event.amount}
            return replace(payment, seconds=seconds)
        case SecondAuthorisationVoided():
            return replace(payment, seconds={**payment.seconds, event.provider_reference: 0})
    raise TypeError(event)


def _answered(
    payment: Payment, event: PaymentAuthorised | AuthorisationCameLate | PaymentDeclined
) -> Payment:
    match event:
        case PaymentAuthorised():
            return replace(
                payment,
                status="authorised",
                authorised=event.amount,
                provider_reference=event.provider_reference,
            )
        case AuthorisationCameLate():
            return replace(
                payment,
                status="declined" if payment.status == "declined" else "authorised",
                authorised=event.amount,
                provider_reference=event.provider_reference,
                void="deferred",
            )
        case PaymentDeclined():
            return replace(payment, status="declined", void="", void_reason="")


def _captured(
    payment: Payment,
    event: CaptureDeferred | CaptureRequested | PaymentCaptured | CaptureFailed,
) -> Payment:
    captured = payment.captured
    match event:
        case CaptureDeferred():
            part = Part(amount=event.amount, status="deferred")
        case CaptureRequested():
            part = Part(amount=event.amount, status="requested")
        case CaptureFailed():
            part = Part(amount=event.amount, status="failed")
        case PaymentCaptured():
            part = Part(amount=event.amount, status="done")
            captured += event.amount
    captures = {**payment.captures, event.reference: part}
    return replace(payment, captured=captured, captures=captures)


def _voided(
    payment: Payment, event: VoidDeferred | VoidRequested | PaymentVoided | VoidFailed
) -> Payment:
    match event:
        case VoidDeferred():
            return replace(payment, void="deferred", void_reason=event.reason)
        case VoidRequested():
            if payment.held <= 0:  # a search after a time-out: nothing is known to be held
                return payment
            return replace(payment, void="requested", void_reason=event.reason)
        case PaymentVoided():
            return replace(
                payment,
                voided=payment.voided + event.amount,
                void="lost" if event.reason == AUTHORISATION_LOST else "done",
                void_reason=event.reason,
            )
        case VoidFailed():
            # A void that failed for a second authorisation says nothing of the first.
            of_first = event.provider_reference == payment.provider_reference
            if payment.void == "requested" and of_first:
                return replace(payment, void="failed")
            return payment


def _refunded(
    payment: Payment,
    event: RefundDeferred
    | RefundRequested
    | RefundOwed
    | RefundToldEarly
    | PaymentRefunded
    | RefundFailed,
) -> Payment:
    refunded = payment.refunded
    match event:
        case RefundDeferred():
            part = Part(amount=event.amount, status="deferred")
        case RefundRequested() | RefundOwed():
            part = Part(amount=event.amount, status="requested")
        case RefundToldEarly():
            part = Part(amount=event.amount, status="told")
        case RefundFailed():
            part = Part(amount=event.amount, status="failed")
        case PaymentRefunded():
            part = Part(amount=event.amount, status="done")
            refunded += event.amount
    refunds = {**payment.refunds, event.reference: part}
    return replace(payment, refunded=refunded, refunds=refunds)


PAYMENT = Kind("payment", Payment(), evolve)
KINDS = (PAYMENT,)
