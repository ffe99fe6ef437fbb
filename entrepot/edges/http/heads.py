"""How large the head of a request may be, and how long it, its body and its answer may take.

uvicorn bounds neither with its fast parser: a head that never ends would grow in memory, and what
never comes would keep its connection for ever, as would an answer that nobody takes. How large a
body may be is the door's to say.
"""

from __future__ import annotations

import asyncio
from http import HTTPStatus

from uvicorn._types import ASGI3Application
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

from .problems import Problem, respond, unreadable

HEAD_MAX = 64 << 10
"""Bytes; what comes in one piece with the end of the head is not counted."""

HEAD_S = 10.0
BODY_S = 30.0
READ_S = 30.0
"""So long nothing of an answer may be taken."""


class Heads(HttpToolsProtocol):
    """A connection that ends when a head is too large or is none, or when who asks is too slow.

    It inherits because the parser calls the protocol itself.
    """

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)  # type: ignore[arg-type]
        self._waits, self._parsed, self._taken = True, 0, 0
        self._patience: asyncio.TimerHandle | None = None
        self._reading: asyncio.TimerHandle | None = None
        self._answered: RequestResponseCycle | None = None
        self._begin_waiting(HEAD_S)

    def connection_lost(self, exc: Exception | None) -> None:
        self._end_waiting()
        if self._reading is not None:
            self._reading.cancel()
        if self._answered is not None:  # uvicorn tells only the last of those that wait in line
            self._answered.disconnected = True
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        parsed = self._parsed
        super().data_received(data)
        if self.transport.is_closing() or self.transport.get_protocol() is not self:
            self._end_waiting()
        elif self._waits and parsed == self._parsed:
            self._taken += len(data)
            if self._taken > HEAD_MAX:
                detail = f"the head may have at most {HEAD_MAX} bytes"
                self._refuse(Problem(431, "HEAD_TOO_LARGE", detail))
            elif self._patience is None:
                self._begin_waiting(HEAD_S)
        elif not self._waits and self._patience is None:
            self._begin_waiting(BODY_S)

    def on_headers_complete(self) -> None:
        self._waits, self._taken = False, 0
        self._parsed += 1
        self._end_waiting()
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        self._waits = True
        self._end_waiting()
        self._parsed += 1
        super().on_message_complete()

    def _start_asgi_task(self, cycle: RequestResponseCycle, app: ASGI3Application) -> None:
        self._answered = cycle
        super()._start_asgi_task(cycle, app)

    def on_response_complete(self) -> None:
        super().on_response_complete()
        self._mind_reader()

    def pause_writing(self) -> None:
        super().pause_writing()
        self._mind_reader()

    def resume_writing(self) -> None:
        super().resume_writing()
        self._mind_reader()

    def _mind_reader(self) -> None:
        """Looks again later at what of an answer is not taken yet."""
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None
        if left := self.transport.get_write_buffer_size():
            self._reading = self.loop.call_later(READ_S, self._look_at_reader, left)

    def _look_at_reader(self, before: int) -> None:
        if self.transport.get_protocol() is not self:
            return
        if self.transport.get_write_buffer_size() >= before:
            self.transport.abort()
        else:
            self._mind_reader()

    def send_400_response(self, msg: str) -> None:
        self._refuse(unreadable(msg))

    def _begin_waiting(self, seconds: float) -> None:
        self._patience = self.loop.call_later(seconds, self._too_slow)

    def _end_waiting(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None

    def _too_slow(self) -> None:
        if not self._waits:
            told = self.cycle.response_started or self.pipeline  # words would be taken for others'
            self._end(None if told else _slow("body"))
        elif self._taken:
            self._refuse(_slow("head"))
        else:  # nobody asked anything
            self.transport.close()

    def _refuse(self, problem: Problem) -> None:
        """In words, unless they would fall into an answer that is under way."""
        self._end(problem if self.cycle is None or self.cycle.response_complete else None)

    def _end(self, problem: Problem | None) -> None:
        self._end_waiting()
        if problem is not None:
            answer = respond(problem)
            lines = [f"HTTP/1.1 {problem.status} {HTTPStatus(problem.status).phrase}".encode()]
            lines += [name + b": " + value for name, value in answer.raw_headers]
            lines += [b"connection: close", b"", bytes(answer.body)]
            self.transport.write(b"\r\n".join(lines))
        self.transport.close()


def _slow(part: str) -> Problem:
    return Problem(408, "TOO_SLOW", f"the {part} did not come in time")
