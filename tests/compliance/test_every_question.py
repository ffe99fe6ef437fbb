"""Every query of every context, asked of a real database after the examples ran."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from itertools import islice, product
from typing import Any, get_args, get_origin

import msgspec
import pytest
import pytest_asyncio

from entrepot.adapters.postgres.audit import Audit
from entrepot.adapters.postgres.questions import PostgresQuestions
from entrepot.adapters.postgres.store import PostgresStore
from entrepot.kernel.context import Ask
from entrepot.kernel.decider import PUBLIC
from entrepot.kernel.ports import Overloaded, Questions, Rejected
from entrepot.runtime.questions import Answering
from tests.house.source import NAMES

from .harness import Databases, Dsn
from .house import CATALOG, log, run_examples, settle

pytestmark = pytest.mark.asyncio(loop_scope="module")

ASKS = sorted(
    [(query, ask) for query, ask in CATALOG.asks.items() if ask.engine in ("", "audit")],
    key=lambda pair: CATALOG.names[pair[0]],
)
Known = dict[str, list[Any]]
GUESSES_MAX = 30
FINDS_NOTHING_WRONG = {"payments.ListImbalances"}
"""Questions whose answer is rightly empty."""


class House:
    """A database after every context's day, for tenant `t` and for its neighbour."""

    def __init__(self, dsn: Dsn, questions: Questions, known: Known) -> None:
        self.dsn, self.questions, self.known = dsn, questions, known

    def guesses(self, field: str) -> list[Any]:
        """Values that this field had in some event, the likeliest first."""
        return self.known.get(field, [])


def learn(known: Known, value: Any) -> None:
    """Every field of every event, with the values it had."""
    if isinstance(value, msgspec.Struct):
        for field in value.__struct_fields__:
            inner = getattr(value, field)
            if isinstance(inner, str | int) and inner not in known.setdefault(field, []):
                known[field].append(inner)
            learn(known, inner)
    elif isinstance(value, list | tuple):
        for each in value:
            learn(known, each)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def house(databases: Databases) -> AsyncIterator[House]:
    """One for all tests here: they only ask."""
    dsn = await databases.empty(CATALOG)
    store = PostgresStore(dsn, CATALOG)
    sql, audit = PostgresQuestions(dsn, CATALOG), Audit(dsn, CATALOG)
    questions = Answering(CATALOG, sql, {"audit": audit, "search": sql})
    await store.open()
    for name in NAMES:
        await run_examples(store, name, tenant="t", batch=1000)
        await run_examples(store, name, tenant="neighbour", batch=1000)
    await settle(store)
    known: Known = {}
    for event in await log(store):
        learn(known, event.event)
    items = product(known["sku"], known["warehouse_id"])
    known["inventory_item_id"] = [f"{sku}@{warehouse}" for sku, warehouse in items]
    await sql.open()
    await audit.open()
    yield House(dsn, questions, known)
    await audit.close()
    await sql.close()
    await store.close()


def plain_type(type_: Any) -> Any:
    """What an annotation holds besides None and its bounds."""
    while get_origin(type_) is not None and hasattr(type_, "__metadata__"):
        type_ = get_args(type_)[0]
    options = [option for option in get_args(type_) if option is not type(None)]
    if options and type(None) in get_args(type_):
        return plain_type(options[0])
    return type_


def values(query: type, field: msgspec.structs.FieldInfo, house: House) -> list[Any]:
    """Values the field can take: those that were seen first, then any at all."""
    one = field.name.removesuffix("s")
    names = (field.name, one, f"{one}_id")
    candidates = [guess for name in names for guess in house.guesses(name)]
    type_ = plain_type(field.type)
    candidates += [*get_args(type_), *getattr(type_, "__members__", {}).values()]
    candidates += ["t", "2026-01-01", "2026-01-01T12:00:00Z", "a@example.com", "EUR", "en"]
    candidates += [1, True, 1.5, 3600]
    found = []
    for value in candidates:
        with suppress(msgspec.ValidationError):
            found.append(msgspec.convert(value, field.type, strict=True))
    assert found, f"no value for {query.__name__}.{field.name}"
    return found


def variants(query: type, house: House) -> list[Any]:
    """The query with only what it needs, with each option alone, and with all of them."""
    fields = [f for f in msgspec.structs.fields(query) if f.name not in ("limit", "after")]
    needed = {f.name: values(query, f, house)[:GUESSES_MAX] for f in fields if f.required}
    options = {f.name: values(query, f, house)[0] for f in fields if not f.required}
    together = islice(product(*needed.values()), GUESSES_MAX**2)
    guesses = [dict(zip(needed, each, strict=True)) for each in together]
    found = [query(**guess) for guess in guesses]
    found += [query(**guesses[0], **{name: value}) for name, value in options.items()]
    return [*found, query(**guesses[0], **options)]


def checked(ask: Ask, row: Any) -> Any:
    """The row as its answer says; a missing or ill-typed column is an error."""
    encoded = msgspec.json.encode(row)
    answer = msgspec.json.decode(encoded, type=ask.answer)
    declared = {f.encode_name for f in msgspec.structs.fields(ask.answer)}
    assert set(row) <= declared, f"{ask.query.__name__} answers more than it declares"
    return answer


async def pages(house: House, query: Any, limit: int) -> list[Any]:
    """All rows, page by page."""
    rows: list[Any] = []
    after: str | None = None
    while True:
        page = await house.questions.ask(
            msgspec.structs.replace(query, limit=limit, after=after), "t"
        )
        assert len(page["items"]) <= limit
        rows += page["items"]
        after = page["next"]
        if after is None:
            return rows


async def at_once(house: House, asked: Sequence[Any], tenant: str) -> list[Any]:
    """As many callers ask; that each alone hears the same has a test of its own."""
    return await asyncio.gather(*[house.questions.ask(each, tenant) for each in asked])


async def test_every_question_is_answered_as_declared(house: House) -> None:
    silent = []
    for query, ask in ASKS:
        answered = 0
        for found in await at_once(house, variants(query, house), "t"):
            rows = found["items"] if ask.many else [] if found is None else [found]
            answered += len(rows)
            for row in rows:
                checked(ask, row)
        if not answered and CATALOG.names[query] not in FINDS_NOTHING_WRONG:
            silent.append(CATALOG.names[query])
    assert " ".join(silent) == "", "no example leads to an answer"


async def test_questions_asked_together_are_answered_as_one_by_one(house: House) -> None:
    for query, _ in ASKS:
        asked = variants(query, house)
        alone = [await house.questions.ask(each, "t") for each in asked]
        together = await house.questions.ask_many(asked, "t")
        by_many = await at_once(house, asked, "t")
        assert msgspec.json.encode(together) == msgspec.json.encode(alone), query.__name__
        assert msgspec.json.encode(by_many) == msgspec.json.encode(alone), query.__name__


async def test_questions_asked_together_are_one_statement(house: House) -> None:
    """However many: what GraphQL asks of a page of things costs the database as much as of one."""
    answering = PostgresQuestions(house.dsn, CATALOG, pool_size=1)
    await answering.open()
    asked: list[str] = []
    async with answering._reader("t") as connection:
        connection.add_query_logger(lambda record: asked.append(record.query))
    for query, ask in ASKS:
        if not ask.engine:
            queries = variants(query, house)
            await answering.ask_many(queries, "t")  # which learns the types of its parameters
            asked.clear()
            await answering.ask_many(queries, "t")
            assert len(asked) == 1, query.__name__
    await answering.close()


async def test_pages_of_one_are_the_same_as_a_long_page(house: House) -> None:
    for query, ask in ASKS:
        if ask.many:
            asked = variants(query, house)[0]
            whole = await pages(house, asked, 500)
            single = await pages(house, asked, 1)
            assert msgspec.json.encode(single) == msgspec.json.encode(whole), query.__name__


async def test_a_limit_of_nothing_more_is_the_last_page(house: House) -> None:
    for query, ask in ASKS:
        if ask.many:
            asked = variants(query, house)[0]
            count = len(await pages(house, asked, 500))
            if count:
                page = await house.questions.ask(msgspec.structs.replace(asked, limit=count), "t")
                assert (len(page["items"]), page["next"]) == (count, None), query.__name__


async def test_a_strange_cursor_is_no_crash(house: House) -> None:
    """What callers send as `after` is theirs; the door answers 422, never 500."""
    for query, ask in ASKS:
        if ask.many:
            asked = variants(query, house)[0]
            for after in ("~", "@", "x", "nonsense~~~", "x@@@", "\u00e9~1", "9999-99-99~x"):
                with suppress(Rejected):
                    await house.questions.ask(msgspec.structs.replace(asked, after=after), "t")


async def test_nobody_sees_a_tenant_that_is_not_theirs(house: House) -> None:
    for query, ask in ASKS:
        asked = variants(query, house)
        nothing = await at_once(house, asked, "stranger")
        assert await house.questions.ask(asked[0], "stranger") == nothing[0], query.__name__
        # A total over nothing is an answer too, and so is what the house itself says: the same for
        # everybody.
        assert nothing == await at_once(house, asked, "nobody"), query.__name__
        if ask.many and ask.reckon is None:
            assert all(one == {"items": [], "next": None} for one in nothing), query.__name__


async def test_a_customer_who_asks_for_what_is_not_theirs_gets_nothing(house: House) -> None:
    for query, ask in ASKS:
        if ask.own is None:
            continue
        for asked in variants(query, house):
            other = msgspec.structs.replace(asked, **{ask.own: "somebody-else"})
            found = await house.questions.ask(other, "t")
            rows = found["items"] if ask.many else [] if found is None else [found]
            if ask.scope == PUBLIC:  # what is nobody's is seen by whoever knows its id
                rows = [row for row in rows if row.get("userId") is not None]
            # A total over nothing is an answer too, and what was asked tells nothing.
            known = set(msgspec.structs.astuple(other))
            told = [row for row in rows if any(v for v in row.values() if v not in known)]
            assert told == [], query.__name__


async def test_who_asks_when_too_many_wait_is_told_to_come_back(house: House) -> None:
    few = PostgresQuestions(house.dsn, CATALOG, pool_size=1, waiting_max=3)
    await few.open()
    for many in (False, True):
        query = next(query for query, ask in ASKS if ask.many is many)
        asked = [few.ask(variants(query, house)[0], "t") for _ in range(5)]
        found = await asyncio.gather(*asked, return_exceptions=True)
        assert [isinstance(each, Overloaded) for each in found] == [False] * 3 + [True] * 2
        assert await few.ask(variants(query, house)[0], "t") == found[0]
    await few.close()
