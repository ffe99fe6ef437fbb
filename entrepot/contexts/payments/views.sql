-- migration 1: payments, their captures and refunds, the ledger, totals by day
CREATE TABLE payments (
    tenant             text COLLATE "C" NOT NULL,
    payment_id         text COLLATE "C" NOT NULL,
    order_id           text COLLATE "C" NOT NULL,
    method             text COLLATE "C" NOT NULL,
    currency           text COLLATE "C" NOT NULL,
    amount             bigint NOT NULL,
    stage              text COLLATE "C" NOT NULL,
    is_declined        boolean NOT NULL,
    authorised_amount  bigint NOT NULL,
    captured_amount    bigint NOT NULL,
    voided_amount      bigint NOT NULL,
    refunded_amount    bigint NOT NULL,
    provider_reference text NOT NULL,
    reason             text NOT NULL,
    problem            text NOT NULL,
    requested_at       timestamptz NOT NULL,
    changed_at         timestamptz NOT NULL,
    status             text COLLATE "C" NOT NULL GENERATED ALWAYS AS (CASE
        WHEN captured_amount > 0 AND refunded_amount >= captured_amount THEN 'refunded'
        WHEN captured_amount > 0 AND refunded_amount > 0 THEN 'partly_refunded'
        WHEN captured_amount > 0 AND captured_amount + voided_amount >= authorised_amount
            THEN 'captured'
        WHEN captured_amount > 0 THEN 'partly_captured'
        WHEN is_declined THEN 'declined'
        ELSE stage END) STORED,
    PRIMARY KEY (tenant, payment_id),
    -- The last word on money is the database's.
    CONSTRAINT captured_within_authorised
        CHECK (captured_amount + voided_amount <= authorised_amount),
    CONSTRAINT refunded_within_captured CHECK (refunded_amount <= captured_amount)
) WITH (fillfactor = 80);
CREATE INDEX payments_order ON payments (tenant, order_id);
CREATE INDEX payments_time ON payments (tenant, requested_at DESC, payment_id DESC);
-- Nearly all payments are in one of the two states left out, where the index by time serves.
CREATE INDEX payments_status ON payments (tenant, status, requested_at DESC, payment_id DESC)
    WHERE status NOT IN ('authorised', 'captured');

CREATE TABLE parts (
    tenant     text COLLATE "C" NOT NULL,
    payment_id text COLLATE "C" NOT NULL,
    kind       text COLLATE "C" NOT NULL,
    reference  text COLLATE "C" NOT NULL,
    amount     bigint NOT NULL,
    currency   text COLLATE "C" NOT NULL,
    status     text COLLATE "C" NOT NULL,
    reason     text NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (tenant, payment_id, kind, reference)
) WITH (fillfactor = 80);

-- Each row is a double entry: `amount` leaves `credit` and enters `debit`.
CREATE TABLE entries (
    tenant     text COLLATE "C" NOT NULL,
    payment_id text COLLATE "C" NOT NULL,
    version    int NOT NULL,
    at         timestamptz NOT NULL,
    what       text COLLATE "C" NOT NULL,
    credit     text COLLATE "C" NOT NULL,
    debit      text COLLATE "C" NOT NULL,
    amount     bigint NOT NULL CHECK (amount > 0),
    currency   text COLLATE "C" NOT NULL,
    reference  text NOT NULL,
    PRIMARY KEY (tenant, payment_id, version),
    CHECK (credit <> debit)
);

CREATE TABLE totals (
    tenant            text COLLATE "C" NOT NULL,
    day               date NOT NULL,
    currency          text COLLATE "C" NOT NULL,
    requested_count   bigint NOT NULL DEFAULT 0,
    requested_amount  bigint NOT NULL DEFAULT 0,
    authorised_count  bigint NOT NULL DEFAULT 0,
    authorised_amount bigint NOT NULL DEFAULT 0,
    declined_count    bigint NOT NULL DEFAULT 0,
    declined_amount   bigint NOT NULL DEFAULT 0,
    voided_count      bigint NOT NULL DEFAULT 0,
    voided_amount     bigint NOT NULL DEFAULT 0,
    captured_count    bigint NOT NULL DEFAULT 0,
    captured_amount   bigint NOT NULL DEFAULT 0,
    refunded_count    bigint NOT NULL DEFAULT 0,
    refunded_amount   bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant, day, currency)
) WITH (fillfactor = 50);

-- migration 2: each capture, void and refund that failed or was denied, also of what happened before
CREATE TABLE failures (
    tenant     text COLLATE "C" NOT NULL,
    payment_id text COLLATE "C" NOT NULL,
    version    int NOT NULL,
    order_id   text COLLATE "C" NOT NULL,
    at         timestamptz NOT NULL,
    what       text COLLATE "C" NOT NULL,
    amount     bigint NOT NULL,
    reference  text NOT NULL,
    reason     text NOT NULL,
    PRIMARY KEY (tenant, payment_id, version)
);
CREATE INDEX failures_latest ON failures (tenant, at DESC, payment_id DESC, version DESC);
CREATE INDEX failures_order ON failures (tenant, order_id);
INSERT INTO failures (tenant, payment_id, version, order_id, at, what, amount, reference, reason)
SELECT tenant, data->>'paymentId', version, data->>'orderId', at,
       CASE name WHEN 'payments.CaptureFailed' THEN 'capture'
           WHEN 'payments.VoidFailed' THEN 'void' ELSE 'refund' END,
       coalesce((data->>'amount')::bigint, 0),
       coalesce(data->>'reference', data->>'providerReference', ''), coalesce(data->>'reason', '')
  FROM kernel.events
 WHERE name IN ('payments.CaptureFailed', 'payments.VoidFailed', 'payments.RefundFailed',
                'payments.RefundDenied');

-- migration 3: what each payment's entries add up to is kept beside its figures, also of those before
ALTER TABLE payments
    ADD COLUMN entries_authorised bigint NOT NULL DEFAULT 0,
    ADD COLUMN entries_captured   bigint NOT NULL DEFAULT 0,
    ADD COLUMN entries_voided     bigint NOT NULL DEFAULT 0,
    ADD COLUMN entries_refunded   bigint NOT NULL DEFAULT 0;
UPDATE payments p
   SET entries_authorised = e.authorised, entries_captured = e.captured,
       entries_voided = e.voided, entries_refunded = e.refunded
  FROM (SELECT tenant, payment_id,
               coalesce(sum(amount) FILTER (WHERE what = 'authorised'), 0) AS authorised,
               coalesce(sum(amount) FILTER (WHERE what = 'captured'), 0) AS captured,
               coalesce(sum(amount) FILTER (WHERE what = 'voided'), 0) AS voided,
               coalesce(sum(amount) FILTER (WHERE what = 'refunded'), 0) AS refunded
          FROM entries GROUP BY tenant, payment_id) e
 WHERE e.tenant = p.tenant AND e.payment_id = p.payment_id;
-- It stays as it is while money moves, so that no index is written.
ALTER TABLE payments ADD COLUMN is_balanced boolean NOT NULL GENERATED ALWAYS AS (
    authorised_amount = entries_authorised AND captured_amount = entries_captured
    AND voided_amount = entries_voided AND refunded_amount = entries_refunded) STORED;
CREATE INDEX payments_unbalanced ON payments (tenant, payment_id) WHERE NOT is_balanced;
-- Which way each goes, so that the sums of an account follow from those of its entries.
ALTER TABLE entries ADD CONSTRAINT moved_as_told CHECK ((what, credit, debit) IN (
    ('authorised', 'customer', 'held'), ('captured', 'held', 'taken'),
    ('voided', 'held', 'customer'), ('refunded', 'taken', 'customer')));

-- migration 4: by what a payer confirms it to the bank, while that is to be done
ALTER TABLE payments ADD COLUMN challenge_token text NOT NULL DEFAULT '';
