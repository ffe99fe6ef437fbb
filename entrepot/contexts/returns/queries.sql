-- part: return
SELECT r.return_id, r.order_id, r.user_id, r.status, r.lines, r.amount, r.requested_at, r.kind,
       r.reason, r.rma_number, r.send_to, r.exchange, r.replacement_id, r.replacement_status,
       r.credit_amount, r.fee_amount, r.freight_amount, r.owed_amount, r.settled_amount,
       r.paid_amount, r.payment_id, r.payment_status, r.payment_reason, r.payment_note,
       r.challenge_token, r.failure, r.failures, r.refund_note,
       CASE WHEN w.status = 'authorised' THEN r.waiting_amount ELSE 0 END AS waiting_amount,
       CASE WHEN w.status = 'authorised' THEN w.order_id END AS waiting_order_id

-- part: and_what_it_waits_for
  FROM returns.returns r
  LEFT JOIN returns.returns w ON w.tenant = r.tenant AND w.order_id = r.waiting_order_id
        AND w.return_id = r.waiting_return_id

-- name: ListReturns
{return},
       r.return_id AS cursor
{and_what_it_waits_for}
 WHERE r.order_id = :order_id AND (:user_id::text IS NULL OR r.user_id = :user_id)
   AND (:after::text IS NULL OR r.return_id > :after)
 ORDER BY r.return_id LIMIT :limit + 1

-- name: ListAllReturns
{return},
       r.requested_at::text || '~' || r.return_id AS cursor
{and_what_it_waits_for}
 WHERE (:status::text IS NULL OR r.status = :status)
   AND (:rma_number::text IS NULL
        OR r.rma_number IN (upper(:rma_number), 'RMA-' || upper(:rma_number)))
   AND (:user_id::text IS NULL OR r.user_id = :user_id)
   AND (:after::text IS NULL OR (r.requested_at, r.return_id)
        < (split_part(:after, '~', 1)::timestamptz, split_part(:after, '~', 2)))
 ORDER BY r.requested_at DESC, r.return_id DESC LIMIT :limit + 1

-- name: ListGuestReturns
SELECT return_id, status, lines, amount, requested_at, kind, rma_number, send_to, owed_amount,
       paid_amount, payment_status, payment_reason, payment_note, challenge_token, refund_note,
       return_id AS cursor
  FROM returns.returns
 WHERE order_id = :order_id AND user_id IS NULL
   AND regexp_replace(rma_number, '^RMA-(.*)-[0-9]+$', '\1') = :order_number
   AND (:after::text IS NULL OR return_id > :after)
 ORDER BY return_id LIMIT :limit + 1

-- name: GetReturnPolicy
-- Terms that nobody has set are the usual ones: what holds is never missing.
SELECT one.store_id, jsonb_build_object(
           'windowDays', 30, 'claimDays', 730, 'freightPaidBy', 'store', 'freightFee', 0,
           'restockingBasisPoints', 0, 'outboundFreight', 'refunded', 'exchangeSent', 'received'
       ) || coalesce(p.terms, '{}') AS terms,
       p.store_id IS NULL AS is_default, coalesce(p.version, 0) AS version
  FROM (VALUES (:store_id::text COLLATE "C")) one (store_id)
  LEFT JOIN returns.policies p USING (store_id)
