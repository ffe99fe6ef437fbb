"""What happened in notifications. Nothing of it is published yet."""

from datetime import datetime

from entrepot.engines.pricing.taxing import TaxSum
from entrepot.kernel.message import Event, Value
from entrepot.kernel.units import Amount, BankAccount, Count, Currency, Id, Language, Text

from .published import Facts, MailLine, Occasion


class TemplateSet(Event):
    occasion: Occasion
    language: Language
    subject: str
    text: str
    html: str = ""


class TemplateReset(Event):
    occasion: Occasion
    language: Language


class OccasionSwitched(Event):
    occasion: Occasion
    is_active: bool


class BrandChanged(Event):
    """All that messages show of the business and how it wants them, as it is from now on."""

    name: Text = ""
    email: Text = ""
    colour: Text = ""
    language: Language = "en"
    alerts_to: Text = ""
    tracking_url: Text = ""


class ShopNoted(Event):
    """Where the shop is found from now on: `https://shop.example.org`."""

    shop_url: Text


class Deferred(Value):
    """An occasion that was heard of before the order it belongs to."""

    occasion: Occasion
    subject_id: Text
    happened_at: datetime
    facts: Facts = Facts()


class NotificationDeferred(Event):
    order_id: Id
    deferred: Deferred


class RecipientNoted(Event):
    """What messages about an order need is known; what waited for it can go on."""

    order_id: Id
    order_number: Text
    email: Text = ""
    name: Text = ""
    user_id: Id | None = None
    language: Language = "en"
    currency: Currency
    shipping_cost: Amount = 0
    tax_amount: Amount = 0
    tax_included: Amount = 0
    taxes: tuple[TaxSum, ...] = ()
    total_amount: Amount
    lines: tuple[MailLine, ...] = ()
    lines_left_out: Count = 0
    waiting: tuple[Deferred, ...] = ()


class WarehouseNoted(Event):
    warehouse_id: Id
    name: Text
    address: Text = ""


class StoreNoted(Event):
    store_id: Id
    bank_account: BankAccount | None = None


class ContactNoted(Event):
    user_id: Id
    email: Text
    name: Text = ""
    is_customer: bool = False


class WishNoted(Event):
    user_id: Id
    language: Language = "en"
    wants_news: bool = False


class ReaderNoted(Event):
    """A customer as the sheet of the address has it from now on."""

    user_id: Id
    email: Text
    name: Text = ""
    language: Language = "en"
    wants_news: bool = False


class ReaderLeft(Event):
    """No customer of this address any more."""

    user_id: Id


class MailingBegun(Event):
    """`sheets` is how many are looked at first."""

    mailing_id: Id
    readers_language: Language | None = None
    language: Language = "en"
    subject: Text
    text: str
    sheets: Count


class MailingContinued(Event):
    """So many addresses of the sheets before `sheet` were written to, and so many left out.

    `sheets` is how many come next; none are left when the mailing is over.
    """

    mailing_id: Id
    written: Count
    left_out: Count
    sheet: Count
    sheets: Count


class MessageQueued(Event):
    """A message is written and waits for the mail server. `sending` counts from 1.

    `facts` are kept so that it can be written once more.
    """

    message_id: Id
    occasion: Occasion
    subject_id: Text
    order_id: Id | None = None
    user_id: Id | None = None
    to: Text
    to_name: Text = ""
    language: Language
    from_name: Text
    reply_to: Text = ""
    subject: Text
    text: str
    html: str
    facts: Facts = Facts()
    sending: int = 1


class MessageSent(Event):
    message_id: Id
    attempts: int = 1
    provider_reference: Text = ""


class MessageFailed(Event):
    message_id: Id
    reason: Text = ""


class Unsubscribed(Event):
    email: Text


class Subscribed(Event):
    email: Text


EVENTS = (
    TemplateSet,
    TemplateReset,
    OccasionSwitched,
    BrandChanged,
    ShopNoted,
    NotificationDeferred,
    RecipientNoted,
    WarehouseNoted,
    StoreNoted,
    ContactNoted,
    WishNoted,
    ReaderNoted,
    ReaderLeft,
    MailingBegun,
    MailingContinued,
    MessageQueued,
    MessageSent,
    MessageFailed,
    Unsubscribed,
    Subscribed,
)
