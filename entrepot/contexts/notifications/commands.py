"""What may be asked of notifications by staff, and by the house; see also `published`."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from entrepot.engines.pricing.taxing import TaxSum
from entrepot.kernel.message import Command
from entrepot.kernel.units import (
    Address,
    Amount,
    BankAccount,
    Count,
    Currency,
    Email,
    Id,
    Language,
    Name,
    Text,
)

from .published import Body, Facts, MailLine, Occasion, Subject

Html = Annotated[str, Meta(max_length=50_000, pattern=r"^[^\x00]*$")]
TrackingUrl = Annotated[
    str,
    Meta(
        max_length=500,
        pattern=r"^(https?://[^\s\"'<>{}]+\{tracking_number\}[^\s\"'<>{}]*)?$",
        description="an address with {tracking_number} in it, or nothing",
    ),
]


class SetTemplate(Command):
    """Word an occasion in a language. Placeholders stand in braces: `{order_number}`.

    A line all of whose placeholders are empty is left out. Without `html` the HTML part is made
    of the text.
    """

    occasion: Occasion
    language: Language
    subject: Subject
    text: Body
    html: Html = ""


class ResetTemplate(Command):
    """Go back to the house's wording."""

    occasion: Occasion
    language: Language


class SwitchOccasion(Command):
    """Write on this occasion from now on, or no more."""

    occasion: Occasion
    is_active: bool


class ChangeSettings(Command):
    """`alerts_to` hears what staff must know: the business's own address when empty.

    `tracking_url` is where parcels are tracked: the carrier's own page when empty. `language` is
    that of staff and vendors, and of customers whose language has no wording.
    """

    language: Language = "en"
    alerts_to: Email | None = None
    tracking_url: TrackingUrl = ""


class ResendMessage(Command):
    """The message once more, as its template says it today; to another address when given."""

    message_id: Id
    email: Email | None = None


class Unsubscribe(Command):
    """This address wants no news."""

    email: Email


class Subscribe(Command):
    """This address wants news again."""

    email: Email


class Notify(Command):
    """Something happened that somebody should hear of; `email` where no order tells it, and of a
    user who is written to for himself `user_id`, `name` and `language`, too."""

    occasion: Occasion
    subject_id: Text
    happened_at: datetime
    order_id: Id | None = None
    email: Text = ""
    user_id: Id | None = None
    name: Text = ""
    language: Language | None = None
    facts: Facts = Facts()


class NoteRecipient(Command):
    """Keep what messages about an order need; `taxes` by rate, none where a rate is not known."""

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


class NoteContact(Command):
    """Keep the address of somebody who may order without telling it again.

    `is_customer` is true of a customer whose account is in use: others are sent no news.
    """

    user_id: Id
    email: Text
    name: Text = ""
    is_customer: bool = False


class NoteWish(Command):
    """Keep whether somebody asked for news by mail, and in which language."""

    user_id: Id
    language: Language = "en"
    wants_news: bool = False


class SendMailing(Command):
    """Write news to all customers who asked for some; to the readers of one language, if given.

    Who they are is looked up here, some at a time. `mailing_id` makes asking twice harmless.
    """

    mailing_id: Id
    readers_language: Language | None = None
    language: Language = "en"
    subject: Subject
    text: Body


class ContinueMailing(Command):
    """Write to the readers on the next so many sheets."""

    mailing_id: Id
    sheet: Count
    sheets: Count


class TryNews(Command):
    """Write the news to the caller alone, so that the letter can be looked at."""

    message_id: Id
    language: Language = "en"
    subject: Subject
    text: Body


class NoteWarehouse(Command):
    """Keep what a warehouse is called and where it stands."""

    warehouse_id: Id
    name: Name
    location: Address | None = None


class NoteStore(Command):
    """Keep where the buyers of a store transfer money to."""

    store_id: Id
    bank_account: BankAccount | None = None


class NoteBrand(Command):
    """Keep what the business shows of itself."""

    name: Text
    email: Text
    colour: Text = ""


class NoteShop(Command):
    """Keep under which address the shop is found, so that letters can lead there."""

    shop_url: Text


class Refusal(StrEnum):
    """Why notifications say no, in order of precedence."""

    UNKNOWN_PLACEHOLDER = "UNKNOWN_PLACEHOLDER"
    UNSAFE_HTML = "UNSAFE_HTML"
    JOINED_LINK = "JOINED_LINK"
    TOO_MANY_LANGUAGES = "TOO_MANY_LANGUAGES"
    UNKNOWN_MESSAGE = "UNKNOWN_MESSAGE"
    STILL_QUEUED = "STILL_QUEUED"
    UNUSABLE_ADDRESS = "UNUSABLE_ADDRESS"
    OTHER_ADDRESS = "OTHER_ADDRESS"
    UNSUBSCRIBED = "UNSUBSCRIBED"
    NOT_ASKED_FOR = "NOT_ASKED_FOR"
