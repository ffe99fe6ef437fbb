"""The request as a mail (RFC 5322): the same bytes for the same request, however often asked, but
for the link to a new password, which is signed anew."""

from __future__ import annotations

import re
from datetime import UTC
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256

from entrepot.kernel.effects import Due

from .resetting import ResetLinks

_NOT_PLAIN = re.compile(r'[\x00-\x20\x7f-\xa0()<>\[\],;:\\"@]')


def message_id(due: Due, sender: str) -> str:
    """Made of the idempotency key, so that whoever receives a mail twice can tell."""
    digest = sha256(f"{due.tenant}/{due.effect.key}".encode()).hexdigest()[:40]
    return f"<{digest}@{sender.rpartition('@')[2]}>"


def compose(due: Due, sender: str, links: ResetLinks) -> EmailMessage:
    """Raises ValueError where a header would not be one line or an address not one address."""
    request = links.put_into(due)
    mail = EmailMessage(policy=SMTP)
    mail["From"] = _address(request.from_name, sender)
    mail["To"] = _address(request.to_name, request.to)
    if request.reply_to:
        mail["Reply-To"] = _address(request.from_name, request.reply_to)
    mail["Subject"] = request.subject
    mail["Date"] = format_datetime(due.at.astimezone(UTC))
    mail["Message-ID"] = message_id(due, sender)
    mail["Content-Language"] = request.language
    mail["Auto-Submitted"] = "auto-generated"
    if request.unsubscribe:
        mail["List-Unsubscribe"] = f"<mailto:{request.reply_to or sender}?subject=unsubscribe>"
    mail.set_content(request.text)
    mail.add_alternative(request.html, subtype="html")
    mail.set_boundary(f"=_{sha256(mail['Message-ID'].encode()).hexdigest()[:32]}")
    return mail


def _address(name: str, address: str) -> Address:
    """With the domain as the wire wants it (IDNA), so that few servers need SMTPUTF8."""
    local, _, domain = address.rpartition("@")
    if not local or not domain or _NOT_PLAIN.search(local + domain):
        raise ValueError(f"{address!r} is not one plain address")
    return Address(name, username=local, domain=domain.encode("idna").decode("ascii"))
