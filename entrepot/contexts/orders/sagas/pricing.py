"""How an order comes to its price: a quote, and what of it must be redeemed."""

from collections.abc import Iterable
from datetime import timedelta

from entrepot.contexts.pricing.published import (
    PricesQuoted,
    QuotePrices,
    QuoteRedeemed,
    QuoteRefused,
    RedeemQuote,
    WantedLine,
)
from entrepot.engines.pricing.quoting import price_reasons
from entrepot.kernel.message import Recorded
from entrepot.kernel.react import Reaction, Saga
from entrepot.kernel.timers import Timer

from ..commands import DenyIfUnpriced, RecordQuote, RecordQuoteRefused, RecordRedemption
from ..events import OrderPriced, OrderSubmitted
from ..published import OrderLine

PRICING_WINDOW = timedelta(minutes=10)
"""So long an order waits to hear what it costs; a tax provider that is asked has some seconds."""
REFERENCE = "order"
"""What an order's quote is asked for by: one of a cart bears the cart's revision."""


def price_the_order(recorded: Recorded) -> Iterable[Reaction]:
    match recorded.event:
        case OrderSubmitted() as submitted:
            return _ask_for_prices(submitted, recorded)
        case OrderPriced(order_id=order_id, order=order):
            return [
                RedeemQuote(
                    quote_id=order_id,
                    reference=REFERENCE,
                    order_id=order_id,
                    total_amount=order.total_amount,
                )
            ]
    return []


def _ask_for_prices(submitted: OrderSubmitted, recorded: Recorded) -> list[Reaction]:
    """The past that is told again had all the time there was."""
    order = submitted.order
    asked = QuotePrices(
        quote_id=order.order_id,
        reference=REFERENCE,
        store_id=order.store_id,
        channel=submitted.channel,
        currency=order.currency,
        user_id=order.user_id,
        lines=tuple([WantedLine(sku=x.sku, quantity=x.quantity) for x in order.lines]),
        coupons=submitted.coupons,
        destination=order.shipping_address,
        shipping_method=submitted.shipping_method,
        kept=False,
    )
    if recorded.historic:
        return [asked]
    deny = DenyIfUnpriced(order_id=order.order_id)
    key = unpriced(order.order_id)
    return [asked, Timer(key=key, due=recorded.at + PRICING_WINDOW, command=deny)]


def unpriced(order_id: str) -> str:
    return f"orders.unpriced:{order_id}"


def hear_of_prices(recorded: Recorded) -> Iterable[Reaction]:
    match recorded.event:
        case PricesQuoted(reference="order") as quoted:
            return [_quoted(quoted)]
        case QuoteRedeemed(reference="order", order_id=order_id):
            return [RecordRedemption(order_id=order_id)]
        case QuoteRefused(reference="order", order_id=order_id, reason=reason):
            return [RecordQuoteRefused(order_id=order_id, reason=reason)]
    return []


def _quoted(quoted: PricesQuoted) -> RecordQuote:
    ways = {way.method: way for way in quoted.shipping_methods}
    way = ways.get(quoted.shipping_method)
    return RecordQuote(
        order_id=quoted.quote_id,
        lines=tuple(
            [
                OrderLine(
                    line=line.line,
                    sku=line.sku,
                    product_id=line.product_id,
                    name=line.name,
                    quantity=line.quantity,
                    unit_price=line.unit_price,
                    total_price=line.total_price,
                    discount_amount=line.discount_amount,
                    tax_amount=line.tax_amount,
                    tax_included=line.tax_included,
                    weight_g=line.weight_g,
                )
                for line in quoted.lines
            ]
        ),
        missing=quoted.missing,
        refused_coupons=quoted.refused_coupons,
        subtotal=quoted.subtotal,
        tax_amount=quoted.tax_amount,
        shipping_cost=quoted.shipping_cost,
        shipping_method=quoted.shipping_method,
        delivery_days_max=way.days_max if way else None,
        total_amount=quoted.total_amount,
        adjustments=(*price_reasons(quoted.lines), *quoted.adjustments),
        redeemable=bool(quoted.promotions),
    )


SAGAS = (
    Saga("price_the_order", price_the_order, on=(OrderSubmitted, OrderPriced), at_once=True),
    Saga(
        "hear_of_prices",
        hear_of_prices,
        on=(PricesQuoted, QuoteRedeemed, QuoteRefused),
        at_once=True,
    ),
)
