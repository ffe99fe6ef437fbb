"""What others may ask of pricing, and what it tells them.

The last part is the language between pricing and a tax provider: the request goes out as an
effect, and what the provider says, or that it says nothing, comes back as a command.
"""

from datetime import datetime
from typing import Annotated, NamedTuple

from msgspec import Meta

from entrepot.engines.pricing.quoting import QuotedLine, ShippingChoice
from entrepot.engines.pricing.rules import (
    ListPrice,
    Promotion,
    ShippingRate,
    TaxClass,
    TaxProvider,
    TaxRate,
)
from entrepot.engines.pricing.settling import LineTax
from entrepot.kernel.message import Command, Event, Value
from entrepot.kernel.units import (
    Address,
    Adjustment,
    Amount,
    Count,
    Currency,
    Id,
    Name,
    Quantity,
    Sku,
    Text,
)

Code = Annotated[
    str,
    Meta(min_length=1, max_length=40, pattern=r"^[A-Za-z0-9_-]+(?!\n)$", description="a coupon"),
]
Reference = Annotated[
    str, Meta(max_length=64, pattern=r"^[^\x00]*$", description="the asker's name for this state")
]
Codes = Annotated[tuple[Code, ...], Meta(max_length=10)]


class WantedLine(Value):
    """So many of a SKU."""

    sku: Sku
    quantity: Quantity


WantedLines = Annotated[tuple[WantedLine, ...], Meta(max_length=200)]


class QuotePrices(Command):
    """What these lines cost. Asked again under its id, lines that did not change keep their price.

    `reference` comes back in the answer. Without a currency, the store's counts; without a
    destination there is neither tax nor freight yet; without a method, the cheapest. One that is
    not `kept` is only told, to whoever shows it in a place of his own.
    """

    quote_id: Id
    reference: Reference = ""
    store_id: Id
    channel: Text = "web"
    currency: Currency | None = None
    user_id: Id | None = None
    lines: WantedLines
    coupons: Codes = ()
    destination: Address | None = None
    shipping_method: Text = ""
    kept: bool = True


class RedeemQuote(Command):
    """An order is placed at this quote: it uses up budgets and coupons. Asked again it is
    harmless."""

    quote_id: Id
    reference: Reference = ""
    order_id: Id
    total_amount: Amount


class ReturnRedemption(Command):
    """The order will not be: what it used of budgets and coupons comes back."""

    order_id: Id
    reason: Text = ""


class RefusedCoupon(NamedTuple):
    """A coupon that opened nothing, and why.

    `reason` is UNKNOWN_COUPON, EXPIRED, COUPON_USED, SIGN_IN_FIRST, PROMOTION_ENDED, or
    DOES_NOT_APPLY: it would take nothing off these goods.
    """

    code: Code
    reason: Text


class PricesQuoted(Event):
    """What the lines cost until `expires_at`, and why. `missing` are not sold here.

    Money: subtotal + tax_amount + shipping_cost = total_amount.
    """

    quote_id: Id
    reference: Reference = ""
    store_id: Id
    channel: Text = "web"
    tier: Text = ""
    user_id: Id | None = None
    currency: Currency
    lines: tuple[QuotedLine, ...] = ()
    missing: tuple[Sku, ...] = ()
    subtotal: Amount = 0
    discount_amount: Amount = 0
    tax_amount: Amount = 0
    shipping_cost: Amount = 0
    total_amount: Amount = 0
    adjustments: tuple[Adjustment, ...] = ()
    coupons: tuple[Code, ...] = ()
    refused_coupons: tuple[RefusedCoupon, ...] = ()
    shipping_method: Text = ""
    shipping_methods: tuple[ShippingChoice, ...] = ()
    promotions: tuple[tuple[Id, Amount], ...] = ()
    destination: Address | None = None
    expires_at: datetime
    kept: bool = True


class QuoteRedeemed(Event):
    quote_id: Id
    reference: Reference = ""
    order_id: Id


class QuoteRefused(Event):
    """The quote does not hold: ask for a new one.

    `reason` is CHANGED, EXPIRED, BUDGET_SPENT or COUPON_USED.
    """

    quote_id: Id
    reference: Reference = ""
    order_id: Id
    reason: Text


class PriceChanged(Event):
    """All list prices of a SKU, as they are from now on; `base` when no list says otherwise.

    Told when they change, and again at each moment from which another of them may count.
    """

    sku: Sku
    product_id: Id = ""
    base: ListPrice | None = None
    prices: tuple[ListPrice, ...] = ()


class PriceListOpened(Event):
    list_id: Id
    name: Name
    currency: Currency
    includes_tax: bool = False
    channel: Text = ""
    tier: Text = ""


class PromotionListed(Event):
    """The promotion counts in quotes from now on, as it is here."""

    promotion: Promotion


class TaxesSet(Event):
    """`prices_include_tax`: the catalog's own prices hold the tax; a list says so of its own."""

    rates: tuple[TaxRate, ...] = ()
    prices_include_tax: bool = False


class TaxClassSet(Event):
    sku: Sku
    tax_class: TaxClass


class TaxProviderSet(Event):
    provider: TaxProvider


class ShippingRatesSet(Event):
    rates: tuple[ShippingRate, ...] = ()


class TaxableLine(Value):
    """A line as a tax provider sees it; a discount is the whole line's."""

    line: Count
    sku: Sku
    tax_code: Text = ""
    quantity: Quantity
    unit_price: Amount
    discount_amount: Amount = 0

    @property
    def amount(self) -> int:
        return self.quantity * self.unit_price - self.discount_amount


class CalculateTaxes(Value):
    """`pricing.calculate_taxes`: what is due on these lines and on the freight, on top of them."""

    quote_id: Id
    asked: Id
    currency: Currency
    ship_from: Address
    ship_to: Address
    lines: Annotated[tuple[TaxableLine, ...], Meta(max_length=200)]
    shipping_amount: Amount = 0


class RecordTaxes(Command):
    """The provider `by` answered what was `asked`; line 0 is the freight. `note` is for people."""

    quote_id: Id
    asked: Id
    by: Text
    taxes: Annotated[tuple[LineTax, ...], Meta(max_length=201)]
    note: Text = ""


class RecordTaxFailure(Command):
    """No answer to what was `asked`: the table has to do."""

    quote_id: Id
    asked: Id
    reason: Text
