"""Store fronts, their bank accounts, and who works there."""

import re

from msgspec.structs import replace

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Refused
from entrepot.kernel.units import BankAccount

from ..commands import AssignStaff, ChangeStore, OpenStore, Refusal, UnassignStaff
from ..events import StaffAssigned, StaffUnassigned
from ..published import StoreChanged, StoreOpened
from ..state import BUSINESS, OWN, STORE, USER

STORES_PER_USER_MAX = 50
_IBAN = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")
INVALID_IBAN = Refused(Refusal.INVALID_IBAN, "its check digits do not fit: look for a slip")


def is_iban(iban: str) -> bool:
    """Whether a compact IBAN is well formed and passes ISO 13616's check (ISO 7064, MOD 97-10)."""
    if not _IBAN.fullmatch(iban):
        return False
    return int("".join(str(int(sign, 36)) for sign in iban[4:] + iban[:4])) % 97 == 1


def _compact(account: BankAccount | None) -> BankAccount | None:
    if account is None:
        return None
    return replace(account, iban=account.iban.replace(" ", "").upper())


def open_store(command: OpenStore, given: Given) -> Decision:
    if BUSINESS.of(given, "own").shown is None:
        return Refused(Refusal.UNKNOWN_BUSINESS)
    if STORE.of(given, command.store_id).shown is not None:
        return Refused(Refusal.STORE_EXISTS, f"{command.store_id} is open already")
    account = _compact(command.bank_account)
    if account and not is_iban(account.iban):
        return INVALID_IBAN
    event = StoreOpened(
        store_id=command.store_id,
        name=command.name,
        location=command.location,
        country=command.country,
        currency=command.currency,
        language=command.language,
        warehouse_ids=command.warehouse_ids,
        bank_account=account,
    )
    return [(STORE(command.store_id), event)]


def change_store(command: ChangeStore, given: Given) -> Decision:
    shown = STORE.of(given, command.store_id).shown
    if shown is None:
        return Refused(Refusal.UNKNOWN_STORE)
    account = _compact(command.bank_account)
    if account and not is_iban(account.iban):
        return INVALID_IBAN
    changed = StoreChanged(
        store_id=command.store_id,
        name=command.name,
        location=command.location,
        country=command.country,
        currency=shown.currency,
        language=command.language,
        warehouse_ids=command.warehouse_ids,
        is_active=command.is_active,
        bank_account=account,
    )
    return [] if changed == shown else [(STORE(command.store_id), changed)]


def assign_staff(command: AssignStaff, given: Given) -> Decision:
    user = USER.of(given, command.user_id)
    if STORE.of(given, command.store_id).shown is None:
        return Refused(Refusal.UNKNOWN_STORE)
    if not user.known:
        return Refused(Refusal.UNKNOWN_USER)
    if command.store_id in user.store_ids:
        return []
    if user.role == "customer":
        return Refused(Refusal.NOT_STAFF, "a customer does not work at a store")
    if len(user.store_ids) >= STORES_PER_USER_MAX:
        return Refused(Refusal.TOO_MANY_STORES, f"at most {STORES_PER_USER_MAX}")
    event = StaffAssigned(store_id=command.store_id, user_id=command.user_id)
    return [(USER(command.user_id), event)]


def unassign_staff(command: UnassignStaff, given: Given) -> Decision:
    user = USER.of(given, command.user_id)
    if not user.known:
        return Refused(Refusal.UNKNOWN_USER)
    if command.store_id not in user.store_ids:
        return []
    event = StaffUnassigned(store_id=command.store_id, user_id=command.user_id)
    return [(USER(command.user_id), event)]


RULES = (
    Rule(
        OpenStore,
        open_store,
        reads=lambda command: (OWN,),
        writes=lambda command, given: (STORE(command.store_id),),
        scope="identity:admin",
    ),
    Rule(
        ChangeStore,
        change_store,
        writes=lambda command, given: (STORE(command.store_id),),
        scope="identity:admin",
    ),
    Rule(
        AssignStaff,
        assign_staff,
        reads=lambda command: (STORE(command.store_id),),
        writes=lambda command, given: (USER(command.user_id),),
        scope="identity:admin",
    ),
    Rule(
        UnassignStaff,
        unassign_staff,
        writes=lambda command, given: (USER(command.user_id),),
        scope="identity:admin",
    ),
)
