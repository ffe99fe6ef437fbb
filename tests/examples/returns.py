"""Two lamps leave; one comes back and is refunded, one was only asked back; one refund by hand."""

from datetime import UTC, datetime

from entrepot.contexts.returns.commands import (
    AuthoriseReturn,
    CloseReturn,
    Inspected,
    LearnCapture,
    LearnDelivery,
    LearnDispatch,
    LearnOrder,
    ReceiveReturn,
    RecordRefund,
    RequestReturn,
)
from entrepot.contexts.returns.published import SoldLine, WantedBack

LAMP = (WantedBack(sku="LAMP", quantity=1),)

COMMANDS = [
    LearnOrder(
        order_id="o-1",
        user_id="ada",
        currency="EUR",
        lines=(SoldLine(sku="LAMP", quantity=2, cost=4001),),
    ),
    LearnDispatch(
        order_id="o-1",
        shipment_id="s-1",
        payment_id="o-1",
        lines=(WantedBack(sku="LAMP", quantity=2),),
    ),
    LearnCapture(order_id="o-1", reference="s-1", amount=4001),
    LearnDelivery(order_id="o-1", delivered_at=datetime(2026, 1, 1, tzinfo=UTC)),
    RequestReturn(return_id="r-1", order_id="o-1", user_id="ada", lines=LAMP, reason="too dark"),
    AuthoriseReturn(return_id="r-1", order_id="o-1"),
    ReceiveReturn(
        return_id="r-1",
        order_id="o-1",
        lines=(Inspected(sku="LAMP", quantity=1, disposition="restock", warehouse_id="north"),),
    ),
    RecordRefund(order_id="o-1", reference="r-1", amount=2001),
    RequestReturn(return_id="r-2", order_id="o-1", lines=LAMP),
    CloseReturn(return_id="r-2", order_id="o-1", reason="kept"),
    RecordRefund(order_id="o-1", reference="by-hand", amount=100),
]
