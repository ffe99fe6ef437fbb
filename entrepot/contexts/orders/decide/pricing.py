"""What an order costs where the business has rules: pricing says it, and then it is placed."""

from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace

from entrepot.kernel.decider import Decision, Given, Rule

from ..commands import DenyIfUnpriced, RecordQuote, RecordQuoteRefused, RecordRedemption, Refusal
from ..events import OrderPriced
from ..published import OrderPlaced
from ..state import ORDER
from .cancelling import denied
from .placing import TOTAL_MAX

BUDGET_SPENT, COUPON_USED = "BUDGET_SPENT", "COUPON_USED"
"""Somebody else was quicker: the next quote knows what is left, and asks for no more."""


def record_quote(command: RecordQuote, given: Given) -> Decision:
    """An answer to what was not asked is of no use."""
    order = ORDER.of(given, command.order_id)
    if order.status != "Pricing" or order.submitted is None:
        return []
    if command.missing:
        return denied(command.order_id, order, f"not_sold: {', '.join(command.missing)}"[:500])
    if command.refused_coupons:  # whose buyer counts on it, who has not seen the sum
        refused = ", ".join([f"{code} {reason}" for code, reason in command.refused_coupons])
        return denied(command.order_id, order, f"coupon_refused: {refused}"[:500])
    asked = order.submitted.order
    if _quantities(command.lines) != _quantities(asked.lines):
        return []
    if command.total_amount > TOTAL_MAX:
        return denied(command.order_id, order, Refusal.TOTAL_TOO_LARGE)
    priced = replace(
        asked,
        lines=command.lines,
        subtotal=command.subtotal,
        tax_amount=command.tax_amount,
        shipping_tax_amount=command.tax_amount - sum(line.tax_amount for line in command.lines),
        shipping_cost=command.shipping_cost,
        shipping_method=command.shipping_method,
        delivery_days_max=command.delivery_days_max,
        total_amount=command.total_amount,
        adjustments=command.adjustments,
    )
    if command.redeemable:
        return [(ORDER(command.order_id), OrderPriced(order_id=command.order_id, order=priced))]
    return _placed(priced, given)


def _quantities(lines: Iterable[Any]) -> dict[str, int]:
    return {line.sku: line.quantity for line in lines}


def _placed(priced: OrderPlaced, given: Given) -> Decision:
    return [(ORDER(priced.order_id), replace(priced, placed_at=given.at))]


def record_redemption(command: RecordRedemption, given: Given) -> Decision:
    """An order that was denied meanwhile is so once more: what it took goes back."""
    order = ORDER.of(given, command.order_id)
    if order.priced is None:
        return []
    if order.status != "Pricing":
        return denied(command.order_id, order, order.reason)
    return _placed(order.priced, given)


def record_quote_refused(command: RecordQuoteRefused, given: Given) -> Decision:
    order = ORDER.of(given, command.order_id)
    if order.status != "Pricing" or order.submitted is None:
        return []
    if command.reason in (BUDGET_SPENT, COUPON_USED):
        return [(ORDER(command.order_id), order.submitted)]
    return denied(command.order_id, order, command.reason)


def deny_if_unpriced(command: DenyIfUnpriced, given: Given) -> Decision:
    order = ORDER.of(given, command.order_id)
    if order.status != "Pricing":
        return []
    return denied(command.order_id, order, "not_priced_in_time")


order = ORDER.by("order_id")

RULES = (
    Rule(RecordQuote, record_quote, writes=order),
    Rule(RecordRedemption, record_redemption, writes=order),
    Rule(RecordQuoteRefused, record_quote_refused, writes=order),
    Rule(DenyIfUnpriced, deny_if_unpriced, writes=order),
)
