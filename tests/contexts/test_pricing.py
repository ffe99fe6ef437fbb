"""The rules of pricing, one sentence each."""

from __future__ import annotations

from datetime import timedelta

import pytest

from entrepot.contexts.pricing.commands import (
    IssueCoupon,
    LearnArticle,
    LearnStore,
    OpenPriceList,
    PreviewPromotion,
    Refusal,
    RemoveListPrice,
    SetListPrice,
    SetPromotion,
    SetShippingRates,
    SetTaxClass,
    SetTaxes,
    SetTier,
    StopPromotion,
    TellPrices,
)
from entrepot.contexts.pricing.context import CONTEXT
from entrepot.contexts.pricing.decide.quotes import LASTS_S
from entrepot.contexts.pricing.published import (
    PriceChanged,
    PricesQuoted,
    QuotePrices,
    QuoteRedeemed,
    QuoteRefused,
    RedeemQuote,
    WantedLine,
)
from entrepot.engines.pricing.rules import (
    Conditions,
    Promotion,
    Reward,
    ShippingRate,
    TaxRate,
    ZipSpan,
)
from entrepot.kernel.message import Command, Event, Refused
from entrepot.kernel.spec import NOON, Spec
from entrepot.kernel.units import Address

HOME = Address(street="Main Street 1", city="Berlin", zip_code="10115", country="DE")
TEN_OFF = Reward(kind="percent", rate=100_000)


def article(sku: str, unit_price: int, currency: str = "EUR") -> LearnArticle:
    return LearnArticle(
        sku=sku, product_id=sku, name=sku.title(), unit_price=unit_price, currency=currency
    )


def shop(*commands: Command) -> Spec:
    """A store in euros that sells mugs at 10.00 and plates at 20.00."""
    spec = Spec(CONTEXT).when(
        LearnStore(store_id="web", currency="EUR"),
        article("mug", 1000),
        article("plate", 2000),
        *commands,
    )
    assert not [a for a in spec.answers if isinstance(a, Refused)]
    spec.answers = []
    return spec


def asked(*lines: tuple[str, int], **more: object) -> QuotePrices:
    wanted = tuple(WantedLine(sku=sku, quantity=quantity) for sku, quantity in lines)
    fields = {"quote_id": "q", "store_id": "web", "lines": wanted, **more}
    return QuotePrices(**fields)  # type: ignore[arg-type]


def quoted(spec: Spec, command: Command) -> PricesQuoted:
    answer = spec.when(command).answers[-1]
    assert isinstance(answer, PricesQuoted), answer
    return answer


def spring(**more: object) -> SetPromotion:
    fields = {"promotion_id": "spring", "name": "Spring", "reward": TEN_OFF, **more}
    return SetPromotion(**fields)  # type: ignore[arg-type]


def redeem(quote: PricesQuoted, order_id: str = "o", **more: object) -> RedeemQuote:
    fields = {
        "quote_id": quote.quote_id,
        "reference": quote.reference,
        "order_id": order_id,
        "total_amount": quote.total_amount,
        **more,
    }
    return RedeemQuote(**fields)  # type: ignore[arg-type]


GST = TaxRate(country="CA", rate=50_000, name="GST")


def rates(**more: object) -> SetShippingRates:
    fields = {"method": "a", "name": "A", "currency": "EUR", "countries": ("DE",), **more}
    return SetShippingRates(rates=(ShippingRate(cost=1, **fields),))  # type: ignore[arg-type]


def told(spec: Spec, type_: type[Event]) -> list[Event]:
    return [answer for answer in spec.answers if isinstance(answer, type_)]


def test_without_lists_the_catalogs_price_counts() -> None:
    quote = quoted(shop(), asked(("mug", 2), ("plate", 1), ("mug", 1)))
    assert [(line.sku, line.quantity, line.total_price) for line in quote.lines] == [
        ("mug", 3, 3000),
        ("plate", 1, 2000),
    ]
    assert (quote.total_amount, quote.tax_amount, quote.shipping_cost) == (5000, 0, 0)


def test_a_price_list_is_for_whom_it_is() -> None:
    trade = OpenPriceList(list_id="t", name="Trade", currency="EUR", tier="trade")
    spec = shop(
        trade,
        SetListPrice(list_id="t", sku="mug", unit_price=700),
        SetTier(user_id="ada", tier="trade"),
    )
    assert quoted(spec, asked(("mug", 1))).total_amount == 1000
    assert quoted(spec, asked(("mug", 1), user_id="ada")).total_amount == 700
    spec.when(RemoveListPrice(list_id="t", sku="mug"))
    (changed,) = told(spec, PriceChanged)
    assert isinstance(changed, PriceChanged)
    assert changed.prices == ()
    assert quoted(spec, asked(("mug", 1), user_id="ada", quote_id="new")).total_amount == 1000


def test_the_catalogs_own_prices_hold_the_tax_once_the_business_says_so() -> None:
    vat = (TaxRate(country="DE", rate=190_000, name="VAT"),)
    spec = shop(SetTaxes(rates=vat))
    before = quoted(spec, asked(("mug", 1), destination=HOME))
    assert (before.subtotal, before.tax_amount, before.total_amount) == (1000, 190, 1190)
    spec.when(SetTaxes(rates=vat, prices_include_tax=True))
    spec.when(SetTaxes(rates=vat))  # which says nothing of it, so that it stays
    after = quoted(spec, asked(("mug", 1), destination=HOME, quote_id="new"))
    assert (after.subtotal, after.tax_amount, after.total_amount) == (840, 160, 1000)
    (line,) = after.lines
    assert (line.unit_price, line.tax_included, line.list_id) == (1000, True, "base")


def test_prices_are_told_again_when_one_begins_or_ends_and_is_still_there() -> None:
    trade = OpenPriceList(list_id="t", name="Trade", currency="EUR", tier="trade")
    begins, ends = NOON + timedelta(days=1), NOON + timedelta(days=2)
    price = SetListPrice(list_id="t", sku="mug", unit_price=700, valid_from=begins, valid_to=ends)
    spec = shop(trade).when(price)
    (before,) = told(spec, PriceChanged)
    for moment in (begins, ends):
        spec.at(moment).when(TellPrices(sku="mug", turns_at=moment))
        assert spec.answers[-1] == before
    spec.when(RemoveListPrice(list_id="t", sku="mug", valid_from=begins))
    answers = len(spec.answers)
    spec.when(TellPrices(sku="mug", turns_at=ends))
    assert len(spec.answers) == answers, "it was taken back before"


def test_another_currency_has_prices_of_its_own_or_none() -> None:
    dollars = OpenPriceList(list_id="usd", name="Dollars", currency="USD")
    spec = shop(dollars, SetListPrice(list_id="usd", sku="mug", unit_price=1100))
    quote = quoted(spec, asked(("mug", 1), ("plate", 1), currency="USD"))
    assert (quote.currency, quote.total_amount, quote.missing) == ("USD", 1100, ("plate",))


def test_what_is_not_sold_is_told_apart() -> None:
    gone = LearnArticle(
        sku="mug", product_id="mug", name="Mug", unit_price=1, currency="EUR", is_active=False
    )
    quote = quoted(shop(gone), asked(("mug", 1), ("plate", 1), ("nothing", 1)))
    assert (quote.missing, quote.total_amount) == (("mug", "nothing"), 2000)


def test_lines_that_are_not_touched_keep_their_price_while_the_quote_lasts() -> None:
    """Medusa re-prices the whole cart at every change."""
    spec = shop()
    quoted(spec, asked(("mug", 1), ("plate", 1)))
    spec.when(article("mug", 9999), article("plate", 8888))
    touched = quoted(spec, asked(("mug", 1), ("plate", 2)))
    assert [line.unit_price for line in touched.lines] == [1000, 8888]
    spec.at(NOON + timedelta(seconds=LASTS_S - 1))
    assert [x.unit_price for x in quoted(spec, asked(("mug", 1))).lines] == [1000]
    spec.at(NOON + timedelta(seconds=LASTS_S + 1))
    assert [x.unit_price for x in quoted(spec, asked(("mug", 1))).lines] == [9999], "not for ever"


def test_a_sku_is_taxed_as_its_class() -> None:
    rates = (
        TaxRate(country="DE", rate=190_000, name="VAT"),
        TaxRate(country="DE", rate=70_000, name="VAT, reduced", tax_class="food"),
    )
    spec = shop(SetTaxes(rates=rates), SetTaxClass(sku="mug", tax_class="food"))
    quote = quoted(spec, asked(("mug", 1), ("plate", 1), destination=HOME))
    assert [line.tax_amount for line in quote.lines] == [70, 380]
    spec.answers = []
    spec.when(SetTaxClass(sku="mug", tax_class="food")).then()


def test_a_preview_leaves_the_quote_of_a_cart_alone() -> None:
    spec = shop()
    quote = quoted(spec, asked(("mug", 1)))
    draft = Promotion(promotion_id="spring", name="Spring", reward=TEN_OFF)
    preview = PreviewPromotion(
        quote_id="q", promotion=draft, store_id="web", lines=(WantedLine(sku="mug", quantity=1),)
    )
    assert quoted(spec, preview).quote_id == "preview.q"
    spec.answers = []
    spec.when(redeem(quote))
    assert len(told(spec, QuoteRedeemed)) == 1


def test_tax_and_freight_come_with_the_place() -> None:
    spec = shop(
        SetTaxes(rates=(TaxRate(country="DE", rate=190_000, name="VAT"),)),
        SetShippingRates(
            rates=(ShippingRate(method="post", name="Post", currency="EUR", cost=500),)
        ),
    )
    assert quoted(spec, asked(("mug", 1))).total_amount == 1000
    quote = quoted(spec, asked(("mug", 1), destination=HOME))
    assert (quote.tax_amount, quote.shipping_cost, quote.total_amount) == (285, 500, 1785)
    assert [choice.method for choice in quote.shipping_methods] == ["post"]


def test_a_quote_is_redeemed_as_it_stands_or_not_at_all() -> None:
    spec = shop()
    quote = quoted(spec, asked(("mug", 1), reference="7"))
    spec.answers = []
    spec.when(redeem(quote, total_amount=1), redeem(quote, reference="6"))
    assert [r.reason for r in told(spec, QuoteRefused)] == ["CHANGED", "CHANGED"]  # type: ignore[attr-defined]
    spec.at(NOON + timedelta(seconds=LASTS_S)).when(redeem(quote))
    assert told(spec, QuoteRefused)[-1].reason == "EXPIRED"  # type: ignore[attr-defined]
    spec.answers = []
    spec.at(NOON).when(redeem(quote), redeem(quote))
    assert len(spec.answers) == 2, "redeemed and taken, once"


def test_a_preview_is_what_an_order_will_pay() -> None:
    draft = Promotion(promotion_id="spring", name="Spring", reward=TEN_OFF)
    lines = (WantedLine(sku="mug", quantity=3),)
    spec = shop()
    preview = quoted(
        spec,
        PreviewPromotion(quote_id="p", promotion=draft, store_id="web", lines=lines),
    )
    assert quoted(spec, asked(("mug", 3))).total_amount == 3000
    spec.when(spring())
    ordered = quoted(spec, asked(("mug", 3), quote_id="fresh"))
    assert (ordered.total_amount, ordered.adjustments) == (
        preview.total_amount,
        preview.adjustments,
    )


PERIOD = {"valid_from": NOON, "valid_to": NOON}
TOO_MANY = [
    spring(promotion_id=f"p{n}", conditions=Conditions(skus=("other",))) for n in range(300)
]


@pytest.mark.parametrize(
    ("before", "command", "reason"),
    [
        ([], asked(("mug", 1), store_id="nowhere"), Refusal.UNKNOWN_STORE),
        (
            [LearnStore(store_id="web", currency="EUR", is_active=False)],
            asked(("mug", 1)),
            Refusal.STORE_CLOSED,
        ),
        (
            [],
            SetListPrice(list_id="t", sku="mug", unit_price=1),
            Refusal.UNKNOWN_PRICE_LIST,
        ),
        (
            [OpenPriceList(list_id="t", name="T", currency="EUR")],
            OpenPriceList(list_id="t", name="T", currency="EUR"),
            Refusal.PRICE_LIST_EXISTS,
        ),
        (
            [OpenPriceList(list_id="t", name="T", currency="EUR")],
            SetListPrice(list_id="t", sku="what", unit_price=1),
            Refusal.UNKNOWN_SKU,
        ),
        ([], RemoveListPrice(list_id="t", sku="mug"), Refusal.UNKNOWN_PRICE),
        (
            [
                OpenPriceList(list_id="t", name="T", currency="EUR"),
                *[
                    SetListPrice(list_id="t", sku="mug", unit_price=1, quantity_min=n)
                    for n in range(1, 101)
                ],
            ],
            SetListPrice(list_id="t", sku="mug", unit_price=1, quantity_min=101),
            Refusal.TOO_MANY_PRICES,
        ),
        (
            [OpenPriceList(list_id="t", name="T", currency="EUR")],
            SetListPrice(list_id="t", sku="mug", unit_price=1, valid_from=NOON, valid_to=NOON),
            Refusal.PERIOD_BACKWARDS,
        ),
        ([], rates(days_min=3, days_max=2), Refusal.PERIOD_BACKWARDS),
        ([], SetTaxes(rates=(GST, GST)), Refusal.TAXED_TWICE),
        ([], rates(zips=(ZipSpan(first="1"),), countries=()), Refusal.ZONE_INCOMPLETE),
        ([], rates(states=("HI",), countries=("US", "CA")), Refusal.ZONE_INCOMPLETE),
        ([], rates(zips=(ZipSpan(first="2", last="1"),)), Refusal.ZONE_INCOMPLETE),
        ([], rates(zips=(ZipSpan(first="-"),)), Refusal.ZONE_INCOMPLETE),
        ([], spring(reward=Reward(kind="percent")), Refusal.REWARD_INCOMPLETE),
        ([], spring(reward=Reward(kind="amount", amount=1)), Refusal.REWARD_INCOMPLETE),
        ([], spring(reward=Reward(kind="buy_x_get_y", buy=1)), Refusal.REWARD_INCOMPLETE),
        (TOO_MANY, spring(), Refusal.TOO_MANY_PROMOTIONS),
        ([], StopPromotion(promotion_id="what"), Refusal.UNKNOWN_PROMOTION),
        ([], IssueCoupon(code="A", promotion_id="what"), Refusal.UNKNOWN_PROMOTION),
        (
            [spring(), IssueCoupon(code="A", promotion_id="spring")],
            IssueCoupon(code="A", promotion_id="spring"),
            Refusal.COUPON_EXISTS,
        ),
        (
            [article("gold", 10**12)],
            asked(("gold", 1000)),
            Refusal.TOTAL_TOO_LARGE,
        ),
        (
            [],
            RedeemQuote(quote_id="what", order_id="o", total_amount=1),
            Refusal.UNKNOWN_QUOTE,
        ),
    ],
)
def test_what_cannot_be_is_refused(
    before: list[Command], command: Command, reason: Refusal
) -> None:
    shop(*before).when(command).then(reason)


def test_told_twice_nothing_new_is_told() -> None:
    commands: list[Command] = [
        OpenPriceList(list_id="t", name="T", currency="EUR"),
        SetListPrice(list_id="t", sku="mug", unit_price=1),
        SetTier(user_id="ada", tier="gold"),
        spring(),
        SetTaxes(rates=(TaxRate(country="DE", rate=1, name="VAT"),)),
        SetShippingRates(rates=(ShippingRate(method="a", name="A", currency="EUR", cost=1),)),
    ]
    spec = shop(*commands).when(*commands[1:], article("mug", 1000))
    assert spec.answers == []
