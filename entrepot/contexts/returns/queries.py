"""What may be asked about returns."""

from datetime import datetime
from typing import Annotated

from msgspec import Meta

from entrepot.kernel.context import Ask
from entrepot.kernel.decider import PUBLIC
from entrepot.kernel.message import Answer, Query
from entrepot.kernel.units import Address, Cursor, Id, Limit

from .published import ExchangeItem, FailedRefund, ReturnedLine, Terms


class ListReturns(Query):
    """The returns of an order."""

    order_id: Id
    user_id: Id | None = None
    limit: Limit = 50
    after: Cursor | None = None


class ListAllReturns(Query):
    """The returns of all orders, the latest first.

    `rma_number` is what stands on a parcel, in capitals or not, with `RMA-` or without.
    """

    status: Annotated[str, Meta(max_length=40)] | None = None
    rma_number: Annotated[str, Meta(max_length=80, pattern=r"^[^\x00]*$")] | None = None
    user_id: Id | None = None
    limit: Limit = 50
    after: Cursor | None = None


class ListGuestReturns(Query):
    """Those of an order without an account, by its id and its number."""

    order_id: Id
    order_number: Annotated[str, Meta(min_length=1, max_length=64, pattern=r"^[^\x00]+(?!\n)$")]
    limit: Limit = 50
    after: Cursor | None = None


PaymentStatus = Annotated[str, Meta(description="asked, paid, failed or nothing")]


class GuestReturn(Answer):
    """`owed_amount` is still to be paid for other goods, `paid_amount` was; see `ReturnAnswer`."""

    return_id: str
    status: str
    lines: tuple[ReturnedLine, ...]
    amount: int
    requested_at: datetime
    kind: str
    rma_number: str
    send_to: Address | None
    owed_amount: int
    paid_amount: int
    payment_status: PaymentStatus
    payment_reason: str
    payment_note: str
    challenge_token: str
    refund_note: str


class ReturnAnswer(Answer):
    """`waiting_amount` is refunded when the goods come that `waiting_order_id` swapped at once.

    `owed_amount` is open for other goods, because not all came that were to pay for them;
    `paid_amount` was, and is paid by a payment of its own. The latest payment that was asked for
    it is `payment_id`; why it failed, says `payment_reason`, and how it was paid another way,
    `payment_note`; while there is a `challenge_token` the payer's bank waits for the payer, as it
    does at a cart's checkout. `refund_note` says how a refund went that was made by hand. The
    parcel goes to `send_to`, once it may come and where an address is known.
    """

    return_id: str
    order_id: str
    user_id: str | None
    status: str
    lines: tuple[ReturnedLine, ...]
    amount: int
    requested_at: datetime
    kind: str
    reason: str
    rma_number: str
    send_to: Address | None
    exchange: tuple[ExchangeItem, ...]
    replacement_id: str
    replacement_status: str
    credit_amount: int
    fee_amount: int
    freight_amount: int
    owed_amount: int
    settled_amount: int
    paid_amount: int
    payment_id: str
    payment_status: PaymentStatus
    payment_reason: str
    payment_note: str
    challenge_token: str
    failure: str
    failures: list[FailedRefund]
    refund_note: str
    waiting_amount: int
    waiting_order_id: str | None


class GetReturnPolicy(Query):
    """On which terms a store takes back what is ordered from now on.

    The usual ones, of version 0, until some are set.
    """

    store_id: Id


class PolicyAnswer(Answer):
    store_id: str
    terms: Terms
    is_default: bool
    version: int


ASKS = (
    Ask(ListReturns, ReturnAnswer, "returns:read", many=True, own="user_id"),
    Ask(ListAllReturns, ReturnAnswer, "returns:read", many=True, own="user_id"),
    Ask(ListGuestReturns, GuestReturn, PUBLIC, many=True),
    Ask(GetReturnPolicy, PolicyAnswer, PUBLIC),
)
