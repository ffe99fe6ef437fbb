-- part: refunds
       (SELECT coalesce(json_agg(json_build_object('paymentId', r.payment_id,
                   'reference', r.reference, 'amount', r.amount, 'currency', r.currency,
                   'owedAt', r.owed_at, 'sentAt', r.sent_at) ORDER BY r.owed_at, r.reference), '[]')
          FROM orders.refunds r
         WHERE r.tenant = o.tenant AND r.order_id = o.order_id) AS refunds

-- part: order
SELECT order_id AS id, order_id, order_number, status, user_id, user_id AS customer_id,
       store_id, email, customer_name,
       (SELECT json_agg(line || jsonb_build_object(
                   'quantityReady', CASE WHEN o.status IN ('AwaitingStock', 'Reserved', 'Confirmed',
                                                           'Processing', 'Cancelling')
                                         THEN (line->>'quantity')::int - coalesce(gone.quantity, 0)
                                              - coalesce(awaited.quantity, 0) ELSE 0 END,
                   'quantityShipped', coalesce(gone.quantity, 0),
                   'quantityAwaited', coalesce(awaited.quantity, 0)) ORDER BY place)
          FROM jsonb_array_elements(o.lines) WITH ORDINALITY l (line, place)
          LEFT JOIN (SELECT m->>0 AS sku, (m->>1)::int AS quantity
                       FROM jsonb_array_elements(o.missing) m) awaited
                 ON awaited.sku = line->>'sku'
          LEFT JOIN (SELECT x->>'sku' AS sku, sum((x->>'quantity')::int) AS quantity
                       FROM orders.dispatches d, jsonb_array_elements(d.lines) x
                      WHERE d.tenant = o.tenant AND d.order_id = o.order_id
                      GROUP BY x->>'sku') gone
                 ON gone.sku = line->>'sku') AS lines,
       currency, subtotal, tax_amount, shipping_cost, shipping_method, total_amount,
       credit_amount, dispatched_amount, adjustments, shipping_address, shipping_address_id,
       billing_address, billing_address_id, payment_method,
       CASE WHEN status = 'Reserved' THEN pay_by END AS pay_by, reservation_id, reason,
       order_date, ship_date, delivery_date, order_date AS created_at, updated_at, version

-- name: GetOrder
{order},
{refunds}
  FROM orders.orders o
 WHERE order_id = :order_id AND (:user_id::text IS NULL OR user_id = :user_id)

-- name: ListOrders
{order},
{refunds},
       order_date::text || '~' || order_id AS cursor
  FROM orders.orders o
 WHERE (:user_id::text IS NULL OR user_id = :user_id)
   AND (:store_id::text IS NULL OR store_id = :store_id)
   AND (:status::text IS NULL OR status = ANY (CASE :status
            WHEN 'Pending' THEN ARRAY['Pricing', 'Placed', 'AwaitingStock', 'Reserved']
            WHEN 'Dispatched' THEN ARRAY['Shipped']
            ELSE ARRAY[:status] END))
   AND (:status::text IS NULL OR is_open
        OR :status IN ('Delivered', 'PartiallyReturned', 'Returned', 'Cancelled'))
   AND (:status::text IS NULL OR :status NOT IN ('PartiallyReturned', 'Returned', 'Cancelled')
        OR ended_as = :status)
   AND (NOT :awaiting::boolean OR missing <> '[]')
   AND (:sku::text IS NULL OR is_open AND status <> 'Shipped' AND EXISTS (
            SELECT FROM jsonb_array_elements(o.lines) line
             WHERE line->>'sku' = :sku
            HAVING sum((line->>'quantity')::int) > (
                SELECT coalesce(sum((x->>'quantity')::int), 0)
                  FROM orders.dispatches d, jsonb_array_elements(d.lines) x
                 WHERE d.tenant = o.tenant AND d.order_id = o.order_id AND x->>'sku' = :sku)))
   AND (:order_number::text IS NULL OR order_number = :order_number)
   AND (:since::timestamptz IS NULL OR order_date >= :since)
   AND (:before::timestamptz IS NULL OR order_date < :before)
   AND (:after::text IS NULL OR (order_date, order_id)
        < (split_part(:after, '~', 1)::timestamptz, split_part(:after, '~', 2)))
 ORDER BY order_date DESC, order_id DESC LIMIT :limit + 1

-- name: FindGuestOrder
SELECT order_id, order_number, status, store_id, lines, currency, subtotal, tax_amount,
       shipping_cost, total_amount, credit_amount, payment_method,
       CASE WHEN status = 'Reserved' THEN pay_by END AS pay_by,
{refunds},
       adjustments, reason,
       shipping_address ->> 'city' AS city, shipping_address ->> 'country' AS country,
       order_date, ship_date, delivery_date, updated_at
  FROM orders.orders o
 WHERE order_number IN (:order_number::text, upper(:order_number::text)) AND user_id IS NULL
   AND lower(email) = lower(:email::text)
 ORDER BY order_date DESC LIMIT 1

-- name: ListOwedRefunds
SELECT r.payment_id, r.reference, r.order_id, o.order_number,
       coalesce(nullif(o.customer_name, ''), o.shipping_address ->> 'recipient', '')
           AS customer_name, o.email, r.amount, r.currency, r.reason, r.owed_at,
       r.owed_at::text || '~' || r.payment_id || '~' || r.reference AS cursor
  FROM orders.refunds r
  JOIN orders.orders o ON o.tenant = r.tenant AND o.order_id = r.order_id
 WHERE r.sent_at IS NULL AND (:order_id::text IS NULL OR r.order_id = :order_id)
   AND (:after::text IS NULL OR (r.owed_at, r.payment_id, r.reference)
        > (split_part(:after, '~', 1)::timestamptz, split_part(:after, '~', 2),
           split_part(:after, '~', 3)))
 ORDER BY r.owed_at, r.payment_id, r.reference LIMIT :limit + 1

-- name: CountOrders
SELECT status, currency, sum(tally)::int AS orders, sum(total_amount)::bigint AS total_amount,
       status || '~' || currency AS cursor
  FROM orders.totals
 WHERE (:after::text IS NULL OR (status, currency)
        > (split_part(:after, '~', 1), split_part(:after, '~', 2)))
 GROUP BY status, currency HAVING sum(tally) > 0
 ORDER BY status, currency LIMIT :limit + 1

-- name: CountOrdersOverTime
SELECT begins_at, currency, count(*)::int AS orders, sum(total_amount)::bigint AS total_amount,
       begins_at::text || '~' || currency AS cursor
  FROM (SELECT date_bin(make_interval(secs => :step_s), order_date,
                        -- the first moment there is comes as -infinity, which begins no step
                        greatest(:since, '0001-01-02Z'::timestamptz)) AS begins_at,
               currency, total_amount
          FROM orders.orders
         WHERE order_date >= :since
           AND (:after::text IS NULL OR order_date >= split_part(:after, '~', 1)::timestamptz)) o
 WHERE :after::text IS NULL OR (begins_at, currency)
        > (split_part(:after, '~', 1)::timestamptz, split_part(:after, '~', 2))
 GROUP BY begins_at, currency ORDER BY begins_at, currency LIMIT :limit + 1
