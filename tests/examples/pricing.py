"""A shop that prices mugs and plates: lists, a promotion, a coupon, an order kept and one not."""

from datetime import UTC, datetime

from entrepot.contexts.pricing.commands import (
    IssueCoupon,
    LearnArticle,
    LearnCategory,
    LearnCollection,
    LearnProduct,
    LearnSeller,
    LearnStore,
    OpenPriceList,
    PreviewPromotion,
    RemoveListPrice,
    ResumePromotion,
    SetListPrice,
    SetPromotion,
    SetShippingRates,
    SetTaxClass,
    SetTaxes,
    SetTaxProvider,
    SetTier,
    StopPromotion,
    TellPrices,
)
from entrepot.contexts.pricing.context import CONTEXT
from entrepot.contexts.pricing.published import (
    QuotePrices,
    RecordTaxes,
    RecordTaxFailure,
    RedeemQuote,
    ReturnRedemption,
    WantedLine,
)
from entrepot.contexts.pricing.state import QUOTE
from entrepot.engines.pricing.rules import (
    Collection,
    Conditions,
    Goods,
    Promotion,
    Reward,
    ShippingRate,
    TaxCode,
    TaxRate,
)
from entrepot.engines.pricing.settling import LineTax, TaxPart
from entrepot.kernel.message import Command
from entrepot.kernel.spec import Spec

from .places import BERLIN, LISBON

SPRING = SetPromotion(
    promotion_id="spring",
    name="Spring",
    reward=Reward(kind="percent", rate=100_000),
    budget_uses=2,
)
INSIDERS = SetPromotion(
    promotion_id="insiders",
    name="For insiders",
    reward=Reward(kind="amount", amount=500, currency="EUR"),
    conditions=Conditions(coupon=True, spend_min=1000),
)


def quoted(quote_id: str, reference: str, *lines: tuple[str, int]) -> QuotePrices:
    return QuotePrices(
        quote_id=quote_id,
        reference=reference,
        store_id="web",
        user_id="ada",
        lines=tuple(WantedLine(sku=sku, quantity=quantity) for sku, quantity in lines),
        coupons=("HELLO",),
        destination=BERLIN,
        shipping_method="parcel",
    )


COMMANDS: list[Command] = [
    LearnStore(store_id="web", currency="EUR"),
    LearnArticle(
        sku="MUG", product_id="mug", name="Mug", unit_price=1200, currency="EUR", weight_g=350
    ),
    LearnArticle(sku="PLATE~L", product_id="plate", name="Plate", unit_price=1900, currency="EUR"),
    OpenPriceList(list_id="trade", name="Trade", currency="EUR", tier="trade"),
    SetListPrice(list_id="trade", sku="MUG", unit_price=900, quantity_min=10),
    SetListPrice(
        list_id="trade",
        sku="MUG",
        unit_price=850,
        valid_from=datetime(2026, 3, 1, tzinfo=UTC),
        valid_to=datetime(2026, 4, 1, tzinfo=UTC),
    ),
    TellPrices(sku="MUG", turns_at=datetime(2026, 3, 1, tzinfo=UTC)),
    SetListPrice(list_id="trade", sku="PLATE~L", unit_price=1600, quantity_min=9),
    SetListPrice(list_id="trade", sku="PLATE~L", unit_price=1500),
    RemoveListPrice(list_id="trade", sku="PLATE~L"),
    SetTier(user_id="ada", tier="trade"),
    SetTaxClass(sku="PLATE~L", tax_class="standard"),
    SetTaxClass(sku="PLATE~L", tax_class="household"),
    SetTaxClass(sku="PLATE~L", tax_class="standard"),
    SetTaxes(rates=(TaxRate(country="DE", rate=70_000, name="VAT"),), prices_include_tax=True),
    SetTaxes(rates=(TaxRate(country="DE", rate=190_000, name="VAT"),), prices_include_tax=False),
    SetShippingRates(
        rates=(
            ShippingRate(
                method="parcel", name="Parcel", currency="EUR", cost=490, weight_max_g=20_000
            ),
        )
    ),
    SPRING,
    INSIDERS,
    IssueCoupon(code="HELLO", promotion_id="insiders", uses_max=10, uses_each=2),
    quoted("cart-1", "1", ("MUG", 12)),
    quoted("cart-1", "2", ("MUG", 12), ("PLATE~L", 1)),
    PreviewPromotion(
        quote_id="preview",
        promotion=Promotion(
            promotion_id="three",
            name="Three for two",
            reward=Reward(kind="buy_x_get_y", buy=2, get=1),
        ),
        store_id="web",
        lines=(WantedLine(sku="MUG", quantity=3),),
    ),
    RedeemQuote(quote_id="cart-1", reference="1", order_id="o-0", total_amount=1),
    RedeemQuote(quote_id="cart-1", reference="2", order_id="o-1", total_amount=13_648),
    ReturnRedemption(order_id="o-1", reason="cancelled"),
    ResumePromotion(promotion_id="spring"),
    StopPromotion(promotion_id="spring"),
    LearnCategory(category_id="kitchen"),
    LearnCategory(category_id="cups", parent_id="kitchen"),
    LearnCollection(collection_id="cheap", rule=Collection(category="cups", price_max=2000)),
    LearnProduct(product_id="mug", category="cups", attributes={"material": "clay"}),
    LearnSeller(sku="MUG", vendor_id="potter"),
    SetPromotion(
        promotion_id="clay",
        name="Clay week",
        reward=Reward(kind="percent", rate=50_000, on=Goods(categories=("cups",))),
        conditions=Conditions(
            categories=("kitchen",), collections=("cheap",), vendor_ids=("potter",)
        ),
    ),
    quoted("cart-0", "1", ("MUG", 1), ("PLATE~L", 1)),
    LearnCategory(category_id="cups", parent_id="kitchen", gone=True),
    LearnSeller(sku="MUG"),
    LearnCollection(collection_id="cheap"),
    StopPromotion(promotion_id="clay"),
    SetTaxProvider(
        countries=("DE",),
        ship_from=LISBON,
        tax_codes=(TaxCode(tax_class="household", code="40030"),),
    ),
    quoted("cart-2", "1", ("MUG", 1)),
]


def asked(quote_id: str) -> str:
    """What a provider is asked about this quote when all this has happened."""
    awaited = Spec(CONTEXT).when(*COMMANDS).state(QUOTE(quote_id)).awaited
    assert awaited is not None
    found: str = awaited.request.asked
    return found


COMMANDS += [
    RecordTaxes(
        quote_id="cart-2",
        asked=asked("cart-2"),
        by="TaxJar",
        taxes=(
            LineTax(
                line=1,
                taxable_amount=1200,
                rate=190_000,
                amount=228,
                parts=(TaxPart(name="DE", rate=190_000, amount=228),),
            ),
            LineTax(line=0),
        ),
        note="TaxJar: freight is not taxed",
    ),
    quoted("cart-2", "2", ("MUG", 2)),
]
COMMANDS += [
    RecordTaxFailure(quote_id="cart-2", asked=asked("cart-2"), reason="no answer"),
    SetPromotion(
        promotion_id="cents",
        name="Some cents",
        reward=Reward(kind="percent", rate=500_000),
        budget_amount=100,
    ),
    QuotePrices(quote_id="cart-3", store_id="web", lines=(WantedLine(sku="MUG", quantity=1),)),
    RedeemQuote(quote_id="cart-3", order_id="o-3", total_amount=600),
]
