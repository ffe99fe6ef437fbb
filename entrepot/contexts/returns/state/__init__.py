"""What deciding about returns needs: what an order can give back, and what others told."""

from .known import NUMBERED, OFFER, PLACE, POLICY, STORE, Offer, Policy
from .returnable import RETURNABLE, Failure, Return, Returnable

KINDS = (RETURNABLE, POLICY, OFFER, NUMBERED, PLACE, STORE)

__all__ = [
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
