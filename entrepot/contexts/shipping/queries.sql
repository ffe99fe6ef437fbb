-- part: delivery_status
       CASE WHEN status IN ('Delivered', 'Cancelled') THEN status
            WHEN status = 'Failed' THEN 'FailedDelivery'
            WHEN dispatch_date IS NULL THEN 'PendingDispatch'
            ELSE 'InTransit' END AS delivery_status,

-- part: current_location
       CASE WHEN located_at IS NOT NULL THEN json_build_object(
            'latitude', latitude, 'longitude', longitude, 'city', city, 'country', country,
            'at', located_at) END AS current_location,

-- name: GetShipment
SELECT shipment_id AS id, shipment_id, order_id, order_number, status,
{delivery_status}
       tracking_number, carrier_id, carrier_name, source_warehouse_id, origin, destination,
       recipient, lines, estimated_delivery, dispatch_date, actual_delivery, shipping_cost,
       currency,
{current_location}
       created_at, updated_at, version,
       coalesce((SELECT json_agg(json_build_object(
                    'number', e.number, 'status', e.status, 'description', e.description,
                    'city', e.city, 'state', e.state, 'country', e.country,
                    'latitude', e.latitude, 'longitude', e.longitude,
                    'occurredAt', e.occurred_at, 'recordedAt', e.recorded_at)
                    ORDER BY e.occurred_at DESC, e.number DESC)
                   FROM shipping.shipment_events e
                  WHERE e.tenant = s.tenant AND e.shipment_id = s.shipment_id),
                '[]') AS events
  FROM shipping.shipments s
 WHERE shipment_id = :shipment_id
   AND (:user_id::text IS NULL
        OR order_id IN (SELECT c.order_id FROM shipping.order_customers c
                         WHERE c.user_id = :user_id)
        OR carrier_id = (SELECT u.carrier_id FROM shipping.carrier_users u
                          WHERE u.user_id = :user_id))

-- name: ListShipments
WITH RECURSIVE names (tenant, carrier_key) AS (
    -- Carriers are few: from one name to the next by the index, however many parcels each has.
    (SELECT tenant, carrier_key FROM shipping.shipments
      WHERE :user_id::text IS NULL AND carrier_key >= lower(:carrier)
        AND carrier_key < lower(:carrier) || U&'\+10FFFF'
      ORDER BY tenant, carrier_key LIMIT 1)
    UNION ALL
    SELECT more.* FROM names n CROSS JOIN LATERAL (
        SELECT s.tenant, s.carrier_key FROM shipping.shipments s
         WHERE s.tenant = n.tenant AND s.carrier_key > n.carrier_key
           AND s.carrier_key < lower(:carrier) || U&'\+10FFFF'
         ORDER BY s.tenant, s.carrier_key LIMIT 1) more
), fit AS NOT MATERIALIZED (
    SELECT * FROM shipping.shipments
     WHERE (:status::text IS NULL OR CASE :status
                WHEN 'PendingDispatch' THEN dispatch_date IS NULL
                     AND status NOT IN ('Delivered', 'Cancelled', 'Failed')
                WHEN 'FailedDelivery' THEN status = 'Failed'
                ELSE status = :status END)
       AND (:order_id::text IS NULL OR order_id = :order_id)
       AND (:warehouse_id::text IS NULL OR source_warehouse_id = :warehouse_id)
       AND (:carrier_id::text IS NULL OR carrier_id = :carrier_id)
       AND (:carrier::text IS NULL OR carrier_key >= lower(:carrier)
            AND carrier_key < lower(:carrier) || U&'\+10FFFF')
       AND (:tracking_number::text IS NULL OR tracking_key >= upper(:tracking_number)
            AND tracking_key < upper(:tracking_number) || U&'\+10FFFF')
       AND (NOT :late::boolean OR (estimated_delivery < now()
            AND status NOT IN ('Delivered', 'Cancelled')))
       AND (:after::text IS NULL OR (created_at, shipment_id)
            < (split_part(:after, '~', 1)::timestamptz, split_part(:after, '~', 2)))
), page AS (
    -- All of them, those of each carrier that is called so, or those of the user's orders and those
    -- of his carrier: each has its own index.
    (SELECT f.* FROM fit f WHERE :user_id::text IS NULL AND :carrier::text IS NULL
      ORDER BY f.created_at DESC, f.shipment_id DESC LIMIT :limit + 1)
    UNION ALL
    SELECT theirs.* FROM names n CROSS JOIN LATERAL (
        SELECT f.* FROM fit f WHERE f.tenant = n.tenant AND f.carrier_key = n.carrier_key
         ORDER BY f.created_at DESC, f.shipment_id DESC LIMIT :limit + 1) theirs
    UNION ALL
    (SELECT f.* FROM shipping.order_customers c
       JOIN fit f ON f.tenant = c.tenant AND f.order_id = c.order_id
      WHERE c.user_id = :user_id
      ORDER BY f.created_at DESC, f.shipment_id DESC LIMIT :limit + 1)
    UNION ALL
    (SELECT f.* FROM fit f
      WHERE f.carrier_id = (SELECT u.carrier_id FROM shipping.carrier_users u
                             WHERE u.user_id = :user_id)
        AND NOT EXISTS (SELECT FROM shipping.order_customers c
                         WHERE c.tenant = f.tenant AND c.order_id = f.order_id
                           AND c.user_id = :user_id)
      ORDER BY f.created_at DESC, f.shipment_id DESC LIMIT :limit + 1)
)
SELECT shipment_id AS id, shipment_id, order_id, order_number, status,
{delivery_status}
       tracking_number, carrier_id, carrier_name, source_warehouse_id, destination, recipient,
       estimated_delivery, dispatch_date, actual_delivery, shipping_cost, currency,
{current_location}
       created_at, updated_at, version, created_at::text || '~' || shipment_id AS cursor
  FROM page
 ORDER BY created_at DESC, shipment_id DESC
 LIMIT :limit + 1

-- name: TrackShipment
SELECT shipment_id, tracking_number, status,
{delivery_status}
       carrier_name, origin ->> 'city' AS origin_city, origin ->> 'country' AS origin_country,
       destination ->> 'city' AS destination_city,
       destination ->> 'country' AS destination_country,
       estimated_delivery, dispatch_date, actual_delivery, updated_at,
       -- Fewer than ten like parcels tell nothing; the middle 80 % of them are the range.
       (SELECT CASE WHEN count(*) >= 10 THEN json_build_object(
                    'earliest', s.dispatch_date + percentile_cont(0.1) WITHIN GROUP (ORDER BY taken),
                    'likely', s.dispatch_date + percentile_cont(0.5) WITHIN GROUP (ORDER BY taken),
                    'latest', s.dispatch_date + percentile_cont(0.9) WITHIN GROUP (ORDER BY taken),
                    'share', 0.8, 'basedOn', count(*)) END
          FROM (SELECT actual_delivery - dispatch_date AS taken, carrier_id, carrier_name,
                       origin ->> 'country' AS sent_from, destination ->> 'country' AS bound_for
                  FROM shipping.shipments
                 WHERE tenant = s.tenant AND status = 'Delivered'
                 ORDER BY created_at DESC LIMIT 2000) past
         WHERE taken > now() - s.dispatch_date
           AND s.status NOT IN ('Delivered', 'Cancelled')
           AND (s.carrier_id IS NOT NULL OR s.carrier_name <> '')
           AND past.carrier_id IS NOT DISTINCT FROM s.carrier_id
           AND (s.carrier_id IS NOT NULL OR past.carrier_name = s.carrier_name)
           AND past.sent_from IS NOT DISTINCT FROM s.origin ->> 'country'
           AND past.bound_for = s.destination ->> 'country') AS forecast,
       coalesce((SELECT json_agg(json_build_object(
                    'status', e.status, 'city', e.city, 'country', e.country,
                    'latitude', round(e.latitude::numeric, 1),
                    'longitude', round(e.longitude::numeric, 1),
                    'occurredAt', e.occurred_at)
                    ORDER BY e.occurred_at DESC, e.number DESC)
                   FROM shipping.shipment_events e
                  WHERE e.tenant = s.tenant AND e.shipment_id = s.shipment_id
                    AND (e.status IS NOT NULL OR e.city <> '' OR e.latitude IS NOT NULL)),
                '[]') AS events
  FROM shipping.shipments s
 WHERE tracking_key = upper(:tracking_number::text)
 ORDER BY created_at DESC
 LIMIT 1

-- name: ListGuestParcels
SELECT shipment_id, tracking_number, status, carrier_name, estimated_delivery, actual_delivery,
       created_at::text || '~' || shipment_id AS cursor
  FROM shipping.shipments s
 WHERE order_id = :order_id AND order_number = :order_number AND status <> 'Cancelled'
   AND NOT EXISTS (SELECT FROM shipping.order_customers c
                    WHERE c.tenant = s.tenant AND c.order_id = s.order_id)
   AND (:after::text IS NULL OR (created_at, shipment_id)
        < (split_part(:after, '~', 1)::timestamptz, split_part(:after, '~', 2)))
 ORDER BY created_at DESC, shipment_id DESC LIMIT :limit + 1

-- name: CountShipments
SELECT coalesce(sum(n) FILTER (WHERE status = 'Created'), 0)::bigint AS created,
       coalesce(sum(n) FILTER (WHERE status = 'InTransit'), 0)::bigint AS in_transit,
       coalesce(sum(n) FILTER (WHERE status = 'OutForDelivery'), 0)::bigint AS out_for_delivery,
       coalesce(sum(n) FILTER (WHERE status = 'Delivered'), 0)::bigint AS delivered,
       coalesce(sum(n) FILTER (WHERE status = 'Delayed'), 0)::bigint AS delayed,
       coalesce(sum(n) FILTER (WHERE status = 'Cancelled'), 0)::bigint AS cancelled,
       coalesce(sum(n) FILTER (WHERE status = 'Failed'), 0)::bigint AS failed,
       coalesce(sum(late), 0)::bigint AS late,
       coalesce(sum(n), 0)::bigint AS total
  FROM (-- All that ever were are counted as they come; of those under way is told which are late.
        SELECT status, tally AS n, 0 AS late FROM shipping.tallies
         WHERE :since::timestamptz IS NULL
           AND (:user_id::text IS NULL
                OR carrier_id = (SELECT u.carrier_id FROM shipping.carrier_users u
                                  WHERE u.user_id = :user_id))
           AND (:warehouse_id::text IS NULL OR source_warehouse_id = :warehouse_id)
        UNION ALL
        SELECT status, 0, 1
          FROM (SELECT * FROM shipping.shipments WHERE :user_id::text IS NULL
                   AND status NOT IN ('Delivered', 'Cancelled')
                UNION ALL
                SELECT * FROM shipping.shipments
                 WHERE carrier_id = (SELECT u.carrier_id FROM shipping.carrier_users u
                                      WHERE u.user_id = :user_id)
                   AND status NOT IN ('Delivered', 'Cancelled')) s
         WHERE :since::timestamptz IS NULL AND estimated_delivery < now()
           AND (:warehouse_id::text IS NULL OR source_warehouse_id = :warehouse_id)
        UNION ALL
        SELECT status, 1, (status NOT IN ('Delivered', 'Cancelled')
                           AND coalesce(estimated_delivery < now(), false))::int
          FROM (SELECT * FROM shipping.shipments
                 WHERE created_at >= :since AND :user_id::text IS NULL
                UNION ALL
                SELECT s.* FROM shipping.order_customers c
                  JOIN shipping.shipments s ON s.tenant = c.tenant AND s.order_id = c.order_id
                 WHERE c.user_id = :user_id
                   -- what the own carrier brings is among the carrier's
                   AND coalesce(s.carrier_id <> (SELECT u.carrier_id FROM shipping.carrier_users u
                                                  WHERE u.user_id = :user_id), true)
                UNION ALL
                SELECT * FROM shipping.shipments
                 WHERE created_at >= :since
                   AND carrier_id = (SELECT u.carrier_id FROM shipping.carrier_users u
                                      WHERE u.user_id = :user_id)) s
         WHERE (:since::timestamptz IS NULL OR created_at >= :since)
           AND (:warehouse_id::text IS NULL OR source_warehouse_id = :warehouse_id)) s

-- name: CountShipmentsOverTime
SELECT begins_at, count(*)::int AS shipments, begins_at::text AS cursor
  FROM (SELECT date_bin(make_interval(secs => :step_s), created_at,
                        -- the first moment there is comes as -infinity, which begins no step
                        greatest(:since, '0001-01-02Z'::timestamptz)) AS begins_at
          FROM shipping.shipments
         WHERE created_at >= :since
           AND (:after::text IS NULL OR created_at >= :after::timestamptz)) s
 WHERE :after::text IS NULL OR begins_at > :after::timestamptz
 GROUP BY begins_at ORDER BY begins_at LIMIT :limit + 1

-- name: ListCarriers
SELECT carrier_id, name, c.carrier_id AS cursor,
       coalesce((SELECT json_agg(u.user_id ORDER BY u.user_id) FROM shipping.carrier_users u
                  WHERE u.tenant = c.tenant AND u.carrier_id = c.carrier_id), '[]') AS users
  FROM shipping.carriers c
 WHERE :after::text IS NULL OR carrier_id > :after
 ORDER BY carrier_id LIMIT :limit + 1

-- name: ListConsignments
SELECT order_id, order_number, destination, recipient, ready, warehouse_ids, units, changed_at,
       changed_at::text || '~' || order_id AS cursor
  FROM shipping.consignments
 WHERE (:order_id::text IS NULL OR order_id = :order_id)
   AND (:warehouse_id::text IS NULL OR warehouse_ids @> to_jsonb(:warehouse_id::text))
   AND (:after::text IS NULL OR (changed_at, order_id)
        > (split_part(:after, '~', 1)::timestamptz, split_part(:after, '~', 2)))
 ORDER BY changed_at, order_id
 LIMIT :limit + 1

-- name: ListPredictions
WITH past AS MATERIALIZED (
    SELECT carrier_id, destination ->> 'country' AS bound_for, actual_delivery,
           extract(epoch FROM actual_delivery - estimated_delivery) / 60 AS delay
      FROM shipping.shipments
     WHERE status = 'Delivered' AND estimated_delivery IS NOT NULL
       AND actual_delivery IS NOT NULL
     ORDER BY created_at DESC LIMIT 2000
)
SELECT s.shipment_id, upper(:type) AS type, delay.minutes::int AS predicted_delay,
       s.estimated_delivery + delay.minutes * interval '1 minute' AS predicted_delivery,
       delay.confidence, alike.known::int AS based_on,
       s.created_at::text || '~' || s.shipment_id AS cursor
  FROM (SELECT *, destination ->> 'country' AS bound_for,
               extract(epoch FROM now() - estimated_delivery) / 60 AS elapsed
          FROM shipping.shipments) s
 CROSS JOIN LATERAL (
       SELECT count(*) AS known, count(*) FILTER (WHERE n.delay > 0) AS late,
              percentile_cont(0.5) WITHIN GROUP (ORDER BY n.delay)
                  FILTER (WHERE n.delay > 0) AS median
         FROM (SELECT p.delay FROM past p
                WHERE p.delay > s.elapsed
                ORDER BY (p.carrier_id IS NOT DISTINCT FROM s.carrier_id)::int
                         + (p.bound_for IS NOT DISTINCT FROM s.bound_for)::int DESC,
                         p.actual_delivery DESC
                LIMIT 50) n) alike
 CROSS JOIN LATERAL (
       SELECT ceil(greatest(s.elapsed, alike.median, 1)) AS minutes,
              CASE WHEN s.elapsed > 0 THEN 1
                   ELSE round(alike.late::numeric / nullif(alike.known, 0), 2)
              END::double precision AS confidence) delay
 WHERE s.status NOT IN ('Delivered', 'Cancelled', 'Failed') AND s.estimated_delivery IS NOT NULL
   AND (:shipments::text IS NULL
        OR s.shipment_id = ANY((string_to_array(:shipments, ','))[1:200]))
   AND (:user_id::text IS NULL
        OR s.order_id IN (SELECT c.order_id FROM shipping.order_customers c
                           WHERE c.user_id = :user_id)
        OR s.carrier_id = (SELECT u.carrier_id FROM shipping.carrier_users u
                              WHERE u.user_id = :user_id))
   AND (s.elapsed > 0 OR (alike.known >= 10 AND delay.confidence > 0.5))
   AND (:after::text IS NULL OR (s.created_at, s.shipment_id)
        < (split_part(:after, '~', 1)::timestamptz, split_part(:after, '~', 2)))
 ORDER BY s.created_at DESC, s.shipment_id DESC
 LIMIT :limit + 1
