"""What is kept of orders, people and the business, so that a message needs to ask nobody."""

from collections.abc import Iterator

from msgspec.structs import replace

from entrepot.kernel.decider import Decision, Given

from ..commands import (
    ChangeSettings,
    NoteBrand,
    NoteContact,
    NoteRecipient,
    Subscribe,
    Unsubscribe,
)
from ..events import BrandChanged, ContactNoted, RecipientNoted, Subscribed, Unsubscribed
from ..state import BRAND, CONTACT, RECIPIENT, BrandState, preference_of
from ..state.address import usable

BUSINESS = BRAND("business")


def of_brand(_: NoteBrand | ChangeSettings, __: Given) -> Iterator[str]:
    yield BUSINESS


def note_brand(command: NoteBrand, given: Given) -> Decision:
    before = BRAND.of(given, "business")
    email = command.email if usable(command.email) else ""
    return _brand(before, replace(before, name=command.name, email=email, colour=command.colour))


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


def of_contact(command: NoteContact, _: Given) -> Iterator[str]:
    yield CONTACT(command.user_id)


def note_contact(command: NoteContact, given: Given) -> Decision:
    before = CONTACT.of(given, command.user_id)
    noted = ContactNoted(user_id=command.user_id, email=command.email, name=command.name)
    if (before.email, before.name) == (noted.email, noted.name):
        return []
    return [(CONTACT(command.user_id), noted)]


def note_recipient_reads(command: NoteRecipient) -> Iterator[str]:
    if command.user_id:
        yield CONTACT(command.user_id)


def of_recipient(command: NoteRecipient, _: Given) -> Iterator[str]:
    yield RECIPIENT(command.order_id)


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
