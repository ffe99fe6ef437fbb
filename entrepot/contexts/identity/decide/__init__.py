"""The rules of identity, one noun a file."""

from . import addresses, businesses, clients, logins, sealing, stores, users

RULES = (
    *businesses.RULES,
    *stores.RULES,
    *users.RULES,
    *addresses.RULES,
    *logins.RULES,
    *clients.RULES,
    *sealing.RULES,
)
