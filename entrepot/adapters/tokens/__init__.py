"""Signed tokens and hashed passwords: RS256 with keys kept in a folder, and argon2id."""

from .keys import InvalidToken, Keys
from .passwords import Passwords

__all__ = ["InvalidToken", "Keys", "Passwords"]
