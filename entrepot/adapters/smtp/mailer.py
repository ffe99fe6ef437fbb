"""Hands mail to a server over a few connections that are kept open while there is mail to send."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Sequence
from email.errors import MessageError
from email.message import EmailMessage

from aiosmtplib import (
    SMTP,
    SMTPException,
    SMTPNotSupported,
    SMTPRecipientsRefused,
    SMTPResponseException,
    SMTPServerDisconnected,
)

from entrepot.contexts.notifications.published import RecordSent, SendEmail
from entrepot.kernel.effects import Declined, Due
from entrepot.kernel.message import Command

from .message import compose
from .resetting import ResetLinks
from .server import Server

_OUR_OWN_FAULT = frozenset({530, 534, 535, 538})
"""Answers about our log-in: an operator can mend it, so the mail is kept and tried again."""

_ABOUT_THE_MAIL = (
    SMTPResponseException,
    SMTPRecipientsRefused,
    SMTPNotSupported,
    ValueError,
)


class Mailer:
    """Performs `notifications.send_email`. A 5xx about the mail is the last word; all else waits.

    `close` says good-bye to the server; mail sent afterwards opens new connections.
    """

    def __init__(self, server: Server, links: ResetLinks) -> None:
        self.server, self.links = server, links
        self._room = asyncio.Semaphore(server.connections)
        self._idle: list[tuple[SMTP, float]] = []

    async def __call__(self, due: Due) -> Sequence[Command]:
        request: SendEmail = due.effect.request
        try:
            mail = compose(due, self.server.sender, self.links)
        except (ValueError, MessageError) as error:
            raise Declined(f"this is no mail: {error}") from error
        async with self._room:
            await self._send(mail)
        return [
            RecordSent(
                message_id=request.message_id,
                sending=request.sending,
                attempts=due.attempts,
                provider_reference=str(mail["Message-ID"]),  # a header is no plain string
            )
        ]

    async def close(self) -> None:
        while self._idle:
            await _leave(self._idle.pop()[0])

    async def _send(self, mail: EmailMessage) -> None:
        client = await self._waiting()
        if client is not None:
            try:
                await self._talk(client, mail)
            except SMTPServerDisconnected:  # it had left while nobody was talking
                await self._talk(await self._connect(), mail)
        else:
            await self._talk(await self._connect(), mail)

    async def _talk(self, client: SMTP, mail: EmailMessage) -> None:
        """Sends; the connection is kept for the next mail unless it is in doubt."""
        try:
            await client.send_message(mail)
        except _ABOUT_THE_MAIL as error:
            self._keep(client)
            if last_word := _last_word(error):
                raise Declined(last_word) from error
            raise
        except BaseException:
            client.close()
            raise
        self._keep(client)

    def _keep(self, client: SMTP) -> None:
        if client.is_connected:
            self._idle.append((client, time.monotonic()))

    async def _waiting(self) -> SMTP | None:
        """A connection that is open and was used lately."""
        while self._idle:
            client, since = self._idle.pop()
            if client.is_connected and time.monotonic() - since < self.server.idle_s:
                return client
            await _leave(client)
        return None

    async def _connect(self) -> SMTP:
        """Whatever goes wrong here says nothing about the mail."""
        server = self.server
        client = SMTP(
            hostname=server.host,
            port=server.port,
            username=server.username or None,
            password=server.password or None,
            timeout=server.timeout_s,
            use_tls=server.tls == "tls",
            start_tls=server.tls == "starttls",
            tls_context=server.trust,
        )
        try:
            await client.connect()
        except BaseException:
            client.close()
            raise
        return client


async def _leave(client: SMTP) -> None:
    """Ends a connection politely where the server still listens."""
    with contextlib.suppress(SMTPException):
        if client.is_connected:
            await client.quit(timeout=1.0)
    client.close()


def _last_word(error: Exception) -> str:
    """Why trying again is useless; empty when it is not."""
    if isinstance(error, SMTPRecipientsRefused):
        error = error.recipients[0]
    if isinstance(error, ValueError):
        return f"this is no mail: {error}"
    if isinstance(error, SMTPNotSupported):
        return f"the server cannot take it: {error.message}"
    if isinstance(error, SMTPResponseException) and 500 <= error.code < 600:
        return "" if error.code in _OUR_OWN_FAULT else f"{error.code} {error.message}"
    return ""
