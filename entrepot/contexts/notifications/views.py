"""What reads see: messages, wordings, and what the business has set."""

from collections.abc import Iterable

from entrepot.engines.templating.filling import colour_of
from entrepot.kernel.message import Recorded
from entrepot.kernel.views import Change, Row, Table

from .events import (
    BrandChanged,
    MailingBegun,
    MailingContinued,
    MessageFailed,
    MessageQueued,
    MessageSent,
    OccasionSwitched,
    ReaderLeft,
    ReaderNoted,
    Subscribed,
    TemplateReset,
    TemplateSet,
    Unsubscribed,
)

MESSAGES = Table("notifications.messages", ("message_id",))
TEMPLATES = Table("notifications.templates", ("occasion", "language"))
OCCASIONS = Table("notifications.occasions", ("occasion",))
SETTINGS = Table("notifications.settings", ("business_id",))
UNSUBSCRIBED = Table("notifications.unsubscribed", ("email",))

READERS = Table("notifications.readers", ("user_id",))
MAILINGS = Table("notifications.mailings", ("mailing_id",))

TABLES = (
    *(MESSAGES, TEMPLATES, OCCASIONS),
    *(SETTINGS, UNSUBSCRIBED, READERS, MAILINGS),
)


def view(recorded: Recorded) -> Iterable[Change]:
    event = recorded.event
    match event:
        case MessageQueued():
            yield _message(event, recorded)
        case MessageSent():
            yield MESSAGES.change(
                event.message_id,
                status="sent",
                attempts=event.attempts,
                sent_at=recorded.at,
                provider_reference=event.provider_reference,
            )
        case MessageFailed():
            yield MESSAGES.change(event.message_id, status="failed", error=event.reason)
        case TemplateSet():
            yield _wording(event)
        case TemplateReset():
            yield TEMPLATES.remove(str(event.occasion), event.language)
        case OccasionSwitched():
            yield OCCASIONS.put(occasion=str(event.occasion), is_active=event.is_active)
        case BrandChanged():
            yield _settings(event, recorded.tenant)
        case Unsubscribed():
            yield UNSUBSCRIBED.put(email=event.email, since=recorded.at)
        case Subscribed():
            yield UNSUBSCRIBED.remove(event.email)
        case ReaderNoted():
            yield _reader(event)
        case ReaderLeft():
            yield READERS.remove(event.user_id)
        case MailingBegun():
            yield _mailing(event, recorded)
        case MailingContinued():
            yield _continued(event, recorded)


def _reader(event: ReaderNoted) -> Change:
    return READERS.put(
        user_id=event.user_id,
        email=event.email,
        email_key=event.email.lower(),
        name=event.name,
        language=event.language,
        wants_news=event.wants_news,
    )


def _mailing(event: MailingBegun, recorded: Recorded) -> Change:
    return MAILINGS.put(
        mailing_id=event.mailing_id,
        status="sending",
        readers_language=event.readers_language,
        language=event.language,
        subject=event.subject,
        text_body=event.text,
        written=0,
        left_out=0,
        begun_at=recorded.at,
        ended_at=None,
    )


def _continued(event: MailingContinued, recorded: Recorded) -> Change:
    sums: Row = {"written": event.written, "left_out": event.left_out}
    over: Row = {} if event.sheets else {"status": "sent", "ended_at": recorded.at}
    return MAILINGS.change(event.mailing_id, add=sums, **over)


def _message(event: MessageQueued, recorded: Recorded) -> Change:
    told: Row = {
        "status": "queued",
        "recipient": event.to,
        "recipient_name": event.to_name,
        "language": event.language,
        "subject": event.subject,
        "text_body": event.text,
        "html_body": event.html,
        "sendings": event.sending,
        "attempts": 0,
        "sent_at": None,
        "error": "",
        "provider_reference": "",
    }
    if event.sending > 1:
        return MESSAGES.change(event.message_id, **told)
    return MESSAGES.put(
        message_id=event.message_id,
        occasion=str(event.occasion),
        subject_id=event.subject_id,
        order_id=event.order_id,
        user_id=event.user_id,
        queued_at=recorded.at,
        **told,
    )


def _wording(event: TemplateSet) -> Change:
    return TEMPLATES.put(
        occasion=str(event.occasion),
        language=event.language,
        subject=event.subject,
        text_body=event.text,
        html_body=event.html,
    )


def _settings(event: BrandChanged, business_id: str) -> Change:
    return SETTINGS.put(
        business_id=business_id,
        name=event.name,
        email=event.email,
        colour=colour_of(event.colour),
        language=event.language,
        alerts_to=event.alerts_to,
        tracking_url=event.tracking_url,
    )
