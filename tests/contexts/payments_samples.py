"""Payments on their way, and what a gateway says of them, for tests."""

from typing import Any

from entrepot.contexts.payments.context import CONTEXT
from entrepot.contexts.payments.events import (
    CaptureRequested,
    PaymentRequested,
    VoidRequested,
)
from entrepot.contexts.payments.published import (
    GATEWAY_UNAVAILABLE,
    CapturePayment,
    PaymentAuthorised,
    PaymentCaptured,
    RecordAuthorisation,
    RecordCapture,
    RecordFailure,
    RecordRefund,
    RecordVoid,
    RefundPayment,
    RequestPayment,
    VoidPayment,
)
from entrepot.contexts.payments.sagas import ask_the_gateway
from entrepot.contexts.payments.state import PAYMENT, Payment
from entrepot.kernel.effects import Effect
from entrepot.kernel.message import Event, Recorded
from entrepot.kernel.spec import NOON, Spec

P, ORDER, PI = "p1", "o1", "pi_1"


STREAM = PAYMENT(P)


EUR: dict[str, Any] = {"payment_id": P, "order_id": ORDER, "currency": "EUR"}


def request(amount: int = 100, **more: Any) -> RequestPayment:
    return RequestPayment(**{**EUR, "amount": amount, **more})


def capture(amount: int, reference: str = "c1") -> CapturePayment:
    return CapturePayment(payment_id=P, reference=reference, amount=amount)


def refund(amount: int, reference: str = "r1") -> RefundPayment:
    return RefundPayment(payment_id=P, reference=reference, amount=amount)


def void() -> VoidPayment:
    return VoidPayment(payment_id=P, reason="cancelled")


def authorised(amount: int = 100, reference: str = PI) -> RecordAuthorisation:
    return RecordAuthorisation(payment_id=P, provider_reference=reference, amount=amount)


def captured(amount: int, reference: str = "c1") -> RecordCapture:
    return RecordCapture(payment_id=P, provider_reference=PI, reference=reference, amount=amount)


def voided(amount: int, reference: str = PI) -> RecordVoid:
    return RecordVoid(payment_id=P, provider_reference=reference, amount=amount)


def refunded(amount: int, reference: str = "r1") -> RecordRefund:
    return RecordRefund(payment_id=P, reference=reference, amount=amount)


def failed(operation: Any, reference: str = "", reason: str = GATEWAY_UNAVAILABLE) -> RecordFailure:
    return RecordFailure(payment_id=P, operation=operation, reference=reference, reason=reason)


REQUESTED = PaymentRequested(**EUR, amount=100)


AUTHORISED = PaymentAuthorised(**EUR, amount=100, provider_reference=PI)


TO_CAPTURE = CaptureRequested(
    payment_id=P, provider_reference=PI, reference="c1", amount=60, currency="EUR"
)


CAPTURED = PaymentCaptured(**EUR, reference="c1", amount=60)


TO_VOID = VoidRequested(
    payment_id=P, provider_reference=PI, amount=100, currency="EUR", reason="cancelled"
)


def holding() -> Spec:
    """A card payment of 1.00 EUR that is authorised."""
    return Spec(CONTEXT).given((STREAM, REQUESTED), (STREAM, AUTHORISED))


def taken() -> Spec:
    """0.60 of it captured."""
    return holding().given((STREAM, TO_CAPTURE), (STREAM, CAPTURED))


def state(spec: Spec) -> Payment:
    payment: Payment = spec.state(STREAM)
    return payment


def recorded(event: Any, version: int = 1) -> Recorded:
    return Recorded(
        *(event, f"payments.{type(event).__name__}", "t", STREAM, version, NOON),
        *("command", "because", "of", "", False, b""),
    )


def effects(event: Event) -> list[Effect]:
    return [r for r in ask_the_gateway(recorded(event)) if isinstance(r, Effect)]
