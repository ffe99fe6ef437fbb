"""What may be asked about payments, and the answers."""

from datetime import date, datetime
from typing import Annotated

from msgspec import Meta

from entrepot.kernel.context import Ask
from entrepot.kernel.message import Answer, Query, Value
from entrepot.kernel.units import Cursor, Id, Limit

Day = Annotated[date, Meta(description="a day in UTC")]
Status = Annotated[
    str,
    Meta(
        pattern="^[a-z_]{1,40}$",
        description="pending, challenged, authorised, declined, voiding, voided, partly_captured, "
        "captured, partly_refunded or refunded",
    ),
]


class PartAnswer(Value):
    """A capture or a refund: `waiting`, `requested`, `owed`, `done` or `failed`.

    What is `owed` came from outside, and waits for somebody to send it back.
    """

    reference: str
    amount: int
    status: str
    reason: str


class PaymentRow(Answer):
    payment_id: str
    order_id: str
    method: str
    currency: str
    status: str
    amount: int
    authorised_amount: int
    captured_amount: int
    voided_amount: int
    refunded_amount: int
    held_amount: int
    provider_reference: str
    reason: str
    problem: str
    requested_at: datetime
    changed_at: datetime


class PaymentAnswer(PaymentRow):
    """Of one that is `challenged` the payer's bank waits for the payer: whoever took the card hands
    the `challenge_token` to the gateway's script in the payer's browser, which asks with it."""

    challenge_token: str
    captures: tuple[PartAnswer, ...]
    refunds: tuple[PartAnswer, ...]


class GetPayment(Query):
    """A payment with its captures and refunds."""

    payment_id: Id


class ListPayments(Query):
    """Payments, the newest first."""

    order_id: Id | None = None
    status: Status | None = None
    limit: Limit = 50
    after: Cursor | None = None


class EntryAnswer(Answer):
    """`amount` left the place `credit` and entered `debit`: customer, held or taken."""

    payment_id: str
    version: int
    at: datetime
    what: str
    credit: str
    debit: str
    amount: int
    currency: str
    reference: str


class ListEntries(Query):
    """The ledger of a payment, the oldest first."""

    payment_id: Id
    limit: Limit = 50
    after: Annotated[str, Meta(pattern="^[0-9]{1,9}$")] | None = None


class FailureAnswer(Answer):
    """`what` failed: capture, void or refund. How much a void would have given up is not known.

    `currency` is missing where there is no such payment.
    """

    payment_id: str
    version: int
    order_id: str
    at: datetime
    what: str
    amount: int
    currency: str | None
    reference: str
    reason: str


class ListFailures(Query):
    """What was asked of payments and not done, the latest first, whatever became of it since."""

    order_id: Id | None = None
    limit: Limit = 50
    after: Cursor | None = None


class TotalAnswer(Answer):
    status: str
    currency: str
    count: int
    amount: int


class ListTotals(Query):
    """How much money became what in these days (all when not given), and how often.

    A payment that is captured for each of two parcels is captured twice.
    """

    from_day: Day | None = None
    to_day: Day | None = None
    limit: Limit = 50
    after: Annotated[str, Meta(pattern="^[A-Z]{3}~[0-9]$")] | None = None


class ImbalanceAnswer(Answer):
    payment_id: str
    currency: str
    authorised_amount: int
    captured_amount: int
    voided_amount: int
    refunded_amount: int
    entries_authorised: int
    entries_captured: int
    entries_voided: int
    entries_refunded: int


class ListImbalances(Query):
    """Payments whose figures are not the sums of their entries: there must be none."""

    limit: Limit = 50
    after: Cursor | None = None


ASKS = (
    Ask(GetPayment, PaymentAnswer, scope="payments:read"),
    Ask(ListPayments, PaymentRow, scope="payments:read", many=True),
    Ask(ListEntries, EntryAnswer, scope="payments:read", many=True),
    Ask(ListFailures, FailureAnswer, scope="payments:read", many=True),
    Ask(ListTotals, TotalAnswer, scope="payments:read", many=True),
    Ask(ListImbalances, ImbalanceAnswer, scope="payments:read", many=True),
)
