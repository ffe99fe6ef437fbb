-- name: ListRates
SELECT vendor_id, rate_id, rate_basis_points, sku, category_id, valid_from, valid_to,
       vendor_id || '~' || rate_id AS cursor
  FROM commissions.rates
 WHERE (:vendor_id::text IS NULL OR vendor_id = :vendor_id)
   AND (:user_id::text IS NULL OR vendor_id = (
           SELECT vendor_id FROM commissions.members WHERE user_id = :user_id))
   AND (:after::text IS NULL OR (vendor_id, rate_id)
        > (split_part(:after, '~', 1), split_part(:after, '~', 2)))
 ORDER BY vendor_id, rate_id LIMIT :limit + 1

-- name: ListVendorGoods
SELECT sku, vendor_id, category_id,
       sku AS cursor
  FROM commissions.goods
 WHERE (:vendor_id::text IS NULL OR vendor_id = :vendor_id)
   AND (:user_id::text IS NULL OR vendor_id = (
           SELECT vendor_id FROM commissions.members WHERE user_id = :user_id))
   AND (:after::text IS NULL OR sku > :after)
 ORDER BY sku LIMIT :limit + 1

-- name: ListAccounts
SELECT vendor_id, currency, accrued, clawed_back, paid, accrued - clawed_back - paid AS balance,
       vendor_id || '~' || currency AS cursor
  FROM commissions.accounts
 WHERE (:vendor_id::text IS NULL OR vendor_id = :vendor_id)
   AND (:user_id::text IS NULL OR vendor_id = (
           SELECT vendor_id FROM commissions.members WHERE user_id = :user_id))
   AND (:after::text IS NULL OR (vendor_id, currency)
        > (split_part(:after, '~', 1), split_part(:after, '~', 2)))
 ORDER BY vendor_id, currency LIMIT :limit + 1

-- name: GetPayoutAccount
SELECT w.vendor_id, coalesce(p.account, '') AS account
  FROM (SELECT tenant, vendor_id FROM commissions.members WHERE user_id = :user_id::text
         UNION
        SELECT tenant, vendor_id FROM commissions.payees WHERE :user_id::text IS NULL) w
  LEFT JOIN commissions.payees p ON p.tenant = w.tenant AND p.vendor_id = w.vendor_id
 WHERE (:vendor_id::text IS NOT NULL OR :user_id::text IS NOT NULL)
   AND (:vendor_id::text IS NULL OR w.vendor_id = :vendor_id)
 LIMIT 1

-- name: ListStatement
SELECT vendor_id, currency, entry, type, amount, order_id, reference, sku, quantity, gross_amount,
       commission_amount, rate_id, rate_basis_points, reason, booked_at,
       vendor_id || '~' || currency || '~' || entry AS cursor
  FROM commissions.entries
 WHERE (:vendor_id::text IS NULL OR vendor_id = :vendor_id)
   AND (:user_id::text IS NULL OR vendor_id = (
           SELECT vendor_id FROM commissions.members WHERE user_id = :user_id))
   AND (:currency::text IS NULL OR currency = :currency)
   AND (:since::date IS NULL OR booked_at >= :since::date)
   AND (:before::date IS NULL OR booked_at < :before::date)
   AND (:after::text IS NULL OR (vendor_id, currency, entry)
        < (split_part(:after, '~', 1), split_part(:after, '~', 2), split_part(:after, '~', 3)::int))
 ORDER BY vendor_id DESC, currency DESC, entry DESC LIMIT :limit + 1

-- name: ListPayouts
SELECT payout_id, vendor_id, currency, amount, accrued, clawed_back, paid_before, status,
       provider_reference, reason, made_at,
       made_at::text || '~' || payout_id AS cursor
  FROM commissions.payouts
 WHERE (:vendor_id::text IS NULL OR vendor_id = :vendor_id)
   AND (:user_id::text IS NULL OR vendor_id = (
           SELECT vendor_id FROM commissions.members WHERE user_id = :user_id))
   AND (:after::text IS NULL OR (made_at, payout_id)
        < (split_part(:after, '~', 1)::timestamptz, split_part(:after, '~', 2)))
 ORDER BY made_at DESC, payout_id DESC LIMIT :limit + 1

