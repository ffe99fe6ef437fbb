"""A business with its people and their sessions, for tests."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import get_args

from entrepot.contexts.identity import events as tell
from entrepot.contexts.identity.context import CONTEXT
from entrepot.contexts.identity.published import (
    BusinessRegistered,
    Role,
    UserRegistered,
)
from entrepot.contexts.identity.state import (
    OWN,
    USER,
    USERNAME,
)
from entrepot.kernel.spec import NOON, Spec
from entrepot.kernel.units import Address

HASH = "$argon2id$v=19$m=65536,t=3,p=4$" + "c2FsdHNhbHRzYWx0c2FsdA" + "$" + "h" * 43


MINUTE = timedelta(minutes=1)


DAY = timedelta(days=1)


ACME = BusinessRegistered(business_id="t", name="Acme", email="acme@example.org")


STREET = Address(street="1 Quay", city="Ghent", country="BE")


def registered(user_id: str, role: str = "customer") -> UserRegistered:
    return UserRegistered(
        user_id=user_id, username=user_id.title(), email=f"{user_id}@example.org", role=role
    )


def house(actor: str = "") -> Spec:
    """A business with one user of every role, each with the role's name."""
    users = [(USER(role), registered(role, role)) for role in get_args(Role)]
    claims = [
        (USERNAME(role), tell.UsernameClaimed(username=role, user_id=role))
        for role in get_args(Role)
    ]
    return Spec(CONTEXT, actor=actor).given((OWN, ACME), *users, *claims)


def opened(
    session_id: str, refresh: str = "a", at: datetime = NOON, user_id: str = "customer"
) -> tell.SessionOpened:
    return tell.SessionOpened(
        session_id=session_id,
        user_id=user_id,
        refresh_hash=refresh * 64,
        opened_at=at,
        expires_at=at + 7 * DAY,
    )


def revoked(session_id: str, reason: str, user_id: str = "customer") -> tell.SessionRevoked:
    return tell.SessionRevoked(session_id=session_id, user_id=user_id, reason=reason)
