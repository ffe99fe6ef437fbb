"""The doors onto returns."""

from entrepot.kernel.context import Route

from .commands import (
    AuthoriseReturn,
    CloseReturn,
    GrantClaim,
    MakeClaim,
    MakeClaimAsGuest,
    PayOwed,
    PayOwedAsGuest,
    ReceiveReturn,
    RequestReturn,
    RequestReturnAsGuest,
    RetryRefund,
    SetReturnPolicy,
    SettleOwed,
    SettleRefund,
)
from .queries import GetReturnPolicy, ListAllReturns, ListGuestReturns, ListReturns

RETURNS = "/api/v1/orders/{orderId}/returns"
POLICY = "/api/v1/stores/{storeId}/return-policy"
RETURN = f"{RETURNS}/{{returnId}}"
GUEST_RETURNS = "/api/v1/guest-orders/{orderNumber}/returns"

ROUTES = (
    Route("GET", POLICY, GetReturnPolicy, "On which terms a store takes goods back"),
    Route("PUT", POLICY, SetReturnPolicy, "Set on which terms a store takes goods back"),
    Route("GET", "/api/v1/returns", ListAllReturns, "All returns"),
    Route(
        "POST",
        "/api/v1/returns",
        RequestReturnAsGuest,
        "Ask goods back by the order's number and e-mail address",
        fresh="return_id",
        status=201,
    ),
    Route(
        "POST",
        "/api/v1/claims",
        MakeClaimAsGuest,
        "Say that goods were not right, by the order's number and e-mail address",
        fresh="return_id",
        status=201,
    ),
    Route("GET", RETURNS, ListReturns, "The returns of an order"),
    Route("POST", RETURNS, RequestReturn, "Ask goods back", fresh="return_id", status=201),
    Route(
        "POST",
        "/api/v1/orders/{orderId}/claims",
        MakeClaim,
        "Say that goods came damaged, wrong or not at all",
        fresh="return_id",
        status=201,
    ),
    Route("POST", f"{RETURN}/grant", GrantClaim, "A claim is made good"),
    Route("POST", f"{RETURN}/authorise", AuthoriseReturn, "The goods may come"),
    Route("POST", f"{RETURN}/receive", ReceiveReturn, "The goods came and were inspected"),
    Route("POST", f"{RETURN}/retry", RetryRefund, "Ask once more that the money goes back"),
    Route("POST", f"{RETURN}/settle", SettleRefund, "The money went back another way, by hand"),
    Route("POST", f"{RETURN}/payment", PayOwed, "Charge what is open for other goods on a card"),
    Route("POST", f"{RETURN}/payment/settle", SettleOwed, "What is open was paid another way"),
    Route(
        "GET", GUEST_RETURNS, ListGuestReturns, "The returns of an order, for who has no account"
    ),
    Route(
        "POST",
        f"{GUEST_RETURNS}/{{returnId}}/payment",
        PayOwedAsGuest,
        "Charge what is open for other goods on a card, by the number and the e-mail address",
    ),
    Route("POST", f"{RETURN}/close", CloseReturn, "The goods will not come"),
)
