"""Stripe: PaymentIntents with manual capture, through Stripe's own library.

Several captures of one payment need Stripe's multicapture, which is asked for and used where the
card allows it. Where it does not, Stripe gives up the rest with the first part captured, and the
books say so. Payments that would need the customer to act again are declined. Vendors are paid by
transfers to their connected accounts.
"""

from .gateway import Gateway

__all__ = ["Gateway"]
