"""What stands before the first order: warehouses, stores, products, customers, vendors."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from entrepot.contexts.catalog.commands import (
    AddCategory,
    AddProduct,
    AddVariant,
    TranslateProduct,
)
from entrepot.contexts.identity.commands import OpenStore, RegisterBusiness, RegisterUser
from entrepot.contexts.inventory.commands import OpenWarehouse
from entrepot.contexts.vendors.commands import AddVendor
from entrepot.kernel.message import Command
from entrepot.kernel.units import Address

from .files import DataSet, Product
from .plan import CURRENCY, Asked, Homes, Stage, product_name, store, warehouse


def world(data: DataSet, business: str) -> list[Stage]:
    """A day before the month of the first order."""
    if not data.orders:
        return []
    first = data.orders[0].purchased_at.replace(day=1, hour=0, minute=0, second=0)
    at = first - timedelta(days=1)
    homes = Homes(data)
    return [
        Stage("the business begins", _asked(at, _business(business))),
        Stage("places and categories", _asked(at, _places(homes))),
        Stage("products", _asked(at, _products(data))),
        Stage("names and variants", _asked(at, _variants(homes))),
        Stage("sellers and customers", _asked(at, _people(data))),
    ]


def _asked(at: datetime, commands: Iterator[Command]) -> list[Asked]:
    return [Asked(at, command) for command in commands]


def _business(business: str) -> Iterator[Command]:
    yield RegisterBusiness(
        business_id=business, name="Olist", type="marketplace", email="olist@example.com"
    )


def _places(homes: Homes) -> Iterator[Command]:
    together = {frozenset(homes.of(order)) for order in homes.data.orders}
    for state in sorted({state for states in together for state in states}):
        place = Address(street="not known", city=state, state=state, country="BR")
        yield OpenWarehouse(
            warehouse_id=warehouse(state), name=f"Sellers in {state}", location=place
        )
    for states in sorted(together, key=sorted):
        yield OpenStore(
            store_id=store(states),
            name=f"Olist {' and '.join(sorted(states))}".strip(),
            location="Brazil",
            currency=CURRENCY,
            language="pt",
            warehouse_ids=tuple(warehouse(state) for state in sorted(states)),
        )
    for category in sorted({product.category for product in homes.data.products.values()}):
        name = category.replace("_", " ").capitalize()
        yield AddCategory(category_id=category, name=name)


def _products(data: DataSet) -> Iterator[Command]:
    prices = _prices(data)
    for product in data.products.values():
        yield AddProduct(
            product_id=product.product_id,
            sku=product.product_id,
            name=product_name(product.category, product.product_id),
            category=product.category,
            unit_price=prices.get(product.product_id, 0),
            currency=CURRENCY,
            weight_g=product.weight_g,
            length_mm=product.length_mm,
            width_mm=product.width_mm,
            height_mm=product.height_mm,
            is_active=product.product_id in prices,
        )


def _prices(data: DataSet) -> dict[str, int]:
    """What each product was sold for last."""
    return {item.product_id: item.price for order in data.orders for item in order.items}


def _variants(homes: Homes) -> Iterator[Command]:
    prices = _prices(homes.data)
    for product in homes.data.products.values():
        yield TranslateProduct(
            product_id=product.product_id,
            language="pt",
            name=product_name(product.category_pt, product.product_id),
        )
        for state in sorted(homes.states.get(product.product_id, ()))[1:]:
            yield _variant(product, state, prices[product.product_id])


def _variant(product: Product, state: str, price: int) -> Command:
    return AddVariant(
        product_id=product.product_id,
        variant_id=f"{product.product_id}.{state}",
        sku=f"{product.product_id}.{state}",
        options={"from": state},
        unit_price=price,
        weight_g=product.weight_g,
        length_mm=product.length_mm,
        width_mm=product.width_mm,
        height_mm=product.height_mm,
    )


def _people(data: DataSet) -> Iterator[Command]:
    """Sellers are vendors; the data set has no names, neither of them nor of customers."""
    for seller in data.sellers.values():
        yield AddVendor(
            vendor_id=seller.seller_id,
            name=f"Seller {seller.seller_id[:6]}",
            contact=f"{seller.zip_code} {seller.city}, {seller.state}",
            currency=CURRENCY,
        )
    for user_id in dict.fromkeys(customer.user_id for customer in data.customers.values()):
        yield RegisterUser(
            user_id=user_id,
            username=user_id,
            email=f"{user_id}@example.com",
            first_name="Customer",
            last_name=user_id[:6],
        )
