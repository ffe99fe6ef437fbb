"""Mail by SMTP, or into the local mailbox where no server is configured."""

from __future__ import annotations

from entrepot.kernel.effects import Performer

from .local import keep_in_mailbox
from .mailer import Mailer
from .resetting import ResetLinks
from .server import Server

SEND_EMAIL = "notifications.send_email"

__all__ = ["SEND_EMAIL", "Mailer", "ResetLinks", "Server", "performers"]


def performers(server: Server | None, links: ResetLinks) -> dict[str, Performer]:
    """Who sends mail: the server, else the mailbox that the page `/mailbox` shows."""
    return {SEND_EMAIL: keep_in_mailbox if server is None else Mailer(server, links)}
