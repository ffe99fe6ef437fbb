"""The rules of carts, one sentence each."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from entrepot.contexts.carts.commands import (
    AddCartItem,
    AddWish,
    ApplyCoupon,
    BeginCheckout,
    ClaimCart,
    ClaimWishlist,
    CloseIfAbandoned,
    LearnOffer,
    LearnStore,
    OpenCart,
    Refusal,
    RemoveWish,
    SetCartDetails,
)
from entrepot.contexts.carts.events import (
    CartItemSet,
    CartPriced,
    QuoteWanted,
    WishAdded,
    WishRemoved,
)
from entrepot.contexts.carts.published import CartAbandoned
from entrepot.contexts.carts.sagas import close_what_nobody_uses
from entrepot.contexts.carts.state import CART, GUEST_WISHLIST, WISHLIST
from entrepot.contexts.carts.views import LINES, view
from entrepot.kernel.message import START, Command, Event, Recorded
from entrepot.kernel.spec import NOON
from tests.contexts.carts_samples import (
    HOME,
    ID,
    OTHER,
    buy,
    contact,
    put,
    quote,
    shop,
    told,
)


def test_a_change_to_one_line_tells_of_that_line_only_and_writes_that_row_only() -> None:
    """Medusa#7400, Saleor: a change to one line wrote and priced all lines of the cart."""
    spec = shop(*[put(f"sku{n}", 1) for n in range(200)])
    spec.when(quote(spec))
    spec.answers = []
    spec.when(put("sku7", 3)).when(quote(spec))
    (item,) = told(spec, CartItemSet)
    (priced,) = told(spec, CartPriced)
    assert (item.sku, item.quantity) == ("sku7", 3)
    assert [line.sku for line in priced.changed] == ["sku7"]
    rows = 0
    for event in (item, priced):
        recorded = Recorded(event, "", "t", CART(ID), 9, NOON, "", "", "", "", False, b"", START)
        rows += sum(table is LINES for table, _, _ in view(recorded))
    assert rows == 2, "its quantity, its price"
    assert not item.is_new, "so that its row stays in its place"


def test_only_a_line_that_was_not_there_is_put_back_to_its_time() -> None:
    spec = shop(put("mug", 2), put("mug", 0))
    spec.when(put("mug", 2, added_at=NOON)).when(put("mug", 3, added_at=NOON))
    assert [item.added_at for item in told(spec, CartItemSet)] == [NOON, None]


def test_a_line_is_not_put_back_to_a_time_that_no_cart_knows() -> None:
    """Times at the ends of the calendar cannot be kept in UTC."""
    for told_s in ("9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00+12:00"):
        spec = shop().when(put("mug", 2, added_at=datetime.fromisoformat(told_s)))
        assert [item.added_at for item in told(spec, CartItemSet)] == [None]


def test_adding_counts_on_and_nothing_takes_out() -> None:
    spec = shop(put("mug", 2), AddCartItem(cart_id=ID, sku="mug", quantity=3))
    assert spec.state(CART(ID)).lines == {"mug": 5}
    spec.when(put("mug", 5)).then()
    spec.when(put("mug", 0))
    assert spec.state(CART(ID)).lines == {}


def test_every_change_asks_for_a_price_and_an_old_answer_is_ignored() -> None:
    spec = shop(put("mug", 1))
    old = quote(spec)
    spec.when(put("mug", 2), old)
    assert [w.reference for w in told(spec, QuoteWanted)] == ["2"]
    assert told(spec, CartPriced) == []


def test_what_comes_back_before_the_next_price_is_priced_anew() -> None:
    """Its line has gone, and with it what it cost."""
    spec = shop(put("mug", 1))
    spec.when(quote(spec)).when(put("mug", 0), put("mug", 1))
    spec.when(quote(spec))
    assert [line.sku for line in told(spec, CartPriced)[-1].changed] == ["mug"]


def test_a_guests_cart_becomes_the_customers() -> None:
    spec = shop(put("mug", 1), ClaimCart(cart_id=ID, user_id="ada"))
    cart = spec.state(CART(ID))
    assert (cart.user_id, cart.email, cart.customer_name) == ("ada", "ada@example.org", "Ada L")
    spec.when(ClaimCart(cart_id=ID, user_id="ada")).then()
    spec.when(put("mug", 2), put("mug", 2, user_id="bob")).then(*[Refusal.UNKNOWN_CART] * 2)


def test_at_sign_in_quantities_add_up_and_coupons_come_along_once() -> None:
    mine = OpenCart(cart_id=OTHER, store_id="web", user_id="ada")
    spec = shop(
        put("mug", 1),
        put("plate", 2),
        ApplyCoupon(cart_id=ID, code="A"),
        mine,
        put("mug", 3, OTHER, user_id="ada"),
    )
    merge = ClaimCart(cart_id=ID, user_id="ada", into=OTHER)
    spec.when(merge)
    cart = spec.state(CART(OTHER))
    assert (cart.lines, cart.coupons) == ({"mug": 4, "plate": 2}, ("A",))
    spec.answers = []
    spec.when(merge).then(Refusal.CART_CLOSED)


def test_at_sign_in_what_a_guest_typed_comes_along_where_the_customers_cart_says_nothing() -> None:
    mine = OpenCart(cart_id=OTHER, store_id="web", user_id="ada")
    spec = shop(put("mug", 1), contact(), mine, put("mug", 1, OTHER, user_id="ada"))
    spec.when(ClaimCart(cart_id=ID, user_id="ada", into=OTHER))
    cart = spec.state(CART(OTHER))
    assert (cart.email, cart.shipping_address) == ("ada@example.org", HOME)
    (wish,) = told(spec, QuoteWanted)
    assert wish.destination == HOME, "it is priced for there"


def test_nobody_comes_back_for_a_month() -> None:
    look = CloseIfAbandoned(cart_id=ID)
    spec = shop(put("mug", 1)).when(look)
    assert told(spec, CartAbandoned) == []
    spec.when(look, look)
    assert len(told(spec, CartAbandoned)) == 1


def test_wishes_are_the_customers_own() -> None:
    wish = AddWish(user_id="ada", sku="mug")
    spec = shop(LearnOffer(sku="mug"), LearnOffer(sku="mug"), wish).when(wish).then()
    assert spec.state(WISHLIST("ada")).skus == ("mug",)
    spec.when(RemoveWish(user_id="ada", sku="mug"), RemoveWish(user_id="ada", sku="mug"))
    assert len(spec.answers) == 1


def test_a_guests_wishes_go_onto_the_customers_list_once() -> None:
    offers = [LearnOffer(sku=sku) for sku in ("mug", "plate", "jug")]
    guests = [AddWish(wishlist_id=ID, sku=sku) for sku in ("mug", "plate", "jug")]
    spec = shop(*offers, *guests, RemoveWish(wishlist_id=ID, sku="jug"))
    spec.when(AddWish(user_id="ada", wishlist_id=ID, sku="plate"))
    assert spec.state(GUEST_WISHLIST(ID)).skus == ("mug", "plate")
    claim = ClaimWishlist(wishlist_id=ID, user_id="ada")
    spec.when(claim)
    assert spec.state(WISHLIST("ada")).skus == ("plate", "mug")
    assert spec.state(GUEST_WISHLIST(ID)).skus == ()
    spec.when(RemoveWish(user_id="ada", sku="mug"), claim)
    assert spec.state(WISHLIST("ada")).skus == ("plate",), "what is claimed twice is claimed once"


def happened(event: Event, stream: str, at: datetime) -> Recorded:
    return Recorded(event, "", "t", stream, 1, at, "", "", "", "", False, b"", START)


def test_what_a_guest_wished_for_is_forgotten_a_year_after_the_last_wish() -> None:
    spec = shop(*[LearnOffer(sku=sku) for sku in ("mug", "plate")])
    timers: list[Any] = []
    for sku, moment in (("mug", NOON), ("plate", NOON + timedelta(days=9))):
        spec.answers = []
        spec.at(moment).when(AddWish(wishlist_id=ID, sku=sku))
        (wished,) = told(spec, WishAdded)
        timers += close_what_nobody_uses(happened(wished, GUEST_WISHLIST(ID), moment))
    assert [timer.due for timer in timers] == [NOON + timedelta(days=n) for n in (365, 374)]
    assert timers[0].key == timers[1].key, "the later one replaces the first"
    spec.when(timers[1].command, timers[1].command)
    assert spec.state(GUEST_WISHLIST(ID)).skus == ()
    assert [gone.sku for gone in told(spec, WishRemoved)] == ["mug", "plate"]
    mine = happened(WishAdded(user_id="ada", sku="mug"), WISHLIST("ada"), NOON)
    assert close_what_nobody_uses(mine) == [], "customers' own stay"


MANY = [put(f"sku{n}", 1) for n in range(200)]
WISHED = [
    each
    for n in range(500)
    for each in (LearnOffer(sku=f"sku{n}"), AddWish(user_id="ada", sku=f"sku{n}"))
]


@pytest.mark.parametrize(
    ("before", "command", "reason"),
    [
        ([], OpenCart(cart_id=ID, store_id="web"), Refusal.CART_EXISTS),
        ([], OpenCart(cart_id=OTHER, store_id="none"), Refusal.UNKNOWN_STORE),
        (
            [
                LearnStore(
                    store_id="web",
                    currency="EUR",
                    language="nl",
                    warehouse_ids=(),
                    is_active=False,
                )
            ],
            OpenCart(cart_id=OTHER, store_id="web"),
            Refusal.STORE_CLOSED,
        ),
        ([], put("mug", 1, OTHER), Refusal.UNKNOWN_CART),
        (
            [CloseIfAbandoned(cart_id=ID)],
            put("mug", 1),
            Refusal.CART_CLOSED,
        ),
        ([], ClaimCart(cart_id=ID), Refusal.SIGN_IN_FIRST),
        (MANY, put("one-more", 1), Refusal.TOO_MANY_LINES),
        (
            [ApplyCoupon(cart_id=ID, code=f"C{n}") for n in range(10)],
            ApplyCoupon(cart_id=ID, code="MORE"),
            Refusal.TOO_MANY_COUPONS,
        ),
        (
            [
                LearnStore(
                    store_id="else",
                    currency="EUR",
                    language="nl",
                    warehouse_ids=(),
                    is_active=True,
                ),
                OpenCart(cart_id=OTHER, store_id="else", user_id="ada"),
            ],
            ClaimCart(cart_id=ID, user_id="ada", into=OTHER),
            Refusal.OTHER_STORE,
        ),
        ([contact()], BeginCheckout(cart_id=ID), Refusal.CART_IS_EMPTY),
        ([put("mug", 1)], BeginCheckout(cart_id=ID), Refusal.NO_CONTACT),
        (
            [put("mug", 1), SetCartDetails(cart_id=ID, email="a@example.org")],
            BeginCheckout(cart_id=ID),
            Refusal.NO_ADDRESS,
        ),
        ([put("mug", 1), contact()], buy(), Refusal.CHECKOUT_NOT_BEGUN),
        ([], AddWish(sku="mug"), Refusal.SIGN_IN_FIRST),
        ([LearnOffer(sku="mug")], AddWish(user_id="ada", sku="mag"), Refusal.UNKNOWN_PRODUCT),
        ([], RemoveWish(sku="mug"), Refusal.SIGN_IN_FIRST),
        ([], AddWish(wishlist_id=ID, sku="mag"), Refusal.UNKNOWN_PRODUCT),
        ([], ClaimWishlist(wishlist_id=ID), Refusal.SIGN_IN_FIRST),
        (
            [*WISHED, LearnOffer(sku="more"), AddWish(wishlist_id=ID, sku="more")],
            ClaimWishlist(wishlist_id=ID, user_id="ada"),
            Refusal.TOO_MANY_WISHES,
        ),
        (
            [*WISHED, LearnOffer(sku="more")],
            AddWish(user_id="ada", sku="more"),
            Refusal.TOO_MANY_WISHES,
        ),
    ],
)
def test_what_cannot_be_is_refused(
    before: list[Command], command: Command, reason: Refusal
) -> None:
    shop(*before).when(command).then(reason)
