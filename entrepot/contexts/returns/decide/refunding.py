"""Money that went back, did not, or is asked for once more."""

from collections.abc import Iterable
from typing import Any

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Refused

from ..commands import RecordRefund, RecordRefundFailure, Refusal, RetryRefund
from ..published import OtherRefundLearnt, RefundRetried, ReturnRefunded, ReturnRefundFailed
from ..state import RETURNABLE, Returnable
from .exchanging import replacement_id


def record_refund(command: RecordRefund, given: Given) -> Decision:
    order = RETURNABLE.of(given, command.order_id)
    stream = RETURNABLE(command.order_id)
    known = order.returns.get(command.reference)
    if known is None:
        if command.reference in order.other_refunds or _paid_back(command, order):
            return []
        other = OtherRefundLearnt(
            order_id=command.order_id, reference=command.reference, amount=command.amount
        )
        return [(stream, other)]
    if known.status not in ("received", "granted", "refund_failed"):
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


def _paid_back(command: RecordRefund | RecordRefundFailure, order: Returnable) -> str | None:
    """The return whose replacement was cancelled and is paid back: it counts that already."""
    for return_id in order.returns:
        if replacement_id(command.order_id, return_id) == command.reference:
            return return_id
    return None


def record_refund_failure(command: RecordRefundFailure, given: Given) -> Decision:
    order = RETURNABLE.of(given, command.order_id)
    ours = command.reference in order.returns
    return_id = command.reference if ours else _paid_back(command, order)
    if return_id is None:
        return []
    known = order.returns[return_id]
    if known.failure is not None or (ours and known.status == "refunded"):
        return []
    failed = ReturnRefundFailed(
        return_id=return_id,
        order_id=command.order_id,
        reference=command.reference,
        amount=command.amount,
        reason=command.reason,
    )
    return [(RETURNABLE(command.order_id), failed)]


def retry_refund(command: RetryRefund, given: Given) -> Decision:
    order = RETURNABLE.of(given, command.order_id)
    known = order.returns.get(command.return_id)
    if known is None:
        return Refused(Refusal.UNKNOWN_RETURN)
    if known.failure is None:
        return Refused(Refusal.NOTHING_FAILED, known.status)
    retried = RefundRetried(
        return_id=command.return_id,
        order_id=command.order_id,
        payment_id=order.payment_id,
        reference=known.failure.reference,
        amount=known.failure.amount,
        status=known.failure.status,
    )
    return [(RETURNABLE(command.order_id), retried)]


def order(command: Any, given: Given) -> Iterable[str]:
    yield RETURNABLE(command.order_id)


RULES = (
    Rule(RecordRefund, record_refund, writes=order),
    Rule(RecordRefundFailure, record_refund_failure, writes=order),
    Rule(RetryRefund, retry_refund, writes=order, scope="returns:write"),
)
