"""What may be asked of identity, and the answers."""

from datetime import datetime
from typing import Annotated

from msgspec import Meta

from entrepot.kernel.context import Ask
from entrepot.kernel.message import Answer, Query, Value
from entrepot.kernel.units import (
    BankAccount,
    Country,
    Currency,
    Cursor,
    Id,
    Ids,
    Language,
    Limit,
    Text,
)

from .commands import AddressType, AddressWord, BusinessId, Username
from .published import HOUSE, AuditAnswer, GetSeal, ListAudit, Role, SealAnswer

Search = Annotated[str, Meta(min_length=1, max_length=100, pattern=r"^[^\x00]*$")]


class BusinessAnswer(Answer):
    business_id: str
    name: str
    type: str
    email: str
    colour: str
    contact: str
    created_at: datetime
    updated_at: datetime


class GetBusiness(Query):
    """What a business shows of itself; unless told which, the one in whose name it is asked."""

    business_id: BusinessId | None = None


class ListBusinesses(Query):
    """The caller's business and, for the operator, each that he opened, as it was then."""

    limit: Limit = 50
    after: Cursor | None = None


class StoreFront(Answer):
    """A store as everyone may see it."""

    store_id: str
    business_id: str
    name: str
    location: str
    country: Country | None
    currency: str
    language: str
    is_active: bool
    bank_account: BankAccount | None


class StoreAnswer(Answer):
    """A store front, with those who work there."""

    store_id: str
    business_id: str
    name: str
    location: str
    country: Country | None
    currency: str
    language: str
    warehouse_ids: list[str]
    staff_user_ids: list[str]
    is_active: bool
    bank_account: BankAccount | None
    created_at: datetime
    updated_at: datetime


class GetStore(Query):
    store_id: Id


class ListStores(Query):
    """The store fronts of the business."""

    is_active: bool | None = None
    limit: Limit = 50
    after: Cursor | None = None


class PreferencesAnswer(Value):
    language: Language = "en"
    currency: Currency | None = None
    time_zone: str = "UTC"
    wants_email: bool = True
    wants_sms: bool = False
    wants_marketing: bool = False


class UserAnswer(Answer):
    """A user, without what he signs in with."""

    user_id: str
    username: str
    email: str
    first_name: str
    last_name: str
    role: Role
    is_active: bool
    store_ids: list[str]
    preferences: PreferencesAnswer
    last_login_at: datetime | None
    created_at: datetime
    updated_at: datetime


class GetUser(Query):
    """A user's profile."""

    user_id: Id


class ListUsers(Query):
    """Users, newest first; `search` looks at the beginnings of names and the e-mail address.

    `staff` are all but customers.
    """

    users: Ids | None = None
    role: Role | None = None
    staff: bool | None = None
    is_active: bool | None = None
    store_id: Id | None = None
    search: Search | None = None
    limit: Limit = 50
    after: Cursor | None = None


class PermissionsAnswer(Answer):
    """The role and the scopes that a token of the user holds; none when he is not active."""

    user_id: str
    role: Role
    scopes: list[str]


class GetPermissions(Query):
    """What a user may do."""

    user_id: Id


class AddressAnswer(Answer):
    """An address that a user keeps."""

    address_id: str
    user_id: str
    recipient: str
    street: str
    city: str
    state: str
    zip_code: str
    country: str
    type: AddressType
    is_default: bool
    updated_at: datetime


class GetAddress(Query):
    user_id: Id
    address_id: Id


class ListAddresses(Query):
    """A user's addresses, the default of each type first."""

    user_id: Id
    type: AddressWord | None = None
    limit: Limit = 50
    after: Cursor | None = None


class SessionAnswer(Answer):
    session_id: str
    opened_at: datetime
    refreshed_at: datetime
    expires_at: datetime
    ip: str
    user_agent: str


class ListSessions(Query):
    """The sessions of a user that were not ended, newest first; an expired one shows it."""

    user_id: Id
    limit: Limit = 50
    after: Cursor | None = None


class ClientAnswer(Answer):
    client_id: str
    name: str
    scopes: list[str]
    created_at: datetime
    renewed_at: datetime
    revoked_at: datetime | None


class GetClient(Query):
    client_id: Id


class ListClients(Query):
    limit: Limit = 50
    after: Cursor | None = None


class SealedAnswer(Answer):
    """A seal of the log itself, as `AuditSealed` tells it; `since` is null in the first.

    `digest_version` is 2, or 1 for seals of earlier days, which leave out part of each event.
    """

    since: datetime | None
    until: datetime
    deeds: int
    seal: str
    previous: str
    digest_version: int
    sealed_at: datetime


class ListSeals(Query):
    """The seals that the house has set on the audit, newest first.

    Who keeps one elsewhere can ask for the same time's seal at any time later, and compare.
    """

    limit: Limit = 50
    after: Cursor | None = None


class LoginAnswer(Answer):
    """`ips` are where the user signed in from the last twenty times."""

    user_id: str
    username: str
    role: Role
    is_active: bool
    password_hash: str | None
    locked_until: datetime | None
    ips: list[str]


class FindLogin(Query):
    """What the door checks a password against; `username` in lower case, or `user_id`."""

    username: Username | None = None
    user_id: Id | None = None


class NamedAnswer(Answer):
    user_id: str


class ListNamed(Query):
    """Who may be meant by somebody who forgot his password: by the username, or by the e-mail."""

    name: Text
    limit: Limit = 5
    after: Cursor | None = None


class SecretAnswer(Answer):
    client_id: str
    scopes: list[str]
    secret_hash: str


class FindClient(Query):
    """What the door checks a client's secret against; nothing for a revoked client."""

    client_id: Id


class SessionStateAnswer(Answer):
    session_id: str
    user_id: str
    role: Role
    refresh_hash: str
    expires_at: datetime


class FindSession(Query):
    """A session that was not ended, of an active user."""

    session_id: Id


class RevocationAnswer(Answer):
    session_id: str
    revoked_at: datetime


class ListRevocations(Query):
    """Sessions and clients whose tokens counted no more from `since` on."""

    since: datetime
    limit: Limit = 500
    after: Cursor | None = None


ASKS = (
    Ask(GetBusiness, BusinessAnswer),
    Ask(ListBusinesses, BusinessAnswer, "admin", many=True),
    Ask(GetStore, StoreAnswer, "identity:read"),
    Ask(ListStores, StoreFront, many=True),
    Ask(GetUser, UserAnswer, "identity:read", own="user_id"),
    Ask(ListUsers, UserAnswer, "identity:read", many=True),
    Ask(GetPermissions, PermissionsAnswer, "identity:read", own="user_id"),
    Ask(GetAddress, AddressAnswer, "identity:read", own="user_id"),
    Ask(ListAddresses, AddressAnswer, "identity:read", many=True, own="user_id"),
    Ask(ListSessions, SessionAnswer, "identity:read", many=True, own="user_id"),
    Ask(GetClient, ClientAnswer, "identity:admin"),
    Ask(ListClients, ClientAnswer, "identity:admin", many=True),
    Ask(ListAudit, AuditAnswer, "identity:audit", many=True, engine="audit"),
    Ask(GetSeal, SealAnswer, "identity:audit", engine="audit"),
    Ask(ListSeals, SealedAnswer, "identity:audit", many=True),
    Ask(FindLogin, LoginAnswer, HOUSE),
    Ask(ListNamed, NamedAnswer, HOUSE, many=True),
    Ask(FindClient, SecretAnswer, HOUSE),
    Ask(FindSession, SessionStateAnswer, HOUSE),
    Ask(ListRevocations, RevocationAnswer, HOUSE, many=True),
)
