"""Signing in, and who asks: passwords become tokens, tokens become callers.

Read in this order: `caller` (what every request needs of a token), `collaborators` (what the
rest is made of), `sessions` (a person signs in, stays signed in, signs out), `people` (becoming
a user, passwords, opening a business), `forgotten` (a new password by mail), `partners` (OAuth
2.0 for programs), `discovery` (what others need to verify our tokens).

An access token lives 15 minutes and is verified without asking anybody, but a session that was
ended is refused at once. A refresh token lives 7 days and is used once.
"""

from .caller import ACCESS_S, ENDINGS, GUESTS_KEY_MIN, Authenticator, Caller, Unauthenticated
from .collaborators import REFRESH_S, Authentication, AuthSettings, Passwords, Tokens
from .operations import OPERATIONS
from .people import Administrator, NewBusiness, Opened, open_business
from .routes import routes

__all__ = [
    "ACCESS_S",
    "ENDINGS",
    "GUESTS_KEY_MIN",
    "OPERATIONS",
    "REFRESH_S",
    "Administrator",
    "AuthSettings",
    "Authentication",
    "Authenticator",
    "Caller",
    "NewBusiness",
    "Opened",
    "Passwords",
    "Tokens",
    "Unauthenticated",
    "open_business",
    "routes",
]
