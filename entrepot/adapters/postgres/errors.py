"""PostgreSQL's errors as the port's, and its outages as an operator wants to read of them.

An outage is told by the one place that all who meet it pass: when it begins, now and then while it
lasts, and when it ends. Who waits for its end says so at level debug.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import Iterator

import asyncpg
import structlog

from entrepot.kernel.ports import Conflict, Rejected, Unavailable

log = structlog.get_logger(__name__)

TOLD_EVERY_S = 10.0

_AGAIN = (
    asyncpg.SerializationError,
    asyncpg.DeadlockDetectedError,
    asyncpg.LockNotAvailableError,
)
_REJECTED = (asyncpg.IntegrityConstraintViolationError, asyncpg.DataError)
_GONE = (
    OSError,
    TimeoutError,
    asyncpg.InterfaceError,
    # What the driver says of a line that dies while it is being used, among other things.
    asyncpg.InternalClientError,
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,
    asyncpg.InsufficientResourcesError,
)


def named(error: asyncpg.PostgresError) -> str:
    """What kind of error and where: never its own words, which quote the row, and so persons."""
    places = {
        "constraint": error.constraint_name,
        "table": error.table_name and f"{error.schema_name}.{error.table_name}",
        "column": error.column_name,
    }
    named = [f"{what} {name}" for what, name in places.items() if name]
    return ", ".join([f"{type(error).__name__} {error.sqlstate}", *named])


class Outage:
    """Whether this process can use its database; seconds are the monotonic clock's."""

    def __init__(self) -> None:
        self._since: float | None = None
        self._met = 0.0
        self._told = -TOLD_EVERY_S

    def met(self, error: BaseException | None) -> bool:
        """Whether the error is an outage; if so it is told, unless it just was."""
        if not isinstance(error, _GONE):
            return False
        self._met = moment = time.monotonic()
        if moment >= self._told + TOLD_EVERY_S:
            since = self._since = moment if self._since is None else self._since
            self._told = moment
            log.warning("database.unavailable", error=repr(error), lasts_s=round(moment - since, 1))
        return True

    def over(self, begun: float) -> None:
        """Something went well that began then: after the outage was last met, or it tells nothing,
        for some lines break later than others."""
        if self._since is not None and begun > self._met:
            log.warning("database.back", lasted_s=round(time.monotonic() - self._since, 1))
            self._since = None


OUTAGE = Outage()


def _is_news(record: logging.LogRecord) -> bool:
    """A pool that cannot connect says so each second, with a traceback; of outages we tell."""
    return not OUTAGE.met(record.exc_info[1] if record.exc_info else None)


logging.getLogger("asyncpg.pool").addFilter(_is_news)


@contextlib.contextmanager
def translated() -> Iterator[None]:
    """PostgreSQL's errors as the port's: try again, cannot be, not there.

    Who is told to end while the line breaks ends: rolling back fails then, and a loop that took
    that for an outage would go on for ever.
    """
    begun = time.monotonic()
    try:
        yield
    except Exception as error:
        task = asyncio.current_task()
        if task is not None and task.cancelling():
            raise asyncio.CancelledError from error
        if isinstance(error, _AGAIN):
            raise Conflict(str(error)) from error
        if isinstance(error, _REJECTED):
            raise Rejected(named(error)) from None  # or a traceback would quote it all the same
        if OUTAGE.met(error):
            raise Unavailable(str(error) or type(error).__name__) from error
        raise
    else:
        OUTAGE.over(begun)
