"""What identity tells others. The tenant of every event is the business.

And what is asked of the audit, which is answered from the log of all contexts.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Literal, get_args

from msgspec import Meta

from entrepot.kernel.message import Answer, Event, Query
from entrepot.kernel.seals import DIGEST_VERSION
from entrepot.kernel.units import (
    Address,
    BankAccount,
    Country,
    Currency,
    Cursor,
    Email,
    Id,
    Language,
    Limit,
    Name,
    Text,
)

DigestVersion = Annotated[int, Meta(ge=1, le=DIGEST_VERSION)]
Role = Literal[
    "customer",
    "store_staff",
    "back_office",
    "warehouse",
    "carrier",
    "vendor",
    "support",
    "admin",
    "platform_admin",
]
"""What a user is to the business; `platform_admin` also opens businesses and runs the house."""

HOUSE = "house"
"""The scope that nobody holds: what bears it is asked by a door itself, never for a caller."""


_CONTEXTS = (
    "carts",
    "catalog",
    "commissions",
    "documents",
    "identity",
    "inventory",
    "notifications",
    "orders",
    "payments",
    "pricing",
    "returns",
    "reviews",
    "search",
    "shipping",
    "vendors",
)
_READ = frozenset(f"{context}:read" for context in _CONTEXTS)
_WRITE = frozenset(f"{context}:write" for context in _CONTEXTS if context != "carts")
_SELF = frozenset({"identity:read:own", "identity:write:own", "catalog:read"})
_ADMIN = (
    _READ
    | _WRITE
    | {"commissions:pay"}
    | {"identity:admin", "identity:audit", "inventory:admin", "inventory:reserve"}
    | {"orders:cancel", "orders:import", "payments:refund"}
    | {"returns:policy", "reviews:moderate", "shipping:admin"}
)

ROLES: Mapping[Role, frozenset[str]] = {
    "customer": _SELF
    | {"orders:read:own", "orders:write:own", "orders:cancel:own", "shipping:read:own"}
    | {"carts:read:own"}
    | {"documents:read:own", "notifications:read:own", "returns:write:own", "returns:read:own"}
    | {"reviews:read:own", "reviews:write:own"},
    "store_staff": (_READ - {"vendors:read", "commissions:read"})
    | {"identity:write", "orders:write", "orders:cancel", "inventory:reserve", "documents:write"}
    | {"returns:write", "reviews:moderate"},
    "back_office": _ADMIN - {"identity:admin", "identity:audit"},
    "warehouse": _SELF
    | {"inventory:read", "inventory:write", "inventory:reserve", "shipping:read", "shipping:write"}
    | {"orders:read", "documents:read", "documents:write", "vendors:read"},
    "carrier": _SELF | {"shipping:read:own", "shipping:write:own"},
    "vendor": _SELF | {"vendors:read:own", "vendors:write:own", "commissions:read:own"},
    "support": _READ | {"identity:write", "orders:cancel", "reviews:moderate"},
    "admin": _ADMIN,
    "platform_admin": _ADMIN | {"admin"},
}
"""The scopes of each role."""

GRANTS: Mapping[str, frozenset[str]] = {
    "store_staff": frozenset({"customer"}),
    "back_office": frozenset({"customer"}),
    "support": frozenset({"customer"}),
    "admin": frozenset(get_args(Role)) - {"platform_admin"},
    "platform_admin": frozenset(get_args(Role)),
}
"""Which roles the holder of a role may give, take and look after."""


class BusinessRegistered(Event):
    """A business joined the platform; its id is the tenant of all its rows."""

    business_id: Id
    name: Name
    type: Text = ""
    email: Email
    colour: Text = "#1f4e79"
    contact: Text = ""


class BusinessChanged(Event):
    """All that a business shows of itself, as it is from now on.

    `contact` says how it is reached besides: a telephone, an address, somebody's name.
    """

    business_id: Id
    name: Name
    type: Text = ""
    email: Email
    colour: Text = "#1f4e79"
    contact: Text = ""


class StoreOpened(Event):
    """A store front opened; `warehouse_ids` serve its orders, first choice first."""

    store_id: Id
    name: Name
    location: Text = ""
    country: Country | None = None
    currency: Currency
    language: Language = "en"
    warehouse_ids: tuple[Id, ...] = ()
    is_active: bool = True
    bank_account: BankAccount | None = None


class StoreChanged(Event):
    """All that a store is from now on; its currency never changes."""

    store_id: Id
    name: Name
    location: Text = ""
    country: Country | None = None
    currency: Currency
    language: Language = "en"
    warehouse_ids: tuple[Id, ...] = ()
    is_active: bool = True
    bank_account: BankAccount | None = None


class UserRegistered(Event):
    """Somebody who may sign in, or be served by staff, is known."""

    user_id: Id
    username: Text
    email: Email
    first_name: Text = ""
    last_name: Text = ""
    role: str
    is_active: bool = True


class UserChanged(Event):
    """All that a user's profile shows from now on."""

    user_id: Id
    email: Email
    first_name: Text = ""
    last_name: Text = ""
    role: str
    is_active: bool = True


class PreferencesSet(Event):
    """How a user wishes to be served and written to, as it is from now on."""

    user_id: Id
    language: Language = "en"
    currency: Currency | None = None
    time_zone: Text = "UTC"
    wants_email: bool = True
    wants_sms: bool = False
    wants_marketing: bool = False


class AddressAdded(Event):
    """A user's address as it is from now on; at most one of each type is the default.

    An address that stops being the default is told first, then the one that takes its place.
    """

    user_id: Id
    address_id: Id
    address: Address
    type: str
    is_default: bool = False


class AddressRemoved(Event):
    user_id: Id
    address_id: Id


class PasswordResetRequested(Event):
    """Somebody forgot the user's password; a letter to `email` shall say how to set a new one.

    `reset_id` is no secret: what the letter's link bears is signed when it is sent.
    """

    user_id: Id
    reset_id: Id
    username: Text
    email: Email
    name: Text = ""
    language: Language = "en"
    expires_at: datetime
    ip: Text = ""
    user_agent: Text = ""


class AuditAnswer(Answer):
    """Who did what to what, when, and from where; `digest` is that of the event in the log.

    `ip` and `user_agent` are those of the session as they were known last at that moment; a
    partner's program has one a day for each place from which it asks for tokens. `subject` is whom
    or what the stream is about.
    """

    at: datetime
    actor: str
    action: str
    subject: str
    ip: str
    user_agent: str
    session_id: str
    stream: str
    version: int
    command_id: str
    correlation_id: str
    digest: str


class ListAudit(Query):
    """What people and programs did, newest first, in whatever context.

    Told is every event that somebody signed in asked for, customers included, and of identity also
    what nobody did who was signed in: a wrong password, say. What the house did because of it
    bears the same correlation, and stands in the log. `action` is an event's name
    (`orders.OrderCancelled`) or a context's (`orders`).
    """

    actor: Id | None = None
    subject: Id | None = None
    action: Annotated[str, Meta(max_length=100, pattern=r"^[A-Za-z.]*$")] | None = None
    since: datetime | None = None
    until: datetime | None = None
    limit: Limit = 50
    after: Cursor | None = None


class SealAnswer(Answer):
    """One digest over all deeds of a time: kept elsewhere, it proves later that none changed."""

    deeds: int
    seal: str


class GetSeal(Query):
    """The seal of all deeds from `since` until before `until`, which should have passed.

    A past that was told later (an import) is not among them: it was not done then. A seal that was
    set with digests of an earlier version is told again by that version.
    """

    since: datetime
    until: datetime
    digest_version: DigestVersion = DIGEST_VERSION
