"""What reads see of returns."""

from collections.abc import Iterable
from typing import Any

from entrepot.kernel.message import Recorded
from entrepot.kernel.views import Change, Table

from .events import (
    OwedGivenBack,
    OwedOverpaid,
    OwedPaid,
    OwedPaymentAsked,
    OwedPaymentChallenged,
    OwedPaymentFailed,
    ReturnPolicySet,
)
from .published import (
    ClaimGranted,
    ClaimMade,
    CreditReturned,
    FailedRefund,
    OwedSettled,
    RefundRetried,
    ReplacementCancelled,
    ReplacementDispatched,
    ReplacementReleased,
    ReturnAuthorised,
    ReturnClosed,
    ReturnPartlyRefunded,
    ReturnReceived,
    ReturnRefunded,
    ReturnRefundFailed,
    ReturnRequested,
)

RETURNS = Table("returns.returns", ("order_id", "return_id"))
POLICIES = Table("returns.policies", ("store_id",))
TABLES = (RETURNS, POLICIES)


def view(recorded: Recorded) -> Iterable[Change]:
    event = recorded.event
    if isinstance(event, ReturnPolicySet):
        version = recorded.version
        return [POLICIES.put(store_id=event.store_id, terms=event.terms, version=version)]
    if isinstance(event, ReturnRequested | ClaimMade):
        return [_asked(event, recorded)]
    if isinstance(event, CreditReturned):
        return _waits(event)
    changed = _came_on(event) or _replaced(event) or _paid(event)
    return [RETURNS.change(event.order_id, event.return_id, **changed)] if changed else ()


def _asked(event: ReturnRequested | ClaimMade, recorded: Recorded) -> Change:
    exchanged = "exchange" if event.exchange else "return"
    return RETURNS.put(
        order_id=event.order_id,
        return_id=event.return_id,
        user_id=event.user_id,
        status="requested",
        lines=event.lines,
        amount=0,
        requested_at=recorded.at,
        kind="claim" if isinstance(event, ClaimMade) else exchanged,
        reason=event.note if isinstance(event, ClaimMade) else event.reason,
        rma_number=event.rma_number,
        send_to=None,
        exchange=event.exchange,
        replacement_id="",
        replacement_status="",
        credit_amount=0,
        fee_amount=0,
        freight_amount=0,
        owed_amount=0,
        settled_amount=0,
        paid_amount=0,
        payment_id="",
        payment_status="",
        payment_reason="",
        payment_note="",
        failure="",
        failures=(),
        refund_note="",
        waiting_amount=0,
        waiting_order_id="",
        waiting_return_id="",
    )


def _came_on(event: Any) -> dict[str, Any]:
    match event:
        case ReturnAuthorised():
            return {"status": "authorised", "send_to": event.send_to}
        case ReturnReceived():
            return {
                "status": "received",
                "lines": event.lines,
                "amount": event.amount,
                "credit_amount": event.credit_amount,
                "fee_amount": event.fee_amount,
                "freight_amount": event.freight_amount,
                "owed_amount": event.owed_amount,
                "settled_amount": event.settled_amount,
            }
        case ClaimGranted():
            return {
                "status": "granted",
                "lines": event.lines,
                "amount": event.amount,
                "credit_amount": event.credit_amount,
                "freight_amount": event.freight_amount,
                "settled_amount": event.settled_amount,
            }
        case ReturnRefunded():
            status = "refunded" if event.amount else "settled"
            return {"status": status, "refund_note": event.note, **NO_FAILURES}
        case ReturnPartlyRefunded() if event.status:
            failure = event.failures[-1].reason if event.failures else ""
            return {"status": event.status, "failure": failure, "failures": event.failures}
        case ReturnClosed():
            return {"status": "closed"}
        case ReturnRefundFailed():
            failures = event.failures or (_failed(event),)
            return {"status": "refund_failed", "failure": event.reason, "failures": failures}
        case RefundRetried():
            return {"status": event.status, **NO_FAILURES}
    return {}


NO_FAILURES: dict[str, Any] = {"failure": "", "failures": ()}


def _failed(event: ReturnRefundFailed) -> FailedRefund:
    """Of an event that was told before there could be several."""
    return FailedRefund(
        reference=event.reference,
        amount=event.amount,
        reason=event.reason,
        source_order_id=event.source_order_id,
    )


def _waits(event: CreditReturned) -> list[Change]:
    """What gave nothing back waits for its goods; of several orders the last told holds it all.

    `ReturnReceived` says the same, but did not before there was a word for it.
    """
    if event.owed_amount or event.paid_amount:
        less = {"owed_amount": -event.owed_amount, "paid_amount": -event.paid_amount}
        return [RETURNS.change(event.order_id, event.return_id, add=less)]
    if event.refunded_amount or event.cancelled:
        return []
    return [
        RETURNS.change(
            event.refunded_order_id,
            event.reference,
            waiting_amount=event.amount,
            waiting_order_id=event.order_id,
            waiting_return_id=event.return_id,
        )
    ]


def _replaced(event: Any) -> dict[str, Any]:
    match event:
        case ReplacementReleased():
            return {
                "replacement_id": event.replacement_id,
                "replacement_status": "released",
                "credit_amount": event.credit_amount,
            }
        case ReplacementDispatched():
            return {"replacement_status": "dispatched"}
        case OwedSettled():
            return {"add": {"credit_amount": event.amount, "owed_amount": -event.amount}}
        case ReplacementCancelled():
            return _unsent(event)
    return {}


def _unsent(event: ReplacementCancelled) -> dict[str, Any]:
    waits_for = {
        "waiting_order_id": event.waiting_order_id,
        "waiting_return_id": event.waiting_return_id,
    }
    return {
        "replacement_status": "dispatched" if event.credit_amount else "cancelled",
        "credit_amount": event.credit_amount,
        "owed_amount": event.owed_amount,
        **(waits_for if event.waiting_amount else {}),
        "add": {
            "amount": event.amount,
            "paid_amount": -event.paid_amount,
            "waiting_amount": event.waiting_amount,
        },
    }


def _paid(event: Any) -> dict[str, Any]:
    match event:
        case OwedPaymentAsked(payment_id=payment_id, note=note):
            told = {"payment_reason": "", "payment_note": note, "challenge_token": ""}
            return {"payment_id": payment_id, "payment_status": "asked", **told}
        case OwedPaid(payment_id=payment_id, amount=amount):
            return {
                "payment_id": payment_id,
                "payment_status": "paid",
                "payment_reason": "",
                "challenge_token": "",
                "add": {"owed_amount": -amount, "paid_amount": amount},
            }
        case OwedOverpaid(status=status):
            return {"payment_status": status, "payment_reason": ""}
        case OwedPaymentFailed(reason=reason):
            return {"payment_status": "failed", "payment_reason": reason, "challenge_token": ""}
        case OwedPaymentChallenged(challenge_token=token):
            return {"challenge_token": token}
        case OwedGivenBack(amount=amount):
            return {"add": {"paid_amount": -amount}}
    return {}
