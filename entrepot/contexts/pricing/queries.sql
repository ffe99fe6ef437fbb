-- name: ListPriceLists
SELECT list_id, name, currency, includes_tax, channel, tier, version, list_id AS cursor
  FROM pricing.price_lists
 WHERE (:after::text IS NULL OR list_id > :after)
 ORDER BY list_id LIMIT :limit + 1

-- name: GetPriceList
SELECT list_id, name, currency, includes_tax, channel, tier, version
  FROM pricing.price_lists WHERE list_id = :list_id

-- name: ListListPrices
SELECT list_id, sku, quantity_min, nullif(valid_from, '') AS valid_from, valid_to, unit_price,
       currency, includes_tax, changed_at, version,
       list_id || '@' || sku || '@' || quantity_min || '@' || valid_from AS cursor
  FROM pricing.list_prices
 WHERE (:list_id::text IS NULL OR list_id = :list_id)
   AND (:sku::text IS NULL OR sku = :sku)
   AND (:after::text IS NULL OR (list_id, sku, quantity_min, valid_from)
        > (split_part(:after, '@', 1), split_part(:after, '@', 2),
           split_part(:after, '@', 3)::int, split_part(:after, '@', 4)))
 ORDER BY list_id, sku, quantity_min, valid_from LIMIT :limit + 1

-- name: ListPriceChanges
SELECT list_id, sku, quantity_min, nullif(valid_from, '') AS valid_from, unit_price, changed_at,
       changed_by, version::text || '~' || list_id AS cursor
  FROM pricing.price_changes
 WHERE sku = :sku AND (:list_id::text IS NULL OR list_id = :list_id)
   AND (:after::text IS NULL OR (version, list_id)
        < (split_part(:after, '~', 1)::int, split_part(:after, '~', 2)))
 ORDER BY version DESC, list_id DESC LIMIT :limit + 1

-- name: ListShownPrices
WITH asked AS (
    SELECT a.tenant, a.sku, a.product_id, coalesce(:currency, a.currency) AS currency,
           CASE WHEN a.currency = coalesce(:currency, a.currency) THEN a.unit_price END AS own,
           coalesce(t.prices_include_tax, false) AS own_includes_tax
      FROM pricing.articles a
      LEFT JOIN pricing.tax_tables t ON t.tenant = a.tenant AND t.table_id = 'main'
     WHERE a.is_active AND a.product_id = ANY((string_to_array(:products, ','))[1:50])
), listed AS (
    -- In the order of `engines/pricing/listing.py`: tier, channel, latest, lowest.
    SELECT a.sku, p.unit_price, p.includes_tax, p.list_id, p.valid_to,
           row_number() OVER best AS place,
           row_number() OVER (PARTITION BY a.sku, p.valid_to IS NULL
               ORDER BY l.tier = '', l.channel = '', f.since DESC, p.unit_price, p.list_id) AS kept
      FROM asked a
      JOIN pricing.list_prices p ON p.tenant = a.tenant AND p.sku = a.sku
       AND p.currency = a.currency AND p.quantity_min = 1
      JOIN pricing.price_lists l ON l.tenant = p.tenant AND l.list_id = p.list_id
     CROSS JOIN LATERAL (
           SELECT coalesce(nullif(p.valid_from, '')::timestamptz, '1970-01-01Z') AS since) f
     WHERE l.channel IN ('', :channel)
       AND l.tier IN ('', coalesce((SELECT tier FROM pricing.tiers WHERE user_id = :user_id), ''))
       AND f.since <= now() AND (p.valid_to IS NULL OR p.valid_to > now())
    WINDOW best AS (PARTITION BY a.sku
               ORDER BY l.tier = '', l.channel = '', f.since DESC, p.unit_price, p.list_id)
), shown AS (
    SELECT a.product_id, a.sku, coalesce(n.unit_price, a.own) AS unit_price, a.currency,
           CASE WHEN n.valid_to IS NOT NULL
                 AND coalesce(r.includes_tax, a.own_includes_tax) = n.includes_tax
                 AND coalesce(r.unit_price, a.own) > n.unit_price
                THEN coalesce(r.unit_price, a.own) END AS regular_price,
           coalesce(n.includes_tax, a.own_includes_tax) AS includes_tax,
           coalesce(n.list_id, 'base') AS list_id, n.valid_to
      FROM asked a
      LEFT JOIN listed n ON n.sku = a.sku AND n.place = 1
      LEFT JOIN listed r ON r.sku = a.sku AND r.kept = 1 AND r.valid_to IS NULL
     WHERE coalesce(n.unit_price, a.own) IS NOT NULL
), cheapest AS (
    SELECT s.*, row_number() OVER (PARTITION BY product_id ORDER BY unit_price, sku) AS place
      FROM shown s
)
SELECT product_id, sku, unit_price, regular_price, currency, includes_tax, list_id, valid_to,
       product_id || '~' || sku AS cursor
  FROM cheapest
 WHERE (:every::boolean OR place = 1)
   AND (:after::text IS NULL OR (product_id, sku)
        > (split_part(:after, '~', 1), substr(:after, strpos(:after, '~') + 1)))
 ORDER BY product_id, sku LIMIT :limit + 1

-- name: ListTiers
SELECT user_id, tier, version, user_id AS cursor FROM pricing.tiers
 WHERE (:tier::text IS NULL OR tier = :tier)
   AND (:after::text IS NULL OR user_id > :after)
 ORDER BY user_id LIMIT :limit + 1

-- name: GetTier
SELECT user_id, tier, version FROM pricing.tiers WHERE user_id = :user_id

-- name: GetPromotion
SELECT promotion_id, name, reward, conditions, exclusive, stacking_group, priority, budget_amount,
       budget_uses, used_amount, used_times,
       CASE WHEN status = 'running' AND (used_times >= budget_uses OR used_amount >= budget_amount)
            THEN 'budget_spent' ELSE status END AS status, updated_at, version
  FROM pricing.promotions WHERE promotion_id = :promotion_id

-- name: ListPromotions
SELECT promotion_id, name, reward, conditions, exclusive, stacking_group, priority, budget_amount,
       budget_uses, used_amount, used_times, n.status, updated_at, version, promotion_id AS cursor
  FROM pricing.promotions p
 CROSS JOIN LATERAL (
       SELECT CASE WHEN p.status = 'running'
                    AND (used_times >= budget_uses OR used_amount >= budget_amount)
              THEN 'budget_spent' ELSE p.status END AS status) n
 WHERE (:status::text IS NULL OR n.status = :status)
   AND (:after::text IS NULL OR promotion_id > :after)
 ORDER BY promotion_id LIMIT :limit + 1

-- name: GetCoupon
SELECT code, promotion_id, uses_max, uses_each, expires_at, uses, version
  FROM pricing.coupons WHERE code = :code

-- name: ListCoupons
SELECT code, promotion_id, uses_max, uses_each, expires_at, uses, version, code AS cursor
  FROM pricing.coupons
 WHERE (:promotion_id::text IS NULL OR promotion_id = :promotion_id)
   AND (:after::text IS NULL OR code > :after)
 ORDER BY code LIMIT :limit + 1

-- name: ListTaxClasses
SELECT sku, product_id, tax_class, is_active, sku AS cursor
  FROM pricing.articles
 WHERE (:product_id::text IS NULL OR product_id = :product_id)
   AND (:sku::text IS NULL OR sku = :sku)
   AND (:tax_class::text IS NULL OR tax_class = :tax_class)
   AND (:after::text IS NULL OR sku > :after)
 ORDER BY sku LIMIT :limit + 1

-- name: GetTaxes
-- A table that nobody has set is an empty one: a missing one is nothing that a page could show.
WITH said AS (
    SELECT r.rate->>'country' AS country, coalesce(r.rate->>'taxClass', 'standard') AS tax_class
      FROM pricing.tax_tables t CROSS JOIN jsonb_array_elements(t.rates) r (rate)
     WHERE t.table_id = 'main'
), untaxed AS (
    SELECT c.country, a.tax_class
      FROM (SELECT DISTINCT country FROM said) c
     CROSS JOIN (SELECT DISTINCT tax_class FROM pricing.articles WHERE is_active) a
    EXCEPT SELECT country, tax_class FROM said
)
SELECT coalesce(t.rates, '[]') AS rates,
       coalesce(t.prices_include_tax, false) AS prices_include_tax,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('country', country, 'taxClass', tax_class)
                                  ORDER BY country, tax_class), '[]') FROM untaxed) AS untaxed,
       coalesce(t.version, 0) AS version
  FROM (VALUES ('main')) one (table_id) LEFT JOIN pricing.tax_tables t USING (table_id)

-- name: GetTaxProvider
SELECT coalesce(p.countries, '[]') AS countries, p.ship_from,
       coalesce(p.tax_codes, '[]') AS tax_codes, coalesce(p.version, 0) AS version
  FROM (VALUES ('main')) one (table_id) LEFT JOIN pricing.tax_providers p USING (table_id)

-- name: GetShippingRates
SELECT coalesce(t.rates, '[]') AS rates, coalesce(t.version, 0) AS version
  FROM (VALUES ('main')) one (table_id) LEFT JOIN pricing.shipping_tables t USING (table_id)

-- name: ListDeliveryTimes
SELECT coalesce(s.rates, '[]') AS shipping, coalesce(t.rates, '[]') AS taxes
  FROM (VALUES ('main')) one (table_id)
  LEFT JOIN pricing.shipping_tables s USING (table_id)
  LEFT JOIN pricing.tax_tables t USING (table_id)

-- name: GetQuote
SELECT quote_id, reference, store_id, channel, tier, user_id, currency, lines, missing, subtotal,
       discount_amount, tax_amount, shipping_cost, total_amount, adjustments, coupons,
       refused_coupons, shipping_method, shipping_methods, awaits_tax, expires_at, quoted_at,
       version
  FROM pricing.quotes WHERE quote_id = :quote_id
