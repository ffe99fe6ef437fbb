-- name: ListSynonyms
SELECT group_id, words, group_id AS cursor
  FROM search.synonyms
 WHERE NOT is_removed AND (:after::text IS NULL OR group_id > :after)
 ORDER BY group_id LIMIT :limit + 1

-- name: ListAvailability
SELECT o.sku, coalesce(l.warehouses, 0) > 0 AS in_stock, o.sku AS cursor
  FROM search.offers o
  LEFT JOIN search.levels l ON l.tenant = o.tenant AND l.sku = o.sku
 WHERE o.product_id = :product_id AND o.is_active AND (:after::text IS NULL OR o.sku > :after)
 ORDER BY o.sku LIMIT :limit + 1

-- name: ListFacetLabels
SELECT facet, language, label, "values", version, facet || chr(31) || language AS cursor
  FROM search.labels
 WHERE (:language::text IS NULL OR language = :language)
   AND (:after::text IS NULL OR (facet, language)
        > (split_part(:after, chr(31), 1), split_part(:after, chr(31), 2)))
 ORDER BY facet, language LIMIT :limit + 1
