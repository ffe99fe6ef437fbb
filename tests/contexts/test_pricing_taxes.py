"""A tax provider is asked beside the table: never in the way, never silently absent."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from msgspec.structs import replace

from entrepot.contexts.pricing.commands import (
    PreviewPromotion,
    Refusal,
    SetShippingRates,
    SetTaxClass,
    SetTaxes,
    SetTaxProvider,
)
from entrepot.contexts.pricing.decide.taxes import LASTS_S
from entrepot.contexts.pricing.events import TaxesWanted
from entrepot.contexts.pricing.published import (
    PricesQuoted,
    QuotePrices,
    QuoteRedeemed,
    QuoteRefused,
    RecordTaxes,
    RecordTaxFailure,
    WantedLine,
)
from entrepot.contexts.pricing.sagas import ask_the_tax_provider
from entrepot.contexts.pricing.state import QUOTE
from entrepot.engines.pricing.rules import ShippingRate, TaxCode, TaxRate
from entrepot.engines.pricing.settling import LineTax, TaxPart
from entrepot.kernel.effects import Effect
from entrepot.kernel.message import START, Command, Recorded, Refused
from entrepot.kernel.spec import NOON, Spec
from entrepot.kernel.units import Address

from .test_pricing import HOME, asked, quoted, redeem, shop, told

DEPOT = Address(street="Pier 1", city="San Francisco", zip_code="94105", state="CA", country="US")
MALIBU = Address(street="Shore 2", city="Malibu", zip_code="90265", state="CA", country="US")
TABLE = TaxRate(country="US", state="CA", rate=72_500, name="California")
POST = ShippingRate(method="post", name="Post", currency="EUR", cost=500)


def abroad(*commands: Command) -> Spec:
    return shop(
        SetTaxes(rates=(TABLE,)),
        SetShippingRates(rates=(POST,)),
        SetTaxProvider(countries=("US",), ship_from=DEPOT),
        *commands,
    )


def wanted(spec: Spec, command: QuotePrices) -> TaxesWanted:
    answer = spec.when(command).answers[-1]
    assert isinstance(answer, TaxesWanted), answer
    return answer


def taxed(wish: TaxesWanted, *amounts: int, **more: Any) -> RecordTaxes:
    """The freight's tax first, then each line's."""
    taxes = tuple(
        LineTax(
            line=line,
            taxable_amount=amount * 10,
            rate=100_000,
            amount=amount,
            parts=(TaxPart(name="CA", rate=100_000, amount=amount),),
        )
        for line, amount in enumerate(amounts)
    )
    fields = {"quote_id": wish.quote_id, "asked": wish.request.asked, "by": "TaxJar", **more}
    return RecordTaxes(**{"taxes": taxes, **fields})


def test_the_price_waits_for_the_provider_and_is_what_it_said() -> None:
    spec = abroad(SetTaxClass(sku="mug", tax_class="food"))
    spec.when(
        SetTaxProvider(
            countries=("US",),
            ship_from=DEPOT,
            tax_codes=(TaxCode(tax_class="food", code="40030"),),
        )
    )
    wish = wanted(spec, asked(("mug", 2), ("plate", 1), destination=MALIBU, reference="1"))
    request = wish.request
    assert (request.ship_from, request.ship_to, request.shipping_amount) == (DEPOT, MALIBU, 500)
    assert [(each.sku, each.tax_code, each.amount) for each in request.lines] == [
        ("mug", "40030", 2000),
        ("plate", "", 2000),
    ]
    assert told(spec, PricesQuoted) == []
    quote = quoted(spec, taxed(wish, 50, 200, 0))
    assert (quote.subtotal, quote.tax_amount, quote.shipping_cost) == (4000, 250, 500)
    assert quote.total_amount == 4750
    assert quote.reference == "1"
    assert [(a.line, a.amount, a.reason) for a in quote.adjustments if a.kind == "tax"] == [
        (1, 200, "CA, 10 % (TaxJar)"),
        (0, 50, "CA, 10 % (TaxJar)"),
    ]


def test_elsewhere_and_without_a_destination_the_table_counts_at_once() -> None:
    spec = abroad(SetTaxes(rates=(TaxRate(country="DE", rate=190_000, name="VAT"), TABLE)))
    assert quoted(spec, asked(("mug", 1), destination=HOME)).tax_amount == 285
    assert quoted(spec, asked(("mug", 1))).tax_amount == 0
    assert quoted(spec, asked(destination=MALIBU)).total_amount == 536, "there is nothing in it"


def test_where_the_provider_fails_the_table_counts_and_says_so() -> None:
    spec = abroad()
    wish = wanted(spec, asked(("mug", 1), destination=MALIBU))
    failure = RecordTaxFailure(
        quote_id="q", asked=wish.request.asked, reason="the tax provider did not answer"
    )
    quote = quoted(spec, failure)
    assert (quote.tax_amount, quote.total_amount) == (73 + 36, 1000 + 500 + 109)
    why = quote.adjustments[-1]
    assert (why.line, why.kind, why.amount, why.rule_id) == (0, "tax", 0, "table")
    assert why.reason == "Tax by the table of rates: the tax provider did not answer"
    assert wanted(spec, asked(("mug", 1), destination=MALIBU)), "it is asked the next time"


def test_half_an_answer_is_none() -> None:
    for half in (
        {"taxes": ()},
        {"taxes": (LineTax(line=0, amount=5, parts=(TaxPart(name="CA", amount=5),)),)},
        {"taxes": (LineTax(line=1, amount=5, parts=(TaxPart(name="CA", amount=4),)),)},
    ):
        spec = abroad()
        wish = wanted(spec, asked(("mug", 1), destination=MALIBU))
        quote = quoted(spec, taxed(wish, **half))
        assert quote.tax_amount == 109
        assert quote.adjustments[-1].reason.endswith("TaxJar gave half an answer")


def test_an_answer_to_an_older_cart_is_of_no_use() -> None:
    spec = abroad()
    first = wanted(spec, asked(("mug", 1), destination=MALIBU))
    second = wanted(spec, asked(("mug", 2), destination=MALIBU, reference="2"))
    assert first.request.asked != second.request.asked
    spec.answers = []
    failure = RecordTaxFailure(quote_id="q", asked=first.request.asked, reason="")
    spec.when(taxed(first, 1, 1), failure).then()
    assert quoted(spec, taxed(second, 10, 20)).tax_amount == 30
    spec.answers = []
    spec.when(taxed(second, 10, 20)).then()


def test_the_same_goods_are_not_asked_about_again_while_the_answer_lasts() -> None:
    spec = abroad()
    cart = asked(("mug", 1), destination=MALIBU)
    quote = quoted(spec, taxed(wanted(spec, cart), 10, 20))
    again = quoted(spec, asked(("mug", 1), destination=MALIBU, reference="again"))
    assert (again.total_amount, again.adjustments) == (quote.total_amount, quote.adjustments)
    spec.at(NOON + timedelta(seconds=LASTS_S))
    assert wanted(spec, cart)


def test_a_quote_that_waits_cannot_be_redeemed_at_its_old_price() -> None:
    spec = abroad()
    old = quoted(spec, taxed(wanted(spec, asked(("mug", 1), destination=MALIBU)), 10, 20))
    wish = wanted(spec, asked(("mug", 2), destination=MALIBU))
    spec.answers = []
    spec.when(redeem(old))
    assert [r.reason for r in told(spec, QuoteRefused)] == ["CHANGED"]  # type: ignore[attr-defined]
    new = quoted(spec, taxed(wish, 10, 40))
    spec.answers = []
    spec.when(redeem(new))
    assert len(told(spec, QuoteRedeemed)) == 1
    assert spec.state(QUOTE("q")).awaited is None


def test_a_note_of_the_provider_is_told_with_the_quote() -> None:
    spec = abroad()
    wish = wanted(spec, asked(("mug", 1), destination=MALIBU))
    quote = quoted(spec, taxed(wish, 0, 0, note="TaxJar: no nexus"))
    assert (quote.tax_amount, quote.adjustments[-1].reason) == (0, "TaxJar: no nexus")


def test_a_preview_asks_nobody_and_says_so() -> None:
    lines = (WantedLine(sku="mug", quantity=1),)
    preview = PreviewPromotion(quote_id="p", store_id="web", lines=lines, destination=MALIBU)
    quote = quoted(abroad(), preview)
    assert quote.tax_amount == 109
    assert quote.adjustments[-1].reason == "Tax by the table of rates: a preview asks nobody"


def test_a_provider_needs_to_know_where_the_goods_leave_from() -> None:
    shop().when(SetTaxProvider(countries=("US",))).then(Refusal.NO_SHIP_FROM)
    spec = abroad()
    spec.answers = []
    spec.when(SetTaxProvider(countries=("US",), ship_from=DEPOT)).then()
    spec.when(SetTaxProvider(countries=()))
    assert quoted(spec, asked(("mug", 1), destination=MALIBU)).tax_amount == 109


def test_the_provider_is_asked_in_a_hurry_under_a_key_of_what_is_asked() -> None:
    wish = wanted(abroad(), asked(("mug", 1), destination=MALIBU))
    recorded = Recorded(wish, "n", "t", "quote/q", 1, NOON, "", "", "", "", False, b"", START)
    (effect,) = ask_the_tax_provider(recorded)
    assert isinstance(effect, Effect)
    assert (effect.name, effect.hurried) == ("pricing.calculate_taxes", True)
    assert effect.key == f"q:{wish.request.asked}"
    assert isinstance(effect.failed, RecordTaxFailure)
    assert effect.attempts_max * effect.timeout_s < 10, "a buyer waits"


def test_a_place_written_in_two_ways_is_not_taxed_twice() -> None:
    spec = shop(SetTaxes(rates=(TABLE, replace(TABLE, state="NV"))))
    spec.when(SetTaxes(rates=(TABLE, replace(TABLE, state="ca"))))
    (refused,) = spec.answers
    assert isinstance(refused, Refused)
    assert refused.reason == Refusal.TAXED_TWICE
