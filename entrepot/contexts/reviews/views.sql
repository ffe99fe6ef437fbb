-- migration 1: reviews, votes on them, who may review what, the stars of products
CREATE TABLE reviews (
    tenant       text COLLATE "C" NOT NULL,
    review_id    text COLLATE "C" NOT NULL,
    product_id   text COLLATE "C" NOT NULL,
    user_id      text COLLATE "C" NOT NULL,
    author       text NOT NULL,
    rating       int NOT NULL CHECK (rating BETWEEN 1 AND 5),
    title        text NOT NULL,
    text         text NOT NULL,
    language     text COLLATE "C" NOT NULL,
    status       text COLLATE "C" NOT NULL,
    reason       text NOT NULL,
    reply        text NOT NULL,
    flags        int NOT NULL,
    written_at   timestamptz NOT NULL,
    published_at timestamptz,
    waits_since  timestamptz,
    version      int NOT NULL,
    PRIMARY KEY (tenant, review_id)
);
CREATE INDEX reviews_of_product ON reviews (tenant, product_id, published_at DESC, review_id DESC)
    WHERE status = 'Published';
CREATE INDEX reviews_of_user ON reviews (tenant, user_id, written_at DESC, review_id DESC);
-- What a moderator should look at; the longest waiting first.
CREATE INDEX reviews_waiting ON reviews (tenant, waits_since, review_id)
    WHERE waits_since IS NOT NULL;

CREATE TABLE votes (
    tenant     text COLLATE "C" NOT NULL,
    review_id  text COLLATE "C" NOT NULL,
    user_id    text COLLATE "C" NOT NULL,
    is_helpful boolean NOT NULL,
    PRIMARY KEY (tenant, review_id, user_id)
);

CREATE TABLE tallies (
    tenant    text COLLATE "C" NOT NULL,
    review_id text COLLATE "C" NOT NULL,
    helpful   int NOT NULL,
    unhelpful int NOT NULL,
    PRIMARY KEY (tenant, review_id)
) WITH (fillfactor = 70);

CREATE TABLE reviewers (
    tenant     text COLLATE "C" NOT NULL,
    user_id    text COLLATE "C" NOT NULL,
    product_id text COLLATE "C" NOT NULL,
    review_id  text COLLATE "C",
    PRIMARY KEY (tenant, user_id, product_id)
);

CREATE TABLE ratings (
    tenant     text COLLATE "C" NOT NULL,
    product_id text COLLATE "C" NOT NULL,
    one        int NOT NULL,
    two        int NOT NULL,
    three      int NOT NULL,
    four       int NOT NULL,
    five       int NOT NULL,
    count      int NOT NULL,
    average    double precision,
    PRIMARY KEY (tenant, product_id)
) WITH (fillfactor = 80);
