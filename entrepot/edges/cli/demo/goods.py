"""What the business is made of, as its files tell."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import msgspec

from entrepot.kernel.units import Address, BankAccount

NAME, TYPE = "Crank & Kettle", "gear for bicycles and coffee"
CURRENCY = "EUR"
UNITS_PER_S = 5.0
"""What is bought while orders come fast; stock is kept for some seconds of that."""


class Good(msgspec.Struct, frozen=True, kw_only=True):
    """`share` is its part of all units that are bought."""

    sku: str
    category: str
    vendor: str
    price: int
    cost: int
    weight_g: int
    en: str
    de: str
    pt: str
    share: float = 0.0

    def lasting(self, seconds: float) -> int:
        """So many units are bought in this time, and some more."""
        return 2 + round(self.share * UNITS_PER_S * seconds)


class Description(msgspec.Struct, frozen=True, kw_only=True):
    """What the shop says of a good."""

    sku: str
    en: str
    de: str
    pt: str


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """A customer, and the store that serves him."""

    user_id: str
    first_name: str
    last_name: str
    store: str
    street: str
    city: str
    zip_code: str
    country: str

    @property
    def username(self) -> str:
        return self.user_id.removeprefix("c-")

    @property
    def email(self) -> str:
        return f"{self.username}@example.com"


class Warehouse(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    name: str
    priority: int
    street: str
    city: str
    zip_code: str
    country: str

    @property
    def address(self) -> Address:
        return Address(
            street=self.street, city=self.city, zip_code=self.zip_code, country=self.country
        )


class Store(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    name: str
    location: str
    country: str
    language: str
    warehouses: tuple[str, ...]
    bank_account: BankAccount | None = None


class Vendor(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    name: str
    lead_time_days: int


class Places(msgspec.Struct, frozen=True, kw_only=True):
    warehouse: tuple[Warehouse, ...]
    store: tuple[Store, ...]
    vendor: tuple[Vendor, ...]
    categories: dict[str, str]
    parents: dict[str, str]
    labels: dict[str, dict[str, str]]
    """What the categories are called, by language."""


def goods() -> list[Good]:
    """A few are bought often, most of them now and then: each half as often as twice its rank."""
    found = list(_table("goods.csv", Good))
    ranks = [1 / (3 + (7 * i) % len(found)) for i in range(len(found))]
    return [
        msgspec.structs.replace(good, share=rank / sum(ranks))
        for good, rank in zip(found, ranks, strict=True)
    ]


def descriptions() -> dict[str, Description]:
    return {said.sku: said for said in _table("descriptions.csv", Description)}


def picture(sku: str) -> bytes:
    return (files(__package__) / "pictures" / f"{sku}.webp").read_bytes()


def people() -> list[Person]:
    return list(_table("people.csv", Person))


def places() -> Places:
    return msgspec.convert(tomllib.loads(_text("places.toml")), Places)


def _table(name: str, row: type[Any]) -> Iterator[Any]:
    for fields in csv.DictReader(_text(name).splitlines()):
        yield msgspec.convert(fields, row, strict=False)


def _text(name: str) -> str:
    return (files(__package__) / name).read_text("utf-8")
