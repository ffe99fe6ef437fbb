"""What is read from a request, and everything that is not fit to be read.

What PostgreSQL cannot keep (NUL), what JSON does not know (NaN, lone surrogates, bytes that are
not UTF-8) and what no message needs (deep nesting, integers beyond 64 bits, times that
UTC cannot tell) is stopped here with a clear answer, so that nothing further in has to think of
it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from datetime import datetime
from functools import cache
from typing import Any, TypeVar

import msgspec
from msgspec import inspect
from starlette.requests import ClientDisconnect, Request
from starlette.types import Message, Receive

from entrepot.kernel.ports import Overloaded
from entrepot.kernel.units import has_utc

from .problems import Problem, malformed, unreadable
from .visit import visit_of

DEPTH_MAX = 64
_WHERE = re.compile(r"^(?P<detail>.*?)(?: - at `(?P<path>[^`]*)`)?$", re.DOTALL)
_KEY = re.compile(r"(?:unknown|missing required) field `(?P<name>[^`]*)`")
_INDEX = re.compile(r"^\[(\d+)\]\.?")
_NUL = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")
_WORDS = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[^\[\]{}"]+')
"""What brackets do not count in. A string that nobody ends goes to the end, and nothing is looked
at twice: a long one would hold up everybody else."""
_INT64 = 1 << 63

T = TypeVar("T")


def too_large(limit: int) -> Problem:
    detail = f"the body may have at most {limit} bytes"
    return Problem(413, "TOO_LARGE", detail, headers={"connection": "close"})


def limited(receive: Receive, limit: int) -> Receive:
    """The body of unknown length, cut off where it grows too large."""
    taken = 0

    async def counted() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > limit:
            raise too_large(limit)
        return message

    return counted


class Room:
    """What the bodies of all requests under way may hold together, in bytes."""

    __slots__ = ("held", "most")

    def __init__(self, most: int) -> None:
        self.held, self.most = 0, most


class Held:
    """A body on its way in, which takes its room until `leave`; Overloaded where none is left."""

    __slots__ = ("receive", "room", "taken")

    def __init__(self, receive: Receive, room: Room) -> None:
        self.receive, self.room, self.taken = receive, room, 0

    async def __call__(self) -> Message:
        message = await self.receive()
        size = len(message.get("body", b""))
        self.taken += size
        self.room.held += size
        if self.room.held > self.room.most:
            raise Overloaded("the bodies of other requests leave no room")
        return message

    def leave(self) -> None:
        self.room.held -= self.taken


async def read(receive: Receive) -> bytes:
    """The whole body. Raises ClientDisconnect, also for one too slow, whom `heads` sends away."""
    message = await receive()
    if not message.get("more_body") and message["type"] == "http.request":
        whole: bytes = message.get("body", b"")
        return whole
    parts: list[bytes] = []
    while True:
        if message["type"] == "http.disconnect":
            raise ClientDisconnect
        parts.append(message.get("body", b""))
        if not message.get("more_body"):
            return b"".join(parts)
        message = await receive()


async def read_json(request: Request) -> bytes:
    """The body as JSON text, not decoded yet; empty when there is none."""
    body = await read(request.receive)
    if body:
        kind = visit_of(request).headers.get(b"content-type", b"").partition(b";")[0].strip()
        if kind != b"application/json":
            kind = kind.lower()
            if kind != b"application/json" and not (
                kind.startswith(b"application/") and kind.endswith(b"+json")
            ):
                raise Problem(415, "UNSUPPORTED_MEDIA_TYPE", "send application/json")
        if b"\\u0000" in body and _NUL.search(body):
            raise malformed("", "the character U+0000 is not allowed")
    return body


def decoded(decode: Callable[[Any], T], text: bytes | msgspec.Raw, index: int | None = None) -> T:
    """What `decode` makes of JSON text; raises Problem with the field where it cannot."""
    try:
        return decode(text)
    except msgspec.ValidationError as error:
        raise blamed(error, index) from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        # A `Raw` part is only decoded when its batch has been read, hence the index.
        if index is not None:
            raise malformed("", str(error), index) from None
        raise unreadable(str(error)) from None
    except RecursionError:
        raise malformed("", f"nested deeper than {DEPTH_MAX}", index) from None


def blamed(error: msgspec.ValidationError, index: int | None = None) -> Problem:
    """The problem that names the field msgspec stumbled over."""
    found = _WHERE.match(str(error))
    detail, path = (found["detail"], found["path"] or "") if found else (str(error), "")
    path = path.removeprefix("$").removeprefix(".")
    if index is None and (of_batch := _INDEX.match(path)):
        index, path = int(of_batch[1]), path[of_batch.end() :]
    if key := _KEY.search(detail):
        path = f"{path}.{key['name']}" if path else key["name"]
    return malformed(path, detail, index)


def check_depth(text: bytes, index: int | None = None) -> None:
    """Raises Problem for JSON nested deeper than `DEPTH_MAX`."""
    if text.count(b"[") + text.count(b"{") <= DEPTH_MAX:
        return
    shell = _WORDS.sub(b"", text)
    for _ in range(DEPTH_MAX):
        shell = shell.replace(b"[]", b"").replace(b"{}", b"")
        if not shell:
            return
    raise malformed("", f"nested deeper than {DEPTH_MAX}", index)


def check_kept(message: msgspec.Struct, index: int | None = None) -> None:
    """Raises Problem for an integer or a time that no store can keep."""
    _check_kept(msgspec.to_builtins(message, builtin_types=(datetime,)), "", index)


def _check_kept(value: Any, field: str, index: int | None) -> None:
    if isinstance(value, dict):
        for key, part in value.items():
            _check_kept(part, f"{field}.{key}" if field else str(key), index)
    elif isinstance(value, list | tuple):
        for place, part in enumerate(value):
            _check_kept(part, f"{field}[{place}]", index)
    elif isinstance(value, int) and not -_INT64 <= value < _INT64:
        raise malformed(field, "Integer value out of range", index)
    elif isinstance(value, datetime) and not has_utc(value):
        raise malformed(field, "a time beyond the calendar of UTC", index)


@cache
def is_open(type_: Hashable) -> bool:
    """Whether a message's type leaves room for any nesting, integers of any size or any time.

    Only such messages need `check_depth` and `check_kept`; in the others the types do it.
    """
    return _open(inspect.type_info(type_), set())


def _open(info: inspect.Type, seen: set[Any]) -> bool:
    match info:
        case inspect.AnyType() | inspect.RawType() | inspect.DateTimeType():
            return True
        case inspect.IntType():
            upper = info.le if info.le is not None else info.lt
            lower = info.ge if info.ge is not None else info.gt
            return upper is None or lower is None
        case inspect.StructType():
            if info.cls in seen:
                return True  # it may nest in itself
            return any(_open(field.type, {*seen, info.cls}) for field in info.fields)
        case inspect.UnionType():
            return any(_open(part, seen) for part in info.types)
        case inspect.DictType():
            return _open(info.key_type, seen) or _open(info.value_type, seen)
        case inspect.TupleType():
            return any(_open(part, seen) for part in info.item_types)
        case inspect.VarTupleType() | inspect.ListType() | inspect.SetType():
            return _open(info.item_type, seen)
        case inspect.FrozenSetType():
            return _open(info.item_type, seen)
        case inspect.Metadata():
            return _open(info.type, seen)
    return False
