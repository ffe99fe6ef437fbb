"""What an order can still give back: one stream an order."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from msgspec.structs import replace

from entrepot.kernel.decider import Kind
from entrepot.kernel.message import State, Value

from ..events import (
    CancellationLearnt,
    CaptureLearnt,
    DeliveryLearnt,
    DispatchLearnt,
    OrderLearnt,
    OwedGivenBack,
    OwedOverpaid,
    OwedPaid,
    OwedPaymentAsked,
    OwedPaymentChallenged,
    OwedPaymentFailed,
    Repaying,
    ReplacementLearnt,
)
from ..published import (
    ClaimGranted,
    ClaimMade,
    CreditReturned,
    ExchangeItem,
    OtherRefundLearnt,
    OwedSettled,
    RefundRetried,
    RefundSource,
    ReplacementCancelled,
    ReplacementDispatched,
    ReplacementReleased,
    ReturnAuthorised,
    ReturnClosed,
    ReturnedLine,
    ReturnPartlyRefunded,
    ReturnReceived,
    ReturnRefunded,
    ReturnRefundFailed,
    ReturnRequested,
    Sale,
    SoldLine,
    Terms,
)


class Failure(Value):
    """A refund that failed, and the status in which the return waited for it."""

    reference: str
    amount: int
    status: str
    source: str = ""
    reason: str = ""
    payment_id: str = ""


class Return(Value):
    """`credit` of what came back pays for other goods; `released` says that these may leave, and
    `owed` is what goods that did not come were to pay for them. `payments` were asked for it, each
    `asked`, `paid`, `overpaid` or `failed`; of what was paid by them `paid` was not given back.

    `elsewhere` of the amount goes back by other payments than its own, as `sources` say where
    there are several; those in `done` gave back. `unsent` gives back for a cancelled replacement.
    """

    status: str
    lines: tuple[ReturnedLine, ...]
    amount: int = 0
    elsewhere: int = 0
    sources: tuple[RefundSource, ...] = ()
    done: tuple[str, ...] = ()
    unsent: tuple[RefundSource, ...] = ()
    credit: int = 0
    owed: int = 0
    paid: int = 0
    payments: Mapping[str, str] = {}
    exchange: tuple[ExchangeItem, ...] = ()
    payment_token: str = ""
    released: bool = False
    is_claim: bool = False
    rma_number: str = ""
    failure: Failure | None = None
    failed_too: tuple[Failure, ...] = ()

    @property
    def failures(self) -> tuple[Failure, ...]:
        return () if self.failure is None else (self.failure, *self.failed_too)

    def failures_but(self, reference: str, source: str, payment_id: str) -> tuple[Failure, ...]:
        """What failed besides this payment's part of the refund."""
        gave = (reference, source, payment_id)
        return tuple([x for x in self.failures if (x.reference, x.source, x.payment_id) != gave])

    @property
    def paid_by(self) -> str:
        """The payment that paid what was open; no second one can."""
        return next((id for id, status in self.payments.items() if status == "paid"), "")

    def of(self, sku: str) -> int:
        return sum(line.quantity for line in self.lines if line.sku == sku)


class Returnable(State):
    """`replaces` is the order and the return that this order's goods stand for.

    `earlier` are the orders whose goods that order's goods replaced, nearest first. `paid_before`
    of what it costs was paid with goods given back. `charged` is on its way to be captured, by
    the same reference. `paying` has the refunds of other orders to
    which this one's payment gives, and whose they are.
    """

    user_id: str | None = None
    currency: str = ""
    sale: Sale | None = None
    terms: Terms = Terms()
    replaces: tuple[str, str] | None = None
    earlier: tuple[str, ...] = ()
    paid_before: int = 0
    paying: Mapping[str, str] = {}
    payment_id: str = ""
    sold: tuple[SoldLine, ...] = ()
    shipped: Mapping[str, int] = {}
    shipments: tuple[str, ...] = ()
    rest_cancelled: bool = False
    delivered_at: datetime | None = None
    charged: Mapping[str, int] = {}
    captures: Mapping[str, int] = {}
    other_refunds: Mapping[str, int] = {}
    returns: Mapping[str, Return] = {}

    def taken(self, sku: str) -> int:
        """How many are asked back or came back already."""
        return sum(each.of(sku) for each in self.returns.values() if each.status != "closed")

    def received(self, sku: str) -> int:
        done = ("received", "granted", "refund_failed", "refunded")
        return sum(each.of(sku) for each in self.returns.values() if each.status in done)

    @property
    def held(self) -> int:
        """What its own payment captured, or is about to, and did not give back."""
        taken = sum({**self.charged, **self.captures}.values())
        given = sum(x.amount - x.elsewhere for x in self.returns.values())
        return max(0, taken - sum(self.other_refunds.values()) - given)

    @property
    def credited(self) -> int:
        """What pays for goods that were sent in exchange."""
        return sum(x.credit for x in self.returns.values())


def evolve(order: Returnable, event: Any) -> Returnable:
    match event:
        case OrderLearnt():
            return replace(
                order,
                user_id=event.user_id,
                currency=event.currency,
                sold=event.lines,
                sale=event.sale,
                terms=event.terms,
            )
        case ReplacementLearnt():
            replaces = (event.order_id, event.return_id)
            paid = event.credit_amount
            return replace(order, replaces=replaces, earlier=event.earlier, paid_before=paid)
        case DispatchLearnt():
            shipped = dict(order.shipped)
            for line in event.lines:
                shipped[line.sku] = shipped.get(line.sku, 0) + line.quantity
            shipments = (*order.shipments, event.shipment_id)
            order = replace(order, shipped=shipped, shipments=shipments)
            if event.amount:
                charged = {**order.charged, event.shipment_id: event.amount}
                order = replace(order, charged=charged)
            return replace(order, payment_id=event.payment_id)
        case CancellationLearnt():
            return _cancelled(order, event)
        case DeliveryLearnt():
            return replace(order, delivered_at=event.delivered_at)
        case CaptureLearnt():
            return replace(order, captures={**order.captures, event.reference: event.amount})
        case OtherRefundLearnt():
            refunds = {**order.other_refunds, event.reference: event.amount}
            return replace(order, other_refunds=refunds)
        case CreditReturned() if event.own_amount or event.paid_amount:
            paying = {**order.paying, event.reference: event.refunded_order_id}
            order = replace(order, paying=paying)
        case ReplacementDispatched():
            return order
    return replace(order, returns={**order.returns, event.return_id: _moved(order, event)})


def _cancelled(order: Returnable, event: CancellationLearnt) -> Returnable:
    order = replace(order, rest_cancelled=True)
    if own := event.amount - _elsewhere(event):
        order = replace(order, other_refunds={**order.other_refunds, event.order_id: own})
    return order


def _moved(order: Returnable, event: Any) -> Return:
    match event:
        case ReturnRequested() | ClaimMade():
            return _asked(event)
        case ReturnReceived() | ClaimGranted():
            return replace(
                order.returns[event.return_id],
                status="received" if isinstance(event, ReturnReceived) else "granted",
                lines=event.lines,
                amount=event.amount,
                elsewhere=_elsewhere(event),
                sources=event.sources,
                credit=event.credit_amount,
                owed=event.owed_amount if isinstance(event, ReturnReceived) else 0,
            )
        case ReturnAuthorised():
            return replace(order.returns[event.return_id], status="authorised")
        case ReturnRefunded():
            return _unfailed(order.returns[event.return_id], "refunded")
        case ReturnRefundFailed():
            return _failed(order.returns[event.return_id], event)
        case ReturnPartlyRefunded():
            return _partly(order.returns[event.return_id], event)
        case OwedPaymentChallenged():
            return order.returns[event.return_id]
        case OwedPaymentAsked() | OwedPaid() | OwedOverpaid() | OwedPaymentFailed():
            return _paying(order.returns[event.return_id], event)
        case OwedGivenBack():
            known = order.returns[event.return_id]
            return replace(known, paid=known.paid - event.amount)
        case RefundRetried():
            return _unfailed(order.returns[event.return_id], event.status)
        case ReturnClosed():
            return replace(order.returns[event.return_id], status="closed")
    return _replaced(order.returns[event.return_id], event)


def _asked(event: ReturnRequested | ClaimMade) -> Return:
    if isinstance(event, ClaimMade):
        return Return(status="requested", lines=event.lines, exchange=event.exchange, is_claim=True)
    return Return(
        status="requested",
        lines=event.lines,
        exchange=event.exchange,
        payment_token=event.payment_token,
        rma_number=event.rma_number,
    )


def _unfailed(known: Return, status: str) -> Return:
    return replace(known, status=status, failure=None, failed_too=())


def _failed(known: Return, event: ReturnRefundFailed) -> Return:
    failure = Failure(
        reference=event.reference,
        amount=event.amount,
        status=known.failure.status if known.failure else known.status,
        source=event.source_order_id,
        reason=event.reason,
        payment_id=event.payment_id,
    )
    if known.failure is not None:
        return replace(known, failed_too=(*known.failed_too, failure))
    return replace(known, status="refund_failed", failure=failure)


def _partly(known: Return, event: ReturnPartlyRefunded) -> Return:
    """What this payment had failed to give counts as failed no more."""
    known = replace(known, done=(*known.done, event.payment_id or event.source_order_id))
    source = "" if event.source_order_id == event.order_id else event.source_order_id
    left = known.failures_but(event.return_id, source, event.payment_id)
    if known.failure is None or len(left) == len(known.failures):
        return known
    if not left:
        return _unfailed(known, known.failure.status)
    return replace(known, failure=left[0], failed_too=left[1:])


def _elsewhere(event: Repaying) -> int:
    return sum(x.amount for x in event.sources if x.payment_id != event.payment_id)


def _paying(
    known: Return, event: OwedPaymentAsked | OwedPaid | OwedOverpaid | OwedPaymentFailed
) -> Return:
    """What was taken too much counts for nothing: it goes back at once."""
    match event:
        case OwedPaymentAsked():
            return replace(known, payments={**known.payments, event.payment_id: "asked"})
        case OwedPaid(amount=amount):
            payments = {**known.payments, event.payment_id: "paid"}
            owed, paid = known.owed - amount, known.paid + amount
            return replace(known, owed=owed, paid=paid, payments=payments)
        case OwedOverpaid():
            return replace(known, payments={**known.payments, event.payment_id: "overpaid"})
        case OwedPaymentFailed():
            return replace(known, payments={**known.payments, event.payment_id: "failed"})


def _replaced(known: Return, event: Any) -> Return:
    match event:
        case ReplacementReleased():
            return replace(known, released=True, credit=event.credit_amount)
        case ReplacementCancelled():
            return replace(
                known,
                credit=event.credit_amount,
                owed=event.owed_amount,
                paid=known.paid - event.paid_amount,
                amount=known.amount + event.amount,
                elsewhere=known.elsewhere + _elsewhere(event),
                unsent=event.sources,
            )
        case CreditReturned():
            return replace(
                known,
                credit=known.credit - event.amount,
                owed=known.owed - event.owed_amount,
                paid=known.paid - event.paid_amount,
                amount=known.amount + event.refunded_amount,
                elsewhere=known.elsewhere + event.refunded_amount - event.own_amount,
            )
        case OwedSettled():
            paid = event.amount
            return replace(known, credit=known.credit + paid, owed=known.owed - paid)
    raise TypeError(event)


RETURNABLE = Kind("returnable", Returnable(), evolve)
