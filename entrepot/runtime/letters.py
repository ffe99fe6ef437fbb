"""Dead letters: what a subscription could not digest is delivered again, a piece at a time."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import msgspec

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.message import Recorded
from entrepot.kernel.ports import TIMERS, Conflict, Store, Unavailable
from entrepot.kernel.react import Letter

from .subscriptions import Undigested, digest

PIECE = 500


class Replayed(msgspec.Struct, frozen=True):
    """`errors` says why some stay where they are, stream by stream."""

    delivered: int
    failed: int
    errors: list[str]


async def replay(store: Store, catalog: Catalog, letters: Sequence[Letter]) -> Replayed:
    """Delivers these again, and before each what is parked before it in its stream."""
    delivered, failed, errors = 0, 0, []
    for (subscription, _, stream), waiting in groupby(sorted(letters, key=place), key=stream_of):
        same = list(waiting)
        try:
            while many := await redeliver(store, catalog, same[-1]):
                delivered += many
                if many < PIECE:
                    break
        except Undigested as problem:
            failed += len(await store.letters(subscription, ids=[letter.id for letter in same]))
            errors.append(f"{subscription} {stream}: {problem}")
    return Replayed(delivered, failed, errors)


async def redeliver(store: Store, catalog: Catalog, last: Letter) -> int:
    """Digests again what is parked first in this letter's stream, up to it; how many events.

    No more than PIECE, and in order. Undigested leaves them parked. A parked timer is set again:
    one that still cannot be read comes back.
    """
    events: Sequence[Recorded] = ()
    stream = last.tenant, last.stream
    try:
        async with store.transaction() as tx:
            taken = await tx.take_letters(last.subscription, stream, last.version, PIECE)
            if last.subscription == TIMERS:
                return 1
            events = [event for _, event in taken]
            await digest(tx, catalog, catalog.subscriptions[last.subscription], events)
    except (Conflict, Unavailable, Undigested):
        raise
    except Exception as error:
        if not events:
            raise
        raise Undigested([(event, repr(error)) for event in events]) from error
    return len(events)


def stream_of(letter: Letter) -> tuple[str, str, str]:
    return letter.subscription, letter.tenant, letter.stream


def place(letter: Letter) -> tuple[tuple[str, str, str], int]:
    return stream_of(letter), letter.version
