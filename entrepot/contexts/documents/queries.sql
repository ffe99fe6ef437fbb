-- name: GetReceipt
SELECT receipt_id, order_id, shipment_id, stage, order_number, total_amount, currency,
       generated_at, '/api/v1/receipts/' || receipt_id || '/pdf' AS pdf_url, content
  FROM documents.receipts
 WHERE receipt_id = :receipt_id AND (:user_id::text IS NULL OR user_id = :user_id)

-- name: GetShipmentReceipt
SELECT receipt_id, order_id, shipment_id, stage, order_number, total_amount, currency,
       generated_at, '/api/v1/receipts/' || receipt_id || '/pdf' AS pdf_url, content
  FROM documents.receipts
 WHERE shipment_id = :shipment_id AND (:stage::text IS NULL OR stage = lower(:stage))
   AND (:user_id::text IS NULL OR user_id = :user_id)
 ORDER BY generated_at DESC, stage
 LIMIT 1

-- name: ListReceipts
SELECT receipt_id, order_id, shipment_id, stage, order_number, total_amount, currency,
       generated_at, '/api/v1/receipts/' || receipt_id || '/pdf' AS pdf_url,
       generated_at::text || '~' || receipt_id AS cursor
  FROM documents.receipts
 WHERE (:order_id::text IS NULL OR order_id = :order_id)
   AND (:shipment_id::text IS NULL OR shipment_id = :shipment_id)
   AND (:stage::text IS NULL OR stage = lower(:stage))
   AND (:user_id::text IS NULL OR user_id = :user_id)
   AND (:after::text IS NULL OR (generated_at, receipt_id)
        < (split_part(:after, '~', 1)::timestamptz, split_part(:after, '~', 2)))
 ORDER BY generated_at DESC, receipt_id DESC
 LIMIT :limit + 1
