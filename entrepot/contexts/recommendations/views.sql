-- migration 1: what is for sale, what goes together, what is wanted of late, and by whom
CREATE TABLE offers (
    tenant     text COLLATE "C" NOT NULL,
    sku        text COLLATE "C" NOT NULL,
    product_id text COLLATE "C" NOT NULL,
    name       text NOT NULL,
    unit_price bigint NOT NULL,
    currency   text COLLATE "C" NOT NULL,
    is_default boolean NOT NULL,
    is_active  boolean NOT NULL,
    PRIMARY KEY (tenant, sku)
);
CREATE INDEX offers_of_product ON offers (tenant, product_id, is_default DESC, sku)
    WHERE is_active;

-- Each pair once, the smaller id first.
CREATE TABLE pairs (
    tenant     text COLLATE "C" NOT NULL,
    product_id text COLLATE "C" NOT NULL,
    other_id   text COLLATE "C" NOT NULL,
    together   int NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant, product_id, other_id)
) WITH (fillfactor = 80);
CREATE INDEX pairs_of_other ON pairs (tenant, other_id);

CREATE TABLE days (
    tenant     text COLLATE "C" NOT NULL,
    day        date NOT NULL,
    product_id text COLLATE "C" NOT NULL,
    ordered    int NOT NULL DEFAULT 0,
    viewed     int NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant, day, product_id)
) WITH (fillfactor = 80);

-- A visitor is a user's id, or `~` and a guest's session or order. Orders of many streams count
-- here in no order of their own, so there are sums only.
CREATE TABLE tastes (
    tenant     text COLLATE "C" NOT NULL,
    visitor    text COLLATE "C" NOT NULL,
    day        date NOT NULL,
    product_id text COLLATE "C" NOT NULL,
    ordered    int NOT NULL DEFAULT 0,
    viewed     int NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant, visitor, day, product_id)
);
CREATE INDEX tastes_of_day ON tastes (tenant, day);

CREATE TABLE neighbours (
    tenant     text COLLATE "C" NOT NULL,
    product_id text COLLATE "C" NOT NULL,
    others     jsonb NOT NULL,
    PRIMARY KEY (tenant, product_id)
);
