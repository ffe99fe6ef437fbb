-- migration 1: documents with their words, offers, stock, sales; categories; synonyms
-- `changed` is the transaction that changed a row: an engine reads on from the oldest transaction
-- that was running when it last read, so that none that commits late is missed.
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.changed := pg_current_xact_id()::text::bigint;
    RETURN NEW;
END $$;

CREATE TABLE documents (
    tenant      text COLLATE "C" NOT NULL,
    product_id  text COLLATE "C" NOT NULL,
    name        text NOT NULL,
    description text NOT NULL,
    category    text COLLATE "C",
    attributes  jsonb NOT NULL,
    images      jsonb NOT NULL,
    is_active   boolean NOT NULL,
    added_at    timestamptz,
    changed     bigint NOT NULL,
    PRIMARY KEY (tenant, product_id)
);
CREATE INDEX documents_changed ON documents (tenant, changed);
CREATE TRIGGER stamped BEFORE INSERT OR UPDATE ON documents FOR EACH ROW EXECUTE FUNCTION stamp();

CREATE TABLE titles (
    tenant      text COLLATE "C" NOT NULL,
    product_id  text COLLATE "C" NOT NULL,
    language    text COLLATE "C" NOT NULL,
    name        text NOT NULL,
    description text NOT NULL,
    changed     bigint NOT NULL,
    PRIMARY KEY (tenant, product_id, language)
);
CREATE INDEX titles_changed ON titles (tenant, changed);
CREATE TRIGGER stamped BEFORE INSERT OR UPDATE ON titles FOR EACH ROW EXECUTE FUNCTION stamp();

CREATE TABLE offers (
    tenant     text COLLATE "C" NOT NULL,
    sku        text COLLATE "C" NOT NULL,
    product_id text COLLATE "C" NOT NULL,
    unit_price bigint NOT NULL,
    currency   text COLLATE "C" NOT NULL,
    is_active  boolean NOT NULL,
    changed    bigint NOT NULL,
    PRIMARY KEY (tenant, sku)
);
CREATE INDEX offers_of_product ON offers (tenant, product_id);
CREATE INDEX offers_changed ON offers (tenant, changed);
CREATE TRIGGER stamped BEFORE INSERT OR UPDATE ON offers FOR EACH ROW EXECUTE FUNCTION stamp();

-- `prices` are those of the lists that are for everybody, each with its time.
CREATE TABLE prices (
    tenant  text COLLATE "C" NOT NULL,
    sku     text COLLATE "C" NOT NULL,
    prices  jsonb NOT NULL,
    changed bigint NOT NULL,
    PRIMARY KEY (tenant, sku)
);
CREATE INDEX prices_changed ON prices (tenant, changed);
CREATE TRIGGER stamped BEFORE INSERT OR UPDATE ON prices FOR EACH ROW EXECUTE FUNCTION stamp();

-- In how many warehouses some are free.
CREATE TABLE levels (
    tenant     text COLLATE "C" NOT NULL,
    sku        text COLLATE "C" NOT NULL,
    warehouses bigint NOT NULL,
    changed    bigint NOT NULL,
    PRIMARY KEY (tenant, sku)
);
CREATE INDEX levels_changed ON levels (tenant, changed);
CREATE TRIGGER stamped BEFORE INSERT OR UPDATE ON levels FOR EACH ROW EXECUTE FUNCTION stamp();

-- Not stamped: what sells best is read anew with each change of its document, and from time to time.
CREATE TABLE sales (
    tenant     text COLLATE "C" NOT NULL,
    product_id text COLLATE "C" NOT NULL,
    units      bigint NOT NULL,
    PRIMARY KEY (tenant, product_id)
) WITH (fillfactor = 70);

CREATE TABLE categories (
    tenant      text COLLATE "C" NOT NULL,
    category_id text COLLATE "C" NOT NULL,
    name        text NOT NULL,
    parent_id   text COLLATE "C",
    changed     bigint NOT NULL,
    PRIMARY KEY (tenant, category_id)
);
CREATE INDEX categories_changed ON categories (tenant, changed);
CREATE TRIGGER stamped BEFORE INSERT OR UPDATE ON categories FOR EACH ROW EXECUTE FUNCTION stamp();

CREATE TABLE synonyms (
    tenant     text COLLATE "C" NOT NULL,
    group_id   text COLLATE "C" NOT NULL,
    words      jsonb NOT NULL,
    is_removed boolean NOT NULL,
    changed    bigint NOT NULL,
    PRIMARY KEY (tenant, group_id)
);
CREATE INDEX synonyms_changed ON synonyms (tenant, changed);
CREATE TRIGGER stamped BEFORE INSERT OR UPDATE ON synonyms FOR EACH ROW EXECUTE FUNCTION stamp();

-- migration 2: products' stars
CREATE TABLE ratings (
    tenant     text COLLATE "C" NOT NULL,
    product_id text COLLATE "C" NOT NULL,
    average    double precision,
    changed    bigint NOT NULL,
    PRIMARY KEY (tenant, product_id)
);
CREATE INDEX ratings_changed ON ratings (tenant, changed);
CREATE TRIGGER stamped BEFORE INSERT OR UPDATE ON ratings FOR EACH ROW EXECUTE FUNCTION stamp();

-- migration 3: what facets and their values are called by language
CREATE TABLE labels (
    tenant   text COLLATE "C" NOT NULL,
    facet    text COLLATE "C" NOT NULL,
    language text COLLATE "C" NOT NULL,
    label    text NOT NULL,
    "values" jsonb NOT NULL,
    changed  bigint NOT NULL,
    PRIMARY KEY (tenant, facet, language)
);
CREATE INDEX labels_changed ON labels (tenant, changed);
CREATE TRIGGER stamped BEFORE INSERT OR UPDATE ON labels FOR EACH ROW EXECUTE FUNCTION stamp();

-- migration 4: the version that whoever renames a facet may demand, also of those named before
ALTER TABLE labels ADD COLUMN version int NOT NULL DEFAULT 0;
UPDATE labels l SET version = e.version
  FROM (SELECT tenant, data->>'facet' AS facet, data->>'language' AS language,
               max(version) AS version
          FROM kernel.events WHERE name = 'search.FacetLabelled'
         GROUP BY tenant, data->>'facet', data->>'language') e
 WHERE l.tenant = e.tenant AND l.facet = e.facet AND l.language = e.language;
