"""What may be asked of pricing by its own people."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from entrepot.engines.pricing.rules import (
    Attributes,
    Collection,
    Conditions,
    Promotion,
    Reward,
    ShippingRate,
    TaxClass,
    TaxCode,
    TaxRate,
)
from entrepot.kernel.message import Command
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

from .published import Code, Codes, WantedLines

Countries = Annotated[tuple[Country, ...], Meta(max_length=250)]
TaxCodes = Annotated[tuple[TaxCode, ...], Meta(max_length=200)]
TaxRates = Annotated[tuple[TaxRate, ...], Meta(max_length=1000)]
ShippingRates = Annotated[tuple[ShippingRate, ...], Meta(max_length=300)]


class OpenPriceList(Command):
    """A price list; what it is for stays as it is, its prices come and go."""

    list_id: Id
    name: Name
    currency: Currency
    includes_tax: bool = False
    channel: Text = ""
    tier: Text = ""


class SetListPrice(Command):
    """What one unit costs on a list from a quantity on, from now or between two moments."""

    list_id: Id
    sku: Sku
    unit_price: Amount
    quantity_min: Quantity = 1
    valid_from: Moment | None = None
    valid_to: Moment | None = None


class RemoveListPrice(Command):
    """Take the price of this list, from this quantity and this moment on, away."""

    list_id: Id
    sku: Sku
    quantity_min: Quantity = 1
    valid_from: Moment | None = None


class SetTier(Command):
    """Which customers' prices somebody gets; none is everybody's."""

    user_id: Id
    tier: Text = ""


class SetPromotion(Command):
    """A promotion as it is from now on; what it gave away already counts on."""

    promotion_id: Id
    name: Name
    reward: Reward
    conditions: Conditions = Conditions()
    exclusive: bool = False
    group: Text = ""
    priority: Annotated[int, Meta(ge=-1000, le=1000)] = 0
    budget_amount: Amount | None = None
    budget_uses: Count | None = None


class StopPromotion(Command):
    promotion_id: Id


class ResumePromotion(Command):
    """A budget came back, for the want of which an older version had ended a promotion."""

    promotion_id: Id


class PreviewPromotion(Command):
    """What a cart would cost if this promotion counted too; meant for `/commands/preview`.

    Without a promotion, what it costs as things are. No tax provider is asked: the table counts.
    """

    quote_id: Id
    promotion: Promotion | None = None
    store_id: Id
    channel: Text = "web"
    currency: Currency | None = None
    user_id: Id | None = None
    lines: WantedLines
    coupons: Codes = ()
    destination: Address | None = None
    shipping_method: Text = ""


class IssueCoupon(Command):
    """A code that opens a promotion, so many times in all and for each customer."""

    code: Code
    promotion_id: Id
    uses_max: Count | None = None
    uses_each: Count | None = None
    expires_at: Moment | None = None


class SetTaxes(Command):
    """The whole table of taxes, anew: one rate for a class of goods at a place.

    `prices_include_tax`: the catalog's own prices hold the tax; as it was where nothing is said.
    """

    rates: TaxRates
    prices_include_tax: bool | None = None


class SetTaxProvider(Command):
    """In these countries a tax provider is asked, and the table only where it does not answer."""

    countries: Countries
    ship_from: Address | None = None
    tax_codes: TaxCodes = ()


class SetShippingRates(Command):
    """The whole table of shipping rates, anew."""

    rates: ShippingRates


class SetTaxClass(Command):
    """How a SKU is taxed: `standard` unless told otherwise."""

    sku: Sku
    tax_class: TaxClass


class TellPrices(Command):
    """A price of a SKU begins or ends at this moment: whoever shows prices hears of them anew."""

    sku: Sku
    turns_at: Moment


class LearnArticle(Command):
    """The catalog changed what may be sold."""

    sku: Sku
    product_id: Id
    name: Name
    unit_price: Amount
    currency: Currency
    weight_g: Count = 0
    is_active: bool = True


class LearnProduct(Command):
    """The catalog says where a product stands and what it is like."""

    product_id: Id
    category: Id | None = None
    attributes: Attributes = {}


class LearnCategory(Command):
    """A category hangs on another, or on none; or it is `gone`."""

    category_id: Id
    parent_id: Id | None = None
    gone: bool = False


class LearnCollection(Command):
    """What belongs to a collection; without a rule there is none any more."""

    collection_id: Id
    rule: Collection | None = None


class LearnSeller(Command):
    """A SKU is sold for a vendor, or for the business itself."""

    sku: Sku
    vendor_id: Id | None = None


class LearnStore(Command):
    store_id: Id
    currency: Currency
    is_active: bool = True


class Refusal(StrEnum):
    """In order of precedence."""

    UNKNOWN_STORE = "UNKNOWN_STORE"
    STORE_CLOSED = "STORE_CLOSED"
    UNKNOWN_PRICE_LIST = "UNKNOWN_PRICE_LIST"
    PRICE_LIST_EXISTS = "PRICE_LIST_EXISTS"
    UNKNOWN_SKU = "UNKNOWN_SKU"
    UNKNOWN_PRICE = "UNKNOWN_PRICE"
    TOO_MANY_PRICES = "TOO_MANY_PRICES"
    NO_SHIP_FROM = "NO_SHIP_FROM"
    PERIOD_BACKWARDS = "PERIOD_BACKWARDS"
    TAXED_TWICE = "TAXED_TWICE"
    ZONE_INCOMPLETE = "ZONE_INCOMPLETE"
    REWARD_INCOMPLETE = "REWARD_INCOMPLETE"
    TOO_MANY_PROMOTIONS = "TOO_MANY_PROMOTIONS"
    UNKNOWN_PROMOTION = "UNKNOWN_PROMOTION"
    COUPON_EXISTS = "COUPON_EXISTS"
    TOTAL_TOO_LARGE = "TOTAL_TOO_LARGE"
    UNKNOWN_QUOTE = "UNKNOWN_QUOTE"
