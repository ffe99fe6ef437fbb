"""TaxJar's adapter against a small TaxJar of our own on loopback."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from decimal import Decimal
from typing import Any

import aiohttp
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.adapters.taxjar import TaxJar, absent
from entrepot.adapters.taxjar.objects import Answer
from entrepot.adapters.taxjar.reading import taxes_of
from entrepot.contexts.pricing.published import (
    CalculateTaxes,
    RecordTaxes,
    RecordTaxFailure,
    TaxableLine,
)
from entrepot.kernel.effects import Due, Effect
from entrepot.kernel.spec import NOON
from entrepot.kernel.units import Address
from tests.taxjar import KEY, FakeTaxJar, listening

DEPOT = Address(street="Pier 1", city="San Francisco", zip_code="94105", state="CA", country="US")
MALIBU = Address(street="Shore 2", city="Malibu", zip_code="90265", state="CA", country="US")
RENO = Address(street="Main 3", city="Reno", zip_code="89501", state="NV", country="US")


@pytest.fixture
async def fake() -> AsyncIterator[FakeTaxJar]:
    async with listening() as fake:
        yield fake


@pytest.fixture
async def taxjar(fake: FakeTaxJar) -> AsyncIterator[TaxJar]:
    taxjar = TaxJar(KEY, url=fake.url)
    yield taxjar
    await taxjar.close()


def request(**more: Any) -> CalculateTaxes:
    fields: dict[str, Any] = {
        "quote_id": "q",
        "asked": "a",
        "currency": "USD",
        "ship_from": DEPOT,
        "ship_to": MALIBU,
        "lines": (
            TaxableLine(line=1, sku="mug", quantity=3, unit_price=1999, discount_amount=100),
            TaxableLine(line=2, sku="shirt", tax_code="20010", quantity=1, unit_price=4000),
        ),
        "shipping_amount": 795,
    }
    return CalculateTaxes(**fields | more)


def due(asked: CalculateTaxes, *, historic: bool = False) -> Due:
    failed = RecordTaxFailure(quote_id="q", asked="a", reason="no answer")
    return Due(
        id=1,
        tenant="t",
        effect=Effect(name="pricing.calculate_taxes", key="k", request=asked, failed=failed),
        attempts=1,
        at=NOON,
        correlation_id="",
        causation_id="",
        historic=historic,
    )


async def recorded(taxjar: TaxJar, asked: CalculateTaxes) -> RecordTaxes:
    (command,) = await taxjar(due(asked))
    assert isinstance(command, RecordTaxes), command
    return command


async def test_the_order_is_told_in_decimals_and_the_answer_by_line_and_place(
    fake: FakeTaxJar, taxjar: TaxJar
) -> None:
    told = await recorded(taxjar, request())
    (body,) = fake.asked
    assert (body["amount"], body["shipping"]) == (98.97, 7.95), "the amount is without shipping"
    assert body["line_items"] == [
        {"id": "1", "quantity": 3, "unit_price": 19.99, "discount": 1.00},
        {"id": "2", "quantity": 1, "unit_price": 40, "discount": 0, "product_tax_code": "20010"},
    ]
    assert (body["from_zip"], body["to_zip"], body["to_country"]) == ("94105", "90265", "US")
    by_line = {tax.line: tax for tax in told.taxes}
    assert {line: tax.amount for line, tax in by_line.items()} == {1: 560, 2: 130, 0: 76}
    assert [(part.name, part.rate) for part in by_line[1].parts] == [
        ("CA", 62_500),
        ("LOS ANGELES", 10_000),
        ("special district", 22_500),
    ]
    assert [part.name for part in by_line[2].parts] == ["LOS ANGELES", "special district"]
    assert all(sum(p.amount for p in tax.parts) == tax.amount for tax in told.taxes)


async def test_without_nexus_nothing_is_collected_and_the_answer_says_why(
    taxjar: TaxJar,
) -> None:
    told = await recorded(taxjar, request(ship_to=RENO))
    assert [tax.amount for tax in told.taxes] == [0, 0]
    assert "no nexus" in told.note


async def test_a_no_that_is_the_last_word_is_told_at_once_with_its_reason(
    fake: FakeTaxJar, taxjar: TaxJar
) -> None:
    for status in ("400", "403", "422"):
        fake.trouble = [status]
        (command,) = await taxjar(due(request()))
        assert isinstance(command, RecordTaxFailure)
        assert command.reason == f"TaxJar refused ({status} no, says {status})"
    stranger = TaxJar("another key", url=fake.url)
    (command,) = await stranger(due(request()))
    await stranger.close()
    assert isinstance(command, RecordTaxFailure)
    assert "401" in command.reason


@pytest.mark.parametrize(
    "trouble",
    *[["500", "503", "429", "garbage", "endless", "half", "no_breakdown", "wrong_sum", "below"]],
)
async def test_what_is_no_answer_is_raised_so_that_it_is_asked_again(
    fake: FakeTaxJar, taxjar: TaxJar, trouble: str
) -> None:
    fake.trouble = [trouble, ""]
    with pytest.raises((aiohttp.ClientError, msgspec.DecodeError, ValueError)):
        await taxjar(due(request()))
    assert (await recorded(taxjar, request())).taxes


async def test_who_does_not_answer_in_time_is_left_and_asked_again(
    fake: FakeTaxJar, taxjar: TaxJar
) -> None:
    fake.trouble = ["slow", ""]
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.1):
            await taxjar(due(request()))
    assert (await recorded(taxjar, request())).taxes


async def test_the_past_is_not_asked_about_and_where_nobody_is_set_up_that_is_said(
    fake: FakeTaxJar, taxjar: TaxJar
) -> None:
    for performer, historic in ((taxjar, True), (absent, False)):
        (command,) = await performer(due(request(), historic=historic))
        assert isinstance(command, RecordTaxFailure)
    assert fake.asked == []


DOCUMENTED = """{"tax": {"order_total_amount": 16.5, "shipping": 1.5, "taxable_amount": 15.0,
    "amount_to_collect": 1.98, "rate": 0.12, "has_nexus": true, "freight_taxable": true,
    "tax_source": "destination", "jurisdictions": {"country": "CA", "state": "BC"},
    "breakdown": {"shipping": {"taxable_amount": 1.5, "tax_collectable": 0.18,
            "combined_tax_rate": 0.12, "gst_tax_rate": 0.05, "gst": 0.08, "pst_tax_rate": 0.07,
            "pst": 0.11},
        "line_items": [{"id": "1", "taxable_amount": 15.0, "tax_collectable": 1.8,
            "combined_tax_rate": 0.12, "gst_tax_rate": 0.05, "gst": 0.75, "pst_tax_rate": 0.07,
            "pst": 1.05}]}}}"""


def test_canadas_taxes_are_told_by_their_names_and_add_up_though_their_rounding_does_not() -> None:
    line = TaxableLine(line=1, sku="mug", quantity=1, unit_price=1500)
    answer = msgspec.json.decode(DOCUMENTED, type=Answer)
    told = taxes_of(answer, request(lines=(line,), shipping_amount=150, currency="CAD"))
    assert [[(p.name, p.amount) for p in tax.parts] for tax in told.taxes] == [
        [("GST/HST", 75), ("PST BC", 105)],
        [("GST/HST", 8), ("PST BC", 10)],
    ], "0.08 + 0.11 was said to be 0.18"


@given(
    st.dictionaries(
        st.sampled_from(
            ["taxable_amount", "tax_collectable", "combined_tax_rate", "state_amount", "gst"]
        ),
        st.one_of(
            st.decimals(allow_nan=True, allow_infinity=True),
            st.sampled_from([Decimal("1e-400"), Decimal("1e400"), Decimal(-1), Decimal(99)]),
        ),
    ),
    st.sampled_from(["EUR", "JPY", "KWD"]),
)
def test_whatever_numbers_come_they_are_taxes_that_add_up_or_no_answer(odd, currency) -> None:
    item = {"id": "1", "taxable_amount": 10, "tax_collectable": 1, "combined_tax_rate": "0.1"}
    tax = {"amount_to_collect": 1, "has_nexus": True, "breakdown": {"line_items": [item | odd]}}
    line = TaxableLine(line=1, sku="mug", quantity=1, unit_price=10_000)
    answer = msgspec.convert({"tax": tax}, Answer, strict=False)
    try:
        told = taxes_of(answer, request(lines=(line,), shipping_amount=0, currency=currency))
    except ValueError:
        return
    (only,) = told.taxes
    assert 0 <= only.amount <= 10_000
    assert sum(part.amount for part in only.parts) == only.amount
