"""What goods that come back are worth, what is kept of it, and what other goods cost."""

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec.structs import replace

from entrepot.kernel.decider import Given
from entrepot.kernel.message import Refused
from entrepot.kernel.units import by_sku, share

from ..commands import Refusal
from ..published import ExchangeItem, ReturnedLine, Sale, Terms
from ..state import OFFER, Offer, Returnable


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
    for line in command.exchange:
        offer = OFFER.of(given, line.sku)
        if not offer.is_active or offer.currency != order.currency:
            return Refused(Refusal.NOT_EXCHANGEABLE, line.sku)
        if line.quantity <= wanted.get(line.sku, 0):
            items.append(same_goods(line.sku, line.quantity, offer, order, sale))
        else:
            price = share(offer.unit_price, sale.paid, sale.listed) or offer.unit_price
            items.append(_item(line.sku, line.quantity, price, offer, order, sale))
    return tuple(items)


def same_goods(
    sku: str, quantity: int, offer: Offer, order: Returnable, sale: Sale
) -> ExchangeItem:
    (sold,) = [line for line in order.sold if line.sku == sku]
    return _item(sku, quantity, sold.cost // sold.quantity, offer, order, sale)


def _item(
    sku: str, quantity: int, price: int, offer: Offer, order: Returnable, sale: Sale
) -> ExchangeItem:
    """At the rate that the article bore in the order; at the mean of the order where it was not in
    it."""
    rates = [
        (x.tax_amount, x.cost) for x in order.sold if x.sku == sku and x.tax_amount is not None
    ]
    tax, whole = rates[0] if rates else (sale.tax_amount, sale.paid)
    return ExchangeItem(
        sku=sku,
        product_id=offer.product_id,
        name=offer.name,
        quantity=quantity,
        unit_price=price,
        tax_amount=share(quantity * price, tax, whole),
        weight_g=offer.weight_g,
    )


def cost(items: Iterable[ExchangeItem]) -> int:
    return sum(item.quantity * item.unit_price for item in items)
