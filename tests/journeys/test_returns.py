"""Goods that come back from a customer, and the money that follows."""

from __future__ import annotations

import msgspec
import pytest

from entrepot.contexts.commissions.commands import AgreeRate, LearnVendor, SellForVendor
from entrepot.contexts.commissions.state import ACCOUNT, Account
from entrepot.contexts.identity.commands import OpenStore, RegisterBusiness
from entrepot.contexts.identity.published import ROLES
from entrepot.contexts.orders.commands import LearnStore
from entrepot.contexts.payments.published import RefundPayment
from entrepot.contexts.returns.commands import (
    Claimed,
    GrantClaim,
    LearnOffer,
    MakeClaim,
)
from entrepot.contexts.returns.decide.exchanging import replacement_id
from entrepot.contexts.returns.published import Terms
from entrepot.contexts.returns.queries import ListReturns
from entrepot.contexts.returns.state import RETURNABLE
from entrepot.edges.http.app import create
from entrepot.edges.http.auth import Authenticator
from entrepot.edges.http.broadcast import Broadcast
from entrepot.edges.http.settings import DoorSettings

from ..edges.http_house import House as Door
from ..edges.http_house import Passes, token
from .back import Back
from .shop import BUSINESS, Shop, new_id

pytestmark = pytest.mark.asyncio(loop_scope="module")


def offered(sku: str, price: int) -> LearnOffer:
    """What the shop sells, as returns learn it."""
    return LearnOffer(
        sku=sku,
        product_id=f"p-{sku}",
        name="Thing",
        unit_price=price,
        currency="EUR",
        is_active=True,
    )


async def test_one_of_two_comes_back_and_is_refunded_once(shop: Shop) -> None:
    sku = await shop.sells(2, price=1999)
    order_id = await shop.placed((sku, 2))
    await shop.becomes(order_id, "Confirmed")
    await shop.delivers(await shop.ships(order_id))
    await shop.becomes(order_id, "Delivered")
    await shop.house.settle()
    back = Back(order_id=order_id, sku=sku)
    await shop.do(*back.steps, back.received)

    async def refunded() -> bool:
        order = await shop.state(RETURNABLE(order_id))
        return bool(order.returns[back.return_id].status == "refunded")

    await shop.until(refunded, "the refund")
    await shop.house.settle()
    assert (await shop.paid(order_id)).refunded == 1999
    assert await shop.counts(sku) == (1, 0)
    await shop.becomes(order_id, "PartiallyReturned")


async def test_money_given_back_by_hand_is_clawed_back_from_the_vendor(shop: Shop) -> None:
    sku, vendor = await shop.sells(2, price=2000), new_id()
    await shop.do(
        LearnVendor(vendor_id=vendor),
        AgreeRate(vendor_id=vendor, rate_id="all", rate_basis_points=1000),
        SellForVendor(sku=sku, vendor_id=vendor),
    )
    order_id = await shop.delivered((sku, 2))
    currency = (await shop.paid(order_id)).currency
    owed = await shop.state(ACCOUNT(vendor, currency))
    assert owed == Account(accrued=3600, balance=3600)

    await shop.do(RefundPayment(payment_id=order_id, reference="goodwill", amount=1000))
    await shop.house.settle()
    assert (await shop.paid(order_id)).refunded == 1000
    owed = await shop.state(ACCOUNT(vendor, currency))
    assert owed == Account(accrued=3600, clawed_back=900, balance=2700)


async def test_a_thing_is_swapped_for_a_dearer_one_and_only_the_rest_is_charged(
    shop: Shop,
) -> None:
    lamp, chair = await shop.sells(2, price=1999), await shop.sells(1, price=2999)
    await shop.do(offered(chair, 2999))
    order_id = await shop.delivered((lamp, 2))
    back = Back(order_id=order_id, sku=lamp, instead=chair, payment_token="tok_ok")
    await shop.do(back.asked, back.authorised)
    await shop.house.settle()
    assert await shop.counts(chair) == (1, 0)
    await shop.do(back.received)
    other = replacement_id(order_id, back.return_id)
    await shop.becomes(other, "Confirmed")
    assert await shop.counts(chair) == (1, 1)
    await shop.delivers(await shop.ships(other))
    await shop.becomes(other, "Delivered")
    await shop.house.settle()
    assert (await shop.paid(order_id)).refunded == 0
    assert (await shop.paid(other)).captured == 1000
    query = ListReturns(order_id=order_id)
    (shown,) = (await shop.house.questions.ask(query, BUSINESS))["items"]
    assert (shown["replacementId"], shown["replacementStatus"]) == (other, "dispatched")


async def test_what_came_in_an_exchange_and_comes_back_is_refunded_by_both_payments(
    shop: Shop,
) -> None:
    """What the first goods had paid for goes back by their payment, and no vendor keeps a part."""
    lamp, chair = await shop.sells(1, price=1999), await shop.sells(1, price=2999)
    vendor = new_id()
    await shop.do(
        offered(chair, 2999),
        LearnVendor(vendor_id=vendor),
        AgreeRate(vendor_id=vendor, rate_id="all", rate_basis_points=1000),
        *(SellForVendor(sku=sku, vendor_id=vendor) for sku in (lamp, chair)),
    )
    order_id = await shop.delivered((lamp, 1))
    first = Back(order_id=order_id, sku=lamp, instead=chair, payment_token="tok_ok")
    await shop.do(*first.steps)
    await shop.house.settle()
    other = replacement_id(order_id, first.return_id)
    await shop.becomes(other, "Confirmed")
    await shop.delivers(await shop.ships(other))
    await shop.house.settle()
    second = Back(order_id=other, sku=chair)
    await shop.do(*second.steps)
    await shop.house.settle()
    assert (await shop.state(RETURNABLE(other))).returns[second.return_id].status == "refunded"
    assert (await shop.paid(other)).refunded == 1000
    assert (await shop.paid(order_id)).refunded == 1999
    assert (await shop.state(RETURNABLE(order_id))).other_refunds == {}
    owed = await shop.state(ACCOUNT(vendor, (await shop.paid(order_id)).currency))
    assert (owed.balance, owed.accrued) == (0, owed.clawed_back)


async def test_other_goods_that_cannot_be_paid_are_not_sent_and_the_first_are_refunded(
    shop: Shop,
) -> None:
    lamp, chair = await shop.sells(1, price=1999), await shop.sells(1, price=2999)
    await shop.do(offered(chair, 2999))
    order_id = await shop.delivered((lamp, 1))
    back = Back(order_id=order_id, sku=lamp, instead=chair, payment_token="tok_decline")
    await shop.do(*back.steps)
    await shop.becomes(replacement_id(order_id, back.return_id), "Cancelled")
    await shop.house.settle()
    assert (await shop.paid(order_id)).refunded == 1999
    assert await shop.counts(chair) == (1, 0)


async def test_other_goods_that_the_store_sells_no_more_are_paid_back(shop: Shop) -> None:
    lamp, chair = await shop.sells(1, price=1999), await shop.sells(1, price=1999)
    await shop.do(offered(chair, 1999))
    order_id = await shop.delivered((lamp, 1))
    back = Back(order_id=order_id, sku=lamp, instead=chair)
    await shop.do(back.asked, back.authorised, store(is_active=False), back.received)
    await shop.house.settle()
    assert (await shop.paid(order_id)).refunded == 1999
    await shop.do(store(is_active=True))


def store(*, is_active: bool) -> LearnStore:
    return LearnStore(
        store_id="web",
        currency="EUR",
        language="en",
        warehouse_ids=("w1", "w2"),
        is_active=is_active,
    )


async def test_of_two_that_came_broken_one_is_paid_back_and_one_is_sent_again(
    shop: Shop,
) -> None:
    lamp = await shop.sells(3, price=1999)
    await shop.do(offered(lamp, 2500))
    order_id = await shop.delivered((lamp, 2))
    broken = (Claimed(sku=lamp, quantity=1, problem="damaged"),)
    first, second = new_id(), new_id()
    await shop.do(
        MakeClaim(return_id=first, order_id=order_id, lines=broken),
        GrantClaim(return_id=first, order_id=order_id),
        MakeClaim(return_id=second, order_id=order_id, lines=broken, wants="replacement"),
        GrantClaim(return_id=second, order_id=order_id),
    )
    other = replacement_id(order_id, second)
    await shop.becomes(other, "Confirmed")
    await shop.delivers(await shop.ships(other))
    await shop.becomes(other, "Delivered")
    await shop.house.settle()
    assert (await shop.paid(order_id)).refunded == 1999
    assert (await shop.paid(other)).captured == 0
    assert await shop.counts(lamp) == (0, 0)


class Counter(Door):
    """The door in front of a whole house; one address may write three times, then slowly."""

    def __init__(self, shop: Shop) -> None:
        house = shop.house
        self.door = create(
            catalog=house.catalog,
            commands=house.commands,
            questions=house.questions,
            store=house.store,
            authenticator=Authenticator(Passes(), BUSINESS),
            broadcast=Broadcast(house.store),
            settings=DoorSettings(
                default_tenant=BUSINESS,
                access_log="none",
                guest_writes_per_s=0.01,
                guest_writes_at_once=3,
            ),
        )


async def test_a_guest_sends_back_by_number_and_address_and_cannot_go_on_guessing(
    shop: Shop,
) -> None:
    lamp = await shop.sells(1, price=1999)
    order_id = await shop.placed((lamp, 1))
    number = (await shop.becomes(order_id, "Confirmed")).number
    await shop.delivers(await shop.ships(order_id))
    await shop.house.settle()
    staff = token("support", *ROLES["back_office"], tenant=BUSINESS)
    wanted = {"orderNumber": number, "lines": [{"sku": lamp, "quantity": 1}]}
    mine, wrong = {**wanted, "email": "ada@example.org"}, {**wanted, "email": "eve@example.org"}
    door = Counter(shop)
    guessed = await door.call("POST", "/api/v1/returns", wrong, token=None)
    assert (guessed.status, guessed.json["reason"]) == (404, "UNKNOWN_ORDER")
    asked = await door.call("POST", "/api/v1/returns", mine, token=None)
    assert asked.status == 201
    again = await door.call("POST", "/api/v1/returns", mine, token=None)
    assert (again.status, again.json["reason"]) == (409, "MORE_THAN_SHIPPED")
    late = await door.call("POST", "/api/v1/returns", wrong, token=None)
    assert (late.status, late.json["reason"]) == (429, "TOO_MANY_REQUESTS")
    path = f"/api/v1/orders/{order_id}/returns"
    (shown,) = (await door.call("GET", path, token=staff)).json["items"]
    assert (shown["status"], shown["rmaNumber"]) == ("requested", f"RMA-{number}-1")
    for typed in (f"RMA-{number}-1", f"{number}-1".lower()):
        on_parcel = await door.call("GET", f"/api/v1/returns?rmaNumber={typed}", token=staff)
        assert [one["returnId"] for one in on_parcel.json["items"]] == [shown["returnId"]]
    other = await door.call("GET", f"/api/v1/returns?rmaNumber=RMA-{number}-2", token=staff)
    assert other.json["items"] == []
    allowed = f"{path}/{shown['returnId']}/authorise"
    assert (await door.call("POST", allowed, {}, token=None)).status == 401
    assert (await door.call("POST", allowed, {}, token=staff)).status == 200


async def test_who_sells_sets_the_terms_and_everybody_reads_them(shop: Shop) -> None:
    store_id = new_id()
    path = f"/api/v1/stores/{store_id}/return-policy"
    terms = {"windowDays": 14, "restockingBasisPoints": 500, "exchangeSent": "at_once"}
    door = Counter(shop)
    usual = (await door.call("GET", path, token=None)).json
    assert (usual["isDefault"], usual["version"]) == (True, 0)
    holding = {field.encode_name: field.default for field in msgspec.structs.fields(Terms)}
    assert usual["terms"] == holding, "what is answered is what a return is decided by"
    clerk = token("clerk", *ROLES["store_staff"], tenant=BUSINESS)
    assert (await door.call("PUT", path, {"terms": terms}, token=clerk)).status == 403
    office = token("office", *ROLES["back_office"], tenant=BUSINESS)
    nowhere = await door.call("PUT", path, {"terms": terms}, token=office)
    assert (nowhere.status, nowhere.json["reason"]) == (404, "UNKNOWN_STORE")
    await shop.do(
        RegisterBusiness(business_id=BUSINESS, name="Main", email="main@example.org"),
        OpenStore(store_id=store_id, name="Web", currency="EUR"),
    )
    assert (await door.call("PUT", path, {"terms": terms}, token=office)).status == 200
    read = await door.call("GET", path, token=None)
    assert read.json["terms"] == {**usual["terms"], **terms}
    assert read.json["isDefault"] is False
    assert read.headers["etag"].startswith('"1.')
    outdated = await door.call(
        "PUT", path, {"terms": {}}, token=office, headers={"if-match": '"0"'}
    )
    assert outdated.status == 412


async def test_a_vendor_is_owed_for_what_the_customer_keeps(shop: Shop) -> None:
    vendor, lamp = new_id(), await shop.sells(3, price=2000)
    await shop.do(
        LearnVendor(vendor_id=vendor),
        AgreeRate(vendor_id=vendor, rate_id="r", rate_basis_points=1000),
        SellForVendor(sku=lamp, vendor_id=vendor),
        offered(lamp, 2000),
    )
    order_id = await shop.delivered((lamp, 2))
    swapped = Back(order_id=order_id, sku=lamp, instead=lamp, disposition="scrap")
    await shop.do(*Back(order_id=order_id, sku=lamp, disposition="scrap").steps, *swapped.steps)
    other = replacement_id(order_id, swapped.return_id)
    await shop.becomes(other, "Confirmed")
    await shop.delivers(await shop.ships(other))
    await shop.house.settle()
    account = await shop.state(ACCOUNT(vendor, "EUR"))
    assert (account.accrued, account.clawed_back) == (3 * 1800, 2 * 1800)
