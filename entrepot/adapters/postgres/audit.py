"""What people and programs did, in whatever context: the log itself, and what identity keeps.

Nothing is written for it besides the log. The deeds of other contexts are found by two partial
indexes on the log; those of identity, told also where nobody was signed in, by its own table,
which knows from where each session came, too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import takewhile
from typing import Any, NamedTuple

import asyncpg

from entrepot.contexts.identity.published import GetSeal, ListAudit
from entrepot.kernel.catalog import Catalog
from entrepot.kernel.message import Query
from entrepot.kernel.ports import Rejected
from entrepot.kernel.seals import DIGEST_VERSION, Sealing, digest, digest_of_row

from .errors import translated
from .store import keep_session, prepare_connection
from .tail import COLUMNS, EVENT, recorded

ROWS = 1000
_UNREAD = Catalog([])
"""A deed is told without its payload, so nobody has to understand that."""


class Source(NamedTuple):
    """One place where deeds stand: its rows (`e` is the event), what more they tell of it, and
    which columns they are asked for by.
    """

    rows: str
    more: str
    row: str
    name: str
    about: str = "true"


# In the words of the indexes, or they are not found.
_DEEDS = "e.actor <> '' AND e.actor <> 'entrepot' AND NOT starts_with(e.name, 'identity.')"
ELSEWHERE = Source(
    f"FROM kernel.events e WHERE e.tenant = $1 AND {_DEEDS}",
    "substr(e.stream, strpos(e.stream, '/') + 1) AS subject, '' AS ip, '' AS user_agent",
    "e",
    "e.name",
)
ABOUT = ELSEWHERE._replace(
    # A stream's name is its kind and its ids, the first of which it is about. All its events are
    # looked at (OFFSET 0), never all events for those that are of one of these streams.
    rows=f"""FROM (SELECT * FROM kernel.events WHERE tenant = $1 AND stream = ANY(ARRAY(
            SELECT s.stream FROM unnest({{kinds}}::text[]) AS kind JOIN kernel.states s
                ON s.tenant = $1 AND (s.stream = kind || '/' || {{subject}} OR s.stream
                    BETWEEN kind || '/' || {{subject}} || '@' AND kind || '/' || {{subject}} || 'A')
        )) OFFSET 0) AS e WHERE {_DEEDS}"""
)
HERE = Source(
    """FROM identity.audit a JOIN kernel.events e
        ON e.tenant = a.tenant AND e.stream = a.stream AND e.version = a.version
        WHERE a.tenant = $1""",
    "a.subject, a.ip, a.user_agent",
    "a",
    "a.action",
    "a.subject = {subject}",
)
CONDITIONS = {
    "actor": "{row}.actor = {actor}",
    "subject": "{about}",
    "action": "({name} = {action} OR starts_with({name}, {action} || '.'))",
    "since": "{row}.at >= {since}",
    "until": "{row}.at < {until}",
    "at": "({row}.at, {row}.stream, {row}.version) < ({at}, {stream}, {version})",
}
_E = ", ".join([f"e.{column}" for column in COLUMNS])
_NEWEST = "ORDER BY {row}.at DESC, {row}.stream DESC, {row}.version DESC LIMIT $2"
_PAGE = f"""SELECT e.*, coalesce(nullif(e.ip, ''), seen.ip, '') AS came_from,
        coalesce(nullif(e.user_agent, ''), seen.user_agent, '') AS came_with
    FROM (SELECT * FROM (({{elsewhere}}) UNION ALL ({{here}})) AS e {_NEWEST.format(row="e")}) AS e
    LEFT JOIN LATERAL (
        SELECT a.ip, a.user_agent FROM identity.audit a
        WHERE a.tenant = $1 AND a.session_id = e.session_id AND a.session_id <> ''
          AND a.at <= e.at ORDER BY a.at DESC LIMIT 1) AS seen ON true
    {_NEWEST.format(row="e")}"""
_ALL = " UNION ALL ".join(
    [
        f"""SELECT {_E} {source.rows} AND NOT e.historic AND {source.row}.at < $3
            AND {source.row}.at >= coalesce($2::timestamptz, '-infinity')"""
        for source in (ELSEWHERE, HERE)
    ]
)
SEALS = f"""SELECT {EVENT} FROM kernel.events WHERE name = 'identity.AuditSealed'
    ORDER BY tenant, version"""
_IN_ORDER = f"SELECT * FROM ({_ALL}) AS e ORDER BY at, stream, version"
_SOME = f"{_IN_ORDER} OFFSET $4 LIMIT $5"
POOL_SIZE = 2


class Audit:
    """The kernel's `Questions` for those that name the engine `audit`."""

    def __init__(self, dsn: Any, catalog: Catalog) -> None:
        self.dsn = dict(dsn)
        self.kinds = sorted(catalog.kinds)
        self._pool: Any = None

    async def open(self) -> None:
        self._pool = await asyncpg.create_pool(
            **self.dsn,
            min_size=0,
            max_size=POOL_SIZE,
            init=prepare_connection,
            reset=keep_session,
            server_settings={
                "application_name": "entrepot audit",
                "statement_timeout": "15s",
                "default_transaction_read_only": "on",
            },
        )

    async def close(self) -> None:
        if self._pool is not None:
            self._pool.terminate()

    async def ask(self, query: Query, tenant: str) -> Any:
        with translated():
            async with self._pool.acquire() as connection:
                if isinstance(query, GetSeal):
                    version = query.digest_version
                    sealing = await sealed(connection, tenant, query.since, query.until, version)
                    return {"deeds": sealing.deeds, "seal": sealing.seal}
                if isinstance(query, ListAudit):
                    return await self._page(connection, query, tenant)
        raise LookupError(query)

    async def ask_many(self, queries: Sequence[Query], tenant: str) -> Sequence[Any]:
        return [await self.ask(query, tenant) for query in queries]

    async def _page(self, connection: Any, query: ListAudit, tenant: str) -> Any:
        sql, arguments = page(query, tenant, self.kinds)
        rows = await connection.fetch(sql, *arguments)
        items = [_deed(row) for row in rows[: query.limit]]
        more = len(rows) > query.limit
        return {"items": items, "next": _cursor(items[-1]) if more else None}


async def agreement(connection: Any, tenant: str, seal: Any) -> str:
    """How an `AuditSealed` differs from what the log says now; empty where it does not."""
    span = (tenant, seal.since, seal.until)
    now = await sealed(
        connection, *span, seal.digest_version, Sealing.like(seal.deeds, len(seal.slices))
    )
    if (now.deeds, now.seal) == (seal.deeds, seal.seal):
        return ""
    told = f"{seal.deeds} deeds were sealed as {seal.seal}, the log tells {now.deeds}: {now.seal}"
    if not seal.slices:  # those of version 1 have none
        return told
    same = _same(seal.slices, now.slices)
    rows = await connection.fetch(_SOME, *span, same * now.size, now.size)
    places = [f"{row['stream']}/{row['version']} of {row['at'].isoformat()}" for row in rows]
    return f"{told}; {_first_difference(seal.slices[same:], now.slices[same:], now.size, places)}"


def _same(then: Sequence[str], here: Sequence[str]) -> int:
    """How many are alike before the first that is not."""
    return len(list(takewhile(lambda pair: pair[0] == pair[1], zip(then, here, strict=False))))


def _first_difference(
    then: Sequence[str], here: Sequence[str], size: int, places: Sequence[str]
) -> str:
    """In words; `places` are those of the first slice that differs, as the log tells it now."""
    if not places:
        return "the last of them were removed"
    if size > 1:
        return (
            f"the first that was changed, added or removed is among the {len(places)}"
            f" from {places[0]} to {places[-1]}"
        )
    if here[0] in then:
        return f"the first that was removed stood before {places[0]}"
    what = "added" if not then or then[0] in here else "changed"
    return f"the first that was {what} is {places[0]}"


async def sealed(
    connection: Any,
    tenant: str,
    since: datetime | None,
    until: datetime,
    version: int = DIGEST_VERSION,
    sealing: Sealing | None = None,
) -> Sealing:
    """The seal on what was done from `since`, or the beginning, until before `until`.

    Read a thousand rows at a time, so however much it is needs no memory. `version` is that of
    the digests.
    """
    sealing = Sealing() if sealing is None else sealing
    async with connection.transaction():
        cursor = await connection.cursor(_IN_ORDER, tenant, since, until)
        while rows := await cursor.fetch(ROWS):
            for row in rows:
                sealing.add(
                    digest(recorded(_UNREAD, row)) if version == 1 else digest_of_row(dict(row))
                )
    return sealing


def page(query: ListAudit, tenant: str, kinds: Sequence[str]) -> tuple[str, list[Any]]:
    """A page's statement and its arguments; one more row than asked for says that there are more.

    It is another statement for each set of filters: each has its own good way through the log.
    """
    given: dict[str, Any] = {
        name: value
        for name in ("actor", "subject", "action", "since", "until")
        if (value := getattr(query, name)) is not None
    }
    if "subject" in given:
        given["kinds"] = kinds
    if query.after is not None:
        given |= _place(query.after)
    elsewhere = ABOUT if "subject" in given else ELSEWHERE
    context = (query.action or "").partition(".")[0]
    sql = _PAGE.format(
        elsewhere=_some(elsewhere, given, none=context == "identity"),
        here=_some(HERE, given, none=context not in ("", "identity")),
    )
    return sql, [tenant, query.limit + 1, *given.values()]


def _some(source: Source, given: Mapping[str, Any], *, none: bool) -> str:
    """The newest deeds there that satisfy the conditions given; not looked for where `none` can."""
    places = {"subject": ""} | {name: f"${number}" for number, name in enumerate(given, 3)}
    columns = {"row": source.row, "name": source.name, "about": source.about.format(**places)}
    wanted = [
        condition.format(**columns, **places)
        for name, condition in CONDITIONS.items()
        if name in given
    ]
    which = " AND ".join([source.rows.format(**places), *wanted, *(["false"] if none else [])])
    return f"SELECT {_E}, {source.more} {which} {_NEWEST.format(row=source.row)}"


def _deed(row: Any) -> dict[str, Any]:
    return {
        "at": row["at"],
        "actor": row["actor"],
        "action": row["name"],
        "subject": row["subject"],
        "ip": row["came_from"],
        "userAgent": row["came_with"],
        "sessionId": row["session_id"],
        "stream": row["stream"],
        "version": row["version"],
        "commandId": row["command_id"],
        "correlationId": row["correlation_id"],
        "digest": digest_of_row({column: row[column] for column in COLUMNS}),
    }


def _cursor(deed: Mapping[str, Any]) -> str:
    return f"{deed['at'].isoformat()}~{deed['version']}~{deed['stream']}"


def _place(cursor: str) -> dict[str, Any]:
    try:
        at, version, stream = cursor.split("~", 2)
        return {"at": datetime.fromisoformat(at), "stream": stream, "version": int(version)}
    except ValueError as error:
        raise Rejected(f"no page ended at {cursor!r}") from error
