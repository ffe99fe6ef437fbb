"""What deciding needs: messages, recipients, the brand, and how a business words its mail."""

from .kinds import (
    BRAND,
    CONTACT,
    NOTIFICATION,
    PREFERENCE,
    RECIPIENT,
    STORE,
    TEMPLATES,
    WAITING_MAX,
    WAREHOUSE,
    BrandState,
    ContactState,
    NotificationState,
    RecipientState,
    StoreState,
    TemplatesState,
    WarehouseState,
    message_id_of,
    preference_of,
)
from .news import MAILING, READERS, SHEETS, Reader, ReadersState, readers_of

KINDS = (
    *(NOTIFICATION, RECIPIENT, CONTACT, WAREHOUSE, STORE, BRAND),
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
    "STORE",
    "TEMPLATES",
    "WAITING_MAX",
    "WAREHOUSE",
    "BrandState",
    "ContactState",
    "NotificationState",
    "Reader",
    "ReadersState",
    "RecipientState",
    "StoreState",
    "TemplatesState",
    "WarehouseState",
    "message_id_of",
    "preference_of",
    "readers_of",
]
