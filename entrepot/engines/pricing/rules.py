"""The rules by which something is priced; who may change them, and when, is not said here."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from msgspec import Meta

from entrepot.kernel.message import Value
from entrepot.kernel.units import (
    Address,
    Amount,
    Count,
    Country,
    Currency,
    Id,
    Moment,
    Name,
    Quantity,
    Sku,
    Text,
)

PPM = 1_000_000
"""Rates are in parts per million: 19 % is 190,000 and 8.875 % is 88,750."""

Ppm = Annotated[int, Meta(ge=0, le=PPM, description="parts per million: 190000 is 19 %")]
TaxClass = Annotated[str, Meta(max_length=40, pattern=r"^[a-z0-9_-]*$")]
STANDARD: TaxClass = "standard"
FREIGHT: TaxClass = "shipping"


class ListPrice(Value):
    """What one unit costs on a price list, for whom and when; all that is given must hold.

    Its texts were checked where the list was made, and are not again with each cart that is read.
    """

    list_id: str
    unit_price: Amount
    currency: str
    includes_tax: bool = False
    channel: str = ""
    tier: str = ""
    quantity_min: Quantity = 1
    valid_from: Moment | None = None
    valid_to: Moment | None = None


Skus = Annotated[tuple[Sku, ...], Meta(max_length=1000)]
Ids = Annotated[tuple[Id, ...], Meta(max_length=1000)]
Attributes = Annotated[dict[str, Any], Meta(max_length=100)]
Few = Annotated[tuple[Id, ...], Meta(max_length=50)]


class Goods(Value):
    """Goods by any of their names: SKU, product, category with all below it, or collection.

    With `vendor_ids`, only those of these vendors. Where nothing is said, all goods.
    """

    skus: Skus = ()
    product_ids: Ids = ()
    categories: Few = ()
    collections: Few = ()
    vendor_ids: Few = ()


class Collection(Value):
    """Which goods belong to a collection: all that is given must hold."""

    category: Annotated[str, Meta(max_length=64)] = ""
    price_min: Amount | None = None
    price_max: Amount | None = None
    attributes: Attributes = {}


class Reward(Value):
    """What a promotion gives.

    `percent`: `rate` off each unit. `amount`: `amount` off, spread over the lines by their worth.
    `buy_x_get_y`: of every `buy` + `get` units the cheapest `get` cost `rate` less.
    `free_shipping`: no freight. With `on`, a percentage or an amount is taken off these goods
    instead of those that the conditions are about. With `currency` it counts in that currency
    only, and so do what must be spent and the budget, which are amounts of it.
    """

    kind: Literal["percent", "amount", "buy_x_get_y", "free_shipping"]
    rate: Ppm = 0
    amount: Amount = 0
    currency: Currency | None = None
    buy: Annotated[int, Meta(ge=0, le=1000)] = 0
    get: Annotated[int, Meta(ge=0, le=1000)] = 0
    on: Goods | None = None


class Conditions(Value):
    """Of what (as `Goods` has it), where, for whom and when; all that is given must hold."""

    skus: Skus = ()
    product_ids: Ids = ()
    categories: Few = ()
    collections: Few = ()
    vendor_ids: Few = ()
    store_ids: Annotated[tuple[Id, ...], Meta(max_length=100)] = ()
    channels: Annotated[tuple[Text, ...], Meta(max_length=20)] = ()
    tiers: Annotated[tuple[Text, ...], Meta(max_length=20)] = ()
    spend_min: Amount = 0
    starts_at: Moment | None = None
    ends_at: Moment | None = None
    coupon: bool = False


class Promotion(Value):
    """A reward and its conditions; with `coupon`, only buyers who bring one get it.

    `group`: of the promotions of one group only the best counts, and free shipping where none of
    it takes something off the goods. `exclusive`: counts alone, or not at all. Otherwise
    promotions stack, greatest `priority` first, each on what the ones before left. A budget is
    what it may give away in all, in money and in orders.
    """

    promotion_id: Id
    name: Name
    reward: Reward
    conditions: Conditions = Conditions()
    exclusive: bool = False
    group: Text = ""
    priority: Annotated[int, Meta(ge=-1000, le=1000)] = 0
    budget_amount: Amount | None = None
    budget_uses: Count | None = None


class TaxRate(Value):
    """A tax at a place. The most exact place counts: zip prefix, then state, then country."""

    country: Country
    state: Annotated[str, Meta(max_length=100)] = ""
    zip_prefix: Annotated[str, Meta(max_length=20)] = ""
    tax_class: TaxClass = STANDARD
    rate: Ppm
    name: Name


class TaxCode(Value):
    """What a tax provider calls a class of goods."""

    tax_class: TaxClass
    code: Annotated[str, Meta(min_length=1, max_length=40, pattern=r"^[A-Za-z0-9._-]+(?!\n)$")]


class TaxProvider(Value):
    """In these countries a tax provider is asked; the goods leave from `ship_from`."""

    countries: Annotated[tuple[Country, ...], Meta(max_length=250)] = ()
    ship_from: Address | None = None
    tax_codes: Annotated[tuple[TaxCode, ...], Meta(max_length=200)] = ()

    def code_of(self, tax_class: str) -> str:
        """The provider's code; none is taxed in full."""
        return next((c.code for c in self.tax_codes if c.tax_class == tax_class), "")


class ZipSpan(Value):
    """Postal codes from `first` through `last`; without `last`, all that begin with `first`."""

    first: Annotated[str, Meta(min_length=1, max_length=20, pattern=r"^[^\x00]+(?!\n)$")]
    last: Annotated[str, Meta(max_length=20, pattern=r"^[^\x00]*(?!\n)$")] = ""


class ShippingRate(Value):
    """What one way of sending costs, up to a weight and from a spend, to some countries or all.

    With `states` or `zips`, to those parts of the countries. Of one method the most exact zone
    counts, postal codes before states before countries, and of its rates the cheapest.
    `tax_class` says how freight is taxed; `includes_tax` that the cost holds the tax already.
    """

    method: Annotated[str, Meta(min_length=1, max_length=40, pattern=r"^[a-z0-9_-]+$")]
    name: Name
    currency: Currency
    cost: Amount
    countries: Annotated[tuple[Country, ...], Meta(max_length=250)] = ()
    states: Annotated[
        tuple[Annotated[str, Meta(min_length=1, max_length=100, pattern=r"^[^\x00]+(?!\n)$")], ...],
        Meta(max_length=200),
    ] = ()
    zips: Annotated[tuple[ZipSpan, ...], Meta(max_length=500)] = ()
    weight_max_g: Count | None = None
    spend_min: Amount = 0
    free_from: Amount | None = None
    days_min: Annotated[int, Meta(ge=0, le=365)] | None = None
    days_max: Annotated[int, Meta(ge=0, le=365)] | None = None
    includes_tax: bool = False
    tax_class: TaxClass = FREIGHT


class Rules(Value):
    """All that counts besides list prices."""

    promotions: tuple[Promotion, ...] = ()
    taxes: tuple[TaxRate, ...] = ()
    shipping: tuple[ShippingRate, ...] = ()
