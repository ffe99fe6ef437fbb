"""Sets receipts: compilers that are kept, one receipt at a time in each, off the event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path
from queue import SimpleQueue
from typing import Any, Literal

import msgspec
import typst

from .page import page_of
from .receipt import Receipt, receipt_of

Format = Literal["pdf", "png"]

TEMPLATE = Path(__file__).with_name("receipt.typ")


class Receipts:
    """`await render(row)` is the PDF of a receipt, the same bytes whenever it is asked for.

    At most `at_once` are set at a time, each in a thread; the others wait.
    """

    def __init__(self, *, at_once: int = 2) -> None:
        self._slots = asyncio.Semaphore(at_once)
        self._idle: SimpleQueue[typst.Compiler] = SimpleQueue()
        for _ in range(at_once):
            self._idle.put(typst.Compiler(TEMPLATE, root=TEMPLATE.parent))

    async def render(self, row: Mapping[str, Any]) -> bytes:
        """Raises msgspec.ValidationError for a row that is no receipt."""
        receipt = receipt_of(row)
        async with self._slots:
            return await asyncio.to_thread(self.compiled, receipt)

    def compiled(self, receipt: Receipt) -> bytes:
        """The PDF itself; holds the thread that asks."""
        (pdf,) = self.pages(receipt, "pdf")
        return pdf

    def pages(self, receipt: Receipt, format: Format) -> list[bytes]:
        """One PDF, or a picture of each page; holds the thread that asks."""
        data = msgspec.json.encode(page_of(receipt)).decode()
        moment = int(receipt.generated_at.timestamp())
        compiler = self._idle.get()
        try:
            made = compiler.compile(format=format, sys_inputs={"receipt": data}, timestamp=moment)
        finally:
            self._idle.put(compiler)
        if made is None:
            raise RuntimeError("nothing was set")
        return made if isinstance(made, list) else [made]
