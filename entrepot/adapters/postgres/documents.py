"""What search engines are fed from, of all tenants, as it changed: read, never written, here."""

from __future__ import annotations

from typing import Any

import asyncpg
import msgspec

from entrepot.contexts.search.published import CategoryName, Document, Synonyms

from .store import prepare_connection

CHUNK = 5_000
EVERYTHING = 0

_DOCUMENTS = """
SELECT d.tenant, d.product_id, d.name, d.description, d.category, d.is_active,
       d.attributes::text AS attributes, d.images::text AS images,
       coalesce(extract(epoch FROM d.added_at), 0)::float8 AS added_at,
       coalesce(s.units, 0) AS sold, o.skus, o.unit_price, o.currency, o.in_stock, t.names
  FROM search.documents d
  LEFT JOIN search.sales s ON s.tenant = d.tenant AND s.product_id = d.product_id
  LEFT JOIN LATERAL (
       SELECT array_agg(o.sku ORDER BY o.sku) AS skus,
              min(o.unit_price) FILTER (WHERE o.is_active) AS unit_price,
              min(o.currency) AS currency,
              bool_or(o.is_active AND coalesce(l.available, 0) > 0) AS in_stock
         FROM search.offers o
         LEFT JOIN search.levels l ON l.tenant = o.tenant AND l.sku = o.sku
        WHERE o.tenant = d.tenant AND o.product_id = d.product_id) o ON true
  LEFT JOIN LATERAL (
       SELECT jsonb_object_agg(t.language, jsonb_build_array(t.name, t.description))::text AS names
         FROM search.titles t
        WHERE t.tenant = d.tenant AND t.product_id = d.product_id) t ON true
"""
_ALL = f"""{_DOCUMENTS}
 WHERE (d.tenant, d.product_id) > ($1, $2) ORDER BY d.tenant, d.product_id LIMIT {CHUNK}"""
_SOME = f"""{_DOCUMENTS}
  JOIN unnest($1::text[], $2::text[]) AS w (tenant, product_id)
    ON w.tenant = d.tenant AND w.product_id = d.product_id"""
_CHANGED = """
SELECT tenant, product_id, max(changed) AS changed FROM (
    SELECT tenant, product_id, changed FROM search.documents WHERE changed >= $1
    UNION ALL SELECT tenant, product_id, changed FROM search.titles WHERE changed >= $1
    UNION ALL SELECT tenant, product_id, changed FROM search.offers WHERE changed >= $1
    UNION ALL SELECT o.tenant, o.product_id, l.changed
      FROM search.levels l JOIN search.offers o ON o.tenant = l.tenant AND o.sku = l.sku
     WHERE l.changed >= $1) changes
 GROUP BY tenant, product_id
"""


class Changes(msgspec.Struct):
    """What is new: documents, and the business's words whole where any of them changed."""

    documents: list[tuple[str, Document]]
    categories: dict[str, list[CategoryName]]
    synonyms: dict[str, list[Synonyms]]
    since: int
    """Where to read on."""

    @property
    def any(self) -> bool:
        return bool(self.documents or self.categories or self.synonyms)


class Documents:
    """Reads the tables of search on a connection of its own."""

    def __init__(self, dsn: Any) -> None:
        self.dsn = dict(dsn)
        self._connection: Any = None
        self._seen: dict[tuple[str, str], int] = {}
        self._words: dict[tuple[str, str], int] = {}

    async def close(self) -> None:
        if self._connection is not None:
            self._connection.terminate()

    async def changed(self, since: int) -> Changes:
        """What changed since then; what a reading before has told already is not told again.

        With EVERYTHING, all there is.
        """
        connection = await self._connected()
        async with connection.transaction(isolation="repeatable_read", readonly=True):
            oldest: int = await connection.fetchval(
                "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint"
            )
            if since == EVERYTHING:
                self._seen, self._words = {}, {}
                documents = await self._all(connection)
            else:
                documents = await self._some(connection, since)
            categories = await self._news(connection, "categories", since)
            synonyms = await self._news(connection, "synonyms", since)
            found = Changes(
                documents,
                {t: await self._categories(connection, t) for t in categories},
                {t: await self._synonyms(connection, t) for t in synonyms},
                oldest,
            )
        self._seen = {k: c for k, c in self._seen.items() if c >= oldest}
        self._words = {k: c for k, c in self._words.items() if c >= oldest}
        return found

    async def _connected(self) -> Any:
        if self._connection is None or self._connection.is_closed():
            self._connection = await asyncpg.connect(
                **self.dsn, server_settings={"application_name": "entrepot search"}
            )
            await prepare_connection(self._connection)
        return self._connection

    async def _all(self, connection: Any) -> list[tuple[str, Document]]:
        found: list[tuple[str, Document]] = []
        after = ("", "")
        while rows := await connection.fetch(_ALL, *after):
            found += [_document(row) for row in rows]
            after = (rows[-1]["tenant"], rows[-1]["product_id"])
        return found

    async def _some(self, connection: Any, since: int) -> list[tuple[str, Document]]:
        rows = await connection.fetch(_CHANGED, since)
        new = {(r["tenant"], r["product_id"]): r["changed"] for r in rows}
        new = {key: changed for key, changed in new.items() if self._seen.get(key) != changed}
        if not new:
            return []
        self._seen.update(new)
        tenants, products = zip(*new, strict=True)
        return [_document(row) for row in await connection.fetch(_SOME, tenants, products)]

    async def _news(self, connection: Any, table: str, since: int) -> list[str]:
        """The tenants of which a row of this table changed."""
        rows = await connection.fetch(
            f"SELECT tenant, max(changed) AS changed FROM search.{table}"
            " WHERE changed >= $1 GROUP BY tenant",
            since,
        )
        new = {(table, r["tenant"]): r["changed"] for r in rows}
        new = {key: changed for key, changed in new.items() if self._words.get(key) != changed}
        self._words.update(new)
        return [tenant for _, tenant in new]

    async def _categories(self, connection: Any, tenant: str) -> list[CategoryName]:
        rows = await connection.fetch(
            "SELECT category_id, name, parent_id FROM search.categories WHERE tenant = $1", tenant
        )
        return [CategoryName(**dict(row)) for row in rows]

    async def _synonyms(self, connection: Any, tenant: str) -> list[Synonyms]:
        rows = await connection.fetch(
            "SELECT words::text AS words FROM search.synonyms"
            " WHERE tenant = $1 AND NOT is_removed ORDER BY group_id",
            tenant,
        )
        return [Synonyms(words=msgspec.json.decode(r["words"], type=tuple[str, ...])) for r in rows]


def _document(row: Any) -> tuple[str, Document]:
    decode = msgspec.json.decode
    names = decode(row["names"], type=dict[str, tuple[str, str]]) if row["names"] else {}
    return row["tenant"], Document(
        product_id=row["product_id"],
        name=row["name"],
        description=row["description"],
        names=names,
        category=row["category"],
        attributes=decode(row["attributes"]),
        images=decode(row["images"], type=tuple[str, ...]),
        is_active=row["is_active"],
        skus=tuple(row["skus"] or ()),
        unit_price=row["unit_price"],
        currency=row["currency"] or "",
        in_stock=bool(row["in_stock"]),
        sold=row["sold"],
        added_at=row["added_at"],
    )
