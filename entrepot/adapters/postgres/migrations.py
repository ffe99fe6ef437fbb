"""Brings a database's tables up to date: numbered sections of plain SQL, each applied once.

A context's `views.sql` holds its sections, `-- migration <number>: <what>`; the kernel's are in
`kernel.sql`. A database in which one was changed, or that has one more than this build knows, was
made by another build and is refused.
"""

from __future__ import annotations

import hashlib
import re
from importlib.resources import files
from typing import Any

import asyncpg

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.context import Context

from .builds import alone

MAJOR = 18
PARTITION_EVENTS = 2_000_000
PARTITION_SHARE = 8
"""Of a long log a new partition holds an eighth: who reads on looks into each of them, so there
are some sixty for a billion events, where five hundred of one size would cost more than the rest.
"""
PARTITIONS_AHEAD = 4
SIZED_FROM_ROWS = 500
READER = "entrepot_reader"

_SECTION = re.compile(r"^-- migration (\d+): (.+)$", re.MULTILINE)


class Migration:
    """One section: `schema`, its number there, what it does, its SQL."""

    __slots__ = ("number", "schema", "sql", "title")

    def __init__(self, schema: str, number: int, title: str, sql: str) -> None:
        self.schema, self.number, self.title, self.sql = schema, number, title, sql

    @property
    def checksum(self) -> str:
        return hashlib.sha256(self.sql.strip().encode()).hexdigest()


def sections(schema: str, text: str) -> list[Migration]:
    """The numbered sections of a file; ValueError unless they count 1, 2, 3 …"""
    parts = _SECTION.split(text)
    found = [
        Migration(schema, int(number), title, sql)
        for number, title, sql in zip(parts[1::3], parts[2::3], parts[3::3], strict=True)
    ]
    if [m.number for m in found] != list(range(1, len(found) + 1)):
        raise ValueError(f"the migrations of {schema} must count 1, 2, 3 …")
    return found


def resource(context: Context, name: str) -> str:
    """A file of the context's package, empty when it has none."""
    path = files(context.package or f"entrepot.contexts.{context.name}") / name
    return path.read_text("utf-8") if path.is_file() else ""


def wanted(catalog: Catalog) -> list[Migration]:
    """All migrations of the kernel and of the contexts deployed here, in order."""
    kernel = (files(__package__) / "kernel.sql").read_text("utf-8")
    found = sections("kernel", kernel)
    for name, context in catalog.contexts.items():
        found.extend(sections(name, resource(context, "views.sql")))
    return found


async def pending(connection: Any, catalog: Catalog) -> list[Migration]:
    """What has not been applied yet; ValueError where another build made the tables, or PostgreSQL
    is too old for ours.

    An older build must not write what a newer one has changed; contexts that are deployed elsewhere
    with the same database are not our concern.
    """
    if (major := connection.get_server_version().major) < MAJOR:
        raise ValueError(f"PostgreSQL {MAJOR} is needed, this is {major}")
    if not await connection.fetchval("SELECT to_regclass('kernel.migrations') IS NOT NULL"):
        return wanted(catalog)
    rows = await connection.fetch("SELECT schema, number, checksum FROM kernel.migrations")
    deployed = {"kernel", *catalog.contexts}
    applied = {(r["schema"], r["number"]): r["checksum"] for r in rows if r["schema"] in deployed}
    missing = []
    for migration in wanted(catalog):
        checksum = applied.pop((migration.schema, migration.number), None)
        if checksum is None:
            missing.append(migration)
        elif checksum != migration.checksum:
            raise ValueError(
                f"migration {migration.number} of {migration.schema} is not the one that this "
                "database was made with: install the entrepot that made it (who writes migrations "
                "adds a new one instead)"
            )
    if applied:
        told = ", ".join(f"{schema} {number}" for schema, number in sorted(applied)[:5])
        raise ValueError(f"this database is of a newer entrepot: install that one ({told})")
    return missing


async def agreed(connection: Any, catalog: Catalog) -> int:
    """How many are applied here; ValueError unless they are exactly those of this build."""
    if missing := await pending(connection, catalog):
        first = missing[0]
        raise ValueError(f"{len(missing)} are missing, first {first.schema} {first.number}")
    return len(wanted(catalog))


async def migrate(connection: Any, catalog: Catalog) -> list[Migration]:
    """Applies what is pending in one transaction, when nobody writes to those tables; ValueError
    where somebody does not end."""
    async with connection.transaction():
        await connection.execute("SELECT pg_advisory_xact_lock(hashtext('entrepot.migrate'))")
        missing = await pending(connection, catalog)
        await alone(connection, {migration.schema for migration in missing})
        await connection.execute(
            """CREATE SCHEMA IF NOT EXISTS kernel;
            CREATE TABLE IF NOT EXISTS kernel.migrations (
                schema text NOT NULL, number int NOT NULL, title text NOT NULL,
                checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now(),
                PRIMARY KEY (schema, number))"""
        )
        for migration in missing:
            await connection.execute(f'CREATE SCHEMA IF NOT EXISTS "{migration.schema}"')
            await connection.execute(f'SET LOCAL search_path = "{migration.schema}"')
            await connection.execute(migration.sql)
            await connection.execute(
                "INSERT INTO kernel.migrations (schema, number, title, checksum)"
                " VALUES ($1, $2, $3, $4)",
                migration.schema,
                migration.number,
                migration.title,
                migration.checksum,
            )
        if missing:
            await guard_tenants(connection, sorted({m.schema for m in missing}))
        await connection.execute("SET LOCAL search_path = DEFAULT")
        await add_partitions(connection)
    return missing


async def bring_up(dsn: Any, catalog: Catalog, *, apply: bool) -> list[Migration]:
    """What was pending there, applied if asked."""
    connection = await asyncpg.connect(**dsn)
    try:
        return await (migrate if apply else pending)(connection, catalog)
    finally:
        await connection.close()


async def add_partitions(connection: Any) -> int:
    """Keeps the log's next partitions ready; how many were made."""
    written: int = await connection.fetchval("SELECT last_value FROM kernel.positions")
    size = PARTITION_EVENTS * max(1, written // (PARTITION_SHARE * PARTITION_EVENTS))
    made: int = await connection.fetchval(
        "SELECT kernel.add_partitions($1, $2)", size, PARTITIONS_AHEAD
    )
    return made


async def learn_sizes(connection: Any, catalog: Catalog) -> int:
    """Analyses contexts' tables that have grown since they were empty; how many those are.

    While a table is empty any index seems as good as its key, and a prepared statement keeps to
    the one it took. Autovacuum comes by too late for a new business on its first busy day. The
    kernel's own tables leave no choice.
    """
    grown = await connection.fetch(
        """SELECT format('%I.%I', schemaname, relname) AS name FROM pg_stat_user_tables
            WHERE schemaname = ANY($1::text[]) AND n_live_tup >= $2
              AND last_analyze IS NULL AND last_autoanalyze IS NULL""",
        list(catalog.contexts),
        SIZED_FROM_ROWS,
    )
    for table in grown:
        await connection.execute(f"ANALYZE {table['name']}")
    return len(grown)


async def guard_tenants(connection: Any, schemas: list[str]) -> None:
    """Row-level security on every table of the contexts, for the role that answers queries."""
    await connection.execute(
        f"""DO $$ BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{READER}') THEN
                CREATE ROLE {READER} NOLOGIN;
            END IF;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
        GRANT {READER} TO CURRENT_USER"""
    )
    for schema in schemas:
        if schema == "kernel":
            continue
        await connection.execute(f'GRANT USAGE ON SCHEMA "{schema}" TO {READER}')
        tables = await connection.fetch(
            "SELECT tablename, rowsecurity FROM pg_tables WHERE schemaname = $1", schema
        )
        for table in tables:
            name = f'"{schema}"."{table["tablename"]}"'
            await connection.execute(f"GRANT SELECT ON {name} TO {READER}")
            if not table["rowsecurity"]:
                await connection.execute(
                    f"""ALTER TABLE {name} ENABLE ROW LEVEL SECURITY;
                    CREATE POLICY tenants_apart ON {name} FOR SELECT TO {READER}
                        USING (tenant = current_setting('entrepot.tenant'))"""
                )
