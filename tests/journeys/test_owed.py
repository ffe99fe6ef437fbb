"""What is open for other goods, because not all came that were to pay for them, is paid."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from entrepot.contexts.identity.published import ROLES
from entrepot.contexts.orders.commands import LearnCustomer
from entrepot.contexts.returns.commands import (
    AuthoriseReturn,
    Inspected,
    PayOwed,
    ReceiveReturn,
    RequestReturn,
)
from entrepot.contexts.returns.decide.exchanging import replacement_id
from entrepot.contexts.returns.decide.owing import payment_id
from entrepot.contexts.returns.published import WantedBack
from entrepot.contexts.returns.state import RETURNABLE

from ..edges.http_house import token
from .back import Back
from .shop import BUSINESS, Shop, new_id
from .test_returns import Counter, offered

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def owing(shop: Shop, *, user_id: str | None = None) -> tuple[str, str, str, str]:
    """Two lamps were swapped at once for a chair that costs as much, and one lamp came: one is
    open. The lamp's SKU, the order, the return, and the order that brought the chair."""
    lamp, chair = await shop.sells(2, price=1999), await shop.sells(1, price=3998)
    await shop.do(offered(chair, 3998))
    order_id = await shop.delivered((lamp, 2), user_id=user_id)
    return_id = new_id()
    line = Inspected(sku=lamp, quantity=1, disposition="restock", warehouse_id="w1")
    await shop.do(
        RequestReturn(
            return_id=return_id,
            order_id=order_id,
            lines=(WantedBack(sku=lamp, quantity=2),),
            exchange=(WantedBack(sku=chair, quantity=1),),
        ),
        AuthoriseReturn(return_id=return_id, order_id=order_id, send="at_once"),
    )
    other = replacement_id(order_id, return_id)
    await shop.becomes(other, "Confirmed")
    await shop.delivers(await shop.ships(other))
    await shop.do(ReceiveReturn(return_id=return_id, order_id=order_id, lines=(line,)))
    await shop.house.settle()
    return lamp, order_id, return_id, other


async def test_what_did_not_come_is_paid_by_another_card_where_the_first_was_declined(
    shop: Shop,
) -> None:
    """And the chair that comes back in the end gives all of it back, each part to its payment."""
    ada, eve = new_id(), new_id()
    await shop.do(LearnCustomer(user_id=ada, email="ada@example.org", name="Ada", is_active=True))
    _, order_id, return_id, other = await owing(shop, user_id=ada)
    mine = token(ada, *ROLES["customer"], tenant=BUSINESS)
    door, path = Counter(shop), f"/api/v1/orders/{order_id}/returns"

    async def shown() -> Any:
        await shop.house.settle()
        (back,) = (await door.call("GET", path, token=mine)).json["items"]
        return back["owedAmount"], back["paidAmount"], back["paymentStatus"]

    async def pays(card: str, who: str = mine) -> int:
        asked = await door.call(
            "POST", f"{path}/{return_id}/payment", {"paymentToken": card}, token=who
        )
        return asked.status

    assert await shown() == (1999, 0, "")
    assert await pays("tok_ok", token(eve, *ROLES["customer"], tenant=BUSINESS)) == 404
    assert await pays("4242424242424242") == 422
    assert await pays("tok_decline") == 200
    assert await shown() == (1999, 0, "failed")
    assert (await shop.seen(order_id)).status == "PartiallyReturned"
    assert await asyncio.gather(pays("tok_ok"), pays("tok_ok")) == [200, 200]
    assert await shown() == (0, 1999, "paid")
    assert await pays("tok_ok") == 200, "a second press charges nothing"
    second = payment_id(order_id, return_id, 2)
    assert (await shop.paid(second)).captured == 1999
    assert (await shop.paid(payment_id(order_id, return_id, 3))).status == ""

    chair = (await shop.state(RETURNABLE(other))).sold[0].sku
    back = Back(order_id=other, sku=chair)
    await shop.do(*back.steps)
    await shop.house.settle()
    assert (await shop.paid(second)).refunded == 1999
    assert (await shop.paid(order_id)).refunded == 1999
    assert (await shop.state(RETURNABLE(other))).returns[back.return_id].status == "refunded"
    assert await shown() == (0, 0, "paid")


async def test_what_did_not_come_is_paid_by_a_guest_or_noted_by_the_office(shop: Shop) -> None:
    _, order_id, return_id, _ = await owing(shop)
    number = (await shop.seen(order_id)).number
    office = token("office", *ROLES["back_office"], tenant=BUSINESS)
    ada = token("ada", *ROLES["customer"], tenant=BUSINESS)
    door, path = Counter(shop), f"/api/v1/guest-orders/{number}/returns"
    (back,) = (await door.call("GET", f"{path}?orderId={order_id}", token=None)).json["items"]
    assert (back["returnId"], back["owedAmount"]) == (return_id, 1999)
    wrong = await door.call("GET", f"/api/v1/guest-orders/X/returns?orderId={order_id}", token=None)
    assert wrong.json["items"] == []
    card = {"paymentToken": "tok_decline", "email": "eve@example.org"}
    assert (await door.call("POST", f"{path}/{return_id}/payment", card, token=None)).status == 404
    card["email"] = "ada@example.org"
    assert (await door.call("POST", f"{path}/{return_id}/payment", card, token=None)).status == 200
    await shop.house.settle()
    (back,) = (await door.call("GET", f"{path}?orderId={order_id}", token=None)).json["items"]
    assert (back["paymentStatus"], back["owedAmount"]) == ("failed", 1999)
    settle = f"/api/v1/orders/{order_id}/returns/{return_id}/payment/settle"
    assert (await door.call("POST", settle, {}, token=ada)).status == 403
    assert (await door.call("POST", settle, {"note": "in cash"}, token=office)).status == 200
    await shop.house.settle()
    (back,) = (await door.call("GET", f"{path}?orderId={order_id}", token=None)).json["items"]
    assert (back["paymentStatus"], back["owedAmount"], back["paidAmount"]) == ("paid", 0, 1999)
    assert back["paymentNote"] == "in cash"
    noted = await shop.paid(payment_id(order_id, return_id, 2))
    assert (noted.method, noted.captured) == ("external", 1999)


async def test_what_is_sent_back_while_the_card_is_charged_is_given_back_at_once(
    shop: Shop,
) -> None:
    lamp, order_id, return_id, _ = await owing(shop)
    pay = PayOwed(return_id=return_id, order_id=order_id, payment_token="tok_slow_300")
    await shop.do(pay, *Back(order_id=order_id, sku=lamp).steps)
    asked = payment_id(order_id, return_id, 1)

    async def given_back() -> bool:
        return (await shop.paid(asked)).refunded == 1999

    await shop.until(given_back, "the money that was open no more")
    await shop.house.settle()
    assert (await shop.paid(order_id)).refunded == 0
    assert (await shop.state(RETURNABLE(order_id))).returns[return_id].paid == 0
