"""What reads see of returns."""

from collections.abc import Iterable

from entrepot.kernel.message import Recorded
from entrepot.kernel.views import Change, Table

from .published import (
    ReturnAuthorised,
    ReturnClosed,
    ReturnReceived,
    ReturnRefunded,
    ReturnRequested,
)

RETURNS = Table("returns.returns", ("order_id", "return_id"))
TABLES = (RETURNS,)


def view(recorded: Recorded) -> Iterable[Change]:
    event = recorded.event
    match event:
        case ReturnRequested():
            return [
                RETURNS.put(
                    order_id=event.order_id,
                    return_id=event.return_id,
                    user_id=event.user_id,
                    status="requested",
                    lines=event.lines,
                    amount=0,
                    requested_at=recorded.at,
                )
            ]
        case ReturnReceived():
            key = (event.order_id, event.return_id)
            return [RETURNS.change(*key, status="received", lines=event.lines, amount=event.amount)]
        case ReturnAuthorised():
            return [RETURNS.change(event.order_id, event.return_id, status="authorised")]
        case ReturnRefunded():
            return [RETURNS.change(event.order_id, event.return_id, status="refunded")]
        case ReturnClosed():
            return [RETURNS.change(event.order_id, event.return_id, status="closed")]
    return ()
