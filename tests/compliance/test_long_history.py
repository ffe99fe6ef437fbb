"""A question reads what it tells, found by an index, and not all that ever happened.

A function over a column finds nothing by an index here: under row-level security it is asked only
of rows that are the tenant's own, which PostgreSQL has to read first.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import asyncpg
import msgspec
import pytest
import pytest_asyncio

from entrepot.adapters.postgres.questions import PostgresQuestions
from entrepot.adapters.postgres.store import PostgresStore
from entrepot.contexts.documents.queries import ListReceipts
from entrepot.contexts.identity.queries import ListUsers
from entrepot.contexts.inventory.queries import ListMovements, ListStock, ListTransfers
from entrepot.contexts.notifications.queries import ListMessages
from entrepot.contexts.orders.queries import CountOrders, ListOrders
from entrepot.contexts.payments.queries import ListImbalances, ListPayments
from entrepot.contexts.returns.queries import ListAllReturns
from entrepot.contexts.shipping.queries import CountShipments, ListShipments, TrackShipment
from entrepot.kernel.message import Query
from tests.house.source import NAMES

from .harness import Databases
from .house import CATALOG, run_examples, settle

pytestmark = pytest.mark.asyncio(loop_scope="module")

LONG = 4000
READ_MAX = 300
SETTLED = 8
"""So often is a statement asked until PostgreSQL keeps to one plan for it."""
OLDER = "o.{} - n * interval '1 minute'"
HISTORY: Mapping[str, Mapping[str, str]] = {
    "identity.users": {
        "user_id": "'user-' || n",
        "username": "'user-' || n",
        "username_key": "'user-' || n",
        "email": "'Mail-' || n || '@example.org'",
        "first_name": "'Ada-' || n || '.'",
        "last_name": "'Byron-' || n || '.'",
        "role": "'customer'",
        "created_at": OLDER.format("created_at"),
    },
    "orders.orders": {
        "order_id": "'order-' || n",
        "order_number": "'N' || n",
        "user_id": "'user-' || n",
        "store_id": "'store-' || n",
        "status": "'Delivered'",
        "missing": "'[]'::jsonb",
        "order_date": OLDER.format("order_date"),
    },
    "shipping.shipments": {
        "shipment_id": "'shipment-' || n",
        "order_id": "'order-' || n",
        "carrier_id": "'carrier-' || n % 9",
        "carrier_name": "CASE WHEN n = 77 THEN 'Rare' ELSE 'Usual ' || n % 3 END",
        "source_warehouse_id": "'warehouse-' || n % 9",
        "tracking_number": "'TN' || n || '.'",
        "status": "'Delivered'",
        "dispatch_date": "o.created_at",
        "created_at": OLDER.format("created_at"),
    },
    "shipping.order_customers": {"order_id": "'order-' || n", "user_id": "'user-' || n"},
    "shipping.carrier_users": {"user_id": "'driver-' || n", "carrier_id": "'carrier-' || n % 9"},
    "inventory.movements": {
        "movement_id": "'movement-' || n",
        "sku": "'sku-' || n",
        "order_id": "'order-' || n",
        "at": OLDER.format("at"),
    },
    "inventory.positions": {"sku": "'sku-' || n"},
    "inventory.transfers": {
        "transfer_id": "'transfer-' || n",
        "status": "'received'",
        "dispatched_at": OLDER.format("dispatched_at"),
    },
    "inventory.items": {"sku": "'sku-' || n", "product_id": "'product-' || n"},
    "payments.payments": {
        "payment_id": "'payment-' || n",
        "order_id": "'order-' || n",
        "requested_at": OLDER.format("requested_at"),
    },
    "documents.receipts": {
        "receipt_id": "'receipt-' || n",
        "order_id": "'order-' || n",
        "shipment_id": "'shipment-' || n",
        "user_id": "'user-' || n",
        "generated_at": OLDER.format("generated_at"),
    },
    "notifications.messages": {
        "message_id": "'message-' || n",
        "user_id": "'user-' || n",
        "order_id": "'order-' || n",
        "recipient": "'User-' || n || '@example.org'",
        "queued_at": OLDER.format("queued_at"),
    },
    "returns.returns": {
        "return_id": "'return-' || n",
        "order_id": "'order-' || n",
        "user_id": "'user-' || n",
        "rma_number": "'RMA-' || n || '.-1'",
        "requested_at": OLDER.format("requested_at"),
    },
}
"""What each of these tables has one more row of for every order: one of its rows, told anew."""
ASKED: tuple[Query, ...] = (
    TrackShipment(tracking_number="tn77."),
    ListShipments(tracking_number="tn77."),
    ListShipments(user_id="user-77"),
    ListShipments(late=True),
    ListShipments(status="PendingDispatch"),
    ListShipments(carrier="rare"),
    ListShipments(carrier="usual"),
    ListShipments(carrier="nobody"),
    CountShipments(),
    CountShipments(warehouse_id="warehouse-7"),
    CountShipments(user_id="user-77"),
    CountShipments(user_id="driver-7"),
    CountOrders(),
    ListImbalances(),
    ListMovements(sku="sku-77"),
    ListMovements(order_id="order-77"),
    ListTransfers(),
    ListTransfers(status="in_transit"),
    ListOrders(user_id="user-77"),
    ListOrders(store_id="store-77"),
    ListOrders(sku="sku-77"),
    ListOrders(before=datetime(2000, 1, 1, tzinfo=UTC)),
    ListOrders(since=datetime(2100, 1, 1, tzinfo=UTC)),
    *[ListOrders(status=status) for status in ("Pending", "AwaitingStock", "Confirmed", "Shipped")],
    *[ListOrders(status=status) for status in ("PartiallyReturned", "Returned", "Cancelled")],
    *[ListUsers(search=part) for part in ("USER-77", "mail-77", "ada-77.", "byron-77.")],
    ListUsers(staff=True),
    ListUsers(role="warehouse"),
    ListUsers(store_id="store-77"),
    ListStock(product_id="product-77"),
    ListMessages(user_id="user-77"),
    *[ListMessages(recipient=part) for part in ("user-77@EXAMPLE.org", "USER-77@")],
    ListAllReturns(user_id="user-77"),
    ListAllReturns(rma_number="77.-1"),
)
TOGETHER: Sequence[tuple[type[Query], str]] = (
    (ListShipments, "order"),
    (ListShipments, "user"),
    (CountShipments, "user"),
    (ListMovements, "order"),
    (ListPayments, "order"),
    (ListReceipts, "order"),
    (ListReceipts, "shipment"),
    (ListReceipts, "user"),
    (ListMessages, "order"),
    (ListOrders, "user"),
    (ListStock, "product"),
    (ListAllReturns, "user"),
)
"""What GraphQL asks of all the things of a list at once."""


async def grow(connection: Any, table: str, marks: Mapping[str, str]) -> None:
    columns = await connection.fetch(
        """SELECT attname FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0
              AND NOT attisdropped AND attgenerated = ''""",
        table,
    )
    names = [row["attname"] for row in columns]
    values = [marks.get(name, f"o.{name}") for name in names]
    await connection.execute(
        f"INSERT INTO {table} ({', '.join(names)}) SELECT {', '.join(values)}"
        f" FROM (SELECT * FROM {table} WHERE tenant = 't' LIMIT 1) o, generate_series(1, {LONG}) n"
    )
    assert await connection.fetchval(f"SELECT count(*) FROM {table}") > LONG
    await connection.execute(f"ANALYZE {table}")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def questions(databases: Databases) -> AsyncIterator[PostgresQuestions]:
    """Of a business with a long history."""
    dsn = await databases.empty(CATALOG)
    store = PostgresStore(dsn, CATALOG)
    await store.open()
    for name in NAMES:
        await run_examples(store, name, tenant="t", batch=1000)
    await settle(store)
    await store.close()
    connection = await asyncpg.connect(**dsn)
    for table, marks in HISTORY.items():
        await grow(connection, table, marks)
    await connection.close()
    opened = PostgresQuestions(dsn, CATALOG)
    await opened.open()
    yield opened
    await opened.close()


async def rows_read(connection: Any) -> int:
    """By this session, as far as they were not counted elsewhere."""
    await connection.execute("SELECT 1")
    found: int = await connection.fetchval(
        """SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::bigint
             FROM pg_stat_xact_user_tables"""
    )
    return found


def asked_for(query: Query) -> str:
    fields = [f for f in msgspec.structs.fields(query) if getattr(query, f.name) != f.default]
    return " ".join([type(query).__name__, *[f"{f.name}={getattr(query, f.name)}" for f in fields]])


@pytest.mark.parametrize("query", ASKED, ids=asked_for)
async def test_a_question_reads_no_more_for_a_long_history(
    questions: PostgresQuestions, query: Query
) -> None:
    async with questions._reader("t") as connection, connection.transaction():
        for _ in range(SETTLED):
            before = await rows_read(connection)
            await questions._one(connection, query)
            assert await rows_read(connection) - before <= READ_MAX


@pytest.mark.parametrize(("question", "thing"), TOGETHER)
async def test_what_is_asked_of_many_things_reads_no_more_of_each(
    questions: PostgresQuestions, question: type[Query], thing: str
) -> None:
    many = 50
    queries = [question(**{f"{thing}_id": f"{thing}-{n}"}) for n in range(1, many + 1)]
    async with questions._reader("t") as connection, connection.transaction():
        for _ in range(SETTLED):
            before = await rows_read(connection)
            await questions._many(connection, queries)
            assert await rows_read(connection) - before <= 20 * many
