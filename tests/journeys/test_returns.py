"""Goods that come back from a customer, and the money that follows."""

from __future__ import annotations

import pytest

from entrepot.contexts.commissions.commands import AgreeRate, SellForVendor
from entrepot.contexts.commissions.state import ACCOUNT, Account
from entrepot.contexts.payments.published import RefundPayment
from entrepot.contexts.returns.commands import (
    AuthoriseReturn,
    Inspected,
    ReceiveReturn,
    RequestReturn,
)
from entrepot.contexts.returns.published import WantedBack
from entrepot.contexts.returns.state import RETURNABLE

from .shop import Shop, new_id

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_one_of_two_comes_back_and_is_refunded_once(shop: Shop) -> None:
    sku = await shop.sells(2, price=1999)
    order_id = await shop.placed((sku, 2))
    await shop.becomes(order_id, "Confirmed")
    await shop.delivers(await shop.ships(order_id))
    await shop.becomes(order_id, "Delivered")
    await shop.house.settle()
    return_id = new_id()
    line = Inspected(sku=sku, quantity=1, disposition="restock", warehouse_id="w1")
    received = ReceiveReturn(return_id=return_id, order_id=order_id, lines=(line,))
    wanted = (WantedBack(sku=sku, quantity=1),)
    await shop.do(
        RequestReturn(return_id=return_id, order_id=order_id, lines=wanted),
        AuthoriseReturn(return_id=return_id, order_id=order_id),
        received,
        received,
    )

    async def refunded() -> bool:
        order = await shop.state(RETURNABLE(order_id))
        return bool(order.returns[return_id].status == "refunded")

    await shop.until(refunded, "the refund")
    await shop.house.settle()
    assert (await shop.paid(order_id)).refunded == 1999
    assert await shop.counts(sku) == (1, 0)


async def test_money_given_back_by_hand_is_clawed_back_from_the_vendor(shop: Shop) -> None:
    sku, vendor = await shop.sells(2, price=2000), new_id()
    await shop.do(
        AgreeRate(vendor_id=vendor, rate_id="all", rate_basis_points=1000),
        SellForVendor(sku=sku, vendor_id=vendor),
    )
    order_id = await shop.placed((sku, 2))
    await shop.becomes(order_id, "Confirmed")
    await shop.delivers(await shop.ships(order_id))
    await shop.house.settle()
    currency = (await shop.paid(order_id)).currency
    owed = await shop.state(ACCOUNT(vendor, currency))
    assert owed == Account(accrued=3600, balance=3600)

    await shop.do(RefundPayment(payment_id=order_id, reference="goodwill", amount=1000))
    await shop.house.settle()
    assert (await shop.paid(order_id)).refunded == 1000
    owed = await shop.state(ACCOUNT(vendor, currency))
    assert owed == Account(accrued=3600, clawed_back=900, balance=2700)
