"""The day before the first order: places, people, goods, stock."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from secrets import token_bytes

from entrepot.app import House
from entrepot.contexts.catalog.commands import AddCategory, AddProduct, TranslateProduct
from entrepot.contexts.catalog.published import Image
from entrepot.contexts.identity.commands import (
    AddAddress,
    AssignStaff,
    OpenStore,
    RegisterBusiness,
    RegisterClient,
    RegisterUser,
    SignUp,
)
from entrepot.contexts.identity.published import Role
from entrepot.contexts.inventory.commands import OpenWarehouse, SetReorderPoint
from entrepot.contexts.inventory.published import ReceiptLine, ReceiveStock
from entrepot.contexts.pricing.commands import (
    IssueCoupon,
    OpenPriceList,
    SetListPrice,
    SetPromotion,
    SetShippingRates,
    SetTaxClass,
    SetTaxes,
    SetTier,
)
from entrepot.contexts.search.commands import LabelFacet
from entrepot.contexts.shipping.commands import AdmitCarrierUser, NameCarrier
from entrepot.contexts.vendors.commands import AddVendor, SupplyProduct
from entrepot.contexts.vendors.queries import GetPurchaseOrder
from entrepot.engines.pricing.rules import (
    FREIGHT,
    STANDARD,
    Conditions,
    Reward,
    ShippingRate,
    TaxRate,
)
from entrepot.kernel.message import Broken, Command, Envelope, Outcome, Refused

from .goods import CURRENCY, NAME, TYPE, Good, descriptions, goods, people, picture, places
from .supplying import USERNAME, WAITING, portal, workshop

PASSWORD = "crank-and-kettle"  # noqa: S105 - told to everybody, for a business that is none
CUSTOMER = "c-amelie"
CLUB = "club"
SHOWN_AT = "/media/"
"""Where the HTTP door gives out the pictures that are kept."""
STAFF: tuple[tuple[str, Role, str, str], ...] = (
    ("admin", "platform_admin", "Ada", "Moritz"),
    ("office", "back_office", "Otto", "Fischer"),
    ("warehouse", "warehouse", "Wanda", "Schulz"),
    ("store", "store_staff", "Stella", "Marques"),
    ("support", "support", "Samir", "Haddad"),
    ("carrier", "carrier", "Carla", "Nunes"),
)
COFFEE = "coffee"
VAT = (
    ("DE", "USt", {STANDARD: 190_000, COFFEE: 70_000, FREIGHT: 190_000}),
    ("PT", "IVA", {STANDARD: 230_000, COFFEE: 230_000, FREIGHT: 230_000}),
)
"""Coffee is taxed less in Germany and not in Portugal."""
CARRIERS = {"velo": "Velo Express", "nord": "Nordpaket", "atlantic": "Atlantic Parcel"}
CARLAS = "atlantic"
HINT = (
    f"Sign in as {', '.join(name for name, *_ in STAFF)} (staff and a carrier),"
    f" {USERNAME} (a vendor) or amelie (a customer); the password is {PASSWORD}"
)
NEEDED = frozenset(
    {"identity", "catalog", "inventory", "orders", "payments", "shipping", "vendors"}
)

LASTS_S, LOW_S = 15.0, 2.0
"""Stock at the start, and when more is ordered, in seconds of fast trade."""


async def begin(house: House) -> None:
    """Everything that is not there yet. What follows from it is awaited, so orders find it."""
    hash = await house.passwords.hash(PASSWORD)
    pictures = await _pictures(house)
    stages = (
        *(_business(house), _places(), _people(hash), _goods(pictures), _supplies(), _stock()),
        *(_prices(house), _labels(house)),
        *(_club(house), _carriers(), workshop(), portal(house, hash)),
    )
    for stage in stages:
        for command, outcome in await ask(house, list(stage)):
            if isinstance(outcome, Refused) and not _known(outcome):
                raise ValueError(f"{type(command).__name__} is refused: {outcome.reason}")
            if isinstance(outcome, Broken):
                raise ValueError(f"{type(command).__name__} breaks: {outcome.error}")
        await house.settle()


async def is_begun(house: House) -> bool:
    """Whether the last stage is over: the last thing it does is to send a purchase order."""
    asked = GetPurchaseOrder(purchase_order_id=WAITING)
    order = await house.questions.ask(asked, house.settings.business)
    return order is not None and order["status"] != "draft"


def _known(refused: Refused) -> bool:
    return refused.reason.endswith("_EXISTS")


async def ask(house: House, commands: Sequence[Command]) -> list[tuple[Command, Outcome]]:
    """The house itself asks, now."""
    now = datetime.now(UTC)
    envelopes = [
        Envelope(
            id=f"demo:{now.timestamp()}:{n}",
            tenant=house.settings.business,
            command=command,
            at=now,
        )
        for n, command in enumerate(commands)
    ]
    return list(zip(commands, await house.commands.submit(envelopes), strict=True))


def _business(house: House) -> Iterator[Command]:
    yield RegisterBusiness(
        business_id=house.settings.business,
        name=NAME,
        type=TYPE,
        email="hello@example.com",
        colour="#7a4a1d",
    )


def _taxes() -> Iterator[Command]:
    """All prices hold them."""
    yield SetTaxes(
        rates=tuple(
            [
                TaxRate(country=country, tax_class=tax_class, rate=rate, name=name)
                for country, name, rates in VAT
                for tax_class, rate in rates.items()
            ]
        ),
        prices_include_tax=True,
    )
    for good in goods():
        if good.category == "beans":
            yield SetTaxClass(sku=good.sku, tax_class=COFFEE)


def _prices(house: House) -> Iterator[Command]:
    """Taxes; freight, free from 100 euros; and a coupon for whoever comes for the first time."""
    if "pricing" not in house.catalog.contexts:
        return
    yield from _taxes()
    yield SetShippingRates(
        rates=(
            ShippingRate(
                method="parcel",
                name="Parcel",
                currency=CURRENCY,
                cost=490,
                free_from=10_000,
                days_min=2,
                days_max=4,
                includes_tax=True,
            ),
            ShippingRate(
                method="express",
                name="Express",
                currency=CURRENCY,
                cost=1290,
                days_min=1,
                days_max=1,
                includes_tax=True,
            ),
        )
    )
    yield SetPromotion(
        promotion_id="welcome",
        name="Welcome: ten per cent off",
        reward=Reward(kind="percent", rate=100_000),
        conditions=Conditions(coupon=True),
    )
    yield IssueCoupon(code="WELCOME10", promotion_id="welcome", uses_max=1000)


def _carriers() -> Iterator[Command]:
    for carrier_id, name in CARRIERS.items():
        yield NameCarrier(carrier_id=carrier_id, name=name)
    yield AdmitCarrierUser(carrier_id=CARLAS, user_id="s-carrier")


def _labels(house: House) -> Iterator[Command]:
    if "search" not in house.catalog.contexts:
        return
    for language, values in places().labels.items():
        yield LabelFacet(facet="category", language=language, values=values)


def _club(house: House) -> Iterator[Command]:
    """A few customers pay less for some goods; and a partner's program may read the catalog."""
    unknown = sha256(token_bytes(32)).hexdigest()
    yield RegisterClient(
        client_id="velo-guide",
        name="Velo Guide, product feed",
        scopes=("catalog:read",),
        secret_hash=unknown,
    )
    if "pricing" not in house.catalog.contexts:
        return
    yield OpenPriceList(
        list_id=CLUB, name="Club prices", currency=CURRENCY, tier=CLUB, includes_tax=True
    )
    for good in goods()[::4]:
        yield SetListPrice(list_id=CLUB, sku=good.sku, unit_price=good.price * 9 // 10)
    for person in people()[1::6]:
        yield SetTier(user_id=person.user_id, tier=CLUB)


def _places() -> Iterator[Command]:
    here = places()
    for warehouse in here.warehouse:
        yield OpenWarehouse(
            warehouse_id=warehouse.id,
            name=warehouse.name,
            location=warehouse.address,
            priority=warehouse.priority,
        )
    for store in here.store:
        yield OpenStore(
            store_id=store.id,
            name=store.name,
            location=store.location,
            country=store.country,
            currency=CURRENCY,
            language=store.language,
            warehouse_ids=store.warehouses,
            bank_account=store.bank_account,
        )
    for vendor in here.vendor:
        yield AddVendor(
            vendor_id=vendor.id,
            name=vendor.name,
            email=f"orders.{vendor.id}@example.com",
            currency=CURRENCY,
            lead_time_days=vendor.lead_time_days,
            tolerance_percent=5,
        )
    for category, name in here.categories.items():
        yield AddCategory(category_id=category, name=name, parent_id=here.parents.get(category))


def _people(hash: str) -> Iterator[Command]:
    for username, role, first_name, last_name in STAFF:
        yield SignUp(
            user_id=f"s-{username}",
            username=username,
            email=f"{username}@example.com",
            first_name=first_name,
            last_name=last_name,
            role=role,
            password_hash=hash,
        )
    for store in places().store:
        yield AssignStaff(store_id=store.id, user_id="s-store")
    for person in people():
        if person.user_id == CUSTOMER:
            yield SignUp(
                user_id=person.user_id,
                username=person.username,
                email=person.email,
                first_name=person.first_name,
                last_name=person.last_name,
                password_hash=hash,
            )
        else:
            yield RegisterUser(
                user_id=person.user_id,
                username=person.username,
                email=person.email,
                first_name=person.first_name,
                last_name=person.last_name,
            )
        yield AddAddress(
            user_id=person.user_id,
            address_id=f"{person.user_id}.home",
            recipient=f"{person.first_name} {person.last_name}",
            street=person.street,
            city=person.city,
            zip_code=person.zip_code,
            country=person.country,
        )


async def _pictures(house: House) -> dict[str, str]:
    """Where each good's picture is kept."""
    kept = {good.sku: await house.media.put(picture(good.sku), "webp") for good in goods()}
    return {sku: SHOWN_AT + name for sku, name in kept.items()}


def _goods(pictures: Mapping[str, str]) -> Iterator[Command]:
    said = descriptions()
    for good in goods():
        yield AddProduct(
            product_id=good.sku,
            sku=good.sku,
            name=good.en,
            description=said[good.sku].en,
            category=good.category,
            unit_price=good.price,
            currency=CURRENCY,
            weight_g=good.weight_g,
            images=(Image(url=pictures[good.sku]),),
        )


def _supplies() -> Iterator[Command]:
    """Who sells us what; vendors have heard of the goods by then."""
    for good in goods():
        yield SupplyProduct(
            vendor_id=good.vendor,
            sku=good.sku,
            vendor_sku=f"{good.vendor.upper()}-{good.sku[3:]}",
            unit_cost=good.cost,
        )


def _stock() -> Iterator[Command]:
    """All goods in Leipzig and Porto, a reserve of every other one in Hamburg."""
    said = descriptions()
    for good in goods():
        text = said[good.sku]
        for language, name, told in (("de", good.de, text.de), ("pt", good.pt, text.pt)):
            yield TranslateProduct(
                product_id=good.sku, language=language, name=name, description=told
            )
    for warehouse, held in held_goods():
        lines = tuple(ReceiptLine(sku=good.sku, quantity=good.lasting(LASTS_S)) for good in held)
        yield ReceiveStock(
            receipt_id=f"opening-{warehouse}", warehouse_id=warehouse, lines=lines, source="opening"
        )
        for good in held:
            yield SetReorderPoint(
                sku=good.sku, warehouse_id=warehouse, reorder_point=good.lasting(LOW_S)
            )


def held_goods() -> list[tuple[str, list[Good]]]:
    all_goods = goods()
    return [("leipzig", all_goods), ("porto", all_goods), ("hamburg", all_goods[::2])]
