-- name: GetCart
SELECT c.cart_id, c.status, c.store_id, c.user_id, c.channel, c.currency,
       CASE WHEN o.is_nobodys THEN NULL ELSE c.email END AS email,
       CASE WHEN o.is_nobodys THEN '' ELSE c.customer_name END AS customer_name, c.language,
       CASE WHEN o.is_nobodys THEN NULL ELSE c.shipping_address END AS shipping_address,
       CASE WHEN o.is_nobodys THEN NULL ELSE c.billing_address END AS billing_address,
       c.shipping_method, c.shipping_methods,
       c.coupons, c.refused_coupons, c.missing, c.revision = c.priced AS is_priced, c.subtotal,
       c.discount_amount, c.tax_amount, c.shipping_cost, c.total_amount, c.adjustments,
       c.hold_expires_at, c.reason, c.short, c.order_id, c.challenge_token, c.merged_into, c.opened_at, c.updated_at,
       c.version,
       (SELECT coalesce(json_agg(json_build_object(
                   'sku', l.sku, 'quantity', l.quantity, 'productId', l.product_id,
                   'name', l.name, 'unitPrice', l.unit_price,
                   'discountAmount', l.discount_amount, 'totalPrice', l.total_price,
                   'taxAmount', l.tax_amount, 'taxIncluded', l.tax_included,
                   'listId', l.list_id, 'addedAt', l.changed_at)
                   ORDER BY l.changed_at, l.sku), '[]')
          FROM carts.lines l WHERE l.tenant = c.tenant AND l.cart_id = c.cart_id) AS items
  FROM carts.carts c,
       -- The order is named after its cart, and vendors and carriers read its name: what was a
       -- guest's only key is none any more.
       LATERAL (SELECT c.user_id IS NULL AND c.status = 'Ordered' AS is_nobodys) o
 WHERE c.cart_id = :cart_id AND (c.user_id IS NULL OR c.user_id = :user_id)

-- name: FindCart
SELECT cart_id, status, store_id, user_id, currency, total_amount, updated_at, version
  FROM carts.carts
 WHERE user_id = :user_id AND store_id = :store_id AND status IN ('Open', 'Holding', 'Held')
 ORDER BY updated_at DESC LIMIT 1

-- name: ListCarts
SELECT cart_id, status, store_id, user_id, currency, total_amount, updated_at, version,
       updated_at::text || '~' || cart_id AS cursor
  FROM carts.carts
 WHERE (:status::text IS NULL OR status = :status)
   AND (:user_id::text IS NULL OR user_id = :user_id)
   AND (:after::text IS NULL OR (updated_at, cart_id)
        < (split_part(:after, '~', 1)::timestamptz, split_part(:after, '~', 2)))
 ORDER BY updated_at DESC, cart_id DESC LIMIT :limit + 1

-- name: ListWishes
SELECT sku, wished_at, wished_at::text || '@' || sku AS cursor
  FROM (SELECT sku, wished_at FROM carts.wishes WHERE user_id = :user_id
        UNION ALL
        SELECT sku, wished_at FROM carts.guest_wishes
         WHERE :user_id::text IS NULL AND wishlist_id = :wishlist_id) wishes
 WHERE (:after::text IS NULL OR (wished_at, sku)
        < (split_part(:after, '@', 1)::timestamptz, split_part(:after, '@', 2)))
 ORDER BY wished_at DESC, sku DESC LIMIT :limit + 1
