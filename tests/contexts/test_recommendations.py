"""The rules of recommendations, one sentence each."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from entrepot.contexts.catalog.published import OfferChanged
from entrepot.contexts.orders.decide.cancelling import cancelled
from entrepot.contexts.orders.published import OrderCancelled, OrderLine, OrderPlaced
from entrepot.contexts.orders.state import ORDER
from entrepot.contexts.recommendations.commands import RecordView, Refusal
from entrepot.contexts.recommendations.context import CONTEXT
from entrepot.contexts.recommendations.events import NeighboursLearnt, ProductViewed
from entrepot.contexts.recommendations.published import LearnNeighbours, Neighbour
from entrepot.contexts.recommendations.views import (
    DAYS,
    OFFERS,
    PAIRS,
    PRODUCTS_MAX,
    TASTES,
    baskets,
    offers,
    view,
)
from entrepot.kernel.message import Event, Recorded
from entrepot.kernel.spec import NOON, Spec
from entrepot.kernel.units import Address
from entrepot.kernel.views import Rows

SESSION = "guest-session-0001"
DAY = NOON.date()
HOME = Address(street="Main Street 1", city="Utrecht", zip_code="3511", country="NL")


def told(event: Event) -> Recorded:
    return Recorded(event, "", "t", "x/1", 1, NOON, "", "", "", "", False, b"")


def order(*products: str, user_id: str | None = None) -> Recorded:
    lines = [
        OrderLine(
            line=n,
            sku=f"SKU-{n}",
            product_id=product,
            name=product,
            quantity=3,
            unit_price=100,
            total_price=300,
        )
        for n, product in enumerate(products, 1)
    ]
    return told(
        OrderPlaced(
            order_id="o-1",
            order_number="1",
            store_id="web",
            user_id=user_id,
            lines=tuple(lines),
            currency="EUR",
            subtotal=300 * len(lines),
            total_amount=300 * len(lines),
            shipping_address=HOME,
            payment_method="card",
            reservation_id="o-1",
            placed_at=NOON,
        )
    )


def rows(recorded: Recorded, follower: Any) -> dict[str, dict[Any, Any]]:
    folded = Rows()
    folded.add("t", follower(recorded))
    return {name: changes for name, (_, changes) in folded.tables.items()}


def neighbours(**weights: int) -> LearnNeighbours:
    others = [Neighbour(product_id=name, weight=weight) for name, weight in weights.items()]
    return LearnNeighbours(product_id="chair", others=tuple(others))


def test_a_view_is_the_callers_or_a_guests_and_counts_once_a_day() -> None:
    mine = ProductViewed(product_id="chair", user_id="ada")
    guests = ProductViewed(product_id="chair", session_id=SESSION)
    look = RecordView(product_id="chair", user_id="ada", session_id=SESSION)
    spec = Spec(CONTEXT).when(look, look).then(mine)
    spec.when(RecordView(product_id="chair", session_id=SESSION)).then(guests)
    spec.at(NOON + timedelta(days=1)).when(look).then(mine)


def test_a_view_of_nobody_is_refused() -> None:
    Spec(CONTEXT).when(RecordView(product_id="chair")).then(Refusal.WHOSE_VIEW)


def test_whoever_looks_at_everything_is_not_counted_without_end() -> None:
    spec = Spec(CONTEXT)
    for n in range(510):
        spec.when(RecordView(product_id=f"p{n}", session_id=SESSION))
    assert len(spec.answers) == 500


def test_only_news_about_neighbours_is_told() -> None:
    spec = Spec(CONTEXT).when(neighbours(lamp=1000, stool=500))
    spec.when(neighbours(stool=490, lamp=1050), neighbours(lamp=2000, stool=500))
    spec.when(neighbours(lamp=2000), neighbours(chair=5000, lamp=2000), neighbours())
    weights = [
        {other.product_id: other.weight for other in event.others}
        for event in spec.answers
        if isinstance(event, NeighboursLearnt)
    ]
    assert weights == [
        {"lamp": 1000, "stool": 500},
        {"lamp": 2000, "stool": 500},
        {"lamp": 2000},
        {},
    ]


def test_an_order_counts_each_product_and_each_pair_once_whatever_the_quantities() -> None:
    found = rows(order("lamp", "chair", "lamp", user_id="ada"), baskets)
    assert set(found[PAIRS.name]) == {("t", "chair", "lamp")}
    assert found[PAIRS.name]["t", "chair", "lamp"].add == {"together": 1}
    assert set(found[DAYS.name]) == {("t", DAY, "chair"), ("t", DAY, "lamp")}
    assert found[DAYS.name]["t", DAY, "lamp"].add == {"ordered": 1}
    assert set(found[TASTES.name]) == {
        ("t", "ada", DAY, "chair"),
        ("t", "ada", DAY, "lamp"),
    }


def test_a_guests_order_and_session_are_visitors_that_no_user_can_be() -> None:
    assert set(rows(order("lamp"), baskets)[TASTES.name]) == {("t", "~o-1", DAY, "lamp")}
    viewed = told(ProductViewed(product_id="lamp", session_id=SESSION))
    assert set(rows(viewed, view)[TASTES.name]) == {("t", f"~{SESSION}", DAY, "lamp")}


def test_a_cancelled_order_takes_back_exactly_what_it_counted() -> None:
    for user_id in ("ada", None):
        placed = order(*[f"p{n}" for n in range(30, 0, -1)], user_id=user_id)
        cancelled = cancellation(placed, shipped=False)
        folded = Rows()
        for recorded in (placed, cancelled):
            folded.add("t", baskets(recorded))
        amounts = [
            amount
            for _, changes in folded.tables.values()
            for change in changes.values()
            for amount in change.add.values()
        ]
        assert len(amounts) == 20 + 20 + 190
        assert set(amounts) == {0}


def test_an_order_that_was_shipped_in_part_counts_all_the_same() -> None:
    assert list(baskets(cancellation(order("lamp", "chair"), shipped=True))) == []


def test_a_cancellation_that_does_not_say_what_was_ordered_takes_back_nothing() -> None:
    old = OrderCancelled(order_id="o-1", order_number="1", reservation_id="o-1", reason="")
    assert list(baskets(told(old))) == []


def cancellation(placed: Recorded, *, shipped: bool) -> Recorded:
    """A day later, told by the order itself."""
    state = ORDER.replay([placed.event])
    ((_, event),) = cancelled("o-1", state, "changed my mind", shipped=shipped)
    return msgspec.structs.replace(told(event), at=NOON + timedelta(days=1))


@given(st.lists(st.integers(0, 60).map(lambda n: f"p{n}"), min_size=1, max_size=200))
def test_however_long_an_order_its_rows_are_bounded(products: list[str]) -> None:
    found = rows(order(*products), baskets)
    most = PRODUCTS_MAX * (PRODUCTS_MAX - 1) // 2
    assert len(found.get(PAIRS.name, {})) <= most
    assert len(found[DAYS.name]) == len(found[TASTES.name]) == min(20, len(set(products)))
    assert all(a < b for _, a, b in found.get(PAIRS.name, {}))


def test_what_is_for_sale_is_what_the_catalog_says() -> None:
    offer = OfferChanged(
        sku="MUG",
        variant_id="mug",
        product_id="mug",
        name="Mug",
        unit_price=900,
        currency="EUR",
        is_active=False,
    )
    change = rows(told(offer), offers)[OFFERS.name]["t", "MUG"]
    assert change.row is not None
    assert not change.row["is_active"]
    assert list(offers(order("mug"))) == list(baskets(told(offer))) == []
