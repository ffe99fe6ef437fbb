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

-- migration 2: found by words that are an index under row-level security; status; sorting
-- Lower case, without accents: as people type. `plain` in views.py does the same.
CREATE FUNCTION plain(spoken text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN replace(replace(replace(replace(replace(translate(lower(regexp_replace(
        normalize(spoken, NFKD), U&'[\0300-\036F]', '', 'g') COLLATE pg_c_utf8),
        'ςøłđħŧı', 'σoldhti'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ð', 'd');

CREATE FUNCTION words_of(spoken text) RETURNS TABLE (place int, word text)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    BEGIN ATOMIC
        SELECT (row_number() OVER (ORDER BY min(n)) - 1)::int, w COLLATE "C"
          FROM regexp_split_to_table(plain(spoken) COLLATE pg_c_utf8,
               '[\x01-/:-`{-\u00BF\u00D7\u00F7\u2000-\u206F\u20A0-\u20CF\u2190-\u2BFF\u3000-\u303F]+')
               WITH ORDINALITY AS split(w, n)
         WHERE w <> '' GROUP BY w ORDER BY 1 LIMIT 30;
    END;

-- Full-text operators are not leakproof, so under row-level security no full-text index is used.
-- Comparisons of text are: each word is a row, found by its beginning.
CREATE TABLE words (
    tenant     text COLLATE "C" NOT NULL,
    product_id text COLLATE "C" NOT NULL,
    language   text COLLATE "C" NOT NULL,
    place      int NOT NULL,
    word       text COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant, product_id, language, place)
);
CREATE INDEX words_found ON words (tenant, word, product_id);
INSERT INTO words (tenant, product_id, language, place, word)
    SELECT n.tenant, n.product_id, n.language, w.place, w.word
      FROM names n CROSS JOIN LATERAL words_of(n.name) w;
ALTER TABLE names DROP COLUMN words;

ALTER TABLE products ADD COLUMN discontinued_at timestamptz;
ALTER TABLE products ADD COLUMN plain_name text COLLATE "C"
    GENERATED ALWAYS AS (plain(name)) STORED;
ALTER TABLE prices ADD COLUMN is_planned boolean NOT NULL DEFAULT false;
UPDATE prices SET is_planned = true WHERE effective_from > now();
CREATE INDEX variants_barcode ON variants (tenant, barcode) WHERE barcode <> '';
