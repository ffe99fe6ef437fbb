"""What follows from stock that moves."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from entrepot.contexts.catalog.published import OfferChanged
from entrepot.kernel.message import Recorded
from entrepot.kernel.react import Follower, Reaction, Saga
from entrepot.kernel.timers import Cancel, Timer

from .commands import ExpireReservation, FillBacklog, TellExpired
from .events import BacklogServed, StockShipped
from .published import (
    ReservationConfirmed,
    ReservationMade,
    ReservationReleased,
    StockMoved,
    StockUnreserved,
)
from .views import items, journal


def release_holds_in_time(recorded: Recorded) -> Iterable[Reaction]:
    """An unconfirmed hold expires by itself."""
    match recorded.event:
        case ReservationMade(reservation_id=hold, expires_at=due) if due is not None:
            return [Timer(f"hold:{hold}", due, ExpireReservation(reservation_id=hold))]
        case ReservationConfirmed(reservation_id=hold) | ReservationReleased(reservation_id=hold):
            return [Cancel(f"hold:{hold}")]
    return []


def serve_those_who_wait(recorded: Recorded) -> Iterable[Reaction]:
    """Whatever becomes free goes to the backlog first."""
    match recorded.event:
        case StockMoved(change=change, status="available") as moved if change > 0:
            return [FillBacklog(sku=moved.sku, warehouse_id=moved.warehouse_id)]
        case StockUnreserved(sku=sku, warehouse_id=warehouse_id):
            return [FillBacklog(sku=sku, warehouse_id=warehouse_id)]
        case BacklogServed(sku=sku, warehouse_id=str(warehouse_id), more=True):
            return [FillBacklog(sku=sku, warehouse_id=warehouse_id)]
    return []


def tell_what_expires(recorded: Recorded) -> Iterable[Reaction]:
    """The day after, however many lots of a SKU expire together, and wherever they lie."""
    match recorded.event:
        case StockMoved(expires_on=date() as last, status="available", on_hand=on_hand) as moved:
            if on_hand and recorded.at.date() <= last < date.max:
                key = f"expiry:{recorded.stream}:{last}"
                over = datetime(*last.timetuple()[:3], tzinfo=UTC) + timedelta(days=1)
                tell = TellExpired(sku=moved.sku, warehouse_id=moved.warehouse_id, expires_on=last)
                return [Timer(key, over, tell)]
    return []


SAGAS = (
    Saga(
        "release_holds_in_time",
        release_holds_in_time,
        on=(ReservationMade, ReservationConfirmed, ReservationReleased),
        at_once=True,
    ),
    Saga(
        "serve_those_who_wait",
        serve_those_who_wait,
        on=(StockMoved, StockUnreserved, BacklogServed),
    ),
    Saga("tell_what_expires", tell_what_expires, on=(StockMoved,), apart=True),
)

FOLLOWERS = (
    Follower("journal", journal, on=(StockMoved, StockShipped)),
    Follower("items", items, on=(OfferChanged,)),
)
