-- part: level
SELECT p.sku || '@' || p.warehouse_id AS inventory_item_id, i.product_id, p.sku, i.name,
       p.warehouse_id, p.quantity_on_hand, p.quantity_reserved, p.quantity_available,
       coalesce(r.reorder_point, 0) AS reorder_point, p.last_stock_update,
       greatest(p.version, v.version) AS version

-- part: summed_up
               sum(on_hand)::int AS quantity_on_hand, sum(reserved)::int AS quantity_reserved,
               coalesce(sum(on_hand - reserved) FILTER (WHERE status = 'available'
                   AND coalesce(expires_on, 'infinity') >= timezone('utc', now())::date), 0)::int
                   AS quantity_available,
               max(moved_at) AS last_stock_update, max(version) AS version

-- part: and_its_terms
  LEFT JOIN inventory.items i ON i.tenant = p.tenant AND i.sku = p.sku
  LEFT JOIN inventory.reorder_points r
    ON r.tenant = p.tenant AND r.sku = p.sku AND r.warehouse_id = p.warehouse_id
  LEFT JOIN inventory.versions v
    ON v.tenant = p.tenant AND v.sku = p.sku AND v.warehouse_id = p.warehouse_id

-- name: ListStock
WITH low AS (
    SELECT r.sku, r.warehouse_id FROM inventory.reorder_points r
      JOIN inventory.positions p
        ON p.tenant = r.tenant AND p.sku = r.sku AND p.warehouse_id = r.warehouse_id
     WHERE :low::boolean IS NOT NULL AND r.reorder_point > 0
     GROUP BY r.sku, r.warehouse_id, r.reorder_point
    HAVING coalesce(sum(p.on_hand - p.reserved) FILTER (WHERE p.status = 'available'
               AND coalesce(p.expires_on, 'infinity') >= timezone('utc', now())::date), 0)
           <= r.reorder_point
)
{level},
       p.sku || '@' || p.warehouse_id AS cursor
  FROM (SELECT tenant, sku, warehouse_id,
{summed_up}
          FROM inventory.positions
         WHERE (:sku::text IS NULL OR sku = :sku)
           AND (:product_id::text IS NULL OR sku = ANY(ARRAY(
                   SELECT sku FROM inventory.items WHERE product_id = :product_id)))
           AND (:warehouse_id::text IS NULL OR warehouse_id = :warehouse_id)
           AND (:low::boolean IS NULL OR :low = ((sku, warehouse_id) IN (SELECT * FROM low)))
           AND (:after::text IS NULL OR (sku, warehouse_id)
                > (split_part(:after, '@', 1), split_part(:after, '@', 2)))
         GROUP BY tenant, sku, warehouse_id
         ORDER BY sku, warehouse_id LIMIT :limit + 1) p
{and_its_terms}
 ORDER BY p.sku, p.warehouse_id

-- name: GetItem
{level}
  FROM (SELECT tenant, sku, warehouse_id,
{summed_up}
          FROM inventory.positions
         WHERE sku = split_part(:inventory_item_id, '@', 1)
           AND warehouse_id = split_part(:inventory_item_id, '@', 2)
         GROUP BY tenant, sku, warehouse_id) p
{and_its_terms}
 LIMIT 1

-- name: GetInventory
SELECT i.product_id,
       coalesce(sum(p.on_hand - p.reserved) FILTER (WHERE p.status = 'available'
           AND coalesce(p.expires_on, 'infinity') >= timezone('utc', now())::date), 0)::bigint
           AS available
  FROM inventory.items i
  LEFT JOIN inventory.positions p ON p.tenant = i.tenant AND p.sku = i.sku
 WHERE i.product_id = :product_id
 GROUP BY i.product_id

-- name: ListStockAsOf
SELECT p.sku, p.warehouse_id, i.product_id, i.name,
       (p.on_hand - coalesce(m.moved, 0))::int AS quantity_on_hand,
       coalesce(m.moved, 0)::int AS moved,
       p.sku || '@' || p.warehouse_id AS cursor
  FROM (SELECT tenant, sku, warehouse_id, sum(on_hand) AS on_hand
          FROM inventory.positions
         WHERE (:sku::text IS NULL OR sku = :sku)
           AND (:warehouse_id::text IS NULL OR warehouse_id = :warehouse_id)
           AND (:after::text IS NULL OR (sku, warehouse_id)
                > (split_part(:after, '@', 1), split_part(:after, '@', 2)))
         GROUP BY tenant, sku, warehouse_id
         ORDER BY sku, warehouse_id LIMIT :limit + 1) p
  LEFT JOIN (SELECT tenant, sku, warehouse_id,
                    sum(CASE WHEN source = warehouse_id THEN -quantity ELSE quantity END) AS moved
               FROM inventory.movements
              WHERE at > :as_of AND (:sku::text IS NULL OR sku = :sku)
                AND (:warehouse_id::text IS NULL OR warehouse_id = :warehouse_id)
              GROUP BY tenant, sku, warehouse_id) m
    ON m.tenant = p.tenant AND m.sku = p.sku AND m.warehouse_id = p.warehouse_id
  LEFT JOIN inventory.items i ON i.tenant = p.tenant AND i.sku = p.sku
 ORDER BY p.sku, p.warehouse_id

-- name: ListPositions
SELECT sku, warehouse_id, bin, lot, status, expires_on, on_hand, reserved,
       CASE WHEN status = 'available'
                 AND coalesce(expires_on, 'infinity') >= timezone('utc', now())::date
            THEN on_hand - reserved ELSE 0 END AS available,
       sku || '@' || warehouse_id || '@' || bin || '@' || lot || '@' || status AS cursor
  FROM inventory.positions
 WHERE (:sku::text IS NULL OR sku = :sku)
   AND (:warehouse_id::text IS NULL OR warehouse_id = :warehouse_id)
   AND (:bin::text IS NULL OR bin = :bin)
   AND (:lot::text IS NULL OR lot = :lot)
   AND (:status::text IS NULL OR status = :status)
   AND (NOT :filled::boolean OR on_hand > 0)
   AND (:after::text IS NULL OR (sku, warehouse_id, bin, lot, status)
        > (split_part(:after, '@', 1), split_part(:after, '@', 2), split_part(:after, '@', 3),
           split_part(:after, '@', 4), split_part(:after, '@', 5)))
 ORDER BY sku, warehouse_id, bin, lot, status LIMIT :limit + 1

-- name: GetReservation
SELECT reservation_id, order_id, status, allocations, missing, expires_at, made_at
  FROM inventory.reservations WHERE reservation_id = :reservation_id

-- name: ListWarehouses
SELECT warehouse_id, name, location, contact, priority, is_active, warehouse_id AS cursor
  FROM inventory.warehouses WHERE (:after::text IS NULL OR warehouse_id > :after)
 ORDER BY warehouse_id LIMIT :limit + 1

-- name: GetWarehouse
SELECT warehouse_id, name, location, contact, priority, is_active
  FROM inventory.warehouses WHERE warehouse_id = :warehouse_id

-- name: ListMovements
SELECT m.movement_id, m.at, m.sku, i.product_id, m.warehouse_id, m.type, m.quantity, m.source,
       m.destination, m.bin, m.lot, m.reason, m.document_id, m.order_id, m.user_id,
       m.at::text || '~' || m.movement_id AS cursor
  FROM inventory.movements m
  LEFT JOIN inventory.items i ON i.tenant = m.tenant AND i.sku = m.sku
 WHERE (:sku::text IS NULL OR m.sku = :sku)
   AND (:lot::text IS NULL OR m.lot = :lot)
   AND (:warehouse_id::text IS NULL OR m.warehouse_id = :warehouse_id)
   AND (:order_id::text IS NULL OR m.order_id = :order_id)
   AND (:after::text IS NULL OR (m.at, m.movement_id)
        < (split_part(:after, '~', 1)::timestamptz, split_part(:after, '~', 2)))
 ORDER BY m.at DESC, m.movement_id DESC LIMIT :limit + 1

-- name: ListTransfers
SELECT transfer_id, from_warehouse_id, to_warehouse_id, lines, arrived, bin, reason, status,
       dispatched_at, dispatched_by, received_at, received_by,
       dispatched_at::text || '~' || transfer_id AS cursor
  FROM inventory.transfers
 WHERE (:status::text IS NULL OR status = :status)
   AND (:warehouse_id::text IS NULL OR :warehouse_id IN (from_warehouse_id, to_warehouse_id))
   AND (:after::text IS NULL OR (dispatched_at, transfer_id)
        < (split_part(:after, '~', 1)::timestamptz, split_part(:after, '~', 2)))
 ORDER BY dispatched_at DESC, transfer_id DESC LIMIT :limit + 1

-- name: GetTransfer
SELECT transfer_id, from_warehouse_id, to_warehouse_id, lines, arrived, bin, reason, status,
       dispatched_at, dispatched_by, received_at, received_by
  FROM inventory.transfers WHERE transfer_id = :transfer_id

-- name: ListCounts
SELECT count_id, warehouse_id, bin, blind, reason, status, begun_at, begun_by, places, counted_at,
       counted_by, closed_at, closed_by, corrected, short,
       begun_at::text || '~' || count_id AS cursor
  FROM inventory.counts
 WHERE (:status::text IS NULL OR status = :status)
   AND (:warehouse_id::text IS NULL OR warehouse_id = :warehouse_id)
   AND (:after::text IS NULL OR (begun_at, count_id)
        < (split_part(:after, '~', 1)::timestamptz, split_part(:after, '~', 2)))
 ORDER BY begun_at DESC, count_id DESC LIMIT :limit + 1

-- name: GetCount
SELECT count_id, warehouse_id, bin, blind, reason, status, begun_at, begun_by, places, counted_at,
       counted_by, closed_at, closed_by, corrected, short
  FROM inventory.counts WHERE count_id = :count_id

-- name: ListCountedPlaces
SELECT sku, bin, lot, expires_on, quantity, book, counted_at, counted_by,
       sku || '@' || bin || '@' || lot AS cursor
  FROM inventory.counted_places
 WHERE count_id = :count_id
   AND (:after::text IS NULL OR (sku, bin, lot)
        > (split_part(:after, '@', 1), split_part(:after, '@', 2), split_part(:after, '@', 3)))
 ORDER BY sku, bin, lot LIMIT :limit + 1

-- name: SumStock
SELECT count(DISTINCT sku)::int AS skus, coalesce(sum(on_hand), 0)::bigint AS on_hand,
       coalesce(sum(reserved), 0)::bigint AS reserved,
       coalesce(sum(on_hand - reserved) FILTER (WHERE status = 'available'
           AND coalesce(expires_on, 'infinity') >= timezone('utc', now())::date), 0)::bigint
           AS available
  FROM inventory.positions
