-- migration 1: boxes, and counters of them
CREATE TABLE boxes (
    tenant text COLLATE "C" NOT NULL,
    box_id text COLLATE "C" NOT NULL,
    label  text,
    amount bigint NOT NULL DEFAULT 0,
    tags   jsonb,
    PRIMARY KEY (tenant, box_id)
);
CREATE TABLE counters (
    tenant text COLLATE "C" NOT NULL,
    name   text COLLATE "C" NOT NULL,
    shelf  int NOT NULL,
    boxes  bigint NOT NULL DEFAULT 0,
    items  bigint NOT NULL DEFAULT 0,
    last   text,
    PRIMARY KEY (tenant, name, shelf)
);
