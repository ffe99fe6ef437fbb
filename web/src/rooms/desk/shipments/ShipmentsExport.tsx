import type { QueryOf } from "@/api/answers";
import { askAll } from "@/api/ask";
import { CsvExport } from "@/design/CsvExport";
import type { Names } from "@/places/names";
import type { Shipment } from "@/shipping/shipment";

type Props = { query: QueryOf<"/api/v1/shipments">; warehouses: Names };

/** All shipments that the filters match, also those not shown yet. */
export function ShipmentsExport({ query, warehouses }: Props) {
  const warehouseOf = ({ sourceWarehouseId: id }: Shipment) =>
    id === null ? "" : (warehouses.get(id) ?? id);
  const columns = [
    { name: "trackingNumber", value: (one: Shipment) => one.trackingNumber },
    { name: "status", value: (one: Shipment) => one.status },
    { name: "orderNumber", value: (one: Shipment) => one.orderNumber },
    { name: "carrier", value: (one: Shipment) => one.carrierName },
    { name: "warehouse", value: warehouseOf },
    { name: "recipient", value: (one: Shipment) => one.recipient },
    { name: "city", value: (one: Shipment) => one.destination?.city },
    { name: "country", value: (one: Shipment) => one.destination?.country },
    { name: "createdAt", value: (one: Shipment) => one.createdAt },
    { name: "dispatchDate", value: (one: Shipment) => one.dispatchDate },
    { name: "estimatedDelivery", value: (one: Shipment) => one.estimatedDelivery },
    { name: "actualDelivery", value: (one: Shipment) => one.actualDelivery },
  ];
  const items = () => askAll("/api/v1/shipments", { query });
  return <CsvExport name="shipments" columns={columns} items={items} />;
}
