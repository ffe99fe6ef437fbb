"""Orders from the cart to the door, and every way in which that may go otherwise."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Sequence

import pytest

from entrepot.adapters.testgateway.webhooks import signed, told
from entrepot.contexts.inventory.published import ConfirmReservation, ReserveStock, StockLine
from entrepot.contexts.orders.commands import CancelOrder, LearnCustomer
from entrepot.contexts.orders.published import OrderDispatched
from entrepot.contexts.orders.queries import FindGuestOrder
from entrepot.contexts.payments.published import RecordAuthorisation
from entrepot.contexts.shipping.commands import CreateShipment
from entrepot.contexts.shipping.queries import ListGuestParcels, ListShipments
from entrepot.kernel.effects import Due
from entrepot.kernel.message import Accepted, Command

from .shop import BUSINESS, HOME, Shop, new_id

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_an_orders_whole_life(shop: Shop) -> None:
    sku = await shop.sells(10)
    order_id = await shop.placed((sku, 3))
    await shop.becomes(order_id, "Confirmed")
    assert await shop.counts(sku) == (10, 3)
    shipment = await shop.ships(order_id)
    await shop.becomes(order_id, "Shipped")
    await shop.delivers(shipment)
    await shop.becomes(order_id, "Delivered")
    await shop.house.settle()
    assert await shop.counts(sku) == (7, 0)
    payment = await shop.paid(order_id)
    assert (payment.captured, payment.held) == (3 * 1999, 0)
    assert shop.gateway.books.values[BUSINESS, order_id].captured == 3 * 1999


async def test_who_waits_for_stock_is_filled_in_order_of_waiting(shop: Shop) -> None:
    sku = await shop.sells()
    waiting = []
    for _ in range(5):
        waiting.append(await shop.placed((sku, 2)))
        await shop.becomes(waiting[-1], "AwaitingStock")
    await shop.receives(sku, 5)
    for order_id in waiting[:2]:
        await shop.becomes(order_id, "Confirmed")
    await shop.house.settle()
    third = await shop.seen(waiting[2])
    assert (sum(line.quantity for line in third.allocated), third.missing) == (1, ((sku, 1),))
    assert [(await shop.seen(o)).status for o in waiting[3:]] == ["AwaitingStock"] * 2
    latecomer = await shop.placed((sku, 1))
    await shop.becomes(latecomer, "AwaitingStock")
    await shop.receives(sku, 100)
    for order_id in (*waiting, latecomer):
        await shop.becomes(order_id, "Confirmed")
    await shop.house.settle()
    assert await shop.counts(sku) == (105, 11)


async def test_two_shipments_are_captured_apart_and_cost_exactly_the_total(shop: Shop) -> None:
    odd, even = await shop.sells(7, price=333), await shop.sells(2, price=1001)
    order_id = await shop.placed((odd, 7), (even, 2))
    await shop.becomes(order_id, "Confirmed")
    first = await shop.ships(order_id, (odd, 3), (even, 1))
    await shop.becomes(order_id, "Processing")
    second = await shop.ships(order_id)
    order = await shop.becomes(order_id, "Shipped")
    await shop.delivers(first)
    await shop.delivers(second)
    await shop.becomes(order_id, "Delivered")
    await shop.house.settle()
    parts = [e.event.amount for e in await shop.told(OrderDispatched) if order_id in e.stream]
    assert parts == [3 * 333 + 1001, 4 * 333 + 1001]
    payment = await shop.paid(order_id)
    assert [part.status for part in payment.captures.values()] == ["done", "done"]
    assert payment.captured == order.total == sum(parts)


async def test_a_shipment_is_found_by_how_its_number_or_its_carrier_begins(shop: Shop) -> None:
    number = f"ZZ-{new_id()}"
    made = CreateShipment(
        shipment_id=new_id(),
        origin=HOME,
        destination=HOME,
        carrier=f"Carrier {number}",
        tracking_number=number,
    )
    await shop.do(made)

    async def found(query: ListShipments) -> list[str]:
        answer = await shop.house.questions.ask(query, BUSINESS)
        return [one["shipmentId"] for one in answer["items"]]

    assert await found(ListShipments(tracking_number=number[:-4].lower())) == [made.shipment_id]
    assert await found(ListShipments(carrier=f"CARRIER {number}"[:-4])) == [made.shipment_id]
    assert await found(ListShipments(tracking_number=f"{number}-not")) == []
    assert await found(ListShipments(carrier="%")) == []


async def test_who_bought_without_an_account_finds_the_order_by_its_number_and_address(
    shop: Shop,
) -> None:
    lamp = await shop.sells(1)
    order_id = await shop.placed((lamp, 1))
    number = (await shop.becomes(order_id, "Confirmed")).number
    ask = shop.house.questions.ask
    found = await ask(
        FindGuestOrder(order_number=number.lower(), email="ADA@example.org"), BUSINESS
    )
    assert (found["orderId"], found["status"]) == (order_id, "Confirmed")
    assert (found["paymentMethod"], found["creditAmount"], found["storeId"] != "") == (
        "card",
        0,
        True,
    )
    assert {"customerName", "shippingAddress", "email"}.isdisjoint(found)
    assert await ask(FindGuestOrder(order_number=number, email="eve@example.org"), BUSINESS) is None
    parcels = ListGuestParcels(order_id=order_id, order_number=number)
    assert (await ask(parcels, BUSINESS))["items"] == []
    await shop.ships(order_id)
    await shop.house.settle()
    [parcel] = (await ask(parcels, BUSINESS))["items"]
    assert parcel["trackingNumber"]
    other = ListGuestParcels(order_id=order_id, order_number=f"{number}X")
    assert (await ask(other, BUSINESS))["items"] == []


async def test_an_order_of_an_account_is_found_by_nobody_else(shop: Shop) -> None:
    lamp = await shop.sells(1)
    await shop.do(LearnCustomer(user_id="ada", email="ada@example.org", name="Ada", is_active=True))
    order_id = await shop.placed((lamp, 1), user_id="ada")
    number = (await shop.becomes(order_id, "Confirmed")).number
    await shop.ships(order_id)
    await shop.house.settle()
    ask = shop.house.questions.ask
    assert await ask(FindGuestOrder(order_number=number, email="ada@example.org"), BUSINESS) is None
    parcels = ListGuestParcels(order_id=order_id, order_number=number)
    assert (await ask(parcels, BUSINESS))["items"] == []


@pytest.mark.parametrize("token", ["tok_decline", "tok_insufficient_funds"])
async def test_without_money_the_order_ends_and_its_stock_is_free(shop: Shop, token: str) -> None:
    sku = await shop.sells(4)
    order_id = await shop.placed((sku, 4), token=token)
    await shop.becomes(order_id, "Cancelled")
    await shop.house.settle()
    assert await shop.counts(sku) == (4, 0)
    assert (await shop.paid(order_id)).authorised == 0


async def test_money_that_comes_after_the_order_was_cancelled_is_given_up(shop: Shop) -> None:
    sku = await shop.sells(1)
    order_id = await shop.placed((sku, 1), token="tok_slow_400")
    await shop.becomes(order_id, "Reserved")
    await shop.do(CancelOrder(order_id=order_id))

    async def given_up() -> bool:
        payment = await shop.paid(order_id)
        return payment.authorised > 0 and payment.held == 0

    await shop.until(given_up, "the late money to be given up")
    assert (await shop.seen(order_id)).status == "Cancelled"
    assert shop.gateway.books.values[BUSINESS, order_id].held == 0


async def test_the_webhook_may_race_the_reply(shop: Shop) -> None:
    """Both say the same, at the same moment, several times: it happened once."""
    sku = await shop.sells(8)
    orders = [await shop.placed((sku, 1), token="tok_twice") for _ in range(8)]
    for order_id in orders:
        await shop.becomes(order_id, "Confirmed")
    await asyncio.gather(*[shop.ships(order_id) for order_id in orders])
    for order_id in orders:
        await shop.becomes(order_id, "Shipped")
    await shop.gateway.delivered()
    await shop.house.settle()
    for order_id in orders:
        payment = await shop.paid(order_id)
        assert (payment.captured, len(payment.captures), payment.seconds) == (1999, 1, {})


async def test_a_hold_that_expires_while_it_is_confirmed_does_one_or_the_other(shop: Shop) -> None:
    sku = await shop.sells(40)
    holds = [new_id() for _ in range(40)]
    for outcome in await shop.ask(
        *[
            ReserveStock(reservation_id=hold, lines=(StockLine(sku=sku, quantity=1),), hold_s=1)
            for hold in holds
        ]
    ):
        assert isinstance(outcome, Accepted)
    chance = random.Random(7)

    async def confirm(hold: str) -> bool:
        await asyncio.sleep(0.9 + 0.2 * chance.random())
        (outcome,) = await shop.ask(ConfirmReservation(reservation_id=hold))
        return isinstance(outcome, Accepted)

    confirmed = await asyncio.gather(*map(confirm, holds))

    async def over() -> bool:
        states = [(await shop.reserved(hold)).status for hold in holds]
        return set(states) <= {"confirmed", "over"} and states.count("confirmed") == sum(confirmed)

    await shop.until(over, "every hold to be confirmed or over")
    assert await shop.counts(sku) == (40, sum(confirmed))


@pytest.mark.slow
async def test_a_gateway_that_times_out_and_succeeds_late_holds_nothing_in_the_end(
    shop: Shop,
) -> None:
    """The order is given up after the last try; then the webhook tells of money held all along."""
    sku = await shop.sells(1)
    ours = shop.house.performers["payments.authorise"]
    answers: list[Sequence[Command]] = []

    async def silent(due: Due) -> Sequence[Command]:
        if due.effect.request.token == "tok_silent":
            answers.append(await ours(due))
            raise TimeoutError
        return await ours(due)

    shop.house.performers["payments.authorise"] = silent
    try:
        order_id = await shop.placed((sku, 1), token="tok_silent")
        await shop.becomes(order_id, "Cancelled")
    finally:
        shop.house.performers["payments.authorise"] = ours
    assert len(answers) == 4
    assert isinstance(answers[0][0], RecordAuthorisation)
    for body in told(BUSINESS, "late", answers[0]):
        headers = signed(body, shop.gateway.secret, int(shop.gateway.clock()))
        assert shop.gateway.deliver is not None
        await shop.gateway.deliver(body, headers)
    await shop.house.settle()
    assert shop.gateway.books.values[BUSINESS, order_id].held == 0
    payment = await shop.paid(order_id)
    assert (payment.status, payment.held, payment.captured) == ("declined", 0, 0)
    assert await shop.counts(sku) == (1, 0)
