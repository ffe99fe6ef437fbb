"""Money for goods that came back: refused and tried again, or waiting for other goods."""

from __future__ import annotations

import msgspec
import pytest
from msgspec.structs import replace

from entrepot.contexts.commissions.commands import AgreeRate, LearnVendor, SellForVendor
from entrepot.contexts.commissions.state import ACCOUNT
from entrepot.contexts.orders.commands import CancelOrder
from entrepot.contexts.payments.published import RefundPayment
from entrepot.contexts.payments.queries import ListFailures
from entrepot.contexts.pricing.commands import SetShippingRates, SetTaxClass, SetTaxes
from entrepot.contexts.returns.commands import (
    AuthoriseReturn,
    Inspected,
    ReceiveReturn,
    RequestReturn,
    RetryRefund,
    SettleRefund,
)
from entrepot.contexts.returns.decide.exchanging import replacement_id
from entrepot.contexts.returns.published import WantedBack
from entrepot.contexts.returns.queries import ListReturns
from entrepot.contexts.returns.state import RETURNABLE
from entrepot.engines.pricing.rules import ShippingRate, TaxRate

from .back import Back
from .shop import BUSINESS, Shop, new_id
from .test_checkout import Buyer, stocked
from .test_returns import offered

pytestmark = pytest.mark.asyncio(loop_scope="module")
TAXES = SetTaxes(
    rates=(
        TaxRate(country="PT", rate=230_000, name="IVA"),
        TaxRate(country="PT", tax_class="zero", rate=0, name="none"),
    )
)


async def bought(shop: Shop, *lines: tuple[str, int]) -> str:
    """So many of each, from a guest's cart; the order."""
    buyer = Buyer(shop)
    await buyer.fills(*lines)
    await buyer.begins()
    await buyer.becomes("Held")
    await buyer.does(buyer.buys((await buyer.priced()).total_amount))
    order_id = (await buyer.becomes("Ordered")).order_id
    await shop.becomes(order_id, "Confirmed")
    return order_id


async def comes_back(shop: Shop, order_id: str, *skus: str) -> None:
    return_id = new_id()
    back = [
        Inspected(sku=sku, quantity=1, disposition="restock", warehouse_id="w1") for sku in skus
    ]
    await shop.do(
        RequestReturn(
            return_id=return_id,
            order_id=order_id,
            lines=tuple([WantedBack(sku=sku, quantity=1) for sku in skus]),
        ),
        AuthoriseReturn(return_id=return_id, order_id=order_id),
        ReceiveReturn(return_id=return_id, order_id=order_id, lines=tuple(back)),
    )
    await shop.house.settle()


async def test_a_tax_free_book_that_leaves_alone_is_charged_no_tax(shop: Shop) -> None:
    lamp, book = await stocked(shop, 1), await stocked(shop, 1)
    await shop.do(TAXES, SetTaxClass(sku=book, tax_class="zero"))
    order_id = await bought(shop, (lamp, 1), (book, 1))
    await shop.do(SetTaxes(rates=()))
    shipment_id = await shop.ships(order_id, (book, 1))
    await shop.house.settle()
    await shop.do(CancelOrder(order_id=order_id))
    await shop.house.settle()
    paid = await shop.paid(order_id)
    assert (paid.captured, paid.voided) == (1999, 1999 + 460)
    await shop.delivers(shipment_id)
    await comes_back(shop, order_id, book)
    assert (await shop.paid(order_id)).refunded == 1999


async def test_a_whole_order_comes_back_with_its_freight_and_no_vendor_pays_for_that(
    shop: Shop,
) -> None:
    lamp, vendor = await stocked(shop, 2), new_id()
    post = ShippingRate(method="post", name="Post", currency="EUR", cost=1000)
    await shop.do(
        *(TAXES, SetShippingRates(rates=(post,))),
        LearnVendor(vendor_id=vendor),
        AgreeRate(vendor_id=vendor, rate_id="all", rate_basis_points=1000),
        SellForVendor(sku=lamp, vendor_id=vendor),
    )
    order_id = await bought(shop, (lamp, 2))
    await shop.do(SetTaxes(rates=()), SetShippingRates(rates=()))
    await shop.delivers(await shop.ships(order_id))
    await shop.house.settle()
    goods, freight = 3998 + 920, 1000 + 230
    assert (await shop.paid(order_id)).captured == goods + freight
    await comes_back(shop, order_id, lamp)
    assert (await shop.paid(order_id)).refunded == goods // 2
    currency = (await shop.paid(order_id)).currency
    owed = await shop.state(ACCOUNT(vendor, currency))
    assert (owed.accrued, owed.clawed_back) == (3598, 1799)
    await comes_back(shop, order_id, lamp)
    assert (await shop.paid(order_id)).refunded == goods + freight
    owed = await shop.state(ACCOUNT(vendor, currency))
    assert (owed.clawed_back, owed.balance) == (3598, 0)
    found = await shop.house.questions.ask(ListReturns(order_id=order_id), BUSINESS)
    assert sorted(shown["freightAmount"] for shown in found["items"]) == [0, freight]


async def test_a_refund_that_the_gateway_refused_is_tried_again_by_hand(shop: Shop) -> None:
    lamp = await shop.sells(1, price=1999)
    order_id = await shop.delivered((lamp, 1), token="tok_refund_fail")
    back = Back(order_id=order_id, sku=lamp, disposition="scrap")
    await shop.do(*back.steps)

    async def stands(status: str) -> bool:
        order = await shop.state(RETURNABLE(order_id))
        return bool(order.returns[back.return_id].status == status)

    await shop.until(lambda: stands("refund_failed"), "the refusal")
    assert (await shop.paid(order_id)).refunded == 0
    await shop.do(RetryRefund(return_id=back.return_id, order_id=order_id))
    await shop.until(lambda: stands("refunded"), "the refund")
    await shop.house.settle()
    assert (await shop.paid(order_id)).refunded == 1999
    await shop.becomes(order_id, "Returned")


async def test_a_refund_that_payments_refuses_is_shown_with_its_reason(shop: Shop) -> None:
    """The return stood at "received" for ever: somebody had refunded under its name before."""
    lamp = await shop.sells(1, price=1999)
    order_id = await shop.delivered((lamp, 1))
    back = Back(order_id=order_id, sku=lamp, disposition="scrap")
    by_hand = RefundPayment(payment_id=order_id, reference=back.return_id, amount=500)
    await shop.do(back.asked, back.authorised, by_hand)
    await shop.house.settle()
    await shop.do(back.received)
    await shop.house.settle()
    [shown] = (await shop.house.questions.ask(ListReturns(order_id=order_id), BUSINESS))["items"]
    assert shown["status"] == "refund_failed"
    [why] = msgspec.json.decode(msgspec.json.encode(shown["failures"]))
    assert (why["reason"], why["amount"]) == ("reference_taken", 1999)
    assert (await shop.paid(order_id)).refunded == 500
    settle = SettleRefund(return_id=back.return_id, order_id=order_id, note="by transfer")
    await shop.do(settle)
    await shop.house.settle()
    [shown] = (await shop.house.questions.ask(ListReturns(order_id=order_id), BUSINESS))["items"]
    assert (shown["status"], msgspec.json.encode(shown["failures"])) == ("refunded", b"[]")
    assert shown["refundNote"] == "by transfer"


async def test_what_failed_is_still_told_when_it_was_done_since(shop: Shop) -> None:
    lamp = await shop.sells(1, price=1999)
    order_id = await shop.placed((lamp, 1), token="tok_refund_fail")
    await shop.becomes(order_id, "Confirmed")
    await shop.ships(order_id)
    await shop.house.settle()
    goodwill = RefundPayment(payment_id=order_id, reference="goodwill", amount=500)
    for _ in range(2):
        await shop.do(goodwill)
        await shop.house.settle()
    assert (await shop.paid(order_id)).refunded == 500
    await shop.do(
        RefundPayment(payment_id=order_id, reference="all", amount=99_999, order_id=order_id),
        RefundPayment(payment_id=new_id(), reference="nothing", amount=1, order_id=order_id),
    )
    told = (await shop.house.questions.ask(ListFailures(order_id=order_id), BUSINESS))["items"]
    assert {(x["what"], x["amount"], x["currency"], x["reason"]) for x in told} == {
        ("refund", 500, "EUR", "refund_refused"),
        ("refund", 99_999, "EUR", "refund_exceeds_captured"),
        ("refund", 1, None, "payment_not_found"),
    }
    assert told[-1]["reference"] == "goodwill", "the latest come first"


async def test_what_comes_back_too_early_is_shown_to_wait_until_the_first_goods_come(
    shop: Shop,
) -> None:
    lamp = await shop.sells(2, price=1999)
    await shop.do(offered(lamp, 1999))
    order_id = await shop.delivered((lamp, 1))
    swapped = Back(order_id=order_id, sku=lamp, instead=lamp, disposition="scrap")
    await shop.do(swapped.asked, replace(swapped.authorised, send="at_once"))
    other = replacement_id(order_id, swapped.return_id)
    await shop.becomes(other, "Confirmed")
    await shop.delivers(await shop.ships(other))
    await shop.house.settle()
    await shop.do(*Back(order_id=other, sku=lamp, disposition="scrap").steps)

    async def waits() -> tuple[int, str | None]:
        page = await shop.house.questions.ask(ListReturns(order_id=other), BUSINESS)
        (shown,) = page["items"]
        return shown["waitingAmount"], shown["waitingOrderId"]

    assert await waits() == (1999, order_id)
    await shop.do(swapped.received)
    assert await waits() == (0, None)
    await shop.house.settle()
    assert (await shop.paid(order_id)).refunded == 1999


async def test_what_paid_for_goods_that_are_never_sent_waits_for_the_first_goods(
    shop: Shop,
) -> None:
    """The event was parked, and the money stayed where it was for ever."""
    lamp, chair = await shop.sells(3, price=1999), await shop.sells(1, price=1999)
    await shop.do(offered(lamp, 1999), offered(chair, 1999))
    order_id = await shop.delivered((lamp, 2))
    first = Back(order_id=order_id, sku=lamp, instead=lamp, disposition="scrap")
    await shop.do(first.asked, replace(first.authorised, send="at_once"))
    lent = replacement_id(order_id, first.return_id)
    await shop.becomes(lent, "Confirmed")
    await shop.delivers(await shop.ships(lent))
    await shop.house.settle()
    second = Back(order_id=lent, sku=lamp, instead=chair, disposition="scrap")
    await shop.do(*second.steps)
    never = replacement_id(lent, second.return_id)
    await shop.becomes(never, "Confirmed")

    async def waits() -> tuple[int, str | None]:
        (shown,) = (await shop.house.questions.ask(ListReturns(order_id=lent), BUSINESS))["items"]
        return shown["waitingAmount"], shown["waitingOrderId"]

    assert await waits() == (0, None)
    await shop.do(CancelOrder(order_id=never))
    await shop.house.settle()
    assert await waits() == (1999, order_id)
    assert (await shop.paid(order_id)).refunded == 0
    await shop.do(first.received)
    await shop.house.settle()
    assert await waits() == (0, None)
    assert (await shop.paid(order_id)).refunded == 1999


async def test_what_had_paid_for_goods_that_an_exchange_never_sent_goes_back(shop: Shop) -> None:
    lamp, chair = await shop.sells(2, price=3000), await shop.sells(2, price=3000)
    await shop.do(offered(chair, 3000))
    order_id = await shop.delivered((lamp, 2))
    back = Back(order_id=order_id, sku=lamp, quantity=2, instead=chair)
    await shop.do(*back.steps)
    other = replacement_id(order_id, back.return_id)
    await shop.becomes(other, "Confirmed")
    await shop.ships(other, (chair, 1))
    await shop.house.settle()
    await shop.do(CancelOrder(order_id=other))
    await shop.house.settle()
    assert (await shop.paid(order_id)).refunded == 3000
    query = ListReturns(order_id=order_id)
    (shown,) = (await shop.house.questions.ask(query, BUSINESS))["items"]
    assert shown["replacementStatus"] == "dispatched"
    assert (shown["amount"], shown["creditAmount"]) == (3000, 3000)


async def test_what_comes_back_while_its_money_is_being_taken_is_refunded(shop: Shop) -> None:
    lamp = await shop.sells(1, price=1999)
    order_id = await shop.placed((lamp, 1), token="tok_slow_4000")
    await shop.becomes(order_id, "Confirmed")
    await shop.delivers(await shop.ships(order_id))

    async def has_left() -> bool:
        return bool((await shop.state(RETURNABLE(order_id))).shipped)

    await shop.until(has_left, "the dispatch")
    await comes_back(shop, order_id, lamp)

    async def refunded() -> bool:
        return (await shop.paid(order_id)).refunded == 1999

    await shop.until(refunded, "the refund")


async def test_money_that_was_never_taken_is_not_given_back(shop: Shop) -> None:
    lamp = await shop.sells(1, price=1999)
    order_id = await shop.delivered((lamp, 1), token="tok_capture_fail")
    await comes_back(shop, order_id, lamp)
    found = await shop.house.questions.ask(ListReturns(order_id=order_id), BUSINESS)
    assert [(shown["status"], shown["amount"]) for shown in found["items"]] == [("settled", 0)]
