"""The rules of carts, one sentence each."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from entrepot.contexts.carts.commands import (
    AddCartItem,
    AddWish,
    ApplyCoupon,
    BeginCheckout,
    ClaimCart,
    CloseIfAbandoned,
    CompleteCheckout,
    LearnCustomer,
    LearnOffer,
    LearnStore,
    OpenCart,
    RecordHold,
    RecordHoldLost,
    RecordOrdered,
    RecordOrderLost,
    RecordQuote,
    RecordQuoteRefused,
    RecordRedemption,
    Refusal,
    RemoveWish,
    SetCartDetails,
    SetCartItem,
)
from entrepot.contexts.carts.context import CONTEXT
from entrepot.contexts.carts.events import (
    CartItemSet,
    CartPriced,
    CheckoutStopped,
    CheckoutSubmitted,
    OrderWanted,
    QuoteWanted,
)
from entrepot.contexts.carts.published import CartAbandoned, CheckoutCompleted
from entrepot.contexts.carts.state import CART, WISHLIST
from entrepot.contexts.carts.views import LINES, view
from entrepot.engines.pricing.quoting import QuotedLine
from entrepot.kernel.message import START, Command, Event, Recorded, Refused
from entrepot.kernel.spec import NOON, Spec
from entrepot.kernel.units import Address

HOME = Address(street="Main Street 1", city="Utrecht", zip_code="3511", country="NL")
ID, OTHER = "cart-0000000000001", "cart-0000000000002"
STORE = LearnStore(
    store_id="web", currency="EUR", language="nl", warehouse_ids=("north",), is_active=True
)


def shop(*commands: Command) -> Spec:
    """A store, a customer Ada, and a guest's open cart."""
    ada = LearnCustomer(user_id="ada", email="ada@example.org", name="Ada L")
    spec = Spec(CONTEXT).when(STORE, ada, OpenCart(cart_id=ID, store_id="web"), *commands)
    assert not [a for a in spec.answers if isinstance(a, Refused)], spec.answers
    spec.answers = []
    return spec


def put(sku: str, quantity: int, cart_id: str = ID, **more: Any) -> SetCartItem:
    return SetCartItem(cart_id=cart_id, sku=sku, quantity=quantity, **more)


def quote(spec: Spec, cart_id: str = ID, **prices: int) -> RecordQuote:
    """What pricing would answer: each SKU at its price, or at 10.00."""
    cart = spec.state(CART(cart_id))
    lines = [
        QuotedLine(
            line=n,
            sku=sku,
            product_id=sku,
            name=sku,
            quantity=quantity,
            unit_price=prices.get(sku, 1000),
            total_price=quantity * prices.get(sku, 1000),
            list_id="base",
            kept_until=NOON + timedelta(hours=1),
        )
        for n, (sku, quantity) in enumerate(cart.lines.items(), 1)
    ]
    total = sum(line.total_price for line in lines)
    return RecordQuote(
        cart_id=cart_id,
        reference=str(cart.revision),
        currency="EUR",
        lines=tuple(lines),
        subtotal=total,
        total_amount=total,
        expires_at=NOON + timedelta(hours=1),
    )


def contact() -> SetCartDetails:
    return SetCartDetails(cart_id=ID, email="guest@example.org", shipping_address=HOME)


def hold(spec: Spec) -> RecordHold:
    reservation_id = spec.state(CART(ID)).reservation_id
    return RecordHold(
        cart_id=ID, reservation_id=reservation_id, expires_at=NOON + timedelta(minutes=10)
    )


def held(*lines: tuple[str, int]) -> Spec:
    """A cart that is priced and whose stock is held."""
    spec = shop(*[put(sku, n) for sku, n in lines or (("mug", 2),)], contact())
    spec.when(quote(spec), BeginCheckout(cart_id=ID)).when(hold(spec))
    spec.answers = []
    return spec


def buy(total: int = 2000, **more: Any) -> CompleteCheckout:
    return CompleteCheckout(cart_id=ID, total_amount=total, payment_token="tok_ok", **more)


def told(spec: Spec, type_: type[Event]) -> list[Any]:
    return [answer for answer in spec.answers if isinstance(answer, type_)]


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


def test_a_checkout_holds_the_stock_and_is_begun_once() -> None:
    spec = shop(put("mug", 2), contact())
    spec.when(BeginCheckout(cart_id=ID), BeginCheckout(cart_id=ID))
    assert len(spec.answers) == 1
    assert spec.answers[0].reservation_id == f"{ID}.h1"  # type: ignore[union-attr]
    spec.when(hold(spec))
    assert spec.state(CART(ID)).status == "Held"


def test_a_price_that_ends_before_the_hold_is_asked_for_again_as_the_checkout_begins() -> None:
    """Who comes back to his cart in the evening pays what he sees, and not after a refusal."""
    asked = {}
    for minutes in (10, 55, 300):
        spec = shop(put("mug", 2), contact())
        spec.when(quote(spec)).at(NOON + timedelta(minutes=minutes))
        spec.when(BeginCheckout(cart_id=ID), BeginCheckout(cart_id=ID))
        asked[minutes] = [wish.reference for wish in told(spec, QuoteWanted)]
    assert asked == {10: [], 55: ["3"], 300: ["3"]}


def test_a_change_while_checking_out_gives_the_hold_back() -> None:
    spec = held().when(put("mug", 3))
    (stopped,) = told(spec, CheckoutStopped)
    assert (stopped.reservation_id, stopped.reason) == (f"{ID}.h1", "changed")
    spec.when(BeginCheckout(cart_id=ID))
    assert spec.state(CART(ID)).reservation_id == f"{ID}.h2"


def test_a_hold_that_ran_out_can_be_begun_again() -> None:
    lost = RecordHoldLost(cart_id=ID, reservation_id=f"{ID}.h1", reason="expired")
    spec = held().when(lost, lost)
    assert [s.reason for s in told(spec, CheckoutStopped)] == ["expired"]
    spec.answers = []
    spec.when(buy()).then(Refusal.CHECKOUT_NOT_BEGUN)
    spec.at(NOON + timedelta(minutes=11)).when(BeginCheckout(cart_id=ID))
    assert len(spec.answers) == 1


def test_completed_twice_it_is_one_order() -> None:
    """ANCHORS: a double click on Buy made two orders."""
    spec = held().when(buy(), buy(), buy())
    (submitted,) = told(spec, CheckoutSubmitted)
    order_id = submitted.order_id
    redeemed = RecordRedemption(cart_id=ID, order_id=order_id)
    spec.when(redeemed, buy())
    (order,) = told(spec, OrderWanted)
    assert (order.order_id, order.reservation_id, order.email) == (
        f"{ID}.o1",
        f"{ID}.h1",
        "guest@example.org",
    )
    done = RecordOrdered(cart_id=ID, order_id=order_id)
    spec.when(done, done, buy(), put("mug", 9))
    assert len(told(spec, CheckoutCompleted)) == 1
    assert spec.answers[-1] == Refused(Refusal.CART_IS_ORDERED)


def test_a_declined_payment_leaves_the_cart_and_the_next_try_is_another_order() -> None:
    lost = RecordOrderLost(cart_id=ID, order_id=f"{ID}.o1", reason="payment_declined: no money")
    spec = held().when(buy(), RecordRedemption(cart_id=ID, order_id=f"{ID}.o1"), lost, lost)
    cart = spec.state(CART(ID))
    assert (cart.status, cart.lines) == ("Open", {"mug": 2})
    spec.when(quote(spec), BeginCheckout(cart_id=ID)).when(hold(spec)).when(buy())
    assert told(spec, CheckoutSubmitted)[-1].order_id == f"{ID}.o2"


def test_a_price_that_no_longer_holds_is_told_and_decided_again() -> None:
    refused = RecordQuoteRefused(cart_id=ID, order_id=f"{ID}.o1", reason="BUDGET_SPENT")
    spec = held().when(buy(), refused)
    assert spec.state(CART(ID)).status == "Held", "the stock stays held"
    spec.answers = []
    spec.when(buy()).then(Refusal.NOT_PRICED_YET)
    spec.when(quote(spec, mug=1100), buy(2000), buy(2200))
    assert [type(a) for a in spec.answers] == [CartPriced, Refused, CheckoutSubmitted]


def test_what_the_buyer_saw_is_what_it_costs() -> None:
    spec = held().when(buy(1999))
    assert spec.answers == [Refused(Refusal.TOTAL_CHANGED, "it is 2000 now")]


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


def test_what_is_not_sold_is_not_checked_out() -> None:
    spec = shop(put("mug", 1), contact())
    gone = RecordQuote(
        cart_id=ID,
        reference=str(spec.state(CART(ID)).revision),
        currency="EUR",
        missing=("mug",),
        expires_at=NOON,
    )
    spec.when(gone)
    spec.answers = []
    spec.when(BeginCheckout(cart_id=ID)).then(Refusal.NOT_SOLD)


def test_what_is_sold_no_more_when_it_is_priced_again_is_not_left_out_of_what_is_bought() -> None:
    """The buyer takes the line out, and with it what is held for it."""
    spec = held(("mug", 1), ("plate", 1)).when(
        buy(), RecordQuoteRefused(cart_id=ID, order_id=f"{ID}.o1", reason="EXPIRED")
    )
    mug = quote(spec)
    without = replace(mug, lines=mug.lines[:1], missing=("plate",), total_amount=1000)
    spec.when(without)
    spec.answers = []
    spec.when(buy(1000)).then(Refusal.NOT_SOLD)
    spec.when(put("plate", 0)).when(quote(spec), BeginCheckout(cart_id=ID)).when(hold(spec))
    spec.answers = []
    spec.when(buy(1000))
    assert len(told(spec, CheckoutSubmitted)) == 1


def test_a_card_number_never_comes_into_the_log() -> None:
    card = CompleteCheckout(cart_id=ID, total_amount=2000, payment_token="4111 1111 1111 1111")
    held().when(card).then(Refusal.CARD_NUMBER)
