import { Page } from "@/design/Page";
import { PrintButton } from "@/design/PrintView";
import { SavedFilters } from "@/design/SavedFilters";
import { Tabs } from "@/design/Tabs";
import { useWarehouseNames } from "@/places/names";
import { useMay } from "@/session/session";
import { STATUSES } from "@/shipping/shipment";
import { said, useUrlState } from "@/url/state";
import { ShipmentCounts } from "./ShipmentCounts";
import { ShipmentList } from "./ShipmentList";
import { ShipmentsExport } from "./ShipmentsExport";
import { Waiting } from "./Waiting";
import { useShipmentsWords } from "./words";

const NO_FILTERS = {
  status: "",
  trackingNumber: "",
  carrier: "",
  warehouseId: "",
  late: "",
};

/** What waits to leave, and every shipment that did, live: filtered by the address. */
export function ShipmentsPage() {
  const say = useShipmentsWords();
  const seesAll = useMay("shipping:read");
  const warehouses = useWarehouseNames();
  const [filters, setFilters] = useUrlState(NO_FILTERS);
  const [{ tab }, setTab] = useUrlState({ tab: "shipments" });
  const { late, status: asked, ...others } = filters;
  const status = STATUSES.find((one) => one === asked);
  const query = { ...said(others), ...(status && { status }), ...(late && { late: true }) };
  const actions = (
    <>
      <SavedFilters page="shipments" />
      <ShipmentsExport query={query} warehouses={warehouses} />
      <PrintButton />
    </>
  );
  const waiting = {
    id: "waiting",
    label: say("waiting"),
    content: <Waiting warehouses={warehouses} />,
  };
  const shipments = (
    <div className="stack">
      <ShipmentCounts warehouseId={filters.warehouseId} chosen={filters} onChoose={setFilters} />
      <ShipmentList
        query={query}
        filters={filters}
        warehouses={warehouses}
        onFilter={setFilters}
        onClear={Object.keys(query).length > 0 && (() => setFilters(NO_FILTERS))}
      />
    </div>
  );
  return (
    <Page title={say("title")} lead={say("lead")} actions={actions}>
      <Tabs
        label={say("title")}
        tabs={[
          { id: "shipments", label: say("shipments"), content: shipments },
          ...(seesAll ? [waiting] : []),
        ]}
        chosen={tab}
        onChoose={(next) => setTab({ tab: next })}
      />
    </Page>
  );
}
