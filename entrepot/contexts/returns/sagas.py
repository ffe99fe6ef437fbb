"""What returns learn of orders and money, and what follows when goods come back."""

from collections.abc import Iterable
from uuid import UUID, uuid5

from entrepot.contexts.inventory.published import ReceiptLine, ReceiveStock
from entrepot.contexts.orders.published import OrderDelivered, OrderDispatched, OrderPlaced
from entrepot.contexts.payments.published import (
    PaymentCaptured,
    PaymentRefunded,
    RefundPayment,
)
from entrepot.kernel.message import Recorded
from entrepot.kernel.react import Reaction, Saga
from entrepot.kernel.units import share

from .commands import (
    LearnCapture,
    LearnDelivery,
    LearnDispatch,
    LearnOrder,
    RecordRefund,
)
from .published import ReturnReceived, SoldLine, WantedBack

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
                )
            ]
        case OrderDispatched() as left:
            return [
                LearnDispatch(
                    order_id=left.order_id,
                    shipment_id=left.shipment_id,
                    payment_id=left.payment_id,
                    lines=tuple([WantedBack(sku=x.sku, quantity=x.quantity) for x in left.lines]),
                )
            ]
        case OrderDelivered(order_id=order_id):
            return [LearnDelivery(order_id=order_id, delivered_at=recorded.at)]
        case PaymentCaptured(order_id=order_id, reference=reference, amount=amount):
            return [LearnCapture(order_id=order_id, reference=reference, amount=amount)]
        case PaymentRefunded(order_id=order_id, reference=reference, amount=amount):
            return [RecordRefund(order_id=order_id, reference=reference, amount=amount)]
    return []


def _sold(placed: OrderPlaced) -> tuple[SoldLine, ...]:
    """What each SKU cost; tax that no line bears is spread by worth, to the last unit."""
    loose = max(0, placed.tax_amount - sum(line.tax_amount for line in placed.lines))
    sold: dict[str, tuple[int, int]] = {}
    worth = given = 0
    for line in placed.lines:
        worth += line.total_price
        tax = share(loose, worth, placed.subtotal) - given
        given += tax
        quantity, cost = sold.get(line.sku, (0, 0))
        cost += line.total_price + line.tax_amount + tax
        sold[line.sku] = (quantity + line.quantity, cost)
    return tuple([SoldLine(sku=sku, quantity=n, cost=c) for sku, (n, c) in sold.items()])


def put_away_and_refund(recorded: Recorded) -> Iterable[Reaction]:
    """Only what can be sold again becomes stock; money goes back under the return's id."""
    received = recorded.event
    if not isinstance(received, ReturnReceived):
        return []
    places: dict[str, list[ReceiptLine]] = {}
    for x in received.lines:
        if x.disposition == "restock":
            line = ReceiptLine(sku=x.sku, quantity=x.quantity, bin=x.bin, lot=x.lot)
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
    refund = RefundPayment(
        payment_id=received.payment_id,
        reference=received.return_id,
        amount=received.amount,
        reason="return",
    )
    return [*reactions, refund]


SAGAS = (
    Saga(
        "know_what_was_shipped",
        know_what_was_shipped,
        on=(OrderPlaced, OrderDispatched, OrderDelivered, PaymentCaptured, PaymentRefunded),
    ),
    Saga("put_away_and_refund", put_away_and_refund, on=(ReturnReceived,)),
)
