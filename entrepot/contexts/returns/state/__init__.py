"""What deciding about returns needs: what an order can give back, and what others told."""

from .known import (
    DEPOTS,
    NUMBERED,
    OFFER,
    PLACE,
    POLICY,
    STORE,
    TAXED_AS,
    TAXES,
    Offer,
    Policy,
)
from .returnable import RETURNABLE, Failure, Return, Returnable

KINDS = (RETURNABLE, POLICY, OFFER, TAXES, TAXED_AS, NUMBERED, PLACE, STORE, DEPOTS)

__all__ = [
    "DEPOTS",
    "KINDS",
    "NUMBERED",
    "OFFER",
    "PLACE",
    "POLICY",
    "RETURNABLE",
    "STORE",
    "TAXED_AS",
    "TAXES",
    "Failure",
    "Offer",
    "Policy",
    "Return",
    "Returnable",
]
