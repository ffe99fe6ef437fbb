"""From a lamp that arrived to the stars that searchers see, through the HTTP door."""

from __future__ import annotations

from typing import Any

import pytest
import pytest_asyncio

from entrepot.contexts.catalog.commands import AddProduct
from entrepot.contexts.identity.published import ROLES
from entrepot.contexts.orders.commands import LearnCustomer
from entrepot.contexts.search.published import SearchProducts

from ..edges.http_house import token
from .portal import Portal
from .shop import BUSINESS, Shop

pytestmark = pytest.mark.asyncio(loop_scope="module")

STAFF = token("staff", *ROLES["support"], tenant=BUSINESS)
REVIEWS = "/api/v1/products/lamp/reviews"
RATING = "/api/v1/products/lamp/rating"
OWN = "/api/v1/products/lamp/own-review"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def portal(shop: Shop) -> Portal:
    """The door of a shop that sells lamps."""
    await shop.do(
        AddProduct(product_id="lamp", sku="LAMP-1", name="Lamp", unit_price=990, currency="EUR")
    )
    await shop.receives("LAMP-1", 5)
    await shop.house.settle()
    return Portal(shop)


def customer(name: str) -> str:
    return token(name, *ROLES["customer"], tenant=BUSINESS)


async def buys(shop: Shop, name: str) -> None:
    mail = f"{name}@example.org"
    await shop.do(LearnCustomer(user_id=name, email=mail, name=name, is_active=True))
    order_id = await shop.placed(("LAMP-1", 1), user_id=name)
    await shop.becomes(order_id, "Confirmed")
    await shop.delivers(await shop.ships(order_id))
    await shop.becomes(order_id, "Delivered")


async def test_a_buyers_word_is_looked_at_read_voted_on_and_counted(
    shop: Shop, portal: Portal
) -> None:
    said = {"rating": 4, "title": "Bright", "text": "I read all night.", "author": "Ada L."}

    early = await portal.call("POST", REVIEWS, said, token=customer("ada"))
    assert (early.status, early.json["reason"]) == (409, "NOT_BOUGHT")
    own = await portal.call("GET", OWN, token=customer("ada"))
    assert (own.status, own.json["mayReview"], own.json["reviewId"]) == (200, False, None)
    guest = await portal.call("POST", REVIEWS, said, token=None)
    assert guest.status == 401

    await buys(shop, "ada")
    await shop.until(lambda: may_review(portal, customer("ada")), "Ada to be a reviewer")
    written = await portal.call("POST", REVIEWS, said, token=customer("ada"))
    assert (written.status, written.json["status"]) == (201, "Pending")
    review = f"/api/v1/reviews/{written.json['reviewId']}"
    assert (await portal.call("GET", REVIEWS, token=None)).json["items"] == []

    (waiting,) = (await portal.call("GET", "/api/v1/reviews?waits=true", token=STAFF)).json["items"]
    assert waiting["text"] == "I read all night."
    not_hers = await portal.call("POST", f"{review}/publish", {}, token=customer("ada"))
    assert not_hers.status == 403
    shown = await portal.call("POST", f"{review}/publish", {}, token=STAFF)
    assert shown.json["status"] == "Published"
    answer = {"text": "Sleep well."}
    assert (await portal.call("PUT", f"{review}/reply", answer, token=STAFF)).status == 200
    vote = await portal.call("PUT", f"{review}/vote", {"isHelpful": True}, token=customer("bob"))
    assert vote.status == 200

    (read,) = (await portal.call("GET", f"{REVIEWS}?sort=helpful", token=None)).json["items"]
    assert (read["author"], read["reply"], read["helpful"]) == ("Ada L.", "Sleep well.", 1)
    assert "userId" not in read
    rating = (await portal.call("GET", RATING, token=None)).json
    assert (rating["count"], rating["four"], rating["average"]) == (1, 1, 4.0)

    async def found() -> Any:
        answer = await shop.house.questions.ask(SearchProducts(q="lamp"), BUSINESS)
        return [hit.get("rating") for hit in answer["items"]] == [4.0]

    await shop.until(found, "the stars to be found")
    gone = await portal.call("DELETE", review, token=customer("ada"))
    assert gone.status == 204
    assert (await portal.call("GET", RATING, token=None)).json["average"] is None


async def test_anothers_review_is_neither_read_nor_changed_while_it_waits(
    shop: Shop, portal: Portal
) -> None:
    await buys(shop, "cyd")
    await shop.until(lambda: may_review(portal, customer("cyd")), "Cyd to be a reviewer")
    written = await portal.call("POST", REVIEWS, {"rating": 1}, token=customer("cyd"))
    review = f"/api/v1/reviews/{written.json['reviewId']}"
    assert (await portal.call("GET", review, token=customer("eve"))).status == 404
    changed = await portal.call("PUT", review, {"rating": 5}, token=customer("eve"))
    assert changed.status == 404
    in_her_name = {"rating": 5, "userId": "cyd"}
    refused = await portal.call("PUT", review, in_her_name, token=customer("eve"))
    assert refused.status == 403


async def test_what_its_writer_changed_meanwhile_is_not_published_unread(
    shop: Shop, portal: Portal
) -> None:
    await buys(shop, "dan")
    await shop.until(lambda: may_review(portal, customer("dan")), "Dan to be a reviewer")
    said = {"rating": 5, "text": "Fine."}
    written = await portal.call("POST", REVIEWS, said, token=customer("dan"))
    review = f"/api/v1/reviews/{written.json['reviewId']}"
    read = (await portal.call("GET", review, token=STAFF)).json
    worse = {"rating": 5, "text": "Buy it cheaper at example.com!"}
    assert (await portal.call("PUT", review, worse, token=customer("dan"))).status == 200
    as_read = {"if-match": f'"{read["version"]}"'}
    shown = await portal.call("POST", f"{review}/publish", {}, token=STAFF, headers=as_read)
    assert shown.status == 412
    assert (await portal.call("GET", review, token=STAFF)).json["status"] == "Pending"


async def may_review(portal: Portal, who: str) -> bool:
    may: bool = (await portal.call("GET", OWN, token=who)).json["mayReview"]
    return may
