-- migration 1: rates, goods sold for vendors, accounts with their entries, payouts, who may see
CREATE TABLE rates (
    tenant            text COLLATE "C" NOT NULL,
    vendor_id         text COLLATE "C" NOT NULL,
    rate_id           text COLLATE "C" NOT NULL,
    rate_basis_points int NOT NULL,
    sku               text COLLATE "C",
    category_id       text COLLATE "C",
    valid_from        date,
    valid_to          date,
    PRIMARY KEY (tenant, vendor_id, rate_id)
);

CREATE TABLE goods (
    tenant      text COLLATE "C" NOT NULL,
    sku         text COLLATE "C" NOT NULL,
    vendor_id   text COLLATE "C" NOT NULL,
    category_id text COLLATE "C",
    PRIMARY KEY (tenant, sku)
);
CREATE INDEX goods_of_vendor ON goods (tenant, vendor_id, sku);

CREATE TABLE accounts (
    tenant      text COLLATE "C" NOT NULL,
    vendor_id   text COLLATE "C" NOT NULL,
    currency    text COLLATE "C" NOT NULL,
    accrued     bigint NOT NULL DEFAULT 0,
    clawed_back bigint NOT NULL DEFAULT 0,
    paid        bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant, vendor_id, currency)
);

CREATE TABLE entries (
    tenant            text COLLATE "C" NOT NULL,
    vendor_id         text COLLATE "C" NOT NULL,
    currency          text COLLATE "C" NOT NULL,
    entry             int NOT NULL,
    type              text COLLATE "C" NOT NULL,
    amount            bigint NOT NULL,
    order_id          text COLLATE "C" NOT NULL,
    reference         text COLLATE "C" NOT NULL,
    sku               text COLLATE "C" NOT NULL,
    quantity          bigint NOT NULL,
    gross_amount      bigint NOT NULL,
    commission_amount bigint NOT NULL,
    rate_id           text COLLATE "C" NOT NULL,
    rate_basis_points int NOT NULL,
    reason            text NOT NULL,
    booked_at         timestamptz NOT NULL,
    PRIMARY KEY (tenant, vendor_id, currency, entry)
);

CREATE TABLE payouts (
    tenant             text COLLATE "C" NOT NULL,
    payout_id          text COLLATE "C" NOT NULL,
    vendor_id          text COLLATE "C" NOT NULL,
    currency           text COLLATE "C" NOT NULL,
    amount             bigint NOT NULL,
    accrued            bigint NOT NULL,
    clawed_back        bigint NOT NULL,
    paid_before        bigint NOT NULL,
    status             text COLLATE "C" NOT NULL,
    provider_reference text NOT NULL,
    reason             text NOT NULL,
    made_at            timestamptz NOT NULL,
    PRIMARY KEY (tenant, payout_id)
);
CREATE INDEX payouts_of_vendor ON payouts (tenant, vendor_id, made_at DESC, payout_id DESC);

CREATE TABLE members (
    tenant    text COLLATE "C" NOT NULL,
    user_id   text COLLATE "C" NOT NULL,
    vendor_id text COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant, user_id)
);

-- migration 2: where vendors are paid
CREATE TABLE payees (
    tenant    text COLLATE "C" NOT NULL,
    vendor_id text COLLATE "C" NOT NULL,
    account   text NOT NULL,
    PRIMARY KEY (tenant, vendor_id)
);
