"""A server of mail on the loopback, and mail that is due."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections import defaultdict
from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

from entrepot.adapters.smtp import SEND_EMAIL, Mailer, ResetLinks, Server, performers
from entrepot.contexts.notifications.published import RecordFailed, SendEmail
from entrepot.kernel.effects import Due, Effect

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


class Plain:
    """Signs nothing: what is said can be read."""

    def issue(self, claims: Mapping[str, Any], ttl_s: float) -> str:
        return "-".join([*claims.values(), str(ttl_s)])


LINKS = ResetLinks(Plain(), "https://{}.example".format)


class MailServer:
    """Takes mail (RFC 5321). `replies[verb]` are said first, one each; then it agrees."""

    def __init__(self, *, offers: tuple[str, ...] = (), tls: ssl.SSLContext | None = None) -> None:
        self.offers, self.tls = offers, tls
        self.replies: dict[str, list[str]] = defaultdict(list)
        self.heard: list[str] = []
        self.mails: list[EmailMessage] = []
        self.raw: list[bytes] = []
        self.connections = 0
        self._writers: set[asyncio.StreamWriter] = set()
        self._talks: set[asyncio.Task[Any]] = set()

    async def stop(self) -> None:
        self.hang_up()
        await asyncio.gather(*self._talks)

    def hang_up(self) -> None:
        for writer in self._writers:
            writer.close()

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        task = asyncio.current_task()
        assert task is not None
        self._talks.add(task)
        talking_to: asyncio.StreamWriter | None = writer
        with contextlib.suppress(OSError):
            await self._say(writer, self._reply("banner", "220 mail.example ESMTP"))
            while talking_to is not None:
                writer = talking_to
                self._writers.add(writer)
                if not (line := await reader.readline()):
                    break
                self.heard.append(line.decode().strip())
                talking_to = await self._answer(self.heard[-1], reader, writer)
        self._writers.discard(writer)
        writer.close()

    async def _answer(
        self, line: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> asyncio.StreamWriter | None:
        """Whom to go on talking to, if anybody."""
        verb = line.split(" ")[0].upper()
        if verb == "EHLO":
            lines = ["mail.example", *self.offers]
            for i, each in enumerate(lines):
                await self._say(writer, f"250{'-' if i < len(lines) - 1 else ' '}{each}")
        elif verb == "DATA":
            await self._data(reader, writer)
        elif verb == "STARTTLS":
            await self._say(writer, "220 go ahead")
            return await self._encrypted(reader, writer)
        elif verb == "AUTH":
            await self._say(writer, self._reply("AUTH", "235 welcome"))
        else:
            await self._say(writer, self._reply(verb, "250 OK"))
        return None if verb == "QUIT" else writer

    async def _encrypted(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> asyncio.StreamWriter:
        """Raises OSError where the other side does not like our certificate."""
        assert self.tls is not None
        loop, protocol = asyncio.get_running_loop(), writer.transport.get_protocol()
        transport = await loop.start_tls(writer.transport, protocol, self.tls, server_side=True)
        if transport is None:
            raise ConnectionAbortedError("gone during the handshake")
        # The plain writer stays in `_writers`: one that nobody holds closes its line (Python 3.13).
        return asyncio.StreamWriter(transport, protocol, reader, loop)

    async def _data(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        reply = self._reply("DATA", "354 go ahead")
        await self._say(writer, reply)
        if not reply.startswith("354"):
            return
        raw = await reader.readuntil(b"\r\n.\r\n")
        done = self._reply("END", "250 taken")
        if done.startswith("250"):
            self.raw.append(raw[:-5].replace(b"\r\n..", b"\r\n."))
            self.mails.append(message_from_bytes(self.raw[-1], policy=default))
        await self._say(writer, done)

    def _reply(self, verb: str, otherwise: str) -> str:
        return self.replies[verb].pop(0) if self.replies[verb] else otherwise

    async def _say(self, writer: asyncio.StreamWriter, line: str) -> None:
        if line:
            writer.write(f"{line}\r\n".encode())
            await writer.drain()


@contextlib.asynccontextmanager
async def listening(mail_server: MailServer, *, implicit_tls: bool = False) -> AsyncIterator[int]:
    """The server on a free port of the loopback."""
    listens = await asyncio.start_server(
        mail_server.talk, "127.0.0.1", 0, ssl=mail_server.tls if implicit_tls else None
    )
    try:
        yield listens.sockets[0].getsockname()[1]
    finally:
        listens.close()
        await mail_server.stop()


@contextlib.asynccontextmanager
async def talking(
    mail_server: MailServer, *, implicit_tls: bool = False, **how: Any
) -> AsyncIterator[Mailer]:
    """A mailer that knows the server."""
    told: dict[str, Any] = {"tls": "none", "sender": "post@house.example", "timeout_s": 5.0, **how}
    async with listening(mail_server, implicit_tls=implicit_tls) as port:
        mailer = performers(Server(host="localhost", port=port, **told), LINKS)[SEND_EMAIL]
        assert isinstance(mailer, Mailer)
        try:
            yield mailer
        finally:
            await mailer.close()


def due(attempts: int = 1, **changes: Any) -> Due:
    fields: dict[str, Any] = {
        "message_id": "m-1",
        "sending": 1,
        "to": "ana@example.com",
        "to_name": "Ana Braga",
        "from_name": "Mugs & More",
        "reply_to": "shop@mugs.example",
        "subject": "Your order 1001 is on its way",
        "text": "Hello Ana,\n\nit is on its way.\n.\nGood-bye",
        "html": "<p>Hello Ana</p>",
        "language": "en",
    }
    request = SendEmail(**{**fields, **changes})
    effect = Effect(
        name=SEND_EMAIL,
        key=f"{request.message_id}.{request.sending}",
        request=request,
        failed=RecordFailed(message_id=request.message_id, sending=request.sending),
    )
    return Due(
        id=1,
        tenant="t",
        effect=effect,
        attempts=attempts,
        at=NOON,
        correlation_id="",
        causation_id="",
        historic=False,
    )
