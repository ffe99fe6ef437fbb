"""From what people order and look at to what they are shown, on a real database."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import asyncpg
import msgspec
import pytest
import pytest_asyncio

from entrepot.adapters.postgres import embedded
from entrepot.adapters.training import Training
from entrepot.contexts.catalog.commands import AddProduct, ChangeProductStatus
from entrepot.contexts.orders.commands import CancelOrder, LearnCustomer
from entrepot.contexts.orders.published import PricedItem, RecordOrder
from entrepot.contexts.recommendations.commands import RecordView
from entrepot.contexts.recommendations.published import LearnNeighbours, Neighbour
from entrepot.contexts.recommendations.queries import (
    ListPersonal,
    ListRecommendations,
    ListTrending,
)
from entrepot.contexts.recommendations.state import SHELF, Shelf
from entrepot.kernel.decider import PUBLIC
from entrepot.kernel.message import Accepted, Command, Envelope, Outcome, Query, Refused
from entrepot.kernel.ports import Unavailable

from .shop import BUSINESS, HOME, Shop, fresh_database, new_id, running

SESSION = "guest-session-0001"


@asynccontextmanager
async def opened(postgres: embedded.Embedded) -> AsyncIterator[Shop]:
    async with (
        fresh_database(postgres) as address,
        running(database_url=address, train_every_s=0) as shop,
    ):
        for name in ("bed", "sheet", "pillow", "lamp", "rug"):
            await shop.do(
                AddProduct(
                    product_id=name, sku=name.upper(), name=name, unit_price=900, currency="EUR"
                )
            )
        yield shop


@pytest_asyncio.fixture
async def shop(postgres: embedded.Embedded) -> AsyncIterator[Shop]:
    async with opened(postgres) as found:
        yield found


async def orders(shop: Shop, *products: str, user_id: str | None = None) -> str:
    items = [
        PricedItem(sku=p.upper(), product_id=p, name=p, quantity=1, unit_price=900)
        for p in products
    ]
    if user_id is not None:
        mail = f"{user_id}@example.org"
        await shop.do(LearnCustomer(user_id=user_id, email=mail, name=user_id, is_active=True))
    order_id = new_id()
    await shop.do(
        RecordOrder(
            order_id=order_id,
            store_id="web",
            user_id=user_id,
            email="buyer@example.org",
            items=tuple(items),
            currency="EUR",
            shipping_address=HOME,
        )
    )
    return order_id


async def seen(shop: Shop, query: Query) -> list[tuple[str, int]]:
    answer: Any = await shop.house.questions.ask(query, BUSINESS)
    items = msgspec.json.decode(msgspec.json.encode(answer))["items"]
    return [(item["productId"], item["score"]) for item in items]


async def reasons(shop: Shop, query: ListPersonal) -> set[str]:
    answer: Any = await shop.house.questions.ask(query, BUSINESS)
    items = msgspec.json.decode(msgspec.json.encode(answer))["items"]
    assert all(item["userId"] is None for item in items if item["reason"] == "trending")
    return {item["reason"] for item in items}


async def trained(shop: Shop) -> int:
    training = Training(shop.house.store.dsn, shop.house.executor.run, every_s=1)
    return await training.train()


async def test_what_is_bought_together_is_counted_exactly_and_only_what_is_for_sale_is_shown(
    shop: Shop,
) -> None:
    for products in (("bed", "sheet"), ("sheet", "bed", "pillow"), ("pillow", "lamp"), ("bed",)):
        await orders(shop, *products)
    await shop.house.settle()
    assert await seen(shop, ListRecommendations(product_id="bed")) == [("sheet", 2), ("pillow", 1)]
    assert await seen(shop, ListRecommendations(product_id="sheet")) == [("bed", 2), ("pillow", 1)]
    assert (await seen(shop, ListTrending()))[0] == ("bed", 30_000)

    await shop.do(ChangeProductStatus(product_id="sheet", status="inactive"))
    await shop.house.settle()
    assert await seen(shop, ListRecommendations(product_id="bed")) == [("pillow", 1)]
    assert "sheet" not in dict(await seen(shop, ListTrending()))


async def test_views_count_for_trending_and_for_the_visitor(shop: Shop) -> None:
    await shop.do(
        RecordView(product_id="lamp", session_id=SESSION),
        RecordView(product_id="rug", user_id="ada"),
        RecordView(product_id="lamp", user_id="ada"),
    )
    await shop.house.settle()
    assert await seen(shop, ListTrending()) == [("lamp", 2000), ("rug", 1000)]


async def test_who_is_here_for_the_first_time_sees_what_everybody_wants_page_by_page(
    shop: Shop,
) -> None:
    for products in (("bed", "sheet"), ("bed", "pillow"), ("bed", "sheet"), ("lamp",)):
        await orders(shop, *products)
    await do_as_another_business(shop)
    await shop.house.settle()
    trending = await seen(shop, ListTrending())
    assert [product for product, _ in trending][:2] == ["bed", "sheet"]
    found: list[tuple[str, int]] = []
    after = None
    while len(found) < 10:
        query = ListPersonal(user_id="nobody", limit=1, after=after)
        answer: Any = await shop.house.questions.ask(query, BUSINESS)
        found += await seen(shop, query)
        assert await reasons(shop, query) == {"trending"}
        if (after := answer["next"]) is None:
            break
    assert found == trending, "of this business alone"
    assert await seen(shop, ListPersonal(products="bed")) == trending[1:], "not what one knows"


async def test_guests_who_come_together_cost_one_statement_and_see_each_their_own(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    for products in (("bed", "sheet"), ("bed", "pillow"), ("bed", "sheet"), ("lamp",)):
        await orders(shop, *products)
    await shop.do(
        LearnNeighbours(product_id="rug", others=(Neighbour(product_id="lamp", weight=7),))
    )
    await shop.house.settle()
    guests: list[Query] = [ListPersonal(products=p) for p in ("bed", "rug", "", "bed,rug")]
    guests += [ListTrending(limit=2), ListTrending(), ListRecommendations(product_id="bed")]
    alone = [await seen(shop, guest) for guest in guests]
    assert alone[1] == [("lamp", 7)] != alone[0]
    fetched: list[str] = []
    fetch = asyncpg.Connection.fetch

    async def counted(connection: Any, sql: str, *arguments: Any) -> Any:
        fetched.append(sql)
        return await fetch(connection, sql, *arguments)

    monkeypatch.setattr(asyncpg.Connection, "fetch", counted)
    together = await asyncio.gather(*[seen(shop, guest) for guest in guests * 20])
    assert together == alone * 20
    assert len([sql for sql in fetched if "recommendations." in sql]) == 3


async def do_as_another_business(shop: Shop) -> None:
    look = RecordView(product_id="hammock", session_id=SESSION)
    asked = Envelope(id=new_id(), tenant="other", command=look, at=datetime.now(UTC))
    (outcome,) = await shop.house.commands.submit([asked])
    assert isinstance(outcome, Accepted)


async def test_what_hinders_one_business_keeps_no_other_from_learning(shop: Shop) -> None:
    await orders(shop, "bed", "sheet")
    there = [
        *[
            AddProduct(product_id=p, sku=p.upper(), name=p, unit_price=900, currency="EUR")
            for p in ("hammock", "rope")
        ],
        *[RecordView(product_id=p, session_id=SESSION) for p in ("hammock", "rope")],
    ]
    moment = datetime.now(UTC)
    asked = [Envelope(id=new_id(), tenant="zeal", command=c, at=moment) for c in there]
    assert all(isinstance(o, Accepted) for o in await shop.house.commands.submit(asked))
    await shop.house.settle()
    learnt: list[str] = []

    async def run(envelopes: Sequence[Envelope]) -> Sequence[Outcome]:
        if envelopes[0].tenant == BUSINESS:
            raise Unavailable("for this one only")
        learnt.extend(envelope.tenant for envelope in envelopes)
        return await shop.house.executor.run(envelopes)

    with pytest.raises(ExceptionGroup):
        await Training(shop.house.store.dsn, run, every_s=1).train()
    assert learnt == ["zeal", "zeal"]


async def test_a_cancelled_order_counts_nowhere(shop: Shop) -> None:
    await orders(shop, "bed", "sheet")
    await orders(shop, "bed", "lamp", user_id="ada")
    order_id = await orders(shop, "rug", "pillow", user_id="ada")
    for sku in ("BED", "SHEET", "LAMP", "RUG", "PILLOW"):
        await shop.receives(sku, 5)
    await shop.house.settle()
    assert dict(await seen(shop, ListRecommendations(product_id="rug"))) == {"pillow": 1}
    await shop.do(CancelOrder(order_id=order_id, reason="changed my mind"))
    await shop.becomes(order_id, "Cancelled")
    await shop.house.settle()
    assert await seen(shop, ListRecommendations(product_id="rug")) == []
    assert {product for product, _ in await seen(shop, ListTrending())} == {"bed", "sheet", "lamp"}
    personal = {product for product, _ in await seen(shop, ListPersonal(user_id="ada"))}
    assert personal == {"sheet"}, "the rug is not hers, and nobody wants one"
    verdict = await shop.house.verify()
    assert not verdict.differences, verdict


async def test_what_was_learnt_from_orders_that_were_cancelled_is_unlearnt(shop: Shop) -> None:
    placed = [await orders(shop, "rug", "pillow") for _ in range(12)]
    await shop.house.settle()
    await trained(shop)
    similar = ListRecommendations(product_id="rug", kind="similar")
    assert {product for product, _ in await seen(shop, similar)} == {"pillow"}
    await shop.do(*[CancelOrder(order_id=order_id, reason="a joke") for order_id in placed])
    await shop.house.settle()
    assert await trained(shop) == 2, "of neither product is anything left to learn from"
    assert await seen(shop, similar) == []
    assert await trained(shop) == 0, "nothing new, nothing told"


async def test_a_guest_may_tell_of_a_view_and_nobody_but_the_house_of_neighbours(
    shop: Shop,
) -> None:
    asked: list[Command] = [
        RecordView(product_id="lamp", session_id=SESSION),
        LearnNeighbours(product_id="lamp", others=()),
    ]
    viewed, learnt = await shop.house.commands.submit(
        [
            Envelope(
                id=new_id(),
                tenant=BUSINESS,
                command=command,
                at=datetime.now(UTC),
                scopes=frozenset({PUBLIC}),
            )
            for command in asked
        ]
    )
    assert isinstance(viewed, Accepted)
    assert isinstance(learnt, Refused)
    assert learnt.reason == "FORBIDDEN"


async def test_training_finds_what_goes_together_for_everybody_and_leaves_the_rest(
    shop: Shop,
) -> None:
    for n in range(12):
        await orders(shop, "bed", "sheet", user_id=f"u{n}")
        await orders(shop, "lamp", "rug")
    await orders(shop, "bed", user_id="ada")
    await shop.house.settle()
    assert await trained(shop) == 4
    (similar,) = await seen(shop, ListRecommendations(product_id="bed", kind="similar"))
    assert similar[0] == "sheet"
    stored = await shop.house.store.stored(BUSINESS, SHELF("bed"))
    assert stored is not None
    shelf: Shelf = shop.house.catalog.state(SHELF("bed"), stored.state)
    assert [other.product_id for other in shelf.others] == ["sheet"]

    assert [p for p, _ in await seen(shop, ListPersonal(user_id="ada"))] == ["sheet"]
    assert await reasons(shop, ListPersonal(user_id="ada")) == {"personal"}
    assert {p for p, _ in await seen(shop, ListPersonal(user_id="u1"))} == {"lamp", "rug"}
    assert await reasons(shop, ListPersonal(user_id="u1")) == {"trending"}
    session = await seen(shop, ListPersonal(products="lamp,bed"))
    assert {product for product, _ in session} == {"rug", "sheet"}

    assert await trained(shop) == 0, "nothing new, nothing told"
    await shop.do(ChangeProductStatus(product_id="sheet", status="discontinued"))
    await shop.house.settle()
    assert await reasons(shop, ListPersonal(user_id="ada")) == {"trending"}
    verdict = await shop.house.verify()
    assert not verdict.differences, verdict
