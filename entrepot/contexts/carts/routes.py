"""The doors onto carts."""

from entrepot.kernel.context import Route, Settling

from .commands import (
    AddCartItem,
    AddWish,
    ApplyCoupon,
    BeginCheckout,
    ClaimCart,
    ClaimWishlist,
    CompleteCheckout,
    OpenCart,
    RemoveCartItem,
    RemoveCoupon,
    RemoveWish,
    SetCartDetails,
    SetCartItem,
)
from .events import CheckoutChallenged, CheckoutStopped, QuoteLost, StockHeld
from .published import CheckoutCompleted
from .queries import FindCart, GetCart, ListCarts, ListWishes

CART = "/api/v1/cart/{cartId}"
HOLDING = Settling(passing=("Holding",), events=(StockHeld, CheckoutStopped))
ORDERING = Settling(
    passing=("Ordering",),
    events=(CheckoutChallenged, CheckoutCompleted, QuoteLost, CheckoutStopped),
)

ROUTES = (
    Route("GET", "/api/v1/carts", ListCarts, "Carts, latest first"),
    Route("GET", "/api/v1/cart", FindCart, "The cart that I fill"),
    Route(
        "POST",
        "/api/v1/cart",
        OpenCart,
        "Open a cart",
        fresh="cart_id",
        answer=GetCart,
        status=201,
    ),
    Route("GET", CART, GetCart, "A cart"),
    Route("PUT", f"{CART}/items", SetCartItem, "So many of a SKU", answer=GetCart),
    Route("POST", f"{CART}/items", AddCartItem, "More of a SKU", answer=GetCart),
    Route("DELETE", f"{CART}/items/{{sku}}", RemoveCartItem, "None of a SKU", answer=GetCart),
    Route("PUT", f"{CART}/coupons/{{code}}", ApplyCoupon, "Bring a coupon", answer=GetCart),
    Route("DELETE", f"{CART}/coupons/{{code}}", RemoveCoupon, "Not this coupon", answer=GetCart),
    Route("PATCH", CART, SetCartDetails, "Who buys, and where to", answer=GetCart),
    Route("POST", f"{CART}/claim", ClaimCart, "A guest's cart becomes mine", answer=GetCart),
    Route(
        "POST",
        f"{CART}/checkout",
        BeginCheckout,
        "Hold the stock",
        answer=GetCart,
        settling=HOLDING,
    ),
    Route(
        "POST",
        f"{CART}/checkout/complete",
        CompleteCheckout,
        "Buy",
        answer=GetCart,
        settling=ORDERING,
    ),
    Route("GET", "/api/v1/wishlist", ListWishes, "What I wish for"),
    Route("PUT", "/api/v1/wishlist/{sku}", AddWish, "Wish for a SKU"),
    Route("DELETE", "/api/v1/wishlist/{sku}", RemoveWish, "Wish for it no more"),
    Route("POST", "/api/v1/wishlist/claim", ClaimWishlist, "A guest's wishes become mine"),
)
