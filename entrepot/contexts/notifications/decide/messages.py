"""Which message is written to whom, once; sending it once more; what became of it."""

from collections.abc import Iterator
from datetime import timedelta

from msgspec.structs import replace

from entrepot.engines.templating.address import usable
from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Event, Refused

from ..commands import Notify, Refusal, ResendMessage
from ..events import (
    Deferred,
    MessageFailed,
    MessageQueued,
    MessageSent,
    NotificationDeferred,
)
from ..published import AlertStaff, Facts, Occasion, RecordFailed, RecordSent
from ..state import (
    BRAND,
    NOTIFICATION,
    RECIPIENT,
    STORE,
    TEMPLATES,
    WAITING_MAX,
    WAREHOUSE,
    BrandState,
    NotificationState,
    RecipientState,
    TemplatesState,
    message_id_of,
    preference_of,
    readers_of,
)
from .composing import compose, presentable
from .known import BUSINESS, WRITE
from .wishes import unwanted

_ADDRESSED = frozenset({Occasion.PURCHASE_ORDER, Occasion.PASSWORD_RESET})
"""Whom to write to on these the command tells; on others an order, or else it is the staff."""

STALE_AFTER = timedelta(days=7)
"""Who hears a week late that a parcel left wonders more than who hears nothing."""


def notify_reads(command: Notify) -> Iterator[str]:
    yield BUSINESS
    yield TEMPLATES(command.occasion)
    if command.facts.warehouse_id:
        yield WAREHOUSE(command.facts.warehouse_id)
    if command.facts.store_id:
        yield STORE(command.facts.store_id)


def notify_writes(command: Notify, _: Given) -> Iterator[str]:
    """An order's recipient may have to wait for its order, and is of no use to others."""
    yield NOTIFICATION(message_id_of(command.occasion, command.subject_id))
    if command.order_id:
        yield RECIPIENT(command.order_id)


def notify(command: Notify, given: Given) -> Decision:
    message_id = message_id_of(command.occasion, command.subject_id)
    templates = TEMPLATES.of(given, command.occasion)
    if NOTIFICATION.of(given, message_id).status:
        return []
    if given.at - command.happened_at > STALE_AFTER or not _wanted(command, templates):
        return []
    brand, order = BRAND.of(given, "business"), RecipientState()
    to, to_name = _to_staff(brand), command.name
    language = command.language or brand.language
    if command.occasion in _ADDRESSED:
        to = command.email
    if command.order_id:
        order = RECIPIENT.of(given, command.order_id)
        if not order.known:
            return _wait(command, order)
        to, to_name, language = order.email, order.name, order.language
    if not usable(to):
        return []
    message = NotificationState(
        occasion=command.occasion,
        subject_id=command.subject_id,
        order_id=command.order_id,
        user_id=order.user_id or command.user_id,
        to=to,
        to_name=to_name,
        language=language,
        facts=_with_what_is_known(command.facts, given),
    )
    return queue(message_id, message, templates, brand, order)


def _with_what_is_known(facts: Facts, given: Given) -> Facts:
    """What the house calls by an id, people call by its name and find by its address; who pays by
    transfer is told where to, as it is when he buys."""
    if facts.store_id:
        facts = replace(facts, bank_account=STORE.of(given, facts.store_id).bank_account)
    if not facts.warehouse_id:
        return facts
    warehouse = WAREHOUSE.of(given, facts.warehouse_id)
    return replace(facts, warehouse_name=warehouse.name, warehouse_address=warehouse.address)


def _to_staff(brand: BrandState) -> str:
    return brand.alerts_to or brand.email


def _wanted(command: Notify, templates: TemplatesState) -> bool:
    """Unless the business switched it: a placed order is acknowledged where the money comes later
    from outside; all others hear within seconds that they are confirmed, wait or are declined."""
    if templates.is_active is not None:
        return templates.is_active
    return command.occasion != Occasion.ORDER_PLACED or command.facts.payment_method == "external"


def _wait(command: Notify, order: RecipientState) -> Decision:
    deferred = Deferred(
        occasion=command.occasion,
        subject_id=command.subject_id,
        happened_at=command.happened_at,
        facts=command.facts,
    )
    if not command.order_id or deferred in order.waiting or len(order.waiting) >= WAITING_MAX:
        return []
    waits = NotificationDeferred(order_id=command.order_id, deferred=deferred)
    return [(RECIPIENT(command.order_id), waits)]


def queue(
    message_id: str,
    message: NotificationState,
    templates: TemplatesState,
    brand: BrandState,
    order: RecipientState,
) -> list[tuple[str, Event]]:
    """The message as its template says it today, for the next sending."""
    language, filled = compose(message, templates, brand, order)
    queued = MessageQueued(
        message_id=message_id,
        occasion=message.occasion,
        subject_id=message.subject_id,
        order_id=message.order_id,
        user_id=message.user_id,
        to=message.to,
        to_name=presentable(message.to_name),
        language=language,
        from_name=brand.name,
        reply_to=brand.email,
        subject=filled.subject,
        text=filled.text,
        html=filled.html,
        facts=message.facts,
        sending=message.sending + 1,
    )
    return [(NOTIFICATION(message_id), queued)]


def alert_staff_reads(_: AlertStaff) -> Iterator[str]:
    yield BUSINESS
    yield TEMPLATES(Occasion.ALERT)


def alert_staff_writes(command: AlertStaff, _: Given) -> Iterator[str]:
    yield NOTIFICATION(message_id_of(Occasion.ALERT, command.alert_id))


def alert_staff(command: AlertStaff, given: Given) -> Decision:
    message_id = message_id_of(Occasion.ALERT, command.alert_id)
    brand, templates = BRAND.of(given, "business"), TEMPLATES.of(given, Occasion.ALERT)
    if NOTIFICATION.of(given, message_id).status or templates.is_active is False:
        return []
    to = _to_staff(brand)
    if not usable(to):
        return Refused(Refusal.UNUSABLE_ADDRESS, "the business has no address for alerts")
    message = NotificationState(
        occasion=Occasion.ALERT,
        subject_id=command.alert_id,
        to=to,
        language=brand.language,
        facts=Facts(headline=command.subject, message=command.text),
    )
    return queue(message_id, message, templates, brand, RecipientState())


def resend_reads(command: ResendMessage) -> Iterator[str]:
    yield BUSINESS
    yield NOTIFICATION(command.message_id)


def resend_writes(command: ResendMessage, given: Given) -> Iterator[str]:
    """Resending is rare, so what it only reads may be locked with it."""
    yield NOTIFICATION(command.message_id)
    message = NOTIFICATION.of(given, command.message_id)
    if message.status:
        yield TEMPLATES(message.occasion)
        yield preference_of(command.email or message.to)
        yield readers_of(command.email or message.to)
    if message.order_id:
        yield RECIPIENT(message.order_id)


def resend_message(command: ResendMessage, given: Given) -> Decision:
    message = NOTIFICATION.of(given, command.message_id)
    if not given.names(TEMPLATES(message.occasion)):
        return Refused(Refusal.UNKNOWN_MESSAGE, f"there is no message {command.message_id}")
    if message.status == "queued":
        return Refused(Refusal.STILL_QUEUED, "the message waits for the mail server already")
    to = command.email or message.to
    if not usable(to):
        return Refused(Refusal.UNUSABLE_ADDRESS, "this is not one plain mail address")
    if message.occasion == Occasion.PASSWORD_RESET and to != message.to:
        return Refused(Refusal.OTHER_ADDRESS, "a link to a new password is for its user alone")
    if message.occasion == Occasion.NEWS and (refused := unwanted(to, given)):
        return refused
    order = RECIPIENT.of(given, message.order_id) if message.order_id else RecipientState()
    templates, brand = TEMPLATES.of(given, message.occasion), BRAND.of(given, "business")
    return queue(command.message_id, replace(message, to=to), templates, brand, order)


def record_sent(command: RecordSent, given: Given) -> Decision:
    message = NOTIFICATION.of(given, command.message_id)
    if message.status != "queued" or message.sending != command.sending:
        return []
    sent = MessageSent(
        message_id=command.message_id,
        attempts=command.attempts,
        provider_reference=command.provider_reference,
    )
    return [(NOTIFICATION(command.message_id), sent)]


def record_failed(command: RecordFailed, given: Given) -> Decision:
    message = NOTIFICATION.of(given, command.message_id)
    if message.status != "queued" or message.sending != command.sending:
        return []
    failed = MessageFailed(message_id=command.message_id, reason=command.reason)
    return [(NOTIFICATION(command.message_id), failed)]


of_message = NOTIFICATION.by("message_id")

RULES = (
    Rule(Notify, notify, reads=notify_reads, writes=notify_writes),
    Rule(AlertStaff, alert_staff, reads=alert_staff_reads, writes=alert_staff_writes, scope=WRITE),
    Rule(ResendMessage, resend_message, reads=resend_reads, writes=resend_writes, scope=WRITE),
    Rule(RecordSent, record_sent, writes=of_message),
    Rule(RecordFailed, record_failed, writes=of_message),
)
