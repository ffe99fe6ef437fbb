"""The streams of notifications: their states and how these evolve."""

from hashlib import sha256

from msgspec import field
from msgspec.structs import asdict, replace

from entrepot.engines.pricing.taxing import TaxSum
from entrepot.engines.templating.filling import Template
from entrepot.kernel.decider import Kind
from entrepot.kernel.message import State
from entrepot.kernel.units import Amount, BankAccount, Count, Id, Text

from ..events import (
    BrandChanged,
    ContactNoted,
    Deferred,
    MessageFailed,
    MessageQueued,
    MessageSent,
    NotificationDeferred,
    OccasionSwitched,
    RecipientNoted,
    ShopNoted,
    StoreNoted,
    Subscribed,
    TemplateReset,
    TemplateSet,
    Unsubscribed,
    WarehouseNoted,
    WishNoted,
)
from ..published import Facts, MailLine, Occasion

WAITING_MAX = 20


class NotificationState(State):
    """A message: `status` is empty, queued, sent or failed. Its wording is made anew each time."""

    status: str = ""
    sending: int = 0
    occasion: Occasion = Occasion.NEWS
    subject_id: Text = ""
    order_id: Id | None = None
    user_id: Id | None = None
    to: Text = ""
    to_name: Text = ""
    language: str = "en"
    facts: Facts = Facts()


def evolve_notification(
    state: NotificationState, event: MessageQueued | MessageSent | MessageFailed
) -> NotificationState:
    match event:
        case MessageQueued():
            return NotificationState(
                status="queued",
                sending=event.sending,
                occasion=event.occasion,
                subject_id=event.subject_id,
                order_id=event.order_id,
                user_id=event.user_id,
                to=event.to,
                to_name=event.to_name,
                language=event.language,
                facts=event.facts,
            )
        case MessageSent():
            return replace(state, status="sent")
        case MessageFailed():
            return replace(state, status="failed")


class RecipientState(State):
    """What is kept of an order; `waiting` was heard of before the order was."""

    known: bool = False
    order_number: Text = ""
    email: Text = ""
    name: Text = ""
    user_id: Id | None = None
    language: str = "en"
    currency: str = ""
    shipping_cost: Amount = 0
    tax_amount: Amount = 0
    tax_included: Amount = 0
    taxes: tuple[TaxSum, ...] = ()
    total_amount: Amount = 0
    lines: tuple[MailLine, ...] = ()
    lines_left_out: Count = 0
    waiting: tuple[Deferred, ...] = ()


def evolve_recipient(
    state: RecipientState, event: RecipientNoted | NotificationDeferred
) -> RecipientState:
    match event:
        case RecipientNoted():
            return RecipientState(
                known=True,
                order_number=event.order_number,
                email=event.email,
                name=event.name,
                user_id=event.user_id,
                language=event.language,
                currency=event.currency,
                shipping_cost=event.shipping_cost,
                tax_amount=event.tax_amount,
                tax_included=event.tax_included,
                taxes=event.taxes,
                total_amount=event.total_amount,
                lines=event.lines,
                lines_left_out=event.lines_left_out,
            )
        case NotificationDeferred():
            return replace(state, waiting=(*state.waiting, event.deferred))


class ContactState(State):
    email: Text = ""
    name: Text = ""
    is_customer: bool = False
    language: str = "en"
    wants_news: bool = False


def evolve_contact(state: ContactState, event: ContactNoted | WishNoted) -> ContactState:
    match event:
        case ContactNoted():
            return replace(state, email=event.email, name=event.name, is_customer=event.is_customer)
        case WishNoted():
            return replace(state, language=event.language, wants_news=event.wants_news)


class WarehouseState(State):
    """What people call a warehouse, and its address on one line."""

    name: Text = ""
    address: Text = ""


def evolve_warehouse(_: WarehouseState, event: WarehouseNoted) -> WarehouseState:
    return WarehouseState(name=event.name, address=event.address)


class StoreState(State):
    bank_account: BankAccount | None = None


def evolve_store(_: StoreState, event: StoreNoted) -> StoreState:
    return StoreState(bank_account=event.bank_account)


class BrandState(State):
    """What the business shows of itself in its messages; `shop_url` is empty until it is known."""

    name: Text = ""
    email: Text = ""
    colour: Text = ""
    language: str = "en"
    alerts_to: Text = ""
    tracking_url: Text = ""
    shop_url: Text = ""


def evolve_brand(state: BrandState, event: BrandChanged | ShopNoted) -> BrandState:
    match event:
        case BrandChanged():
            return replace(state, **asdict(event))
        case ShopNoted(shop_url=shop_url):
            return replace(state, shop_url=shop_url)


class TemplatesState(State):
    """A business's own wordings of an occasion by language; `is_active` None: as the house does."""

    own: dict[str, Template] = field(default_factory=dict)
    is_active: bool | None = None


def evolve_templates(
    state: TemplatesState, event: TemplateSet | TemplateReset | OccasionSwitched
) -> TemplatesState:
    match event:
        case TemplateSet():
            template = Template(subject=event.subject, text=event.text, html=event.html)
            return replace(state, own={**state.own, event.language: template})
        case TemplateReset():
            own = {language: t for language, t in state.own.items() if language != event.language}
            return replace(state, own=own)
        case OccasionSwitched():
            return replace(state, is_active=event.is_active)


class PreferenceState(State):
    unsubscribed: bool = False


def evolve_preference(_: PreferenceState, event: Unsubscribed | Subscribed) -> PreferenceState:
    return PreferenceState(unsubscribed=isinstance(event, Unsubscribed))


NOTIFICATION = Kind("notification", NotificationState(), evolve_notification)
RECIPIENT = Kind("recipient", RecipientState(), evolve_recipient)
CONTACT = Kind("notification-contact", ContactState(), evolve_contact)
WAREHOUSE = Kind("notification-warehouse", WarehouseState(), evolve_warehouse)
STORE = Kind("notification-store", StoreState(), evolve_store)
BRAND = Kind("notification-brand", BrandState(), evolve_brand)
TEMPLATES = Kind("notification-templates", TemplatesState(), evolve_templates)
PREFERENCE = Kind("notification-preference", PreferenceState(), evolve_preference)


def message_id_of(occasion: Occasion, subject_id: str) -> str:
    """The one message of an occasion about a subject, whoever asks how often."""
    return _digest(f"{occasion}/{subject_id}")


def preference_of(email: str) -> str:
    """The stream of an address's wishes, however its letters are cased."""
    return PREFERENCE(_digest(email.lower()))


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "replace")).hexdigest()[:32]
