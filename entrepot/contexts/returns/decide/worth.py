"""What goods that come back are worth, what is kept of it, and what other goods cost."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from msgspec.structs import replace

from entrepot.engines.pricing.rules import PPM
from entrepot.engines.pricing.taxing import rate_at
from entrepot.kernel.decider import Given
from entrepot.kernel.message import Refused
from entrepot.kernel.units import by_sku, share

from ..commands import Refusal
from ..published import ExchangeItem, ReturnedLine, Sale, Terms
from ..state import OFFER, TAXED_AS, TAXES, Offer, Returnable


def priced(lines: Iterable[Any], order: Returnable, left: int) -> tuple[ReturnedLine, ...]:
    """Each line's share of what its goods cost; together never more than is `left`."""
    sold = {line.sku: line for line in order.sold}
    before = {sku: order.received(sku) for sku in sold}
    found = []
    for line in lines:
        whole, past = sold[line.sku], before[line.sku]
        before[line.sku] += line.quantity
        due = share(whole.cost, past + line.quantity, whole.quantity)
        amount = min(left, due - share(whole.cost, past, whole.quantity))
        left -= amount
        found.append(
            ReturnedLine(
                sku=line.sku,
                quantity=line.quantity,
                amount=amount,
                disposition=getattr(line, "disposition", ""),
                warehouse_id=getattr(line, "warehouse_id", ""),
                bin=getattr(line, "bin", ""),
                lot=getattr(line, "lot", ""),
                problem=getattr(line, "problem", ""),
            )
        )
    return tuple(found)


def shipped_cost(order: Returnable) -> int:
    """What the goods that left cost."""
    return sum(
        share(x.cost, min(order.shipped.get(x.sku, 0), x.quantity), x.quantity) for x in order.sold
    )


def freight(order: Returnable, lines: Iterable[ReturnedLine], left: int) -> int:
    """What is given back for the way out, at most what is `left`.

    That is nothing while the buyer keeps something of the order, has got other goods for it or
    has yet to get some, and where the terms keep it.
    """
    back = by_sku(lines)
    is_back = all(n <= order.received(sku) + back.get(sku, 0) for sku, n in order.shipped.items())
    has_left = all(order.shipped.get(x.sku, 0) >= x.quantity for x in order.sold)
    swapped = any(x.exchange for x in order.returns.values() if x.status != "closed")
    if order.sale is None or order.terms.outbound_freight == "kept" or swapped or not is_back:
        return 0
    if has_left:
        return min(left, order.sale.freight)
    if not order.rest_cancelled:
        return 0
    whole = sum(x.cost for x in order.sold)
    return min(left, share(order.sale.freight, shipped_cost(order), whole))


def freight_of_part(order: Returnable) -> int:
    """What of the freight goes back when the rest is cancelled after all that had left came back.

    Who has sent back all that he got, and gets no more, has withdrawn from the whole order. Where
    all of it had left, the freight went back with the last goods.
    """
    if all(order.shipped.get(x.sku, 0) >= x.quantity for x in order.sold):
        return 0
    return freight(replace(order, rest_cancelled=True), (), order.held)


def fee(terms: Terms, amount: int) -> int:
    """What the store keeps of so much; never more than all of it."""
    freight = terms.freight_fee if terms.freight_paid_by == "customer" else 0
    return min(amount, freight + share(amount, terms.restocking_basis_points, 10_000))


def offered(
    command: Any, wanted: Mapping[str, int], order: Returnable, sale: Sale, given: Given
) -> tuple[ExchangeItem, ...] | Refused:
    """The other goods at today's prices.

    A swap for the same goods costs what they cost then, also where the price rose.
    """
    items = []
    for sku, quantity in by_sku(command.exchange).items():
        offer = OFFER.of(given, sku)
        if not offer.is_active or offer.currency != order.currency:
            return Refused(Refusal.NOT_EXCHANGEABLE, sku)
        if quantity <= wanted.get(sku, 0):
            items.append(same_goods(sku, quantity, offer, order, sale))
        else:
            taxed = _taxed(sku, order, sale, given)
            price = _price(offer.unit_price, sale, taxed, given)
            items.append(_item(sku, quantity, quantity * price, offer, taxed))
    return tuple(items)


class Taxed(NamedTuple):
    """So much `tax` is in so much of a price, the `whole`; at this rate, where that is known."""

    tax: int
    whole: int
    rate: int | None = None


def _price(listed: int, sale: Sale, taxed: Taxed, given: Given) -> int:
    """Today's price less what the order was cheaper than its list; what comes without its tax gets
    its own."""
    if TAXES.of(given).prices_include_tax is not False:
        return share(listed, sale.paid, sale.listed) or listed
    net = sale.paid - sale.tax_amount
    before = sale.listed * (taxed.whole - taxed.tax)
    return share(listed, net * taxed.whole, before) or listed


def _taxed(sku: str, order: Returnable, sale: Sale, given: Given) -> Taxed:
    """As the article was in the order; as the table has it, of goods that were not in it; as the
    order was all in all, where a provider says what is due."""
    known = _taxed_in(order, sku)
    if known:
        return _exactly(known)
    taxes, place = TAXES.of(given), sale.shipping_address
    if not taxes.tell_of(place.country):
        return _mean(order, sale)
    rate = rate_at(place, TAXED_AS.of(given, sku).tax_class, taxes.rates)
    return _at(rate.rate) if rate else Taxed(0, PPM)


def _exactly(taxed: Taxed) -> Taxed:
    """By its rate, where that is what was taken but for a rounded unit; a provider may tax a part.

    What was a gift, or cost a cent, bore no tax from which to tell that of a whole price.
    """
    if taxed.rate is None:
        return taxed
    exact = _at(taxed.rate)
    return exact if abs(share(taxed.whole, exact.tax, exact.whole) - taxed.tax) <= 1 else taxed


def _at(rate: int) -> Taxed:
    return Taxed(rate, PPM + rate, rate)


def _mean(order: Returnable, sale: Sale) -> Taxed:
    """As the order was all in all, at its rate where it has but one."""
    rates = {line.tax_rate for line in order.sold}
    return Taxed(sale.tax_amount, sale.paid, rates.pop() if len(rates) == 1 else None)


def _taxed_in(order: Returnable, sku: str) -> Taxed | None:
    for line in order.sold:
        if line.sku == sku and line.tax_amount is not None:
            return Taxed(line.tax_amount, line.cost, line.tax_rate)
    return None


def same_goods(
    sku: str, quantity: int, offer: Offer, order: Returnable, sale: Sale
) -> ExchangeItem:
    """They cost what those that come back for them are worth."""
    (sold,) = [line for line in order.sold if line.sku == sku]
    past = order.taken(sku)
    due = share(sold.cost, past + quantity, sold.quantity) - share(sold.cost, past, sold.quantity)
    return _item(sku, quantity, due, offer, _taxed_in(order, sku) or _mean(order, sale))


def _item(sku: str, quantity: int, due: int, offer: Offer, taxed: Taxed) -> ExchangeItem:
    price = -(-due // quantity)
    return ExchangeItem(
        sku=sku,
        product_id=offer.product_id,
        name=offer.name,
        quantity=quantity,
        unit_price=price,
        discount_amount=quantity * price - due,
        tax_amount=share(due, taxed.tax, taxed.whole),
        tax_rate=taxed.rate,
        weight_g=offer.weight_g,
    )


def cost(items: Iterable[ExchangeItem]) -> int:
    return sum(item.quantity * item.unit_price - item.discount_amount for item in items)
