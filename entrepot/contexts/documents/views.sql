-- migration 1: receipts
CREATE TABLE receipts (
    tenant       text COLLATE "C" NOT NULL,
    receipt_id   text COLLATE "C" NOT NULL,
    order_id     text COLLATE "C" NOT NULL,
    shipment_id  text COLLATE "C",
    user_id      text COLLATE "C",
    stage        text COLLATE "C" NOT NULL CHECK (stage IN ('ordered', 'dispatched', 'delivered')),
    order_number text NOT NULL,
    total_amount bigint NOT NULL,
    currency     text COLLATE "C" NOT NULL,
    generated_at timestamptz NOT NULL,
    content      jsonb NOT NULL,
    PRIMARY KEY (tenant, receipt_id)
);
CREATE INDEX receipts_by_time ON receipts (tenant, generated_at DESC, receipt_id DESC);
CREATE INDEX receipts_by_order ON receipts (tenant, order_id);
CREATE INDEX receipts_by_shipment ON receipts (tenant, shipment_id) WHERE shipment_id IS NOT NULL;
CREATE INDEX receipts_by_user ON receipts (tenant, user_id, generated_at DESC)
    WHERE user_id IS NOT NULL;
