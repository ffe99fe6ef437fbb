"""What deciding about returns needs: what an order can give back, and what others told."""

from .known import DEPOTS, NUMBERED, OFFER, PLACE, POLICY, STORE, Offer, Policy
from .returnable import RETURNABLE, Failure, Return, Returnable

KINDS = (RETURNABLE, POLICY, OFFER, NUMBERED, PLACE, STORE, DEPOTS)

__all__ = [
    "DEPOTS",
    "KINDS",
    "NUMBERED",
    "OFFER",
    "PLACE",
    "POLICY",
    "RETURNABLE",
    "STORE",
    "Failure",
    "Offer",
    "Policy",
    "Return",
    "Returnable",
]
