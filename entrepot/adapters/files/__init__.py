"""Objects kept as files, named after their content: the same picture is kept once."""

from __future__ import annotations

import asyncio
import hashlib
import os
import re
from pathlib import Path

from uuid_utils import uuid7

_NAME = re.compile(r"[0-9a-f]{64}\.[a-z]{3,4}")


class FileMedia:
    """The kernel's `Media`, in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    async def put(self, data: bytes, ending: str) -> str:
        name = f"{hashlib.sha256(data).hexdigest()}.{ending}"
        await asyncio.to_thread(self._write, name, data)
        return name

    def _write(self, name: str, data: bytes) -> None:
        path = self.folder / name[:2] / name
        if path.is_file():
            return
        # Others on this machine shall not see what is not on sale yet. Who opened the folder to
        # them, for a server of his own to show pictures, has it as he left it.
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.parent.mkdir(exist_ok=True)
        part = path.with_name(f"{uuid7()}.part")
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)  # a reader sees all of it or nothing

    async def get(self, name: str) -> bytes | None:
        if not _NAME.fullmatch(name):
            return None
        return await asyncio.to_thread(self._read, name)

    def _read(self, name: str) -> bytes | None:
        try:
            return (self.folder / name[:2] / name).read_bytes()
        except FileNotFoundError:
            return None
