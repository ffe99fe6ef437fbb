"""What happened to payments besides what is published."""

from entrepot.kernel.message import Event
from entrepot.kernel.units import Amount, Currency, Id, Text

from .published import (
    CaptureFailed,
    PaymentAuthorised,
    PaymentCaptured,
    PaymentChallenged,
    PaymentDeclined,
    PaymentRefunded,
    PaymentVoided,
    Reference,
    RefundDenied,
    RefundFailed,
    RefundOwed,
    VoidFailed,
)


class PaymentRequested(Event):
    """Money was asked for; by `card`, the gateway is asked now."""

    payment_id: Id
    order_id: Id
    amount: Amount
    currency: Currency
    method: str = "card"
    token: Text = ""


class CaptureDeferred(Event):
    """A capture waits for the money to be authorised."""

    payment_id: Id
    reference: Id
    amount: Amount
    currency: Currency


class CaptureRequested(Event):
    """The gateway is asked to capture."""

    payment_id: Id
    provider_reference: Reference
    reference: Id
    amount: Amount
    currency: Currency
    final: bool = False


class VoidDeferred(Event):
    """A void waits until it is known what was authorised and what was captured."""

    payment_id: Id
    reason: Text = ""


class VoidRequested(Event):
    """The gateway is asked to give up what it holds, whatever that is without a reference."""

    payment_id: Id
    provider_reference: Reference = ""
    amount: Amount = 0
    currency: Currency
    reason: Text = ""


class RefundDeferred(Event):
    """A refund waits for captures on their way."""

    payment_id: Id
    reference: Id
    amount: Amount
    currency: Currency
    reason: Text = ""


class RefundRequested(Event):
    """The gateway is asked to refund."""

    payment_id: Id
    provider_reference: Reference
    reference: Id
    amount: Amount
    currency: Currency
    reason: Text = ""


class RefundToldEarly(Event):
    """We heard of a refund before the capture it comes from."""

    payment_id: Id
    reference: Id
    amount: Amount


class AuthorisationCameLate(Event):
    """The money is held though nobody wants it any more: it is given up."""

    payment_id: Id
    order_id: Id
    amount: Amount
    currency: Currency
    provider_reference: Reference = ""


class AuthorisationCameTwice(Event):
    """The gateway holds money a second time: that is given up, the first stays."""

    payment_id: Id
    amount: Amount
    currency: Currency
    provider_reference: Reference


class SecondAuthorisationVoided(Event):
    """What was held a second time was given up."""

    payment_id: Id
    amount: Amount
    currency: Currency
    provider_reference: Reference


EVENTS = (
    PaymentRequested,
    PaymentChallenged,
    PaymentAuthorised,
    PaymentDeclined,
    CaptureDeferred,
    CaptureRequested,
    PaymentCaptured,
    CaptureFailed,
    VoidDeferred,
    VoidRequested,
    PaymentVoided,
    VoidFailed,
    RefundDeferred,
    RefundRequested,
    RefundToldEarly,
    RefundOwed,
    PaymentRefunded,
    RefundFailed,
    RefundDenied,
    AuthorisationCameLate,
    AuthorisationCameTwice,
    SecondAuthorisationVoided,
)
