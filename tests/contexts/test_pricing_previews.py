"""A preview is the order to the last cent: goods, tax and freight, whatever the promotion."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import asdict

from entrepot.contexts.pricing.commands import (
    IssueCoupon,
    LearnCategory,
    LearnProduct,
    PreviewPromotion,
    SetPromotion,
    SetShippingRates,
    SetTaxes,
)
from entrepot.contexts.pricing.published import PricesQuoted, WantedLine
from entrepot.engines.pricing.rules import (
    Conditions,
    Goods,
    Promotion,
    Reward,
    ShippingRate,
    TaxRate,
    ZipSpan,
)
from entrepot.kernel.units import Address

from .test_pricing import asked, quoted, shop

PLACES = [
    Address(street="S 1", city="Berlin", zip_code="10115", state="Berlin", country="DE"),
    Address(street="S 1", city="Helgoland", zip_code="27498", country="DE"),
    Address(street="S 1", city="Wien", zip_code="1010", country="AT"),
]
ON = st.none() | st.sampled_from([Goods(categories=("cups",)), Goods(skus=("plate",))])
REWARDS = st.one_of(
    st.builds(Reward, kind=st.just("percent"), rate=st.integers(1, 10**6), on=ON),
    st.builds(
        Reward,
        kind=st.just("amount"),
        amount=st.integers(1, 9999),
        currency=st.just("EUR"),
        on=ON,
    ),
    st.builds(Reward, kind=st.just("buy_x_get_y"), buy=st.integers(1, 3), get=st.integers(1, 2)),
    st.just(Reward(kind="free_shipping")),
)
DRAFTS = st.builds(
    Promotion,
    promotion_id=st.just("draft"),
    name=st.just("Draft"),
    reward=REWARDS,
    conditions=st.builds(
        Conditions,
        categories=st.sampled_from([(), ("cups",), ("kitchen",)]),
        spend_min=st.integers(0, 8000),
    ),
    exclusive=st.booleans(),
    priority=st.integers(-1, 1),
)


def rate(method: str, cost: int, **more: Any) -> ShippingRate:
    return ShippingRate(method=method, name=method, currency="EUR", cost=cost, **more)


RATES = (
    rate("parcel", 490, countries=("DE",), free_from=9000, includes_tax=True),
    rate("parcel", 1490, countries=("DE",), zips=(ZipSpan(first="27498"),)),
    rate("express", 1990),
)
SUMS = ("subtotal", "discount_amount", "tax_amount", "shipping_cost", "total_amount")


def sums(quote: PricesQuoted) -> list[int]:
    return [getattr(quote, name) for name in SUMS]


@settings(max_examples=150, deadline=None)
@given(
    DRAFTS,
    st.integers(1, 9),
    st.integers(0, 9),
    st.none() | st.sampled_from(PLACES),
    st.sampled_from(["", "parcel", "express"]),
)
def test_what_a_preview_says_is_what_the_order_will_be_when_it_counts(
    draft, mugs, plates, place, method
) -> None:
    running = SetPromotion(
        promotion_id="running",
        name="Running",
        reward=Reward(kind="percent", rate=50_000),
        conditions=Conditions(coupon=True),
    )
    spec = shop(
        LearnCategory(category_id="kitchen"),
        LearnCategory(category_id="cups", parent_id="kitchen"),
        LearnProduct(product_id="mug", category="cups"),
        SetTaxes(rates=(TaxRate(country="DE", rate=190_000, name="VAT"),)),
        SetShippingRates(rates=RATES),
        running,
        IssueCoupon(code="FIVE", promotion_id="running"),
    )
    lines = (("mug", mugs), *((("plate", plates),) if plates else ()))
    cart: dict[str, Any] = {
        "destination": place,
        "shipping_method": method,
        "coupons": ("FIVE",),
    }
    wanted = tuple(WantedLine(sku=sku, quantity=n) for sku, n in lines)
    tried = {"quote_id": "p", "store_id": "web", "lines": wanted, **cart}
    now = quoted(spec, PreviewPromotion(**tried))
    then = quoted(spec, PreviewPromotion(**tried, promotion=draft))
    today = quoted(spec, asked(*lines, **cart))
    spec.when(SetPromotion(**asdict(draft)))
    order = quoted(spec, asked(*lines, **cart, quote_id="fresh"))
    for preview, real in ((now, today), (then, order)):
        assert sums(preview) == sums(real)
        assert preview.adjustments == real.adjustments
        assert preview.shipping_methods == real.shipping_methods
        assert preview.subtotal + preview.tax_amount + preview.shipping_cost == (
            preview.total_amount
        )
