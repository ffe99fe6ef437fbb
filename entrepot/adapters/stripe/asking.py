"""How Stripe is asked: under a key, and what a definite no is."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

import stripe

from entrepot.kernel.effects import Due, Performer, Undecided
from entrepot.kernel.message import Command

DEFINITE = (stripe.CardError, stripe.InvalidRequestError, stripe.IdempotencyError)


def under(due: Due, more: str = "") -> Any:
    """The request options with the idempotency key: tenants share one account at Stripe."""
    key = f"{due.tenant}:{due.effect.key}{more}"
    if len(key) > 255:
        key = hashlib.sha256(key.encode()).hexdigest()
    return {"idempotency_key": key}


def patient(performer: Performer) -> Performer:
    """More than Stripe takes at a time is asked again; it is no sign that Stripe is down, for
    which cards would wait, too.
    """

    async def ask(due: Due) -> Sequence[Command]:
        try:
            return await performer(due)
        except stripe.RateLimitError as error:
            raise Undecided(f"too much at a time: {error}") from error

    return ask


def reason_of(error: stripe.StripeError) -> str:
    about = error.error
    decline = getattr(about, "decline_code", None) if about is not None else None
    return str(decline or error.code or "invalid_request")
