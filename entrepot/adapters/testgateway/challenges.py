"""What a bank asks the payer, on a note the gateway signs: its bearer answers for the payer."""

from __future__ import annotations

import hashlib
import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode

import msgspec


class Challenge(msgspec.Struct, frozen=True):
    tenant: str
    payment_id: str
    amount: int


class Answer(msgspec.Struct, frozen=True, rename="camel", forbid_unknown_fields=True):
    """What the page of the bank sends, without a signature of its own."""

    challenge_token: str
    confirmed: bool


def token_of(challenge: Challenge, secret: bytes) -> str:
    note = msgspec.json.encode(challenge)
    return f"{urlsafe_b64encode(note).decode()}.{_digest(note, secret)}"


def answered(body: bytes, secret: bytes) -> tuple[Challenge, Answer]:
    """ValueError unless it answers what this gateway asked."""
    try:
        answer = msgspec.json.decode(body, type=Answer)
        packed, _, digest = answer.challenge_token.partition(".")
        note = urlsafe_b64decode(packed.encode())
    except ValueError as error:
        raise ValueError("no signature, and no answer to a challenge") from error
    if not hmac.compare_digest(digest.encode(), _digest(note, secret).encode()):
        raise ValueError("this gateway asked no such thing")
    return msgspec.json.decode(note, type=Challenge), answer


def _digest(note: bytes, secret: bytes) -> str:
    return hmac.new(secret, b"challenge\n" + note, hashlib.sha256).hexdigest()
