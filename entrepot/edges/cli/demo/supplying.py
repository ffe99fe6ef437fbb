"""One vendor has a user, goods that are sold for it, a place of its own, and a payday."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from uuid_utils import uuid7

from entrepot.app import House
from entrepot.contexts.commissions.commands import (
    AgreeRate,
    NamePayoutAccount,
    PayVendor,
    SellForVendor,
)
from entrepot.contexts.identity.commands import SignUp
from entrepot.contexts.inventory.commands import OpenWarehouse
from entrepot.contexts.vendors.commands import (
    AdmitVendorUser,
    AssignWarehouse,
    DraftPurchaseOrder,
    SendPurchaseOrder,
    TellVendorStock,
)
from entrepot.contexts.vendors.published import PurchaseLine
from entrepot.kernel.message import Command
from entrepot.kernel.units import Address

from .goods import CURRENCY, Good, goods

USERNAME = "vendor"
VENDOR, USER = "alto", "v-alto"
PLACE = Address(street="Rua das Oficinas 9", city="Braga", zip_code="4700-314", country="PT")
RATES = (("goods", None, 1200), ("grinders", "grinding", 950))
"""The commission on all goods, and the lower one of a category, in basis points."""
PAID_EVERY = 40
"""So many orders are a week."""
WAITING = "01930000-0000-7000-8000-0000a170ba51"
AT_VENDOR = 60
ACCOUNT = "acct_1AltoBraga4700"
"""As Stripe names one; the demo's provider pays into any."""


def workshop() -> Iterator[Command]:
    """The vendor's own place; others hear of it before it is named to them."""
    yield OpenWarehouse(
        warehouse_id=VENDOR, name="Alto, Braga workshop", location=PLACE, priority=90
    )


def portal(house: House, hash: str) -> Iterator[Command]:
    """All that makes the vendor's portal worth a look."""
    theirs = [good for good in goods() if good.vendor == VENDOR]
    yield SignUp(
        user_id=USER,
        username=USERNAME,
        email=f"{USERNAME}@example.com",
        first_name="Alva",
        last_name="Torres",
        role="vendor",
        password_hash=hash,
    )
    yield AdmitVendorUser(vendor_id=VENDOR, user_id=USER)
    yield AssignWarehouse(vendor_id=VENDOR, warehouse_id=VENDOR)
    if "commissions" in house.catalog.contexts:
        yield from _sold(theirs)
    for good in theirs:
        yield TellVendorStock(
            update_id=f"opening-{good.sku}", vendor_id=VENDOR, sku=good.sku, quantity=AT_VENDOR
        )
    yield from _asked(theirs)


def _sold(theirs: list[Good]) -> Iterator[Command]:
    yield NamePayoutAccount(vendor_id=VENDOR, account=ACCOUNT)
    for rate_id, category_id, points in RATES:
        yield AgreeRate(
            vendor_id=VENDOR, rate_id=rate_id, rate_basis_points=points, category_id=category_id
        )
    for good in theirs:
        yield SellForVendor(sku=good.sku, vendor_id=VENDOR, category_id=good.category)


def _asked(theirs: list[Good]) -> Iterator[Command]:
    """A purchase order that waits for the vendor's word: goods that Hamburg does not hold yet."""
    held = {good.sku for good in goods()[::2]}
    lines = tuple(
        PurchaseLine(sku=good.sku, quantity=24, unit_cost=good.cost)
        for good in theirs
        if good.sku not in held
    )
    day = datetime.now(UTC).date() + timedelta(days=14)
    yield DraftPurchaseOrder(
        purchase_order_id=WAITING,
        vendor_id=VENDOR,
        warehouse_id="hamburg",
        lines=lines,
        expected_on=day,
        note="For the opening of the Hamburg shelves.",
    )
    yield SendPurchaseOrder(purchase_order_id=WAITING)


def payday() -> Command:
    """What is owed by now is sent; Monday would be long to wait for."""
    return PayVendor(payout_id=str(uuid7()), vendor_id=VENDOR, currency=CURRENCY)
