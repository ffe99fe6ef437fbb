"""Dead letters: events that a subscription could not digest, read and delivered again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from typing import Annotated

import msgspec
from msgspec import Meta
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.ports import Store
from entrepot.kernel.react import Letter
from entrepot.runtime.subscriptions import Undigested, redeliver

from .bodies import blamed
from .history import administrator
from .openapi import Operation
from .problems import Problem
from .visit import CallerOf

SCOPE = "admin"
SHOWN_MAX = 500

_encode = msgspec.json.Encoder().encode


class ParkedEvent(msgspec.Struct, frozen=True, rename="camel"):
    """`attempts` were made in vain, the last one for `error`; none of what only waits behind."""

    id: int
    subscription: str
    business_id: str
    stream: str
    event: str
    version: int
    error: str
    attempts: int
    parked_at: datetime


class ParkedEvents(msgspec.Struct, frozen=True, rename="camel"):
    """The oldest first, 500 at most; `total` is how many there are."""

    items: list[ParkedEvent]
    total: int


class Redeliver(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which; with each come those before it in its stream. All when none is named."""

    ids: Annotated[tuple[int, ...], Meta(max_length=SHOWN_MAX)] = ()


class Redelivered(msgspec.Struct, frozen=True, rename="camel"):
    """`errors` says why some stay where they are, stream by stream."""

    delivered: int
    failed: int
    errors: list[str]


OPERATIONS = (
    Operation(
        method="GET",
        path="/api/v1/dead-letters",
        name="ListDeadLetters",
        help="Events that could not be digested",
        tag="platform",
        scope=SCOPE,
        answer=ParkedEvents,
        errors=(403, 503),
    ),
    Operation(
        method="POST",
        path="/api/v1/dead-letters/redeliver",
        name="RedeliverDeadLetters",
        help="Deliver them again",
        tag="platform",
        scope=SCOPE,
        body=Redeliver,
        answer=Redelivered,
        errors=(400, 403, 404, 413, 415, 422, 503),
    ),
)


class Letters:
    """The endpoints; only for those who run the house."""

    def __init__(self, catalog: Catalog, store: Store, caller_of: CallerOf) -> None:
        self.catalog, self.store, self.caller_of = catalog, store, caller_of

    async def listed(self, request: Request) -> Response:
        administrator(self.caller_of(request))
        letters = await self.store.letters()
        shown = [parked(letter) for letter in letters[:SHOWN_MAX]]
        return answered(ParkedEvents(shown, len(letters)))

    async def redelivered(self, request: Request) -> Response:
        administrator(self.caller_of(request))
        try:
            asked = msgspec.json.decode(await request.body() or b"{}", type=Redeliver)
        except msgspec.ValidationError as error:
            raise blamed(error) from None
        except msgspec.DecodeError as error:
            raise Problem(400, "MALFORMED", str(error)) from None
        letters = await self.store.letters()
        if unknown := set(asked.ids) - {letter.id for letter in letters}:
            raise Problem(404, "NOT_FOUND", f"there is no letter {min(unknown)}")
        return answered(await self.deliver(letters, frozenset(asked.ids)))

    async def deliver(self, letters: Sequence[Letter], ids: frozenset[int]) -> Redelivered:
        delivered, failed, errors = 0, 0, []
        for (subscription, _, stream), waiting in groupby(
            sorted(letters, key=place), key=stream_of
        ):
            if not (chosen := up_to_the_last(list(waiting), ids)):
                continue
            try:
                delivered += await redeliver(self.store, self.catalog, subscription, chosen)
            except Undigested as problem:
                failed += len(chosen)
                errors.append(f"{subscription} {stream}: {problem}")
        return Redelivered(delivered, failed, errors)


def stream_of(letter: Letter) -> tuple[str, str, str]:
    return letter.subscription, letter.tenant, letter.stream


def place(letter: Letter) -> tuple[tuple[str, str, str], int]:
    return stream_of(letter), letter.version


def up_to_the_last(waiting: Sequence[Letter], ids: frozenset[int]) -> list[int]:
    """What is wanted of one stream, with all before it: their order is kept."""
    last = max((letter.version for letter in waiting if not ids or letter.id in ids), default=0)
    return [letter.id for letter in waiting if letter.version <= last]


def parked(letter: Letter) -> ParkedEvent:
    return ParkedEvent(
        letter.id,
        letter.subscription,
        letter.tenant,
        letter.stream,
        letter.event,
        letter.version,
        letter.error,
        letter.attempts,
        letter.at,
    )


def answered(answer: msgspec.Struct) -> Response:
    return Response(_encode(answer), headers={"content-type": "application/json"})


def routes(catalog: Catalog, store: Store, caller_of: CallerOf) -> list[Route]:
    letters = Letters(catalog, store, caller_of)
    return [
        Route("/api/v1/dead-letters", letters.listed, methods=["GET"]),
        Route("/api/v1/dead-letters/redeliver", letters.redelivered, methods=["POST"]),
    ]
