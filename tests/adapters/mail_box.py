"""A mail server for a house that is looked at in a browser: `python -m … SMTP_PORT HTTP_PORT`.

`GET /` tells the text of each mail that came, oldest first.
"""

from __future__ import annotations

import asyncio
import sys
from email.message import EmailMessage

from aiohttp import web

from tests.adapters.mail_server import MailServer


def text_of(mail: EmailMessage) -> str:
    part = mail.get_body(("plain",))
    return "" if part is None else str(part.get_content())


async def serve(smtp_port: int, http_port: int) -> None:
    server = MailServer()

    async def mails(_: web.Request) -> web.Response:
        return web.json_response([text_of(mail) for mail in server.mails])

    application = web.Application()
    application.router.add_get("/", mails)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", http_port).start()
    async with await asyncio.start_server(server.talk, "127.0.0.1", smtp_port) as listens:
        await listens.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(*map(int, sys.argv[1:])))
