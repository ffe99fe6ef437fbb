"""The rules of returns: coming back, claims, exchanging, what others tell."""

from . import claiming, guests, learning, refunding, returning

RULES = (*returning.RULES, *guests.RULES, *claiming.RULES, *refunding.RULES, *learning.RULES)
