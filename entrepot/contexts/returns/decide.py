"""The rules of returns."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Event, Refused
from entrepot.kernel.units import share

from .commands import (
    AuthoriseReturn,
    CloseReturn,
    LearnCapture,
    LearnDelivery,
    LearnDispatch,
    LearnOrder,
    ReceiveReturn,
    RecordRefund,
    Refusal,
    RequestReturn,
)
from .events import CaptureLearnt, DeliveryLearnt, DispatchLearnt, OrderLearnt
from .published import (
    OtherRefundLearnt,
    ReturnAuthorised,
    ReturnClosed,
    ReturnedLine,
    ReturnReceived,
    ReturnRefunded,
    ReturnRequested,
)
from .state import RETURNABLE, Returnable

WINDOW = timedelta(days=30)
RETURNS_MAX = 100


def request_return(command: RequestReturn, given: Given) -> Decision:
    order = RETURNABLE.of(given, command.order_id)
    stranger = command.user_id is not None and command.user_id != order.user_id
    if not order.sold or stranger:
        return Refused(Refusal.UNKNOWN_ORDER)
    wanted = _by_sku(command.lines)
    known = order.returns.get(command.return_id)
    if known is not None:
        same = {line.sku: line.quantity for line in known.lines} == wanted
        return [] if same else Refused(Refusal.ALREADY_ASKED)
    if len(order.returns) >= RETURNS_MAX:
        return Refused(Refusal.TOO_MANY_RETURNS)
    if order.delivered_at is not None and given.at > order.delivered_at + WINDOW:
        return Refused(Refusal.WINDOW_CLOSED)
    for sku, quantity in wanted.items():
        left = order.shipped.get(sku, 0) - order.taken(sku)
        if quantity > left:
            return Refused(Refusal.MORE_THAN_SHIPPED, f"{left} of {sku} can be returned")
    requested = ReturnRequested(
        return_id=command.return_id,
        order_id=command.order_id,
        user_id=order.user_id,
        lines=tuple([ReturnedLine(sku=sku, quantity=n) for sku, n in wanted.items()]),
        reason=command.reason,
    )
    return [(RETURNABLE(command.order_id), requested)]


def _by_sku(lines: Iterable[Any]) -> dict[str, int]:
    found: dict[str, int] = {}
    for line in lines:
        found[line.sku] = found.get(line.sku, 0) + line.quantity
    return found


def authorise_return(command: AuthoriseReturn, given: Given) -> Decision:
    order = RETURNABLE.of(given, command.order_id)
    known = order.returns.get(command.return_id)
    if known is None:
        return Refused(Refusal.UNKNOWN_RETURN)
    if known.status != "requested":
        return Refused(Refusal.NOT_AUTHORISED, known.status) if known.status == "closed" else []
    authorised = ReturnAuthorised(
        return_id=command.return_id, order_id=command.order_id, user_id=order.user_id
    )
    return [(RETURNABLE(command.order_id), authorised)]


def close_return(command: CloseReturn, given: Given) -> Decision:
    known = RETURNABLE.of(given, command.order_id).returns.get(command.return_id)
    if known is None:
        return Refused(Refusal.UNKNOWN_RETURN)
    if known.status not in ("requested", "authorised"):
        return []
    closed = ReturnClosed(
        return_id=command.return_id, order_id=command.order_id, reason=command.reason
    )
    return [(RETURNABLE(command.order_id), closed)]


def receive_return(command: ReceiveReturn, given: Given) -> Decision:
    order = RETURNABLE.of(given, command.order_id)
    known = order.returns.get(command.return_id)
    if known is None:
        return Refused(Refusal.UNKNOWN_RETURN)
    if known.status in ("received", "refunded"):
        return []
    if known.status != "authorised":
        return Refused(Refusal.NOT_AUTHORISED)
    if any(n > known.of(sku) for sku, n in _by_sku(command.lines).items()):
        return Refused(Refusal.MORE_THAN_AUTHORISED)
    lines = _priced(command, order)
    amount = sum(line.amount for line in lines)
    received = ReturnReceived(
        return_id=command.return_id,
        order_id=command.order_id,
        user_id=order.user_id,
        payment_id=order.payment_id,
        lines=lines,
        amount=amount,
        currency=order.currency,
    )
    return [(RETURNABLE(command.order_id), received)]


def _priced(command: ReceiveReturn, order: Returnable) -> tuple[ReturnedLine, ...]:
    """Each line's share of what its goods cost; together never more than can be refunded."""
    sold = {line.sku: line for line in order.sold}
    before = {sku: order.received(sku) for sku in sold}
    left, lines = order.refundable, []
    for line in command.lines:
        whole, past = sold[line.sku], before[line.sku]
        before[line.sku] += line.quantity
        due = share(whole.cost, past + line.quantity, whole.quantity)
        amount = min(left, due - share(whole.cost, past, whole.quantity))
        left -= amount
        lines.append(
            ReturnedLine(
                sku=line.sku,
                quantity=line.quantity,
                amount=amount,
                disposition=line.disposition,
                warehouse_id=line.warehouse_id,
                bin=line.bin,
                lot=line.lot,
            )
        )
    return tuple(lines)


def record_refund(command: RecordRefund, given: Given) -> Decision:
    order = RETURNABLE.of(given, command.order_id)
    stream = RETURNABLE(command.order_id)
    known = order.returns.get(command.reference)
    if known is None:
        return _learn(order.other_refunds, command.reference, stream, OtherRefundLearnt, command)
    if known.status != "received":
        return []
    refunded = ReturnRefunded(
        return_id=command.reference,
        order_id=command.order_id,
        user_id=order.user_id,
        lines=known.lines,
        amount=command.amount,
        currency=order.currency,
    )
    return [(stream, refunded)]


def _learn(known: Any, id: str, stream: str, event: type[Event], command: Any) -> Decision:
    if id in known:
        return []
    return [(stream, event(**{f: getattr(command, f) for f in command.__struct_fields__}))]


def learn_order(command: LearnOrder, given: Given) -> Decision:
    known = (command.order_id,) if RETURNABLE.of(given, command.order_id).sold else ()
    return _learn(known, command.order_id, RETURNABLE(command.order_id), OrderLearnt, command)


def learn_dispatch(command: LearnDispatch, given: Given) -> Decision:
    known = RETURNABLE.of(given, command.order_id).shipments
    stream = RETURNABLE(command.order_id)
    return _learn(known, command.shipment_id, stream, DispatchLearnt, command)


def learn_delivery(command: LearnDelivery, given: Given) -> Decision:
    return _learn((), "", RETURNABLE(command.order_id), DeliveryLearnt, command)


def learn_capture(command: LearnCapture, given: Given) -> Decision:
    known = RETURNABLE.of(given, command.order_id).captures
    return _learn(known, command.reference, RETURNABLE(command.order_id), CaptureLearnt, command)


def order(command: Any, given: Given) -> Iterable[str]:
    yield RETURNABLE(command.order_id)


WRITE = "returns:write"
RULES = (
    Rule(RequestReturn, request_return, writes=order, scope=WRITE, own="user_id"),
    Rule(AuthoriseReturn, authorise_return, writes=order, scope=WRITE),
    Rule(CloseReturn, close_return, writes=order, scope=WRITE),
    Rule(ReceiveReturn, receive_return, writes=order, scope=WRITE),
    Rule(RecordRefund, record_refund, writes=order),
    Rule(LearnOrder, learn_order, writes=order),
    Rule(LearnDispatch, learn_dispatch, writes=order),
    Rule(LearnDelivery, learn_delivery, writes=order),
    Rule(LearnCapture, learn_capture, writes=order),
)
