-- name: GetPayment
SELECT p.payment_id, p.order_id, p.method, p.currency, p.status, p.amount, p.authorised_amount,
    p.captured_amount, p.voided_amount, p.refunded_amount,
    p.authorised_amount - p.captured_amount - p.voided_amount AS held_amount,
    p.provider_reference, p.reason, p.problem, p.requested_at, p.changed_at, p.challenge_token,
    (SELECT coalesce(json_agg(json_build_object('reference', c.reference, 'amount', c.amount,
                'status', c.status, 'reason', c.reason) ORDER BY c.changed_at, c.reference), '[]')
       FROM payments.parts c WHERE c.tenant = p.tenant AND c.payment_id = p.payment_id
        AND c.kind = 'capture') AS captures,
    (SELECT coalesce(json_agg(json_build_object('reference', r.reference, 'amount', r.amount,
                'status', r.status, 'reason', r.reason) ORDER BY r.changed_at, r.reference), '[]')
       FROM payments.parts r WHERE r.tenant = p.tenant AND r.payment_id = p.payment_id
        AND r.kind = 'refund') AS refunds
FROM payments.payments p
WHERE p.payment_id = :payment_id

-- name: ListPayments
SELECT payment_id, order_id, method, currency, status, amount, authorised_amount,
    captured_amount, voided_amount, refunded_amount,
    authorised_amount - captured_amount - voided_amount AS held_amount,
    provider_reference, reason, problem, requested_at, changed_at,
    requested_at::text || '~' || payment_id AS cursor
FROM payments.payments
WHERE (:after::text IS NULL OR (requested_at, payment_id)
        < (split_part(:after, '~', 1)::timestamptz, split_part(:after, '~', 2)))
  AND (:order_id::text IS NULL OR order_id = :order_id)
  AND (:status::text IS NULL OR status = :status)
ORDER BY requested_at DESC, payment_id DESC LIMIT :limit + 1

-- name: ListEntries
SELECT payment_id, version, at, what, credit, debit, amount, currency, reference,
    version::text AS cursor
FROM payments.entries
WHERE payment_id = :payment_id AND (:after::text IS NULL OR version > :after::int)
ORDER BY version LIMIT :limit + 1

-- name: ListFailures
SELECT f.payment_id, f.version, f.order_id, f.at, f.what, f.amount, p.currency, f.reference,
    f.reason, f.at::text || '~' || f.payment_id || '~' || f.version AS cursor
FROM payments.failures f
LEFT JOIN payments.payments p ON p.tenant = f.tenant AND p.payment_id = f.payment_id
WHERE (:order_id::text IS NULL OR f.order_id = :order_id)
  AND (:after::text IS NULL OR (f.at, f.payment_id, f.version)
        < (split_part(:after, '~', 1)::timestamptz, split_part(:after, '~', 2),
           split_part(:after, '~', 3)::int))
ORDER BY f.at DESC, f.payment_id DESC, f.version DESC LIMIT :limit + 1

-- name: ListTotals
WITH days AS (
    SELECT currency,
        sum(requested_count) AS requested_count, sum(requested_amount) AS requested_amount,
        sum(authorised_count) AS authorised_count, sum(authorised_amount) AS authorised_amount,
        sum(declined_count) AS declined_count, sum(declined_amount) AS declined_amount,
        sum(voided_count) AS voided_count, sum(voided_amount) AS voided_amount,
        sum(captured_count) AS captured_count, sum(captured_amount) AS captured_amount,
        sum(refunded_count) AS refunded_count, sum(refunded_amount) AS refunded_amount
    FROM payments.totals
    WHERE (:from_day::date IS NULL OR day >= :from_day)
      AND (:to_day::date IS NULL OR day <= :to_day)
    GROUP BY currency
)
SELECT f.status, d.currency, f.count::bigint, f.amount::bigint,
    d.currency || '~' || f.place AS cursor
FROM days d CROSS JOIN LATERAL (VALUES
    (1, 'requested', d.requested_count, d.requested_amount),
    (2, 'authorised', d.authorised_count, d.authorised_amount),
    (3, 'declined', d.declined_count, d.declined_amount),
    (4, 'voided', d.voided_count, d.voided_amount),
    (5, 'captured', d.captured_count, d.captured_amount),
    (6, 'refunded', d.refunded_count, d.refunded_amount)
) AS f (place, status, count, amount)
WHERE :after::text IS NULL OR (d.currency, f.place)
        > (split_part(:after, '~', 1), split_part(:after, '~', 2)::int)
ORDER BY d.currency, f.place LIMIT :limit + 1

-- name: ListImbalances
SELECT payment_id, currency, authorised_amount, captured_amount, voided_amount, refunded_amount,
    entries_authorised, entries_captured, entries_voided, entries_refunded, payment_id AS cursor
FROM payments.payments
WHERE NOT is_balanced AND (:after::text IS NULL OR payment_id > :after)
ORDER BY payment_id LIMIT :limit + 1
