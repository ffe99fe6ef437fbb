-- migration 1: price lists, promotions, the tables of taxes and shipping, quotes
CREATE TABLE price_lists (
    tenant       text COLLATE "C" NOT NULL,
    list_id      text COLLATE "C" NOT NULL,
    name         text NOT NULL,
    currency     text COLLATE "C" NOT NULL,
    includes_tax boolean NOT NULL,
    channel      text COLLATE "C" NOT NULL,
    tier         text COLLATE "C" NOT NULL,
    version      int NOT NULL,
    PRIMARY KEY (tenant, list_id)
);

CREATE TABLE list_prices (
    tenant       text COLLATE "C" NOT NULL,
    list_id      text COLLATE "C" NOT NULL,
    sku          text COLLATE "C" NOT NULL,
    quantity_min int NOT NULL,
    valid_from   text COLLATE "C" NOT NULL,
    valid_to     timestamptz,
    unit_price   bigint NOT NULL,
    currency     text COLLATE "C" NOT NULL,
    includes_tax boolean NOT NULL,
    changed_at   timestamptz NOT NULL,
    version      int NOT NULL,
    PRIMARY KEY (tenant, list_id, sku, quantity_min, valid_from)
);
CREATE INDEX list_prices_of_sku ON list_prices (tenant, sku);

CREATE TABLE price_changes (
    tenant       text COLLATE "C" NOT NULL,
    list_id      text COLLATE "C" NOT NULL,
    sku          text COLLATE "C" NOT NULL,
    version      int NOT NULL,
    quantity_min int NOT NULL,
    valid_from   text COLLATE "C" NOT NULL,
    unit_price   bigint,
    changed_at   timestamptz NOT NULL,
    changed_by   text NOT NULL,
    PRIMARY KEY (tenant, list_id, sku, version)
);
CREATE INDEX price_changes_of_sku ON price_changes (tenant, sku, version);

CREATE TABLE tiers (
    tenant  text COLLATE "C" NOT NULL,
    user_id text COLLATE "C" NOT NULL,
    tier    text COLLATE "C" NOT NULL,
    version int NOT NULL,
    PRIMARY KEY (tenant, user_id)
);

CREATE TABLE promotions (
    tenant         text COLLATE "C" NOT NULL,
    promotion_id   text COLLATE "C" NOT NULL,
    name           text NOT NULL,
    reward         jsonb NOT NULL,
    conditions     jsonb NOT NULL,
    exclusive      boolean NOT NULL,
    stacking_group text NOT NULL,
    priority       int NOT NULL,
    budget_amount  bigint,
    budget_uses    bigint,
    used_amount    bigint NOT NULL DEFAULT 0,
    used_times     bigint NOT NULL DEFAULT 0,
    status         text COLLATE "C" NOT NULL,
    updated_at     timestamptz NOT NULL,
    version        int NOT NULL,
    PRIMARY KEY (tenant, promotion_id),
    CONSTRAINT nothing_below_zero CHECK (used_amount >= 0 AND used_times >= 0)
);

CREATE TABLE coupons (
    tenant       text COLLATE "C" NOT NULL,
    code         text COLLATE "C" NOT NULL,
    promotion_id text COLLATE "C" NOT NULL,
    uses_max     bigint,
    uses_each    bigint,
    expires_at   timestamptz,
    uses         bigint NOT NULL,
    version      int NOT NULL,
    PRIMARY KEY (tenant, code),
    CONSTRAINT used_within_bounds CHECK (uses >= 0 AND (uses_max IS NULL OR uses <= uses_max))
);
CREATE INDEX coupons_of_promotion ON coupons (tenant, promotion_id, code);

CREATE TABLE tax_tables (
    tenant   text COLLATE "C" NOT NULL,
    table_id text COLLATE "C" NOT NULL,
    rates    jsonb NOT NULL,
    version  int NOT NULL,
    PRIMARY KEY (tenant, table_id)
);

CREATE TABLE shipping_tables (
    tenant   text COLLATE "C" NOT NULL,
    table_id text COLLATE "C" NOT NULL,
    rates    jsonb NOT NULL,
    version  int NOT NULL,
    PRIMARY KEY (tenant, table_id)
);

CREATE TABLE quotes (
    tenant           text COLLATE "C" NOT NULL,
    quote_id         text COLLATE "C" NOT NULL,
    reference        text NOT NULL,
    store_id         text COLLATE "C" NOT NULL,
    channel          text NOT NULL,
    tier             text NOT NULL,
    user_id          text COLLATE "C",
    currency         text COLLATE "C" NOT NULL,
    lines            jsonb NOT NULL,
    missing          jsonb NOT NULL,
    subtotal         bigint NOT NULL,
    discount_amount  bigint NOT NULL,
    tax_amount       bigint NOT NULL,
    shipping_cost    bigint NOT NULL,
    total_amount     bigint NOT NULL,
    adjustments      jsonb NOT NULL,
    coupons          jsonb NOT NULL,
    refused_coupons  jsonb NOT NULL,
    shipping_method  text NOT NULL,
    shipping_methods jsonb NOT NULL,
    expires_at       timestamptz NOT NULL,
    quoted_at        timestamptz NOT NULL,
    version          int NOT NULL,
    PRIMARY KEY (tenant, quote_id),
    CONSTRAINT sums_agree CHECK (subtotal + tax_amount + shipping_cost = total_amount)
) WITH (fillfactor = 60);

-- migration 2: a tax provider beside the table, and quotes that wait for it
CREATE TABLE tax_providers (
    tenant    text COLLATE "C" NOT NULL,
    table_id  text COLLATE "C" NOT NULL,
    countries jsonb NOT NULL,
    ship_from jsonb,
    tax_codes jsonb NOT NULL,
    version   int NOT NULL,
    PRIMARY KEY (tenant, table_id)
);
ALTER TABLE quotes ADD COLUMN awaits_tax boolean NOT NULL DEFAULT false;

-- migration 3: what the shop shows; a SKU's own price, also of those learnt before
CREATE TABLE articles (
    tenant     text COLLATE "C" NOT NULL,
    sku        text COLLATE "C" NOT NULL,
    product_id text COLLATE "C" NOT NULL,
    unit_price bigint NOT NULL,
    currency   text COLLATE "C" NOT NULL,
    is_active  boolean NOT NULL,
    PRIMARY KEY (tenant, sku)
);
CREATE INDEX articles_of_product ON articles (tenant, product_id, sku);
INSERT INTO articles
SELECT DISTINCT ON (tenant, stream) tenant, data->>'sku', data->>'productId',
       (data->>'unitPrice')::bigint, data->>'currency',
       coalesce((data->>'isActive')::boolean, true)
  FROM kernel.events WHERE name = 'pricing.ArticleLearnt'
 ORDER BY tenant, stream, version DESC;

-- migration 4: how each SKU is taxed, also of those set before
ALTER TABLE articles ADD COLUMN tax_class text COLLATE "C" NOT NULL DEFAULT 'standard';
CREATE INDEX articles_by_tax_class ON articles (tenant, tax_class, sku);
UPDATE articles a SET tax_class = e.tax_class
  FROM (SELECT DISTINCT ON (tenant, stream) tenant, data->>'sku' AS sku,
               data->>'taxClass' AS tax_class
          FROM kernel.events WHERE name = 'pricing.TaxClassSet'
         ORDER BY tenant, stream, version DESC) e
 WHERE a.tenant = e.tenant AND a.sku = e.sku;

-- migration 5: a quote that is rewritten at every change of its cart is not compressed each time
ALTER TABLE pricing.quotes SET (toast_tuple_target = 8160);

-- migration 6: which promotions nobody stopped but an older version, also of those before
UPDATE kernel.states s
   SET state = convert_to((convert_from(s.state, 'UTF8')::jsonb || '{"spent": true}')::text, 'UTF8')
  FROM (SELECT DISTINCT ON (tenant, stream) tenant, stream, data->>'reason' AS reason
          FROM kernel.events WHERE name IN ('pricing.PromotionSet', 'pricing.PromotionStopped')
         ORDER BY tenant, stream, version DESC) e
 WHERE e.reason = 'budget_spent' AND s.tenant = e.tenant AND s.stream = e.stream;

-- migration 7: whether the catalog's own prices hold the tax; those of before did not
ALTER TABLE pricing.tax_tables ADD COLUMN prices_include_tax boolean NOT NULL DEFAULT false;
