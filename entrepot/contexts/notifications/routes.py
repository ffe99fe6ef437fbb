"""How notifications open onto the API."""

from entrepot.kernel.context import Route

from .commands import (
    ChangeSettings,
    ResendMessage,
    ResetTemplate,
    SendMailing,
    SetTemplate,
    Subscribe,
    SwitchOccasion,
    TryNews,
    Unsubscribe,
)
from .published import AlertStaff, SendNews
from .queries import (
    CountReaders,
    GetMailing,
    GetMessage,
    GetSettings,
    GetTemplate,
    ListMailings,
    ListMessages,
    ListReaders,
    ListTemplates,
    ListUnsubscribed,
    PreviewTemplate,
)

_ALL = "/api/v1/notifications"
_ONE = "/api/v1/notifications/{messageId}"
_TEMPLATES = "/api/v1/notification-templates"
_TEMPLATE = "/api/v1/notification-templates/{occasion}/{language}"
_SETTINGS = "/api/v1/notification-settings"
_MAILINGS = "/api/v1/notification-mailings"
_READERS = "/api/v1/notification-readers"
_WISHES = "/api/v1/notification-preferences"

ROUTES = (
    Route("GET", _ALL, ListMessages, "Messages, newest first"),
    Route(
        "POST",
        _ALL,
        SendNews,
        "Write news to a customer who asked for some",
        fresh="message_id",
        answer=GetMessage,
        status=201,
    ),
    Route(
        "POST",
        _MAILINGS,
        SendMailing,
        "Write news to all customers who asked for some",
        fresh="mailing_id",
        answer=GetMailing,
        status=201,
    ),
    Route("GET", _MAILINGS, ListMailings, "News that went to all who asked, newest first"),
    Route("GET", f"{_MAILINGS}/{{mailingId}}", GetMailing, "How far a mailing has come"),
    Route(
        "POST",
        "/api/v1/notification-samples",
        TryNews,
        "Write news to yourself, for a look",
        fresh="message_id",
        answer=GetMessage,
        status=201,
    ),
    Route("GET", _READERS, ListReaders, "Customers who asked for news"),
    Route("GET", f"{_READERS}/total", CountReaders, "How many asked for news, and did not"),
    Route("GET", _ONE, GetMessage, "One message with its parts"),
    Route("POST", f"{_ONE}/resend", ResendMessage, "Send it once more", answer=GetMessage),
    Route(
        "POST",
        "/api/v1/notification-alerts",
        AlertStaff,
        "Write to the staff of the business",
        fresh="alert_id",
        status=201,
    ),
    Route("GET", _TEMPLATES, ListTemplates, "How each occasion is worded in each language"),
    Route("GET", _TEMPLATE, GetTemplate, "The wording of an occasion in a language"),
    Route("PUT", _TEMPLATE, SetTemplate, "Word it yourself", answer=GetTemplate),
    Route("DELETE", _TEMPLATE, ResetTemplate, "Go back to the house's wording"),
    Route("GET", f"{_TEMPLATE}/preview", PreviewTemplate, "The wording filled with samples"),
    Route(
        "PUT",
        "/api/v1/notification-occasions/{occasion}",
        SwitchOccasion,
        "Write on this occasion, or no more",
    ),
    Route("GET", _SETTINGS, GetSettings, "How the business writes"),
    Route("PUT", _SETTINGS, ChangeSettings, "Change how it writes", answer=GetSettings),
    Route("GET", _WISHES, ListUnsubscribed, "Addresses that want no news"),
    Route("POST", f"{_WISHES}/unsubscribe", Unsubscribe, "This address wants no news"),
    Route("POST", f"{_WISHES}/subscribe", Subscribe, "This address wants news again"),
)
