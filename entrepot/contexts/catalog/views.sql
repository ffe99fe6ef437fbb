-- migration 1: products, variants, prices, categories, collections
CREATE TABLE products (
    tenant      text COLLATE "C" NOT NULL,
    product_id  text COLLATE "C" NOT NULL,
    sku         text COLLATE "C" NOT NULL,
    name        text NOT NULL,
    description text NOT NULL,
    category    text COLLATE "C",
    currency    text COLLATE "C" NOT NULL,
    unit_price  bigint NOT NULL,
    attributes  jsonb NOT NULL,
    images      jsonb NOT NULL,
    is_active   boolean NOT NULL,
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,
    version     int NOT NULL,
    PRIMARY KEY (tenant, product_id)
);
CREATE INDEX products_of_category ON products (tenant, category, product_id);

-- `words` is the name as people type it: lower case, without accents.
CREATE TABLE names (
    tenant      text COLLATE "C" NOT NULL,
    product_id  text COLLATE "C" NOT NULL,
    language    text COLLATE "C" NOT NULL,
    name        text NOT NULL,
    description text NOT NULL,
    words       text GENERATED ALWAYS AS (
        lower(regexp_replace(normalize(name, NFD), U&'[\0300-\036F]', '', 'g') COLLATE pg_c_utf8)
    ) STORED,
    PRIMARY KEY (tenant, product_id, language)
);
CREATE INDEX names_words ON names USING gin (to_tsvector('simple', words));

CREATE TABLE variants (
    tenant     text COLLATE "C" NOT NULL,
    product_id text COLLATE "C" NOT NULL,
    variant_id text COLLATE "C" NOT NULL,
    sku        text COLLATE "C" NOT NULL,
    options    jsonb NOT NULL,
    unit_price bigint NOT NULL,
    weight_g   int NOT NULL,
    length_mm  int NOT NULL,
    width_mm   int NOT NULL,
    height_mm  int NOT NULL,
    barcode    text COLLATE "C" NOT NULL,
    is_active  boolean NOT NULL,
    PRIMARY KEY (tenant, product_id, variant_id)
);
CREATE UNIQUE INDEX variants_sku ON variants (tenant, sku);

CREATE TABLE prices (
    tenant         text COLLATE "C" NOT NULL,
    product_id     text COLLATE "C" NOT NULL,
    variant_id     text COLLATE "C" NOT NULL,
    effective_from timestamptz NOT NULL,
    unit_price     bigint NOT NULL,
    set_at         timestamptz NOT NULL,
    PRIMARY KEY (tenant, product_id, variant_id, effective_from)
);

CREATE TABLE categories (
    tenant      text COLLATE "C" NOT NULL,
    category_id text COLLATE "C" NOT NULL,
    name        text NOT NULL,
    parent_id   text COLLATE "C",
    PRIMARY KEY (tenant, category_id)
);

CREATE TABLE collections (
    tenant        text COLLATE "C" NOT NULL,
    collection_id text COLLATE "C" NOT NULL,
    name          text NOT NULL,
    category      text COLLATE "C",
    price_min     bigint,
    price_max     bigint,
    attributes    jsonb NOT NULL,
    PRIMARY KEY (tenant, collection_id)
);
