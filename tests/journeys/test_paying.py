"""Goods wait for their money, and money that comes late finds them or is given up."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from entrepot.contexts.carts.commands import CompleteCheckout, LearnBankAccount
from entrepot.contexts.inventory.commands import ExpireReservation
from entrepot.contexts.inventory.published import ReleaseReservation
from entrepot.contexts.orders.commands import CancelIfUnpaid
from entrepot.contexts.orders.published import GiveUpOrder
from entrepot.contexts.payments.published import (
    ConfirmExternalPayment,
    ExpireChallenge,
    RecordAuthorisation,
)
from entrepot.contexts.payments.queries import GetPayment
from entrepot.edges.http.webhooks import receiver

from .shop import BUSINESS, Shop
from .test_checkout import Buyer, stocked

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_who_pays_by_transfer_has_bought_and_keeps_the_goods(shop: Shop) -> None:
    """However long the money takes, and if it comes while somebody gives up waiting for it."""
    sku = await stocked(shop, 2)
    buyer = Buyer(shop)
    total = await buyer.holds((sku, 2))
    buys = CompleteCheckout(cart_id=buyer.cart_id, total_amount=total, payment_method="external")
    assert await shop.refuses(buys) == "NO_BANK_ACCOUNT"
    await shop.do(LearnBankAccount(store_id="web", has_account=True))
    await buyer.does(buys)
    order_id = (await buyer.becomes("Ordered")).order_id
    await shop.becomes(order_id, "Reserved")
    waits_no_longer = GiveUpOrder(order_id=order_id)
    await shop.do(waits_no_longer)
    await shop.ask(ConfirmExternalPayment(payment_id=order_id), waits_no_longer)
    await shop.becomes(order_id, "Confirmed")
    await shop.house.settle()
    assert ((await buyer.cart()).status, await shop.counts(sku)) == ("Ordered", (2, 2))


async def test_a_card_that_answers_too_late_gives_the_cart_back(shop: Shop) -> None:
    """Goods and cart go one way: with the order, or back to the buyer."""
    for _ in range(3):
        sku = await stocked(shop, 1)
        buyer = Buyer(shop)
        total = await buyer.holds((sku, 1))
        await buyer.does(buyer.buys(total, "tok_slow_300"))
        order_id = (await buyer.becomes("Ordering")).order_id
        await shop.becomes(order_id, "Reserved")
        reference = f"tok_slow_300.{order_id}"
        authorised = RecordAuthorisation(
            payment_id=order_id, provider_reference=reference, amount=total
        )
        await shop.ask(authorised, GiveUpOrder(order_id=order_id))
        order = await shop.becomes(order_id, "Confirmed", "Cancelled")
        bought = order.status == "Confirmed"
        await buyer.becomes("Ordered" if bought else "Open")
        await shop.house.settle()
        assert await shop.counts(sku) == (1, int(bought))


async def test_who_waits_for_goods_is_not_asked_for_money_and_has_time_for_it_then(
    shop: Shop,
) -> None:
    """Half an hour of waiting had ended a back-order that was to be paid by card."""
    sku = await shop.sells()
    order_id = await shop.placed((sku, 2))
    await shop.becomes(order_id, "AwaitingStock")
    assert (await shop.reserved(order_id)).expires_at is None
    await shop.do(ExpireReservation(reservation_id=order_id), CancelIfUnpaid(order_id=order_id))
    await shop.receives(sku, 2)
    await shop.becomes(order_id, "Confirmed")


async def test_money_that_comes_as_its_time_is_over_and_the_next_buyer_share_no_goods(
    shop: Shop,
) -> None:
    """After an outage both come at once: four pieces had left of two, and all four were charged."""
    sku = await shop.sells(2)
    order_id = await shop.placed((sku, 2), token="tok_slow_3000")
    await shop.becomes(order_id, "Reserved")
    reference = f"tok_slow_3000.{order_id}"
    authorised = RecordAuthorisation(payment_id=order_id, provider_reference=reference, amount=3998)
    await shop.ask(authorised, CancelIfUnpaid(order_id=order_id))
    first = await shop.becomes(order_id, "Confirmed", "Cancelled")
    await shop.house.settle()
    second = await shop.placed((sku, 2), backorder=False)
    last = await shop.becomes(second, "Confirmed", "Cancelled")
    assert {first.status, last.status} == {"Confirmed", "Cancelled"}
    winner = order_id if first.status == "Confirmed" else second
    await shop.ships(winner)
    await shop.becomes(winner, "Shipped")
    await shop.house.settle()
    assert await shop.counts(sku) == (0, 0)


async def test_an_order_that_lost_its_stock_as_it_was_confirmed_is_stopped(shop: Shop) -> None:
    """Also where the stock was given back past the order."""
    sku = await shop.sells(2)
    order_id = await shop.placed((sku, 2))
    await shop.becomes(order_id, "Confirmed")
    await shop.do(ReleaseReservation(reservation_id=order_id, order_id=order_id))
    await shop.becomes(order_id, "Cancelled")
    await shop.house.settle()
    assert (await shop.counts(sku), (await shop.paid(order_id)).held) == ((2, 0), 0)


async def answers(shop: Shop, token: str, *, confirmed: bool) -> None:
    """On the page of the bank, which tells the gateway."""
    body = msgspec.json.encode({"challengeToken": token, "confirmed": confirmed})
    told = receiver(shop.house.gateways["test"], shop.house.commands)
    await told(body, {})


async def test_who_is_asked_by_the_bank_has_bought_once_that_is_confirmed(shop: Shop) -> None:
    """3-D Secure; whoever wants to know no more than whether it went well waits as before."""
    sku = await stocked(shop, 2)
    buyer = Buyer(shop)
    await buyer.does(buyer.buys(await buyer.holds((sku, 2)), "tok_challenge"))
    order_id = (await buyer.becomes("Challenged")).order_id
    assert (await shop.seen(order_id)).status == "Reserved"
    await answers(shop, (await buyer.sees())["challengeToken"], confirmed=True)
    await shop.becomes(order_id, "Confirmed")
    await buyer.becomes("Ordered")
    assert (await buyer.sees())["challengeToken"] == ""


async def test_what_the_bank_asks_of_an_order_without_a_cart_its_payment_tells(shop: Shop) -> None:
    """Who takes cards in an app of his own asks the payer there."""
    sku = await stocked(shop, 1)
    order_id = await shop.placed((sku, 1), token="tok_challenge")

    async def challenged() -> Any:
        found = await shop.house.questions.ask(GetPayment(payment_id=order_id), BUSINESS)
        told = msgspec.json.decode(msgspec.json.encode(found))
        return told if told and told["status"] == "challenged" else None

    asked = await shop.until(challenged, "the payer to be asked")
    await answers(shop, asked["challengeToken"], confirmed=True)
    await shop.becomes(order_id, "Confirmed")
    paid = await shop.house.questions.ask(GetPayment(payment_id=order_id), BUSINESS)
    told = msgspec.json.decode(msgspec.json.encode(paid))
    assert (told["status"], told["challengeToken"]) == ("authorised", "")


async def test_who_refuses_or_forgets_what_the_bank_asks_has_cart_and_goods_back(
    shop: Shop,
) -> None:
    for forgets in (False, True):
        sku = await stocked(shop, 1)
        buyer = Buyer(shop)
        await buyer.does(buyer.buys(await buyer.holds((sku, 1)), "tok_challenge"))
        order_id = (await buyer.becomes("Challenged")).order_id
        token = (await buyer.sees())["challengeToken"]
        if forgets:
            reference = f"tok_challenge.{order_id}"
            await shop.do(ExpireChallenge(payment_id=order_id, provider_reference=reference))
        else:
            await answers(shop, token, confirmed=False)
        await shop.becomes(order_id, "Cancelled")
        await buyer.becomes("Open")
        await answers(shop, token, confirmed=True)  # too late
        await shop.house.settle()
        assert (await shop.counts(sku), (await shop.paid(order_id)).held) == ((1, 0), 0)
