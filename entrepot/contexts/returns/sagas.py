"""What returns learn of orders and money, and what follows when goods come back."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID, uuid5

from msgspec.structs import replace

from entrepot.contexts.catalog.published import OfferChanged
from entrepot.contexts.identity.published import StoreChanged, StoreOpened
from entrepot.contexts.inventory.published import (
    ReceiptLine,
    ReceiveStock,
    Status,
    WarehouseChanged,
    WarehouseOpened,
)
from entrepot.contexts.orders.published import (
    OrderCancelled,
    OrderDelivered,
    OrderDenied,
    OrderDispatched,
    OrderPlaced,
    PricedItem,
    RecordOrder,
    RecordReturn,
)
from entrepot.contexts.payments.published import (
    CaptureFailed,
    CapturePayment,
    ConfirmExternalPayment,
    PaymentCaptured,
    PaymentChallenged,
    PaymentDeclined,
    PaymentRefunded,
    RefundDenied,
    RefundFailed,
    RefundPayment,
    RequestPayment,
)
from entrepot.kernel.message import Recorded
from entrepot.kernel.react import Reaction, Saga
from entrepot.kernel.units import by_sku, share

from .commands import (
    LearnCancellation,
    LearnCapture,
    LearnDelivery,
    LearnDepot,
    LearnDepotsOfStore,
    LearnDispatch,
    LearnOffer,
    LearnOrder,
    LearnStore,
    LearnWarehouse,
    RecordOwedChallenge,
    RecordOwedFailure,
    RecordOwedPaid,
    RecordRefund,
    RecordRefundFailure,
)
from .events import CancellationLearnt, OwedOverpaid, OwedPaymentAsked, Repaying
from .published import (
    ClaimGranted,
    RefundRetried,
    RefundSource,
    ReplacementCancelled,
    ReplacementReleased,
    ReturnReceived,
    Sale,
    SoldLine,
    WantedBack,
)

_LIES_AS: Mapping[str, Status] = {
    "restock": "available",
    "quarantine": "quarantine",
    "refurbish": "damaged",
}
"""What is scrapped, or goes back to its vendor, does not come in."""
_RECEIPTS = UUID("6f0f7a52-3c1d-5b0e-9a53-0c4f5f1f7d21")


def know_what_was_shipped(recorded: Recorded) -> Iterable[Reaction]:
    match recorded.event:
        case OrderPlaced() as placed:
            return [
                LearnOrder(
                    order_id=placed.order_id,
                    user_id=placed.user_id,
                    currency=placed.currency,
                    lines=_sold(placed),
                    sale=_sale(placed),
                )
            ]
        case OrderDispatched() as left:
            return [
                LearnDispatch(
                    order_id=left.order_id,
                    shipment_id=left.shipment_id,
                    payment_id=left.payment_id,
                    lines=tuple([WantedBack(sku=x.sku, quantity=x.quantity) for x in left.lines]),
                    amount=left.amount,
                )
            ]
        case OrderCancelled(order_id=order_id) | OrderDenied(order_id=order_id):
            return [LearnCancellation(order_id=order_id)]
        case OrderDelivered(order_id=order_id):
            return [LearnDelivery(order_id=order_id, delivered_at=recorded.at)]
    return _money(recorded.event)


def _money(event: Any) -> Iterable[Reaction]:
    """An order's own payment bears its id; any other one was asked for by a return."""
    if event.payment_id != event.order_id and (owed := _owed(event)):
        return owed
    match event:
        case PaymentCaptured(order_id=order_id, reference=reference, amount=amount):
            return [LearnCapture(order_id=order_id, reference=reference, amount=amount)]
        case CaptureFailed(order_id=order_id, reference=reference):
            return [LearnCapture(order_id=order_id, reference=reference, amount=0)]
        case PaymentRefunded() as refunded:
            return [
                RecordRefund(
                    order_id=refunded.order_id,
                    payment_id=refunded.payment_id,
                    reference=refunded.reference,
                    amount=refunded.amount,
                )
            ]
        case (RefundFailed() | RefundDenied()) as failed:
            return [
                RecordRefundFailure(
                    order_id=failed.order_id,
                    payment_id=failed.payment_id,
                    reference=failed.reference,
                    amount=failed.amount,
                    reason=failed.reason,
                )
            ]
    return []


def _owed(event: Any) -> list[Reaction]:
    about = {"order_id": event.order_id, "payment_id": event.payment_id}
    match event:
        case PaymentCaptured(amount=amount):
            return [RecordOwedPaid(**about, amount=amount)]
        case PaymentChallenged(challenge_token=token):
            return [RecordOwedChallenge(**about, challenge_token=token)]
        case CaptureFailed(reason=reason) | PaymentDeclined(reason=reason):
            return [RecordOwedFailure(**about, reason=reason)]
    return []


def _sold(placed: OrderPlaced) -> tuple[SoldLine, ...]:
    """What each SKU cost; tax that neither a line nor the freight bears is spread by worth, to
    the last unit."""
    borne = sum(line.tax_amount for line in placed.lines)
    loose = max(0, _goods_tax(placed) - borne)
    sold: dict[str, tuple[int, int, int]] = {}
    worth = given = 0
    for line in placed.lines:
        worth += line.total_price
        tax = share(loose, worth, placed.subtotal) - given
        given += tax
        quantity, cost, taxed = sold.get(line.sku, (0, 0, 0))
        tax += line.tax_amount
        sold[line.sku] = (quantity + line.quantity, cost + line.total_price + tax, taxed + tax)
    return tuple(
        [SoldLine(sku=sku, quantity=n, cost=c, tax_amount=t) for sku, (n, c, t) in sold.items()]
    )


def _goods_tax(placed: OrderPlaced) -> int:
    return placed.tax_amount - (placed.shipping_tax_amount or 0)


def _sale(placed: OrderPlaced) -> Sale:
    listed = sum(x.quantity * x.unit_price - x.discount_amount for x in placed.lines)
    return Sale(
        store_id=placed.store_id,
        order_number=placed.order_number,
        email=placed.email,
        customer_name=placed.customer_name,
        language=placed.language,
        shipping_address=placed.shipping_address,
        listed=listed,
        paid=placed.subtotal + _goods_tax(placed),
        tax_amount=_goods_tax(placed),
        freight=placed.total_amount - placed.subtotal - _goods_tax(placed),
    )


def know_what_can_be_had(recorded: Recorded) -> Iterable[Reaction]:
    offer: OfferChanged = recorded.event
    yield LearnOffer(
        sku=offer.sku,
        product_id=offer.product_id,
        name=offer.name,
        unit_price=offer.unit_price,
        currency=offer.currency,
        weight_g=offer.weight_g,
        is_active=offer.is_active,
    )


def know_warehouses(recorded: Recorded) -> Iterable[Reaction]:
    opened: WarehouseOpened = recorded.event
    yield LearnWarehouse(warehouse_id=opened.warehouse_id)


def know_stores(recorded: Recorded) -> Iterable[Reaction]:
    opened: StoreOpened = recorded.event
    yield LearnStore(store_id=opened.store_id)


def know_where_parcels_go(recorded: Recorded) -> Iterable[Reaction]:
    """To a warehouse by its name, where its address says nobody's; to none that is closed."""
    match recorded.event:
        case WarehouseOpened() | WarehouseChanged() as warehouse:
            address = warehouse.location
            if isinstance(warehouse, WarehouseChanged) and not warehouse.is_active:
                address = None
            elif address is not None and not address.recipient:
                address = replace(address, recipient=warehouse.name)
            yield LearnDepot(
                warehouse_id=warehouse.warehouse_id, address=address, priority=warehouse.priority
            )
        case StoreOpened() | StoreChanged() as store:
            yield LearnDepotsOfStore(store_id=store.store_id, warehouse_ids=store.warehouse_ids)


def _items(released: ReplacementReleased) -> tuple[PricedItem, ...]:
    return tuple(
        [
            PricedItem(
                sku=item.sku,
                product_id=item.product_id,
                name=item.name,
                quantity=item.quantity,
                unit_price=item.unit_price,
                tax_amount=item.tax_amount,
                tax_included=True,
                weight_g=item.weight_g,
            )
            for item in released.items
        ]
    )


def send_the_other_goods(recorded: Recorded) -> Iterable[Reaction]:
    """As an order like any other, part of it paid; what is not sent is paid back, and the freight
    of what was sent where all of that had come back."""
    match recorded.event:
        case ReplacementReleased() as released:
            yield RecordOrder(
                order_id=released.replacement_id,
                store_id=released.store_id,
                user_id=released.user_id,
                items=_items(released),
                email=released.email,
                customer_name=released.customer_name,
                language=released.language,
                currency=released.currency,
                tax_amount=sum(item.tax_amount for item in released.items),
                credit_amount=released.credit_amount,
                shipping_address=released.shipping_address,
                payment_method="card" if released.payment_token else "external",
                payment_token=released.payment_token,
                ship_complete=True,
                told=True,
            )
        case ReplacementCancelled() as cancelled if cancelled.amount:
            yield from _refunds(cancelled, cancelled.replacement_id, "replacement cancelled")
        case CancellationLearnt() as ended if ended.amount:
            yield from _refunds(ended, ended.order_id, "freight")


def _refunds(event: Repaying, reference: str, reason: str) -> Iterable[Reaction]:
    """By the order's payment, or by each of those that are named."""
    own = RefundSource(order_id=event.order_id, payment_id=event.payment_id, amount=event.amount)
    for source in event.sources or (own,):
        yield RefundPayment(
            payment_id=source.payment_id,
            reference=reference,
            amount=source.amount,
            reason=reason,
            order_id=source.order_id,
        )


def put_away_and_refund(recorded: Recorded) -> Iterable[Reaction]:
    """What stays lies where it was put, and only what can be sold again is for sale; money goes
    back under the return's id."""
    received: ReturnReceived | ClaimGranted = recorded.event
    places: dict[str, list[ReceiptLine]] = {}
    for x in received.lines:
        if status := _LIES_AS.get(x.disposition):
            line = ReceiptLine(sku=x.sku, quantity=x.quantity, bin=x.bin, lot=x.lot, status=status)
            places.setdefault(x.warehouse_id, []).append(line)
    reactions: list[Reaction] = [
        ReceiveStock(
            receipt_id=str(uuid5(_RECEIPTS, f"{received.return_id}@{warehouse_id}")),
            warehouse_id=warehouse_id,
            lines=tuple(lines),
            source="return",
            reason="return",
        )
        for warehouse_id, lines in places.items()
    ]
    if not received.amount:
        nothing = RecordRefund(order_id=received.order_id, reference=received.return_id, amount=0)
        return [*reactions, nothing]
    return [*reactions, *_refunds(received, received.return_id, "return")]


def tell_the_order(recorded: Recorded) -> Iterable[Reaction]:
    received: ReturnReceived = recorded.event
    yield RecordReturn(
        order_id=received.order_id,
        return_id=received.return_id,
        lines=tuple(by_sku(received.lines).items()),
    )


def ask_once_more(recorded: Recorded) -> Iterable[Reaction]:
    retried: RefundRetried = recorded.event
    yield RefundPayment(
        payment_id=retried.payment_id,
        reference=retried.reference,
        amount=retried.amount,
        reason="return",
        order_id=retried.source_order_id or retried.order_id,
    )


def charge_what_is_owed(recorded: Recorded) -> Iterable[Reaction]:
    """The goods have left already, so the money is taken as soon as it is there; what is too much
    goes back."""
    match recorded.event:
        case OwedPaymentAsked() as asked:
            payment_id = asked.payment_id
            yield RequestPayment(
                payment_id=payment_id,
                order_id=asked.order_id,
                amount=asked.amount,
                currency=asked.currency,
                method=asked.method,
                token=asked.token,
            )
            yield CapturePayment(payment_id=payment_id, reference=payment_id, amount=asked.amount)
            if asked.method == "external":
                yield ConfirmExternalPayment(payment_id=payment_id)
        case OwedOverpaid() as over:
            yield RefundPayment(
                payment_id=over.payment_id,
                reference=over.payment_id,
                amount=over.amount,
                reason="overpaid",
                order_id=over.order_id,
            )


SAGAS = (
    Saga(
        "know_what_was_shipped",
        know_what_was_shipped,
        on=(
            *(OrderPlaced, OrderDispatched, OrderDelivered, OrderCancelled, OrderDenied),
            *(PaymentCaptured, PaymentChallenged, PaymentDeclined, PaymentRefunded),
            *(CaptureFailed, RefundFailed, RefundDenied),
        ),
    ),
    Saga("know_what_can_be_had", know_what_can_be_had, on=(OfferChanged,)),
    Saga("know_warehouses", know_warehouses, on=(WarehouseOpened,), at_once=True, apart=True),
    Saga("know_stores", know_stores, on=(StoreOpened,), at_once=True, apart=True),
    Saga(
        "know_where_parcels_go",
        know_where_parcels_go,
        on=(WarehouseOpened, WarehouseChanged, StoreOpened, StoreChanged),
        at_once=True,
        apart=True,
    ),
    Saga(
        "send_the_other_goods",
        send_the_other_goods,
        on=(ReplacementReleased, ReplacementCancelled, CancellationLearnt),
    ),
    Saga("tell_the_order", tell_the_order, on=(ReturnReceived,)),
    Saga("ask_once_more", ask_once_more, on=(RefundRetried,)),
    Saga("charge_what_is_owed", charge_what_is_owed, on=(OwedPaymentAsked, OwedOverpaid)),
    Saga("put_away_and_refund", put_away_and_refund, on=(ReturnReceived, ClaimGranted)),
)
