"""What may be asked about prices."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any

from msgspec import Meta, json, to_builtins

from entrepot.engines.pricing.quoting import QuotedLine, ShippingChoice, ways_to
from entrepot.engines.pricing.rules import (
    Conditions,
    Goods,
    Ppm,
    Rules,
    ShippingRate,
    TaxClass,
    TaxCode,
    TaxRate,
)
from entrepot.kernel.context import Ask
from entrepot.kernel.decider import PUBLIC
from entrepot.kernel.message import Answer, Query, Value
from entrepot.kernel.units import (
    Address,
    Adjustment,
    Amount,
    Count,
    Country,
    Currency,
    Cursor,
    Id,
    Limit,
    Sku,
)

from .published import Code, RefusedCoupon

Word = Annotated[str, Meta(max_length=100)]


class ListPriceLists(Query):
    limit: Limit = 50
    after: Cursor | None = None


class GetPriceList(Query):
    list_id: Id


class PriceListAnswer(Answer):
    list_id: str
    name: str
    currency: str
    includes_tax: bool
    channel: str
    tier: str
    version: int


class ListListPrices(Query):
    """What costs what on which list."""

    list_id: Id | None = None
    sku: Sku | None = None
    limit: Limit = 50
    after: Cursor | None = None


class ListPriceAnswer(Answer):
    """Counts from `valid_from`, or ever; until `valid_to`, or for ever."""

    list_id: str
    sku: str
    quantity_min: int
    valid_from: datetime | None
    valid_to: datetime | None
    unit_price: int
    currency: str
    includes_tax: bool
    changed_at: datetime
    version: int


class ListPriceChanges(Query):
    """Latest first."""

    sku: Sku
    list_id: Id | None = None
    limit: Limit = 50
    after: Cursor | None = None


class PriceChangeAnswer(Answer):
    """What a price became, when and by whom; without `unit_price` it was taken away."""

    list_id: str
    sku: str
    quantity_min: int
    valid_from: datetime | None
    unit_price: int | None
    changed_at: datetime
    changed_by: str


class ListShownPrices(Query):
    """What one of each costs whoever asks, by the lists that count for the channel and the caller.

    Without a currency, in the catalog's. The cheapest SKU of each product, or `every` one.
    """

    products: Annotated[
        str,
        Meta(
            max_length=2000,
            pattern=r"^[A-Za-z0-9._:,-]*(?!\n)$",
            description="ids of products with commas between; the first 50 count",
        ),
    ]
    every: bool = False
    channel: Word = "web"
    currency: Currency | None = None
    user_id: Id | None = None
    limit: Limit = 50
    after: Cursor | None = None


class ShownPriceAnswer(Answer):
    """`regular_price` is what counts again when this price has ended, where that is more."""

    product_id: str
    sku: str
    unit_price: int
    regular_price: int | None
    currency: str
    includes_tax: bool
    list_id: str
    valid_to: datetime | None


class ListTiers(Query):
    tier: Word | None = None
    limit: Limit = 50
    after: Cursor | None = None


class GetTier(Query):
    user_id: Id


class TierAnswer(Answer):
    user_id: str
    tier: str
    version: int


class GetPromotion(Query):
    promotion_id: Id


class ListPromotions(Query):
    """`status` is running, stopped or budget_spent."""

    status: Word | None = None
    limit: Limit = 50
    after: Cursor | None = None


class PercentOff(Value, tag_field="kind", tag="percent"):
    """`rate` off each unit; with `on`, of these goods."""

    rate: Ppm = 0
    on: Goods | None = None


class AmountOff(Value, tag_field="kind", tag="amount"):
    """`amount` off, spread over the lines by their worth; with `on`, over these goods."""

    amount: Amount = 0
    currency: Currency | None = None
    on: Goods | None = None


class BuyXGetY(Value, tag_field="kind", tag="buy_x_get_y"):
    """Of every `buy` + `get` units the cheapest `get` cost `rate` less."""

    buy: int = 0
    get: int = 0
    rate: Ppm = 0


class FreeShipping(Value, tag_field="kind", tag="free_shipping"):
    """No freight."""


class PromotionAnswer(Answer):
    promotion_id: str
    name: str
    reward: PercentOff | AmountOff | BuyXGetY | FreeShipping
    conditions: Conditions
    exclusive: bool
    stacking_group: str
    priority: int
    budget_amount: int | None
    budget_uses: int | None
    used_amount: int
    used_times: int
    status: str
    updated_at: datetime
    version: int


class GetCoupon(Query):
    code: Code


class ListCoupons(Query):
    promotion_id: Id | None = None
    limit: Limit = 50
    after: Cursor | None = None


class CouponAnswer(Answer):
    code: str
    promotion_id: str
    uses_max: int | None
    uses_each: int | None
    expires_at: datetime | None
    uses: int
    version: int


class ListTaxClasses(Query):
    """How each SKU is taxed; of one product, or of one class."""

    product_id: Id | None = None
    sku: Sku | None = None
    tax_class: Word | None = None
    limit: Limit = 50
    after: Cursor | None = None


class TaxClassAnswer(Answer):
    sku: str
    product_id: str
    tax_class: str
    is_active: bool


class GetTaxes(Query):
    """The whole table; an empty one, of version 0, until one is set."""


class Untaxed(Value):
    """Goods of this class are on sale, and cost no tax there for want of a rate."""

    country: Country
    tax_class: TaxClass


class TaxesAnswer(Answer):
    """`prices_include_tax`: the catalog's own prices hold the tax; a list says so of its own.

    `untaxed` lacks a rate, in a country that has one for other goods.
    """

    rates: tuple[TaxRate, ...]
    prices_include_tax: bool
    untaxed: tuple[Untaxed, ...]
    version: int


class GetTaxProvider(Query):
    """Where a tax provider is asked; nowhere, with version 0, until that is set."""


class TaxProviderAnswer(Answer):
    countries: list[str]
    ship_from: Address | None
    tax_codes: tuple[TaxCode, ...]
    version: int


class GetShippingRates(Query):
    """The whole table; an empty one, of version 0, until one is set."""


class ShippingRatesAnswer(Answer):
    rates: tuple[ShippingRate, ...]
    version: int


class ListDeliveryTimes(Query):
    """By which ways goods reach a place, and in how many days; cheapest way first.

    Without a country only the rates count that hold everywhere. `spend` and `weight_g` are what
    is to be sent.
    """

    currency: Currency
    country: Country | None = None
    state: Annotated[str, Meta(max_length=100, pattern=r"^[^\x00]*$")] = ""
    zip_code: Annotated[str, Meta(max_length=20, pattern=r"^[^\x00]*$")] = ""
    spend: Amount = 0
    weight_g: Count = 0
    limit: Limit = 50
    after: Cursor | None = None


class DeliveryTimeAnswer(Answer):
    """From and to how many days a way takes, as far as its rate tells."""

    method: str
    name: str
    days_min: int | None
    days_max: int | None


def delivery_times(
    query: ListDeliveryTimes, tables: Sequence[dict[str, Any]]
) -> list[dict[str, Any]]:
    """The ways that a quote offers, by the tables of freight and taxes."""
    rules = Rules(
        shipping=json.decode(tables[0]["shipping"], type=tuple[ShippingRate, ...]),
        taxes=json.decode(tables[0]["taxes"], type=tuple[TaxRate, ...]),
    )
    place = Address(
        street="", city="", country=query.country or "", state=query.state, zip_code=query.zip_code
    )
    told = []
    for way, _ in ways_to(place, rules, query.currency, query.spend, query.weight_g):
        cursor = f"{way.cost:016}~{way.method}"
        if query.after is None or cursor > query.after:
            row = DeliveryTimeAnswer(
                method=way.method, name=way.name, days_min=way.days_min, days_max=way.days_max
            )
            told.append({**to_builtins(row), "cursor": cursor})
    return told


class GetQuote(Query):
    quote_id: Id


class QuoteAnswer(Answer):
    """What everything costs, and why. Money is in minor units of `currency`.

    While it `awaits_tax` a tax provider is being asked, and the tax is what the table says.
    """

    quote_id: str
    reference: str
    store_id: str
    channel: str
    tier: str
    user_id: str | None
    currency: str
    lines: tuple[QuotedLine, ...]
    missing: list[str]
    subtotal: int
    discount_amount: int
    tax_amount: int
    shipping_cost: int
    total_amount: int
    adjustments: tuple[Adjustment, ...]
    coupons: list[str]
    refused_coupons: tuple[RefusedCoupon, ...]
    shipping_method: str
    shipping_methods: tuple[ShippingChoice, ...]
    awaits_tax: bool
    expires_at: datetime
    quoted_at: datetime
    version: int


READ = "pricing:read"

ASKS = (
    Ask(ListPriceLists, PriceListAnswer, READ, many=True),
    Ask(GetPriceList, PriceListAnswer, READ),
    Ask(ListListPrices, ListPriceAnswer, READ, many=True),
    Ask(ListPriceChanges, PriceChangeAnswer, READ, many=True),
    Ask(ListShownPrices, ShownPriceAnswer, PUBLIC, many=True, own="user_id"),
    Ask(ListTiers, TierAnswer, READ, many=True),
    Ask(GetTier, TierAnswer, READ),
    Ask(GetPromotion, PromotionAnswer, READ),
    Ask(ListPromotions, PromotionAnswer, READ, many=True),
    Ask(GetCoupon, CouponAnswer, READ),
    Ask(ListCoupons, CouponAnswer, READ, many=True),
    Ask(ListTaxClasses, TaxClassAnswer, READ, many=True),
    Ask(GetTaxes, TaxesAnswer, READ),
    Ask(GetTaxProvider, TaxProviderAnswer, READ),
    Ask(GetShippingRates, ShippingRatesAnswer, READ),
    Ask(ListDeliveryTimes, DeliveryTimeAnswer, PUBLIC, many=True, reckon=delivery_times),
    Ask(GetQuote, QuoteAnswer, READ),
)
