"""What others see of identity: one row for each thing, and one for each deed in the audit."""

from collections.abc import Iterable
from typing import Any

from entrepot.kernel.message import Recorded
from entrepot.kernel.seals import digest
from entrepot.kernel.units import Address
from entrepot.kernel.views import Change, Table

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
)
from .published import (
    AddressAdded,
    AddressRemoved,
    BusinessChanged,
    BusinessRegistered,
    PreferencesSet,
    StoreChanged,
    StoreOpened,
    UserChanged,
    UserRegistered,
)

BUSINESSES = Table("identity.businesses", key=("business_id",))
STORES = Table("identity.stores", key=("store_id",))
STORE_STAFF = Table("identity.store_staff", key=("store_id", "user_id"))
USERS = Table("identity.users", key=("user_id",))
ADDRESSES = Table("identity.addresses", key=("user_id", "address_id"))
LOGINS = Table("identity.logins", key=("user_id",))
SESSIONS = Table("identity.sessions", key=("session_id",))
CLIENTS = Table("identity.clients", key=("client_id",))
AUDIT = Table("identity.audit", key=("stream", "version"))
SEALS = Table("identity.seals", key=("until",))

_SEEN = (SessionOpened, SessionRefreshed, ClientSessionOpened)
"""What tells from where a session comes."""

TABLES = (
    BUSINESSES,
    STORES,
    STORE_STAFF,
    USERS,
    ADDRESSES,
    LOGINS,
    SESSIONS,
    CLIENTS,
    AUDIT,
    SEALS,
)


def view(recorded: Recorded) -> Iterable[Change]:
    yield _audited(recorded)
    match recorded.event:
        case BusinessOpened() | BusinessRegistered() | BusinessChanged():
            yield from _business(recorded)
        case StoreOpened() | StoreChanged():
            yield from _store(recorded)
        case StaffAssigned(store_id=store_id, user_id=user_id):
            yield STORE_STAFF.put(store_id=store_id, user_id=user_id, since=recorded.at)
        case StaffUnassigned(store_id=store_id, user_id=user_id):
            yield STORE_STAFF.remove(store_id, user_id)
        case UserRegistered() | UserChanged() | PreferencesSet():
            yield from _user(recorded)
        case AddressAdded() | AddressRemoved():
            yield from _address(recorded)
        case PasswordSet() | LoginFailed() | SessionOpened():
            yield from _login(recorded)
        case SessionRefreshed() | SessionRevoked():
            yield from _session(recorded)
        case ClientRegistered() | ClientSecretRenewed() | ClientRevoked():
            yield from _client(recorded)
        case AuditSealed() as sealed:
            yield SEALS.put(
                since=sealed.since,
                until=sealed.until,
                deeds=sealed.deeds,
                seal=sealed.seal,
                previous=sealed.previous,
                digest_version=sealed.digest_version,
                sealed_at=recorded.at,
            )


def _business(recorded: Recorded) -> Iterable[Change]:
    event = recorded.event
    shown: dict[str, Any] = {
        "business_id": event.business_id,
        "name": event.name,
        "type": event.type,
        "email": event.email,
        "colour": event.colour,
        "contact": event.contact,
        "updated_at": recorded.at,
    }
    if isinstance(event, BusinessChanged):
        yield BUSINESSES.change(shown.pop("business_id"), **shown)
    else:
        yield BUSINESSES.put(**shown, created_at=recorded.at)


def _store(recorded: Recorded) -> Iterable[Change]:
    event = recorded.event
    shown: dict[str, Any] = {
        "store_id": event.store_id,
        "name": event.name,
        "location": event.location,
        "country": event.country,
        "currency": event.currency,
        "language": event.language,
        "warehouse_ids": list(event.warehouse_ids),
        "is_active": event.is_active,
        "bank_account": event.bank_account,
        "updated_at": recorded.at,
    }
    if isinstance(event, StoreChanged):
        yield STORES.change(shown.pop("store_id"), **shown)
    else:
        yield STORES.put(**shown, created_at=recorded.at)


def _user(recorded: Recorded) -> Iterable[Change]:
    event, at = recorded.event, recorded.at
    if isinstance(event, PreferencesSet):
        yield USERS.change(event.user_id, preferences=_preferences(event), updated_at=at)
        return
    shown: dict[str, Any] = {
        "email": event.email,
        "first_name": event.first_name,
        "last_name": event.last_name,
        "role": event.role,
        "is_active": event.is_active,
        "updated_at": at,
    }
    if isinstance(event, UserChanged):
        yield USERS.change(event.user_id, **shown)
    else:
        yield USERS.put(
            **shown,
            user_id=event.user_id,
            username=event.username,
            username_key=event.username.lower(),
            preferences=_preferences(PreferencesSet(user_id=event.user_id)),
            created_at=at,
        )
        yield LOGINS.put(
            user_id=event.user_id,
            password_hash=None,
            password_set_at=None,
            failures=0,
            locked_until=None,
            last_login_at=None,
        )


def _preferences(event: PreferencesSet) -> dict[str, Any]:
    return {
        "language": event.language,
        "currency": event.currency,
        "timeZone": event.time_zone,
        "wantsEmail": event.wants_email,
        "wantsSms": event.wants_sms,
        "wantsMarketing": event.wants_marketing,
    }


def _address(recorded: Recorded) -> Iterable[Change]:
    event = recorded.event
    if isinstance(event, AddressRemoved):
        yield ADDRESSES.remove(event.user_id, event.address_id)
        return
    address: Address = event.address
    yield ADDRESSES.put(
        user_id=event.user_id,
        address_id=event.address_id,
        recipient=address.recipient,
        street=address.street,
        city=address.city,
        state=address.state,
        zip_code=address.zip_code,
        country=address.country,
        type=event.type,
        is_default=event.is_default,
        updated_at=recorded.at,
    )


def _login(recorded: Recorded) -> Iterable[Change]:
    event, at = recorded.event, recorded.at
    match event:
        case PasswordSet(rehashed=True):
            yield LOGINS.change(event.user_id, password_hash=event.password_hash)
        case PasswordSet():
            yield LOGINS.change(
                event.user_id,
                password_hash=event.password_hash,
                password_set_at=at,
                failures=0,
                locked_until=None,
            )
        case LoginFailed(failures=failures, locked_until=until):
            yield LOGINS.change(event.user_id, failures=failures, locked_until=until)
        case SessionOpened():
            yield LOGINS.change(event.user_id, failures=0, locked_until=None, last_login_at=at)
            yield SESSIONS.put(
                session_id=event.session_id,
                user_id=event.user_id,
                refresh_hash=event.refresh_hash,
                opened_at=at,
                refreshed_at=at,
                expires_at=event.expires_at,
                revoked_at=None,
                reason="",
                ip=event.ip,
                user_agent=event.user_agent,
            )


def _session(recorded: Recorded) -> Iterable[Change]:
    event, at = recorded.event, recorded.at
    if isinstance(event, SessionRevoked):
        yield SESSIONS.change(event.session_id, revoked_at=at, reason=event.reason)
        return
    # Those of earlier days do not tell with what somebody came.
    told = {"user_agent": event.user_agent} if event.user_agent else {}
    yield SESSIONS.change(
        event.session_id,
        refresh_hash=event.refresh_hash,
        refreshed_at=at,
        expires_at=event.expires_at,
        ip=event.ip,
        **told,
    )


def _client(recorded: Recorded) -> Iterable[Change]:
    event, at = recorded.event, recorded.at
    match event:
        case ClientRegistered():
            yield CLIENTS.put(
                client_id=event.client_id,
                name=event.name,
                scopes=list(event.scopes),
                secret_hash=event.secret_hash,
                created_at=at,
                renewed_at=at,
                revoked_at=None,
            )
        case ClientSecretRenewed():
            yield CLIENTS.change(event.client_id, secret_hash=event.secret_hash, renewed_at=at)
        case ClientRevoked():
            yield CLIENTS.change(event.client_id, revoked_at=at)


def _audited(recorded: Recorded) -> Change:
    """Who did what to whom (else: to the business), when and from where.

    `digest` binds the row to the event it tells of; `session_id` is told of those only that tell
    from where the session itself came.
    """
    event = recorded.event
    fields = ("user_id", "store_id", "client_id", "business_id")
    told = (getattr(event, field) for field in fields if hasattr(event, field))
    subject = next(told, recorded.tenant)
    seen = event.session_id if isinstance(event, _SEEN) else ""
    return AUDIT.put(
        stream=recorded.stream,
        version=recorded.version,
        at=recorded.at,
        actor=recorded.actor,
        action=recorded.name,
        subject=subject,
        ip=getattr(event, "ip", ""),
        user_agent=getattr(event, "user_agent", ""),
        session_id=seen,
        command_id=recorded.command_id,
        correlation_id=recorded.correlation_id,
        digest=digest(recorded),
    )
