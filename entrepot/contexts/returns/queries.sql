-- name: ListReturns
SELECT return_id, order_id, user_id, status, lines, amount, requested_at, kind, reason,
       rma_number, exchange, replacement_id, replacement_status, credit_amount, fee_amount,
       failure,
       return_id AS cursor
  FROM returns.returns
 WHERE order_id = :order_id AND (:user_id::text IS NULL OR user_id = :user_id)
   AND (:after::text IS NULL OR return_id > :after)
 ORDER BY return_id LIMIT :limit + 1

-- name: ListAllReturns
SELECT return_id, order_id, user_id, status, lines, amount, requested_at, kind, reason,
       rma_number, exchange, replacement_id, replacement_status, credit_amount, fee_amount,
       failure,
       requested_at::text || '~' || return_id AS cursor
  FROM returns.returns
 WHERE (:status::text IS NULL OR status = :status)
   AND (:user_id::text IS NULL OR user_id = :user_id)
   AND (:after::text IS NULL OR (requested_at, return_id)
        < (split_part(:after, '~', 1)::timestamptz, split_part(:after, '~', 2)))
 ORDER BY requested_at DESC, return_id DESC LIMIT :limit + 1

-- name: GetReturnPolicy
SELECT store_id, terms FROM returns.policies WHERE store_id = :store_id
