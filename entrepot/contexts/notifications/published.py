"""What others may ask of notifications, and what the mail adapter is handed."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from entrepot.kernel.message import Command, Value
from entrepot.kernel.units import Amount, BankAccount, Count, Currency, Email, Id, Language, Text


class Occasion(StrEnum):
    """Why somebody is written to."""

    ORDER_PLACED = "order_placed"
    ORDER_CONFIRMED = "order_confirmed"
    ORDER_AWAITING_STOCK = "order_awaiting_stock"
    ORDER_DISPATCHED = "order_dispatched"
    ORDER_DELIVERED = "order_delivered"
    ORDER_CANCELLED = "order_cancelled"
    PAYMENT_DECLINED = "payment_declined"
    OWED_DECLINED = "owed_declined"
    REFUND_OWED = "refund_owed"
    PAYMENT_REFUNDED = "payment_refunded"
    RETURN_AUTHORISED = "return_authorised"
    RETURN_RECEIVED = "return_received"
    EXCHANGE_SENT = "exchange_sent"
    LOW_STOCK = "low_stock"
    ALERT = "alert"
    PROOF_DIFFERS = "proof_differs"
    PURCHASE_ORDER = "purchase_order"
    PASSWORD_RESET = "password_reset"  # noqa: S105 - an occasion
    NEWS = "news"


RESET_LINK = "https://entrepot.invalid/sign-in/new-password"
"""What messages hold for the link to a new password: only the mail itself ever bears that one."""

Subject = Annotated[str, Meta(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]*$")]
Body = Annotated[str, Meta(min_length=1, max_length=10_000, pattern=r"^[^\x00]*$")]


class MailLine(Value):
    """So many of an article, as a mail lists it."""

    sku: Text
    name: Text = ""
    quantity: int
    total_price: Amount | None = None


class Facts(Value):
    """What an occasion has to say of itself; the order's own facts are known already.

    `is_part` where more of the order is still to come. `warehouse_name` and `warehouse_address` are
    those of `warehouse_id` when it is told, and `bank_account` that of `store_id`; until `pay_by`
    the goods are kept for who pays by transfer.
    """

    amount: Amount | None = None
    owed_amount: Amount = 0
    currency: Currency | None = None
    payment_method: Text = ""
    store_id: Text = ""
    bank_account: BankAccount | None = None
    pay_by: datetime | None = None
    reason: Text = ""
    carrier_name: Text = ""
    tracking_number: Text = ""
    estimated_delivery: datetime | None = None
    rma_number: Text = ""
    return_address: Text = ""
    is_part: bool = False
    lines: tuple[MailLine, ...] = ()
    sku: Text = ""
    warehouse_id: Text = ""
    warehouse_name: Text = ""
    warehouse_address: Text = ""
    available: Count = 0
    reorder_point: Count = 0
    differences: Count = 0
    events: Count = 0
    rows: Count = 0
    username: Text = ""
    headline: Text = ""
    message: Annotated[str, Meta(max_length=10_000)] = ""


class SendNews(Command):
    """Write to a customer who asked for news; refused where nobody of this address did.

    `message_id` makes asking twice harmless.
    """

    message_id: Id
    email: Email
    name: Text = ""
    language: Language = "en"
    subject: Subject
    text: Body


class AlertStaff(Command):
    """Write to the staff of the business. `alert_id` makes asking twice harmless."""

    alert_id: Id
    subject: Subject
    text: Body


class PasswordReset(Value):
    """What a link in a mail proves: that whoever follows it reads this user's mail."""

    user_id: Id
    reset_id: Id


class SendEmail(Value):
    """The request of the effect `notifications.send_email`: all that a mail server needs.

    With `reset` the sender puts a link that he signs in the place of `RESET_LINK`.
    """

    message_id: Id
    sending: int
    to: str
    to_name: str = ""
    from_name: str = ""
    reply_to: str = ""
    subject: str
    text: str
    html: str
    language: str = "en"
    unsubscribe: bool = False
    reset: PasswordReset | None = None


class RecordSent(Command):
    """The mail server has taken the message."""

    message_id: Id
    sending: int
    attempts: int = 1
    provider_reference: Text = ""


class RecordFailed(Command):
    """The message will not be sent: the last word of the mail server, or the last try."""

    message_id: Id
    sending: int
    reason: Text = ""
