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

-- migration 3: what people write on the parcel, and other goods in exchange
ALTER TABLE returns
    ADD COLUMN reason             text NOT NULL DEFAULT '',
    ADD COLUMN rma_number         text COLLATE "C" NOT NULL DEFAULT '',
    ADD COLUMN exchange           jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN replacement_id     text COLLATE "C" NOT NULL DEFAULT '',
    ADD COLUMN replacement_status text COLLATE "C" NOT NULL DEFAULT '',
    ADD COLUMN credit_amount      bigint NOT NULL DEFAULT 0,
    ADD COLUMN fee_amount         bigint NOT NULL DEFAULT 0;

CREATE TABLE policies (
    tenant   text COLLATE "C" NOT NULL,
    store_id text COLLATE "C" NOT NULL,
    terms    jsonb NOT NULL,
    PRIMARY KEY (tenant, store_id)
);

-- migration 4: claims are kept beside what comes back
ALTER TABLE returns ADD COLUMN kind text COLLATE "C" NOT NULL DEFAULT 'return';

-- migration 5: why money did not go back
ALTER TABLE returns ADD COLUMN failure text NOT NULL DEFAULT '';
