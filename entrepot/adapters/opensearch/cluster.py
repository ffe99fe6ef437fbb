"""How OpenSearch is asked: once more when it is busy, not at all for a while when it was not
reached again and again; and what of a bulk it did not take.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping, Sequence
from typing import Any, Literal, NamedTuple

import aiohttp
import msgspec
import structlog

from entrepot.kernel.effects import Breaker
from entrepot.kernel.ports import Unavailable

log = structlog.get_logger(__name__)

TIMEOUT_S = 10.0
TOO_MUCH = 429
BUSY = frozenset({TOO_MUCH, 502, 503, 504})
"""Later it may be otherwise."""
NO_ENTRY = frozenset({401, 403})
NEWER, NOT_THERE, OK_BELOW = 409, 404, 300
ATTEMPTS, BULK_ATTEMPTS = 2, 6
PAUSE_S = 0.1
"""Before the second attempt, and twice as long before each further one."""
BULK_BYTES, BULK_ACTIONS = 4_000_000, 1_000
JSON, LINES = "application/json", "application/x-ndjson"
Refresh = Literal["false", "true", "wait_for"]


class Busy(Unavailable):
    """It cannot be reached, is too slow, or has too much to do."""


class Fault(Exception):
    """It has understood and says no: `kind` is its word for why, `status` HTTP's."""

    def __init__(self, status: int, kind: str, reason: str) -> None:
        super().__init__(f"{status} {kind}: {reason}")
        self.status, self.kind = status, kind

    @property
    def no_index(self) -> bool:
        return self.status == NOT_THERE and self.kind == "index_not_found_exception"


class Action(NamedTuple):
    """One part of a bulk: what shall be indexed under an id, or deleted when it is None.

    A version that is older than what is there already leaves that as it is; none is never older.
    """

    id: str
    version: int | None
    source: Mapping[str, Any] | None

    def lines(self) -> bytes:
        """As NDJSON: the action, and what is indexed on a line of its own."""
        about: dict[str, Any] = {"_id": self.id}
        if self.version is not None:
            about |= {"version": self.version, "version_type": "external_gte"}
        if self.source is None:
            return msgspec.json.encode({"delete": about}) + b"\n"
        encoded = msgspec.json.encode(self.source)
        return msgspec.json.encode({"index": about}) + b"\n" + encoded + b"\n"


class Cluster:
    """One session with OpenSearch, at the address of a node or of what stands before them.

    While its circuit is open nobody waits for it: all hear at once that it is not there.
    """

    def __init__(
        self, url: str, username: str = "", password: str = "", *, timeout_s: float = TIMEOUT_S
    ) -> None:
        self.url = url.rstrip("/")
        self._headers: dict[str, str] = {}
        if username:
            self._headers["authorization"] = aiohttp.encode_basic_auth(username, password)
        self._timeout = aiohttp.ClientTimeout(total=timeout_s)
        self._session: aiohttp.ClientSession | None = None
        self.breaker = Breaker()

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def ask(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        params: Mapping[str, str] | None = None,
        attempts: int = ATTEMPTS,
    ) -> Any:
        """Its answer. Raises Busy after the attempts, Fault when it says no, Unavailable at once
        while its circuit is open or when it does not let us in.
        """
        data = None if body is None else msgspec.json.encode(body)
        for attempt in range(1, attempts + 1):
            try:
                return await self._once(method, path, data, JSON, params or {})
            except Busy:
                if attempt == attempts:
                    raise
                await asyncio.sleep(PAUSE_S * 2 ** (attempt - 1))
        raise ValueError("at least one attempt is needed")

    async def _once(
        self, method: str, path: str, data: bytes | None, kind: str, params: Mapping[str, str]
    ) -> Any:
        if not self.breaker.allows(time.monotonic()):
            raise Unavailable("OpenSearch did not answer before; it is asked again in a while")
        if self._session is None:
            self._session = aiohttp.ClientSession(headers=self._headers, timeout=self._timeout)
        headers = {"content-type": kind} if data is not None else {}
        try:
            async with self._session.request(
                method, self.url + path, data=data, params=params, headers=headers
            ) as answer:
                status, found = answer.status, await answer.read()
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            self.breaker.failed(time.monotonic())
            raise Busy(f"OpenSearch is not reached: {error!r}") from error
        if status in BUSY and status != TOO_MUCH:
            self.breaker.failed(time.monotonic())
        else:
            self.breaker.succeeded()
        if status < OK_BELOW:
            return msgspec.json.decode(found) if found else None
        fault = _fault(status, found)
        if status in BUSY:
            raise Busy(f"OpenSearch is busy: {fault}") from fault
        if status in NO_ENTRY:
            raise Unavailable(f"OpenSearch does not let us in: {fault}") from fault
        raise fault

    async def write(
        self, index: str, actions: Sequence[Action], *, refresh: Refresh, alias: bool
    ) -> None:
        """All of it, in as many bulks as it needs; with `alias`, only if the name is one.

        What OpenSearch can never take is left out, and the log tells of it. Raises Busy when some
        of it was not taken by the last attempt.
        """
        params = {"refresh": refresh, "require_alias": "true" if alias else "false"}
        for part in _parts(actions):
            waiting = part
            for attempt in range(BULK_ATTEMPTS):
                if attempt:
                    await asyncio.sleep(PAUSE_S * 2 ** (attempt - 1))
                waiting = await self._bulk(index, waiting, params, attempt == BULK_ATTEMPTS - 1)
                if not waiting:
                    break

    async def _bulk(
        self, index: str, actions: Sequence[Action], params: Mapping[str, str], last: bool
    ) -> list[Action]:
        """What it was too busy to take."""
        data = b"".join([action.lines() for action in actions])
        try:
            answer = await self._once("POST", f"/{index}/_bulk", data, LINES, params)
        except Busy:
            if last:
                raise
            return list(actions)
        if not answer["errors"]:
            return []
        waiting = []
        for action, item in zip(actions, answer["items"], strict=True):
            (outcome,) = item.values()
            if _again(action, outcome):
                waiting.append(action)
        if waiting and last:
            raise Busy(f"OpenSearch did not take {len(waiting)} of {len(actions)}")
        return waiting


def _again(action: Action, outcome: Mapping[str, Any]) -> bool:
    """Whether this part of a bulk is to be tried once more."""
    status, error = outcome["status"], outcome.get("error")
    if error is None or status == NEWER:
        return False
    if error["type"] == "index_not_found_exception":
        raise Fault(NOT_THERE, error["type"], error["reason"])
    if status in BUSY or status >= 500:
        return True
    log.error("search.refused", id=action.id, status=status, error=error)
    return False


def _parts(actions: Sequence[Action]) -> list[list[Action]]:
    """Bulks of so many bytes that a cluster takes them in one go."""
    parts: list[list[Action]] = []
    room = 0
    for action in actions:
        size = len(action.lines())
        if not parts or size > room or len(parts[-1]) >= BULK_ACTIONS:
            parts.append([])
            room = BULK_BYTES
        parts[-1].append(action)
        room -= size
    return parts


def _fault(status: int, body: bytes) -> Fault:
    """From `{"error": {"type", "reason"}, "status"}`; what stands before it answers otherwise."""
    try:
        error = msgspec.json.decode(body)["error"]
        return Fault(status, error["type"], error["reason"])
    except (msgspec.DecodeError, KeyError, TypeError):
        return Fault(status, "unknown", body[:200].decode("utf-8", "replace"))
