"""What search engines are fed from, of all tenants, as it changed: read, never written, here."""

from __future__ import annotations

from typing import Any

import asyncpg
import msgspec

from entrepot.contexts.search.published import (
    EVERYTHING,
    CategoryName,
    Changes,
    Document,
    FacetLabels,
    Synonyms,
)

from .errors import translated
from .store import prepare_connection

CHUNK = 5_000
LEADER = 0x656E_7472_6570_6F74
"""The advisory lock of who feeds an engine that all processes share."""

_DOCUMENTS = """
SELECT d.tenant, d.product_id, d.name, d.description, d.category, d.is_active,
       d.attributes::text AS attributes, d.images::text AS images,
       coalesce(extract(epoch FROM d.added_at), 0)::float8 AS added_at,
       coalesce(s.units, 0) AS sold, g.average AS rating, o.skus, o.unit_price, o.currency,
       o.in_stock, t.names
  FROM search.documents d
  LEFT JOIN search.sales s ON s.tenant = d.tenant AND s.product_id = d.product_id
  LEFT JOIN search.ratings g ON g.tenant = d.tenant AND g.product_id = d.product_id
  LEFT JOIN LATERAL (
       SELECT array_agg(o.sku ORDER BY o.sku) AS skus,
              min(coalesce(p.unit_price, o.unit_price)) FILTER (WHERE o.is_active) AS unit_price,
              min(o.currency) AS currency,
              bool_or(o.is_active AND coalesce(l.warehouses, 0) > 0) AS in_stock
         FROM search.offers o
         LEFT JOIN search.prices listed ON listed.tenant = o.tenant AND listed.sku = o.sku
         LEFT JOIN LATERAL (
              SELECT (price ->> 'unitPrice')::bigint AS unit_price
                FROM jsonb_array_elements(listed.prices) AS price
               WHERE price ->> 'currency' = o.currency
                 AND coalesce((price ->> 'validFrom')::timestamptz, '-infinity') <= now()
                 AND coalesce((price ->> 'validTo')::timestamptz, 'infinity') > now()
               ORDER BY coalesce((price ->> 'validFrom')::timestamptz, 'epoch') DESC, 1
               LIMIT 1) p ON true -- as pricing chooses: the one that began last, then the lowest
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
SELECT what, tenant, product_id, max(changed) AS changed FROM (
    SELECT 'documents' AS what, tenant, product_id, changed FROM search.documents
     WHERE changed >= $1
    UNION ALL SELECT 'documents', tenant, product_id, changed FROM search.titles
     WHERE changed >= $1
    UNION ALL SELECT 'documents', tenant, product_id, changed FROM search.offers
     WHERE changed >= $1
    UNION ALL SELECT 'documents', o.tenant, o.product_id, l.changed
      FROM search.levels l JOIN search.offers o ON o.tenant = l.tenant AND o.sku = l.sku
     WHERE l.changed >= $1
    UNION ALL SELECT 'documents', o.tenant, o.product_id, p.changed
      FROM search.prices p JOIN search.offers o ON o.tenant = p.tenant AND o.sku = p.sku
     WHERE p.changed >= $1
    UNION ALL SELECT 'documents', tenant, product_id, changed FROM search.ratings
     WHERE changed >= $1
    UNION ALL SELECT 'categories', tenant, '', changed FROM search.categories WHERE changed >= $1
    UNION ALL SELECT 'synonyms', tenant, '', changed FROM search.synonyms WHERE changed >= $1
    UNION ALL SELECT 'labels', tenant, '', changed FROM search.labels WHERE changed >= $1
    UNION ALL SELECT 'oldest', '', '', pg_snapshot_xmin(pg_current_snapshot())::text::bigint
  ) changes
 GROUP BY what, tenant, product_id
"""
_TENANTS = """
SELECT tenant, 'categories' AS what FROM search.categories
 UNION SELECT tenant, 'synonyms' FROM search.synonyms
 UNION SELECT tenant, 'labels' FROM search.labels
"""
Key = tuple[str, str, str]


class Documents:
    """Reads the tables of search on a connection of its own."""

    def __init__(self, dsn: Any) -> None:
        self.dsn = dict(dsn)
        self._connection: Any = None
        self._seen: dict[Key, int] = {}
        self._leading: Any = None
        self._leads = 0

    async def lead(self) -> int:
        """0 while another process leads; otherwise a number, another one after each break.

        Who leads does so as long as its connection lasts, and is then told of all since the
        moment it names.
        """
        with translated():
            connection = await self._connected()
            if self._leading is not connection:
                if not await connection.fetchval("SELECT pg_try_advisory_lock($1)", LEADER):
                    return 0
                self._leading, self._seen = connection, {}
                self._leads += 1
        return self._leads

    async def close(self) -> None:
        if self._connection is not None:
            self._connection.terminate()

    async def changed(self, since: int) -> Changes:
        """What changed since then; what a reading before has told already is not told again.

        With EVERYTHING, all there is.
        """
        with translated():
            connection = await self._connected()
            async with connection.transaction(isolation="repeatable_read", readonly=True):
                new, seen, oldest = await self._news(connection, since)
                if since == EVERYTHING:
                    documents = await self._all(connection)
                else:
                    documents = await self._some(connection, new)
                words = await self._words(connection, new)
                found = Changes(documents=documents, **words, since=oldest)
        self._seen = seen
        return found

    async def _words(self, connection: Any, new: list[Key]) -> dict[str, dict[str, Any]]:
        """By their kind and by tenant, where they are new."""
        ways = {
            "categories": self._categories,
            "synonyms": self._synonyms,
            "labels": self._labels,
        }
        return {
            kind: {tenant: await way(connection, tenant) for what, tenant, _ in new if what == kind}
            for kind, way in ways.items()
        }

    async def _news(self, connection: Any, since: int) -> tuple[list[Key], dict[Key, int], int]:
        """What is new since then, what will have been told, the oldest transaction that runs."""
        if since == EVERYTHING:
            rows = await connection.fetch(_TENANTS)
            oldest = await connection.fetchval(
                "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint"
            )
            return [(r["what"], r["tenant"], "") for r in rows], {}, oldest
        rows = await connection.fetch(_CHANGED, since)
        changed = {(r["what"], r["tenant"], r["product_id"]): r["changed"] for r in rows}
        oldest = changed.pop(("oldest", "", ""))
        new = [key for key, at in changed.items() if self._seen.get(key) != at]
        return new, {key: at for key, at in changed.items() if at >= oldest}, oldest

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

    async def _some(self, connection: Any, new: list[Key]) -> list[tuple[str, Document]]:
        wanted = [(tenant, product) for what, tenant, product in new if what == "documents"]
        if not wanted:
            return []
        tenants, products = zip(*wanted, strict=True)
        return [_document(row) for row in await connection.fetch(_SOME, tenants, products)]

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

    async def _labels(self, connection: Any, tenant: str) -> list[FacetLabels]:
        rows = await connection.fetch(
            'SELECT facet, language, label, "values"::text AS values FROM search.labels'
            " WHERE tenant = $1",
            tenant,
        )
        return [
            FacetLabels(
                facet=row["facet"],
                language=row["language"],
                label=row["label"],
                values=msgspec.json.decode(row["values"], type=dict[str, str]),
            )
            for row in rows
        ]


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
        rating=row["rating"],
        sold=row["sold"],
        added_at=row["added_at"],
    )
