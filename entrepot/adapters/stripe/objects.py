"""Stripe's objects as far as we read them, and what they say in our language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from entrepot.contexts.payments.published import (
    RecordAuthorisation,
    RecordCapture,
    RecordChallenge,
    RecordDecline,
    RecordFailure,
    RecordRefund,
    RecordVoid,
)
from entrepot.kernel.message import Command

# Where Stripe's unit is not the currency's minor unit of ISO 4217.
# https://docs.stripe.com/currencies#special-cases
_TIMES = {"ISK": 100, "UGX": 100}
NOT_SUPPORTED = frozenset({"MGA"})  # two decimals in ISO 4217, none at Stripe


_REASONS = {"payment_intent_authentication_failure": "authentication_failed"}


def to_stripe(amount: int, currency: str) -> int:
    """Our minor units in Stripe's."""
    return amount * _TIMES.get(currency, 1)


def from_stripe(amount: int, currency: str) -> int:
    return amount // _TIMES.get(currency.upper(), 1)


class Failure(msgspec.Struct, frozen=True):
    code: str | None = None
    decline_code: str | None = None

    @property
    def reason(self) -> str:
        reason = self.decline_code or self.code or "declined"
        return _REASONS.get(reason, reason)


class Multicapture(msgspec.Struct, frozen=True):
    status: str = "unavailable"


class CardDetails(msgspec.Struct, frozen=True):
    multicapture: Multicapture | None = None


class MethodDetails(msgspec.Struct, frozen=True):
    card: CardDetails | None = None


class Charge(msgspec.Struct, frozen=True):
    id: str
    paid: bool = False
    captured: bool = False
    refunded: bool = False
    payment_intent: str | None = None
    metadata: dict[str, str] = {}
    payment_method_details: MethodDetails | None = None

    @property
    def allows_multicapture(self) -> bool:
        card = self.payment_method_details and self.payment_method_details.card
        return bool(card and card.multicapture and card.multicapture.status == "available")


class Charges(msgspec.Struct, frozen=True):
    data: list[Charge] = []


class Refund(msgspec.Struct, frozen=True):
    id: str
    amount: int
    currency: str
    status: str | None = None
    failure_reason: str | None = None
    metadata: dict[str, str] | None = None


class Refunds(msgspec.Struct, frozen=True):
    data: list[Refund] = []


class Intent(msgspec.Struct, frozen=True):
    """A PaymentIntent."""

    id: str
    status: str
    amount: int
    currency: str
    amount_capturable: int = 0
    amount_received: int = 0
    metadata: dict[str, str] = {}
    latest_charge: Charge | str | None = None
    last_payment_error: Failure | None = None
    client_secret: str | None = None

    @property
    def given_up(self) -> int:
        """What was held and is no more, once the intent has come to its end."""
        if self.latest_charge is None or self.last_payment_error is not None:  # it never was held
            return 0
        return from_stripe(self.amount - self.amount_received, self.currency)


class Happening(msgspec.Struct, frozen=True):
    """The object an event is about."""

    object: msgspec.Raw


class Event(msgspec.Struct, frozen=True):
    id: str
    type: str
    data: Happening


def read(stripe_object: Any, type_: type[msgspec.Struct]) -> Any:
    """One of the above from an object of Stripe's library."""
    return msgspec.convert(stripe_object.to_dict(), type_)


def ours(metadata: Mapping[str, str] | None) -> tuple[str, str] | None:
    """Tenant and payment; None for what was not made by us."""
    if not metadata or not metadata.get("tenant") or not metadata.get("payment_id"):
        return None
    return metadata["tenant"], metadata["payment_id"]


def said_by_intent(intent: Intent, payment_id: str) -> list[Command]:
    """What a PaymentIntent says, whether as a reply or in an event; nothing while undecided."""
    match intent.status:
        case "requires_capture" if not intent.amount_received:
            amount = from_stripe(intent.amount_capturable, intent.currency)
            return [
                RecordAuthorisation(
                    payment_id=payment_id, provider_reference=intent.id, amount=amount
                )
            ]
        case "requires_capture":
            return [_captured(intent, payment_id)]
        case "succeeded":
            released = [_given_up(intent, payment_id)] if intent.given_up else []
            return [_captured(intent, payment_id), *released]
        case "canceled":
            taken = [_captured(intent, payment_id)] if intent.amount_received else []
            return [*taken, _given_up(intent, payment_id)]
        case "requires_action" if intent.client_secret:
            return [
                RecordChallenge(
                    payment_id=payment_id,
                    provider_reference=intent.id,
                    challenge_token=intent.client_secret,
                )
            ]
        case "requires_payment_method" if intent.last_payment_error is not None:
            return [RecordDecline(payment_id=payment_id, reason=intent.last_payment_error.reason)]
    return []


def _captured(intent: Intent, payment_id: str) -> RecordCapture:
    """The last capture: ours are named in the metadata, one by hand goes by its charge."""
    reference = intent.metadata.get("capture_reference")
    if reference is not None:
        amount = int(intent.metadata["capture_amount"])
    else:
        charge = intent.latest_charge
        reference = charge.id if isinstance(charge, Charge) else charge or intent.id
        amount = from_stripe(intent.amount_received, intent.currency)
    return RecordCapture(
        payment_id=payment_id, provider_reference=intent.id, reference=reference, amount=amount
    )


def _given_up(intent: Intent, payment_id: str) -> RecordVoid:
    return RecordVoid(payment_id=payment_id, provider_reference=intent.id, amount=intent.given_up)


def said_by_refund(refund: Refund, payment_id: str) -> list[Command]:
    """What a refund says; one by hand goes by its own id. Nothing while it is pending."""
    reference = (refund.metadata or {}).get("reference") or refund.id
    if refund.status == "succeeded":
        amount = from_stripe(refund.amount, refund.currency)
        return [RecordRefund(payment_id=payment_id, reference=reference, amount=amount)]
    if refund.status in ("failed", "canceled"):
        return [
            RecordFailure(
                payment_id=payment_id,
                operation="refund",
                reference=reference,
                reason=refund.failure_reason or refund.status,
            )
        ]
    return []
