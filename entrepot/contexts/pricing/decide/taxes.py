"""What a tax provider is asked about a quote, and what becomes of the quote with its answer.

The table's quote is made first and kept, so that whatever the provider does there is a price, and
an amount that the table had to give says so.
"""

from collections.abc import Sequence
from datetime import timedelta
from hashlib import blake2b

import msgspec
from msgspec.structs import asdict, replace

from entrepot.engines.pricing.quoting import Quote as Sums
from entrepot.engines.pricing.quoting import Wanted
from entrepot.engines.pricing.rules import TaxProvider
from entrepot.engines.pricing.settling import FREIGHT_LINE, asked_amount, with_taxes
from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Event
from entrepot.kernel.units import Address, Adjustment

from ..events import TaxesAnswered, TaxesWanted
from ..published import (
    CalculateTaxes,
    PricesQuoted,
    RecordTaxes,
    RecordTaxFailure,
    TaxableLine,
)
from ..state import QUOTE, TAXES

LASTS_S = 1800
"""Lines that are not touched keep their price for so long, and goods their taxes."""
BY_TABLE = "table"


def taxed_or_asked(quoted: PricesQuoted, wanted: Sequence[Wanted], given: Given) -> Event:
    """The quote, where the table counts; where a provider does, the wish that it be asked.

    A provider that was asked just that before is believed, and not asked again.
    """
    place, provider = quoted.destination, TAXES.of(given).provider
    if place is None or not quoted.lines or place.country not in provider.countries:
        return quoted
    request = _request(quoted, wanted, place, provider)
    answer = QUOTE.of(given, quoted.quote_id).answered
    if answer is not None and answer.asked == request.asked and answer.until > given.at:
        return _answered(quoted, answer)
    return TaxesWanted(quote_id=quoted.quote_id, request=request, quoted=quoted)


def by_the_table(quoted: PricesQuoted, given: Given, reason: str) -> PricesQuoted:
    """The table's quote; where a provider should have been asked it says why it was not."""
    place, provider = quoted.destination, TAXES.of(given).provider
    if place is None or place.country not in provider.countries:
        return quoted
    return _explained(quoted, BY_TABLE, f"Tax by the table of rates: {reason}"[:500])


def _request(
    quoted: PricesQuoted, wanted: Sequence[Wanted], place: Address, provider: TaxProvider
) -> CalculateTaxes:
    """What is asked bears a name made of itself, so that an answer can be told from another's."""
    lines = [
        TaxableLine(
            line=line.line,
            sku=line.sku,
            tax_code=provider.code_of(each.tax_class),
            quantity=line.quantity,
            unit_price=line.unit_price,
            discount_amount=line.discount_amount,
        )
        for line, each in zip(quoted.lines, wanted, strict=True)
    ]
    request = CalculateTaxes(
        quote_id=quoted.quote_id,
        asked="nothing",
        currency=quoted.currency,
        ship_from=provider.ship_from or place,
        ship_to=place,
        lines=tuple(lines),
        shipping_amount=_freight(quoted),
    )
    digest = blake2b(msgspec.json.encode(request), digest_size=16).hexdigest()
    return replace(request, asked=digest)


def _freight(quoted: PricesQuoted) -> int:
    for way in quoted.shipping_methods:
        if way.method == quoted.shipping_method and quoted.shipping_cost:
            return asked_amount(way.cost, way.tax_amount, included=way.tax_included)
    return 0


def record_taxes(command: RecordTaxes, given: Given) -> Decision:
    """An answer to what is no longer asked is of no use; half an answer is none."""
    awaited = QUOTE.of(given, command.quote_id).awaited
    if awaited is None or awaited.request.asked != command.asked:
        return []
    numbers = {tax.line for tax in command.taxes}
    if not numbers.issuperset(line.line for line in awaited.quoted.lines) or any(
        sum(part.amount for part in tax.parts) != tax.amount for tax in command.taxes
    ):
        return _without(awaited, f"{command.by} gave half an answer", given)
    answer = TaxesAnswered(
        quote_id=command.quote_id,
        asked=command.asked,
        by=command.by,
        taxes=command.taxes,
        note=command.note,
        until=given.at + timedelta(seconds=LASTS_S),
    )
    stream = QUOTE(command.quote_id)
    return [(stream, answer), (stream, _answered(awaited.quoted, answer))]


def record_tax_failure(command: RecordTaxFailure, given: Given) -> Decision:
    awaited = QUOTE.of(given, command.quote_id).awaited
    if awaited is None or awaited.request.asked != command.asked:
        return []
    return _without(awaited, command.reason, given)


def _without(awaited: TaxesWanted, reason: str, given: Given) -> Decision:
    quoted = _explained(awaited.quoted, BY_TABLE, f"Tax by the table of rates: {reason}"[:500])
    return [(QUOTE(awaited.quote_id), quoted)]


def _answered(quoted: PricesQuoted, answer: TaxesAnswered) -> PricesQuoted:
    fields = {name: getattr(quoted, name) for name in Sums.__struct_fields__}
    taxes = {tax.line: tax for tax in answer.taxes}
    sums = with_taxes(Sums(**fields), taxes, answer.by)
    told = replace(quoted, **asdict(sums))
    return _explained(told, answer.by, answer.note) if answer.note else told


def _explained(quoted: PricesQuoted, rule_id: str, reason: str) -> PricesQuoted:
    """With a word on all of the tax; it adds nothing."""
    why = Adjustment(line=FREIGHT_LINE, kind="tax", rule_id=rule_id, amount=0, reason=reason)
    return replace(quoted, adjustments=(*quoted.adjustments, why))


the_quote = QUOTE.by("quote_id")

RULES = (
    Rule(RecordTaxes, record_taxes, writes=the_quote),
    Rule(RecordTaxFailure, record_tax_failure, writes=the_quote),
)
