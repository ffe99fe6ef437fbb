"""Dead letters: events that a subscription could not digest, read and delivered again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated

import msgspec
from msgspec import Meta
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.ports import Store
from entrepot.kernel.react import Letter
from entrepot.kernel.units import Cursor, Limit
from entrepot.runtime.cursors import UnknownCursor, opened, sealed
from entrepot.runtime.letters import PIECE, replay

from .bodies import blamed
from .history import administrator
from .openapi import Operation
from .problems import Problem, malformed
from .resources.parameters import from_query, linked, merged, parameters
from .visit import CallerOf

SCOPE = "admin"
LISTED = "ListDeadLetters"
LetterId = Annotated[int, Meta(ge=1, le=2**63 - 1)]
Subscription = Annotated[str, Meta(min_length=1, max_length=200, pattern=r"^[^\x00]+$")]

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
    """The oldest first; `total` is how many there are on all pages."""

    items: list[ParkedEvent]
    next: str | None
    total: int


class ListDeadLetters(msgspec.Struct, frozen=True, rename="camel"):
    """Of one subscription, or of all."""

    subscription: Subscription | None = None
    after: Cursor | None = None
    limit: Limit = 50


class Redeliver(msgspec.Struct, frozen=True, rename="camel", forbid_unknown_fields=True):
    """Which; with each come those before it in its stream.

    Where none is named the oldest 500, of one subscription or of all; with `after`, what was
    `next` in the answer before, the 500 behind them.
    """

    ids: Annotated[tuple[LetterId, ...], Meta(max_length=PIECE)] = ()
    subscription: Subscription | None = None
    after: Cursor | None = None


class Redelivered(msgspec.Struct, frozen=True, rename="camel"):
    """`errors` says why some stay where they are, stream by stream; `next` that more may wait."""

    delivered: int
    failed: int
    errors: list[str]
    next: str | None


OPERATIONS = (
    Operation(
        method="GET",
        path="/api/v1/dead-letters",
        name=LISTED,
        help="Events that could not be digested",
        tag="platform",
        scope=SCOPE,
        answer=ParkedEvents,
        fields=ListDeadLetters,
        errors=(403, 422, 503),
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
        self.known = parameters(ListDeadLetters)

    async def listed(self, request: Request) -> Response:
        administrator(self.caller_of(request))
        asked = self._asked(request)
        letters = await self.store.letters(
            asked.subscription, after=_place(asked.after), limit=asked.limit + 1
        )
        counts = await self.store.letter_counts()
        told = [n for name, n in counts.items() if asked.subscription in (None, name)]
        shown, headers = letters[: asked.limit], {}
        cursor = _cursor(shown[-1]) if len(letters) > asked.limit else None
        if cursor is not None:
            headers["link"] = linked(request.scope, from_query(request.scope), cursor)
        page = ParkedEvents([parked(letter) for letter in shown], cursor, sum(told))
        return answered(page, headers)

    def _asked(self, request: Request) -> ListDeadLetters:
        values = merged(self.known, {}, from_query(request.scope))
        try:
            return msgspec.convert(values, ListDeadLetters, strict=False)
        except msgspec.ValidationError as error:
            raise blamed(error) from None

    async def redelivered(self, request: Request) -> Response:
        administrator(self.caller_of(request))
        try:
            asked = msgspec.json.decode(await request.body() or b"{}", type=Redeliver)
        except msgspec.ValidationError as error:
            raise blamed(error) from None
        except msgspec.DecodeError as error:
            raise Problem(400, "MALFORMED", str(error)) from None
        letters = await self.store.letters(
            asked.subscription, ids=asked.ids or None, after=_place(asked.after), limit=PIECE
        )
        if unknown := set(asked.ids) - {letter.id for letter in letters}:
            raise Problem(404, "NOT_FOUND", f"there is no letter {min(unknown)}")
        done = await replay(self.store, self.catalog, letters)
        more = not asked.ids and len(letters) == PIECE
        cursor = _cursor(letters[-1]) if more else None
        return answered(Redelivered(done.delivered, done.failed, done.errors, cursor), {})


def _cursor(letter: Letter) -> str:
    return sealed(LISTED, str(letter.id))


def _place(after: str | None) -> int:
    try:
        return 0 if after is None else int(opened(LISTED, after))
    except ValueError:
        raise malformed("after", str(UnknownCursor())) from None


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


def answered(answer: msgspec.Struct, headers: Mapping[str, str]) -> Response:
    return Response(_encode(answer), headers={"content-type": "application/json", **headers})


def routes(catalog: Catalog, store: Store, caller_of: CallerOf) -> list[Route]:
    letters = Letters(catalog, store, caller_of)
    return [
        Route("/api/v1/dead-letters", letters.listed, methods=["GET"]),
        Route("/api/v1/dead-letters/redeliver", letters.redelivered, methods=["POST"]),
    ]
