"""How Stripe is asked: under a key, and what a definite no is."""

from __future__ import annotations

import hashlib
from typing import Any

import stripe

from entrepot.kernel.effects import Due

DEFINITE = (stripe.CardError, stripe.InvalidRequestError, stripe.IdempotencyError)


def under(due: Due, more: str = "") -> Any:
    """The request options with the idempotency key: tenants share one account at Stripe."""
    key = f"{due.tenant}:{due.effect.key}{more}"
    if len(key) > 255:
        key = hashlib.sha256(key.encode()).hexdigest()
    return {"idempotency_key": key}


def reason_of(error: stripe.StripeError) -> str:
    about = error.error
    decline = getattr(about, "decline_code", None) if about is not None else None
    return str(decline or error.code or "invalid_request")
