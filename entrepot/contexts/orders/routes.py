"""The doors onto orders."""

from entrepot.kernel.context import Route, Settling

from .commands import CancelOrder, PlaceOrder, SetOrderStatus
from .published import (
    OrderAwaitingStock,
    OrderCancelled,
    OrderConfirmed,
    OrderDenied,
    OrderPlaced,
    RecordOrder,
)
from .queries import (
    CountOrders,
    CountOrdersOverTime,
    FindGuestOrder,
    GetOrder,
    ListOrders,
    ListOwedRefunds,
)

PLACING = Settling(
    fleeting=("Pricing",),
    passing=("Placed", "Reserved"),
    events=(OrderPlaced, OrderDenied, OrderConfirmed, OrderAwaitingStock, OrderCancelled),
)
CANCELLING = Settling(passing=("Cancelling",), events=(OrderCancelled,))

ROUTES = (
    Route(
        "POST",
        "/api/v1/orders",
        PlaceOrder,
        "Place an order",
        fresh="order_id",
        answer=GetOrder,
        status=201,
        settling=PLACING,
    ),
    Route("GET", "/api/v1/orders", ListOrders, "Orders, latest first"),
    Route("GET", "/operations/orders", ListOrders, "Orders, latest first"),
    Route("GET", "/api/v1/orders/counts", CountOrders, "Orders by status"),
    Route("GET", "/api/v1/orders/over-time", CountOrdersOverTime, "Orders as they came"),
    Route(
        "GET",
        "/api/v1/orders/refunds",
        ListOwedRefunds,
        "What is to be sent back by transfer, and was not yet",
    ),
    Route(
        "GET",
        "/api/v1/guest-orders/{orderNumber}",
        FindGuestOrder,
        "An order that was placed without an account, by its number and e-mail address",
    ),
    Route("GET", "/api/v1/orders/{orderId}", GetOrder, "An order"),
    Route("GET", "/operations/orders/{orderId}", GetOrder, "An order"),
    Route(
        "POST",
        "/api/v1/orders/import",
        RecordOrder,
        "Take over an order agreed elsewhere",
        fresh="order_id",
        answer=GetOrder,
        status=201,
    ),
    Route(
        "PUT",
        "/api/v1/orders/{orderId}/status",
        SetOrderStatus,
        "Cancel an order",
        answer=GetOrder,
        settling=CANCELLING,
    ),
    Route(
        "POST",
        "/api/v1/orders/{orderId}/cancel",
        CancelOrder,
        "Cancel an order",
        answer=GetOrder,
        settling=CANCELLING,
    ),
)
