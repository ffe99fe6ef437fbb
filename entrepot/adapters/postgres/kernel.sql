-- migration 1: the log and what is kept beside it
CREATE SEQUENCE positions;

-- The log, in partitions of a range of positions, so that its indexes stay small however long
-- the history grows. `tx` comes first in the readers' order: see docs/decisions.
CREATE TABLE events (
    position       bigint NOT NULL DEFAULT nextval('kernel.positions'),
    tx             bigint NOT NULL DEFAULT (pg_current_xact_id()::text::bigint),
    tenant         text COLLATE "C" NOT NULL,
    stream         text COLLATE "C" NOT NULL,
    version        int NOT NULL,
    name           text COLLATE "C" NOT NULL,
    schema         smallint NOT NULL,
    data           jsonb NOT NULL,
    at             timestamptz NOT NULL,
    command_id     text COLLATE "C" NOT NULL,
    correlation_id text COLLATE "C" NOT NULL,
    causation_id   text COLLATE "C" NOT NULL,
    actor          text COLLATE "C" NOT NULL,
    historic       boolean NOT NULL,
    recorded_at    timestamptz NOT NULL DEFAULT now()
) PARTITION BY RANGE (position);
CREATE INDEX events_order ON events (tx, position);
CREATE INDEX events_stream ON events (tenant, stream, version);

-- The next partition is made beside the table and attached, so that writers never wait for it.
CREATE FUNCTION add_partitions(size bigint, ahead int) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
    first bigint; made int := 0; part text;
    top bigint := (SELECT last_value FROM kernel.positions);
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('kernel.add_partitions'));
    SELECT coalesce(max((regexp_match(pg_get_expr(c.relpartbound, c.oid), 'TO \(''(\d+)''\)'))[1]::bigint), 0)
      INTO first FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
     WHERE i.inhparent = 'kernel.events'::regclass;
    WHILE first < top + size * ahead LOOP
        part := format('events_%s', first);
        EXECUTE format('CREATE TABLE kernel.%I (LIKE kernel.events INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', part);
        EXECUTE format('ALTER TABLE kernel.events ATTACH PARTITION kernel.%I FOR VALUES FROM (%s) TO (%s)',
                       part, first, first + size);
        first := first + size; made := made + 1;
    END LOOP;
    RETURN made;
END $$;

CREATE TABLE states (
    tenant  text COLLATE "C" NOT NULL,
    stream  text COLLATE "C" NOT NULL,
    version int NOT NULL,
    state   bytea NOT NULL,
    PRIMARY KEY (tenant, stream)
) WITH (fillfactor = 80);
ALTER TABLE states ALTER COLUMN state SET STORAGE MAIN;

CREATE TABLE outcomes (
    tenant  text COLLATE "C" NOT NULL,
    id      text COLLATE "C" NOT NULL,
    outcome jsonb NOT NULL,
    at      timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant, id)
);
CREATE INDEX outcomes_at ON outcomes USING brin (at);

CREATE TABLE checkpoints (
    subscription text COLLATE "C" NOT NULL,
    slot         int NOT NULL,
    slots        int NOT NULL,
    tx           bigint NOT NULL DEFAULT 0,
    position     bigint NOT NULL DEFAULT 0,
    moved_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (subscription, slot)
) WITH (fillfactor = 50);

CREATE TABLE letters (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subscription text COLLATE "C" NOT NULL,
    tenant       text COLLATE "C" NOT NULL,
    stream       text COLLATE "C" NOT NULL,
    version      int NOT NULL,
    name         text COLLATE "C" NOT NULL,
    tx           bigint NOT NULL,
    position     bigint NOT NULL,
    error        text NOT NULL,
    attempts     int NOT NULL DEFAULT 1,
    at           timestamptz NOT NULL DEFAULT now(),
    UNIQUE (subscription, tenant, stream, version)
);

CREATE TABLE timers (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant         text COLLATE "C" NOT NULL,
    key            text COLLATE "C" NOT NULL,
    due            timestamptz NOT NULL,
    name           text COLLATE "C" NOT NULL,
    command        jsonb NOT NULL,
    at             timestamptz NOT NULL,
    correlation_id text COLLATE "C" NOT NULL,
    causation_id   text COLLATE "C" NOT NULL,
    historic       boolean NOT NULL,
    UNIQUE (tenant, key)
);
CREATE INDEX timers_due ON timers (due);

CREATE TABLE effects (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant         text COLLATE "C" NOT NULL,
    name           text COLLATE "C" NOT NULL,
    key            text COLLATE "C" NOT NULL,
    request        jsonb NOT NULL,
    failed_name    text COLLATE "C" NOT NULL,
    failed         jsonb NOT NULL,
    due            timestamptz NOT NULL DEFAULT now(),
    attempts       int NOT NULL DEFAULT 0,
    attempts_max   int NOT NULL,
    timeout_s      float NOT NULL,
    error          text NOT NULL DEFAULT '',
    at             timestamptz NOT NULL,
    correlation_id text COLLATE "C" NOT NULL,
    causation_id   text COLLATE "C" NOT NULL,
    historic       boolean NOT NULL,
    UNIQUE (tenant, name, key)
);
CREATE INDEX effects_due ON effects (due);

-- migration 2: who writes to a stream stands behind those who wrote to it before
-- A transaction takes its number when it locks its first stream and may then wait for others, so
-- that one with a higher number writes to them first. Its events are read behind those all the same.
ALTER TABLE states ADD COLUMN tx bigint NOT NULL DEFAULT 0;
ALTER TABLE states ALTER COLUMN tx SET DEFAULT pg_current_xact_id()::text::bigint;

-- migration 3: what was answered at once, and who hears of a stream from the log
ALTER TABLE events ADD COLUMN heard_by text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE states ADD COLUMN left_to text COLLATE "C" NOT NULL DEFAULT ',*,';
ALTER TABLE states ALTER COLUMN left_to SET DEFAULT '';

-- migration 4: what a dead worker was doing is taken over at once
ALTER TABLE effects ADD COLUMN leased_by text COLLATE "C" NOT NULL DEFAULT '';

-- migration 5: what somebody waits for is not put off while the outside is down
ALTER TABLE effects ADD COLUMN hurried boolean NOT NULL DEFAULT false;

-- migration 6: many values in one text, as columns.py joins them
CREATE FUNCTION texts(joined text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (string_to_array(joined, left(joined, 1), substr(joined, 2, 1)))[3:];

-- migration 7: a state that is rewritten again and again is not compressed each time
ALTER TABLE states SET (toast_tuple_target = 8160);

-- migration 8: what is done once at its time, whichever process does it
CREATE TABLE turns (
    name      text COLLATE "C" NOT NULL PRIMARY KEY,
    turn      timestamptz NOT NULL,
    leased_by text COLLATE "C" NOT NULL
);

-- migration 9: by which session each event was asked
ALTER TABLE events ADD COLUMN session_id text COLLATE "C" NOT NULL DEFAULT '';

-- migration 10: what people and programs did is found by its time, and by who did it
CREATE INDEX events_deeds ON events (tenant, at) WHERE actor <> '' AND actor <> 'entrepot';
CREATE INDEX events_actor ON events (tenant, actor, at) WHERE actor <> '' AND actor <> 'entrepot';

-- migration 11: what was rejected is told without the row, which may hold personal data
UPDATE letters SET error = regexp_replace(error, '(\\nDETAIL:|invalid input).*', '')
    WHERE error LIKE 'Rejected(%';
UPDATE effects SET error = regexp_replace(error, '(\\nDETAIL:|invalid input).*', '')
    WHERE error LIKE 'Rejected(%';

-- migration 12: a timer that cannot be read is parked as what cannot be digested is
ALTER TABLE letters ADD COLUMN timer jsonb;

-- migration 13: what each subscription hears of, so that builds which differ in it take turns
CREATE TABLE hears (
    subscription text COLLATE "C" NOT NULL PRIMARY KEY,
    names        text[] NOT NULL
);

-- migration 14: who counts waits for nobody else who counts
-- The first part that no other transaction is writing, until this one ends. To wait for one would
-- be to wait for ever: a batch that is decided ahead copies its rows before the batch before ends.
CREATE FUNCTION part_of(tally regclass) RETURNS smallint LANGUAGE plpgsql AS $$
DECLARE
    part smallint := 0;
BEGIN
    WHILE NOT pg_try_advisory_xact_lock(tally::oid::int, part) LOOP
        part := part + 1;
    END LOOP;
    RETURN part;
END $$;

-- migration 15: outcomes that are too old are found slice by slice, without an index
-- Its ranges told all times at once, once their pages had been used anew: it found the whole table.
DROP INDEX outcomes_at;

-- migration 16: effects that are due are found kind by kind
CREATE INDEX effects_due_of ON effects (name, due);
DROP INDEX effects_due;
