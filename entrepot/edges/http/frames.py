"""How many frames a WebSocket may bring.

uvicorn looks at all that came in one go, and bounds the bytes of a message, not the frames: one
client that sent nothing but empty ones was all that was heard, and one that read no answers to its
pings filled the memory with them.
"""

from __future__ import annotations

from typing import Any

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from .auth.throttle import Buckets

FRAMES_AT_ONCE = 1000
FRAMES_PER_S = 100
PIECE = 4 << 10
"""Bytes looked at before the frames in them are counted."""


class Frames(WebSocketsSansIOProtocol):
    """A WebSocket that ends, with 1008, when it brings more frames than anybody needs.

    It inherits because the connection calls the protocol itself.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._frames = Buckets(FRAMES_AT_ONCE, FRAMES_PER_S)

    def data_received(self, data: bytes) -> None:
        for start in range(0, len(data), PIECE):
            if not self.transport.is_closing():
                super().data_received(data[start : start + PIECE])

    def handle_events(self) -> None:
        if self._frames.take("", self.loop.time(), len(self.conn.events)):
            self.conn.fail(1008, "too many frames")
            self.handle_parser_exception()
        else:
            super().handle_events()
