-- migration 1: stock by position, promises, warehouses, movements
CREATE TABLE positions (
    tenant       text COLLATE "C" NOT NULL,
    sku          text COLLATE "C" NOT NULL,
    warehouse_id text COLLATE "C" NOT NULL,
    bin          text COLLATE "C" NOT NULL,
    lot          text COLLATE "C" NOT NULL,
    status       text COLLATE "C" NOT NULL,
    expires_on   date,
    on_hand      int NOT NULL,
    reserved     int NOT NULL,
    version      int NOT NULL,
    moved_at     timestamptz NOT NULL,
    PRIMARY KEY (tenant, sku, warehouse_id, bin, lot, status),
    -- the last word on overselling
    CONSTRAINT never_oversold CHECK (reserved >= 0 AND reserved <= on_hand)
) WITH (fillfactor = 70);

CREATE TABLE reservations (
    tenant         text COLLATE "C" NOT NULL,
    reservation_id text COLLATE "C" NOT NULL,
    order_id       text COLLATE "C",
    status         text COLLATE "C" NOT NULL,
    allocations    jsonb NOT NULL,
    missing        jsonb NOT NULL,
    expires_at     timestamptz,
    made_at        timestamptz NOT NULL,
    PRIMARY KEY (tenant, reservation_id)
) WITH (fillfactor = 80);

CREATE TABLE warehouses (
    tenant       text COLLATE "C" NOT NULL,
    warehouse_id text COLLATE "C" NOT NULL,
    name         text NOT NULL,
    location     jsonb,
    contact      text NOT NULL,
    priority     int NOT NULL,
    is_active    boolean NOT NULL,
    PRIMARY KEY (tenant, warehouse_id)
);

CREATE TABLE transfers (
    tenant            text COLLATE "C" NOT NULL,
    transfer_id       text COLLATE "C" NOT NULL,
    from_warehouse_id text COLLATE "C" NOT NULL,
    to_warehouse_id   text COLLATE "C" NOT NULL,
    lines             jsonb NOT NULL,
    status            text COLLATE "C" NOT NULL,
    dispatched_at     timestamptz NOT NULL,
    received_at       timestamptz,
    PRIMARY KEY (tenant, transfer_id)
);

CREATE TABLE reorder_points (
    tenant        text COLLATE "C" NOT NULL,
    sku           text COLLATE "C" NOT NULL,
    warehouse_id  text COLLATE "C" NOT NULL,
    reorder_point int NOT NULL,
    PRIMARY KEY (tenant, sku, warehouse_id)
);

CREATE TABLE movements (
    tenant       text COLLATE "C" NOT NULL,
    movement_id  text COLLATE "C" NOT NULL,
    at           timestamptz NOT NULL,
    sku          text COLLATE "C" NOT NULL,
    warehouse_id text COLLATE "C" NOT NULL,
    type         text COLLATE "C" NOT NULL,
    quantity     int NOT NULL,
    source       text NOT NULL,
    destination  text NOT NULL,
    bin          text NOT NULL,
    lot          text NOT NULL,
    reason       text NOT NULL,
    document_id  text COLLATE "C" NOT NULL,
    order_id     text COLLATE "C",
    user_id      text COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant, movement_id)
);
CREATE INDEX movements_latest ON movements (tenant, at DESC, movement_id DESC);

CREATE TABLE items (
    tenant     text COLLATE "C" NOT NULL,
    sku        text COLLATE "C" NOT NULL,
    product_id text COLLATE "C" NOT NULL,
    name       text NOT NULL,
    PRIMARY KEY (tenant, sku)
);
CREATE INDEX items_product ON items (tenant, product_id);

-- migration 2: counts in hand, and what was found in each place
CREATE TABLE counts (
    tenant       text COLLATE "C" NOT NULL,
    count_id     text COLLATE "C" NOT NULL,
    warehouse_id text COLLATE "C" NOT NULL,
    bin          text COLLATE "C" NOT NULL,
    blind        boolean NOT NULL,
    reason       text NOT NULL,
    status       text COLLATE "C" NOT NULL,
    begun_at     timestamptz NOT NULL,
    begun_by     text COLLATE "C" NOT NULL,
    places       bigint NOT NULL,
    counted_at   timestamptz,
    counted_by   text COLLATE "C" NOT NULL,
    closed_at    timestamptz,
    closed_by    text COLLATE "C" NOT NULL,
    corrected    bigint NOT NULL,
    short        bigint NOT NULL,
    PRIMARY KEY (tenant, count_id)
) WITH (fillfactor = 70);
CREATE INDEX counts_latest ON counts (tenant, begun_at DESC, count_id DESC);

CREATE TABLE counted_places (
    tenant     text COLLATE "C" NOT NULL,
    count_id   text COLLATE "C" NOT NULL,
    sku        text COLLATE "C" NOT NULL,
    bin        text COLLATE "C" NOT NULL,
    lot        text COLLATE "C" NOT NULL,
    expires_on date,
    quantity   int NOT NULL,
    book       int NOT NULL,
    counted_at timestamptz NOT NULL,
    counted_by text COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant, count_id, sku, bin, lot)
);

-- migration 3: the trace of a lot
CREATE INDEX movements_of_lot ON movements (tenant, lot, at DESC) WHERE lot <> '';

-- migration 4: the version of an item after what moved nothing
CREATE TABLE versions (
    tenant       text COLLATE "C" NOT NULL,
    sku          text COLLATE "C" NOT NULL,
    warehouse_id text COLLATE "C" NOT NULL,
    version      bigint NOT NULL,
    PRIMARY KEY (tenant, sku, warehouse_id)
);
INSERT INTO versions (tenant, sku, warehouse_id, version)
SELECT tenant, data->>'sku', data->>'warehouseId', max(version)
  FROM kernel.events
 WHERE name IN ('inventory.StockRanLow', 'inventory.StockTurned', 'inventory.ReorderPointSet')
 GROUP BY 1, 2, 3;

-- migration 5: when a place was counted, also of those whose tallies told it before
UPDATE counted_places p SET counted_at = e.counted_at
  FROM (SELECT DISTINCT ON (1, 2, 3, 4, 5)
               tenant, data->>'countId' AS count_id, place->>'sku' AS sku,
               coalesce(place->>'bin', '') AS bin, coalesce(place->>'lot', '') AS lot,
               (place->>'countedAt')::timestamptz AS counted_at
          FROM kernel.events, jsonb_array_elements(data->'places') place
         WHERE name = 'inventory.PlacesCounted'
         ORDER BY 1, 2, 3, 4, 5, version DESC) e
 WHERE (p.tenant, p.count_id, p.sku, p.bin, p.lot) = (e.tenant, e.count_id, e.sku, e.bin, e.lot)
   AND e.counted_at IS NOT NULL;

-- migration 6: what came for those who waited, also before
UPDATE reservations r SET allocations = r.allocations || f.allocations
  FROM (SELECT e.tenant, e.data->>'reservationId' AS reservation_id,
               jsonb_agg(a.value ORDER BY e.version, a.n) AS allocations
          FROM kernel.events e, jsonb_array_elements(e.data->'allocations') WITH ORDINALITY a(value, n)
         WHERE e.name = 'inventory.ReservationFilled'
           AND e.version > (SELECT max(m.version) FROM kernel.events m
                             WHERE m.tenant = e.tenant AND m.stream = e.stream
                               AND m.name = 'inventory.ReservationMade')
         GROUP BY 1, 2) f
 WHERE r.tenant = f.tenant AND r.reservation_id = f.reservation_id;

-- migration 7: the movements of an item, and those of an order, are found among all
CREATE INDEX movements_of_item ON movements (tenant, sku, at DESC, movement_id DESC);
CREATE INDEX movements_of_order ON movements (tenant, order_id, at DESC, movement_id DESC)
 WHERE order_id IS NOT NULL;

-- migration 8: transfers, the latest first
CREATE INDEX transfers_latest ON transfers (tenant, dispatched_at DESC, transfer_id DESC);

-- migration 9: who sent goods to another warehouse and why, who received which; those on their way
ALTER TABLE transfers
    ADD COLUMN arrived jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN bin text COLLATE "C" NOT NULL DEFAULT '',
    ADD COLUMN reason text NOT NULL DEFAULT '',
    ADD COLUMN dispatched_by text COLLATE "C" NOT NULL DEFAULT '',
    ADD COLUMN received_by text COLLATE "C" NOT NULL DEFAULT '';
UPDATE transfers t SET dispatched_by = e.actor
  FROM kernel.events e
 WHERE e.name = 'inventory.TransferDispatched'
   AND e.tenant = t.tenant AND e.data->>'transferId' = t.transfer_id;
UPDATE transfers t SET received_by = e.actor
  FROM kernel.events e
 WHERE e.name = 'inventory.TransferReceived'
   AND e.tenant = t.tenant AND e.data->>'transferId' = t.transfer_id;
CREATE INDEX transfers_in_transit ON transfers (tenant, dispatched_at DESC, transfer_id DESC)
 WHERE status = 'in_transit';
