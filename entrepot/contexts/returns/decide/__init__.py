"""The rules of returns: coming back, claims, exchanging, paying, what others tell."""

from . import claiming, guests, learning, owing, refunding, returning

RULES = (
    *returning.RULES,
    *guests.RULES,
    *claiming.RULES,
    *owing.RULES,
    *refunding.RULES,
    *learning.RULES,
)
