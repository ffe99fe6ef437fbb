"""TaxJar's objects as far as we write and read them, with amounts exact as decimals."""

from __future__ import annotations

from decimal import Decimal

import msgspec

NONE = Decimal(0)
MOST = Decimal(10) ** 13


class LineItem(msgspec.Struct, frozen=True, omit_defaults=True):
    id: str
    quantity: int
    unit_price: Decimal
    discount: Decimal = NONE
    product_tax_code: str = ""


class Order(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    from_country: str
    from_zip: str = ""
    from_state: str = ""
    from_city: str = ""
    from_street: str = ""
    to_country: str
    to_zip: str = ""
    to_state: str = ""
    to_city: str = ""
    to_street: str = ""
    amount: Decimal
    shipping: Decimal
    line_items: list[LineItem]


class Taxed(msgspec.Struct, frozen=True, kw_only=True):
    """A line item of the breakdown, or its shipping: the same fields, most of them optional.

    In the United States there are states, counties, cities and districts, in Canada GST, PST and
    QST, elsewhere the country.
    """

    id: str = ""
    taxable_amount: Decimal
    tax_collectable: Decimal
    combined_tax_rate: Decimal = NONE
    country_tax_rate: Decimal = NONE
    country_tax_collectable: Decimal = NONE
    state_sales_tax_rate: Decimal = NONE
    state_amount: Decimal = NONE
    county_tax_rate: Decimal = NONE
    county_amount: Decimal = NONE
    city_tax_rate: Decimal = NONE
    city_amount: Decimal = NONE
    special_tax_rate: Decimal = NONE
    special_district_amount: Decimal = NONE
    gst_tax_rate: Decimal = NONE
    gst: Decimal = NONE
    pst_tax_rate: Decimal = NONE
    pst: Decimal = NONE
    qst_tax_rate: Decimal = NONE
    qst: Decimal = NONE


class Breakdown(msgspec.Struct, frozen=True):
    line_items: list[Taxed]
    shipping: Taxed | None = None


class Jurisdictions(msgspec.Struct, frozen=True):
    country: str = ""
    state: str = ""
    county: str = ""
    city: str = ""


class Tax(msgspec.Struct, frozen=True, kw_only=True):
    amount_to_collect: Decimal
    has_nexus: bool
    jurisdictions: Jurisdictions | None = None
    breakdown: Breakdown | None = None


class Answer(msgspec.Struct, frozen=True):
    tax: Tax


class Trouble(msgspec.Struct, frozen=True):
    """`{"status": 422, "error": "Unprocessable Entity", "detail": "…"}`."""

    error: str = ""
    detail: str = ""


def shares(taxed: Taxed, places: Jurisdictions) -> list[tuple[str, Decimal, Decimal]]:
    """Who takes how much of it, as name, rate and amount; those who take nothing are left out."""
    country, state = places.country or "country", places.state or "state"
    found = [
        (country, taxed.country_tax_rate, taxed.country_tax_collectable),
        (state, taxed.state_sales_tax_rate, taxed.state_amount),
        (places.county or "county", taxed.county_tax_rate, taxed.county_amount),
        (places.city or "city", taxed.city_tax_rate, taxed.city_amount),
        ("special district", taxed.special_tax_rate, taxed.special_district_amount),
        ("GST/HST", taxed.gst_tax_rate, taxed.gst),
        (f"PST {places.state}".strip(), taxed.pst_tax_rate, taxed.pst),
        ("QST", taxed.qst_tax_rate, taxed.qst),
    ]
    return [
        (name.replace("\x00", "")[:200] or "Tax", rate, amount)
        for name, rate, amount in found
        if amount
    ]
