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
    NotificationState,
    RecipientState,
    TemplatesState,
    message_id_of,
    preference_of,
)

__all__ = [
    "BRAND",
    "CONTACT",
    "NOTIFICATION",
    "PREFERENCE",
    "RECIPIENT",
    "TEMPLATES",
    "WAITING_MAX",
    "BrandState",
    "NotificationState",
    "RecipientState",
    "TemplatesState",
    "message_id_of",
    "preference_of",
]
