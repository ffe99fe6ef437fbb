"""A WebSocket of the live feed: who it is, and what is said and heard until somebody hangs up."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

from starlette.requests import HTTPConnection
from starlette.websockets import WebSocket, WebSocketDisconnect

from .auth import Unauthenticated
from .problems import Problem, problem_of, unauthenticated
from .visit import visit_of

PROTOCOL = "entrepot.live"
SEND_TIMEOUT_S = 30.0
REASON_MAX = 120
"""Characters of a reason, which must fit into one frame beside its code."""


def authorization_of(connection: HTTPConnection) -> bytes | None:
    header = visit_of(connection).headers.get(b"authorization")
    return header if header is not None else _offered(connection)


def _offered(connection: HTTPConnection) -> bytes | None:
    """A browser's WebSocket sends no headers: its token is the protocol `bearer.<token>`."""
    for offer in connection.headers.get("sec-websocket-protocol", "").split(","):
        if (offer := offer.strip()).startswith("bearer."):
            return b"Bearer " + offer.removeprefix("bearer.").encode("latin-1")
    return None


async def accept(connection: WebSocket) -> None:
    offered = connection.scope.get("subprotocols", ())
    await connection.accept(PROTOCOL if PROTOCOL in offered else None)


async def refuse(connection: WebSocket, error: Problem | Unauthenticated) -> None:
    """Closes it with 4000 and the status that HTTP has for this."""
    problem = problem_of(error) or unauthenticated(str(error))
    await connection.close(4000 + problem.status, problem.detail[:REASON_MAX])


async def serve(
    connection: WebSocket, saying: Coroutine[Any, Any, None], hearing: Coroutine[Any, Any, None]
) -> None:
    """Until the client hangs up, or there is nothing more to be said to it. Raises what broke."""
    tasks = [asyncio.create_task(each) for each in (saying, hearing)]
    done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    errors = [error for task in done if (error := task.exception()) is not None]
    if errors:
        await _break_off(connection, errors[0])
    elif tasks[0] in done:
        await connection.close(4401, "the token counts no more")


async def _break_off(connection: WebSocket, error: BaseException) -> None:
    if isinstance(error, WebSocketDisconnect | TimeoutError | OSError):
        return
    if isinstance(error, Problem | Unauthenticated):
        await refuse(connection, error)
        return
    try:
        await connection.close(1011, "something broke; connect again")
    finally:
        raise error


async def say(connection: WebSocket, text: str) -> None:
    """Raises TimeoutError for a client that does not read."""
    async with asyncio.timeout(SEND_TIMEOUT_S):
        await connection.send_text(text)


async def hear_nothing(connection: WebSocket) -> None:
    """Nothing a client says matters but that it hangs up."""
    while (await connection.receive())["type"] != "websocket.disconnect":
        pass
