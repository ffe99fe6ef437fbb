"""What deciding about returns needs: one stream an order."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from msgspec.structs import replace

from entrepot.kernel.decider import Kind
from entrepot.kernel.message import State, Value

from .events import (
    CancellationLearnt,
    CaptureLearnt,
    DeliveryLearnt,
    DispatchLearnt,
    OfferLearnt,
    OrderLearnt,
    OrderNumbered,
    ReplacementLearnt,
    ReturnPolicySet,
    StoreLearnt,
    WarehouseLearnt,
)
from .published import (
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


class Policy(State):
    terms: Terms = Terms()


class Numbered(State):
    """The orders of a number."""

    order_ids: tuple[str, ...] = ()


class Offer(State):
    """What can be had in exchange, as last learnt from the catalog."""

    product_id: str = ""
    name: str = ""
    unit_price: int = 0
    currency: str = ""
    weight_g: int = 0
    is_active: bool = False


class Place(State):
    """A warehouse, as inventory told of it; also one that is closed is known."""

    is_known: bool = False


class Store(State):
    """A store, as identity told of it; also one that is closed is known."""

    is_known: bool = False


class Failure(Value):
    """A refund that failed, and the status in which the return waited for it."""

    reference: str
    amount: int
    status: str
    source: str = ""
    reason: str = ""


class Return(Value):
    """`credit` of what came back pays for other goods; `released` says that these may leave, and
    `owed` is what goods that did not come were to pay for them.

    `elsewhere` of the amount goes back by the payments of orders before, as `sources` say where
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

    def failures_but(self, return_id: str, order_id: str, payer: str) -> tuple[Failure, ...]:
        """What failed besides this payment's part of the refund."""
        source = "" if payer == order_id else payer
        gave = (return_id, source)
        return tuple([x for x in self.failures if (x.reference, x.source) != gave])

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
            return replace(order, rest_cancelled=True)
        case DeliveryLearnt():
            return replace(order, delivered_at=event.delivered_at)
        case CaptureLearnt():
            return replace(order, captures={**order.captures, event.reference: event.amount})
        case OtherRefundLearnt():
            refunds = {**order.other_refunds, event.reference: event.amount}
            return replace(order, other_refunds=refunds)
        case CreditReturned() if event.own_amount:
            paying = {**order.paying, event.reference: event.refunded_order_id}
            order = replace(order, paying=paying)
        case ReplacementDispatched():
            return order
    return replace(order, returns={**order.returns, event.return_id: _moved(order, event)})


def _moved(order: Returnable, event: Any) -> Return:
    match event:
        case ReturnRequested():
            return Return(
                status="requested",
                lines=event.lines,
                exchange=event.exchange,
                payment_token=event.payment_token,
                rma_number=event.rma_number,
            )
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
        case ClaimMade():
            return Return(
                status="requested", lines=event.lines, exchange=event.exchange, is_claim=True
            )
        case ReturnAuthorised():
            return replace(order.returns[event.return_id], status="authorised")
        case ReturnRefunded():
            return _unfailed(order.returns[event.return_id], "refunded")
        case ReturnRefundFailed():
            return _failed(order.returns[event.return_id], event)
        case ReturnPartlyRefunded():
            return _partly(order.returns[event.return_id], event)
        case RefundRetried():
            return _unfailed(order.returns[event.return_id], event.status)
        case ReturnClosed():
            return replace(order.returns[event.return_id], status="closed")
    return _replaced(order.returns[event.return_id], event)


def _unfailed(known: Return, status: str) -> Return:
    return replace(known, status=status, failure=None, failed_too=())


def _failed(known: Return, event: ReturnRefundFailed) -> Return:
    failure = Failure(
        reference=event.reference,
        amount=event.amount,
        status=known.failure.status if known.failure else known.status,
        source=event.source_order_id,
        reason=event.reason,
    )
    if known.failure is not None:
        return replace(known, failed_too=(*known.failed_too, failure))
    return replace(known, status="refund_failed", failure=failure)


def _partly(known: Return, event: ReturnPartlyRefunded) -> Return:
    """What this payment had failed to give counts as failed no more."""
    known = replace(known, done=(*known.done, event.source_order_id))
    left = known.failures_but(event.return_id, event.order_id, event.source_order_id)
    if known.failure is None or len(left) == len(known.failures):
        return known
    if not left:
        return _unfailed(known, known.failure.status)
    return replace(known, failure=left[0], failed_too=left[1:])


def _elsewhere(event: ReturnReceived | ClaimGranted | ReplacementCancelled) -> int:
    return sum(x.amount for x in event.sources if x.order_id != event.order_id)


def _replaced(known: Return, event: Any) -> Return:
    match event:
        case ReplacementReleased():
            return replace(known, released=True, credit=event.credit_amount)
        case ReplacementCancelled():
            return replace(
                known,
                credit=event.credit_amount,
                owed=event.owed_amount,
                amount=known.amount + event.amount,
                elsewhere=known.elsewhere + _elsewhere(event),
                unsent=event.sources,
            )
        case CreditReturned():
            return replace(
                known,
                credit=known.credit - event.amount,
                owed=known.owed - event.owed_amount,
                amount=known.amount + event.refunded_amount,
                elsewhere=known.elsewhere + event.refunded_amount - event.own_amount,
            )
        case OwedSettled():
            paid = event.amount
            return replace(known, credit=known.credit + paid, owed=known.owed - paid)
    raise TypeError(event)


def evolve_policy(policy: Policy, event: Any) -> Policy:
    match event:
        case ReturnPolicySet():
            return Policy(terms=event.terms)
    raise TypeError(event)


def evolve_numbered(numbered: Numbered, event: Any) -> Numbered:
    match event:
        case OrderNumbered():
            return Numbered(order_ids=(*numbered.order_ids, event.order_id))
    raise TypeError(event)


def evolve_offer(offer: Offer, event: Any) -> Offer:
    match event:
        case OfferLearnt():
            return Offer(
                product_id=event.product_id,
                name=event.name,
                unit_price=event.unit_price,
                currency=event.currency,
                weight_g=event.weight_g,
                is_active=event.is_active,
            )
    raise TypeError(event)


def evolve_place(_: Place, event: Any) -> Place:
    match event:
        case WarehouseLearnt():
            return Place(is_known=True)
    raise TypeError(event)


def evolve_store(_: Store, event: Any) -> Store:
    match event:
        case StoreLearnt():
            return Store(is_known=True)
    raise TypeError(event)


RETURNABLE = Kind("returnable", Returnable(), evolve)
POLICY = Kind("return_policy", Policy(), evolve_policy)
OFFER = Kind("return_offer", Offer(), evolve_offer)
NUMBERED = Kind("return_number", Numbered(), evolve_numbered)
PLACE = Kind("return_warehouse", Place(), evolve_place)
STORE = Kind("return_store", Store(), evolve_store)
KINDS = (RETURNABLE, POLICY, OFFER, NUMBERED, PLACE, STORE)
