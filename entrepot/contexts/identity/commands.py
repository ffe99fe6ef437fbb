"""What may be asked of identity, and why it may be refused."""

from enum import StrEnum
from typing import Annotated, Literal

from msgspec import Meta

from entrepot.kernel.message import Command
from entrepot.kernel.seals import DIGEST_VERSION, SLICES_MAX
from entrepot.kernel.units import (
    BankAccount,
    Country,
    Currency,
    Email,
    Id,
    Language,
    Moment,
    Name,
    Text,
)

from .published import DigestVersion, Role

BusinessId = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=40,
        pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$",
        description="a business's id, which is the tenant of its rows",
    ),
]
Username = Annotated[
    str,
    Meta(
        min_length=3, max_length=254, pattern=r"^[A-Za-z0-9._%+@-]+$", description="also an e-mail"
    ),
]
Part = Annotated[str, Meta(max_length=100, pattern=r"^[^\x00]*$")]
Colour = Annotated[str, Meta(pattern=r"^#[0-9a-fA-F]{6}$", description="#rrggbb")]
AddressType = Literal["shipping", "billing"]
AddressWord = Literal["shipping", "billing", "Shipping", "Billing"]
"""A type, in capitals or not."""
Scope = Annotated[str, Meta(min_length=1, max_length=60, pattern=r"^[a-z]+(:[a-z]+){0,2}$")]
PasswordHash = Annotated[
    str,
    Meta(
        min_length=60,
        max_length=300,
        pattern=r"^\$argon2id\$v=19\$m=\d+,t=\d+,p=\d+\$[A-Za-z0-9+/]+\$[A-Za-z0-9+/]+$",
        description="a password's argon2id string",
    ),
]
Slice = Annotated[str, Meta(pattern=r"^[0-9a-f]{16}$")]
Sha256 = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$", description="SHA-256 of a secret")]


class Refusal(StrEnum):
    """Why the answer is no, in order of precedence."""

    UNKNOWN_BUSINESS = "UNKNOWN_BUSINESS"
    OTHER_BUSINESS = "OTHER_BUSINESS"
    BUSINESS_EXISTS = "BUSINESS_EXISTS"
    UNKNOWN_STORE = "UNKNOWN_STORE"
    STORE_EXISTS = "STORE_EXISTS"
    INVALID_IBAN = "INVALID_IBAN"
    UNKNOWN_USER = "UNKNOWN_USER"
    USER_EXISTS = "USER_EXISTS"
    OWN_ROLE = "OWN_ROLE"
    ROLE_ABOVE_YOURS = "ROLE_ABOVE_YOURS"
    USERNAME_TAKEN = "USERNAME_TAKEN"
    UNKNOWN_ADDRESS = "UNKNOWN_ADDRESS"
    ADDRESS_EXISTS = "ADDRESS_EXISTS"
    TOO_MANY_ADDRESSES = "TOO_MANY_ADDRESSES"
    NOT_STAFF = "NOT_STAFF"
    TOO_MANY_STORES = "TOO_MANY_STORES"
    USER_INACTIVE = "USER_INACTIVE"
    LOCKED = "LOCKED"
    NO_CREDENTIAL = "NO_CREDENTIAL"
    SESSION_EXISTS = "SESSION_EXISTS"
    SESSION_ENDED = "SESSION_ENDED"
    RESET_ENDED = "RESET_ENDED"
    UNKNOWN_CLIENT = "UNKNOWN_CLIENT"
    CLIENT_EXISTS = "CLIENT_EXISTS"
    CLIENT_REVOKED = "CLIENT_REVOKED"
    SEALED_MEANWHILE = "SEALED_MEANWHILE"


class OpenBusiness(Command):
    """Note, among the operator's own rows, that the platform has one more business."""

    business_id: BusinessId
    name: Name
    type: Text = ""
    email: Email
    colour: Colour = "#1f4e79"
    contact: Text = ""


class RegisterBusiness(Command):
    """Begin the business; asked in its own tenant, before anything else there."""

    business_id: BusinessId
    name: Name
    type: Text = ""
    email: Email
    colour: Colour = "#1f4e79"
    contact: Text = ""


class ChangeBusiness(Command):
    """Replace what a business shows of itself."""

    business_id: BusinessId
    name: Name
    type: Text = ""
    email: Email
    colour: Colour = "#1f4e79"
    contact: Text = ""


WarehouseIds = Annotated[tuple[Id, ...], Meta(max_length=50)]


class OpenStore(Command):
    """Open a store front; `warehouse_ids` serve its orders, first choice first."""

    store_id: Id
    name: Name
    location: Text = ""
    country: Country | None = None
    currency: Currency
    language: Language = "en"
    warehouse_ids: WarehouseIds = ()
    bank_account: BankAccount | None = None


class ChangeStore(Command):
    """Replace all of a store but its currency, which never changes.

    Where it has a bank account its shop offers to pay by transfer.
    """

    store_id: Id
    name: Name
    location: Text = ""
    country: Country | None = None
    language: Language = "en"
    warehouse_ids: WarehouseIds = ()
    is_active: bool = True
    bank_account: BankAccount | None = None


class AssignStaff(Command):
    """Let a member of staff work at a store."""

    store_id: Id
    user_id: Id


class UnassignStaff(Command):
    """A member of staff no longer works at a store."""

    store_id: Id
    user_id: Id


class RegisterUser(Command):
    """Make somebody known: a customer, or staff, by whoever may give that role."""

    user_id: Id
    username: Username
    email: Email
    first_name: Part = ""
    last_name: Part = ""
    role: Role = "customer"


class SignUp(Command):
    """Become a user who can sign in: by oneself a customer, by the house anything."""

    user_id: Id
    username: Username
    email: Email
    first_name: Part = ""
    last_name: Part = ""
    role: Role = "customer"
    password_hash: PasswordHash


class ChangeUser(Command):
    """Replace a user's profile; the role and being active stay as they are when not given."""

    user_id: Id
    email: Email
    first_name: Part = ""
    last_name: Part = ""
    role: Role | None = None
    is_active: bool | None = None


class SetPreferences(Command):
    """Replace how a user likes to be served."""

    user_id: Id
    language: Language = "en"
    currency: Currency | None = None
    time_zone: Annotated[str, Meta(max_length=64, pattern=r"^[A-Za-z0-9_+/-]+$")] = "UTC"
    wants_email: bool = True
    wants_sms: bool = False
    wants_marketing: bool = False


class AddAddress(Command):
    """Add an address; the first of its type becomes the default of its type."""

    user_id: Id
    address_id: Id
    recipient: Text = ""
    street: Name
    city: Name
    state: Part = ""
    zip_code: Annotated[str, Meta(max_length=20, pattern=r"^[^\x00]*$")] = ""
    country: Country
    type: AddressWord = "shipping"
    is_default: bool = False


class ChangeAddress(Command):
    """Replace an address; being the default ends only by another taking its place."""

    user_id: Id
    address_id: Id
    recipient: Text = ""
    street: Name
    city: Name
    state: Part = ""
    zip_code: Annotated[str, Meta(max_length=20, pattern=r"^[^\x00]*$")] = ""
    country: Country
    type: AddressWord = "shipping"
    is_default: bool = False


class RemoveAddress(Command):
    """Forget an address; when it was the default, its type has none until one is made so."""

    user_id: Id
    address_id: Id


class SetPassword(Command):
    """Give a user a new password; every session but `keep_session_id` ends."""

    user_id: Id
    password_hash: PasswordHash
    keep_session_id: Id | None = None
    ip: Part = ""
    user_agent: Text = ""


class RequestPasswordReset(Command):
    """Somebody forgot the user's password, or says so: a letter goes to the user's own address.

    Soon after another one it changes nothing, so that nobody is flooded with letters.
    """

    reset_id: Id
    user_id: Id
    ip: Part = ""
    user_agent: Text = ""


class ResetPassword(Command):
    """Give a new password to a user who was sent this reset; every session ends."""

    reset_id: Id
    user_id: Id
    password_hash: PasswordHash
    ip: Part = ""
    user_agent: Text = ""


class OpenSession(Command):
    """Somebody proved to be the user; `rehashed` is the password's hash by today's parameters.

    Who comes from where the user signed in before (`is_familiar`) is not locked out by the wrong
    passwords of others.
    """

    session_id: Id
    user_id: Id
    refresh_hash: Sha256
    ip: Part = ""
    user_agent: Text = ""
    rehashed: PasswordHash | None = None
    is_familiar: bool = False


class FailLogin(Command):
    """Somebody gave a wrong password for the user."""

    user_id: Id
    ip: Part = ""
    user_agent: Text = ""


class RefreshSession(Command):
    """Change a refresh token for the next one. A token used before ends the session.

    The door asks only for tokens that it has issued, so one that is not the newest is a reused
    one. What came of it stands in the events: `SessionRefreshed`, or `SessionRevoked`.
    """

    session_id: Id
    user_id: Id
    refresh_hash: Sha256
    next_hash: Sha256
    ip: Part = ""
    user_agent: Text = ""


class SignOut(Command):
    """Somebody ends his own session; the door says from where."""

    session_id: Id
    user_id: Id
    ip: Part = ""
    user_agent: Text = ""


class CloseSession(Command):
    """End one of somebody's sessions from afar: its tokens count no more.

    The door asks it and says from where: what a caller says of himself is no trail.
    """

    session_id: Id
    user_id: Id
    ip: Part = ""
    user_agent: Text = ""


class RegisterClient(Command):
    """Make a partner's program known, with the scopes that it may ask for."""

    client_id: Id
    name: Name
    scopes: Annotated[tuple[Scope, ...], Meta(max_length=100)]
    secret_hash: Sha256


class RenewClientSecret(Command):
    """Give a client a new secret; the old one counts no more."""

    client_id: Id
    secret_hash: Sha256


class RevokeClient(Command):
    """A client gets no more tokens, and those it has count no more."""

    client_id: Id


class OpenClientSession(Command):
    """Note from where a client asks for tokens; of one session it is noted once."""

    session_id: Id
    client_id: Id
    ip: Part = ""
    user_agent: Text = ""


class SealAudit(Command):
    """Seal what the audit tells from the last seal, which ended at `since`, until before `until`.

    `deeds` and `seal` are what `GetSeal` answers of that time, by digests of that version.
    """

    since: Moment | None = None
    until: Moment
    deeds: Annotated[int, Meta(ge=0, le=2_000_000_000)]
    seal: Sha256
    digest_version: DigestVersion = DIGEST_VERSION
    slices: Annotated[tuple[Slice, ...], Meta(max_length=SLICES_MAX)] = ()
