-- name: ListReviews
SELECT review_id, product_id, author, rating, title, text, language, reply, helpful, unhelpful,
       written_at, published_at, rank || '~' || published_at::text || '~' || review_id AS cursor
  FROM (SELECT r.*, coalesce(t.helpful, 0) AS helpful, coalesce(t.unhelpful, 0) AS unhelpful,
               CASE :sort::text
                    WHEN 'helpful' THEN 1000000 + coalesce(t.helpful, 0) - coalesce(t.unhelpful, 0)
                    WHEN '-rating' THEN r.rating WHEN 'rating' THEN 5 - r.rating
                    ELSE 0 END AS rank
          FROM reviews.reviews r
          LEFT JOIN reviews.tallies t ON t.tenant = r.tenant AND t.review_id = r.review_id
         WHERE r.product_id = :product_id AND r.status = 'Published'
           AND (:rating::int IS NULL OR r.rating = :rating)
           AND (:language::text IS NULL OR r.language = :language)) ranked
 WHERE :after::text IS NULL OR (rank, published_at, review_id)
       < (split_part(:after, '~', 1)::int, split_part(:after, '~', 2)::timestamptz,
          split_part(:after, '~', 3))
 ORDER BY rank DESC, published_at DESC, review_id DESC
 LIMIT :limit + 1

-- name: GetRating
SELECT asked.product_id, coalesce(one, 0) AS one, coalesce(two, 0) AS two,
       coalesce(three, 0) AS three, coalesce(four, 0) AS four, coalesce(five, 0) AS five,
       coalesce(count, 0) AS count, average
  FROM (SELECT :product_id::text AS product_id) asked
  LEFT JOIN reviews.ratings r ON r.product_id = asked.product_id

-- name: GetOwnReview
SELECT asked.product_id, asked.user_id, w.user_id IS NOT NULL AS may_review, w.review_id,
       r.rating, r.title, r.text, r.status, r.reason, r.version
  FROM (SELECT :product_id::text COLLATE "C" AS product_id, :user_id::text COLLATE "C" AS user_id
       ) asked
  LEFT JOIN reviews.reviewers w USING (product_id, user_id)
  LEFT JOIN reviews.reviews r ON r.tenant = w.tenant AND r.review_id = w.review_id

-- name: ListOwnVotes
SELECT v.review_id, v.is_helpful, v.review_id AS cursor
  FROM reviews.votes v
  JOIN reviews.reviews r ON r.tenant = v.tenant AND r.review_id = v.review_id
 WHERE r.product_id = :product_id AND v.user_id = :user_id
   AND (:after::text IS NULL OR v.review_id > :after)
 ORDER BY v.review_id LIMIT :limit + 1

-- name: ListAllReviews
SELECT r.review_id, r.product_id, r.user_id, r.author, r.rating, r.title, r.text, r.language,
       r.status, r.reason, r.reply, r.flags, coalesce(t.helpful, 0) AS helpful,
       coalesce(t.unhelpful, 0) AS unhelpful, r.written_at, r.published_at, r.waits_since,
       r.version,
       CASE WHEN :waits::boolean THEN r.waits_since ELSE r.written_at END::text
           || '~' || r.review_id AS cursor
  FROM reviews.reviews r
  LEFT JOIN reviews.tallies t ON t.tenant = r.tenant AND t.review_id = r.review_id
 WHERE (NOT :waits::boolean OR r.waits_since IS NOT NULL)
   AND (:status::text IS NULL OR r.status = :status)
   AND (:product_id::text IS NULL OR r.product_id = :product_id)
   AND (:after::text IS NULL
        OR (:waits::boolean AND (r.waits_since, r.review_id)
            > (split_part(:after, '~', 1)::timestamptz, split_part(:after, '~', 2)))
        OR (NOT :waits::boolean AND (r.written_at, r.review_id)
            < (split_part(:after, '~', 1)::timestamptz, split_part(:after, '~', 2))))
 ORDER BY CASE WHEN :waits::boolean THEN r.waits_since END, CASE WHEN :waits::boolean
          THEN r.review_id END, r.written_at DESC, r.review_id DESC
 LIMIT :limit + 1

-- name: GetReview
SELECT r.review_id, r.product_id, r.user_id, r.author, r.rating, r.title, r.text, r.language,
       r.status, r.reason, r.reply, r.flags, coalesce(t.helpful, 0) AS helpful,
       coalesce(t.unhelpful, 0) AS unhelpful, r.written_at, r.published_at, r.waits_since,
       r.version
  FROM reviews.reviews r
  LEFT JOIN reviews.tallies t ON t.tenant = r.tenant AND t.review_id = r.review_id
 WHERE r.review_id = :review_id AND (:user_id::text IS NULL OR r.user_id = :user_id)
