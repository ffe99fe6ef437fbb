-- part: vendor
SELECT v.vendor_id, v.name, v.email, v.contact, v.currency, v.lead_time_days,
       v.tolerance_percent, s.products_supplied, v.warehouse_id, v.is_active, v.version

-- part: supplies
  CROSS JOIN LATERAL (
    SELECT coalesce(json_agg(json_build_object('sku', sku, 'vendorSku', vendor_sku,
               'unitCost', unit_cost, 'orderQuantityMin', order_quantity_min,
               'leadTimeDays', lead_time_days) ORDER BY sku), '[]') AS products_supplied
      FROM vendors.supplies WHERE tenant = v.tenant AND vendor_id = v.vendor_id) s

-- part: purchase_order
SELECT p.purchase_order_id, p.vendor_id, p.warehouse_id, p.status, p.lines, r.receipts,
       p.currency, p.total_cost - p.freight_cost - p.duty_cost AS goods_cost, p.freight_cost,
       p.duty_cost, p.landed_costs, p.total_cost, p.expected_on, p.note, p.drafted_at, p.sent_at,
       p.updated_at, p.problem, p.version

-- part: receipts
  CROSS JOIN LATERAL (
    SELECT coalesce(json_agg(json_build_object('receiptId', receipt_id, 'lines', lines,
               'receivedAt', received_at) ORDER BY received_at, receipt_id), '[]') AS receipts
      FROM vendors.receipts
     WHERE tenant = p.tenant AND purchase_order_id = p.purchase_order_id) r

-- name: ListVendors
{vendor},
       v.vendor_id AS cursor
  FROM vendors.vendors v
{supplies}
 WHERE (:sku::text IS NULL OR v.vendor_id IN (
           SELECT vendor_id FROM vendors.supplies WHERE sku = :sku))
   AND (:search::text IS NULL OR strpos(lower(v.name), lower(:search)) > 0
        OR starts_with(lower(v.vendor_id), lower(:search)))
   AND (:after::text IS NULL OR v.vendor_id > :after)
 ORDER BY v.vendor_id LIMIT :limit + 1

-- name: NameVendors
SELECT v.vendor_id, v.name, v.is_active, v.vendor_id AS cursor
  FROM vendors.vendors v
 WHERE (:vendors::text IS NULL
        OR v.vendor_id = ANY((string_to_array(:vendors, ','))[1:200]))
   AND (:search::text IS NULL OR strpos(lower(v.name), lower(:search)) > 0
        OR starts_with(lower(v.vendor_id), lower(:search)))
   AND (:after::text IS NULL OR v.vendor_id > :after)
 ORDER BY v.vendor_id LIMIT :limit + 1

-- name: GetVendor
{vendor}
  FROM vendors.vendors v
{supplies}
 WHERE (:vendor_id::text IS NOT NULL OR :user_id::text IS NOT NULL)
   AND (:vendor_id::text IS NULL OR v.vendor_id = :vendor_id)
   AND (:user_id::text IS NULL OR v.vendor_id = (
           SELECT vendor_id FROM vendors.users WHERE user_id = :user_id))

-- name: ListPurchaseOrders
{purchase_order},
       p.drafted_at::text || '~' || p.purchase_order_id AS cursor
  FROM vendors.purchase_orders p
{receipts}
 WHERE (:vendor_id::text IS NULL OR p.vendor_id = :vendor_id)
   AND (:user_id::text IS NULL OR p.status <> 'draft' AND p.vendor_id = (
           SELECT vendor_id FROM vendors.users WHERE user_id = :user_id))
   AND (:status::text IS NULL OR p.status = :status)
   AND (:after::text IS NULL OR (p.drafted_at, p.purchase_order_id)
        < (split_part(:after, '~', 1)::timestamptz, split_part(:after, '~', 2)))
 ORDER BY p.drafted_at DESC, p.purchase_order_id DESC LIMIT :limit + 1

-- name: GetPurchaseOrder
{purchase_order}
  FROM vendors.purchase_orders p
{receipts}
 WHERE p.purchase_order_id = :purchase_order_id
   AND (:vendor_id::text IS NULL OR p.vendor_id = :vendor_id)
   AND (:user_id::text IS NULL OR p.status <> 'draft' AND p.vendor_id = (
           SELECT vendor_id FROM vendors.users WHERE user_id = :user_id))

-- name: ListVendorStock
SELECT vendor_id, warehouse_id, sku, quantity, reason, told_at,
       vendor_id || '~' || warehouse_id || '~' || sku AS cursor
  FROM vendors.stock
 WHERE (:vendor_id::text IS NULL OR vendor_id = :vendor_id)
   AND (:user_id::text IS NULL OR vendor_id = (
           SELECT vendor_id FROM vendors.users WHERE user_id = :user_id))
   AND (:after::text IS NULL OR (vendor_id || '~' || warehouse_id || '~' || sku) > :after)
 ORDER BY vendor_id || '~' || warehouse_id || '~' || sku LIMIT :limit + 1

-- name: ListVendorUsers
SELECT vendor_id, user_id,
       user_id AS cursor
  FROM vendors.users
 WHERE vendor_id = :vendor_id
   AND (:after::text IS NULL OR user_id > :after)
 ORDER BY user_id LIMIT :limit + 1
