-- migration 1: carts, their lines, and what is wished for
CREATE TABLE carts (
    tenant           text COLLATE "C" NOT NULL,
    cart_id          text COLLATE "C" NOT NULL,
    status           text COLLATE "C" NOT NULL,
    store_id         text COLLATE "C" NOT NULL,
    user_id          text COLLATE "C",
    channel          text NOT NULL,
    currency         text COLLATE "C" NOT NULL,
    email            text,
    customer_name    text NOT NULL,
    language         text NOT NULL,
    shipping_address jsonb,
    billing_address  jsonb,
    shipping_method  text NOT NULL DEFAULT '',
    shipping_methods jsonb NOT NULL DEFAULT '[]',
    coupons          jsonb NOT NULL DEFAULT '[]',
    refused_coupons  jsonb NOT NULL DEFAULT '[]',
    missing          jsonb NOT NULL DEFAULT '[]',
    revision         int NOT NULL DEFAULT 0,
    priced           int NOT NULL DEFAULT 0,
    subtotal         bigint NOT NULL DEFAULT 0,
    discount_amount  bigint NOT NULL DEFAULT 0,
    tax_amount       bigint NOT NULL DEFAULT 0,
    shipping_cost    bigint NOT NULL DEFAULT 0,
    total_amount     bigint NOT NULL DEFAULT 0,
    adjustments      jsonb NOT NULL DEFAULT '[]',
    hold_expires_at  timestamptz,
    reason           text NOT NULL DEFAULT '',
    short            jsonb NOT NULL DEFAULT '[]',
    order_id         text COLLATE "C",
    merged_into      text COLLATE "C",
    opened_at        timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    version          int NOT NULL,
    PRIMARY KEY (tenant, cart_id),
    CONSTRAINT sums_agree CHECK (subtotal + tax_amount + shipping_cost = total_amount)
) WITH (fillfactor = 60);
CREATE INDEX carts_of_user ON carts (tenant, user_id, updated_at DESC) WHERE user_id IS NOT NULL;

CREATE TABLE lines (
    tenant          text COLLATE "C" NOT NULL,
    cart_id         text COLLATE "C" NOT NULL,
    sku             text COLLATE "C" NOT NULL,
    quantity        int NOT NULL CHECK (quantity > 0),
    product_id      text COLLATE "C",
    name            text,
    unit_price      bigint,
    discount_amount bigint,
    total_price     bigint,
    tax_amount      bigint,
    tax_included    boolean,
    changed_at      timestamptz NOT NULL,
    PRIMARY KEY (tenant, cart_id, sku)
) WITH (fillfactor = 80);

CREATE TABLE wishes (
    tenant    text COLLATE "C" NOT NULL,
    user_id   text COLLATE "C" NOT NULL,
    sku       text COLLATE "C" NOT NULL,
    wished_at timestamptz NOT NULL,
    PRIMARY KEY (tenant, user_id, sku)
);

-- migration 2: a change to a cart changes no index; a customer's few carts are sorted when asked for
DROP INDEX carts.carts_of_user;
CREATE INDEX carts_of_user ON carts (tenant, user_id) WHERE user_id IS NOT NULL;

-- migration 3: the price list of each line, also of those priced before
ALTER TABLE lines ADD COLUMN list_id text COLLATE "C";
UPDATE lines l SET list_id = e.list_id
  FROM (SELECT DISTINCT ON (tenant, data->>'cartId', line->>'sku')
               tenant, data->>'cartId' AS cart_id, line->>'sku' AS sku, line->>'listId' AS list_id
          FROM kernel.events, jsonb_array_elements(data->'changed') line
         WHERE name = 'carts.CartPriced'
         ORDER BY tenant, data->>'cartId', line->>'sku', version DESC) e
 WHERE l.tenant = e.tenant AND l.cart_id = e.cart_id AND l.sku = e.sku
   AND l.unit_price IS NOT NULL;

-- migration 4: what guests wish for, each on a list that its id opens
CREATE TABLE guest_wishes (
    tenant      text COLLATE "C" NOT NULL,
    wishlist_id text COLLATE "C" NOT NULL,
    sku         text COLLATE "C" NOT NULL,
    wished_at   timestamptz NOT NULL,
    PRIMARY KEY (tenant, wishlist_id, sku)
);

-- migration 5: by what a buyer confirms the payment to the bank, while that is to be done
ALTER TABLE carts ADD COLUMN challenge_token text NOT NULL DEFAULT '';
