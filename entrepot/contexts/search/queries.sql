-- name: ListSynonyms
SELECT group_id, words, group_id AS cursor
  FROM search.synonyms
 WHERE NOT is_removed AND (:after::text IS NULL OR group_id > :after)
 ORDER BY group_id LIMIT :limit + 1
