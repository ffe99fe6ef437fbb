"""What others may ask of payments, and what it tells them.

The last part is the language between payments and the gateways that reach its outside: requests
go out as effects, and what a gateway knows comes back as `Record…`, by its reply, by its webhook,
or by both, in any order and any number of times.
"""

import re
from typing import Annotated, Literal

from msgspec import Meta

from entrepot.kernel.message import Command, Event, Value
from entrepot.kernel.units import NO_CURRENCY, Amount, Currency, Id, Text

GATEWAY_UNAVAILABLE = "gateway_unavailable"
AUTHORISATION_LOST = "authorisation_lost"
CHALLENGE_EXPIRED = "challenge_expired"

_GROUPED = re.compile(r"[0-9](?:[ .-]?[0-9]){12,18}")
_RUN = re.compile(r"(?<![0-9A-Za-z_])[0-9]{13,19}(?![0-9A-Za-z_])")


def looks_like_card_number(text: str) -> bool:
    """Whether the text is, or bears, 13 to 19 digits that pass Luhn's check.

    Such text must never come into the log: whoever takes a token asks this first.
    """
    found = _RUN.findall(text)
    if _GROUPED.fullmatch(text.strip()):
        found.append(re.sub(r"[^0-9]", "", text))
    return any(_passes_luhn(digits) for digits in found)


def _passes_luhn(digits: str) -> bool:
    odd = sum(int(digit) for digit in digits[-1::-2])
    even = sum(sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    return (odd + even) % 10 == 0


class RequestPayment(Command):
    """Have money authorised. `method`: `card` by the gateway, `external` (someone tells us
    later that it is paid), `on_account` (invoiced: authorised at once).

    `token` is the gateway's word for a card or an account; a card's number is refused.
    """

    payment_id: Id
    order_id: Id
    amount: Amount
    currency: Currency
    method: str = "card"
    token: Text = ""


class CapturePayment(Command):
    """Take a part of what was authorised. `reference` makes asking twice harmless.

    Asked before the money is authorised it waits. A capture that failed may be asked again
    under its reference; the gateway then hears the same idempotency key.
    """

    payment_id: Id
    reference: Id
    amount: Amount


class ConfirmExternalPayment(Command):
    """Somebody saw that an `external` payment was made: a transfer came, cash was taken."""

    payment_id: Id
    provider_reference: Text = ""


class VoidPayment(Command):
    """Give up what was authorised and not captured; captures asked before are still taken."""

    payment_id: Id
    reason: Text = ""


class RefundPayment(Command):
    """Give back a part of what was captured. `reference` makes asking twice harmless.

    It waits for captures that are on their way. A no to an order is told, as `RefundDenied`.
    """

    payment_id: Id
    reference: Id
    amount: Amount
    reason: Text = ""
    order_id: Id | None = None


class ConfirmExternalRefund(Command):
    """Somebody sent back what is owed of an `external` payment.

    Without `reference` it is what was held when the payment was given up.
    """

    payment_id: Id
    reference: Text = ""


class PaymentAuthorised(Event):
    payment_id: Id
    order_id: Id
    amount: Amount
    currency: Currency
    provider_reference: Text = ""


class PaymentChallenged(Event):
    """The payer's bank wants to hear from the payer (3-D Secure): nothing is held yet.

    `challenge_token` is the gateway's word by which the payer's browser asks the bank.
    """

    payment_id: Id
    order_id: Id
    challenge_token: Text
    provider_reference: Text = ""


class PaymentDeclined(Event):
    """The last word: no money for this payment.

    What the gateway authorises all the same afterwards is given up by itself.
    """

    payment_id: Id
    order_id: Id
    amount: Amount = 0
    currency: Currency = NO_CURRENCY
    reason: Text = ""


class PaymentCaptured(Event):
    payment_id: Id
    order_id: Id
    reference: Id
    amount: Amount
    currency: Currency


class PaymentVoided(Event):
    """So much of what was authorised was given up; no more will be captured.

    `reason` is `authorisation_lost` when nobody asked: it ran out, or was cancelled outside.
    `by_transfer` says that it was owed, and sent back by hand.
    """

    payment_id: Id
    order_id: Id
    amount: Amount
    currency: Currency = NO_CURRENCY
    reason: Text = ""
    by_transfer: bool = False


class RefundOwed(Event):
    """What came from outside is to be sent back by hand, and nobody has done so yet.

    Without `reference` it is what was held when the payment was given up.
    """

    payment_id: Id
    order_id: Id
    reference: Text = ""
    amount: Amount
    currency: Currency
    reason: Text = ""


class PaymentRefunded(Event):
    """So much went back; `by_transfer` says that it was owed, and sent back by hand."""

    payment_id: Id
    order_id: Id
    reference: Id
    amount: Amount
    currency: Currency
    by_transfer: bool = False


class CaptureFailed(Event):
    """Money that is due was not taken; somebody must see to it."""

    payment_id: Id
    order_id: Id
    reference: Id
    amount: Amount
    currency: Currency
    reason: Text = ""


class RefundFailed(Event):
    """Money that was promised back was not given; somebody must see to it."""

    payment_id: Id
    order_id: Id
    reference: Id
    amount: Amount
    currency: Currency
    reason: Text = ""


class RefundDenied(Event):
    """What an order promised back is not asked of the gateway; somebody must see to it.

    `reason` is the refusal.
    """

    payment_id: Id
    order_id: Id
    reference: Id
    amount: Amount
    reason: Text


class VoidFailed(Event):
    """Money may be held that should not be; somebody must see to it."""

    payment_id: Id
    order_id: Id
    provider_reference: Text = ""
    reason: Text = ""


Reference = Annotated[
    str,
    Meta(max_length=255, pattern=r"^[^\x00]*$", description="the gateway's name for a payment"),
]
Operation = Literal["authorise", "capture", "void", "refund"]


class AuthoriseAtGateway(Value):
    """`payments.authorise`: have money held, to be captured later."""

    payment_id: Id
    order_id: Id
    amount: Amount
    currency: Currency
    token: Text = ""


class CaptureAtGateway(Value):
    """`payments.capture`: take so much of what is held; `final` says that nothing is left then."""

    payment_id: Id
    provider_reference: Reference
    reference: Id
    amount: Amount
    currency: Currency
    final: bool = False


class VoidAtGateway(Value):
    """`payments.void`: give up what is held, `amount` as far as we know.

    Without `provider_reference`, whatever the gateway may hold for this payment.
    """

    payment_id: Id
    provider_reference: Reference = ""
    amount: Amount = 0
    currency: Currency = NO_CURRENCY


class RefundAtGateway(Value):
    """`payments.refund`: give back so much of what was captured."""

    payment_id: Id
    provider_reference: Reference
    reference: Id
    amount: Amount
    currency: Currency


class RecordAuthorisation(Command):
    """The gateway holds the money."""

    payment_id: Id
    provider_reference: Reference
    amount: Amount


class RecordChallenge(Command):
    """The gateway holds the money once the payer has confirmed it to the bank."""

    payment_id: Id
    provider_reference: Reference
    challenge_token: Annotated[str, Meta(min_length=1, max_length=500, pattern=r"^[^\x00]*$")]


class RecordDecline(Command):
    """The gateway will not hold the money."""

    payment_id: Id
    reason: Text = ""


class RecordCapture(Command):
    """The gateway took money, asked by us or by hand."""

    payment_id: Id
    provider_reference: Reference
    reference: Id
    amount: Amount


class RecordVoid(Command):
    """The gateway gave up what it held: so much in all, nothing when it held nothing."""

    payment_id: Id
    provider_reference: Reference = ""
    amount: Amount = 0


class RecordRefund(Command):
    """The gateway gave money back, asked by us or by hand."""

    payment_id: Id
    reference: Id
    amount: Amount


class ExpireChallenge(Command):
    """The payer had time enough to confirm the payment."""

    payment_id: Id
    provider_reference: Reference


class RecordFailure(Command):
    """The gateway said no, or could not be reached often enough.

    `reference` is that of the capture or refund, or the gateway's for a void.
    """

    payment_id: Id
    operation: Operation
    reference: Reference = ""
    reason: Text = GATEWAY_UNAVAILABLE
