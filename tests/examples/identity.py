"""A business begins, opens stores, knows its people; they sign in, fail to, and leave."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256

from entrepot.contexts.identity.commands import (
    AddAddress,
    AssignStaff,
    ChangeAddress,
    ChangeBusiness,
    ChangeStore,
    ChangeUser,
    CloseSession,
    FailLogin,
    OpenBusiness,
    OpenClientSession,
    OpenSession,
    OpenStore,
    RefreshSession,
    RegisterBusiness,
    RegisterClient,
    RegisterUser,
    RemoveAddress,
    RenewClientSecret,
    RequestPasswordReset,
    ResetPassword,
    RevokeClient,
    SealAudit,
    SetPassword,
    SetPreferences,
    SignOut,
    SignUp,
    UnassignStaff,
)
from entrepot.kernel.units import BankAccount

HASH = f"$argon2id$v=19$m=65536,t=3,p=4${'c2FsdHNhbHQ' * 2}${'aGFzaGhhc2g' * 4}"
DAY = datetime(2026, 1, 1, tzinfo=UTC)
NOTHING = sha256().hexdigest()
"""The seal on a time before all that is done here."""
REFRESH = [f"{n:064x}" for n in range(4)]


def address(id_: str, street: str, **more: object) -> dict[str, object]:
    return {"user_id": "ada", "address_id": id_, "street": street, "city": "Berlin"} | more


COMMANDS = [
    RegisterBusiness(
        business_id="t", name="Shop", email="shop@example.com", contact="+49 30 1234567"
    ),
    OpenBusiness(business_id="b-2", name="Branch", email="branch@example.com"),
    ChangeBusiness(business_id="t", name="Shop & Sons", email="shop@example.com", colour="#aa0000"),
    OpenStore(store_id="web", name="Web", currency="EUR", warehouse_ids=("north", "south")),
    ChangeStore(
        store_id="web",
        name="Web shop",
        country="DE",
        language="de",
        warehouse_ids=("north",),
        bank_account=BankAccount(holder="Shop & Sons", iban="DE89 3704 0044 0532 0130 00"),
    ),
    SignUp(user_id="ada", username="Ada@example.com", email="ada@example.com", password_hash=HASH),
    RegisterUser(
        user_id="ben", username="ben", email="ben@example.com", last_name="B", role="store_staff"
    ),
    ChangeUser(user_id="ben", email="ben@example.com", first_name="Ben", role="warehouse"),
    ChangeUser(user_id="ben", email="ben@example.com", first_name="Ben", role="store_staff"),
    AssignStaff(store_id="web", user_id="ben"),
    UnassignStaff(store_id="web", user_id="ben"),
    SetPreferences(user_id="ada", language="de", currency="EUR", wants_sms=True),
    AddAddress(**address("home", "Torstraße 2", country="DE")),  # type: ignore[arg-type]
    AddAddress(**address("work", "Linienstraße 9", country="DE", is_default=True)),  # type: ignore[arg-type]
    ChangeAddress(**address("home", "Torstraße 3", country="DE")),  # type: ignore[arg-type]
    RemoveAddress(user_id="ada", address_id="work"),
    FailLogin(user_id="ada", ip="192.0.2.1"),
    OpenSession(session_id="one", user_id="ada", refresh_hash=REFRESH[0], user_agent="a browser"),
    RefreshSession(session_id="one", user_id="ada", refresh_hash=REFRESH[0], next_hash=REFRESH[1]),
    RefreshSession(session_id="one", user_id="ada", refresh_hash=REFRESH[0], next_hash=REFRESH[2]),
    OpenSession(session_id="two", user_id="ada", refresh_hash=REFRESH[3]),
    SetPassword(user_id="ada", password_hash=HASH, keep_session_id="two", ip="192.0.2.2"),
    CloseSession(session_id="two", user_id="ada", ip="192.0.2.2", user_agent="a browser"),
    RequestPasswordReset(reset_id="reset", user_id="ada", ip="192.0.2.2"),
    ResetPassword(reset_id="reset", user_id="ada", password_hash=HASH, ip="192.0.2.2"),
    RegisterClient(client_id="erp", name="ERP", scopes=("orders:read",), secret_hash=REFRESH[1]),
    RenewClientSecret(client_id="erp", secret_hash=REFRESH[2]),
    OpenClientSession(session_id="erp-1", client_id="erp", ip="192.0.2.3", user_agent="erp/1"),
    RevokeClient(client_id="erp"),
    RegisterClient(client_id="web", name="Web", scopes=(), secret_hash=REFRESH[3]),
    OpenSession(session_id="three", user_id="ada", refresh_hash=REFRESH[2], ip="192.0.2.1"),
    SignOut(session_id="three", user_id="ada", ip="192.0.2.2", user_agent="a browser"),
    OpenSession(session_id="four", user_id="ada", refresh_hash=REFRESH[2], ip="192.0.2.1"),
    SealAudit(until=DAY, deeds=0, seal=NOTHING),
    SealAudit(since=DAY, until=DAY + timedelta(hours=1), deeds=0, seal=NOTHING),
]
