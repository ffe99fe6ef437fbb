"""Goods that come back: asked, allowed, received, or not."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from entrepot.contexts.payments.published import looks_like_card_number
from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Event, Refused
from entrepot.kernel.units import by_sku

from ..commands import (
    AuthoriseReturn,
    CloseReturn,
    ReceiveReturn,
    Refusal,
    RequestReturn,
    SetReturnPolicy,
)
from ..events import ReturnPolicySet
from ..published import (
    ReturnAuthorised,
    ReturnClosed,
    ReturnedLine,
    ReturnReceived,
    ReturnRequested,
)
from ..state import (
    DEPOTS,
    OFFER,
    PLACE,
    POLICY,
    RETURNABLE,
    STORE,
    TAXED_AS,
    TAXES,
    Return,
    Returnable,
)
from .exchanging import promised, released, replacement_id
from .funds import Drawn, before, drawn, refundable
from .worth import cost, fee, freight, offered, priced

RETURNS_MAX = 100


def set_return_policy(command: SetReturnPolicy, given: Given) -> Decision:
    if not STORE.of(given, command.store_id).is_known:
        return Refused(Refusal.UNKNOWN_STORE)
    if POLICY.of(given, command.store_id).terms == command.terms:
        return []
    told = ReturnPolicySet(store_id=command.store_id, terms=command.terms)
    return [(POLICY(command.store_id), told)]


def request_return(command: RequestReturn, given: Given) -> Decision:
    order = RETURNABLE.of(given, command.order_id)
    stranger = command.user_id is not None and command.user_id != order.user_id
    if not order.sold or stranger:
        return Refused(Refusal.UNKNOWN_ORDER)
    return requested(command, command.order_id, order, given)


def requested(command: Any, order_id: str, order: Returnable, given: Given) -> Decision:
    wanted = by_sku(command.lines)
    known = order.returns.get(command.return_id)
    if known is not None:
        same = not known.is_claim and by_sku(known.lines) == wanted
        return [] if same else Refused(Refusal.ALREADY_ASKED)
    if refused := cannot_come(wanted, order, given.at):
        return refused
    if looks_like_card_number(command.payment_token):  # the log must never hold one
        return Refused(Refusal.INVALID_PAYMENT_TOKEN, "send a token, never a card's number")
    if command.exchange and order.sale is None:
        return Refused(Refusal.NOT_EXCHANGEABLE, "it is not known where its goods went")
    items = offered(command, wanted, order, order.sale, given) if order.sale else ()
    if isinstance(items, Refused):
        return items
    asked = ReturnRequested(
        return_id=command.return_id,
        order_id=order_id,
        user_id=order.user_id,
        lines=tuple([ReturnedLine(sku=sku, quantity=n) for sku, n in wanted.items()]),
        reason=command.reason,
        rma_number=rma_number(order),
        exchange=items,
        payment_token=command.payment_token,
    )
    return [(RETURNABLE(order_id), asked)]


def cannot_come(wanted: dict[str, int], order: Returnable, at: datetime) -> Refused | None:
    window = timedelta(days=order.terms.window_days)
    if order.delivered_at is not None and at > order.delivered_at + window:
        return Refused(Refusal.WINDOW_CLOSED)
    return more_than_left(wanted, order)


def more_than_left(wanted: dict[str, int], order: Returnable) -> Refused | None:
    """What was asked back, came back or was claimed is no longer left."""
    if len(order.returns) >= RETURNS_MAX:
        return Refused(Refusal.TOO_MANY_RETURNS)
    for sku, quantity in wanted.items():
        left = order.shipped.get(sku, 0) - order.taken(sku)
        if quantity > left:
            return Refused(Refusal.MORE_THAN_SHIPPED, f"{left} of {sku} can be returned")
    return None


def rma_number(order: Returnable) -> str:
    """What people write on the parcel: the order's number, counted on."""
    number = order.sale.order_number if order.sale else ""
    return f"RMA-{number}-{len(order.returns) + 1}" if number else ""


def authorise_return(command: AuthoriseReturn, given: Given) -> Decision:
    order = RETURNABLE.of(given, command.order_id)
    known = order.returns.get(command.return_id)
    if known is None or known.is_claim:
        return Refused(Refusal.UNKNOWN_RETURN)
    if known.status != "requested":
        return Refused(Refusal.NOT_AUTHORISED, known.status) if known.status == "closed" else []
    authorised = ReturnAuthorised(
        return_id=command.return_id,
        order_id=command.order_id,
        user_id=order.user_id,
        rma_number=known.rma_number,
        send_to=DEPOTS.of(given).of(order.sale.store_id) if order.sale else None,
        lines=known.lines,
    )
    told: list[tuple[str, Event]] = [(RETURNABLE(command.order_id), authorised)]
    if (command.send or order.terms.exchange_sent) == "at_once":
        credit = promised(order, known, given)
        told += released(command.return_id, command.order_id, order, known, credit)
    return told


def close_return(command: CloseReturn, given: Given) -> Decision:
    known = RETURNABLE.of(given, command.order_id).returns.get(command.return_id)
    if known is None:
        return Refused(Refusal.UNKNOWN_RETURN)
    if known.status not in ("requested", "authorised"):
        return []
    if known.credit:
        return Refused(Refusal.REPLACEMENT_SENT, "other goods were sent for what has not come")
    closed = ReturnClosed(
        return_id=command.return_id, order_id=command.order_id, reason=command.reason
    )
    return [(RETURNABLE(command.order_id), closed)]


def receive_return(command: ReceiveReturn, given: Given) -> Decision:
    order = RETURNABLE.of(given, command.order_id)
    known = order.returns.get(command.return_id)
    if known is None or known.is_claim:
        return Refused(Refusal.UNKNOWN_RETURN)
    if known.status in ("received", "refund_failed", "refunded"):
        return []
    if known.status != "authorised":
        return Refused(Refusal.NOT_AUTHORISED)
    for line in command.lines:
        if not PLACE.of(given, line.warehouse_id).is_known:
            return Refused(Refusal.UNKNOWN_WAREHOUSE, line.warehouse_id)
    if any(n > known.of(sku) for sku, n in by_sku(command.lines).items()):
        return Refused(Refusal.MORE_THAN_AUTHORISED)
    received, money = _received(command, order, known, given)
    told: list[tuple[str, Event]] = [(RETURNABLE(command.order_id), received), *money.told]
    if not known.released:
        credit = received.credit_amount
        told += released(command.return_id, command.order_id, order, known, credit)
    return told


def _received(
    command: ReceiveReturn, order: Returnable, known: Return, given: Given
) -> tuple[ReturnReceived, Drawn]:
    """What the goods are worth pays the fee first, then the other goods; the rest is refunded."""
    left = refundable(order, given) + known.credit
    lines = priced(command.lines, order, left)
    worth = sum(line.amount for line in lines)
    way_out = freight(order, lines, left - worth)
    kept = fee(order.terms, worth)
    wanted = known.credit if known.released else cost(known.exchange)
    credit = min(wanted, worth - kept)
    due = worth - kept - credit + way_out
    money = drawn(command.order_id, order, due, command.return_id, given)
    received = ReturnReceived(
        return_id=command.return_id,
        order_id=command.order_id,
        user_id=order.user_id,
        payment_id=order.payment_id,
        lines=lines,
        amount=money.amount,
        currency=order.currency,
        fee_amount=kept,
        freight_amount=way_out,
        credit_amount=credit,
        owed_amount=wanted - credit if known.released else 0,
        settled_amount=money.settled,
        sources=money.sources,
        waiting_amount=money.waiting,
        waiting_order_id=money.waits_for[0],
        waiting_return_id=money.waits_for[1],
    )
    return received, money


def itself_and_depots(command: AuthoriseReturn) -> Iterable[str]:
    yield RETURNABLE(command.order_id)
    yield DEPOTS()


def itself_and_places(command: ReceiveReturn) -> Iterable[str]:
    yield RETURNABLE(command.order_id)
    yield from {PLACE(line.warehouse_id): None for line in command.lines}


def order_and_others(command: Any, given: Given) -> Iterable[str]:
    """The order that brings other goods, and those whose goods this one's stand for."""
    yield RETURNABLE(command.order_id)
    yield RETURNABLE(replacement_id(command.order_id, command.return_id))
    yield from before(RETURNABLE.of(given, command.order_id))


def offers(command: Any) -> Iterable[str]:
    """What other goods cost, and how they are taxed."""
    yield from {OFFER(line.sku): None for line in command.exchange}
    if command.exchange:
        yield TAXES()
        yield from {TAXED_AS(line.sku): None for line in command.exchange}


WRITE = "returns:write"
order = RETURNABLE.by("order_id")

RULES = (
    Rule(
        SetReturnPolicy,
        set_return_policy,
        reads=STORE.by("store_id"),
        writes=POLICY.by("store_id"),
        scope="returns:policy",
    ),
    Rule(RequestReturn, request_return, reads=offers, writes=order, scope=WRITE, own="user_id"),
    Rule(
        AuthoriseReturn,
        authorise_return,
        reads=itself_and_depots,
        writes=order_and_others,
        scope=WRITE,
    ),
    Rule(CloseReturn, close_return, writes=order, scope=WRITE),
    Rule(
        ReceiveReturn,
        receive_return,
        reads=itself_and_places,
        writes=order_and_others,
        scope=WRITE,
    ),
)
