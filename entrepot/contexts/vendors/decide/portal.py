"""The rules of who acts for a vendor, and of the stock that vendors keep themselves."""

from collections.abc import Iterable

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Refused

from ..commands import (
    AdmitVendorUser,
    AssignWarehouse,
    DismissVendorUser,
    Refusal,
    TellVendorStock,
)
from ..events import VendorStockTold, WarehouseAssigned
from ..published import VendorUserAdmitted, VendorUserDismissed
from ..state import PLACE, STOCK_UPDATE, VENDOR, VENDOR_USER


def admit_vendor_user(command: AdmitVendorUser, given: Given) -> Decision:
    if not VENDOR.of(given, command.vendor_id).currency:
        return Refused(Refusal.UNKNOWN_VENDOR)
    if VENDOR_USER.of(given, command.user_id).vendor_id == command.vendor_id:
        return []
    admitted = VendorUserAdmitted(user_id=command.user_id, vendor_id=command.vendor_id)
    return [(VENDOR_USER(command.user_id), admitted)]


def dismiss_vendor_user(command: DismissVendorUser, given: Given) -> Decision:
    if VENDOR_USER.of(given, command.user_id).vendor_id != command.vendor_id:
        return Refused(Refusal.NOT_A_VENDOR_USER)
    dismissed = VendorUserDismissed(user_id=command.user_id, vendor_id=command.vendor_id)
    return [(VENDOR_USER(command.user_id), dismissed)]


def assign_warehouse(command: AssignWarehouse, given: Given) -> Decision:
    vendor = VENDOR.of(given, command.vendor_id)
    if not vendor.currency:
        return Refused(Refusal.UNKNOWN_VENDOR)
    if vendor.warehouse_id == (command.warehouse_id or ""):
        return []
    if command.warehouse_id and not PLACE.of(given, command.warehouse_id).is_known:
        return Refused(Refusal.UNKNOWN_WAREHOUSE)
    assigned = WarehouseAssigned(vendor_id=command.vendor_id, warehouse_id=command.warehouse_id)
    return [(VENDOR(command.vendor_id), assigned)]


def tell_vendor_stock(command: TellVendorStock, given: Given) -> Decision:
    """Only what the vendor supplies, and only at the vendor's own place."""
    vendor_id = _vendor_telling(command, given)
    if not vendor_id:
        return Refused(Refusal.NOT_A_VENDOR_USER)
    before = STOCK_UPDATE.of(given, command.update_id)
    if before.is_told:
        known = (before.vendor_id, before.sku, before.quantity)
        same = known == (vendor_id, command.sku, command.quantity)
        return [] if same else Refused(Refusal.UPDATE_EXISTS)
    vendor = VENDOR.of(given, vendor_id)
    if not vendor.currency:
        return Refused(Refusal.UNKNOWN_VENDOR)
    if not vendor.is_active:
        return Refused(Refusal.VENDOR_INACTIVE)
    if command.sku not in vendor.skus:
        return Refused(Refusal.NOT_SUPPLIED, command.sku)
    if not vendor.warehouse_id:
        return Refused(Refusal.NO_WAREHOUSE)
    told = VendorStockTold(
        update_id=command.update_id,
        vendor_id=vendor_id,
        warehouse_id=vendor.warehouse_id,
        sku=command.sku,
        quantity=command.quantity,
        reason=command.reason,
    )
    return [(STOCK_UPDATE(command.update_id), told)]


def _vendor_telling(command: TellVendorStock, given: Given) -> str:
    """Of a user whose vendor it is, and of nobody else's; of the back office, whom it names."""
    if command.user_id is None:
        return command.vendor_id or ""
    theirs = VENDOR_USER.of(given, command.user_id).vendor_id
    return theirs if command.vendor_id in (None, theirs) else ""


def streams_to_tell(command: TellVendorStock, given: Given) -> Iterable[str]:
    yield STOCK_UPDATE(command.update_id)
    if vendor_id := _vendor_telling(command, given):
        yield VENDOR(vendor_id)


WRITE = "vendors:write"

user = VENDOR_USER.by("user_id")
vendor = VENDOR.by("vendor_id")
place = PLACE.by("warehouse_id")

RULES = (
    Rule(AdmitVendorUser, admit_vendor_user, reads=vendor, writes=user, scope=WRITE),
    Rule(DismissVendorUser, dismiss_vendor_user, writes=user, scope=WRITE),
    Rule(AssignWarehouse, assign_warehouse, reads=place, writes=vendor, scope=WRITE),
    Rule(
        TellVendorStock,
        tell_vendor_stock,
        reads=user,
        writes=streams_to_tell,
        scope=WRITE,
        own="user_id",
    ),
)
