-- part: said
asked AS MATERIALIZED (
    SELECT word, word || U&'\+10FFFF' AS behind FROM catalog.words_of(:search_term)
), rarest AS (
    SELECT a.word, a.behind FROM asked a
     ORDER BY (SELECT count(*) FROM (SELECT FROM catalog.words w
                WHERE w.word >= a.word AND w.word < a.behind LIMIT 1000) w), a.word LIMIT 1
), said AS (
    SELECT c.product_id
      FROM (SELECT DISTINCT w.product_id FROM rarest r
              JOIN catalog.words w ON w.word >= r.word AND w.word < r.behind) c
     WHERE NOT EXISTS (
           SELECT FROM asked a WHERE a.word <> (SELECT word FROM rarest) AND NOT EXISTS (
                  SELECT FROM catalog.words w WHERE w.product_id = c.product_id
                     AND w.word >= a.word AND w.word < a.behind))
)

-- part: as_shown
SELECT p.product_id, p.tenant AS business_id, p.sku, coalesce(n.name, p.name) AS name,
       coalesce(n.description, p.description) AS description, p.category, p.unit_price,
       p.currency, p.attributes, p.images, v.variants, l.languages, p.is_active,
       p.discontinued_at, p.created_at, p.updated_at, p.version

-- part: as_kept
SELECT p.product_id, p.tenant AS business_id, p.sku, p.name, p.description, p.category,
       p.unit_price, p.currency, p.attributes, p.images, v.variants, l.languages, p.is_active,
       p.discontinued_at, p.created_at, p.updated_at, p.version

-- part: in_the_language
  LEFT JOIN catalog.names n
    ON n.tenant = p.tenant AND n.product_id = p.product_id AND n.language = :language

-- part: variants_and_languages
  CROSS JOIN LATERAL (
    SELECT json_agg(json_build_object('variantId', variant_id, 'sku', sku, 'options', options,
               'unitPrice', unit_price, 'weightG', weight_g, 'lengthMm', length_mm,
               'widthMm', width_mm, 'heightMm', height_mm, 'barcode', barcode,
               'isActive', is_active) ORDER BY variant_id <> p.product_id, sku) AS variants
      FROM catalog.variants WHERE tenant = p.tenant AND product_id = p.product_id) v
  CROSS JOIN LATERAL (
    SELECT array_remove(array_agg(language ORDER BY language), '') AS languages
      FROM catalog.names WHERE tenant = p.tenant AND product_id = p.product_id) l

-- name: ListProducts
WITH RECURSIVE below AS (
    SELECT category_id FROM catalog.categories WHERE category_id = :category
    UNION SELECT c.category_id FROM catalog.categories c JOIN below b ON c.parent_id = b.category_id
), wanted AS (
    SELECT * FROM catalog.collections WHERE collection_id = :collection
), shelf AS (
    SELECT category AS category_id FROM wanted WHERE category IS NOT NULL
    UNION SELECT c.category_id FROM catalog.categories c JOIN shelf s ON c.parent_id = s.category_id
),
{said},
marked AS (
    SELECT product_id FROM catalog.variants WHERE sku = :sku
    UNION SELECT product_id FROM catalog.variants WHERE barcode = :barcode AND barcode <> ''
), fit AS NOT MATERIALIZED (
    SELECT p.*, CASE :sort::text
               WHEN 'name' THEN left(p.plain_name, 100)
               WHEN 'price' THEN lpad(p.unit_price::text, 16, '0')
               WHEN '-price' THEN lpad((9999999999999999 - p.unit_price)::text, 16, '0')
               WHEN 'newest' THEN lpad((9999999999999999
                    - (extract(epoch FROM p.created_at) * 1000000)::bigint)::text, 16, '0')
               ELSE '' END COLLATE "C" AS rank
      FROM catalog.products p
     WHERE p.is_active
       AND (:business_id::text IS NULL OR p.tenant = :business_id)
       AND (:category::text IS NULL OR p.category IN (SELECT category_id FROM below))
       AND (:sku::text IS NULL OR p.product_id IN (
               SELECT product_id FROM catalog.variants WHERE sku = :sku))
       AND (:barcode::text IS NULL OR p.product_id IN (
               SELECT product_id FROM catalog.variants WHERE barcode = :barcode))
       AND (:search_term::text IS NULL OR p.product_id IN (SELECT product_id FROM said))
       AND (:price_min::bigint IS NULL OR p.unit_price >= :price_min)
       AND (:price_max::bigint IS NULL OR p.unit_price <= :price_max)
       AND (:collection::text IS NULL OR EXISTS (
               SELECT FROM wanted w
                WHERE (w.category IS NULL OR p.category IN (SELECT category_id FROM shelf))
                  AND (w.price_min IS NULL OR p.unit_price >= w.price_min)
                  AND (w.price_max IS NULL OR p.unit_price <= w.price_max)
                  AND p.attributes @> w.attributes))
), few AS (
    -- What narrows most is looked up first: what is marked, else what is said, else a category.
    SELECT product_id FROM marked
    UNION ALL
    SELECT product_id FROM said WHERE :sku::text IS NULL AND :barcode::text IS NULL
    UNION ALL
    SELECT c.product_id FROM below b JOIN catalog.products c ON c.category = b.category_id
     WHERE :sku::text IS NULL AND :barcode::text IS NULL AND :search_term::text IS NULL
), page AS (
    (SELECT f.* FROM fit f
      WHERE :sort::text IS NULL AND :category::text IS NULL AND :search_term::text IS NULL
        AND :sku::text IS NULL AND :barcode::text IS NULL
        AND (:after::text IS NULL OR f.product_id > split_part(:after, '~', 1))
      ORDER BY f.product_id LIMIT :limit + 1)
    UNION ALL
    (SELECT f.* FROM fit f
      WHERE :sort::text IS NOT NULL AND :category::text IS NULL AND :search_term::text IS NULL
        AND :sku::text IS NULL AND :barcode::text IS NULL
        AND (:after::text IS NULL OR (f.rank, f.product_id)
             > (substr(:after, strpos(:after, '~') + 1), split_part(:after, '~', 1)))
      ORDER BY f.rank, f.product_id LIMIT :limit + 1)
    UNION ALL
    (SELECT f.* FROM (SELECT DISTINCT product_id FROM few) n JOIN fit f USING (product_id)
      WHERE (:category::text IS NOT NULL OR :search_term::text IS NOT NULL
             OR :sku::text IS NOT NULL OR :barcode::text IS NOT NULL)
        AND (:after::text IS NULL OR (f.rank, f.product_id)
             > (substr(:after, strpos(:after, '~') + 1), split_part(:after, '~', 1)))
      ORDER BY f.rank, f.product_id LIMIT :limit + 1)
)
{as_shown},
       p.product_id || '~' || p.rank AS cursor
  FROM page p
{in_the_language}
{variants_and_languages}
 ORDER BY p.rank, p.product_id LIMIT :limit + 1

-- name: ListAllProducts
{as_kept},
       p.product_id AS cursor
  FROM (SELECT * FROM catalog.products
         WHERE (:is_active::boolean IS NULL OR is_active = :is_active)
           AND (:after::text IS NULL OR product_id > :after)
         ORDER BY product_id LIMIT :limit + 1) p
{variants_and_languages}
 ORDER BY p.product_id

-- name: ListChosenProducts
{as_shown},
       p.product_id AS cursor
  FROM catalog.products p
{in_the_language}
{variants_and_languages}
 WHERE p.product_id = ANY((string_to_array(:products, ','))[1:50]) AND p.is_active
   AND (:after::text IS NULL OR p.product_id > :after)
 ORDER BY p.product_id LIMIT :limit + 1

-- name: NameGoods
SELECT a.id, p.product_id, p.name, coalesce(v.options, '{}') AS options, a.id AS cursor
  FROM (SELECT DISTINCT unnest((string_to_array(:skus, '@'))[1:200]) COLLATE "C" AS id) a
  LEFT JOIN catalog.variants v ON v.sku = a.id
  JOIN catalog.products p ON p.product_id = coalesce(v.product_id, a.id)
 WHERE :after::text IS NULL OR a.id > :after
 ORDER BY a.id LIMIT :limit + 1

-- name: GetProduct
{as_shown}
  FROM catalog.products p
{in_the_language}
{variants_and_languages}
 WHERE p.product_id = :product_id AND p.is_active

-- name: GetAnyProduct
{as_kept}
  FROM catalog.products p
{variants_and_languages}
 WHERE p.product_id = :product_id

-- name: CountProducts
WITH
{said}
SELECT p.category, max(c.name) AS name, count(*)::int AS products, p.category AS cursor
  FROM catalog.products p
  JOIN catalog.categories c ON c.tenant = p.tenant AND c.category_id = p.category
 WHERE p.is_active
   AND (:search_term::text IS NULL OR p.product_id IN (SELECT product_id FROM said))
   AND (:after::text IS NULL OR p.category > :after)
 GROUP BY p.category ORDER BY p.category LIMIT :limit + 1

-- name: ListPrices
SELECT v.variant_id, r.effective_from, r.unit_price, p.currency, r.set_at,
       r.effective_from::text || '~' || v.variant_id AS cursor
  FROM catalog.variants v
  JOIN catalog.products p ON p.tenant = v.tenant AND p.product_id = v.product_id
  JOIN catalog.prices r
    ON r.tenant = v.tenant AND r.product_id = v.product_id AND r.variant_id = v.variant_id
 WHERE v.product_id = :product_id
   AND (:variant_id::text IS NULL OR v.variant_id = :variant_id)
   AND (:after::text IS NULL OR (r.effective_from, v.variant_id)
        < (split_part(:after, '~', 1)::timestamptz, split_part(:after, '~', 2)))
   AND NOT r.is_planned
 ORDER BY r.effective_from DESC, v.variant_id DESC LIMIT :limit + 1

-- name: ListPlannedPrices
SELECT v.variant_id, r.effective_from, r.unit_price, p.currency, r.set_at,
       r.effective_from::text || '~' || v.variant_id AS cursor
  FROM catalog.variants v
  JOIN catalog.products p ON p.tenant = v.tenant AND p.product_id = v.product_id
  JOIN catalog.prices r
    ON r.tenant = v.tenant AND r.product_id = v.product_id AND r.variant_id = v.variant_id
 WHERE v.product_id = :product_id
   AND (:variant_id::text IS NULL OR v.variant_id = :variant_id)
   AND (:after::text IS NULL OR (r.effective_from, v.variant_id)
        > (split_part(:after, '~', 1)::timestamptz, split_part(:after, '~', 2)))
   AND r.is_planned AND r.effective_from > (
       SELECT max(effective_from) FROM catalog.prices
        WHERE tenant = v.tenant AND product_id = v.product_id AND variant_id = v.variant_id
          AND NOT is_planned)
 ORDER BY r.effective_from, v.variant_id LIMIT :limit + 1

-- name: ListCategories
SELECT category_id, name, parent_id, category_id AS cursor FROM catalog.categories
 WHERE (:after::text IS NULL OR category_id > :after) ORDER BY category_id LIMIT :limit + 1

-- name: GetCategory
SELECT category_id, name, parent_id FROM catalog.categories WHERE category_id = :category_id

-- name: ListCollections
SELECT collection_id, name, category, price_min, price_max, attributes, collection_id AS cursor
  FROM catalog.collections
 WHERE (:after::text IS NULL OR collection_id > :after) ORDER BY collection_id LIMIT :limit + 1
