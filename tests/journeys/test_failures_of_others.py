"""How other systems are known to fail, each as a test of ours.

Named after the system and what goes wrong there. All start from stock that is partly reserved and
partly allocated, since that is where most of these hid; the callers are concurrent wherever
concurrency is the point.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence

import pytest

from entrepot.contexts.inventory.commands import (
    AdjustStock,
    ApplyCount,
    ChangeStatus,
    CountedLine,
    DispatchTransfer,
    ReceiveTransfer,
)
from entrepot.contexts.inventory.published import (
    Allocation,
    ConfirmReservation,
    IssueStock,
    ReceiptLine,
    ReceiveStock,
    ReleaseReservation,
    ReserveStock,
    StockLine,
    StockMoved,
)
from entrepot.contexts.orders.commands import CancelOrder
from entrepot.contexts.orders.published import OrderConfirmed, OrderPlaced
from entrepot.contexts.payments.events import PaymentRequested
from entrepot.kernel.message import Accepted, Outcome

from .shop import Shop, new_id

pytestmark = pytest.mark.asyncio(loop_scope="module")


def reserve(
    *lines: tuple[str, int], warehouses: tuple[str, ...] = ("w1",), **more: object
) -> ReserveStock:
    return ReserveStock(
        reservation_id=new_id(),
        lines=tuple([StockLine(sku=sku, quantity=n) for sku, n in lines]),
        warehouse_ids=warehouses,
        **more,  # type: ignore[arg-type]
    )


def accepted(outcomes: Sequence[Outcome]) -> int:
    return sum(isinstance(outcome, Accepted) for outcome in outcomes)


async def busy_stock(shop: Shop, on_hand: int, reserved: int) -> str:
    """A SKU of which some are reserved and as many more are allocated to an order."""
    sku = await shop.sells(on_hand)
    await shop.do(reserve((sku, reserved)))
    order_id = await shop.placed((sku, reserved))
    await shop.becomes(order_id, "Confirmed")
    return sku


async def test_odoo_a_locked_quant_is_reserved_a_second_time(shop: Shop) -> None:
    """odoo#268942: skips the locked row, makes another one, and promises from both."""
    sku = await busy_stock(shop, 10, 3)
    outcomes = await shop.ask(*[reserve((sku, 1)) for _ in range(30)])
    assert accepted(outcomes) == 4
    assert await shop.counts(sku) == (10, 10)
    assert len((await shop.stock(sku)).positions) == 1


async def test_odoo_twenty_processes_reserve_ten(shop: Shop) -> None:
    """odoo#32857."""
    sku = await busy_stock(shop, 14, 2)
    assert accepted(await shop.ask(*[reserve((sku, 1)) for _ in range(20)])) == 10
    assert await shop.counts(sku) == (14, 14)


async def test_odoo_picking_while_counting_leaves_reserved_unlike_the_moves(shop: Shop) -> None:
    """odoo#62139: what quants say is reserved and what the moves say drift apart."""
    sku = await busy_stock(shop, 40, 5)
    orders = [await shop.placed((sku, 1)) for _ in range(12)]
    for order_id in orders:
        await shop.becomes(order_id, "Confirmed")

    def count(quantity: int) -> ApplyCount:
        lines = (CountedLine(sku=sku, quantity=quantity),)
        return ApplyCount(count_id=new_id(), warehouse_id="w1", lines=lines)

    await asyncio.gather(
        *[shop.ships(order_id) for order_id in orders],
        *[shop.do(count(n)) for n in (35, 40, 30, 38, 25)],
        shop.ask(*[reserve((sku, 1)) for _ in range(6)]),
    )
    for order_id in orders:
        await shop.becomes(order_id, "Shipped")
    await shop.comes_right()


async def test_odoo_two_pickings_cannot_be_validated_at_once(shop: Shop) -> None:
    """odoo#78786: both want the journal's next number."""
    sku = await busy_stock(shop, 30, 5)
    orders = [await shop.placed((sku, 1)) for _ in range(10)]
    for order_id in orders:
        await shop.becomes(order_id, "Confirmed")
    shipments = await asyncio.gather(*[shop.ships(order_id) for order_id in orders])
    await asyncio.gather(*map(shop.delivers, shipments))
    for order_id in orders:
        await shop.becomes(order_id, "Delivered")


async def test_oca_the_last_two_lines_are_filled_in_parallel_and_the_order_stays_behind(
    shop: Shop,
) -> None:
    """OCA/stock-logistics-warehouse#1067: each sees the other's line still missing (write skew)."""
    pairs = [(await shop.sells(), await shop.sells()) for _ in range(6)]
    orders = [await shop.placed((a, 1), (b, 1), ship_complete=True) for a, b in pairs]
    for order_id in orders:
        await shop.becomes(order_id, "AwaitingStock")
    await asyncio.gather(*[shop.receives(sku, 1) for pair in pairs for sku in pair])
    for order_id in orders:
        await shop.becomes(order_id, "Confirmed")


async def test_saleor_two_checkouts_of_the_last_one_both_pass(shop: Shop) -> None:
    """saleor#543."""
    sku = await busy_stock(shop, 5, 2)
    orders = [shop.order((sku, 1), backorder=False) for _ in range(2)]
    assert accepted(await shop.ask(*orders)) == 2
    ended = [(await shop.becomes(o.order_id, "Confirmed", "Cancelled")).status for o in orders]
    assert sorted(ended) == ["Cancelled", "Confirmed"]


async def test_saleor_allocation_under_the_lock_does_not_see_allocations(shop: Shop) -> None:
    """A generator read twice makes what is allocated count as free: two warehouses, the first
    fully allocated, the second with two left, and many checkouts at once."""
    sku = await shop.sells(6)
    await shop.receives(sku, 5, warehouse="w2")
    taken = [await shop.placed((sku, 3)), await shop.placed((sku, 3)), await shop.placed((sku, 3))]
    for order_id in taken:
        await shop.becomes(order_id, "Confirmed")
    outcomes = await shop.ask(*[reserve((sku, 1), warehouses=("w1", "w2")) for _ in range(12)])
    assert accepted(outcomes) == 2
    assert (await shop.counts(sku, "w1"), await shop.counts(sku, "w2")) == ((6, 6), (5, 5))


async def test_saleor_the_webhook_races_checkout_and_a_second_payment_is_made(shop: Shop) -> None:
    """saleor#12652, #14885, #15956. Medusa has the same: #13301, #14770."""
    sku = await busy_stock(shop, 30, 5)
    orders = [shop.order((sku, 1), token="tok_twice") for _ in range(10)]
    await shop.ask(*orders, *orders)
    for order in orders:
        await shop.becomes(order.order_id, "Confirmed")
    await shop.gateway.delivered()
    await shop.house.settle()
    ids = {order.order_id for order in orders}
    for type_ in (OrderPlaced, PaymentRequested, OrderConfirmed):
        times = Counter(e.event.order_id for e in await shop.told(type_))
        assert {times[order_id] for order_id in ids} == {1}, type_


async def test_medusa_two_lines_of_one_item_are_checked_against_the_same_level(shop: Shop) -> None:
    """medusa#16502: a bundle whose parts share a component."""
    sku = await busy_stock(shop, 9, 2)
    assert await shop.refuses(reserve((sku, 3), (sku, 3))) == "NOT_ENOUGH_STOCK"
    await shop.do(reserve((sku, 3), (sku, 2)))
    assert await shop.counts(sku) == (9, 9)


async def test_medusa_reservations_made_at_once_lose_an_update(shop: Shop) -> None:
    """medusa#16569: reserved_quantity is not the sum of the rows."""
    skus = [await busy_stock(shop, 60, 5) for _ in range(3)]
    wanted = [reserve(*[(sku, 1 + n % 2) for sku in skus]) for n in range(20)]
    outcomes = await shop.ask(*wanted)
    assert accepted(outcomes) == 20
    await shop.ask(*[ReleaseReservation(reservation_id=r.reservation_id) for r in wanted[::2]])
    for sku in skus:
        assert await shop.counts(sku) == (60, 10 + 10 * 2)


async def test_medusa_confirms_the_sum_of_places_but_reserves_at_the_first(shop: Shop) -> None:
    """medusa#14987: a paid cart fails because no single location has it all."""
    sku = await shop.sells(4)
    await shop.receives(sku, 4, warehouse="w2")
    await shop.do(reserve((sku, 1)), reserve((sku, 1), warehouses=("w2",)))
    order_id = await shop.placed((sku, 6))
    order = await shop.becomes(order_id, "Confirmed")
    assert Counter({line.warehouse_id: line.quantity for line in order.allocated}) == {
        "w1": 3,
        "w2": 3,
    }
    for warehouse in ("w1", "w2"):
        await shop.ships(order_id, warehouse=warehouse)
    await shop.becomes(order_id, "Shipped")


async def test_medusa_released_twice_reserved_becomes_negative(shop: Shop) -> None:
    """medusa#12401."""
    sku = await busy_stock(shop, 10, 2)
    held = reserve((sku, 3))
    await shop.do(held)
    again = ReleaseReservation(reservation_id=held.reservation_id)
    await shop.ask(*[again] * 10)
    assert await shop.counts(sku) == (10, 4)


async def test_vendure_stock_is_checked_in_one_transaction_and_allocated_in_another(
    shop: Shop,
) -> None:
    """vendure#3508: 200 buyers of 100."""
    sku = await busy_stock(shop, 110, 5)
    orders = [shop.order((sku, 1), backorder=False) for _ in range(200)]
    assert accepted(await shop.ask(*orders)) == 200
    ended = [(await shop.becomes(o.order_id, "Confirmed", "Cancelled")).status for o in orders]
    assert Counter(ended) == {"Confirmed": 100, "Cancelled": 100}
    assert await shop.counts(sku) == (110, 110)


async def test_vendure_another_location_ignores_what_is_allocated_there(shop: Shop) -> None:
    """vendure#4030."""
    sku = await shop.sells(3)
    await shop.receives(sku, 3, warehouse="w2")
    await shop.do(reserve((sku, 2), warehouses=("w2",)))
    assert await shop.refuses(reserve((sku, 5), warehouses=("w1", "w2"))) == "NOT_ENOUGH_STOCK"
    await shop.do(reserve((sku, 4), warehouses=("w1", "w2")))
    assert (await shop.counts(sku, "w1"), await shop.counts(sku, "w2")) == ((3, 3), (3, 3))


async def test_magento_one_source_in_two_stocks_oversells(shop: Shop) -> None:
    """magento/inventory#2727: two channels draw from the same warehouse."""
    sku = await busy_stock(shop, 12, 2)
    one = [reserve((sku, 1), warehouses=("w1",)) for _ in range(10)]
    other = [reserve((sku, 1), warehouses=("w2", "w1")) for _ in range(10)]
    assert (
        accepted(await shop.ask(*[each for pair in zip(one, other, strict=True) for each in pair]))
        == 8
    )
    assert await shop.counts(sku) == (12, 12)


async def test_nopcommerce_a_stock_change_is_read_changed_and_written_back(shop: Shop) -> None:
    """nopCommerce#8085: `StockQuantity +=` loses updates."""
    sku = await busy_stock(shop, 20, 5)
    changes = [
        AdjustStock(
            adjustment_id=new_id(), sku=sku, warehouse_id="w1", change=change, reason="found"
        )
        for change in (1, 2, 3, 4, -2) * 6
    ]
    assert accepted(await shop.ask(*changes)) == len(changes)
    assert await shop.counts(sku) == (20 + 6 * 8, 10)


async def test_erpnext_simultaneous_reservations_exceed_stock(shop: Shop) -> None:
    """frappe/erpnext#51375, here over two lots of which the first runs out."""
    sku = await shop.sells()
    await shop.receives(sku, 5, lot="A")
    await shop.receives(sku, 5, lot="B")
    await shop.do(reserve((sku, 3)))
    assert accepted(await shop.ask(*[reserve((sku, 2)) for _ in range(10)])) == 3
    assert await shop.counts(sku) == (10, 9)


async def test_erpnext_a_count_is_blocked_when_anything_is_reserved(shop: Shop) -> None:
    """frappe/erpnext#49382."""
    sku = await busy_stock(shop, 20, 4)
    for found, kept in ((18, 18), (25, 25), (5, 8)):
        lines = (CountedLine(sku=sku, quantity=found),)
        await shop.do(ApplyCount(count_id=new_id(), warehouse_id="w1", lines=lines))
        assert await shop.counts(sku) == (kept, 8)
    short = [e.event.short for e in await shop.told(StockMoved) if e.event.sku == sku]
    assert short[-1] == 3, "who counted too little is told how many promises are short"


async def test_inventree_stock_is_taken_more_often_than_it_is_there(shop: Shop) -> None:
    """InvenTree#12718."""
    sku = await busy_stock(shop, 20, 5)
    held = reserve((sku, 5))
    await shop.do(held, ConfirmReservation(reservation_id=held.reservation_id))
    line = Allocation(sku=sku, warehouse_id="w1", quantity=1)
    issues = [
        IssueStock(reservation_id=held.reservation_id, issue_id=new_id(), lines=(line,))
        for _ in range(20)
    ]
    assert accepted(await shop.ask(*issues, *issues)) == 5 * 2, "each of five, asked twice"
    assert await shop.counts(sku) == (15, 10)


async def test_openboxes_the_same_bin_is_picked_many_times(shop: Shop) -> None:
    """openboxes#229."""
    sku = await shop.sells()
    for bin_ in ("A-1", "A-2"):
        await shop.receives(sku, 3, bin=bin_)
    await shop.do(reserve((sku, 2)))
    orders = [await shop.placed((sku, 1)) for _ in range(4)]
    for order_id in orders:
        await shop.becomes(order_id, "Confirmed")
    await asyncio.gather(*[shop.ships(order_id) for order_id in orders])
    for order_id in orders:
        await shop.becomes(order_id, "Shipped")
    await shop.house.settle()
    positions = {p.bin: (p.on_hand, p.reserved) for p in (await shop.stock(sku)).positions}
    assert sum(on_hand for on_hand, _ in positions.values()) == 2
    assert all(on_hand >= reserved for on_hand, reserved in positions.values())


async def test_openboxes_availability_goes_stale_when_goods_are_put_away(shop: Shop) -> None:
    """openboxes#2333, #2927: here what is written is what the next reader sees."""
    sku = await busy_stock(shop, 10, 2)
    for n in range(5):
        lines = (ReceiptLine(sku=sku, quantity=1, bin=f"B-{n}"),)
        await shop.do(ReceiveStock(receipt_id=new_id(), warehouse_id="w1", lines=lines))
        listed = await shop.listed(sku)
        assert (listed["quantityOnHand"], listed["quantityAvailable"]) == (11 + n, 7 + n)
    await shop.do(
        ChangeStatus(
            change_id=new_id(),
            sku=sku,
            warehouse_id="w1",
            quantity=1,
            from_status="available",
            to_status="quarantine",
            bin="B-0",
        )
    )
    assert (await shop.listed(sku))["quantityAvailable"] == 10


async def test_a_transfer_that_races_reservations_takes_nothing_promised(shop: Shop) -> None:
    """Odoo and ERPNext move reserved goods away under the order that holds them."""
    sku = await busy_stock(shop, 20, 4)
    transfers = [
        DispatchTransfer(
            transfer_id=new_id(),
            from_warehouse_id="w1",
            to_warehouse_id="w2",
            lines=(ReceiptLine(sku=sku, quantity=2),),
        )
        for _ in range(8)
    ]
    outcomes = await shop.ask(*transfers, *[reserve((sku, 1)) for _ in range(12)])
    gone = 2 * accepted(outcomes[:8])
    assert gone + accepted(outcomes[8:]) == 12
    assert await shop.counts(sku) == (20 - gone, 8 + accepted(outcomes[8:]))
    await shop.ask(*[ReceiveTransfer(transfer_id=t.transfer_id) for t in transfers] * 2)
    assert await shop.counts(sku, "w2") == (gone, 0)


async def test_saleor_cancelling_fails_half_way_and_leaves_a_part_done(shop: Shop) -> None:
    """saleor#2897, vendure#1198: cancelled, but the stock not given back."""
    sku = await busy_stock(shop, 30, 3)
    orders = [await shop.placed((sku, 2)) for _ in range(8)]
    for order_id in orders:
        await shop.becomes(order_id, "Confirmed")
    await shop.ask(*[CancelOrder(order_id=order_id) for order_id in orders * 3])
    for order_id in orders:
        await shop.becomes(order_id, "Cancelled")
    await shop.house.settle()
    assert await shop.counts(sku) == (30, 6)


async def test_two_orders_that_name_one_hold_do_not_share_its_stock(shop: Shop) -> None:
    """A reservation that changes hands would promise the same goods twice."""
    sku = await busy_stock(shop, 10, 2)
    hold = reserve((sku, 2), hold_s=600)
    await shop.do(hold)
    first = await shop.placed((sku, 2), reservation_id=hold.reservation_id)
    await shop.becomes(first, "Confirmed")
    second = await shop.placed((sku, 2), reservation_id=hold.reservation_id)
    await shop.becomes(second, "Cancelled")
    await shop.house.settle()
    assert await shop.counts(sku) == (10, 6)
    await shop.ships(first)
    await shop.becomes(first, "Shipped")


async def test_an_order_that_wants_other_goods_than_it_held_is_told_so(shop: Shop) -> None:
    """It must not wait for ever for an answer that was refused."""
    sku = await busy_stock(shop, 10, 2)
    hold = reserve((sku, 2), hold_s=600)
    await shop.do(hold)
    order_id = await shop.placed((sku, 3), reservation_id=hold.reservation_id)
    await shop.becomes(order_id, "Cancelled")
    await shop.house.settle()
    assert (await shop.reserved(hold.reservation_id)).status == "held", "the hold is not its own"
