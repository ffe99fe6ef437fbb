-- migration 1: orders with their lines
CREATE TABLE orders (
    tenant            text COLLATE "C" NOT NULL,
    order_id          text COLLATE "C" NOT NULL,
    order_number      text COLLATE "C" NOT NULL,
    status            text COLLATE "C" NOT NULL,
    user_id           text COLLATE "C",
    store_id          text COLLATE "C" NOT NULL,
    email             text,
    customer_name     text NOT NULL,
    lines             jsonb NOT NULL,
    currency          text COLLATE "C" NOT NULL,
    subtotal          bigint NOT NULL,
    tax_amount        bigint NOT NULL,
    shipping_cost     bigint NOT NULL,
    total_amount      bigint NOT NULL,
    dispatched_amount bigint NOT NULL,
    shipping_address  jsonb NOT NULL,
    billing_address   jsonb,
    payment_method    text COLLATE "C" NOT NULL,
    reservation_id    text COLLATE "C" NOT NULL,
    reason            text NOT NULL,
    order_date        timestamptz NOT NULL,
    ship_date         timestamptz,
    delivery_date     timestamptz,
    updated_at        timestamptz NOT NULL,
    version           int NOT NULL,
    PRIMARY KEY (tenant, order_id),
    CONSTRAINT sums_agree CHECK (subtotal + tax_amount + shipping_cost = total_amount),
    CONSTRAINT shipped_within_total CHECK (dispatched_amount <= total_amount)
) WITH (fillfactor = 70);
CREATE INDEX orders_latest ON orders (tenant, order_date DESC, order_id DESC);
CREATE INDEX orders_of_user ON orders (tenant, user_id, order_date DESC) WHERE user_id IS NOT NULL;

-- migration 2: why the amounts of an order are what they are
ALTER TABLE orders ADD COLUMN adjustments jsonb NOT NULL DEFAULT '[]';

-- migration 3: what of an order was paid before
ALTER TABLE orders ADD COLUMN credit_amount bigint NOT NULL DEFAULT 0;

-- migration 4: an order is found by its number, also among a million
CREATE INDEX orders_by_number ON orders (tenant, order_number);

-- migration 5: which of the customer's addresses an order names
ALTER TABLE orders ADD COLUMN shipping_address_id text COLLATE "C",
                   ADD COLUMN billing_address_id text COLLATE "C";

-- migration 6: how an order is to be sent
ALTER TABLE orders ADD COLUMN shipping_method text NOT NULL DEFAULT '';

-- migration 7: what of an order is awaited and what has left, also of those placed before
ALTER TABLE orders ADD COLUMN missing jsonb NOT NULL DEFAULT '[]';
UPDATE orders o SET missing = e.missing
  FROM (SELECT DISTINCT ON (tenant, data->>'orderId') tenant, data->>'orderId' AS order_id,
               coalesce(data->'missing', '[]') AS missing
          FROM kernel.events
         WHERE name IN ('orders.OrderAwaitingStock', 'orders.OrderReserved', 'orders.OrderAllocated',
                        'orders.OrderReplenished', 'orders.OrderCancelled')
         ORDER BY tenant, data->>'orderId', version DESC) e
 WHERE o.tenant = e.tenant AND o.order_id = e.order_id AND e.missing <> '[]';
CREATE INDEX orders_awaiting ON orders (tenant, order_date DESC, order_id DESC) WHERE missing <> '[]';
CREATE TABLE dispatches (
    tenant      text COLLATE "C" NOT NULL,
    order_id    text COLLATE "C" NOT NULL,
    shipment_id text COLLATE "C" NOT NULL,
    lines       jsonb NOT NULL,
    PRIMARY KEY (tenant, order_id, shipment_id)
);
INSERT INTO dispatches (tenant, order_id, shipment_id, lines)
SELECT tenant, data->>'orderId', data->>'shipmentId', data->'lines'
  FROM kernel.events WHERE name = 'orders.OrderDispatched'
    ON CONFLICT DO NOTHING;

-- migration 8: open orders are found among all that ever were, a store's among those of others
-- An index with the status itself would be written at every step of an order.
ALTER TABLE orders ADD COLUMN is_open boolean NOT NULL GENERATED ALWAYS AS (
    status NOT IN ('Delivered', 'PartiallyReturned', 'Returned', 'Cancelled')) STORED;
CREATE INDEX orders_open ON orders (tenant, order_date DESC, order_id DESC) WHERE is_open;
CREATE INDEX orders_of_store ON orders (tenant, store_id, order_date DESC, order_id DESC);

-- migration 9: how many orders are in each status, and their worth, also of those placed before
CREATE TABLE totals (
    tenant       text COLLATE "C" NOT NULL,
    status       text COLLATE "C" NOT NULL,
    currency     text COLLATE "C" NOT NULL,
    part         smallint NOT NULL,
    tally        bigint NOT NULL,
    total_amount bigint NOT NULL,
    PRIMARY KEY (tenant, status, currency, part)
) WITH (fillfactor = 50);
CREATE FUNCTION count_orders() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    mine smallint := kernel.part_of('orders.totals');
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO orders.totals AS t (tenant, status, currency, part, tally, total_amount)
        SELECT tenant, status, currency, mine, count(*), sum(total_amount)
          FROM came GROUP BY tenant, status, currency
            ON CONFLICT (tenant, status, currency, part)
            DO UPDATE SET tally = t.tally + excluded.tally,
                          total_amount = t.total_amount + excluded.total_amount;
    ELSE
        INSERT INTO orders.totals AS t (tenant, status, currency, part, tally, total_amount)
        SELECT tenant, status, currency, mine, sum(n), sum(total_amount)
          FROM (SELECT tenant, status, currency, 1 AS n, total_amount FROM came
                UNION ALL
                SELECT tenant, status, currency, -1, -total_amount FROM went) moved
         GROUP BY tenant, status, currency HAVING sum(n) <> 0 OR sum(total_amount) <> 0
            ON CONFLICT (tenant, status, currency, part)
            DO UPDATE SET tally = t.tally + excluded.tally,
                          total_amount = t.total_amount + excluded.total_amount;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER counted AFTER INSERT ON orders REFERENCING NEW TABLE AS came
    FOR EACH STATEMENT EXECUTE FUNCTION count_orders();
CREATE TRIGGER recounted AFTER UPDATE ON orders REFERENCING NEW TABLE AS came OLD TABLE AS went
    FOR EACH STATEMENT EXECUTE FUNCTION count_orders();
INSERT INTO totals (tenant, status, currency, part, tally, total_amount)
SELECT tenant, status, currency, 0, count(*), sum(total_amount)
  FROM orders GROUP BY tenant, status, currency;

-- migration 10: the few orders that ended otherwise than most are found among these
-- The column stays as it is at every step of an order but the last, so that no index is written.
ALTER TABLE orders ADD COLUMN ended_as text COLLATE "C" GENERATED ALWAYS AS (
    CASE WHEN status IN ('PartiallyReturned', 'Returned', 'Cancelled') THEN status END) STORED;
CREATE INDEX orders_ended ON orders (tenant, ended_as, order_date DESC, order_id DESC)
 WHERE ended_as IS NOT NULL;

-- migration 11: what is to be sent back by hand, and when it was
CREATE TABLE refunds (
    tenant     text COLLATE "C" NOT NULL,
    payment_id text COLLATE "C" NOT NULL,
    reference  text COLLATE "C" NOT NULL,
    order_id   text COLLATE "C" NOT NULL,
    amount     bigint NOT NULL,
    currency   text COLLATE "C" NOT NULL,
    reason     text NOT NULL,
    owed_at    timestamptz NOT NULL,
    sent_at    timestamptz,
    PRIMARY KEY (tenant, payment_id, reference)
);
CREATE INDEX refunds_of_order ON refunds (tenant, order_id, owed_at);
CREATE INDEX refunds_owed ON refunds (tenant, owed_at, payment_id, reference) WHERE sent_at IS NULL;

-- migration 12: until when the money must have come; orders that were reserved before do not say it
ALTER TABLE orders ADD COLUMN pay_by timestamptz;
