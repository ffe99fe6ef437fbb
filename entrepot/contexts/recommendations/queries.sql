-- part: lately
    SELECT m.day - n AS day, power(0.5::float, n / 7.0::float) AS weight
      FROM (SELECT d.day FROM recommendations.days d
             WHERE d.ordered + d.viewed > 0
               AND EXISTS (SELECT FROM recommendations.offers f
                            WHERE f.product_id = d.product_id AND f.is_active)
             ORDER BY d.day DESC LIMIT 1) m,
           generate_series(0, 20) n

-- part: trend
    SELECT d.product_id, round(1000 * sum((10 * d.ordered + d.viewed) * l.weight))::bigint AS score
      FROM last l JOIN recommendations.days d USING (day)
     WHERE d.ordered + d.viewed > 0
       AND d.product_id IN (SELECT product_id FROM recommendations.offers WHERE is_active)
     GROUP BY d.product_id

-- part: with_its_offer
  FROM ranked r CROSS JOIN LATERAL (
       SELECT * FROM recommendations.offers f WHERE f.product_id = r.product_id AND f.is_active
        ORDER BY f.is_default DESC, f.sku LIMIT 1) o
 ORDER BY r.score DESC, r.product_id DESC LIMIT :limit + 1

-- name: ListRecommendations
WITH beside AS (
    SELECT other_id AS product_id, together::bigint AS score FROM recommendations.pairs
     WHERE product_id = :product_id AND :kind::text = 'bought_together' AND together > 0
    UNION ALL
    SELECT product_id, together FROM recommendations.pairs
     WHERE other_id = :product_id AND :kind::text = 'bought_together' AND together > 0
    UNION ALL
    SELECT (o ->> 'productId') COLLATE "C", (o ->> 'weight')::bigint
      FROM recommendations.neighbours n CROSS JOIN jsonb_array_elements(n.others) o
     WHERE n.product_id = :product_id AND :kind::text = 'similar'
), ranked AS (
    SELECT product_id, score FROM beside
     WHERE :after::text IS NULL OR (score, product_id)
           < (split_part(:after, '~', 1)::bigint, split_part(:after, '~', 2))
     ORDER BY score DESC, product_id DESC
)
SELECT r.product_id, o.sku, o.name, o.unit_price, o.currency, r.score,
       r.score || '~' || r.product_id AS cursor
{with_its_offer}

-- name: ListTrending
WITH last AS MATERIALIZED (
{lately}
), wanted AS MATERIALIZED (
{trend}
), ranked AS (
    SELECT product_id, score FROM wanted
     WHERE :after::text IS NULL OR (score, product_id)
           < (split_part(:after, '~', 1)::bigint, split_part(:after, '~', 2))
     ORDER BY score DESC, product_id DESC LIMIT :limit + 1
)
SELECT r.product_id, o.sku, o.name, o.unit_price, o.currency, r.score,
       r.score || '~' || r.product_id AS cursor
{with_its_offer}

-- name: ListPersonal
WITH mine AS (
    SELECT DISTINCT product_id
      FROM (SELECT product_id FROM recommendations.tastes
             WHERE visitor = :user_id AND ordered + viewed > 0
             ORDER BY day DESC, product_id DESC LIMIT 50) t
), known AS (
    SELECT product_id FROM mine
    UNION
    SELECT product_id COLLATE "C"
      FROM unnest((string_to_array(:products, ','))[1:50]) AS s(product_id)
), beside AS (
    SELECT (e ->> 'productId') COLLATE "C" AS product_id, sum((e ->> 'weight')::bigint)::bigint
           AS score
      FROM known k JOIN recommendations.neighbours n USING (product_id)
           CROSS JOIN jsonb_array_elements(n.others) e
     GROUP BY 1
), own AS MATERIALIZED (
    SELECT product_id, score FROM beside
     WHERE product_id NOT IN (SELECT product_id FROM known)
       AND product_id IN (SELECT product_id FROM recommendations.offers WHERE is_active)
), last AS MATERIALIZED (
{lately}
-- The same for everybody: reckoned once for all who ask together, if any of them needs it.
), trending AS MATERIALIZED (
{trend}
), wanted AS (
    SELECT product_id, score, 'personal' AS reason FROM own
    UNION ALL
    SELECT product_id, score, 'trending' FROM trending
     WHERE NOT EXISTS (SELECT FROM own) AND product_id NOT IN (SELECT product_id FROM known)
), ranked AS (
    SELECT product_id, score, reason FROM wanted
     WHERE :after::text IS NULL OR (score, product_id)
           < (split_part(:after, '~', 1)::bigint, split_part(:after, '~', 2))
     ORDER BY score DESC, product_id DESC LIMIT :limit + 1
)
SELECT r.product_id, r.reason,
       (SELECT :user_id::text FROM mine WHERE r.reason = 'personal' LIMIT 1) AS user_id,
       o.sku, o.name, o.unit_price, o.currency, r.score, r.score || '~' || r.product_id AS cursor
{with_its_offer}
