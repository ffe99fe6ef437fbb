"""What was quoted, and what orders took of promotions for it."""

from datetime import datetime
from typing import Any

from msgspec.structs import replace

from entrepot.engines.pricing.rules import ListPrice
from entrepot.kernel.decider import Kind
from entrepot.kernel.message import State, Value

from ..events import RedemptionReturned, RedemptionTaken, TaxesAnswered, TaxesWanted
from ..published import PricesQuoted, QuoteRedeemed, QuoteRefused


class Quoted(Value):
    """A line's quantity, the list price it was quoted at, and how long that price is kept."""

    sku: str
    quantity: int
    price: ListPrice
    until: datetime


class Quote(State):
    """The last quote of this id, as far as the next one and its redemption need it."""

    reference: str = ""
    buyer: tuple[str, str, str] = ("", "", "")
    lines: tuple[Quoted, ...] = ()
    total_amount: int = 0
    promotions: tuple[tuple[str, int], ...] = ()
    coupons: tuple[str, ...] = ()
    user_id: str | None = None
    expires_at: datetime | None = None
    orders: tuple[str, ...] = ()
    awaited: TaxesWanted | None = None
    answered: TaxesAnswered | None = None


class Redemption(State):
    promotions: tuple[tuple[str, int], ...] = ()
    coupons: tuple[str, ...] = ()
    user_id: str | None = None
    taken: bool = False
    returned: bool = False


def evolve_quote(quote: Quote, event: Any) -> Quote:
    match event:
        case PricesQuoted():
            return _quoted(quote, event)
        case TaxesWanted():
            return replace(quote, awaited=event)
        case TaxesAnswered():
            return replace(quote, answered=event)
        case QuoteRedeemed():
            return replace(quote, orders=(*quote.orders, event.order_id))
        case QuoteRefused():
            return quote
    raise TypeError(event)


def _quoted(quote: Quote, event: PricesQuoted) -> Quote:
    lines = [
        Quoted(
            sku=line.sku,
            quantity=line.quantity,
            price=ListPrice(
                list_id=line.list_id,
                unit_price=line.unit_price,
                currency=event.currency,
                includes_tax=line.tax_included,
            ),
            until=line.kept_until or event.expires_at,
        )
        for line in event.lines
    ]
    return Quote(
        reference=event.reference,
        buyer=(event.channel, event.tier, event.currency),
        lines=tuple(lines),
        total_amount=event.total_amount,
        promotions=event.promotions,
        coupons=event.coupons,
        user_id=event.user_id,
        expires_at=event.expires_at,
        orders=quote.orders,
        answered=quote.answered,
    )


def evolve_redemption(redemption: Redemption, event: Any) -> Redemption:
    match event:
        case RedemptionTaken():
            return Redemption(
                promotions=event.promotions,
                coupons=event.coupons,
                user_id=event.user_id,
                taken=True,
            )
        case RedemptionReturned():
            return replace(redemption, returned=True)
    raise TypeError(event)


QUOTE = Kind("quote", Quote(), evolve_quote)
REDEMPTION = Kind("redemption", Redemption(), evolve_redemption)
