-- migration 1: shipments, their history, what waits to leave, and whose orders they are
CREATE TABLE shipments (
    tenant              text COLLATE "C" NOT NULL,
    shipment_id         text COLLATE "C" NOT NULL,
    order_id            text COLLATE "C",
    order_number        text NOT NULL,
    status              text COLLATE "C" NOT NULL,
    tracking_number     text COLLATE "C" NOT NULL,
    carrier_id          text COLLATE "C",
    carrier_name        text NOT NULL,
    source_warehouse_id text COLLATE "C",
    origin              jsonb,
    destination         jsonb,
    recipient           text NOT NULL,
    lines               jsonb NOT NULL,
    estimated_delivery  timestamptz,
    dispatch_date       timestamptz,
    actual_delivery     timestamptz,
    shipping_cost       bigint NOT NULL,
    currency            text COLLATE "C",
    latitude            double precision,
    longitude           double precision,
    city                text NOT NULL,
    country             text NOT NULL,
    located_at          timestamptz,
    created_at          timestamptz NOT NULL,
    updated_at          timestamptz NOT NULL,
    version             int NOT NULL,
    PRIMARY KEY (tenant, shipment_id)
) WITH (fillfactor = 80);
CREATE INDEX shipments_by_time ON shipments (tenant, created_at DESC, shipment_id DESC);
CREATE INDEX shipments_by_status ON shipments (tenant, status, created_at DESC, shipment_id DESC);
CREATE INDEX shipments_by_order ON shipments (tenant, order_id) WHERE order_id IS NOT NULL;
CREATE INDEX shipments_by_tracking ON shipments (tenant, upper(tracking_number));

CREATE TABLE shipment_events (
    tenant      text COLLATE "C" NOT NULL,
    shipment_id text COLLATE "C" NOT NULL,
    number      int NOT NULL,
    status      text COLLATE "C",
    description text NOT NULL,
    city        text NOT NULL,
    state       text NOT NULL,
    country     text NOT NULL,
    latitude    double precision,
    longitude   double precision,
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (tenant, shipment_id, number)
);

CREATE TABLE consignments (
    tenant        text COLLATE "C" NOT NULL,
    order_id      text COLLATE "C" NOT NULL,
    order_number  text NOT NULL,
    destination   jsonb,
    recipient     text NOT NULL,
    ready         jsonb NOT NULL,
    warehouse_ids jsonb NOT NULL,
    units         bigint NOT NULL CHECK (units > 0),
    changed_at    timestamptz NOT NULL,
    PRIMARY KEY (tenant, order_id)
);
CREATE INDEX consignments_by_time ON consignments (tenant, changed_at, order_id);

CREATE TABLE order_customers (
    tenant   text COLLATE "C" NOT NULL,
    order_id text COLLATE "C" NOT NULL,
    user_id  text COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant, order_id)
);
CREATE INDEX order_customers_by_user ON order_customers (tenant, user_id, order_id);

-- migration 2: carriers and who acts for them; shipments know their carrier, also those made before
CREATE TABLE carriers (
    tenant     text COLLATE "C" NOT NULL,
    carrier_id text COLLATE "C" NOT NULL,
    name       text NOT NULL,
    PRIMARY KEY (tenant, carrier_id)
);
CREATE TABLE carrier_users (
    tenant     text COLLATE "C" NOT NULL,
    user_id    text COLLATE "C" NOT NULL,
    carrier_id text COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant, user_id)
);
CREATE INDEX shipments_of_carrier ON shipments (tenant, carrier_id, created_at DESC, shipment_id DESC)
 WHERE carrier_id IS NOT NULL;
UPDATE kernel.states s
   SET state = convert_to((convert_from(s.state, 'UTF8')::jsonb
               || jsonb_build_object('carrierId', e.data->>'carrierId'))::text, 'UTF8')
  FROM kernel.events e
 WHERE e.name = 'shipping.ShipmentCreated' AND e.data->>'carrierId' IS NOT NULL
   AND s.tenant = e.tenant AND s.stream = e.stream;

-- migration 3: parcels are found by their numbers, and those under way, among all that ever were
-- By a function of a column nothing is found: rows that are not the tenant's must not reach it.
DROP INDEX shipments_by_tracking;
ALTER TABLE shipments ADD COLUMN tracking_key text COLLATE "C" NOT NULL
    GENERATED ALWAYS AS (upper(tracking_number)) STORED;
CREATE INDEX shipments_by_tracking ON shipments (tenant, tracking_key);
CREATE INDEX shipments_under_way ON shipments (tenant, created_at DESC, shipment_id DESC)
 WHERE status NOT IN ('Delivered', 'Cancelled');

-- migration 4: how many parcels of each warehouse are in each status, also of those made before
CREATE TABLE totals (
    tenant              text COLLATE "C" NOT NULL,
    status              text COLLATE "C" NOT NULL,
    source_warehouse_id text COLLATE "C" NOT NULL,
    part                smallint NOT NULL,
    tally               bigint NOT NULL,
    PRIMARY KEY (tenant, status, source_warehouse_id, part)
) WITH (fillfactor = 50);
CREATE FUNCTION count_shipments() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    mine smallint := kernel.part_of('shipping.totals');
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO shipping.totals AS t (tenant, status, source_warehouse_id, part, tally)
        SELECT tenant, status, coalesce(source_warehouse_id, '') AS place, mine, count(*)
          FROM came GROUP BY tenant, status, place
            ON CONFLICT (tenant, status, source_warehouse_id, part)
            DO UPDATE SET tally = t.tally + excluded.tally;
    ELSE
        INSERT INTO shipping.totals AS t (tenant, status, source_warehouse_id, part, tally)
        SELECT tenant, status, coalesce(source_warehouse_id, '') AS place, mine, sum(n)
          FROM (SELECT tenant, status, source_warehouse_id, 1 AS n FROM came
                UNION ALL
                SELECT tenant, status, source_warehouse_id, -1 FROM went) moved
         GROUP BY tenant, status, place HAVING sum(n) <> 0
            ON CONFLICT (tenant, status, source_warehouse_id, part)
            DO UPDATE SET tally = t.tally + excluded.tally;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER counted AFTER INSERT ON shipments REFERENCING NEW TABLE AS came
    FOR EACH STATEMENT EXECUTE FUNCTION count_shipments();
CREATE TRIGGER recounted AFTER UPDATE ON shipments REFERENCING NEW TABLE AS came OLD TABLE AS went
    FOR EACH STATEMENT EXECUTE FUNCTION count_shipments();
INSERT INTO totals (tenant, status, source_warehouse_id, part, tally)
SELECT tenant, status, coalesce(source_warehouse_id, '') AS place, 0, count(*)
  FROM shipments GROUP BY tenant, status, place;

-- migration 5: parcels are found by how their carrier's name begins, among all that ever were
ALTER TABLE shipments ADD COLUMN carrier_key text COLLATE "C" NOT NULL
    GENERATED ALWAYS AS (lower(carrier_name)) STORED;
CREATE INDEX shipments_by_carrier ON shipments (tenant, carrier_key, created_at DESC,
    shipment_id DESC);

-- migration 6: how many of them each carrier brings is counted, too, also of those made before
CREATE TABLE tallies (
    tenant              text COLLATE "C" NOT NULL,
    status              text COLLATE "C" NOT NULL,
    source_warehouse_id text COLLATE "C" NOT NULL,
    carrier_id          text COLLATE "C" NOT NULL,
    part                smallint NOT NULL,
    tally               bigint NOT NULL,
    PRIMARY KEY (tenant, status, source_warehouse_id, carrier_id, part)
) WITH (fillfactor = 50);
CREATE OR REPLACE FUNCTION count_shipments() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    mine smallint := kernel.part_of('shipping.tallies');
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO shipping.tallies AS t
            (tenant, status, source_warehouse_id, carrier_id, part, tally)
        SELECT tenant, status, coalesce(source_warehouse_id, '') AS place,
               coalesce(carrier_id, '') AS carrier, mine, count(*)
          FROM came GROUP BY tenant, status, place, carrier
            ON CONFLICT (tenant, status, source_warehouse_id, carrier_id, part)
            DO UPDATE SET tally = t.tally + excluded.tally;
    ELSE
        INSERT INTO shipping.tallies AS t
            (tenant, status, source_warehouse_id, carrier_id, part, tally)
        SELECT tenant, status, coalesce(source_warehouse_id, '') AS place,
               coalesce(carrier_id, '') AS carrier, mine, sum(n)
          FROM (SELECT tenant, status, source_warehouse_id, carrier_id, 1 AS n FROM came
                UNION ALL
                SELECT tenant, status, source_warehouse_id, carrier_id, -1 FROM went) moved
         GROUP BY tenant, status, place, carrier HAVING sum(n) <> 0
            ON CONFLICT (tenant, status, source_warehouse_id, carrier_id, part)
            DO UPDATE SET tally = t.tally + excluded.tally;
    END IF;
    RETURN NULL;
END $$;
INSERT INTO tallies (tenant, status, source_warehouse_id, carrier_id, part, tally)
SELECT tenant, status, coalesce(source_warehouse_id, '') AS place,
       coalesce(carrier_id, '') AS carrier, 0, count(*)
  FROM shipments GROUP BY tenant, status, place, carrier;
CREATE INDEX shipments_under_way_of_carrier ON shipments (tenant, carrier_id)
 WHERE status NOT IN ('Delivered', 'Cancelled') AND carrier_id IS NOT NULL;
DROP TABLE totals;
