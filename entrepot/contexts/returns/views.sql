-- migration 1: returns with their lines
CREATE TABLE returns (
    tenant       text COLLATE "C" NOT NULL,
    order_id     text COLLATE "C" NOT NULL,
    return_id    text COLLATE "C" NOT NULL,
    user_id      text COLLATE "C",
    status       text COLLATE "C" NOT NULL,
    lines        jsonb NOT NULL,
    amount       bigint NOT NULL,
    requested_at timestamptz NOT NULL,
    PRIMARY KEY (tenant, order_id, return_id)
);

-- migration 2: all returns, the latest first
CREATE INDEX returns_latest ON returns (tenant, requested_at DESC, return_id DESC);

-- migration 3: what people write on the parcel, and other goods in exchange
ALTER TABLE returns
    ADD COLUMN reason             text NOT NULL DEFAULT '',
    ADD COLUMN rma_number         text COLLATE "C" NOT NULL DEFAULT '',
    ADD COLUMN exchange           jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN replacement_id     text COLLATE "C" NOT NULL DEFAULT '',
    ADD COLUMN replacement_status text COLLATE "C" NOT NULL DEFAULT '',
    ADD COLUMN credit_amount      bigint NOT NULL DEFAULT 0,
    ADD COLUMN fee_amount         bigint NOT NULL DEFAULT 0;

CREATE TABLE policies (
    tenant   text COLLATE "C" NOT NULL,
    store_id text COLLATE "C" NOT NULL,
    terms    jsonb NOT NULL,
    PRIMARY KEY (tenant, store_id)
);

-- migration 4: claims are kept beside what comes back
ALTER TABLE returns ADD COLUMN kind text COLLATE "C" NOT NULL DEFAULT 'return';

-- migration 5: why money did not go back
ALTER TABLE returns ADD COLUMN failure text NOT NULL DEFAULT '';

-- migration 6: all refunds that failed, what waits for other goods, the version of terms
ALTER TABLE returns
    ADD COLUMN failures          jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN waiting_amount    bigint NOT NULL DEFAULT 0,
    ADD COLUMN waiting_order_id  text COLLATE "C" NOT NULL DEFAULT '',
    ADD COLUMN waiting_return_id text COLLATE "C" NOT NULL DEFAULT '';
UPDATE returns SET failure = '' WHERE status IN ('refunded', 'settled');
UPDATE returns r SET failures = jsonb_build_array(e.data - 'returnId' - 'orderId')
  FROM (SELECT DISTINCT ON (tenant, data->>'orderId', data->>'returnId') tenant, data
          FROM kernel.events WHERE name = 'returns.ReturnRefundFailed'
         ORDER BY tenant, data->>'orderId', data->>'returnId', version DESC) e
 WHERE r.failure <> '' AND r.tenant = e.tenant AND r.order_id = e.data->>'orderId'
   AND r.return_id = e.data->>'returnId';
UPDATE returns r SET waiting_amount = (e.data->>'waitingAmount')::bigint
  FROM kernel.events e
 WHERE e.name IN ('returns.ReturnReceived', 'returns.ClaimGranted') AND e.data ? 'waitingAmount'
   AND r.tenant = e.tenant AND r.order_id = e.data->>'orderId'
   AND r.return_id = e.data->>'returnId';

ALTER TABLE policies ADD COLUMN version int NOT NULL DEFAULT 0;
UPDATE policies p SET version = e.version
  FROM (SELECT tenant, data->>'storeId' AS store_id, max(version) AS version
          FROM kernel.events WHERE name = 'returns.ReturnPolicySet'
         GROUP BY tenant, data->>'storeId') e
 WHERE p.tenant = e.tenant AND p.store_id = e.store_id;

-- migration 7: what waits for other goods, also of returns that came before that was said
UPDATE returns r SET waiting_amount = (e.data->>'amount')::bigint,
       waiting_order_id = e.data->>'orderId', waiting_return_id = e.data->>'returnId'
  FROM (SELECT DISTINCT ON (tenant, data->>'refundedOrderId', data->>'reference') tenant, data
          FROM kernel.events
         WHERE name = 'returns.CreditReturned' AND data->>'refundedAmount' = '0'
         ORDER BY tenant, data->>'refundedOrderId', data->>'reference', position DESC) e
 WHERE r.tenant = e.tenant AND r.order_id = e.data->>'refundedOrderId'
   AND r.return_id = e.data->>'reference';

-- migration 8: what of a refund is for the way out
ALTER TABLE returns ADD COLUMN freight_amount bigint NOT NULL DEFAULT 0;

-- migration 9: what is open for goods that were sent before others came, and what pays it
ALTER TABLE returns
    ADD COLUMN owed_amount    bigint NOT NULL DEFAULT 0,
    ADD COLUMN settled_amount bigint NOT NULL DEFAULT 0;

-- migration 10: what of that is paid by a payment of its own, and how far the latest is
ALTER TABLE returns
    ADD COLUMN paid_amount    bigint NOT NULL DEFAULT 0,
    ADD COLUMN payment_id     text COLLATE "C" NOT NULL DEFAULT '',
    ADD COLUMN payment_status text COLLATE "C" NOT NULL DEFAULT '',
    ADD COLUMN payment_reason text NOT NULL DEFAULT '';

-- migration 11: how money went back that was given by hand
ALTER TABLE returns ADD COLUMN refund_note text NOT NULL DEFAULT '';

-- migration 12: a customer's returns are found among all
CREATE INDEX returns_of_user ON returns (tenant, user_id, requested_at DESC, return_id DESC)
 WHERE user_id IS NOT NULL;

-- migration 13: how what was open was paid another way
ALTER TABLE returns ADD COLUMN payment_note text NOT NULL DEFAULT '';

-- migration 14: where the parcel goes
ALTER TABLE returns ADD COLUMN send_to jsonb;

-- migration 15: by what a customer confirms the payment to the bank, while that is to be done
ALTER TABLE returns ADD COLUMN challenge_token text NOT NULL DEFAULT '';

-- migration 16: which return the number on a parcel names
CREATE INDEX returns_by_rma_number ON returns (tenant, rma_number);
