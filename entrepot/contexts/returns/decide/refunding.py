"""Money that went back, did not, or is asked for once more."""

from collections.abc import Iterable

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Event, Refused

from ..commands import (
    LearnRefundOwed,
    RecordRefund,
    RecordRefundFailure,
    Refusal,
    RetryRefund,
    SettleRefund,
)
from ..events import OwedGivenBack
from ..published import (
    FailedRefund,
    OtherRefundLearnt,
    RefundRetried,
    RefundSource,
    ReturnPartlyRefunded,
    ReturnRefunded,
    ReturnRefundFailed,
)
from ..state import RETURNABLE, Failure, Return, Returnable
from .exchanging import replacement_id


def record_refund(command: RecordRefund, given: Given) -> Decision:
    order_id = _whose(command, given)
    order = RETURNABLE.of(given, order_id)
    known = order.returns.get(command.reference)
    if known is None:
        return [] if command.by_transfer else _other(command, order_id, order, given)
    if known.status not in ("received", "granted", "refund_failed"):
        return []
    payer = _other_payment(command) or command.order_id
    if payer in known.done:
        return []
    awaited = [x for x in known.sources if x.payment_id not in (payer, *known.done)]
    told: Event
    if awaited:
        told = _partly(command, order_id, known)
    else:
        told = ReturnRefunded(
            return_id=command.reference,
            order_id=order_id,
            user_id=order.user_id,
            lines=known.lines,
            amount=sum(x.amount for x in known.sources) or command.amount,
            currency=order.currency,
        )
    return [(RETURNABLE(order_id), told)]


def _partly(command: RecordRefund, order_id: str, known: Return) -> ReturnPartlyRefunded:
    source, payment_id = _source(command, order_id), _other_payment(command)
    left = known.failures_but(command.reference, source, payment_id)
    cleared = known.failure is not None and not left
    return ReturnPartlyRefunded(
        return_id=command.reference,
        order_id=order_id,
        source_order_id=command.order_id,
        amount=command.amount,
        status=known.failure.status if known.failure and cleared else known.status,
        failures=_listed(left),
        payment_id=payment_id,
    )


def _source(command: RecordRefund | RecordRefundFailure, order_id: str) -> str:
    """The order whose payment it is, where it is another one."""
    return "" if command.order_id == order_id else command.order_id


def _other_payment(command: RecordRefund | RecordRefundFailure) -> str:
    """The payment, where it is one that a return asked for: the order's own bears its id."""
    return "" if command.payment_id == command.order_id else command.payment_id


def _listed(failures: Iterable[Failure]) -> tuple[FailedRefund, ...]:
    return tuple(
        [
            FailedRefund(
                reference=each.reference,
                amount=each.amount,
                reason=each.reason,
                source_order_id=each.source,
                payment_id=each.payment_id,
            )
            for each in failures
        ]
    )


def learn_refund_owed(command: LearnRefundOwed, given: Given) -> Decision:
    order_id = _whose(command, given)
    order = RETURNABLE.of(given, order_id)
    return [] if command.reference in order.returns else _other(command, order_id, order, given)


def _other(
    command: RecordRefund | LearnRefundOwed, order_id: str, order: Returnable, given: Given
) -> Decision:
    """Money for no return: by hand, or for a replacement that was cancelled, which is known."""
    here = RETURNABLE.of(given, command.order_id)
    known = command.reference in here.other_refunds or command.reference in here.paying
    if known or _paid_back(command.reference, order_id, order):
        return []
    told = _given_back(command, here) or OtherRefundLearnt(
        order_id=command.order_id, reference=command.reference, amount=command.amount
    )
    return [(RETURNABLE(command.order_id), told)]


def _given_back(command: RecordRefund | LearnRefundOwed, order: Returnable) -> Event | None:
    """Of a payment that paid what was open; what came in too much is known."""
    for return_id, known in order.returns.items():
        if command.payment_id in known.payments:
            return OwedGivenBack(
                return_id=return_id,
                order_id=command.order_id,
                payment_id=command.payment_id,
                reference=command.reference,
                amount=min(known.paid, command.amount),
            )
    return None


def _whose(command: RecordRefund | LearnRefundOwed | RecordRefundFailure, given: Given) -> str:
    """The order of the refund: another one's where its goods were paid for with this one's."""
    return RETURNABLE.of(given, command.order_id).paying.get(command.reference, command.order_id)


def _paid_back(reference: str, order_id: str, order: Returnable) -> str | None:
    """The return whose replacement was cancelled, or whose payment took too much, and is paid
    back: it counts that already."""
    for return_id, known in order.returns.items():
        if replacement_id(order_id, return_id) == reference or reference in known.payments:
            return return_id
    return None


def record_refund_failure(command: RecordRefundFailure, given: Given) -> Decision:
    order_id = _whose(command, given)
    order = RETURNABLE.of(given, order_id)
    ours = command.reference in order.returns
    return_id = command.reference if ours else _paid_back(command.reference, order_id, order)
    if return_id is None:
        return []
    known = order.returns[return_id]
    source, payment_id = _source(command, order_id), _other_payment(command)
    told = known.failures_but(command.reference, source, payment_id) != known.failures
    gave = (payment_id or command.order_id) in known.done
    if told or (ours and (known.status == "refunded" or gave)):
        return []
    refund = FailedRefund(
        reference=command.reference,
        amount=command.amount,
        reason=command.reason,
        source_order_id=source,
        payment_id=payment_id,
    )
    failed = ReturnRefundFailed(
        return_id=return_id,
        order_id=order_id,
        reference=command.reference,
        amount=command.amount,
        reason=command.reason,
        source_order_id=source,
        failures=(*_listed(known.failures), refund),
        payment_id=payment_id,
    )
    return [(RETURNABLE(order_id), failed)]


def retry_refund(command: RetryRefund, given: Given) -> Decision:
    order = RETURNABLE.of(given, command.order_id)
    known = order.returns.get(command.return_id)
    if known is None:
        return Refused(Refusal.UNKNOWN_RETURN)
    if known.failure is None:
        return Refused(Refusal.NOTHING_FAILED, known.status)
    stream = RETURNABLE(command.order_id)
    # One payment may owe both what came back and what a cancelled replacement had cost.
    failed = {each.reference: each for each in reversed(known.failures)}
    return [
        (
            stream,
            RefundRetried(
                return_id=command.return_id,
                order_id=command.order_id,
                payment_id=source.payment_id,
                reference=failure.reference,
                amount=source.amount,
                status=known.failure.status,
                source_order_id="" if source.order_id == command.order_id else source.order_id,
            ),
        )
        for failure in failed.values()
        for source in _unpaid(command, order, known, failure)
    ]


def settle_refund(command: SettleRefund, given: Given) -> Decision:
    order = RETURNABLE.of(given, command.order_id)
    known = order.returns.get(command.return_id)
    if known is None:
        return Refused(Refusal.UNKNOWN_RETURN)
    if known.failure is None:
        return Refused(Refusal.NOTHING_FAILED, known.status)
    settled = ReturnRefunded(
        return_id=command.return_id,
        order_id=command.order_id,
        user_id=order.user_id,
        lines=known.lines,
        amount=sum(x.amount for x in known.sources or known.failures),
        currency=order.currency,
        note=command.note,
    )
    return [(RETURNABLE(command.order_id), settled)]


def _unpaid(
    command: RetryRefund, order: Returnable, known: Return, failure: Failure
) -> tuple[RefundSource, ...]:
    """All that are not known to have paid: a payment that is asked twice under one reference
    pays once."""
    ours = failure.reference == command.return_id
    sources = known.sources if ours else known.unsent
    if not sources or failure.reference in known.payments:
        payer = failure.payment_id or order.payment_id
        own = RefundSource(order_id=command.order_id, payment_id=payer, amount=failure.amount)
        return (own,)
    return tuple([x for x in sources if not ours or x.payment_id not in known.done])


def whose(
    command: RecordRefund | LearnRefundOwed | RecordRefundFailure, given: Given
) -> Iterable[str]:
    yield RETURNABLE(command.order_id)
    if (order_id := _whose(command, given)) != command.order_id:
        yield RETURNABLE(order_id)


order = RETURNABLE.by("order_id")

RULES = (
    Rule(RecordRefund, record_refund, reads=order, writes=whose),
    Rule(LearnRefundOwed, learn_refund_owed, reads=order, writes=whose),
    Rule(RecordRefundFailure, record_refund_failure, reads=order, writes=whose),
    Rule(RetryRefund, retry_refund, writes=order, scope="returns:write"),
    Rule(SettleRefund, settle_refund, writes=order, scope="returns:write"),
)
