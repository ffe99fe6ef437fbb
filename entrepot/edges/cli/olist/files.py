"""The files of the data set, as they are."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import msgspec

NAMES = ("orders", "order_items", "payments", "customers", "sellers", "products")
TRANSLATION = "product_category_name_translation"


class Item(msgspec.Struct, frozen=True):
    """One unit that was sold; money in centavos."""

    product_id: str
    seller_id: str
    price: int
    freight: int


class Order(msgspec.Struct, frozen=True, kw_only=True):
    order_id: str
    customer_id: str
    status: str
    purchased_at: datetime
    approved_at: datetime | None
    dispatched_at: datetime | None
    delivered_at: datetime | None
    estimated_delivery: datetime | None
    items: tuple[Item, ...]
    paid: int


class Customer(msgspec.Struct, frozen=True):
    """`user_id` is one person; the data set has a `customer_id` for each of his orders."""

    user_id: str
    zip_code: str
    city: str
    state: str


class Product(msgspec.Struct, frozen=True, kw_only=True):
    product_id: str
    category: str
    category_pt: str
    weight_g: int
    length_mm: int
    width_mm: int
    height_mm: int


class Seller(msgspec.Struct, frozen=True):
    seller_id: str
    zip_code: str
    city: str
    state: str


class DataSet(msgspec.Struct, frozen=True):
    """Orders by time of purchase; customers by `customer_id`."""

    orders: tuple[Order, ...]
    customers: dict[str, Customer]
    products: dict[str, Product]
    sellers: dict[str, Seller]


class Unreadable(Exception):
    """The folder does not hold the data set; the message says what is wrong where."""


def read(folder: Path) -> DataSet:
    """The whole data set; Unreadable when a file or a column is missing, or a value is none."""
    missing = [name for name in NAMES if not _path(folder, name).is_file()]
    if missing:
        raise Unreadable(f"{folder} has no {', '.join(f'{name}.csv' for name in missing)}")
    try:
        return _read(folder)
    except KeyError as error:
        raise Unreadable(f"a file of {folder} has no column {error}") from error
    except (ArithmeticError, ValueError) as error:
        raise Unreadable(f"a file of {folder} has a value that is none: {error}") from error


def _read(folder: Path) -> DataSet:
    items: dict[str, list[Item]] = {}
    for row in _rows(folder, "order_items"):
        cents = (_cents(row["price"]), _cents(row["freight_value"]))
        item = Item(row["product_id"], row["seller_id"], *cents)
        items.setdefault(row["order_id"], []).append(item)
    paid: dict[str, int] = {}
    for row in _rows(folder, "payments"):
        paid[row["order_id"]] = paid.get(row["order_id"], 0) + _cents(row["payment_value"])
    orders = [_order(row, items, paid) for row in _rows(folder, "orders")]
    customers = {
        row["customer_id"]: Customer(row["customer_unique_id"], *_place(row, "customer"))
        for row in _rows(folder, "customers")
    }
    sellers = {
        row["seller_id"]: Seller(row["seller_id"], *_place(row, "seller"))
        for row in _rows(folder, "sellers")
    }
    orders.sort(key=lambda order: (order.purchased_at, order.order_id))
    return DataSet(tuple(orders), customers, _products(folder), sellers)


def _path(folder: Path, name: str) -> Path:
    """Its own name, or the longer one under which the data set was published first."""
    published = folder / f"olist_{name}_dataset.csv"
    if name == "payments":
        published = folder / "olist_order_payments_dataset.csv"
    return published if published.is_file() else folder / f"{name}.csv"


def _rows(folder: Path, name: str) -> Iterator[dict[str, str]]:
    path = _path(folder, name)
    with path.open(encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)


def _order(row: dict[str, str], items: dict[str, list[Item]], paid: dict[str, int]) -> Order:
    order_id = row["order_id"]
    purchased = _moment(row["order_purchase_timestamp"])
    if purchased is None:
        raise Unreadable(f"order {order_id} has no time of purchase")
    return Order(
        order_id=order_id,
        customer_id=row["customer_id"],
        status=row["order_status"],
        purchased_at=purchased,
        approved_at=_moment(row["order_approved_at"]),
        dispatched_at=_moment(row["order_delivered_carrier_date"]),
        delivered_at=_moment(row["order_delivered_customer_date"]),
        estimated_delivery=_moment(row["order_estimated_delivery_date"]),
        items=tuple(items.get(order_id, ())),
        paid=paid.get(order_id, 0),
    )


def _products(folder: Path) -> dict[str, Product]:
    english: dict[str, str] = {}
    if _path(folder, TRANSLATION).is_file():
        english = {
            row["product_category_name"]: row["product_category_name_english"]
            for row in _rows(folder, TRANSLATION)
        }
    products = {}
    for row in _rows(folder, "products"):
        category = row["product_category_name"] or "outros"
        products[row["product_id"]] = Product(
            product_id=row["product_id"],
            category=english.get(category, "other" if category == "outros" else category),
            category_pt=category,
            weight_g=_whole(row["product_weight_g"]),
            length_mm=10 * _whole(row["product_length_cm"]),
            width_mm=10 * _whole(row["product_width_cm"]),
            height_mm=10 * _whole(row["product_height_cm"]),
        )
    return products


def _place(row: dict[str, str], whose: str) -> tuple[str, str, str]:
    zip_code = row[f"{whose}_zip_code_prefix"].zfill(5)
    return zip_code, row[f"{whose}_city"].title(), row[f"{whose}_state"]


def _cents(text: str) -> int:
    return int((Decimal(text) * 100).to_integral_value())


def _whole(text: str) -> int:
    return int(Decimal(text)) if text else 0


def _moment(text: str) -> datetime | None:
    return datetime.fromisoformat(text).replace(tzinfo=UTC) if text else None
