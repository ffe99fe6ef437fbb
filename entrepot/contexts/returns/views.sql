-- migration 1: returns with their lines
CREATE TABLE returns (
    tenant       text COLLATE "C" NOT NULL,
    order_id     text COLLATE "C" NOT NULL,
    return_id    text COLLATE "C" NOT NULL,
    user_id      text COLLATE "C",
    status       text COLLATE "C" NOT NULL,
    lines        jsonb NOT NULL,
    amount       bigint NOT NULL,
    requested_at timestamptz NOT NULL,
    PRIMARY KEY (tenant, order_id, return_id)
);

-- migration 2: all returns, the latest first
CREATE INDEX returns_latest ON returns (tenant, requested_at DESC, return_id DESC);
