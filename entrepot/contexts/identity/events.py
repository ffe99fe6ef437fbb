"""What happened in identity and is told to nobody outside. Secrets appear as hashes only."""

from datetime import datetime

from entrepot.kernel.message import Event
from entrepot.kernel.units import Email, Id, Name, Text

from .published import (
    AddressAdded,
    AddressRemoved,
    BusinessChanged,
    BusinessRegistered,
    PasswordResetRequested,
    PreferencesSet,
    StoreChanged,
    StoreOpened,
    UserChanged,
    UserRegistered,
)


class BusinessOpened(Event):
    """The operator of the platform opened a business, under this name at that time."""

    business_id: Id
    name: Name
    type: Text = ""
    email: Email
    colour: Text = ""
    contact: Text = ""


class UsernameClaimed(Event):
    """The username, in lower case, belongs to the user."""

    username: Text
    user_id: Id


class StaffAssigned(Event):
    store_id: Id
    user_id: Id


class StaffUnassigned(Event):
    store_id: Id
    user_id: Id


class PasswordSet(Event):
    """`rehashed` says that the password is the same under newer parameters."""

    user_id: Id
    password_hash: str
    rehashed: bool = False
    ip: Text = ""
    user_agent: Text = ""


class SessionOpened(Event):
    session_id: Id
    user_id: Id
    refresh_hash: str
    opened_at: datetime
    expires_at: datetime
    ip: Text = ""
    user_agent: Text = ""


class SessionRefreshed(Event):
    session_id: Id
    user_id: Id
    refresh_hash: str
    expires_at: datetime
    ip: Text = ""
    user_agent: Text = ""


class SessionRevoked(Event):
    """`reason`: `logout`, `reused`, `password`, `role`, `inactive` or `too_many`."""

    session_id: Id
    user_id: Id
    reason: str
    ip: Text = ""
    user_agent: Text = ""


class LoginFailed(Event):
    """A wrong password; `locked_until` when it was one too many."""

    user_id: Id
    failures: int
    locked_until: datetime | None = None
    ip: Text = ""
    user_agent: Text = ""


class ClientRegistered(Event):
    client_id: Id
    name: Name
    scopes: tuple[str, ...]
    secret_hash: str


class ClientSecretRenewed(Event):
    client_id: Id
    secret_hash: str


class ClientRevoked(Event):
    client_id: Id


class ClientSessionOpened(Event):
    """A partner's program works from there: one session a day for each address and program."""

    session_id: Id
    client_id: Id
    ip: Text = ""
    user_agent: Text = ""


class AuditSealed(Event):
    """What the audit tells from `since` (None: from its beginning) until before `until`.

    `previous` is the seal before. This very event is a deed of the next seal's time, so that who
    changes what was sealed has to change every seal since. `slices` are `kernel.seals.Sealing`'s:
    digests of a part of the deeds each, so that the first that differs can be found.
    """

    since: datetime | None = None
    until: datetime
    deeds: int
    seal: str
    previous: str = ""
    digest_version: int = 1
    slices: tuple[str, ...] = ()


EVENTS = (
    BusinessOpened,
    BusinessRegistered,
    BusinessChanged,
    StoreOpened,
    StoreChanged,
    UserRegistered,
    UserChanged,
    PreferencesSet,
    AddressAdded,
    AddressRemoved,
    StaffAssigned,
    StaffUnassigned,
    UsernameClaimed,
    PasswordSet,
    PasswordResetRequested,
    SessionOpened,
    SessionRefreshed,
    SessionRevoked,
    LoginFailed,
    ClientRegistered,
    ClientSecretRenewed,
    ClientRevoked,
    ClientSessionOpened,
    AuditSealed,
)
