-- name: GetBusiness
SELECT business_id, name, type, email, colour, contact, created_at, updated_at
FROM identity.businesses
WHERE business_id = tenant AND (:business_id::text IS NULL OR business_id = :business_id)

-- name: ListBusinesses
SELECT business_id, name, type, email, colour, contact, created_at, updated_at, business_id AS cursor
FROM identity.businesses
WHERE :after::text IS NULL OR business_id > :after
ORDER BY business_id LIMIT :limit + 1

-- name: GetStore
SELECT s.store_id, s.tenant AS business_id, s.name, s.location, s.country, s.currency, s.language,
    s.warehouse_ids, s.is_active, s.bank_account, s.created_at, s.updated_at,
    (SELECT coalesce(json_agg(t.user_id ORDER BY t.user_id), '[]') FROM identity.store_staff t
      WHERE t.tenant = s.tenant AND t.store_id = s.store_id) AS staff_user_ids
FROM identity.stores s
WHERE s.store_id = :store_id

-- name: ListStores
SELECT store_id, tenant AS business_id, name, location, country, currency, language, is_active,
    bank_account, store_id AS cursor
FROM identity.stores
WHERE (:after::text IS NULL OR store_id > :after)
  AND (:is_active::boolean IS NULL OR is_active = :is_active)
ORDER BY store_id LIMIT :limit + 1

-- name: GetUser
SELECT u.user_id, u.username, u.email, u.first_name, u.last_name, u.role, u.is_active,
    (SELECT coalesce(json_agg(t.store_id ORDER BY t.store_id), '[]') FROM identity.store_staff t
      WHERE t.tenant = u.tenant AND t.user_id = u.user_id) AS store_ids,
    u.preferences, l.last_login_at, u.created_at, u.updated_at
FROM identity.users u
JOIN identity.logins l ON l.tenant = u.tenant AND l.user_id = u.user_id
WHERE u.user_id = :user_id

-- name: ListUsers
WITH found AS (
    SELECT * FROM identity.users u
    WHERE (:after::text IS NULL OR (u.created_at, u.user_id)
            < (split_part(:after, '~', 1)::timestamptz, split_part(:after, '~', 2)))
      AND (:users::text IS NULL
            OR u.user_id = ANY((string_to_array(:users, ','))[1:200]))
      AND (:role::text IS NULL OR u.role = :role)
      AND (:staff::boolean IS NULL
            OR CASE WHEN :staff THEN u.role <> 'customer' ELSE u.role = 'customer' END)
      AND (:is_active::boolean IS NULL OR u.is_active = :is_active)
      AND (:store_id::text IS NULL OR u.user_id = ANY(ARRAY(
            SELECT t.user_id FROM identity.store_staff t WHERE t.store_id = :store_id)))
      AND (:search::text IS NULL OR u.user_id = ANY(ARRAY(
            SELECT s.user_id FROM identity.users s WHERE s.username_key >= lower(:search)
               AND s.username_key < lower(:search) || U&'\+10FFFF'
            UNION ALL
            SELECT s.user_id FROM identity.users s WHERE s.email_key >= lower(:search)
               AND s.email_key < lower(:search) || U&'\+10FFFF'
            UNION ALL
            SELECT s.user_id FROM identity.users s WHERE s.first_name_key >= lower(:search)
               AND s.first_name_key < lower(:search) || U&'\+10FFFF'
            UNION ALL
            SELECT s.user_id FROM identity.users s WHERE s.last_name_key >= lower(:search)
               AND s.last_name_key < lower(:search) || U&'\+10FFFF')))
    ORDER BY u.created_at DESC, u.user_id DESC LIMIT :limit + 1
)
SELECT u.user_id, u.username, u.email, u.first_name, u.last_name, u.role, u.is_active,
    (SELECT coalesce(json_agg(t.store_id ORDER BY t.store_id), '[]') FROM identity.store_staff t
      WHERE t.tenant = u.tenant AND t.user_id = u.user_id) AS store_ids,
    u.preferences, l.last_login_at, u.created_at, u.updated_at,
    u.created_at::text || '~' || u.user_id AS cursor
FROM found u
JOIN identity.logins l ON l.tenant = u.tenant AND l.user_id = u.user_id
ORDER BY u.created_at DESC, u.user_id DESC

-- name: GetPermissions
-- The same scopes as `ROLES` in published.py; a test compares them.
WITH roles (role, scopes) AS (VALUES
    ('customer',
        'carts:read:own catalog:read documents:read:own identity:read:own
         identity:write:own notifications:read:own orders:cancel:own orders:read:own
         orders:write:own returns:read:own returns:write:own reviews:read:own
         reviews:write:own shipping:read:own'),
    ('store_staff',
        'carts:read catalog:read documents:read documents:write identity:read
         identity:write inventory:read inventory:reserve notifications:read
         orders:cancel orders:read orders:write payments:read pricing:read returns:read
         returns:write reviews:moderate reviews:read search:read shipping:read'),
    ('back_office',
        'carts:read catalog:read catalog:write commissions:pay commissions:read
         commissions:write documents:read documents:write identity:read identity:write
         inventory:admin inventory:read inventory:reserve inventory:write
         notifications:read notifications:write orders:cancel orders:import orders:read
         orders:write payments:read payments:refund payments:write pricing:read
         pricing:write returns:policy returns:read returns:write reviews:moderate
         reviews:read reviews:write search:read search:write shipping:admin
         shipping:read shipping:write vendors:read vendors:write'),
    ('warehouse',
        'catalog:read documents:read documents:write identity:read:own
         identity:write:own inventory:read inventory:reserve inventory:write
         orders:read shipping:read shipping:write vendors:read'),
    ('carrier',
        'catalog:read identity:read:own identity:write:own shipping:read:own
         shipping:write:own'),
    ('vendor',
        'catalog:read commissions:read:own identity:read:own identity:write:own
         vendors:read:own vendors:write:own'),
    ('support',
        'carts:read catalog:read commissions:read documents:read identity:read
         identity:write inventory:read notifications:read orders:cancel orders:read
         payments:read pricing:read returns:read reviews:moderate reviews:read
         search:read shipping:read vendors:read'),
    ('admin',
        'carts:read catalog:read catalog:write commissions:pay commissions:read
         commissions:write documents:read documents:write identity:admin identity:audit
         identity:read identity:write inventory:admin inventory:read inventory:reserve
         inventory:write notifications:read notifications:write orders:cancel
         orders:import orders:read orders:write payments:read payments:refund
         payments:write pricing:read pricing:write returns:policy returns:read
         returns:write reviews:moderate reviews:read reviews:write search:read
         search:write shipping:admin shipping:read shipping:write vendors:read
         vendors:write'),
    ('platform_admin',
        'admin carts:read catalog:read catalog:write commissions:pay commissions:read
         commissions:write documents:read documents:write identity:admin identity:audit
         identity:read identity:write inventory:admin inventory:read inventory:reserve
         inventory:write notifications:read notifications:write orders:cancel
         orders:import orders:read orders:write payments:read payments:refund
         payments:write pricing:read pricing:write returns:policy returns:read
         returns:write reviews:moderate reviews:read reviews:write search:read
         search:write shipping:admin shipping:read shipping:write vendors:read
         vendors:write')
)
SELECT u.user_id, u.role,
    CASE WHEN u.is_active THEN to_jsonb(regexp_split_to_array(r.scopes, '\s+')) ELSE '[]' END
        AS scopes
FROM identity.users u
JOIN roles r ON r.role = u.role
WHERE u.user_id = :user_id

-- name: GetAddress
SELECT address_id, user_id, recipient, street, city, state, zip_code, country, type, is_default,
    updated_at
FROM identity.addresses
WHERE user_id = :user_id AND address_id = :address_id

-- name: ListAddresses
SELECT address_id, user_id, recipient, street, city, state, zip_code, country, type, is_default,
    updated_at, (CASE WHEN is_default THEN '0' ELSE '1' END) || '~' || address_id AS cursor
FROM identity.addresses
WHERE user_id = :user_id
  AND (:type::text IS NULL OR type = lower(:type))
  AND (:after::text IS NULL OR (CASE WHEN is_default THEN '0' ELSE '1' END, address_id)
        > (split_part(:after, '~', 1), split_part(:after, '~', 2)))
ORDER BY CASE WHEN is_default THEN '0' ELSE '1' END, address_id LIMIT :limit + 1

-- name: ListSessions
SELECT session_id, opened_at, refreshed_at, expires_at, ip, user_agent,
    opened_at::text || '~' || session_id AS cursor
FROM identity.sessions
WHERE user_id = :user_id AND revoked_at IS NULL
  AND (:after::text IS NULL OR (opened_at, session_id)
        < (split_part(:after, '~', 1)::timestamptz, split_part(:after, '~', 2)))
ORDER BY opened_at DESC, session_id DESC LIMIT :limit + 1

-- name: GetClient
SELECT client_id, name, scopes, created_at, renewed_at, revoked_at
FROM identity.clients
WHERE client_id = :client_id

-- name: ListClients
SELECT client_id, name, scopes, created_at, renewed_at, revoked_at, client_id AS cursor
FROM identity.clients
WHERE :after::text IS NULL OR client_id > :after
ORDER BY client_id LIMIT :limit + 1

-- name: ListSeals
SELECT since, until, deeds, seal, previous, digest_version, sealed_at, until::text AS cursor
FROM identity.seals
WHERE :after::text IS NULL OR until < :after::timestamptz
ORDER BY until DESC LIMIT :limit + 1

-- name: FindLogin
SELECT u.user_id, u.username, u.role, u.is_active, l.password_hash, l.locked_until,
    ARRAY(
        SELECT s.ip FROM identity.sessions s
        WHERE s.tenant = u.tenant AND s.user_id = u.user_id
        ORDER BY s.opened_at DESC, s.session_id DESC LIMIT 20
    ) AS ips
FROM identity.users u
JOIN identity.logins l ON l.tenant = u.tenant AND l.user_id = u.user_id
WHERE u.username_key = :username OR u.user_id = :user_id

-- name: ListNamed
SELECT user_id, user_id AS cursor
FROM identity.users
WHERE is_active AND (username_key = lower(:name) OR email_key = lower(:name))
    AND (:after::text IS NULL OR user_id > :after)
ORDER BY user_id LIMIT :limit + 1

-- name: FindClient
SELECT client_id, scopes, secret_hash
FROM identity.clients
WHERE client_id = :client_id AND revoked_at IS NULL

-- name: FindSession
SELECT s.session_id, s.user_id, u.role, s.refresh_hash, s.expires_at
FROM identity.sessions s
JOIN identity.users u ON u.tenant = s.tenant AND u.user_id = s.user_id
WHERE s.session_id = :session_id AND s.revoked_at IS NULL AND u.is_active

-- name: ListRevocations
SELECT id AS session_id, revoked_at, revoked_at::text || '~' || id AS cursor
FROM (
    SELECT session_id AS id, revoked_at FROM identity.sessions WHERE revoked_at >= :since
    UNION ALL
    SELECT client_id, revoked_at FROM identity.clients WHERE revoked_at >= :since
) AS ended
WHERE :after::text IS NULL OR (revoked_at, id)
    > (split_part(:after, '~', 1)::timestamptz, split_part(:after, '~', 2))
ORDER BY revoked_at, id LIMIT :limit + 1
