"""What follows when goods come back: they are put away, money goes, other goods leave."""

from collections.abc import Iterable, Mapping
from uuid import UUID, uuid5

from entrepot.contexts.inventory.published import (
    ReceiptLine,
    ReceiveStock,
    Status,
)
from entrepot.contexts.orders.published import (
    PricedItem,
    RecordOrder,
    RecordReturn,
)
from entrepot.contexts.payments.published import (
    CapturePayment,
    ConfirmExternalPayment,
    RefundPayment,
    RequestPayment,
)
from entrepot.engines.pricing.quoting import percent
from entrepot.kernel.message import Recorded
from entrepot.kernel.react import Reaction, Saga
from entrepot.kernel.units import Adjustment, by_sku

from ..commands import (
    RecordRefund,
)
from ..events import CancellationLearnt, OwedOverpaid, OwedPaymentAsked, Repaying
from ..published import (
    ClaimGranted,
    RefundRetried,
    RefundSource,
    ReplacementCancelled,
    ReplacementReleased,
    ReturnReceived,
)

_LIES_AS: Mapping[str, Status] = {
    "restock": "available",
    "quarantine": "quarantine",
    "refurbish": "damaged",
}
"""What is scrapped, or goes back to its vendor, does not come in."""
_RECEIPTS = UUID("6f0f7a52-3c1d-5b0e-9a53-0c4f5f1f7d21")


def _items(released: ReplacementReleased) -> tuple[PricedItem, ...]:
    return tuple(
        [
            PricedItem(
                sku=item.sku,
                product_id=item.product_id,
                name=item.name,
                quantity=item.quantity,
                unit_price=item.unit_price,
                discount_amount=item.discount_amount,
                tax_amount=item.tax_amount,
                tax_included=True,
                weight_g=item.weight_g,
            )
            for item in released.items
        ]
    )


def _taxes(released: ReplacementReleased) -> tuple[Adjustment, ...]:
    """By rate, of those whose rate is known."""
    return tuple(
        [
            Adjustment(
                line=n,
                kind="tax",
                rule_id="included",
                amount=item.tax_amount,
                reason=f"{percent(item.tax_rate)} included",
                rate=item.tax_rate,
                taxable_amount=item.quantity * item.unit_price
                - item.discount_amount
                - item.tax_amount,
            )
            for n, item in enumerate(released.items, 1)
            if item.tax_rate is not None
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
                adjustments=_taxes(released),
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
        "send_the_other_goods",
        send_the_other_goods,
        on=(ReplacementReleased, ReplacementCancelled, CancellationLearnt),
    ),
    Saga("tell_the_order", tell_the_order, on=(ReturnReceived,)),
    Saga("ask_once_more", ask_once_more, on=(RefundRetried,)),
    Saga("charge_what_is_owed", charge_what_is_owed, on=(OwedPaymentAsked, OwedOverpaid)),
    Saga("put_away_and_refund", put_away_and_refund, on=(ReturnReceived, ClaimGranted)),
)
