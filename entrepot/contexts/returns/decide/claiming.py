"""Goods that came damaged, wrong or not at all: made good without anything coming back."""

from collections.abc import Iterable
from datetime import timedelta

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Event, Refused
from entrepot.kernel.units import by_sku

from ..commands import GrantClaim, MakeClaim, MakeClaimAsGuest, Refusal
from ..published import ClaimGranted, ClaimMade, ExchangeItem, ReturnedLine
from ..state import OFFER, RETURNABLE, Return, Returnable
from .exchanging import released
from .funds import Drawn, drawn, refundable
from .returning import (
    WRITE,
    more_than_left,
    order,
    order_and_others,
    rma_number,
)
from .worth import cost, freight, priced, same_goods


def make_claim(command: MakeClaim, given: Given) -> Decision:
    order = RETURNABLE.of(given, command.order_id)
    stranger = command.user_id is not None and command.user_id != order.user_id
    if not order.sold or stranger:
        return Refused(Refusal.UNKNOWN_ORDER)
    return claimed(command, command.order_id, order, given)


def claimed(
    command: MakeClaim | MakeClaimAsGuest, order_id: str, order: Returnable, given: Given
) -> Decision:
    wanted = by_sku(command.lines)
    known = order.returns.get(command.return_id)
    if known is not None:
        same = known.is_claim and by_sku(known.lines) == wanted
        return [] if same else Refused(Refusal.ALREADY_ASKED)
    window = timedelta(days=order.terms.claim_days)
    if order.delivered_at is not None and given.at > order.delivered_at + window:
        return Refused(Refusal.WINDOW_CLOSED)
    if refused := more_than_left(wanted, order):
        return refused
    items = _again(wanted, order, given) if command.wants == "replacement" else ()
    if isinstance(items, Refused):
        return items
    made = ClaimMade(
        return_id=command.return_id,
        order_id=order_id,
        user_id=order.user_id,
        lines=tuple(
            [
                ReturnedLine(sku=line.sku, quantity=line.quantity, problem=line.problem)
                for line in command.lines
            ]
        ),
        wants=command.wants,
        note=command.note,
        rma_number=rma_number(order),
        exchange=items,
    )
    return [(RETURNABLE(order_id), made)]


def _again(
    wanted: dict[str, int], order: Returnable, given: Given
) -> tuple[ExchangeItem, ...] | Refused:
    """The same goods once more, also where they are not sold any longer."""
    if order.sale is None:
        return Refused(Refusal.NOT_EXCHANGEABLE, "it is not known where its goods went")
    items = []
    for sku, quantity in wanted.items():
        offer = OFFER.of(given, sku)
        if not offer.product_id:
            return Refused(Refusal.NOT_EXCHANGEABLE, sku)
        items.append(same_goods(sku, quantity, offer, order, order.sale))
    return tuple(items)


def grant_claim(command: GrantClaim, given: Given) -> Decision:
    order = RETURNABLE.of(given, command.order_id)
    known = order.returns.get(command.return_id)
    if known is None or not known.is_claim:
        return Refused(Refusal.UNKNOWN_RETURN)
    if known.status == "closed":
        return Refused(Refusal.NOT_AUTHORISED, known.status)
    if known.status != "requested":
        return []
    granted, money = _granted(command, order, known, given)
    told: list[tuple[str, Event]] = [(RETURNABLE(command.order_id), granted), *money.told]
    credit = granted.credit_amount
    return told + released(command.return_id, command.order_id, order, known, credit)


def _granted(
    command: GrantClaim, order: Returnable, known: Return, given: Given
) -> tuple[ClaimGranted, Drawn]:
    """The money for the goods, or the same goods for nothing; no fee is kept of either."""
    left = refundable(order, given)
    lines = priced(known.lines, order, left)
    worth = sum(line.amount for line in lines)
    way_out = freight(order, lines, left - worth)
    due = 0 if known.exchange else worth + way_out
    money = drawn(command.order_id, order, due, command.return_id, given)
    granted = ClaimGranted(
        return_id=command.return_id,
        order_id=command.order_id,
        user_id=order.user_id,
        payment_id=order.payment_id,
        lines=lines,
        amount=money.amount,
        currency=order.currency,
        freight_amount=way_out,
        credit_amount=cost(known.exchange),
        settled_amount=money.settled,
        sources=money.sources,
        waiting_amount=money.waiting,
        waiting_order_id=money.waits_for[0],
        waiting_return_id=money.waits_for[1],
    )
    return granted, money


def goods(command: MakeClaim) -> Iterable[str]:
    yield from {OFFER(line.sku): None for line in command.lines}


RULES = (
    Rule(MakeClaim, make_claim, reads=goods, writes=order, scope=WRITE, own="user_id"),
    Rule(GrantClaim, grant_claim, reads=order, writes=order_and_others, scope=WRITE),
)
