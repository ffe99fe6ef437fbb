"""Promotions by category, collection and vendor: what the catalog moves, the price follows."""

from __future__ import annotations

from typing import Any

from entrepot.contexts.catalog.published import (
    CategoryAdded,
    CategoryRemoved,
    CollectionDefined,
    CollectionRemoved,
    CollectionRule,
    ProductAdded,
)
from entrepot.contexts.commissions.published import SellingStopped, SoldForVendor
from entrepot.contexts.pricing.commands import (
    LearnCategory,
    LearnCollection,
    LearnProduct,
    LearnSeller,
    PreviewPromotion,
    Refusal,
    StopPromotion,
)
from entrepot.contexts.pricing.published import WantedLine
from entrepot.contexts.pricing.sagas import know_where_goods_stand
from entrepot.contexts.pricing.state import BOOK
from entrepot.engines.pricing.rules import Collection, Conditions, Goods, Promotion, Reward
from entrepot.kernel.message import START, Command, Event, Recorded
from entrepot.kernel.spec import NOON, Spec

from .test_pricing import TEN_OFF, article, asked, quoted, shop, spring


def kitchen(*commands: Command) -> Spec:
    """Mugs stand below cups, below kitchen; plates stand nowhere."""
    return shop(
        LearnCategory(category_id="kitchen"),
        LearnCategory(category_id="cups", parent_id="kitchen"),
        LearnProduct(product_id="mug", category="cups", attributes={"material": "clay"}),
        *commands,
    )


def off(spec: Spec, **more: Any) -> list[int]:
    quote = quoted(spec, asked(("mug", 1), ("plate", 1), **more))
    return [line.discount_amount for line in quote.lines]


def test_a_promotion_for_a_category_is_for_all_below_it_also_when_that_moves() -> None:
    spec = kitchen(spring(conditions=Conditions(categories=("kitchen",))))
    assert off(spec) == [100, 0]
    spec.when(LearnCategory(category_id="cups"))
    assert off(spec) == [0, 0]
    spec.when(LearnCategory(category_id="cups", parent_id="kitchen"))
    assert off(spec) == [100, 0]
    spec.when(LearnProduct(product_id="plate", category="kitchen"))
    assert off(spec) == [100, 200]
    spec.when(LearnCategory(category_id="cups", gone=True))
    assert off(spec) == [0, 200]


def test_a_new_variant_stands_where_its_product_does() -> None:
    spec = kitchen(spring(conditions=Conditions(categories=("cups",))))
    large = article("mug-xl", 3000)
    spec.when(type(large)(**{**_fields(large), "product_id": "mug"}))
    quote = quoted(spec, asked(("mug-xl", 1)))
    assert quote.discount_amount == 300


def _fields(command: Command) -> dict[str, Any]:
    return {name: getattr(command, name) for name in command.__struct_fields__}


def test_a_promotion_for_a_collection_follows_its_rule() -> None:
    clay = Collection(category="kitchen", attributes={"material": "clay"})
    spec = kitchen(
        LearnCollection(collection_id="clay", rule=clay),
        spring(conditions=Conditions(collections=("clay",))),
    )
    assert off(spec) == [100, 0]
    spec.when(LearnCollection(collection_id="clay", rule=Collection(price_min=1500)))
    assert off(spec) == [0, 200]
    spec.when(LearnCollection(collection_id="clay"))
    assert off(spec) == [0, 0]


def test_a_promotion_for_a_vendors_goods_ends_where_the_vendor_does() -> None:
    spec = kitchen(
        LearnSeller(sku="plate", vendor_id="potter"),
        spring(conditions=Conditions(vendor_ids=("potter",))),
    )
    assert off(spec) == [0, 200]
    spec.when(LearnSeller(sku="plate"))
    assert off(spec) == [0, 0]


def test_who_buys_of_one_shelf_gets_something_off_another() -> None:
    reward = Reward(kind="amount", amount=500, currency="EUR", on=Goods(skus=("plate",)))
    conditions = Conditions(categories=("cups",), spend_min=2000)
    spec = kitchen(spring(reward=reward, conditions=conditions))
    assert off(spec) == [0, 0], "too few cups"
    quote = quoted(spec, asked(("mug", 2), ("plate", 1)))
    assert [line.discount_amount for line in quote.lines] == [0, 500]


def test_what_a_reward_cannot_be_taken_off_is_refused() -> None:
    goods = Goods(categories=("cups",))
    for reward in (
        Reward(kind="buy_x_get_y", buy=1, get=1, on=goods),
        Reward(kind="free_shipping", on=goods),
    ):
        shop().when(spring(reward=reward)).then(Refusal.REWARD_INCOMPLETE)


def test_a_preview_knows_the_shelves_of_a_draft_that_nobody_saved() -> None:
    draft = Promotion(
        promotion_id="spring",
        name="Spring",
        reward=TEN_OFF,
        conditions=Conditions(categories=("kitchen",), collections=("clay",)),
    )
    lines = (WantedLine(sku="mug", quantity=1), WantedLine(sku="plate", quantity=1))
    preview = PreviewPromotion(quote_id="p", promotion=draft, store_id="web", lines=lines)
    clay = LearnCollection(collection_id="clay", rule=Collection(price_min=1500))
    spec = kitchen(clay)
    before = quoted(spec, preview)
    spec.when(spring(conditions=draft.conditions))
    after = quoted(spec, asked(("mug", 1), ("plate", 1)))
    assert before.discount_amount == 300
    assert (before.total_amount, before.adjustments) == (after.total_amount, after.adjustments)


def test_the_book_holds_no_more_of_the_tree_than_promotions_ask_for() -> None:
    spec = kitchen(LearnCategory(category_id="garden"))
    assert spec.state(BOOK()).parents == {}
    spec.when(spring(conditions=Conditions(categories=("kitchen",))))
    assert spec.state(BOOK()).parents == {"cups": "kitchen"}
    spec.when(StopPromotion(promotion_id="spring"), LearnCategory(category_id="sheds"))
    assert spec.state(BOOK()).parents == {}


def heard(event: Event) -> list[Any]:
    recorded = Recorded(event, "n", "t", "s/1", 1, NOON, "", "", "", "", False, b"", START)
    return list(know_where_goods_stand(recorded))


def test_the_catalog_and_the_vendors_contracts_are_heard() -> None:
    added = ProductAdded(product_id="mug", sku="mug", name="Mug", category="cups", currency="EUR")
    assert heard(added) == [LearnProduct(product_id="mug", category="cups")]
    shelf = CategoryAdded(category_id="cups", name="Cups", parent_id="kitchen")
    assert heard(shelf) == [LearnCategory(category_id="cups", parent_id="kitchen")]
    assert heard(CategoryRemoved(category_id="cups")) == [
        LearnCategory(category_id="cups", gone=True)
    ]
    rule = CollectionRule(category="cups", price_max=5)
    assert heard(CollectionDefined(collection_id="c", name="C", rule=rule)) == [
        LearnCollection(collection_id="c", rule=Collection(category="cups", price_max=5))
    ]
    assert heard(CollectionRemoved(collection_id="c")) == [LearnCollection(collection_id="c")]
    assert heard(SoldForVendor(sku="mug", vendor_id="v")) == [LearnSeller(sku="mug", vendor_id="v")]
    assert heard(SellingStopped(sku="mug", vendor_id="v")) == [LearnSeller(sku="mug")]
