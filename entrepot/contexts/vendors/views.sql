-- migration 1: vendors, what they supply, purchase orders, receipts
CREATE TABLE vendors (
    tenant            text COLLATE "C" NOT NULL,
    vendor_id         text COLLATE "C" NOT NULL,
    name              text NOT NULL,
    email             text,
    contact           text NOT NULL,
    currency          text COLLATE "C" NOT NULL,
    lead_time_days    int NOT NULL,
    tolerance_percent int NOT NULL,
    is_active         boolean NOT NULL,
    version           int NOT NULL,
    PRIMARY KEY (tenant, vendor_id)
);

CREATE TABLE supplies (
    tenant             text COLLATE "C" NOT NULL,
    vendor_id          text COLLATE "C" NOT NULL,
    sku                text COLLATE "C" NOT NULL,
    vendor_sku         text NOT NULL,
    unit_cost          bigint NOT NULL,
    order_quantity_min int NOT NULL,
    PRIMARY KEY (tenant, vendor_id, sku)
);
CREATE INDEX supplies_of_sku ON supplies (tenant, sku);

CREATE TABLE purchase_orders (
    tenant            text COLLATE "C" NOT NULL,
    purchase_order_id text COLLATE "C" NOT NULL,
    vendor_id         text COLLATE "C" NOT NULL,
    warehouse_id      text COLLATE "C" NOT NULL,
    status            text COLLATE "C" NOT NULL,
    lines             jsonb NOT NULL,
    currency          text COLLATE "C" NOT NULL,
    freight_cost      bigint NOT NULL,
    total_cost        bigint NOT NULL,
    expected_on       date,
    note              text NOT NULL,
    drafted_at        timestamptz NOT NULL,
    sent_at           timestamptz,
    updated_at        timestamptz NOT NULL,
    version           int NOT NULL,
    PRIMARY KEY (tenant, purchase_order_id)
);
CREATE INDEX purchase_orders_latest
    ON purchase_orders (tenant, drafted_at DESC, purchase_order_id DESC);

CREATE TABLE receipts (
    tenant            text COLLATE "C" NOT NULL,
    purchase_order_id text COLLATE "C" NOT NULL,
    receipt_id        text COLLATE "C" NOT NULL,
    lines             jsonb NOT NULL,
    received_at       timestamptz NOT NULL,
    PRIMARY KEY (tenant, purchase_order_id, receipt_id)
);

-- migration 2: what goods cost once they have landed, lead times, purchase orders of a vendor
ALTER TABLE supplies ADD COLUMN lead_time_days int;
ALTER TABLE purchase_orders ADD COLUMN duty_cost bigint NOT NULL DEFAULT 0;
ALTER TABLE purchase_orders ADD COLUMN landed_costs jsonb NOT NULL DEFAULT '[]';
CREATE INDEX purchase_orders_of_vendor
    ON purchase_orders (tenant, vendor_id, drafted_at DESC, purchase_order_id DESC);

-- migration 3: a vendor's users and own place, what it told of its stock, receipts that came to nothing
ALTER TABLE vendors ADD COLUMN warehouse_id text COLLATE "C";
ALTER TABLE purchase_orders ADD COLUMN problem text NOT NULL DEFAULT '';
CREATE TABLE users (
    tenant    text COLLATE "C" NOT NULL,
    user_id   text COLLATE "C" NOT NULL,
    vendor_id text COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant, user_id)
);
CREATE TABLE stock (
    tenant       text COLLATE "C" NOT NULL,
    vendor_id    text COLLATE "C" NOT NULL,
    warehouse_id text COLLATE "C" NOT NULL,
    sku          text COLLATE "C" NOT NULL,
    quantity     bigint NOT NULL,
    reason       text NOT NULL,
    told_at      timestamptz NOT NULL,
    PRIMARY KEY (tenant, vendor_id, warehouse_id, sku)
);

-- migration 4: who told what under the id of an update, also of those before
UPDATE kernel.states s
   SET state = convert_to((convert_from(s.state, 'UTF8')::jsonb || jsonb_build_object(
               'vendorId', e.data->>'vendorId', 'sku', e.data->>'sku',
               'quantity', e.data->'quantity'))::text, 'UTF8')
  FROM kernel.events e
 WHERE e.name = 'vendors.VendorStockTold' AND s.tenant = e.tenant AND s.stream = e.stream;

-- migration 5: who acts for one of many vendors
CREATE INDEX users_of_vendor ON users (tenant, vendor_id, user_id);
