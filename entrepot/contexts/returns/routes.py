"""The doors onto returns."""

from entrepot.kernel.context import Route

from .commands import AuthoriseReturn, CloseReturn, ReceiveReturn, RequestReturn
from .queries import ListAllReturns, ListReturns

RETURNS = "/api/v1/orders/{orderId}/returns"
RETURN = f"{RETURNS}/{{returnId}}"

ROUTES = (
    Route("GET", "/api/v1/returns", ListAllReturns, "All returns"),
    Route("GET", RETURNS, ListReturns, "The returns of an order"),
    Route("POST", RETURNS, RequestReturn, "Ask goods back", fresh="return_id", status=201),
    Route("POST", f"{RETURN}/authorise", AuthoriseReturn, "The goods may come"),
    Route("POST", f"{RETURN}/receive", ReceiveReturn, "The goods came and were inspected"),
    Route("POST", f"{RETURN}/close", CloseReturn, "The goods will not come"),
)
