"""What deciding needs to know of businesses, stores, users, logins and clients."""

from datetime import datetime
from typing import Any

from msgspec.structs import asdict, replace

from entrepot.kernel.decider import Kind
from entrepot.kernel.message import State, Value
from entrepot.kernel.units import Address

from .events import (
    AuditSealed,
    BusinessOpened,
    ClientRegistered,
    ClientRevoked,
    ClientSecretRenewed,
    ClientSessionOpened,
    LoginFailed,
    PasswordSet,
    SessionOpened,
    SessionRefreshed,
    SessionRevoked,
    StaffAssigned,
    StaffUnassigned,
    UsernameClaimed,
)
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


class Business(State):
    """The one business of a tenant."""

    shown: BusinessChanged | None = None


class Opening(State):
    """That the operator opened a business."""

    opened: BusinessOpened | None = None


class Store(State):
    shown: StoreChanged | None = None


class Kept(Value):
    """An address of a user."""

    address_id: str
    address: Address
    type: str
    is_default: bool = False


class User(State):
    """A user's profile; a user without role is not known."""

    username: str = ""
    email: str = ""
    first_name: str = ""
    last_name: str = ""
    role: str = ""
    is_active: bool = False
    addresses: tuple[Kept, ...] = ()
    store_ids: tuple[str, ...] = ()
    preferences: PreferencesSet | None = None

    @property
    def known(self) -> bool:
        return self.role != ""

    def address(self, address_id: str) -> Kept | None:
        return next((a for a in self.addresses if a.address_id == address_id), None)

    def default(self, type: str) -> Kept | None:
        return next((a for a in self.addresses if a.type == type and a.is_default), None)


class Claim(State):
    """To whom a username belongs."""

    user_id: str = ""


class Session(Value):
    """A family of refresh tokens: only the newest is good."""

    session_id: str
    refresh_hash: str
    expires_at: datetime


class Login(State):
    """What a user signs in with, and the sessions that are open, oldest first.

    `reset` is the newest way to a new password for who forgot his, until it was gone.
    """

    has_password: bool = False
    failures: int = 0
    locked_until: datetime | None = None
    sessions: tuple[Session, ...] = ()
    reset: PasswordResetRequested | None = None

    def session(self, session_id: str) -> Session | None:
        return next((s for s in self.sessions if s.session_id == session_id), None)


class Audit(State):
    """How far the audit is sealed, and with what."""

    until: datetime | None = None
    seal: str = ""


CLIENT_SESSIONS_KEPT = 32


class Client(State):
    """A partner's program, and the newest of its sessions, by their ids."""

    secret_hash: str = ""
    name: str = ""
    scopes: tuple[str, ...] = ()
    revoked: bool = False
    sessions: tuple[str, ...] = ()


def evolve_business(_: Business, event: Any) -> Business:
    match event:
        case BusinessRegistered():
            return Business(shown=BusinessChanged(**asdict(event)))
        case BusinessChanged():
            return Business(shown=event)
    raise TypeError(event)


def evolve_opening(_: Opening, event: BusinessOpened) -> Opening:
    return Opening(opened=event)


def evolve_store(_: Store, event: Any) -> Store:
    match event:
        case StoreOpened():
            return Store(shown=StoreChanged(**asdict(event)))
        case StoreChanged():
            return Store(shown=event)
    raise TypeError(event)


def evolve_user(user: User, event: Any) -> User:
    match event:
        case UserRegistered() | UserChanged():
            name = event.username if isinstance(event, UserRegistered) else user.username
            return replace(
                user,
                username=name,
                email=event.email,
                first_name=event.first_name,
                last_name=event.last_name,
                role=event.role,
                is_active=event.is_active,
            )
        case PreferencesSet():
            return replace(user, preferences=event)
        case AddressAdded(address_id=id, address=address, type=type, is_default=is_default):
            kept = Kept(address_id=id, address=address, type=type, is_default=is_default)
            others = tuple(a for a in user.addresses if a.address_id != id)
            return replace(user, addresses=(*others, kept))
        case AddressRemoved(address_id=id):
            left = tuple(a for a in user.addresses if a.address_id != id)
            return replace(user, addresses=left)
        case StaffAssigned(store_id=id):
            return replace(user, store_ids=(*user.store_ids, id))
        case StaffUnassigned(store_id=id):
            return replace(user, store_ids=tuple(s for s in user.store_ids if s != id))
    raise TypeError(event)


def evolve_claim(_: Claim, event: UsernameClaimed) -> Claim:
    return Claim(user_id=event.user_id)


def evolve_login(login: Login, event: Any) -> Login:
    match event:
        case PasswordSet(rehashed=False):
            return replace(login, has_password=True, failures=0, locked_until=None, reset=None)
        case PasswordSet():
            return login
        case PasswordResetRequested():
            return replace(login, reset=event)
        case SessionOpened(session_id=id, refresh_hash=hash, opened_at=now, expires_at=until):
            alive = tuple(s for s in login.sessions if s.expires_at > now)
            new = Session(session_id=id, refresh_hash=hash, expires_at=until)
            return replace(login, sessions=(*alive, new), failures=0, locked_until=None)
        case SessionRefreshed(session_id=id, refresh_hash=hash, expires_at=until):
            newer = Session(session_id=id, refresh_hash=hash, expires_at=until)
            sessions = tuple(newer if s.session_id == id else s for s in login.sessions)
            return replace(login, sessions=sessions)
        case SessionRevoked(session_id=id):
            left = tuple(s for s in login.sessions if s.session_id != id)
            return replace(login, sessions=left)
        case LoginFailed(failures=failures, locked_until=until):
            return replace(login, failures=failures, locked_until=until)
    raise TypeError(event)


def evolve_client(client: Client, event: Any) -> Client:
    match event:
        case ClientRegistered(name=name, scopes=scopes, secret_hash=hash):
            return Client(secret_hash=hash, name=name, scopes=scopes)
        case ClientSecretRenewed(secret_hash=hash):
            return replace(client, secret_hash=hash)
        case ClientRevoked():
            return replace(client, revoked=True)
        case ClientSessionOpened(session_id=id):
            return replace(client, sessions=(*client.sessions, id)[-CLIENT_SESSIONS_KEPT:])
    raise TypeError(event)


def evolve_audit(_: Audit, event: AuditSealed) -> Audit:
    return Audit(until=event.until, seal=event.seal)


BUSINESS = Kind("business", Business(), evolve_business)
OPENING = Kind("opening", Opening(), evolve_opening)
STORE = Kind("store", Store(), evolve_store)
USER = Kind("user", User(), evolve_user)
USERNAME = Kind("username", Claim(), evolve_claim)
LOGIN = Kind("login", Login(), evolve_login)
CLIENT = Kind("client", Client(), evolve_client)
AUDIT = Kind("audit", Audit(), evolve_audit)
KINDS = (BUSINESS, OPENING, STORE, USER, USERNAME, LOGIN, CLIENT, AUDIT)

OWN = BUSINESS("own")
"""The stream of the tenant's own business: rules read it without knowing their tenant."""
SEALED = AUDIT("own")
"""The stream of the seals on the tenant's own audit."""
