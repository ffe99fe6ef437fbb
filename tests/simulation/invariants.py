"""What must hold of a log and of what is kept beside it, whatever happened to the machines."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from entrepot.adapters.testgateway.books import Book
from entrepot.contexts.inventory.events import (
    BacklogJoined,
    BacklogLeft,
    BacklogServed,
    StockShipped,
)
from entrepot.contexts.inventory.published import IssueDenied, StockIssued, StockMoved
from entrepot.contexts.inventory.state import Reservation, Stock, Transfer
from entrepot.contexts.orders.published import OrderDispatched, OrderPlaced
from entrepot.contexts.orders.state import Order
from entrepot.contexts.payments.state import Payment
from entrepot.contexts.returns.state import Returnable
from entrepot.kernel.catalog import Catalog
from entrepot.kernel.decider import ids_of, kind_of
from entrepot.kernel.message import Recorded
from entrepot.kernel.ports import StreamKey

States = Mapping[StreamKey, tuple[Any, int]]
Place = tuple[str, str, str, str, str]


def replayed(catalog: Catalog, events: Iterable[Recorded]) -> dict[StreamKey, tuple[Any, int]]:
    """States by stream; AssertionError where a stream is not told in its own order."""
    states: dict[StreamKey, tuple[Any, int]] = {}
    for event in events:
        kind = catalog.kind(event.stream)
        key = (event.tenant, event.stream)
        state, version = states.get(key, (kind.initial, 0))
        assert event.version == version + 1, f"{event.id} is read behind version {version}"
        states[key] = (kind.evolve(state, event.event), event.version)
    return states


def of_kind(states: States, kind: str) -> dict[str, Any]:
    """States by their id, of one kind."""
    return {
        stream.split("/", 1)[1]: state
        for (_, stream), (state, _) in states.items()
        if kind_of(stream) == kind
    }


def at_every_moment(states: States) -> list[str]:
    """What holds after every transaction."""
    return [*_stock_is_never_oversold(states), *_money_is_never_overdrawn(states)]


def in_the_end(
    events: list[Recorded], states: States, books: Mapping[tuple[str, str], Book]
) -> list[str]:
    """What holds when everything has come to rest."""
    return [
        *at_every_moment(states),
        *_reservations_are_what_stock_says(states),
        *_movements_add_up(events, states),
        *_what_left_is_booked(events),
        *_who_waits_longest_is_served_first(events),
        *_orders_ended_well(events, states),
        *_budgets_are_of_orders_that_stand(events, states),
        *_money_is_what_left(events, states),
        *_what_was_open_is_paid_once(states),
        *_the_gateway_agrees(states, books),
    ]


def _stock_is_never_oversold(states: States) -> Iterable[str]:
    for id_, stock in of_kind(states, "stock").items():
        assert isinstance(stock, Stock)
        for p in stock.positions:
            if not 0 <= p.reserved <= p.on_hand:
                yield f"{id_}: {p.reserved} reserved of {p.on_hand}"


def _money_is_never_overdrawn(states: States) -> Iterable[str]:
    for id_, payment in of_kind(states, "payment").items():
        assert isinstance(payment, Payment)
        if payment.captured + payment.voided > payment.authorised:
            yield f"payment {id_}: more taken and given up than authorised"
        if payment.refunded > payment.captured:
            yield f"payment {id_}: more given back than taken"


def _reservations_are_what_stock_says(states: States) -> Iterable[str]:
    promised: Counter[Place] = Counter()
    for (tenant, stream), (state, _) in states.items():
        if kind_of(stream) == "reservation":
            assert isinstance(state, Reservation)
            for a in state.allocations:
                promised[tenant, a.sku, a.warehouse_id, a.bin, a.lot] += a.quantity
    for (tenant, stream), (state, _) in states.items():
        if kind_of(stream) == "stock":
            sku, warehouse_id = ids_of(stream)
            for p in state.positions:
                place = (tenant, sku, warehouse_id, p.bin, p.lot)
                expected = promised.pop(place, 0) if p.status == "available" else 0
                if p.reserved != expected:
                    yield f"{place}: stock says {p.reserved} reserved, reservations {expected}"
    for place, quantity in promised.items():
        if quantity:
            yield f"{place}: {quantity} promised where nothing lies"


def _movements_add_up(events: Iterable[Recorded], states: States) -> Iterable[str]:
    """Every unit that is here came from somewhere; both ends of all movements cancel out."""
    here: Counter[tuple[str, str]] = Counter()
    ends: Counter[str] = Counter()
    for recorded in events:
        match recorded.event:
            case StockMoved() as moved:
                here[recorded.tenant, recorded.stream] += moved.change
                ends["stock"] += moved.change
                ends[moved.counterpart.partition(":")[0]] -= moved.change
            case StockShipped() as shipped:
                gone = sum(pick.quantity for pick in shipped.picks)
                here[recorded.tenant, recorded.stream] -= gone
                ends["stock"] -= gone
                ends["customer"] += gone
    if sum(ends.values()):
        yield f"the two sides of all movements differ: {dict(ends)}"
    on_the_way = 0
    for (tenant, stream), (state, _) in states.items():
        if isinstance(state, Stock):
            on_hand = sum(p.on_hand for p in state.positions)
            if here[tenant, stream] != on_hand:
                yield f"{stream}: {on_hand} on hand, movements say {here[tenant, stream]}"
        elif isinstance(state, Transfer) and state.status == "in_transit":
            on_the_way += sum(line.quantity for line in state.lines)
    if ends["transit"] != on_the_way:
        yield f"{on_the_way} in transit, movements say {ends['transit']}"


def _what_left_is_booked(events: Iterable[Recorded]) -> Iterable[str]:
    """Goods of an order that left were promised to it, and are on hand no more."""
    left: set[tuple[str, str]] = set()
    for recorded in events:
        match recorded.event:
            case OrderDispatched() as dispatched:
                left.add((dispatched.order_id, dispatched.shipment_id))
            case StockIssued(order_id=str(order_id), issue_id=issue_id):
                left.discard((order_id, issue_id))
            case IssueDenied() as denied:
                yield f"{denied.issue_id} of order {denied.order_id} left: {denied.reason}"
    for order_id, shipment_id in left:
        yield f"{shipment_id} of order {order_id} left, and is on hand still"


def _who_waits_longest_is_served_first(events: Iterable[Recorded]) -> Iterable[str]:
    waiting: defaultdict[tuple[str, str], list[list[Any]]] = defaultdict(list)
    for recorded in events:
        queue = waiting[recorded.tenant, recorded.stream]
        match recorded.event:
            case BacklogJoined() as joined:
                queue.append([joined.reservation_id, joined.quantity, joined.warehouse_ids])
            case BacklogLeft(reservation_id=gone):
                queue[:] = [each for each in queue if each[0] != gone]
            case BacklogServed() as served:
                there = [e for e in queue if not e[2] or served.warehouse_id in e[2]]
                if not there or there[0][0] != served.reservation_id:
                    yield f"{recorded.stream}: {served.reservation_id} was served out of turn"
                    continue
                there[0][1] -= served.quantity
                if there[0][1] <= 0:
                    queue.remove(there[0])


def _orders_ended_well(events: Iterable[Recorded], states: States) -> Iterable[str]:
    """Each order placed is there once, and has come as far as its goods and its money allow."""
    placed = Counter(e.event.order_id for e in events if isinstance(e.event, OrderPlaced))
    orders, reservations = of_kind(states, "order"), of_kind(states, "reservation")
    payments = of_kind(states, "payment")
    for order_id, order in orders.items():
        if order.status == "Pricing":
            yield f"order {order_id}: nobody said what it costs"
    for order_id, times in placed.items():
        if times > 1:
            yield f"order {order_id} was taken {times} times"
        order = orders[order_id]
        reservation = reservations.get(order.reservation_id, Reservation())
        payment = payments.get(order_id, Payment())
        why = _unfinished(order_id, order, reservation, payment)
        if why:
            yield f"order {order_id} is {order.status}: {why}"


def _unfinished(order_id: str, order: Order, reservation: Reservation, payment: Payment) -> str:
    ours = reservation.order_id == order_id
    match order.status:
        case "Placed":
            return "nobody answered for its stock"
        case "AwaitingStock":
            return "" if ours and reservation.missing else "it waits for nothing"
        case "Reserved" if payment.status != "pending":
            return f"its payment is {payment.status or 'not asked for'}"
        case "Confirmed" | "Processing":
            return "" if ours and reservation.status == "confirmed" else "its stock is not sure"
        case "Cancelling":
            return "nobody answered what can still be stopped"
        case "Cancelled" | "Shipped" | "Delivered" | "Returned" if ours:
            return "" if reservation.status == "over" else "it still holds stock"
    return ""


def _budgets_are_of_orders_that_stand(events: Iterable[Recorded], states: States) -> Iterable[str]:
    orders, redemptions = of_kind(states, "order"), of_kind(states, "redemption")
    standing = {id_ for id_, taken in redemptions.items() if taken.taken and not taken.returned}
    for order_id in standing & orders.keys():
        if orders[order_id].status == "Cancelled":
            yield f"order {order_id} is no more, and holds a part of a budget"
    for recorded in events:
        match recorded.event:
            case OrderPlaced(order_id=order_id, adjustments=why):
                if any(each.kind == "promotion" for each in why) and order_id not in redemptions:
                    yield f"order {order_id} was given what nobody took off a budget"
    for id_, campaign in of_kind(states, "promotion").items():
        most = campaign.promotion.budget_uses
        if most is not None and campaign.used_times > most:
            yield f"promotion {id_} was given {campaign.used_times} times, {most} at most"


def _money_is_what_left(events: Iterable[Recorded], states: States) -> Iterable[str]:
    left: Counter[str] = Counter()
    for recorded in events:
        if isinstance(recorded.event, OrderDispatched):
            left[recorded.event.order_id] += recorded.event.amount
    orders = of_kind(states, "order")
    for payment_id, payment in of_kind(states, "payment").items():
        order = orders.get(payment.order_id)
        if order is None or order.status == "" or payment_id != payment.order_id:
            continue
        failed = sum(part.amount for part in payment.captures.values() if part.status == "failed")
        if payment.captured + failed != left[payment.order_id]:
            taken = f"{payment.captured} taken and {failed} refused"
            yield f"payment {payment_id}: {taken} for goods worth {left[payment.order_id]}"
        if order.status == "Cancelled" and payment.captured:
            yield f"payment {payment_id}: {payment.captured} taken for a cancelled order"
        owed = payment.by_hand and payment.void == "requested"
        if owed and payment.voided:
            yield f"payment {payment_id}: {payment.voided} given up without being sent"
        if order.status == "Cancelled" and payment.held and not owed:
            yield f"payment {payment_id}: {payment.held} still held for a cancelled order"
        due = order.total - order.credit
        if order.status == "Delivered" and order.shipped_whole and left[payment_id] != due:
            yield f"order {payment_id}: shipments cost {left[payment_id]} of {due}"


def _what_was_open_is_paid_once(states: States) -> Iterable[str]:
    """A payment that a return asked for holds what was open for other goods, and no more."""
    payments = of_kind(states, "payment")
    for order_id, order in of_kind(states, "returnable").items():
        assert isinstance(order, Returnable)
        for return_id, known in order.returns.items():
            asked = [payments[payment_id] for payment_id in known.payments]
            held = sum(x.captured - x.refunded - x.refunding for x in asked)
            if held != known.paid:
                yield f"{order_id}, {return_id}: {held} taken, {known.paid} was open"


def when_no_timer_is_left(states: States) -> Iterable[str]:
    """No payment waits for ever: the payer's bank asked, or money was to be sent, and none came."""
    for payment_id, payment in of_kind(states, "payment").items():
        if payment.status == "pending" and payment.void != "done":
            yield f"payment {payment_id}: nobody pays, and nobody gave it up"


def _the_gateway_agrees(states: States, books: Mapping[tuple[str, str], Book]) -> Iterable[str]:
    for (tenant, stream), (payment, _) in states.items():
        if kind_of(stream) != "payment" or payment.method != "card":
            continue
        payment_id = ids_of(stream)[0]
        book = books.get((tenant, payment_id))
        if book is None or book.on_word:
            continue
        ours = (payment.captured, payment.refunded)
        if ours != (book.captured, book.refunded):
            theirs = (book.captured, book.refunded)
            yield f"payment {payment_id}: captured and refunded {ours}, the gateway says {theirs}"
        if payment.status == "declined" and book.held:
            yield f"payment {payment_id}: declined, and the gateway holds {book.held}"
        if payment.status == "authorised" and payment.held != book.held:
            yield f"payment {payment_id}: {payment.held} held, the gateway says {book.held}"
