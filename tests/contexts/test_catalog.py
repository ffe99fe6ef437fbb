"""The rules of the catalog, one sentence each."""

from datetime import timedelta

import pytest
from hypothesis import given as over
from hypothesis import settings
from hypothesis import strategies as st

from entrepot.contexts.catalog.commands import (
    AddCategory,
    AddProduct,
    AddVariant,
    ApplyPrice,
    ChangeCategory,
    ChangeProduct,
    ChangeProductStatus,
    ChangeVariant,
    DefineCollection,
    Refusal,
    RemoveCategory,
    RemoveCollection,
    SetImages,
    SetPrice,
    TranslateProduct,
    WithdrawPrice,
)
from entrepot.contexts.catalog.context import CONTEXT
from entrepot.contexts.catalog.decide import prices, products, shelves
from entrepot.contexts.catalog.events import PriceChanged, PriceWithdrawn
from entrepot.contexts.catalog.published import CollectionRule, Image, OfferChanged
from entrepot.contexts.catalog.state import CATEGORIES, PRODUCT
from entrepot.contexts.catalog.views import words
from entrepot.kernel.message import Refused
from entrepot.kernel.spec import NOON, Spec


def product(**more: object) -> AddProduct:
    return AddProduct(  # type: ignore[arg-type]
        **{
            "product_id": "p",
            "sku": "MUG",
            "name": "Mug",
            "unit_price": 900,
            "currency": "EUR",
            **more,
        }
    )


def variant(**more: object) -> AddVariant:
    return AddVariant(  # type: ignore[arg-type]
        **{
            "product_id": "p",
            "variant_id": "v",
            "sku": "MUG-R",
            "options": {"colour": "red"},
            "unit_price": 950,
            **more,
        }
    )


def sold() -> Spec:
    spec = Spec(CONTEXT).when(product())
    spec.answers = []
    return spec


def offers(spec: Spec) -> list[OfferChanged]:
    return [a for a in spec.answers if isinstance(a, OfferChanged)]


def reasons(spec: Spec) -> list[str]:
    return [a.reason for a in spec.answers if isinstance(a, Refused)]


def change(**more: object) -> ChangeProduct:
    return ChangeProduct(**{"product_id": "p", "name": "Mug", **more})  # type: ignore[arg-type]


def test_a_new_product_is_an_offer_by_its_own_id() -> None:
    (offer,) = offers(Spec(CONTEXT).when(product(weight_g=300)))
    assert offer == OfferChanged(
        sku="MUG",
        variant_id="p",
        product_id="p",
        is_default=True,
        name="Mug",
        unit_price=900,
        currency="EUR",
        weight_g=300,
        is_active=True,
    )


def test_a_sku_belongs_to_one_variant_for_ever() -> None:
    spec = sold().when(product(product_id="q"), variant(sku="MUG"))
    assert reasons(spec) == [Refusal.SKU_TAKEN, Refusal.SKU_TAKEN]


def test_a_product_is_added_once_and_only_where_its_category_is() -> None:
    spec = sold().when(product(sku="X"), product(product_id="q", sku="Y", category="moon"))
    assert reasons(spec) == [Refusal.PRODUCT_EXISTS, Refusal.UNKNOWN_CATEGORY]


def test_what_is_not_there_cannot_be_changed() -> None:
    spec = Spec(CONTEXT).when(
        change(),
        TranslateProduct(product_id="p", language="de", name="Becher"),
        variant(),
        SetPrice(product_id="p", unit_price=1),
    )
    assert reasons(spec) == [Refusal.UNKNOWN_PRODUCT] * 4


def test_a_variant_is_an_offer_of_its_own_with_its_options_in_its_name() -> None:
    (offer,) = offers(sold().when(variant()))
    assert (offer.sku, offer.name, offer.unit_price) == ("MUG-R", "Mug (red)", 950)
    assert not offer.is_default


def test_a_variant_is_added_once_and_changed_only_where_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    unknown = ChangeVariant(product_id="p", variant_id="x", options={})
    spec = sold().when(variant(), variant(sku="OTHER"), unknown)
    monkeypatch.setattr(products, "VARIANTS_MAX", 2)
    spec.when(variant(variant_id="w", sku="MUG-B"))
    assert reasons(spec) == [
        Refusal.VARIANT_EXISTS,
        Refusal.UNKNOWN_VARIANT,
        Refusal.TOO_MANY_VARIANTS,
    ]


def test_a_new_name_is_told_for_every_variant_and_a_new_description_for_none() -> None:
    spec = sold().when(variant())
    spec.answers = []
    assert len(offers(spec.when(change(name="Cup")))) == 2
    spec.answers = []
    assert offers(spec.when(change(name="Cup", description="For tea"))) == []


def test_a_product_off_sale_takes_its_variants_with_it() -> None:
    spec = sold().when(variant()).when(change(is_active=False))
    assert [o.is_active for o in offers(spec)[-2:]] == [False, False]


def test_a_translation_changes_no_offer() -> None:
    spec = sold().when(TranslateProduct(product_id="p", language="pt", name="Caneca"))
    assert offers(spec) == []


def test_a_price_of_today_counts_at_once() -> None:
    (offer,) = offers(sold().when(SetPrice(product_id="p", unit_price=990)))
    assert offer.unit_price == 990


def test_a_planned_price_counts_when_its_time_has_come() -> None:
    later = NOON + timedelta(days=1)
    spec = sold().when(SetPrice(product_id="p", unit_price=700, effective_from=later))
    due = ApplyPrice(product_id="p", variant_id="p", effective_from=later)
    assert offers(spec.when(due)) == []
    (offer,) = offers(spec.at(later).when(due))
    assert offer.unit_price == 700


def test_a_plan_that_was_overtaken_does_not_bring_its_price_back() -> None:
    first, second = NOON + timedelta(hours=1), NOON + timedelta(hours=2)
    spec = sold().when(
        SetPrice(product_id="p", unit_price=10, effective_from=first),
        SetPrice(product_id="p", unit_price=20, effective_from=second),
    )
    late = [ApplyPrice(product_id="p", variant_id="p", effective_from=m) for m in (second, first)]
    spec.at(second).when(*late)
    assert [o.unit_price for o in offers(spec)] == [20]


def test_prices_cannot_be_planned_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prices, "PRICES_AHEAD_MAX", 1)
    days = [NOON + timedelta(days=n) for n in (1, 2)]
    spec = sold().when(
        *[SetPrice(product_id="p", unit_price=1, effective_from=day) for day in days],
        SetPrice(product_id="p", variant_id="x", unit_price=1),
    )
    assert reasons(spec) == [Refusal.TOO_MANY_PRICES, Refusal.UNKNOWN_VARIANT]


def plan(day: int, price: int) -> SetPrice:
    moment = NOON + timedelta(days=day)
    return SetPrice(product_id="p", unit_price=price, effective_from=moment)


def due(day: int) -> ApplyPrice:
    moment = NOON + timedelta(days=day)
    return ApplyPrice(product_id="p", variant_id="p", effective_from=moment)


def price(spec: Spec) -> int:
    found: int = spec.state(PRODUCT("p")).variants[0].unit_price
    return found


def test_a_planned_price_takes_effect_once() -> None:
    spec = sold().when(plan(1, 700)).at(NOON + timedelta(days=1)).when(due(1))
    spec.when(SetPrice(product_id="p", unit_price=750), due(1))
    assert price(spec) == 750
    assert len([a for a in spec.answers if isinstance(a, PriceChanged)]) == 2


def test_a_price_of_today_overtakes_plans_whose_time_has_come_and_no_others() -> None:
    spec = sold().when(plan(1, 700), plan(5, 500)).at(NOON + timedelta(days=2))
    spec.when(SetPrice(product_id="p", unit_price=750), due(1))
    assert price(spec) == 750
    assert price(spec.at(NOON + timedelta(days=5)).when(due(5))) == 500


def test_a_planned_price_is_withdrawn_and_never_comes() -> None:
    day = NOON + timedelta(days=1)
    spec = sold().when(plan(1, 700), WithdrawPrice(product_id="p", effective_from=day))
    assert isinstance(spec.answers[-1], PriceWithdrawn)
    assert price(spec.at(day).when(due(1))) == 900
    spec.when(
        WithdrawPrice(product_id="p", effective_from=day),
        WithdrawPrice(product_id="p", variant_id="x", effective_from=day),
        WithdrawPrice(product_id="q", effective_from=day),
    )
    assert reasons(spec) == [
        Refusal.NO_SUCH_PRICE,
        Refusal.UNKNOWN_VARIANT,
        Refusal.UNKNOWN_PRODUCT,
    ]


def test_nobody_plans_prices_for_his_grandchildren() -> None:
    assert reasons(sold().when(plan(365 * 30, 1))) == [Refusal.TOO_FAR_AHEAD]


DAYS = st.integers(1, 6)


@settings(max_examples=150, deadline=None)
@over(st.lists(st.tuples(DAYS, st.integers(1, 999)), max_size=8), st.permutations(range(1, 7)))
def test_in_whatever_order_plans_come_due_the_latest_one_holds(plans, order) -> None:
    spec = sold().when(*[plan(day, price) for day, price in plans])
    spec.at(NOON + timedelta(days=7)).when(*[due(day) for day in order])
    last = dict(plans)
    assert price(spec) == (last[max(last)] if last else 900)
    assert spec.state(PRODUCT("p")).variants[0].planned == ()


def test_no_two_variants_of_a_product_have_the_same_options() -> None:
    same = ChangeVariant(product_id="p", variant_id="v", options={})
    spec = sold().when(variant(), variant(variant_id="w", sku="MUG-S"), same)
    assert reasons(spec) == [Refusal.OPTIONS_TAKEN, Refusal.OPTIONS_TAKEN]


def status(status: str, product_id: str = "p") -> ChangeProductStatus:
    return ChangeProductStatus(product_id=product_id, status=status)  # type: ignore[arg-type]


def test_a_product_goes_off_sale_and_comes_back() -> None:
    spec = sold().when(status("inactive"), status("inactive"), status("active"))
    assert [o.is_active for o in offers(spec)] == [False, True]


def test_what_is_discontinued_stays_so() -> None:
    spec = sold().when(status("discontinued"), status("discontinued"))
    assert [o.is_active for o in offers(spec)] == [False]
    spec.when(change(name="Cup"), change(is_active=True), status("active"), variant())
    assert reasons(spec) == [Refusal.DISCONTINUED] * 3
    assert not spec.state(PRODUCT("p")).is_active


def test_a_change_that_does_not_say_so_puts_nothing_on_sale() -> None:
    spec = sold().when(variant(), change(is_active=False), change(name="Cup"))
    spec.when(ChangeVariant(product_id="p", variant_id="v", options={"a": "b"}, is_active=False))
    spec.when(ChangeVariant(product_id="p", variant_id="v", options={"a": "c"}))
    assert not spec.state(PRODUCT("p")).is_active
    assert not spec.state(PRODUCT("p")).variant("v").is_active


def test_pictures_and_status_are_those_of_a_known_product() -> None:
    images = (Image(url="https://example.org/mug.jpg", alt="a mug"),)
    spec = sold().when(
        SetImages(product_id="p", images=images),
        SetImages(product_id="q", images=images),
        status("active", "q"),
    )
    assert reasons(spec) == [Refusal.UNKNOWN_PRODUCT] * 2
    assert offers(spec) == []


def test_a_collection_is_removed_once() -> None:
    remove = RemoveCollection(collection_id="k")
    define = DefineCollection(collection_id="k", name="K", rule=CollectionRule(price_max=5))
    assert reasons(Spec(CONTEXT).when(define, remove, remove)) == [Refusal.UNKNOWN_COLLECTION]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Crème-brûlée", ["creme", "brulee"]),
        ("Straße STRASSE", ["strasse"]),
        ("Łódź, Ærø & Søn", ["lodz", "aero", "son"]),
        ("СТУЛ «Дуб» 2×4", ["стул", "дуб", "2", "4"]),
        ("Σίσυφος", ["σισυφοσ"]),
        (" -- ", []),
    ],
)
def test_names_are_found_as_people_type_them(name: str, found: list[str]) -> None:
    assert words(name) == found


def category(id: str, parent: str | None = None) -> AddCategory:
    return AddCategory(category_id=id, name=id, parent_id=parent)


def test_the_tree_refuses_what_would_tear_it(monkeypatch: pytest.MonkeyPatch) -> None:
    spec = Spec(CONTEXT).when(
        category("a"),
        category("b", "a"),
        category("a"),
        category("c", "moon"),
        ChangeCategory(category_id="a", name="A", parent_id="b"),
        ChangeCategory(category_id="a", name="A", parent_id="a"),
        RemoveCategory(category_id="a"),
        RemoveCategory(category_id="x"),
        DefineCollection(collection_id="k", name="K", rule=CollectionRule(category="x")),
    )
    monkeypatch.setattr(shelves, "CATEGORIES_MAX", 2)
    spec.when(category("d"))
    assert reasons(spec) == [
        Refusal.CATEGORY_EXISTS,
        Refusal.UNKNOWN_CATEGORY,
        Refusal.CATEGORY_BELOW_ITSELF,
        Refusal.CATEGORY_BELOW_ITSELF,
        Refusal.CATEGORY_NOT_EMPTY,
        Refusal.UNKNOWN_CATEGORY,
        Refusal.UNKNOWN_CATEGORY,
        Refusal.TOO_MANY_CATEGORIES,
    ]


LETTERS = st.sampled_from("abcdef")
ABOVE = st.none() | LETTERS
MOVES = st.one_of(
    st.builds(category, LETTERS, ABOVE),
    st.builds(lambda c, p: ChangeCategory(category_id=c, name=c, parent_id=p), LETTERS, ABOVE),
    st.builds(lambda c: RemoveCategory(category_id=c), LETTERS),
)


@settings(max_examples=150, deadline=None)
@over(st.lists(MOVES, max_size=30))
def test_however_categories_are_moved_there_is_no_cycle(moves) -> None:
    parents = Spec(CONTEXT).when(*moves).state(CATEGORIES()).parents
    for category_id in parents:
        above, steps = category_id, 0
        while above is not None:
            above = parents[above]
            steps += 1
            assert steps <= len(parents)


def test_a_translation_told_twice_appends_nothing() -> None:
    mug = TranslateProduct(product_id="p", language="pt", name="Caneca")
    spec = sold()
    spec.answers = []
    assert len(spec.when(mug, mug).answers) == 1
