"""The rules of checking out a cart, one sentence each."""

from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace

from entrepot.contexts.carts.commands import (
    BeginCheckout,
    CompleteCheckout,
    LearnBankAccount,
    RecordChallenge,
    RecordHoldLost,
    RecordOrdered,
    RecordOrderLost,
    RecordQuote,
    RecordQuoteRefused,
    RecordRedemption,
    Refusal,
)
from entrepot.contexts.carts.events import (
    CartPriced,
    CheckoutChallenged,
    CheckoutStopped,
    CheckoutSubmitted,
    OrderWanted,
    QuoteWanted,
)
from entrepot.contexts.carts.published import CheckoutCompleted
from entrepot.contexts.carts.sagas import know_where_to_pay
from entrepot.contexts.carts.state import CART
from entrepot.contexts.identity.published import StoreChanged, StoreOpened
from entrepot.kernel.message import Refused
from entrepot.kernel.spec import NOON
from entrepot.kernel.units import BankAccount
from tests.contexts.carts_samples import (
    ID,
    STORE,
    buy,
    contact,
    held,
    hold,
    put,
    quote,
    shop,
    told,
)
from tests.contexts.notifications_post import recorded


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


def test_who_is_to_confirm_the_payment_has_not_bought_yet_and_changes_nothing() -> None:
    spec = held().when(buy(), RecordRedemption(cart_id=ID, order_id=f"{ID}.o1"))
    asked = RecordChallenge(cart_id=ID, order_id=f"{ID}.o1", challenge_token="pi_1_word")
    other = RecordChallenge(cart_id=ID, order_id=f"{ID}.o9", challenge_token="pi_9_word")
    spec.answers = []
    spec.when(other, asked, buy(), put("mug", 9)).then(
        CheckoutChallenged(cart_id=ID, order_id=f"{ID}.o1", challenge_token="pi_1_word"),
        Refusal.CART_IS_ORDERED,
    )
    assert spec.state(CART(ID)).status == "Challenged"
    done = RecordOrdered(cart_id=ID, order_id=f"{ID}.o1")
    spec.when(done, asked)
    assert spec.state(CART(ID)).status == "Ordered"


def test_who_did_not_confirm_the_payment_has_the_cart_again() -> None:
    spec = held().when(buy(), RecordRedemption(cart_id=ID, order_id=f"{ID}.o1"))
    asked = RecordChallenge(cart_id=ID, order_id=f"{ID}.o1", challenge_token="pi_1_word")
    lost = RecordOrderLost(cart_id=ID, order_id=f"{ID}.o1", reason="payment_declined: no")
    assert spec.when(asked, lost).state(CART(ID)).status == "Open"


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
    held().when(card).then(Refusal.INVALID_PAYMENT_TOKEN)


def test_only_a_store_with_a_bank_account_is_paid_by_transfer() -> None:
    """Nobody could tell the buyer where to, and the goods waited a week for nothing."""
    spec = held()
    spec.when(buy(payment_method="external")).then(Refusal.NO_BANK_ACCOUNT)
    spec.when(LearnBankAccount(store_id="web", has_account=True), replace(STORE, language="de"))
    spec.answers = []
    spec.when(buy(payment_method="external"))
    assert [x.payment_method for x in told(spec, CheckoutSubmitted)] == ["external"]


def test_a_store_that_closed_its_account_is_paid_by_transfer_no_more() -> None:
    spec = held()
    for has_account in (True, True, False):
        spec.when(LearnBankAccount(store_id="web", has_account=has_account))
    assert len(spec.answers) == 2
    spec.answers = []
    spec.when(buy(payment_method="external")).then(Refusal.NO_BANK_ACCOUNT)


def test_where_money_can_be_transferred_to_is_heard_of_stores() -> None:
    account = BankAccount(holder="Shop", iban="DE89370400440532013000")
    about = {"store_id": "web", "name": "Web", "currency": "EUR"}
    for event, has_account in (
        (StoreOpened(**about, bank_account=account), True),
        (StoreChanged(**about, is_active=True), False),
    ):
        heard = list(know_where_to_pay(recorded(event)))
        assert heard == [LearnBankAccount(store_id="web", has_account=has_account)]
