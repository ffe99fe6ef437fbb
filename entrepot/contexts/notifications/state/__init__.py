"""What deciding needs: messages, recipients, the brand, and how a business words its mail."""

from .kinds import (
    BRAND,
    CONTACT,
    NOTIFICATION,
    PREFERENCE,
    RECIPIENT,
    TEMPLATES,
    WAITING_MAX,
    WAREHOUSE,
    BrandState,
    ContactState,
    NotificationState,
    RecipientState,
    TemplatesState,
    WarehouseState,
    message_id_of,
    preference_of,
)
from .news import MAILING, READERS, SHEETS, Reader, ReadersState, readers_of

KINDS = (
    *(NOTIFICATION, RECIPIENT, CONTACT, WAREHOUSE, BRAND),
    *(TEMPLATES, PREFERENCE, READERS, MAILING),
)

__all__ = [
    "BRAND",
    "CONTACT",
    "KINDS",
    "MAILING",
    "NOTIFICATION",
    "PREFERENCE",
    "READERS",
    "RECIPIENT",
    "SHEETS",
    "TEMPLATES",
    "WAITING_MAX",
    "WAREHOUSE",
    "BrandState",
    "ContactState",
    "NotificationState",
    "Reader",
    "ReadersState",
    "RecipientState",
    "TemplatesState",
    "WarehouseState",
    "message_id_of",
    "preference_of",
    "readers_of",
]
