"""What is kept of orders, people and the business, so that a message needs to ask nobody."""

from collections.abc import Iterator

from msgspec.structs import asdict, replace

from entrepot.engines.templating.address import on_one_line, usable
from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Event

from ..commands import (
    ChangeSettings,
    NoteBrand,
    NoteContact,
    NoteRecipient,
    NoteShop,
    NoteStore,
    NoteWarehouse,
    NoteWish,
    Subscribe,
    Unsubscribe,
)
from ..events import (
    BrandChanged,
    ContactNoted,
    ReaderLeft,
    ReaderNoted,
    RecipientNoted,
    ShopNoted,
    StoreNoted,
    Subscribed,
    Unsubscribed,
    WarehouseNoted,
    WishNoted,
)
from ..state import (
    BRAND,
    CONTACT,
    RECIPIENT,
    STORE,
    WAREHOUSE,
    BrandState,
    ContactState,
    WarehouseState,
    preference_of,
    readers_of,
)

BUSINESS = BRAND("business")


def of_brand(_: NoteBrand | NoteShop | ChangeSettings, __: Given) -> Iterator[str]:
    yield BUSINESS


def note_brand(command: NoteBrand, given: Given) -> Decision:
    before = BRAND.of(given, "business")
    email = command.email if usable(command.email) else ""
    return _brand(before, replace(before, name=command.name, email=email, colour=command.colour))


def note_shop(command: NoteShop, given: Given) -> Decision:
    shop_url = command.shop_url.rstrip("/")
    if BRAND.of(given, "business").shop_url == shop_url:
        return []
    return [(BUSINESS, ShopNoted(shop_url=shop_url))]


def change_settings(command: ChangeSettings, given: Given) -> Decision:
    before = BRAND.of(given, "business")
    after = replace(
        before,
        language=command.language,
        alerts_to=command.alerts_to or "",
        tracking_url=command.tracking_url,
    )
    return _brand(before, after)


def _brand(before: BrandState, after: BrandState) -> Decision:
    if after == before:
        return []
    changed = BrandChanged(
        name=after.name,
        email=after.email,
        colour=after.colour,
        language=after.language,
        alerts_to=after.alerts_to,
        tracking_url=after.tracking_url,
    )
    return [(BUSINESS, changed)]


def note_warehouse(command: NoteWarehouse, given: Given) -> Decision:
    after = WarehouseState(name=command.name, address=on_one_line(command.location))
    if WAREHOUSE.of(given, command.warehouse_id) == after:
        return []
    noted = WarehouseNoted(
        warehouse_id=command.warehouse_id, name=after.name, address=after.address
    )
    return [(WAREHOUSE(command.warehouse_id), noted)]


def note_store(command: NoteStore, given: Given) -> Decision:
    account = command.bank_account
    if STORE.of(given, command.store_id).bank_account == account:
        return []
    return [(STORE(command.store_id), StoreNoted(store_id=command.store_id, bank_account=account))]


def note_contact_writes(command: NoteContact, given: Given) -> Iterator[str]:
    """Also the sheets of news where the address stood, and where it will stand."""
    yield CONTACT(command.user_id)
    if before := CONTACT.of(given, command.user_id).email:
        yield readers_of(before)
    yield readers_of(command.email)


def note_contact(command: NoteContact, given: Given) -> Decision:
    before = CONTACT.of(given, command.user_id)
    after = replace(before, email=command.email, name=command.name, is_customer=command.is_customer)
    if after == before:
        return []
    noted = ContactNoted(**asdict(command))
    return [(CONTACT(command.user_id), noted), *_reader(command.user_id, before, after)]


def note_wish_writes(command: NoteWish, given: Given) -> Iterator[str]:
    yield CONTACT(command.user_id)
    if email := CONTACT.of(given, command.user_id).email:
        yield readers_of(email)


def note_wish(command: NoteWish, given: Given) -> Decision:
    before = CONTACT.of(given, command.user_id)
    after = replace(before, language=command.language, wants_news=command.wants_news)
    if after == before:
        return []
    noted = WishNoted(
        user_id=command.user_id, language=command.language, wants_news=command.wants_news
    )
    return [(CONTACT(command.user_id), noted), *_reader(command.user_id, before, after)]


def _reader(user_id: str, before: ContactState, after: ContactState) -> Iterator[tuple[str, Event]]:
    """Where a customer stands among those who may read news."""
    was, is_ = readers_of(before.email), readers_of(after.email)
    if before.is_customer and (was != is_ or not after.is_customer):
        yield was, ReaderLeft(user_id=user_id)
    if after.is_customer:
        noted = ReaderNoted(
            user_id=user_id,
            email=after.email,
            name=after.name,
            language=after.language,
            wants_news=after.wants_news,
        )
        yield is_, noted


def note_recipient(command: NoteRecipient, given: Given) -> Decision:
    before = RECIPIENT.of(given, command.order_id)
    if before.known:
        return []
    email, name = command.email, command.name
    if command.user_id:
        contact = CONTACT.of(given, command.user_id)
        email, name = email or contact.email, name or contact.name
    noted = RecipientNoted(
        order_id=command.order_id,
        order_number=command.order_number,
        email=email if usable(email) else "",
        name=name,
        user_id=command.user_id,
        language=command.language,
        currency=command.currency,
        shipping_cost=command.shipping_cost,
        tax_amount=command.tax_amount,
        tax_included=command.tax_included,
        taxes=command.taxes,
        total_amount=command.total_amount,
        lines=command.lines,
        lines_left_out=command.lines_left_out,
        waiting=before.waiting,
    )
    return [(RECIPIENT(command.order_id), noted)]


def of_address(command: Unsubscribe | Subscribe, _: Given) -> Iterator[str]:
    yield preference_of(command.email)


def unsubscribe(command: Unsubscribe, given: Given) -> Decision:
    stream = preference_of(command.email)
    if given.state(stream).unsubscribed:
        return []
    return [(stream, Unsubscribed(email=command.email.lower()))]


def subscribe(command: Subscribe, given: Given) -> Decision:
    stream = preference_of(command.email)
    if not given.state(stream).unsubscribed:
        return []
    return [(stream, Subscribed(email=command.email.lower()))]


WRITE = "notifications:write"
of_person = CONTACT.by("user_id")

RULES = (
    Rule(ChangeSettings, change_settings, writes=of_brand, scope=WRITE),
    Rule(Unsubscribe, unsubscribe, writes=of_address, scope=WRITE),
    Rule(Subscribe, subscribe, writes=of_address, scope=WRITE),
    Rule(NoteWarehouse, note_warehouse, writes=WAREHOUSE.by("warehouse_id")),
    Rule(NoteStore, note_store, writes=STORE.by("store_id")),
    Rule(NoteBrand, note_brand, writes=of_brand),
    Rule(NoteShop, note_shop, writes=of_brand),
    Rule(NoteContact, note_contact, reads=of_person, writes=note_contact_writes),
    Rule(NoteWish, note_wish, reads=of_person, writes=note_wish_writes),
    Rule(NoteRecipient, note_recipient, reads=of_person, writes=RECIPIENT.by("order_id")),
)
