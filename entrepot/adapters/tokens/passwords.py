"""Passwords by argon2id (RFC 9106), in threads, and few at once: each costs 64 MiB and 0.2 s."""

from __future__ import annotations

import asyncio
import base64
import secrets
from collections.abc import Callable
from typing import TypeVar

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from entrepot.kernel.ports import Overloaded

T = TypeVar("T")


def _hash_of_nothing(hasher: PasswordHasher) -> str:
    """Looks like a hash and takes as long to check, but no password fits."""
    costs = f"m={hasher.memory_cost},t={hasher.time_cost},p={hasher.parallelism}"
    salt, digest = (
        base64.b64encode(secrets.token_bytes(length)).rstrip(b"=").decode()
        for length in (hasher.salt_len, hasher.hash_len)
    )
    return f"$argon2id$v=19${costs}${salt}${digest}"


class Passwords:
    """Hashes and checks passwords. `at_once` work, `waiting_max` more may wait their turn.

    Every method raises Overloaded at once when too many wait.
    """

    def __init__(
        self, hasher: PasswordHasher | None = None, *, at_once: int = 2, waiting_max: int = 64
    ) -> None:
        self._hasher = PasswordHasher() if hasher is None else hasher
        self._turn = asyncio.Semaphore(at_once)
        self._room = at_once + waiting_max
        self._nobody = _hash_of_nothing(self._hasher)

    async def hash(self, password: str) -> str:
        return await self._in_turn(lambda: self._hasher.hash(password))

    async def verify(self, hash: str | None, password: str) -> bool:
        """Whether it is the password. Without a hash, no, after the time that it would take."""
        return await self._in_turn(lambda: self._verify(hash, password))

    def needs_rehash(self, hash: str) -> bool:
        """Whether the hash was made with other parameters than today's."""
        return self._hasher.check_needs_rehash(hash)

    def _verify(self, hash: str | None, password: str) -> bool:
        try:
            self._hasher.verify(self._nobody if hash is None else hash, password)
        except (VerificationError, InvalidHashError):
            return False
        return hash is not None

    async def _in_turn(self, work: Callable[[], T]) -> T:
        if self._room <= 0:
            raise Overloaded("too many sign in at once")
        self._room -= 1
        try:
            async with self._turn:
                return await asyncio.to_thread(work)
        finally:
            self._room += 1
