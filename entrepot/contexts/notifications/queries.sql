-- name: GetMessage
SELECT message_id, occasion, subject_id, order_id, status, recipient, recipient_name, language,
       subject, text_body, html_body, sendings, attempts, queued_at, sent_at, error,
       provider_reference
  FROM notifications.messages
 WHERE message_id = :message_id AND (:user_id::text IS NULL OR user_id = :user_id)

-- name: ListMessages
SELECT message_id, occasion, order_id, status, recipient, recipient_name, language, subject,
       left(regexp_replace(text_body, '\s+', ' ', 'g'), 140) AS snippet,
       queued_at, sent_at, error, queued_at::text || '~' || message_id AS cursor
  FROM notifications.messages
 WHERE (:status::text IS NULL OR status = :status)
   AND (:occasion::text IS NULL OR occasion = :occasion)
   AND (:order_id::text IS NULL OR order_id = :order_id)
   AND (:recipient::text IS NULL OR recipient_key >= lower(:recipient)
        AND recipient_key < lower(:recipient) || U&'\+10FFFF')
   AND (:user_id::text IS NULL OR user_id = :user_id)
   AND (:after::text IS NULL OR (queued_at, message_id)
        < (split_part(:after, '~', 1)::timestamptz, split_part(:after, '~', 2)))
 ORDER BY queued_at DESC, message_id DESC
 LIMIT :limit + 1

-- name: GetTemplate
SELECT occasion, language, subject, text_body, html_body, is_active
  FROM notifications.templates FULL JOIN notifications.occasions USING (tenant, occasion)
 WHERE occasion = :occasion

-- name: ListTemplates
SELECT occasion, language, subject, text_body, html_body, is_active
  FROM notifications.templates FULL JOIN notifications.occasions USING (tenant, occasion)
 WHERE :occasion::text IS NULL OR occasion = :occasion

-- name: PreviewTemplate
SELECT t.language, t.subject, t.text_body, t.html_body, s.name, s.email, s.colour
  FROM (VALUES (true)) one (is_there)
  LEFT JOIN notifications.settings s ON is_there
  LEFT JOIN notifications.templates t ON t.occasion = :occasion AND t.language = :language

-- name: GetSettings
-- A business that nobody has named yet writes as the house does.
SELECT coalesce(s.business_id, '') AS business_id, coalesce(s.name, '') AS name,
       coalesce(s.email, '') AS email, coalesce(s.colour, '') AS colour,
       coalesce(s.language, 'en') AS language, coalesce(s.alerts_to, '') AS alerts_to,
       coalesce(s.tracking_url, '') AS tracking_url
  FROM (VALUES (true)) one (is_there) LEFT JOIN notifications.settings s ON is_there
 LIMIT 1

-- name: ListUnsubscribed
SELECT email, since, email AS cursor
  FROM notifications.unsubscribed
 WHERE (:email::text IS NULL OR email = lower(:email))
   AND (:after::text IS NULL OR email > :after)
 ORDER BY email
 LIMIT :limit + 1

-- name: CountReaders
-- An address counts once, whoever shares it.
SELECT count(*) FILTER (WHERE asked) AS readers, count(*) FILTER (WHERE NOT asked) AS left_out
  FROM (SELECT bool_or(r.wants_news) AND bool_and(u.email IS NULL) AS asked
          FROM notifications.readers r
          LEFT JOIN notifications.unsubscribed u ON u.tenant = r.tenant AND u.email = r.email_key
         WHERE (:language::text IS NULL OR r.language = :language)
         GROUP BY r.email_key) AS addresses
 LIMIT 1

-- name: ListReaders
SELECT DISTINCT ON (r.email_key) r.user_id, r.email, r.name, r.language, r.email_key AS cursor
  FROM notifications.readers r
 WHERE r.wants_news
   AND (:language::text IS NULL OR r.language = :language)
   AND (:after::text IS NULL OR r.email_key > :after)
   AND NOT EXISTS (SELECT FROM notifications.unsubscribed u
                    WHERE u.tenant = r.tenant AND u.email = r.email_key)
 ORDER BY r.email_key, r.user_id
 LIMIT :limit + 1

-- name: GetMailing
SELECT mailing_id, status, readers_language, language, subject, text_body, written, left_out,
       begun_at, ended_at
  FROM notifications.mailings
 WHERE mailing_id = :mailing_id

-- name: ListMailings
SELECT mailing_id, status, readers_language, language, subject, text_body, written, left_out,
       begun_at, ended_at, begun_at::text || '~' || mailing_id AS cursor
  FROM notifications.mailings
 WHERE (:after::text IS NULL OR (begun_at, mailing_id)
        < (split_part(:after, '~', 1)::timestamptz, split_part(:after, '~', 2)))
 ORDER BY begun_at DESC, mailing_id DESC
 LIMIT :limit + 1
