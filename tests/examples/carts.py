"""A guest fills a cart, signs in and buys; another's payment is declined; wishes come and go."""

from datetime import UTC, datetime, timedelta

from entrepot.contexts.carts.commands import (
    AddCartItem,
    AddWish,
    ApplyCoupon,
    BeginCheckout,
    ClaimCart,
    ClaimWishlist,
    CloseIfAbandoned,
    CompleteCheckout,
    ForgetWishes,
    LearnBankAccount,
    LearnCustomer,
    LearnOffer,
    LearnStore,
    OpenCart,
    RecordChallenge,
    RecordHold,
    RecordHoldLost,
    RecordOrdered,
    RecordOrderLost,
    RecordQuote,
    RecordQuoteRefused,
    RecordRedemption,
    RecordShortage,
    RemoveCartItem,
    RemoveCoupon,
    RemoveWish,
    SetCartDetails,
    SetCartItem,
)
from entrepot.engines.pricing.quoting import QuotedLine
from entrepot.kernel.units import Adjustment

from .places import BERLIN

GUEST, CUSTOMER, OLD = "guest-cart-0000001", "ada-cart-000000001", "old-cart-000000001"
LATER = datetime(2036, 1, 1, tzinfo=UTC)


def quote(cart_id: str, reference: str, quantity: int, *, missing: bool = False) -> RecordQuote:
    mug = QuotedLine(
        line=1,
        sku="MUG",
        product_id="mug",
        name="Mug",
        quantity=quantity,
        unit_price=1200,
        total_price=1200 * quantity,
        tax_amount=228 * quantity,
        list_id="base",
        kept_until=LATER,
    )
    return RecordQuote(
        cart_id=cart_id,
        reference=reference,
        currency="EUR",
        lines=(mug,),
        missing=("GONE",) if missing else (),
        subtotal=1200 * quantity,
        tax_amount=228 * quantity,
        total_amount=1428 * quantity,
        adjustments=(Adjustment(line=1, kind="price", rule_id="base", amount=1200 * quantity),),
        refused_coupons=(("HELLO", "UNKNOWN_COUPON"),),
        expires_at=LATER,
    )


def held(cart_id: str, number: int) -> RecordHold:
    return RecordHold(
        cart_id=cart_id,
        reservation_id=f"{cart_id}.h{number}",
        expires_at=LATER + timedelta(days=number),
    )


COMMANDS = [
    LearnStore(
        store_id="web", currency="EUR", language="de", warehouse_ids=("north",), is_active=True
    ),
    LearnBankAccount(store_id="web", has_account=True),
    LearnCustomer(user_id="ada", email="ada@example.com", name="Ada L"),
    OpenCart(cart_id=GUEST, store_id="web"),
    SetCartItem(cart_id=GUEST, sku="MUG", quantity=1),
    AddCartItem(cart_id=GUEST, sku="MUG"),
    AddCartItem(cart_id=GUEST, sku="PLATE", quantity=2),
    RemoveCartItem(cart_id=GUEST, sku="PLATE"),
    ApplyCoupon(cart_id=GUEST, code="HELLO"),
    quote(GUEST, "5", 2),
    RemoveCoupon(cart_id=GUEST, code="HELLO"),
    ApplyCoupon(cart_id=GUEST, code="WELCOME"),
    OpenCart(cart_id=CUSTOMER, store_id="web", user_id="ada"),
    SetCartItem(cart_id=CUSTOMER, sku="MUG", quantity=1, user_id="ada"),
    ClaimCart(cart_id=GUEST, user_id="ada", into=CUSTOMER),
    SetCartDetails(
        cart_id=CUSTOMER,
        user_id="ada",
        language="en",
        shipping_address=BERLIN,
        billing_address=BERLIN,
        shipping_method="parcel",
    ),
    quote(CUSTOMER, "3", 3),
    BeginCheckout(cart_id=CUSTOMER, user_id="ada"),
    RecordShortage(cart_id=CUSTOMER, reservation_id=f"{CUSTOMER}.h1", missing=(("MUG", 1),)),
    BeginCheckout(cart_id=CUSTOMER, user_id="ada"),
    held(CUSTOMER, 2),
    RecordHoldLost(cart_id=CUSTOMER, reservation_id=f"{CUSTOMER}.h2", reason="expired"),
    BeginCheckout(cart_id=CUSTOMER, user_id="ada"),
    held(CUSTOMER, 3),
    CompleteCheckout(
        cart_id=CUSTOMER, user_id="ada", total_amount=4284, payment_token="tok_decline"
    ),
    RecordQuoteRefused(cart_id=CUSTOMER, order_id=f"{CUSTOMER}.o1", reason="BUDGET_SPENT"),
    quote(CUSTOMER, "4", 3),
    CompleteCheckout(
        cart_id=CUSTOMER, user_id="ada", total_amount=4284, payment_token="tok_decline"
    ),
    RecordRedemption(cart_id=CUSTOMER, order_id=f"{CUSTOMER}.o2"),
    RecordOrderLost(
        cart_id=CUSTOMER, order_id=f"{CUSTOMER}.o2", reason="payment_declined: no money"
    ),
    quote(CUSTOMER, "5", 3),
    BeginCheckout(cart_id=CUSTOMER, user_id="ada"),
    held(CUSTOMER, 4),
    CompleteCheckout(cart_id=CUSTOMER, user_id="ada", total_amount=4284, payment_token="tok_ok"),
    RecordRedemption(cart_id=CUSTOMER, order_id=f"{CUSTOMER}.o3"),
    RecordChallenge(cart_id=CUSTOMER, order_id=f"{CUSTOMER}.o3", challenge_token="pi_1_word"),
    RecordOrdered(cart_id=CUSTOMER, order_id=f"{CUSTOMER}.o3"),
    OpenCart(cart_id=OLD, store_id="web"),
    SetCartItem(cart_id=OLD, sku="MUG", quantity=1),
    ClaimCart(cart_id=OLD, user_id="ada"),
    CloseIfAbandoned(cart_id=OLD),
    CloseIfAbandoned(cart_id=OLD),
    OpenCart(cart_id="new-cart-000000001", store_id="web", user_id="ada"),
    LearnOffer(sku="MUG"),
    LearnOffer(sku="PLATE"),
    AddWish(user_id="ada", sku="MUG"),
    LearnOffer(sku="MUG~L"),
    AddWish(user_id="ada", sku="MUG~L"),
    AddWish(user_id="ada", sku="PLATE"),
    RemoveWish(user_id="ada", sku="PLATE"),
    AddWish(wishlist_id="guests-wishes-0001", sku="PLATE"),
    ClaimWishlist(wishlist_id="guests-wishes-0001", user_id="ada"),
    AddWish(wishlist_id="guests-wishes-0002", sku="MUG"),
    AddWish(wishlist_id="guests-wishes-0002", sku="PLATE"),
    RemoveWish(wishlist_id="guests-wishes-0002", sku="PLATE"),
    AddWish(wishlist_id="guests-wishes-0003", sku="MUG"),
    AddWish(wishlist_id="guests-wishes-0003", sku="PLATE"),
    ForgetWishes(wishlist_id="guests-wishes-0003"),
]
