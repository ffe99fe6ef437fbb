"""What deciding needs: messages, recipients, the brand, and how a business words its mail."""

from .kinds import (
    BRAND,
    CONTACT,
    NOTIFICATION,
    PREFERENCE,
    RECIPIENT,
    TEMPLATES,
    WAITING_MAX,
    BrandState,
    ContactState,
    NotificationState,
    RecipientState,
    TemplatesState,
    message_id_of,
    preference_of,
)
from .news import MAILING, READERS, SHEETS, Reader, ReadersState, readers_of

__all__ = [
    "BRAND",
    "CONTACT",
    "MAILING",
    "NOTIFICATION",
    "PREFERENCE",
    "READERS",
    "RECIPIENT",
    "SHEETS",
    "TEMPLATES",
    "WAITING_MAX",
    "BrandState",
    "ContactState",
    "NotificationState",
    "Reader",
    "ReadersState",
    "RecipientState",
    "TemplatesState",
    "message_id_of",
    "preference_of",
    "readers_of",
]
